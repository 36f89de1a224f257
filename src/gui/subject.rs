//! What can be asked about: a colour, a figure, a count, the index, the time gone.

use super::filter::Facet;
use crate::domain::{
    scorecard::{Row, Standing},
    why::{Figure, Group},
};

/// Something on the screen whose explanation can be opened. Commitments and measures are
/// named by their positions in the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The standing of a commitment.
    Standing(usize),
    /// A figure of one of its measures.
    Figure(usize, usize, Figure),
    /// A count among some commitments.
    Count(Vec<usize>, Counted),
    /// The index of progress.
    Index,
    /// The share of time gone.
    Time,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Counted {
    /// Commitments by where they stand.
    Group(Group),
    /// Commitments that one value of a filter lets through.
    Facet(Facet),
}

impl Subject {
    /// A count of those that stand in one place, among the commitments at some positions.
    #[must_use]
    pub const fn standing_of(among: Vec<usize>, standing: Standing) -> Self {
        Self::count(among, Group::Standing(standing))
    }

    /// A count of a group, among the commitments at some positions.
    #[must_use]
    pub const fn count(among: Vec<usize>, group: Group) -> Self {
        Self::Count(among, Counted::Group(group))
    }

    /// A count of what a filter lets through, among the commitments at some positions.
    #[must_use]
    pub fn facet(among: Vec<usize>, facet: Facet) -> Self {
        match facet {
            Facet::Standing(s) => Self::standing_of(among, s),
            facet => Self::Count(among, Counted::Facet(facet)),
        }
    }

    /// A figure of the measure that stands for a row; its standing where it has no such figure.
    #[must_use]
    pub fn leading(row: &Row, figure: Figure) -> Self {
        let known = row.lead_measure().is_some_and(|a| figure.value(a).is_some());
        if known { Self::Figure(row.index, row.leading, figure) } else { Self::Standing(row.index) }
    }

    /// How far a row is from where it should be: its gap, else its margin, else its standing.
    #[must_use]
    pub fn distance(row: &Row) -> Self {
        let figure = row.lead_measure().and_then(Figure::distance);
        figure.map_or(Self::Standing(row.index), |f| Self::leading(row, f))
    }
}
