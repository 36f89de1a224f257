//! Workbooks of Excel 97 to 2003, and what a protected workbook of any Excel is wrapped in.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, SheetType, SheetVisible, Xls, XlsError};

use super::{BYTES, Book, CELLS, Content, Sheet, damaged, excel, refused, too_large, too_many_cells};
use crate::domain::checks::Finding;

/// The record that begins a sheet or the workbook.
const BEGIN: u16 = 0x0809;
/// The record that says the rest is encrypted.
const PASSWORD: u16 = 0x002F;
/// Records of cells, which all begin with their row and column.
const OF_CELLS: [u16; 11] =
    [0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x027E];
/// Those of them that hold a row of cells.
const SEVERAL: [u16; 2] = [0x00BD, 0x00BE];

pub(super) fn read(bytes: &[u8]) -> Result<Book, Box<Finding>> {
    measure(bytes)?;
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|e| why(&e))?;
    let sheets: Vec<_> = workbook.sheets_metadata().to_vec();
    // The reader knows of dates, of no other formats.
    let mut book = Book { percent_unknown: true, ..Book::default() };
    for found in sheets.into_iter().filter(|s| s.typ == SheetType::WorkSheet) {
        let visible = found.visible == SheetVisible::Visible;
        let mut sheet = Sheet { name: found.name, visible, ..Sheet::default() };
        let range = workbook.worksheet_range(&sheet.name).map_err(|e| why(&e))?;
        let formulas = workbook.worksheet_formula(&sheet.name).map_err(|e| why(&e))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = (top + u32::try_from(row).unwrap_or(0), left + u32::try_from(column).unwrap_or(0));
            let formula = formulas.get_value(at).is_some_and(|f| !f.is_empty());
            sheet.put(at, content(value), formula);
        }
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        sheet.merged = merged.into_iter().map(|d| (d.start, d.end)).filter(|(a, b)| a != b).collect();
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn content(value: &Data) -> Content {
    match value {
        Data::Empty => Content::Pending,
        Data::String(s) => Content::Text(s.clone()),
        Data::Bool(is) => Content::Truth(*is),
        Data::Error(e) => Content::Fault(e.to_string()),
        Data::Int(v) => Content::Number(*v as f64),
        Data::Float(v) => Content::Number(*v),
        Data::DateTime(d) if d.is_datetime() => {
            excel::day(d).map_or(Content::Number(d.as_f64()), Content::Day)
        }
        Data::DateTime(d) => Content::Number(d.as_f64()),
        Data::DateTimeIso(s) | Data::DurationIso(s) => excel::iso(s),
    }
}

/// Refuses what is protected, is no workbook, or claims cells so far apart that the room
/// between them could not be held.
fn measure(bytes: &[u8]) -> Result<(), Box<Finding>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if file.exists("/EncryptedPackage") || file.exists("/EncryptionInfo") {
        return Err(refused("import-password", ""));
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|n| file.exists(n));
    let stream = file.open_stream(name.ok_or_else(|| refused("import-kind", ""))?).map_err(damaged)?;
    let mut content = Vec::new();
    stream.take(BYTES + 1).read_to_end(&mut content).map_err(damaged)?;
    if content.len() as u64 > BYTES {
        return Err(too_large());
    }
    let mut rest = content.as_slice();
    let (mut area, mut rows, mut columns) = (0, 0, 0);
    while let [a, b, c, d, body @ ..] = rest {
        let (record, length) = (u16::from_le_bytes([*a, *b]), usize::from(u16::from_le_bytes([*c, *d])));
        match body {
            _ if record == PASSWORD => return Err(refused("import-password", "")),
            _ if record == BEGIN => {
                area += rows * columns;
                (rows, columns) = (0, 0);
            }
            [e, f, g, h, ..] if OF_CELLS.contains(&record) => {
                rows = rows.max(usize::from(u16::from_le_bytes([*e, *f])) + 1);
                // Only these hold several cells side by side; others are long by their text or formula.
                let beside = if SEVERAL.contains(&record) { length / 2 } else { 0 };
                columns = columns.max(usize::from(u16::from_le_bytes([*g, *h])) + 1 + beside);
            }
            _ => {}
        }
        rest = body.get(length..).unwrap_or_default();
    }
    if area + rows * columns > CELLS * 4 { Err(too_many_cells()) } else { Ok(()) }
}

fn why(e: &XlsError) -> Box<Finding> {
    if matches!(e, XlsError::Password) { refused("import-password", "") } else { damaged(e) }
}
