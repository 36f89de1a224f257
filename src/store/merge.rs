//! Taking in the journals of another folder, or of a backup: a union, file by file.
//!
//! First it is worked out what would be written and what would come of it ([`preview`]), then
//! it is written (`apply`). What the folder has is never given up: a journal grows, a
//! damaged line becomes whole again from a copy that has it (the damaged file is set aside),
//! and whatever does not fit goes beside it, where reading takes both together. Taking in
//! the same journals again changes nothing.

use std::{
    cell::LazyCell,
    collections::HashSet,
    io,
    path::{Path, PathBuf},
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
    pub entries: Vec<Entry>,
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
    let known: HashSet<_> = read(here).entries.iter().map(key).collect();
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
    let ours = |(_, b): &&mut (PathBuf, Vec<u8>)| header(b).is_some_and(|h| h.writer == *writer);
    let known: HashSet<Vec<u8>> = after
        .iter_mut()
        .filter(ours)
        .flat_map(|(_, b)| good(b).map(<[u8]>::to_vec).collect::<Vec<_>>())
        .collect();
    let new = good(&theirs).any(|l| !known.contains(l));
    for (path, own) in after.iter_mut().filter(ours) {
        let Some((grown, mended)) = grown(own, &theirs, &known) else { continue };
        if mended > 0 || new {
            // Mended lines, and a last one that was cut off long ago, are not in what is written.
            let aside = (!grown.starts_with(own)).then(|| own.clone());
            let seen = Some(sum(own));
            own.clone_from(&grown);
            steps.push(Step {
                writer: writer.clone(),
                path: path.clone(),
                content: grown,
                seen,
                aside,
                grows: true,
            });
            return mended;
        }
    }
    if new {
        let plain = folder.join(format!("{writer}.{EXTENSION}"));
        let path =
            if after.iter().any(|(p, _)| *p == plain) { beside(folder, writer, &theirs) } else { plain };
        after.push((path.clone(), theirs.clone()));
        steps.push(Step {
            writer: writer.clone(),
            path,
            content: theirs,
            seen: None,
            aside: None,
            grows: false,
        });
    }
    0
}

/// A name for a version of a journal that goes beside another: made from what it holds.
fn beside(folder: &Path, writer: &WriterId, content: &[u8]) -> PathBuf {
    folder.join(format!("{writer}.{:08x}.{EXTENSION}", crc32fast::hash(content)))
}

/// Our file with what theirs has more: the same lines, where a damaged one of ours may be
/// whole in theirs, and then theirs goes on. Says how many lines were mended; one that is
/// whole among the lines `known` from all our versions needs no mending.
///
/// Lines are held against each other in their order, but for those of which the other file
/// has nothing: empty ones, which keep apart what a power cut may have spoilt, and damaged
/// ones between lines that both have.
fn grown(ours: &[u8], theirs: &[u8], known: &HashSet<Vec<u8>>) -> Option<(Vec<u8>, usize)> {
    let ours = whole(ours);
    // Nearly always the one goes on where the other ends, and nothing has to be looked up.
    let here = LazyCell::new(|| good(&ours).collect::<HashSet<_>>());
    let there = LazyCell::new(|| good(theirs).collect::<HashSet<_>>());
    let mut more = lines(theirs).filter(|l| *l != b"\n").peekable();
    let (mut out, mut mended, mut even) = (Vec::with_capacity(theirs.len()), 0, true);
    for a in lines(&ours) {
        if a == b"\n" || more.peek().is_none() || more.next_if(|b| bare(a) == bare(b)).is_some() {
            out.extend(a);
            continue;
        }
        even = false;
        if there.contains(bare(a)) {
            while more.next_if(|b| !is_good(b)).is_some() {}
        }
        match more.peek() {
            None => out.extend(a),
            Some(b) if bare(a) == bare(b) || !is_good(b) => {
                out.extend(a);
                more.next();
            }
            Some(_) if is_good(a) => return None,
            Some(b) if here.contains(bare(b)) => out.extend(a),
            Some(b) => {
                let needed = !known.contains(bare(b));
                out.extend(if needed { *b } else { a });
                mended += usize::from(needed);
                more.next();
            }
        }
    }
    more.filter(|l| is_good(l) && (even || !here.contains(bare(l)))).for_each(|l| out.extend(l));
    Some((out, mended))
}

/// The lines with their ends.
fn lines(content: &[u8]) -> impl Iterator<Item = &[u8]> {
    content.split_inclusive(|b| *b == b'\n')
}

/// The lines that can be read, without their ends.
fn good(content: &[u8]) -> impl Iterator<Item = &[u8]> {
    lines(content).filter(|l| is_good(l)).map(bare)
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
