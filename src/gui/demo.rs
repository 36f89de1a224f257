//! The demonstration in the window: entered and left like a room. What is one's own waits
//! outside: the journal closed and untouched, half-typed reports where they were.

use std::sync::Arc;

use egui::Context;
use jiff::{Timestamp, civil::Date};

use super::{app::App, filter::Filters, model::Model, prefs::Prefs, view::Views};
use crate::{
    demo::{self, Demonstration},
    desk::Desk,
    domain::entry::Entry,
    store::{
        plan_folder::PlanSource,
        progress::{Progress, Reading},
    },
};

/// What waits while the demonstration is open, and is there again when it is left.
pub(super) struct Aside {
    source: PlanSource,
    as_of: Date,
    /// Id of the commitment that was selected.
    selected: Option<String>,
    filters: Filters,
    /// What was typed and unfolded: nothing typed in the one may be recorded in the other.
    views: Views,
    /// The preferences before it was entered.
    prefs: Prefs,
    /// When the own entries were last on the screen.
    visited: Option<Timestamp>,
}

impl Aside {
    /// For a window that opens with the demonstration.
    pub(super) fn unseen(source: PlanSource, as_of: Date, prefs: Prefs) -> Self {
        let visited = prefs.last_visit;
        let (filters, views) = (Filters::default(), Views::default());
        Self { source, as_of, selected: None, filters, views, prefs, visited }
    }

    /// What was typed outside.
    pub(super) const fn views(&self) -> &Views {
        &self.views
    }

    /// The preferences to keep for the next start.
    pub(super) fn to_remember(&self, now: &Prefs) -> Prefs {
        Prefs { last_visit: self.visited, ..self.over(now) }
    }

    /// How the window is liked (language, theme, columns) is the same inside and outside;
    /// what speaks of reports is what it was.
    fn over(&self, now: &Prefs) -> Prefs {
        let own = self.prefs.clone();
        Prefs {
            as_of: own.as_of,
            published: own.published,
            by: own.by,
            export_folder: own.export_folder,
            plan_folder: own.plan_folder,
            progress_folder: own.progress_folder,
            last_visit: own.last_visit,
            ..now.clone()
        }
    }
}

/// Preferences inside: published figures only when asked for, nobody's name.
pub(super) fn prefs(own: &Prefs, published: bool) -> Prefs {
    // Its entries are all of another year: none of them came since a visit.
    Prefs { published, by: String::new(), last_visit: None, ..own.clone() }
}

/// The demonstration as the preferences want it.
pub(super) fn open(prefs: &Prefs) -> (Desk, Progress) {
    let (mut desk, progress) = Demonstration::new(prefs.lang).open();
    if prefs.published {
        desk.show_published(true);
    }
    (desk, progress)
}

impl App {
    /// Enters the demonstration, or leaves it.
    pub(super) fn toggle_demo(&mut self, ctx: &Context) {
        if self.aside.is_some() { self.leave_demo(ctx) } else { self.enter_demo(ctx) }
    }

    fn enter_demo(&mut self, ctx: &Context) {
        let m = &mut self.model;
        let aside = Aside {
            source: m.desk.source.clone(),
            as_of: m.as_of,
            selected: selected(m),
            filters: m.filters.clone(),
            views: std::mem::take(&mut self.views),
            prefs: m.prefs.clone(),
            visited: Some((self.machine.now)()),
        };
        m.prefs = prefs(&aside.prefs, false);
        m.as_of = demo::AS_OF;
        let (desk, progress) = open(&m.prefs);
        self.aside = Some(aside);
        self.seat(ctx, desk, progress);
    }

    /// Back to the own plan, as it was left.
    pub(super) fn leave_demo(&mut self, ctx: &Context) {
        let Some(aside) = self.aside.take() else { return };
        self.model.prefs = aside.over(&self.model.prefs);
        self.model.as_of = aside.as_of;
        self.views = aside.views;
        self.views.dialogs.close();
        self.reopen(ctx, aside.source);
        self.after_opening();
        let m = &mut self.model;
        m.selected = aside.selected.and_then(|id| m.desk.tracker.position(&id));
        m.filters = aside.filters;
        m.refilter();
    }

    /// Puts the demonstration into another language, with what was recorded in it. It is
    /// opened afresh, so that no thread sees it half translated.
    pub(super) fn demo_speaks(&mut self, ctx: &Context) {
        let m = &self.model;
        let own = |e: &&Arc<Entry>| e.id.writer == m.writer;
        let own: Vec<Arc<Entry>> = m.desk.journal.iter().filter(own).cloned().collect();
        let (mut desk, progress) = open(&m.prefs);
        desk.absorb(Reading { entries: own.clone(), ..Reading::default() });
        self.take(ctx, desk, progress);
        if !own.is_empty() {
            self.keep(own.iter().map(|e| (**e).clone()).collect());
        }
    }
}

fn selected(m: &Model) -> Option<String> {
    m.selected.and_then(|i| m.commitment(i)).map(|(c, _)| c.id.clone())
}
