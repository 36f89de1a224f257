//! The arithmetic of one measure: progress, planned share, gap, verdict, pace.
//!
//! A figure is judged against the calendar of its own date: data through June meets the
//! share of June, also when the screen speaks of August. Formulas are those of the
//! project's domain notes; each assessment carries its formula with the figures put in.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::{
    calendar,
    entry::{Entry, Event},
    measure::{Class, Compare, Goal, Level, Measure, Milestone, Released, Side},
    pace::{Pace, PaceRule, at_least, more_than},
    plan::{Due, Period},
    tracker::Track,
};

/// Is the goal met, on what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The goal is met.
    Met,
    /// Within the tolerance of "about".
    NearlyMet,
    /// The goal is not met.
    NotMet,
    /// Under way: the goal is not reached and not yet due.
    Open,
    /// Nothing was reported.
    NotReported,
    /// Nothing can have been published yet.
    NotDue,
    /// The goal is set elsewhere and unknown here.
    NoGoal,
    /// An aim without a year.
    Vision,
}

impl Verdict {
    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NearlyMet => "nearly-met",
            Self::NotMet => "not-met",
            Self::Open => "open",
            Self::NotReported => "not-reported",
            Self::NotDue => "not-due",
            Self::NoGoal => "no-goal",
            Self::Vision => "vision",
        }
    }
}

/// A report as a value at a date.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The day it is about.
    pub about: Date,
    /// The value.
    pub value: Value,
    /// The entry it comes from.
    pub entry: Arc<Entry>,
}

/// What a report of a measure carries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A figure in the measure's unit.
    Figure(f64),
    /// A figure and the one it is compared with.
    Pair(f64, f64),
    /// A water class.
    Class(Class),
    /// A rating.
    Level(Level),
}

/// A milestone as of a date.
#[derive(Clone, Debug)]
pub struct MilestoneState {
    /// Position in the measure.
    pub index: usize,
    /// Whether anything was said of it: silence is not "not reached".
    pub reported: bool,
    /// The day it was reached, if it was.
    pub reached: Option<Date>,
    /// Days between due and reached (or the reporting date), when late.
    pub days_late: Option<i32>,
    /// Due by the reporting date.
    pub due_passed: bool,
}

/// Everything derived for one measure as of one date. Shares are 0 to 1 of the goal and
/// may exceed 1; rates are in the measure's unit a month.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Readings until the reporting date, oldest first.
    pub readings: Vec<Reading>,
    /// Milestones, for a measure that has them.
    pub milestones: Vec<MilestoneState>,
    /// Progress P.
    pub progress: Option<f64>,
    /// Planned share e at the date of the latest reading.
    pub planned: Option<f64>,
    /// Distance to the goal in the unit, positive when better than the goal.
    pub margin: Option<f64>,
    /// Needed a month from the latest reading to the due date.
    pub required_rate: Option<f64>,
    /// Achieved a month until the latest reading.
    pub achieved_rate: Option<f64>,
    /// Where the straight line through the latest reading ends at the due date.
    pub outlook: Option<f64>,
    /// Is the goal met.
    pub verdict: Verdict,
    /// Does it keep up.
    pub pace: Pace,
    /// Dates of earlier readings that were behind, when the latest one is not.
    pub caught_up: Vec<Date>,
    /// The formula with its figures, in symbols: P = A / T = 52 / 113.5 = 45.8 %.
    pub formula: String,
}

impl Assessment {
    /// Gap in percentage points: (progress − planned share) × 100.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some((self.progress? - self.planned?) * 100.0)
    }

    /// The latest reading.
    #[must_use]
    pub fn latest(&self) -> Option<&Reading> {
        self.readings.last()
    }

    fn new(readings: Vec<Reading>) -> Self {
        let verdict = if readings.is_empty() { Verdict::NotReported } else { Verdict::Open };
        let pace = if readings.is_empty() { Pace::NotReported } else { Pace::NotApplicable };
        Self {
            readings,
            milestones: Vec::new(),
            progress: None,
            planned: None,
            margin: None,
            required_rate: None,
            achieved_rate: None,
            outlook: None,
            verdict,
            pace,
            caught_up: Vec::new(),
            formula: String::new(),
        }
    }
}

