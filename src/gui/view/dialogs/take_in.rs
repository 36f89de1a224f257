//! Journals of another folder, one journal, or a backup from anywhere: looked at first,
//! then taken in.

use std::path::Path;

use egui::{Context, Label, Widget as _};

use super::{Action, Browse, Model, Next, PathField, cancel_or, enter, hairline, preview, question};
use crate::gui::{
    safety::Deed,
    widget::{faint, link},
};

/// A place about to be taken in.
pub(super) struct TakeIn {
    path: PathField,
    /// The system's dialog answered: look at once.
    look: bool,
}

impl Default for TakeIn {
    fn default() -> Self {
        Self { path: PathField::new(String::new()), look: false }
    }
}

impl TakeIn {
    /// Of a place that was named already.
    pub(super) fn of(place: &Path) -> Self {
        Self { path: PathField::new(place.display().to_string()), look: true }
    }

    pub(super) fn chosen(&mut self, path: &Path) {
        self.look = self.path.chosen(path);
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "take-in-title", 760.0, |ui| {
            Label::new(m.t("take-in-text")).wrap().ui(ui);
            ui.add_space(8.0);
            let label = m.t("take-in-path");
            ui.horizontal(|ui| {
                ui.label(faint(ui, &label).small());
                if link(ui, m.t("take-in-file")).clicked() {
                    self.path.asked = true;
                    out.push(Action::Browse(Browse::Journal));
                }
            });
            self.path.ui(ui, m, &label, Browse::Folder, out);
            let path = self.path.path();
            if let (Err(why), false) = (&path, self.path.typed.trim().is_empty()) {
                ui.label(faint(ui, m.t(why)).small());
            }
            let path = path.ok();
            let seen = path.as_ref().is_some_and(|p| is_looked_at(m, p));
            let mut some = false;
            if let Some(path) = path.as_ref().filter(|_| seen) {
                ui.add_space(4.0);
                hairline(ui);
                ui.add_space(4.0);
                some = preview::ui(ui, m, path, preview::Words("merge"), out);
            }
            let look = std::mem::take(&mut self.look);
            let (key, can) =
                if seen { ("take-in-now", some && m.can_record()) } else { ("take-in-look", path.is_some()) };
            let Some(clicked) = cancel_or(ui, m, m.t(key), can) else { return Next::Close };
            let answered = clicked || (can && enter(ui));
            if let Some(path) = path {
                if answered && seen {
                    out.push(Action::Safety(Deed::TakeIn(path)));
                } else if answered || look {
                    out.push(Action::Safety(Deed::Preview(path)));
                }
            }
            Next::Stay
        })
    }
}

/// Whether this is the place that is being looked at, or was.
fn is_looked_at(m: &Model, path: &Path) -> bool {
    m.safety.looked_at() == Some(path)
}
