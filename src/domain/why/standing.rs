//! Why a commitment has its colour.

use std::sync::Arc;

use super::super::{
    assess::Verdict,
    entry::Entry,
    pace::Pace,
    plan::Commitment,
    row::{check, denies_done},
    scorecard::{EvidenceLevel, Row, Scorecard, Standing},
    tracker::Tracker,
};

/// What settled the standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An aim without a year is never scored.
    Vision,
    /// Somebody declared it done.
    Ticked,
    /// Every measure's goal is set elsewhere.
    NoGoal,
    /// At least one measure is not met: one settles it.
    NotMet,
    /// Every measure is met.
    AllMet,
    /// Every measure is met or nearly so.
    NearlyMet,
    /// No figure can have been published yet.
    NotDue,
    /// Nothing was reported.
    NotReported,
    /// The worst pace among the measures that are not met yet.
    WorstPace,
    /// Something was reported, and what was has no pace.
    NoPace,
}

impl Reason {
    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::Ticked => "ticked",
            Self::NoGoal => "no-goal",
            Self::NotMet => "not-met",
            Self::AllMet => "all-met",
            Self::NearlyMet => "nearly-met",
            Self::NotDue => "not-due",
            Self::NotReported => "not-reported",
            Self::WorstPace => "worst-pace",
            Self::NoPace => "no-pace",
        }
    }

    fn of(row: &Row) -> Self {
        match row.verdict {
            Verdict::Vision => Self::Vision,
            _ if row.done.is_some() => Self::Ticked,
            Verdict::NoGoal => Self::NoGoal,
            Verdict::NotMet => Self::NotMet,
            Verdict::Met => Self::AllMet,
            Verdict::NearlyMet => Self::NearlyMet,
            Verdict::NotDue => Self::NotDue,
            Verdict::NotReported => Self::NotReported,
            Verdict::Open if row.standing == Standing::UnderWay => Self::NoPace,
            Verdict::Open => Self::WorstPace,
        }
    }
}

/// Why one of several measures stands for the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leading {
    /// It is not met.
    NotMet,
    /// Its gap is the largest.
    LargestLag,
    /// It is the first with a report.
    FirstReported,
    /// It is the first the plan names.
    First,
}

impl Leading {
    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotMet => "not-met",
            Self::LargestLag => "largest-lag",
            Self::FirstReported => "first-reported",
            Self::First => "first",
        }
    }
}

/// The statement evidence is asked of, and what supports it.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// How well it is supported.
    pub level: EvidenceLevel,
    /// The latest statement about a measure, or the tick.
    pub statement: Arc<Entry>,
    /// The entry of whoever checked it.
    pub check: Option<Arc<Entry>>,
}

/// Everything a colour came from. Verdicts, paces, formulas and days that were behind
/// stand in the row's assessments.
#[derive(Clone, Debug)]
pub struct StandingWhy<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// Its figures.
    pub row: &'a Row,
    /// What settled it.
    pub reason: Reason,
    /// Positions of the measures that settled it; empty where none did.
    pub decisive: Vec<usize>,
    /// Why one of several measures stands for the row; none where there is one.
    pub leading: Option<Leading>,
    /// Positions of the measures whose figures deny the tick.
    pub denied_by: Vec<usize>,
    /// What supports it; none while nothing was reported.
    pub evidence: Option<Evidence>,
}

/// Why the commitment at a position stands where it does; none where the plan has none.
#[must_use]
pub fn standing<'a>(tracker: &'a Tracker, card: &'a Scorecard, at: usize) -> Option<StandingWhy<'a>> {
    let (c, row, track) = (tracker.plan.commitments.get(at)?, card.rows.get(at)?, tracker.tracks.get(at)?);
    let reason = Reason::of(row);
    let those = |wanted: &dyn Fn(usize) -> bool| (0..row.measures.len()).filter(|i| wanted(*i)).collect();
    let verdict = |i: usize| row.measures[i].verdict;
    let decisive = match reason {
        Reason::NotMet => those(&|i| verdict(i) == Verdict::NotMet),
        Reason::WorstPace => those(&|i| verdict(i) != Verdict::Met && row.measures[i].pace == row.pace),
        Reason::AllMet => those(&|i| verdict(i) == Verdict::Met),
        Reason::NearlyMet => those(&|i| verdict(i) == Verdict::NearlyMet),
        _ => Vec::new(),
    };
    let denied_by = if row.contradicted { those(&|i| denies_done(&row.measures[i])) } else { Vec::new() };
    let evidence = row.evidence.zip(track.statement(row.done.as_ref(), card.as_of));
    let evidence = evidence.map(|(level, e)| Evidence {
        level,
        statement: Arc::clone(e),
        check: check(e, track, card.as_of).cloned(),
    });
    Some(StandingWhy { commitment: c, row, reason, decisive, leading: leading(row), denied_by, evidence })
}

/// The row's leading measure was chosen by the first of these that told them apart.
fn leading(row: &Row) -> Option<Leading> {
    let a = row.lead_measure().filter(|_| row.measures.len() > 1)?;
    Some(match () {
        () if a.verdict == Verdict::NotMet => Leading::NotMet,
        () if a.gap().is_some() && a.pace != Pace::NotApplicable => Leading::LargestLag,
        () if !a.readings.is_empty() => Leading::FirstReported,
        () => Leading::First,
    })
}
