//! The bulletin 通報: how the plan stood at a date, as an office would tell it, on paper.
//!
//! `compose` turns a scope into one `Bulletin`, a document without a format;
//! `html`, `docx` and `pdf` write it. All that is said is decided once, so the three cannot
//! differ in a word or a figure.
//!
//! Nothing is invented: an issuing office is named only where one was given, a reason that
//! nobody recorded is said to be missing, and no percentage stands without its denominator.

mod compose;
mod docx;
mod figures;
mod html;
mod lists;
mod numbers;
mod pdf;
mod sources;
mod tables;

use super::{ExportError, Format, Scope};
use crate::{
    chart::{face::Face, picture::Picture},
    domain::words::Lang,
};

/// What only the office knows that sends it out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// The office that issues it; left out where empty.
    pub issuer: String,
}

/// A bulletin, before it has a format.
#[derive(Clone, Debug)]
pub(super) struct Bulletin {
    /// Language of every word in it.
    pub(super) lang: Lang,
    /// What it is called, in the two parts a long title is broken into.
    pub(super) title: [String; 2],
    /// Which month it speaks of, and until when, in one line under the title.
    pub(super) issue: String,
    /// That all of it is fictional, for the head of every page.
    pub(super) mark: Option<String>,
    /// The office that issues it.
    pub(super) issuer: Option<String>,
    /// What it says, in order.
    pub(super) blocks: Vec<Block>,
}

impl Bulletin {
    /// What it is called.
    fn title(&self) -> String {
        let gap = if self.lang == Lang::En { " " } else { "" };
        self.title.join(gap)
    }

    /// The title in one line, where it fits the page at a size in points of charts, else in two.
    fn title_lines(&self, size: f64) -> Vec<String> {
        let whole = self.title();
        if Face::of(self.lang, true).width(&whole, size) <= TEXT_WIDTH {
            vec![whole]
        } else {
            self.title.to_vec()
        }
    }
}

/// A part of the running text.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// A heading, numbered, of the first or second level.
    Heading(Level, String),
    /// A paragraph.
    Text(Vec<Run>),
    /// A table.
    Table(Table),
    /// A chart.
    Figure(Figure),
    /// The office that issues it, under the text and before annexes.
    Issuer(String),
    /// What follows begins a new page.
    Break,
}

/// How high a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    First,
    Second,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// Words.
    Words(String),
    /// A footnote; writers number them.
    Note(String),
}

/// A table with its caption, already numbered.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) title: String,
    /// Its part of the width, relative to the other columns.
    pub(super) share: u16,
    pub(super) side: Side,
}

/// Where the words of a cell stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) enum Row {
    /// A line across all columns, over the rows it heads.
    Group(String),
    /// One cell a column; a cell may have several lines.
    Cells(Vec<String>),
    /// The same, as the sum of those above.
    Total(Vec<String>),
}

/// A chart with its caption, already numbered.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) caption: String,
    pub(super) picture: Picture,
}

/// Width of a page's text in points of charts (96 an inch): A4 less the margins of GB/T 9704.
const TEXT_WIDTH: f64 = 156.0 / 25.4 * 96.0;

/// The bytes of a bulletin.
///
/// # Errors
/// When the scope names a commitment that is not there, or the writer of the format fails.
pub fn write(format: Format, scope: &Scope<'_>, head: &Letterhead) -> Result<Vec<u8>, ExportError> {
    let bulletin = Bulletin::of(scope, head)?;
    match format {
        Format::Html => Ok(html::write(&bulletin).into_bytes()),
        Format::Docx => docx::write(&bulletin),
        Format::Pdf => pdf::write(&bulletin),
        other => Err(ExportError::Draw(format!("{other} is no bulletin"))),
    }
}

#[cfg(test)]
mod tests;
