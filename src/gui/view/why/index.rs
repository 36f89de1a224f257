//! Why the index of progress and the share of time are what they are.

use egui::{RichText, Ui};

use super::{
    super::super::{
        action::Action,
        model::Model,
        theme,
        widget::{faint, row, words},
    },
    parts,
};
use crate::{
    domain::{scorecard::IndexPart, why},
    text,
};

/// Draws the index; none where there is none.
pub(super) fn ui(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) -> Option<()> {
    let why = why::index(m.plan(), &m.card)?;
    let index = &why.index;
    let bounds = [
        ("value", index.value.map_or_else(String::new, words::percent).into()),
        ("low", words::percent(index.low).into()),
        ("high", words::percent(index.high).into()),
        ("missing", words::percent(why.missing_share).into()),
        ("count", (index.of - index.reported).into()),
        ("of", index.of.into()),
    ];
    let key = if index.value.is_some() { "why-index" } else { "why-index-withheld" };
    parts::answer(ui, None, &m.tf(key, &bounds));
    parts::sentence(ui, m.t("why-index-means"));
    if !why.formula.is_empty() {
        parts::equations(ui, std::slice::from_ref(&why.formula));
    }
    parts::told(ui, m, "why-index-missing", m.tf("why-index-missing-text", &bounds));
    parts::told(ui, m, "why-index-bounds", m.tf("why-index-bounds-text", &bounds));
    parts::told(ui, m, "why-index-without", m.tf("why-index-without-text", &[("count", why.without.into())]));
    parts::told(ui, m, "why-date", m.day(m.as_of));
    parts::rule_off(ui);
    head(ui, m);
    for part in &why.parts {
        section(ui, m, part, why.weights);
    }
    if !why.missing.is_empty() {
        parts::heading(ui, m.tf("why-index-list", &[("count", why.missing.len().into())]));
        parts::commitments(ui, m, &why.missing, out);
    }
    Some(())
}

/// Widths of mean, reported and weight.
const CELLS: [f32; 3] = [88.0, 104.0, 72.0];

fn head(ui: &mut Ui, m: &Model) {
    let words =
        ["why-weight-column", "why-reported-column", "why-mean-column"].map(|k| faint(ui, m.t(k)).small());
    let section = faint(ui, m.t("why-index-parts")).small();
    let cells = |ui: &mut Ui| {
        for (word, width) in words.into_iter().zip(CELLS.into_iter().rev()) {
            row::right(ui, width, word);
        }
    };
    row::line(ui, cells, |ui| {
        ui.label(section);
    });
}

fn section(ui: &mut Ui, m: &Model, part: &IndexPart<'_>, weights: usize) {
    let title = m.plan().section(part.section).map_or(part.section, |s| s.title.get(m.lang()));
    let weight = if part.mean.is_some() { format!("1/{weights}") } else { "0".to_owned() };
    let mean = part.mean.map_or_else(|| m.t("verdict-not-reported"), words::percent);
    let cells = |ui: &mut Ui| {
        row::right(ui, CELLS[2], weight);
        row::right(ui, CELLS[1], format!("{} / {}", part.reported, part.of));
        row::right(ui, CELLS[0], RichText::new(mean).family(theme::bold()));
    };
    row::line(ui, cells, |ui| {
        ui.add(egui::Label::new(title).truncate());
    });
}

/// Draws the share of time gone.
pub(super) fn time(ui: &mut Ui, m: &Model) {
    let why = why::time(m.plan(), &m.card);
    let period = m.plan().head.period;
    let args = [("share", words::percent(why.share).into()), ("date", m.day(m.as_of).into())];
    parts::answer(ui, None, &m.tf("why-time", &args));
    parts::sentence(ui, m.t("why-time-means"));
    parts::equations(ui, &[why.formula]);
    let months = |v: f64| m.tf("why-months", &[("months", text::rate(v).into())]);
    let args = [
        ("months", months(why.gone).into()),
        ("start", m.day(period.start).into()),
        ("end", m.day(m.as_of).into()),
    ];
    parts::told(ui, m, "why-input-gone", m.tf("why-time-from", &args));
    let args = [
        ("months", months(why.whole).into()),
        ("start", m.day(period.start).into()),
        ("end", m.day(period.end).into()),
    ];
    parts::told(ui, m, "why-input-whole", m.tf("why-time-from", &args));
}
