//! Keys that scroll, where nothing else has the keyboard.

use egui::{InputState, Key, Modifiers, Popup, Ui, vec2};

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

/// Lets the keys scroll the area whose content is about to be drawn, while nothing has the
/// focus and nothing lies over the window.
pub fn scroll(ui: &Ui) {
    let busy = ui.memory(|mem| mem.focused().is_some() || mem.top_modal_layer().is_some());
    if busy || Popup::is_any_open(ui.ctx()) {
        return;
    }
    // A little of what was seen stays in sight.
    let page = (ui.clip_rect().height() - LINE).max(LINE);
    let by = ui.input_mut(|i| scrolled(i, page));
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -by));
    }
}
