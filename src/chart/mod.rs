//! Charts of the plan: a scope in, a [`picture::Picture`] out. The window paints it, the
//! exchange writes it as SVG or PNG, with the same words, places and colours.
//!
//! Invariant: nothing here knows a screen, a file or a clock, and nothing here computes a
//! figure: every number is the scorecard's or one of the domain's series.

pub mod axis;
pub mod bullet;
mod burn_up;
pub mod face;
mod frame;
pub mod group;
mod months;
mod multiples;
pub mod palette;
pub mod picture;
mod stacks;
mod table;
mod targets;
pub mod timeline;
mod trajectory;
pub mod wall;

pub use self::{
    burn_up::{told as burn_up_told, told_on as burn_up_on},
    frame::sheet,
    stacks::body as stacks,
    table::Table,
    targets::worst,
    trajectory::{Fact, Label, View, facts, labels},
};
use self::{group::Grouping, picture::Picture, timeline::Timeline};
use crate::{
    scope::Scope,
    text::{t, tf},
};

/// What can be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chart {
    /// Every commitment as a tile, by section.
    #[default]
    Wall,
    /// The way of one measure: reports, plan, goal, outlook.
    Trajectory {
        /// Position of the commitment in the plan.
        commitment: usize,
        /// Position of the measure in it.
        measure: usize,
    },
    /// Commitments met against the calendar: all together, or a small chart a group.
    BurnUp(Option<Grouping>),
    /// Every target with a figure as a bullet chart, the worst first.
    Targets,
    /// A small chart a group: how many stood where, month by month.
    Multiples(Grouping),
    /// Months by groups: how large a part was behind.
    Months(Grouping),
    /// What is due when, and what became of it.
    Timeline(Timeline),
}

impl Chart {
    /// Charts that need nothing chosen: what a dialog offers.
    pub const OFFERED: &[Self] = &[
        Self::Wall,
        Self::BurnUp(None),
        Self::Targets,
        Self::Multiples(Grouping::Section),
        Self::Months(Grouping::Section),
        Self::Timeline(Timeline::PLAIN),
    ];

    /// Every chart's key, in the order they are offered.
    pub const KEYS: [&str; 7] =
        ["wall", "trajectory", "burn-up", "targets", "multiples", "months", "timeline"];

    /// The chart with a key of [`Self::KEYS`], by a grouping where it takes one, of a
    /// commitment and its measure where it speaks of one; none without that.
    #[must_use]
    pub fn named(key: &str, by: Option<Grouping>, of: Option<(usize, usize)>) -> Option<Self> {
        Some(match key {
            "wall" => Self::Wall,
            "trajectory" => of.map(|(commitment, measure)| Self::Trajectory { commitment, measure })?,
            "burn-up" => Self::BurnUp(by),
            "targets" => Self::Targets,
            "multiples" => Self::Multiples(by.unwrap_or_default()),
            "months" => Self::Months(by.unwrap_or_default()),
            "timeline" => Self::Timeline(Timeline { by: by.unwrap_or_default(), ..Timeline::PLAIN }),
            _ => return None,
        })
    }

    /// Its key, as the command line and texts name it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Wall => "wall",
            Self::Trajectory { .. } => "trajectory",
            Self::BurnUp(_) => "burn-up",
            Self::Targets => "targets",
            Self::Multiples(_) => "multiples",
            Self::Months(_) => "months",
            Self::Timeline(_) => "timeline",
        }
    }

    /// What it is grouped by, if by anything.
    #[must_use]
    pub const fn by(self) -> Option<Grouping> {
        match self {
            Self::BurnUp(by) => by,
            Self::Multiples(by) | Self::Months(by) | Self::Timeline(Timeline { by, .. }) => Some(by),
            Self::Wall | Self::Trajectory { .. } | Self::Targets => None,
        }
    }

    /// The commitment and the measure it speaks of, where it speaks of one.
    #[must_use]
    pub const fn of(self) -> Option<(usize, usize)> {
        match self {
            Self::Trajectory { commitment, measure } => Some((commitment, measure)),
            _ => None,
        }
    }

    /// Its title, as a sheet carries it.
    #[must_use]
    pub fn title(&self, scope: &Scope<'_>) -> String {
        let title = match self {
            Self::Timeline(timeline) => t(scope.lang, timeline.title()),
            _ => t(scope.lang, &format!("chart-{}", self.key())),
        };
        if let Some(of) = self.of().and_then(|at| trajectory::title(scope, at)) {
            return tf(scope.lang, "chart-of", &[("chart", title.into()), ("what", of.into())]);
        }
        let Some(by) = self.by() else { return title };
        let by = t(scope.lang, &format!("chart-by-{}", group::key(by)));
        tf(scope.lang, "chart-grouped", &[("chart", title.into()), ("by", by.into())])
    }

    /// The commitments it speaks of, of those in the scope; a trajectory of its own, whatever
    /// the scope.
    #[must_use]
    pub fn rows(&self, scope: &Scope<'_>) -> Vec<usize> {
        match self {
            Self::Timeline(timeline) => timeline.rows(scope),
            Self::Trajectory { commitment, .. } => vec![*commitment],
            _ => scope.rows.to_vec(),
        }
    }

    /// The same for a screen, where what is higher than the area is scrolled.
    #[must_use]
    pub fn screen(&self, scope: &Scope<'_>, area: [f64; 2]) -> Picture {
        match self {
            // On a screen, rows follow each other however many there are.
            Self::Timeline(timeline) => timeline::body(scope, *timeline, [area[0], f64::INFINITY]),
            _ => self.body(scope, area),
        }
    }

    /// The chart without anything around it, laid out for an area of so many points. It is
    /// as wide as the area, and higher where its words would not be readable otherwise.
    #[must_use]
    pub fn body(&self, scope: &Scope<'_>, area: [f64; 2]) -> Picture {
        match self {
            Self::Wall => wall::body(scope, area),
            Self::Trajectory { commitment, measure } => {
                trajectory::body(scope, area, (*commitment, *measure))
            }
            Self::BurnUp(by) => burn_up::body(scope, area, *by),
            Self::Targets => targets::body(scope, area),
            Self::Multiples(by) => multiples::body(scope, area, *by),
            Self::Months(by) => months::body(scope, area, *by),
            Self::Timeline(timeline) => timeline::body(scope, *timeline, area),
        }
    }

    /// The figures of the chart as a table, for those who cannot see it.
    #[must_use]
    pub fn table(&self, scope: &Scope<'_>) -> Table {
        match self {
            Self::Wall => Table::default(),
            Self::Trajectory { commitment, measure } => trajectory::table(scope, (*commitment, *measure)),
            Self::BurnUp(by) => burn_up::table(scope, *by),
            Self::Targets => targets::table(scope),
            Self::Multiples(by) => multiples::table(scope, *by),
            Self::Months(by) => months::table(scope, *by),
            Self::Timeline(timeline) => timeline::table(scope, *timeline),
        }
    }
}

/// Counts of commitments and months fit by far.
fn count(n: usize) -> f64 {
    n as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places on a sheet")]
const fn whole(v: f64) -> usize {
    v as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_names_a_chart_and_is_its_key() {
        for key in Chart::KEYS {
            for by in group::ALL.map(Some).into_iter().chain([None]) {
                assert_eq!(Chart::named(key, by, Some((3, 1))).unwrap().key(), key);
            }
        }
        assert_eq!(Chart::named("pie", None, None), None);
        assert_eq!(Chart::named("trajectory", None, None), None, "of nothing");
    }
}
