//! The scorecard: every figure derived once, for screens, exports and command line alike.

use std::{collections::BTreeMap, fmt};

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use super::{
    assess::has_share,
    calendar,
    pace::PaceRule,
    plan::{Commitment, Due, Plan},
    row::{Held, row},
    tracker::Tracker,
};

use crate::many;

pub use super::{
    brief::{Brief, Leads},
    counts::Counts,
    row::{EvidenceLevel, Row},
    standing::Standing,
};

/// The mean of section means of progress, with its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Index {
    /// Mean within a section, then mean of sections; withheld when over a fifth is missing.
    pub value: Option<f64>,
    /// With every missing share at 0.
    pub low: f64,
    /// With every missing share at 1.
    pub high: f64,
    /// Commitments with a share.
    pub reported: usize,
    /// Commitments that could have one.
    pub of: usize,
}

/// One section's part in the index of progress.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexPart<'p> {
    /// Identifier of the section.
    pub section: &'p str,
    /// Mean of the shares that were reported; without any the section has no weight in
    /// the index, with one all such sections weigh the same.
    pub mean: Option<f64>,
    /// Commitments with a share.
    pub reported: usize,
    /// Commitments that could have one.
    pub of: usize,
}

/// Everything derived from plan and journal as of one date, by one rule.
#[derive(Clone, Debug)]
pub struct Scorecard {
    /// Reporting date.
    pub as_of: Date,
    /// Pace rule.
    pub rule: PaceRule,
    /// Share of the period gone.
    pub time_gone: f64,
    /// One row a commitment, in the plan's order.
    pub rows: Vec<Row>,
    /// What filters and counts look at, a line each: walking through rows they would wait for
    /// memory.
    pub briefs: Vec<Brief>,
    /// Names of lead units that [`Brief::lead`] speaks of; the first is nobody.
    pub leads: Leads,
    /// Counts over all rows.
    pub counts: Counts,
    /// How long each row holds.
    held: HeldRows,
}

/// How long rows hold: no part of what they say.
#[derive(Clone, Default)]
struct HeldRows {
    rows: Vec<Held>,
    /// The fold of all tracks they were derived from.
    fold: u64,
}

impl fmt::Debug for HeldRows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("_")
    }
}

/// So many rows at least are worth another thread: a row takes about a microsecond.
const PART: usize = 2_000;

impl Scorecard {
    /// Derives everything.
    #[must_use]
    pub fn derive(tracker: &Tracker, as_of: Date, rule: PaceRule) -> Self {
        let mut card = Self {
            as_of,
            rule,
            time_gone: 0.0,
            rows: Vec::new(),
            briefs: Vec::new(),
            leads: Leads::default(),
            counts: Counts::default(),
            held: HeldRows::default(),
        };
        card.renew(tracker, as_of, rule);
        card
    }

    /// Becomes what [`Self::derive`] gives. Only rows are derived that another fold, date or
    /// rule changes: of many commitments few change from one day to the next, and by one
    /// report one.
    pub fn renew(&mut self, tracker: &Tracker, as_of: Date, rule: PaceRule) {
        let (plan, n) = (&tracker.plan, tracker.tracks.len());
        if self.rule != rule || self.rows.len() != n {
            self.held.rows.clear();
            self.held.rows.resize(n, Held::NEVER);
            self.rows.resize_with(n, Row::default);
            self.briefs.resize_with(n, Brief::default);
        }
        // Then no track need be looked at.
        let same = self.held.fold == tracker.fold;
        let renew = |(index, ((held, kept), brief)): (usize, ((&mut Held, &mut Row), &mut Brief))| {
            let (c, track) = (&plan.commitments[index], &tracker.tracks[index]);
            if !held.carry(kept, (!same).then_some(track), as_of) {
                let before = std::mem::replace(kept, row(index, plan, c, track, as_of, rule));
                *held = Held::of(kept, plan.head.period, c, track, as_of);
                let same = before.lead() == kept.lead();
                let lead = brief.lead.filter(|_| same);
                *brief = Brief { lead, ..Brief::of(kept, c, tracker.sections[index]) };
            }
        };
        let (held, rows, briefs) = (&mut self.held.rows, &mut self.rows, &mut self.briefs);
        if many::is_few(n, PART) {
            held.iter_mut().zip(rows).zip(briefs).enumerate().for_each(renew);
        } else {
            let all = held.par_iter_mut().zip(rows).zip(briefs).enumerate();
            all.with_min_len(PART).for_each(renew);
        }
        for (brief, row) in self.briefs.iter_mut().zip(&self.rows) {
            brief.lead = brief.lead.or_else(|| Some(self.leads.id(row.lead())));
        }
        (self.as_of, self.rule, self.held.fold) = (as_of, rule, tracker.fold);
        self.time_gone = calendar::share(plan.head.period, as_of);
        self.counts = self.briefs.iter().map(|b| b.standing).collect();
    }

