//! An office that reports, and the account of what it was promised.
//!
//! Every entry carries a word of its own in the name of its reporter. The account compares
//! what was acknowledged with what is read again by that word alone, since a journal that
//! forked is read under other identities.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use guatu::{
    domain::{
        checks::Finding,
        entry::{Draft, Entry, EntryId, Event},
        journal::{Inserted, Journal},
    },
    store::{
        files::Files,
        line, merge,
        progress::{Access, Progress, Reading},
    },
};
use jiff::civil::date;

pub const PLAN: &str = "huadu-2020";

/// Where offices live on a simulated disk.
pub const HOME: &str = "/home";

/// An installation's data folder, and the folder of the journals it works with.
#[derive(Clone, Debug)]
pub struct Home {
    pub data: PathBuf,
    pub folder: PathBuf,
}

impl Home {
    /// `data` and `progress` below a folder.
    pub fn below(folder: &Path) -> Self {
        Self { data: folder.join("data"), folder: folder.join("progress") }
    }

    /// Another installation at the same journals.
    pub fn visitor(&self, data: &str) -> Self {
        Self { data: self.data.with_file_name(data), folder: self.folder.clone() }
    }

    /// The same installation at journals elsewhere.
    pub fn elsewhere(&self, folder: &str) -> Self {
        Self { data: self.data.clone(), folder: self.folder.with_file_name(folder) }
    }
}

/// What an office was promised.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// Sets words of several accounts apart.
    name: &'static str,
    /// Letters that make every word longer.
    pad: usize,
    asked: BTreeMap<String, Event>,
    acknowledged: BTreeSet<String>,
}

impl Account {
    pub fn named(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    /// Makes words longer from now on, and lines with them.
    pub fn pad(&mut self, letters: usize) {
        self.pad = letters;
    }

    /// Has heard of what was asked of another.
    pub fn hear(&mut self, other: &Self) {
        self.asked.extend(other.asked.clone());
    }

    /// Takes over another's promises: its journals were taken in.
    pub fn take_over(&mut self, other: &Self) {
        self.hear(other);
        self.acknowledged.extend(other.acknowledged.iter().cloned());
    }

    /// Lets go of another's promises: its journals are elsewhere.
    pub fn release(&mut self, other: &Self) {
        self.acknowledged.retain(|word| !other.acknowledged.contains(word));
    }

    fn ask(&mut self, e: &Entry) {
        self.asked.insert(e.by.to_string(), e.event.clone());
    }

    fn acknowledge(&mut self, entries: &[Entry]) {
        self.acknowledged.extend(entries.iter().map(|e| e.by.to_string()));
    }

    /// These promises, of somebody who asked for all that another one did.
    pub fn promising(&self, later: &Self) -> Self {
        Self { acknowledged: self.acknowledged.clone(), ..later.clone() }
    }

    /// Promises what can be read, and nothing else: somebody changed the files by hand.
    pub fn start_over(&mut self, reading: &Reading) {
        self.acknowledged = reading.entries.iter().map(|e| e.by.to_string()).collect();
    }

    /// Promises what can be read of a place besides.
    pub fn promise(&mut self, reading: &Reading) {
        self.acknowledged.extend(reading.entries.iter().map(|e| e.by.to_string()));
    }

    /// How many entries were acknowledged.
    pub fn acknowledged(&self) -> usize {
        self.acknowledged.len()
    }

    /// Words of entries that were asked for, in the order of asking.
    fn word(&self) -> String {
        format!("{}{:05}{}", self.name, self.asked.len(), "-".repeat(self.pad))
    }

    /// Settles a reading: every acknowledged entry is there once and as it was given, and
    /// nothing is there that nobody gave.
    pub fn settle(&self, reading: &Reading) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        for e in &reading.entries {
            match self.asked.get(&*e.by) {
                None => return Err(format!("nobody reported {} {}", e.id, e.by)),
                Some(event) if !same(event, &e.event) => {
                    return Err(format!("{} was changed: {:?}", e.id, e.event));
                }
                Some(_) => {}
            }
            if !seen.insert(e.by.to_string()) {
                return Err(format!("{} {} is there twice", e.id, e.by));
            }
        }
        let lost: Vec<&String> = self.acknowledged.difference(&seen).collect();
        if lost.is_empty() { Ok(()) } else { Err(format!("lost: {lost:?}, found: {:?}", reading.findings)) }
    }
}

/// A process of the office that has the folder open, and keeps what the disk refused.
pub struct Window {
    progress: Progress,
    journal: Journal,
    waiting: Vec<Entry>,
}

impl Window {
    /// Opens the journals of a home.
    pub fn open(files: Arc<dyn Files>, home: &Home) -> (Self, Reading) {
        let (progress, reading) = Progress::open(files, &home.folder, PLAN, Some(&home.data));
        let mut window = Self { progress, journal: Journal::default(), waiting: Vec::new() };
        window.absorb(&reading).unwrap();
        (window, reading)
    }

