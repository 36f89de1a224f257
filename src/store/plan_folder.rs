//! A plan's folder: its own file, one file a kind, and figures published about it.
//!
//! Every file is read and every check runs, so that all findings appear at once.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

use super::{files::Files, syntax};
use crate::domain::{
    checks::{self, Finding, Place, Severity},
    entry::{Entry, EntryId, Event, WriterId},
    measure::Goal,
    plan::{Commitment, CommitmentRecord, Kind, Plan, PlanHead, Source},
};
use crate::many;

/// The plan's own file.
pub const HEAD: &str = "plan.ron";
/// Figures published about the plan; may be absent.
pub const PUBLISHED: &str = "published.ron";
/// Writer id under which published figures stand in the journal.
pub const PUBLISHED_WRITER: &str = "published";

/// The plan that ships, compiled in so that the program runs from anywhere.
const SHIPPED: [(&str, &str); 6] = [
    (HEAD, include_str!("../../data/huadu-2020/plan.ron")),
    ("targets.ron", include_str!("../../data/huadu-2020/targets.ron")),
    ("projects.ron", include_str!("../../data/huadu-2020/projects.ron")),
    ("livelihood.ron", include_str!("../../data/huadu-2020/livelihood.ron")),
    ("measures.ron", include_str!("../../data/huadu-2020/measures.ron")),
    (PUBLISHED, include_str!("../../data/huadu-2020/published.ron")),
];

/// Largest file of a plan that is read, in bytes: a hundred times the shipped one.
pub const LARGEST: u64 = 128 << 20;

/// From so many bytes on more than one core reads it.
const LARGE: usize = 2 << 20;

/// Where a plan is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanSource {
    /// The plan that ships with the program.
    Shipped,
    /// A folder of RON files.
    Folder(PathBuf),
}

/// One published figure or event, as `published.ron` writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    /// The day the figure is about.
    about: Date,
    /// The day it was published, where known.
    #[serde(default)]
    published: Option<Date>,
    /// Where it was published, with a note on scope or vintage.
    source: Source,
    /// What was published.
    event: Event,
}

/// What reading a plan gave.
#[derive(Debug)]
pub struct PlanReading {
    /// The plan, as far as it could be read; none without its own file.
    pub plan: Option<Plan>,
    /// Published figures as entries of the writer [`PUBLISHED_WRITER`].
    pub published: Vec<Entry>,
    /// Everything that was found, errors first.
    pub findings: Vec<Finding>,
}

impl PlanReading {
    /// Whether something cannot be used as it stands.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Error)
    }
}

/// Reads a plan with everything that can be said about it.
#[must_use]
pub fn read(files: &dyn Files, source: &PlanSource) -> PlanReading {
    let head = file(files, source, HEAD, true);
    let kinds = Kind::ALL.map(|kind| file(files, source, kind.file(), false));
    let published = file(files, source, PUBLISHED, false);
    let mut r = Reader { findings: Vec::new(), texts: Vec::new() };
    let head: Option<PlanHead> = r.take(head.as_ref().map(understood));
    let mut commitments = Vec::new();
    // Of a large plan the files are understood by a core each.
    let size: usize = kinds.iter().flatten().filter_map(|f| f.1.as_ref().ok()).map(Vec::len).sum();
    let part = if size > LARGE { 1 } else { kinds.len() };
    for (kind, read) in Kind::ALL.into_iter().zip(many::map(&kinds, part, |f| f.as_ref().map(understood))) {
        let records: Vec<CommitmentRecord> = r.take(read).unwrap_or_default();
        commitments.extend(records.into_iter().map(|record| Commitment { kind, record }));
    }
    let published: Vec<Published> = r.take(published.as_ref().map(understood)).unwrap_or_default();
    let Reader { mut findings, texts } = r;
    let plan = head.map(|head| Plan { head, commitments });
    if let Some(plan) = &plan {
        let mut semantic = checks::check(plan);
        // What a file that cannot be read holds is not missing: that would only bury its finding.
        if findings.is_empty() {
            semantic.extend(published.iter().enumerate().filter_map(|(n, p)| stray(plan, n, p)));
        }
        if !semantic.is_empty() {
            let places = syntax::Places::of(&texts);
            for f in &mut semantic {
                f.place = places.find(f);
            }
        }
        findings.extend(semantic);
    }
    findings.sort_by_key(|f| f.severity);
    let published = published.into_iter().enumerate().filter(|(_, p)| sane(&p.event)).map(entry).collect();
    PlanReading { plan, published, findings }
}

/// What was read so far: findings, and each file with its text.
struct Reader<'f> {
    findings: Vec<Finding>,
    texts: Vec<(&'f str, &'f str)>,
}

impl<'f> Reader<'f> {
    fn take<T>(&mut self, read: Option<Read<'f, T>>) -> Option<T> {
        let Read { text, value } = read?;
        self.texts.extend(text);
        value.map_err(|f| self.findings.push(*f)).ok()
    }
}

