//! CSV: one line a measure, as a table that spreadsheets open without a question.
//!
//! A byte order mark makes Excel read UTF-8; lines end with CR LF (RFC 4180); the first
//! line holds the headers and nothing stands above it. Plan, filters, reporting date and rule
//! are the last columns of every line, so a sorted or cut sheet still carries them. In the
//! demonstration one more column stands first and says on every line that it is fictional.
//! Figures are plain (`-4.2`, `3614`), dates ISO, and everything else is quoted: an
//! importer that also splits at semicolons must not find a formula behind one.

pub(super) mod entries;
mod guard;

use std::borrow::Cow;

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use guard::runs;
pub use guard::{neutralise, restore};

use super::{
    ExportError, Item, Scope,
    table::{
        Cell,
        columns::{COLUMNS, Line, Shared},
    },
    watch::{Steps, Watch},
};
use crate::{many, text::t};

/// Byte order mark of UTF-8.
const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// A cell as it is written.
fn written(cell: Cell<'_>) -> Cow<'_, str> {
    match cell {
        Cell::Empty => "".into(),
        Cell::Text(s) if runs(&s) => neutralise(&s).into_owned().into(),
        Cell::Text(s) => s,
        Cell::Exact(v) | Cell::Derived(v) | Cell::Share(v) | Cell::Points(v) if !v.is_finite() => "".into(),
        Cell::Exact(v) => v.to_string().into(),
        Cell::Derived(v) => rounded(v, 4).into(),
        Cell::Share(v) => rounded(v * 100.0, 1).into(),
        Cell::Points(v) => rounded(v, 1).into(),
        Cell::Count(n) => n.to_string().into(),
        Cell::Day(d) => d.to_string().into(),
        Cell::Moment(at) => at.to_string().into(),
    }
}

/// A figure a spreadsheet takes as one: ASCII, no thousands, no trailing zeros.
fn rounded(v: f64, decimals: usize) -> String {
    let s = format!("{v:.decimals$}");
    let s = s.trim_end_matches('0').trim_end_matches('.');
    if s == "-0" { "0".to_owned() } else { s.to_owned() }
}

/// So many commitments are written before somebody is told how far it is.
const AT_ONCE: usize = 8_000;

/// So many are worth another thread.
const PART: usize = 1_000;

/// A writer of the spelling described above, behind what there is.
fn writer(bytes: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new().quote_style(QuoteStyle::NonNumeric).terminator(Terminator::CRLF).from_writer(bytes)
}

/// Writes a line, behind what stands before each line in the demonstration.
fn line<'c>(
    out: &mut Writer<Vec<u8>>,
    mark: Option<&'c str>,
    cells: impl Iterator<Item = Cow<'c, str>>,
) -> Result<(), ExportError> {
    for cell in mark.map(Cow::from).into_iter().chain(cells) {
        out.write_field(cell.as_bytes())?;
    }
    Ok(out.write_record(None::<&[u8]>)?)
}

fn finish(out: Writer<Vec<u8>>) -> Result<Vec<u8>, ExportError> {
    out.into_inner().map_err(|e| ExportError::Csv(e.into_error().into()))
}

/// What stands before each line in the demonstration.
fn mark(scope: &Scope<'_>, key: &str) -> Option<String> {
    scope.demonstration.then(|| written(Cell::text(t(scope.lang, key))).into_owned())
}

