//! What has no figure: classes and ratings as ranks, milestones as days.

use jiff::civil::Date;

use super::{Basis, Place};
use crate::domain::{
    assess::{Reading, Value},
    measure::{Class, Level, Milestone},
    plan::Due,
};

/// Readings on an ordered scale. Heights are ranks, and no share of anything.
#[derive(Clone, Debug)]
pub struct Steps {
    /// The scale, worst first: the rank of a value is its place here.
    pub scale: Vec<Value>,
    /// Rank to be reached; higher is better.
    pub goal: usize,
    /// What was reported, by day. A class speaks of its month, a rating holds until the next.
    pub steps: Vec<Step>,
}

/// One reading on an ordered scale.
#[derive(Clone, Debug)]
pub struct Step {
    /// The day it is about.
    pub day: Date,
    /// The same, in months.
    pub month: f64,
    /// Place in the scale.
    pub rank: usize,
    /// What was reported, with its entry.
    pub reading: Reading,
}

/// Milestones with two staircases: the share due, and the share reached.
#[derive(Clone, Debug, Default)]
pub struct Stages {
    /// The milestones, in the measure's order.
    pub list: Vec<Stage>,
    /// Corners of the share due, 0 to 1, over the whole scale.
    pub due: Vec<Place>,
    /// Corners of the share reached, 0 to 1, until the reporting date; empty when nothing was
    /// reported, which is not the same as nothing reached.
    pub reached: Vec<Place>,
}

/// One milestone: a pair of days, due and reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// Position in the measure.
    pub index: usize,
    /// When it is due, stated or inferred.
    pub due: Due,
    /// The due date in months.
    pub due_month: Option<f64>,
    /// The day it was reached.
    pub reached: Option<Date>,
    /// The same, in months.
    pub reached_month: Option<f64>,
    /// Whether anything was said of it.
    pub reported: bool,
    /// Days between due and reached (or the reporting date), when late.
    pub days_late: Option<i32>,
    /// Its part of the whole, 0 to 1.
    pub share: f64,
}

impl Steps {
    pub(super) fn classes(basis: &Basis<'_>, goal: Class) -> Self {
        Self::on(basis, Class::ALL.into_iter().rev().map(Value::Class).collect(), Value::Class(goal))
    }

    pub(super) fn ratings(basis: &Basis<'_>) -> Self {
        Self::on(basis, Level::ALL.map(Value::Level).to_vec(), Value::Level(Level::Done))
    }

    fn on(basis: &Basis<'_>, scale: Vec<Value>, goal: Value) -> Self {
        let rank = |v: Value| scale.iter().position(|s| *s == v);
        let step = |r: &Reading| {
            let month = basis.frame.month(r.about);
            Some(Step { day: r.about, month, rank: rank(r.value)?, reading: r.clone() })
        };
        let steps = basis.assessment.readings.iter().filter_map(step).collect();
        Self { goal: rank(goal).unwrap_or_default(), steps, scale }
    }
}

impl Stages {
    pub(super) fn of(basis: &Basis<'_>, list: &[Milestone]) -> Self {
        let total: f64 = list.iter().map(|m| m.weight).sum();
        let month = |d: Date| basis.frame.month(d);
        let stages: Vec<Stage> = basis
            .assessment
            .milestones
            .iter()
            .filter_map(|s| {
                let m = list.get(s.index)?;
                Some(Stage {
                    index: s.index,
                    due: m.due,
                    due_month: m.due.date().map(month),
                    reached: s.reached,
                    reached_month: s.reached.map(month),
                    reported: s.reported,
                    days_late: s.days_late,
                    share: if total > 0.0 { m.weight / total } else { 0.0 },
                })
            })
            .collect();
        let steps =
            |at: fn(&Stage) -> Option<f64>| stages.iter().filter_map(move |s| Some((at(s)?, s.share)));
        let due = stairs(steps(|s| s.due_month).collect(), basis.frame.months);
        let reported = stages.iter().any(|s| s.reported);
        let reached = if reported {
            stairs(steps(|s| s.reached_month).collect(), basis.frame.as_of)
        } else {
            Vec::new()
        };
        Self { list: stages, due, reached }
    }
}

/// Corners of a staircase from nothing at the beginning to `end`: at each place a rise.
fn stairs(mut rises: Vec<(f64, f64)>, end: f64) -> Vec<Place> {
    rises.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut height = 0.0;
    let mut corners = vec![[0.0, height]];
    for (month, rise) in rises {
        corners.push([month, height]);
        height += rise;
        corners.push([month, height]);
    }
    if corners.last().is_some_and(|c| c[0] < end) {
        corners.push([end, height]);
    }
    corners
}
