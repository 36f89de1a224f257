//! What the list shows: facets with counts, words to search for, order and groups.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::view::list::Column;
use crate::{
    domain::{
        plan::{Commitment, Kind, Plan, Strength},
        scorecard::{Brief, Row, Scorecard, Standing},
        tracker::Tracker,
        words::Lang,
    },
    search::{LazyIndex, Query},
    text::order::{self, LazyTitles},
};

/// One value a commitment can be filtered by. Values of one group are joined by OR,
/// groups by AND.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Where it stands.
    Standing(Standing),
    /// A section, by position in the plan.
    Section(usize),
    /// Kind of commitment.
    Kind(Kind),
    /// How firmly it is worded.
    Strength(Strength),
    /// Lead unit; empty for none.
    Lead(String),
    /// Something a person looks for: see [`Flag`].
    Flag(Flag),
}

/// Facets that are questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// One of the headline annual goals.
    Headline,
    /// Behind the calendar, overdue or not met.
    Attention,
    /// Has entries recorded since the last visit.
    Changed,
    /// Ticked done, and a figure says otherwise.
    Contradicted,
    /// The due date has come and nothing was reported.
    Silent,
    /// A problem was reported.
    Problem,
}

impl Flag {
    /// Every flag, in the sidebar's order.
    pub const ALL: [Self; 6] =
        [Self::Attention, Self::Silent, Self::Problem, Self::Contradicted, Self::Changed, Self::Headline];

    /// Identifier of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Headline => "flag-headline",
            Self::Attention => "flag-attention",
            Self::Changed => "flag-changed",
            Self::Contradicted => "flag-contradicted",
            Self::Silent => "flag-silent",
            Self::Problem => "flag-problem",
        }
    }
}

impl Facet {
    /// The facet as it is kept: by identifiers, which another version of the plan still has.
    #[must_use]
    pub fn tag(&self, plan: &Plan) -> String {
        match self {
            Self::Standing(s) => format!("standing:{}", s.key()),
            Self::Section(i) => format!("section:{}", plan.head.sections.get(*i).map_or("", |s| &s.id)),
            Self::Kind(k) => format!("kind:{}", k.key()),
            Self::Strength(s) => format!("strength:{}", s.key()),
            Self::Lead(unit) => format!("lead:{unit}"),
            Self::Flag(f) => f.key().to_owned(),
        }
    }

    /// Number of its group.
    const fn group(&self) -> u8 {
        match self {
            Self::Standing(_) => 0,
            Self::Section(_) => 1,
            Self::Kind(_) => 2,
            Self::Strength(_) => 3,
            Self::Lead(_) => 4,
            Self::Flag(_) => 5,
        }
    }
}

/// What rows are grouped by in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grouping {
    /// By section, in the plan's order.
    #[default]
    Section,
    /// By kind.
    Kind,
    /// By standing.
    Standing,
    /// By lead unit.
    Lead,
    /// Not at all.
    None,
}

impl Grouping {
    /// Every grouping.
    pub const ALL: [Self; 5] = [Self::Section, Self::Kind, Self::Standing, Self::Lead, Self::None];

    /// Identifier of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Section => "group-section",
            Self::Kind => "group-kind",
            Self::Standing => "group-standing",
            Self::Lead => "group-lead",
            Self::None => "group-none",
        }
    }
}

/// What is chosen now.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// Facets in force.
    pub on: BTreeSet<Facet>,
    /// Words searched for, as typed.
    pub search: String,
}

/// What filtering looks at besides the row.
pub struct Basis<'a> {
    /// Plan and journal.
    pub tracker: &'a Tracker,
    /// The figures.
    pub card: &'a Scorecard,
    /// End of the last visit.
    pub since: Option<Timestamp>,
    /// What is said of each commitment.
    pub index: &'a LazyIndex,
    /// What titles sort by.
    pub titles: &'a LazyTitles,
    /// What is searched for.
    pub query: &'a Query,
    /// The language of the screen.
    pub lang: Lang,
}

