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

use egui::{
    Align, Label, Layout, Rect, Response, RichText, Ui, UiBuilder, Widget as _, WidgetText, pos2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

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

/// Puts the cursor into a field whose text is written over by what is typed, or kept.
pub fn write_over(ui: &Ui, field: &Response, mut state: TextEditState, text: &str) {
    field.request_focus();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field.id);
}

/// Widgets at the right end of the line, added in the order they are read in. A layout from the
/// right would add them the other way round, and Tab goes through them as they are added.
pub fn at_end<T>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> T) -> T {
    before_end(ui, |_| {}, content).1
}

/// What takes the room that widgets at the right end of the line leave, and those widgets: drawn,
/// and gone through with Tab, in that order.
pub fn before_end<S, T>(
    ui: &mut Ui,
    rest: impl FnOnce(&mut Ui) -> S,
    content: impl FnOnce(&mut Ui) -> T,
) -> (S, T) {
    let id = ui.next_auto_id().with("width");
    let known: f32 = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let room = ui.available_rect_before_wrap();
    let most = room.right() - known - ui.spacing().item_spacing.x;
    let own = room.with_max_x(most.max(room.left()));
    let rest = ui.scope_builder(UiBuilder::new().max_rect(own), rest).inner;
    let left = (room.right() - known).max(room.left());
    // No higher than a button: what was higher before would keep the room.
    let line = Rect::from_min_max(
        pos2(left, room.top()),
        pos2(room.right(), room.top() + ui.spacing().interact_size.y),
    );
    let layout = Layout::left_to_right(Align::Center);
    let shown = ui.scope_builder(UiBuilder::new().max_rect(line).layout(layout), content);
    let width = shown.response.rect.width();
    // How wide they are is known when they are drawn: once more, before anybody sees it.
    if (width - known).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, width));
        ui.ctx().request_discard("what stands at the end changed its width");
    }
    (rest, shown.inner)
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
