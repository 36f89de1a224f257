//! Why a figure of a measure is what it is: its formula, and where each input was taken from.

use std::sync::Arc;

use jiff::civil::Date;

use super::super::{
    assess::{Assessment, Context, MilestoneState, Reading, Value, plain, sign},
    calendar,
    entry::{Entry, Event},
    measure::{Baseline, Compare, Goal, Measure, Milestone, Planned},
    plan::{Commitment, Period},
    scorecard::{Row, Scorecard},
    tracker::{Track, Tracker},
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

/// One measure with everything about it.
struct Sight<'a> {
    c: &'a Commitment,
    row: &'a Row,
    measure: &'a Measure,
    a: &'a Assessment,
    track: &'a Track,
    span: Period,
    as_of: Date,
}

impl<'a> Sight<'a> {
    fn of(tracker: &'a Tracker, card: &'a Scorecard, at: usize, measure: usize) -> Option<Self> {
        let (c, row) = (tracker.plan.commitments.get(at)?, card.rows.get(at)?);
        let cx = Context { period: tracker.plan.head.period, due: c.due, as_of: card.as_of, rule: card.rule };
        Some(Self {
            c,
            row,
            measure: c.measures.get(measure)?,
            a: row.measures.get(measure)?,
            track: tracker.tracks.get(at)?,
            span: cx.span(),
            as_of: card.as_of,
        })
    }

