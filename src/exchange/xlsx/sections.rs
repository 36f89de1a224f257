//! Counts with their denominators: by section, by kind, by lead unit.

use rust_xlsxwriter::XlsxError;

use super::{
    Book,
    page::{Layout, Page, Side},
    style::Style,
};
use crate::{
    chart::group::{self, Grouping, groups},
    domain::scorecard::{Counts, Standing},
    exchange::{ExportError, Scope, table::Cell},
    text::t,
};

/// What counts stand under: all, then those that can be judged with met and behind as parts
/// of them, then each standing.
fn head(scope: &Scope<'_>, by: Grouping) -> Vec<String> {
    let word = |key: &str| t(scope.lang, key);
    let first = [
        word(&format!("group-{}", group::key(by))),
        word("made-commitments"),
        word("why-group-judged"),
        word("standing-met"),
        word("book-of-judged"),
        word("why-group-behind"),
        word("book-of-judged"),
    ];
    let standings = Standing::ALL.iter().filter(|s| **s != Standing::Met);
    let standings = standings.map(|s| group::said(scope.lang, *s));
    first.into_iter().chain(standings).collect()
}

fn cells(counts: &Counts) -> Vec<Cell<'static>> {
    let (met, judged, behind) = (counts.get(Standing::Met), counts.judged(), counts.behind());
    let part = |n: usize| if judged == 0 { Cell::Empty } else { Cell::Share(n as f64 / judged as f64) };
    let first = [
        Cell::Count(counts.total()),
        Cell::Count(judged),
        Cell::Count(met),
        part(met),
        Cell::Count(behind),
        part(behind),
    ];
    let standings = Standing::ALL.iter().filter(|s| **s != Standing::Met);
    first.into_iter().chain(standings.map(|s| Cell::Count(counts.get(*s)))).collect()
}

pub(super) fn write(book: &mut Book<'_>) -> Result<(), ExportError> {
    let scope = book.scope;
    let style = Style::of(scope.lang);
    let blocks: Vec<_> = group::ALL.into_iter().map(|by| (by, groups(scope, by))).collect();
    let rows: usize = blocks.iter().map(|(_, groups)| groups.len() + 4).sum();
    let sheet = book.sheet("book-sections", rows + 6)?;
    let layout = |i| if i == 0 { Layout::words(40.0) } else { Layout::words(15.0).on(Side::Right) };
    let columns = head(scope, Grouping::Section).len();
    let mut page = Page::new(sheet, &style, (0..columns).map(layout).collect());
    page.heading(scope, &t(scope.lang, "book-sections-title"))?;
    page.line(&t(scope.lang, "book-sections-text"), &style.subtitle)?;
    for (by, groups) in &blocks {
        // Where no unit is answerable for anything there is nothing to count by.
        let one = groups.len() == 1 && groups[0].title == t(scope.lang, "chart-no-unit");
        if groups.is_empty() || (*by == Grouping::Lead && one) {
            continue;
        }
        page.row += 1;
        page.head(&head(scope, *by))?;
        let first = page.row;
        for g in groups {
            row(&mut page, &style, &g.title, &g.counts(scope), false)?;
        }
        row(&mut page, &style, &t(scope.lang, "book-total"), &group::counts(scope, scope.rows), true)?;
        page.bars(first, 4)?;
        page.bars(first, 6)?;
        page.ruled(first)?;
    }
    Ok(page.finish(scope)?)
}

fn row(page: &mut Page<'_>, style: &Style, title: &str, counts: &Counts, sum: bool) -> Result<(), XlsxError> {
    page.styled(0, title, if sum { &style.name } else { &style.wrapped })?;
    for (i, cell) in (1..).zip(cells(counts)) {
        page.cell(i, &cell)?;
    }
    page.next()
}
