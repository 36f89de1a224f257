//! What stands in the cells.

use egui::{
    Align, Button, CursorIcon, Label, Layout, Response, RichText, Sense, Ui, Widget as _, WidgetText, vec2,
};
use egui_extras::TableRow;

use super::{column::Column, room::share_width};
use crate::{
    domain::{
        plan::Commitment,
        scorecard::{Counts, Row, Standing},
        why::Figure,
    },
    gui::{
        action::{Action, Subject},
        model::Model,
        theme,
        widget::{bar, columns::width, faint, found, mark, name, palette, words},
    },
};

pub(super) fn head(ui: &mut Ui, m: &Model, column: Column, out: &mut Vec<Action>) {
    let sorted = m.prefs.sort.filter(|(c, _)| *c == column);
    let arrow = sorted.map_or("", |(_, down)| if down { " ↓" } else { " ↑" });
    let text = faint(ui, format!("{}{arrow}", m.t(column.key()))).small();
    let mut show = |ui: &mut Ui| {
        let button = Button::new(text.clone()).frame(false).truncate().ui(ui);
        if button.on_hover_text(m.t("list-sort-hint")).clicked() {
            out.push(Action::Sort(column));
        }
    };
    if column.is_figure() {
        ui.with_layout(Layout::right_to_left(Align::Center), &mut show);
    } else {
        show(ui);
    }
}

/// A group's heading with the counts that matter.
pub(super) fn group(row: &mut TableRow<'_, '_>, columns: &[Column], title: &str, counts: &Counts) {
    row.col(|_| {});
    for column in columns {
        row.col(|ui| {
            if *column == Column::Title {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.label(RichText::new(title).family(theme::bold()));
                ui.label(faint(ui, counts.total().to_string()).small());
                let small = egui::TextStyle::Small.resolve(ui.style());
                for s in Standing::ALL.into_iter().filter(|s| s.wants_attention() && counts.get(*s) > 0) {
                    let count = counts.get(s).to_string();
                    let wide = width(ui, &small, theme::glyph(s)) + 6.0 + width(ui, &small, &count);
                    // A sign without its count, or half a count, says something else.
                    if ui.available_width() < wide {
                        break;
                    }
                    ui.label(mark::glyph(ui, s).small());
                    ui.label(faint(ui, count).small());
                }
            }
        });
    }
}

pub(super) fn tick(ui: &mut Ui, m: &Model, i: usize, c: &Commitment, row: &Row, out: &mut Vec<Action>) {
    let mut done = row.done.is_some();
    ui.add_space(8.0);
    let response = ui.add_enabled(m.can_record(), egui::Checkbox::without_text(&mut done));
    name(ui, &response, m.tf("list-tick", &[("title", c.title.get(m.lang()).into())]));
    if response.clicked() {
        out.push(Action::Tick(vec![i], done));
    }
}

/// A cell whose words open an explanation, and of what.
pub(super) type Asked = (Response, Subject);

/// Words that take a click; the keyboard has a command for it, and keeps its few stops.
fn asks(ui: &mut Ui, m: &Model, text: impl Into<WidgetText>) -> Response {
    let label = ui.add(Label::new(text).truncate().sense(Sense::CLICK));
    label.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(m.t("why-hint"))
}

/// The words of a cell; of the title those that are in the row's language. A column's width
/// follows them.
pub(super) fn said(m: &Model, column: Column, c: &Commitment, row: &Row) -> Option<String> {
    let measure = c.measures.get(row.leading);
    Some(match column {
        Column::Title => c.title.get(m.lang()).to_owned(),
        Column::Kind => m.t(&format!("kind-{}", c.kind.key())),
        Column::Section => m.plan().section(&c.section)?.title.get(m.lang()).to_owned(),
        Column::Lead => row.lead().to_owned(),
        Column::Goal => words::goal(m, measure?),
        Column::Actual => words::actual(m, measure?, row.lead_measure()?),
        Column::Progress => words::percent(row.lead_measure()?.progress?),
        Column::Gap => words::gap(m, c, row),
        Column::Standing => standing(m, row.standing),
        Column::Due => words::due(m, c.due),
        Column::LastReport => m.day(row.latest.as_ref()?.about),
    })
}

/// Glyph and word of a standing.
pub(super) fn standing(m: &Model, s: Standing) -> String {
    format!("{} {}", theme::glyph(s), m.t(&format!("standing-{}", s.key())))
}

pub(super) fn cell(ui: &mut Ui, m: &Model, column: Column, c: &Commitment, row: &Row) -> Option<Asked> {
    let text = said(m, column, c, row)?;
    match column {
        Column::Title => title(ui, m, c, row),
        Column::Kind | Column::Section | Column::Lead | Column::Due | Column::LastReport => {
            ui.add(Label::new(text).truncate());
        }
        Column::Goal => {
            let unit = c.measures.get(row.leading).map_or(String::new(), |x| m.unit(&x.unit));
            ui.add(Label::new(words::toned(ui, &text, &unit)).truncate());
        }
        Column::Progress => {
            return Some((progress(ui, m, row)?, Subject::leading(row, Figure::Progress)));
        }
        Column::Gap => {
            return (!text.is_empty()).then(|| (asks(ui, m, text), Subject::distance(row)));
        }
        Column::Standing => {
            let job = mark::job(ui, m, row.standing);
            return Some((asks(ui, m, job), Subject::Standing(row.index)));
        }
        // Drawn where it is typed.
        Column::Actual => {}
    }
    None
}

