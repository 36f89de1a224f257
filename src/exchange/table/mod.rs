//! The table of measures that spreadsheets get, whatever they read it as: cells that know
//! what they are, and one list of columns.

pub(super) mod columns;

use std::borrow::Cow;

use jiff::{Timestamp, civil::Date};

/// Content of a cell. The kind decides how a format writes it: only texts can be taken for
/// formulas, and a negative figure must not be taken for one.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    /// Nothing known, or nothing that applies.
    Empty,
    /// Words.
    Text(Cow<'a, str>),
    /// A figure as it was entered, with all its decimals.
    Exact(f64),
    /// A figure that was worked out, in some unit.
    Derived(f64),
    /// A share of the goal, 1 when it is covered.
    Share(f64),
    /// A difference of two percentages, in points.
    Points(f64),
    /// How many.
    Count(usize),
    /// A day.
    Day(Date),
    /// When something was typed.
    Moment(Timestamp),
}

impl<'a> Cell<'a> {
    pub(super) fn text(s: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(s.into())
    }

    /// Any of the others from a value that may be missing.
    pub(super) fn some<T>(v: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        v.map_or(Self::Empty, cell)
    }
}
