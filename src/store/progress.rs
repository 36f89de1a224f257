//! A progress folder: one append-only journal a writer, all of them together the state.
//!
//! This process writes only the file it holds the lock of. Files of others are read as
//! they stand, whole lines only: their last line may be half written this very moment.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    files::{Files, Handle, Lock, Stamp, replace},
    line::{self, Header, JOURNAL_SCHEMA, LineError},
};
use crate::domain::{
    checks::{Finding, Place, Severity},
    entry::{Entry, WriterId},
};

/// Extension of journal files.
const EXTENSION: &str = "ronl";

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

/// What reading the journals of a folder gave.
#[derive(Debug, Default)]
pub struct Reading {
    /// All entries that could be read, files in the order of their names.
    pub entries: Vec<Entry>,
    /// Damaged lines, unknown schemas, unreadable files.
    pub findings: Vec<Finding>,
}

/// An open progress folder.
pub struct Progress {
    files: Arc<dyn Files>,
    folder: PathBuf,
    plan: String,
    writer: WriterId,
    access: Access,
    /// Own lines as they are known to be on the disk, header included.
    written: Vec<u8>,
    handle: Option<Box<dyn Handle>>,
    _lock: Option<Box<dyn Lock>>,
}

impl Progress {
    /// Opens a folder for the plan with this id, making it if need be. A torn last line of
    /// our own file, left by a crash, is set aside in a file and cut. Never fails: a folder
    /// that cannot be written is open to view.
    #[must_use]
    pub fn open_as(
        files: Arc<dyn Files>,
        folder: &Path,
        plan: &str,
        installation: &WriterId,
    ) -> (Self, Reading) {
        let made = files.create_folder(folder);
        let claimed = made.and_then(|()| claim(files.as_ref(), folder, installation));
        let (writer, lock, access) = match claimed {
            Ok((writer, lock)) => (writer, Some(lock), Access::ReadWrite),
            Err(e) => (installation.clone(), None, Access::ReadOnly(e.to_string())),
        };
        let mut p = Self {
            files,
            folder: folder.to_owned(),
            plan: plan.to_owned(),
            writer,
            access,
            written: Vec::new(),
            handle: None,
            _lock: lock,
        };
        let mut reading = Reading::default();
        if p.access == Access::ReadWrite
            && let Err(e) = p.recover(&mut reading)
        {
            p.access = Access::ReadOnly(e.to_string());
        }
        reading.absorb(p.read());
        if let Some(f) = reading.findings.iter().find(|f| f.code == "journal-newer") {
            p.access = Access::ReadOnly(f.args.first().map_or_else(String::new, |a| a.1.clone()));
        }
        (p, reading)
    }

    /// Takes note of the own file, and mends its end.
    fn recover(&mut self, reading: &mut Reading) -> io::Result<()> {
        let path = self.own_file();
        let bytes = match self.files.read(&path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(e),
        };
        let whole = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
        let tail = &bytes[whole..];
        self.written = bytes[..whole].to_vec();
        if tail.is_empty() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(tail);
        if whole > 0 && line::decode(&text).is_ok() {
            // Only the line's end is missing.
            self.written.clone_from(&bytes);
            self.written.push(b'\n');
            let mut handle = self.files.append(&path)?;
            handle.write_all(b"\n")?;
            return handle.sync();
        }
        let aside = self.folder.join(format!("{}.torn-at-{whole}", self.writer));
        replace(self.files.as_ref(), &aside, tail)?;
        self.files.cut(&path, whole as u64)?;
        let mut f = found("journal-torn", &path, 1 + count_lines(&self.written), &text);
        f.severity = Severity::Warning;
        f.args.push(("aside", aside.display().to_string()));
        reading.findings.push(f);
        Ok(())
    }

    /// Reads every journal of the folder.
    #[must_use]
    pub fn read(&self) -> Reading {
        Reading::of(self.files.as_ref(), &self.folder, &self.plan)
    }

    fn journals(&self) -> Vec<PathBuf> {
        journals(self.files.as_ref(), &self.folder)
    }

    /// Sizes and times of all journals: differ when somebody wrote.
    #[must_use]
    pub fn stamps(&self) -> Vec<(PathBuf, Option<Stamp>)> {
        self.journals().into_iter().map(|p| (p.clone(), self.files.stamp(&p).ok())).collect()
    }

