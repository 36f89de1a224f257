//! What every figure rests on: each report that was taken, the value before the period,
//! milestones and ticks, with who, when and which source.

use jiff::civil::Date;

use super::{
    Book, MANY_ROWS, MOST_ROWS,
    page::{Layout, Page, Side},
    style::Style,
};
use crate::{
    domain::{
        assess::Value,
        entry::Entry,
        measure::Measure,
        scorecard::Scorecard,
        tracker::Tracker,
        why::{self, Input, What},
    },
    exchange::{ExportError, Item, Scope, table::Cell, watch::Steps, wording},
    many,
    text::{day, t, tf},
};

/// Heads and layouts. Addresses and ids are looked up on the screen.
const COLUMNS: [(&str, Layout); 17] = [
    ("csv-title", Layout::words(44.0)),
    ("csv-measure", Layout::words(26.0)),
    ("book-input", Layout::words(16.0)),
    ("book-symbol", Layout::words(8.0).on(Side::Centre)),
    ("book-day", Layout::words(12.5).on(Side::Centre)),
    ("book-value", Layout::words(14.0).on(Side::Right)),
    ("book-in-words", Layout::words(30.0)),
    ("csv-unit", Layout::words(14.0)),
    ("book-by", Layout::words(16.0)),
    ("book-recorded", Layout::words(18.0).on(Side::Centre)),
    ("csv-published", Layout::words(11.0).on(Side::Centre)),
    ("csv-source-title", Layout::words(44.0)),
    ("csv-source-address", Layout::words(44.0).beside()),
    ("book-source-note", Layout::words(44.0).beside()),
    ("book-entry", Layout::words(22.0).beside()),
    ("csv-id", Layout::words(34.0).beside()),
    ("csv-measure-id", Layout::words(24.0).beside()),
];

/// One input of a commitment's figures.
struct Told<'a> {
    measure: Option<&'a Measure>,
    /// Key of what it is.
    what: &'static str,
    symbol: &'static str,
    about: Option<Date>,
    value: Cell<'a>,
    words: String,
    entry: Option<&'a Entry>,
    /// Where the plan's text says it, of what no entry does.
    place: Option<String>,
}

pub(super) fn write(book: &mut Book<'_>, steps: &mut Steps<'_>) -> Result<(), ExportError> {
    let (scope, items) = (book.scope, book.items.clone());
    let style = Style::of(scope.lang);
    // Counted first, as far as how a sheet is written depends on it.
    let mut rows = 0;
    for item in &items {
        rows += told(scope, *item, &inputs(scope, item)).len();
        if rows > MANY_ROWS {
            break;
        }
    }
    let sheet = book.sheet("book-inputs", rows + 8)?;
    let mut page = Page::new(sheet, &style, COLUMNS.map(|(_, layout)| layout).into());
    page.heading(scope, &t(scope.lang, "book-inputs-title"))?;
    page.line(&t(scope.lang, "book-inputs-text"), &style.subtitle)?;
    page.head(&COLUMNS.map(|(key, _)| t(scope.lang, key)))?;
    page.looks_of_columns()?;
    let first = page.row;
    many::ahead(
        &items,
        MANY_ROWS,
        |item| (*item, inputs(scope, item)),
        |(item, inputs)| {
            if page.row as usize >= MOST_ROWS {
                return Err(ExportError::Rows(page.row as usize + 1));
            }
            let told = told(scope, item, &inputs);
            told.iter().try_for_each(|one| page.cells(one.cells(scope, item)))?;
            Ok(steps.one()?)
        },
    )?;
    page.ledger(first, 1)?;
    Ok(page.finish(scope)?)
}

/// What the figures of each measure of a commitment come from.
fn inputs<'a>(scope: &Scope<'a>, item: &Item<'_>) -> Vec<Vec<Input<'a>>> {
    let (tracker, card): (&'a Tracker, &'a Scorecard) = (scope.tracker, scope.card);
    let of = |m| why::inputs(tracker, card, item.row.index, m);
    (0..item.commitment.measures.len()).map(of).collect()
}