/// What an assessment depends on besides the measure and its track.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The plan's period.
    pub period: Period,
    /// The commitment's due date.
    pub due: Due,
    /// Reporting date.
    pub as_of: Date,
    /// Pace rule.
    pub rule: PaceRule,
}

impl Context {
    /// From the first day of the plan to the day the commitment is due.
    fn span(&self) -> Period {
        let end = self.due.date().unwrap_or(self.period.end).max(self.period.start);
        Period { start: self.period.start, end }
    }

    fn is_due(&self) -> bool {
        self.due.date().is_some_and(|d| self.as_of >= d)
    }

    fn is_overdue(&self) -> bool {
        self.due.date().is_some_and(|d| self.as_of > d)
    }
}

/// A figure as formulas print it: up to four decimals, no trailing zeros, a real minus.
#[must_use]
pub fn plain(v: f64) -> String {
    let rounded = format!("{v:.4}");
    let s = rounded.trim_end_matches('0').trim_end_matches('.');
    match s.strip_prefix('-') {
        Some("0") => "0".to_owned(),
        Some(rest) => format!("−{rest}"),
        None => s.to_owned(),
    }
}

/// One decimal with a real minus; what rounds to nothing has no sign.
fn tenths(v: f64) -> String {
    let s = format!("{v:.1}");
    if s == "-0.0" { "0.0".to_owned() } else { s.replace('-', "−") }
}

fn percent(share: f64) -> String {
    format!("{} %", tenths(share * 100.0))
}

/// A gap in points, with its sign.
fn points(gap: f64) -> String {
    let s = tenths(gap);
    if gap > 0.0 && s != "0.0" { format!("+{s}") } else { s }
}

/// Assesses one measure.
#[must_use]
pub fn assess(measure: &Measure, track: &Track, cx: &Context) -> Assessment {
    let entries = track.of_measure(&measure.id, cx.as_of);
    let mut a = Assessment::new(entries.iter().filter_map(|e| reading(e)).collect());
    match &measure.goal {
        Goal::Flow { target, compare, .. } => flow(&mut a, *target, *compare, measure, cx),
        Goal::Stock { target, baseline, compare, .. } => {
            let from = baseline.as_ref().map(|b| b.value);
            stock(&mut a, *target, from, *compare, measure, cx);
        }
        Goal::Limit { bound, side } => limit(&mut a, *bound, *side),
        Goal::Growth { target, compare, released } => growth(&mut a, *target, *compare, *released, cx),
        Goal::Class { goal } => class(&mut a, *goal),
        Goal::Milestones(list) => milestones(&mut a, list, &entries, cx),
        Goal::Compared { strict, band, .. } => compared(&mut a, *strict, *band),
        Goal::Assigned { .. } => a.verdict = Verdict::NoGoal,
        Goal::Judged => judged(&mut a, cx),
    }
    if cx.due == Due::Vision {
        // What was reported stays visible; scored against this period's calendar it is not.
        a = Assessment {
            milestones: a.milestones,
            verdict: Verdict::Vision,
            pace: Pace::NotApplicable,
            ..Assessment::new(a.readings)
        };
    }
    a
}

/// Whether reports of this goal can give a share of the way.
pub(super) fn has_share(goal: &Goal) -> bool {
    match goal {
        Goal::Flow { compare, .. } => *compare != Compare::AtMost,
        Goal::Stock { target, baseline: Some(b), compare, .. } => has_way(b.value, *target, *compare),
        Goal::Milestones(_) => true,
        _ => false,
    }
}

/// Whether there is a way to cover from a baseline to the goal: not when it is met
/// already, nor when 超過 starts from the very figure.
fn has_way(baseline: f64, target: f64, compare: Compare) -> bool {
    let same = at_least(baseline, target) && at_least(target, baseline);
    !same && compare_figure(baseline, target, compare) != Verdict::Met
}

fn reading(e: &Arc<Entry>) -> Option<Reading> {
    let value = match &e.event {
        Event::Figure { value, against: Some(other), .. } => Value::Pair(*value, *other),
        Event::Figure { value, .. } => Value::Figure(*value),
        Event::Graded { class, .. } => Value::Class(*class),
        Event::Rated { level, .. } => Value::Level(*level),
        _ => return None,
    };
    Some(Reading { about: e.about, value, entry: Arc::clone(e) })
}

