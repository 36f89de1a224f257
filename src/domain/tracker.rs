//! The fold: plan and journal become what is known of each commitment.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use super::{
    entry::{Entry, EntryId, Event, RemarkKind},
    journal::Journal,
    plan::Plan,
};

/// What was reported on one commitment.
#[derive(Clone, Debug, Default)]
pub struct Track {
    /// Entries that count, by reporting date, then in the journal's order: of two for
    /// one slot and date the later one holds.
    pub entries: Vec<Arc<Entry>>,
    /// Every entry about it, retracted and replaced ones too, in the journal's order.
    pub history: Vec<Arc<Entry>>,
}

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

/// Plan and journal, folded.
#[derive(Clone, Debug)]
pub struct Tracker {
    /// The plan.
    pub plan: Arc<Plan>,
    /// One track a commitment, in the plan's order.
    pub tracks: Vec<Track>,
    /// Conflicts to settle.
    pub conflicts: Vec<Conflict>,
    /// Entries for commitments the plan does not have.
    pub orphans: Vec<Arc<Entry>>,
    /// Retracted entries, with the retraction that holds.
    pub retracted: std::collections::HashMap<EntryId, EntryId>,
    /// Entries replaced by a later one.
    pub replaced: std::collections::HashSet<EntryId>,
}

impl Tracker {
    /// Folds a journal over a plan.
    #[must_use]
    pub fn fold(plan: Arc<Plan>, journal: &Journal) -> Self {
        let index: BTreeMap<&str, usize> =
            plan.commitments.iter().enumerate().map(|(i, c)| (c.id.as_str(), i)).collect();
        let live = journal.liveness();
        let mut tracks = vec![Track::default(); plan.commitments.len()];
        let mut orphans = Vec::new();
        for e in journal.ordered() {
            let Some(id) = e.event.commitment() else { continue };
            let Some(&i) = index.get(id) else {
                orphans.push(Arc::clone(e));
                continue;
            };
            tracks[i].history.push(Arc::clone(e));
            if live.counts(&e.id) {
                tracks[i].entries.push(Arc::clone(e));
            }
        }
        for t in &mut tracks {
            // An overlay never outranks what people entered for the same day; stable
            // sorting keeps the journal's order otherwise.
            t.entries.sort_by_key(|e| (e.about, !journal.is_overlay(&e.id.writer)));
        }
        let conflicts = conflicts(&tracks, journal);
        Self { plan, tracks, conflicts, orphans, retracted: live.retracted, replaced: live.replaced }
    }
}

fn conflicts(tracks: &[Track], journal: &Journal) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (commitment, track) in tracks.iter().enumerate() {
        let mut groups: BTreeMap<_, Vec<&Arc<Entry>>> = BTreeMap::new();
        let own = track.entries.iter().filter(|e| !journal.is_overlay(&e.id.writer));
        for e in own {
            if let Some(slot) = e.event.slot() {
                groups.entry((slot, e.about)).or_default().push(e);
            }
        }
        found.extend(
            groups
                .into_values()
                .filter(|g| g.iter().any(|e| e.event != g[0].event))
                .map(|g| Conflict { commitment, entries: g.into_iter().cloned().collect() }),
        );
    }
    found
}

impl Track {
    /// Entries that count and speak of a day no later than `as_of`.
    #[must_use]
    pub fn until(&self, as_of: Date) -> impl DoubleEndedIterator<Item = &Arc<Entry>> {
        let end = self.entries.partition_point(|e| e.about <= as_of);
        self.entries[..end].iter()
    }

    /// The tick in force: the day it was declared done for, with its entry.
    #[must_use]
    pub fn done(&self, as_of: Date) -> Option<&Arc<Entry>> {
        let last = self.until(as_of).rev().find(|e| matches!(e.event, Event::Done { .. }))?;
        matches!(last.event, Event::Done { done: true, .. }).then_some(last)
    }

    /// Lead and supporting units in force; the lead is empty when nobody is assigned.
    #[must_use]
    pub fn units(&self, as_of: Date) -> (&str, &[String]) {
        let last = self.until(as_of).rev().find_map(|e| match &e.event {
            Event::Assigned { lead, supporting, .. } => Some((lead.as_str(), supporting.as_slice())),
            _ => None,
        });
        last.unwrap_or(("", &[]))
    }

    /// The remark in force of one kind; none when it was emptied.
    #[must_use]
    pub fn remark(&self, kind: RemarkKind, as_of: Date) -> Option<&str> {
        self.until(as_of)
            .rev()
            .find_map(|e| match &e.event {
                Event::Remark { kind: k, text, .. } if *k == kind => Some(text.as_str()),
                _ => None,
            })
            .filter(|t| !t.is_empty())
    }

    /// Entries about one measure until `as_of`, one a slot and day (the one that holds).
    #[must_use]
    pub fn of_measure(&self, measure: &str, as_of: Date) -> Vec<&Arc<Entry>> {
        let mut out: Vec<&Arc<Entry>> = Vec::new();
        for e in self.until(as_of).filter(|e| e.event.measure() == Some(measure)) {
            // Entries of one day are neighbours; the same slot may sit a few places back.
            let of_day = out.iter().rev().take_while(|o| o.about == e.about).count();
            let day = out.len() - of_day;
            let same = out[day..].iter().rposition(|o| o.event.slot() == e.event.slot()).map(|i| day + i);
            match same {
                Some(i) => out[i] = e,
                None => out.push(e),
            }
        }
        out
    }

    /// The latest entry until `as_of`.
    #[must_use]
    pub fn latest(&self, as_of: Date) -> Option<&Arc<Entry>> {
        self.until(as_of).next_back()
    }
}
