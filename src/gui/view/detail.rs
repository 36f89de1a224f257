//! Under construction.
use super::super::{action::Action, model::Model};
use egui::Ui;
/// State.
#[derive(Default)]
pub struct Detail {}
impl Detail {
    /// Puts the cursor into the first field of the form with the next frame.
    pub fn focus_form(&mut self) {}

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let _ = (ui, m, out);
    }
}
