//! The bar at the top: title, search, language, theme, menu; under it the year, which
//! everything on screen follows.

use egui::{Align2, Button, Key, Label, Rect, RichText, Sense, Stroke, TextEdit, Ui, pos2, vec2};
use jiff::civil::Date;

use super::super::{
    action::Action,
    command::Command,
    deeds,
    model::Model,
    theme,
    widget::{before_end, choose, date, faint, name, palette, write_over},
};
use super::menu;
use crate::{
    domain::{calendar, words::Lang},
    text,
};

/// What the buttons of the first line and the least of a title take, in points.
const BESIDE: f32 = 420.0;

/// State of the bar.
#[derive(Default)]
pub struct Top {
    want_search: bool,
}

impl Top {
    /// Puts the cursor into the search field with the next frame.
    pub const fn focus_search(&mut self) {
        self.want_search = true;
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            let line = ui.available_width();
            let text = m.t(Command::Side.key());
            let fold = ui.button("≡").on_hover_text(hint(ui, &text, Command::Side));
            name(ui, &fold, text);
            if fold.clicked() {
                out.push(Action::Command(Command::Side));
            }
            // The title takes what the search and the buttons leave.
            let title = |ui: &mut Ui| {
                let title = m.plan().head.title.get(m.lang());
                ui.add(Label::new(RichText::new(title).font(theme::heading())).truncate());
                if ui.available_width() > 80.0 {
                    let body = faint(ui, m.plan().head.body.get(m.lang())).small();
                    ui.add(Label::new(body).truncate());
                }
            };
            before_end(ui, title, |ui| {
                undo_redo(ui, m, out);
                self.search(ui, m, line, out);
                languages(ui, m, out);
                menu::ui(ui, m, out);
            });
        });
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.label(faint(ui, m.t("top-as-of")));
            let back = ui.button("‹").on_hover_text(m.t("command-month-back"));
            name(ui, &back, m.t("command-month-back"));
            if back.clicked() {
                out.push(Action::Command(Command::MonthBack));
            }
            if let Some(d) = date::button(ui, m, "top-as-of", m.as_of) {
                out.push(Action::AsOf(d));
            }
            let on = ui.button("›").on_hover_text(m.t("command-month-on"));
            name(ui, &on, m.t("command-month-on"));
            if on.clicked() {
                out.push(Action::Command(Command::MonthOn));
            }
            let (day, ()) = before_end(
                ui,
                |ui| year(ui, m),
                |ui| {
                    play(ui, m, out);
                    changes(ui, m, out);
                },
            );
            out.extend(day.map(Action::AsOf));
        });
    }

    /// The search field, in a `line` so wide.
    fn search(&mut self, ui: &mut Ui, m: &Model, line: f32, out: &mut Vec<Action>) {
        let mut words = m.filters.search.clone();
        // Where everything is large the title needs some of its room.
        let width = (line - BESIDE).clamp(100.0, 260.0);
        let field = TextEdit::singleline(&mut words)
            .hint_text(m.t("top-search"))
            .desired_width(width)
            .id_salt("search");
        let shown = field.show(ui);
        let response = shown.response.response;
        name(ui, &response, m.t("top-search-name"));
        if std::mem::take(&mut self.want_search) {
            write_over(ui, &response, shown.state, &words);
        }
        if response.changed() {
            out.push(Action::Search(words.clone()));
            // On the list one sees what is found.
            if m.prefs.view == super::super::action::View::Overview {
                out.push(Action::Show(super::super::action::View::List));
            }
        }
        let pressed = |k| ui.input(|i| i.key_pressed(k));
        if response.lost_focus() && pressed(Key::Escape) && !words.is_empty() {
            out.push(Action::Search(String::new()));
        }
        // Into what was found: the first row, and the keys are the list's.
        let onward =
            response.lost_focus() && pressed(Key::Enter) || response.has_focus() && pressed(Key::ArrowDown);
        if onward && let Some(first) = super::list::first(m) {
            response.surrender_focus();
            out.push(Action::Select(Some(first)));
        }
    }
}

