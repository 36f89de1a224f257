//! Goals, figures and days in the few characters of a cell or a chart.

use super::{day, figure, number, signed, t, tf};
use crate::domain::{
    assess::{Assessment, Value},
    measure::{Compare, Goal, Measure},
    plan::{Commitment, Due, Plan},
    scorecard::Row,
    words::Lang,
};

/// A unit's name with a space before it where the language wants one; empty without unit.
#[must_use]
pub fn unit(lang: Lang, plan: &Plan, id: &str) -> String {
    let name = plan.unit(id).map_or("", |u| u.name.get(lang));
    if name.is_empty() { String::new() } else { format!(" {name}") }
}

/// The goal of a measure: `≥ 113.5 km`, `≈ 6.5 %`, `Ⅲ`, `2 milestones`.
#[must_use]
pub fn goal(lang: Lang, plan: &Plan, measure: &Measure) -> String {
    let unit = unit(lang, plan, &measure.unit);
    if let (Some(v), Some(compare)) = (measure.goal.figure(), measure.goal.compare()) {
        let sign = match compare {
            Compare::AtLeast => "≥",
            Compare::MoreThan => ">",
            Compare::AtMost => "≤",
            Compare::About(_) => "≈",
        };
        return format!("{sign} {}{unit}", figure(v));
    }
    match &measure.goal {
        Goal::Class { goal } => format!("≤ {}", goal.sign()),
        Goal::Milestones(list) => tf(lang, "goal-short-milestones", &[("count", list.len().into())]),
        Goal::Compared { strict: true, with, .. } => format!("> {}", with.get(lang)),
        Goal::Compared { with, .. } => format!("≈ {}", with.get(lang)),
        Goal::Assigned { .. } => t(lang, "goal-short-assigned"),
        _ => "–".to_owned(),
    }
}

/// What is known of a measure: the latest figure with its unit, class, rating, or how many
/// milestones were reached. Empty when nothing was reported.
#[must_use]
pub fn actual(lang: Lang, plan: &Plan, measure: &Measure, a: &Assessment) -> String {
    if let Goal::Milestones(list) = &measure.goal {
        if a.progress.is_none() {
            return String::new();
        }
        let reached = a.milestones.iter().filter(|s| s.reached.is_some()).count();
        return format!("{reached} / {}", list.len());
    }
    a.latest().map_or(String::new(), |r| value(lang, plan, measure, r.value))
}

/// A reported value with its unit.
#[must_use]
pub fn value(lang: Lang, plan: &Plan, measure: &Measure, v: Value) -> String {
    let unit = unit(lang, plan, &measure.unit);
    match v {
        Value::Figure(v) => format!("{}{unit}", figure(v)),
        Value::Pair(v, other) => format!("{}{unit} : {}{unit}", figure(v), figure(other)),
        Value::Class(c) => c.sign().to_owned(),
        Value::Level(l) => t(lang, &format!("level-{}", l.key())),
    }
}

/// Progress in per cent, one decimal.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{} %", number(share * 100.0, 1))
}

/// The gap of a row: in points where there is a share, else the margin in the unit.
#[must_use]
pub fn gap(lang: Lang, plan: &Plan, c: &Commitment, row: &Row) -> String {
    let Some(a) = row.lead_measure() else { return String::new() };
    if let Some(g) = a.gap() {
        return signed(g, 1);
    }
    match (a.margin, c.measures.get(row.leading)) {
        (Some(v), Some(measure)) if measure.goal.judged_at_each_reading() => {
            let sign = if v > 0.0 { "+" } else { "" };
            let unit =
                if measure.unit == "percent" { String::new() } else { unit(lang, plan, &measure.unit) };
            format!("{sign}{}{unit}", figure(v))
        }
        _ => String::new(),
    }
}

/// The goal with its tolerance: `≈ 6.5 %, within 0.1`; of a comparison the other value, once known.
#[must_use]
pub fn goal_against(lang: Lang, plan: &Plan, measure: &Measure, a: &Assessment) -> String {
    let short = goal(lang, plan, measure);
    match (&measure.goal, measure.goal.compare(), a.latest().map(|r| r.value)) {
        (_, Some(Compare::About(t)), _) if t > 0.0 => {
            tf(lang, "overview-within", &[("goal", short.into()), ("tolerance", figure(t).into())])
        }
        (Goal::Compared { strict, .. }, _, Some(Value::Pair(_, other))) => {
            let sign = if *strict { ">" } else { "≈" };
            format!("{sign} {}", value(lang, plan, measure, Value::Figure(other)))
        }
        _ => short,
    }
}

/// What is known; of a comparison its first value, since the goal gives the other.
#[must_use]
pub fn actual_alone(lang: Lang, plan: &Plan, measure: &Measure, a: &Assessment) -> String {
    match a.latest().map(|r| r.value) {
        Some(Value::Pair(v, _)) => value(lang, plan, measure, Value::Figure(v)),
        _ => actual(lang, plan, measure, a),
    }
}

/// How far from where it should be: the gap in points where there is a share of the way,
/// else the margin, in points for rates and in the unit for others.
#[must_use]
pub fn distance(lang: Lang, plan: &Plan, measure: &Measure, a: &Assessment) -> String {
    if let Some(gap) = a.gap() {
        return tf(lang, "overview-points", &[("points", signed(gap, 1).into())]);
    }
    let Some(margin) = a.margin else { return String::new() };
    let short = figure(margin);
    let signed = if margin > 0.0 { format!("+{short}") } else { short };
    if measure.unit == "percent" {
        return tf(lang, "overview-points", &[("points", signed.into())]);
    }
    format!("{signed}{}", unit(lang, plan, &measure.unit))
}

/// The title of a measure: its own where the commitment has several, after the commitment's.
#[must_use]
pub fn title(lang: Lang, c: &Commitment, measure: &Measure) -> String {
    let title = c.title.get(lang);
    match &measure.title {
        Some(own) if c.measures.len() > 1 => {
            tf(lang, "overview-titled", &[("title", title.into()), ("what", own.get(lang).into())])
        }
        _ => title.to_owned(),
    }
}

/// When a commitment is due: the day, marked when it is inferred.
#[must_use]
pub fn due(lang: Lang, due: Due) -> String {
    match due {
        Due::Stated(d) => day(lang, d),
        Due::Inferred(d) => format!("({})", day(lang, d)),
        Due::Vision => t(lang, "due-vision"),
    }
}
