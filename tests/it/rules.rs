//! The rules around the measures: ticks, evidence, silence, pace, several measures, totals.

use guatu::domain::{
    assess::Verdict,
    entry::{Draft, Event, RemarkKind},
    measure::{Compare, Goal, Level},
    pace::{Pace, PaceRule},
    plan::{Due, Source},
    scorecard::{EvidenceLevel, Standing},
};
use jiff::civil::date;

use crate::desk::*;

fn ticked(goal: Goal) -> Desk {
    Desk::one(goal).report(end_of(6), done("c", true))
}

#[test]
fn a_tick_without_a_figure_counts_as_declared() {
    for goal in
        [flow(113.5), stock(256.0, 300.0), at_most(3.5), Goal::Judged, milestones(&[(end_of(9), 1.0)])]
    {
        let row = ticked(goal).row(end_of(6));
        assert_eq!((row.verdict, row.standing), (Verdict::Met, Standing::Met));
        assert_eq!(row.evidence, Some(EvidenceLevel::Declared));
        assert!(!row.contradicted && row.done.is_some());
        assert_eq!(row.measures[0].verdict, Verdict::NotReported, "the tick is no figure");
    }
}

#[test]
fn a_figure_that_contradicts_the_tick_is_flagged() {
    let figures = [
        (flow(113.5), 113.4, true),
        (flow(113.5), 113.5, false),
        (flow_by(10.0, Compare::AtMost), 10.1, true),
        (flow_by(10.0, Compare::AtMost), 9.0, false),
        (stock(256.0, 300.0), 270.0, true),
        (stock(256.0, 300.0), 300.0, false),
        (stock(None, 300.0), 299.0, true),
        (stock(300.0, 300.0), 299.0, true),
        (stock(300.0, 300.0), 300.0, false),
        (at_most(3.5), 3.6, true),
        (at_most(3.5), 3.2, false),
        (growth(3.8, Compare::AtLeast), 0.2, true),
        (growth(6.5, Compare::About(0.1)), 6.4, false),
        (assigned(), 1.0, false),
    ];
    for (goal, x, flagged) in figures {
        let key = goal.key();
        let row = ticked(goal).at(end_of(6), x).row(end_of(6));
        assert_eq!(row.contradicted, flagged, "{key} {x}");
        assert_eq!(row.verdict, Verdict::Met, "it still counts as done");
    }
    let stages = || ticked(milestones(&[(end_of(3), 1.0), (end_of(9), 1.0)]));
    let half = stages().report(end_of(6), reached("c", "a", end_of(3)));
    assert!(half.row(end_of(6)).contradicted);
    assert!(!half.report(end_of(6), reached("c", "b", end_of(6))).row(end_of(6)).contradicted);
    for (level, flagged) in [(Level::NotStarted, true), (Level::Limited, true), (Level::Done, false)] {
        let row = ticked(Goal::Judged).report(end_of(6), rated("c", level)).row(end_of(6));
        assert_eq!(row.contradicted, flagged, "{level:?}");
    }
}

#[test]
fn a_tick_holds_from_its_day_until_it_is_taken_back() {
    let desk = ticked(flow(113.5)).report(end_of(9), done("c", false));
    let verdicts = [5, 6, 8, 9].map(|m| desk.row(end_of(m)).verdict);
    assert_eq!(verdicts, [Verdict::NotReported, Verdict::Met, Verdict::Met, Verdict::NotReported]);
}

#[test]
fn evidence_is_that_of_the_latest_statement() {
    use EvidenceLevel::{Declared, Evidenced, Verified};
    let level = |d: &Desk, m| d.row(end_of(m)).evidence;
    let mut desk = Desk::one(flow(113.5));
    assert_eq!(level(&desk, 6), None);
    let source = Some(Box::new(Source { title: "月報".into(), ..Source::default() }));
    let with_source = Draft { about: end_of(3), source, event: figure("c", 25.0) };
    let monthly = desk.record("office", &[with_source]);
    assert_eq!(level(&desk, 6), Some(Evidenced));
    let check = Event::Verified { commitment: "c".into(), entry: monthly[0].id.clone() };
    desk = desk.report(end_of(4), check);
    assert_eq!(level(&desk, 4), Some(Verified));
    assert_eq!(level(&desk, 3), Some(Evidenced), "in March nobody had checked it");
    desk = desk.at(end_of(5), 40.0);
    assert_eq!(level(&desk, 5), Some(Declared), "a newer figure is not covered by an older check");
    let tick_on_a_check = |d: Desk| d.report(end_of(4), done("c", true));
    let checked = Desk { journal: desk.journal.clone(), ..desk.clone() };
    assert_eq!(level(&tick_on_a_check(checked), 4), Some(Declared), "a tick is a declaration");
    let remark = Event::Remark { commitment: "c".into(), kind: RemarkKind::Note, text: "雨季".into() };
    assert_eq!(
        level(&Desk::one(flow(1.0)).report(end_of(5), remark), 5),
        None,
        "words are no statement of it"
    );
}

