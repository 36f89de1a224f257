//! Reading the journals of a folder. Whatever cannot be read is quarantined: found, shown,
//! left as it is, and never in the way of the lines after it.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    files::Files,
    forks,
    line::{self, Header, JOURNAL_SCHEMA, LineError, Names},
};
use crate::{
    domain::{
        checks::{Finding, Place, Severity},
        entry::{Entry, WriterId},
    },
    many,
};

/// So many lines at least are worth another thread.
const PART: usize = 1_000;

/// Extension of journal files.
pub(super) const EXTENSION: &str = "ronl";

/// What reading the journals of a folder gave.
#[derive(Debug, Default)]
pub struct Reading {
    /// All entries that could be read, each once.
    pub entries: Vec<Arc<Entry>>,
    /// Damaged lines, unknown schemas, unreadable files, forked journals.
    pub findings: Vec<Finding>,
    /// Numbers that are taken, up to these, by lines that cannot be read.
    pub taken: Vec<(WriterId, u64)>,
    /// Writers whose journal is there in versions that contradict each other.
    pub forked: Vec<WriterId>,
    /// What could not be read, the folder itself or files in it, and why.
    pub unread: Vec<(PathBuf, String)>,
}

impl Reading {
    /// Reads every journal of a folder, and writes nothing there.
    #[must_use]
    pub fn of(files: &dyn Files, folder: &Path, plan: &str) -> Self {
        let read = |path: PathBuf| {
            let content = files.read(&path);
            (path, content)
        };
        match journals(files, folder) {
            Ok(paths) => Self::of_contents(paths.into_iter().map(read), plan),
            Err(e) => Self::of_contents([(folder.to_owned(), Err(e))], plan),
        }
    }

    /// Why the journal of a writer may be longer than what was read of it.
    pub(super) fn misses(&self, folder: &Path, writer: &WriterId) -> Option<&str> {
        let its = |path: &Path| path == folder || named(path) == *writer;
        self.unread.iter().find(|(path, _)| its(path)).map(|(_, why)| why.as_str())
    }

    /// Reads journals from what their files hold.
    pub(super) fn of_contents(
        contents: impl IntoIterator<Item = (PathBuf, std::io::Result<Vec<u8>>)>,
        plan: &str,
    ) -> Self {
        let mut reading = Self::default();
        let mut journals = Vec::new();
        for (path, content) in contents {
            match content {
                Ok(bytes) => {
                    let j = JournalFile::of(&path, &bytes, plan);
                    reading.findings.extend(j.findings);
                    reading.taken.extend((j.damaged > 0).then(|| (j.writer.clone(), j.top)));
                    journals.push((j.writer, j.entries));
                }
                // One that was taken away between two looks is not damaged.
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
                Err(e) => {
                    reading.findings.push(found("journal-unreadable", &path, 0, &e.to_string()));
                    reading.unread.push((path, e.to_string()));
                }
            }
        }
        let (entries, forked) = forks::untangle(journals);
        for w in &forked {
            let mut f = found("journal-forked", Path::new(""), 0, &w.0);
            (f.severity, f.place) = (Severity::Warning, None);
            reading.findings.push(f);
        }
        (reading.entries, reading.forked) = (entries, forked);
        reading
    }
}

/// One journal file, read.
pub(super) struct JournalFile {
    /// Whose journal it is: as its first line says, else as it is named.
    pub(super) writer: WriterId,
    /// Its entries; none when it is another plan's.
    pub(super) entries: Vec<Arc<Entry>>,
    findings: Vec<Finding>,
    /// Lines that are no entry.
    pub(super) damaged: usize,
    /// Largest number that may be taken.
    top: u64,
}

impl JournalFile {
    /// Reads what a file holds, whole lines only: the last one may still be growing.
    pub(super) fn of(path: &Path, bytes: &[u8], plan: &str) -> Self {
        let mut lines = lines(bytes);
        let header = header(bytes);
        let writer = header.as_ref().map_or_else(|| named(path), |h| h.writer.clone());
        let mut j = Self { writer, entries: Vec::new(), findings: Vec::new(), damaged: 0, top: 0 };
        if let Some(h) = header {
            lines.next();
            if h.guatu_journal > JOURNAL_SCHEMA {
                let what = format!("schema {}", h.guatu_journal);
                j.findings.push(found("journal-newer", path, 1, &what));
            }
            if h.plan != plan {
                j.findings.push(found("journal-other-plan", path, 1, &h.plan));
                return j;
            }
        }
        // Lines stand alone: of a large journal every core decodes its part.
        let lines: Vec<_> = lines.collect();
        let read = many::parts(&lines, PART, |part| {
            let mut names = Names::default();
            let decoded = |(_, text): &(_, Cow<'_, str>)| line::decode_among(text, &mut names).map(Arc::new);
            part.iter().map(decoded).collect::<Vec<_>>()
        });
        j.entries.reserve_exact(lines.len());
        for ((n, text), read) in lines.iter().zip(read.into_iter().flatten()) {
            match read {
                Ok(e) if e.id.writer == j.writer => {
                    j.top = j.top.max(e.id.seq);
                    j.entries.push(e);
                }
                Ok(e) => j.quarantine("journal-writer", path, *n, &e.id.to_string()),
                Err(LineError::Checksum) => j.quarantine("journal-damaged", path, *n, text),
                Err(LineError::Content(why)) => j.quarantine("journal-content", path, *n, &why),
            }
        }
        j
    }

    fn quarantine(&mut self, code: &'static str, path: &Path, line: usize, what: &str) {
        self.damaged += 1;
        self.top += 1;
        self.findings.push(found(code, path, line, what));
    }
}

/// The first line of a file, where that is a journal's.
pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    lines(bytes).next().and_then(|(_, l)| line::decode_header(&l).ok())
}

/// The whole lines of a file that are not empty, with their numbers from 1.
fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, Cow<'_, str>)> {
    let numbered = bytes[..whole_lines(bytes)].split(|b| *b == b'\n').enumerate();
    numbered.filter(|(_, raw)| !raw.is_empty()).map(|(n, raw)| {
        let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
        (n + 1, String::from_utf8_lossy(raw))
    })
}

/// Length of the part of a file that ends with a line's end.
pub(super) fn whole_lines(bytes: &[u8]) -> usize {
    bytes.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1)
}

/// The writer a file is named after.
fn named(path: &Path) -> WriterId {
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    WriterId(stem.split('.').next().unwrap_or_default().into())
}

/// Bytes of all journals of a folder: how long reading them takes.
#[must_use]
pub fn weight(files: &dyn Files, folder: &Path) -> u64 {
    let all = journals(files, folder).unwrap_or_default();
    all.iter().filter_map(|path| files.stamp(path).ok()).map(|(bytes, _)| bytes).sum()
}

/// The journal files of a folder, by name.
pub(super) fn journals(files: &dyn Files, folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut all = files.list(folder)?;
    all.retain(|p| p.extension().is_some_and(|e| e == EXTENSION));
    Ok(all)
}

/// A journal that was there when the folder was opened, and is not any more.
pub(super) fn gone(path: &Path) -> Finding {
    Finding { severity: Severity::Warning, ..found("journal-gone", path, 0, "") }
}

/// A finding about a place in a journal.
pub(super) fn found(code: &'static str, path: &Path, line: usize, what: &str) -> Finding {
    Finding {
        code,
        severity: Severity::Error,
        subject: String::new(),
        args: vec![("what", what.chars().take(200).collect())],
        place: Some(Place { file: path.display().to_string(), line, column: 0, text: String::new() }),
    }
}
