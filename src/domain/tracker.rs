//! The fold: plan and journal become what is known of each commitment.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use jiff::{Timestamp, civil::Date};
use rayon::prelude::*;

use super::{
    entry::{Draft, Entry, EntryId, Event, RemarkKind, WriterId},
    journal::{Journal, Liveness, order},
    plan::{Commitment, Plan},
};

use crate::many;

/// What was reported on one commitment.
#[derive(Clone, Debug, Default)]
pub struct Track {
    /// Entries that count, by reporting date, then in the journal's order: of two for
    /// one slot and date the later one holds.
    pub entries: Vec<Arc<Entry>>,
    /// What each of those is, so that looking for one need not open all: in a large journal the
    /// entries of one commitment lie far apart, and to open one is to wait for memory.
    notes: Vec<Note>,
    /// Every entry about it, retracted and replaced ones too, in the journal's order.
    pub history: Vec<Arc<Entry>>,
    /// When the last of them was typed.
    pub recorded: Option<Timestamp>,
    /// Which fold of it this is: no other track of any tracker has the same number, so whatever
    /// was derived from it knows whether it still holds.
    pub(super) fold: u64,
}

/// What an entry is, and which day it is about.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Note {
    about: Date,
    what: What,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum What {
    /// Something about a measure, by its position in the commitment; none where the plan has
    /// no such one.
    Measure(Option<u16>),
    Done,
    Assigned,
    Remark(RemarkKind),
    Verified,
    Other,
}

/// Folds of tracks so far; see [`Track::fold`].
static FOLDS: AtomicU64 = AtomicU64::new(1);

/// Live entries for one slot and date with different contents: of different writers, or
/// of one who brought back a retracted entry after entering another.
/// The last one holds until someone settles it.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Position of the commitment in the plan.
    pub commitment: usize,
    /// The entries; the last one holds.
    pub entries: Vec<Arc<Entry>>,
}

/// An entry about a commitment, as it stands in the journal's order.
#[derive(Clone, Debug)]
pub struct Logged {
    /// Position of the commitment in the plan.
    pub commitment: u32,
    /// The day it is about: looking for entries of some days, one need not open all.
    pub about: Date,
    /// The entry.
    pub entry: Arc<Entry>,
}

/// What an entry speaks of, before it is placed: looking that up is most of a fold.
#[derive(Clone, Copy)]
struct Found {
    /// Position of its commitment, where the plan has it.
    commitment: Option<u32>,
    /// Whether it replaces an entry of another commitment.
    crosses: bool,
    /// Whether it replaces one that is not there yet: the journal of another office.
    awaits: bool,
}

/// So many commitments at least are worth another thread.
const PART: usize = 1_000;

/// Plan and journal, folded.
#[derive(Clone, Debug)]
pub struct Tracker {
    /// The plan.
    pub plan: Arc<Plan>,
    /// One track a commitment, in the plan's order.
    pub tracks: Vec<Track>,
    /// Every entry about a commitment of the plan, in the journal's order.
    pub log: Vec<Logged>,
    /// Conflicts to settle.
    pub conflicts: Vec<Conflict>,
    /// Entries for commitments the plan does not have.
    pub orphans: Vec<Arc<Entry>>,
    /// Retracted entries, with the retraction that holds.
    pub retracted: HashMap<EntryId, EntryId>,
    /// Entries replaced by a later one.
    pub replaced: HashSet<EntryId>,
    /// The section of each commitment, by position; none where the plan lacks it.
    pub sections: Vec<Option<u16>>,
    /// Positions of the commitments by their ids.
    index: HashMap<String, usize>,
    /// Retractions by what they retract.
    retractions: HashMap<EntryId, Vec<Arc<Entry>>>,
    /// Entries that were replaced before they came, with the commitments of what replaces them.
    awaited: HashMap<EntryId, Vec<u32>>,
    /// Which state of all tracks it is: no other has the same number.
    pub(super) fold: u64,
    /// Whether an entry replaces one of another commitment, as no program writes it: then a
    /// commitment cannot be folded apart from the others.
    crossed: bool,
}