#[test]
fn missing_is_not_zero() {
    let goals = [
        flow(113.5),
        stock(256.0, 300.0),
        stock(300.0, 300.0),
        at_most(3.5),
        growth(3.8, Compare::AtLeast),
        Goal::Class { goal: guatu::domain::measure::Class::III },
        milestones(&[(end_of(3), 1.0)]),
        compared(true, 0.0),
        Goal::Judged,
    ];
    for goal in goals {
        let key = goal.key();
        let desk = Desk::one(goal);
        assert_eq!(told(&desk.first(end_of(11))), "not-reported, not-reported", "{key}");
        let row = desk.row(end_of(11));
        assert_eq!(row.standing, Standing::NotReported, "{key}");
        assert!(!row.silent_at_due, "{key}");
        assert!(desk.row(end_of(12)).silent_at_due, "{key}: the due date came in silence");
    }
    assert!(!Desk::one(flow(113.5)).at(end_of(2), 0.0).row(end_of(12)).silent_at_due, "a zero is no silence");
}

#[test]
fn pace_presets_draw_their_lines_where_governments_do() {
    use Pace::{Behind as B, OnPace as O, SlightlyBehind as S};
    // Per cent reported at half time: default, Xuancheng, Yinchuan, Sanya, Xinhuang.
    let table = [
        (50.0, [O, O, O, O, O]),
        (49.9, [S, B, O, S, O]),
        (40.1, [S, B, O, S, O]),
        (40.0, [S, B, S, S, O]),
        (39.9, [B, B, S, S, S]),
        (30.0, [B, B, S, S, S]),
        (29.9, [B, B, S, S, B]),
        (25.0, [B, B, S, S, B]),
        (24.9, [B, B, S, B, B]),
        (20.0, [B, B, S, B, B]),
        (19.9, [B, B, B, B, B]),
    ];
    for (x, want) in table {
        let desk = Desk::one(flow(100.0)).at(end_of(6), x);
        let got = PaceRule::ALL.map(|rule| desk.card_by(end_of(6), rule).rows[0].pace);
        assert_eq!(got, want, "{x} %");
    }
    for rule in PaceRule::ALL {
        assert_eq!(rule.key().parse(), Ok(rule));
    }
}

#[test]
fn a_month_missed_and_made_up_keeps_its_mark() {
    let desk = Desk::one(flow(120.0))
        .at(end_of(1), 10.0)
        .at(end_of(2), 17.0)
        .at(end_of(3), 20.0)
        .at(end_of(6), 60.0)
        .at(end_of(9), 80.0);
    let marks = |m, rule| desk.card_by(end_of(m), rule).rows[0].measures[0].caught_up.clone();
    assert_eq!(marks(3, PaceRule::Default), [], "behind is not caught up");
    assert_eq!(marks(6, PaceRule::Default), [end_of(2), end_of(3)]);
    assert_eq!(marks(9, PaceRule::Default), []);
    assert_eq!(marks(6, PaceRule::Xinhuang), [end_of(3)], "17 of 20 is enough there");
    assert_eq!(marks(6, PaceRule::Yinchuan), []);
}

#[test]
fn overdue_begins_the_day_after() {
    let desk = Desk::one(flow(100.0)).due(Due::Stated(end_of(6))).at(end_of(6), 95.0);
    let told = |d| {
        let r = desk.row(d);
        (r.verdict, r.pace, r.standing)
    };
    assert_eq!(told(end_of(6)), (Verdict::NotMet, Pace::SlightlyBehind, Standing::NotMet));
    assert_eq!(told(day(7, 1)), (Verdict::NotMet, Pace::Overdue, Standing::NotMet));
    let late = desk.clone().at(day(7, 20), 100.0);
    assert_eq!(late.row(day(7, 20)).standing, Standing::Met, "late, and met");
    let part = Desk::one(milestones(&[(end_of(3), 1.0), (end_of(12), 1.0)]));
    let part = part.report(end_of(4), reached("c", "a", None));
    assert_eq!(part.row(end_of(4)).standing, Standing::Overdue, "a part is, the whole is not yet");
}

