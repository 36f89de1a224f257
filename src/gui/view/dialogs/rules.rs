//! The pace rule: those that governments print, or the office's own, each with the
//! commitments whose colour it changes, before it is taken.

use egui::{Context, DragValue, Label, RichText, ScrollArea, Ui, Widget as _};
use jiff::civil::Date;

use super::{Action, Model, Next, cancel_or, enter, question};
use crate::{
    chart::group::said,
    domain::{
        changes::Changes,
        pace::PaceRule,
        scorecard::{Scorecard, Standing},
        thresholds::{Basis, Thresholds},
    },
    gui::{
        theme,
        widget::{change, choose, faint, name, palette},
    },
    text::rule,
};

/// A rule about to be taken.
pub(super) struct Rules {
    chosen: PaceRule,
    own: bool,
    basis: Basis,
    on: i16,
    slightly: i16,
    /// What the chosen rule changes, and for which rules, day and journal that was found.
    found: Option<((PaceRule, PaceRule, Date, usize), Changes)>,
}

impl Rules {
    pub(super) fn of(m: &Model) -> Self {
        let now = m.prefs.rule;
        let own = match now {
            PaceRule::Custom(t) => Some(t),
            _ => None,
        };
        let (basis, on, slightly) = own.map_or((Basis::Points, -5, -15), parts);
        Self { chosen: now, own: own.is_some(), basis, on, slightly, found: None }
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "rules-title", 640.0, |ui| {
            Label::new(faint(ui, m.t("rules-text"))).wrap().ui(ui);
            ui.add_space(6.0);
            self.presets(ui, m);
            self.own(ui, m);
            let rule = self.rule();
            ui.add_space(6.0);
            super::hairline(ui);
            ui.add_space(4.0);
            match &rule {
                Ok(rule) => self.preview(ui, m, *rule, out),
                Err(why) => {
                    let color = palette(ui).standing(Standing::NotMet);
                    let text = format!("⚠ {}", rule::error(m.lang(), why));
                    Label::new(RichText::new(text).color(color)).wrap().ui(ui);
                }
            }
            let wanted = cancel_or(ui, m, m.t("rules-take"), rule.is_ok());
            let Some(take) = wanted else { return Next::Close };
            match rule {
                Ok(rule) if take || enter(ui) => {
                    out.push(Action::Rule(rule));
                    Next::Close
                }
                _ => Next::Stay,
            }
        })
    }

    fn presets(&mut self, ui: &mut Ui, m: &Model) {
        for preset in PaceRule::ALL {
            let chosen = !self.own && self.chosen == preset;
            if ui.radio(chosen, rule::name(m.lang(), preset)).clicked() {
                self.chosen = preset;
                self.own = false;
            }
            explained(ui, rule::explanation(m.lang(), preset));
        }
    }

    /// The office's own thresholds.
    fn own(&mut self, ui: &mut Ui, m: &Model) {
        ui.radio_value(&mut self.own, true, m.t("rules-own"));
        let before = (self.basis, self.on, self.slightly);
        ui.horizontal_wrapped(|ui| {
            ui.add_space(22.0);
            let (low, high) = self.basis.range();
            let shown = |b: Basis| m.t(&format!("rules-basis-{}", b.key()));
            let label = m.t("rules-basis");
            let (_, chosen) = choose(ui, "basis", &label, 170.0, &self.basis, Basis::ALL, |b| shown(*b));
            self.basis = chosen.unwrap_or(self.basis);
            let suffix = if self.basis == Basis::OfPlan { " %" } else { "" };
            for (key, value) in [("rules-on", &mut self.on), ("rules-slightly", &mut self.slightly)] {
                ui.label(faint(ui, m.t(key)));
                let field = ui.add(DragValue::new(value).range(low..=high).suffix(suffix).speed(0.25));
                name(ui, &field, m.t(key));
            }
        });
        if before.0 != self.basis {
            // Points below the plan and per cent of the plan have nothing in common.
            (self.on, self.slightly) = if self.basis == Basis::Points { (-5, -15) } else { (80, 60) };
        }
        self.own |= before != (self.basis, self.on, self.slightly);
    }

    fn rule(&self) -> Result<PaceRule, crate::domain::thresholds::RuleError> {
        if !self.own {
            return Ok(self.chosen);
        }
        Thresholds::new(self.basis, self.on, self.slightly).map(PaceRule::Custom)
    }

    /// Which commitments another colour would have.
    fn preview(&mut self, ui: &mut Ui, m: &Model, wanted: PaceRule, out: &mut Vec<Action>) {
        let asked = (m.prefs.rule, wanted, m.as_of, m.desk.journal.len());
        if self.found.as_ref().is_none_or(|(of, _)| *of != asked) {
            let card = Scorecard::derive(&m.desk.tracker, m.as_of, wanted);
            self.found = Some((asked, Changes::between(&m.card, &card)));
        }
        let Some((_, changes)) = &self.found else { return };
        let n = changes.standings.len();
        let args = [
            ("count", n.into()),
            ("rule", rule::name(m.lang(), wanted).into()),
            ("date", m.day(m.as_of).into()),
        ];
        let key = match () {
            () if wanted == m.prefs.rule => "rules-in-force",
            () if n == 0 => "rules-same",
            () => "rules-change",
        };
        Label::new(RichText::new(m.tf(key, &args)).family(theme::bold())).wrap().ui(ui);
        let height = (ui.ctx().content_rect().height() - 560.0).clamp(96.0, 320.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            ui.set_width(ui.available_width() - 12.0);
            for (from, to, n) in changes.moves() {
                let word = |s: Standing| said(m.lang(), s);
                ui.label(format!("{n}   {} → {}", word(from), word(to)));
            }
            change::list(ui, m, changes, out);
        });
    }
}

const fn parts(t: Thresholds) -> (Basis, i16, i16) {
    (t.basis(), t.on(), t.slightly())
}

fn explained(ui: &mut Ui, text: String) {
    ui.horizontal(|ui| {
        ui.add_space(22.0);
        Label::new(faint(ui, text).small()).wrap().ui(ui);
    });
}
