//! One commitment as of one date, and how long that holds.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::{
    assess::{Assessment, Context, MilestoneState, Verdict, assess},
    calendar,
    entry::{Entry, Event, RemarkKind},
    measure::{Goal, Released},
    pace::{Pace, PaceRule},
    plan::{Commitment, Due, Period, Plan, Source},
    standing::Standing,
    tracker::Track,
};

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
            () if e.source.as_deref().is_some_and(Source::is_evidence) => Self::Evidenced,
            () => Self::Declared,
        }
    }
}

/// The entry by which somebody checked another one against its evidence.
pub(super) fn check<'t>(e: &Entry, track: &'t Track, as_of: Date) -> Option<&'t Arc<Entry>> {
    let checks = |v: &&Arc<Entry>| matches!(&v.event, Event::Verified { entry, .. } if *entry == e.id);
    track.checks(as_of).find(checks)
}

/// One commitment as of the reporting date; the default is of none.
#[derive(Clone, Debug, Default)]
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
    /// The entry that says which units it is given to.
    pub assigned: Option<Arc<Entry>>,
    /// The latest report on it.
    pub latest: Option<Arc<Entry>>,
    /// The due date has come and nothing was reported.
    pub silent_at_due: bool,
    /// A problem is reported and was not taken back.
    pub problem: bool,
}

/// How long a row holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    /// First and last day for which it is the same, but for the days by which something is late.
    days: (Date, Date),
    /// The day until which those are counted, where there are any.
    late: Option<Date>,
    /// The fold of the track it was derived from.
    fold: u64,
}

impl Held {
    /// Of a row that was never derived.
    pub(super) const NEVER: Self = Self { days: (Date::MAX, Date::MIN), late: None, fold: 0 };

    /// How long a row holds that was derived for a day.
    pub(super) fn of(row: &Row, period: Period, c: &Commitment, track: &Track, as_of: Date) -> Self {
        let late = row.measures.iter().any(|a| a.milestones.iter().any(MilestoneState::slips));
        Self { days: days(period, c, track, as_of), late: late.then_some(as_of), fold: track.fold }
    }

    /// Whether a row is what would be derived from a track for a day, by the same rule; then
    /// it becomes it. Without a track it is the one the row was derived from.
    pub(super) fn carry(&mut self, row: &mut Row, track: Option<&Track>, as_of: Date) -> bool {
        let holds = track.is_none_or(|t| t.fold == self.fold) && (self.days.0..=self.days.1).contains(&as_of);
        if let Some(until) = self.late.as_mut().filter(|until| holds && **until != as_of) {
            let more = until.until(as_of).map_or(0, |span| span.get_days());
            *until = as_of;
            let states = row.measures.iter_mut().flat_map(|a| &mut a.milestones);
            states.filter(|s| s.slips()).for_each(|s| s.days_late = s.days_late.map(|days| days + more));
        }
        holds
    }
}

impl Row {
    /// The assessment that stands for the row.
    #[must_use]
    pub fn lead_measure(&self) -> Option<&Assessment> {
        self.measures.get(self.leading)
    }

    /// Lead unit, empty when none is assigned.
    #[must_use]
    pub fn lead(&self) -> &str {
        self.units().0
    }

    /// Supporting units.
    #[must_use]
    pub fn supporting(&self) -> &[String] {
        self.units().1
    }

    fn units(&self) -> (&str, &[String]) {
        self.assigned.as_ref().and_then(|e| e.event.units()).unwrap_or_default()
    }
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
    let measures: Vec<Assessment> =
        c.measures.iter().enumerate().map(|(at, m)| assess(at, m, track, &cx)).collect();
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
    let statement = track.statement(done.as_ref(), as_of);
    Row {
        index,
        leading,
        contradicted,
        verdict,
        pace,
        standing: Standing::of(verdict, pace),
        evidence: statement.map(|e| EvidenceLevel::of(e, track, as_of)),
        assigned: track.assigned(as_of).cloned(),
        latest: track.latest(as_of).cloned(),
        silent_at_due: verdict == Verdict::NotReported && c.due.date().is_some_and(|d| as_of >= d),
        problem: track.remark(RemarkKind::Problem, as_of).is_some(),
        measures,
        done,
    }
}

/// First and last day around a reporting date for which a row is the same: between two days
/// on which something is said, falls due or is published. A figure is judged against the
/// calendar of its own day, so the reporting date alone changes nothing else; only the days
/// by which a milestone is late grow with it.
fn days(period: Period, c: &Commitment, track: &Track, as_of: Date) -> (Date, Date) {
    let mut span = (Date::MIN, Date::MAX);
    let mut turns = |day: Date| {
        if day <= as_of {
            span.0 = span.0.max(day);
        } else {
            span.1 = span.1.min(day.yesterday().unwrap_or(day));
        }
    };
    let (before, after) = track.around(as_of);
    before.into_iter().chain(after).for_each(&mut turns);
    let mut due = |day: Option<Date>| {
        for day in day.into_iter().flat_map(|d| [Some(d), d.tomorrow().ok()]).flatten() {
            turns(day);
        }
    };
    due(c.due.date());
    for m in &c.measures {
        match &m.goal {
            Goal::Milestones(list) => list.iter().for_each(|m| due(m.due.date())),
            Goal::Growth { released, .. } if *released != Released::Unknown => {
                let day = calendar::day_at(period.start, released.months(period));
                // The day before too: a month's part of a day may round either way.
                due(day.yesterday().ok());
                due(Some(day));
            }
            _ => {}
        }
    }
    if c.measures.iter().any(|m| matches!(m.goal, Goal::Milestones(_))) {
        for e in &track.entries {
            if let Event::Reached { on: Some(on), .. } = e.event {
                turns(on);
            }
        }
    }
    span
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
