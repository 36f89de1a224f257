//! Files for others: scorecard in, bytes out, one file a format.
//!
//! - [`Scope`] says what is exported: which commitments, in which order and language.
//! - [`report`] turns a scope into one [`report::Report`], a public interface; `json` and
//!   `ron` write it, and `guatu status --json` prints it.
//! - [`csv`] writes one line a measure, for spreadsheets, and keeps texts from running as
//!   formulas there; or one line an entry, for statistics.
//! - [`bulletin`] tells how the plan stands as an office would, in DOCX, PDF and HTML.
//! - [`sheet`] puts a chart on paper; [`svg`] and [`png`] write the picture.
//! - `markdown` writes a summary, `ics` the due dates for calendars.
//! - `xlsx` writes the workbook a supervision office keeps; [`pack`] the one it sends to a
//!   unit to fill in.
//! - `table` holds the columns spreadsheets get; `wording` says goals and milestones in one
//!   cell; [`provenance`] says what every file tells of itself.
//! - [`watch`] is for whoever waits.
//!
//! Invariant: nothing here knows a screen, a file or a clock, and nothing here computes a
//! figure: every number is the scorecard's, at most rounded where its name says so.

pub mod bulletin;
pub mod csv;
#[cfg(test)]
mod fixture;
mod ics;
pub mod import;
mod json;
mod markdown;
pub mod pack;
pub mod png;
pub mod provenance;
pub mod report;
mod ron;
pub mod sheet;
pub mod svg;
mod table;
pub mod watch;
mod wording;
mod xlsx;

use std::{fmt, str::FromStr};

use crate::domain::{plan::Commitment, scorecard::Row, tracker::Track};

pub use self::sheet::Sheet;
use self::watch::{Stopped, Unwatched, Watch};
pub use crate::scope::Scope;

/// A format of exported files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook: the ledger, counts by section, what each figure rests on, the rule.
    Xlsx,
    /// A table for spreadsheets, one line a measure.
    Csv,
    /// The journal as a table for statistics, one line an entry.
    Entries,
    /// What is behind and why, with counts: for chats, wikis and mails.
    Md,
    /// Due dates for calendars.
    Ics,
    /// The whole report, in the notation of the plan files.
    Ron,
    /// The whole report, for other programs.
    Json,
    /// A chart, to print and to enlarge.
    Svg,
    /// A chart, for pages and slides.
    Png,
    /// The bulletin, for an office to edit.
    Docx,
    /// The bulletin, to read and to print.
    Pdf,
    /// The bulletin, as one page without anything around it.
    Html,
}

impl Format {
    /// Every format, in the order menus show them.
    pub const ALL: [Self; 12] = [
        Self::Xlsx,
        Self::Docx,
        Self::Pdf,
        Self::Html,
        Self::Csv,
        Self::Entries,
        Self::Md,
        Self::Ics,
        Self::Ron,
        Self::Json,
        Self::Svg,
        Self::Png,
    ];

    /// Name on the command line and in texts: the extension, where one format has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            other => other.extension(),
        }
    }

    /// Extension of the file, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv | Self::Entries => "csv",
            Self::Md => "md",
            Self::Ics => "ics",
            Self::Ron => "ron",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }

    /// Whether it is a chart on a [`Sheet`].
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Svg | Self::Png)
    }

    /// Whether it is a [`bulletin`].
    #[must_use]
    pub const fn is_bulletin(self) -> bool {
        matches!(self, Self::Docx | Self::Pdf | Self::Html)
    }

    /// The format whose files have this extension (no dot, any case); of several, the one
    /// people mean.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| extension.eq_ignore_ascii_case(f.extension()))
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        let named = Self::ALL.into_iter().find(|f| s.eq_ignore_ascii_case(f.name()));
        named.ok_or_else(|| format!("'{s}' is none of {}", Self::ALL.map(Self::name).join(", ")))
    }
}

/// One commitment of the scope with all that is known of it.
#[derive(Clone, Copy)]
struct Item<'a> {
    commitment: &'a Commitment,
    row: &'a Row,
    track: &'a Track,
}

impl<'a> Scope<'a> {
    /// The commitments in order.
    fn items(&self) -> Result<Vec<Item<'a>>, ExportError> {
        let one = |&at: &usize| {
            let row = self.card.rows.get(at)?;
            let commitment = self.tracker.plan.commitments.get(at)?;
            Some(Item { commitment, row, track: self.tracker.tracks.get(at)? })
        };
        self.rows.iter().map(|at| one(at).ok_or(ExportError::Position(*at))).collect()
    }

    /// Whether every commitment of the plan is in.
    fn is_whole(&self) -> bool {
        let mut seen = vec![false; self.tracker.plan.commitments.len()];
        for &at in self.rows {
            if let Some(s) = seen.get_mut(at) {
                *s = true;
            }
        }
        seen.into_iter().all(|s| s)
    }
}

