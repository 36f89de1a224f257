//! What people do to the journal: record, tick, assign, undo, do again. Every deed is
//! entries; nothing is ever changed in place.

use super::{
    app::App,
    model::{Model, SaveState},
    widget::entry,
};
use crate::domain::entry::{Draft, Entry, Event};

impl App {
    /// Records drafts as one deed: into the journal now, onto the disk at once. Says whether it
    /// did.
    pub(super) fn record(&mut self, drafts: &[Draft]) -> bool {
        let entered = self.enter(drafts);
        if entered {
            self.model.redo.clear();
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
            self.tell("notice-undone", &again);
            self.model.redo.push(again);
        }
    }

    pub(super) fn redo(&mut self) {
        let Some(again) = self.model.redo.pop() else {
            let text = self.model.t("notice-nothing-to-redo");
            return self.notices.tell(text);
        };
        if self.enter(&again) {
            self.tell("notice-redone", &again);
        }
    }

    fn tell(&mut self, key: &str, deed: &[Draft]) {
        let what = in_words(&self.model, deed);
        self.notices.tell(self.model.tf(key, &[("what", what.into())]));
    }
}

/// A deed in a few words: how much of what, and of which commitment if it is of one.
#[must_use]
pub fn in_words(m: &Model, deed: &[Draft]) -> String {
    let about = deed.first().and_then(|d| d.event.commitment());
    let of_one = about.is_some() && deed.iter().all(|d| d.event.commitment() == about);
    let title = about.and_then(|id| m.desk.tracker.commitment(id)).map(|c| c.title.get(m.lang()));
    let mut kinds = deed.iter().map(|d| match &d.event {
        Event::Done { done: false, .. } => "unticked",
        event => event.key(),
    });
    let kind = match kinds.next() {
        Some(first) if kinds.all(|k| k == first) => first,
        _ if of_one => "report",
        _ => "mixed",
    };
    let title = title.or(about).unwrap_or_default().to_owned();
    m.tf(&format!("deed-{kind}"), &[("count", deed.len().into()), ("title", title.into())])
}

/// What undo would take back, in words; none where there is nothing.
#[must_use]
pub fn to_undo(m: &Model) -> Option<String> {
    let (_, deed) = m.desk.undo(&m.writer).filter(|_| m.can_record())?;
    Some(in_words(m, &deed))
}

/// What redo would record again, in words; none where there is nothing.
#[must_use]
pub fn to_redo(m: &Model) -> Option<String> {
    m.redo.last().map(|deed| in_words(m, deed))
}
