//! A fold that goes on is the fold of everything.

use guatu::domain::{
    entry::{Entry, EntryId},
    tracker::{Conflict, Tracker},
};
use jiff::Timestamp;
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::{
    desk::*,
    random::{WRITERS, deed, drafts, journal},
};

/// What a tracker holds, in an order of its own.
fn told(t: &Tracker) -> String {
    let ids =
        |all: &[std::sync::Arc<Entry>]| all.iter().map(|e| e.id.to_string()).collect::<Vec<_>>().join(" ");
    let tracks = t.tracks.iter().map(|t| format!("{} | {}", ids(&t.history), ids(&t.entries)));
    let conflicts =
        t.conflicts.iter().map(|Conflict { commitment, entries }| format!("{commitment}: {}", ids(entries)));
    let mut retracted: Vec<String> = t.retracted.iter().map(|(id, by)| format!("{id} by {by}")).collect();
    let mut replaced: Vec<String> = t.replaced.iter().map(ToString::to_string).collect();
    retracted.sort();
    replaced.sort();
    let logged = t.log.iter().map(|l| format!("{} {} {}", l.commitment, l.about, l.entry.id));
    let lines =
        tracks.chain(conflicts).chain([ids(&t.orphans)]).chain(retracted).chain(replaced).chain(logged);
    lines.collect::<Vec<_>>().join("\n")
}

/// What may be wrong with entries that are added: nothing, or what only others' files bring.
#[derive(Clone, Debug)]
enum Odd {
    Nothing,
    /// They were written before what is known.
    Older(u64),
    /// One replaces something it has nothing to do with.
    Replaces(Index),
}

fn odd() -> impl Strategy<Value = Odd> {
    prop_oneof![
        6 => Just(Odd::Nothing),
        1 => (1u64..20).prop_map(Odd::Older),
        1 => any::<Index>().prop_map(Odd::Replaces),
    ]
}

proptest! {
    /// What was added is folded as if all were folded anew, and deeds are prepared alike.
    #[test]
    fn what_is_appended_folds_as_everything_does(
        before in journal(),
        laid in 0usize..4,
        new in vec((deed(), odd()), 1..12),
    ) {
        let mut desk = before;
        // One of the writers may be laid over the plan, or none.
        if let Some(over) = WRITERS.get(laid) {
            desk.journal.mark_overlay(writer(over));
        }
        let mut tracker = desk.tracker();
        for (d, odd) in &new {
            let by = WRITERS[d.0];
            let drafts = drafts(&desk, d);
            let whole = desk.journal.prepare(&writer(by), by, Timestamp::UNIX_EPOCH, &drafts);
            let mut entries = tracker.prepare(&desk.journal, &writer(by), by, Timestamp::UNIX_EPOCH, &drafts);
            prop_assert_eq!(&entries, &whole);
            let ids: Vec<EntryId> = desk.journal.iter().map(|e| e.id.clone()).collect();
            match odd {
                Odd::Older(by) => entries.iter_mut().for_each(|e| e.lamport = e.lamport.saturating_sub(*by)),
                Odd::Replaces(i) if !ids.is_empty() => {
                    entries.iter_mut().take(1).for_each(|e| e.replaces.push(ids[i.index(ids.len())].clone()));
                }
                Odd::Nothing | Odd::Replaces(_) => {}
            }
            for e in &entries {
                desk.journal.insert(e.clone());
            }
            tracker.append(&desk.journal, &entries);
            prop_assert_eq!(told(&tracker), told(&desk.tracker()));
        }
    }

    /// Journals of others come late, in any order: what they replace or take back before it, or after.
    #[test]
    fn what_comes_in_any_order_folds_as_everything_does(
        whole in journal(),
        parts in vec(0usize..4, 1..40),
    ) {
        let mut desk = whole;
        let all = std::mem::take(&mut desk.journal);
        let part = |n| all.iter().zip(parts.iter().cycle()).filter(move |(_, p)| **p == n).map(|(e, _)| e);
        let mut tracker = desk.tracker();
        for n in 0..4 {
            let new: Vec<EntryId> = part(n).map(|e| e.id.clone()).collect();
            for e in part(n) {
                desk.journal.insert(std::sync::Arc::clone(e));
            }
            tracker.append_those(&desk.journal, &new);
            prop_assert_eq!(told(&tracker), told(&desk.tracker()));
        }
    }
}
