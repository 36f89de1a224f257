//! What views share: marks, bars, figures in words.

pub mod bar;
pub mod bullet;
pub mod change;
pub mod choose;
pub mod columns;
pub mod date;
pub mod entry;
pub mod found;
pub mod mark;
pub mod pick;
pub mod picture;
pub mod row;
pub mod source;
pub mod words;

use egui::{Align, Label, Layout, Response, RichText, Ui, Widget as _, WidgetText};

pub use choose::choose;

use super::{
    action::{Action, Subject},
    model::Model,
    theme::{self, Palette},
};

/// The palette of the theme in force.
#[must_use]
pub fn palette(ui: &Ui) -> Palette {
    Palette::of(ui.ctx().theme())
}

/// A small heading inside a view.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.label(RichText::new(text).font(theme::heading()))
}

/// Second things: units, dates, hints.
#[must_use]
pub fn faint(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).color(palette(ui).faint)
}

/// A button that is only words, in the accent colour.
pub fn link(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).accent;
    egui::Button::new(RichText::new(text).color(color)).frame(false).ui(ui)
}

/// What the context menu of a figure offers: its explanation.
pub fn why_menu(response: &Response, m: &Model, subject: impl Fn() -> Subject, out: &mut Vec<Action>) {
    response.context_menu(|ui| {
        if ui.button(m.t("why-menu")).clicked() {
            out.push(Action::Why(subject()));
            ui.close();
        }
    });
}

/// A hairline across the whole width, where boxes would be too much.
pub fn hairline(ui: &mut Ui) {
    let color = palette(ui).line;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, egui::Stroke::new(1.0, color));
}

/// A line of two columns: a word in `width`, and beside it a text that takes the rest and
/// wraps there.
pub fn line(ui: &mut Ui, width: f32, word: impl Into<WidgetText>, text: impl Into<WidgetText>) {
    ui.horizontal_top(|ui| {
        let height = ui.spacing().interact_size.y.min(20.0);
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(egui::vec2(width, height), layout, |ui| {
            ui.set_min_width(width);
            ui.label(word);
        });
        Label::new(text).wrap().ui(ui);
    });
}

/// Names a widget for those who cannot see it, where its own text does not.
pub fn name(ui: &Ui, response: &Response, name: impl Into<String>) {
    let name = name.into();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
}