impl Basis<'_> {
    fn plan(&self) -> &Plan {
        &self.tracker.plan
    }

    /// Whether a facet lets a row through.
    #[must_use]
    pub fn has(&self, row: &Row, facet: &Facet) -> bool {
        self.card.briefs.get(row.index).is_some_and(|brief| self.lets(row.index, brief, facet))
    }

    fn lets(&self, i: usize, brief: &Brief, facet: &Facet) -> bool {
        match facet {
            Facet::Standing(s) => brief.standing == *s,
            Facet::Section(i) => brief.section.map(usize::from) == Some(*i),
            Facet::Kind(k) => brief.kind == *k,
            Facet::Strength(s) => brief.strength == *s,
            Facet::Lead(l) => self.card.leads.find(l) == Some(brief.lead()),
            Facet::Flag(f) => self.flagged(i, brief, *f),
        }
    }

    fn flagged(&self, i: usize, brief: &Brief, flag: Flag) -> bool {
        match flag {
            Flag::Headline => brief.headline,
            Flag::Attention => brief.standing.wants_attention() || brief.contradicted,
            Flag::Changed => self.since.is_some_and(|t| self.tracker.tracks[i].recorded > Some(t)),
            Flag::Contradicted => brief.contradicted,
            Flag::Silent => brief.silent_at_due,
            Flag::Problem => brief.problem,
        }
    }
}

/// How many rows have each facet.
struct Tally<'a> {
    basis: &'a Basis<'a>,
    by_section: Vec<usize>,
    by_standing: [usize; Standing::ALL.len()],
    by_kind: [usize; Kind::ALL.len()],
    by_strength: [usize; Strength::ALL.len()],
    by_lead: Vec<usize>,
    by_flag: [usize; Flag::ALL.len()],
}

impl<'a> Tally<'a> {
    fn of(basis: &'a Basis<'a>) -> Self {
        Self {
            basis,
            by_section: vec![0; basis.plan().head.sections.len()],
            by_standing: [0; Standing::ALL.len()],
            by_kind: [0; Kind::ALL.len()],
            by_strength: [0; Strength::ALL.len()],
            by_lead: vec![0; basis.card.leads.names().len()],
            by_flag: [0; Flag::ALL.len()],
        }
    }

    /// Counts the facets a row has: all, or those of one group.
    fn add(&mut self, i: usize, brief: &Brief, group: Option<u8>) {
        let asked = |g| group.is_none_or(|group| group == g);
        if asked(0) {
            self.by_standing[brief.standing as usize] += 1;
        }
        if asked(1)
            && let Some(at) = brief.section
        {
            self.by_section[usize::from(at)] += 1;
        }
        if asked(2) {
            self.by_kind[brief.kind as usize] += 1;
        }
        if asked(3) {
            self.by_strength[brief.strength as usize] += 1;
        }
        if asked(4) {
            self.by_lead[brief.lead()] += 1;
        }
        if asked(5) {
            for flag in Flag::ALL.into_iter().filter(|f| self.basis.flagged(i, brief, *f)) {
                self.by_flag[flag as usize] += 1;
            }
        }
    }

    /// The facets something has.
    fn counts(self) -> BTreeMap<Facet, usize> {
        let standings = Standing::ALL.map(|s| (Facet::Standing(s), self.by_standing[s as usize]));
        let sections = self.by_section.iter().zip(0..).map(|(n, i)| (Facet::Section(i), *n));
        let kinds = Kind::ALL.map(|k| (Facet::Kind(k), self.by_kind[k as usize]));
        let strengths = Strength::ALL.map(|s| (Facet::Strength(s), self.by_strength[s as usize]));
        let names = self.basis.card.leads.names();
        let leads = names.iter().zip(&self.by_lead).map(|(lead, n)| (Facet::Lead(lead.to_string()), *n));
        let flags = Flag::ALL.map(|f| (Facet::Flag(f), self.by_flag[f as usize]));
        let all =
            standings.into_iter().chain(sections).chain(kinds).chain(strengths).chain(leads).chain(flags);
        all.filter(|(_, n)| *n > 0).collect()
    }
}

