//! Why something wants attention, and the figures of a measure, in a few words.

use crate::{
    domain::{
        assess::Assessment,
        measure::{Compare, Goal, Measure},
        plan::Commitment,
        scorecard::Row,
    },
    gui::{
        model::Model,
        widget::{entry, words},
    },
    text::{self, rule, why},
};

pub use why::longest_overdue;

/// The goal with its tolerance: `≈ 6.5 %, within 0.1`; of a comparison the other value, once known.
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
    why::titled(m.lang(), c, measure, words)
}

/// What turned the figures of a measure into its verdict: the tolerance of its goal, or the
/// rule of the pace. With it two that are as far from their goals need not be judged alike.
pub fn judged(m: &Model, measure: &Measure, a: &Assessment) -> Option<String> {
    if a.gap().is_some() {
        let (lang, by) = (m.lang(), m.prefs.rule);
        let args = [("rule", rule::name(lang, by).into()), ("text", rule::explanation(lang, by).into())];
        return Some(m.tf("overview-rule", &args));
    }
    a.margin?;
    Some(match measure.goal.compare() {
        Some(Compare::About(t)) => m.tf("overview-tolerance", &[("tolerance", text::figure(t).into())]),
        _ => m.t("overview-no-tolerance"),
    })
}

/// What the pointer tells of a measure, beyond what stands in its row: what turned its figures
/// into the verdict, the rate that reaches the goal, the formula with its figures.
pub fn of_measure(m: &Model, measure: &Measure, a: &Assessment) -> Vec<String> {
    let mut lines: Vec<String> = judged(m, measure, a).into_iter().collect();
    if let Goal::Compared { with, .. } = &measure.goal {
        lines.push(m.tf("overview-compared-with", &[("what", with.get(m.lang()).into())]));
    }
    if let Some((needed, achieved)) = why::rates(m.lang(), m.plan(), measure, a) {
        let args = [("needed", needed.into()), ("achieved", achieved.into())];
        lines.push(m.tf("overview-told-rate", &args));
    }
    if !a.formula.is_empty() {
        lines.push(a.formula.to_string());
    }
    lines
}

/// And of its commitment: by when and by whom it is to be done, and who reported last.
pub fn of_commitment(m: &Model, c: &Commitment, row: &Row) -> Vec<String> {
    let due = m.tf("overview-told-due", &[("due", words::due(m, c.due).into())]);
    let lead = match row.lead() {
        "" => m.t("lead-none"),
        unit => m.tf("overview-told-lead", &[("unit", unit.into())]),
    };
    let report = row.latest.as_ref().map(|e| {
        let args = [
            ("date", m.day(e.about).into()),
            ("who", entry::who(m, e).into()),
            ("when", m.moment(e.recorded).into()),
        ];
        m.tf("overview-told-report", &args)
    });
    [format!("{due} · {lead}")].into_iter().chain(report).collect()
}

/// Why a row wants attention: the figures that say so, and the rate that would mend it.
pub fn of(m: &Model, c: &Commitment, row: &Row) -> String {
    why::of(m.lang(), m.plan(), c, row)
}
