//! Goals, figures and rates as the screens write them.

use egui::{
    Ui,
    text::{LayoutJob, TextFormat},
};

use super::palette;
use crate::{
    domain::{
        assess::{Assessment, Value},
        measure::Measure,
        plan::{Commitment, Due},
        scorecard::Row,
    },
    gui::model::Model,
    text::short,
};

pub use crate::text::short::percent;

/// The goal of a measure, short: `≥ 113.5 km`, `≈ 6.5 %`, `Ⅲ`, `2 milestones`.
#[must_use]
pub fn goal(m: &Model, measure: &Measure) -> String {
    short::goal(m.lang(), m.plan(), measure)
}

/// Figure and unit as one text, the unit in a lighter tone: `text` as [`goal`], [`actual`]
/// or [`value`] wrote it, `unit` as [`Model::unit`] does.
#[must_use]
pub fn toned(ui: &Ui, text: &str, unit: &str) -> LayoutJob {
    let p = palette(ui);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut job = LayoutJob::default();
    let mut add = |part: &str, color| {
        job.append(part, 0.0, TextFormat { font_id: font.clone(), color, ..Default::default() });
    };
    match text.strip_suffix(unit).filter(|_| !unit.is_empty()) {
        Some(figure) => {
            add(figure, p.ink);
            add(unit, p.faint);
        }
        None => add(text, p.ink),
    }
    job
}

/// What is known of a measure, short; empty when nothing was reported.
#[must_use]
pub fn actual(m: &Model, measure: &Measure, a: &Assessment) -> String {
    short::actual(m.lang(), m.plan(), measure, a)
}

/// A reported value with its unit.
#[must_use]
pub fn value(m: &Model, measure: &Measure, v: Value) -> String {
    short::value(m.lang(), m.plan(), measure, v)
}

/// The gap of a row: in points where there is a share, else the margin in the unit.
#[must_use]
pub fn gap(m: &Model, c: &Commitment, row: &Row) -> String {
    short::gap(m.lang(), m.plan(), c, row)
}

/// When a commitment is due: the day, marked when it is inferred.
#[must_use]
pub fn due(m: &Model, due: Due) -> String {
    short::due(m.lang(), due)
}
