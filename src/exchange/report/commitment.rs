//! One commitment of the report.

use jiff::civil::Date;
use serde::Serialize;

use super::{MeasureReport, finite, percent, tenth, texts};
use crate::{
    domain::{
        entry::{EntryId, RemarkKind},
        scorecard::EvidenceLevel,
        words::{Locator, Trilingual},
    },
    exchange::{Item, Scope},
};

/// One commitment as of the reporting date.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommitmentReport<'a> {
    /// Identifier, unique in the plan.
    pub id: &'a str,
    /// `target`, `project`, `livelihood` or `measure`.
    pub kind: &'static str,
    /// Identifier of its section.
    pub section: &'a str,
    /// Heading of its section.
    pub section_title: &'a str,
    /// Title.
    pub title: &'a str,
    /// Title in all three languages.
    pub titles: &'a Trilingual,
    /// One of the plan's headline annual goals.
    pub headline: bool,
    /// Where the source says it: part/section/paragraph/sentence, counted from one.
    pub locators: &'a [Locator],
    /// How firmly it is worded: `ensure`, `complete`, `strive`, `seek`, `promote`,
    /// `expect`, or `plain` for none of these.
    pub strength: &'static str,
    /// Due date; `null` for a vision.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Day>"))]
    pub due: Option<Date>,
    /// `stated` by the text, `inferred` from the plan's period, or `vision`: no year.
    pub due_kind: &'static str,
    /// Ambiguities and the reading chosen.
    pub notes: Vec<&'a str>,
    /// Is the goal met, over all measures or by the tick: `met`, `nearly-met`, `not-met`,
    /// `open`, `not-reported`, `not-due`, `no-goal` or `vision`.
    pub verdict: &'static str,
    /// The worst pace of its measures: `not-reported`, `not-applicable`, `on-pace`,
    /// `slightly-behind`, `behind` or `overdue`.
    pub pace: &'static str,
    /// Verdict and pace in one word; the keys of `counts.by_standing`.
    pub standing: &'static str,
    /// Identifier of the measure that stands for the commitment: the one furthest behind.
    /// The five figures below are that measure's.
    pub leading: Option<&'a str>,
    /// Share of the goal covered.
    pub progress: Option<f64>,
    /// The same in per cent.
    pub progress_percent: Option<f64>,
    /// Share that should be covered by the day of the latest reading, 0 to 1.
    pub planned: Option<f64>,
    /// The same in per cent.
    pub planned_percent: Option<f64>,
    /// Progress minus planned share, in percentage points.
    pub gap_points: Option<f64>,
    /// The day it was declared done for, while the tick is in force.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Day>"))]
    pub done: Option<Date>,
    /// A figure says otherwise than the tick.
    pub contradicted: bool,
    /// Support of the latest statement: `declared`, `evidenced` or `verified`.
    pub evidence: Option<&'static str>,
    /// Lead unit, empty when none is assigned.
    pub lead: &'a str,
    /// Supporting units.
    pub supporting: &'a [String],
    /// The words in force.
    pub remarks: Remarks<'a>,
    /// The day the latest report on it speaks of.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Day>"))]
    pub last_report: Option<Date>,
    /// Who made that entry, as given; may be empty.
    pub last_reporter: Option<&'a str>,
    /// The due date has come and nothing was reported.
    pub silent_at_due: bool,
    /// Entries of different writers that contradict each other and wait to be settled;
    /// of each group the last one holds. Days after the reporting date are in.
    pub conflicts: Vec<Vec<&'a EntryId>>,
    /// How it is judged; several measures are joined by AND.
    pub measures: Vec<MeasureReport<'a>>,
}

/// The words in force as of the reporting date.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Remarks<'a> {
    /// A note.
    pub note: Option<&'a str>,
    /// What stands in the way.
    pub problem: Option<&'a str>,
    /// What is done next.
    pub next_step: Option<&'a str>,
}

