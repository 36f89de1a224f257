//! What stands over the list: how it is grouped, and which columns it has in which order; or
//! what can be done with those that are chosen.

use egui::{
    Align, Button, Checkbox, Layout, PopupCloseBehavior, RichText, Ui,
    containers::menu::{MenuButton, MenuConfig},
};

use super::{Column, List, room::Laid};
use crate::gui::{
    action::Action,
    filter::Grouping,
    model::Model,
    theme,
    widget::{choose, faint, name},
};

impl List {
    /// Draws it. While several are chosen, what can be done with them stands here: in a line of
    /// its own it would move the rows from under the pointer that chooses the next one.
    pub(super) fn tools(&mut self, ui: &mut Ui, m: &Model, laid: &Laid, out: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            if m.marked.is_empty() {
                ui.label(RichText::new(m.t("view-list")).font(theme::heading()));
            } else {
                self.bulk(ui, m, out);
                if ui.available_width() < self.tools {
                    return;
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                // Several are changed at once: a click beside the menu closes it.
                let stays = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
                let button = MenuButton::new(m.t("list-columns")).config(stays);
                let (columns, _) = button.ui(ui, |ui| column_menu(ui, m, &laid.chosen, out));
                name(ui, &columns, m.t("list-columns"));
                let (label, now) = (m.t("list-grouping"), m.prefs.grouping);
                let (_, chosen) =
                    choose(ui, "grouping", &label, 100.0, &now, Grouping::ALL, |g| m.t(g.key()));
                out.extend(chosen.map(Action::Group));
                ui.label(faint(ui, m.t("list-grouping")));
                hidden(ui, m, laid, &mut self.sideways);
                self.tools = ui.min_rect().width();
            });
        });
    }
}

/// Says which columns there is no room for, and brings them back; or fits all in again.
fn hidden(ui: &mut Ui, m: &Model, laid: &Laid, sideways: &mut bool) {
    let names: Vec<String> = laid.hidden().map(|c| m.t(c.key())).collect();
    let (text, hint) = if !names.is_empty() {
        let count = m.tf("list-hidden", &[("count", names.len().into())]);
        (count, m.tf("list-hidden-hint", &[("columns", names.join(" · ").into())]))
    } else if laid.beyond {
        (m.t("list-fit"), m.t("list-fit-hint"))
    } else {
        return;
    };
    if ui.button(text).on_hover_text(hint).clicked() {
        *sideways = !*sideways;
    }
}

/// Where nobody chose columns yet, those on the screen are where one begins.
fn adopt(m: &Model, shown: &[Column], out: &mut Vec<Action>) {
    if m.prefs.columns.is_empty() {
        out.push(Action::Columns(shown.to_vec()));
    }
}

/// The columns, those that are shown first and in their order, which can be changed.
fn column_menu(ui: &mut Ui, m: &Model, shown: &[Column], out: &mut Vec<Action>) {
    ui.set_width(200.0);
    let hidden = Column::ALL.into_iter().filter(|c| !shown.contains(c));
    for c in shown.iter().copied().chain(hidden) {
        ui.horizontal(|ui| {
            let mut on = shown.contains(&c);
            // The title is what a row is about.
            let check = ui.add_enabled(c != Column::Title, Checkbox::new(&mut on, m.t(c.key())));
            if check.clicked() {
                adopt(m, shown, out);
                out.push(Action::Column(c));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                for (sign, left, key) in [("↓", false, "list-column-right"), ("↑", true, "list-column-left")]
                {
                    let end = if left { shown.first() } else { shown.last() };
                    let button = ui.add_enabled(on && end != Some(&c), Button::new(sign).small());
                    name(ui, &button, m.tf(key, &[("column", m.t(c.key()).into())]));
                    if button.clicked() {
                        adopt(m, shown, out);
                        out.push(Action::MoveColumn(c, left));
                    }
                }
            });
        });
    }
}
