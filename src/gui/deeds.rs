//! What people do to the journal: record, tick, assign, undo, do again. Every deed is
//! entries; nothing is ever changed in place.

use fluent_bundle::FluentValue;

use super::{app::App, model::SaveState, widget::entry};
use crate::domain::entry::{Draft, Entry, Event};

impl App {
    /// Records drafts as one deed: into the journal now, onto the disk at once. Says whether it
    /// did.
    pub(super) fn record(&mut self, drafts: &[Draft]) -> bool {
        let entered = self.enter(drafts);
        if entered {
            self.redo.clear();
            self.model.can_redo = false;
        }
        entered
    }

    /// Records a figure that was left without a key, and says so: nobody pressed anything that
    /// says record.
    pub(super) fn record_left(&mut self, draft: Draft) {
        let drafts = [draft];
        if !self.record(&drafts) {
            return;
        }
        let (m, [draft]) = (&self.model, drafts);
        let c = draft.event.commitment().and_then(|id| m.desk.tracker.commitment(id));
        let args = [
            ("date", m.day(draft.about).into()),
            ("title", c.map_or("", |c| c.title.get(m.lang())).into()),
            ("value", entry::what(m, &draft.event).into()),
        ];
        self.notices.recorded(m.tf("notice-recorded", &args));
    }

    fn enter(&mut self, drafts: &[Draft]) -> bool {
        let m = &mut self.model;
        if drafts.is_empty() {
            return false;
        }
        if !m.can_record() {
            let text = m.t(match m.opening {
                Some(_) => "notice-opening",
                None if m.read_only.is_some() => "notice-read-only",
                None => "notice-moving",
            });
            self.notices.fail(text);
            return false;
        }
        let by = m.prefs.by.trim().to_owned();
        let entries = m.desk.record(&m.writer.clone(), &by, (self.machine.now)(), drafts);
        m.derive();
        self.keep(entries);
        self.notices.undo_no_more();
        true
    }

    /// Gives entries to the saving thread.
    pub(super) fn keep(&mut self, entries: Vec<Entry>) {
        self.unsaved.extend(entries.iter().cloned());
        if !matches!(self.model.save, SaveState::NotSaved(..)) {
            self.model.save = SaveState::Saving;
        }
        self.saver.save(entries);
    }

    pub(super) fn tick(&mut self, rows: &[usize], done: bool) {
        let m = &self.model;
        let drafts: Vec<Draft> = rows
            .iter()
            .filter_map(|i| m.commitment(*i))
            .filter(|(_, row)| row.done.is_some() != done)
            .map(|(c, _)| Draft::new(m.as_of, Event::Done { commitment: c.id.as_str().into(), done }))
            .collect();
        self.record(&drafts);
        // A figure is asked for, once, and may be skipped; for many at once it would be a nuisance.
        if let ([i], true) = (rows, done) {
            self.views.dialogs.ask_figure(&self.model, *i);
        }
    }

    pub(super) fn assign(&mut self, rows: &[usize], lead: &str) {
        let m = &self.model;
        let drafts: Vec<Draft> = rows
            .iter()
            .filter_map(|i| m.commitment(*i))
            .filter(|(_, row)| row.lead() != lead)
            .map(|(c, row)| {
                let event = Event::Assigned {
                    commitment: c.id.as_str().into(),
                    lead: lead.to_owned(),
                    supporting: row.supporting().to_vec(),
                };
                Draft::new(m.as_of, event)
            })
            .collect();
        self.record(&drafts);
    }

    pub(super) fn undo(&mut self) {
        let Some((back, again)) = self.model.desk.undo(&self.model.writer) else {
            let text = self.model.t("notice-nothing-to-undo");
            return self.notices.tell(text);
        };
        if self.enter(&back) {
            let what = self.describe(&again);
            self.notices.tell(self.model.tf("notice-undone", &[("what", FluentValue::from(what))]));
            self.redo.push(again);
            self.model.can_redo = true;
        }
    }

    pub(super) fn redo(&mut self) {
        let Some(again) = self.redo.pop() else {
            let text = self.model.t("notice-nothing-to-redo");
            return self.notices.tell(text);
        };
        if self.enter(&again) {
            let what = self.describe(&again);
            self.notices.tell(self.model.tf("notice-redone", &[("what", FluentValue::from(what))]));
        }
        self.model.can_redo = !self.redo.is_empty();
    }

    /// A deed in a few words: what kind of entry, and about which commitment.
    fn describe(&self, drafts: &[Draft]) -> String {
        let Some(first) = drafts.first() else { return String::new() };
        let m = &self.model;
        let kind = m.t(&format!("event-{}", first.event.key()));
        let title = first
            .event
            .commitment()
            .and_then(|id| m.desk.tracker.commitment(id))
            .map(|c| c.title.get(m.lang()).to_owned());
        let Some(title) = title else { return kind };
        let args = [("kind", kind.into()), ("title", title.into()), ("count", drafts.len().into())];
        m.tf("notice-deed", &args)
    }
}
