//! Rows of the list as text that spreadsheets paste into cells.

use crate::{
    domain::assess::{Value, rounded},
    exchange::csv::neutralise,
    gui::{model::Model, view::list::Column, widget::words},
};

/// Rows with the columns of the list between tabs, one a line; several begin with a line of
/// headings. Figures are plain numbers and days are ISO, so that a spreadsheet reads what
/// they are; words that it would run as a formula are neutralised.
#[must_use]
pub fn table(m: &Model, rows: &[usize]) -> String {
    let columns = Column::chosen(&m.prefs.columns);
    let mut lines = Vec::new();
    if rows.len() > 1 {
        lines.push(line(columns.iter().map(|c| m.t(c.key()))));
    }
    lines.extend(rows.iter().map(|i| line(columns.iter().map(|c| cell(m, *c, *i)))));
    lines.concat()
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let one = |s: String| s.replace(['\t', '\n', '\r'], " ");
    cells.map(one).collect::<Vec<_>>().join("\t") + "\n"
}

fn cell(m: &Model, column: Column, i: usize) -> String {
    let Some((c, row)) = m.commitment(i) else { return String::new() };
    let lead = || Some((c.measures.get(row.leading)?, row.lead_measure()?));
    let day = |d: Option<jiff::civil::Date>| d.map_or(String::new(), |d| d.to_string());
    let words = match column {
        Column::Title => c.title.get(m.lang()).to_owned(),
        Column::Kind => m.t(&format!("kind-{}", c.kind.key())),
        Column::Section => {
            m.plan().section(&c.section).map_or(String::new(), |s| s.title.get(m.lang()).to_owned())
        }
        Column::Lead => row.lead().to_owned(),
        Column::Goal => lead().map_or(String::new(), |(x, _)| words::goal(m, x)),
        Column::Standing => m.t(&format!("standing-{}", row.standing.key())),
        Column::Actual => match lead() {
            Some((_, a)) if let Some(Value::Figure(v)) = a.latest().map(|r| r.value) => {
                return v.to_string();
            }
            // A spreadsheet takes `1 / 2` for the second of January.
            Some((x, a)) => words::actual(m, x, a).replace('/', "∕"),
            None => String::new(),
        },
        Column::Progress => {
            let share = lead().and_then(|(_, a)| a.progress);
            return share.map_or(String::new(), |s| format!("{:.1}%", rounded(s * 100.0, 1)));
        }
        Column::Gap => match lead().and_then(|(_, a)| a.gap()) {
            Some(points) => return format!("{:.1}", rounded(points, 1)),
            None => words::gap(m, c, row),
        },
        Column::Due => return day(c.due.date()),
        Column::LastReport => return day(row.latest.as_ref().map(|e| e.about)),
    };
    neutralise(&words).into_owned()
}
