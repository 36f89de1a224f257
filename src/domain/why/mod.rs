//! Why a figure, a colour or a count is what it is: the rule that decided and the inputs it
//! came from, as plain facts. Words for them are the screens' and the command line's.
//!
//! Invariant: nothing is decided here. Figures, verdicts and formulas are those the
//! scorecard carries; this only says which of them settled the question, and where each
//! input was taken from.

mod count;
mod figure;
mod index;
mod sight;
mod standing;

pub use self::{
    count::{Among, Count, Denominator, Group, count, count_those, worst_first},
    figure::{Figure, FigureWhy, Input, What, figure, inputs},
    index::{IndexWhy, Time, index, time},
    standing::{Evidence, Leading, Reason, StandingWhy, standing},
};
