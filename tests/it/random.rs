//! Random journals: three writers do what people do, over a plan with every kind of measure.

use std::sync::LazyLock;

use guatu::domain::{
    entry::{Draft, Entry, Event, RemarkKind},
    journal::Journal,
    measure::{Class, Compare, Goal, Level},
    plan::{Due, Source},
};
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::desk::*;

/// A desk with one commitment of every kind, `c0` to `c11`, and nothing reported.
pub fn office() -> Desk {
    static OFFICE: LazyLock<Desk> = LazyLock::new(|| {
        let goals = [
            vec![flow(113.5)],
            vec![flow_along(80.0, &[(6, 0.2)])],
            vec![flow_by(60.0, Compare::AtMost)],
            vec![stock(20.0, 80.0)],
            vec![stock_by(90.0, 10.0, Compare::AtMost)],
            vec![at_most(35.0)],
            vec![growth(65.0, Compare::About(10.0))],
            vec![Goal::Class { goal: Class::III }],
            vec![milestones(&[(end_of(3), 0.1), (end_of(6), 0.2), (end_of(9), 0.3)])],
            vec![compared(false, 5.0), assigned()],
            vec![Goal::Judged, flow(50.0)],
            vec![flow(100.0)],
        ];
        let mut all: Vec<_> = goals.into_iter().zip(0..).map(|(g, n)| promise(&format!("c{n}"), g)).collect();
        all.iter_mut().skip(6).for_each(|c| c.record.section = "s2".into());
        all[11].record.due = Due::Vision;
        all[1].record.due = Due::Stated(end_of(9));
        Desk::with(all)
    });
    OFFICE.clone()
}

/// Something a person does; commitments and earlier entries by position.
#[derive(Clone, Debug)]
pub enum Act {
    Figure { c: usize, second: bool, value: f64 },
    Reached { milestone: usize, on: Option<i8> },
    Rated(usize),
    Graded(usize),
    Done { c: usize, done: bool },
    Assigned { c: usize, lead: u8 },
    Remark { c: usize, words: u8 },
    Retracted(Index),
    Verified(Index),
    Stray,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0usize..12, any::<bool>(), (0i32..=1200).prop_map(|v| f64::from(v) / 10.0))
            .prop_map(|(c, second, value)| Act::Figure { c, second, value }),
        3 => (0usize..3, proptest::option::of(1i8..=12)).prop_map(|(milestone, on)| Act::Reached { milestone, on }),
        1 => (0usize..4).prop_map(Act::Rated),
        2 => (0usize..6).prop_map(Act::Graded),
        2 => (0usize..12, any::<bool>()).prop_map(|(c, done)| Act::Done { c, done }),
        1 => (0usize..12, 0u8..3).prop_map(|(c, lead)| Act::Assigned { c, lead }),
        1 => (0usize..12, 0u8..3).prop_map(|(c, words)| Act::Remark { c, words }),
        3 => any::<Index>().prop_map(Act::Retracted),
        2 => any::<Index>().prop_map(Act::Verified),
        1 => Just(Act::Stray),
    ]
}

impl Act {
    /// The act as an event over a journal; nothing where it needs an earlier entry.
    fn event(&self, journal: &Journal) -> Option<Event> {
        let name = |c: &usize| format!("c{c}");
        let earlier = |i: &Index| {
            let all: Vec<_> = journal.iter().collect();
            (!all.is_empty()).then(|| all[i.index(all.len())].id.clone())
        };
        Some(match self {
            Self::Figure { c: 9, second: false, value } => pair("c9", *value, 50.0),
            Self::Figure { c, second: false, value } => figure(&name(c), *value),
            Self::Figure { c, second: true, value } => of("m2", figure(&name(c), *value)),
            Self::Reached { milestone, on } => reached("c8", ["a", "b", "c"][*milestone], on.map(end_of)),
            Self::Rated(level) => rated("c10", Level::ALL[*level]),
            Self::Graded(class) => graded("c7", Class::ALL[*class]),
            Self::Done { c, done: is } => done(&name(c), *is),
            Self::Assigned { c, lead } => Event::Assigned {
                commitment: name(c).into(),
                lead: format!("局{lead}"),
                supporting: vec!["街".into(); usize::from(*lead)],
            },
            Self::Remark { c, words } => Event::Remark {
                commitment: name(c).into(),
                kind: RemarkKind::ALL[usize::from(*words)],
                text: format!("話{words}"),
            },
            // With a reason it is a deed of its own, and no undo.
            Self::Retracted(i) => Event::Retracted { entry: earlier(i)?, reason: "誤報".into() },
            Self::Verified(i) => {
                let entry = earlier(i)?;
                let commitment = journal.get(&entry)?.event.commitment()?.into();
                Event::Verified { commitment, entry }
            }
            Self::Stray => figure("gone", 1.0),
        })
    }
}

/// Who does it, about which day, with or without a source, in a deed of up to three acts.
pub type Deed = (usize, Vec<(i8, bool, Act)>);

pub fn deed() -> impl Strategy<Value = Deed> {
    (0usize..3, vec((1i8..=12, any::<bool>(), act()), 1..4))
}

pub const WRITERS: [&str; 3] = ["north", "office", "south"];

pub fn drafts(desk: &Desk, (_, acts): &Deed) -> Vec<Draft> {
    acts.iter()
        .filter_map(|(month, sourced, act)| {
            let source = sourced.then(|| Box::new(Source { title: "月報".into(), ..Source::default() }));
            Some(Draft { about: end_of(*month), source, event: act.event(&desk.journal)? })
        })
        .collect()
}

pub fn perform(desk: &mut Desk, deed: &Deed) -> Vec<Entry> {
    let drafts = drafts(desk, deed);
    desk.record(WRITERS[deed.0], &drafts)
}

pub fn deeds(n: usize) -> impl Strategy<Value = Vec<Deed>> {
    vec(deed(), 0..n)
}

pub fn after(mut desk: Desk, deeds: &[Deed]) -> Desk {
    for d in deeds {
        perform(&mut desk, d);
    }
    desk
}

/// A desk whose journal came about by random deeds, one after the other.
pub fn journal() -> impl Strategy<Value = Desk> {
    deeds(24).prop_map(|d| after(office(), &d))
}
