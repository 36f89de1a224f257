//! The plan's months: where every commitment stood at each month's end.
//!
//! Depends on the fold and the rule, not on the reporting date: computed once a fold, it
//! answers for any date without judging anything again. No answer speaks of months after
//! the reporting date; the month under way is given by the scorecard of that date itself,
//! so a chart's last column and the rest of the screen cannot disagree.

use std::{borrow::Cow, collections::BTreeMap};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    counts::Counts,
    measure::Goal,
    pace::PaceRule,
    plan::{Commitment, Due, Kind, Period, Plan},
    row::row,
    scorecard::Scorecard,
    standing::Standing,
    tracker::Tracker,
};

/// Standings at the end of every month of the plan's period, by one rule.
#[derive(Clone, Debug, Default)]
pub struct Months {
    period: Option<Period>,
    ends: Vec<Date>,
    /// One list a month end, in the plan's order.
    standings: Vec<Vec<Standing>>,
}

/// What a column of a chart over months stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// The end of a month of the plan (of the period, in its last month).
    MonthEnd,
    /// The reporting date, inside a month of the plan that has not ended yet.
    UnderWay,
    /// The reporting date, after the plan's period.
    After,
}

/// Where every commitment stood at one day.
#[derive(Clone, Debug)]
pub struct Month<'m> {
    /// The day: a month's end, or the reporting date.
    pub day: Date,
    /// What the day is.
    pub when: When,
    /// Standings in the plan's order.
    pub standings: Cow<'m, [Standing]>,
}

impl Month<'_> {
    /// Counts of the commitments at these positions of the plan.
    #[must_use]
    pub fn counts(&self, members: &[usize]) -> Counts {
        self.among(members).collect()
    }

    fn among(&self, members: &[usize]) -> impl Iterator<Item = Standing> {
        members.iter().filter_map(|i| self.standings.get(*i)).copied()
    }
}

/// Commitments met over the months, beside those that have come due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BurnUp {
    /// Commitments that can be met: with a goal for this period, and no vision.
    pub of: usize,
    /// How many of them were met, month by month until the reporting date. It falls where a
    /// limit is broken again or a tick taken off.
    pub met: Vec<MetBy>,
    /// How many of them have come due: a step for each due date, over the whole period and
    /// beyond it, since the plan is known from its first day.
    pub due: Vec<DueBy>,
}

/// Commitments met by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetBy {
    /// The day.
    pub day: Date,
    /// What the day is.
    pub when: When,
    /// Met.
    pub met: usize,
    /// Nearly met, not among [`Self::met`].
    pub nearly: usize,
}

/// Commitments whose due date has come by the end of a day. Both are running totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueBy {
    /// The due date.
    pub day: Date,
    /// Those the text gives a time for.
    pub stated: usize,
    /// Those whose date is our reading of the period.
    pub inferred: usize,
}

/// What commitments are grouped by, in charts that repeat for each group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Grouping {
    /// The plan's sections, in its order.
    #[default]
    Section,
    /// The four kinds.
    Kind,
    /// The lead units as of the reporting date, by name; last, with an empty key, what
    /// nobody is assigned to.
    Lead,
}

/// Some commitments under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Identifier of the section or kind, or name of the unit.
    pub key: String,
    /// Positions in the plan, ascending.
    pub members: Vec<usize>,
}

impl Months {
    /// Judges every commitment at every month end of the plan's period.
    #[must_use]
    pub fn of(tracker: &Tracker, rule: PaceRule) -> Self {
        let plan = &tracker.plan;
        let ends = ends(plan.head.period);
        let at = |day: &Date| {
            let judged = plan.commitments.iter().zip(&tracker.tracks).enumerate();
            judged.map(|(i, (c, track))| row(i, plan, c, track, *day, rule).standing).collect()
        };
        let standings = ends.iter().map(at).collect();
        Self { period: Some(plan.head.period), ends, standings }
    }

    /// Every month end of the period, whatever the reporting date: the scale of a chart.
    #[must_use]
    pub fn ends(&self) -> &[Date] {
        &self.ends
    }

