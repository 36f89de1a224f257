//! A progress folder: one append-only journal a writer, all of them together the state.
//!
//! This process writes only the file it holds the lock of. Files of others are read as
//! they stand, whole lines only: their last line may be half written this very moment.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    files::{Files, Handle, Lock, Stamp, replace, sync_folders},
    line::{self, Header, JOURNAL_SCHEMA, LineError},
    merge::{self, Merge},
    reading::{self, EXTENSION, found, journals, whole_lines},
    register::{Register, random_id},
};
use crate::domain::{
    checks::{Finding, Severity},
    entry::{Entry, WriterId},
};

pub use super::reading::{Reading, weight};

/// Whether entries can be recorded here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Yes.
    ReadWrite,
    /// No, for this reason: the system's message.
    ReadOnly(String),
}

/// Why an entry was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The folder was opened to view only.
    #[error("read-only: {0}")]
    ReadOnly(String),
    /// The disk refused, twice: appending, and writing a fresh file.
    #[error("{0}")]
    Disk(#[from] io::Error),
    /// An entry could not be written as a line.
    #[error("{0}")]
    Line(#[from] LineError),
}

/// Sizes and times of files.
pub type Stamps = BTreeMap<PathBuf, Option<Stamp>>;

/// An open progress folder.
pub struct Progress {
    pub(super) files: Arc<dyn Files>,
    folder: PathBuf,
    plan: String,
    writer: WriterId,
    access: Access,
    /// File of the own journal.
    own: PathBuf,
    /// Own lines as they are known to be on the disk, header included.
    written: Vec<u8>,
    handle: Option<Box<dyn Handle>>,
    /// Whether the own file may hold something else than `written`.
    suspect: bool,
    /// Whether what we found in the own file may be in memory only, and nowhere on the disk.
    unsure: bool,
    opened: Stamps,
    register: Option<Register>,
    lock: Option<Box<dyn Lock>>,
}

/// A writer id this process holds the lock of, and its file.
struct Claim {
    writer: WriterId,
    lock: Box<dyn Lock>,
    content: Vec<u8>,
    /// Whether the journal is just as it was when it was closed.
    closed: bool,
    findings: Vec<Finding>,
}

impl Progress {
    /// Opens a folder for the plan with this id, making it if need be. A torn last line of
    /// our own file, left by a crash, is set aside in a file and cut. Never fails: a folder
    /// that cannot be written is open to view. Who we are in this folder is kept in the
    /// register below `data`; without it every opening starts a new journal.
    #[must_use]
    pub fn open(files: Arc<dyn Files>, folder: &Path, plan: &str, data: Option<&Path>) -> (Self, Reading) {
        let register = data.map(|data| Register::new(files.as_ref(), data, folder, plan));
        Self::open_with(files, folder, plan, register, &mut Vec::new().into_iter())
    }

    /// Opens a folder as a writer with a given name, or that name with a number while
    /// another process has it.
    #[must_use]
    pub fn open_as(files: Arc<dyn Files>, folder: &Path, plan: &str, writer: &WriterId) -> (Self, Reading) {
        let numbered = (2..=64).map(|n| WriterId(format!("{writer}-{n}").into()));
        let mut names = std::iter::once(writer.clone()).chain(numbered);
        Self::open_with(files, folder, plan, None, &mut names)
    }

    fn open_with(
        files: Arc<dyn Files>,
        folder: &Path,
        plan: &str,
        register: Option<Register>,
        names: &mut dyn Iterator<Item = WriterId>,
    ) -> (Self, Reading) {
        let mut p = Self {
            folder: folder.to_owned(),
            plan: plan.to_owned(),
            writer: WriterId("nobody".into()),
            access: Access::ReadWrite,
            own: PathBuf::new(),
            written: Vec::new(),
            handle: None,
            suspect: false,
            unsure: false,
            opened: Stamps::new(),
            register,
            lock: None,
            files,
        };
        let made = p.files.create_folder(folder);
        let (mut news, mut forked) = (Vec::new(), Vec::new());
        let mut sat = made.and_then(|()| p.sit_down(&forked, names, &mut news));
        // Read after the lock is held: whoever held it before may have written until then.
        p.opened = p.stamps();
        let mut reading = p.read();
        if sat.is_ok() && reading.forked.contains(&p.writer) {
            forked.clone_from(&reading.forked);
            sat = p.sit_down(&forked, names, &mut news);
            p.opened = p.stamps();
            reading = p.read();
        }
        reading.findings.extend(news);
        // Going on without knowing all own numbers would give some of them twice.
        if let Some(why) = reading.misses(folder, &p.writer) {
            p.access = Access::ReadOnly(why.to_owned());
        }
        if let Err(e) = sat {
            p.access = Access::ReadOnly(e.to_string());
        }
        if let Some(f) = reading.findings.iter().find(|f| f.code == "journal-newer") {
            p.access = Access::ReadOnly(f.args.first().map_or_else(String::new, |a| a.1.clone()));
        }
        p.note();
        (p, reading)
    }

    /// Becomes a writer whose journal has not forked, and mends the end of its file.
    fn sit_down(
        &mut self,
        forked: &[WriterId],
        names: &mut dyn Iterator<Item = WriterId>,
        news: &mut Vec<Finding>,
    ) -> io::Result<()> {
        let claims = Claims { files: self.files.as_ref(), folder: &self.folder, plan: &self.plan, forked };
        let claim = claims.first(self.register.as_ref(), names)?;
        self.own = own_file(&self.folder, &claim.writer);
        self.writer = claim.writer;
        self.lock = Some(claim.lock);
        self.unsure = !claim.closed && !claim.content.is_empty();
        news.extend(claim.findings);
        self.recover(&claim.content, news)
    }

    fn recover(&mut self, bytes: &[u8], news: &mut Vec<Finding>) -> io::Result<()> {
        let whole = whole_lines(bytes);
        let tail = &bytes[whole..];
        self.written = bytes[..whole].to_vec();
        if tail.is_empty() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(tail);
        if whole > 0 && line::decode(&text).is_ok() {
            // Only the line's end is missing.
            self.written = bytes.to_vec();
            self.written.push(b'\n');
            let mut handle = self.files.append(&self.own)?;
            handle.write_all(b"\n")?;
            return handle.sync();
        }
        let aside = self.folder.join(format!("{}.torn-at-{whole}", self.writer));
        replace(self.files.as_ref(), &aside, tail)?;
        self.files.cut(&self.own, whole as u64)?;
        let line = 1 + self.written.iter().filter(|b| **b == b'\n').count();
        let mut f = found("journal-torn", &self.own, line, &text);
        f.severity = Severity::Warning;
        f.args.push(("aside", aside.display().to_string()));
        news.push(f);
        Ok(())
    }

    /// Reads every journal of the folder.
    #[must_use]
    pub fn read(&self) -> Reading {
        Reading::of(self.files.as_ref(), &self.folder, &self.plan)
    }

    /// Sizes and times of all journals: differ when somebody wrote.
    #[must_use]
    pub fn stamps(&self) -> Stamps {
        let all = journals(self.files.as_ref(), &self.folder).unwrap_or_default();
        all.into_iter().map(|p| (p.clone(), self.files.stamp(&p).ok())).collect()
    }

    /// Those of when the folder was opened, from before it was read.
    pub(super) fn opened(&self) -> &Stamps {
        &self.opened
    }

    /// The own file and its stamp.
    pub(super) fn own_stamp(&self) -> (PathBuf, Option<Stamp>) {
        (self.own.clone(), self.files.stamp(&self.own).ok())
    }

    /// Appends entries and flushes them. When this returns `Ok` they are on the disk.
    ///
    /// # Errors
    /// When neither appending nor writing the whole journal afresh went through. The
    /// entries are then not on the disk, or not for certain; given again they are written
    /// once.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), SaveError> {
        if let Access::ReadOnly(why) = &self.access {
            return Err(SaveError::ReadOnly(why.clone()));
        }
        let mut lines = Vec::new();
        if self.written.is_empty() {
            // The folder may be as new as the journal, and must be there after a power cut too.
            // Flushed before the first byte: a journal that is there lies in a folder that stays.
            sync_folders(self.files.as_ref(), &self.folder)?;
            lines.extend(line::encode_header(&self.header())?.into_bytes());
        }
        if self.unsure {
            // What a failed flush did not write is zeros after a power cut, its line's end too:
            // an empty line keeps it apart from ours.
            lines.push(b'\n');
        }
        for e in entries {
            lines.extend(line::encode(e)?.into_bytes());
        }
        if self.suspect || self.append_bytes(&lines).is_err() {
            // Nothing is known of that handle or that file any more: a fresh one from memory.
            self.handle = None;
            self.suspect = true;
            self.rewrite(&[self.written.as_slice(), &lines].concat())
                .inspect_err(|_| self.take_back(&lines))?;
            self.suspect = false;
        }
        self.written.extend(lines);
        self.unsure = false;
        Ok(())
    }

    /// Cuts what could not be saved off the own file, where that holds all or some of it and
    /// nothing else: who was told that it is not saved shall not find it there, nor half of it.
    fn take_back(&self, lines: &[u8]) {
        let there = self.files.read(&self.own).unwrap_or_default();
        let more = there.strip_prefix(self.written.as_slice()).unwrap_or_default();
        if !more.is_empty() && lines.starts_with(more) {
            // Where the disk refuses that too, the next opening sets half a line aside.
            let _ = self.files.cut(&self.own, self.written.len() as u64);
        }
    }

    /// Notes in the register how far the own journal has come.
    fn note(&self) {
        if let (Access::ReadWrite, Some(r)) = (&self.access, &self.register) {
            r.note(self.files.as_ref(), &self.writer, &self.written);
        }
    }

    fn header(&self) -> Header {
        Header { guatu_journal: JOURNAL_SCHEMA, plan: self.plan.clone(), writer: self.writer.clone() }
    }

    fn append_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        let first = self.written.is_empty();
        if !first {
            self.is_as_left(0)?;
        }
        if self.handle.is_none() {
            self.handle = Some(self.files.append(&self.own)?);
        }
        if let Some(handle) = &mut self.handle {
            handle.write_all(bytes)?;
            handle.sync()?;
        }
        // A new file's name is in the folder, and the folder too must be on the disk.
        if first {
            self.files.sync_folder(&self.folder)?;
        }
        self.is_as_left(bytes.len())
    }

    /// Whether the own file is as long as it was left. It is not when the folder was taken
    /// away, and the handle writes into nothing; nor when somebody else writes in our file.
    fn is_as_left(&self, more: usize) -> io::Result<()> {
        if self.files.stamp(&self.own)?.0 == (self.written.len() + more) as u64 {
            Ok(())
        } else {
            Err(io::Error::other("the journal is not as it was left"))
        }
    }

    /// Writes the whole own journal. A file that holds something we never wrote is left as
    /// it is; ours then goes beside it, and reading takes both together.
    fn rewrite(&mut self, whole: &[u8]) -> io::Result<()> {
        // A folder that has gone is not made anew: a share may come back with what is on it.
        self.files.list(&self.folder)?;
        let beside = (2..=64).map(|n| self.folder.join(format!("{}.{n}.{EXTENSION}", self.writer)));
        let ours = |path: &PathBuf| match self.files.read(path) {
            Ok(there) => whole.starts_with(&there),
            Err(e) => e.kind() == io::ErrorKind::NotFound,
        };
        let free = std::iter::once(self.own.clone()).chain(beside).find(ours);
        let path = free.ok_or_else(|| io::Error::other("the journal's file cannot be read"))?;
        replace(self.files.as_ref(), &path, whole)?;
        self.own = path;
        Ok(())
    }

    /// Takes in journals from elsewhere, as a preview of them said.
    ///
    /// # Errors
    /// Whatever the disk says; what was written until then is whole.
    pub fn take_in(&mut self, merge: &Merge) -> Result<(), SaveError> {
        if let Access::ReadOnly(why) = &self.access {
            return Err(SaveError::ReadOnly(why.clone()));
        }
        let written = merge::apply(self.files.as_ref(), &self.folder, Some(&self.writer), merge)?;
        if written.contains(&self.own) {
            // A copy of our own journal knew more than we: that is ours now.
            self.handle = None;
            self.written = self.files.read(&self.own)?;
        }
        Ok(())
    }

    /// Writes everything into another folder, entries that could not be saved here among it,
    /// and goes on there: here this writer has ended.
    ///
    /// # Errors
    /// Whatever the disk of that folder says. Nothing here is changed then.
    pub fn move_to(&mut self, folder: &Path, unsaved: &[Entry]) -> Result<Reading, SaveError> {
        let files = Arc::clone(&self.files);
        // A folder that is out of reach goes on elsewhere with what this process wrote.
        let (mut all, missed) = merge::contents(files.as_ref(), &self.folder).unwrap_or_else(|e| {
            (Vec::new(), vec![found("journal-unreadable", &self.folder, 0, &e.to_string())])
        });
        let mut own = self.written.clone();
        if own.is_empty() && !unsaved.is_empty() {
            own.extend(line::encode_header(&self.header())?.into_bytes());
        }
        for e in unsaved {
            own.extend(line::encode(e)?.into_bytes());
        }
        if !own.is_empty() {
            all.retain(|(path, _)| *path != self.own);
            all.push((self.own.clone(), own.clone()));
        }
        files.create_folder(folder)?;
        let there = merge::all_of(files.as_ref(), folder)?;
        let merge = merge::preview(folder, &there, &all, &self.plan);
        merge::apply(files.as_ref(), folder, None, &merge)?;
        let register = self.register.as_ref().map(|r| r.at(folder));
        let mut names = Vec::new();
        if self.access == Access::ReadWrite {
            names.push(self.writer.clone());
            if let Some(r) = &register {
                r.note(files.as_ref(), &self.writer, &own);
            }
        }
        let (there, mut reading) =
            Self::open_with(Arc::clone(&files), folder, &self.plan, register, &mut names.into_iter());
        // What stayed behind is said, not passed over.
        reading.findings.extend(missed);
        if let Access::ReadOnly(why) = &there.access {
            return Err(SaveError::ReadOnly(why.clone()));
        }
        let mut here = std::mem::replace(self, there);
        if let Some(r) = here.register.take() {
            r.retire(files.as_ref(), &here.writer);
        }
        Ok(reading)
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The plan's id.
    #[must_use]
    pub fn plan(&self) -> &str {
        &self.plan
    }

    /// The writer this process is.
    #[must_use]
    pub const fn writer(&self) -> &WriterId {
        &self.writer
    }

    /// Every writer this installation has been in this folder, this one among them.
    #[must_use]
    pub fn own_writers(&self) -> Vec<WriterId> {
        let seats = self.register.as_ref().map(|r| r.seats(self.files.as_ref())).unwrap_or_default();
        let mut own: Vec<WriterId> = seats.into_iter().map(|s| s.writer).collect();
        if !own.contains(&self.writer) {
            own.push(self.writer.clone());
        }
        own
    }

    /// Whether entries can be recorded.
    #[must_use]
    pub const fn access(&self) -> &Access {
        &self.access
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        // After a crash the register knows less, which costs nothing.
        self.note();
    }
}

