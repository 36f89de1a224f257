//! Why a count is what it is: what is counted, out of how many, and what is left out.

use std::cmp::Reverse;

use super::super::{
    assess::{Assessment, percent},
    plan::Plan,
    scorecard::{Counts, Row, Scorecard, Standing},
};

/// What a count is a count of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// All there are.
    All,
    /// Those that can be judged.
    Judged,
    /// Those without a goal to judge yet: visions, goals set elsewhere, figures not yet due.
    Apart,
    /// Under way and not behind: nearly met, on pace, or without a pace.
    InProgress,
    /// Behind the calendar, overdue, or not met.
    Behind,
    /// Those that stand in one place.
    Standing(Standing),
}

impl Group {
    /// Identifier in texts; those of a standing are `standing-` and its own.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Judged => "judged".to_owned(),
            Self::Apart => "apart".to_owned(),
            Self::InProgress => "in-progress".to_owned(),
            Self::Behind => "behind".to_owned(),
            Self::Standing(s) => format!("standing-{}", s.key()),
        }
    }

    /// The standings it holds.
    #[must_use]
    pub fn standings(self) -> Vec<Standing> {
        use Standing::{NearlyMet, OnPace, UnderWay};
        let those = |wanted: &dyn Fn(Standing) -> bool| {
            Standing::ALL.into_iter().filter(|s| wanted(*s)).collect::<Vec<_>>()
        };
        match self {
            Self::All => Standing::ALL.to_vec(),
            Self::Judged => those(&Standing::is_judged),
            Self::Apart => those(&|s| !s.is_judged() && s != Standing::NotReported),
            Self::InProgress => vec![NearlyMet, OnPace, UnderWay],
            Self::Behind => those(&Standing::wants_attention),
            Self::Standing(s) => vec![s],
        }
    }

    /// What it is counted out of.
    #[must_use]
    pub const fn denominator(self) -> Denominator {
        match self {
            Self::InProgress | Self::Behind => Denominator::Judged,
            Self::Standing(s) if s.is_judged() => Denominator::Judged,
            _ => Denominator::All,
        }
    }
}

/// What a count is counted out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Denominator {
    /// Every commitment given.
    All,
    /// Those of them that can be judged.
    Judged,
}

/// Which commitments were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among<'p> {
    /// The whole plan.
    Plan,
    /// A whole section, by its identifier.
    Section(&'p str),
    /// Part of a section.
    PartOf(&'p str),
    /// Some, chosen by a filter.
    Some,
}

/// A count with its denominator.
#[derive(Clone, Debug, PartialEq)]
pub struct Count<'p> {
    /// Which commitments were given.
    pub among: Among<'p>,
    /// How many were given.
    pub given: usize,
    /// Positions of those counted, worst first.
    pub counted: Vec<usize>,
    /// What they are counted out of.
    pub denominator: Denominator,
    /// How many that is.
    pub of: usize,
    /// Where those counted stand.
    pub standings: Counts,
    /// Why the rest of those given is not in the denominator, and how many they are.
    pub left_out: Vec<(Standing, usize)>,
}

/// Counts the commitments of a group among those at some positions.
#[must_use]
pub fn count<'p>(plan: &'p Plan, card: &Scorecard, among: &[usize], group: Group) -> Count<'p> {
    let wanted = group.standings();
    count_those(plan, card, among, group.denominator(), |r| wanted.contains(&r.standing))
}

/// Counts the commitments that answer a question among those at some positions.
#[must_use]
pub fn count_those<'p>(
    plan: &'p Plan,
    card: &Scorecard,
    among: &[usize],
    denominator: Denominator,
    wanted: impl Fn(&Row) -> bool,
) -> Count<'p> {
    let rows: Vec<&Row> = among.iter().filter_map(|i| card.rows.get(*i)).collect();
    let mut counted: Vec<usize> = rows.iter().filter(|r| wanted(r)).map(|r| r.index).collect();
    worst_first(card, &mut counted);
    let all = Counts::of(rows.iter().copied());
    let (of, left_out) = match denominator {
        Denominator::All => (all.total(), Vec::new()),
        Denominator::Judged => {
            let unjudged = Standing::ALL.into_iter().filter(|s| !s.is_judged());
            (all.judged(), unjudged.map(|s| (s, all.get(s))).filter(|(_, n)| *n > 0).collect())
        }
    };
    let standings = Counts::of(counted.iter().filter_map(|i| card.rows.get(*i)));
    Count { among: which(plan, among), given: rows.len(), counted, denominator, of, standings, left_out }
}

impl Count<'_> {
    /// The share, and before it how its denominator came about; nothing of nothing.
    #[must_use]
    pub fn formulas(&self) -> Vec<String> {
        let mut out = Vec::new();
        if !self.left_out.is_empty() {
            let mut terms = vec![self.given.to_string()];
            terms.extend(self.left_out.iter().map(|(_, n)| n.to_string()));
            out.push(format!("N = {} = {}", terms.join(" − "), self.of));
        }
        let float = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        if self.of > 0 {
            let n = self.counted.len();
            out.push(format!("n ÷ N = {n} ÷ {} = {}", self.of, percent(float(n) / float(self.of))));
        }
        out
    }
}

/// What wants attention first, the worst by [`Standing::severity`] and of those the widest
/// gap; then the rest in the plan's order.
pub fn worst_first(card: &Scorecard, rows: &mut [usize]) {
    let rank = |i: usize| {
        let standing = card.rows.get(i).map(|r| r.standing).filter(|s| s.wants_attention());
        Reverse(standing.and_then(Standing::severity))
    };
    let gap = |i: usize| {
        let row = card.rows.get(i).filter(|r| r.standing.wants_attention());
        row.and_then(Row::lead_measure).and_then(Assessment::gap).unwrap_or(0.0)
    };
    rows.sort_by(|a, b| rank(*a).cmp(&rank(*b)).then(gap(*a).total_cmp(&gap(*b))).then(a.cmp(b)));
}

fn which<'p>(plan: &'p Plan, among: &[usize]) -> Among<'p> {
    if among.len() == plan.commitments.len() {
        return Among::Plan;
    }
    let mut sections = among.iter().filter_map(|i| Some(plan.commitments.get(*i)?.section.as_str()));
    let Some(first) = sections.next() else { return Among::Some };
    if sections.any(|s| s != first) {
        return Among::Some;
    }
    let whole = plan.commitments.iter().filter(|c| c.section == first).count();
    if whole == among.len() { Among::Section(first) } else { Among::PartOf(first) }
}
