//! Charts of the plan: a scope in, a [`picture::Picture`] out. The window paints it, the
//! exchange writes it as SVG or PNG, with the same words, places and colours.
//!
//! Invariant: nothing here knows a screen, a file or a clock, and nothing here computes a
//! figure: every number is the scorecard's or one of the domain's series.

pub mod face;
mod frame;
pub mod group;
pub mod palette;
pub mod picture;
mod wall;

pub use self::frame::sheet;
use self::picture::Picture;
use crate::{scope::Scope, text::t};

/// What can be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Chart {
    /// Every commitment as a tile, by section.
    #[default]
    Wall,
}

impl Chart {
    /// Charts that need nothing chosen: what a dialog offers.
    pub const OFFERED: &[Self] = &[Self::Wall];

    /// Its title, as a sheet carries it.
    #[must_use]
    pub fn title(&self, scope: &Scope<'_>) -> String {
        match self {
            Self::Wall => t(scope.lang, "chart-wall"),
        }
    }

    /// The same for a screen, where what is higher than the area is scrolled.
    #[must_use]
    pub fn screen(&self, scope: &Scope<'_>, area: [f64; 2]) -> Picture {
        match self {
            Self::Wall => wall::scrolled(scope, area),
        }
    }

    /// The chart without anything around it, laid out for an area of so many points. It is
    /// as wide as the area, and higher where its words would not be readable otherwise.
    #[must_use]
    pub fn body(&self, scope: &Scope<'_>, area: [f64; 2]) -> Picture {
        match self {
            Self::Wall => wall::body(scope, area),
        }
    }
}