fn undo_redo(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    for (command, can, back) in
        [(Command::Undo, m.can_undo, true), (Command::Redo, !m.redo.is_empty(), false)]
    {
        let button = ui.add_enabled(can, Button::new("").min_size(vec2(28.0, 0.0)));
        let color = if can { ui.style().interact(&button).text_color() } else { palette(ui).edge };
        turn(ui, button.rect.center(), back, Stroke::new(1.5, color));
        name(ui, &button, m.t(command.key()));
        let button = button.on_hover_ui(|ui| {
            let what = if back { deeds::to_undo(m) } else { deeds::to_redo(m) };
            let key = if back { "command-undo-what" } else { "command-redo-what" };
            let text = what.map_or_else(|| m.t(command.key()), |what| m.tf(key, &[("what", what.into())]));
            ui.label(hint(ui, &text, command));
        });
        if button.clicked() {
            out.push(Action::Command(command));
        }
    }
}

/// The arrow that turns back, or on: no font we ship has it, and a straight one is a browser's.
fn turn(ui: &Ui, middle: egui::Pos2, back: bool, stroke: Stroke) {
    let at = |x: f32, y: f32| middle + vec2(if back { x } else { -x }, y);
    let bend = (0..=8_u8).map(|n| {
        let angle = std::f32::consts::PI * (f32::from(n) / 8.0 - 0.5);
        at(2.0 + 3.25 * angle.cos(), 0.75 + 3.25 * angle.sin())
    });
    let way = [at(-5.5, -2.5)].into_iter().chain(bend).chain([at(-2.5, 4.0)]);
    ui.painter().line(way.collect(), stroke);
    ui.painter().line(vec![at(-2.5, -5.5), at(-5.5, -2.5), at(-2.5, 0.5)], stroke);
}

fn hint(ui: &Ui, text: &str, command: Command) -> String {
    command
        .shortcut()
        .map_or_else(|| text.to_owned(), |s| format!("{text}  {}", ui.ctx().format_shortcut(&s)))
}

/// The name of a language in itself: whoever cannot read the others finds it.
#[must_use]
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Hans => "简体",
        Lang::Hant => "繁體",
    }
}

fn languages(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let label = m.t("top-language");
    let (_, chosen) = choose(ui, "language", &label, 76.0, &m.lang(), Lang::ALL, |l| own_name(*l).to_owned());
    out.extend(chosen.map(Action::Lang));
}

/// Lets the year run, or stops it.
fn play(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let (sign, key) = if m.playing { ("■", "top-stop") } else { ("▶", "command-play") };
    let text = m.t(key);
    let button = ui.add(Button::new(sign).min_size(vec2(28.0, 0.0)));
    let button = button.on_hover_text(hint(ui, &text, Command::Play));
    name(ui, &button, text);
    if button.clicked() {
        out.push(Action::Command(Command::Play));
    }
}

/// Opens the list of what changed.
fn changes(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let text = m.t("top-changes");
    let button = Button::selectable(m.since.is_some(), text).frame_when_inactive(true);
    let hint = hint(ui, &m.t("command-changes"), Command::Changes);
    if ui.add(button).on_hover_text(hint).clicked() {
        out.push(Action::Command(Command::Changes));
    }
}

