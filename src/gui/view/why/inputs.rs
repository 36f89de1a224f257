//! Inputs, a line each: the letter, what it is, its value, and where it was taken from.

use egui::{Label, RichText, Ui};

use super::{
    super::{
        super::{
            action::Action,
            model::Model,
            theme,
            widget::{entry as said, faint, palette, row, words},
        },
        detail::{facts, history, measure as detail},
    },
    parts::small_link,
};
use crate::{
    domain::{
        assess::Value,
        entry::Entry,
        measure::{Goal, Measure},
        plan::{Commitment, Due},
        why::{Input, What},
    },
    text,
};

/// Widths of an input's letter, name and value.
const LETTER: f32 = 24.0;
const NAME: f32 = 136.0;
const VALUE: f32 = 112.0;

/// Who reported it and when, its source, and the way to it in the journal.
pub(super) fn entry(ui: &mut Ui, m: &Model, e: &Entry, out: &mut Vec<Action>) {
    let overlay = m.desk.journal.is_overlay(&e.id.writer);
    let args = [("who", said::who(m, e).into()), ("when", m.moment(e.recorded).into())];
    let line = if overlay { said::who(m, e) } else { m.tf("why-reported-by", &args) };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.spacing_mut().interact_size.y = 16.0;
        ui.label(faint(ui, line).small());
        let id = e.id.to_string();
        let text = m.tf("why-entry", &[("id", id.as_str().into())]);
        if small_link(ui, text).on_hover_text(m.t("why-entry-hint")).clicked() {
            out.push(Action::Entry(e.id.clone()));
        }
    });
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        ui.spacing_mut().button_padding = egui::Vec2::ZERO;
        history::evidence(ui, m, e, out);
    });
}

/// An entry that is no letter of a formula, in line with those that are.
pub(super) fn entry_line(ui: &mut Ui, m: &Model, name: String, e: &Entry, out: &mut Vec<Action>) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        row::left(ui, LETTER, "");
        row::left(ui, NAME + VALUE + 8.0, name);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(RichText::new(m.tf("overview-for", &[("date", m.day(e.about).into())])).small());
            entry(ui, m, e, out);
        });
    });
}

/// One input: its letter, what it is, its value, and where it was taken from.
pub(super) fn input(
    ui: &mut Ui,
    m: &Model,
    c: &Commitment,
    measure: &Measure,
    input: &Input<'_>,
    out: &mut Vec<Action>,
) {
    let (name, value) = spoken(m, measure, &input.what);
    let bold = egui::FontId::new(14.0, theme::bold());
    let wide = VALUE.max(ui.painter().layout_no_wrap(value.clone(), bold.clone(), palette(ui).ink).size().x);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let sign = match &input.what {
            What::Milestone(_, state, _) if state.reached.is_some() => "✓",
            What::Milestone(..) => "○",
            _ => input.symbol,
        };
        row::left(ui, LETTER, RichText::new(sign).family(theme::bold()));
        // A milestone is named by its title, and says in words what is known.
        let named = matches!(input.what, What::Milestone(..));
        let width = if named { NAME + VALUE + 8.0 } else { NAME - (wide - VALUE).min(48.0) };
        row::left(ui, width, name.as_str()).on_hover_text(&name);
        if !named {
            row::right(ui, wide, RichText::new(&value).family(theme::bold()));
        }
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            origin(ui, m, c, &input.what, out);
        });
    });
}

