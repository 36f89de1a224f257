//! What answers are made of: the sentence, equations, facts, inputs, commitments.

use egui::{Align, Button, Label, Layout, RichText, TextFormat, Ui, Widget as _, text::LayoutJob, vec2};

use super::super::{
    super::{
        action::{Action, Subject},
        model::Model,
        theme,
        widget::{faint, hairline, link, mark, name, palette, row, words},
    },
    detail::{facts, history, measure as detail},
    overview,
};
use crate::{
    domain::{
        assess::Value,
        entry::Entry,
        measure::{Goal, Measure},
        plan::{Commitment, Due},
        scorecard::Standing,
        why::{Input, What},
    },
    text,
};

/// Width of the column of names.
const NAMES: f32 = 112.0;

/// Widths of an input's letter, name and value.
const LETTER: f32 = 24.0;
const NAME: f32 = 136.0;
const VALUE: f32 = 112.0;

/// How many commitments a list shows; the List has all.
const MOST: usize = 60;

/// The answer in a sentence, with the mark of a standing where it is about one.
pub(super) fn answer(ui: &mut Ui, standing: Option<Standing>, text: &str) {
    let p = palette(ui);
    let mut job = LayoutJob::default();
    let mut add = |text: &str, color| {
        let format = TextFormat { font_id: theme::heading(), color, ..Default::default() };
        job.append(text, 0.0, format);
    };
    if let Some(s) = standing {
        add(theme::glyph(s), p.standing(s));
        add(" ", p.ink);
    }
    add(text, p.ink);
    Label::new(job).wrap().selectable(true).ui(ui);
    ui.add_space(4.0);
}

/// A sentence under the answer.
pub(super) fn sentence(ui: &mut Ui, text: impl Into<String>) {
    Label::new(RichText::new(text)).wrap().ui(ui);
}

/// Equations, one a line, to be carried into a letter.
pub(super) fn equations(ui: &mut Ui, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let bar = palette(ui).accent;
    let block = ui.horizontal_top(|ui| {
        ui.add_space(12.0);
        ui.vertical(|ui| {
            for line in lines {
                Label::new(RichText::new(line)).wrap().selectable(true).ui(ui);
            }
        });
    });
    let rect = block.response.rect;
    ui.painter().vline(rect.left() + 2.0, rect.y_range(), egui::Stroke::new(2.0, bar));
    ui.add_space(4.0);
}

/// A hairline between two parts, with air around it.
pub(super) fn rule_off(ui: &mut Ui) {
    ui.add_space(8.0);
    hairline(ui);
    ui.add_space(4.0);
}

/// A small heading with a hairline above.
pub(super) fn heading(ui: &mut Ui, text: impl Into<String>) {
    rule_off(ui);
    ui.label(faint(ui, text).small());
}

/// The same with a button at its right; says whether it was pressed.
pub(super) fn heading_with(ui: &mut Ui, text: impl Into<String>, button: String) -> bool {
    rule_off(ui);
    let mut pressed = false;
    let cells = |ui: &mut Ui| pressed = ui.button(button).clicked();
    row::line(ui, cells, |ui| {
        ui.label(faint(ui, text).small());
    });
    ui.add_space(4.0);
    pressed
}

/// A name in a narrow column, and what is to be said.
pub(super) fn fact(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let size = vec2(NAMES, 18.0);
        let name = faint(ui, name).small();
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(NAMES);
            ui.add(Label::new(name).wrap());
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
}

/// A fact that is a text.
pub(super) fn told(ui: &mut Ui, m: &Model, key: &str, text: impl Into<String>) {
    fact(ui, &m.t(key), |ui| sentence(ui, text));
}

/// The rule in force and the date everything speaks of.
pub(super) fn rule(ui: &mut Ui, m: &Model) {
    let key = m.card.rule.key();
    let args =
        [("rule", m.t(&format!("rule-{key}")).into()), ("text", m.t(&format!("rule-{key}-text")).into())];
    told(ui, m, "why-rule", m.tf("why-rule-text", &args));
}

/// A link in a line of text, as small as the text.
pub(super) fn small_link(ui: &mut Ui, text: impl Into<String>) -> egui::Response {
    let text = RichText::new(text).small().color(palette(ui).accent);
    ui.spacing_mut().interact_size.y = 16.0;
    ui.spacing_mut().button_padding = egui::Vec2::ZERO;
    Button::new(text).frame(false).ui(ui)
}

/// Who reported it and when, its source, and the way to it in the journal.
pub(super) fn entry(ui: &mut Ui, m: &Model, e: &Entry, out: &mut Vec<Action>) {
    let overlay = m.desk.journal.is_overlay(&e.id.writer);
    let args = [("who", history::who(m, e).into()), ("when", m.moment(e.recorded).into())];
    let line = if overlay { history::who(m, e) } else { m.tf("why-reported-by", &args) };
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
        history::source(ui, m, e, out);
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
    let months = |v: f64| m.tf("why-months", &[("months", text::figure((v * 100.0).round() / 100.0).into())]);
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

/// The commitments an answer is about: a click selects one, and asks why it stands there.
pub(super) fn commitments(ui: &mut Ui, m: &Model, rows: &[usize], out: &mut Vec<Action>) {
    for i in rows.iter().take(MOST) {
        let Some((c, r)) = m.commitment(*i) else { continue };
        let title = c.title.get(m.lang());
        let word = m.t(&format!("standing-{}", r.standing.key()));
        let reason = if r.standing.wants_attention() { overview::why::of(m, c, r) } else { String::new() };
        let gap = words::gap(m, c, r);
        let label = [title, &word, &reason].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>();
        let label = label.join(", ");
        ui.horizontal_top(|ui| {
            let size = vec2((ui.available_width() - 72.0).max(0.0), 0.0);
            let clicked = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_width(size.x);
                row::choose(ui, ("why", &c.id), m.selected == Some(*i), &label, |ui| {
                    let cells = |ui: &mut Ui| {
                        row::right(ui, 64.0, gap.as_str());
                    };
                    row::line(ui, cells, |ui| {
                        ui.label(mark::glyph(ui, r.standing)).on_hover_text(&word);
                        ui.add(Label::new(title).truncate());
                    });
                    if !reason.is_empty() {
                        ui.add(Label::new(faint(ui, &reason).small()).wrap());
                    }
                })
                .clicked()
            });
            if clicked.inner {
                out.push(Action::Select(Some(*i)));
            }
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.spacing_mut().button_padding.x = 0.0;
                let why = link(ui, m.t("why-ask"));
                name(ui, &why, m.tf("why-ask-of", &[("title", title.into())]));
                if why.clicked() {
                    out.push(Action::Why(Subject::Standing(*i)));
                }
            });
        });
    }
    if rows.len() > MOST {
        let more = m.tf("why-more", &[("count", (rows.len() - MOST).into())]);
        ui.label(faint(ui, more).small());
    }
}