impl Tracker {
    /// Folds a journal over a plan.
    #[must_use]
    pub fn fold(plan: Arc<Plan>, journal: &Journal) -> Self {
        let index = plan.commitments.iter().enumerate().map(|(i, c)| (c.id.clone(), i)).collect();
        let places: HashMap<&str, u16> =
            plan.head.sections.iter().zip(0..).map(|(s, i)| (s.id.as_str(), i)).collect();
        let section = |c: &Commitment| places.get(c.section.as_str()).copied();
        let mut tracker = Self {
            sections: plan.commitments.iter().map(section).collect(),
            tracks: vec![Track::default(); plan.commitments.len()],
            plan,
            // Room for what a day records: the first entry must not wait for all to be moved.
            log: Vec::with_capacity(journal.len() + 1024),
            conflicts: Vec::new(),
            orphans: Vec::new(),
            retracted: HashMap::new(),
            replaced: HashSet::new(),
            index,
            retractions: HashMap::new(),
            awaited: HashMap::new(),
            fold: FOLDS.fetch_add(1, Ordering::Relaxed),
            crossed: false,
        };
        let live = journal.liveness();
        let ordered = journal.ordered();
        let found = many::map(&ordered, PART, |e| tracker.found(journal, e));
        for (e, found) in ordered.into_iter().zip(found) {
            tracker.place(journal, e, found);
        }
        let plan = Arc::clone(&tracker.plan);
        let count = |(i, track): (usize, &mut Track)| {
            track.count(&plan.commitments[i], journal, &live);
            conflicts(i, track, journal)
        };
        let few = many::is_few(tracker.tracks.len(), PART);
        let tracks = &mut tracker.tracks;
        tracker.conflicts = if few {
            tracks.iter_mut().enumerate().flat_map(count).collect()
        } else {
            tracks.par_iter_mut().enumerate().with_min_len(PART).flat_map_iter(count).collect()
        };
        (tracker.retracted, tracker.replaced) = (live.retracted, live.replaced);
        tracker
    }

    /// Folds entries that were added to the journal since, as if all were folded anew. Only the
    /// commitments they speak of are: what it costs does not grow with the journal.
    pub fn append(&mut self, journal: &Journal, new: &[Entry]) {
        let ids: Vec<EntryId> = new.iter().map(|e| e.id.clone()).collect();
        self.append_those(journal, &ids);
    }

    /// The same of entries by their ids, in any order.
    pub fn append_those(&mut self, journal: &Journal, new: &[EntryId]) {
        let mut touched = BTreeSet::new();
        let mut new: Vec<&Arc<Entry>> = new.iter().filter_map(|id| journal.get(id)).collect();
        new.sort_by(|a, b| order(a).cmp(&order(b)));
        let known = self.log.len();
        for e in new {
            match self.touches(journal, e) {
                Some(i) => touched.insert(i),
                None => return *self = Self::fold(Arc::clone(&self.plan), journal),
            };
            self.place(journal, e, self.found(journal, e));
        }
        if self.crossed {
            return *self = Self::fold(Arc::clone(&self.plan), journal);
        }
        self.sort_log(known);
        for i in touched {
            self.refold(journal, i);
        }
        self.fold = FOLDS.fetch_add(1, Ordering::Relaxed);
    }

    /// What an entry speaks of.
    fn found(&self, journal: &Journal, e: &Entry) -> Found {
        let other = |o: &Arc<Entry>| match (o.event.commitment(), e.event.commitment()) {
            (Some(one), Some(another)) => one != another,
            _ => true,
        };
        let (mut crosses, mut awaits) = (false, false);
        for id in &e.replaces {
            match journal.get(id) {
                Some(replaced) => crosses |= other(replaced),
                None => awaits = true,
            }
        }
        let commitment = e.event.commitment().and_then(|id| u32::try_from(*self.index.get(id)?).ok());
        Found { commitment, crosses, awaits }
    }

