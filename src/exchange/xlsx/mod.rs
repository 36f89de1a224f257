//! A workbook: the ledger with typed figures and days, counts by section, what every figure
//! rests on, the rule in words, and where it all comes from.
//!
//! Texts are written as strings and nothing as a formula, so no text can run. A sheet of
//! many rows goes row by row through a temporary file of the system's and not through
//! memory; a small one needs no such file and is written where none can be made.

mod about;
mod inputs;
mod ledger;
pub(super) mod page;
mod sections;
pub(super) mod style;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::{
    ExportError, Item, Scope, provenance,
    watch::{Steps, Watch},
};
use crate::text::t;

/// Rows a worksheet has in the format.
pub(super) const MOST_ROWS: usize = 1_048_576;

/// Rows above which a sheet goes through a temporary file. In memory a row of the ledger
/// takes some kilobytes.
const MANY_ROWS: usize = 2_000;

/// How much effort goes into packing such a sheet, of 9. Packing is most of the time a long one
/// takes; the usual 6 makes the file of 100,000 commitments 4 % smaller and takes 0.7 s longer.
const EFFORT: u8 = 4;

/// What every sheet is written from.
struct Book<'a> {
    scope: &'a Scope<'a>,
    items: Vec<Item<'a>>,
    workbook: Workbook,
}

impl Book<'_> {
    /// A sheet with so many rows.
    fn sheet(&mut self, name: &str, rows: usize) -> Result<&mut Worksheet, ExportError> {
        if rows > MOST_ROWS {
            return Err(ExportError::Rows(rows));
        }
        let name = t(self.scope.lang, name);
        let sheet = if rows > MANY_ROWS {
            self.workbook.set_zip_compression_level(EFFORT);
            self.workbook.add_worksheet_with_constant_memory()?
        } else {
            self.workbook.add_worksheet()
        };
        Ok(sheet.set_name(name)?)
    }
}

/// The scope as a workbook.
pub(super) fn write(scope: &Scope<'_>, watch: &mut dyn Watch) -> Result<Vec<u8>, ExportError> {
    let items = scope.items()?;
    // Each commitment is written to two long sheets; the step after them puts it together.
    let mut steps = Steps::new(watch, 2 * items.len() + 1)?;
    let mut book = Book { scope, items, workbook: Workbook::new() };
    book.workbook.set_properties(&properties(scope, "book-ledger")?);
    ledger::write(&mut book, &mut steps)?;
    sections::write(&mut book)?;
    inputs::write(&mut book, &mut steps)?;
    about::rule(&mut book)?;
    about::provenance(&mut book)?;
    let bytes = book.workbook.save_to_buffer()?;
    steps.one()?;
    Ok(bytes)
}

/// What file managers and document systems show. Its moment is the reporting date: the same
/// state must give the same bytes.
pub(super) fn properties(scope: &Scope<'_>, subject: &str) -> Result<DocProperties, XlsxError> {
    let (head, day) = (&scope.tracker.plan.head, scope.card.as_of);
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let month_day = [day.month(), day.day()].map(i8::unsigned_abs);
    let made = ExcelDateTime::from_ymd(year.max(1900), month_day[0], month_day[1])?;
    Ok(DocProperties::new()
        .set_title(head.title.get(scope.lang))
        .set_subject(t(scope.lang, subject))
        .set_company(head.body.get(scope.lang))
        .set_author(provenance::GENERATOR)
        .set_comment(provenance::lines(scope).join("\n"))
        .set_creation_datetime(&made))
}

impl From<XlsxError> for ExportError {
    fn from(e: XlsxError) -> Self {
        Self::Xlsx(Box::new(e))
    }
}

#[cfg(test)]
mod tests {
    use std::{io::Cursor, ops::ControlFlow};

    use calamine::{Data, DataType as _, Range, Reader as _, Xlsx};
    use jiff::civil::date;

    use super::*;
    use crate::{
        domain::words::Lang,
        exchange::{Format, Sheet, export, export_watched, fixture::Fixture},
    };

    type Read = Xlsx<Cursor<Vec<u8>>>;

    fn read(scope: &Scope<'_>) -> Read {
        Xlsx::new(Cursor::new(export(Format::Xlsx, scope, &Sheet::default()).unwrap())).unwrap()
    }