/// Why an export could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Whoever waited wanted no more of it.
    #[error("stopped")]
    Stopped,
    /// There is nothing in the scope to ask for.
    #[error("nothing to fill in")]
    Nothing,
    /// The scope names a position the plan or the scorecard does not have.
    #[error("no commitment at position {0}")]
    Position(usize),
    /// More rows than a worksheet has.
    #[error("{0} rows")]
    Rows(usize),
    /// The workbook writer's error.
    #[error("xlsx: {0}")]
    Xlsx(Box<rust_xlsxwriter::XlsxError>),
    /// The CSV writer's error.
    #[error("csv: {0}")]
    Csv(#[from] ::csv::Error),
    /// The RON writer's error.
    #[error("ron: {0}")]
    Ron(#[from] ::ron::Error),
    /// The JSON writer's error.
    #[error("json: {0}")]
    Json(#[from] serde_json::Error),
    /// A picture that could not be drawn.
    #[error("picture: {0}")]
    Draw(String),
    /// A picture of so many pixels, width and height, that nobody could open it.
    #[error("{0} × {1} pixels")]
    Size(f64, f64),
}

impl ExportError {
    /// Identifier of the message in the texts; it fills in `what`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Stopped => "export-error-stopped",
            Self::Nothing => "export-error-nothing",
            Self::Position(_) => "export-error-position",
            Self::Rows(_) => "export-error-rows",
            Self::Xlsx(_) | Self::Csv(_) | Self::Ron(_) | Self::Json(_) | Self::Draw(_) => {
                "export-error-write"
            }
            Self::Size(..) => "export-error-size",
        }
    }

    /// What the message fills in.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            // People count from one.
            Self::Position(at) => (at + 1).to_string(),
            Self::Rows(n) => crate::text::number(*n as f64, 0),
            other => other.to_string(),
        }
    }
}

impl From<Stopped> for ExportError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// The bytes of a file in `format`; of a picture, drawn as `sheet` says. The same scope
/// always gives the same bytes.
///
/// # Errors
/// When the scope names a commitment that is not there, or the writer of the format fails.
pub fn export(format: Format, scope: &Scope<'_>, sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    export_watched(format, scope, sheet, &mut Unwatched)
}

/// The same, with somebody looking on who may stop it. Tables tell how far they are;
/// formats that are short of time anyway do not.
///
/// # Errors
/// As [`export`], and when it was stopped.
pub fn export_watched(
    format: Format,
    scope: &Scope<'_>,
    sheet: &Sheet,
    watch: &mut dyn Watch,
) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Xlsx => xlsx::write(scope, watch),
        Format::Csv => csv::write(scope, watch),
        Format::Entries => csv::entries::write(scope, watch),
        Format::Md => markdown::write(scope),
        Format::Ics => ics::write(scope),
        Format::Ron => ron::write(&report::Report::of(scope)?),
        Format::Json => json::write(&report::Report::of(scope)?),
        Format::Svg | Format::Png => sheet::write(format, scope, sheet),
        Format::Docx | Format::Pdf | Format::Html => {
            bulletin::write(format, scope, &bulletin::Letterhead::default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::words::Lang, exchange::fixture::Fixture};

    #[test]
    fn formats_are_found_by_their_names_and_extensions() {
        for f in Format::ALL {
            assert_eq!(f.name().parse(), Ok(f));
            assert_eq!(f.to_string().to_uppercase().parse(), Ok(f));
            let first = Format::from_extension(&f.extension().to_uppercase()).unwrap();
            assert_eq!(first.extension(), f.extension());
        }
        assert_eq!(Format::from_extension("csv"), Some(Format::Csv));
        assert!("xls".parse::<Format>().is_err());
    }

    #[test]
    fn a_position_the_plan_lacks_is_an_error_with_a_text() {
        let fixture = Fixture::sewer();
        let scope = Scope { rows: &[99], ..fixture.scope() };
        for f in Format::ALL {
            let e = export(f, &scope, &Sheet::default()).unwrap_err();
            assert!(matches!(e, ExportError::Position(99)));
            assert_ne!(crate::text::t(Lang::Hans, e.code()), e.code());
            assert_eq!(e.what(), "100");
        }
    }

    #[test]
    fn the_same_scope_gives_the_same_bytes() {
        let fixture = Fixture::sewer();
        for f in Format::ALL {
            let once = || export(f, &fixture.scope(), &Sheet::default()).unwrap();
            assert_eq!(once(), once());
        }
    }
}
