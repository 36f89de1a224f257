//! An office that reports, and the account of what it was promised.
//!
//! Every entry carries a word of its own in the name of its reporter. The account compares
//! what was acknowledged with what is read again by that word alone, since a journal that
//! forked is read under other identities.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use guatu::{
    domain::{
        entry::{Draft, Entry, EntryId, Event},
        journal::{Inserted, Journal},
    },
    store::{
        files::Files,
        line,
        progress::{Access, Progress, Reading},
    },
};
use jiff::civil::date;

pub const PLAN: &str = "huadu-2020";

/// Where an office lives on a simulated disk.
pub const HOME: &str = "/home";

/// What an office was promised.
#[derive(Clone, Debug, Default)]
pub struct Account {
    asked: BTreeMap<String, Event>,
    acknowledged: BTreeSet<String>,
}

impl Account {
    fn ask(&mut self, e: &Entry) {
        self.asked.insert(e.by.clone(), e.event.clone());
    }

    fn acknowledge(&mut self, entries: &[Entry]) {
        self.acknowledged.extend(entries.iter().map(|e| e.by.clone()));
    }

    /// These promises, of somebody who asked for all that another one did.
    pub fn promising(&self, later: &Self) -> Self {
        Self { asked: later.asked.clone(), acknowledged: self.acknowledged.clone() }
    }

    /// How many entries were acknowledged.
    pub fn acknowledged(&self) -> usize {
        self.acknowledged.len()
    }

    /// Words of entries that were asked for, in the order of asking.
    fn word(&self) -> String {
        format!("n{:05}", self.asked.len())
    }

    /// Settles a reading: every acknowledged entry is there once and as it was given, and
    /// nothing is there that nobody gave.
    pub fn settle(&self, reading: &Reading) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        for e in &reading.entries {
            match self.asked.get(&e.by) {
                None => return Err(format!("nobody reported {} {}", e.id, e.by)),
                Some(event) if *event != e.event => {
                    return Err(format!("{} was changed: {:?}", e.id, e.event));
                }
                Some(_) => {}
            }
            if !seen.insert(e.by.clone()) {
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
    /// Opens the folder `progress` of a home, as the installation of its folder `data`.
    pub fn open(files: Arc<dyn Files>, home: &Path) -> (Self, Reading) {
        Self::open_in(files, home, "data")
    }

    /// Opens the folder `progress` of a home, as the installation of another folder.
    pub fn open_in(files: Arc<dyn Files>, home: &Path, data: &str) -> (Self, Reading) {
        let (progress, reading) = Progress::open(files, &home.join("progress"), PLAN, Some(&home.join(data)));
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

    /// Reports so many figures as one deed. Says whether all that waits was acknowledged.
    pub fn record(&mut self, n: usize, account: &mut Account) -> bool {
        let entries = self.prepare(n, account);
        for e in entries {
            self.journal.insert(e.clone());
            self.waiting.push(e);
        }
        self.save(account)
    }

    /// The line of a report that nobody is promised.
    pub fn line(&self, account: &mut Account) -> String {
        line::encode(&self.prepare(1, account)[0]).unwrap()
    }

    fn prepare(&self, n: usize, account: &mut Account) -> Vec<Entry> {
        let drafts: Vec<Draft> = (0..n).map(|k| Draft::new(date(2020, 6, 30), figure(k))).collect();
        let now = "2020-07-01T00:00:00Z".parse().unwrap();
        let mut entries = self.journal.prepare(self.progress.writer(), "", now, &drafts);
        for e in &mut entries {
            e.by = account.word();
            if let Event::Figure { value, .. } = &mut e.event {
                *value = f64::from(u32::try_from(account.asked.len()).unwrap());
            }
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
}

fn figure(k: usize) -> Event {
    let commitment = ["sewer-network", "rural-roads", "kindergarten-places"][k % 3];
    Event::Figure { commitment: commitment.into(), measure: "length".into(), value: 0.0, against: None }
}
