//! The window is to close, and something is in memory only.

use egui::{Context, Label, Widget as _};

use super::{Action, Model, Next, Question, answers, export::Export, primary, question};
use crate::gui::model::SaveState;

/// The question.
pub(super) struct Unsaved {
    wants_focus: bool,
}

impl Default for Unsaved {
    fn default() -> Self {
        Self { wants_focus: true }
    }
}

impl Unsaved {
    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        // Saved after all while the question was open.
        let SaveState::NotSaved(n, why) = &m.save else { return Next::Close };
        question(ctx, m, "unsaved-title", 460.0, |ui| {
            Label::new(m.tf("unsaved-count", &[("count", (*n).into())])).wrap().ui(ui);
            ui.add_space(4.0);
            Label::new(m.tf("save-not-saved-why", &[("why", why.as_str().into())])).wrap().ui(ui);
            answers(ui, |ui| {
                let keep = primary(ui, m.t("unsaved-keep"), true);
                if std::mem::take(&mut self.wants_focus) {
                    keep.request_focus();
                }
                if ui.button(m.t("unsaved-export")).clicked() {
                    return Next::Instead(Question::Export(Export::rescue(m)));
                }
                if ui.button(m.t("unsaved-close")).clicked() {
                    out.push(Action::QuitAnyway);
                    return Next::Close;
                }
                if keep.clicked() { Next::Close } else { Next::Stay }
            })
        })
    }
}
