//! A plan's folder: its own file, one file a kind, and figures published about it.
//!
//! Every file is read and every check runs, so that all findings appear at once.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

use super::{files::Files, syntax};
use crate::domain::{
    checks::{self, Finding, Place, Severity},
    entry::{Entry, EntryId, Event, WriterId},
    plan::{Commitment, CommitmentRecord, Kind, Plan, PlanHead, Source},
};

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
    let mut r = Reader { files, source, findings: Vec::new(), texts: Vec::new() };
    let head: Option<PlanHead> = r.file(HEAD, true);
    let mut commitments = Vec::new();
    for kind in Kind::ALL {
        let records: Vec<CommitmentRecord> = r.file(kind.file(), false).unwrap_or_default();
        commitments.extend(records.into_iter().map(|record| Commitment { kind, record }));
    }
    let published: Vec<Published> = r.file(PUBLISHED, false).unwrap_or_default();
    let Reader { mut findings, texts, .. } = r;
    let plan = head.map(|head| Plan { head, commitments });
    if let Some(plan) = &plan {
        let mut semantic = checks::check(plan);
        semantic.extend(published.iter().filter_map(|p| stray(plan, p)));
        for f in &mut semantic {
            f.place = place(&texts, &f.subject);
        }
        findings.extend(semantic);
    }
    findings.sort_by_key(|f| f.severity);
    let published = published.into_iter().enumerate().map(entry).collect();
    PlanReading { plan, published, findings }
}

struct Reader<'a> {
    files: &'a dyn Files,
    source: &'a PlanSource,
    findings: Vec<Finding>,
    texts: Vec<(String, String)>,
}

impl Reader<'_> {
    /// Reads one file; a file that is optional and absent is no finding.
    fn file<T: serde::de::DeserializeOwned>(&mut self, name: &str, needed: bool) -> Option<T> {
        let (shown, bytes) = match self.source {
            PlanSource::Shipped => {
                let text = SHIPPED.iter().find(|(n, _)| *n == name).map_or("", |(_, t)| *t);
                (name.to_owned(), text.as_bytes().to_vec())
            }
            PlanSource::Folder(folder) => {
                let path = folder.join(name);
                match self.files.read(&path) {
                    Ok(bytes) => (path.display().to_string(), bytes),
                    Err(e) if e.kind() == std::io::ErrorKind::NotFound && !needed => return None,
                    Err(e) => {
                        self.findings.push(unreadable(&path, &e));
                        return None;
                    }
                }
            }
        };
        let parsed = syntax::text(&shown, &bytes).and_then(|text| {
            let value = syntax::parse(&shown, &text);
            self.texts.push((shown.clone(), text));
            value
        });
        parsed.map_err(|f| self.findings.push(*f)).ok()
    }
}

fn unreadable(path: &Path, e: &std::io::Error) -> Finding {
    Finding {
        code: if e.kind() == std::io::ErrorKind::NotFound { "file-missing" } else { "file-unreadable" },
        severity: Severity::Error,
        subject: String::new(),
        args: vec![("what", e.to_string())],
        place: Some(Place { file: path.display().to_string(), line: 0, column: 0, text: String::new() }),
    }
}

/// Where a commitment or section is defined: the line that gives its id.
fn place(texts: &[(String, String)], id: &str) -> Option<Place> {
    if id.is_empty() {
        let (file, _) = texts.first()?;
        return Some(Place { file: file.clone(), line: 0, column: 0, text: String::new() });
    }
    let wanted = format!("id: \"{id}\"");
    texts.iter().find_map(|(file, text)| {
        let (n, line) = text.lines().enumerate().find(|(_, l)| l.contains(&wanted))?;
        let column = line.find("id:").map_or(0, |i| line[..i].chars().count() + 1);
        Some(Place { file: file.clone(), line: n + 1, column, text: line.to_owned() })
    })
}

/// A published figure for something the plan does not have.
fn stray(plan: &Plan, p: &Published) -> Option<Finding> {
    let id = p.event.commitment().unwrap_or_default();
    let known = plan
        .commitment(id)
        .is_some_and(|c| p.event.measure().is_none_or(|m| c.measures.iter().any(|x| x.id == m)));
    let what = format!("{id} {}", p.event.measure().unwrap_or_default());
    (!known).then(|| Finding {
        code: "check-published",
        severity: Severity::Warning,
        subject: id.to_owned(),
        args: vec![("what", what.trim().to_owned())],
        place: None,
    })
}

/// A published figure as an entry: recorded when it was published, else on its own day.
fn entry((index, p): (usize, Published)) -> Entry {
    let seq = index as u64 + 1;
    let day = p.published.unwrap_or(p.about);
    let recorded = day.in_tz("UTC").map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp());
    Entry {
        id: EntryId { writer: WriterId(PUBLISHED_WRITER.to_owned()), seq },
        act: seq,
        lamport: seq,
        recorded,
        by: String::new(),
        about: p.about,
        replaces: Vec::new(),
        source: Some(p.source),
        event: p.event,
    }
}
