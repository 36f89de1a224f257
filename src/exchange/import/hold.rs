//! Statements held against what is known, and against what the same file said before.
//!
//! - A statement is the same as what is known when the entry that holds for its thing and
//!   day says it, whoever said it; a tick, a remark or units also when they are in force
//!   on that day already. A statement once taken from the same file is the same too, though
//!   somebody has corrected it since: reading a file again undoes nobody's correction.
//! - It changes what is known when that was said by the same person or, without a name, by the
//!   same installation, was taken from a file of the same name, or is what the pack itself
//!   showed as known: whoever filled it in saw it.
//! - Everything else that differs from what is known for the day is a conflict.

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;

use super::{
    Wish,
    found::{at, refused},
};
use crate::domain::{
    checks::Finding,
    entry::{Draft, Entry, Event, WriterId},
    journal::Journal,
    staged::{Kind, StagedLine},
    tracker::{Track, Tracker},
};

/// One statement of a file, before it is held against what is known.
#[derive(Debug)]
pub(super) struct Claim {
    pub(super) at: String,
    pub(super) typed: String,
    pub(super) commitment: usize,
    pub(super) draft: Draft,
    /// Whether somebody gave its day: what was only filled in beforehand moves no milestone.
    pub(super) dated: bool,
    /// Whether the file repeats on every line of a commitment what is known of it: a line that
    /// was changed then contradicts none of the others.
    pub(super) repeated: bool,
    /// What whoever filled it in saw as known, and of which day.
    pub(super) seen: Option<(Event, Date)>,
    pub(super) notes: Vec<Finding>,
}

/// What is known, and the statements so far.
pub(super) struct Known<'a> {
    tracker: &'a Tracker,
    journal: &'a Journal,
    file: &'a str,
    by: &'a str,
    own: &'a [WriterId],
    pub(super) lines: Vec<StagedLine>,
    of_commitment: HashMap<usize, Vec<usize>>,
}

impl<'a> Known<'a> {
    pub(super) fn of(tracker: &'a Tracker, journal: &'a Journal, wish: &Wish<'a>) -> Self {
        Self {
            tracker,
            journal,
            file: wish.file,
            by: wish.by.trim(),
            own: wish.own,
            lines: Vec::new(),
            of_commitment: HashMap::new(),
        }
    }

    /// A statement that cannot be taken in.
    pub(super) fn refuse(&mut self, place: String, typed: String, commitment: Option<usize>, why: Finding) {
        let kind = Kind::Refused(Box::new(at(why, &place)));
        let (draft, known) = (None, None);
        self.lines.push(StagedLine { at: place, typed, commitment, draft, known, kind, notes: Vec::new() });
    }

    /// A statement whose very entry is known.
    pub(super) fn there(&mut self, at: String, typed: String, commitment: usize, known: Option<Arc<Entry>>) {
        let (commitment, kind) = (Some(commitment), Kind::Same);
        self.lines.push(StagedLine { at, typed, commitment, draft: None, known, kind, notes: Vec::new() });
    }

    /// Holds a statement against what is known.
    pub(super) fn hold(&mut self, mut claim: Claim) {
        let Some(track) = self.tracker.tracks.get(claim.commitment) else { return };
        let standing = standing(track, &claim.draft.event, claim.draft.about);
        if let (Event::Reached { .. }, Some(e)) = (&claim.draft.event, &standing) {
            // What is said of a milestone holds from the day it was said last.
            claim.draft.about = claim.draft.about.max(e.about);
        }
        let (event, about) = (&claim.draft.event, claim.draft.about);
        let words = matches!(event, Event::Remark { .. } | Event::Assigned { .. });
        let repeated = claim.repeated && words && in_force(track, event, about, claim.dated);
        let before = self.of_commitment.get(&claim.commitment);
        let before = before.into_iter().flatten().map(|i| &self.lines[*i]).find(|l| meets(l, &claim.draft));
        let kind = match (before, &standing) {
            _ if repeated => Kind::Same,
            (Some(l), _) if l.draft.as_ref().is_some_and(|d| d.event == claim.draft.event) => Kind::Same,
            (Some(l), _) => {
                let why = refused("import-twice", &[("what", &l.at)]);
                self.refuse(claim.at, claim.typed, Some(claim.commitment), why);
                return;
            }
            (None, _)
                if in_force(track, &claim.draft.event, claim.draft.about, claim.dated)
                    || self.was_taken(track, &claim.draft) =>
            {
                Kind::Same
            }
            (None, None) => Kind::Added,
            (None, Some(e)) if self.may_correct(e, &claim) => Kind::Changed,
            (None, Some(_)) => Kind::Conflicting,
        };
        if !repeated {
            self.of_commitment.entry(claim.commitment).or_default().push(self.lines.len());
        }
        self.lines.push(StagedLine {
            at: claim.at,
            typed: claim.typed,
            commitment: Some(claim.commitment),
            draft: Some(claim.draft),
            known: standing,
            kind,
            notes: claim.notes,
        });
    }

