//! Results and errors as toasts that go away by themselves.

use std::time::Duration;

use egui_notify::{Anchor, Toasts};

/// The toasts of the window.
pub struct Notices(Toasts);

impl Default for Notices {
    fn default() -> Self {
        // Above the bottom bar, where they hide no figure.
        Self(Toasts::default().with_anchor(Anchor::BottomRight).with_margin(egui::vec2(12.0, 40.0)))
    }
}

impl Notices {
    /// Something went well.
    pub fn done(&mut self, text: String) {
        self.0.success(text).duration(Duration::from_secs(4)).show_progress_bar(false);
    }

    /// Something worth knowing.
    pub fn tell(&mut self, text: String) {
        self.0.info(text).duration(Duration::from_secs(5)).show_progress_bar(false);
    }

    /// Something went wrong; stays longer.
    pub fn fail(&mut self, text: String) {
        self.0.error(text).duration(Duration::from_secs(12)).show_progress_bar(false);
    }

    /// Draws them.
    pub fn show(&mut self, ctx: &egui::Context) {
        self.0.show(ctx);
    }
}
