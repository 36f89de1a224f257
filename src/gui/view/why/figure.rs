//! Why a figure of a measure is what it is.

use egui::Ui;

use super::{
    super::{
        super::{
            action::{Action, Subject},
            model::Model,
            widget::words,
        },
        detail::measure as detail,
    },
    inputs, parts,
};
use crate::{
    domain::{
        assess::Assessment,
        measure::Measure,
        why::{self, Figure},
    },
    text,
};

/// Draws it; none where the measure has no such figure.
pub(super) fn ui(
    ui: &mut Ui,
    m: &Model,
    (i, at): (usize, usize),
    figure: Figure,
    out: &mut Vec<Action>,
) -> Option<()> {
    let why = why::figure(&m.desk.tracker, &m.card, (i, at), figure)?;
    let (c, measure, a) = (why.commitment, why.measure, why.assessment);
    let name = m.t(&format!("why-figure-{}", figure.key()));
    let args = [("name", name.into()), ("value", spoken(m, measure, figure, why.value).into())];
    parts::answer(ui, None, &m.tf("why-figure", &args));
    if let (true, Some(title)) = (c.measures.len() > 1, &measure.title) {
        parts::told(ui, m, "why-measure", title.get(m.lang()));
    }
    parts::sentence(ui, m.t(&meaning(figure, a)));
    parts::equations(ui, &why.formulas);
    if figure == Figure::Gap {
        let pace = m.t(&format!("pace-{}", a.pace.key()));
        parts::told(ui, m, "detail-pace", pace);
        parts::rule(ui, m);
    }
    parts::heading(ui, m.t("why-inputs"));
    for input in &why.inputs {
        inputs::input(ui, m, c, measure, input, out);
    }
    others(ui, m, (i, at), figure, (measure, a), out);
    Some(())
}

/// What the figure means, in one sentence.
fn meaning(figure: Figure, a: &Assessment) -> String {
    match figure {
        Figure::Progress | Figure::Planned | Figure::Gap if !a.milestones.is_empty() => {
            format!("why-means-{}-milestones", figure.key())
        }
        _ => format!("why-means-{}", figure.key()),
    }
}

/// A figure with its unit.
pub(super) fn spoken(m: &Model, measure: &Measure, figure: Figure, v: f64) -> String {
    let unit = |v: f64| format!("{}{}", text::rate(v), m.unit(&measure.unit));
    match figure {
        Figure::Progress | Figure::Planned => words::percent(v),
        Figure::Gap => detail::points(m, v, text::signed(v, 1)),
        Figure::Margin => detail::margin(m, measure, v),
        Figure::Required | Figure::Achieved => m.tf("detail-rate", &[("figure", unit(v).into())]),
        Figure::Outlook => unit(v),
    }
}

/// The other figures of the measure, and the standing they lead to.
fn others(
    ui: &mut Ui,
    m: &Model,
    (i, at): (usize, usize),
    now: Figure,
    (measure, a): (&Measure, &Assessment),
    out: &mut Vec<Action>,
) {
    parts::heading(ui, m.t("why-others"));
    for f in Figure::ALL.into_iter().filter(|f| *f != now) {
        let Some(v) = f.value(a) else { continue };
        let value = spoken(m, measure, f, v);
        parts::fact(ui, &m.t(&format!("why-figure-{}", f.key())), |ui| {
            if parts::small_link(ui, value).clicked() {
                out.push(Action::Why(Subject::Figure(i, at, f)));
            }
        });
    }
    let standing =
        m.card.rows.get(i).map_or_else(String::new, |r| m.t(&format!("standing-{}", r.standing.key())));
    parts::fact(ui, &m.t("why-standing"), |ui| {
        if parts::small_link(ui, standing).clicked() {
            out.push(Action::Why(Subject::Standing(i)));
        }
    });
}
