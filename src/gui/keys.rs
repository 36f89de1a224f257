//! Keys that scroll, where nothing else has the keyboard.

use egui::{InputState, Key, Modifiers, Popup, Ui, vec2};

use super::part::Part;

/// How far an arrow scrolls, in points.
const LINE: f32 = 40.0;
/// Further than anything is long, in points.
const ALL: f32 = 1e6;

/// How far down the keys scroll what shows a page of so many points; they are used up.
pub fn scrolled(input: &mut InputState, page: f32) -> f32 {
    let keys = [
        (Key::ArrowDown, LINE),
        (Key::ArrowUp, -LINE),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, -ALL),
        (Key::End, ALL),
    ];
    keys.into_iter().filter(|(k, _)| input.consume_key(Modifiers::NONE, *k)).map(|(_, by)| by).sum()
}

/// Whether the keys are the view's: nothing else has them, and nothing lies over the window.
#[must_use]
pub fn free(ui: &Ui) -> bool {
    let view = Part::View.id();
    let busy = ui.memory(|mem| mem.focused().is_some_and(|id| id != view) || mem.top_modal_layer().is_some());
    !busy && !Popup::is_any_open(ui.ctx())
}

/// Lets the keys scroll the area of the view whose content is about to be drawn.
pub fn scroll(ui: &Ui) {
    if free(ui) {
        by_keys(ui);
    }
}

/// Lets the keys scroll the area of a part whose content is about to be drawn, while the part
/// as a whole has them.
pub fn scroll_part(ui: &Ui, part: Part) {
    if ui.memory(|mem| mem.has_focus(part.id())) {
        by_keys(ui);
    }
}

fn by_keys(ui: &Ui) {
    // A little of what was seen stays in sight.
    let page = (ui.clip_rect().height() - LINE).max(LINE);
    let by = ui.input_mut(|i| scrolled(i, page));
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -by));
    }
}