fn title(ui: &mut Ui, m: &Model, c: &Commitment, row: &Row) {
    let p = palette(ui);
    if row.contradicted {
        ui.label(RichText::new("⚠").color(p.standing(Standing::NotMet)))
            .on_hover_text(m.t("detail-contradicted"));
    }
    let title = c.title.get(m.lang());
    let color = if row.done.is_some() { p.faint } else { p.ink };
    let label = ui.add(Label::new(found::marked(ui, &m.query, title, color)).truncate());
    let others: Vec<&str> = c.title.iter().filter(|(l, _)| *l != m.lang()).map(|(_, t)| t).collect();
    label.on_hover_text(others.join("\n"));
    if !m.query.is_empty() && m.query.hits(title).is_empty() {
        // Why it is here, where its title does not say.
        if let Some(text) = found::elsewhere(m, row.index) {
            ui.add(Label::new(found::marked_small(ui, &m.query, &text)).truncate());
        }
        return;
    }
    // Which of several measures the figures are of, once there are figures.
    let known = row.lead_measure().is_some_and(|a| a.progress.is_some() || a.latest().is_some());
    if let (true, Some(measure)) = (known && c.measures.len() > 1, c.measures.get(row.leading))
        && let Some(t) = &measure.title
        // A letter of it says nothing.
        && ui.available_width() > 48.0
    {
        ui.add(Label::new(faint(ui, t.get(m.lang())).small()).truncate());
    }
}

fn progress(ui: &mut Ui, m: &Model, row: &Row) -> Option<Response> {
    let a = row.lead_measure()?;
    let share = a.progress?;
    let color = palette(ui).standing(row.standing);
    let width = (ui.available_width() - share_width(ui)).max(24.0);
    bar::progress(ui, vec2(width, 8.0), Some(share), a.planned, color);
    let layout = Layout::right_to_left(Align::Center);
    Some(ui.with_layout(layout, |ui| asks(ui, m, words::percent(share))).inner)
}

/// What can be done with a row; with all that were chosen, if it is one of them.
pub(super) fn context(ui: &mut Ui, m: &Model, i: usize, c: &Commitment, row: &Row, out: &mut Vec<Action>) {
    if m.marked.len() > 1 && m.marked.contains(&i) {
        return together(ui, m, out);
    }
    let done = row.done.is_some();
    ui.add_enabled_ui(m.can_record(), |ui| {
        entry(ui, m.t(if done { "list-untick" } else { "list-tick-one" }), out, || {
            Action::Tick(vec![i], !done)
        });
        entry(ui, m.t("list-report"), out, || Action::Report(i));
    });
    let lead = Subject::distance(row);
    for (key, subject) in [("why-menu-standing", Subject::Standing(i)), ("why-menu-gap", lead)] {
        if key == "why-menu-standing" || subject != Subject::Standing(i) {
            entry(ui, m.t(key), out, || Action::Why(subject));
        }
    }
    entry(ui, m.t("list-mark"), out, || Action::Mark(i, !m.marked.contains(&i)));
    entry(ui, m.t("list-copy-row"), out, || Action::CopyRows(vec![i]));
    entry(ui, m.t("list-copy-title"), out, || Action::Copy(c.title.get(m.lang()).to_owned()));
}

/// What can be done with those that were chosen. Each entry says how many it is about: of some
/// that are done and some that are not, a tick changes only these.
fn together(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let rows: Vec<usize> = m.rows.iter().copied().filter(|i| m.marked.contains(i)).collect();
    let is_done = |i: &usize| m.commitment(*i).is_some_and(|(_, row)| row.done.is_some());
    let (done, open): (Vec<usize>, Vec<usize>) = rows.iter().copied().partition(is_done);
    let said = |key: &str, count: usize| m.tf(key, &[("count", count.into())]);
    ui.add_enabled_ui(m.can_record(), |ui| {
        if !open.is_empty() {
            entry(ui, said("list-tick-many", open.len()), out, || Action::Tick(open, true));
        }
        if !done.is_empty() {
            entry(ui, said("list-untick-many", done.len()), out, || Action::Tick(done, false));
        }
    });
    entry(ui, said("list-copy-rows", rows.len()), out, || Action::CopyRows(rows.clone()));
    entry(ui, said("list-copy-titles", rows.len()), out, || {
        let titles = rows.iter().filter_map(|i| m.commitment(*i)).map(|(c, _)| c.title.get(m.lang()));
        Action::Copy(titles.collect::<Vec<_>>().join("\n"))
    });
    entry(ui, m.t("list-mark-none"), out, || Action::MarkOnly(Vec::new()));
}

/// An entry of the menu, and what it asks for.
fn entry(ui: &mut Ui, text: String, out: &mut Vec<Action>, action: impl FnOnce() -> Action) {
    if ui.button(text).clicked() {
        out.push(action());
        ui.close();
    }
}
