//! The menu: what is not done every hour. Its entries are commands, from their table.

use egui::{Button, ScrollArea, Stroke, TextStyle, TextWrapMode, ThemePreference, Ui, style::ScrollStyle};

use crate::gui::{
    action::Action,
    command::Command,
    deeds,
    model::Model,
    prefs::Prefs,
    widget::{columns, name, palette},
};

/// Draws its button, and the menu while it is open.
pub fn ui(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let menu = ui.menu_button(m.t("top-menu"), |ui| {
        // In a window lower than the menu it scrolls, and says so: a bar that comes only with the
        // pointer would leave the last entries unknown.
        ui.spacing_mut().scroll = ScrollStyle {
            floating_width: 4.0,
            floating_allocated_width: 8.0,
            dormant_handle_opacity: 0.5,
            ..ScrollStyle::floating()
        };
        // What the bar takes must not break an entry in two.
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        // The smallest window at the usual size has room for all of it.
        ui.spacing_mut().item_spacing.y = 1.0;
        let most = ui.ctx().content_rect().bottom() - ui.max_rect().top().max(0.0) - 12.0;
        let area = ScrollArea::vertical().max_height(most.max(120.0)).min_scrolled_height(most.max(120.0));
        area.show(ui, |ui| entries(ui, m, out));
    });
    name(ui, &menu.response, m.t("top-menu"));
}

fn entries(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    deed(ui, m, Command::Undo, "command-undo-what", deeds::to_undo(m), out);
    deed(ui, m, Command::Redo, "command-redo-what", deeds::to_redo(m), out);
    ui.separator();
    for c in [Command::Go, Command::Export, Command::Packs] {
        item(ui, m, c, out);
    }
    ui.add_enabled_ui(!m.demo, |ui| {
        item(ui, m, Command::Import, out);
        ui.separator();
        for c in [Command::OpenPlan, Command::Reload] {
            item(ui, m, c, out);
        }
        ui.menu_button(m.t("menu-journals"), |ui| {
            for c in [Command::OpenProgress, Command::Saving, Command::Backups, Command::TakeIn] {
                item(ui, m, c, out);
            }
        });
    });
    ui.separator();
    ui.menu_button(m.t("menu-theme"), |ui| themes(ui, m, out));
    ui.menu_button(m.t("menu-size"), |ui| sizes(ui, m, out));
    item(ui, m, Command::Rules, out);
    item(ui, m, Command::Changes, out);
    item(ui, m, Command::Play, out);
    ui.separator();
    ui.scope(|ui| layers(ui, m, out));
    ui.separator();
    for c in [Command::Messages, Command::Help, Command::About, Command::Quit] {
        item(ui, m, c, out);
    }
}

/// The most of a deed's words that an entry of the menu shows, in points.
const DEED: f32 = 260.0;

/// Undo or redo, with what it would do: on a deed of last week nobody remembers it.
fn deed(ui: &mut Ui, m: &Model, c: Command, key: &str, what: Option<String>, out: &mut Vec<Action>) {
    let known = what.is_some();
    let text = what.map_or_else(|| m.t(c.key()), |what| m.tf(key, &[("what", what.into())]));
    let font = TextStyle::Button.resolve(ui.style());
    let mut room = DEED;
    let fits = |letter: &char| {
        room -= columns::width(ui, &font, letter.encode_utf8(&mut [0; 4]));
        room > 0.0
    };
    let mut words: String = text.chars().take_while(fits).collect();
    if words.len() < text.len() {
        words.push('…');
    }
    let button = ui.add_enabled_ui(known, |ui| entry(ui, c, Button::new(words), out)).inner;
    name(ui, &button, text);
}

fn item(ui: &mut Ui, m: &Model, c: Command, out: &mut Vec<Action>) {
    entry(ui, c, Button::new(m.t(c.key())), out);
}

/// A command's entry with its key.
fn entry(ui: &mut Ui, c: Command, mut button: Button<'_>, out: &mut Vec<Action>) -> egui::Response {
    if let Some(s) = c.shortcut() {
        button = button.shortcut_text(ui.ctx().format_shortcut(&s));
    }
    let button = ui.add(button);
    if button.gained_focus() {
        button.scroll_to_me(None);
    }
    if button.clicked() {
        out.push(Action::Command(c));
        ui.close();
    }
    button
}

/// What is laid over the plan, or in its place.
fn layers(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    outlines(ui);
    if m.desk.has_published() {
        let mut shown = m.desk.shows_published();
        if ui.checkbox(&mut shown, m.t("command-published")).clicked() {
            out.push(Action::Published(shown));
        }
    }
    let mut demo = m.demo;
    if ui.checkbox(&mut demo, m.t(Command::Demo.key())).clicked() {
        out.push(Action::Command(Command::Demo));
        ui.close();
    }
}

/// Menus draw no outlines; without theirs, boxes that are not ticked are not seen.
fn outlines(ui: &mut Ui) {
    let line = Stroke::new(1.0, palette(ui).edge);
    ui.visuals_mut().widgets.inactive.fg_stroke.color = palette(ui).ink;
    ui.visuals_mut().widgets.inactive.bg_stroke = line;
}

/// How large everything is.
fn sizes(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    for c in [Command::Larger, Command::Smaller, Command::UsualSize] {
        item(ui, m, c, out);
    }
    ui.separator();
    outlines(ui);
    for scale in Prefs::SCALES {
        if ui.radio(m.prefs.scale == scale, format!("{scale} %")).clicked() {
            out.push(Action::Scale(scale));
            ui.close();
        }
    }
}

/// Identifier of a theme's text.
#[must_use]
pub const fn theme_key(theme: ThemePreference) -> &'static str {
    match theme {
        ThemePreference::System => "theme-system",
        ThemePreference::Light => "theme-light",
        ThemePreference::Dark => "theme-dark",
    }
}

fn themes(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    outlines(ui);
    for theme in [ThemePreference::System, ThemePreference::Light, ThemePreference::Dark] {
        if ui.radio(m.prefs.theme == theme, m.t(theme_key(theme))).clicked() {
            out.push(Action::Theme(theme));
            ui.close();
        }
    }
}
