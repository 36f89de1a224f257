//! A file as sheets of cells, whatever program wrote it.
//!
//! Invariant: a file is measured before it is parsed. What is inflated is counted while it is
//! inflated, whatever a header claims; so are the parts and the cells.

mod bounds;
mod delimited;
mod excel;
mod excel97;
mod opendocument;

use std::{collections::BTreeMap, path::Path};

use jiff::civil::Date;

use super::found;
use crate::domain::checks::Finding;

/// Most bytes of a file, as it lies there and as it is inflated.
const BYTES: u64 = 64 << 20;
/// Most parts of a zipped file.
const PARTS: usize = 4096;
/// Most cells of a file that hold something.
const CELLS: usize = 2_000_000;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A number that is shown as a percentage: 0.458 of 45.8 %.
    Percent(f64),
    /// A day.
    Day(Date),
    /// True or false.
    Truth(bool),
    /// A formula that went wrong, with what it shows.
    Fault(String),
    /// A formula nothing has calculated yet.
    Pending,
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it holds; of a formula, what was last calculated.
    pub content: Content,
    /// Whether it is a formula.
    pub formula: bool,
}

/// A row and a column, both from 0.
pub type At = (u32, u32);

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name; empty where a file has but one.
    pub name: String,
    /// Whether people see it.
    pub visible: bool,
    /// Cells that hold something, by row and column.
    pub cells: BTreeMap<At, Cell>,
    /// Areas that are merged into their first cell: first and last.
    pub merged: Vec<(At, At)>,
}

/// A file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Its sheets in order.
    pub sheets: Vec<Sheet>,
    /// What is to be said of it.
    pub notes: Vec<Finding>,
    /// Whether a share of one may be a percentage whose format nobody could read.
    pub percent_unknown: bool,
}

impl Book {
    /// Reads a file by what it holds, not by its name: workbooks of Excel (xlsx, xlsm, xls),
    /// `OpenDocument` sheets, and text with commas, semicolons or tabs.
    ///
    /// # Errors
    /// Says why nothing of it can be read.
    pub fn read(bytes: &[u8]) -> Result<Self, Box<Finding>> {
        if bytes.len() as u64 > BYTES {
            return Err(too_large());
        }
        let book = match bytes {
            [b'P', b'K', 3, 4, ..] => zipped(bytes)?,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => excel97::read(bytes)?,
            [] => return Err(refused("import-empty", "")),
            _ => delimited::read(bytes)?,
        };
        if book.sheets.iter().all(|s| s.cells.is_empty()) {
            return Err(refused("import-empty", ""));
        }
        Ok(book)
    }

    /// The sheets people see.
    pub fn visible(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(|s| s.visible)
    }

    /// The sheet with this name.
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|s| s.name == name)
    }
}

impl Sheet {
    /// A cell's address, as people write it.
    #[must_use]
    pub fn address(&self, (row, column): At) -> String {
        let cell = format!("{}{}", letter(column), u64::from(row) + 1);
        if self.name.is_empty() { cell } else { format!("{}!{cell}", self.name) }
    }

    /// What stands in a cell, as text; empty where nothing does.
    #[must_use]
    pub fn shown(&self, at: At) -> String {
        self.cells.get(&at).map(|c| c.content.shown()).unwrap_or_default()
    }

    /// The merged area a cell lies in without being its first.
    #[must_use]
    pub fn merged_into(&self, at: At) -> Option<At> {
        let within = |((top, left), (bottom, right)): &&(At, At)| {
            (*top..=*bottom).contains(&at.0) && (*left..=*right).contains(&at.1)
        };
        self.merged.iter().find(within).map(|(first, _)| *first).filter(|first| *first != at)
    }

    /// The rows that hold something, in order.
    pub fn rows(&self) -> impl Iterator<Item = u32> {
        let mut last = None;
        self.cells.keys().map(|(row, _)| *row).filter(move |row| last.replace(*row) != Some(*row))
    }

    fn put(&mut self, at: At, content: Content, formula: bool) {
        if !matches!(&content, Content::Text(s) if s.trim().is_empty()) {
            self.cells.insert(at, Cell { content, formula });
        }
    }
}

impl Content {
    /// As text: a figure without separators, a day as in 2020-06-30.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(s) | Self::Fault(s) => s.trim().to_owned(),
            Self::Number(v) => v.to_string(),
            Self::Percent(v) => format!("{}%", hundredfold(*v)),
            Self::Day(d) => d.to_string(),
            Self::Truth(is) => is.to_string(),
            Self::Pending => String::new(),
        }
    }
}

/// A share in per cent, without what binary fractions add in the thirteenth place.
pub(super) fn hundredfold(v: f64) -> f64 {
    format!("{:.12e}", v * 100.0).parse().unwrap_or(v * 100.0)
}

/// The letters of a column, from 0: A, Z, AA.
#[must_use]
pub fn letter(column: u32) -> String {
    let mut out = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    out.iter().rev().collect()
}

/// The column with these letters, from 0.
#[must_use]
pub fn column(letters: &str) -> Option<u32> {
    let one = |n: u32, c: char| {
        c.is_ascii_alphabetic().then(|| n * 26 + u32::from(c.to_ascii_uppercase()) - u32::from('A') + 1)
    };
    let fits = (1..=3).contains(&letters.len());
    let n = letters.chars().filter(|_| fits).try_fold(0, one)?;
    n.checked_sub(1)
}

fn zipped(bytes: &[u8]) -> Result<Book, Box<Finding>> {
    let parts = bounds::measure(bytes)?;
    let has = |name: &str| parts.iter().any(|p| p == name);
    if has("xl/workbook.xml") {
        let mut book = excel::read(bytes)?;
        if parts.iter().any(|p| p.ends_with("vbaProject.bin")) {
            book.notes.push(found::note("import-note-macros", &[]));
        }
        Ok(book)
    } else if has("content.xml") {
        opendocument::read(bytes)
    } else if parts.iter().any(|p| Path::new(p).extension().is_some_and(|e| e == "ronl")) {
        Err(refused("import-merge", ""))
    } else {
        Err(refused("import-kind", ""))
    }
}

fn refused(code: &'static str, what: &str) -> Box<Finding> {
    Box::new(found::refused(code, &[("what", what)]))
}

fn damaged(why: impl std::fmt::Display) -> Box<Finding> {
    refused("import-damaged", &why.to_string())
}

fn too_large() -> Box<Finding> {
    refused("import-bytes", &(BYTES >> 20).to_string())
}

fn too_many_cells() -> Box<Finding> {
    refused("import-cells", &crate::text::number(CELLS as f64, 0))
}
