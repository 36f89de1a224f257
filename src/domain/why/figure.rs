//! Why a figure of a measure is what it is: its formula, and where each input was taken from.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    super::{
        assess::{Assessment, MilestoneState, Reading},
        entry::Entry,
        measure::{Baseline, Measure, Milestone, Planned},
        plan::Commitment,
        scorecard::{Row, Scorecard},
        tracker::Tracker,
    },
    sight::Sight,
};

/// A derived figure of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Share of the goal covered.
    Progress,
    /// Share that should be covered by the day of the latest report.
    Planned,
    /// Progress less planned share, in points.
    Gap,
    /// Distance to the goal in the unit, positive when better.
    Margin,
    /// Needed a month from the latest report on.
    Required,
    /// Achieved a month until then.
    Achieved,
    /// Where the straight line ends at the due date.
    Outlook,
}

impl Figure {
    /// Every figure, in the order screens show them.
    pub const ALL: [Self; 7] = [
        Self::Progress,
        Self::Planned,
        Self::Gap,
        Self::Margin,
        Self::Required,
        Self::Achieved,
        Self::Outlook,
    ];

    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Progress => "progress",
            Self::Planned => "planned",
            Self::Gap => "gap",
            Self::Margin => "margin",
            Self::Required => "required",
            Self::Achieved => "achieved",
            Self::Outlook => "outlook",
        }
    }

    /// Its value: shares 0 to 1, the gap in points, the others in the measure's unit (a
    /// month, for rates). None where the measure has no such figure.
    #[must_use]
    pub fn value(self, a: &Assessment) -> Option<f64> {
        match self {
            Self::Progress => a.progress,
            Self::Planned => a.planned,
            Self::Gap => a.gap(),
            Self::Margin => a.margin,
            Self::Required => a.required_rate,
            Self::Achieved => a.achieved_rate,
            Self::Outlook => a.outlook,
        }
    }

    /// The figure that says how far a measure is from where it should be.
    #[must_use]
    pub fn distance(a: &Assessment) -> Option<Self> {
        [Self::Gap, Self::Margin].into_iter().find(|f| f.value(a).is_some())
    }
}

/// What one letter of a formula stands for.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The letter; empty where the formula has none for it.
    pub symbol: &'static str,
    /// What it is.
    pub what: What<'a>,
}

/// An input, and where it was taken from.
#[derive(Clone, Debug)]
pub enum What<'a> {
    /// The value of a report.
    Reported(&'a Reading),
    /// The value that was reported with it, of a compared measure.
    Against(&'a Reading),
    /// The goal; the plan says it where the commitment's locators point.
    Goal,
    /// The value before the period.
    Baseline(&'a Baseline),
    /// Months gone by the end of a day.
    Gone(f64, Date),
    /// Months from the first day to the day it is due.
    Whole(f64, Date),
    /// Months from a report to the day it is due.
    Left(f64, Date),
    /// A point of the planned curve.
    Point(&'a Planned),
    /// How far below "about" still is nearly met.
    Tolerance(f64),
    /// How far below the other value still is in step.
    Band(f64),
    /// A milestone, what is known of it, and the entry that says so.
    Milestone(&'a Milestone, &'a MilestoneState, Option<Arc<Entry>>),
}

impl What<'_> {
    /// The entry it was taken from, where it was reported.
    #[must_use]
    pub fn entry(&self) -> Option<&Arc<Entry>> {
        match self {
            Self::Reported(r) | Self::Against(r) => Some(&r.entry),
            Self::Milestone(_, _, entry) => entry.as_ref(),
            _ => None,
        }
    }
}

/// A figure with all it came from.
#[derive(Clone, Debug)]
pub struct FigureWhy<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// Its figures.
    pub row: &'a Row,
    /// The measure.
    pub measure: &'a Measure,
    /// What is derived of it.
    pub assessment: &'a Assessment,
    /// The figure; see [`Figure::value`].
    pub value: f64,
    /// Its formulas with the figures put in, one equation each.
    pub formulas: Vec<String>,
    /// What their letters stand for.
    pub inputs: Vec<Input<'a>>,
}

/// Why a figure of a measure is what it is; none where it has no such figure.
#[must_use]
pub fn figure<'a>(
    tracker: &'a Tracker,
    card: &'a Scorecard,
    (at, measure): (usize, usize),
    figure: Figure,
) -> Option<FigureWhy<'a>> {
    let view = Sight::of(tracker, card, at, measure)?;
    let value = figure.value(view.a)?;
    let Sight { c, row, measure, a, .. } = view;
    let (formulas, inputs) = (view.formulas(figure, value), view.inputs(figure));
    Some(FigureWhy { commitment: c, row, measure, assessment: a, value, formulas, inputs })
}

/// What is known of a measure and was judged: reports, goal, baseline, milestones.
#[must_use]
pub fn inputs<'a>(tracker: &'a Tracker, card: &'a Scorecard, at: usize, measure: usize) -> Vec<Input<'a>> {
    let Some(view) = Sight::of(tracker, card, at, measure) else { return Vec::new() };
    let mut out = view.measured();
    if view.a.planned.is_some() {
        out.extend(view.calendar());
    }
    out
}
