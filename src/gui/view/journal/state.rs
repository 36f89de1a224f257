//! What became of an entry, in glyph, word and sentence.

use egui::Color32;

use super::{Model, gathered::Line, lines::later, words};
use crate::{
    domain::{
        entry::{Entry, Event},
        scorecard::Standing,
    },
    gui::theme::Palette,
};

/// Whether and how an entry counts.
pub(super) enum State<'m> {
    Counts,
    Later,
    Conflict,
    Published,
    Orphan,
    Replaced,
    /// Taken back: the entry that did it, with its reason.
    Retracted(&'m Entry),
}

impl<'m> State<'m> {
    pub(super) fn of(m: &'m Model, line: &Line) -> Self {
        let (e, t) = (&line.entry, &m.desk.tracker);
        if let Some(by) = t.retracted.get(&e.id).and_then(|id| m.desk.journal.get(id)) {
            return Self::Retracted(by);
        }
        let conflict = || t.conflicts.iter().any(|c| c.entries.iter().any(|x| x.id == e.id));
        match () {
            () if t.replaced.contains(&e.id) => Self::Replaced,
            () if m.desk.journal.is_overlay(&e.id.writer) => Self::Published,
            () if line.at().is_none() && e.event.commitment().is_some() => Self::Orphan,
            () if conflict() => Self::Conflict,
            () if later(m, e) => Self::Later,
            () => Self::Counts,
        }
    }

    pub(super) const fn sign(&self) -> &'static str {
        match self {
            Self::Counts => "✓",
            Self::Later => "…",
            Self::Conflict | Self::Orphan => "⚠",
            Self::Published => "◆",
            Self::Replaced => "→",
            Self::Retracted(_) => "×",
        }
    }

    pub(super) const fn color(&self, p: &Palette) -> Color32 {
        match self {
            Self::Counts => p.standing(Standing::Met),
            Self::Conflict | Self::Orphan => p.standing(Standing::SlightlyBehind),
            Self::Retracted(_) => p.standing(Standing::NotMet),
            Self::Later | Self::Published | Self::Replaced => p.faint,
        }
    }

    pub(super) fn word(&self, m: &Model) -> String {
        m.t(match self {
            Self::Counts => "journal-state-counts",
            Self::Later => "journal-state-later",
            Self::Conflict => "journal-state-conflict",
            Self::Orphan => "journal-state-orphan",
            Self::Published => "journal-state-published",
            Self::Replaced => "journal-state-replaced",
            Self::Retracted(by) if reason(by).is_empty() => "journal-state-undone",
            Self::Retracted(_) => "journal-state-retracted",
        })
    }

    /// A sentence for whoever rests the pointer on it.
    pub(super) fn text(&self, m: &Model) -> String {
        match self {
            Self::Counts => m.t("journal-state-counts-text"),
            Self::Later => m.tf("journal-state-later-text", &[("date", m.day(m.as_of).into())]),
            Self::Conflict => m.t("journal-state-conflict-text"),
            Self::Orphan => m.t("journal-state-orphan-text"),
            Self::Published => m.t("journal-state-published-text"),
            Self::Replaced => m.t("journal-state-replaced-text"),
            Self::Retracted(by) => {
                let args = [
                    ("who", words::who(m, by).into()),
                    ("when", m.moment(by.recorded).into()),
                    ("reason", reason(by).into()),
                ];
                let bare = reason(by).is_empty();
                m.tf(if bare { "journal-state-undone-text" } else { "journal-state-retracted-text" }, &args)
            }
        }
    }

    /// Whether it can be taken back.
    pub(super) const fn stands(&self) -> bool {
        !matches!(self, Self::Replaced | Self::Retracted(_))
    }
}

fn reason(e: &Entry) -> &str {
    match &e.event {
        Event::Retracted { reason, .. } => reason,
        _ => "",
    }
}
