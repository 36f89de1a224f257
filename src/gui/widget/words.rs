//! Goals, figures and rates as the screens write them.

use egui::{
    Ui,
    text::{LayoutJob, TextFormat},
};

use super::palette;
use crate::{
    domain::{
        assess::{Assessment, Value},
        measure::{Compare, Goal, Measure},
        plan::{Commitment, Due},
        scorecard::Row,
    },
    gui::model::Model,
    text,
};

/// The goal of a measure, short: `≥ 113.5 km`, `≈ 6.5 %`, `Ⅲ`, `2 milestones`.
#[must_use]
pub fn goal(m: &Model, measure: &Measure) -> String {
    let unit = m.unit(&measure.unit);
    if let (Some(v), Some(compare)) = (measure.goal.figure(), measure.goal.compare()) {
        let sign = match compare {
            Compare::AtLeast => "≥",
            Compare::MoreThan => ">",
            Compare::AtMost => "≤",
            Compare::About(_) => "≈",
        };
        return format!("{sign} {}{unit}", text::figure(v));
    }
    match &measure.goal {
        Goal::Class { goal } => format!("≤ {}", goal.sign()),
        Goal::Milestones(list) => m.tf("goal-short-milestones", &[("count", list.len().into())]),
        Goal::Compared { strict: true, with, .. } => format!("> {}", with.get(m.lang())),
        Goal::Compared { with, .. } => format!("≈ {}", with.get(m.lang())),
        Goal::Assigned { .. } => m.t("goal-short-assigned"),
        _ => "–".to_owned(),
    }
}

/// Figure and unit as one text, the unit in a lighter tone: `text` as [`goal`], [`actual`]
/// or [`value`] wrote it, `unit` as [`Model::unit`] does.
#[must_use]
pub fn toned(ui: &Ui, text: &str, unit: &str) -> LayoutJob {
    let p = palette(ui);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut job = LayoutJob::default();
    let mut add = |part: &str, color| {
        job.append(part, 0.0, TextFormat { font_id: font.clone(), color, ..Default::default() });
    };
    match text.strip_suffix(unit).filter(|_| !unit.is_empty()) {
        Some(figure) => {
            add(figure, p.ink);
            add(unit, p.faint);
        }
        None => add(text, p.ink),
    }
    job
}

/// What is known of a measure, short: the latest figure with its unit, class, rating, or
/// how many milestones were reached. Empty when nothing was reported.
#[must_use]
pub fn actual(m: &Model, measure: &Measure, a: &Assessment) -> String {
    if let Goal::Milestones(list) = &measure.goal {
        if a.progress.is_none() {
            return String::new();
        }
        let reached = a.milestones.iter().filter(|s| s.reached.is_some()).count();
        return format!("{reached} / {}", list.len());
    }
    a.latest().map_or(String::new(), |r| value(m, measure, r.value))
}

/// A reported value with its unit.
#[must_use]
pub fn value(m: &Model, measure: &Measure, v: Value) -> String {
    let unit = m.unit(&measure.unit);
    match v {
        Value::Figure(v) => format!("{}{unit}", text::figure(v)),
        Value::Pair(v, other) => format!("{}{unit} : {}{unit}", text::figure(v), text::figure(other)),
        Value::Class(c) => c.sign().to_owned(),
        Value::Level(l) => m.t(&format!("level-{}", l.key())),
    }
}

/// Progress in per cent, one decimal.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{} %", text::number(share * 100.0, 1))
}

/// The gap of a row: in points where there is a share, else the margin in the unit.
#[must_use]
pub fn gap(m: &Model, c: &Commitment, row: &Row) -> String {
    let Some(a) = row.lead_measure() else { return String::new() };
    if let Some(g) = a.gap() {
        return text::signed(g, 1);
    }
    match (a.margin, c.measures.get(row.leading)) {
        (Some(v), Some(measure)) if measure.goal.judged_at_each_reading() => {
            let sign = if v > 0.0 { "+" } else { "" };
            let unit = if measure.unit == "percent" { String::new() } else { m.unit(&measure.unit) };
            format!("{sign}{}{unit}", text::figure(v))
        }
        _ => String::new(),
    }
}

/// When a commitment is due: the day, marked when it is inferred.
#[must_use]
pub fn due(m: &Model, due: Due) -> String {
    match due {
        Due::Stated(d) => m.day(d),
        Due::Inferred(d) => format!("({})", m.day(d)),
        Due::Vision => m.t("due-vision"),
    }
}
