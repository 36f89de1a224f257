//! Versions of one writer's journal that contradict each other, taken apart.
//!
//! A journal forks when two copies of it both grow: a cloned machine, a sync tool's
//! "conflicted copy", a share that gives no locks. Both copies then have an entry 51, and
//! not the same one. Neither is dropped: from where they part, each version's entries get a
//! writer id of its own, made from the content of its first entry there, so that every
//! folder that holds both versions names them alike, whatever its files are called. The
//! files themselves stay as they are, and nobody continues a journal that has forked.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::line;
use crate::domain::entry::{Entry, EntryId, Event, WriterId};

/// All entries of all versions, and the writers whose journal has forked.
pub(super) fn untangle(journals: Vec<(WriterId, Vec<Arc<Entry>>)>) -> (Vec<Arc<Entry>>, Vec<WriterId>) {
    let mut by_writer: BTreeMap<WriterId, Vec<Vec<Arc<Entry>>>> = BTreeMap::new();
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
            continue;
        }
        let (nodes, orders) = distinct(&files);
        if nodes.windows(2).any(|two| two[0].id.seq == two[1].id.seq) {
            entries.extend(Fork::of(&writer, nodes, orders).parted());
            forked.push(writer);
        } else {
            entries.extend(nodes);
        }
    }
    (entries, forked)
}

/// The entries of several files, each once and sorted by number, then content; and each
/// file's order in places among them.
fn distinct(files: &[Vec<Arc<Entry>>]) -> (Vec<Arc<Entry>>, Vec<Vec<usize>>) {
    let mut by_number: BTreeMap<u64, Vec<Arc<Entry>>> = BTreeMap::new();
    for e in files.iter().flatten() {
        let same = by_number.entry(e.id.seq).or_default();
        if !same.contains(e) {
            same.push(Arc::clone(e));
        }
    }
    let mut first = HashMap::new();
    let mut nodes: Vec<Arc<Entry>> = Vec::new();
    for (seq, mut same) in by_number {
        same.sort_by_cached_key(|e| written(e));
        first.insert(seq, nodes.len()..nodes.len() + same.len());
        nodes.extend(same);
    }
    let place = |e: &Arc<Entry>| first[&e.id.seq].clone().find(|n| nodes[*n] == *e);
    let orders = files.iter().map(|f| f.iter().filter_map(place).collect()).collect();
    (nodes, orders)
}

/// An entry as it is written; one that cannot be written was not read.
fn written(e: &Entry) -> String {
    line::encode(e).unwrap_or_default()
}

/// One writer's versions that contradict each other.
///
/// What stands before an entry in any file stands before it in truth, and an entry belongs
/// to the branch of the first entry before it. So the branches depend on that order alone:
/// not on which file says it, and not on what else is damaged there.
struct Fork<'a> {
    writer: &'a WriterId,
    nodes: Vec<Arc<Entry>>,
    orders: Vec<Vec<usize>>,
    /// For each entry the branches it is in, outermost first: from which number on, and the name.
    branches: Vec<Vec<(u64, WriterId)>>,
}

impl<'a> Fork<'a> {
    fn of(writer: &'a WriterId, nodes: Vec<Arc<Entry>>, orders: Vec<Vec<usize>>) -> Self {
        let branches = vec![Vec::new(); nodes.len()];
        let mut groups = vec![(0..nodes.len()).collect::<Vec<_>>()];
        let mut fork = Self { writer, nodes, orders, branches };
        while let Some(group) = groups.pop() {
            groups.extend(fork.part(&group));
        }
        fork
    }

    /// Takes a group apart, in rising order, from the first number that two of it have.
    fn part(&mut self, group: &[usize]) -> Vec<Vec<usize>> {
        let seq = |n: usize| self.nodes[n].id.seq;
        let Some(at) = group.windows(2).position(|two| seq(two[0]) == seq(two[1])) else { return Vec::new() };
        let tail = &group[at..];
        let fork = seq(tail[0]);
        let first = self.first_of(tail);
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for n in tail {
            groups.entry(if seq(*n) == fork { *n } else { first[*n] }).or_default().push(*n);
        }
        for (root, group) in &groups {
            let name = branch(self.writer, crc32fast::hash(written(&self.nodes[*root]).as_bytes()));
            for n in group {
                self.branches[*n].push((fork, name.clone()));
            }
        }
        groups.into_values().collect()
    }

