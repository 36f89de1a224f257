//! The department's pack: a workbook that goes out to a unit, is filled in there and comes
//! back. One sheet to fill in, one that explains it, and one that only programs read.
//!
//! What may be typed is open, tinted and checked as it is typed; all else is locked, without
//! a password: the lock keeps hands from slipping, it keeps nobody out.
//!
//! A line stands for one thing that can be reported. Its id says which:
//! - `commitment/measure/milestone`: `done` says whether the milestone was reached, on `date`;
//! - `commitment/measure`: `value` is the figure, class or rating, `against` the figure that a
//!   compared measure stands beside; where `done` is open it is the commitment's tick;
//! - `commitment`, above the lines of one that has several: `done` is its tick.
//!
//! Problem, next step and note are about the commitment and open on its first line alone. So
//! every field of the journal has one cell, and no two cells can contradict each other.
//! The hidden sheet (see `key`) says where everything is and repeats the locked texts.

mod form;
mod help;
mod key;
mod lines;

use rust_xlsxwriter::{ProtectionOptions, Workbook};

use self::lines::Line;
use super::{
    ExportError, Scope,
    xlsx::{MOST_ROWS, properties},
};
use crate::domain::words::Lang;

/// Answers to a question, in the words of the drop-down.
const ANSWERS: [&str; 2] = ["pack-yes", "pack-no"];

/// A pack as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Lines there are to fill in.
    pub lines: usize,
    /// The workbook.
    pub bytes: Vec<u8>,
}

/// The pack of a scope: its commitments in its order, as far as they are known at its date.
///
/// # Errors
/// When nothing is in the scope, it names a commitment that is not there, or the writer of
/// the format fails.
pub fn write(scope: &Scope<'_>) -> Result<Pack, ExportError> {
    let items = scope.items()?;
    let lines: Vec<Line<'_>> = items.into_iter().flat_map(Line::of).collect();
    if lines.is_empty() {
        return Err(ExportError::Nothing);
    }
    // Some rows stand above the lines.
    if lines.len() + 16 > MOST_ROWS {
        return Err(ExportError::Rows(lines.len()));
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(scope, "pack-subject")?);
    let form = form::write(&mut workbook, scope, &lines)?;
    help::write(&mut workbook, scope, &lines)?;
    key::write(&mut workbook, scope, &form)?;
    Ok(Pack { lines: lines.len(), bytes: workbook.save_to_buffer()? })
}

/// The unit that answers for everything in a scope; empty where there are several.
#[must_use]
pub fn unit<'a>(scope: &Scope<'a>) -> &'a str {
    let card = scope.card;
    let mut leads =
        scope.rows.iter().filter_map(|at| card.rows.get(*at)).map(crate::domain::scorecard::Row::lead);
    let first = leads.next().unwrap_or_default();
    if leads.all(|l| l == first) { first } else { "" }
}

/// What stays allowed on a locked sheet: looking, and making room.
fn lock() -> ProtectionOptions {
    ProtectionOptions {
        select_locked_cells: true,
        select_unlocked_cells: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    }
}

/// A text of the program.
fn t(lang: Lang, key: &str) -> String {
    crate::text::t(lang, key)
}

#[cfg(test)]
mod tests;
