//! The laws of merging over versions of one journal, with nothing else around them: a
//! journal that forked here and there, its copies damaged in any lines and cut anywhere.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use guatu::{
    domain::entry::{Entry, WriterId},
    store::{
        files::{Files, replace, sync_folders},
        line::{self, Header, JOURNAL_SCHEMA},
        merge,
        progress::{Progress, Reading},
    },
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{
    disk::Sim,
    many,
    office::{HOME, PLAN},
    result, seed,
};
use crate::store::{figures, writer};

/// Where in the tree of entries a version ends, and which of its lines are damaged.
type Version = (prop::sample::Index, u16);

/// For each entry the one before it, none for the first; entries later in the list come later.
fn tree() -> impl Strategy<Value = Vec<Option<usize>>> {
    prop::collection::vec(any::<prop::sample::Index>(), 1..10).prop_map(|parents| {
        let parent = |(n, i): (usize, prop::sample::Index)| i.index(n + 1).checked_sub(1);
        parents.into_iter().enumerate().map(parent).collect()
    })
}

/// The entries of a version in their order, and which of them can be read in it.
fn path(tree: &[Option<usize>], (end, damage): &Version) -> Vec<(usize, bool)> {
    let mut path: Vec<usize> = std::iter::successors(Some(end.index(tree.len())), |n| tree[*n]).collect();
    path.reverse();
    path.into_iter().enumerate().map(|(k, n)| (n, damage >> k & 3 != 3)).collect()
}

fn entry(name: usize, seq: usize) -> Entry {
    let mut e = figures(&writer("w"), seq as u64, 1).remove(0);
    e.by = format!("{name}").into();
    e
}

fn content(path: &[(usize, bool)]) -> Vec<u8> {
    let header = Header { guatu_journal: JOURNAL_SCHEMA, plan: PLAN.into(), writer: writer("w") };
    let mut out = line::encode_header(&header).unwrap().into_bytes();
    for (k, (name, good)) in path.iter().enumerate() {
        let mut line = line::encode(&entry(*name, k + 1)).unwrap().into_bytes();
        line[0] ^= u8::from(!good);
        out.extend(line);
    }
    out
}

fn at(name: &str) -> PathBuf {
    Path::new(HOME).join(name)
}

/// Takes folders into an empty one, in their order.
fn union(disk: &Sim, name: &str, from: &[&Path]) -> PathBuf {
    let folder = at(name);
    let files: Arc<dyn Files> = Arc::new(disk.clone());
    let (mut p, _) = Progress::open_as(files, &folder, PLAN, &WriterId("taker".into()));
    for place in from {
        let m = merge::look(disk, &folder, place, PLAN).unwrap();
        p.take_in(&m).unwrap();
        let again = merge::look(disk, &folder, place, PLAN).unwrap();
        assert!(again.is_empty() && again.entries.is_empty(), "again: {again:?}");
    }
    folder
}

fn state(disk: &Sim, folder: &Path) -> BTreeSet<String> {
    Reading::of(disk, folder, PLAN).entries.iter().map(|e| format!("{} {e:?}", e.id)).collect()
}

/// Puts versions where they came from, merges them in several orders, and holds the wholes
/// against each other.
fn laws(
    tree: &[Option<usize>],
    versions: &[Version],
    split: prop::sample::Index,
) -> Result<(), TestCaseError> {
    let disk = Sim::new(&[HOME]);
    let (mut places, mut names) = (Vec::new(), BTreeSet::new());
    for (n, version) in versions.iter().enumerate() {
        let path = path(tree, version);
        names.extend(path.iter().filter(|(_, good)| *good).map(|(name, _)| name.to_string()));
        let place = at(&n.to_string());
        disk.create_folder(&place).unwrap();
        sync_folders(&disk, &place).unwrap();
        replace(&disk, &place.join("w.ronl"), &content(&path)).unwrap();
        places.push(place);
    }
    let forth: Vec<&Path> = places.iter().map(PathBuf::as_path).collect();
    let whole = union(&disk, "forth", &forth);
    let there: Vec<String> =
        Reading::of(&disk, &whole, PLAN).entries.iter().map(|e| e.by.to_string()).collect();
    prop_assert_eq!(there.len(), names.len(), "each entry once: {:?}", there);
    prop_assert_eq!(there.into_iter().collect::<BTreeSet<_>>(), names);

    let expected = state(&disk, &whole);
    let back: Vec<&Path> = forth.iter().rev().copied().collect();
    let back = union(&disk, "back", &back);
    prop_assert_eq!(&state(&disk, &back), &expected);
    // Some first, and the others as one folder.
    let (some, others) = forth.split_at(split.index(forth.len()));
    let rest = union(&disk, "rest", others);
    let nested: Vec<&Path> = some.iter().copied().chain([rest.as_path()]).collect();
    let nested = union(&disk, "nested", &nested);
    prop_assert_eq!(&state(&disk, &nested), &expected);
    let turned: Vec<&Path> = others.iter().chain(some).copied().collect();
    let turned = union(&disk, "turned", &turned);
    prop_assert_eq!(&state(&disk, &turned), &expected);
    for place in forth.into_iter().chain([back.as_path(), &nested, &turned]) {
        let again = merge::look(&disk, &whole, place, PLAN).unwrap();
        prop_assert!(again.is_empty(), "{again:?}");
    }
    Ok(())
}

#[test]
fn versions_of_a_journal_give_the_same_whole_in_every_order() {
    let cases = many(50, 250);
    let config = Config { source_file: Some(file!()), ..Config::with_cases(u32::try_from(cases).unwrap()) };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed().to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let versions = prop::collection::vec(any::<Version>(), 2..6);
    TestRunner::new_with_rng(config, rng)
        .run(&(tree(), versions, any::<prop::sample::Index>()), |(tree, versions, split)| {
            laws(&tree, &versions, split)
        })
        .unwrap_or_else(|e| panic!("{e}"));
    result(
        "versions",
        &format!("{cases} sets of two to five versions, each merged in four orders, 0 broken"),
    );
}