    /// Letter of the reported value, as formulas write it.
    const fn letter(&self) -> &'static str {
        match self.measure.goal {
            Goal::Flow { .. } => "A",
            Goal::Growth { .. } => "g",
            Goal::Class { .. } | Goal::Judged | Goal::Assigned { .. } => "",
            _ => "x",
        }
    }

    /// The latest value, with the day it is about.
    fn latest(&self) -> Option<(f64, Date)> {
        let r = self.a.latest()?;
        match r.value {
            Value::Figure(v) | Value::Pair(v, _) => Some((v, r.about)),
            Value::Class(_) | Value::Level(_) => None,
        }
    }

    /// Months gone by the latest report, and of the whole way.
    fn months(&self) -> (f64, f64) {
        let date = self.latest().map_or(self.as_of, |(_, d)| d);
        let months = |d| calendar::months(self.span.start, d);
        (months(date), months(self.span.end))
    }

    /// The equations of a figure. Those of progress, plan and gap are the assessment's own.
    fn formulas(&self, figure: Figure, value: f64) -> Vec<String> {
        let own: Vec<String> = self.a.formula.split("; ").map(str::to_owned).collect();
        let one = |i: usize| own.get(i).cloned().into_iter().collect();
        let shared = self.a.progress.is_some();
        match figure {
            Figure::Progress => one(0),
            Figure::Planned => one(1),
            Figure::Gap => own,
            Figure::Margin if !shared => own,
            Figure::Margin => self.margin(value).into_iter().collect(),
            Figure::Required | Figure::Achieved | Figure::Outlook => {
                self.rate(figure, value).into_iter().collect()
            }
        }
    }

    fn margin(&self, value: f64) -> Option<String> {
        let ((x, _), target) = (self.latest()?, self.measure.goal.figure()?);
        let (letter, result) = (self.letter(), plain(value));
        Some(if self.measure.goal.compare() == Some(Compare::AtMost) {
            format!("T − {letter} = {} − {} = {result}", plain(target), sign(x))
        } else {
            format!("{letter} − T = {} − {} = {result}", plain(x), sign(target))
        })
    }

    /// Rates and outlook: quotients, of which two decimals say enough.
    fn rate(&self, figure: Figure, value: f64) -> Option<String> {
        let ((x, _), target) = (self.latest()?, self.measure.goal.figure()?);
        let (gone, whole) = self.months();
        let letter = self.letter();
        let result = plain((value * 100.0).round() / 100.0);
        let (m, all, n) = (plain(gone), plain(whole), plain(whole - gone));
        let (t, shown) = (plain(target), sign(x));
        let from = self.baseline().map(|b| sign(b.value));
        Some(match (figure, from) {
            (Figure::Required, _) => format!("(T − {letter}) ÷ n = ({t} − {shown}) ÷ {n} = {result}"),
            (Figure::Achieved, Some(b)) => format!("(x − b) ÷ m = ({} − {b}) ÷ {m} = {result}", plain(x)),
            (Figure::Achieved, None) => format!("A ÷ m = {} ÷ {m} = {result}", plain(x)),
            (_, Some(b)) => {
                format!("b + (x − b) ÷ (m ÷ M) = {b} + ({} − {b}) ÷ ({m} ÷ {all}) = {result}", plain(x))
            }
            (_, None) => format!("A ÷ (m ÷ M) = {} ÷ ({m} ÷ {all}) = {result}", plain(x)),
        })
    }

    fn baseline(&self) -> Option<&'a Baseline> {
        match &self.measure.goal {
            Goal::Stock { baseline, .. } => baseline.as_ref(),
            _ => None,
        }
    }

    fn inputs(&self, figure: Figure) -> Vec<Input<'a>> {
        match figure {
            Figure::Progress | Figure::Margin => self.measured(),
            Figure::Planned if matches!(self.measure.goal, Goal::Milestones(_)) => self.measured(),
            Figure::Planned => self.calendar(),
            Figure::Gap => self.measured().into_iter().chain(self.calendar()).collect(),
            Figure::Required => {
                let (gone, whole) = self.months();
                let left = Input { symbol: "n", what: What::Left(whole - gone, self.span.end) };
                let reported = self.measured().into_iter().filter(|i| i.symbol != "b");
                reported.chain([left]).collect()
            }
            Figure::Achieved => {
                let known = self.measured().into_iter().filter(|i| i.symbol != "T");
                known.chain([self.gone()]).collect()
            }
            Figure::Outlook => {
                let known = self.measured().into_iter().filter(|i| i.symbol != "T");
                known.chain([self.gone(), self.whole()]).collect()
            }
        }
    }

    fn gone(&self) -> Input<'a> {
        let date = self.latest().map_or(self.as_of, |(_, d)| d);
        Input { symbol: "m", what: What::Gone(self.months().0, date) }
    }

    fn whole(&self) -> Input<'a> {
        Input { symbol: "M", what: What::Whole(self.months().1, self.span.end) }
    }

    /// What the planned share is taken from: the curve where there is one, else the months.
    fn calendar(&self) -> Vec<Input<'a>> {
        if matches!(self.measure.goal, Goal::Milestones(_)) {
            return Vec::new();
        }
        let points = self.measure.goal.curve().iter();
        let points: Vec<_> = points.map(|p| Input { symbol: "e", what: What::Point(p) }).collect();
        if !points.is_empty() {
            return points;
        }
        // The formula of the planned share has no letters for the months.
        [self.gone(), self.whole()].map(|i| Input { symbol: "", ..i }).to_vec()
    }

    /// Reports, goal and what belongs to the goal.
    fn measured(&self) -> Vec<Input<'a>> {
        let input = |symbol, what| Input { symbol, what };
        if let Goal::Milestones(list) = &self.measure.goal {
            let states = self.a.milestones.iter();
            let known = states.filter_map(|s| Some((list.get(s.index)?, s)));
            return known.map(|(m, s)| input("", What::Milestone(m, s, self.said(m)))).collect();
        }
        let mut out = Vec::new();
        let letter = self.letter();
        // A class is judged by every month, everything else by the latest report.
        let all = matches!(self.measure.goal, Goal::Class { .. });
        let skip = if all { 0 } else { self.a.readings.len().saturating_sub(1) };
        for r in &self.a.readings[skip..] {
            out.push(input(letter, What::Reported(r)));
            if matches!(r.value, Value::Pair(..)) {
                out.push(input("y", What::Against(r)));
            }
        }
        if !matches!(self.measure.goal, Goal::Judged) {
            let symbol = if self.measure.goal.figure().is_some() { "T" } else { "" };
            out.push(input(symbol, What::Goal));
        }
        out.extend(self.baseline().map(|b| input("b", What::Baseline(b))));
        match &self.measure.goal {
            Goal::Compared { strict: false, band, .. } => out.push(input("", What::Band(*band))),
            goal => {
                if let Some(Compare::About(tolerance)) = goal.compare() {
                    out.push(input("τ", What::Tolerance(tolerance)));
                }
            }
        }
        out
    }

    /// The entry that holds of a milestone.
    fn said(&self, m: &Milestone) -> Option<Arc<Entry>> {
        let entries = self.track.of_measure(&self.measure.id, self.as_of);
        let about =
            |e: &&Arc<Entry>| matches!(&e.event, Event::Reached { milestone, .. } if *milestone == m.id);
        entries.into_iter().rev().find(about).cloned()
    }
}
