//! The hidden sheet: where everything is, for the program that takes the pack in again.
//!
//! Column A holds keys, column B their values, all texts. From column D on, row N repeats
//! what is locked on row N of the sheet people fill in (id, title, goal, unit), so that a line
//! that was moved or changed is found out.

use rust_xlsxwriter::{Workbook, XlsxError, utility::column_number_to_name};

use super::{form::Form, t, unit};
use crate::exchange::Scope;

/// Name of the sheet.
const SHEET: &str = "guatu";

/// What the first row says, and the number of what follows it.
const MARK: &str = "guatu-pack";
const SCHEMA: &str = "1";

/// The first column of what is repeated.
const REPEATED: u16 = 3;

pub(super) fn write(workbook: &mut Workbook, scope: &Scope<'_>, form: &Form) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(SHEET)?;
    sheet.set_very_hidden(true);
    // People count rows from one.
    let first = form.head + 2;
    let last = form.head + 1 + u32::try_from(form.locked.len()).unwrap_or(u32::MAX);
    let mut pairs: Vec<(String, String)> = [
        (MARK, SCHEMA.to_owned()),
        ("plan", scope.tracker.plan.head.id.clone()),
        ("lang", scope.lang.tag().to_owned()),
        ("as-of", scope.card.as_of.to_string()),
        ("unit", unit(scope).to_owned()),
        ("sheet", t(scope.lang, "pack-sheet")),
        ("header", (form.head + 1).to_string()),
        ("first", first.to_string()),
        ("last", last.to_string()),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .to_vec();
    for (at, column) in (0..).zip(&form.columns) {
        if let Some(key) = column.key() {
            pairs.push((format!("column.{key}"), column_number_to_name(at)));
        }
    }
    for (row, (key, value)) in (0..).zip(pairs) {
        sheet.write_string(row, 0, key)?.write_string(row, 1, value)?;
    }
    for (row, texts) in (form.head + 1..).zip(&form.locked) {
        for (column, text) in (REPEATED..).zip(texts) {
            if !text.is_empty() {
                sheet.write_string(row, column, text)?;
            }
        }
    }
    sheet.protect();
    Ok(())
}
