//! Which entries the journal shows, in which order.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words;
use crate::{
    domain::entry::{Entry, Event},
    gui::model::Model,
    search::Query,
};

/// Kinds of entries, as texts name them.
pub(super) const KINDS: [&str; 9] =
    ["figure", "reached", "rated", "graded", "done", "remark", "assigned", "verified", "retracted"];

/// Order of the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Newest recorded first.
    #[default]
    Newest,
    /// Oldest recorded first.
    Oldest,
    /// Latest reporting date first.
    Latest,
    /// Earliest reporting date first.
    Earliest,
}

/// The date lines are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Recorded,
    About,
}

impl Order {
    pub(super) const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Latest, Self::Earliest];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Newest => "journal-order-newest",
            Self::Oldest => "journal-order-oldest",
            Self::Latest => "journal-order-latest",
            Self::Earliest => "journal-order-earliest",
        }
    }

    pub(super) const fn by(self) -> By {
        match self {
            Self::Newest | Self::Oldest => By::Recorded,
            Self::Latest | Self::Earliest => By::About,
        }
    }

    pub(super) const fn reversed(self) -> Self {
        match self {
            Self::Newest => Self::Oldest,
            Self::Oldest => Self::Newest,
            Self::Latest => Self::Earliest,
            Self::Earliest => Self::Latest,
        }
    }

    pub(super) const fn arrow(self) -> &'static str {
        if self.falls() { " ↓" } else { " ↑" }
    }

    /// Whether the largest comes first.
    pub(super) const fn falls(self) -> bool {
        matches!(self, Self::Newest | Self::Latest)
    }
}

/// What a person chose to see here, besides the filters of the whole window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// Words to be found, all of them.
    pub(super) words: String,
    /// Also what is about a day after the reporting date, which enters no figure yet.
    pub(super) later: bool,
    pub(super) look: Look,
}

impl Choice {
    /// Whether an entry is one that was asked for, whatever day it is about; `wanted` are the
    /// words, made ready.
    pub(super) fn shows(&self, m: &Model, e: &Entry, at: Option<usize>, wanted: &Query) -> bool {
        self.look.kind.as_ref().is_none_or(|k| e.event.key() == k)
            && (!self.look.mine || m.own.contains(&e.id.writer))
            && !(self.look.own && m.desk.journal.is_overlay(&e.id.writer))
            && (wanted.is_empty() || means(m, e, at, wanted))
    }
}

/// Which entries, in which order: remembered from start to start.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// One kind of entry, by its key.
    pub kind: Option<String>,
    /// Only what this installation recorded.
    pub mine: bool,
    /// Only people's own entries, not the published figures.
    pub own: bool,
    /// Which comes first.
    pub order: Order,
}

impl Look {
    /// Every entry, in the order that was chosen.
    #[must_use]
    pub fn at_all(&self) -> Self {
        Self { order: self.order, ..Self::default() }
    }
}

/// The day from which an entry is shown: the one it is about. A retraction holds from when it
/// is recorded: it is as late as what it takes back.
pub(super) fn later_day(m: &Model, e: &Entry) -> Date {
    let target = match &e.event {
        Event::Retracted { entry, .. } => m.desk.journal.get(entry),
        _ => None,
    };
    target.map_or(e.about, |e| e.about)
}

/// Whether an entry is about a day after the reporting date.
pub(super) fn later(m: &Model, e: &Entry) -> bool {
    later_day(m, e) > m.as_of
}

/// Whether all words are found in what the line shows, or in the title in any language.
pub(super) fn means(m: &Model, e: &Entry, at: Option<usize>, wanted: &Query) -> bool {
    let (said, who, id) = (words::what(m, &e.event), words::who(m, e), e.id.to_string());
    let title = at.and_then(|i| m.plan().commitments.get(i)).map(|c| c.title.iter().map(|(_, t)| t));
    let source = e.source.as_ref().map(|s| [s.title.as_str(), &s.address, &s.note]);
    let shown = [said.as_str(), &who, &id];
    wanted.finds(shown.into_iter().chain(title.into_iter().flatten()).chain(source.into_iter().flatten()))
}
