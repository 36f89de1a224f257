//! A workbook: the ledger with typed figures and days, counts by section, what every figure
//! rests on, the rule in words, and where it all comes from.
//!
//! Texts are written as strings and nothing as a formula, so no text can run. A sheet of
//! many rows goes row by row through a temporary file of the system's and not through
//! memory; a small one needs no such file and is written where none can be made.

mod about;
mod inputs;
mod ledger;
mod page;
mod sections;
mod style;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::{
    ExportError, Item, Scope, provenance,
    watch::{Steps, Watch},
};
use crate::text::t;

/// Rows a worksheet has in the format.
const MOST_ROWS: usize = 1_048_576;

/// Rows above which a sheet goes through a temporary file. In memory a row of the ledger
/// takes some kilobytes.
const MANY_ROWS: usize = 5_000;

/// What every sheet is written from.
struct Book<'a> {
    scope: &'a Scope<'a>,
    items: Vec<Item<'a>>,
    workbook: Workbook,
}

impl<'a> Book<'a> {
    /// A sheet with so many rows.
    fn sheet(&mut self, name: &str, rows: usize) -> Result<&mut Worksheet, ExportError> {
        if rows > MOST_ROWS {
            return Err(ExportError::Rows(rows));
        }
        let name = t(self.scope.lang, name);
        let sheet = if rows > MANY_ROWS {
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
    book.workbook.set_properties(&properties(scope)?);
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
fn properties(scope: &Scope<'_>) -> Result<DocProperties, XlsxError> {
    let (head, day) = (&scope.tracker.plan.head, scope.card.as_of);
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let month_day = [day.month(), day.day()].map(i8::unsigned_abs);
    let made = ExcelDateTime::from_ymd(year.max(1900), month_day[0], month_day[1])?;
    let facts = provenance::facts(scope);
    let told: Vec<String> = facts.iter().map(|f| format!("{}: {}", f.name, f.value)).collect();
    Ok(DocProperties::new()
        .set_title(head.title.get(scope.lang))
        .set_subject(t(scope.lang, "book-ledger"))
        .set_company(head.body.get(scope.lang))
        .set_author(provenance::GENERATOR)
        .set_comment(told.join("\n"))
        .set_creation_datetime(&made))
}

impl From<XlsxError> for ExportError {
    fn from(e: XlsxError) -> Self {
        Self::Xlsx(Box::new(e))
    }
}