fn figure(r: &Reading) -> Option<f64> {
    match r.value {
        Value::Figure(v) | Value::Pair(v, _) => Some(v),
        Value::Class(_) | Value::Level(_) => None,
    }
}

/// How far `value` is on the good side of the goal, in the unit; negative when short.
fn margin(value: f64, target: f64, compare: Compare) -> f64 {
    if compare == Compare::AtMost { target - value } else { value - target }
}

/// Whether the goal is met, and if not, whether nearly.
fn compare_figure(value: f64, target: f64, compare: Compare) -> Verdict {
    let met = match compare {
        Compare::AtLeast | Compare::About(_) => at_least(value, target),
        Compare::MoreThan => more_than(value, target),
        Compare::AtMost => at_least(target, value),
    };
    match compare {
        _ if met => Verdict::Met,
        Compare::About(tolerance) if at_least(value, target - tolerance) => Verdict::NearlyMet,
        _ => Verdict::NotMet,
    }
}

/// Progress of every reading against its own date: sets progress, planned share, pace and
/// the dates of earlier readings that lagged.
fn keep_pace(a: &mut Assessment, measure: &Measure, cx: &Context, share_of: impl Fn(f64) -> f64) {
    let curve = measure.goal.curve();
    let planned = |d: Date| calendar::planned(cx.span(), curve, d);
    let points: Vec<(Date, f64)> =
        a.readings.iter().filter_map(|r| Some((r.about, share_of(figure(r)?)))).collect();
    let Some(&(date, progress)) = points.last() else { return };
    let e = planned(date);
    a.progress = Some(progress);
    a.planned = Some(e);
    a.pace = cx.rule.pace(progress, e);
    if a.pace == Pace::OnPace {
        let lagged = |(d, p): &(Date, f64)| cx.rule.pace(*p, planned(*d)) != Pace::OnPace;
        a.caught_up = points.iter().filter(|p| lagged(p)).map(|p| p.0).collect();
    }
    if cx.is_overdue() && a.verdict == Verdict::NotMet {
        a.pace = Pace::Overdue;
    }
}

/// A verdict of something that has until its due date to get there.
fn until_due(found: Verdict, cx: &Context) -> Verdict {
    match found {
        Verdict::NotMet | Verdict::NearlyMet if !cx.is_due() => Verdict::Open,
        v => v,
    }
}

/// Flow: P = A / T; required rate (T − A) / months left; achieved A / months gone;
/// straight-line end A / share gone.
fn flow(a: &mut Assessment, target: f64, compare: Compare, measure: &Measure, cx: &Context) {
    let Some((value, date)) = a.latest().and_then(|r| Some((figure(r)?, r.about))) else { return };
    let found = compare_figure(value, target, compare);
    // A ceiling on a running total is kept only once the period is over.
    a.verdict = match (compare, found) {
        (Compare::AtMost, Verdict::Met) if !cx.is_due() => Verdict::Open,
        (Compare::AtMost, v) => v,
        (_, v) => until_due(v, cx),
    };
    a.margin = Some(margin(value, target, compare));
    if compare == Compare::AtMost {
        a.formula = format!("T − A = {} − {} = {}", plain(target), plain(value), plain(target - value));
        return;
    }
    keep_pace(a, measure, cx, |v| if target == 0.0 { 1.0 } else { v / target });
    let span = cx.span();
    let gone = calendar::months(span.start, date);
    let left = calendar::months(span.start, span.end) - gone;
    a.achieved_rate = (gone > 0.0).then(|| value / gone);
    a.required_rate = (left > 0.0 && value < target).then(|| (target - value) / left);
    a.outlook = (gone > 0.0).then(|| value / calendar::share(span, date));
    a.formula = with_plan(
        a,
        &format!("P = A ÷ T = {} ÷ {}", plain(value), plain(target)),
        gone,
        gone + left,
        measure,
    );
}

