//! Versions of one writer's journal that contradict each other, taken apart.
//!
//! A journal forks when two copies of it both grow: a cloned machine, a sync tool's
//! "conflicted copy", a share that gives no locks. Both copies then have an entry 51, and
//! not the same one. Neither is dropped: from where they part, each version's entries get a
//! writer id of its own, made from the content of its first entry there, so that every
//! folder that holds both versions names them alike, whatever its files are called. The
//! files themselves stay as they are, and nobody continues a journal that has forked.

use std::collections::BTreeMap;

use super::line;
use crate::domain::entry::{Entry, EntryId, Event, WriterId};

/// Self-consistent run of one writer's entries by number.
type Run = BTreeMap<u64, Entry>;

/// All entries of all versions, and the writers whose journal has forked.
pub(super) fn untangle(journals: Vec<(WriterId, Vec<Entry>)>) -> (Vec<Entry>, Vec<WriterId>) {
    let mut by_writer: BTreeMap<WriterId, Vec<Vec<Entry>>> = BTreeMap::new();
    for (writer, entries) in journals {
        by_writer.entry(writer).or_default().push(entries);
    }
    let (mut entries, mut forked) = (Vec::new(), Vec::new());
    for (writer, mut files) in by_writer {
        // Nearly always: one file, its numbers in order.
        if let [one] = files.as_mut_slice()
            && one.is_sorted_by(|a, b| a.id.seq < b.id.seq)
        {
            entries.append(one);
        } else if part(&writer, files.into_iter().flat_map(runs).collect(), &mut entries) {
            forked.push(writer);
        }
    }
    (entries, forked)
}

/// The entries of one file. Two processes that shared it without a lock may have given one
/// number twice; each repetition goes into a run of its own.
fn runs(entries: Vec<Entry>) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![Run::new()];
    for e in entries {
        let fits = |r: &Run| r.get(&e.id.seq).is_none_or(|known| *known == e);
        let at = runs.iter().position(fits).unwrap_or_else(|| {
            runs.push(Run::new());
            runs.len() - 1
        });
        runs[at].insert(e.id.seq, e);
    }
    runs
}

/// Adds the entries of one writer's versions; says whether they contradict each other.
fn part(writer: &WriterId, runs: Vec<Run>, out: &mut Vec<Entry>) -> bool {
    let mut together = Run::new();
    let mut fork = None;
    for e in runs.iter().flat_map(Run::values) {
        let known = together.entry(e.id.seq).or_insert_with(|| e.clone());
        if known != e {
            fork = fork.into_iter().chain([e.id.seq]).min();
        }
    }
    let Some(fork) = fork else {
        out.extend(together.into_values());
        return false;
    };
    out.extend(together.range(..fork).map(|(_, e)| e.clone()));
    let mut branches: BTreeMap<u32, Vec<Run>> = BTreeMap::new();
    for mut run in runs {
        let tail = run.split_off(&fork);
        let Some(first) = tail.values().next() else { continue };
        // An entry that cannot be written as a line was not read from one.
        let line = line::encode(first).unwrap_or_default();
        branches.entry(crc32fast::hash(line.as_bytes())).or_default().push(tail);
    }
    for (sum, runs) in branches {
        let name = branch(writer, sum);
        let renamed = runs
            .into_iter()
            .map(|r| r.into_iter().map(|(seq, e)| (seq, as_writer(e, writer, fork, &name))).collect::<Run>());
        part(&name, renamed.collect(), out);
    }
    true
}

/// A branch's writer id: within the 64 characters an id may have, however often it forks.
fn branch(writer: &WriterId, sum: u32) -> WriterId {
    let name = format!("{writer}-{sum:08x}");
    if name.len() <= 64 {
        WriterId(name)
    } else {
        WriterId(format!("{:08x}", crc32fast::hash(name.as_bytes())))
    }
}

/// The writer a branch came from, however often it forked.
pub(super) fn root(writer: &WriterId) -> WriterId {
    let cut = |w: &str| {
        let (base, sum) = w.rsplit_once('-')?;
        (sum.len() == 8 && sum.bytes().all(|b| b.is_ascii_hexdigit())).then(|| base.to_owned())
    };
    std::iter::successors(Some(writer.0.clone()), |w| cut(w)).last().map_or_else(|| writer.clone(), WriterId)
}

