//! Why something wants attention, and the figures of a measure, in a few words.

use crate::{
    domain::{
        assess::Assessment,
        measure::{Goal, Measure},
        plan::Commitment,
        scorecard::{Row, Standing},
    },
    gui::{model::Model, widget::words},
    text,
};

/// The goal with its tolerance: `≈ 6.5 % (−0.1)`; of a comparison the other value, once known.
pub fn goal(m: &Model, measure: &Measure, a: &Assessment) -> String {
    text::short::goal_against(m.lang(), m.plan(), measure, a)
}

/// What is known; of a comparison its first value, since the goal gives the other.
pub fn value(m: &Model, measure: &Measure, a: &Assessment) -> String {
    text::short::actual_alone(m.lang(), m.plan(), measure, a)
}

/// How far from where it should be: the gap in points where there is a share of the way,
/// else the margin, in points for rates and in the unit for others.
pub fn distance(m: &Model, measure: &Measure, a: &Assessment) -> String {
    text::short::distance(m.lang(), m.plan(), measure, a)
}

/// Ratings and classes of measures without a figure: `Financial risks: substantial progress`.
pub fn readings(m: &Model, c: &Commitment, row: &Row) -> String {
    let told = c.measures.iter().zip(&row.measures).filter_map(|(measure, a)| {
        let value = words::value(m, measure, a.latest()?.value);
        Some(titled(m, c, measure, value))
    });
    told.collect::<Vec<_>>().join("; ")
}

/// Words about one measure, after its title where the commitment has several.
pub fn titled(m: &Model, c: &Commitment, measure: &Measure, words: String) -> String {
    match &measure.title {
        Some(t) if c.measures.len() > 1 => {
            m.tf("overview-titled", &[("title", t.get(m.lang()).into()), ("what", words.into())])
        }
        _ => words,
    }
}

/// Why a row wants attention: the figures that say so, and the rate that would mend it.
pub fn of(m: &Model, c: &Commitment, row: &Row) -> String {
    let (Some(measure), Some(a)) = (c.measures.get(row.leading), row.lead_measure()) else {
        return String::new();
    };
    if row.contradicted {
        let actual = actual(m, measure, a);
        if matches!(measure.goal, Goal::Judged) {
            return m.tf("overview-why-contradicted-rated", &[("level", actual.into())]);
        }
        let args = [("actual", actual.into()), ("goal", words::goal(m, measure).into())];
        return m.tf("overview-why-contradicted", &args);
    }
    match row.standing {
        Standing::Overdue => overdue(m, c, row, measure, a),
        Standing::NotMet => titled(m, c, measure, not_met(m, measure, a)),
        _ => titled(m, c, measure, behind(m, measure, a)),
    }
}

/// What is known, also where it is only milestones.
fn actual(m: &Model, measure: &Measure, a: &Assessment) -> String {
    let text = value(m, measure, a);
    if !matches!(measure.goal, Goal::Milestones(_)) {
        return text;
    }
    m.tf("overview-milestones", &[("what", text.into())])
}

/// The milestone that has waited longest, or the day everything was due.
fn overdue(m: &Model, c: &Commitment, row: &Row, measure: &Measure, a: &Assessment) -> String {
    if let Some((measure, at, days)) = longest_overdue(c, row)
        && let Goal::Milestones(list) = &measure.goal
        && let Some(milestone) = list.get(at)
    {
        let date = milestone.due.date().map_or_else(String::new, |d| m.day(d));
        let args =
            [("what", milestone.title.get(m.lang()).into()), ("date", date.into()), ("days", days.into())];
        return m.tf("overview-why-milestone", &args);
    }
    let date = c.due.date().map_or_else(String::new, |d| m.day(d));
    let since = m.tf("overview-why-overdue", &[("date", date.into())]);
    let known = actual(m, measure, a);
    if known.is_empty() {
        return since;
    }
    let args = [("actual", known.into()), ("goal", words::goal(m, measure).into())];
    m.tf("overview-joined", &[("one", since.into()), ("other", m.tf("overview-why-against", &args).into())])
}

/// The milestone not reached that is overdue longest: its measure, its place there, the days.
pub fn longest_overdue<'c>(c: &'c Commitment, row: &Row) -> Option<(&'c Measure, usize, i32)> {
    let late = c.measures.iter().zip(&row.measures).flat_map(|(measure, a)| {
        a.milestones
            .iter()
            .filter(|s| s.reached.is_none())
            .filter_map(move |s| Some((measure, s.index, s.days_late?)))
    });
    late.max_by_key(|(_, _, days)| *days)
}

fn not_met(m: &Model, measure: &Measure, a: &Assessment) -> String {
    let known = actual(m, measure, a);
    match &measure.goal {
        // Classes name the months that offend.
        Goal::Class { .. } => m.tf("overview-why-class", &[("formula", a.formula.as_str().into())]),
        Goal::Judged => m.tf("overview-why-rated", &[("level", known.into())]),
        _ => {
            let args = [("actual", known.into()), ("goal", goal(m, measure, a).into())];
            let against = m.tf("overview-why-against", &args);
            let margin = distance(m, measure, a);
            if margin.is_empty() {
                return against;
            }
            m.tf("overview-joined", &[("one", against.into()), ("other", margin.into())])
        }
    }
}

/// The gap, and where months are left the rate needed against the rate achieved.
fn behind(m: &Model, measure: &Measure, a: &Assessment) -> String {
    let gap = m.tf("overview-why-gap", &[("gap", distance(m, measure, a).into())]);
    let other = match (a.required_rate, a.achieved_rate) {
        (Some(needed), Some(achieved)) => {
            let needed = format!("{}{}", text::rate(needed), m.unit(&measure.unit));
            let args = [("needed", needed.into()), ("achieved", text::rate(achieved).into())];
            m.tf("overview-why-rate", &args)
        }
        _ if matches!(measure.goal, Goal::Milestones(_)) => actual(m, measure, a),
        _ => return gap,
    };
    m.tf("overview-joined", &[("one", gap.into()), ("other", other.into())])
}