/// Stock: P = (x − b) / (T − b). Without a baseline no share; with a baseline at the
/// goal already, kept or not, yes or no.
fn stock(
    a: &mut Assessment,
    target: f64,
    baseline: Option<f64>,
    compare: Compare,
    measure: &Measure,
    cx: &Context,
) {
    let Some((value, date)) = a.latest().and_then(|r| Some((figure(r)?, r.about))) else { return };
    let found = compare_figure(value, target, compare);
    a.margin = Some(margin(value, target, compare));
    let difference = format!("x − T = {} − {} = {}", plain(value), plain(target), plain(value - target));
    if baseline.is_some_and(|b| compare_figure(b, target, compare) == Verdict::Met) {
        // Nothing to cover: the promise is to keep it.
        a.verdict = found;
        a.formula = difference;
        return;
    }
    let Some(b) = baseline.filter(|b| has_way(*b, target, compare)) else {
        a.verdict = until_due(found, cx);
        a.formula = difference;
        if a.verdict == Verdict::NotMet && cx.is_overdue() {
            a.pace = Pace::Overdue;
        }
        return;
    };
    a.verdict = until_due(found, cx);
    keep_pace(a, measure, cx, |v| (v - b) / (target - b));
    let span = cx.span();
    let gone = calendar::months(span.start, date);
    let left = calendar::months(span.start, span.end) - gone;
    a.achieved_rate = (gone > 0.0).then(|| (value - b) / gone);
    a.required_rate = (left > 0.0 && a.verdict != Verdict::Met).then(|| (target - value) / left);
    a.outlook = (gone > 0.0).then(|| b + (value - b) / calendar::share(span, date));
    let (x, t, b) = (plain(value), plain(target), plain(b));
    let formula = format!("P = (x − b) ÷ (T − b) = ({x} − {b}) ÷ ({t} − {b})");
    a.formula = with_plan(a, &formula, gone, gone + left, measure);
}

fn with_plan(a: &Assessment, formula: &str, gone: f64, whole: f64, measure: &Measure) -> String {
    let (Some(p), Some(e), Some(gap)) = (a.progress, a.planned, a.gap()) else {
        return formula.to_owned();
    };
    let calendar = if measure.goal.curve().is_empty() {
        format!("e = {} ÷ {}", plain(gone), plain(whole))
    } else {
        "e".to_owned()
    };
    format!("{formula} = {}; {calendar} = {}; P − e = {}", percent(p), percent(e), points(gap))
}

/// Limit: a margin at each reading, never a share.
fn limit(a: &mut Assessment, bound: f64, side: Side) {
    let Some(value) = a.latest().and_then(figure) else { return };
    let compare = if side == Side::AtMost { Compare::AtMost } else { Compare::AtLeast };
    let m = margin(value, bound, compare);
    a.margin = Some(m);
    a.verdict = compare_figure(value, bound, compare);
    a.formula = if side == Side::AtMost {
        format!("T − x = {} − {} = {}", plain(bound), plain(value), plain(m))
    } else {
        format!("x − T = {} − {} = {}", plain(value), plain(bound), plain(m))
    };
}

/// Growth: gap = g − T in points, never multiplied by elapsed time.
fn growth(a: &mut Assessment, target: f64, compare: Compare, released: Released, cx: &Context) {
    let Some(value) = a.latest().and_then(figure) else {
        let gone = calendar::months(cx.period.start, cx.as_of);
        let first = match released {
            Released::Unknown => 0.0,
            Released::Monthly => 1.0,
            Released::Quarterly => 3.0,
            Released::Yearly => calendar::months(cx.period.start, cx.period.end),
        };
        if gone < first {
            a.verdict = Verdict::NotDue;
            a.pace = Pace::NotApplicable;
        }
        return;
    };
    a.margin = Some(margin(value, target, compare));
    a.verdict = compare_figure(value, target, compare);
    let tolerance = match compare {
        Compare::About(t) => format!("; τ = {}", plain(t)),
        _ => String::new(),
    };
    let difference = plain(value - target);
    a.formula = format!("g − T = {} − {} = {difference}{tolerance}", plain(value), sign(target));
}

/// A negative figure in brackets, so that "− −3.2" reads.
fn sign(v: f64) -> String {
    if v < 0.0 { format!("({})", plain(v)) } else { plain(v) }
}

