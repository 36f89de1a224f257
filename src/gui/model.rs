//! What views read: the desk, the figures as of the reporting date, and what is chosen.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use fluent_bundle::FluentValue;
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{
    action::View,
    export::Exporting,
    filter::{Basis, Facet, Filters, Flag, sort},
    import::Incoming,
    prefs::Prefs,
    safety::{Busy, Safety},
};
use crate::{
    desk::Desk,
    domain::{
        calendar,
        changes::Changes,
        entry::{Draft, WriterId},
        plan::{Commitment, Kind, Plan, Strength},
        scorecard::{Counts, Row, Scorecard, Standing},
        words::Lang,
    },
    scope::Scope,
    search::Query,
    store::plan_folder::PlanSource,
    text::{
        self,
        order::{self, LazyTitles},
    },
};

/// Whether everything recorded is on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Yes.
    #[default]
    Saved,
    /// Some entries are on their way.
    Saving,
    /// Some are in memory only: how many, and the system's message.
    NotSaved(usize, String),
}

/// Everything a view may read.
#[expect(clippy::struct_excessive_bools, reason = "what can be done, and what runs, are questions apart")]
pub struct Model {
    /// Plan, journal and their fold.
    pub desk: Desk,
    /// Every figure as of [`Self::as_of`].
    pub card: Scorecard,
    /// How this person likes the window.
    pub prefs: Prefs,
    /// Today, by the system's clock.
    pub today: Date,
    /// Reporting date.
    pub as_of: Date,
    /// The day changes are told since, while the list of them is open.
    pub since: Option<Date>,
    /// What changed since that day, of what passes the filters.
    pub changes: Changes,
    /// The figures of the day changes are told since, once something tells them.
    pub before: Option<Scorecard>,
    /// Whether [`Self::changes`] are those of what is shown.
    pub compared: bool,
    /// Whether the year runs by itself.
    pub playing: bool,
    /// Facets and search in force.
    pub filters: Filters,
    /// What is searched for, as of the last filtering.
    pub query: Query,
    /// Positions of the commitments that pass the filters, sorted.
    pub rows: Vec<usize>,
    /// Counts of those.
    pub shown: Counts,
    /// What their titles sort by, once something sorts by title.
    pub titles: LazyTitles,
    /// How often they were filtered: whatever a view derives from rows and figures holds for
    /// one number.
    pub filtered: u64,
    /// How many rows each facet would show.
    pub counts: BTreeMap<Facet, usize>,
    /// The selected commitment.
    pub selected: Option<usize>,
    /// Commitments chosen for a deed on several.
    pub marked: BTreeSet<usize>,
    /// State of saving.
    pub save: SaveState,
    /// Backups, recovery, and what is under way with the folder.
    pub safety: Safety,
    /// Why nothing can be recorded, the system's message; none when it can.
    pub read_only: Option<String>,
    /// Who writes in this window.
    pub writer: WriterId,
    /// Every writer this installation has been in this folder.
    pub own: Vec<WriterId>,
    /// Folder of the journals.
    pub folder: PathBuf,
    /// Where a first export is offered to go.
    pub documents: Option<PathBuf>,
    /// Whether this is the demonstration: every figure fictional, and kept in memory only.
    pub demo: bool,
    /// The export under way.
    pub exporting: Option<Exporting>,
    /// A file that is looked at before it is taken in.
    pub incoming: Option<Incoming>,
    /// How much of the folder was read, 0 to 1, while it is read behind the window.
    pub opening: Option<f32>,
    /// Whether there is something to take back.
    pub can_undo: bool,
    /// What was taken back and can be recorded again, the deed undone last at the end.
    pub redo: Vec<Vec<Draft>>,
}

