//! A desk to test at: plans of a few lines, and journals written through `Journal::prepare`.

use std::sync::Arc;

use guatu::domain::{
    assess::Assessment,
    entry::{Draft, Entry, EntryId, Event, WriterId},
    journal::Journal,
    measure::{Baseline, Class, Compare, Goal, Level, Measure, Milestone, Planned, Released, Side},
    pace::PaceRule,
    plan::{Commitment, CommitmentRecord, Due, Kind, Plan, PlanHead, Strength},
    scorecard::{Row, Scorecard},
    tracker::Tracker,
    words::Trilingual,
};
use jiff::{
    Timestamp,
    civil::{Date, date},
};

/// A day of 2020, the plan's year.
pub fn day(month: i8, day: i8) -> Date {
    date(2020, month, day)
}

/// The last day of a month of 2020.
pub fn end_of(month: i8) -> Date {
    day(month, 1).last_of_month()
}

/// The last days of all twelve months.
pub fn month_ends() -> impl Iterator<Item = Date> {
    (1..=12).map(end_of)
}

pub fn flow(target: f64) -> Goal {
    flow_by(target, Compare::AtLeast)
}

pub fn flow_by(target: f64, compare: Compare) -> Goal {
    Goal::Flow { target, compare, curve: Vec::new() }
}

/// A flow with planned shares at month ends.
pub fn flow_along(target: f64, curve: &[(i8, f64)]) -> Goal {
    let curve = curve.iter().map(|&(m, share)| Planned { date: end_of(m), share }).collect();
    Goal::Flow { target, compare: Compare::AtLeast, curve }
}

pub fn stock(baseline: impl Into<Option<f64>>, target: f64) -> Goal {
    stock_by(baseline, target, Compare::AtLeast)
}

pub fn stock_by(baseline: impl Into<Option<f64>>, target: f64, compare: Compare) -> Goal {
    let locator = "1/1/1/1".parse().unwrap();
    let baseline = baseline.into().map(|value| Baseline { value, date: date(2019, 12, 31), locator });
    Goal::Stock { target, baseline, compare, curve: Vec::new() }
}

pub fn at_most(bound: f64) -> Goal {
    Goal::Limit { bound, side: Side::AtMost }
}

pub fn no_less(bound: f64) -> Goal {
    Goal::Limit { bound, side: Side::AtLeast }
}

pub fn growth(target: f64, compare: Compare) -> Goal {
    Goal::Growth { target, compare, released: Released::Unknown }
}

/// Milestones `a`, `b`, `c` … with their due dates and weights.
pub fn milestones(list: &[(Date, f64)]) -> Goal {
    let one = |((due, weight), id): (&(Date, f64), char)| Milestone {
        id: id.to_string(),
        title: words("節點"),
        due: Due::Stated(*due),
        weight: *weight,
    };
    Goal::Milestones(list.iter().zip('a'..).map(one).collect())
}

pub fn compared(strict: bool, band: f64) -> Goal {
    Goal::Compared { with: words("全市"), strict, band }
}

pub fn assigned() -> Goal {
    Goal::Assigned { by: words("市") }
}

fn words(s: &str) -> Trilingual {
    Trilingual { hant: s.into(), hans: s.into(), en: s.into() }
}

/// A commitment of section `s1`, due at the end of the year, with measures `m1`, `m2` …
pub fn promise(id: &str, goals: impl IntoIterator<Item = Goal>) -> Commitment {
    let measures = goals.into_iter().zip(1..).map(|(goal, n)| Measure {
        id: format!("m{n}"),
        title: Some(words("指標")),
        unit: String::new(),
        goal,
        notes: Vec::new(),
    });
    let record = CommitmentRecord {
        id: id.into(),
        section: "s1".into(),
        locators: vec!["2/1/1/1".parse().unwrap()],
        title: words(id),
        strength: Strength::Complete,
        due: Due::Inferred(day(12, 31)),
        headline: false,
        measures: measures.collect(),
        places: Vec::new(),
        bodies: Vec::new(),
        notes: Vec::new(),
    };
    Commitment { kind: Kind::Target, record }
}

/// The same commitment in another section.
pub fn within(section: &str, mut c: Commitment) -> Commitment {
    c.record.section = section.into();
    c
}

/// The same commitment with another due date.
pub fn due(due: Due, mut c: Commitment) -> Commitment {
    c.record.due = due;
    c
}

pub fn plan(commitments: impl IntoIterator<Item = Commitment>) -> Plan {
    let head =
        PlanHead { id: "test".into(), title: words("計劃"), body: words("區"), ..Plan::empty(2020).head };
    Plan { head, commitments: commitments.into_iter().collect() }
}

/// What is reported; names the commitment and, where it needs one, the measure `m1`.
pub fn figure(c: &str, value: f64) -> Event {
    Event::Figure { commitment: c.into(), measure: "m1".into(), value, against: None }
}

pub fn pair(c: &str, value: f64, against: f64) -> Event {
    Event::Figure { commitment: c.into(), measure: "m1".into(), value, against: Some(against) }
}

