//! Sheets of `OpenDocument`.
//!
//! Read here and not by `calamine`, which holds the whole rectangle of repeated cells and
//! tells neither percentages nor merges.

use std::io::{Cursor, Read as _};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::{BYTES, Book, CELLS, Content, Sheet, damaged, excel, refused, too_many_cells};
use crate::domain::checks::Finding;

/// How many times one cell with something in it may be repeated; more is a mistake or a trap.
const REPEATS: u32 = 10_000;

pub(super) fn read(bytes: &[u8]) -> Result<Book, Box<Finding>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut part = |name: &str| -> Result<String, Box<Finding>> {
        let mut xml = String::new();
        zip.by_name(name).map_err(damaged)?.take(BYTES).read_to_string(&mut xml).map_err(damaged)?;
        Ok(xml)
    };
    if part("META-INF/manifest.xml").is_ok_and(|m| m.contains("encryption-data")) {
        return Err(refused("import-password", ""));
    }
    let kind = part("mimetype").unwrap_or_default();
    if !kind.is_empty() && !kind.contains("spreadsheet") {
        return Err(refused("import-kind", ""));
    }
    let xml = part("content.xml")?;
    let mut out = Book::default();
    let mut walk = Walk { hidden: hidden_styles(&xml)?, ..Walk::default() };
    let mut reader = Reader::from_str(&xml);
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(e) => walk.start(&e, false, &mut out)?,
            Event::Empty(e) => walk.start(&e, true, &mut out)?,
            Event::End(e) => walk.end(e.name().as_ref(), &mut out)?,
            Event::Text(e) => walk.text(&e),
            Event::CData(e) => walk.text(&e),
            Event::GeneralRef(e) => {
                let raw = format!("&{};", &*e);
                walk.text(&quick_xml::escape::unescape(&raw).unwrap_or_default());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(out)
}

/// Names of the table styles that are not displayed.
fn hidden_styles(xml: &str) -> Result<Vec<String>, Box<Finding>> {
    let (mut hidden, mut style) = (Vec::new(), String::new());
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(e) if e.name().as_ref() == "style:style" => {
                style = attribute(&e, "style:name")?.unwrap_or_default();
            }
            Event::Start(e) | Event::Empty(e)
                if e.name().as_ref() == "style:table-properties"
                    && attribute(&e, "table:display")?.as_deref() == Some("false") =>
            {
                hidden.push(style.clone());
            }
            // Styles stand before the body.
            Event::Start(e) if e.name().as_ref() == "office:body" => return Ok(hidden),
            Event::Eof => return Ok(hidden),
            _ => {}
        }
    }
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    kind: String,
    value: String,
    formula: bool,
    repeats: u32,
    /// Rows and columns it covers.
    span: (u32, u32),
    text: String,
    /// Whether a paragraph came before.
    paragraphs: usize,
}

#[derive(Default)]
struct Walk {
    hidden: Vec<String>,
    row: u32,
    column: u32,
    row_repeats: u32,
    /// Cells of the row, to be repeated with it.
    of_row: Vec<(u32, Content, bool)>,
    cell: Option<Cell>,
    /// Depth inside a comment, whose words are not the cell's.
    comment: usize,
    in_paragraph: bool,
    total: usize,
}