impl Filters {
    /// Whether anything is filtered or searched.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.on.is_empty() && self.search.trim().is_empty()
    }

    /// Adds or removes a facet.
    pub fn toggle(&mut self, facet: Facet) {
        if !self.on.remove(&facet) {
            self.on.insert(facet);
        }
    }

    /// Positions of the rows a facet's count is counted among: those that pass everything
    /// but what its own group asks for.
    #[must_use]
    pub fn among(&self, basis: &Basis<'_>, facet: &Facet) -> Vec<usize> {
        let mut others = self.clone();
        others.on.retain(|f| f.group() != facet.group());
        others.apply(basis).0
    }

    /// Positions of the rows that pass, in the plan's order, and for each facet how many
    /// rows it would show together with what other groups ask for.
    #[must_use]
    pub fn apply(&self, basis: &Basis<'_>) -> (Vec<usize>, BTreeMap<Facet, usize>) {
        if basis.query.is_empty() {
            return self.facets(basis, |_, _| true);
        }
        let leads = basis.card.leads.names().iter().map(|name| basis.query.hits_in(name));
        let leads: Vec<u64> = leads.collect();
        let hits = basis.index.with(basis.tracker, |index| index.hits(basis.query));
        let whole = basis.query.whole();
        let found =
            |i: usize, brief: &Brief| hits.get(i).is_some_and(|hits| hits | leads[brief.lead()] == whole);
        self.facets(basis, found)
    }

    /// The same of the rows that are found.
    fn facets(
        &self,
        basis: &Basis<'_>,
        found: impl Fn(usize, &Brief) -> bool,
    ) -> (Vec<usize>, BTreeMap<Facet, usize>) {
        let mut rows = Vec::new();
        let mut tally = Tally::of(basis);
        let groups: BTreeSet<u8> = self.on.iter().map(Facet::group).collect();
        for (i, brief) in basis.card.briefs.iter().enumerate().filter(|(i, b)| found(*i, b)) {
            let passes = |g: &u8| self.on.iter().any(|f| f.group() == *g && basis.lets(i, brief, f));
            let mut failed = groups.iter().copied().filter(|g| !passes(g));
            match (failed.next(), failed.next()) {
                (None, _) => {
                    rows.push(i);
                    tally.add(i, brief, None);
                }
                // Another facet of the one group that keeps it out would let it in.
                (Some(group), None) => tally.add(i, brief, Some(group)),
                _ => {}
            }
        }
        (rows, tally.counts())
    }
}

/// A sort key that puts what has no value last, whichever way round.
fn by_value(a: Option<f64>, b: Option<f64>, descending: bool) -> std::cmp::Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => b.total_cmp(&a),
        (Some(a), Some(b)) => a.total_cmp(&b),
        (Some(_), None) => std::cmp::Ordering::Less,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (None, None) => std::cmp::Ordering::Equal,
    }
}

/// Sorts positions by a column; equal ones keep the plan's order. Names stand where a reader of the
/// screen's language looks for them, sections as the plan has them.
pub fn sort(rows: &mut [usize], basis: &Basis<'_>, column: Column, descending: bool) {
    let card = basis.card;
    let text =
        |f: &dyn Fn(&Commitment, &Row) -> String, i: usize| f(&basis.plan().commitments[i], &card.rows[i]);
    let mut by_text = |f: &dyn Fn(&Commitment, &Row) -> String| {
        rows.sort_by_cached_key(|i| text(f, *i));
        if descending {
            rows.reverse();
        }
    };
    match column {
        Column::Title => {
            let places = basis.titles.of(&basis.tracker.plan, basis.lang);
            by_place(rows, descending, |i| places.get(i).copied());
        }
        Column::Lead => {
            let names: Vec<&str> = card.leads.names().iter().map(|name| &**name).collect();
            let places = order::places(basis.lang, &names);
            by_place(rows, descending, |i| {
                let lead = card.briefs.get(i)?.lead();
                // What nobody leads comes last.
                places.get(lead).filter(|_| !names[lead].is_empty()).copied()
            });
        }
        Column::Section => by_place(rows, descending, |i| card.briefs.get(i)?.section),
        Column::Kind => by_text(&|c, _| format!("{:?}", Kind::ALL.iter().position(|k| *k == c.kind))),
        Column::Due => by_text(&|c, _| c.due.date().map_or("9999".into(), |d| d.to_string())),
        Column::LastReport => {
            by_text(&|_, r| r.latest.as_ref().map_or(String::new(), |e| e.about.to_string()));
        }
        Column::Standing => by_text(&|_, r| format!("{:02}", r.standing as u8)),
        Column::Goal | Column::Actual | Column::Progress | Column::Gap => {
            let value = |i: usize| number(basis, i, column);
            rows.sort_by(|a, b| by_value(value(*a), value(*b), descending));
        }
    }
}

/// Sorts by places among names; what has none comes last, whichever way round.
fn by_place<P: Ord>(rows: &mut [usize], descending: bool, place: impl Fn(usize) -> Option<P>) {
    if descending {
        rows.sort_by_key(|i| place(*i).map_or((true, None), |p| (false, Some(Reverse(p)))));
    } else {
        rows.sort_by_key(|i| place(*i).map_or((true, None), |p| (false, Some(p))));
    }
}

fn number(basis: &Basis<'_>, i: usize, column: Column) -> Option<f64> {
    let row = &basis.card.rows[i];
    let a = row.lead_measure()?;
    match column {
        Column::Goal => basis.plan().commitments[i].measures.get(row.leading)?.goal.figure(),
        Column::Actual => match a.latest()?.value {
            crate::domain::assess::Value::Figure(v) | crate::domain::assess::Value::Pair(v, _) => Some(v),
            _ => None,
        },
        Column::Progress => a.progress,
        Column::Gap => a.gap().or(a.margin),
        _ => None,
    }
}
