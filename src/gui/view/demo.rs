//! The strip under the top bar while the demonstration is open: that every figure is
//! fictional, and the way out.

use egui::{Align, Label, Layout, RichText, Ui, Widget as _};

use super::super::{action::Action, command::Command, model::Model, widget::name};

/// Draws it.
pub fn ui(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = ui.button(m.t("demo-leave"));
            name(ui, &leave, m.t("demo-leave-name"));
            if leave.clicked() {
                out.push(Action::Command(Command::Demo));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(RichText::new(format!("⚠ {}", m.t("demo-mark"))).strong());
                Label::new(m.t("demo-strip")).truncate().ui(ui);
            });
        });
    });
}
