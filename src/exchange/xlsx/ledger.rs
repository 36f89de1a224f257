//! The ledger: a line a measure. What people read stands left and is printed; what they
//! look up stands right of it.

use super::{
    Book, MANY_ROWS,
    page::{Layout, Page, Side},
    style::Style,
};
use crate::{
    chart::group,
    domain::{
        pace::Pace,
        scorecard::{Counts, Standing},
        words::Lang,
    },
    exchange::{
        ExportError, Item, Scope,
        table::{
            Cell,
            columns::{COLUMNS, Column, Line, Shared},
        },
        watch::Steps,
    },
    many,
    text::t,
};

/// Columns that are printed, with the characters they may take, in the order of a ledger on
/// paper. All others follow in the table's own order.
const PRINTED: &[(&str, Layout)] = &[
    ("csv-section", Layout::words(22.0)),
    ("csv-title", Layout::words(42.0)),
    ("csv-measure", Layout::words(24.0)),
    ("csv-goal", Layout::words(20.0)),
    ("csv-unit", Layout::words(12.0)),
    ("csv-value", Layout::words(14.0).on(Side::Right)),
    ("csv-data-date", Layout::words(12.5).on(Side::Centre)),
    ("csv-progress", Layout::words(12.0).on(Side::Right)),
    ("csv-planned", Layout::words(11.0).on(Side::Right)),
    ("csv-gap", Layout::words(12.0).on(Side::Right)),
    ("csv-margin", Layout::words(12.0).on(Side::Right)),
    ("csv-required", Layout::words(13.0).on(Side::Right)),
    ("csv-verdict", Layout::words(18.0)),
    ("csv-standing", Layout::words(18.0)),
    ("csv-due", Layout::words(12.5).on(Side::Centre)),
    ("csv-lead", Layout::words(18.0)),
    ("csv-problem", Layout::words(32.0)),
    ("csv-next-step", Layout::words(32.0)),
];

/// Columns beside them that hold figures, and days.
const FIGURES: &[&str] = &["csv-goal-figure", "csv-baseline", "csv-achieved", "csv-outlook"];
const DAYS: &[&str] = &["csv-done", "csv-last-report"];

/// Columns that are left out: the same on every line, and told above, below and on a sheet
/// of their own.
const LEFT_OUT: &[&str] = &["csv-plan", "csv-plan-source", "csv-filters", "csv-as-of", "csv-rule"];

/// How wide a column becomes that is not printed.
const BESIDE: f64 = 40.0;

/// Columns that stay when one scrolls to the right: up to the title.
const FROZEN: u16 = 2;

/// The columns in the ledger's order.
fn columns() -> Vec<(&'static Column, Layout)> {
    let printed =
        PRINTED.iter().filter_map(|(key, layout)| Some((COLUMNS.iter().find(|c| c.key == *key)?, *layout)));
    let side = |key: &str| match () {
        () if FIGURES.contains(&key) => Side::Right,
        () if DAYS.contains(&key) => Side::Centre,
        () => Side::Left,
    };
    let others =
        COLUMNS.iter().filter(|c| PRINTED.iter().all(|(key, _)| c.key != *key) && !LEFT_OUT.contains(&c.key));
    printed.chain(others.map(|c| (c, Layout::words(BESIDE).on(side(c.key)).beside()))).collect()
}

/// A column's head. Shares are percentages by their format, so their heads need not say it.
fn head(lang: Lang, column: &Column) -> String {
    t(
        lang,
        match column.key {
            "csv-progress" => "book-progress",
            "csv-planned" => "book-planned",
            key => key,
        },
    )
}

pub(super) fn write(book: &mut Book<'_>, steps: &mut Steps<'_>) -> Result<(), ExportError> {
    let (scope, items) = (book.scope, book.items.clone());
    let (columns, shared) = (columns(), Shared::of(scope));
    let lines: usize = items.iter().map(|i| i.commitment.measures.len().max(1)).sum();
    let style = Style::of(scope.lang);
    let sheet = book.sheet("book-ledger", lines + 8)?;
    let mut page = Page::new(sheet, &style, columns.iter().map(|(_, layout)| *layout).collect());
    page.heading(scope, &t(scope.lang, "book-ledger"))?;
    page.line(&group::tally(scope, &Counts::of(items.iter().map(|i| i.row))), &style.subtitle)?;
    page.head(&columns.iter().map(|(c, _)| head(scope.lang, c)).collect::<Vec<_>>())?;
    page.looks_of_columns()?;
    let first = page.row;
    many::ahead(
        &items,
        MANY_ROWS,
        |item| cells(scope, *item, &shared, &columns),
        |lines| {
            lines.into_iter().try_for_each(|cells| page.cells(cells))?;
            Ok::<_, ExportError>(steps.one()?)
        },
    )?;
    for (at, (column, _)) in (0..).zip(&columns) {
        match column.key {
            "csv-progress" => page.bars(first, at)?,
            "csv-standing" => page.coloured(first, at, standings(scope.lang))?,
            "csv-pace" => page.coloured(first, at, paces(scope.lang))?,
            _ => {}
        }
    }
    page.ledger(first, FROZEN)?;
    Ok(page.finish(scope)?)
}

/// The lines of one commitment.
fn cells<'a>(
    scope: &'a Scope<'a>,
    item: Item<'a>,
    shared: &'a Shared,
    columns: &[(&Column, Layout)],
) -> Vec<Vec<Cell<'a>>> {
    let cells = |line: Line<'a>| columns.iter().map(|(c, _)| (c.cell)(&line)).collect();
    Line::of(scope, item, shared).into_iter().map(cells).collect()
}

/// The words of standings.
pub(super) fn standings(lang: Lang) -> impl Iterator<Item = (String, Standing)> {
    Standing::ALL.into_iter().map(move |s| (t(lang, &format!("standing-{}", s.key())), s))
}

/// The words of paces, with the standings whose colours they have.
fn paces(lang: Lang) -> impl Iterator<Item = (String, Standing)> {
    let paces = [
        (Pace::OnPace, Standing::OnPace),
        (Pace::SlightlyBehind, Standing::SlightlyBehind),
        (Pace::Behind, Standing::Behind),
        (Pace::Overdue, Standing::Overdue),
        (Pace::NotReported, Standing::NotReported),
    ];
    paces.into_iter().map(move |(p, s)| (t(lang, &format!("pace-{}", p.key())), s))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_of_the_table_is_in_or_left_out_on_purpose() {
        let here: BTreeSet<&str> =
            columns().iter().map(|(c, _)| c.key).chain(LEFT_OUT.iter().copied()).collect();
        let all: BTreeSet<&str> = COLUMNS.iter().map(|c| c.key).collect();
        assert_eq!(here, all);
        assert_eq!(columns().len() + LEFT_OUT.len(), COLUMNS.len());
    }
}
