//! Pure values and functions: plan, journal and the arithmetic of progress.
//!
//! Invariant: nothing here knows a screen, a file, a clock or a random number. Today's
//! date and identities come in as parameters, so every test is a fixed day.

pub mod assess;
pub mod brief;
pub mod calendar;
pub mod changes;
pub mod checks;
pub mod counts;
pub mod deadlines;
pub mod encoding;
pub mod entry;
pub mod figure;
pub mod journal;
pub mod link;
pub mod measure;
pub mod months;
pub mod pace;
pub mod plan;
mod row;
pub mod scorecard;
pub mod staged;
pub mod standing;
pub mod thresholds;
pub mod tracker;
pub mod trajectory;
pub mod why;
pub mod words;
