//! Taking in the journals of another folder, or of a backup: a union, file by file.
//!
//! First it is worked out what would be written and what would come of it ([`preview`]), then
//! it is written (`apply`). What the folder has is never given up: a journal grows, a
//! damaged line becomes whole again from a copy that has it (the damaged file is set aside),
//! and whatever does not fit goes beside it, where reading takes both together. Taking in
//! the same journals again changes nothing.

use std::{
    collections::{HashMap, HashSet},
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    backups,
    files::{Files, Lock, replace, sync_folders},
    forks, line,
    reading::{EXTENSION, Reading, found, header, journals, whole_lines},
};
use jiff::{Timestamp, civil::Date};

use crate::domain::{
    checks::Finding,
    entry::{Entry, EntryId, Event, WriterId},
};

/// Journal files with what they hold.
pub type Contents = Vec<(PathBuf, Vec<u8>)>;

/// What taking in would do.
#[derive(Debug, Default)]
pub struct Merge {
    /// Entries that would be there and are not yet.
    pub entries: Vec<Arc<Entry>>,
    /// Damaged lines that would be whole again.
    pub mended: usize,
    /// What was found in the journals to be taken in.
    pub findings: Vec<Finding>,
    steps: Vec<Step>,
}

impl Merge {
    /// Whether everything is there already.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}

/// One file to be written.
#[derive(Debug)]
struct Step {
    writer: WriterId,
    path: PathBuf,
    content: Vec<u8>,
    /// What the file held when it was looked at; none where there was none.
    seen: Option<Sum>,
    /// What the file holds now, where that is to be kept in another file.
    aside: Option<Vec<u8>>,
    /// Whether the file is there and somebody may be writing in it.
    grows: bool,
}

/// Length and checksum of a file.
type Sum = (usize, u32);

fn sum(content: &[u8]) -> Sum {
    (content.len(), crc32fast::hash(content))
}

/// The journals of a folder as they stand, and what could not be read of them.
///
/// # Errors
/// When the folder cannot be listed.
pub fn contents(files: &dyn Files, folder: &Path) -> io::Result<(Contents, Vec<Finding>)> {
    let (mut all, mut findings) = (Contents::new(), Vec::new());
    for path in journals(files, folder)? {
        match files.read(&path) {
            Ok(bytes) => all.push((path, bytes)),
            Err(e) => findings.push(found("journal-unreadable", &path, 0, &e.to_string())),
        }
    }
    Ok((all, findings))
}

/// Reads the journals of a folder, one journal, or a backup.
///
/// # Errors
/// When the place cannot be read.
pub fn source(files: &dyn Files, place: &Path) -> io::Result<(Contents, Vec<Finding>)> {
    let kind = place.extension().unwrap_or_default();
    if kind == "zip" {
        return Ok((backups::read(files, place)?, Vec::new()));
    }
    if kind == EXTENSION {
        return Ok((vec![(place.to_owned(), files.read(place)?)], Vec::new()));
    }
    contents(files, place)
}

/// What taking the journals of `place` into `folder` would do.
///
/// # Errors
/// When the place cannot be read.
pub fn look(files: &dyn Files, folder: &Path, place: &Path, plan: &str) -> io::Result<Merge> {
    let (there, findings) = source(files, place)?;
    let here = all_of(files, folder)?;
    let mut merge = preview(folder, &here, &there, plan);
    merge.findings.splice(0..0, findings);
    Ok(merge)
}

/// All journals of a folder that is to be written to; none of one that is not there yet.
///
/// # Errors
/// When the folder or one of its journals cannot be read: what cannot be seen cannot be kept.
pub(super) fn all_of(files: &dyn Files, folder: &Path) -> io::Result<Contents> {
    let paths = match journals(files, folder) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Vec::new(),
        other => other?,
    };
    paths.into_iter().map(|p| files.read(&p).map(|bytes| (p, bytes))).collect()
}

/// What taking journals into a folder would do. Both as they stand; `plan` is the plan's id.
#[must_use]
pub fn preview(folder: &Path, here: &Contents, there: &Contents, plan: &str) -> Merge {
    let mut merge = Merge::default();
    let mut after = here.clone();
    for (path, bytes) in there {
        let bytes = whole(bytes);
        let Some(h) = header(&bytes) else {
            if !bytes.is_empty() {
                merge.findings.push(found("journal-no-header", path, 1, ""));
            }
            continue;
        };
        if h.plan == plan {
            merge.mended += take_in(folder, &mut after, &h.writer, bytes, &mut merge.steps);
        }
    }
    let read = |c: &Contents| Reading::of_contents(c.iter().map(|(p, b)| (p.clone(), Ok(b.clone()))), plan);
    merge.findings.extend(read(there).findings);
    let known: HashSet<_> = read(here).entries.iter().map(|e| key(e)).collect();
    merge.entries = read(&after).entries;
    merge.entries.retain(|e| !known.contains(&key(e)));
    merge
}

