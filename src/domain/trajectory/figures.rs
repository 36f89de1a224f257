//! Figures: points, planned path, goal, baseline, outlook, and the fan of rates.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Basis, Place};
use crate::domain::{
    assess::{Reading, Value, figure, has_share, reading},
    entry::Entry,
    measure::{Compare, Goal},
};

/// The chart of a measure that takes figures, in its unit.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// What was reported, by day.
    pub points: Vec<Point>,
    /// Corners of the planned path, from the baseline (or nothing) on the first day to the
    /// goal on the due date, through the planned curve where there is one. Empty where the
    /// goal has no way to cover: limits, rates, comparisons, visions.
    pub path: Vec<Place>,
    /// The goal; none where it is set elsewhere, or is another value reported with each.
    pub goal: Option<Bound>,
    /// The value before the period.
    pub baseline: Option<f64>,
    /// From the latest figure at the rate achieved so far, to the due date.
    pub outlook: Option<[Place; 2]>,
    /// What it would take beside what it does; none once the goal is met, or due.
    pub fan: Option<Fan>,
    /// Lowest and highest value to show: everything above with a little air.
    pub range: [f64; 2],
}

/// One reported figure.
#[derive(Clone, Debug)]
pub struct Point {
    /// The day it is about.
    pub day: Date,
    /// The same, in months.
    pub month: f64,
    /// The figure.
    pub value: f64,
    /// The other value, of a compared measure.
    pub against: Option<f64>,
    /// What was reported, with its entry.
    pub reading: Reading,
    /// Published figures laid over the plan, apart from people's own entries.
    pub overlay: bool,
    /// Whether it is the figure that holds for its day; a published one that somebody's own
    /// report outranks does not.
    pub holds: bool,
}

/// A goal with the side that is allowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The figure.
    pub value: f64,
    /// How figures compare with it.
    pub compare: Compare,
    /// The area to be marked, if any.
    pub band: Option<Band>,
}

/// An area of values that deserves a mark on the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Band {
    /// Nearly met, from and to: the tolerance of "about" under the goal.
    Near(f64, f64),
    /// Within the limit, from and to; the outer end is that of the range.
    Within(f64, f64),
}

/// On which side of the goal figures are good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// At or above it.
    Above,
    /// At or below it.
    Below,
}

/// Two lines from the latest figure to the due date. They start at the day the figure is
/// about, not at the reporting date, as the rates on every screen do: what was added since
/// is not known, and not nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fan {
    /// The latest figure.
    pub from: Place,
    /// The goal at the due date.
    pub goal: Place,
    /// Where the achieved rate ends at the due date.
    pub heads_for: Place,
    /// Needed a month to reach the goal, in the unit.
    pub needed: f64,
    /// Achieved a month so far, in the unit.
    pub achieved: f64,
    /// What will be missing at the due date at the achieved rate, in the unit; negative
    /// where it leads past the goal.
    pub shortfall: f64,
}

impl Bound {
    /// The good side.
    #[must_use]
    pub fn side(&self) -> Side {
        if self.compare == Compare::AtMost { Side::Below } else { Side::Above }
    }
}

impl Figures {
    pub(super) fn of(basis: &Basis<'_>) -> Self {
        let goal = &basis.measure.goal;
        let bound = goal.figure().zip(goal.compare());
        let mut found = Self {
            points: points(basis),
            path: path(basis),
            goal: bound.map(|(value, compare)| Bound { value, compare, band: None }),
            baseline: match goal {
                Goal::Stock { baseline, .. } => baseline.as_ref().map(|b| b.value),
                _ => None,
            },
            ..Self::default()
        };
        found.lead_on(basis);
        found.scale(goal);
        found
    }

    /// What should be reached by the end of a month of the scale, in the unit: on the path
    /// and between its corners. None without a path.
    #[must_use]
    pub fn planned_at(&self, month: f64) -> Option<f64> {
        let last = self.path.last()?;
        let right = self.path.iter().position(|p| p[0] >= month);
        Some(match right {
            None => last[1],
            Some(0) => self.path[0][1],
            Some(i) => {
                let ([x0, y0], [x1, y1]) = (self.path[i - 1], self.path[i]);
                if x1 > x0 { y0 + (y1 - y0) * (month - x0) / (x1 - x0) } else { y1 }
            }
        })
    }

