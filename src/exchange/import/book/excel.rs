//! Workbooks of Excel since 2007.

use std::{
    collections::HashSet,
    io::{Cursor, Read as _},
};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use jiff::civil::Date;
use quick_xml::events::Event;

use super::{At, Book, CELLS, Content, Sheet, damaged, refused, too_many_cells};
use crate::domain::checks::Finding;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Book, Box<Finding>> {
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| why(&e))?;
    let sheets: Vec<_> = workbook.sheets_metadata().to_vec();
    let mut book = Book::default();
    let mut left = CELLS;
    let uncalculated = asks_for_calculation(bytes);
    for sheet in sheets.into_iter().filter(|s| s.typ == SheetType::WorkSheet) {
        let visible = sheet.visible == SheetVisible::Visible;
        let mut read =
            one(&mut workbook, Sheet { name: sheet.name, visible, ..Sheet::default() }, &mut left)?;
        if uncalculated {
            // Who writes a workbook without calculating puts 0 under its formulas.
            for cell in read.cells.values_mut().filter(|c| c.formula && c.content == Content::Number(0.0)) {
                cell.content = Content::Pending;
            }
        }
        book.sheets.push(read);
    }
    Ok(book)
}

/// Whether the workbook wants its formulas calculated before anybody believes them.
fn asks_for_calculation(bytes: &[u8]) -> bool {
    let mut xml = String::new();
    let read = zip::ZipArchive::new(Cursor::new(bytes)).is_ok_and(|mut z| {
        z.by_name("xl/workbook.xml").is_ok_and(|mut p| p.read_to_string(&mut xml).is_ok())
    });
    if !read {
        return false;
    }
    let mut reader = quick_xml::Reader::from_str(&xml);
    loop {
        match reader.read_event() {
            Ok(Event::Empty(e) | Event::Start(e)) if e.local_name().as_ref() == "calcPr" => {
                let on = e.try_get_attribute("fullCalcOnLoad").ok().flatten();
                return on.is_some_and(|a| matches!(a.value.as_ref(), "1" | "true"));
            }
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

fn one(workbook: &mut Workbook<'_>, mut sheet: Sheet, left: &mut usize) -> Result<Sheet, Box<Finding>> {
    // Cells carry the number of their format; that a number is a percentage only this tells.
    let mut percent: HashSet<At> = HashSet::new();
    let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(|e| why(&e))?;
    let shown: Vec<bool> = cells
        .styles()
        .iter()
        .map(|s| s.number_format.as_ref().is_some_and(|f| is_percent(&f.format_code)))
        .collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|e| why(&e))? {
        if !matches!(cell.get_value(), DataRef::Empty) {
            *left = left.checked_sub(1).ok_or_else(too_many_cells)?;
        }
        if shown.get(style).is_some_and(|is| *is) {
            percent.insert(cell.get_position());
        }
    }
    drop(cells);
    let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(|e| why(&e))?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|e| why(&e))? {
        let formula = cell.formula.is_some();
        let content = match content(&cell.value, percent.contains(&cell.pos)) {
            // Text may be the empty one a formula gave.
            None if formula => Content::Pending,
            None => continue,
            Some(content) => content,
        };
        sheet.put(cell.pos, content, formula);
    }
    drop(cells);
    let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
    sheet.merged = merged.into_iter().map(|d| (d.start, d.end)).filter(|(a, b)| a != b).collect();
    Ok(sheet)
}

/// Whether a number format shows per cent, outside of quoted words.
fn is_percent(code: &str) -> bool {
    code.split('"').step_by(2).any(|part| part.replace("\\%", "").contains('%'))
}

fn content(value: &DataRef<'_>, percent: bool) -> Option<Content> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(s) => Content::Text(s.clone()),
        DataRef::SharedString(s) => Content::Text((*s).to_owned()),
        DataRef::Bool(is) => Content::Truth(*is),
        DataRef::Error(e) => Content::Fault(e.to_string()),
        DataRef::Int(v) => number(*v as f64, percent),
        DataRef::Float(v) => number(*v, percent),
        DataRef::DateTime(d) if d.is_datetime() => day(d).map_or(Content::Number(d.as_f64()), Content::Day),
        DataRef::DateTime(d) => Content::Number(d.as_f64()),
        DataRef::DateTimeIso(s) | DataRef::DurationIso(s) => iso(s),
    })
}

pub(super) const fn number(v: f64, percent: bool) -> Content {
    if percent { Content::Percent(v) } else { Content::Number(v) }
}

pub(super) fn day(d: &calamine::ExcelDateTime) -> Option<Date> {
    let (year, month, day, ..) = d.to_ymd_hms_milli();
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A moment as ISO 8601 writes it: its day is what counts.
pub(super) fn iso(s: &str) -> Content {
    let day = s.get(..10).and_then(|d| d.parse().ok());
    day.map_or_else(|| Content::Text(s.to_owned()), Content::Day)
}

fn why(e: &XlsxError) -> Box<Finding> {
    if matches!(e, XlsxError::Password) { refused("import-password", "") } else { damaged(e) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_told_from_words_about_them() {
        for code in ["0%", "0.0%", "0.0%;\"−\"0.0%", "#,##0.0 %"] {
            assert!(is_percent(code), "{code}");
        }
        for code in ["General", "0.0\"%\"", "0.0\\%", "yyyy-mm-dd"] {
            assert!(!is_percent(code), "{code}");
        }
    }
}
