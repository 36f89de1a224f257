//! The arithmetic of one measure: progress, planned share, gap, verdict, pace.
//!
//! A figure is judged against the calendar of its own date: data through June meets the
//! share of June, also when the screen speaks of August. Formulas are those of the
//! project's domain notes; each assessment carries its formula with the figures put in.

mod figures;
mod formula;
mod states;

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

pub use self::formula::{Formula, hundredths, plain, rounded};
pub(super) use self::formula::{percent, sign};
use self::{
    figures::{flow, growth, limit, stock},
    states::{class, compared, judged, milestones},
};
use super::{
    calendar,
    entry::{Entry, Event},
    measure::{Class, Compare, Goal, Level, Measure},
    pace::{Pace, PaceRule, at_least, more_than},
    plan::{Due, Period},
    tracker::Track,
};

/// Is the goal met, on what is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The goal is met.
    Met,
    /// Within the tolerance of "about".
    NearlyMet,
    /// The goal is not met.
    NotMet,
    /// Under way: the goal is not reached and not yet due.
    Open,
    /// Nothing was reported.
    #[default]
    NotReported,
    /// Nothing can have been published yet.
    NotDue,
    /// The goal is set elsewhere and unknown here.
    NoGoal,
    /// An aim without a year.
    Vision,
}

impl Verdict {
    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NearlyMet => "nearly-met",
            Self::NotMet => "not-met",
            Self::Open => "open",
            Self::NotReported => "not-reported",
            Self::NotDue => "not-due",
            Self::NoGoal => "no-goal",
            Self::Vision => "vision",
        }
    }
}

/// A report as a value at a date.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The day it is about.
    pub about: Date,
    /// The value.
    pub value: Value,
    /// The entry it comes from.
    pub entry: Arc<Entry>,
}

/// What a report of a measure carries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A figure in the measure's unit.
    Figure(f64),
    /// A figure and the one it is compared with.
    Pair(f64, f64),
    /// A water class.
    Class(Class),
    /// A rating.
    Level(Level),
}

/// A milestone as of a date.
#[derive(Clone, Debug)]
pub struct MilestoneState {
    /// Position in the measure.
    pub index: usize,
    /// Whether anything was said of it: silence is not "not reached".
    pub reported: bool,
    /// The day it was reached, if it was.
    pub reached: Option<Date>,
    /// Days between due and reached (or the reporting date), when late.
    pub days_late: Option<i32>,
    /// Due by the reporting date.
    pub due_passed: bool,
}

impl MilestoneState {
    /// Whether it is late and still to be reached.
    #[must_use]
    pub const fn slips(&self) -> bool {
        self.reached.is_none() && self.days_late.is_some()
    }
}

/// Everything derived for one measure as of one date. Shares are 0 to 1 of the goal and
/// may exceed 1; rates are in the measure's unit a month.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Readings until the reporting date, oldest first.
    pub readings: Vec<Reading>,
    /// Milestones, for a measure that has them.
    pub milestones: Vec<MilestoneState>,
    /// Progress P.
    pub progress: Option<f64>,
    /// Planned share e at the date of the latest reading.
    pub planned: Option<f64>,
    /// Distance to the goal in the unit, positive when better than the goal.
    pub margin: Option<f64>,
    /// Needed a month from the latest reading to the due date.
    pub required_rate: Option<f64>,
    /// Achieved a month until the latest reading.
    pub achieved_rate: Option<f64>,
    /// Where the straight line through the latest reading ends at the due date; none where
    /// the latest reading is about that day or a later one.
    pub outlook: Option<f64>,
    /// Is the goal met.
    pub verdict: Verdict,
    /// Does it keep up.
    pub pace: Pace,
    /// Dates of earlier readings that were behind, when the latest one is not.
    pub caught_up: Vec<Date>,
    /// The formula with its figures, in symbols: P = A / T = 52 / 113.5 = 45.8 %.
    pub formula: Formula,
}

impl Assessment {
    /// Gap in percentage points: (progress − planned share) × 100.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some((self.progress? - self.planned?) * 100.0)
    }

    /// The latest reading.
    #[must_use]
    pub fn latest(&self) -> Option<&Reading> {
        self.readings.last()
    }

    fn new(readings: Vec<Reading>) -> Self {
        let verdict = if readings.is_empty() { Verdict::NotReported } else { Verdict::Open };
        let pace = if readings.is_empty() { Pace::NotReported } else { Pace::NotApplicable };
        Self {
            readings,
            milestones: Vec::new(),
            progress: None,
            planned: None,
            margin: None,
            required_rate: None,
            achieved_rate: None,
            outlook: None,
            verdict,
            pace,
            caught_up: Vec::new(),
            formula: Formula::None,
        }
    }
}

/// What an assessment depends on besides the measure and its track.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The plan's period.
    pub period: Period,
    /// The commitment's due date.
    pub due: Due,
    /// Reporting date.
    pub as_of: Date,
    /// Pace rule.
    pub rule: PaceRule,
}

impl Context {
    /// From the first day of the plan to the day the commitment is due.
    pub(in crate::domain) fn span(&self) -> Period {
        let end = self.due.date().unwrap_or(self.period.end).max(self.period.start);
        Period { start: self.period.start, end }
    }

    fn is_due(&self) -> bool {
        self.due.date().is_some_and(|d| self.as_of >= d)
    }

    fn is_overdue(&self) -> bool {
        self.due.date().is_some_and(|d| self.as_of > d)
    }
}

