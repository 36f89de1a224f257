//! A box that opens a list of a few to choose one from.

use egui::{AsIdSalt, Button, ComboBox, Response, Ui, Widget as _};

use super::name;

/// Draws it with what is chosen `now`, named `label` for those who cannot see it. It closes
/// when one is chosen, by key as well, and the keyboard stays where it was. Gives the one that
/// was chosen.
pub fn choose<T: PartialEq>(
    ui: &mut Ui,
    salt: impl AsIdSalt,
    label: &str,
    width: f32,
    now: &T,
    all: impl IntoIterator<Item = T>,
    word: impl Fn(&T) -> String,
) -> (Response, Option<T>) {
    let mut chosen = None;
    let mut by_key = false;
    let combo = ComboBox::from_id_salt(salt).width(width).selected_text(word(now)).truncate();
    let combo = combo.height(320.0).show_ui(ui, |ui| {
        for one in all {
            let line = Button::selectable(one == *now, word(&one)).truncate().ui(ui);
            if line.clicked() {
                by_key = line.has_focus();
                chosen = Some(one);
                // A key is no click beside it, which would close it.
                ui.close();
            }
        }
    });
    if by_key {
        combo.response.request_focus();
    }
    name(ui, &combo.response, label);
    (combo.response, chosen)
}
