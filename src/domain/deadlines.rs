//! Deadlines of a commitment and what became of them: met early, on the day or late, missed,
//! slipping, still open. A timeline draws these and computes nothing.

use jiff::civil::Date;

use super::{
    assess::{Assessment, Value, Verdict, compare_figure, has_way},
    measure::{Compare, Goal, Level},
    pace::Pace,
    plan::{Commitment, Due},
    scorecard::Row,
    standing::Standing,
};

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The commitment as a whole.
    Whole,
    /// One of its milestones.
    Milestone {
        /// Position of the measure in the commitment.
        measure: usize,
        /// Position of the milestone in the measure.
        index: usize,
    },
}

/// What became of a deadline by the reporting date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Reached, and the report that says so is of this day.
    Reached(Date),
    /// The day is past, reports say that it is not reached, and it still can be.
    Slipping,
    /// The day has come and this is the result, which has no day of its own: a limit kept,
    /// a growth missed.
    Judged(Standing),
    /// Still to come; or past, and nobody said anything.
    Open,
}

/// One deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What is due.
    pub what: What,
    /// The day it is due.
    pub day: Date,
    /// Whether the text gives the day; otherwise it is our reading of the period.
    pub stated: bool,
    /// What became of it.
    pub outcome: Outcome,
}

impl Deadline {
    /// Days from the due day to the day it was reached, or to the reporting date while it
    /// slips: positive when late, negative when early.
    #[must_use]
    pub fn days(&self, as_of: Date) -> Option<i32> {
        let end = match self.outcome {
            Outcome::Reached(on) => on,
            Outcome::Slipping => as_of,
            Outcome::Judged(_) | Outcome::Open => return None,
        };
        self.day.until(end).ok().map(|span| span.get_days())
    }

    /// Whether it was reached late or is still slipping.
    #[must_use]
    pub fn is_late(&self, as_of: Date) -> bool {
        self.days(as_of).is_some_and(|d| d > 0)
    }

    fn new(what: What, due: Due, outcome: Outcome) -> Option<Self> {
        Some(Self { what, day: due.date()?, stated: matches!(due, Due::Stated(_)), outcome })
    }
}

/// The deadlines of a commitment, by day; none for a vision. Where milestones are all there
/// is to it and the last of them falls on its due day, that one stands for the whole.
#[must_use]
pub fn deadlines(c: &Commitment, row: &Row, as_of: Date) -> Vec<Deadline> {
    let mut out = milestones(c, row);
    if let Some(whole) = Deadline::new(What::Whole, c.due, whole(c, row, as_of))
        && !stands_for(&out, c, row, &whole)
    {
        out.push(whole);
    }
    out.sort_by_key(|d| (d.day, !d.stated));
    out
}

fn milestones(c: &Commitment, row: &Row) -> Vec<Deadline> {
    let mut out = Vec::new();
    for (measure, (m, a)) in c.measures.iter().zip(&row.measures).enumerate() {
        let Goal::Milestones(list) = &m.goal else { continue };
        for state in &a.milestones {
            let outcome = match (state.reached, state.days_late) {
                (Some(on), _) => Outcome::Reached(on),
                (None, Some(_)) => Outcome::Slipping,
                (None, None) => Outcome::Open,
            };
            let what = What::Milestone { measure, index: state.index };
            let due = list.get(state.index).map_or(Due::Vision, |m| m.due);
            out.extend(Deadline::new(what, due, outcome));
        }
    }
    out
}

/// Whether a milestone already says what the whole would: unless it was ticked off and the
/// milestone was not.
fn stands_for(milestones: &[Deadline], c: &Commitment, row: &Row, whole: &Deadline) -> bool {
    let only = c.measures.iter().all(|m| matches!(m.goal, Goal::Milestones(_)));
    let settled = |d: &Deadline| row.done.is_none() || matches!(d.outcome, Outcome::Reached(_));
    let says = |d: &Deadline| d.day == whole.day && settled(d);
    only && milestones.iter().any(says)
}

