//! A list to choose from by searching it.

use egui::{Id, InputState, Key, Modifiers, ScrollArea, TextEdit, Ui};

use super::{faint, name};
use crate::{domain::words::Lang, search::Query};

/// Height of a line, in points.
pub const LINE: f32 = 22.0;
/// Width of the sheet, in points.
pub const WIDTH: f32 = 460.0;
/// Lines that are seen at once.
pub const LINES: u16 = 12;

/// Height of the list when it is full, in points.
#[must_use]
pub fn height(ui: &Ui) -> f32 {
    pitch(ui) * f32::from(LINES)
}

/// From one line to the next, in points.
fn pitch(ui: &Ui) -> f32 {
    LINE + ui.spacing().item_spacing.y
}

/// The words of a picker, and the language they are in.
pub struct Words<'a> {
    /// The screen's.
    pub lang: Lang,
    /// Of the field that is searched in.
    pub search: &'a str,
    /// What is said when nothing is found.
    pub none: &'a str,
}

/// The line the keys are on, and how far the list is scrolled.
#[derive(Clone, Copy, Default)]
struct Place {
    at: usize,
    offset: f32,
}

/// Draws the search and what `find` gives for it, a `line` each, which says whether it was
/// chosen, and is told whether the keys are on it and what it was found by. Arrows move, Enter
/// takes.
pub fn list<T: Clone>(
    ui: &mut Ui,
    words: &Words<'_>,
    search: &mut String,
    find: impl FnOnce(&str) -> Vec<T>,
    mut line: impl FnMut(&mut Ui, &T, bool, &Query) -> bool,
) -> Option<T> {
    let id = ui.scope_id().with("pick");
    let steps = steps(ui);
    let field = ui.add(TextEdit::singleline(search).hint_text(words.search).desired_width(f32::INFINITY));
    name(ui, &field, words.search);
    // Asked before the field takes the cursor again, which Enter takes from it.
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if !field.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let found = find(search);
    let query = Query::of(search, words.lang);
    if found.is_empty() {
        ui.label(faint(ui, words.none));
        return None;
    }
    let mut place: Place = if field.changed() { Place::default() } else { kept(ui, id) };
    let last = found.len() - 1;
    place.at = place.at.saturating_add_signed(steps).min(last);
    let mut area = ScrollArea::vertical().max_height(height(ui)).auto_shrink([false, true]);
    if steps != 0 || field.changed() {
        let (top, room) = (place.at as f32 * pitch(ui), height(ui) - pitch(ui));
        area = area.vertical_scroll_offset(place.offset.clamp((top - room).max(0.0), top));
    }
    let mut chosen = found.get(place.at).filter(|_| entered).cloned();
    let drawn = area.show_rows(ui, LINE, found.len(), |ui, rows| {
        for n in rows {
            let Some(one) = found.get(n) else { continue };
            ui.horizontal(|ui| {
                ui.set_min_height(LINE);
                if line(ui, one, n == place.at, &query) {
                    chosen = Some(one.clone());
                }
            });
        }
    });
    place.offset = drawn.state.clamped_offset().y;
    ui.data_mut(|d| d.insert_temp(id, place));
    chosen
}

fn kept(ui: &Ui, id: Id) -> Place {
    ui.data(|d| d.get_temp(id)).unwrap_or_default()
}

/// How far the arrows go. The field would take them for its cursor.
fn steps(ui: &Ui) -> isize {
    let page = LINES.cast_signed() - 1;
    let keys = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, page), (Key::PageUp, -page)];
    let times = |i: &mut InputState, key| i.count_and_consume_key(Modifiers::NONE, key).cast_signed();
    ui.input_mut(|i| keys.into_iter().map(|(key, step)| times(i, key) * isize::from(step)).sum())
}
