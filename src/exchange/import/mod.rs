//! Files that come back: their statements, held against what is known, before anything is
//! recorded.
//!
//! [`read`] makes of bytes what they hold: a [`book::Book`] of sheets, or the journal of a report
//! this program wrote. [`stage`] makes of that the statements, each with the cell it stands
//! in and how it stands to what is known; with another [`Wish`] it can be asked again without
//! reading again. Recording what it gives is one deed of whoever holds the desk.
//!
//! - `headings` and `mapping` find out what the columns say, `pack` reads it from the form's
//!   hidden sheet;
//! - `target` finds the commitment a line is about, `table` reads what a line says of it;
//! - `unread` tells what was changed in a ledger and is not taken in;
//! - `journal` reads entries this program wrote; `hold` holds every statement against what is
//!   known.
//!
//! Invariants: nothing is guessed that could be a wrong figure. What is uncertain is refused
//! with its cell and the reason, or taken with a note that the preview shows. The same file
//! a second time says nothing new.

pub mod book;
mod found;
mod headings;
mod hold;
mod journal;
mod mapping;
mod pack;
mod table;
mod target;
mod unread;

use jiff::civil::Date;

use self::{book::Book, journal::Report};
use super::watch::{Stopped, Watch};
pub use crate::domain::staged::{Column, DayFrom, Field, Kind, Mapping, Origin, Staged, StagedLine};
use crate::domain::{
    checks::Finding, entry::WriterId, journal::Journal, plan::Plan, tracker::Tracker, words::Lang,
};

/// What a file holds.
#[derive(Debug)]
pub struct Brought(Content);

#[derive(Debug)]
enum Content {
    Table(Book),
    Report(Box<Report>),
}

/// How a file is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The file's name: it becomes the source of what is recorded.
    pub file: &'a str,
    /// The sheet; none looks for the one that has something to report.
    pub sheet: Option<&'a str>,
    /// Columns, by letter or heading, and what they are to be taken for.
    pub map: &'a [(String, Field)],
    /// Titles as they stand in the file, and the ids of what they are said to mean.
    pub same: &'a [(String, String)],
    /// The day of lines that give none; none takes the file's own, or the reporting date.
    pub on: Option<Date>,
    /// The reporting date.
    pub as_of: Date,
    /// Who takes it in; their own earlier word may be corrected without asking.
    pub by: &'a str,
    /// What this installation writes or wrote as: its own earlier word that nobody put a name to
    /// may be corrected as well.
    pub own: &'a [WriterId],
    /// Language of the titles that refusals name.
    pub lang: Lang,
}

/// Why nothing of a file is taken in.
#[derive(Debug)]
pub enum ImportError {
    /// Whoever waited wanted no more of it.
    Stopped,
    /// It cannot be read, or not as was asked.
    Refused(Box<Finding>),
}

impl From<Stopped> for ImportError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<Box<Finding>> for ImportError {
    fn from(f: Box<Finding>) -> Self {
        Self::Refused(f)
    }
}

/// Reads a file by what it holds, not by its name.
///
/// # Errors
/// Says why nothing of it can be read.
pub fn read(bytes: &[u8]) -> Result<Brought, Box<Finding>> {
    if let Some(report) = journal::report(bytes)? {
        return Ok(Brought(Content::Report(Box::new(report))));
    }
    let book = Book::read(bytes)?;
    Ok(Brought(match journal::of_table(&book)? {
        Some(report) => Content::Report(Box::new(report)),
        None => Content::Table(book),
    }))
}

impl Brought {
    /// Names of the sheets people see, for a choice; none where there is nothing to choose.
    #[must_use]
    pub fn sheets(&self) -> Vec<&str> {
        match &self.0 {
            Content::Table(book) => book.visible().map(|s| s.name.as_str()).collect(),
            Content::Report(_) => Vec::new(),
        }
    }
}

/// What a file would do to what is known.
///
/// # Errors
/// When nothing of it can be taken in as it was asked, or it was stopped.
pub fn stage(
    brought: &Brought,
    tracker: &Tracker,
    known: &Journal,
    wish: &Wish<'_>,
    watch: &mut dyn Watch,
) -> Result<Staged, ImportError> {
    match &brought.0 {
        Content::Table(book) => table::stage(book, tracker, known, wish, watch),
        Content::Report(report) => journal::stage(report, tracker, known, wish, watch),
    }
}

/// What a title that was not understood might mean, best first: commitments by their
/// positions in the plan, and their measures.
#[must_use]
pub fn nearest(plan: &Plan, typed: &str) -> Vec<(usize, Option<usize>)> {
    let near = target::Titles::of(plan).near(typed);
    let mut near: Vec<_> = near.into_iter().map(|t| (t.commitment, t.measure)).collect();
    let mut seen = std::collections::HashSet::new();
    near.retain(|t| seen.insert(*t));
    near
}

#[cfg(test)]
mod tests;