/// The entry as one of `name`, with what it says of entries of its own branch.
fn as_writer(mut e: Entry, writer: &WriterId, fork: u64, name: &WriterId) -> Entry {
    let rename = |id: &mut EntryId| {
        if id.writer == *writer && id.seq >= fork {
            id.writer = name.clone();
        }
    };
    rename(&mut e.id);
    e.replaces.iter_mut().for_each(rename);
    if let Event::Retracted { entry, .. } | Event::Verified { entry, .. } = &mut e.event {
        rename(entry);
    }
    e
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(seq: u64, text: &str) -> Entry {
        Entry {
            id: format!("w#{seq}").parse().unwrap(),
            act: seq,
            lamport: seq,
            recorded: "2020-07-01T00:00:00Z".parse().unwrap(),
            by: text.into(),
            about: "2020-06-30".parse().unwrap(),
            replaces: Vec::new(),
            source: None,
            event: Event::Done { commitment: "a".into(), done: true },
        }
    }

    fn ids(files: &[&[Entry]]) -> (Vec<String>, bool) {
        let journals = files.iter().map(|f| (WriterId("w".into()), f.to_vec())).collect();
        let (entries, forked) = untangle(journals);
        let mut all: Vec<String> = entries.iter().map(|e| format!("{} {}", e.id, e.by)).collect();
        all.sort();
        (all, !forked.is_empty())
    }

    #[test]
    fn copies_of_which_one_grew_are_one_journal() {
        let (a, b, c) = (entry(1, "a"), entry(2, "b"), entry(3, "c"));
        let (all, forked) = ids(&[&[a.clone(), b.clone()], &[a, b, c]]);
        assert_eq!((all.len(), forked), (3, false));
    }

    #[test]
    fn copies_that_both_grew_are_both_kept_under_names_that_depend_on_content_alone() {
        let (a, x, y, z) = (entry(1, "a"), entry(2, "x"), entry(2, "y"), entry(3, "z"));
        let (one, two) = ([a.clone(), x.clone()], [a.clone(), y.clone(), z.clone()]);
        let (all, forked) = ids(&[&one, &two]);
        assert!(forked);
        assert_eq!(all.len(), 4, "{all:?}");
        assert!(all.contains(&"w#1 a".to_owned()));
        assert_eq!(all, ids(&[&two, &one, &two]).0);
        let glued = [a, x, y, z];
        let (both, forked) = ids(&[&glued]);
        assert!(forked && both.len() == 4, "two processes in one file: {both:?}");
        assert!(!both.contains(&"w#2 x".to_owned()) && !both.contains(&"w#2 y".to_owned()));
        // A third version that parts later from one of the two.
        let more = [one[0].clone(), two[1].clone(), entry(3, "other")];
        let (three, _) = ids(&[&one, &two, &more]);
        assert_eq!(three.len(), 5, "{three:?}");
    }

    #[test]
    fn a_branch_keeps_speaking_of_its_own_entries() {
        let mut back = entry(3, "back");
        back.event = Event::Retracted { entry: "w#2".parse().unwrap(), reason: String::new() };
        back.replaces = vec!["w#1".parse().unwrap()];
        let journals = [vec![entry(1, "a"), entry(2, "x"), back], vec![entry(1, "a"), entry(2, "y")]];
        let (entries, _) = untangle(journals.map(|j| (WriterId("w".into()), j)).into());
        let back = entries.iter().find(|e| e.by == "back").unwrap();
        let taken = entries.iter().find(|e| e.by == "x").unwrap();
        assert!(matches!(&back.event, Event::Retracted { entry, .. } if *entry == taken.id));
        assert_eq!(back.replaces[0].to_string(), "w#1");
    }

    #[test]
    fn names_stay_names_however_deep() {
        let deep = (0..20).fold(WriterId("k".repeat(10)), |w, n| branch(&w, n));
        assert!(deep.is_valid(), "{deep}");
    }
}