fn whole(c: &Commitment, row: &Row, as_of: Date) -> Outcome {
    if let Some(tick) = &row.done {
        return Outcome::Reached(tick.about);
    }
    let due = c.due.date();
    let scored = || c.measures.iter().zip(&row.measures).filter(|(_, a)| a.verdict != Verdict::NoGoal);
    let reached = || scored().map(|(m, a)| reached_on(&m.goal, a)).reduce(|a, b| Some(a?.max(b?)))?;
    if row.standing == Standing::Met
        && let Some(on) = reached()
    {
        return Outcome::Reached(on);
    }
    let result = matches!(row.standing, Standing::Met | Standing::NearlyMet | Standing::NotMet);
    match () {
        () if row.pace == Pace::Overdue && due.is_some_and(|d| as_of > d) => Outcome::Slipping,
        () if result && due.is_some_and(|d| as_of >= d) => Outcome::Judged(row.standing),
        () => Outcome::Open,
    }
}

/// The day of the first report since when a goal has been reached without a break; none for
/// a goal that is kept rather than reached.
fn reached_on(goal: &Goal, a: &Assessment) -> Option<Date> {
    let day = |met: &dyn Fn(&Value) -> bool| {
        a.readings.iter().rev().take_while(|r| met(&r.value)).last().map(|r| r.about)
    };
    let figure = |target: f64, compare: Compare| {
        day(&|v| matches!(v, Value::Figure(v) if compare_figure(*v, target, compare) == Verdict::Met))
    };
    match goal {
        Goal::Flow { target, compare, .. } if *compare != Compare::AtMost => figure(*target, *compare),
        Goal::Stock { target, baseline, compare, .. } => {
            let to_cover = baseline.as_ref().is_none_or(|b| has_way(b.value, *target, *compare));
            to_cover.then(|| figure(*target, *compare)).flatten()
        }
        Goal::Milestones(_) => a.milestones.iter().map(|s| s.reached).reduce(|a, b| Some(a?.max(b?)))?,
        Goal::Judged => day(&|v| matches!(v, Value::Level(Level::Done))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
        measure::{Measure, Milestone, Side},
        pace::PaceRule,
        plan::{CommitmentRecord, Kind, Plan, Strength},
        scorecard::Scorecard,
        tracker::Tracker,
        words::Trilingual,
    };

    const END: Date = date(2020, 12, 31);

    fn commitment(id: &str, due: Due, goal: Goal) -> Commitment {
        let measure = Measure { id: "m".into(), title: None, unit: String::new(), goal, notes: Vec::new() };
        let record = CommitmentRecord {
            id: id.into(),
            section: String::new(),
            locators: Vec::new(),
            title: Trilingual::default(),
            strength: Strength::Plain,
            due,
            headline: false,
            measures: vec![measure],
            places: Vec::new(),
            bodies: Vec::new(),
            notes: Vec::new(),
        };
        Commitment { kind: Kind::Project, record }
    }

    fn flow() -> Goal {
        Goal::Flow { target: 100.0, compare: Compare::AtLeast, curve: Vec::new() }
    }

    fn stages() -> Goal {
        let stage =
            |id: &str, due| Milestone { id: id.into(), title: Trilingual::default(), due, weight: 1.0 };
        let (early, end) = (Due::Stated(date(2020, 3, 15)), Due::Inferred(END));
        Goal::Milestones(vec![stage("start", early), stage("open", end)])
    }

    fn figure(value: f64) -> Event {
        Event::Figure { commitment: "c".into(), measure: "m".into(), value, against: None }
    }

    fn reached(milestone: &str, on: Date) -> Event {
        let (commitment, measure) = ("c".into(), "m".into());
        Event::Reached { commitment, measure, milestone: milestone.into(), on: Some(on) }
    }

    /// What became of one commitment's deadlines after some reports.
    fn told(due: Due, goal: Goal, reports: &[(Date, Event)], as_of: Date) -> Vec<Deadline> {
        let plan = Plan { commitments: vec![commitment("c", due, goal)], ..Plan::empty(2020) };
        let mut journal = Journal::default();
        for (about, event) in reports {
            let now = "2021-02-01T08:00:00Z".parse().unwrap();
            let draft = Draft::new(*about, event.clone());
            for e in journal.prepare(&WriterId("k3".into()), "Chen", now, &[draft]) {
                journal.insert(e);
            }
        }
        let tracker = Tracker::fold(Arc::new(plan), &journal);
        let card = Scorecard::derive(&tracker, as_of, PaceRule::Default);
        deadlines(&tracker.plan.commitments[0], &card.rows[0], as_of)
    }

    fn outcomes(due: Due, goal: Goal, reports: &[(Date, Event)], as_of: Date) -> Vec<Outcome> {
        told(due, goal, reports, as_of).iter().map(|d| d.outcome).collect()
    }

    #[test]
    fn a_goal_is_reached_on_the_day_since_when_reports_say_so() {
        let (may, june, july) = (date(2020, 5, 31), date(2020, 6, 30), date(2020, 7, 31));
        let reports = [(may, figure(100.0)), (june, figure(90.0)), (july, figure(101.0))];
        let got = told(Due::Inferred(END), flow(), &reports, date(2020, 9, 30));
        let want = Deadline { what: What::Whole, day: END, stated: false, outcome: Outcome::Reached(july) };
        assert_eq!(got, [want]);
        assert_eq!(want.days(END), Some(-153));
        assert!(!want.is_late(END));
        assert_eq!(outcomes(Due::Inferred(END), flow(), &reports, june), [Outcome::Open]);
    }

    #[test]
    fn what_is_reached_after_its_day_is_late_and_what_is_not_slips() {
        let due = Due::Stated(date(2020, 6, 30));
        let reports = [(date(2020, 6, 30), figure(60.0)), (date(2020, 8, 31), figure(100.0))];
        let slipping = told(due, flow(), &reports, date(2020, 7, 31));
        assert_eq!((slipping[0].outcome, slipping[0].stated), (Outcome::Slipping, true));
        assert_eq!(slipping[0].days(date(2020, 7, 31)), Some(31));
        let late = told(due, flow(), &reports, END);
        assert_eq!(late[0].outcome, Outcome::Reached(date(2020, 8, 31)));
        assert_eq!(late[0].days(END), Some(62));
        assert!(late[0].is_late(END));
        // Nobody said that it was not reached.
        assert_eq!(outcomes(due, flow(), &[], END), [Outcome::Open]);
    }

    #[test]
    fn what_is_kept_rather_than_reached_is_judged_on_its_day() {
        let limit = || Goal::Limit { bound: 3.5, side: Side::AtMost };
        let reports = [(date(2020, 3, 31), figure(3.2))];
        let at = |as_of| outcomes(Due::Stated(END), limit(), &reports, as_of);
        assert_eq!(at(date(2020, 6, 30)), [Outcome::Open]);
        assert_eq!(at(END), [Outcome::Judged(Standing::Met)]);
        let broken = [(date(2020, 12, 31), figure(3.6))];
        let later = outcomes(Due::Stated(END), limit(), &broken, date(2021, 1, 31));
        assert_eq!(later, [Outcome::Judged(Standing::NotMet)]);
    }

    #[test]
    fn milestones_have_days_of_their_own_and_the_last_stands_for_the_whole() {
        let start = date(2020, 3, 20);
        let reports = [(start, reached("start", start))];
        let got = told(Due::Inferred(END), stages(), &reports, date(2020, 6, 30));
        let what = |index| What::Milestone { measure: 0, index };
        assert_eq!(
            got.iter().map(|d| (d.what, d.stated)).collect::<Vec<_>>(),
            [(what(0), true), (what(1), false)]
        );
        assert_eq!(got[0].days(END), Some(5));
        assert_eq!(got[1].outcome, Outcome::Open);
        let later = outcomes(Due::Inferred(END), stages(), &reports, date(2021, 1, 31));
        assert_eq!(later, [Outcome::Reached(start), Outcome::Slipping]);
        let beyond = told(Due::Stated(date(2021, 6, 30)), stages(), &reports, END);
        assert_eq!(beyond.last().map(|d| d.what), Some(What::Whole));
    }

    #[test]
    fn a_tick_is_a_day_of_its_own() {
        let done = Event::Done { commitment: "c".into(), done: true };
        let on = date(2020, 10, 9);
        let got = told(Due::Inferred(END), stages(), &[(on, done)], END);
        let whole = got.iter().find(|d| d.what == What::Whole).unwrap();
        assert_eq!(whole.outcome, Outcome::Reached(on));
        assert_eq!(got.len(), 3);
    }

    #[test]
    fn a_vision_has_no_deadline() {
        assert!(told(Due::Vision, flow(), &[], END).is_empty());
    }
}