    /// Appends entries and flushes them. When this returns `Ok` they are on the disk.
    ///
    /// # Errors
    /// When neither appending nor writing the whole journal afresh went through. The
    /// entries are then not on the disk, or not for certain.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), SaveError> {
        if let Access::ReadOnly(why) = &self.access {
            return Err(SaveError::ReadOnly(why.clone()));
        }
        let mut lines = Vec::new();
        if self.written.is_empty() {
            let header = Header {
                guatu_journal: JOURNAL_SCHEMA,
                plan: self.plan.clone(),
                writer: self.writer.clone(),
            };
            lines.extend(line::encode_header(&header)?.into_bytes());
        }
        for e in entries {
            lines.extend(line::encode(e)?.into_bytes());
        }
        if self.append_bytes(&lines).is_err() {
            // Nothing is known of that handle any more: a fresh file from memory.
            self.handle = None;
            let whole = [self.written.as_slice(), &lines].concat();
            replace(self.files.as_ref(), &self.own_file(), &whole)?;
        }
        self.written.extend(lines);
        Ok(())
    }

    fn append_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        let first = self.written.is_empty();
        if self.handle.is_none() {
            self.handle = Some(self.files.append(&self.own_file())?);
        }
        if let Some(handle) = &mut self.handle {
            handle.write_all(bytes)?;
            handle.sync()?;
        }
        // A new file's name is in the folder, and the folder too must be on the disk.
        if first { self.files.sync_folder(&self.folder) } else { Ok(()) }
    }

    fn own_file(&self) -> PathBuf {
        self.folder.join(format!("{}.{EXTENSION}", self.writer))
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The writer this process is.
    #[must_use]
    pub const fn writer(&self) -> &WriterId {
        &self.writer
    }

    /// Whether entries can be recorded.
    #[must_use]
    pub const fn access(&self) -> &Access {
        &self.access
    }
}

impl Reading {
    /// Reads every journal of a folder, and writes nothing there: for looking only.
    #[must_use]
    pub fn of(files: &dyn Files, folder: &Path, plan: &str) -> Self {
        let mut reading = Self::default();
        for path in journals(files, folder) {
            match files.read(&path) {
                Ok(bytes) => read_journal(&path, &bytes, plan, &mut reading),
                Err(e) => reading.findings.push(found("journal-unreadable", &path, 0, &e.to_string())),
            }
        }
        reading
    }

    fn absorb(&mut self, other: Self) {
        self.entries.extend(other.entries);
        self.findings.extend(other.findings);
    }
}

/// The journal files of a folder, by name.
fn journals(files: &dyn Files, folder: &Path) -> Vec<PathBuf> {
    let mut all = files.list(folder).unwrap_or_default();
    all.retain(|p| p.extension().is_some_and(|e| e == EXTENSION));
    all
}

/// The first writer id of this installation that no other process holds: `id`, `id-2`, …
fn claim(files: &dyn Files, folder: &Path, installation: &WriterId) -> io::Result<(WriterId, Box<dyn Lock>)> {
    for n in 1..=64 {
        let id = if n == 1 { installation.0.clone() } else { format!("{installation}-{n}") };
        // A process that was killed a moment ago may still be letting go of its lock.
        let tries = if n == 1 { 4 } else { 1 };
        for left in (0..tries).rev() {
            if let Some(lock) = files.lock(&folder.join(format!("{id}.lock")))? {
                return Ok((WriterId(id), lock));
            }
            if left > 0 {
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
        }
    }
    Err(io::Error::other("64 windows are open on this folder"))
}

fn count_lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| **b == b'\n').count()
}

fn found(code: &'static str, path: &Path, line: usize, what: &str) -> Finding {
    Finding {
        code,
        severity: Severity::Error,
        subject: String::new(),
        args: vec![("what", what.chars().take(200).collect())],
        place: Some(Place { file: path.display().to_string(), line, column: 0, text: String::new() }),
    }
}

/// Reads one journal file. Whatever cannot be read is quarantined: found, shown, left as
/// it is, and never in the way of the lines after it.
fn read_journal(path: &Path, bytes: &[u8], plan: &str, out: &mut Reading) {
    // Without an end the last line may still be growing.
    let whole = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
    for (n, raw) in bytes[..whole].split(|b| *b == b'\n').enumerate() {
        if raw.is_empty() {
            continue;
        }
        let text = String::from_utf8_lossy(raw);
        let text = text.trim_end_matches('\r');
        if n == 0
            && let Ok(header) = line::decode_header(text)
        {
            if header.guatu_journal > JOURNAL_SCHEMA {
                let what = format!("schema {}", header.guatu_journal);
                out.findings.push(found("journal-newer", path, 1, &what));
            }
            if header.plan != plan {
                out.findings.push(found("journal-other-plan", path, 1, &header.plan));
                return;
            }
            continue;
        }
        match line::decode(text) {
            Ok(e) => out.entries.push(e),
            Err(LineError::Checksum) => out.findings.push(found("journal-damaged", path, n + 1, text)),
            Err(LineError::Content(why)) => out.findings.push(found("journal-content", path, n + 1, &why)),
        }
    }
}
