//! What can be done with several commitments at once.

use egui::{
    Key, PopupCloseBehavior, TextEdit, Ui, Widget as _,
    containers::menu::{MenuButton, MenuConfig},
};

use super::List;
use crate::gui::{action::Action, model::Model, widget::name};

impl List {
    /// Draws it, on one line: it stands where the list has its name otherwise.
    pub(super) fn bulk(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let rows: Vec<usize> = m.marked.iter().copied().collect();
        ui.label(m.tf("list-marked", &[("count", rows.len().into())]));
        let none = ui.button("×").on_hover_text(m.t("list-mark-none"));
        name(ui, &none, m.t("list-mark-none"));
        if none.clicked() {
            out.push(Action::MarkOnly(Vec::new()));
        }
        ui.add_enabled_ui(m.can_record(), |ui| {
            if ui.button(m.t("list-tick-all")).clicked() {
                out.push(Action::Tick(rows.clone(), true));
            }
            if ui.button(m.t("list-untick-all")).clicked() {
                out.push(Action::Tick(rows.clone(), false));
            }
            let stays = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
            let button = MenuButton::new(m.t("list-assign-menu")).config(stays);
            let (_, menu) = button.ui(ui, |ui| self.lead.ui(ui, m, &rows, out));
            self.lead.open = menu.is_some();
        });
        if ui.button(m.t("list-copy")).clicked() {
            out.push(Action::CopyRows(m.rows.iter().copied().filter(|i| m.marked.contains(i)).collect()));
        }
    }
}

/// The lead unit that is named for all of them.
#[derive(Default)]
pub(super) struct Lead {
    name: String,
    /// Whether its field stood there in the frame before.
    open: bool,
}

impl Lead {
    /// Asks for it; the cursor is there at once.
    fn ui(&mut self, ui: &mut Ui, m: &Model, rows: &[usize], out: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            let field = TextEdit::singleline(&mut self.name)
                .hint_text(m.t("list-assign-hint"))
                .desired_width(160.0)
                .ui(ui);
            name(ui, &field, m.t("list-assign-hint"));
            if !self.open {
                field.request_focus();
            }
            let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            if ui.button(m.t("list-assign")).clicked() || enter {
                out.push(Action::Assign(rows.to_vec(), self.name.trim().to_owned()));
                ui.close();
            }
        });
    }
}
