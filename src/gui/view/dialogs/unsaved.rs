//! Something is to be left, and something is in memory only.

use egui::{Context, Label, Widget as _};

use super::{Action, Model, Next, Question, answers, export::Export, primary, question};
use crate::gui::{
    model::SaveState,
    safety::{Deed, reason},
    view::safety::{again, elsewhere},
};

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
        let quitting = m.safety.quitting;
        let why = match &m.save {
            // Saved after all while the question was open.
            SaveState::Saved => return Next::Close,
            SaveState::Saving => None,
            SaveState::NotSaved(n, why) => Some((*n, why)),
        };
        question(ctx, m, "unsaved-title", 600.0, |ui| {
            if let Some((n, why)) = why {
                let key = if quitting { "unsaved-count" } else { "unsaved-count-here" };
                Label::new(m.tf(key, &[("count", n.into())])).wrap().ui(ui);
                ui.add_space(4.0);
                Label::new(reason(m, why)).wrap().ui(ui);
            } else {
                let key = if quitting { "unsaved-waits" } else { "unsaved-waits-here" };
                Label::new(m.t(key)).wrap().ui(ui);
            }
            answers(ui, |ui| {
                let mut next = Next::Stay;
                if quitting && ui.button(m.t("unsaved-close")).clicked() {
                    out.push(Action::QuitAnyway);
                    next = Next::Close;
                }
                if why.is_some() {
                    if ui.button(m.t("unsaved-export")).clicked() {
                        next = Next::Instead(Question::Export(Export::rescue(m)));
                    }
                    elsewhere(ui, m, "saving-elsewhere", out);
                    again(ui, m, out);
                }
                let keep = primary(ui, m.t(if quitting { "unsaved-keep" } else { "unsaved-stay" }), true);
                if std::mem::take(&mut self.wants_focus) {
                    keep.request_focus();
                }
                if keep.clicked() { Next::Close } else { next }
            })
        })
    }
}

/// What is asked of whoever wants another folder while something is not saved: the sentence,
/// and whether it may be exported.
pub(super) fn before_leaving(m: &Model) -> Option<String> {
    match &m.save {
        SaveState::NotSaved(n, _) => Some(m.tf("folder-unsaved", &[("count", (*n).into())])),
        SaveState::Saved | SaveState::Saving => None,
    }
}

/// Deeds that settle it, beside the answers of a dialog.
pub(super) fn ways(ui: &mut egui::Ui, m: &Model, out: &mut Vec<Action>) {
    if ui.button(m.t("unsaved-export")).clicked() {
        out.push(Action::Safety(Deed::AskRescue));
    }
    elsewhere(ui, m, "saving-elsewhere", out);
}
