//! What was told in this window: notes go by themselves, and somebody may have looked away.

use egui::{Context, Label, Ui, Widget as _};

use super::{Action, Model, help::sheet};
use crate::gui::{
    notice::{Note, files, sign},
    widget::{faint, hairline},
};

/// Draws it; says whether it stays open.
pub(super) fn ui(ctx: &Context, m: &Model, told: &[Note], out: &mut Vec<Action>) -> bool {
    sheet(ctx, m, "messages-title", egui::vec2(560.0, 420.0), |ui| {
        if told.is_empty() {
            ui.label(faint(ui, m.t("messages-none")));
        }
        for note in told.iter().rev() {
            message(ui, m, note, out);
        }
    })
}

fn message(ui: &mut Ui, m: &Model, note: &Note, out: &mut Vec<Action>) {
    ui.horizontal_top(|ui| {
        sign(ui, note.tone);
        ui.vertical(|ui| {
            Label::new(&note.text).wrap().ui(ui);
            if let Some(at) = note.at {
                ui.label(faint(ui, m.moment(at)).small());
            }
            files(ui, m, note, out);
        });
    });
    hairline(ui);
}
