//! Hints for whoever is new here: one line where it helps, gone for good with a click.

use egui::{Frame, Label, Margin, RichText, Ui};

use crate::gui::{
    action::{Action, View},
    command::Command,
    model::Model,
    widget::{before_end, name, palette},
};

/// Draws the hint of a view, unless it was closed.
pub fn ui(ui: &mut Ui, m: &Model, view: View, out: &mut Vec<Action>) {
    let key = view.key();
    if m.prefs.closed_hints.iter().any(|k| k == key) {
        return;
    }
    let shortcut = |c: Command| c.shortcut().map_or(String::new(), |s| ui.ctx().format_shortcut(&s));
    let args = [("go", shortcut(Command::Go).into()), ("help", shortcut(Command::Help).into())];
    let text = m.tf(&format!("hint-{key}"), &args);
    let p = palette(ui);
    Frame::new().fill(p.chosen).corner_radius(3).inner_margin(Margin::symmetric(8, 3)).show(ui, |ui| {
        ui.horizontal(|ui| {
            // One line: were it more beside an open pane, what is below would move.
            let words = Label::new(RichText::new(text).small().color(p.ink)).truncate();
            before_end(
                ui,
                |ui| ui.add(words),
                |ui| {
                    let close = ui.small_button("×").on_hover_text(m.t("hint-close"));
                    name(ui, &close, m.t("hint-close"));
                    if close.clicked() {
                        out.push(Action::CloseHint(view));
                    }
                },
            );
        });
    });
}
