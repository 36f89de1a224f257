//! What the saving thread tells, taken into the model.

use std::{collections::HashSet, path::PathBuf, sync::Arc};

use egui::Context;

use super::{Busy, Found, Preview, Told};
use crate::{
    domain::{
        changes::Changes,
        entry::EntryId,
        scorecard::Scorecard,
        tracker::{Conflict, Tracker},
    },
    gui::{
        app::App,
        model::{Model, SaveState},
    },
    store::{
        merge::Merge,
        progress::Reading,
        saver::{Outcome, Seat},
    },
};

impl App {
    /// Takes in what the saving thread tells.
    pub(in crate::gui) fn hear(&mut self, ctx: &Context) {
        let outcomes: Vec<Outcome> = self.saver.outcomes().collect();
        for o in outcomes {
            match o {
                Outcome::Saved(n) => self.saved(n),
                Outcome::NotSaved(n, why) => self.model.save = SaveState::NotSaved(n, why),
                Outcome::Changed(reading) => self.changed(reading),
                Outcome::Reach(why) => self.reach(why),
                Outcome::Backups(all) => self.model.safety.backups = Some(all),
                Outcome::BackedUp(made) => self.backed_up(made.map(|b| b.is_some())),
                Outcome::Previewed(place, merge) => self.previewed(place, merge),
                Outcome::TookIn(place, took) => self.took_in(place, took),
                Outcome::Moved(folder, moved) => self.moved(folder, moved),
            }
        }
        if self.model.safety.forked && self.unsaved.is_empty() {
            self.sit_again(ctx);
        }
    }

    fn saved(&mut self, n: usize) {
        let m = &mut self.model;
        let late = matches!(m.save, SaveState::NotSaved(..));
        self.unsaved.drain(..n.min(self.unsaved.len()));
        m.save = if self.unsaved.is_empty() { SaveState::Saved } else { SaveState::Saving };
        m.safety.saved_at = Some((self.machine.now)());
        if late {
            self.notices.done(m.tf("notice-saved-after-all", &[("count", n.into())]));
        }
    }

    fn changed(&mut self, mut reading: Reading) {
        let m = &mut self.model;
        let new = |f: &&_| !reading.findings.contains(*f);
        let opened: Vec<_> = m.safety.opened.iter().filter(new).cloned().collect();
        reading.findings.extend(opened);
        m.safety.forked |= reading.forked.contains(&m.writer);
        m.desk.renew(reading, &self.unsaved);
        m.derive();
        // What is shown of other journals was worked out against these.
        if let Some(place) = m.safety.asked.clone() {
            self.saver.preview(place);
        }
    }

    fn reach(&mut self, why: Option<String>) {
        let m = &mut self.model;
        match &why {
            Some(_) => self.notices.fail(m.t("notice-out-of-reach")),
            None => self.notices.done(m.t("notice-in-reach")),
        }
        m.safety.out_of_reach = why;
    }

    /// A backup was made, was not needed, or failed. Scheduled ones make no noise, except
    /// the first that fails.
    fn backed_up(&mut self, made: Result<bool, String>) {
        let m = &mut self.model;
        let asked = std::mem::take(&mut m.safety.backing_up);
        match made {
            Ok(new) => {
                m.safety.backup_failed = None;
                if asked {
                    self.notices.done(m.t(if new { "notice-backed-up" } else { "notice-backed-up-already" }));
                }
            }
            Err(why) => {
                if asked || m.safety.backup_failed.is_none() {
                    let why = super::reason(m, &why);
                    self.notices.fail(m.tf("notice-backup-failed", &[("why", why.into())]));
                }
                m.safety.backup_failed = Some(why);
            }
        }
    }

    fn previewed(&mut self, place: PathBuf, merge: Result<Merge, String>) {
        let m = &mut self.model;
        if m.safety.asked.as_ref() == Some(&place) {
            let found = merge.map(|merge| found(m, merge));
            m.safety.preview = Some(Preview { place, found });
        }
    }

    fn took_in(&mut self, place: PathBuf, took: Result<(usize, usize), String>) {
        let m = &mut self.model;
        m.safety.busy = None;
        m.safety.asked = None;
        m.safety.preview = None;
        let (count, mended) = match took {
            Ok(took) => took,
            Err(why) => {
                m.safety.failed = Some((place.clone(), why));
                // What it would do now, after what was written until then.
                m.safety.asked = Some(place.clone());
                return self.saver.preview(place);
            }
        };
        self.notices.done(m.tf("notice-took-in", &[("count", count.into()), ("mended", mended.into())]));
        m.safety.opened.retain(|f| f.code != "journal-lost");
        m.desk.forget_findings("journal-lost");
        let left = m.desk.findings();
        for told in &mut m.safety.told {
            if let Told::Recovered(findings) = told {
                findings.retain(|f| left.contains(f));
            }
        }
        m.safety.told.retain(|t| *t != Told::Recovered(Vec::new()));
        self.views.dialogs.close();
    }

    /// The window works in another folder now, with everything.
    fn moved(&mut self, folder: PathBuf, moved: Result<Seat, String>) {
        let m = &mut self.model;
        let asked = m.safety.busy == Some(Busy::Moving(folder.clone()));
        m.safety.busy = None;
        let seat = match moved {
            Ok(seat) => seat,
            Err(why) => {
                m.safety.failed = Some((folder, why));
                return;
            }
        };
        let from = std::mem::replace(&mut m.folder, folder.clone());
        m.prefs.progress_folder = Some(folder.clone());
        (m.writer, m.own) = (seat.writer, seat.own);
        m.read_only = None;
        self.unsaved.clear();
        self.waits = None;
        m.save = SaveState::Saved;
        m.safety.saved_at = Some((self.machine.now)());
        m.safety.out_of_reach = None;
        m.safety.backups = None;
        m.safety.opened.clear();
        m.safety.told = vec![Told::Moved { from, to: folder }];
        m.desk.renew(seat.reading, &[]);
        m.derive();
        if asked {
            self.views.dialogs.close();
        }
    }
}

/// What a merge would do, with the standings it would change.
fn found(m: &Model, merge: Merge) -> Found {
    let mut journal = m.desk.journal.clone();
    for e in &merge.entries {
        journal.insert(e.clone());
    }
    let tracker = Tracker::fold(Arc::clone(m.desk.plan()), &journal);
    let card = Scorecard::derive(&tracker, m.as_of, m.prefs.rule);
    let new: HashSet<&EntryId> = merge.entries.iter().map(|e| &e.id).collect();
    let of_new = |c: &&Conflict| c.entries.iter().any(|e| new.contains(&e.id));
    let conflicts = tracker.conflicts.iter().filter(of_new).count();
    let mut entries = merge.entries;
    entries.sort_by(|a, b| b.lamport.cmp(&a.lamport).then_with(|| a.id.cmp(&b.id)));
    Found {
        entries,
        mended: merge.mended,
        findings: merge.findings,
        changes: Changes::between(&m.card, &card),
        conflicts,
    }
}