    /// Puts an entry where it belongs, in the log at the end.
    fn place(&mut self, journal: &Journal, e: &Arc<Entry>, Found { commitment, crosses, awaits }: Found) {
        self.crossed |= crosses;
        if let Some(by) = self.awaited.get(&e.id) {
            self.crossed |= by.iter().any(|by| Some(*by) != commitment);
        }
        if awaits {
            match commitment {
                Some(i) => {
                    for id in e.replaces.iter().filter(|id| journal.get(id).is_none()) {
                        self.awaited.entry(id.clone()).or_default().push(i);
                    }
                }
                None => self.crossed = true,
            }
        }
        if let Event::Retracted { entry, .. } = &e.event {
            self.retractions.entry(entry.clone()).or_default().push(Arc::clone(e));
        }
        match commitment.and_then(|i| Some((i, self.tracks.get_mut(usize::try_from(i).ok()?)?))) {
            Some((commitment, track)) => {
                let history = &mut track.history;
                let later = history.last().is_none_or(|last| order(last) < order(e));
                let at = if later { history.len() } else { history.partition_point(|o| order(o) < order(e)) };
                history.insert(at, Arc::clone(e));
                self.log.push(Logged { commitment, about: e.about, entry: Arc::clone(e) });
            }
            None if e.event.commitment().is_some() => self.orphans.push(Arc::clone(e)),
            None => {}
        }
    }

    /// Moves what was put at the end of the log to where it belongs. Both parts are in order;
    /// nothing is opened but what the few of the second part are compared with.
    fn sort_log(&mut self, known: usize) {
        let before = |a: &Logged, b: &Logged| order(&a.entry) < order(&b.entry);
        let Some(first) = self.log.get(known) else { return };
        let from = self.log[..known].partition_point(|l| before(l, first));
        if from == known {
            return;
        }
        let new = self.log.split_off(known);
        let mut known = self.log.split_off(from).into_iter();
        for l in new {
            let at = known.as_slice().partition_point(|k| before(k, &l));
            self.log.extend(known.by_ref().take(at));
            self.log.push(l);
        }
        self.log.extend(known);
    }

    /// The position in the plan of the commitment with an identifier.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The commitment with an identifier.
    #[must_use]
    pub fn commitment(&self, id: &str) -> Option<&Commitment> {
        self.plan.commitments.get(self.position(id)?)
    }

    /// Conflicts about days until `as_of`: of later ones there is nothing to settle yet. All entries
    /// of a conflict are about one day.
    pub fn conflicts_until(&self, as_of: Date) -> impl Iterator<Item = &Conflict> {
        self.conflicts.iter().filter(move |c| c.entries.iter().any(|e| e.about <= as_of))
    }

    /// Whether an entry counts: neither retracted nor replaced.
    #[must_use]
    pub fn counts(&self, id: &EntryId) -> bool {
        !self.retracted.contains_key(id) && !self.replaced.contains(id)
    }

    /// The commitment an entry speaks of, or takes something back of, however indirectly; none
    /// where the plan has no such one.
    fn touches(&self, journal: &Journal, e: &Arc<Entry>) -> Option<usize> {
        let mut e = e;
        while let Event::Retracted { entry, .. } = &e.event {
            e = journal.get(entry).filter(|before| order(before) < order(e))?;
        }
        self.index.get(e.event.commitment()?).copied()
    }

    /// Folds one commitment anew.
    fn refold(&mut self, journal: &Journal, i: usize) {
        let Some(track) = self.tracks.get_mut(i) else { return };
        // What is said of it, what takes that back, and what takes that back in turn.
        let mut all: Vec<&Arc<Entry>> = track.history.iter().collect();
        let mut seen = 0;
        while let Some(&e) = all.get(seen) {
            seen += 1;
            all.extend(self.retractions.get(&e.id).into_iter().flatten());
        }
        all.sort_by(|a, b| order(a).cmp(&order(b)));
        for e in &all {
            self.retracted.remove(&e.id);
            self.replaced.remove(&e.id);
        }
        let live = journal.liveness_of(&all);
        self.retracted.extend(live.retracted.iter().map(|(id, by)| (id.clone(), by.clone())));
        self.replaced.extend(live.replaced.iter().cloned());
        track.count(&self.plan.commitments[i], journal, &live);
        let at = self.conflicts.partition_point(|c| c.commitment < i);
        let end = self.conflicts.partition_point(|c| c.commitment <= i);
        self.conflicts.splice(at..end, conflicts(i, track, journal));
    }