impl<'a> CommitmentReport<'a> {
    pub(super) fn of(scope: &Scope<'a>, item: &Item<'a>) -> Self {
        let Item { commitment: c, row, track } = *item;
        let as_of = scope.card.as_of;
        let leading = row.lead_measure();
        let progress = finite(leading.and_then(|a| a.progress));
        let planned = finite(leading.and_then(|a| a.planned));
        let remark = |kind| track.remark(kind, as_of);
        Self {
            id: &c.id,
            kind: c.kind.key(),
            section: &c.section,
            section_title: scope.section_title(c),
            title: c.title.get(scope.lang),
            titles: &c.title,
            headline: c.headline,
            locators: &c.locators,
            strength: c.strength.key(),
            due: c.due.date(),
            due_kind: c.due.key(),
            notes: texts(&c.notes, scope.lang),
            verdict: row.verdict.key(),
            pace: row.pace.key(),
            standing: row.standing.key(),
            leading: c.measures.get(row.leading).map(|m| m.id.as_str()),
            progress,
            progress_percent: percent(progress),
            planned,
            planned_percent: percent(planned),
            gap_points: leading.and_then(|a| tenth(a.gap()?)),
            done: row.done.as_ref().map(|e| e.about),
            contradicted: row.contradicted,
            evidence: row.evidence.map(EvidenceLevel::key),
            lead: row.lead(),
            supporting: row.supporting(),
            remarks: Remarks {
                note: remark(RemarkKind::Note),
                problem: remark(RemarkKind::Problem),
                next_step: remark(RemarkKind::NextStep),
            },
            last_report: row.latest.as_ref().map(|e| e.about),
            last_reporter: row.latest.as_ref().map(|e| &*e.by),
            silent_at_due: row.silent_at_due,
            conflicts: conflicts(scope, row.index),
            measures: c
                .measures
                .iter()
                .zip(&row.measures)
                .map(|(m, a)| MeasureReport::of(scope, m, a))
                .collect(),
        }
    }
}

fn conflicts<'a>(scope: &Scope<'a>, commitment: usize) -> Vec<Vec<&'a EntryId>> {
    // The fold finds them in the plan's order.
    let all = &scope.tracker.conflicts;
    let start = all.partition_point(|c| c.commitment < commitment);
    let own = all[start..].iter().take_while(|c| c.commitment == commitment);
    own.map(|c| c.entries.iter().map(|e| &e.id).collect()).collect()
}

#[cfg(test)]
mod tests {
    use crate::exchange::{fixture::Fixture, report::Report};

    #[test]
    fn the_furthest_behind_measure_stands_for_the_commitment() {
        let fixture = Fixture::mixed();
        let scope = fixture.scope();
        let report = Report::of(&scope).unwrap();
        let c = report.commitments.iter().find(|c| c.id == "drainage").unwrap();
        assert_eq!(c.measures.len(), 2);
        let lead = c.measures.iter().find(|m| Some(m.id) == c.leading).unwrap();
        assert_eq!(lead.gap_points, c.gap_points);
        assert!(c.measures.iter().all(|m| m.gap_points >= c.gap_points));
    }

    #[test]
    fn contradicting_reports_are_named_and_the_last_one_holds() {
        let fixture = Fixture::mixed();
        let scope = fixture.scope();
        let report = Report::of(&scope).unwrap();
        for c in &report.commitments {
            assert_eq!(c.conflicts.len(), usize::from(c.id == "drainage"), "{}", c.id);
        }
        let c = report.commitments.iter().find(|c| c.id == "drainage").unwrap();
        let area = c.measures.iter().find(|m| m.id == "area").unwrap();
        assert_eq!(c.conflicts[0].last(), area.readings.last().map(|r| r.entry).as_ref());
        assert_eq!((c.conflicts[0].len(), area.value), (2, Some(10.0)));
    }

    #[test]
    fn a_tick_against_the_figures_is_said() {
        let fixture = Fixture::mixed();
        let scope = fixture.scope();
        let report = Report::of(&scope).unwrap();
        let c = report.commitments.iter().find(|c| c.id == "drainage").unwrap();
        assert_eq!((c.done.is_some(), c.contradicted, c.verdict), (true, true, "met"));
        assert_eq!(c.remarks.problem, Some("=HYPERLINK(\"http://x\")"));
    }
}
