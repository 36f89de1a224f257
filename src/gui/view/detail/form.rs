//! The form that reports: fields that fit each measure, words, evidence, one button.

use egui::{
    Align, Button, Checkbox, Key, Label, Layout, Modifiers, Response, RichText, TextEdit, Ui, Widget as _,
};
use jiff::civil::Date;

use super::{
    super::super::{
        action::Action,
        ime,
        model::Model,
        theme,
        widget::{date, faint, heading, link, name, palette, source},
    },
    entered,
    facts::fact,
    typed::{Refusal, Typed},
    warning,
};
use crate::domain::{
    entry::RemarkKind,
    plan::Commitment,
    scorecard::{Row, Standing},
};

/// One frame of the form.
pub struct Form<'a> {
    pub(super) m: &'a Model,
    pub(super) c: &'a Commitment,
    row: &'a Row,
    pub(super) typed: &'a mut Typed,
    /// Whether the next field drawn takes the cursor.
    focus: bool,
    /// The button was pressed, or Enter in a field.
    submit: bool,
    /// The field Enter was pressed in.
    left: Option<egui::Id>,
    /// Something was changed by hand.
    pub(super) touched: bool,
}

/// Whether Ctrl+Enter was pressed in this field, which records wherever it is.
fn recorded(ui: &Ui, field: &Response) -> bool {
    field.has_focus() && ui.input_mut(|i| !ime::composing(i) && i.consume_key(Modifiers::COMMAND, Key::Enter))
}

/// Draws the form.
pub fn ui(
    ui: &mut Ui,
    m: &Model,
    c: &Commitment,
    row: &Row,
    typed: &mut Typed,
    focus: bool,
    out: &mut Vec<Action>,
) {
    if !m.can_record() {
        heading(ui, m.t("detail-report"));
        ui.add(Label::new(faint(ui, m.t("detail-read-only"))).wrap());
        return;
    }
    let mut form = Form { m, c, row, typed, focus, submit: false, left: None, touched: false };
    form.about(ui);
    for (at, (measure, a)) in c.measures.iter().zip(&row.measures).enumerate() {
        ui.push_id(at, |ui| form.measure(ui, measure, a));
    }
    form.remarks(ui);
    form.evidence(ui);
    form.by(ui, out);
    form.typed.keep_day(m.as_of);
    form.record(ui, out);
}

