//! Commitments of a scope in groups, in the order the plan and the screens have.

use crate::{
    domain::{
        plan::Kind,
        scorecard::{Counts, Standing},
    },
    scope::Scope,
    text::{t, tf},
};

/// What commitments are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// The plan's sections.
    #[default]
    Section,
    /// The kinds.
    Kind,
    /// The lead units as of the reporting date; those without one come last.
    Unit,
}

impl By {
    /// Every way, in the order menus show them.
    pub const ALL: [Self; 3] = [Self::Section, Self::Kind, Self::Unit];

    /// Identifier in texts and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Kind => "kind",
            Self::Unit => "unit",
        }
    }
}

/// Some commitments under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// Positions in the plan, in the scope's order.
    pub rows: Vec<usize>,
}

impl Group {
    /// Counts of its standings as of the scope's date.
    #[must_use]
    pub fn counts(&self, scope: &Scope<'_>) -> Counts {
        Counts::of(self.rows.iter().filter_map(|i| scope.card.rows.get(*i)))
    }
}

/// The commitments of a scope in groups; a group without any is left out.
#[must_use]
pub fn groups(scope: &Scope<'_>, by: By) -> Vec<Group> {
    let plan = &scope.tracker.plan;
    let of = |title: String, is: &dyn Fn(usize) -> bool| Group {
        title,
        rows: scope.rows.iter().copied().filter(|i| is(*i)).collect(),
    };
    let mut all: Vec<Group> = match by {
        By::Section => {
            let section = |i: usize| plan.commitments.get(i).map(|c| c.section.as_str());
            let named = |s: &crate::domain::plan::Section| {
                of(s.title.get(scope.lang).to_owned(), &|i| section(i) == Some(s.id.as_str()))
            };
            plan.head.sections.iter().map(named).collect()
        }
        By::Kind => {
            let named = |kind: Kind| {
                let is = |i: usize| plan.commitments.get(i).is_some_and(|c| c.kind == kind);
                of(t(scope.lang, &format!("kind-{}", kind.key())), &is)
            };
            Kind::ALL.map(named).into()
        }
        By::Unit => {
            let lead = |i: usize| scope.card.rows.get(i).map_or("", |r| r.lead.as_str());
            let mut leads: Vec<&str> = scope.rows.iter().map(|i| lead(*i)).collect();
            leads.sort_unstable();
            leads.dedup();
            // Nobody comes last.
            leads.sort_by_key(|l| l.is_empty());
            let title = |l: &str| if l.is_empty() { t(scope.lang, "chart-no-unit") } else { l.to_owned() };
            leads.into_iter().map(|l| of(title(l), &|i| lead(i) == l)).collect()
        }
    };
    all.retain(|g| !g.rows.is_empty());
    all
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
