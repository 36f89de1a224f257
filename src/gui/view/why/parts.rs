//! What answers are made of: the sentence, equations, facts, commitments.

use egui::{Align, Button, Label, Layout, RichText, TextFormat, Ui, Widget as _, text::LayoutJob, vec2};

use super::super::{
    super::{
        action::{Action, Subject},
        model::Model,
        theme,
        widget::{faint, hairline, link, mark, name, palette, row, words},
    },
    overview,
};
use crate::domain::scorecard::Standing;

/// Width of the column of names.
const NAMES: f32 = 112.0;

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
    let name = crate::text::rule::name(m.lang(), m.card.rule);
    let args =
        [("rule", name.into()), ("text", crate::text::rule::explanation(m.lang(), m.card.rule).into())];
    told(ui, m, "why-rule", m.tf("why-rule-text", &args));
}

/// A link in a line of text, as small as the text.
pub(super) fn small_link(ui: &mut Ui, text: impl Into<String>) -> egui::Response {
    let text = RichText::new(text).small().color(palette(ui).accent);
    ui.spacing_mut().interact_size.y = 16.0;
    ui.spacing_mut().button_padding = egui::Vec2::ZERO;
    Button::new(text).frame(false).ui(ui)
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
                        let glyph = mark::glyph(ui, r.standing);
                        ui.spacing_mut().item_spacing.x = 4.0;
                        row::left(ui, 18.0, glyph).on_hover_text(&word);
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
            // As high as the row's first line with the air above it.
            let cell = vec2(ui.available_width(), row::LINE + 6.0);
            ui.allocate_ui_with_layout(cell, Layout::right_to_left(Align::Center), |ui| {
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
