//! The mark of a standing: glyph and colour, always with its word.

use egui::{Color32, RichText, Ui, text::LayoutJob};

use super::palette;
use crate::{
    domain::scorecard::Standing,
    gui::{model::Model, theme},
};

/// Glyph and word as one text.
#[must_use]
pub fn job(ui: &Ui, m: &Model, s: Standing) -> LayoutJob {
    let p = palette(ui);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut job = LayoutJob::default();
    let mut add = |text: &str, color: Color32| {
        job.append(text, 0.0, egui::TextFormat { font_id: font.clone(), color, ..Default::default() });
    };
    add(theme::glyph(s), p.standing(s));
    add(&format!(" {}", m.t(&format!("standing-{}", s.key()))), p.ink);
    job
}

/// Glyph and word.
pub fn label(ui: &mut Ui, m: &Model, s: Standing) -> egui::Response {
    let job = job(ui, m, s);
    ui.add(egui::Label::new(job).truncate())
}

/// The glyph alone, where the word stands beside it anyway.
#[must_use]
pub fn glyph(ui: &Ui, s: Standing) -> RichText {
    RichText::new(theme::glyph(s)).color(palette(ui).standing(s))
}
