//! The scorecard: every figure derived once, for screens, exports and command line alike.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::{
    assess::has_share,
    calendar,
    pace::PaceRule,
    plan::{Commitment, Due, Plan},
    row::row,
    tracker::Tracker,
};

pub use super::{
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
    /// Counts over all rows.
    pub counts: Counts,
}

impl Scorecard {
    /// Derives everything.
    #[must_use]
    pub fn derive(tracker: &Tracker, as_of: Date, rule: PaceRule) -> Self {
        let mut card = Self { as_of, rule, time_gone: 0.0, rows: Vec::new(), counts: Counts::default() };
        card.renew(tracker, as_of, rule);
        card
    }

    /// Becomes what [`Self::derive`] gives. Only rows are derived that another fold, date or
    /// rule changes: of many commitments few change from one day to the next, and by one
    /// report one.
    pub fn renew(&mut self, tracker: &Tracker, as_of: Date, rule: PaceRule) {
        let plan = &tracker.plan;
        if self.rule != rule || self.rows.len() != tracker.tracks.len() {
            self.rows = vec![Row::default(); tracker.tracks.len()];
        }
        let part = self.rows.len().div_ceil(threads(self.rows.len())).max(1);
        let renew = |(first, rows): (usize, &mut [Row])| {
            for (kept, index) in rows.iter_mut().zip(first..) {
                let (c, track) = (&plan.commitments[index], &tracker.tracks[index]);
                if !kept.holds(track, as_of) {
                    *kept = row(index, plan, c, track, as_of, rule);
                }
            }
        };
        let mut parts = (0..).step_by(part).zip(self.rows.chunks_mut(part));
        let own = parts.next();
        std::thread::scope(|scope| {
            for part in parts {
                scope.spawn(move || renew(part));
            }
            own.map(renew);
        });
        (self.as_of, self.rule) = (as_of, rule);
        self.time_gone = calendar::share(plan.head.period, as_of);
        self.counts = Counts::of(&self.rows);
    }

    /// The rows of one section with their commitments.
    pub fn section<'s>(&'s self, plan: &'s Plan, id: &'s str) -> impl Iterator<Item = &'s Row> {
        self.rows.iter().filter(move |r| plan.commitments[r.index].section == id)
    }

    /// Shares of the way by section, of the commitments that can have one this period.
    fn shares<'p>(&self, plan: &'p Plan) -> BTreeMap<&'p str, Vec<Option<f64>>> {
        let mut sections: BTreeMap<&str, Vec<Option<f64>>> = BTreeMap::new();
        for r in &self.rows {
            let c = &plan.commitments[r.index];
            if let Some(share) = index_share(c, r) {
                sections.entry(&c.section).or_default().push(share);
            }
        }
        sections
    }

    /// What each section adds to the index, in the order of their identifiers.
    #[must_use]
    pub fn index_parts<'p>(&self, plan: &'p Plan) -> Vec<IndexPart<'p>> {
        let part = |(section, shares): (&'p str, Vec<Option<f64>>)| {
            let known: Vec<f64> = shares.iter().flatten().copied().collect();
            let mean = (!known.is_empty()).then(|| known.iter().sum::<f64>() / count(known.len()));
            IndexPart { section, mean, reported: known.len(), of: shares.len() }
        };
        self.shares(plan).into_iter().map(part).collect()
    }

    /// The index of progress over commitments that can have a share this period.
    #[must_use]
    pub fn index(&self, plan: &Plan) -> Option<Index> {
        let sections = self.shares(plan);
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
        let means: Vec<f64> = self.index_parts(plan).iter().filter_map(|p| p.mean).collect();
        let enough = (of - reported) * 5 <= of;
        let value = enough.then(|| means.iter().sum::<f64>() / count(means.len()));
        Some(Index { value, low: mean(0.0), high: mean(1.0), reported, of })
    }
}

/// How many threads so many rows are worth: a row takes about a microsecond, a thread some
/// tens to start.
fn threads(rows: usize) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    cores.min(rows / 4_000).clamp(1, 8)
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