    /// The entries one deed of `writer` appends to the journal that was folded: see
    /// [`Journal::prepare`], which looks through all of it.
    #[must_use]
    pub fn prepare(
        &self,
        journal: &Journal,
        writer: &WriterId,
        by: &str,
        now: Timestamp,
        drafts: &[Draft],
    ) -> Vec<Entry> {
        let known = |d: &Draft| d.event.commitment().is_none_or(|id| self.index.contains_key(id));
        if !drafts.iter().all(known) {
            // Of commitments the plan does not have nothing was folded.
            return journal.prepare(writer, by, now, drafts);
        }
        journal.entries_of(writer, by, now, drafts, |slot, about| {
            let track = self.index.get(slot.commitment()).and_then(|i| self.tracks.get(*i));
            let of_day = |e: &&Arc<Entry>| e.about == about && e.event.slot() == Some(slot);
            let own = |e: &&Arc<Entry>| !journal.is_overlay(&e.id.writer);
            let standing = track.into_iter().flat_map(|t| &t.entries).filter(of_day).filter(own);
            let mut ids: Vec<EntryId> = standing.map(|e| e.id.clone()).collect();
            // By identity, as a walk through the journal gives them.
            ids.sort();
            ids
        })
    }
}

/// The conflicts of one commitment.
fn conflicts(commitment: usize, track: &Track, journal: &Journal) -> Vec<Conflict> {
    // Entries of one day are neighbours, and nearly every day has one.
    if track.notes.windows(2).all(|two| two[0].about != two[1].about) {
        return Vec::new();
    }
    let mut groups: BTreeMap<_, Vec<&Arc<Entry>>> = BTreeMap::new();
    let own = track.entries.iter().filter(|e| !journal.is_overlay(&e.id.writer));
    for e in own {
        if let Some(slot) = e.event.slot() {
            groups.entry((slot, e.about)).or_default().push(e);
        }
    }
    let several = groups.into_values().filter(|g| g.iter().any(|e| e.event != g[0].event));
    several.map(|g| Conflict { commitment, entries: g.into_iter().cloned().collect() }).collect()
}

impl Track {
    /// Takes what counts from everything that was said.
    fn count(&mut self, c: &Commitment, journal: &Journal, live: &Liveness) {
        self.fold = FOLDS.fetch_add(1, Ordering::Relaxed);
        self.recorded = self.history.iter().map(|e| e.recorded).max();
        self.entries = self.history.iter().filter(|e| live.counts(&e.id)).cloned().collect();
        // An overlay never outranks what people entered for the same day; stable sorting
        // keeps the journal's order otherwise.
        self.entries.sort_by_key(|e| (e.about, !journal.is_overlay(&e.id.writer)));
        let measure = |id: &str| {
            let at = c.measures.iter().zip(0..).find(|(m, _)| m.id == id);
            What::Measure(at.map(|(_, i)| i))
        };
        let what = |e: &Entry| match &e.event {
            Event::Done { .. } => What::Done,
            Event::Assigned { .. } => What::Assigned,
            Event::Remark { kind, .. } => What::Remark(*kind),
            Event::Verified { .. } => What::Verified,
            event => event.measure().map_or(What::Other, measure),
        };
        self.notes = self.entries.iter().map(|e| Note { about: e.about, what: what(e) }).collect();
    }

    /// How many entries speak of a day no later than `as_of`.
    fn end(&self, as_of: Date) -> usize {
        self.notes.partition_point(|n| n.about <= as_of)
    }

    /// Entries until `as_of` of some kinds.
    fn those(&self, as_of: Date, is: impl Fn(What) -> bool) -> impl DoubleEndedIterator<Item = &Arc<Entry>> {
        let notes = self.notes[..self.end(as_of)].iter().zip(&self.entries);
        notes.filter(move |(note, _)| is(note.what)).map(|(_, e)| e)
    }

