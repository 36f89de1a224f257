//! The window is to close, and something typed is not recorded yet.

use egui::{Context, Label, Widget as _};

use super::{Action, Model, Next, answers, primary, question};
use crate::gui::widget::link;

/// How many are named; more would only say that there are many.
const MOST: usize = 6;

/// The question.
pub(super) struct Unrecorded {
    /// Ids of the commitments something was typed for.
    ids: Vec<String>,
    wants_focus: bool,
}

impl Unrecorded {
    pub(super) const fn of(ids: Vec<String>) -> Self {
        Self { ids, wants_focus: true }
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "unrecorded-title", 520.0, |ui| {
            Label::new(m.tf("unrecorded-text", &[("count", self.ids.len().into())])).wrap().ui(ui);
            ui.add_space(4.0);
            let mut go = None;
            for id in self.ids.iter().take(MOST) {
                let title = m.desk.tracker.commitment(id).map_or(id.as_str(), |c| c.title.get(m.lang()));
                if link(ui, title).clicked() {
                    go = Some(id);
                }
            }
            if self.ids.len() > MOST {
                ui.label("…");
            }
            answers(ui, |ui| {
                let stay = ui.button(m.t("unrecorded-stay")).clicked();
                let leave = ui.button(m.t("unrecorded-close")).clicked();
                let back = primary(ui, m.t("unrecorded-back"), true);
                if std::mem::take(&mut self.wants_focus) {
                    back.request_focus();
                }
                if back.clicked() {
                    go = self.ids.first();
                }
                if leave {
                    out.push(Action::QuitUnrecorded);
                }
                out.extend(go.cloned().map(Action::Unrecorded));
                if leave || stay || go.is_some() { Next::Close } else { Next::Stay }
            })
        })
    }
}
