//! The worked examples of the kinds whose reports are states, not amounts: water class,
//! milestones, comparison, a goal set elsewhere, rating.

use guatu::domain::measure::{Class, Goal, Level};
use jiff::civil::{Date, date};

use crate::desk::*;

#[test]
fn a_water_class_is_met_when_as_good_and_stable_by_months() {
    let river = |found: &[(Date, Class)]| {
        let desk = Desk::one(Goal::Class { goal: Class::III });
        found.iter().fold(desk, |d, (about, class)| d.report(*about, graded("c", *class)))
    };
    let (good, bad) = ("met, not-applicable", "not-met, not-applicable");
    for (found, want, formula) in [
        (vec![(end_of(1), Class::III)], good, "≤ Ⅲ: 1/1"),
        (vec![(end_of(1), Class::I), (end_of(2), Class::II)], good, "≤ Ⅲ: 2/2"),
        (
            vec![(end_of(1), Class::II), (end_of(3), Class::IV), (end_of(5), Class::WorseThanV)],
            bad,
            "≤ Ⅲ: 1/3 (2020-03 Ⅳ, 2020-05 >Ⅴ)",
        ),
        (vec![(end_of(3), Class::IV), (end_of(6), Class::II)], bad, "≤ Ⅲ: 1/2 (2020-03 Ⅳ)"),
        // Two samples of one month are one month, as good as the worse of them.
        (
            vec![(day(3, 10), Class::V), (day(3, 20), Class::II), (end_of(4), Class::II)],
            bad,
            "≤ Ⅲ: 1/2 (2020-03 Ⅴ)",
        ),
    ] {
        let a = river(&found).first(end_of(6));
        assert_eq!(told(&a), want, "{found:?}");
        assert_eq!(a.formula.to_string(), formula);
    }
}

#[test]
fn milestones_add_the_weights_of_what_is_reached_and_due() {
    let school =
        Desk::one(milestones(&[(end_of(3), 1.0), (end_of(6), 1.0), (end_of(9), 1.0), (end_of(12), 2.0)]));
    let on_time = school.clone().report(end_of(3), reached("c", "a", day(3, 20)));
    let one_late = on_time.clone().report(end_of(7), reached("c", "b", day(7, 12)));
    let ahead = on_time.clone().report(end_of(3), reached("c", "b", end_of(3)));
    let all =
        ["c", "d"].iter().fold(one_late.clone(), |d, m| d.report(end_of(9), reached("c", m, end_of(9))));
    let taken_back = on_time.clone().report(end_of(4), reached("c", "a", None));
    tells(&[
        ("nothing reported", school.clone(), end_of(6), "not-reported, not-reported"),
        ("reached in time", on_time.clone(), end_of(5), "P 20.0, e 20.0, gap +0.0, open, on-pace"),
        ("the day it is due", on_time.clone(), end_of(6), "P 20.0, e 40.0, gap -20.0, open, behind"),
        ("the day after", on_time.clone(), day(7, 1), "P 20.0, e 40.0, gap -20.0, open, overdue"),
        ("reached late", one_late.clone(), end_of(7), "P 40.0, e 40.0, gap +0.0, open, on-pace"),
        ("ahead", ahead, end_of(3), "P 40.0, e 20.0, gap +20.0, open, on-pace"),
        ("all", all, end_of(9), "P 100.0, e 60.0, gap +40.0, met, on-pace"),
        ("year's end", one_late.clone(), end_of(12), "P 40.0, e 100.0, gap -60.0, not-met, overdue"),
        ("not reached after all", taken_back, end_of(4), "P 0.0, e 20.0, gap -20.0, open, overdue"),
        ("known only from July on", one_late.clone(), end_of(6), "P 20.0, e 40.0, gap -20.0, open, behind"),
    ]);
    let late = |as_of| one_late.first(as_of).milestones.iter().map(|m| m.days_late).collect::<Vec<_>>();
    assert_eq!(late(end_of(7)), [None, Some(12), None, None], "late stays marked");
    assert_eq!(late(day(10, 5)), [None, Some(12), Some(5), None], "and one unreached counts on");
}

#[test]
fn a_milestone_of_tomorrow_is_not_reached_today() {
    let desk = Desk::one(milestones(&[(end_of(6), 1.0)])).report(end_of(5), reached("c", "a", day(6, 10)));
    assert_eq!(told(&desk.first(end_of(5))), "P 0.0, e 0.0, gap +0.0, open, on-pace");
    assert_eq!(told(&desk.first(day(6, 10))), "P 100.0, e 0.0, gap +100.0, met, on-pace");
}

#[test]
fn compared_needs_both_values() {
    let value = |goal, x, y| Desk::one(goal).report(end_of(6), pair("c", x, y));
    tells(&[
        ("above", value(compared(true, 0.0), 4.1, 4.0), end_of(6), "margin +0.10, met, not-applicable"),
        (
            "strictly",
            value(compared(true, 0.0), 4.0, 4.0),
            end_of(6),
            "margin +0.00, not-met, not-applicable",
        ),
        ("in step", value(compared(false, 0.5), 3.0, 3.5), end_of(6), "margin -0.50, met, not-applicable"),
        (
            "out of it",
            value(compared(false, 0.5), 2.9, 3.5),
            end_of(6),
            "margin -0.60, not-met, not-applicable",
        ),
        (
            "better than in step",
            value(compared(false, 0.5), 9.0, 3.5),
            end_of(6),
            "margin +5.50, met, not-applicable",
        ),
        (
            "one value only",
            Desk::one(compared(true, 0.0)).at(end_of(6), 4.1),
            end_of(6),
            "open, not-applicable",
        ),
    ]);
}

#[test]
fn a_goal_set_elsewhere_is_no_goal() {
    tells(&[
        ("silent", Desk::one(assigned()), end_of(6), "no-goal, not-reported"),
        ("reported", Desk::one(assigned()).at(end_of(6), 2.9), end_of(6), "no-goal, not-applicable"),
    ]);
}

#[test]
fn a_rating_is_never_a_percentage() {
    let judged = |level| Desk::one(Goal::Judged).report(end_of(6), rated("c", level));
    for (level, june, at_due, after) in [
        (Level::NotStarted, "open", "not-met, not-applicable", "not-met, overdue"),
        (Level::Limited, "open", "not-met, not-applicable", "not-met, overdue"),
        (Level::Substantial, "open", "nearly-met, not-applicable", "nearly-met, not-applicable"),
        (Level::Done, "met", "met, not-applicable", "met, not-applicable"),
    ] {
        let desk = judged(level);
        assert_eq!(told(&desk.first(end_of(6))), format!("{june}, not-applicable"), "{level:?}");
        assert_eq!(told(&desk.first(end_of(12))), at_due, "{level:?}");
        assert_eq!(told(&desk.first(date(2021, 1, 1))), after, "{level:?}");
    }
}