fn own_file(folder: &Path, writer: &WriterId) -> PathBuf {
    folder.join(format!("{writer}.{EXTENSION}"))
}

/// Looks for a writer to be.
struct Claims<'a> {
    files: &'a dyn Files,
    folder: &'a Path,
    plan: &'a str,
    /// Journals nobody may continue.
    forked: &'a [WriterId],
}

impl Claims<'_> {
    /// The first own journal that no other process holds and that is as it was left, else a
    /// new one.
    fn first(
        &self,
        register: Option<&Register>,
        names: &mut dyn Iterator<Item = WriterId>,
    ) -> io::Result<Claim> {
        let mut findings = Vec::new();
        for seat in register.map(|r| r.seats(self.files)).unwrap_or_default() {
            let Some(claim) = self.lock(&seat.writer)? else { continue };
            if self.is_ours(&claim) && seat.continues(&claim.content) {
                let closed = claim.content.len() as u64 == seat.bytes;
                return Ok(Claim { closed, findings, ..claim });
            }
            if (claim.content.len() as u64) < seat.bytes {
                findings.push(self.lost(&seat.writer, seat.bytes, claim.content.len()));
            }
            if let Some(r) = register {
                r.retire(self.files, &seat.writer);
            }
        }
        for (n, name) in names.enumerate() {
            // A process that was killed a moment ago may still be letting go of its lock.
            for left in (0..if n == 0 { 4 } else { 1 }).rev() {
                match self.lock(&name)? {
                    Some(claim) if self.is_ours(&claim) => return Ok(claim),
                    Some(_) => break,
                    None if left > 0 => std::thread::sleep(std::time::Duration::from_millis(10)),
                    None => {}
                }
            }
        }
        let claim = self.lock(&random_id())?;
        claim.map(|c| Claim { findings, ..c }).ok_or_else(|| io::Error::other("no name is free"))
    }

    fn lock(&self, writer: &WriterId) -> io::Result<Option<Claim>> {
        let Some(lock) = self.files.lock(&self.folder.join(format!("{writer}.lock")))? else {
            return Ok(None);
        };
        let content = match self.files.read(&own_file(self.folder, writer)) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(e) => return Err(e),
        };
        Ok(Some(Claim { writer: writer.clone(), lock, content, closed: false, findings: Vec::new() }))
    }

    /// Whether the journal can be continued: of this plan, of this writer, in one version,
    /// and not of a later program.
    fn is_ours(&self, claim: &Claim) -> bool {
        let header = reading::header(&claim.content);
        !self.forked.contains(&claim.writer)
            && header.is_none_or(|h| {
                h.plan == self.plan && h.writer == claim.writer && h.guatu_journal <= JOURNAL_SCHEMA
            })
    }

    /// An own journal is shorter than it was: the folder was emptied, or is an older copy.
    fn lost(&self, writer: &WriterId, was: u64, is: usize) -> Finding {
        let mut f = found("journal-lost", &own_file(self.folder, writer), 0, &writer.0);
        f.severity = Severity::Warning;
        f.args.push(("was", was.to_string()));
        f.args.push(("is", is.to_string()));
        f
    }
}
