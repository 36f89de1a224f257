//! The selected commitment: what the plan says of it, how each measure stands, the form to
//! report on it, and everything that was reported.

pub(super) mod facts;
mod fields;
mod form;
pub(super) mod history;
mod legend;
pub(super) mod measure;
mod stages;
pub mod trajectory;
pub(super) mod typed;

use std::collections::HashMap;

use egui::{Align, Checkbox, Frame, Key, Label, Layout, Margin, Modifiers, RichText, ScrollArea, Ui};

use super::super::{
    action::{Action, Subject},
    ime, keys,
    model::Model,
    part::Part,
    theme,
    widget::{entry, faint, hairline, mark, name, palette},
};
use crate::domain::{
    plan::Commitment,
    scorecard::{Row, Standing},
};

/// State of the pane.
#[derive(Default)]
pub struct Detail {
    wants_focus: bool,
    kept: HashMap<String, Kept>,
}

/// What was typed and unfolded for one commitment: going to another and back loses nothing.
#[derive(Default)]
struct Kept {
    units: facts::Units,
    typed: typed::Typed,
    history: history::Unfolded,
}

impl Detail {
    /// Puts the cursor into the first field of the form with the next frame.
    pub const fn focus_form(&mut self) {
        self.wants_focus = true;
    }

    /// Ids of the commitments whose forms hold something that is not recorded.
    pub fn unrecorded(&self) -> impl Iterator<Item = &str> {
        self.kept.iter().filter(|(_, kept)| kept.typed.says_something()).map(|(id, _)| id.as_str())
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let Some((c, row)) = m.selected.and_then(|i| m.commitment(i)) else { return };
        let focus = std::mem::take(&mut self.wants_focus);
        let kept = self.kept.entry(c.id.clone()).or_default();
        // Fields of two commitments are not the same fields: cursor and undo are their own.
        ui.push_id(&c.id, |ui| {
            let margin = Margin { left: 12, right: 12, top: 8, bottom: 8 };
            Frame::new().inner_margin(margin).show(ui, |ui| header(ui, m, c, row, out));
            hairline(ui);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                keys::scroll_part(ui, Part::Detail);
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    history::conflicts(ui, m, row.index, out);
                    facts::ui(ui, m, c, row, &mut kept.units, out);
                    for at in 0..c.measures.len() {
                        section(ui);
                        ui.push_id(at, |ui| measure::ui(ui, m, c, row, at, out));
                    }
                    section(ui);
                    form::ui(ui, m, c, row, &mut kept.typed, focus, out);
                    section(ui);
                    history::ui(ui, m, row.index, &mut kept.history, out);
                    ui.add_space(16.0);
                });
            });
        });
    }
}

/// Space and a hairline between two parts of the pane.
fn section(ui: &mut Ui) {
    ui.add_space(8.0);
    hairline(ui);
    ui.add_space(4.0);
}

/// Title, standing and tick: always in sight.
fn header(ui: &mut Ui, m: &Model, c: &Commitment, row: &Row, out: &mut Vec<Action>) {
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        let close = ui.button("×").on_hover_text(m.t("detail-close"));
        name(ui, &close, m.t("detail-close"));
        if close.clicked() {
            out.push(Action::Select(None));
        }
        ui.vertical(|ui| {
            let others: Vec<&str> = c.title.iter().filter(|(l, _)| *l != m.lang()).map(|(_, t)| t).collect();
            let title = RichText::new(c.title.get(m.lang())).font(theme::heading());
            ui.add(Label::new(title).wrap()).on_hover_text(others.join("\n"));
        });
    });
    ui.horizontal(|ui| {
        let job = mark::job(ui, m, row.standing);
        if facts::asks(ui, m, job).clicked() {
            out.push(Action::Why(Subject::Standing(row.index)));
        }
        if let Some(level) = row.evidence {
            ui.label(faint(ui, format!("· {}", m.t(&format!("evidence-{}", level.key())))))
                .on_hover_text(m.t("detail-evidence-hint"));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            tick(ui, m, row, out);
            let report = ui.add_enabled(m.can_record(), egui::Button::new(m.t("list-report")));
            if report.clicked() {
                out.push(Action::Report(row.index));
            }
        });
    });
    if let Some(e) = &row.done {
        let by = entry::who(m, e);
        let args = [("date", m.day(e.about).into()), ("by", by.into())];
        ui.label(faint(ui, m.tf("detail-done-by", &args)).small());
    }
    if row.contradicted {
        warning(ui, m.t("detail-contradicted"));
    }
}

fn tick(ui: &mut Ui, m: &Model, row: &Row, out: &mut Vec<Action>) {
    let mut done = row.done.is_some();
    let response = ui.add_enabled(m.can_record(), Checkbox::new(&mut done, m.t("detail-done")));
    name(ui, &response, m.t("detail-done-name"));
    if response.clicked() {
        out.push(Action::Tick(vec![row.index], done));
    }
}

/// A sentence nobody should overlook.
pub(super) fn warning(ui: &mut Ui, text: impl std::fmt::Display) {
    let color = palette(ui).standing(Standing::NotMet);
    ui.add(Label::new(RichText::new(format!("⚠ {text}")).color(color)).wrap());
}

/// Whether Enter was pressed in this field. Both keys that leave a field are used up here:
/// the list would take Enter for a wish to report, and Escape for one to close the pane.
/// While an input method composes, Enter belongs to it.
fn entered(ui: &Ui, field: &egui::Response) -> bool {
    if !field.lost_focus() {
        return false;
    }
    ui.input_mut(|i| {
        i.consume_key(Modifiers::NONE, Key::Escape);
        let composing = ime::composing(i);
        i.consume_key(Modifiers::NONE, Key::Enter) && !composing
    })
}