/// A file that was read: its name and text, and what it says.
struct Read<'f, T> {
    text: Option<(&'f str, &'f str)>,
    value: Result<T, Box<Finding>>,
}

/// A file's name as it is shown, and its content, or why there is none.
type File = (String, Result<Vec<u8>, Box<Finding>>);

/// Reads one file; none where it is optional and absent.
fn file(files: &dyn Files, source: &PlanSource, name: &str, needed: bool) -> Option<File> {
    let PlanSource::Folder(folder) = source else {
        let text = SHIPPED.iter().find(|(n, _)| *n == name).map_or("", |(_, t)| *t);
        return Some((name.to_owned(), Ok(text.as_bytes().to_vec())));
    };
    let path = folder.join(name);
    let bytes = match content(files, &path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound && !needed => return None,
        read => read.map_err(|e| Box::new(unreadable(&path, &e))),
    };
    Some((path.display().to_string(), bytes))
}

/// What a file says.
fn understood<T: serde::de::DeserializeOwned>((shown, bytes): &File) -> Read<'_, T> {
    match bytes.as_ref().map_err(Clone::clone).and_then(|bytes| syntax::text(shown, bytes)) {
        Ok(text) => {
            let value = syntax::parse(shown, text);
            Read { text: Some((shown.as_str(), text)), value }
        }
        Err(finding) => Read { text: None, value: Err(finding) },
    }
}

/// The content of a file, unless its size alone says that it is none of a plan's.
fn content(files: &dyn Files, path: &Path) -> io::Result<Vec<u8>> {
    if files.stamp(path).is_ok_and(|(len, _)| len > LARGEST) {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    files.read(path)
}

/// Why a file could not be read.
#[must_use]
pub fn unreadable(path: &Path, e: &io::Error) -> Finding {
    let (code, what) = match e.kind() {
        io::ErrorKind::NotFound => ("file-missing", e.to_string()),
        io::ErrorKind::FileTooLarge => ("file-too-large", (LARGEST >> 20).to_string()),
        io::ErrorKind::IsADirectory | io::ErrorKind::InvalidInput => ("file-irregular", e.to_string()),
        _ => ("file-unreadable", e.to_string()),
    };
    Finding {
        code,
        severity: Severity::Error,
        subject: String::new(),
        args: vec![("what", what)],
        place: Some(Place { file: path.display().to_string(), line: 0, column: 0, text: String::new() }),
    }
}

/// Whether an event can be worked with.
fn sane(e: &Event) -> bool {
    let Event::Figure { value, against, .. } = e else { return true };
    checks::sane(*value) && against.is_none_or(checks::sane)
}

/// What is wrong with a published figure: it is about something the plan does not have, or
/// it is none.
fn stray(plan: &Plan, n: usize, p: &Published) -> Option<Finding> {
    let id = p.event.commitment().unwrap_or_default();
    let commitment = plan.commitment(id);
    let measure = |m: &str| commitment.and_then(|c| c.measures.iter().find(|x| x.id == m));
    let has = |m: &str, step: &str| match measure(m).map(|m| &m.goal) {
        Some(Goal::Milestones(list)) => list.iter().any(|s| s.id == step),
        _ => false,
    };
    let (code, severity, field, what) = match &p.event {
        _ if commitment.is_none() => ("check-published", Severity::Warning, "commitment", id.to_owned()),
        e if e.measure().is_some_and(|m| measure(m).is_none()) => {
            let what = format!("{id} {}", e.measure().unwrap_or_default());
            ("check-published", Severity::Warning, "measure", what)
        }
        Event::Reached { measure, milestone, .. } if !has(measure, milestone) => {
            ("check-published", Severity::Warning, "milestone", format!("{id} {measure} {milestone}"))
        }
        Event::Figure { value, .. } if !sane(&p.event) => {
            ("check-published-figure", Severity::Error, "value", value.to_string())
        }
        _ => return None,
    };
    let args = [
        ("what", what),
        ("file", PUBLISHED.to_owned()),
        ("entry", n.to_string()),
        ("field", field.to_owned()),
    ];
    Some(Finding { code, severity, subject: id.to_owned(), args: args.into(), place: None })
}

/// A published figure as an entry: recorded when it was published, else on its own day.
fn entry((index, p): (usize, Published)) -> Entry {
    let seq = index as u64 + 1;
    let day = p.published.unwrap_or(p.about);
    let recorded = day.in_tz("UTC").map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp());
    Entry {
        id: EntryId { writer: WriterId(PUBLISHED_WRITER.into()), seq },
        act: seq,
        lamport: seq,
        recorded,
        by: Arc::default(),
        about: p.about,
        replaces: Vec::new(),
        source: Some(Box::new(p.source)),
        event: p.event,
    }
}