/// The lines of it.
fn told<'a>(scope: &Scope<'_>, item: Item<'a>, inputs: &'a [Vec<Input<'_>>]) -> Vec<Told<'a>> {
    let mut told: Vec<Told<'_>> = item
        .commitment
        .measures
        .iter()
        .zip(inputs)
        .flat_map(|(m, list)| list.iter().filter_map(move |input| Told::of(scope, m, input)))
        .collect();
    told.extend(item.row.done.as_deref().map(|e| Told {
        measure: None,
        what: "event-done",
        symbol: "",
        about: Some(e.about),
        value: Cell::Empty,
        words: t(scope.lang, "csv-yes"),
        entry: Some(e),
        place: None,
    }));
    told
}

impl<'a> Told<'a> {
    /// An input somebody reported or the text states; goals and the calendar are elsewhere.
    fn of(scope: &Scope<'_>, measure: &'a Measure, input: &'a Input<'_>) -> Option<Self> {
        let lang = scope.lang;
        let blank = Self {
            measure: Some(measure),
            what: "why-input-reported",
            symbol: input.symbol,
            about: None,
            value: Cell::Empty,
            words: String::new(),
            entry: input.what.entry().map(AsRef::as_ref),
            place: None,
        };
        Some(match &input.what {
            What::Reported(r) => {
                let (value, words) = match r.value {
                    Value::Figure(v) | Value::Pair(v, _) => (Cell::Exact(v), String::new()),
                    Value::Class(c) => (Cell::Empty, wording::class(lang, c)),
                    Value::Level(l) => (Cell::Empty, t(lang, &format!("level-{}", l.key()))),
                };
                Self { about: Some(r.about), value, words, ..blank }
            }
            What::Against(r) => {
                let Value::Pair(_, other) = r.value else { return None };
                Self { what: "why-input-against", about: Some(r.about), value: Cell::Exact(other), ..blank }
            }
            What::Baseline(b) => {
                let place = Some(tf(lang, "book-place", &[("place", b.locator.to_string().into())]));
                let value = Cell::Exact(b.value);
                Self { what: "why-input-baseline", about: Some(b.date), value, place, ..blank }
            }
            What::Milestone(m, state, Some(entry)) => {
                let title = m.title.get(lang);
                let words = match state.reached {
                    Some(on) => {
                        let args = [("title", title.into()), ("date", day(lang, on).into())];
                        tf(lang, "milestone-reached", &args)
                    }
                    None => tf(lang, "book-not-reached", &[("title", title.into())]),
                };
                Self { what: "event-reached", about: Some(entry.about), words, ..blank }
            }
            _ => return None,
        })
    }

    fn cells<'s>(&'s self, scope: &'s Scope<'_>, item: Item<'s>) -> [Cell<'s>; 17] {
        let lang = scope.lang;
        let source = self.entry.and_then(|e| e.source.as_ref());
        let title = source.map(|s| s.title.clone()).or_else(|| self.place.clone());
        let published = self.entry.is_some_and(|e| scope.journal.is_overlay(&e.id.writer));
        let own = self.measure.and_then(|m| m.title.as_ref());
        let unit = self.measure.filter(|_| self.value != Cell::Empty).map(|m| scope.unit(m));
        [
            Cell::text(item.commitment.title.get(lang)),
            Cell::some(own, |t| Cell::text(t.get(lang))),
            Cell::text(t(lang, self.what)),
            Cell::text(self.symbol),
            Cell::some(self.about, Cell::Day),
            self.value.clone(),
            Cell::text(&*self.words),
            Cell::some(unit, Cell::text),
            Cell::some(self.entry, |e| Cell::text(&*e.by)),
            Cell::some(self.entry, |e| Cell::Moment(e.recorded)),
            if published { Cell::text(t(lang, "csv-yes")) } else { Cell::Empty },
            Cell::some(title, Cell::text),
            Cell::some(source, |s| Cell::text(&*s.address)),
            Cell::some(source, |s| Cell::text(&*s.note)),
            Cell::some(self.entry, |e| Cell::text(e.id.to_string())),
            Cell::text(&*item.commitment.id),
            Cell::some(self.measure, |m| Cell::text(&*m.id)),
        ]
    }
}
