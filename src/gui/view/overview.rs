//! Under construction.
use super::super::{action::Action, model::Model};
use egui::Ui;
/// State.
#[derive(Default)]
pub struct Overview {}
impl Overview {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let _ = (ui, m, out);
    }
}
