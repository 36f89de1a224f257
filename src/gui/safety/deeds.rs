//! What people do for the safety of the journals, and what must wait until everything is on
//! the disk.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use egui::Context;

use super::{Busy, Deed, Safety, Told, mark};
use crate::{
    gui::{
        action::{Action, View},
        app::App,
        command::Command,
        demo::Aside,
        filter::Filters,
        model::SaveState,
        narrow::Over,
    },
    store::{backups::Why, places, progress::Progress},
};

/// How long something that waits for the disk waits in silence, in seconds.
const SILENCE: f64 = 0.7;

/// Marks of closed findings that are remembered; the oldest go first.
const MARKS: usize = 200;

/// What is done once everything is on the disk.
pub(in crate::gui) struct Wait {
    action: Action,
    /// Since when, in egui's time.
    since: f64,
    /// Whether the question about it was opened.
    asked: bool,
}

impl App {
    /// Does one deed.
    pub(in crate::gui) fn safeguard(&mut self, ctx: &Context, deed: Deed) {
        let m = &mut self.model;
        match deed {
            Deed::TryAgain if m.read_only.is_some() => self.try_to_write(ctx),
            Deed::TryAgain => self.saver.again(),
            Deed::AskElsewhere => {
                m.safety.failed = None;
                let id = m.desk.plan().head.id.clone();
                let home = places::home_folder().unwrap_or_else(|| m.folder.clone());
                let free = |n: usize| {
                    let more = if n == 1 { String::new() } else { format!("-{n}") };
                    home.join(format!("guatu-{id}{more}"))
                };
                let folder = (1..9).map(free).find(|f| *f != m.folder).unwrap_or_default();
                self.views.dialogs.open_elsewhere(&folder);
            }
            Deed::AskRescue => self.views.dialogs.open_rescue(&self.model),
            Deed::MoveTo(folder) => {
                m.safety.failed = None;
                m.safety.busy = Some(Busy::Moving(folder.clone()));
                self.saver.move_to(folder);
            }
            Deed::BackUp => {
                m.safety.backing_up = true;
                self.saver.back_up();
            }
            Deed::Preview(place) => {
                m.safety.failed = None;
                m.safety.asked = Some(place.clone());
                self.saver.preview(place);
            }
            Deed::BringBack(place) => self.take_in(place, Why::Restore),
            Deed::TakeIn(place) => self.take_in(place, Why::Merge),
            Deed::Dismiss(at) if at < m.safety.told.len() => {
                if let Told::Recovered(findings) = m.safety.told.remove(at) {
                    let known = &mut m.prefs.told;
                    known.extend(findings.iter().map(mark));
                    known.drain(..known.len().saturating_sub(MARKS));
                }
            }
            Deed::Dismiss(_) => {}
        }
    }

    fn take_in(&mut self, place: PathBuf, why: Why) {
        let safety = &mut self.model.safety;
        safety.failed = None;
        safety.busy = Some(Busy::TakingIn(place.clone()));
        self.saver.take_in(place, why);
    }

    /// Opens the dialog of the backups, and looks which there are.
    pub(in crate::gui) fn show_backups(&mut self) {
        self.forget_preview();
        self.saver.list_backups();
        self.views.dialogs.open_backups();
    }

    /// Opens the dialog for taking in other journals.
    pub(in crate::gui) fn show_take_in(&mut self) {
        self.forget_preview();
        self.views.dialogs.open_take_in();
    }

    /// Opens it for a place, which is looked at.
    pub(in crate::gui) fn show_take_in_of(&mut self, place: &Path) {
        self.forget_preview();
        self.views.dialogs.open_take_in_of(place);
    }

    fn forget_preview(&mut self) {
        let safety = &mut self.model.safety;
        (safety.preview, safety.asked, safety.failed) = (None, None, None);
    }

    /// Opens a folder again that was open to view only.
    fn try_to_write(&mut self, ctx: &Context) {
        self.sit_again(ctx);
        let m = &self.model;
        match &m.read_only {
            None => self.notices.done(m.t("notice-writable")),
            Some(why) => {
                let why = super::reason(m, why);
                self.notices.fail(m.tf("notice-still-read-only", &[("why", why.into())]));
            }
        }
    }

