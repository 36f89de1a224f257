//! The scorecard: every figure derived once, for screens, exports and command line alike.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use serde::Serialize;

use super::{
    assess::{Assessment, Context, Verdict, assess, has_share},
    calendar,
    entry::{Entry, Event},
    pace::{Pace, PaceRule},
    plan::{Commitment, Due, Plan, Source},
    tracker::{Track, Tracker},
};

pub use super::{counts::Counts, standing::Standing};

/// How well a statement is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceLevel {
    /// Someone says so.
    Declared,
    /// The entry names a source, other than the file it came in.
    Evidenced,
    /// Someone checked the entry against its evidence.
    Verified,
}

impl EvidenceLevel {
    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Evidenced => "evidenced",
            Self::Verified => "verified",
        }
    }

    fn of(e: &Entry, track: &Track, as_of: Date) -> Self {
        match () {
            () if check(e, track, as_of).is_some() => Self::Verified,
            () if e.source.as_ref().is_some_and(Source::is_evidence) => Self::Evidenced,
            () => Self::Declared,
        }
    }
}

/// The entry by which somebody checked another one against its evidence.
pub(super) fn check<'t>(e: &Entry, track: &'t Track, as_of: Date) -> Option<&'t Arc<Entry>> {
    let checks = |v: &&Arc<Entry>| matches!(&v.event, Event::Verified { entry, .. } if *entry == e.id);
    track.until(as_of).find(checks)
}

/// One commitment as of the reporting date.
#[derive(Clone, Debug)]
pub struct Row {
    /// Position in the plan.
    pub index: usize,
    /// One assessment a measure, in the plan's order.
    pub measures: Vec<Assessment>,
    /// The measure whose figures stand for the row: the one furthest behind.
    pub leading: usize,
    /// The tick in force.
    pub done: Option<Arc<Entry>>,
    /// A figure says otherwise than the tick.
    pub contradicted: bool,
    /// Is the goal met: AND over the measures, or the tick.
    pub verdict: Verdict,
    /// The worst pace of the measures.
    pub pace: Pace,
    /// Both in one word.
    pub standing: Standing,
    /// Support of the latest statement about a measure or the tick.
    pub evidence: Option<EvidenceLevel>,
    /// Lead unit, empty when none is assigned.
    pub lead: String,
    /// Supporting units.
    pub supporting: Vec<String>,
    /// The latest entry about it.
    pub latest: Option<Arc<Entry>>,
    /// The due date has come and nothing was reported.
    pub silent_at_due: bool,
}

impl Row {
    /// The assessment that stands for the row.
    #[must_use]
    pub fn lead_measure(&self) -> Option<&Assessment> {
        self.measures.get(self.leading)
    }
}

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
        let plan = &tracker.plan;
        let rows: Vec<Row> = plan
            .commitments
            .iter()
            .zip(&tracker.tracks)
            .enumerate()
            .map(|(index, (c, track))| row(index, plan, c, track, as_of, rule))
            .collect();
        let time_gone = calendar::share(plan.head.period, as_of);
        let counts = Counts::of(&rows);
        Self { as_of, rule, time_gone, rows, counts }
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

/// One commitment's row, as of one date and by one rule.
pub(super) fn row(
    index: usize,
    plan: &Plan,
    c: &Commitment,
    track: &Track,
    as_of: Date,
    rule: PaceRule,
) -> Row {
    let cx = Context { period: plan.head.period, due: c.due, as_of, rule };
    let measures: Vec<Assessment> = c.measures.iter().map(|m| assess(m, track, &cx)).collect();
    let done = track.done(as_of).cloned();
    let contradicted = done.is_some() && measures.iter().any(denies_done);
    let (mut verdict, mut pace) = join(&measures);
    if c.due == Due::Vision {
        verdict = Verdict::Vision;
    } else if done.is_some() {
        verdict = Verdict::Met;
        pace = Pace::NotApplicable;
    }
    let leading = leading(&measures);
    let (lead, supporting) = track.units(as_of);
    let statement = statement(track, done.as_deref(), as_of);
    Row {
        index,
        leading,
        contradicted,
        verdict,
        pace,
        standing: Standing::of(verdict, pace),
        evidence: statement.map(|e| EvidenceLevel::of(e, track, as_of)),
        lead: lead.to_owned(),
        supporting: supporting.to_vec(),
        latest: track.latest(as_of).cloned(),
        silent_at_due: verdict == Verdict::NotReported && c.due.date().is_some_and(|d| as_of >= d),
        measures,
        done,
    }
}

/// The latest statement about a measure, or the tick: what evidence is asked of.
pub(super) fn statement<'t>(track: &'t Track, done: Option<&Entry>, as_of: Date) -> Option<&'t Arc<Entry>> {
    let is_tick = |e: &Entry| done.is_some_and(|d| d.id == e.id);
    track.until(as_of).rev().find(|e| e.event.measure().is_some() || is_tick(e))
}

/// Whether what is known of a measure contradicts a tick: a judgement against it, or a
/// share or margin that falls short.
pub(super) fn denies_done(a: &Assessment) -> bool {
    match a.verdict {
        Verdict::NotMet => true,
        Verdict::Open => match (a.progress, a.margin) {
            (Some(p), _) => p < 1.0 - 1e-9,
            (None, Some(m)) => m < -1e-9,
            (None, None) => !a.readings.is_empty(),
        },
        _ => false,
    }
}

/// AND over the measures that have a goal: one not met settles it, all met is met.
fn join(measures: &[Assessment]) -> (Verdict, Pace) {
    let scored: Vec<&Assessment> = measures.iter().filter(|a| a.verdict != Verdict::NoGoal).collect();
    let all = |set: &[Verdict]| scored.iter().all(|a| set.contains(&a.verdict));
    let verdict = match () {
        () if scored.is_empty() => Verdict::NoGoal,
        () if scored.iter().any(|a| a.verdict == Verdict::NotMet) => Verdict::NotMet,
        () if all(&[Verdict::Met]) => Verdict::Met,
        () if all(&[Verdict::Met, Verdict::NearlyMet]) => Verdict::NearlyMet,
        () if all(&[Verdict::Vision]) => Verdict::Vision,
        () if all(&[Verdict::NotDue]) => Verdict::NotDue,
        () if all(&[Verdict::NotReported, Verdict::NotDue]) => Verdict::NotReported,
        () => Verdict::Open,
    };
    let paces = scored.iter().filter(|a| a.verdict != Verdict::Met).map(|a| a.pace);
    let pace = paces.max().unwrap_or(Pace::NotApplicable);
    (verdict, pace)
}

/// The measure that stands for the row: not met first, then the largest lag, then the
/// first that was reported.
fn leading(measures: &[Assessment]) -> usize {
    let rank = |a: &Assessment| {
        let verdict = match a.verdict {
            Verdict::NotMet => 0,
            _ if a.gap().is_some() => 1,
            _ if !a.readings.is_empty() => 2,
            _ => 3,
        };
        (verdict, a.gap().unwrap_or(0.0))
    };
    let by = |(_, a): &(usize, &Assessment), (_, b): &(usize, &Assessment)| {
        let (x, y) = (rank(a), rank(b));
        x.0.cmp(&y.0).then(x.1.total_cmp(&y.1))
    };
    measures.iter().enumerate().min_by(by).map_or(0, |(i, _)| i)
}
