//! The desk both front ends work at: a plan, its journal, and what is known from both.

use std::{collections::BTreeSet, sync::Arc};

use jiff::Timestamp;

use crate::{
    domain::{
        checks::{Finding, Severity},
        entry::{Draft, Entry, EntryId, Event, WriterId},
        journal::{Inserted, Journal},
        plan::Plan,
        tracker::Tracker,
    },
    scope::LazyMonths,
    search::LazyIndex,
    store::{
        plan_folder::{PUBLISHED_WRITER, PlanReading, PlanSource},
        progress::Reading,
    },
};

/// A plan and its journal, folded.
pub struct Desk {
    /// Where the plan was read from.
    pub source: PlanSource,
    /// All entries, the published figures among them while they are laid over.
    pub journal: Journal,
    /// Plan and journal, folded.
    pub tracker: Tracker,
    /// Its months, once something asks for them.
    pub months: LazyMonths,
    /// What is said of each commitment, once something is looked for.
    pub index: LazyIndex,
    /// What was found in the plan's files.
    pub plan_findings: Vec<Finding>,
    /// What was found in the journals.
    pub journal_findings: Vec<Finding>,
    published: Vec<Entry>,
    /// Everything found, as of the last fold: views ask for it every frame.
    found: Vec<Finding>,
}

impl Desk {
    /// Lays a plan on the desk, with an empty journal. Without a readable plan an empty
    /// one of `year` stands in, and the findings say why.
    #[must_use]
    pub fn new(source: PlanSource, reading: PlanReading, year: i16) -> Self {
        let plan = Arc::new(reading.plan.unwrap_or_else(|| Plan::empty(year)));
        Self::with(source, plan, reading.findings, reading.published)
    }

    /// A desk with an empty journal.
    fn with(source: PlanSource, plan: Arc<Plan>, plan_findings: Vec<Finding>, published: Vec<Entry>) -> Self {
        let journal = Journal::default();
        let tracker = Tracker::fold(plan, &journal);
        let mut desk = Self {
            source,
            journal,
            tracker,
            months: LazyMonths::default(),
            index: LazyIndex::default(),
            plan_findings,
            journal_findings: Vec::new(),
            published,
            found: Vec::new(),
        };
        desk.found = desk.find();
        desk
    }

    /// Another desk with the same plan, and an empty journal. Of a large plan laying it is work,
    /// which any thread may do.
    pub fn another(&self) -> impl FnOnce() -> Self + Send + 'static {
        let (source, plan) = (self.source.clone(), Arc::clone(self.plan()));
        let (findings, published) = (self.plan_findings.clone(), self.published.clone());
        move || Self::with(source, plan, findings, published)
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Arc<Plan> {
        &self.tracker.plan
    }

    /// Adds what was read from the journals: a union, so reading twice changes nothing.
    pub fn absorb(&mut self, reading: Reading) {
        self.journal_findings = reading.findings;
        for (writer, up_to) in reading.taken {
            self.journal.reserve(writer, up_to);
        }
        // What others added to a journal that is folded is folded on; all of it only at first.
        let first = self.journal.is_empty();
        let (mut new, mut clashes) = (Vec::new(), 0);
        for e in reading.entries {
            let id = e.id.clone();
            match self.journal.insert(e) {
                Inserted::New if !first => new.push(id),
                Inserted::New | Inserted::Known => {}
                Inserted::Clash => {
                    clashes += 1;
                    self.journal_findings.push(clash(&id));
                }
            }
        }
        if first || clashes > 0 {
            self.fold();
        } else {
            self.tracker.append_those(&self.journal, &new);
            self.folded();
        }
    }

    /// Adds what was read, where a union alone would be wrong: entries of a journal that
    /// forked have other names now. `unsaved` is not on the disk yet.
    pub fn renew(&mut self, reading: Reading, unsaved: &[Entry]) {
        let forked = |w: &WriterId| {
            let is_branch = |f: &WriterId| w.0.strip_prefix(&*f.0).is_some_and(|rest| rest.starts_with('-'));
            reading.forked.iter().any(|f| f == w || is_branch(f))
        };
        let stale: BTreeSet<WriterId> =
            self.journal.iter().map(|e| &e.id.writer).filter(|w| forked(w)).cloned().collect();
        for writer in &stale {
            self.journal.remove_writer(writer);
        }
        let mut changed = !stale.is_empty();
        for e in unsaved {
            changed |= self.journal.insert(e.clone()) != Inserted::Known;
        }
        if changed {
            self.fold();
        }
        self.absorb(reading);
    }

