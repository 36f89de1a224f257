//! What the window knows about the safety of the journals: whether they can be reached and
//! written, what was put right on opening, the backups there are, and what taking in other
//! journals would do. Views read it; `heard` keeps it true to what the saving thread tells.

mod deeds;
mod heard;
mod reason;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::model::Model;
use crate::{
    domain::{changes::Changes, checks::Finding, entry::Entry},
    text,
};

pub use crate::store::backups::Backup;
pub(super) use deeds::Wait;
pub use reason::reason;

/// What was found on opening and is worth a word beside the work: codes of findings, and
/// the key of what is said. Lines that cannot be read are one thing to whoever reads of it.
const TOLD: [(&str, &str); 7] = [
    ("journal-lost", "recovered-lost"),
    ("journal-damaged", "recovered-damaged"),
    ("journal-content", "recovered-damaged"),
    ("journal-writer", "recovered-damaged"),
    ("journal-unreadable", "recovered-unreadable"),
    ("journal-torn", "recovered-torn"),
    ("journal-forked", "recovered-forked"),
];

/// Findings that only the opening makes; reading again does not find them again.
const ONCE: [&str; 2] = ["journal-torn", "journal-lost"];

/// What to do for the safety of the journals.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Try now what the disk refused; open a folder again that was open to view only.
    TryAgain,
    /// Ask where to save instead.
    AskElsewhere,
    /// Ask where to export everything to.
    AskRescue,
    /// Write everything into this folder, and go on there.
    MoveTo(PathBuf),
    /// Make a backup now.
    BackUp,
    /// Work out what taking in the journals of a place would do.
    Preview(PathBuf),
    /// Take in a backup of this folder.
    BringBack(PathBuf),
    /// Take in the journals of another place.
    TakeIn(PathBuf),
    /// Close a strip: what it told is not told again.
    Dismiss(usize),
}

/// Something told in a strip under the top bar, until it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// What was found, or put right, when the folder was opened.
    Recovered(Vec<Finding>),
    /// Everything was written into another folder, where recording goes on.
    Moved {
        /// The folder before.
        from: PathBuf,
        /// The folder now.
        to: PathBuf,
    },
}

/// What the saving thread is busy with while the window waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Busy {
    /// Writing everything into another folder.
    Moving(PathBuf),
    /// Taking in the journals of a place.
    TakingIn(PathBuf),
}

/// What taking in the journals of a place would do.
#[derive(Debug)]
pub struct Preview {
    /// The place.
    pub place: PathBuf,
    /// What would be done, or why the place cannot be read.
    pub found: Result<Found, String>,
}

/// What would come of taking in.
#[derive(Debug)]
pub struct Found {
    /// Entries that would be new here, the latest recorded first.
    pub entries: Vec<Arc<Entry>>,
    /// Damaged lines that would be whole again.
    pub mended: usize,
    /// What was found in those journals.
    pub findings: Vec<Finding>,
    /// Commitments that would stand differently at the reporting date.
    pub changes: Changes,
    /// Conflicts that any of the new entries would be part of.
    pub conflicts: usize,
}

impl Found {
    /// Whether everything is here already.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.entries.is_empty() && self.mended == 0
    }
}

/// What the window knows.
#[derive(Debug, Default)]
pub struct Safety {
    /// When an entry of this window last reached the disk.
    pub saved_at: Option<Timestamp>,
    /// Why the folder cannot be reached, the system's message; none when it can.
    pub out_of_reach: Option<String>,
    /// Strips under the top bar.
    pub told: Vec<Told>,
    /// The backups, the newest first; none until they were looked for.
    pub backups: Option<Vec<Backup>>,
    /// Why the last backup could not be made.
    pub backup_failed: Option<String>,
    /// The newest preview.
    pub preview: Option<Preview>,
    /// What is under way.
    pub busy: Option<Busy>,
    /// A place that could not be taken in or moved to, and why.
    pub failed: Option<(PathBuf, String)>,
    /// Whether the window is to close once everything is saved.
    pub quitting: bool,
    /// What only the opening found, to be kept among the findings.
    pub(super) opened: Vec<Finding>,
    /// The place whose preview is awaited or shown.
    pub(super) asked: Option<PathBuf>,
    /// Whether somebody asked for the backup that is being made.
    pub(super) backing_up: bool,
    /// Whether the own journal has forked: nobody continues it.
    pub(super) forked: bool,
}