/// Assesses one measure, which stands at a position of its commitment.
#[must_use]
pub fn assess(at: usize, measure: &Measure, track: &Track, cx: &Context) -> Assessment {
    let entries = track.of_measure(at, cx.as_of);
    // As many as there will be: grown one by one, a third of a province's stood empty. What is
    // said of milestones is no reading.
    let most = if matches!(measure.goal, Goal::Milestones(_)) { 0 } else { entries.len() };
    let mut readings = Vec::with_capacity(most);
    readings.extend(entries.iter().filter_map(|e| reading(e)));
    let mut a = Assessment::new(readings);
    match &measure.goal {
        Goal::Flow { target, compare, .. } => flow(&mut a, *target, *compare, measure, cx),
        Goal::Stock { target, baseline, compare, .. } => {
            let from = baseline.as_ref().map(|b| b.value);
            stock(&mut a, *target, from, *compare, measure, cx);
        }
        Goal::Limit { bound, side } => limit(&mut a, *bound, *side),
        Goal::Growth { target, compare, released } => growth(&mut a, *target, *compare, *released, cx),
        Goal::Class { goal } => class(&mut a, *goal),
        Goal::Milestones(list) => milestones(&mut a, list, &entries, cx),
        Goal::Compared { strict, band, .. } => compared(&mut a, *strict, *band),
        Goal::Assigned { .. } => a.verdict = Verdict::NoGoal,
        Goal::Judged => judged(&mut a, cx),
    }
    if cx.due == Due::Vision {
        // What was reported stays visible; scored against this period's calendar it is not.
        a = Assessment {
            milestones: a.milestones,
            verdict: Verdict::Vision,
            pace: Pace::NotApplicable,
            ..Assessment::new(a.readings)
        };
    }
    a
}

/// Whether reports of this goal can give a share of the way.
pub(super) fn has_share(goal: &Goal) -> bool {
    match goal {
        Goal::Flow { compare, .. } => *compare != Compare::AtMost,
        Goal::Stock { target, baseline: Some(b), compare, .. } => has_way(b.value, *target, *compare),
        Goal::Milestones(_) => true,
        _ => false,
    }
}

/// Whether there is a way to cover from a baseline to the goal: not when it is met
/// already, nor when 超過 starts from the very figure.
pub(super) fn has_way(baseline: f64, target: f64, compare: Compare) -> bool {
    let same = at_least(baseline, target) && at_least(target, baseline);
    !same && compare_figure(baseline, target, compare) != Verdict::Met
}

/// What an entry reports of a measure: figure, class or rating.
pub(super) fn reading(e: &Arc<Entry>) -> Option<Reading> {
    let value = match &e.event {
        Event::Figure { value, against: Some(other), .. } => Value::Pair(*value, *other),
        Event::Figure { value, .. } => Value::Figure(*value),
        Event::Graded { class, .. } => Value::Class(*class),
        Event::Rated { level, .. } => Value::Level(*level),
        _ => return None,
    };
    Some(Reading { about: e.about, value, entry: Arc::clone(e) })
}

/// The figure of a reading that has one.
pub(super) fn figure(r: &Reading) -> Option<f64> {
    match r.value {
        Value::Figure(v) | Value::Pair(v, _) => Some(v),
        Value::Class(_) | Value::Level(_) => None,
    }
}

/// How far `value` is on the good side of the goal, in the unit; negative when short.
fn margin(value: f64, target: f64, compare: Compare) -> f64 {
    if compare == Compare::AtMost { target - value } else { value - target }
}

/// Whether the goal is met, and if not, whether nearly.
pub(super) fn compare_figure(value: f64, target: f64, compare: Compare) -> Verdict {
    let met = match compare {
        Compare::AtLeast | Compare::About(_) => at_least(value, target),
        Compare::MoreThan => more_than(value, target),
        Compare::AtMost => at_least(target, value),
    };
    match compare {
        _ if met => Verdict::Met,
        Compare::About(tolerance) if at_least(value, target - tolerance) => Verdict::NearlyMet,
        _ => Verdict::NotMet,
    }
}

/// Progress of every reading against its own date: sets progress, planned share, pace and
/// the dates of earlier readings that lagged.
fn keep_pace(a: &mut Assessment, measure: &Measure, cx: &Context, share_of: impl Fn(f64) -> f64) {
    let curve = measure.goal.curve();
    let planned = |d: Date| calendar::planned(cx.span(), curve, d);
    let points: Vec<(Date, f64)> =
        a.readings.iter().filter_map(|r| Some((r.about, share_of(figure(r)?)))).collect();
    let Some(&(date, progress)) = points.last() else { return };
    let e = planned(date);
    a.progress = Some(progress);
    a.planned = Some(e);
    a.pace = cx.rule.pace(progress, e);
    if a.pace == Pace::OnPace {
        let lagged = |(d, p): &(Date, f64)| cx.rule.pace(*p, planned(*d)) != Pace::OnPace;
        a.caught_up = points.iter().filter(|p| lagged(p)).map(|p| p.0).collect();
    }
    if cx.is_overdue() && a.verdict == Verdict::NotMet {
        a.pace = Pace::Overdue;
    }
}

/// A verdict of something that has until its due date to get there.
fn until_due(found: Verdict, cx: &Context) -> Verdict {
    match found {
        Verdict::NotMet | Verdict::NearlyMet if !cx.is_due() => Verdict::Open,
        v => v,
    }
}
