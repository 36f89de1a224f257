//! A list to choose from by searching it, for a sheet that drops from a button.

use egui::{Key, ScrollArea, TextEdit, Ui};

use super::{faint, name};

/// Height of a line, in points.
pub const LINE: f32 = 22.0;
/// Width of the sheet, in points.
pub const WIDTH: f32 = 460.0;

/// The words of a picker.
pub struct Words<'a> {
    /// Of the field that is searched in.
    pub search: &'a str,
    /// What is said when nothing is found.
    pub none: &'a str,
}

/// Draws the search and what `find` gives for it, a `line` each, which says whether it was
/// chosen. Enter takes the first.
pub fn list<T: Clone>(
    ui: &mut Ui,
    words: &Words<'_>,
    search: &mut String,
    find: impl FnOnce(&str) -> Vec<T>,
    mut line: impl FnMut(&mut Ui, &T) -> bool,
) -> Option<T> {
    ui.set_width(WIDTH);
    let field = ui.add(TextEdit::singleline(search).hint_text(words.search).desired_width(f32::INFINITY));
    name(ui, &field, words.search);
    // Asked before the field takes the cursor again, which Enter takes from it.
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if !field.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let found = find(search);
    if found.is_empty() {
        ui.label(faint(ui, words.none));
        return None;
    }
    let mut chosen = found.first().filter(|_| entered).cloned();
    let list = ScrollArea::vertical().max_height(LINE * 14.0).auto_shrink([false, true]);
    list.show_rows(ui, LINE, found.len(), |ui, rows| {
        for one in &found[rows] {
            ui.horizontal(|ui| {
                ui.set_min_height(LINE);
                if line(ui, one) {
                    chosen = Some(one.clone());
                }
            });
        }
    });
    chosen
}
