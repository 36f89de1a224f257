//! The fields that fit a measure: figures, classes, ratings, milestones.

use egui::{Button, Checkbox, Label, TextEdit, Ui, Widget as _};

use super::{
    super::super::widget::{date, faint, name},
    form::Form,
    warning,
};
use crate::{
    domain::{
        assess::{Assessment, MilestoneState},
        measure::{Class, Goal, Level, Measure, Milestone},
    },
    text,
};

impl Form<'_> {
    /// The fields of one measure.
    pub fn measure(&mut self, ui: &mut Ui, measure: &Measure, a: &Assessment) {
        let lang = self.m.lang();
        let kind = self.m.t(match &measure.goal {
            Goal::Class { .. } => "event-graded",
            Goal::Judged => "event-rated",
            _ => "event-figure",
        });
        let title = measure.title.as_ref().map_or(kind, |t| t.get(lang).to_owned());
        match &measure.goal {
            Goal::Class { .. } => self.class(ui, measure, &title),
            Goal::Judged => self.level(ui, measure, &title),
            Goal::Milestones(list) => self.milestones(ui, measure, list, &a.milestones),
            Goal::Compared { with, .. } => {
                self.figure(ui, measure, 0, &title);
                self.figure(ui, measure, 1, with.get(lang));
            }
            _ => self.figure(ui, measure, 0, &title),
        }
    }

    /// A figure with its unit; what is not certain is said under it.
    fn figure(&mut self, ui: &mut Ui, measure: &Measure, at: usize, title: &str) {
        label(ui, title);
        let m = self.m;
        let unit = m.unit(&measure.unit).trim().to_owned();
        let alone = measure.title.is_none() && at == 0;
        let named = if alone { self.c.title.get(m.lang()) } else { title };
        let texts = self.typed.figures.entry(measure.id.clone()).or_default();
        let response = ui
            .horizontal(|ui| {
                let field = TextEdit::singleline(&mut texts[at]).id_salt(("figure", at)).desired_width(120.0);
                let response = field.align(egui::Align2::RIGHT_CENTER).ui(ui);
                name(ui, &response, m.tf("detail-figure-name", &[("title", named.into())]));
                ui.label(faint(ui, unit));
                response
            })
            .inner;
        self.field(ui, &response);
        // While somebody types, or an input method composes, it is too early to complain.
        let ready = self.typed.tried || !response.has_focus();
        match self.typed.figure(m.plan(), measure, at) {
            Err(e) if ready => warning(ui, text::figure_error(m.lang(), &e)),
            Ok(None) if self.typed.tried && self.lacks(measure, at) => warning(ui, m.t("detail-error-other")),
            _ => {}
        }
    }

    /// Whether only the other of two figures was typed.
    fn lacks(&self, measure: &Measure, at: usize) -> bool {
        let pair = matches!(measure.goal, Goal::Compared { .. });
        pair && matches!(self.typed.figure(self.m.plan(), measure, 1 - at), Ok(Some(_)))
    }

    fn class(&mut self, ui: &mut Ui, measure: &Measure, title: &str) {
        let month = text::month(self.m.lang(), self.date());
        label(ui, &self.m.tf("detail-class-of", &[("title", title.into()), ("month", month.into())]));
        let chosen = self.typed.classes.get(&measure.id).copied();
        ui.horizontal_wrapped(|ui| {
            for class in Class::ALL {
                let sign =
                    Button::selectable(chosen == Some(class), class.sign()).min_size([32.0, 24.0].into());
                let response = ui.add(sign.frame_when_inactive(true));
                let word = self.m.t(&format!("class-{}", class.key()));
                name(ui, &response, format!("{title}: {word}"));
                self.first(&response);
                if response.on_hover_text(word).clicked() {
                    self.touched = true;
                    toggle(&mut self.typed.classes, &measure.id, class);
                }
            }
        });
    }

    fn level(&mut self, ui: &mut Ui, measure: &Measure, title: &str) {
        label(ui, title);
        let chosen = self.typed.levels.get(&measure.id).copied();
        ui.horizontal_wrapped(|ui| {
            for level in Level::ALL {
                let word = self.m.t(&format!("level-{}", level.key()));
                let button = Button::selectable(chosen == Some(level), &word).frame_when_inactive(true);
                let response = ui.add(button);
                name(ui, &response, format!("{title}: {word}"));
                self.first(&response);
                if response.clicked() {
                    self.touched = true;
                    toggle(&mut self.typed.levels, &measure.id, level);
                }
            }
        });
        let bold = matches!(chosen, Some(Level::Substantial | Level::Done));
        if bold && self.typed.source.trim().is_empty() && self.typed.link.trim().is_empty() {
            ui.add(Label::new(faint(ui, self.m.t("detail-asks-evidence")).small()).wrap());
        }
    }

    /// A tick for each milestone, with the day it was reached.
    fn milestones(&mut self, ui: &mut Ui, measure: &Measure, list: &[Milestone], known: &[MilestoneState]) {
        for (n, stage) in list.iter().enumerate() {
            let key = (measure.id.clone(), stage.id.clone());
            let now = known.iter().find(|s| s.index == n).and_then(|s| s.reached);
            let shown = self.typed.milestones.get(&key).copied().unwrap_or(now);
            let title = stage.title.get(self.m.lang());
            let mut set = None;
            ui.push_id(n, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let mut reached = shown.is_some();
                    let response = ui.add(Checkbox::new(&mut reached, title));
                    self.first(&response);
                    if response.changed() {
                        set = Some(reached.then(|| now.unwrap_or(self.date())));
                    }
                    if let Some(on) = shown {
                        ui.label(faint(ui, self.m.t("detail-reached-on")).small());
                        set = date::button(ui, self.m, "detail-reached-on", on).map(Some).or(set);
                    }
                });
                if shown.is_some_and(|on| on > self.date()) {
                    ui.add(Label::new(faint(ui, self.m.t("detail-reached-later")).small()).wrap());
                }
            });
            if let Some(on) = set {
                self.touched = true;
                self.typed.milestones.insert(key.clone(), on);
            }
            if self.typed.milestones.get(&key) == Some(&now) {
                self.typed.milestones.remove(&key);
            }
        }
    }
}

/// The name of a field above it, where it is long.
fn label(ui: &mut Ui, title: &str) {
    ui.add(Label::new(faint(ui, title).small()).wrap());
}

/// Chooses a value, or lets it go when it was chosen.
fn toggle<V: PartialEq>(chosen: &mut std::collections::BTreeMap<String, V>, id: &str, value: V) {
    if chosen.get(id) == Some(&value) {
        chosen.remove(id);
    } else {
        chosen.insert(id.to_owned(), value);
    }
}