    /// Whether goal, baseline and everything reported are whole numbers, so that parts of
    /// one on the scale would mean nothing.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        let reported = self.points.iter().flat_map(|p| std::iter::once(p.value).chain(p.against));
        self.goal.map(|g| g.value).into_iter().chain(self.baseline).chain(reported).all(|v| v.fract() == 0.0)
    }

    /// The points that hold, one a day: the line through what was reported.
    pub fn way(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|p| p.holds)
    }

    /// Outlook and fan, where the assessment has an outlook.
    fn lead_on(&mut self, basis: &Basis<'_>) {
        let a = basis.assessment;
        let Some((latest, due)) = a.latest().zip(basis.frame.due) else { return };
        let from = figure(latest).map(|v| [basis.frame.month(latest.about), v]);
        let Some((from, end)) = from.zip(a.outlook) else { return };
        let heads_for = [due, end];
        self.outlook = Some([from, heads_for]);
        self.fan = self.goal.zip(a.required_rate).zip(a.achieved_rate).map(|((goal, needed), achieved)| {
            let shortfall = if goal.side() == Side::Below { end - goal.value } else { goal.value - end };
            Fan { from, goal: [due, goal.value], heads_for, needed, achieved, shortfall }
        });
    }

    /// Sets the range of values, and the band that may reach to its ends.
    fn scale(&mut self, goal: &Goal) {
        let near = match self.goal {
            Some(Bound { value, compare: Compare::About(t), .. }) if t > 0.0 => Some([value - t, value]),
            _ => None,
        };
        // The sign of a rate is half of what it says.
        let zero = matches!(goal, Goal::Flow { .. } | Goal::Growth { .. } | Goal::Compared { .. });
        let all = self
            .points
            .iter()
            .flat_map(|p| std::iter::once(p.value).chain(p.against))
            .chain(self.path.iter().map(|p| p[1]))
            .chain(self.outlook.iter().flatten().map(|p| p[1]))
            .chain(self.goal.map(|g| g.value))
            .chain(near.into_iter().flatten())
            .chain(self.baseline)
            .chain(zero.then_some(0.0));
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        // Nothing at all to show still needs a scale.
        let (low, high) = if low <= high { (low, high) } else { (0.0, 1.0) };
        let air = ((high - low) * 0.08).max(high.abs() * 0.01).max(0.05);
        let low = if zero && low >= 0.0 { 0.0 } else { low - air };
        let high = high + air;
        self.range = [low, high];
        let Some(bound) = &mut self.goal else { return };
        bound.band = match (goal, near) {
            (Goal::Limit { .. }, _) if bound.side() == Side::Below => Some(Band::Within(low, bound.value)),
            (Goal::Limit { .. }, _) => Some(Band::Within(bound.value, high)),
            (_, Some([from, to])) => Some(Band::Near(from, to)),
            _ => None,
        };
    }
}

/// Readings, and the published figures that somebody's own report of the day outranks.
fn points(basis: &Basis<'_>) -> Vec<Point> {
    let point = |r: Reading, holds: bool| {
        let against = if let Value::Pair(_, other) = r.value { Some(other) } else { None };
        let overlay = basis.journal.is_overlay(&r.entry.id.writer);
        let month = basis.frame.month(r.about);
        Some(Point { day: r.about, month, value: figure(&r)?, against, overlay, holds, reading: r })
    };
    let readings = &basis.assessment.readings;
    let outranked = |e: &&Arc<Entry>| {
        e.event.measure() == Some(basis.measure.id.as_str())
            && basis.journal.is_overlay(&e.id.writer)
            && readings.iter().all(|r| r.entry.id != e.id)
    };
    let published = basis.track.until(basis.as_of).filter(outranked).filter_map(reading);
    let held = readings.iter().filter_map(|r| point(r.clone(), true));
    let mut points: Vec<Point> = published.filter_map(|r| point(r, false)).chain(held).collect();
    points.sort_by_key(|p| p.day);
    points
}

fn path(basis: &Basis<'_>) -> Vec<Place> {
    let goal = &basis.measure.goal;
    let (Some(due), Some(target)) = (basis.commitment.due.date(), goal.figure()) else { return Vec::new() };
    if !has_share(goal) {
        return Vec::new();
    }
    let from = match goal {
        Goal::Stock { baseline: Some(b), .. } => b.value,
        _ => 0.0,
    };
    let curve = goal.curve().iter().filter(|p| p.date < due).map(|p| (p.date, p.share));
    let corners = curve.chain([(due, 1.0)]);
    let place = |(day, share)| [basis.frame.month(day), from + (target - from) * share];
    std::iter::once([0.0, from]).chain(corners.map(place)).collect()
}