impl Model {
    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        self.desk.plan()
    }

    /// A commitment with its figures.
    #[must_use]
    pub fn commitment(&self, i: usize) -> Option<(&Commitment, &Row)> {
        Some((self.plan().commitments.get(i)?, self.card.rows.get(i)?))
    }

    /// The language of the screens.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.prefs.lang
    }

    /// The units that lead commitments at the reporting date, and how many, by name as a reader
    /// of the screen's language looks for it.
    #[must_use]
    pub fn lead_units(&self) -> Vec<(String, usize)> {
        let names = self.card.leads.names();
        let mut led = vec![0; names.len()];
        for brief in &self.card.briefs {
            led[brief.lead()] += 1;
        }
        let units = names.iter().zip(led).filter(|(name, n)| !name.is_empty() && *n > 0);
        let mut units: Vec<_> = units.map(|(name, n)| (name.to_string(), n)).collect();
        units.sort_by_cached_key(|(name, _)| order::key(self.lang(), name));
        units
    }

    /// Every facet something in the plan has, in the order of the sidebar.
    #[must_use]
    pub fn every_facet(&self) -> Vec<Facet> {
        let flags = Flag::ALL.into_iter().map(Facet::Flag);
        let standings = Standing::ALL.into_iter().map(Facet::Standing);
        let sections = (0..self.plan().head.sections.len()).map(Facet::Section);
        let kinds = Kind::ALL.into_iter().map(Facet::Kind);
        let strengths = Strength::ALL.into_iter().map(Facet::Strength);
        let leads = self.lead_units().into_iter().map(|(unit, _)| Facet::Lead(unit));
        flags.chain(standings).chain(sections).chain(kinds).chain(strengths).chain(leads).collect()
    }

    /// What the filters let through, as charts and exports take it. `filters` are those in
    /// force in words, for sheets that leave the window.
    #[must_use]
    pub fn scope<'a>(&'a self, filters: &'a [String]) -> Scope<'a> {
        Scope {
            tracker: &self.desk.tracker,
            journal: &self.desk.journal,
            card: &self.card,
            months: &self.desk.months,
            lang: self.prefs.lang,
            rows: &self.rows,
            filters,
            published: self.desk.shows_published(),
            demonstration: self.demo,
        }
    }

    /// A text of the program.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        text::t(self.prefs.lang, key)
    }

    /// A text of the program with values filled in.
    #[must_use]
    pub fn tf(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        text::tf(self.prefs.lang, key, args)
    }

    /// A day, as the language writes it.
    #[must_use]
    pub fn day(&self, d: Date) -> String {
        text::day(self.prefs.lang, d)
    }

    /// A moment, by this computer's clock and as the language writes it.
    #[must_use]
    pub fn moment(&self, t: Timestamp) -> String {
        text::moment(self.prefs.lang, TimeZone::system().to_datetime(t))
    }

    /// The folder the plan was read from; none for the plan that ships.
    #[must_use]
    pub fn plan_folder(&self) -> Option<&Path> {
        match &self.desk.source {
            PlanSource::Shipped => None,
            PlanSource::Folder(folder) => Some(folder),
        }
    }

    /// Where the journals are kept, in words.
    #[must_use]
    pub fn journals_from(&self) -> String {
        if self.demo { self.t("demo-journals") } else { self.folder.display().to_string() }
    }

    /// A unit's name with a space before it where the language wants one; empty without unit.
    #[must_use]
    pub fn unit(&self, id: &str) -> String {
        text::short::unit(self.prefs.lang, self.plan(), id)
    }

    /// Whether entries can be recorded: not while the folder is still read, nor while
    /// everything moves into another one, where they may get another writer.
    #[must_use]
    pub const fn can_record(&self) -> bool {
        self.read_only.is_none()
            && self.opening.is_none()
            && !matches!(self.safety.busy, Some(Busy::Moving(_)))
    }

    /// Finds again, in a plan read anew, what was chosen by its position in the plan `before`.
    pub fn follow(&mut self, before: &Plan) {
        let plan = Arc::clone(self.desk.plan());
        let there = |i: usize| plan.position(&before.commitments.get(i)?.id);
        self.selected = self.selected.and_then(there);
        self.marked = self.marked.iter().filter_map(|i| there(*i)).collect();
        let section = |i: usize| {
            let id = &before.head.sections.get(i)?.id;
            plan.head.sections.iter().position(|s| s.id == *id)
        };
        let facets = self.filters.on.iter().filter_map(|f| match f {
            Facet::Section(i) => section(*i).map(Facet::Section),
            other => Some(other.clone()),
        });
        self.filters.on = facets.collect();
    }

    /// Derives every figure afresh, then what passes the filters.
    pub fn derive(&mut self) {
        self.can_undo = self.can_record() && !self.desk.last_deed(&self.writer).is_empty();
        self.card.renew(&self.desk.tracker, self.as_of, self.prefs.rule);
        self.refilter();
    }

    /// What filters look at.
    #[must_use]
    pub const fn basis(&self) -> Basis<'_> {
        Basis {
            tracker: &self.desk.tracker,
            card: &self.card,
            since: self.prefs.last_visit,
            index: &self.desk.index,
            titles: &self.titles,
            query: &self.query,
            lang: self.prefs.lang,
        }
    }

    /// The day [`Self::changes`] are told since: the one that was asked for, or the end of
    /// the month before.
    #[must_use]
    pub fn compared_with(&self) -> Date {
        self.since.unwrap_or_else(|| calendar::month_back(self.as_of))
    }

    /// Of each commitment of the plan, whether it passes the filters.
    #[must_use]
    pub fn passing(&self) -> Vec<bool> {
        let mut passing = vec![false; self.card.rows.len()];
        for i in &self.rows {
            passing[*i] = true;
        }
        passing
    }

    /// Finds what changed, of what passes the filters, if something on the screen tells it.
    pub fn compare(&mut self) {
        let told = self.prefs.view == View::Overview || self.since.is_some();
        if self.compared || !told {
            return;
        }
        self.compared = true;
        let since = self.compared_with();
        if since >= self.as_of {
            self.changes = Changes::default();
            return;
        }
        let (tracker, rule) = (&self.desk.tracker, self.prefs.rule);
        let before = match &mut self.before {
            Some(before) => {
                before.renew(tracker, since, rule);
                before
            }
            none => none.insert(Scorecard::derive(tracker, since, rule)),
        };
        let changes = Changes::between(before, &self.card);
        let passing = self.passing();
        self.changes = changes.among(|i| passing[i]);
    }

    /// Applies filters, search and order.
    pub fn refilter(&mut self) {
        self.query = Query::of(&self.filters.search, self.prefs.lang);
        let basis = self.basis();
        let (mut rows, counts) = self.filters.apply(&basis);
        if let Some((column, descending)) = self.prefs.sort {
            sort(&mut rows, &basis, column, descending);
        }
        self.shown = rows.iter().filter_map(|i| self.card.briefs.get(*i)).map(|b| b.standing).collect();
        self.rows = rows;
        if !self.marked.is_empty() {
            let passing = self.passing();
            self.marked.retain(|i| passing.get(*i) == Some(&true));
        }
        self.counts = counts;
        self.filtered += 1;
        self.compared = false;
    }
}
