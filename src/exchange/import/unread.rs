//! What somebody changed in a ledger this program wrote and nothing is taken in of: a column
//! that is worked out or comes from the plan, one that was added, a cell that was emptied.
//!
//! What the ledger showed is worked out again, as of its own day, and only of lines nobody has
//! reported on since: there a difference is somebody's hand in the file.

use std::collections::BTreeMap;

use super::{
    book::{Content, Sheet},
    found::note,
    hold::same_words,
    mapping::{Layout, Written},
    table::day_of,
};
use crate::{
    domain::{
        checks::Finding, journal::Journal, scorecard::Scorecard, staged::Field, tracker::Tracker, words::Lang,
    },
    exchange::{
        Item, Scope,
        table::{
            Cell,
            columns::{COLUMNS, Column, Line, Shared},
        },
    },
    scope::LazyMonths,
    text::{t, tf},
};

/// Columns that name the line, or are not of the line but of the file.
const NOT_COMPARED: &[&str] =
    &["csv-id", "csv-measure-id", "csv-plan", "csv-plan-source", "csv-filters", "csv-as-of", "csv-rule"];
/// Columns that speak as the pace rule has it.
const BY_RULE: &[&str] = &["csv-pace", "csv-caught-up", "csv-standing", "csv-verdict"];
/// Columns that tell when a line was reported on last.
const REPORTED: &[&str] = &["csv-data-date", "csv-last-report"];
/// A text as long as this may have been cut when it was written.
const CUT: usize = 32_000;

/// A column of the file: where it stands, and what it is of the ledger.
struct Place<'a> {
    at: u32,
    of: Option<&'a Column>,
    /// Whether what stands in it is taken in.
    taken: bool,
}

/// What is to be said of a ledger's columns.
pub(super) fn notes(layout: &Layout<'_>, tracker: &Tracker, journal: &Journal, lang: Lang) -> Vec<Finding> {
    let (Some(written), Some(header)) = (layout.written, layout.header) else { return Vec::new() };
    let (Some(id), Some(measure)) = (layout.columns.get(&Field::Id), layout.columns.get(&Field::Measure))
    else {
        return Vec::new();
    };
    let sheet = layout.sheet;
    let places = places(layout, written, header);
    let rows: Vec<usize> = (0..tracker.plan.commitments.len()).collect();
    let card =
        Scorecard::derive(tracker, written.as_of.unwrap_or(layout.day), written.rule.unwrap_or_default());
    let scope = Scope {
        tracker,
        journal,
        card: &card,
        months: &LazyMonths::default(),
        lang: written.lang,
        rows: &rows,
        filters: &[],
        published: false,
        demonstration: false,
    };
    let Ok(items) = scope.items() else { return Vec::new() };
    let shared = Shared::of(&scope);
    let (mut changed, mut emptied) = (BTreeMap::new(), BTreeMap::new());
    for row in sheet.rows().filter(|r| *r > header) {
        let Some(item) = tracker.plan.position(&sheet.shown((row, *id))).and_then(|i| items.get(i)) else {
            continue;
        };
        let Some(line) = line(&scope, *item, &shared, &sheet.shown((row, *measure))) else { continue };
        let same = |p: &Place<'_>| p.of.is_none_or(|c| same(sheet, (row, p.at), &(c.cell)(&line)));
        let of = |keys: &'static [&str]| {
            places.iter().filter(move |p| p.of.is_some_and(|c| keys.contains(&c.key)))
        };
        let untouched = of(REPORTED).all(same);
        let leads = layout.columns.get(&Field::Lead).is_some_and(|c| !sheet.shown((row, *c)).is_empty());
        for p in &places {
            let empty = sheet.shown((row, p.at)).is_empty();
            let units = layout.supporting == Some(p.at) && leads;
            let counts = match p.of {
                None => (!empty).then_some(&mut changed),
                Some(_) if !untouched || same(p) => None,
                Some(_) if empty && (p.taken || units) => Some(&mut emptied),
                // With the lead unit they are taken in.
                Some(_) if p.taken || units => None,
                Some(_) => Some(&mut changed),
            };
            if let Some(counts) = counts {
                *counts.entry(p.at).or_insert(0_usize) += 1;
            }
        }
    }
    let said = |counts: &BTreeMap<u32, usize>, code| {
        let one = |(at, n): (&u32, &usize)| {
            let heading = sheet.shown((header, *at));
            tf(lang, "import-column-lines", &[("column", heading.into()), ("count", (*n).into())])
        };
        let list = counts.iter().map(one).collect::<Vec<_>>().join(&t(lang, "import-between"));
        (!list.is_empty()).then(|| note(code, &[("what", &list)]))
    };
    let unread = said(&changed, "import-note-unread");
    unread.into_iter().chain(said(&emptied, "import-note-emptied")).collect()
}

