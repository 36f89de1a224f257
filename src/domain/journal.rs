//! The journal: a set of entries that only grows.
//!
//! State is the union of every writer's entries keyed by (writer, seq), so merging is
//! commutative, associative and idempotent. Order is by (lamport, writer, seq), never
//! by wall clock. Nothing is erased: a retraction is an entry, and can be retracted.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use jiff::{Timestamp, civil::Date};

use super::entry::{Draft, Entry, EntryId, Event, Slot, WriterId};

/// All entries known.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// Each writer's entries by their numbers.
    entries: BTreeMap<WriterId, Vec<Arc<Entry>>>,
    overlays: BTreeSet<WriterId>,
    /// Numbers up to these are taken by lines that could not be read.
    reserved: BTreeMap<WriterId, u64>,
    /// The newest clock of any entry.
    newest: u64,
}

/// What [`Journal::insert`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// The entry was not known.
    New,
    /// The very same entry was.
    Known,
    /// Another entry has this identity: two installations share a writer id. The one
    /// that is smaller by its written form stays, so that merging is still commutative.
    Clash,
}

/// Which entries count.
#[derive(Clone, Debug, Default)]
pub struct Liveness {
    /// Retracted entries, with the retraction that holds.
    pub retracted: HashMap<EntryId, EntryId>,
    /// Entries replaced by a live one for the same slot and date.
    pub replaced: HashSet<EntryId>,
}

impl Liveness {
    /// Whether the entry counts towards the state.
    #[must_use]
    pub fn counts(&self, id: &EntryId) -> bool {
        !self.retracted.contains_key(id) && !self.replaced.contains(id)
    }
}

/// Position in the journal's order.
pub(super) fn order(e: &Entry) -> (u64, &WriterId, u64) {
    (e.lamport, &e.id.writer, e.id.seq)
}

/// Where a number is among one writer's entries, or would be. Nearly always they are 1, 2, 3 ….
fn place(own: &[Arc<Entry>], seq: u64) -> Result<usize, usize> {
    let is = |at: usize| own.get(at).is_some_and(|e| e.id.seq == seq);
    match usize::try_from(seq.wrapping_sub(1)) {
        Ok(usual) if is(usual) => Ok(usual),
        _ if own.last().is_none_or(|last| last.id.seq < seq) => Err(own.len()),
        _ => own.binary_search_by_key(&seq, |e| e.id.seq),
    }
}

impl Journal {
    /// Adds one entry.
    pub fn insert(&mut self, entry: impl Into<Arc<Entry>>) -> Inserted {
        let entry = entry.into();
        let own = self.entries.entry(entry.id.writer.clone()).or_default();
        match place(own, entry.id.seq) {
            Err(at) => {
                self.newest = self.newest.max(entry.lamport);
                own.insert(at, entry);
                Inserted::New
            }
            Ok(at) if own[at] == entry => Inserted::Known,
            Ok(at) => {
                if format!("{entry:?}") < format!("{:?}", own[at]) {
                    own[at] = entry;
                    self.newest = self.newest_of_all();
                }
                Inserted::Clash
            }
        }
    }

    /// Adds every entry of another journal.
    pub fn merge(&mut self, other: &Self) {
        for e in other.iter() {
            self.insert(Arc::clone(e));
        }
        self.overlays.extend(other.overlays.iter().cloned());
        for (writer, up_to) in &other.reserved {
            self.reserve(writer.clone(), *up_to);
        }
    }

    /// Gives no entry of a writer a number up to this: damaged lines have them, and may be
    /// whole in a copy elsewhere.
    pub fn reserve(&mut self, writer: WriterId, up_to: u64) {
        let known = self.reserved.entry(writer).or_default();
        *known = up_to.max(*known);
    }

    /// Marks a writer as an overlay: laid over the plan, apart from people's own entries.
    pub fn mark_overlay(&mut self, writer: WriterId) {
        self.overlays.insert(writer);
    }

    /// Whether the writer is an overlay.
    #[must_use]
    pub fn is_overlay(&self, writer: &WriterId) -> bool {
        self.overlays.contains(writer)
    }

    /// Forgets a writer's entries: an overlay taken off again.
    pub fn remove_writer(&mut self, writer: &WriterId) {
        self.entries.remove(writer);
        self.newest = self.newest_of_all();
        self.overlays.remove(writer);
    }

    fn newest_of_all(&self) -> u64 {
        self.iter().map(|e| e.lamport).max().unwrap_or(0)
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.values().map(Vec::len).sum()
    }

    /// Number of journals that have entries.
    #[must_use]
    pub fn writers(&self) -> usize {
        self.entries.len()
    }

    /// Each writer with its entries by number, none of them without any.
    pub fn by_writer(&self) -> impl Iterator<Item = (&WriterId, &[Arc<Entry>])> {
        self.entries.iter().map(|(writer, own)| (writer, own.as_slice()))
    }

    /// Whether nothing was ever entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// One entry.
    #[must_use]
    pub fn get(&self, id: &EntryId) -> Option<&Arc<Entry>> {
        let own = self.entries.get(&id.writer)?;
        own.get(place(own, id.seq).ok()?)
    }