    /// The row of heads, and those below it, of the first sheet.
    fn ledger(book: &mut Read) -> (Vec<String>, Vec<Vec<Data>>) {
        let range: Range<Data> = book.worksheet_range_at(0).unwrap().unwrap();
        let mut rows = range.rows().skip_while(|r| r[1].is_empty());
        let head = rows.next().unwrap().iter().map(ToString::to_string).collect();
        (head, rows.map(<[Data]>::to_vec).collect())
    }

    fn cell<'d>(
        lang: Lang,
        (head, rows): &'d (Vec<String>, Vec<Vec<Data>>),
        row: usize,
        key: &str,
    ) -> &'d Data {
        let at =
            head.iter().position(|h| *h == t(lang, key)).unwrap_or_else(|| panic!("no {key} in {head:?}"));
        &rows[row][at]
    }

    #[test]
    fn figures_days_and_shares_are_what_they_are() {
        let fixture = Fixture::sewer();
        let table = ledger(&mut read(&fixture.scope()));
        let get = |key| cell(Lang::En, &table, 0, key);
        assert_eq!(get("csv-title"), &Data::String("Build sewer pipes".into()));
        assert_eq!(get("csv-value"), &Data::Float(52.0));
        assert_eq!(get("book-progress"), &Data::Float(52.0 / 113.5));
        assert_eq!(get("book-planned"), &Data::Float(0.5));
        assert_eq!(get("csv-required"), &Data::Float(10.25));
        let Data::DateTime(due) = get("csv-due") else { panic!("{:?}", get("csv-due")) };
        let (y, m, d, ..) = due.to_ymd_hms_milli();
        assert_eq!((y, m, d), (2020, 12, 31));
        assert_eq!(get("csv-standing"), &Data::String("Slightly behind".into()));
        assert_eq!(get("csv-milestones"), &Data::Empty);
    }

    #[test]
    fn every_sheet_is_there_in_every_language_and_says_where_it_comes_from() {
        let fixture = Fixture::mixed();
        for lang in Lang::ALL {
            let filters = ["@only & this".to_owned()];
            let scope = Scope { lang, demonstration: true, filters: &filters, ..fixture.scope() };
            let mut book = read(&scope);
            let names = ["book-ledger", "book-sections", "book-inputs", "book-rule", "book-about"];
            assert_eq!(book.sheet_names(), names.map(|key| t(lang, key)));
            for (name, range) in book.worksheets() {
                let cells: Vec<String> = range.used_cells().map(|(.., c)| c.to_string()).collect();
                assert!(cells.contains(&t(lang, "demo-mark")), "{name}");
                for c in &cells {
                    assert!(
                        !c.contains("book-") && !c.contains("csv-") && !c.contains("made-"),
                        "{name}: {c}"
                    );
                }
            }
            let about = book.worksheet_range(&t(lang, "book-about")).unwrap();
            let told: Vec<String> = about.used_cells().map(|(.., c)| c.to_string()).collect();
            for fact in provenance::facts(&scope) {
                assert!(told.contains(&fact.name) && told.contains(&fact.value), "{lang:?} {fact:?}");
            }
        }
    }

    #[test]
    fn what_a_figure_rests_on_names_the_report_its_day_and_its_source() {
        let fixture = Fixture::mixed();
        let mut book = read(&fixture.scope());
        let range = book.worksheet_range("Inputs").unwrap();
        let of = |title: &str| -> Vec<Vec<String>> {
            let rows = range.rows().filter(|r| r[0] == title);
            rows.map(|r| r.iter().map(ToString::to_string).collect()).collect()
        };
        let sewer = of("Build sewer pipes");
        assert_eq!(sewer.len(), 1, "a replaced report is no input: {sewer:?}");
        assert_eq!([&*sewer[0][3], &*sewer[0][5], &*sewer[0][8]], ["A", "52", "Chen"]);
        assert_eq!(sewer[0][11], "Monthly report");
        // The retracted day of the roof is none either.
        assert_eq!(of("Build roads").len(), 1);
        // Two measures, the published figure marked, and the tick.
        let drainage = of("Bring drainage units up to standard");
        assert_eq!(drainage.iter().map(|r| &*r[10]).collect::<Vec<_>>(), ["yes", "", ""]);
        assert_eq!(drainage[2][2], "Declared done");
    }

    #[test]
    fn counts_of_sections_have_their_denominators() {
        let fixture = Fixture::mixed();
        let mut book = read(&fixture.scope());
        let range = book.worksheet_range("Counts").unwrap();
        let all = range.rows().find(|r| r[0] == "All").unwrap();
        let counts = &fixture.scope().card.counts;
        let figures = [counts.total(), counts.judged(), counts.get(crate::domain::scorecard::Standing::Met)];
        for (cell, n) in all[1..].iter().zip(figures) {
            assert_eq!(cell, &Data::Float(n as f64));
        }
    }

    /// Beginnings that spreadsheets run or fetch something for, and what XML or the format's
    /// own escapes could stumble over.
    fn payloads() -> Vec<String> {
        let begins = [
            "=",
            "+",
            "-",
            "@",
            "\t=",
            "\r=",
            "＝",
            "'=",
            " =",
            "{=",
            "_x003D_",
            "\u{feff}=",
            "\u{1}=",
            "\u{ffff}=",
        ];
        let bodies = [
            "1+1",
            "cmd|' /C calc'!A0",
            "HYPERLINK(\"http://x\",\"y\")",
            "SUM(A1:A9)",
            "WEBSERVICE(\"http://x\")",
            "DDE(\"a\";\"b\")",
            "<v>1</v>",
            "&amp;",
            "]]>",
            "_x000D_",
            "管网",
            "IMPORTXML(\"http://x\",\"//a\")",
        ];
        let all = begins.iter().cycle().zip(bodies.iter().cycle()).enumerate();
        // The two lengths share a factor: a shift every round makes every pair occur.
        all.map(|(i, (b, _))| format!("{b}{}{i}", bodies[(i + i / begins.len()) % bodies.len()]))
            .take(1_000)
            .collect()
    }

    #[test]
    fn a_thousand_hostile_titles_are_texts_and_none_is_a_formula() {
        let titles = payloads();
        let fixture = Fixture::titled(titles.clone());
        let filters = ["=1+1".to_owned()];
        let mut book = read(&Scope { filters: &filters, ..fixture.scope() });
        let names = book.sheet_names();
        for name in &names {
            let formulas = book.worksheet_formula(name).unwrap();
            assert_eq!(formulas.used_cells().filter(|(.., f)| !f.is_empty()).count(), 0, "{name}");
        }
        let table = ledger(&mut book);
        assert_eq!(table.1.len(), 1_000);
        for (row, title) in titles.iter().enumerate() {
            let want = title.replace('\r', "\n").replace('\u{ffff}', "\u{fffd}");
            for key in ["csv-title", "csv-problem"] {
                let Data::String(got) = cell(Lang::En, &table, row, key) else { panic!("{title:?}") };
                assert_eq!(got, &want, "{key}");
            }
        }
    }

    #[test]
    fn a_long_ledger_goes_through_a_file_and_is_the_same() {
        let many = Fixture::titled((0..=MANY_ROWS).map(|i| format!("no. {i}")));
        let whole = ledger(&mut read(&many.scope()));
        assert_eq!(whole.1.len(), MANY_ROWS + 1);
        let rows = [0, 7, MANY_ROWS];
        let some = ledger(&mut read(&Scope { rows: &rows, ..many.scope() }));
        assert_eq!(whole.0, some.0);
        for (i, row) in rows.iter().enumerate() {
            assert_eq!(whole.1[*row], some.1[i]);
        }
    }

    #[test]
    fn what_is_stopped_leaves_nothing() {
        let fixture = Fixture::titled((0..400).map(|i| format!("no. {i}")));
        for format in [Format::Xlsx, Format::Csv, Format::Entries] {
            let mut watch =
                |done: usize, _| if done < 130 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
            let e = export_watched(format, &fixture.scope(), &Sheet::default(), &mut watch).unwrap_err();
            assert_eq!(e.code(), "export-error-stopped", "{format}");
        }
    }

    #[test]
    fn more_rows_than_the_format_has_are_refused_with_their_number() {
        let fixture = Fixture::sewer();
        let scope = fixture.scope();
        let mut book = Book { scope: &scope, items: Vec::new(), workbook: Workbook::new() };
        let Err(e) = book.sheet("book-ledger", MOST_ROWS + 1) else { panic!("taken") };
        assert_eq!((e.code(), &*e.what()), ("export-error-rows", "1,048,577"));
    }

    #[test]
    fn a_reporting_date_outside_the_formats_years_is_a_text() {
        let fixture = Fixture::sewer();
        let mut card = fixture.scope().card.clone();
        card.as_of = date(1850, 1, 1);
        let mut book = read(&Scope { card: &card, ..fixture.scope() });
        assert!(
            book.worksheet_range("About").unwrap().used_cells().any(|(.., c)| c.to_string().contains("1850"))
        );
    }
}
