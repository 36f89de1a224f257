//! The columns: all side by side where there is room, else two lines stacked.

use egui_extras::Column as Width;

use super::lines::Order;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// When it was recorded.
    Recorded,
    /// The day it is about.
    About,
    /// Both dates, stacked.
    Dates,
    /// What it says.
    What,
    /// Of which commitment.
    Title,
    /// What and of which commitment, stacked.
    Entry,
    /// By whom.
    By,
    /// What supports it.
    Source,
    /// By whom and what supports it, stacked.
    Origin,
    /// Whether it counts.
    State,
}

impl Cell {
    /// The columns of a wide pane.
    const WIDE: &'static [Self] =
        &[Self::Recorded, Self::About, Self::What, Self::Title, Self::By, Self::Source, Self::State];

    /// The columns of a narrow one.
    const STACKED: &'static [Self] = &[Self::Dates, Self::Entry, Self::Origin, Self::State];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Recorded => "journal-column-recorded",
            Self::About | Self::Dates => "journal-column-about",
            Self::What | Self::Entry => "journal-column-what",
            Self::Title => "column-title",
            Self::By | Self::Origin => "journal-column-by",
            Self::Source => "journal-column-source",
            Self::State => "journal-column-state",
        }
    }

    /// The order a click on the heading asks for.
    pub(super) const fn order(self) -> Option<Order> {
        match self {
            Self::Recorded => Some(Order::Newest),
            Self::About | Self::Dates => Some(Order::Latest),
            _ => None,
        }
    }

    /// Its width in a pane with so much room.
    pub(super) fn width(self, room: Room) -> Width {
        let width = |tight, roomy| Width::initial(if room == Room::Tight { tight } else { roomy }).clip(true);
        // What takes the rest follows the pane; egui keeps the width of resizable ones.
        let rest = |least| Width::remainder().resizable(false).at_least(least).clip(true);
        match self {
            Self::Recorded => width(136.0, 136.0),
            Self::About => width(112.0, 112.0),
            Self::Dates => width(108.0, 120.0),
            Self::What | Self::Title => rest(150.0),
            Self::Entry => rest(100.0),
            Self::By => width(100.0, 100.0),
            Self::Source => width(130.0, if room == Room::Broad { 260.0 } else { 130.0 }),
            Self::Origin => width(72.0, 112.0),
            Self::State => width(116.0, 120.0),
        }
    }
}

/// How much room the pane gives the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Room {
    /// Squeezed between the panels: stacked, narrow columns.
    Tight,
    /// Stacked.
    Some,
    /// All columns side by side.
    Wide,
    /// With room to spare.
    Broad,
}

impl Room {
    pub(super) fn of(width: f32) -> Self {
        match width {
            w if w < 560.0 => Self::Tight,
            w if w < 900.0 => Self::Some,
            w if w < 1400.0 => Self::Wide,
            _ => Self::Broad,
        }
    }

    /// The columns, and the height of a row.
    pub(super) const fn layout(self) -> (&'static [Cell], f32) {
        match self {
            Self::Tight | Self::Some => (Cell::STACKED, 44.0),
            Self::Wide | Self::Broad => (Cell::WIDE, 26.0),
        }
    }
}