    /// Opens the journals again, the plan and all that is chosen left as they are.
    pub(in crate::gui) fn sit_again(&mut self, ctx: &Context) {
        self.saver.end();
        let m = &mut self.model;
        let (files, id) = (Arc::clone(&self.machine.files), m.desk.plan().head.id.clone());
        let (progress, reading) = Progress::open(files, &m.folder, &id, self.machine.data.as_deref());
        let before = std::mem::take(&mut m.safety);
        m.safety = Safety::opened(&reading.findings, &m.prefs.told);
        m.safety.told.extend(before.told.into_iter().filter(|t| matches!(t, Told::Moved { .. })));
        (m.safety.saved_at, m.safety.asked) = (before.saved_at, before.asked);
        m.desk.renew(reading, &[]);
        self.sit(ctx, progress);
        self.model.derive();
        if let Some(place) = self.model.safety.asked.clone() {
            self.saver.preview(place);
        }
    }

    /// Gives the action back when it can be done now. One that leaves the folder waits until
    /// everything is on the disk, and is done then.
    pub(in crate::gui) fn or_waits(&mut self, ctx: &Context, action: Action) -> Option<Action> {
        let leaves = matches!(
            action,
            Action::ProgressFolder(_) | Action::PlanFolder(_) | Action::Command(Command::Demo)
        );
        if !leaves || self.model.demo || self.model.save == SaveState::Saved {
            return Some(action);
        }
        self.wait(ctx, action);
        None
    }

    fn wait(&mut self, ctx: &Context, action: Action) {
        self.model.safety.quitting = matches!(action, Action::Command(Command::Quit));
        self.waits = Some(Wait { action, since: ctx.input(|i| i.time), asked: false });
    }

    /// Ids of the commitments something of one's own was typed for that is not recorded. What
    /// is typed into the demonstration goes with it.
    fn unrecorded(&self) -> Vec<String> {
        let views = self.aside.as_ref().map_or(&self.views, Aside::views);
        views.unrecorded().into_iter().collect()
    }

    /// Goes to where something was typed: out of the demonstration, to the row or the form.
    pub(in crate::gui) fn show_unrecorded(&mut self, ctx: &Context, id: &str) {
        if self.aside.is_some() {
            self.leave_demo(ctx);
        }
        let m = &mut self.model;
        let Some(i) = m.desk.tracker.position(id) else { return };
        if !m.rows.contains(&i) {
            // What hides the commitment would hide what was typed.
            m.filters = Filters::default();
            m.refilter();
        }
        if self.views.list.unrecorded() == Some(id) {
            m.prefs.view = View::List;
            self.over = Over::Nothing;
            self.views.list.focus_typed();
            self.apply(ctx, Action::Select(Some(i)));
        } else {
            self.apply(ctx, Action::Report(i));
        }
    }

    /// Holds a closing window while something typed is not recorded, or something is not on the disk, and does what waited for
    /// it: at once when it is saved, after a question when the disk refuses.
    pub(in crate::gui) fn hold(&mut self, ctx: &Context) {
        let closing = ctx.input(|i| i.viewport().close_requested());
        if closing && !self.quitting && !self.leaves_typed {
            let typed = self.unrecorded();
            if !typed.is_empty() {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
                return self.views.dialogs.warn_unrecorded(typed);
            }
        }
        if closing && self.model.save != SaveState::Saved && !self.quitting && !self.model.demo {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.wait(ctx, Action::Command(Command::Quit));
        }
        let Some(wait) = &mut self.waits else { return };
        if self.model.save == SaveState::Saved {
            let action = wait.action.clone();
            self.waits = None;
            self.views.dialogs.no_warning();
            return self.apply(ctx, action);
        }
        if wait.asked {
            // Answered: it waits no longer.
            if !self.views.dialogs.warns() {
                self.waits = None;
                self.leaves_typed = false;
            }
            return;
        }
        let waited = ctx.input(|i| i.time) - wait.since;
        if matches!(self.model.save, SaveState::NotSaved(..)) || waited > SILENCE {
            wait.asked = true;
            self.views.dialogs.warn_unsaved();
        } else {
            ctx.request_repaint_after(Duration::from_secs_f64(SILENCE - waited + 0.05));
        }
    }
}
