//! A tick says it is done; the figure says how much. Asked once, and may be skipped.

use egui::{Context, Label, RichText, TextEdit, Ui, Widget as _};
use jiff::civil::Date;

use super::{Action, Model, Next, answers, enter, primary, question};
use crate::{
    domain::{
        assess::Verdict,
        entry::{Draft, Event},
        figure,
        measure::{Goal, Measure},
        plan::Commitment,
        scorecard::Standing,
    },
    gui::widget::{faint, name, palette, words},
    text,
};

/// The figures of a commitment that was just ticked.
pub(super) struct Figures {
    at: usize,
    about: Date,
    fields: Vec<Field>,
}

struct Field {
    measure: usize,
    typed: String,
    error: Option<String>,
    wants_focus: bool,
}

impl Figures {
    /// Fields for every measure a single figure is reported of; nothing to ask when all
    /// of them are known to have reached their goals.
    pub(super) fn of(m: &Model, at: usize) -> Option<Self> {
        let (c, row) = m.commitment(at)?;
        let takes = |x: &Measure| {
            x.goal.takes_figure() && !matches!(x.goal, Goal::Compared { .. } | Goal::Assigned { .. })
        };
        let asked: Vec<usize> = (0..c.measures.len()).filter(|i| takes(&c.measures[*i])).collect();
        let open = |i: &usize| row.measures.get(*i).is_some_and(|a| a.verdict != Verdict::Met);
        if !m.can_record() || !asked.iter().any(open) {
            return None;
        }
        let first = asked.iter().copied().find(open);
        let field = |measure| Field {
            measure,
            typed: String::new(),
            error: None,
            wants_focus: Some(measure) == first,
        };
        Some(Self { at, about: m.as_of, fields: asked.into_iter().map(field).collect() })
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        let Some((c, _)) = m.commitment(self.at) else { return Next::Close };
        question(ctx, m, "figures-title", 460.0, |ui| {
            let args = [
                ("title", c.title.get(m.lang()).into()),
                ("date", m.day(self.about).into()),
                ("count", self.fields.len().into()),
            ];
            Label::new(m.tf("figures-ask", &args)).wrap().ui(ui);
            ui.add_space(8.0);
            for i in 0..self.fields.len() {
                ui.horizontal_top(|ui| self.field(ui, m, c, i));
                ui.add_space(4.0);
            }
            let mut skip = false;
            let typed = self.fields.iter().any(|f| !f.typed.trim().is_empty());
            let record = answers(ui, |ui| {
                skip = ui.button(m.t("figures-skip")).clicked();
                primary(ui, m.t("figures-record"), typed).clicked()
            });
            if skip {
                return Next::Close;
            }
            if (record || enter(ui)) && typed {
                return self.record(m, c, out);
            }
            Next::Stay
        })
    }

    fn field(&mut self, ui: &mut Ui, m: &Model, c: &Commitment, i: usize) {
        let f = &mut self.fields[i];
        let Some(measure) = c.measures.get(f.measure) else { return };
        let title =
            measure.title.as_ref().map_or_else(|| m.t("event-figure"), |t| t.get(m.lang()).to_owned());
        let known = m.commitment(self.at).and_then(|(_, row)| row.measures.get(f.measure)?.latest().cloned());
        ui.vertical(|ui| {
            ui.set_width(216.0);
            Label::new(&title).wrap().ui(ui);
            let goal = m.tf("figures-goal", &[("goal", words::goal(m, measure).into())]);
            ui.label(faint(ui, goal).small());
            if let Some(r) = known {
                let args =
                    [("value", words::value(m, measure, r.value).into()), ("date", m.day(r.about).into())];
                Label::new(faint(ui, m.tf("figures-known", &args)).small()).wrap().ui(ui);
            }
        });
        ui.vertical(|ui| {
            ui.horizontal(|ui| {
                let field = TextEdit::singleline(&mut f.typed).desired_width(120.0).ui(ui);
                name(ui, &field, m.tf("figures-field", &[("title", title.into())]));
                if std::mem::take(&mut f.wants_focus) {
                    field.request_focus();
                }
                if field.changed() {
                    f.error = None;
                }
                if field.lost_focus() {
                    f.error = read(m, measure, &f.typed).err();
                }
                ui.label(faint(ui, m.unit(&measure.unit).trim()));
            });
            if let Some(why) = &f.error {
                let color = palette(ui).standing(Standing::NotMet);
                Label::new(RichText::new(format!("× {why}")).small().color(color)).wrap().ui(ui);
            }
        });
    }

    /// All that was typed becomes one deed, or nothing does.
    fn record(&mut self, m: &Model, c: &Commitment, out: &mut Vec<Action>) -> Next {
        let mut drafts = Vec::new();
        for f in &mut self.fields {
            let Some(measure) = c.measures.get(f.measure) else { continue };
            match read(m, measure, &f.typed) {
                Ok(Some(value)) => {
                    let event = Event::Figure {
                        commitment: c.id.as_str().into(),
                        measure: measure.id.as_str().into(),
                        value,
                        against: None,
                    };
                    drafts.push(Draft::new(self.about, event));
                }
                Ok(None) => {}
                Err(why) => f.error = Some(why),
            }
        }
        if let Some(f) = self.fields.iter_mut().find(|f| f.error.is_some()) {
            f.wants_focus = true;
            return Next::Stay;
        }
        if !drafts.is_empty() {
            out.push(Action::Record(drafts));
        }
        Next::Close
    }
}

fn read(m: &Model, measure: &Measure, typed: &str) -> Result<Option<f64>, String> {
    figure::parse(typed, m.plan().unit(&measure.unit)).map_err(|e| text::figure_error(m.lang(), &e))
}
