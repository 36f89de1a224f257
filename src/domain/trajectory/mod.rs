//! The way of one measure through the plan's months, as data for its chart: what was
//! reported, what was planned, where the goal lies, where a straight line leads, and what
//! it would take.
//!
//! Horizontal places are months since the beginning of the plan's first day, as
//! [`calendar::months`] counts them; vertical ones are in the measure's unit, ranks, or
//! shares. Everything is as of the scorecard's date, and from its assessments, so a chart
//! and the figures beside it cannot disagree.

mod figures;
mod states;

use jiff::civil::Date;

pub use self::{
    figures::{Band, Bound, Fan, Figures, Point, Side},
    states::{Stage, Stages, Step, Steps},
};
use super::{
    assess::Assessment,
    calendar,
    journal::Journal,
    measure::{Goal, Measure},
    plan::Commitment,
    scorecard::Scorecard,
    tracker::{Track, Tracker},
};

/// A place on a chart: months since the plan's beginning, and height.
pub type Place = [f64; 2];

/// Everything that can be drawn of one measure as of one date.
#[derive(Clone, Debug)]
pub struct Trajectory {
    /// The scale of months.
    pub frame: Frame,
    /// What stands on it.
    pub course: Course,
}

/// The scale of months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The plan's first day: month 0 is its beginning.
    pub start: Date,
    /// Where the scale ends: with the period, the due date, the reporting date or the last
    /// thing drawn, whichever is latest. At least 1.
    pub months: f64,
    /// The reporting date.
    pub as_of: f64,
    /// The due date; none for a vision.
    pub due: Option<f64>,
}

/// What a measure's chart shows, by the kind of what is reported.
#[derive(Clone, Debug)]
pub enum Course {
    /// Figures in the measure's unit.
    Figures(Figures),
    /// Water classes or ratings: ranks in order, never a percentage.
    Steps(Steps),
    /// Milestones: when due, when reached.
    Stages(Stages),
}

/// What charts of one measure are made from.
struct Basis<'t> {
    commitment: &'t Commitment,
    measure: &'t Measure,
    track: &'t Track,
    journal: &'t Journal,
    assessment: &'t Assessment,
    as_of: Date,
    frame: Frame,
}

impl Trajectory {
    /// The way of the measure at position `measure` of the commitment at `index`; none where
    /// the plan has no such measure. `card` is of the same fold, `journal` the one folded.
    #[must_use]
    pub fn of(
        tracker: &Tracker,
        journal: &Journal,
        card: &Scorecard,
        index: usize,
        measure: usize,
    ) -> Option<Self> {
        let commitment = tracker.plan.commitments.get(index)?;
        let period = tracker.plan.head.period;
        let month = |d: Date| calendar::months(period.start, d);
        let as_of = card.as_of;
        let due = commitment.due.date().map(month);
        let months = [month(as_of), due.unwrap_or(0.0), 1.0].into_iter().fold(month(period.end), f64::max);
        let basis = Basis {
            commitment,
            measure: commitment.measures.get(measure)?,
            track: tracker.tracks.get(index)?,
            journal,
            assessment: card.rows.get(index)?.measures.get(measure)?,
            as_of,
            frame: Frame { start: period.start, months, as_of: month(as_of), due },
        };
        let course = match &basis.measure.goal {
            Goal::Class { goal } => Course::Steps(Steps::classes(&basis, *goal)),
            Goal::Judged => Course::Steps(Steps::ratings(&basis)),
            Goal::Milestones(list) => Course::Stages(Stages::of(&basis, list)),
            _ => Course::Figures(Figures::of(&basis)),
        };
        let last = course.last().fold(basis.frame.months, f64::max);
        Some(Self { frame: Frame { months: last, ..basis.frame }, course })
    }

    /// The figures, where the measure is one that takes them.
    #[must_use]
    pub const fn figures(&self) -> Option<&Figures> {
        match &self.course {
            Course::Figures(f) => Some(f),
            Course::Steps(_) | Course::Stages(_) => None,
        }
    }
}

impl Frame {
    /// Where a day stands on the scale: its end.
    #[must_use]
    pub fn month(&self, day: Date) -> f64 {
        calendar::months(self.start, day)
    }
}

impl Course {
    /// The months of everything drawn that may lie beyond the plan's period.
    fn last(&self) -> Box<dyn Iterator<Item = f64> + '_> {
        match self {
            Self::Figures(f) => Box::new(f.points.iter().map(|p| p.month)),
            Self::Steps(s) => Box::new(s.steps.iter().map(|s| s.month)),
            Self::Stages(s) => Box::new(s.list.iter().flat_map(|s| [s.due_month, s.reached_month]).flatten()),
        }
    }
}
