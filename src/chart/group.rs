//! Commitments of a scope in groups, in the order the plan and the screens have.

use super::palette::glyph;
use crate::{
    domain::{
        months,
        scorecard::{Counts, Standing},
        words::Lang,
    },
    scope::Scope,
    text::{order, t, tf},
};

pub use crate::domain::months::Grouping;

/// Every grouping, in the order they are offered.
pub const ALL: [Grouping; 3] = [Grouping::Section, Grouping::Kind, Grouping::Lead];

/// Identifier in texts.
#[must_use]
pub const fn key(by: Grouping) -> &'static str {
    match by {
        Grouping::Section => "section",
        Grouping::Kind => "kind",
        Grouping::Lead => "lead",
    }
}

/// Some commitments under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// Positions in the plan, ascending.
    pub rows: Vec<usize>,
}

impl Group {
    /// Counts of its standings as of the scope's date.
    #[must_use]
    pub fn counts(&self, scope: &Scope<'_>) -> Counts {
        counts(scope, &self.rows)
    }
}

/// The commitments of a scope in groups, in the plan's order, units by name with those that have
/// none last; a group without any is left out.
#[must_use]
pub fn groups(scope: &Scope<'_>, by: Grouping) -> Vec<Group> {
    let plan = &scope.tracker.plan;
    let title = |key: &str| match by {
        Grouping::Section => plan.section(key).map_or(key, |s| s.title.get(scope.lang)).to_owned(),
        Grouping::Kind => t(scope.lang, &format!("kind-{key}")),
        Grouping::Lead if key.is_empty() => t(scope.lang, "chart-no-unit"),
        Grouping::Lead => key.to_owned(),
    };
    let mut groups = months::groups(plan, scope.card, scope.rows, by);
    if by == Grouping::Lead {
        groups.sort_by_cached_key(|g| (g.key.is_empty(), order::key(scope.lang, &g.key)));
    }
    groups.into_iter().map(|g| Group { title: title(&g.key), rows: g.members }).collect()
}

/// Counts of standings of the commitments at some positions, as of the scope's date.
#[must_use]
pub fn counts(scope: &Scope<'_>, rows: &[usize]) -> Counts {
    Counts::of(rows.iter().filter_map(|i| scope.card.rows.get(*i)))
}

/// A standing as one says it: glyph and word.
#[must_use]
pub fn said(lang: Lang, s: Standing) -> String {
    format!("{} {}", glyph(s), t(lang, &format!("standing-{}", s.key())))
}

/// How many stand where, a line each.
pub fn lines(lang: Lang, counts: &Counts) -> impl Iterator<Item = String> {
    standings(counts).map(move |(s, n)| format!("{} {n}", said(lang, s)))
}

/// The standings that occur, with their counts, in the legend's order.
pub fn standings(counts: &Counts) -> impl Iterator<Item = (Standing, usize)> {
    Standing::ALL.into_iter().map(|s| (s, counts.get(s))).filter(|(_, n)| *n > 0)
}

/// "18 met of 41 that can be judged; 12 not reported": counts with their denominators.
#[must_use]
pub fn tally(scope: &Scope<'_>, counts: &Counts) -> String {
    let args = [
        ("met", counts.get(Standing::Met).into()),
        ("judged", counts.judged().into()),
        ("silent", counts.get(Standing::NotReported).into()),
    ];
    tf(scope.lang, "chart-tally", &args)
}