/// The columns of the file that are compared.
fn places(layout: &Layout<'_>, written: Written, header: u32) -> Vec<Place<'static>> {
    let heading = |key: &str| t(written.lang, key);
    let width = layout.sheet.cells.keys().map(|(_, c)| c + 1).max().unwrap_or(0);
    let one = |at: u32| {
        let shown = layout.sheet.shown((header, at));
        let is = |c: &&Column| {
            let name = c.key.trim_start_matches("csv-");
            let short = matches!(name, "progress" | "planned").then(|| heading(&format!("book-{name}")));
            heading(c.key) == shown || short == Some(shown.clone())
        };
        let of = COLUMNS.iter().find(is);
        // One without a heading may be anybody's scribbling.
        if shown.is_empty() || of.is_some_and(|c| NOT_COMPARED.contains(&c.key)) {
            return None;
        }
        if written.rule.is_none() && of.is_some_and(|c| BY_RULE.contains(&c.key)) {
            return None;
        }
        let taken = layout.columns.values().any(|c| *c == at);
        (of.is_some() || !taken).then_some(Place { at, of, taken })
    };
    (0..width).filter_map(one).collect()
}

/// The line of a commitment that is about a measure.
fn line<'a>(scope: &'a Scope<'a>, item: Item<'a>, shared: &'a Shared, measure: &str) -> Option<Line<'a>> {
    let at = item.commitment.measures.iter().position(|m| m.id == measure);
    let wanted = if item.commitment.measures.is_empty() { 0 } else { at? };
    Line::of(scope, item, shared).into_iter().nth(wanted)
}

/// Whether a cell of the file still shows what was written there.
fn same(sheet: &Sheet, at: (u32, u32), written: &Cell<'_>) -> bool {
    let Some(cell) = sheet.cells.get(&at) else {
        return match written {
            Cell::Empty => true,
            Cell::Text(s) => s.trim().is_empty(),
            Cell::Exact(v) | Cell::Derived(v) | Cell::Share(v) | Cell::Points(v) => !v.is_finite(),
            Cell::Count(_) | Cell::Day(_) | Cell::Moment(_) => false,
        };
    };
    let shown = cell.content.shown();
    let figure = match &cell.content {
        Content::Number(v) | Content::Percent(v) => Some(*v),
        other => other.shown().parse().ok(),
    };
    let near = |v: f64, by: f64| figure.is_some_and(|f| (f - v).abs() <= by + v.abs() * 1e-9);
    match written {
        Cell::Empty => shown.is_empty(),
        Cell::Text(s) => same_words(s, &shown) || shown.len() >= CUT,
        Cell::Exact(v) => near(*v, 0.0),
        // CSV rounds what is worked out.
        Cell::Derived(v) => near(*v, 0.000_051),
        Cell::Share(v) => near(*v, 0.000_51) || near(v * 100.0, 0.051),
        Cell::Points(v) => near(*v, 0.051),
        Cell::Count(n) => near(*n as f64, 0.0),
        Cell::Day(d) => day_of(&cell.content).is_some_and(|(day, _)| day == *d),
        Cell::Moment(_) => true,
    }
}
