//! What changed between an earlier day and the reporting date. Lies beside the work: the
//! year can be scrubbed, or played, while it is open.

use egui::{Align, Button, Context, Id, Layout, RichText, ScrollArea, Ui, Widget as _, Window};
use jiff::{civil::Date, tz::TimeZone};

use super::{Action, Model, hairline, name};
use crate::{
    domain::calendar,
    gui::{
        theme,
        widget::{change, date, faint, link},
    },
    text,
};

const WIDTH: f32 = 560.0;
/// How many moved gaps are shown.
const GAPS: usize = 12;

/// Draws it; says whether it stays open.
pub(super) fn ui(ctx: &Context, m: &Model, out: &mut Vec<Action>) -> bool {
    let Some(since) = m.since else { return false };
    let room = ctx.content_rect().shrink(16.0);
    let mut open = true;
    Window::new(m.t("changes-title"))
        .id(Id::unique("changes"))
        .title_bar(false)
        .resizable(false)
        .frame(egui::Frame::window(&ctx.global_style()).inner_margin(16))
        .default_pos(room.right_top() + egui::vec2(-WIDTH - 48.0, 112.0))
        .constrain_to(room)
        .show(ctx, |ui| {
            let width = WIDTH.min(room.width() - 40.0);
            ui.set_width(width);
            open = head(ui, m, since, out);
            hairline(ui);
            ui.add_space(4.0);
            let height = (room.height() - 250.0).clamp(200.0, 640.0);
            let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
            // As wide as the sheet: the bar keeps its distance from the text.
            area.auto_shrink([false, true]).show(ui, |ui| {
                ui.set_width(width - 12.0);
                body(ui, m, since, out);
            });
        });
    if !open {
        out.push(Action::Since(None));
    }
    open
}

/// From when to when, other beginnings, and the button that closes; says whether it stays.
fn head(ui: &mut Ui, m: &Model, since: Date, out: &mut Vec<Action>) -> bool {
    let mut open = true;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = Button::new("×").frame(false).ui(ui).on_hover_text(m.t("dialog-close"));
            name(ui, &close, m.t("dialog-close"));
            open = !close.clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(RichText::new(m.t("changes-title")).font(theme::heading()));
            });
        });
    });
    ui.horizontal(|ui| {
        ui.label(m.t("changes-since"));
        if let Some(d) = date::button(ui, m, "changes-since", since) {
            out.push(Action::Since(Some(d)));
        }
        ui.label(m.tf("changes-until", &[("date", m.day(m.as_of).into())]));
    });
    ui.horizontal_wrapped(|ui| {
        for (words, day) in beginnings(m) {
            if day < m.as_of && day != since && link(ui, words).clicked() {
                out.push(Action::Since(Some(day)));
            }
        }
    });
    open
}

/// Days people compare with, in words: ends of months by the month's name.
fn beginnings(m: &Model) -> Vec<(String, Date)> {
    let back = |n: usize| (0..n).fold(m.as_of, |d, _| calendar::month_back(d));
    let visit = m.prefs.last_visit.map(|t| TimeZone::system().to_datetime(t).date());
    let end_of = |d: Date| m.tf("changes-end-of", &[("month", text::month(m.lang(), d).into())]);
    let mut all: Vec<(String, Date)> = [back(1), back(3)].map(|d| (end_of(d), d)).to_vec();
    all.push((m.t("changes-start"), m.plan().head.period.start));
    all.extend(visit.map(|d| (m.t("changes-visit"), d)));
    all
}

fn body(ui: &mut Ui, m: &Model, since: Date, out: &mut Vec<Action>) {
    if since >= m.as_of {
        ui.label(faint(ui, m.t("changes-later")));
        return;
    }
    let tally = change::tally(m, &m.changes);
    if tally.is_empty() {
        ui.label(m.t("changes-none"));
    } else {
        ui.label(RichText::new(tally).family(theme::bold()));
    }
    if m.rows.len() < m.card.rows.len() {
        ui.label(faint(ui, m.t("changes-filtered")).small());
    }
    change::list(ui, m, &m.changes, out);
    change::gaps(ui, m, &m.changes, GAPS, out);
}
