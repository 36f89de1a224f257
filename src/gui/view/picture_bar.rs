//! What every chart can do: be saved as a picture, or copied as one.

use egui::Ui;

use super::super::{
    action::{Action, Subject},
    model::Model,
    widget::{at_end, link},
};
use crate::{
    chart::{Chart, picture::Target},
    domain::why::Group,
};

/// What a chosen spot opens: the commitment, or the explanation of a count.
#[must_use]
pub fn opened(target: &Target) -> Action {
    match target {
        Target::Commitment(i) | Target::Measure(i, _) => Action::Select(Some(*i)),
        Target::Rows(rows) => Action::Why(Subject::count(rows.clone(), Group::Judged)),
    }
}

/// Room the links take.
const WIDTH: f32 = 230.0;

/// Draws the links at the right end of the line, or of the next one.
pub fn ui(ui: &mut Ui, m: &Model, chart: Chart, out: &mut Vec<Action>) {
    if ui.available_width() < WIDTH {
        ui.end_row();
    }
    at_end(ui, |ui| {
        if link(ui, m.t("picture-copy")).on_hover_text(m.t("picture-copy-hint")).clicked() {
            out.push(Action::CopyPicture(chart));
        }
        ui.add_space(8.0);
        if link(ui, m.t("picture-save")).on_hover_text(m.t("picture-save-hint")).clicked() {
            out.push(Action::SavePicture(chart));
        }
    });
}
