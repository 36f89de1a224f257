//! Journals of another folder, taken into ours.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use guatu::{
    domain::entry::WriterId,
    store::{
        files::{Files as _, Memory},
        line, merge,
        progress::{Progress, Reading},
    },
};

use super::{desk, files, sealed, shown, told};

const OURS: &str = "ours";
const THEIRS: &str = "theirs";

/// Whatever two folders hold: taking one into the other gives the union, gives up no line,
/// changes nothing when done again, and comes out the same from the other side.
pub fn import(input: &[u8]) {
    let all = journals(input);
    let there = folders(&all);
    let (both, merged) = (take_in(&all, OURS, THEIRS), take_in(&all, THEIRS, OURS));
    let union = entries(&both, OURS);
    // A journal without its first line is read where it lies and not taken in elsewhere, and
    // a folder with one of a later program takes in nothing; a last line without its end may
    // still be growing where it lies.
    let known = |h: line::Header| h.guatu_journal <= line::JOURNAL_SCHEMA;
    let plain = |c: &[u8]| line::decode_header(first_line(c)).is_ok_and(known) && c.ends_with(b"\n");
    if all.iter().all(|(_, content)| plain(content)) {
        assert_eq!(union, entries(&merged, THEIRS), "the union depends on who asks");
    }
    let known: BTreeSet<String> = entries(&there, OURS).into_iter().collect();
    let now: BTreeSet<String> = union.iter().cloned().collect();
    if Reading::of(both.as_ref(), Path::new(OURS), "p").forked.is_empty() {
        assert!(known.is_subset(&now), "an entry was given up");
    }
    let reading = Reading::of(both.as_ref(), Path::new(OURS), "p");
    told(&reading.findings);
    let mut desk = desk();
    desk.absorb(reading);
    shown(&desk, input);
}

/// The journals of an input, in one of two folders each.
fn journals(input: &[u8]) -> Vec<(PathBuf, Vec<u8>)> {
    let place = |(name, content): (PathBuf, Vec<u8>)| {
        let stem = name.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = if name.starts_with("t") { THEIRS } else { OURS };
        (Path::new(folder).join(format!("{stem}.ronl")), sealed(&content))
    };
    files(input, "o/k3").into_iter().take(8).map(place).collect()
}

fn folders(all: &[(PathBuf, Vec<u8>)]) -> Arc<Memory> {
    let memory = Memory::default();
    for folder in [OURS, THEIRS] {
        memory.create_folder(Path::new(folder)).unwrap();
    }
    for (path, content) in all {
        memory.put(path, content.clone());
    }
    Arc::new(memory)
}

/// Takes `from` into `to`; the disk as it is then.
fn take_in(all: &[(PathBuf, Vec<u8>)], to: &str, from: &str) -> Arc<Memory> {
    let files = folders(all);
    let (to, from) = (Path::new(to), Path::new(from));
    let before = merge::contents(files.as_ref(), from).unwrap().0;
    let lines = kept(&files, to);
    let writer = WriterId("fuzz".into());
    let (mut progress, _) = Progress::open_as(Arc::<Memory>::clone(&files), to, "p", &writer);
    let look = || merge::look(files.as_ref(), to, from, "p").unwrap();
    let merge = look();
    told(&merge.findings);
    if progress.take_in(&merge).is_ok() {
        assert!(look().is_empty(), "taking in again would change something");
    }
    assert_eq!(before, merge::contents(files.as_ref(), from).unwrap().0, "the other folder was written");
    let now = kept(&files, to);
    let gone = lines.difference(&now).next().map(|line| String::from_utf8_lossy(line));
    assert_eq!(gone, None, "a line was given up");
    files
}

fn first_line(content: &[u8]) -> &str {
    let line = content.split(|b| *b == b'\n').find(|l| !l.is_empty());
    line.and_then(|l| std::str::from_utf8(l).ok()).unwrap_or_default()
}

/// Every line of a folder's files that is whole, whatever file it stands in.
fn kept(files: &Memory, folder: &Path) -> BTreeSet<Vec<u8>> {
    let all = files.list(folder).unwrap();
    let content = all.iter().map(|p| files.read(p).unwrap());
    content.flat_map(|c| c.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>()).collect()
}

/// All entries as they are written down, sorted.
fn entries(files: &Arc<Memory>, folder: &str) -> Vec<String> {
    let reading = Reading::of(files.as_ref(), Path::new(folder), "p");
    let mut all: Vec<String> = reading.entries.iter().map(|e| format!("{e:?}")).collect();
    all.sort();
    all
}