impl Form<'_> {
    pub(super) fn date(&self) -> Date {
        self.typed.about(self.m.as_of)
    }

    /// What every field has in common: the first one may take the cursor, Enter records.
    pub(super) fn field(&mut self, ui: &Ui, response: &Response) {
        self.first(response);
        self.touched |= response.changed();
        self.enter(ui, response);
    }

    fn enter(&mut self, ui: &Ui, response: &Response) {
        if entered(ui, response) | recorded(ui, response) {
            self.submit = true;
            self.left = Some(response.id);
        }
    }

    pub(super) fn first(&mut self, response: &Response) {
        if std::mem::take(&mut self.focus) {
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
    }

    /// Heading and the date the report speaks of.
    fn about(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            heading(ui, self.m.t("detail-report"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(d) = date::button(ui, self.m, "detail-report-date-name", self.date()) {
                    // With the window's own date an untouched form follows again.
                    self.typed.date = (d != self.m.as_of || self.typed.says_something()).then_some(d);
                    self.touched = true;
                }
                ui.label(faint(ui, self.m.t("detail-report-date")).small());
            });
        });
    }

    /// Note, problem, next step; what is in force stands in the empty field as a hint.
    fn remarks(&mut self, ui: &mut Ui) {
        let m = self.m;
        ui.add_space(4.0);
        for (n, kind) in RemarkKind::ALL.into_iter().enumerate() {
            let key = format!("remark-{}", kind.key());
            let force = m.desk.tracker.tracks[self.row.index].remark(kind, m.as_of);
            fact(ui, &m.t(&key), |ui| {
                let field = TextEdit::multiline(&mut self.typed.remarks[n]).desired_rows(1).id_salt(&key);
                let hint = if self.typed.settled[n] { "" } else { force.unwrap_or_default() };
                let response = field.hint_text(hint).desired_width(f32::INFINITY).ui(ui);
                name(ui, &response, m.t(&key));
                self.first(&response);
                self.touched |= response.changed();
                // Enter is a new line here, with Ctrl it records; Escape leaves the field and
                // not the pane.
                entered(ui, &response);
                if recorded(ui, &response) {
                    self.submit = true;
                    self.left = Some(response.id);
                }
                if force.is_none() || !self.typed.remarks[n].is_empty() {
                    self.typed.settled[n] = false;
                } else {
                    let text = RichText::new(m.t("detail-settled")).small();
                    let tick = ui.add(Checkbox::new(&mut self.typed.settled[n], text));
                    name(ui, &tick, format!("{}: {}", m.t(&key), m.t("detail-settled")));
                    self.touched |= tick.changed();
                }
            });
        }
    }

    fn evidence(&mut self, ui: &mut Ui) {
        let m = self.m;
        fact(ui, &m.t("detail-source"), |ui| {
            let hint = m.t("detail-source-hint");
            let field = TextEdit::singleline(&mut self.typed.source).hint_text(hint).id_salt("source");
            let response = field.desired_width(f32::INFINITY).ui(ui);
            name(ui, &response, m.t("detail-source"));
            self.field(ui, &response);
        });
        fact(ui, &m.t("detail-link"), |ui| {
            let field = TextEdit::singleline(&mut self.typed.link).hint_text("https://").id_salt("link");
            let response = field.desired_width(f32::INFINITY).ui(ui);
            name(ui, &response, m.t("detail-link"));
            self.field(ui, &response);
            match self.typed.link() {
                Ok(Some(link)) => {
                    ui.add(Label::new(faint(ui, source::opens(m, &link)).small()).wrap());
                }
                Err(why) if self.typed.tried || !response.has_focus() => {
                    warning(ui, source::refused(m, &why));
                }
                // The line is kept free: else the field below moves from under the pointer when
                // an address is pasted.
                _ => {
                    ui.label(RichText::new(" ").small());
                }
            }
        });
    }

    /// The reporter's name: one for all forms, kept with the preferences.
    fn by(&mut self, ui: &mut Ui, out: &mut Vec<Action>) {
        let m = self.m;
        fact(ui, &m.t("detail-by"), |ui| {
            let mut by = m.prefs.by.clone();
            let field = TextEdit::singleline(&mut by).hint_text(m.t("detail-by-hint")).id_salt("by");
            let response = field.desired_width(f32::INFINITY).ui(ui);
            name(ui, &response, m.t("detail-by"));
            if response.changed() {
                out.push(Action::By(by));
            }
            self.enter(ui, &response);
        });
    }

    /// The button, the question about an odd date, and what came of it.
    fn record(&mut self, ui: &mut Ui, out: &mut Vec<Action>) {
        if self.touched {
            self.typed.recorded = None;
            self.typed.asks = false;
        }
        let m = self.m;
        ui.add_space(4.0);
        let mut anyway = false;
        ui.horizontal_wrapped(|ui| {
            let text = RichText::new(m.t("detail-record")).family(theme::bold());
            self.submit |= ui.add(Button::new(text).min_size([96.0, 28.0].into())).clicked();
            if let Some(d) = self.typed.recorded {
                let color = palette(ui).standing(Standing::Met);
                ui.label(RichText::new("✓").color(color));
                ui.label(m.tf("detail-recorded", &[("date", m.day(d).into())]));
            }
        });
        if self.typed.asks {
            warning(ui, m.tf("detail-outside", &[("date", m.day(self.date()).into())]));
            ui.horizontal(|ui| {
                anyway = ui.button(m.t("detail-outside-yes")).clicked();
                if link(ui, m.t("detail-outside-no")).clicked() {
                    self.typed.asks = false;
                }
            });
        }
        if self.submit || anyway {
            self.submitted(anyway, out);
            // Not recorded: the cursor stays where it was, or the list takes the next keys.
            match (self.left, self.typed.recorded) {
                (Some(field), None) => ui.memory_mut(|mem| mem.request_focus(field)),
                (Some(field), Some(_)) => ui.memory_mut(|mem| mem.surrender_focus(field)),
                (None, _) => {}
            }
        } else if self.touched {
            self.typed.tried = false;
        }
        if self.typed.tried {
            self.complain(ui);
        }
    }

    fn submitted(&mut self, anyway: bool, out: &mut Vec<Action>) {
        let date = self.date();
        let known: Vec<_> = self.row.measures.iter().map(|a| a.milestones.clone()).collect();
        match self.typed.drafts(self.m.plan(), self.c, &known, date) {
            Err(_) => self.typed.tried = true,
            Ok(_) if !anyway && !self.m.plan().head.period.contains(date) => self.typed.asks = true,
            Ok(drafts) => {
                out.push(Action::Record(drafts));
                *self.typed = Typed { recorded: Some(date), ..Typed::default() };
            }
        }
    }

    /// Why the button did nothing, where no field says it.
    fn complain(&self, ui: &mut Ui) {
        let known: Vec<_> = self.row.measures.iter().map(|a| a.milestones.clone()).collect();
        let key = match self.typed.drafts(self.m.plan(), self.c, &known, self.date()) {
            Err(Refusal::Nothing) => "detail-error-nothing",
            Err(_) => "detail-error-see-above",
            Ok(_) => return,
        };
        ui.add(Label::new(faint(ui, self.m.t(key))).wrap());
    }
}