/// What makes an entry the same one, also under the name of a branch.
fn key(e: &Entry) -> (EntryId, u64, Timestamp, Date, String) {
    let event = match &e.event {
        // These name other entries, whose names may have changed with theirs.
        Event::Retracted { .. } | Event::Verified { .. } => e.event.key().to_owned(),
        other => format!("{other:?}"),
    };
    let id = EntryId { writer: forks::root(&e.id.writer), seq: e.id.seq };
    (id, e.lamport, e.recorded, e.about, format!("{} {:?} {event}", e.by, e.source))
}

/// Works out what one journal does to the files, and does it to `after`.
fn take_in(
    folder: &Path,
    after: &mut Contents,
    writer: &WriterId,
    theirs: Vec<u8>,
    steps: &mut Vec<Step>,
) -> usize {
    let ours: Vec<usize> =
        (0..after.len()).filter(|i| header(&after[*i].1).is_some_and(|h| h.writer == *writer)).collect();
    let mut grows = None;
    for i in ours.iter().copied() {
        match join(&after[i].1, &theirs) {
            Join::Held => return 0,
            Join::Grown(content, mended) => grows = grows.or(Some((i, content, mended))),
            Join::Apart => {}
        }
    }
    if ours.len() > 1 && tell_all(ours.iter().map(|i| after[*i].1.as_slice()), &theirs) {
        return 0;
    }
    if let Some((i, content, mended)) = grows {
        let (path, own) = &mut after[i];
        // Mended lines, and a last one that was cut off long ago, are not in what is written.
        let aside = (!content.starts_with(own)).then(|| own.clone());
        let (writer, seen) = (writer.clone(), Some(sum(own)));
        own.clone_from(&content);
        steps.push(Step { writer, path: path.clone(), content, seen, aside, grows: true });
        return mended;
    }
    let mut path = folder.join(format!("{writer}.{EXTENSION}"));
    let mut content = theirs;
    if after.iter().any(|(p, _)| *p == path) {
        // Their damage is theirs: where a journal of this writer is, it brings nothing.
        content = lines(&content).filter(|l| is_good(l)).collect::<Vec<_>>().concat();
        path = beside(folder, writer, &content);
    }
    after.push((path.clone(), content.clone()));
    steps.push(Step { writer: writer.clone(), path, content, seen: None, aside: None, grows: false });
    0
}

/// A name for a version of a journal that goes beside another: made from what it holds.
fn beside(folder: &Path, writer: &WriterId, content: &[u8]) -> PathBuf {
    folder.join(format!("{writer}.{:08x}.{EXTENSION}", crc32fast::hash(content)))
}

/// Two versions of a journal held against each other.
#[derive(Debug, PartialEq, Eq)]
enum Join {
    /// Ours holds every line of theirs, in its order.
    Held,
    /// One file holds both, with so many damaged lines of ours made whole.
    Grown(Vec<u8>, usize),
    /// Which line comes before which is not known, or not the same: each stays a file.
    Apart,
}

/// Puts two versions of a journal into one file where only one order of their lines is
/// possible: between any two lines that both have, at most one has lines of its own.
///
/// Reading knows a branch by which entry stands before which in some file, so no merging may
/// say more about that than the two files do. Then it does not matter in which order
/// versions meet. Damaged lines have no say; ours give way to what theirs has in their place.
fn join(ours: &[u8], theirs: &[u8]) -> Join {
    let read = whole_lines(ours);
    let whole = whole(ours);
    let (ours, there): (Vec<_>, Vec<_>) = (lines(&whole).collect(), lines(theirs).collect());
    // Nearly always the one goes on where the other ends, and nothing has to be read.
    let same = ours.iter().zip(&there).take_while(|(a, b)| bare(a) == bare(b)).count();
    let (head, ours) = ours.split_at(same);
    let (ours, theirs) = (Lines::new(ours), Lines::new(&there[same..]));
    if theirs.good.is_subset(&ours.good) && theirs.order_in(&ours) {
        // A last line without its end is not read, until somebody has it with its end.
        let unread = bare(&whole[read..]);
        let known = unread.is_empty() || !there.iter().any(|l| bare(l) == unread);
        return if known { Join::Held } else { Join::Grown(whole, 0) };
    }
    let mut out = head.concat();
    let mut mended = 0;
    let (mut ours_left, mut theirs_left) = (ours.all, theirs.all);
    loop {
        let (gap, line) = until(&mut ours_left, &theirs.good);
        let (their_gap, their_line) = until(&mut theirs_left, &ours.good);
        if line.map(bare) != their_line.map(bare) {
            return Join::Apart;
        }
        let more: Vec<_> = their_gap.iter().filter(|l| theirs.good.contains(bare(l))).collect();
        if more.is_empty() {
            out.extend(gap.concat());
        } else if gap.iter().any(|l| ours.good.contains(bare(l))) {
            return Join::Apart;
        } else {
            let damaged: Vec<_> = gap.iter().filter(|l| **l != b"\n").collect();
            mended += damaged.len().min(more.len());
            more.iter().copied().chain(damaged.into_iter().skip(more.len())).for_each(|l| out.extend(*l));
        }
        let Some(line) = line else { return Join::Grown(out, mended) };
        out.extend(line);
    }
}