    /// For each entry the least of some that stands before it in any file, or it itself.
    fn first_of(&self, some: &[usize]) -> Vec<usize> {
        let mut first = vec![usize::MAX; self.nodes.len()];
        for n in some {
            first[*n] = *n;
        }
        let mut settled = false;
        while !settled {
            settled = true;
            for order in &self.orders {
                let mut least = usize::MAX;
                for n in order {
                    least = least.min(first[*n]);
                    settled &= first[*n] == least;
                    first[*n] = least;
                }
            }
        }
        first
    }

    /// The entries under the names of their branches.
    fn parted(self) -> impl Iterator<Item = Arc<Entry>> {
        let Self { writer, nodes, branches, .. } = self;
        let writer = writer.clone();
        nodes.into_iter().zip(branches).map(move |(mut e, branches)| {
            rename(Arc::make_mut(&mut e), |id| {
                let its = branches.iter().rev().find(|(from, _)| id.seq >= *from);
                if let (true, Some((_, name))) = (id.writer == writer, its) {
                    id.writer = name.clone();
                }
            });
            e
        })
    }
}

/// A branch's writer id: within the 64 characters an id may have, however often it forks.
fn branch(writer: &WriterId, sum: u32) -> WriterId {
    let name = format!("{writer}-{sum:08x}");
    if name.len() <= 64 {
        WriterId(name.into())
    } else {
        WriterId(format!("{:08x}", crc32fast::hash(name.as_bytes())).into())
    }
}

/// The writer a branch came from, however often it forked.
pub(super) fn root(writer: &WriterId) -> WriterId {
    let cut = |w: &str| {
        let (base, sum) = w.rsplit_once('-')?;
        (sum.len() == 8 && sum.bytes().all(|b| b.is_ascii_hexdigit())).then(|| base.to_owned())
    };
    std::iter::successors(Some(writer.0.to_string()), |w| cut(w))
        .last()
        .map_or_else(|| writer.clone(), |w| WriterId(w.into()))
}

/// Renames an entry, and what it says of others.
fn rename(e: &mut Entry, mut one: impl FnMut(&mut EntryId)) {
    one(&mut e.id);
    e.replaces.iter_mut().for_each(&mut one);
    if let Event::Retracted { entry, .. } | Event::Verified { entry, .. } = &mut e.event {
        one(entry);
    }
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
        let journals =
            files.iter().map(|f| (WriterId("w".into()), f.iter().cloned().map(Arc::new).collect())).collect();
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
    fn a_branch_keeps_its_name_whatever_else_is_read() {
        // Other writers' entries name it: they were written when less of it was known.
        let (a, x, y) = (entry(1, "a"), entry(2, "x"), entry(2, "y"));
        let (one, two) = ([a.clone(), x], [a.clone(), y.clone()]);
        let (before, _) = ids(&[&one, &two]);
        for more in [
            vec![a.clone(), entry(2, "d")],
            vec![a.clone(), entry(2, "zz"), entry(3, "on")],
            vec![a, y, entry(3, "on")],
        ] {
            let (after, _) = ids(&[&one, &two, &more]);
            assert!(before.iter().all(|id| after.contains(id)), "{before:?} became {after:?}");
        }
    }

    #[test]
    fn a_branch_keeps_speaking_of_its_own_entries() {
        let mut back = entry(3, "back");
        back.event = Event::Retracted { entry: "w#2".parse().unwrap(), reason: String::new() };
        back.replaces = vec!["w#1".parse().unwrap()];
        let journals = [vec![entry(1, "a"), entry(2, "x"), back], vec![entry(1, "a"), entry(2, "y")]];
        let (entries, _) =
            untangle(journals.map(|j| (WriterId("w".into()), j.into_iter().map(Arc::new).collect())).into());
        let back = entries.iter().find(|e| &*e.by == "back").unwrap();
        let taken = entries.iter().find(|e| &*e.by == "x").unwrap();
        assert!(matches!(&back.event, Event::Retracted { entry, .. } if *entry == taken.id));
        assert_eq!(back.replaces[0].to_string(), "w#1");
    }

    #[test]
    fn names_stay_names_however_deep() {
        let deep = (0..20).fold(WriterId("k".repeat(10).into()), |w, n| branch(&w, n));
        assert!(deep.is_valid(), "{deep}");
    }
}