impl Walk {
    fn start(&mut self, e: &BytesStart<'_>, empty: bool, out: &mut Book) -> Result<(), Box<Finding>> {
        let name = e.name();
        let count = |name| -> Result<u32, Box<Finding>> {
            Ok(attribute(e, name)?.and_then(|n| n.parse().ok()).unwrap_or(1).max(1))
        };
        match name.as_ref() {
            "office:annotation" if !empty => self.comment += 1,
            _ if self.comment > 0 => {}
            "table:table" => {
                let style = attribute(e, "table:style-name")?.unwrap_or_default();
                let name = attribute(e, "table:name")?.unwrap_or_default();
                let visible = !self.hidden.contains(&style);
                out.sheets.push(Sheet { name, visible, ..Sheet::default() });
                (self.row, self.column) = (0, 0);
            }
            "table:table-row" => {
                self.row_repeats = count("table:number-rows-repeated")?;
                self.column = 0;
                if empty {
                    self.end(name.as_ref(), out)?;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(Cell {
                    kind: attribute(e, "office:value-type")?.unwrap_or_default(),
                    value: value(e)?,
                    formula: attribute(e, "table:formula")?.is_some(),
                    repeats: count("table:number-columns-repeated")?,
                    span: (count("table:number-rows-spanned")?, count("table:number-columns-spanned")?),
                    ..Cell::default()
                });
                if empty {
                    self.end(name.as_ref(), out)?;
                }
            }
            "text:p" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    self.in_paragraph = !empty;
                }
            }
            "text:s" => {
                let spaces = attribute(e, "text:c")?.and_then(|n| n.parse().ok()).unwrap_or(1_usize);
                self.text(&" ".repeat(spaces.min(1000)));
            }
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.comment == 0
            && self.in_paragraph
            && let Some(cell) = &mut self.cell
        {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str, out: &mut Book) -> Result<(), Box<Finding>> {
        match name {
            "office:annotation" => self.comment = self.comment.saturating_sub(1),
            _ if self.comment > 0 => {}
            "text:p" => self.in_paragraph = false,
            "table:table-cell" | "table:covered-table-cell" => {
                let Some(cell) = self.cell.take() else { return Ok(()) };
                self.take(cell, out)?;
            }
            "table:table-row" => {
                let Some(sheet) = out.sheets.last_mut() else { return Ok(()) };
                if !self.of_row.is_empty() {
                    self.total += self.of_row.len() * self.row_repeats as usize;
                    if self.total > CELLS || self.row_repeats > REPEATS {
                        return Err(too_many_cells());
                    }
                }
                for (column, content, formula) in std::mem::take(&mut self.of_row) {
                    for row in 0..self.row_repeats {
                        sheet.put((self.row.saturating_add(row), column), content.clone(), formula);
                    }
                }
                self.row = self.row.saturating_add(self.row_repeats);
            }
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, cell: Cell, out: &mut Book) -> Result<(), Box<Finding>> {
        let at = (self.row, self.column);
        if let (Some(sheet), true) = (out.sheets.last_mut(), cell.span != (1, 1)) {
            let last = |from: u32, n: u32| from.saturating_add(n - 1);
            sheet.merged.push((at, (last(at.0, cell.span.0), last(at.1, cell.span.1))));
        }
        let (repeats, formula) = (cell.repeats, cell.formula);
        if let Some(content) = content(cell) {
            if repeats > REPEATS {
                return Err(too_many_cells());
            }
            let columns = (0..repeats).map(|n| self.column.saturating_add(n));
            self.of_row.extend(columns.map(|c| (c, content.clone(), formula)));
        }
        self.column = self.column.saturating_add(repeats);
        Ok(())
    }
}

fn content(cell: Cell) -> Option<Content> {
    let number = || cell.value.parse::<f64>().ok();
    Some(match cell.kind.as_str() {
        "float" | "currency" => Content::Number(number()?),
        "percentage" => Content::Percent(number()?),
        "date" => excel::iso(&cell.value),
        "boolean" => Content::Truth(cell.value == "true"),
        _ if cell.text.starts_with("Err:") || cell.text.starts_with('#') && cell.formula => {
            Content::Fault(cell.text)
        }
        _ if cell.text.is_empty() && cell.formula => Content::Pending,
        _ if cell.text.is_empty() => return None,
        _ => Content::Text(cell.text),
    })
}

/// What a cell says for machines.
fn value(e: &BytesStart<'_>) -> Result<String, Box<Finding>> {
    for name in ["office:value", "office:date-value", "office:boolean-value"] {
        if let Some(value) = attribute(e, name)? {
            return Ok(value);
        }
    }
    Ok(String::new())
}

fn attribute(e: &BytesStart<'_>, name: &str) -> Result<Option<String>, Box<Finding>> {
    let Some(found) = e.try_get_attribute(name).map_err(damaged)? else { return Ok(None) };
    Ok(Some(found.normalized_value(XmlVersion::Implicit1_0).map_err(damaged)?.into_owned()))
}
