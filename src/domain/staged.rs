//! What a file would add, before anything is added: every statement in it with the cell it
//! stands in, held against what is known.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    checks::Finding,
    entry::{Draft, Entry},
};

/// What a column of a table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The commitment by its id, perhaps with `/measure` and `/milestone`.
    Id,
    /// The commitment by its title.
    Title,
    /// The measure, by id or title.
    Measure,
    /// The milestone, by id or title.
    Milestone,
    /// What a measure stands at.
    Value,
    /// The figure a compared measure stands against.
    Against,
    /// The unit figures are written in.
    Unit,
    /// Done, or not.
    Done,
    /// The day the line is about.
    Date,
    /// How it goes, as a figure, a tick or in words.
    Progress,
    /// A note.
    Note,
    /// What stands in the way.
    Problem,
    /// What is done next.
    Next,
    /// The lead unit, and behind a comma the supporting ones.
    Lead,
    /// Nothing that is taken in.
    Ignored,
}

impl Field {
    /// Every field, in the order menus show them.
    pub const ALL: [Self; 15] = [
        Self::Id,
        Self::Title,
        Self::Measure,
        Self::Milestone,
        Self::Value,
        Self::Against,
        Self::Unit,
        Self::Done,
        Self::Date,
        Self::Progress,
        Self::Note,
        Self::Problem,
        Self::Next,
        Self::Lead,
        Self::Ignored,
    ];

    /// Identifier on the command line and in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Title => "title",
            Self::Measure => "measure",
            Self::Milestone => "milestone",
            Self::Value => "value",
            Self::Against => "against",
            Self::Unit => "unit",
            Self::Done => "done",
            Self::Date => "date",
            Self::Progress => "progress",
            Self::Note => "note",
            Self::Problem => "problem",
            Self::Next => "next",
            Self::Lead => "lead",
            Self::Ignored => "ignored",
        }
    }

    /// Whether it names what a line is about.
    #[must_use]
    pub const fn names_target(self) -> bool {
        matches!(self, Self::Id | Self::Title)
    }

    /// Whether something is reported in it.
    #[must_use]
    pub const fn reports(self) -> bool {
        matches!(
            self,
            Self::Value | Self::Done | Self::Progress | Self::Note | Self::Problem | Self::Next | Self::Lead
        )
    }
}

/// A column and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its letter.
    pub letter: String,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// What it is taken for.
    pub field: Field,
}

/// How a table was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Name of the sheet; empty in files that have but one.
    pub sheet: String,
    /// The row of the headings, from 1; 0 where there is none.
    pub header: u32,
    /// The columns that have a heading or a field.
    pub columns: Vec<Column>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// A table somebody made.
    #[default]
    Table,
    /// A pack: the form this program wrote for a unit.
    Pack,
    /// The ledger this program wrote, as a workbook or as CSV.
    Ledger,
    /// The journal this program wrote: as CSV, or in a JSON or RON report.
    Journal,
}

/// Whose word the day is of lines that give none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFrom {
    /// Somebody asked for it.
    Asked,
    /// The file says as of when it speaks.
    File,
    /// Nobody said one: it is the reporting date.
    ReportingDate,
}

impl DayFrom {
    /// Identifier in texts and answers.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::File => "file",
            Self::ReportingDate => "reporting-date",
        }
    }
}

/// How a statement stands to what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing was known of it for its day.
    Added,
    /// It corrects what is known for its day: what the same person or the same file said,
    /// or what the pack shows as known, so that whoever filled it in has seen it.
    Changed,
    /// Somebody else said something else for its day, and whoever made the file need not
    /// have seen it. Taken only when that is asked for.
    Conflicting,
    /// It is known already, whoever said it.
    Same,
    /// It cannot be taken in.
    Refused(Box<Finding>),
}

impl Origin {
    /// Identifier in texts and answers.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Pack => "pack",
            Self::Ledger => "ledger",
            Self::Journal => "journal",
        }
    }
}

impl Kind {
    /// The identifiers of all kinds, in the order they are counted.
    pub const KEYS: [&'static str; 5] = ["added", "changed", "conflicting", "same", "refused"];

    /// Identifier in texts and answers.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Conflicting => "conflicting",
            Self::Same => "same",
            Self::Refused(_) => "refused",
        }
    }
}

/// One statement of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct StagedLine {
    /// Where it stands: `填報!C7`.
    pub at: String,
    /// What stands there, as it was typed.
    pub typed: String,
    /// Position of the commitment in the plan; none where it could not be told.
    pub commitment: Option<usize>,
    /// What it would record; none of what is refused.
    pub draft: Option<Draft>,
    /// The entry it changes, contradicts or repeats.
    pub known: Option<Arc<Entry>>,
    /// How it stands to what is known.
    pub kind: Kind,
    /// What somebody should look at before it is taken in.
    pub notes: Vec<Finding>,
}

impl StagedLine {
    /// The title or id by which the line names its commitment, where somebody may have to
    /// say which one is meant: it was not understood, only guessed, or chosen before.
    #[must_use]
    pub fn asks(&self) -> Option<&str> {
        const ASKS: [&str; 6] = [
            "import-unknown",
            "import-unknown-perhaps",
            "import-several",
            "import-two-targets",
            "import-note-like",
            "import-note-chosen",
        ];
        let refusal = if let Kind::Refused(why) = &self.kind { Some(&**why) } else { None };
        let asks = refusal.into_iter().chain(&self.notes).find(|f| ASKS.contains(&f.code))?;
        asks.args.iter().find(|(name, _)| *name == "what").map(|(_, typed)| typed.as_str())
    }
}

/// Everything a file would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Staged {
    /// Its statements, in the file's order.
    pub lines: Vec<StagedLine>,
    /// What is to be said of the file as a whole.
    pub notes: Vec<Finding>,
    /// How its columns were read.
    pub mapping: Mapping,
    /// What the file is.
    pub origin: Origin,
    /// The day of lines that give none, where something new is said for it.
    pub day: Option<(Date, DayFrom)>,
}

impl Staged {
    /// How many statements are of each kind, in the order of [`Kind::KEYS`].
    #[must_use]
    pub fn counts(&self) -> [usize; 5] {
        Kind::KEYS.map(|key| self.lines.iter().filter(|l| l.kind.key() == key).count())
    }

    /// The statements that cannot be taken in.
    pub fn refused(&self) -> impl Iterator<Item = (&StagedLine, &Finding)> {
        self.lines.iter().filter_map(|l| if let Kind::Refused(f) = &l.kind { Some((l, &**f)) } else { None })
    }

    /// What is to be recorded, in one deed: what is new, what is changed, and what conflicts
    /// where that was asked for.
    #[must_use]
    pub fn drafts(&self, conflicting: bool) -> Vec<Draft> {
        let taken = |l: &&StagedLine| match l.kind {
            Kind::Added | Kind::Changed => true,
            Kind::Conflicting => conflicting,
            Kind::Same | Kind::Refused(_) => false,
        };
        self.lines.iter().filter(taken).filter_map(|l| l.draft.clone()).collect()
    }
}