/// The plan's period as a strip of months: what has gone is filled, the handle is the
/// reporting date, a small mark is today. Drag, click, or use the arrow keys.
fn year(ui: &mut Ui, m: &Model) -> Option<Date> {
    let period = m.plan().head.period;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click_and_drag());
    let p = palette(ui);
    let months = calendar::months(period.start, period.end).max(1.0);
    let x_of = |d: Date| {
        let share = (calendar::months(period.start, d) / months).clamp(0.0, 1.0);
        egui::lerp(rect.x_range(), narrow(share))
    };
    let here = x_of(m.as_of);
    let painter = ui.painter();
    let band =
        Rect::from_min_max(pos2(rect.left(), rect.bottom() - 7.0), pos2(rect.right(), rect.bottom() - 3.0));
    painter.rect_filled(band, 2.0, p.line);
    painter.rect_filled(band.with_max_x(here), 2.0, p.accent);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let mut start = period.start.first_of_month();
    let longest = ui.fonts_mut(|f| {
        let width = |month: i8| {
            let label = text::month_short(m.lang(), Date::constant(2020, month, 1));
            f.layout_no_wrap(label, font.clone(), p.ink).size().x
        };
        (1..=12).map(width).fold(0.0, f32::max)
    });
    // Where labels would touch, every second, third or sixth month is named.
    let room = rect.width() / narrow(months);
    let named = [1_i8, 2, 3, 6, 12].into_iter().find(|n| room * f32::from(*n) > longest + 4.0).unwrap_or(12);
    while start <= period.end {
        let Some(next) = start.last_of_month().tomorrow().ok() else { break };
        let left = start.yesterday().map_or(rect.left(), x_of);
        painter.vline(left, rect.bottom() - 9.0..=rect.bottom() - 3.0, Stroke::new(1.0, p.line));
        let middle = f32::midpoint(left, x_of(start.last_of_month()));
        let color = if start.month() == m.as_of.month() { p.ink } else { p.faint };
        let label = text::month_short(m.lang(), start);
        if (start.month() - 1) % named == 0 {
            painter.text(pos2(middle, rect.top()), Align2::CENTER_TOP, label, font.clone(), color);
        }
        start = next;
    }
    if let Some(since) = m.since.filter(|d| *d < m.as_of) {
        // From where changes are told: a thicker end of the strip's dark part.
        let x = x_of(since);
        painter.rect_filled(band.with_min_x(x).with_max_x(here).expand2(vec2(0.0, 2.0)), 2.0, p.accent);
        painter.vline(x, band.y_range().expand(5.0), Stroke::new(2.0, p.accent));
    }
    if period.contains(m.today) {
        painter.vline(x_of(m.today), band.y_range().expand(3.0), Stroke::new(1.0, p.ink));
    }
    let width = if response.has_focus() { 3.0 } else { 1.5 };
    let knob = pos2(here, band.center().y);
    painter.circle(knob, 6.0, p.paper, Stroke::new(width, p.accent));
    response.widget_info(|| {
        egui::WidgetInfo::slider(true, calendar::months(period.start, m.as_of), m.t("top-year"))
    });
    step(ui, &response, m).or_else(|| {
        let at = response.interact_pointer_pos()?;
        let share = f64::from((at.x - rect.left()) / rect.width());
        let date = calendar::day_at(period.start, share * months).clamp(period.start, period.end);
        (date != m.as_of).then_some(date)
    })
}

/// Keys on the strip: a day with the arrows, a month with page up and down.
fn step(ui: &Ui, response: &egui::Response, m: &Model) -> Option<Date> {
    if !response.has_focus() {
        return None;
    }
    ui.memory_mut(|mem| {
        let arrows = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
        mem.set_focus_lock_filter(response.id, arrows);
    });
    let d = m.as_of;
    ui.input(|i| match () {
        () if i.modifiers.any() => None,
        () if i.key_pressed(Key::ArrowLeft) => d.yesterday().ok(),
        () if i.key_pressed(Key::ArrowRight) => d.tomorrow().ok(),
        () if i.key_pressed(Key::PageUp) => Some(calendar::month_back(d)),
        () if i.key_pressed(Key::PageDown) => Some(calendar::month_on(d)),
        () => None,
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a strip some hundred points wide")]
const fn narrow(share: f64) -> f32 {
    share as f32
}