    /// The month ends until the reporting date of `card`, and that date itself when it is
    /// none. Nothing before the period. `card` is of the same fold and rule.
    #[must_use]
    pub fn until(&self, card: &Scorecard) -> Vec<Month<'_>> {
        let Some(period) = self.period.filter(|p| p.start <= card.as_of) else { return Vec::new() };
        let gone = self.ends.partition_point(|d| *d <= card.as_of);
        let mut months: Vec<Month<'_>> = self.ends[..gone]
            .iter()
            .zip(&self.standings)
            .map(|(day, s)| Month { day: *day, when: When::MonthEnd, standings: Cow::Borrowed(s) })
            .collect();
        if self.ends[..gone].last() != Some(&card.as_of) {
            let when = if card.as_of > period.end { When::After } else { When::UnderWay };
            let standings = card.rows.iter().map(|r| r.standing).collect();
            months.push(Month { day: card.as_of, when, standings });
        }
        months
    }
}

impl BurnUp {
    /// Commitments met over the months [`Months::until`] a reporting date, of those at these
    /// positions of the plan.
    #[must_use]
    pub fn of(plan: &Plan, months: &[Month<'_>], members: &[usize]) -> Self {
        let can: Vec<usize> =
            members.iter().copied().filter(|i| plan.commitments.get(*i).is_some_and(can_be_met)).collect();
        let met = |month: &Month<'_>| {
            let counts = month.counts(&can);
            let (met, nearly) = (counts.get(Standing::Met), counts.get(Standing::NearlyMet));
            MetBy { day: month.day, when: month.when, met, nearly }
        };
        let due = due_by(can.iter().map(|i| plan.commitments[*i].due));
        Self { of: can.len(), met: months.iter().map(met).collect(), due }
    }
}

/// The commitments at these positions of the plan, in groups that are not empty.
#[must_use]
pub fn groups(plan: &Plan, card: &Scorecard, members: &[usize], by: Grouping) -> Vec<Group> {
    let mut found: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    let section = |id: &str| plan.head.sections.iter().position(|s| s.id == id).unwrap_or(usize::MAX);
    for i in members {
        let (Some(c), Some(row)) = (plan.commitments.get(*i), card.rows.get(*i)) else { continue };
        let key = match by {
            Grouping::Section => (section(&c.section), c.section.as_str()),
            Grouping::Kind => {
                (Kind::ALL.iter().position(|k| *k == c.kind).unwrap_or(usize::MAX), c.kind.key())
            }
            Grouping::Lead => (usize::from(row.lead().is_empty()), row.lead()),
        };
        found.entry(key).or_default().push(*i);
    }
    found
        .into_iter()
        .map(|((_, key), mut members)| {
            members.sort_unstable();
            Group { key: key.to_owned(), members }
        })
        .collect()
}

/// Whether it has a goal for this period: no vision, and not only goals set elsewhere.
fn can_be_met(c: &Commitment) -> bool {
    c.due != Due::Vision && c.measures.iter().any(|m| !matches!(m.goal, Goal::Assigned { .. }))
}

/// The end of every month of a period; of the last month, the period's own end.
fn ends(period: Period) -> Vec<Date> {
    let mut ends = Vec::new();
    let mut day = period.start;
    while day <= period.end {
        let end = day.last_of_month().min(period.end);
        ends.push(end);
        let Ok(next) = end.tomorrow() else { break };
        day = next;
    }
    ends
}

fn due_by(dues: impl Iterator<Item = Due>) -> Vec<DueBy> {
    let mut of_day: BTreeMap<Date, (usize, usize)> = BTreeMap::new();
    for due in dues {
        match due {
            Due::Stated(d) => of_day.entry(d).or_default().0 += 1,
            Due::Inferred(d) => of_day.entry(d).or_default().1 += 1,
            Due::Vision => {}
        }
    }
    let running = |sum: &mut (usize, usize), (day, (stated, inferred)): (Date, (usize, usize))| {
        *sum = (sum.0 + stated, sum.1 + inferred);
        Some(DueBy { day, stated: sum.0, inferred: sum.1 })
    };
    of_day.into_iter().scan((0, 0), running).collect()
}
