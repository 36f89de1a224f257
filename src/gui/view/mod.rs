//! One file a view. A view keeps only what concerns its own screen (what is typed, what is
//! unfolded); it reads the model and answers with actions.

pub mod bottom;
pub mod charts;
pub mod checks;
pub mod demo;
pub mod detail;
pub mod dialogs;
pub mod hint;
pub mod journal;
pub mod list;
pub mod menu;
pub mod overview;
pub mod picture_bar;
pub mod safety;
pub mod side;
pub mod timeline;
pub mod top;
pub mod wall;
pub mod why;

/// Every view with its own state.
#[derive(Default)]
pub struct Views {
    /// The bar at the top.
    pub top: top::Top,
    /// Views and filters at the left.
    pub side: side::Side,
    /// Counts, headline goals, attention.
    pub overview: overview::Overview,
    /// The ledger.
    pub list: list::List,
    /// Every commitment as a tile.
    pub wall: wall::Wall,
    /// What is due when, and what became of it.
    pub timeline: timeline::Timeline,
    /// Charts with their controls.
    pub charts: charts::Charts,
    /// Entries.
    pub journal: journal::JournalView,
    /// Findings.
    pub checks: checks::Checks,
    /// The selected commitment.
    pub detail: detail::Detail,
    /// Windows over the window.
    pub dialogs: dialogs::Dialogs,
}

impl Views {
    /// Ids of the commitments something was typed for that is not recorded.
    #[must_use]
    pub fn unrecorded(&self) -> std::collections::BTreeSet<String> {
        self.detail.unrecorded().chain(self.list.unrecorded()).map(str::to_owned).collect()
    }

    /// Forgets what is named by its position in the plan: another plan is on the desk.
    pub fn forget_positions(&mut self) {
        self.charts = charts::Charts::default();
        self.dialogs.close_why();
    }
}
