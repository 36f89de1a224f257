//! How a question is laid out: its title, what it asks, and its answers, always in sight.

use egui::{Button, Context, Key, Modal, Rect, RichText, Ui, UiBuilder, pos2, vec2};

use crate::gui::{
    ime,
    model::Model,
    theme::{self, Palette},
    widget::{at_end, hairline, palette},
};

/// A question in the middle of the window, everything behind it waiting. A click beside it
/// answers nothing.
pub(super) fn question<T>(
    ctx: &Context,
    m: &Model,
    key: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> T,
) -> T {
    let p = Palette::of(ctx.theme());
    let frame = egui::Frame::popup(&ctx.global_style()).fill(p.paper).inner_margin(16);
    let width = width.min(ctx.content_rect().width() - 64.0);
    Modal::new(egui::Id::unique(key))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(width);
            // In a window lower than the dialog it scrolls.
            let most = ctx.content_rect().height() - 48.0;
            // The bar has room of its own: it lies on no button. The answers at the foot do not fade.
            let before = ui.spacing().scroll;
            ui.spacing_mut().scroll.floating_allocated_width = 12.0;
            ui.spacing_mut().scroll.fade.strength = 0.0;
            let area =
                egui::ScrollArea::vertical().id_salt("question").max_height(most).min_scrolled_height(most);
            area.auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.spacing_mut().scroll = before;
                    ui.label(RichText::new(m.t(key)).font(theme::heading()));
                    ui.add_space(4.0);
                    content(ui)
                })
                .inner
        })
        .inner
}

/// The answers of a question, at its end and to the right; the one Enter gives comes last.
pub(super) fn answers<T>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> T) -> T {
    ui.add_space(8.0);
    // In a window lower than the dialog they stay in sight, and the rest scrolls under them.
    let id = ui.scope_id().with("answers");
    let height = ui.data(|d| d.get_temp(id)).unwrap_or(0.0);
    let (left, top, width) = (ui.min_rect().left(), ui.cursor().top(), ui.available_width());
    let pinned = top.min(ui.clip_rect().bottom() - height);
    let place = |y: f32, height: f32| Rect::from_min_size(pos2(left, y), vec2(width, height));
    if pinned < top {
        let under = Rect::everything_below(pinned).intersect(ui.clip_rect());
        let under = under.intersect(place(pinned, under.height()).expand2(vec2(8.0, 0.0)));
        ui.painter().rect_filled(under, 0.0, palette(ui).paper);
    }
    let mut bar = ui.new_child(UiBuilder::new().id_salt("answers").max_rect(place(pinned, height)));
    hairline(&mut bar);
    bar.add_space(4.0);
    let answer = at_end(&mut bar, content);
    let height = bar.min_rect().height();
    ui.data_mut(|d| d.insert_temp(id, height));
    ui.advance_cursor_after_rect(place(top, height));
    answer
}

/// The usual two answers: leave it, or do it. None when it is left; else whether it is to be done.
pub(super) fn cancel_or(ui: &mut Ui, m: &Model, text: String, enabled: bool) -> Option<bool> {
    answers(ui, |ui| {
        let leave = ui.button(m.t("dialog-cancel")).clicked();
        let done = primary(ui, text, enabled).clicked();
        (!leave).then_some(done)
    })
}

/// The answer Enter gives.
pub(super) fn primary(ui: &mut Ui, text: String, enabled: bool) -> egui::Response {
    let p = palette(ui);
    ui.add_enabled(enabled, Button::new(RichText::new(text).color(p.paper)).fill(p.accent))
}

/// Whether Enter answers the question: not while it presses a button that has the focus.
/// To be asked after the fields are drawn, which let the focus go with Enter.
pub(super) fn enter(ui: &Ui) -> bool {
    // While an input method composes, Enter belongs to it.
    let pressed = ui.input(|i| i.key_pressed(Key::Enter) && !ime::composing(i));
    pressed && ui.memory(|mem| mem.focused().is_none())
}