    /// The rows of one section with their commitments.
    pub fn section<'s>(&'s self, plan: &'s Plan, id: &'s str) -> impl Iterator<Item = &'s Row> {
        self.rows.iter().filter(move |r| plan.commitments[r.index].section == id)
    }

    /// Shares of the way by section, of those of some commitments that can have one this
    /// period.
    fn shares<'p>(
        &self,
        plan: &'p Plan,
        rows: impl IntoIterator<Item = usize>,
    ) -> BTreeMap<&'p str, Vec<Option<f64>>> {
        let mut known = vec![Vec::new(); plan.head.sections.len()];
        let mut sections: BTreeMap<&str, Vec<Option<f64>>> = BTreeMap::new();
        for i in rows {
            let Some(Brief { share: Some(share), section, .. }) = self.briefs.get(i) else { continue };
            match section.and_then(|at| known.get_mut(usize::from(at))) {
                Some(shares) => shares.push(*share),
                None => sections.entry(&plan.commitments[i].section).or_default().push(*share),
            }
        }
        let known = plan.head.sections.iter().map(|s| s.id.as_str()).zip(known);
        sections.extend(known.filter(|(_, shares)| !shares.is_empty()));
        sections
    }

    /// What each section adds to the index, in the order of their identifiers.
    #[must_use]
    pub fn index_parts<'p>(&self, plan: &'p Plan) -> Vec<IndexPart<'p>> {
        let shares = self.shares(plan, 0..self.briefs.len());
        shares.iter().map(|(section, shares)| IndexPart::of(section, shares)).collect()
    }

    /// The index of progress over commitments that can have a share this period.
    #[must_use]
    pub fn index(&self, plan: &Plan) -> Option<Index> {
        self.index_among(plan, 0..self.briefs.len())
    }

    /// The same of some commitments.
    #[must_use]
    pub fn index_among(&self, plan: &Plan, rows: impl IntoIterator<Item = usize>) -> Option<Index> {
        let sections = self.shares(plan, rows);
        let of: usize = sections.values().map(Vec::len).sum();
        let reported: usize = sections.values().flatten().flatten().count();
        if of == 0 {
            return None;
        }
        let mean = |missing: f64| {
            let of_section =
                |v: &Vec<Option<f64>>| v.iter().map(|s| s.unwrap_or(missing)).sum::<f64>() / count(v.len());
            sections.values().map(of_section).sum::<f64>() / count(sections.len())
        };
        // A section with nothing reported has no mean; it is left out, and the share of
        // what is missing decides whether the rest may stand for the whole.
        let means: Vec<f64> =
            sections.iter().filter_map(|(section, shares)| IndexPart::of(section, shares).mean).collect();
        let enough = (of - reported) * 5 <= of;
        let value = enough.then(|| means.iter().sum::<f64>() / count(means.len()));
        Some(Index { value, low: mean(0.0), high: mean(1.0), reported, of })
    }
}

impl<'p> IndexPart<'p> {
    fn of(section: &'p str, shares: &[Option<f64>]) -> Self {
        let known: Vec<f64> = shares.iter().flatten().copied().collect();
        let mean = (!known.is_empty()).then(|| known.iter().sum::<f64>() / count(known.len()));
        Self { section, mean, reported: known.len(), of: shares.len() }
    }
}

/// What a commitment adds to the index: its share, 0 to 1 (none while nothing was
/// reported), where it can have one this period.
#[expect(clippy::option_option, reason = "no part in the index, a part that is missing, a share")]
pub(super) fn index_share(c: &Commitment, r: &Row) -> Option<Option<f64>> {
    if c.due == Due::Vision || !c.measures.iter().any(|m| has_share(&m.goal)) {
        return None;
    }
    if r.done.is_some() && !r.contradicted {
        return Some(Some(1.0));
    }
    let least = r.measures.iter().filter_map(|a| a.progress).reduce(f64::min);
    Some(least.map(|p| p.clamp(0.0, 1.0)))
}

/// Counts of commitments fit a `u32` by far.
fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
