//! How one measure stands: goal and actual, progress and plan, and every input they came from.

use egui::{Align, Label, Layout, Response, RichText, Ui, vec2};
use jiff::civil::Date;

use super::{
    super::super::{
        action::{Action, Subject},
        model::Model,
        theme,
        widget::{bar, entry, faint, mark, palette, words},
    },
    facts::{self, fact},
    stages, trajectory,
};
use crate::{
    domain::{
        assess::{Assessment, Value, Verdict, plain},
        measure::{Compare, Goal, Measure},
        plan::Commitment,
        scorecard::{Row, Standing},
        trajectory::Trajectory,
        why::Figure,
    },
    text,
};

/// Draws the measure at a position.
pub fn ui(ui: &mut Ui, m: &Model, c: &Commitment, row: &Row, at: usize, out: &mut Vec<Action>) {
    let (Some(measure), Some(a)) = (c.measures.get(at), row.measures.get(at)) else { return };
    let standing = Standing::of(a.verdict, a.pace);
    let several = c.measures.len() > 1;
    head(ui, m, measure, several.then_some(standing));
    figures(ui, m, measure, a, several);
    if let Some(share) = a.progress
        && progress(ui, m, a, share, standing).clicked()
    {
        out.push(Action::Why(Subject::Figure(row.index, at, Figure::Progress)));
    }
    match &measure.goal {
        Goal::Milestones(list) => stages::milestones(ui, m, list, a),
        Goal::Class { goal } => stages::months(ui, m, *goal, a),
        _ => {}
    }
    if !a.readings.is_empty() || a.progress.is_some() {
        derived(ui, m, c, row, at, out);
    }
    if let Some(b) = baseline(m, measure) {
        facts::text(ui, m, "detail-baseline", b);
    }
    facts::notes(ui, m, &measure.notes);
    if !a.formula.is_empty() {
        // Selectable, so that it can be carried into a letter; one equation a line.
        let lines = a.formula.equations().join("\n");
        fact(ui, &m.t("detail-formula"), |ui| {
            ui.add(Label::new(RichText::new(&lines).small()).wrap().selectable(true));
        });
    }
    if measure.goal.takes_figure()
        && !a.readings.is_empty()
        && let Some(way) = Trajectory::of(&m.desk.tracker, &m.desk.journal, &m.card, row.index, at)
    {
        trajectory::ui(ui, m, measure, way);
    }
}

/// What is measured; where there are several, how this one stands.
fn head(ui: &mut Ui, m: &Model, measure: &Measure, standing: Option<Standing>) {
    let kind = m.t(&format!("goal-{}", measure.goal.key()));
    let title = measure.title.as_ref().map_or(kind.as_str(), |t| t.get(m.lang()));
    ui.add(Label::new(RichText::new(title).family(theme::bold())).wrap());
    if measure.title.is_none() && standing.is_none() {
        return;
    }
    ui.horizontal(|ui| {
        if measure.title.is_some() {
            ui.label(faint(ui, kind).small());
        }
        if let Some(s) = standing {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| mark::label(ui, m, s));
        }
    });
}

/// What was reported, large; beside it the goal. That nothing was reported is said once.
fn figures(ui: &mut Ui, m: &Model, measure: &Measure, a: &Assessment, said: bool) {
    let actual = words::actual(m, measure, a);
    let silent = actual.is_empty() && said;
    if silent && matches!(measure.goal, Goal::Judged) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let shown = match a.latest().map(|r| r.value) {
            _ if actual.is_empty() => faint(ui, m.t("verdict-not-reported")),
            // Words are no figures.
            Some(Value::Level(_)) => RichText::new(actual).font(theme::heading()),
            Some(Value::Class(c)) => RichText::new(m.t(&format!("class-{}", c.key()))).font(theme::heading()),
            _ => RichText::new(actual).font(theme::figure()),
        };
        if !silent {
            ui.label(shown);
        }
        if !matches!(measure.goal, Goal::Judged) {
            ui.label(faint(ui, m.tf("detail-goal", &[("goal", goal(m, measure).into())])));
        }
    });
    if let (Goal::Compared { with, .. }, Some(Value::Pair(..))) = (&measure.goal, a.latest().map(|r| r.value))
    {
        let own = measure.title.as_ref().map_or_else(|| m.t("column-actual"), |t| t.get(m.lang()).to_owned());
        ui.add(Label::new(faint(ui, format!("{own} : {}", with.get(m.lang()))).small()).wrap());
    }
}

/// The goal as a sign where one does, in words where not.
pub fn goal(m: &Model, measure: &Measure) -> String {
    match &measure.goal {
        Goal::Class { goal } => {
            m.tf("goal-text-class", &[("class", m.t(&format!("class-{}", goal.key())).into())])
        }
        Goal::Compared { with, strict, band } => {
            let key = match () {
                () if *strict => "goal-text-above",
                () if *band > 0.0 => "goal-text-in-step-band",
                () => "goal-text-in-step",
            };
            let band = difference(m, measure, *band);
            m.tf(key, &[("other", with.get(m.lang()).into()), ("band", band.into())])
        }
        Goal::Assigned { by } => m.tf("goal-text-assigned", &[("body", by.get(m.lang()).into())]),
        _ => words::goal(m, measure),
    }
}

