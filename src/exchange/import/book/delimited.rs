//! Text with a line a row: commas, semicolons or tabs between cells.

use std::borrow::Cow;

use super::{Book, CELLS, Content, Sheet, damaged, refused, too_many_cells};
use crate::{
    domain::{
        checks::Finding,
        encoding::{name, seems},
    },
    exchange::{csv::restore, import::found},
};

/// What may stand between cells.
const BETWEEN: [u8; 4] = [b',', b';', b'\t', b'|'];

pub(super) fn read(bytes: &[u8]) -> Result<Book, Box<Finding>> {
    let mut book = Book::default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Cow::Borrowed(text),
        _ => {
            let encoding = seems(bytes).ok_or_else(|| refused("import-kind", ""))?;
            let (text, _, broken) = encoding.decode(bytes);
            if broken || text.contains('\0') {
                return Err(refused("import-kind", ""));
            }
            book.notes.push(found::note("import-note-encoding", &[("what", name(encoding))]));
            text
        }
    };
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    // Excel's own way of telling what stands between cells.
    let (told, text) = match text.strip_prefix("sep=").and_then(|t| t.split_once('\n')) {
        Some((sign, rest)) => (sign.bytes().next(), rest),
        None => (None, text),
    };
    let mut sheet = Sheet { visible: true, ..Sheet::default() };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(told.unwrap_or_else(|| between(text)))
        .from_reader(text.as_bytes());
    for (row, line) in (0..).zip(reader.records()) {
        for (column, cell) in (0..).zip(line.map_err(damaged)?.iter()) {
            if !cell.trim().is_empty() {
                sheet.put((row, column), Content::Text(restore(cell).to_owned()), false);
            }
        }
        if sheet.cells.len() > CELLS {
            return Err(too_many_cells());
        }
    }
    book.sheets.push(sheet);
    Ok(book)
}

/// What stands between cells: of the signs, the one most lines have the same number of.
fn between(text: &str) -> u8 {
    let read = |sign: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(sign)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.records().take(20).filter_map(Result::ok).map(|r| r.len()).collect();
        let widest = widths.iter().copied().max().unwrap_or(0);
        if widest < 2 { 0 } else { widths.iter().filter(|w| **w == widest).count() * widest }
    };
    // Of equals the first: commas are what the format is named after.
    BETWEEN.into_iter().rev().max_by_key(|sign| read(*sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_cells_is_recognised() {
        for (text, sign) in [
            ("a,b,c\n1,2,3", b','),
            ("a;b;c\n1,5;2;3", b';'),
            ("a\tb\n\"x,y\"\t2", b'\t'),
            ("任务|完成值\n一|2", b'|'),
            ("one column\nof words", b','),
        ] {
            assert_eq!(char::from(between(text)), char::from(sign), "{text}");
        }
    }
}
