//! The columns: all side by side where there is room, else two lines stacked.

use egui::Ui;

use super::{GAP, Model, cells::said, gathered::Lines, lines::Order};
use crate::gui::widget::columns::{LOOKED_AT, Need, total};

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

    /// Whether it takes what the others leave.
    pub(super) const fn is_rest(self) -> bool {
        matches!(self, Self::Title | Self::Entry)
    }

    /// What it asks for with these lines.
    pub(super) fn need(self, ui: &Ui, m: &Model, lines: &Lines) -> Need {
        let every = lines.len().div_ceil(LOOKED_AT).max(1);
        let looked_at = (0..lines.len()).step_by(every).filter_map(|n| lines.get(n));
        let texts = looked_at.map(|line| said(m, line, self));
        let need = |widest| Need::up_to(widest, ui, &m.t(self.key()), texts);
        match self {
            Self::What => need(360.0).down_to(150.0),
            Self::Title => need(420.0).down_to(150.0),
            Self::Entry => need(420.0).down_to(120.0),
            Self::Source => need(260.0).down_to(90.0),
            Self::By | Self::Origin => need(200.0).down_to(90.0),
            // With room for the menu of the line.
            Self::State => need(200.0).more(MENU),
            Self::Recorded | Self::About | Self::Dates => need(200.0),
        }
    }
}

/// Width of the menu at the end of a line with the air around it, in points.
const MENU: f32 = 36.0;

/// What the columns ask for, measured once for the lines there are: side by side and stacked.
pub(super) struct Needs {
    wide: Vec<Need>,
    stacked: Vec<Need>,
}

impl Needs {
    pub(super) fn of(ui: &Ui, m: &Model, lines: &Lines) -> Self {
        let needs = |cells: &[Cell]| cells.iter().map(|c| c.need(ui, m, lines)).collect();
        Self { wide: needs(Cell::WIDE), stacked: needs(Cell::STACKED) }
    }

    /// The columns of a pane of this width with what each asks for, and the height of a row.
    /// They stand side by side where no more than the longest of their words are cut.
    pub(super) fn layout(&self, width: f32) -> (&'static [Cell], &[Need], f32) {
        let (least, full) = total(&self.wide);
        if f32::midpoint(least, full) + GAP * (self.wide.len() - 1) as f32 <= width {
            (Cell::WIDE, &self.wide, 26.0)
        } else {
            (Cell::STACKED, &self.stacked, 44.0)
        }
    }
}