pub fn reached(c: &str, milestone: &str, on: impl Into<Option<Date>>) -> Event {
    Event::Reached { commitment: c.into(), measure: "m1".into(), milestone: milestone.into(), on: on.into() }
}

pub fn rated(c: &str, level: Level) -> Event {
    Event::Rated { commitment: c.into(), measure: "m1".into(), level }
}

pub fn graded(c: &str, class: Class) -> Event {
    Event::Graded { commitment: c.into(), measure: "m1".into(), class }
}

pub fn done(c: &str, done: bool) -> Event {
    Event::Done { commitment: c.into(), done }
}

pub fn retracted(entry: &EntryId) -> Event {
    Event::Retracted { entry: entry.clone(), reason: String::new() }
}

/// The same event about another measure.
pub fn of(name: &str, mut event: Event) -> Event {
    if let Event::Figure { measure, .. }
    | Event::Reached { measure, .. }
    | Event::Rated { measure, .. }
    | Event::Graded { measure, .. } = &mut event
    {
        *measure = name.into();
    }
    event
}

pub fn writer(name: &str) -> WriterId {
    WriterId(name.into())
}

/// A plan and the journal about it.
#[derive(Clone)]
pub struct Desk {
    pub plan: Arc<Plan>,
    pub journal: Journal,
}

/// The entries alone: the plan is in the test, and long.
impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.journal.ordered()).finish()
    }
}

impl Desk {
    pub fn with(commitments: impl IntoIterator<Item = Commitment>) -> Self {
        Self { plan: Arc::new(plan(commitments)), journal: Journal::default() }
    }

    /// One commitment `c` with one measure.
    pub fn one(goal: Goal) -> Self {
        Self::with([promise("c", [goal])])
    }

    /// The first commitment due on another day.
    pub fn due(mut self, new: Due) -> Self {
        Arc::make_mut(&mut self.plan).commitments[0].record.due = new;
        self
    }

    /// Records one event about a day, by the office.
    pub fn report(mut self, about: Date, event: Event) -> Self {
        self.record("office", &[Draft::new(about, event)]);
        self
    }

    /// Records a figure of `c`.
    pub fn at(self, about: Date, value: f64) -> Self {
        self.report(about, figure("c", value))
    }

    /// Records one deed of a writer, and gives its entries.
    pub fn record(&mut self, by: &str, drafts: &[Draft]) -> Vec<Entry> {
        let entries = self.journal.prepare(&writer(by), by, Timestamp::UNIX_EPOCH, drafts);
        for e in &entries {
            self.journal.insert(e.clone());
        }
        entries
    }

    /// Retracts every entry of a deed, as one deed.
    pub fn retract(&mut self, by: &str, deed: &[Entry]) -> Vec<Entry> {
        let drafts: Vec<_> = deed.iter().map(|e| Draft::new(e.about, retracted(&e.id))).collect();
        self.record(by, &drafts)
    }

    /// The newest deed of a writer that still stands.
    pub fn last_deed(&self, by: &str) -> Vec<Arc<Entry>> {
        self.journal.last_deed(&writer(by), &self.journal.liveness().retracted)
    }

    pub fn tracker(&self) -> Tracker {
        Tracker::fold(Arc::clone(&self.plan), &self.journal)
    }

    pub fn card(&self, as_of: Date) -> Scorecard {
        self.card_by(as_of, PaceRule::Default)
    }

    pub fn card_by(&self, as_of: Date, rule: PaceRule) -> Scorecard {
        Scorecard::derive(&self.tracker(), as_of, rule)
    }

    /// The row of the first commitment.
    pub fn row(&self, as_of: Date) -> Row {
        self.card(as_of).rows.swap_remove(0)
    }

    /// The first measure of the first commitment.
    pub fn first(&self, as_of: Date) -> Assessment {
        self.row(as_of).measures.swap_remove(0)
    }
}

/// An assessment in one line, at the precision screens print. What it has not is left out,
/// so a line also says that a kind has no share and no pace.
pub fn told(a: &Assessment) -> String {
    let share = |name: &str, v: Option<f64>| v.map(|v| format!("{name} {:.1}, ", v * 100.0));
    let amount = |name: &str, v: Option<f64>| v.map(|v| format!("{name} {v:.2}, "));
    let parts = [
        share("P", a.progress),
        share("e", a.planned),
        a.gap().map(|g| format!("gap {g:+.1}, ")),
        a.margin.map(|m| format!("margin {m:+.2}, ")),
        amount("needs", a.required_rate),
        amount("makes", a.achieved_rate),
        amount("ends", a.outlook),
    ];
    let parts: String = parts.into_iter().flatten().collect();
    format!("{parts}{}, {}", a.verdict.key(), a.pace.key())
}

/// Compares what desks tell of their first measure as of a day.
pub fn tells(cases: &[(&str, Desk, Date, &str)]) {
    for (name, desk, as_of, want) in cases {
        assert_eq!(told(&desk.first(*as_of)), *want, "{name}");
    }
}
