//! Under construction.
use super::super::{action::Action, model::Model};
use std::path::PathBuf;
/// State.
#[derive(Default)]
pub struct Dialogs {}
impl Dialogs {
    /// Draws the open dialog, if any.
    pub fn ui(&mut self, ctx: &egui::Context, m: &Model, out: &mut Vec<Action>) {
        let _ = (ctx, m, out);
    }
    /// The system's file dialog answered.
    pub fn chosen(&mut self, path: PathBuf) {
        let _ = path;
    }
    /// Something is not on the disk and the window is to close.
    pub fn warn_unsaved(&mut self) {}
    /// Asks for the figure of a commitment that was just ticked.
    pub fn ask_figure(&mut self, m: &Model, i: usize) {
        let _ = (m, i);
    }
    /// Opens the export dialog.
    pub fn open_export(&mut self, m: &Model) {
        let _ = m;
    }
    /// The file to export to is there already.
    pub fn ask_overwrite(&mut self) {}
    /// Opens the dialog for another plan.
    pub fn open_plan(&mut self, m: &Model) {
        let _ = m;
    }
    /// Opens the dialog for another progress folder.
    pub fn open_progress(&mut self, m: &Model) {
        let _ = m;
    }
    /// Opens the help sheet.
    pub fn open_help(&mut self) {}
    /// Opens the about box.
    pub fn open_about(&mut self) {}
    /// Closes whatever is open.
    pub fn close(&mut self) {}
}