/// Whether several versions together say every line of theirs and its order: nothing is new
/// then, though no single one of them holds it all.
fn tell_all<'a>(ours: impl Iterator<Item = &'a [u8]>, theirs: &[u8]) -> bool {
    let mut next: HashMap<&[u8], Vec<&[u8]>> = HashMap::new();
    let ours: Vec<&[u8]> = ours.collect();
    for version in &ours {
        let good: Vec<_> = lines(&version[..whole_lines(version)]).filter(|l| is_good(l)).map(bare).collect();
        for (a, b) in good.iter().zip(good.iter().skip(1)) {
            next.entry(a).or_default().push(b);
        }
    }
    let leads = |a: &[u8], b: &[u8]| {
        let (mut seen, mut open) = (HashSet::from([a]), vec![a]);
        while let Some(line) = open.pop() {
            let after = next.get(line).into_iter().flatten();
            if after.clone().any(|l| *l == b) {
                return true;
            }
            open.extend(after.filter(|l| seen.insert(**l)));
        }
        false
    };
    let good: Vec<_> = lines(theirs).filter(|l| is_good(l)).map(bare).collect();
    good.windows(2).all(|two| leads(two[0], two[1]))
}

/// Lines of a version, and which of them can be read.
struct Lines<'a> {
    all: &'a [&'a [u8]],
    good: HashSet<&'a [u8]>,
}

impl<'a> Lines<'a> {
    fn new(all: &'a [&'a [u8]]) -> Self {
        Self { all, good: all.iter().filter(|l| is_good(l)).map(|l| bare(l)).collect() }
    }

    /// Whether the lines that can be read are in the other version in the same order.
    fn order_in(&self, other: &Self) -> bool {
        let mut there = other.all.iter().map(|l| bare(l));
        self.all.iter().map(|l| bare(l)).filter(|l| self.good.contains(l)).all(|l| there.any(|o| o == l))
    }
}

/// Takes lines up to the first that the other version has too; gives those before it, and it.
fn until<'a>(left: &mut &'a [&'a [u8]], other: &HashSet<&[u8]>) -> (&'a [&'a [u8]], Option<&'a [u8]>) {
    let n = left.iter().position(|l| other.contains(bare(l)));
    let (gap, rest) = left.split_at(n.unwrap_or(left.len()));
    let line = rest.first().copied();
    *left = rest.get(1..).unwrap_or_default();
    (gap, line)
}

/// The lines with their ends.
fn lines(content: &[u8]) -> impl Iterator<Item = &[u8]> {
    content.split_inclusive(|b| *b == b'\n')
}

/// A line without its end, as reading takes it: what only looks like an end is part of it.
fn bare(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn is_good(line: &[u8]) -> bool {
    let text = std::str::from_utf8(bare(line)).unwrap_or_default();
    line::decode(text).is_ok() || line::decode_header(text).is_ok()
}

/// What a file holds in whole lines; a last line that only lacks its end is whole.
fn whole(content: &[u8]) -> Vec<u8> {
    let n = whole_lines(content);
    let (lines, tail) = content.split_at(n);
    let mut out = lines.to_vec();
    if is_good(tail) {
        out.extend(tail);
        out.push(b'\n');
    }
    out
}

/// Writes what a preview worked out. A journal that another process is writing, or has
/// written since, is left to it, and what it lacks goes beside it. Returns the files that hold something else now.
///
/// # Errors
/// Whatever the disk says. What was written until then stays and is whole; taking in the
/// same journals again does the rest.
pub(super) fn apply(
    files: &dyn Files,
    folder: &Path,
    own: Option<&WriterId>,
    merge: &Merge,
) -> io::Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    if !merge.is_empty() {
        // The folder may be as new as what comes into it.
        sync_folders(files, folder)?;
    }
    for step in &merge.steps {
        let mut path = step.path.clone();
        let mut lock: Option<Box<dyn Lock>> = None;
        if step.grows && own != Some(&step.writer) {
            lock = files.lock(&folder.join(format!("{}.lock", step.writer)))?;
            if lock.is_none() {
                path = beside(folder, &step.writer, &step.content);
            }
        }
        let now = match files.read(&path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            other => Some(sum(&other?)),
        };
        if now != step.seen {
            path = beside(folder, &step.writer, &step.content);
        }
        if let (Some(damaged), true) = (&step.aside, path == step.path) {
            let name = format!("{}.damaged-{:08x}", step.writer, crc32fast::hash(damaged));
            replace(files, &folder.join(name), damaged)?;
        }
        replace(files, &path, &step.content)?;
        drop(lock);
        written.push(path);
    }
    Ok(written)
}