    /// Takes in what was read; two entries of one identity are an error.
    pub fn absorb(&mut self, reading: &Reading) -> Result<(), String> {
        for (writer, up_to) in &reading.taken {
            self.journal.reserve(writer.clone(), *up_to);
        }
        for e in &reading.entries {
            if self.journal.insert(e.clone()) == Inserted::Clash {
                return Err(format!("{} is there in two versions", e.id));
            }
        }
        Ok(())
    }

    /// The newest entry of this writer.
    pub fn last(&self) -> Option<EntryId> {
        let own = self.journal.iter().map(|e| &e.id).filter(|id| id.writer == *self.progress.writer());
        own.max_by_key(|id| id.seq).cloned()
    }

    /// Whether reports can be saved here.
    pub fn writable(&self) -> bool {
        *self.progress.access() == Access::ReadWrite
    }

    pub fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    /// Reports so many figures as one deed, where that can be done at all. Says whether all
    /// that waits was acknowledged.
    pub fn record(&mut self, n: usize, account: &mut Account) -> bool {
        self.deed(&figures(n, account), account)
    }

    /// Does drafts as one deed, as [`Self::record`] does figures.
    pub fn deed(&mut self, drafts: &[Draft], account: &mut Account) -> bool {
        if !self.writable() {
            return false;
        }
        let entries = self.prepare(drafts, account);
        for e in entries {
            self.journal.insert(e.clone());
            self.waiting.push(e);
        }
        self.save(account)
    }

    /// What takes back the newest own deed that still stands, and what would do it again.
    pub fn undo(&self) -> Option<(Vec<Draft>, Vec<Draft>)> {
        let deed = self.journal.last_deed(self.progress.writer(), &self.journal.liveness().retracted);
        let back = deed.iter().rev().map(|e| {
            let event = Event::Retracted { entry: e.id.clone(), reason: String::new() };
            Draft::new(e.about, event)
        });
        let again = deed.iter().map(|e| Draft::new(e.about, e.event.clone())).collect();
        (!deed.is_empty()).then(|| (back.collect(), again))
    }

    /// Reads afresh what is in the folder.
    pub fn look(&mut self) {
        let reading = self.progress.read();
        self.journal = Journal::default();
        self.absorb(&reading).unwrap();
    }

    /// The line of a report that nobody is promised.
    pub fn line(&self, account: &mut Account) -> String {
        line::encode(&self.prepare(&figures(1, account), account)[0]).unwrap()
    }

    fn prepare(&self, drafts: &[Draft], account: &mut Account) -> Vec<Entry> {
        let now = "2020-07-01T00:00:00Z".parse().unwrap();
        let mut entries = self.journal.prepare(self.progress.writer(), "", now, drafts);
        for e in &mut entries {
            e.by = account.word().into();
            account.ask(e);
        }
        entries
    }

    /// Tries again what waits.
    pub fn save(&mut self, account: &mut Account) -> bool {
        if self.progress.append(&self.waiting).is_err() {
            return false;
        }
        account.acknowledge(&self.waiting);
        self.waiting.clear();
        true
    }

    /// Takes in the journals of a place, as the saving thread does. Says whether that is done
    /// and nothing was found that could not be read.
    pub fn take_in(&mut self, files: &dyn Files, place: &Path) -> bool {
        let look = merge::look(files, self.progress.folder(), place, PLAN);
        look.is_ok_and(|merge| self.progress.take_in(&merge).is_ok() && all_read(&merge.findings))
    }

    /// Goes on in another folder, with what waits. Says whether that is done, or done but for
    /// journals that could not be read.
    pub fn move_to(&mut self, folder: &Path, account: &mut Account) -> Moved {
        let Ok(reading) = self.progress.move_to(folder, &self.waiting) else { return Moved::No };
        account.acknowledge(&self.waiting);
        self.waiting.clear();
        self.absorb(&reading).unwrap();
        if all_read(&reading.findings) { Moved::All } else { Moved::Own }
    }
}

/// What came of moving to another folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    No,
    /// What this process had written; of the rest it was said that it could not be read.
    Own,
    All,
}

/// Whether an event is what was asked for. What a retraction names has another name where its
/// journal forked.
fn same(asked: &Event, read: &Event) -> bool {
    match (asked, read) {
        (Event::Retracted { reason, .. }, Event::Retracted { reason: now, .. }) => reason == now,
        (asked, read) => asked == read,
    }
}

fn all_read(findings: &[Finding]) -> bool {
    findings.iter().all(|f| f.code != "journal-unreadable")
}

/// So many figures, each with a value nobody reported before.
fn figures(n: usize, account: &Account) -> Vec<Draft> {
    let figure = |k: usize| {
        let commitment = ["sewer-network", "rural-roads", "kindergarten-places"][k % 3].into();
        let value = f64::from(u32::try_from(account.asked.len() + k).unwrap());
        Event::Figure { commitment, measure: "length".into(), value, against: None }
    };
    (0..n).map(|k| Draft::new(date(2020, 6, 30), figure(k))).collect()
}