/// What an input is called, and its value.
fn spoken(m: &Model, measure: &Measure, what: &What<'_>) -> (String, String) {
    let months = |v: f64| m.tf("why-months", &[("months", text::rate(v).into())]);
    match what {
        What::Reported(r) => (
            m.t("why-input-reported"),
            match r.value {
                Value::Pair(v, _) => words::value(m, measure, Value::Figure(v)),
                v => words::value(m, measure, v),
            },
        ),
        What::Against(r) => {
            let other = match r.value {
                Value::Pair(_, y) => Value::Figure(y),
                v => v,
            };
            let with = match &measure.goal {
                Goal::Compared { with, .. } => with.get(m.lang()).to_owned(),
                _ => m.t("why-input-against"),
            };
            (with, words::value(m, measure, other))
        }
        What::Goal => (m.t("why-input-goal"), words::goal(m, measure)),
        What::Baseline(b) => {
            (m.t("why-input-baseline"), format!("{}{}", text::figure(b.value), m.unit(&measure.unit)))
        }
        What::Gone(v, _) => (m.t("why-input-gone"), months(*v)),
        What::Whole(v, _) => (m.t("why-input-whole"), months(*v)),
        What::Left(v, _) => (m.t("why-input-left"), months(*v)),
        What::Point(p) => (m.t("why-input-point"), words::percent(p.share)),
        What::Tolerance(v) => (m.t("why-input-tolerance"), detail::difference(m, measure, *v)),
        What::Band(v) => (m.t("why-input-band"), detail::difference(m, measure, *v)),
        What::Milestone(milestone, ..) => (milestone.title.get(m.lang()).to_owned(), String::new()),
    }
}

/// Where an input was taken from.
fn origin(ui: &mut Ui, m: &Model, c: &Commitment, what: &What<'_>, out: &mut Vec<Action>) {
    let say = |ui: &mut Ui, text: String| {
        ui.add(Label::new(RichText::new(text).small()).wrap());
    };
    ui.add_space(2.0);
    match what {
        // The same entry carries both; the line above has it.
        What::Against(r) => say(ui, m.tf("why-through", &[("date", m.day(r.about).into())])),
        What::Reported(r) => {
            say(ui, m.tf("why-through", &[("date", m.day(r.about).into())]));
            entry(ui, m, &r.entry, out);
        }
        What::Goal => {
            let places: Vec<String> = c.locators.iter().map(|l| facts::locator(m, *l)).collect();
            say(ui, places.join("\n"));
        }
        What::Baseline(b) => {
            let args = [("date", m.day(b.date).into()), ("place", facts::locator(m, b.locator).into())];
            say(ui, m.tf("why-baseline", &args));
        }
        What::Gone(_, date) => say(ui, m.tf("why-gone-by", &[("date", m.day(*date).into())])),
        What::Whole(_, date) | What::Left(_, date) => {
            let stated = matches!(c.due, Due::Stated(_));
            let key = if stated { "why-until-stated" } else { "why-until-inferred" };
            say(ui, m.tf(key, &[("date", m.day(*date).into())]));
        }
        What::Point(p) => say(ui, m.tf("why-point", &[("date", m.day(p.date).into())])),
        What::Tolerance(_) => say(ui, m.t("why-tolerance")),
        What::Band(_) => say(ui, m.t("why-band")),
        What::Milestone(milestone, state, said) => {
            let due = milestone.due.date().map_or_else(|| m.t("due-vision"), |d| m.day(d));
            let due = match milestone.due {
                Due::Inferred(_) => m.tf("detail-stage-inferred", &[("date", due.into())]),
                _ => due,
            };
            let key = match (state.reached, state.days_late, state.reported) {
                (Some(_), None, _) => "detail-stage-reached",
                (Some(_), Some(_), _) => "detail-stage-late",
                (None, Some(_), _) => "detail-stage-overdue",
                (None, None, true) => "detail-stage-due",
                (None, None, false) => "detail-stage-silent",
            };
            let args = [
                ("date", state.reached.map_or_else(String::new, |d| m.day(d)).into()),
                ("due", due.into()),
                ("days", state.days_late.unwrap_or(0).into()),
            ];
            say(ui, m.tf(key, &args));
            let weight = text::figure(milestone.weight);
            ui.label(faint(ui, m.tf("why-weight", &[("weight", weight.into())])).small());
            if let Some(e) = said {
                entry(ui, m, e, out);
            }
        }
    }
}