    /// Forgets what was found of one kind: it was put right.
    pub fn forget_findings(&mut self, code: &str) {
        self.journal_findings.retain(|f| f.code != code);
        self.found = self.find();
    }

    /// Takes a reading of the same plan's files. One with errors changes nothing but the
    /// findings: the last good plan stays on the desk. Says whether the plan was taken.
    pub fn replan(&mut self, reading: PlanReading) -> bool {
        let good = !reading.has_errors();
        self.plan_findings = reading.findings;
        if let (true, Some(plan)) = (good, reading.plan) {
            let shown = self.shows_published();
            self.show_published(false);
            self.published = reading.published;
            self.tracker.plan = Arc::new(plan);
            self.show_published(shown);
        }
        self.found = self.find();
        good
    }

    /// Whether the plan comes with published figures.
    #[must_use]
    pub fn has_published(&self) -> bool {
        !self.published.is_empty()
    }

    /// Whether the published figures are laid over.
    #[must_use]
    pub fn shows_published(&self) -> bool {
        self.journal.is_overlay(&published_writer())
    }

    /// Lays the published figures over the plan, or takes them off.
    pub fn show_published(&mut self, show: bool) {
        if show {
            for e in &self.published {
                self.journal.insert(e.clone());
            }
            self.journal.mark_overlay(published_writer());
        } else {
            self.journal.remove_writer(&published_writer());
        }
        self.fold();
    }

    /// Makes one deed of drafts and takes it into the journal. The entries that come back
    /// are to be saved.
    pub fn record(&mut self, writer: &WriterId, by: &str, now: Timestamp, drafts: &[Draft]) -> Vec<Entry> {
        let entries = self.tracker.prepare(&self.journal, writer, by, now, drafts);
        for e in &entries {
            self.journal.insert(e.clone());
        }
        self.tracker.append(&self.journal, &entries);
        self.folded();
        entries
    }

    /// The entries of the newest deed of `writer` that still stands: what undo takes back.
    #[must_use]
    pub fn last_deed(&self, writer: &WriterId) -> Vec<Arc<Entry>> {
        self.journal.last_deed(writer, &self.tracker.retracted)
    }

    /// The drafts that take back the newest deed of `writer` that still stands, and the
    /// drafts that would do it again. None when there is nothing to undo.
    #[must_use]
    pub fn undo(&self, writer: &WriterId) -> Option<(Vec<Draft>, Vec<Draft>)> {
        let deed = self.last_deed(writer);
        if deed.is_empty() {
            return None;
        }
        let back = deed.iter().rev().map(|e| {
            let event = Event::Retracted { entry: e.id.clone(), reason: String::new() };
            Draft::new(e.about, event)
        });
        let again =
            deed.iter().map(|e| Draft { about: e.about, source: e.source.clone(), event: e.event.clone() });
        Some((back.collect(), again.collect()))
    }

    /// Everything found in plan and journals, errors first.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.found
    }

    fn find(&self) -> Vec<Finding> {
        let orphans = self.tracker.orphans.iter().map(|e| Finding {
            code: "journal-orphan",
            severity: Severity::Warning,
            subject: e.event.commitment().unwrap_or_default().to_owned(),
            args: vec![("what", e.id.to_string())],
            place: None,
        });
        let mut all: Vec<Finding> =
            self.plan_findings.iter().chain(&self.journal_findings).cloned().chain(orphans).collect();
        let unread = |f: &Finding| f.code.split('-').next() == Some("file");
        if all.iter().any(unread) {
            // What a file that cannot be read holds is not missing: these would only bury its finding.
            all.retain(|f| !matches!(f.code, "check-published" | "journal-orphan"));
        }
        all.sort_by_key(|f| f.severity);
        all
    }

    fn fold(&mut self) {
        self.tracker = Tracker::fold(Arc::clone(&self.tracker.plan), &self.journal);
        self.folded();
    }

    /// Forgets what was derived from the fold before.
    fn folded(&mut self) {
        self.months.forget();
        self.found = self.find();
    }
}

fn published_writer() -> WriterId {
    WriterId(PUBLISHED_WRITER.into())
}

fn clash(id: &EntryId) -> Finding {
    Finding {
        code: "journal-clash",
        severity: Severity::Error,
        subject: String::new(),
        args: vec![("what", id.to_string())],
        place: None,
    }
}