/// Class: met when as good or better; stable when every month assessed was. A month
/// sampled more than once is one month, as good as its worst sample.
fn class(a: &mut Assessment, goal: Class) {
    let mut found: Vec<(Date, Class)> = Vec::new();
    for r in &a.readings {
        let Value::Class(c) = r.value else { continue };
        let month = r.about.first_of_month();
        match found.last_mut().filter(|(m, _)| *m == month) {
            Some((_, worst)) => *worst = c.max(*worst),
            None => found.push((month, c)),
        }
    }
    if found.is_empty() {
        return;
    }
    let bad: Vec<String> = found
        .iter()
        .filter(|(_, c)| *c > goal)
        .map(|(d, c)| format!("{} {}", d.strftime("%Y-%m"), c.sign()))
        .collect();
    a.verdict = if bad.is_empty() { Verdict::Met } else { Verdict::NotMet };
    a.formula = format!("≤ {}: {}/{}", goal.sign(), found.len() - bad.len(), found.len());
    if !bad.is_empty() {
        a.formula = format!("{} ({})", a.formula, bad.join(", "));
    }
}

/// Milestones: P = Σ weights reached, e = Σ weights due, of the sum of all.
fn milestones(a: &mut Assessment, list: &[Milestone], entries: &[&Arc<Entry>], cx: &Context) {
    let total: f64 = list.iter().map(|m| m.weight).sum();
    let reported = entries.iter().any(|e| matches!(e.event, Event::Reached { .. }));
    let (mut reached_weight, mut due_weight) = (0.0, 0.0);
    let mut overdue = false;
    for (index, m) in list.iter().enumerate() {
        let said = entries.iter().rev().find_map(|e| match &e.event {
            Event::Reached { milestone, on, .. } if *milestone == m.id => Some(*on),
            _ => None,
        });
        // A day to come is a plan, whatever the entry calls it.
        let reached = said.flatten().filter(|on| *on <= cx.as_of);
        let due = m.due.date();
        let due_passed = due.is_some_and(|d| cx.as_of >= d);
        // Missing is not late: without any report nobody said that it was not reached.
        let days_late = due.filter(|_| reported).and_then(|d| {
            let days = d.until(reached.unwrap_or(cx.as_of)).ok()?.get_days();
            (days > 0).then_some(days)
        });
        if reached.is_some() {
            reached_weight += m.weight;
        } else {
            overdue |= days_late.is_some();
        }
        if due_passed {
            due_weight += m.weight;
        }
        a.milestones.push(MilestoneState { index, reported: said.is_some(), reached, days_late, due_passed });
    }
    if !reported || total <= 0.0 {
        return;
    }
    let (p, e) = (reached_weight / total, due_weight / total);
    a.progress = Some(p);
    a.planned = Some(e);
    a.verdict = match () {
        () if at_least(p, 1.0) => Verdict::Met,
        () if cx.is_due() && at_least(e, 1.0) => Verdict::NotMet,
        () => Verdict::Open,
    };
    a.pace = if overdue { Pace::Overdue } else { cx.rule.pace(p, e) };
    let gap = points((p - e) * 100.0);
    a.formula = format!(
        "P = {} ÷ {total} = {}; e = {} ÷ {total} = {}; P − e = {gap}",
        plain(reached_weight),
        percent(p),
        plain(due_weight),
        percent(e),
        total = plain(total),
    );
}

/// Compared: strictly above the other value, or no further below it than the band.
/// The band is one-sided: incomes that outgrow the economy keep step with it in every
/// bulletin we know, and no office would report them as a goal missed.
fn compared(a: &mut Assessment, strict: bool, band: f64) {
    let Some(Value::Pair(value, other)) = a.latest().map(|r| r.value) else { return };
    let m = value - other;
    a.margin = Some(m);
    let met = if strict { more_than(value, other) } else { at_least(m, -band) };
    a.verdict = if met { Verdict::Met } else { Verdict::NotMet };
    a.formula = format!("x − y = {} − {} = {}", plain(value), sign(other), plain(m));
    if !strict {
        a.formula = format!("{} ≥ {}", a.formula, plain(-band));
    }
}

/// Judged: a rating, never a percentage.
fn judged(a: &mut Assessment, cx: &Context) {
    let Some(Value::Level(level)) = a.latest().map(|r| r.value) else { return };
    let found = match level {
        Level::Done => Verdict::Met,
        Level::Substantial => Verdict::NearlyMet,
        Level::Limited | Level::NotStarted => Verdict::NotMet,
    };
    a.verdict = until_due(found, cx);
    if a.verdict == Verdict::NotMet && cx.is_overdue() {
        a.pace = Pace::Overdue;
    }
}