    /// All entries by identity.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries.values().flatten()
    }

    /// All entries in the journal's order.
    #[must_use]
    pub fn ordered(&self) -> Vec<&Arc<Entry>> {
        // They come by writer and number, and stay so where clocks are equal. The clocks stand
        // beside them: to open an entry is to wait for memory.
        let mut all: Vec<_> = self.iter().map(|e| (e.lamport, e)).collect();
        all.sort_by_key(|(lamport, _)| *lamport);
        all.into_iter().map(|(_, e)| e).collect()
    }

    /// Which entries count: one walk from the newest to the oldest, since a retraction
    /// or replacement can only speak of what came before it. A reference that points
    /// forward (only a damaged or hostile file has one) is ignored.
    ///
    /// What an entry replaces stays replaced by whatever replaces that entry in turn, also
    /// once the one between is retracted. So an entry need name only what stood when it was
    /// written, and the hundredth correction of a figure is no longer than the second.
    #[must_use]
    pub fn liveness(&self) -> Liveness {
        self.liveness_of(&self.ordered())
    }

    /// The same among some of the entries, in the journal's order, which no other retracts or
    /// replaces.
    pub(super) fn liveness_of(&self, some: &[&Arc<Entry>]) -> Liveness {
        let mut live = Liveness::default();
        for e in some.iter().rev() {
            let before = |id: &EntryId| self.get(id).is_some_and(|o| order(o) < order(e));
            let holds = !live.retracted.contains_key(&e.id);
            if let Event::Retracted { entry, .. } = &e.event
                && holds
                && before(entry)
            {
                live.retracted.entry(entry.clone()).or_insert_with(|| e.id.clone());
            }
            if holds || live.replaced.contains(&e.id) {
                live.replaced.extend(e.replaces.iter().filter(|id| before(id)).cloned());
            }
        }
        live
    }

    /// Gives drafts identity and clock: the entries one deed of `writer` appends.
    /// Entries of the same slot and date that count are replaced, except an overlay's,
    /// which stays what it is.
    #[must_use]
    pub fn prepare(&self, writer: &WriterId, by: &str, now: Timestamp, drafts: &[Draft]) -> Vec<Entry> {
        let live = self.liveness();
        let mut standing: HashMap<_, Vec<EntryId>> = HashMap::new();
        for e in self.iter() {
            let counts = !self.is_overlay(&e.id.writer) && live.counts(&e.id);
            if let Some(slot) = e.event.slot().filter(|_| counts) {
                standing.entry((slot, e.about)).or_default().push(e.id.clone());
            }
        }
        self.entries_of(writer, by, now, drafts, |slot, about| {
            standing.remove(&(slot, about)).unwrap_or_default()
        })
    }

    /// The same, where `standing` tells what counts for a slot on a day, by identity.
    pub(super) fn entries_of<'d>(
        &self,
        writer: &WriterId,
        by: &str,
        now: Timestamp,
        drafts: &'d [Draft],
        mut standing: impl FnMut(Slot<'d>, Date) -> Vec<EntryId>,
    ) -> Vec<Entry> {
        let seq = self.of_writer(writer).next_back().map_or(0, |e| e.id.seq);
        let seq = seq.max(self.reserved.get(writer).copied().unwrap_or(0));
        let act = seq + 1;
        // What the same deed said before is replaced too: two rows of one import.
        let by: Arc<str> = by.into();
        let mut said: HashMap<(Slot<'d>, Date), EntryId> = HashMap::new();
        let mut out = Vec::with_capacity(drafts.len());
        for (d, n) in drafts.iter().zip(1..) {
            let id = EntryId { writer: writer.clone(), seq: seq + n };
            let replaces = d.event.slot().map(|slot| match said.insert((slot, d.about), id.clone()) {
                Some(before) => vec![before],
                None => standing(slot, d.about),
            });
            out.push(Entry {
                id,
                act,
                lamport: self.newest + n,
                recorded: now,
                by: Arc::clone(&by),
                about: d.about,
                replaces: replaces.unwrap_or_default(),
                source: d.source.clone(),
                event: d.event.clone(),
            });
        }
        out
    }

    /// A writer's entries by number.
    fn of_writer(&self, writer: &WriterId) -> impl DoubleEndedIterator<Item = &Arc<Entry>> {
        self.entries.get(writer).into_iter().flatten()
    }

    /// The entries of the newest deed of `writer` that still stands and is not itself an
    /// undo: what undo takes back. Empty when there is nothing to undo. It walks
    /// backwards: a second undo takes the deed before. A retraction that gives a reason
    /// is a person's deed and can be undone; one without a reason is an undo. `retracted`
    /// are the entries that were taken back.
    #[must_use]
    pub fn last_deed(&self, writer: &WriterId, retracted: &HashMap<EntryId, EntryId>) -> Vec<Arc<Entry>> {
        let undo = |e: &Entry| matches!(&e.event, Event::Retracted { reason, .. } if reason.is_empty());
        let stands = |e: &&Arc<Entry>| !retracted.contains_key(&e.id) && !undo(e);
        let Some(act) = self.of_writer(writer).rev().find(stands).map(|e| e.act) else { return Vec::new() };
        // A deed is named by the number of its first entry: none of it lies before.
        let own = self.of_writer(writer).rev().take_while(|e| e.id.seq >= act);
        let mut deed: Vec<_> = own.filter(|e| e.act == act).filter(stands).cloned().collect();
        deed.reverse();
        deed
    }
}