/// The scope as CSV.
pub(super) fn write(scope: &Scope<'_>, watch: &mut dyn Watch) -> Result<Vec<u8>, ExportError> {
    let mut out = writer(BOM.to_vec());
    let header = COLUMNS.iter().map(|c| written(Cell::text(t(scope.lang, c.key))));
    line(&mut out, mark(scope, "csv-demonstration").as_deref(), header)?;
    let mut out = finish(out)?;
    let shared = Shared::of(scope);
    let marked = mark(scope, "demo-mark");
    let items = scope.items()?;
    let mut steps = Steps::new(watch, items.len())?;
    // Of a long table every core writes some lines, each into bytes of its own: what one core
    // allocates and another gives back costs more than the second one brings.
    let lines = |items: &[Item<'_>]| {
        let mut out = writer(Vec::new());
        for item in items {
            for l in Line::of(scope, *item, &shared) {
                line(&mut out, marked.as_deref(), COLUMNS.iter().map(|c| written((c.cell)(&l))))?;
            }
        }
        finish(out)
    };
    for items in items.chunks(AT_ONCE) {
        for bytes in many::parts(items, PART, lines) {
            out.extend(bytes?);
        }
        for _ in items {
            steps.one()?;
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        domain::words::Lang,
        exchange::{Format, Sheet, export, fixture::Fixture},
    };

    /// Headers and lines, read back by the csv crate.
    fn read(scope: &Scope<'_>) -> (Vec<String>, Vec<Vec<String>>) {
        let bytes = export(Format::Csv, scope, &Sheet::default()).unwrap();
        let bytes = bytes.strip_prefix(BOM).expect("a byte order mark");
        let mut reader = ::csv::Reader::from_reader(bytes);
        let own = |r: &::csv::StringRecord| r.iter().map(str::to_owned).collect::<Vec<_>>();
        let headers = own(reader.headers().unwrap());
        (headers, reader.records().map(|r| own(&r.unwrap())).collect())
    }

    /// The cell under the header with `key`.
    fn cell(
        lang: Lang,
        (headers, lines): &(Vec<String>, Vec<Vec<String>>),
        line: usize,
        key: &str,
    ) -> String {
        let at = headers.iter().position(|h| *h == t(lang, key)).unwrap_or_else(|| panic!("{key}"));
        lines[line][at].clone()
    }

    #[test]
    fn every_line_has_every_column_and_headers_differ() {
        let fixture = Fixture::mixed();
        for lang in Lang::ALL {
            let (headers, lines) = read(&Scope { lang, ..fixture.scope() });
            assert_eq!(headers.len(), COLUMNS.len());
            assert_eq!(headers.iter().collect::<BTreeSet<_>>().len(), headers.len(), "{headers:?}");
            assert_eq!(lines.len(), 4);
            assert!(lines.iter().all(|l| l.len() == headers.len()));
        }
    }

    #[test]
    fn the_sewer_example_is_numbers_where_numbers_belong() {
        let fixture = Fixture::sewer();
        let table = read(&fixture.scope());
        for (key, want) in [
            ("csv-goal", "≥ 113.5"),
            ("csv-goal-figure", "113.5"),
            ("csv-unit", "km"),
            ("csv-value", "52"),
            ("csv-data-date", "2020-06-30"),
            ("csv-progress", "45.8"),
            ("csv-planned", "50"),
            ("csv-gap", "-4.2"),
            ("csv-margin", "-61.5"),
            ("csv-required", "10.25"),
            ("csv-achieved", "8.6667"),
            ("csv-outlook", "104"),
            ("csv-verdict", "Under way"),
            ("csv-standing", "Slightly behind"),
            ("csv-plan", "Example plan"),
            ("csv-plan-source", "例子報告"),
            ("csv-as-of", "2020-06-30"),
            ("csv-rule", "Guatu default"),
        ] {
            assert_eq!(cell(Lang::En, &table, 0, key), want, "{key}");
        }
        let hans = Scope { lang: Lang::Hans, ..fixture.scope() };
        assert_eq!(cell(Lang::Hans, &read(&hans), 0, "csv-standing"), "略滞后于序时");
    }

    #[test]
    fn milestones_stand_in_one_cell() {
        let fixture = Fixture::mixed();
        let at = fixture.tracker.plan.position("roads").unwrap();
        let table = read(&Scope { rows: &[at], ..fixture.scope() });
        let want = "reached 1/3: Start 2020-03-20 (5 days late); \
                    Roof due 2020-06-15, inferred (15 days overdue); Open due 2020-12-31";
        assert_eq!(cell(Lang::En, &table, 0, "csv-milestones"), want);
        assert_eq!(cell(Lang::En, &table, 0, "csv-goal"), "3 milestones");
    }

    #[test]
    fn no_text_runs_as_a_formula_and_each_reads_back() {
        let fixture = Fixture::mixed();
        let at = fixture.tracker.plan.position("drainage").unwrap();
        let filters = ["@cmd".to_owned()];
        let table = read(&Scope { rows: &[at], filters: &filters, ..fixture.scope() });
        let problem = cell(Lang::En, &table, 0, "csv-problem");
        assert_eq!(problem, "'=HYPERLINK(\"http://x\")");
        assert_eq!(restore(&problem), "=HYPERLINK(\"http://x\")");
        assert_eq!(cell(Lang::En, &table, 0, "csv-note"), "a;=1+1, b\r\n=2");
        assert_eq!(cell(Lang::En, &table, 1, "csv-filters"), "'@cmd");
        assert_eq!(cell(Lang::En, &table, 0, "csv-contradicted"), "yes");
        let published = [0, 1].map(|line| cell(Lang::En, &table, line, "csv-published"));
        assert_eq!(published, ["yes", ""]);
    }

    #[test]
    fn every_line_of_the_demonstration_says_that_it_is_fictional() {
        let fixture = Fixture::mixed();
        for lang in Lang::ALL {
            let scope = Scope { lang, demonstration: true, ..fixture.scope() };
            let (headers, lines) = read(&scope);
            assert_eq!(headers[0], t(lang, "csv-demonstration"));
            assert!(lines.iter().all(|l| l[0] == t(lang, "demo-mark") && l.len() == headers.len()));
            for format in [Format::Json, Format::Ron] {
                let text = String::from_utf8(export(format, &scope, &Sheet::default()).unwrap()).unwrap();
                assert!(text.contains(&t(lang, "demo-mark")), "{format}");
            }
        }
    }

    #[test]
    fn lines_end_with_cr_lf_and_texts_are_quoted() {
        let bytes = export(Format::Csv, &Fixture::sewer().scope(), &Sheet::default()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("\u{FEFF}\"ID\",\"Section\""));
        assert_eq!(text.matches("\r\n").count(), 2);
        assert_eq!(text.matches('\n').count(), 2);
        assert!(text.contains(",113.5,\"km\",") && text.contains(",-4.2,-61.5,10.25,"), "{text}");
    }

    #[test]
    fn figures_are_ascii_without_thousands() {
        for (cell, want) in [
            (Cell::Exact(3614.0), "3614"),
            (Cell::Exact(0.000_01), "0.00001"),
            (Cell::Derived(-1_234.567_89), "-1234.5679"),
            (Cell::Points(-0.04), "0"),
            (Cell::Share(0.458_149), "45.8"),
            (Cell::Exact(f64::INFINITY), ""),
            (Cell::Share(f64::NAN), ""),
        ] {
            assert_eq!(written(cell), want);
        }
    }
}