    /// Entries that count and speak of a day no later than `as_of`.
    #[must_use]
    pub fn until(&self, as_of: Date) -> impl DoubleEndedIterator<Item = &Arc<Entry>> {
        self.entries[..self.end(as_of)].iter()
    }

    /// The tick in force: the day it was declared done for, with its entry.
    #[must_use]
    pub fn done(&self, as_of: Date) -> Option<&Arc<Entry>> {
        let last = self.those(as_of, |w| w == What::Done).next_back()?;
        matches!(last.event, Event::Done { done: true, .. }).then_some(last)
    }

    /// The entry that says which units are in force.
    #[must_use]
    pub fn assigned(&self, as_of: Date) -> Option<&Arc<Entry>> {
        self.those(as_of, |w| w == What::Assigned).next_back()
    }

    /// Lead and supporting units in force; the lead is empty when nobody is assigned.
    #[must_use]
    pub fn units(&self, as_of: Date) -> (&str, &[String]) {
        self.assigned(as_of).and_then(|e| e.event.units()).unwrap_or_default()
    }

    /// The days of the last entry until a day, and of the first after it.
    pub(super) fn around(&self, as_of: Date) -> (Option<Date>, Option<Date>) {
        let end = self.end(as_of);
        let about = |i: usize| self.notes.get(i).map(|n| n.about);
        (end.checked_sub(1).and_then(about), about(end))
    }

    /// The remark in force of one kind; none when it was emptied.
    #[must_use]
    pub fn remark(&self, kind: RemarkKind, as_of: Date) -> Option<&str> {
        match &self.those(as_of, |w| w == What::Remark(kind)).next_back()?.event {
            Event::Remark { text, .. } if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// The latest entry about any measure, and when `tick` is of a later place, that.
    pub(super) fn statement(&self, tick: Option<&Arc<Entry>>, as_of: Date) -> Option<&Arc<Entry>> {
        let is_tick = |e: &Arc<Entry>| tick.is_some_and(|t| Arc::ptr_eq(t, e));
        let notes = self.notes[..self.end(as_of)].iter().zip(&self.entries);
        notes.rev().find(|(n, e)| matches!(n.what, What::Measure(_)) || is_tick(e)).map(|(_, e)| e)
    }

    /// Entries by which somebody checked another, until `as_of`.
    pub(super) fn checks(&self, as_of: Date) -> impl Iterator<Item = &Arc<Entry>> {
        self.those(as_of, |w| w == What::Verified)
    }

    /// Entries about one measure, by its position in the commitment, until `as_of`, one a slot
    /// and day (the one that holds).
    #[must_use]
    pub fn of_measure(&self, measure: usize, as_of: Date) -> Vec<&Arc<Entry>> {
        let mut out: Vec<&Arc<Entry>> = Vec::new();
        let Ok(at) = u16::try_from(measure) else { return out };
        // The day of the last one, and from where on entries are of that day.
        let (mut day, mut from) = (None, 0);
        let notes = self.notes[..self.end(as_of)].iter().zip(&self.entries);
        for (note, e) in notes.filter(|(n, _)| n.what == What::Measure(Some(at))) {
            if day != Some(note.about) {
                (day, from) = (Some(note.about), out.len());
            }
            // Entries of one day are neighbours; the same slot may sit a few places back.
            let same = out[from..].iter().rposition(|o| o.event.slot() == e.event.slot());
            match same {
                Some(i) => out[from + i] = e,
                None => out.push(e),
            }
        }
        out
    }

    /// The latest report until `as_of`: whose it is, and that somebody checked it, reports nothing.
    #[must_use]
    pub fn latest(&self, as_of: Date) -> Option<&Arc<Entry>> {
        let report = |e: &&Arc<Entry>| !matches!(e.event, Event::Assigned { .. } | Event::Verified { .. });
        self.until(as_of).rfind(report)
    }
}