#[test]
fn several_measures_are_joined_by_and() {
    use Verdict::{Met, NotMet, NotReported, Open};
    // 3,614 drainage units and 56.27 km².
    let both = |units: Option<f64>, area: Option<f64>| {
        let mut desk = Desk::with([promise("c", [flow(3614.0), flow(56.27)])]);
        if let Some(x) = units {
            desk = desk.at(end_of(6), x);
        }
        if let Some(x) = area {
            desk = desk.report(end_of(6), of("m2", figure("c", x)));
        }
        desk
    };
    for (units, area, june, new_year, leading) in [
        (None, None, NotReported, NotReported, 0),
        (Some(3614.0), Some(56.27), Met, Met, 0),
        (Some(3614.0), Some(30.0), Open, NotMet, 1),
        (Some(1000.0), Some(56.27), Open, NotMet, 0),
        (Some(1000.0), Some(10.0), Open, NotMet, 1),
        (Some(3614.0), None, Open, Open, 0),
        (None, Some(30.0), Open, NotMet, 1),
    ] {
        let desk = both(units, area);
        assert_eq!(desk.row(end_of(6)).verdict, june, "{units:?} {area:?}");
        assert_eq!(desk.row(date(2021, 1, 1)).verdict, new_year, "{units:?} {area:?}");
        assert_eq!(desk.row(end_of(6)).leading, leading, "{units:?} {area:?}");
    }
    assert_eq!(both(Some(3614.0), Some(30.0)).row(end_of(6)).pace, Pace::OnPace, "30 of 56.27 is over half");
    assert_eq!(both(Some(3614.0), Some(20.0)).row(end_of(6)).pace, Pace::Behind, "the worst of them");
    assert_eq!(both(Some(1000.0), Some(30.0)).row(end_of(6)).pace, Pace::Behind, "whatever the other does");
    let lag_and_breach = Desk::with([promise("c", [flow(100.0), at_most(3.5)])]).at(end_of(6), 10.0);
    let row = lag_and_breach.report(end_of(6), of("m2", figure("c", 3.6))).row(end_of(6));
    assert_eq!((row.verdict, row.leading), (NotMet, 1), "what is not met stands before what lags");
    let with_a_goal_elsewhere = Desk::with([promise("c", [flow(100.0), assigned()])]).at(end_of(6), 100.0);
    assert_eq!(with_a_goal_elsewhere.row(end_of(6)).verdict, Met, "no goal needs no meeting");
    let near = Desk::with([promise("c", [flow(100.0), growth(6.5, Compare::About(0.1))])]);
    let near = near.at(end_of(6), 100.0).report(end_of(6), of("m2", figure("c", 6.4)));
    assert_eq!(near.row(end_of(6)).verdict, Verdict::NearlyMet);
}

#[test]
fn a_vision_is_data_and_never_scored() {
    let vision = |goal| Desk::one(goal).due(Due::Vision);
    for goal in [flow(2000.0), stock(100.0, 2000.0), at_most(30.0), growth(5.0, Compare::AtLeast)] {
        let desk = vision(goal).at(end_of(6), 400.0);
        for as_of in [end_of(6), end_of(12), date(2021, 6, 1)] {
            assert_eq!(told(&desk.first(as_of)), "vision, not-applicable");
        }
        assert_eq!(desk.first(end_of(6)).readings.len(), 1, "what was reported can be seen");
        let card = desk.card(end_of(6));
        assert_eq!((card.rows[0].standing, card.counts.judged()), (Standing::Vision, 0));
        assert_eq!(card.index(&desk.plan), None);
        assert!(!desk.row(end_of(12)).silent_at_due);
    }
    let stages = vision(milestones(&[(end_of(3), 1.0)])).report(end_of(4), reached("c", "a", end_of(4)));
    let a = stages.first(end_of(4));
    assert_eq!(told(&a), "vision, not-applicable");
    assert_eq!(a.milestones[0].reached, Some(end_of(4)));
    let ticked = vision(Goal::Judged).report(end_of(4), done("c", true));
    assert_eq!(ticked.row(end_of(4)).standing, Standing::Vision);
}
