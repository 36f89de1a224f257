//! The figures of a chart as a table: for those who cannot see it, and to copy.

use egui::{CollapsingHeader, Grid, RichText, ScrollArea, Ui};

use super::super::super::{
    action::Action,
    model::Model,
    theme,
    widget::{faint, link},
};
use crate::{
    chart::{Chart, Table, facts},
    scope::Scope,
};

/// Draws it, folded at first: only an open one is worked out.
pub(super) fn ui(ui: &mut Ui, m: &Model, scope: &Scope<'_>, chart: Chart, out: &mut Vec<Action>) {
    let shown = CollapsingHeader::new(m.t("charts-table")).id_salt("figures").show(ui, |ui| {
        for fact in chart.of().map_or_else(Vec::new, |at| facts(scope, at)) {
            ui.label(fact.told(m.lang()));
        }
        let table = chart.table(scope);
        if table.lines.is_empty() {
            ui.label(faint(ui, m.t("chart-nothing-reported")));
            return;
        }
        if link(ui, m.t("charts-copy-table")).clicked() {
            out.push(Action::Copy(separated(&table)));
        }
        ScrollArea::horizontal().id_salt(chart.key()).show(ui, |ui| grid(ui, &table));
    });
    if shown.openness > 0.0 && shown.openness < 1.0 {
        // The chart fills the view: what unfolds below it comes into sight by itself.
        shown.header_response.scroll_to_me(Some(egui::Align::TOP));
    }
}

fn grid(ui: &mut Ui, table: &Table) {
    Grid::new("table of figures").striped(true).spacing([16.0, 2.0]).show(ui, |ui| {
        for name in &table.head {
            ui.label(RichText::new(name).family(theme::bold()).small());
        }
        ui.end_row();
        for line in &table.lines {
            for cell in line {
                ui.label(RichText::new(cell).small());
            }
            ui.end_row();
        }
    });
}

/// The table as spreadsheets paste it.
fn separated(table: &Table) -> String {
    let line = |cells: &Vec<String>| {
        let plain = cells.iter().map(|c| c.replace(['\t', '\n'], " "));
        plain.collect::<Vec<_>>().join("\t")
    };
    std::iter::once(&table.head).chain(&table.lines).map(line).collect::<Vec<_>>().join("\n")
}
