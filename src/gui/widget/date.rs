//! A date to type or to pick from a month's sheet.

use egui::{Button, Key, Label, Modifiers, Popup, PopupCloseBehavior, RichText, TextEdit, Ui, vec2};
use jiff::civil::{Date, Weekday};

use super::{faint, name, palette};
use crate::{domain::calendar, gui::model::Model, text};

/// A button with the date that opens a month's sheet. Returns a date that was chosen.
/// `key` names the field for those who cannot see it.
pub fn button(ui: &mut Ui, m: &Model, key: &str, date: Date) -> Option<Date> {
    let response = ui.add(Button::new(m.day(date)).min_size(vec2(widest(ui, m, date), 0.0)));
    name(ui, &response, format!("{}: {}", m.t(key), m.day(date)));
    let id = response.id.with("sheet");
    let popup = Popup::default_response_id(&response);
    let was_open = Popup::is_id_open(ui.ctx(), popup);
    let mut chosen = None;
    // Not a menu: its style takes the frames off buttons and fields.
    let sheets = Popup::from_toggle_button_response(&response);
    sheets.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        let shown = ui.data(|d| d.get_temp::<Date>(id));
        // While the sheet is measured nothing in it takes the focus.
        if shown.is_none() && !ui.is_sizing_pass() {
            let by_key = response.has_focus();
            ui.data_mut(|d| {
                d.insert_temp(id, date);
                d.insert_temp(id.with("by key"), by_key);
            });
            ui.memory_mut(|mem| mem.request_focus(days(id)));
        }
        chosen = sheet(ui, m, id, shown.unwrap_or(date), date);
        if chosen.is_some() {
            ui.close();
        }
    });
    if !Popup::is_id_open(ui.ctx(), popup) {
        ui.data_mut(|d| {
            d.remove::<Date>(id);
            d.remove::<String>(id.with("typed"));
        });
        let by_key = ui.data_mut(|d| d.remove_temp::<bool>(id.with("by key"))).unwrap_or(false);
        if was_open && by_key {
            // Whoever came with the keyboard goes on from here.
            response.request_focus();
        }
        if was_open {
            // The key that closed the sheet is used up: the list would take it for its own.
            ui.input_mut(|i| {
                i.consume_key(Modifiers::NONE, Key::Escape);
                i.consume_key(Modifiers::NONE, Key::Enter);
            });
        }
    }
    chosen
}

/// How wide the button is on any day of the year: what stands beside it must not move when
/// another month, or a day of two digits, is named.
fn widest(ui: &Ui, m: &Model, date: Date) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let months = (1..=12).filter_map(|month| Date::new(date.year(), month, 28).ok());
    let width = |day: Date| super::columns::width(ui, &font, &m.day(day));
    months.map(width).fold(0.0, f32::max) + 2.0 * ui.spacing().button_padding.x
}

/// What has the focus while the arrows move through the days.
fn days(id: egui::Id) -> egui::Id {
    id.with("keys")
}

/// The day the keys move to from another one; none where they move nothing.
fn moved(ui: &Ui, from: Date) -> Option<Date> {
    let by = |days: i32| from.checked_add(jiff::Span::new().days(days)).ok();
    ui.input_mut(|i| {
        let mut pressed = |k| i.consume_key(Modifiers::NONE, k);
        match () {
            () if pressed(Key::ArrowLeft) => by(-1),
            () if pressed(Key::ArrowRight) => by(1),
            () if pressed(Key::ArrowUp) => by(-7),
            () if pressed(Key::ArrowDown) => by(7),
            () if pressed(Key::PageUp) => Some(calendar::month_back(from)),
            () if pressed(Key::PageDown) => Some(calendar::month_on(from)),
            () if pressed(Key::Home) => Some(from.first_of_month()),
            () if pressed(Key::End) => Some(from.last_of_month()),
            () => None,
        }
    })
}

/// `shown` is the day the keys are on, and its month is the one that is shown.
fn sheet(ui: &mut Ui, m: &Model, id: egui::Id, shown: Date, date: Date) -> Option<Date> {
    ui.set_width(7.0 * 38.0);
    let mut chosen = None;
    let mut turn_to = None;
    ui.horizontal(|ui| {
        let back = ui.button("‹");
        name(ui, &back, m.t("date-month-back"));
        if back.clicked() {
            turn_to = Some(calendar::month_back(shown));
        }
        ui.label(RichText::new(text::month(m.lang(), shown)).strong());
        let on = ui.button("›");
        name(ui, &on, m.t("date-month-on"));
        if on.clicked() {
            turn_to = shown.last_of_month().tomorrow().ok();
        }
        // Typing is quicker for a day far away.
        let typed_id = id.with("typed");
        let mut typed = ui.data(|d| d.get_temp::<String>(typed_id)).unwrap_or_else(|| date.to_string());
        let field = ui.add(TextEdit::singleline(&mut typed).desired_width(96.0));
        name(ui, &field, m.t("date-typed"));
        if let Some(d) = text::parse_date(&typed)
            && field.lost_focus()
            && ui.input(|i| i.key_pressed(Key::Enter))
        {
            chosen = Some(d);
        }
        ui.data_mut(|d| d.insert_temp(typed_id, typed));
    });
    if let Some(to) = turn_to {
        ui.data_mut(|d| d.insert_temp(id, to));
    }
    let focused = ui.memory(|mem| mem.has_focus(days(id)));
    if focused && let Some(to) = moved(ui, shown) {
        ui.data_mut(|d| {
            d.insert_temp(id, to);
            d.insert_temp(id.with("typed"), to.to_string());
        });
    }
    let grid = egui::Grid::new(id.with("days")).num_columns(7).spacing(vec2(6.0, 2.0)).show(ui, |ui| {
        let names = m.t("date-weekdays");
        for w in names.split(' ') {
            let w = faint(ui, w);
            ui.add_sized(vec2(30.0, 18.0), Label::new(w));
        }
        ui.end_row();
        let first = shown.first_of_month();
        let lead = first.weekday().since(Weekday::Monday);
        for _ in 0..lead {
            ui.label("");
        }
        let mut day = Some(first);
        while let Some(d) = day.filter(|d| d.month() == first.month()) {
            let p = palette(ui);
            let mut label = RichText::new(d.day().to_string());
            if d == m.today {
                label = label.color(p.accent).strong();
            }
            let cell = Button::selectable(d == date, label).min_size(vec2(30.0, 24.0));
            let cell = ui.add(cell);
            if focused && d == shown {
                let ring = egui::Stroke::new(2.0, p.accent);
                ui.painter().rect_stroke(cell.rect, 3.0, ring, egui::StrokeKind::Inside);
            }
            name(ui, &cell, m.day(d));
            if cell.clicked() {
                chosen = Some(d);
            }
            if d.weekday() == Weekday::Sunday {
                ui.end_row();
            }
            day = d.tomorrow().ok();
        }
    });
    let keys = ui.interact(grid.response.rect, days(id), egui::Sense::focusable_noninteractive());
    name(ui, &keys, m.tf("date-keys", &[("date", m.day(shown).into())]));
    if keys.has_focus() {
        let arrows =
            egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|mem| mem.set_focus_lock_filter(keys.id, arrows));
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
            chosen = Some(shown);
        }
    }
    chosen
}
