//! Which entries the journal shows, in which order.
//!
//! A journal of a hundred thousand entries takes longer to sort and search than a frame
//! lasts, so the lines are kept until something they depend on changes.

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words;
use crate::{
    domain::{
        entry::{Entry, EntryId, Event},
        plan::Plan,
        words::Lang,
    },
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

    const fn falls(self) -> bool {
        matches!(self, Self::Newest | Self::Latest)
    }

    fn sort(self, lines: &mut [Line]) {
        let clock = |e: &Entry| (e.recorded, e.lamport, e.id.seq);
        match self.by() {
            By::Recorded => lines.sort_by_cached_key(|l| clock(&l.entry)),
            By::About => lines.sort_by_cached_key(|l| (l.entry.about, clock(&l.entry))),
        }
        if self.falls() {
            lines.reverse();
        }
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

/// An entry with the position of the commitment it speaks of, if the plan has it.
pub(super) struct Line {
    pub(super) entry: Arc<Entry>,
    pub(super) at: Option<usize>,
}

/// The lines, and all they depend on.
pub(super) struct Cache {
    pub(super) lines: Vec<Line>,
    /// What is looked for here and in the whole window: what is marked.
    pub(super) marks: Query,
    /// How many lines of those that were asked for are about a day after the reporting date.
    pub(super) later: usize,
    as_of: Date,
    choice: Choice,
    /// What the whole window looks for.
    search: String,
    plan: Arc<Plan>,
    entries: usize,
    filtered: bool,
    rows: Vec<usize>,
    lang: Lang,
}

impl Cache {
    /// Whether nothing has changed since. The journal only grows, so its length tells.
    pub(super) fn is_of(&self, m: &Model, choice: &Choice) -> bool {
        self.choice == *choice
            && self.as_of == m.as_of
            && self.entries == m.desk.journal.len()
            && Arc::ptr_eq(&self.plan, m.desk.plan())
            && self.lang == m.lang()
            && self.search == m.filters.search
            && self.filtered != m.filters.is_empty()
            && (!self.filtered || self.rows == m.rows)
    }

    /// Finds and sorts the lines.
    pub(super) fn of(m: &Model, choice: &Choice) -> Self {
        let filtered = !m.filters.is_empty();
        let mut passes = vec![!filtered; m.plan().commitments.len()];
        for i in &m.rows {
            passes[*i] = true;
        }
        let index: HashMap<&str, usize> =
            m.plan().commitments.iter().enumerate().map(|(i, c)| (c.id.as_str(), i)).collect();
        // An entry's own identity names that entry, and none that begins like it.
        let named: Option<EntryId> = choice.words.trim().parse().ok();
        let named = named.filter(|id| m.desk.journal.get(id).is_some());
        let wanted = Query::of(&choice.words, m.lang());
        let look = &choice.look;
        let line = |e: &Arc<Entry>| {
            let at = words::commitment(m, e).and_then(|id| index.get(id).copied());
            // What speaks of no commitment passes no filter on commitments.
            let shown = at.map_or(!filtered, |i| passes[i])
                && look.kind.as_ref().is_none_or(|k| e.event.key() == k)
                && (!look.mine || m.own.contains(&e.id.writer))
                && !(look.own && m.desk.journal.is_overlay(&e.id.writer));
            let line = Line { entry: Arc::clone(e), at };
            let meant = named.as_ref().map_or_else(|| found(m, &line, &wanted), |id| e.id == *id);
            (shown && meant).then_some(line)
        };
        let mut lines: Vec<Line> = m.desk.journal.iter().filter_map(line).collect();
        let all = lines.len();
        let now = |l: &Line| !later(m, &l.entry);
        let later = all - lines.iter().filter(|l| now(l)).count();
        // Who asks for one entry by name sees it, whatever day it is about.
        if !choice.later && named.is_none() {
            lines.retain(now);
        }
        look.order.sort(&mut lines);
        Self {
            lines,
            marks: Query::of(&format!("{} {}", choice.words, m.filters.search), m.lang()),
            later,
            as_of: m.as_of,
            choice: choice.clone(),
            search: m.filters.search.clone(),
            plan: Arc::clone(m.desk.plan()),
            entries: m.desk.journal.len(),
            filtered,
            rows: if filtered { m.rows.clone() } else { Vec::new() },
            lang: m.lang(),
        }
    }
}

/// Whether an entry is about a day after the reporting date. A retraction holds from when it
/// is recorded: it is as late as what it takes back.
pub(super) fn later(m: &Model, e: &Entry) -> bool {
    let target = match &e.event {
        Event::Retracted { entry, .. } => m.desk.journal.get(entry),
        _ => None,
    };
    target.map_or(e.about, |e| e.about) > m.as_of
}

/// Whether all words are found in what the line shows, or in the title in any language.
fn found(m: &Model, line: &Line, wanted: &Query) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let e = &line.entry;
    let (said, who, id) = (words::what(m, &e.event), words::who(m, e), e.id.to_string());
    let title = line.at.and_then(|i| m.plan().commitments.get(i)).map(|c| c.title.iter().map(|(_, t)| t));
    let source = e.source.as_ref().map(|s| [s.title.as_str(), &s.address, &s.note]);
    let shown = [said.as_str(), &who, &id];
    wanted.finds(shown.into_iter().chain(title.into_iter().flatten()).chain(source.into_iter().flatten()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_reversed_twice_is_itself() {
        for o in Order::ALL {
            assert_eq!(o.reversed().reversed(), o);
            assert_eq!(o.reversed().by(), o.by());
            assert_ne!(o.reversed().falls(), o.falls());
        }
    }
}