    /// Whether published figures say something else of the same thing and day.
    pub(super) fn published_otherwise(&self, event: &Event, commitment: usize, about: Date) -> bool {
        let entries = self.tracker.tracks.get(commitment).map(|t| &t.entries);
        let mut of_thing =
            entries.into_iter().flatten().filter(|e| e.about == about && e.event.slot() == event.slot());
        of_thing.any(|e| self.journal.is_overlay(&e.id.writer) && e.event != *event)
    }

    /// Whether the same was taken from the same file before, and not taken back.
    fn was_taken(&self, track: &Track, draft: &Draft) -> bool {
        track.history.iter().any(|e| {
            e.event == draft.event
                && e.about == draft.about
                && self.is_own_file(e)
                && !self.tracker.retracted.contains_key(&e.id)
        })
    }

    /// Whether an entry may be corrected without asking.
    fn may_correct(&self, e: &Entry, claim: &Claim) -> bool {
        let shown = claim.seen.as_ref().is_some_and(|(event, day)| e.event == *event && e.about == *day);
        // The published figures stay what they are: an own one stands beside them.
        let published = self.journal.is_overlay(&e.id.writer);
        shown || published || self.is_own_file(e) || self.is_own_word(e)
    }

    /// Whether the same person said it, or nobody with a name at the same computer. A colleague's
    /// word is another's, on whatever computer.
    fn is_own_word(&self, e: &Entry) -> bool {
        match e.by.trim() {
            "" => self.own.contains(&e.id.writer),
            by => by == self.by,
        }
    }

    fn is_own_file(&self, e: &Entry) -> bool {
        e.source.as_ref().is_some_and(|s| s.title == self.file)
    }
}

/// Whether a statement of the same file is about the same.
fn meets(line: &StagedLine, draft: &Draft) -> bool {
    let Some(own) = &line.draft else { return false };
    let of_day = own.about == draft.about || matches!(draft.event, Event::Reached { .. });
    of_day && own.event.slot() == draft.event.slot()
}

/// The entry that holds for a statement's thing: on its day; of a milestone and of units the
/// last word.
fn standing(track: &Track, event: &Event, about: Date) -> Option<Arc<Entry>> {
    let mut same = track.entries.iter().rev().filter(|e| e.event.slot() == event.slot());
    match event {
        Event::Reached { .. } => same.next(),
        Event::Assigned { .. } => same.find(|e| e.about <= about),
        _ => same.find(|e| e.about == about),
    }
    .cloned()
}

/// Whether a statement says what is in force on its day already. `dated`: somebody gave the day.
fn in_force(track: &Track, event: &Event, about: Date, dated: bool) -> bool {
    match event {
        Event::Done { done, .. } => track.done(about).is_some() == *done,
        Event::Remark { kind, text, .. } => {
            track.remark(*kind, about).is_some_and(|known| same_words(known, text))
        }
        Event::Assigned { lead, supporting, .. } => {
            let (known, others) = track.units(about);
            known == lead && (supporting.is_empty() || others == supporting)
        }
        Event::Reached { on, .. } => standing(track, event, about).is_some_and(|e| match &e.event {
            // A tick without a day of its own says no other day.
            Event::Reached { on: Some(_), .. } if on.is_some() && !dated => true,
            known => known == event,
        }),
        _ => standing(track, event, about).is_some_and(|e| e.event == *event),
    }
}

/// Whether two remarks differ in no more than the ends of their lines, which spreadsheets
/// rewrite.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let lines = |s: &str| s.trim().lines().map(|l| l.trim_end().to_owned()).collect::<Vec<_>>();
    lines(a) == lines(b)
}