fn progress(ui: &mut Ui, m: &Model, a: &Assessment, share: f64, standing: Standing) -> Response {
    let color = palette(ui).standing(standing);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 64.0).max(40.0);
        let bar = bar::progress(ui, vec2(width, 8.0), Some(share), a.planned, color);
        bar.on_hover_text(m.t("detail-bar-hint"));
        let layout = Layout::right_to_left(Align::Center);
        ui.with_layout(layout, |ui| facts::asks(ui, m, words::percent(share))).inner
    })
    .inner
}

/// What follows from goal, figures and calendar, each with its unit.
fn derived(ui: &mut Ui, m: &Model, c: &Commitment, row: &Row, at: usize, out: &mut Vec<Action>) {
    let (measure, a) = (&c.measures[at], &row.measures[at]);
    let line = |ui: &mut Ui, key: &str, value: String| facts::text(ui, m, key, value);
    let mut asked = |ui: &mut Ui, f: Figure, key: &str, value: String| {
        facts::figure(ui, m, key, value, || Subject::Figure(row.index, at, f), out);
    };
    let date = a.latest().map_or(m.as_of, |r| r.about);
    let due = c.due.date().unwrap_or(m.plan().head.period.end);
    line(ui, "detail-verdict", verdict(m, measure, a.verdict));
    if let (Some(planned), Some(gap)) = (a.planned, a.gap()) {
        let rule = text::rule::name(m.lang(), m.prefs.rule);
        let pace = m.t(&format!("pace-{}", a.pace.key()));
        line(ui, "detail-pace", m.tf("detail-pace-text", &[("pace", pace.into()), ("rule", rule.into())]));
        let args = [("share", words::percent(planned).into()), ("date", m.day(date).into())];
        asked(ui, Figure::Planned, "detail-planned", m.tf("detail-planned-text", &args));
        asked(ui, Figure::Gap, "detail-gap", points(m, gap, text::signed(gap, 1)));
    }
    if let Some(v) = a.margin {
        asked(ui, Figure::Margin, "detail-margin", margin(m, measure, v));
    }
    let rate = |v: f64| {
        let figure = format!("{}{}", text::rate(v), m.unit(&measure.unit));
        m.tf("detail-rate", &[("figure", figure.into())])
    };
    if let Some(v) = a.required_rate {
        let args = [("rate", rate(v).into()), ("date", m.day(due).into())];
        asked(ui, Figure::Required, "detail-required", m.tf("detail-required-text", &args));
    }
    if let Some(v) = a.achieved_rate {
        asked(ui, Figure::Achieved, "detail-achieved", rate(v));
    }
    if let Some(v) = a.outlook {
        let figure = format!("{}{}", text::rate(v), m.unit(&measure.unit));
        let args = [("figure", figure.into()), ("date", m.day(due).into())];
        asked(ui, Figure::Outlook, "detail-outlook", m.tf("detail-outlook-text", &args));
    }
    if !a.caught_up.is_empty() {
        let days: Vec<String> = a.caught_up.iter().map(|d| m.day(*d)).collect();
        let days = days.join(&m.t("detail-between"));
        line(ui, "detail-caught-up", m.tf("detail-caught-up-text", &[("days", days.into())]));
    }
    if let Some(r) = a.latest() {
        line(ui, "detail-data", source(m, r.about, &r.entry));
    }
}

/// The day a figure speaks of, and who gave it.
fn source(m: &Model, about: Date, e: &crate::domain::entry::Entry) -> String {
    let overlay = m.desk.journal.is_overlay(&e.id.writer);
    let by = entry::who(m, e);
    m.tf(
        if overlay { "detail-data-published" } else { "detail-data-text" },
        &[("date", m.day(about).into()), ("by", by.into())],
    )
}

/// A tolerance is always printed with the verdict.
fn verdict(m: &Model, measure: &Measure, v: Verdict) -> String {
    let word = m.t(&format!("verdict-{}", v.key()));
    match measure.goal.compare() {
        Some(Compare::About(tolerance)) => {
            let tolerance = difference(m, measure, tolerance);
            m.tf("detail-verdict-about", &[("verdict", word.into()), ("tolerance", tolerance.into())])
        }
        _ => word,
    }
}

/// How far it is from the goal, on which side.
pub fn margin(m: &Model, measure: &Measure, v: f64) -> String {
    let key = match &measure.goal {
        Goal::Compared { .. } if v < 0.0 => "detail-margin-below",
        Goal::Compared { .. } => "detail-margin-above",
        Goal::Limit { .. } if v >= 0.0 => "detail-margin-spare",
        _ if v >= 0.0 => "detail-margin-better",
        _ => "detail-margin-short",
    };
    m.tf(key, &[("figure", difference(m, measure, v.abs()).into())])
}

/// A difference of two values: between per cents there are points.
pub fn difference(m: &Model, measure: &Measure, v: f64) -> String {
    if measure.unit == "percent" {
        return points(m, v, plain(v));
    }
    format!("{}{}", text::figure(v), m.unit(&measure.unit))
}

/// Percentage points, of a value and as it is written.
pub fn points(m: &Model, v: f64, written: String) -> String {
    m.tf("detail-points", &[("figure", written.into()), ("count", v.abs().into())])
}

fn baseline(m: &Model, measure: &Measure) -> Option<String> {
    let Goal::Stock { baseline: Some(b), .. } = &measure.goal else { return None };
    let value = format!("{}{}", text::figure(b.value), m.unit(&measure.unit));
    let args = [
        ("value", value.into()),
        ("date", m.day(b.date).into()),
        ("place", facts::locator(m, b.locator).into()),
    ];
    Some(m.tf("detail-baseline-text", &args))
}