impl Safety {
    /// The place that is being looked at, or was.
    #[must_use]
    pub fn looked_at(&self) -> Option<&Path> {
        self.asked.as_deref()
    }

    /// What a folder was found like when it was opened; what was closed once (by its mark
    /// in `known`) is not told again.
    pub(super) fn opened(findings: &[Finding], known: &[String]) -> Self {
        let told: Vec<Finding> = findings
            .iter()
            .filter(|f| TOLD.iter().any(|(code, _)| *code == f.code) && !known.contains(&mark(f)))
            .cloned()
            .collect();
        let opened = findings.iter().filter(|f| ONCE.contains(&f.code)).cloned().collect();
        let told = if told.is_empty() { Vec::new() } else { vec![Told::Recovered(told)] };
        Self { told, opened, ..Self::default() }
    }
}

/// What makes a finding the same one at the next opening.
fn mark(f: &Finding) -> String {
    let place = f.place.as_ref().map_or_else(String::new, |p| format!("{}:{}", p.file, p.line));
    let args: Vec<&str> = f.args.iter().map(|(_, v)| v.as_str()).collect();
    format!("{} {place} {}", f.code, args.join(" ")).chars().take(200).collect()
}

/// What a strip about an opening says, a sentence or two a kind of finding.
#[must_use]
pub fn recovered(m: &Model, findings: &[Finding]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut keys: Vec<&str> = Vec::new();
    for (_, key) in TOLD {
        let of: Vec<&Finding> =
            findings.iter().filter(|f| TOLD.iter().any(|(c, k)| *c == f.code && *k == key)).collect();
        let Some(first) = of.first().filter(|_| !keys.contains(&key)) else { continue };
        keys.push(key);
        let arg = |name: &str| first.args.iter().find(|(k, _)| *k == name).map_or("", |(_, v)| v.as_str());
        let file = first.place.as_ref().map_or("", |p| p.file.as_str());
        let args = [
            ("count", of.len().into()),
            ("aside", text::finding::visible(arg("aside")).into()),
            ("file", text::finding::visible(file).into()),
        ];
        said.push(m.tf(key, &args));
    }
    said
}

/// Whether a backup may bring back what an opening found lost or damaged.
#[must_use]
pub fn is_in_backups(findings: &[Finding]) -> bool {
    let harmless = |f: &Finding| matches!(f.code, "journal-torn" | "journal-forked");
    findings.iter().any(|f| !harmless(f))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checks::{Place, Severity};

    fn finding(code: &'static str, line: usize) -> Finding {
        let place = Some(Place { file: "w.ronl".into(), line, column: 0, text: String::new() });
        let args = vec![("what", "x".to_owned())];
        Finding { code, severity: Severity::Warning, subject: String::new(), args, place }
    }

    #[test]
    fn what_was_closed_once_is_not_told_again_but_kept_among_the_findings() {
        let found = [finding("journal-lost", 0), finding("journal-orphan", 1), finding("journal-damaged", 2)];
        let first = Safety::opened(&found, &[]);
        assert_eq!(first.told, [Told::Recovered(vec![found[0].clone(), found[2].clone()])]);
        let known: Vec<String> = found.iter().map(mark).collect();
        let again = Safety::opened(&found, &known);
        assert!(again.told.is_empty());
        assert_eq!(again.opened, found[..1]);
        // Another line that is damaged is news.
        assert!(!Safety::opened(&[finding("journal-damaged", 3)], &known).told.is_empty());
    }

    #[test]
    fn backups_are_offered_for_what_they_can_mend() {
        assert!(is_in_backups(&[finding("journal-torn", 1), finding("journal-damaged", 1)]));
        assert!(!is_in_backups(&[finding("journal-torn", 1), finding("journal-forked", 0)]));
    }
}
