//! A row of words and marks that is chosen as a whole, and cells of a given width in it.

use egui::{
    Align, AsIdSalt, CornerRadius, Id, Label, Layout, Response, Role, Sense, Shape, Stroke, Ui, UiBuilder,
    WidgetInfo, WidgetText, epaint::RectShape, vec2,
};

use super::palette;

/// Height of a line in a row.
pub const LINE: f32 = 20.0;

/// A row across the whole width that takes clicks, and Enter while it has the focus.
/// `label` says it to those who cannot see it; `id` is its own wherever it stands, so that
/// the focus stays on it when columns change.
pub fn choose(
    ui: &mut Ui,
    id: impl AsIdSalt,
    chosen: bool,
    label: &str,
    add: impl FnOnce(&mut Ui),
) -> Response {
    // Columns justify their words; a row reads from the left.
    let layout = Layout::top_down(Align::Min);
    let builder = UiBuilder::new().scope_id(Id::unique(id)).layout(layout).sense(Sense::click());
    let p = palette(ui);
    let response = ui
        .scope_builder(builder, |ui| {
            let ground = ui.painter().add(Shape::Noop);
            // Words in it are part of the row, not something to select.
            ui.style_mut().interaction.selectable_labels = false;
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_width(ui.available_width());
            ui.add_space(3.0);
            add(ui);
            ui.add_space(3.0);
            let state = ui.response();
            let fill = match () {
                () if chosen => p.chosen,
                () if state.hovered() => p.hover,
                () => return,
            };
            let rect = ui.min_rect().expand2(vec2(4.0, 0.0));
            ui.painter().set(ground, RectShape::filled(rect, CornerRadius::same(2), fill));
        })
        .response;
    if response.has_focus() {
        let rect = response.rect.expand2(vec2(4.0, 0.0));
        ui.painter().rect_stroke(rect, 2.0, Stroke::new(1.5, p.accent), egui::StrokeKind::Inside);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    stay(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, label));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Keeps the row that was clicked last in sight when the page gets another width: choosing
/// it opens the panel at the side, and that may turn two columns into one.
fn stay(ui: &Ui, row: &Response) {
    let key = Id::unique("row clicked last");
    let width = row.rect.width();
    let last = ui.data(|d| d.get_temp::<(Id, f32)>(key));
    let moved = last.is_some_and(|(id, before)| id == row.id && (before - width).abs() > 1.0);
    if moved {
        row.scroll_to_me(Some(Align::Center));
    }
    if moved || row.clicked() {
        ui.data_mut(|d| d.insert_temp(key, (row.id, width)));
    }
}

/// A title in what room there is, its end cut where it is longer. Says whether it was: the row
/// then tells it whole, under the pointer.
pub fn title(ui: &mut Ui, title: &str, color: egui::Color32) -> bool {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let needed = ui.painter().layout_no_wrap(title.to_owned(), font, color).size().x;
    let cut = needed > ui.available_width();
    let label = Label::new(egui::RichText::new(title).color(color)).truncate();
    ui.add(label.show_tooltip_when_elided(false));
    cut
}

/// Words that take clicks, with no more room than they need: a ground shows under the
/// pointer, beyond the words on all sides.
pub fn words(ui: &mut Ui, job: egui::text::LayoutJob) -> Response {
    let label = job.text.replace('\n', " ");
    let galley = ui.fonts_mut(|f| f.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    let p = palette(ui);
    let around = rect.expand2(vec2(5.0, 1.0));
    if response.hovered() {
        ui.painter().rect_filled(around, 2.0, p.hover);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(around, 2.0, Stroke::new(1.5, p.accent), egui::StrokeKind::Inside);
    }
    ui.painter().galley(rect.min, galley, p.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A cell of a fixed width with its words at the right.
pub fn right(ui: &mut Ui, width: f32, text: impl Into<WidgetText>) -> Response {
    cell(ui, width, Layout::right_to_left(Align::Center), text.into())
}

/// A cell of a fixed width with its words at the left.
pub fn left(ui: &mut Ui, width: f32, text: impl Into<WidgetText>) -> Response {
    cell(ui, width, Layout::left_to_right(Align::Center), text.into())
}

fn cell(ui: &mut Ui, width: f32, layout: Layout, text: WidgetText) -> Response {
    let size = vec2(width.max(0.0), LINE);
    let add = |ui: &mut Ui| {
        ui.set_min_size(size);
        ui.add(Label::new(text).truncate())
    };
    ui.allocate_ui_with_layout(size, layout, add).inner
}

/// A line with something at the left that takes what the fixed cells at the right leave.
/// The cells are given from the right to the left.
pub fn line(ui: &mut Ui, right: impl FnOnce(&mut Ui), left: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), LINE);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        right(ui);
        let rest = vec2(ui.available_width(), LINE);
        ui.allocate_ui_with_layout(rest, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(rest);
            left(ui);
        });
    });
}
