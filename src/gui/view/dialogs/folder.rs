//! Another plan, or another place for the journals.

use std::path::Path;

use egui::{Context, Label, RichText, Widget as _};

use super::{Action, Browse, Model, Next, PathField, answers, enter, export::Export, primary, question};
use crate::{
    domain::scorecard::Standing,
    gui::{
        model::SaveState,
        widget::{faint, palette},
    },
};

/// Whose folder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Plan,
    Progress,
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

    /// Of journals.
    pub(super) fn progress(m: &Model) -> Self {
        Self { of: Of::Progress, path: PathField::new(m.folder.display().to_string()) }
    }

    pub(super) fn chosen(&mut self, path: &Path) {
        self.path.chosen(path);
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        let key = match self.of {
            Of::Plan => "folder-plan",
            Of::Progress => "folder-progress",
        };
        question(ctx, m, key, 520.0, |ui| {
            Label::new(m.t(&format!("{key}-text"))).wrap().ui(ui);
            ui.add_space(8.0);
            let label = m.t("folder-path");
            ui.label(faint(ui, &label).small());
            self.path.ui(ui, m, &label, Browse::Folder, out);
            let path = self.path.path();
            if let Err(why) = path {
                ui.label(faint(ui, m.t(why)).small());
            }
            let unsaved = matches!(m.save, SaveState::NotSaved(..));
            if let SaveState::NotSaved(n, _) = &m.save {
                let color = palette(ui).standing(Standing::NotMet);
                let text = format!("⚠ {}", m.tf("folder-unsaved", &[("count", (*n).into())]));
                Label::new(RichText::new(text).color(color)).wrap().ui(ui);
            }
            let mut next = Next::Stay;
            let open = answers(ui, |ui| {
                let open = primary(ui, m.t("folder-open"), path.is_ok() && !unsaved).clicked();
                if ui.button(m.t("dialog-cancel")).clicked() {
                    next = Next::Close;
                }
                if unsaved && ui.button(m.t("unsaved-export")).clicked() {
                    next = Next::Instead(super::Question::Export(Export::rescue(m)));
                }
                let shipped = self.of == Of::Plan && !unsaved && m.plan_folder().is_some();
                if shipped && ui.button(m.t("folder-plan-shipped")).clicked() {
                    out.push(Action::PlanFolder(None));
                    next = Next::Close;
                }
                open
            });
            if let (true, Ok(path)) = (!unsaved && (open || enter(ui)), path) {
                out.push(match self.of {
                    Of::Plan => Action::PlanFolder(Some(path)),
                    Of::Progress => Action::ProgressFolder(path),
                });
                return Next::Close;
            }
            next
        })
    }
}
