//! Another plan, another place for the journals, or a place to save to instead.

use std::path::Path;

use egui::{Context, Label, Ui, Widget as _};

use super::{Action, Browse, Model, Next, PathField, answers, cancel_or, enter, primary, question, unsaved};
use crate::gui::{
    safety::{Busy, Deed, reason},
    view::safety::wrong,
    widget::faint,
};

/// Whose folder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Plan,
    Progress,
    /// Where everything is written to, and recording goes on.
    Elsewhere,
}

impl Of {
    const fn key(self) -> &'static str {
        match self {
            Self::Plan => "folder-plan",
            Self::Progress => "folder-progress",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// A folder about to be opened.
pub(super) struct Folder {
    of: Of,
    path: PathField,
}

impl Folder {
    /// Of a plan.
    pub(super) fn plan(m: &Model) -> Self {
        let now = m.plan_folder().map_or_else(String::new, |f| f.display().to_string());
        Self { of: Of::Plan, path: PathField::new(now) }
    }

    /// Of a plan in a folder that was named already.
    pub(super) fn plan_at(folder: &Path) -> Self {
        Self { of: Of::Plan, path: PathField::new(folder.display().to_string()) }
    }

    /// Of journals.
    pub(super) fn progress(m: &Model) -> Self {
        Self { of: Of::Progress, path: PathField::new(m.folder.display().to_string()) }
    }

    /// To save to instead.
    pub(super) fn elsewhere(folder: &Path) -> Self {
        Self { of: Of::Elsewhere, path: PathField::new(folder.display().to_string()) }
    }

    pub(super) fn chosen(&mut self, path: &Path) {
        self.path.chosen(path);
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        let key = self.of.key();
        question(ctx, m, key, 560.0, |ui| {
            Label::new(m.t(&format!("{key}-text"))).wrap().ui(ui);
            ui.add_space(8.0);
            let label = m.t("folder-path");
            ui.label(faint(ui, &label).small());
            self.path.ui(ui, m, &label, Browse::Folder, out);
            let path = self.path.path();
            if let Err(why) = path {
                ui.label(faint(ui, m.t(why)).small());
            }
            if self.of == Of::Elsewhere {
                return save_there(ui, m, path.ok().as_deref(), out);
            }
            let unsaved = unsaved::before_leaving(m);
            if let Some(text) = &unsaved {
                wrong(ui, text);
            }
            let mut next = Next::Stay;
            let open = answers(ui, |ui| {
                let shipped = self.of == Of::Plan && unsaved.is_none() && m.plan_folder().is_some();
                if shipped && ui.button(m.t("folder-plan-shipped")).clicked() {
                    out.push(Action::PlanFolder(None));
                    next = Next::Close;
                }
                if unsaved.is_some() {
                    unsaved::ways(ui, m, out);
                }
                if ui.button(m.t("dialog-cancel")).clicked() {
                    next = Next::Close;
                }
                primary(ui, m.t("folder-open"), path.is_ok() && unsaved.is_none()).clicked()
            });
            if let (true, Ok(path)) = (unsaved.is_none() && (open || enter(ui)), path) {
                out.push(match self.of {
                    Of::Plan => Action::PlanFolder(Some(path)),
                    Of::Progress | Of::Elsewhere => Action::ProgressFolder(path),
                });
                return Next::Close;
            }
            next
        })
    }
}

/// What stands in the way of writing everything there, and the answers. The dialog is
/// closed from outside once everything is written.
fn save_there(ui: &mut Ui, m: &Model, path: Option<&Path>, out: &mut Vec<Action>) -> Next {
    let here = path == Some(m.folder.as_path());
    let busy = matches!(m.safety.busy, Some(Busy::Moving(_)));
    if here {
        wrong(ui, &m.t("elsewhere-here"));
    } else if busy {
        ui.label(m.t("elsewhere-busy"));
    } else if let Some((_, why)) = m.safety.failed.as_ref().filter(|(p, _)| path == Some(p)) {
        wrong(ui, &m.tf("elsewhere-failed", &[("why", reason(m, why).into())]));
    }
    let can = path.is_some() && !here && !busy;
    let Some(save) = cancel_or(ui, m, m.t("elsewhere-save"), can) else { return Next::Close };
    if let Some(path) = path.filter(|_| can && (save || enter(ui))) {
        out.push(Action::Safety(Deed::MoveTo(path.to_owned())));
    }
    Next::Stay
}
