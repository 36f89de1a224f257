//! Actions: what a view wants done. An intent with data; never saved.

use std::path::PathBuf;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    filter::{Facet, Grouping},
    view::{charts, journal, list::Column},
};
use crate::{
    chart::{Chart, timeline},
    domain::{
        entry::{Draft, EntryId},
        link::Link,
        pace::PaceRule,
        words::Lang,
    },
};

pub use super::{
    export::{Content, Order, Whose},
    subject::Subject,
};
pub use crate::exchange::{Format, Sheet, sheet::Size};

/// The views of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum View {
    /// Counts, sections, headline goals, what needs attention.
    #[default]
    Overview,
    /// The ledger.
    List,
    /// Every commitment as a tile, to hang up.
    Wall,
    /// What is due when, and what became of it.
    Timeline,
    /// Charts of the same.
    Charts,
    /// Who reported what for which date.
    Journal,
    /// Findings in plan and journals.
    Checks,
}

impl View {
    /// Every view, in the sidebar's order.
    pub const ALL: [Self; 7] =
        [Self::Overview, Self::List, Self::Charts, Self::Wall, Self::Timeline, Self::Journal, Self::Checks];

    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::List => "list",
            Self::Wall => "wall",
            Self::Timeline => "timeline",
            Self::Charts => "charts",
            Self::Journal => "journal",
            Self::Checks => "checks",
        }
    }
}

/// What the system's own file dialog is asked for.
#[derive(Clone, Debug)]
pub enum Browse {
    /// A folder.
    Folder,
    /// A journal or a backup.
    Journal,
    /// A table, or a report of ours.
    Table,
    /// A place to write a file of this name.
    Save(String),
}

/// What a view wants done.
#[derive(Clone, Debug)]
pub enum Action {
    /// Show a view.
    Show(View),
    /// Select a commitment (position in the plan), and show it beside the view; or none.
    Select(Option<usize>),
    /// Select a commitment. It is shown beside the view only if one is already: the view keeps
    /// its width, and what is under the pointer stays there.
    GoTo(usize),
    /// Select a commitment and put the cursor into its first figure.
    Report(usize),
    /// Say that a figure was begun in a row that takes none.
    TakesNoFigure,
    /// Set the reporting date.
    AsOf(Date),
    /// Tell what changed since a day, or no longer.
    Since(Option<Date>),
    /// Let the year run, or stop it.
    Play(bool),
    /// Show the hint of a view no more.
    CloseHint(View),
    /// Switch the language.
    Lang(Lang),
    /// Switch the theme.
    Theme(egui::ThemePreference),
    /// Make everything on the screen so large, in per cent.
    Scale(u16),
    /// Switch the pace rule.
    Rule(PaceRule),
    /// Add or remove one value of a filter.
    Filter(Facet),
    /// Show only this value of a facet, in the list.
    FilterOnly(Facet),
    /// Remove every filter and the search.
    ClearFilters,
    /// Keep the filters in force under a name; one of that name is replaced.
    SaveFilters(String),
    /// Ask which name the filters in force get.
    NameFilters,
    /// Filter by those kept under a name, and nothing else.
    UseSaved(String),
    /// Keep them no longer.
    ForgetSaved(String),
    /// Search for words.
    Search(String),
    /// Sort the list by a column: upwards, downwards, then the plan's order again.
    Sort(Column),
    /// Group the list.
    Group(Grouping),
    /// Have these columns in the list, in this order.
    Columns(Vec<Column>),
    /// Show or hide a column of the list.
    Column(Column),
    /// Move a column of the list one place to the left, or to the right.
    MoveColumn(Column, bool),
    /// Choose one commitment for a deed on several, or let it go.
    Mark(usize, bool),
    /// Choose exactly these.
    MarkOnly(Vec<usize>),
    /// Look at another chart, or by other groups.
    LookAtCharts(charts::Look),
    /// Show other rows of the timeline.
    LookAtTimeline(timeline::Timeline),
    /// Show other entries of the journal, or in another order.
    LookAtJournal(journal::Look),
    /// The name written into entries.
    By(String),
    /// Record entries as one deed.
    Record(Vec<Draft>),
    /// Record a figure that was left without a key, and say so.
    RecordLeft(Draft),
    /// Tick or untick commitments for the reporting date.
    Tick(Vec<usize>, bool),
    /// Assign a lead unit to commitments.
    Assign(Vec<usize>, String),
    /// Take entries back, with a reason.
    Retract(Vec<EntryId>, String),
    /// Lay the published figures over the plan, or take them off.
    Published(bool),
    /// Write an export.
    Export(Order),
    /// Ask where to write a file of this format.
    ExportAs(Format),
    /// Look at a file that comes back, and take it in.
    Import(super::import::Deed),
    /// Stop the export under way.
    StopExport,
    /// Ask where to write a chart as a picture.
    SavePicture(Chart),
    /// Put a chart on the clipboard as a picture.
    CopyPicture(Chart),
    /// Keep the journal in another folder from now on.
    ProgressFolder(PathBuf),
    /// Open another plan; none is the one that ships.
    PlanFolder(Option<PathBuf>),
    /// Ask the system for a file or folder; the answer goes into the open dialog.
    Browse(Browse),
    /// Explain a colour, a figure or a count.
    Why(Subject),
    /// Show one entry in the journal.
    Entry(EntryId),
    /// Open a written file with the system's program for it.
    OpenFile(PathBuf),
    /// Show it in its folder.
    RevealFile(PathBuf),
    /// Open a web link in the browser.
    OpenLink(Link),
    /// Do something for the safety of the journals.
    Safety(super::safety::Deed),
    /// Close the window although something is not saved.
    QuitAnyway,
    /// Close the window although something was typed and not recorded.
    QuitUnrecorded,
    /// Show where something was typed for a commitment, by its id.
    Unrecorded(String),
    /// Put text on the clipboard.
    Copy(String),
    /// Put rows on the clipboard, for a spreadsheet.
    CopyRows(Vec<usize>),
    /// Look at figures from the clipboard beside the rows they would go into.
    PasteFigures(Vec<usize>, String),
    /// Run a command.
    Command(super::command::Command),
}
