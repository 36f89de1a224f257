//! The worked examples of the domain notes, kind by kind, to the printed digit.

use guatu::domain::{
    assess::Verdict,
    measure::{Compare, Goal, Released},
    plan::Due,
};
use jiff::civil::date;

use crate::desk::*;

#[test]
fn flow_starts_at_zero_and_adds_up() {
    let pipes = |about, km| Desk::one(flow(113.5)).at(about, km);
    let half = "P 45.8, e 50.0, gap -4.2, margin -61.50, needs 10.25, makes 8.67, ends 104.00";
    let short = "P 88.1, e 100.0, gap -11.9, margin -13.50, makes 8.33";
    tells(&[
        ("sewer pipes", pipes(end_of(6), 52.0), end_of(6), &format!("{half}, open, slightly-behind")),
        (
            "data of June in August",
            pipes(end_of(6), 52.0),
            end_of(8),
            &format!("{half}, open, slightly-behind"),
        ),
        (
            "a day inside a month counts its share of the month",
            pipes(day(6, 15), 56.75),
            end_of(6),
            "P 50.0, e 45.8, gap +4.2, margin -56.75, needs 8.73, makes 10.32, ends 123.82, open, on-pace",
        ),
        (
            "a reported zero is a figure",
            pipes(end_of(6), 0.0),
            end_of(6),
            "P 0.0, e 50.0, gap -50.0, margin -113.50, needs 18.92, makes 0.00, ends 0.00, open, behind",
        ),
        (
            "the goal before its time",
            pipes(end_of(9), 113.5),
            end_of(9),
            "P 100.0, e 75.0, gap +25.0, margin +0.00, makes 12.61, ends 151.33, met, on-pace",
        ),
        (
            "more than promised",
            pipes(end_of(12), 120.0),
            end_of(12),
            "P 105.7, e 100.0, gap +5.7, margin +6.50, makes 10.00, met, on-pace",
        ),
        ("short on the last day", pipes(end_of(12), 100.0), end_of(12), &format!("{short}, not-met, behind")),
        ("short after it", pipes(end_of(12), 100.0), date(2021, 1, 1), &format!("{short}, not-met, overdue")),
        (
            "an earlier due date shortens the way",
            pipes(end_of(3), 52.0).due(Due::Stated(end_of(6))),
            end_of(3),
            "P 45.8, e 50.0, gap -4.2, margin -61.50, needs 20.50, makes 17.33, ends 104.00, open, slightly-behind",
        ),
        (
            "a planned curve replaces the calendar",
            Desk::one(flow_along(113.5, &[(6, 0.4), (9, 0.5)])).at(end_of(6), 52.0),
            end_of(6),
            "P 45.8, e 40.0, gap +5.8, margin -61.50, needs 10.25, makes 8.67, ends 104.00, open, on-pace",
        ),
    ]);
}

#[test]
fn a_ceiling_on_a_running_total_is_kept_only_at_the_end() {
    let spent = |about, value| Desk::one(flow_by(10.0, Compare::AtMost)).at(about, value);
    tells(&[
        ("within", spent(end_of(6), 6.0), end_of(6), "margin +4.00, open, not-applicable"),
        ("broken", spent(end_of(6), 11.0), end_of(6), "margin -1.00, not-met, not-applicable"),
        ("kept: 以內 includes", spent(end_of(12), 10.0), end_of(12), "margin +0.00, met, not-applicable"),
    ]);
}

#[test]
fn stock_counts_from_its_baseline() {
    let homes = |x| Desk::one(stock(256.0, 300.0)).at(end_of(6), x);
    let outlets = |x| Desk::one(stock_by(10.0, 0.0, Compare::AtMost)).at(end_of(6), x);
    tells(&[
        (
            "institutions",
            homes(270.0),
            end_of(6),
            "P 31.8, e 50.0, gap -18.2, margin -30.00, needs 5.00, makes 2.33, ends 284.00, open, behind",
        ),
        (
            "the baseline itself is no progress",
            homes(256.0),
            end_of(6),
            "P 0.0, e 50.0, gap -50.0, margin -44.00, needs 7.33, makes 0.00, ends 256.00, open, behind",
        ),
        (
            "gone backwards",
            homes(250.0),
            end_of(6),
            "P -13.6, e 50.0, gap -63.6, margin -50.00, needs 8.33, makes -1.00, ends 244.00, open, behind",
        ),
        (
            "reached",
            homes(300.0),
            end_of(6),
            "P 100.0, e 50.0, gap +50.0, margin +0.00, makes 7.33, ends 344.00, met, on-pace",
        ),
        (
            "downwards",
            outlets(4.0),
            end_of(6),
            "P 60.0, e 50.0, gap +10.0, margin -4.00, needs -0.67, makes -1.00, ends -2.00, open, on-pace",
        ),
        (
            "downwards, gone backwards",
            outlets(12.0),
            end_of(6),
            "P -20.0, e 50.0, gap -70.0, margin -12.00, needs -2.00, makes 0.33, ends 14.00, open, behind",
        ),
    ]);
}

#[test]
fn stock_without_a_way_to_cover_has_no_share() {
    let beds = |x| Desk::one(stock(None, 300.0)).at(end_of(6), x);
    let kept = |x| Desk::one(stock(300.0, 300.0)).at(end_of(6), x);
    let over = |x| Desk::one(stock_by(300.0, 300.0, Compare::MoreThan)).at(end_of(6), x);
    let new_year = date(2021, 1, 1);
    tells(&[
        ("no baseline", beds(270.0), end_of(6), "margin -30.00, open, not-applicable"),
        ("no baseline, met", beds(301.0), end_of(6), "margin +1.00, met, not-applicable"),
        ("no baseline, overdue", beds(270.0), new_year, "margin -30.00, not-met, overdue"),
        ("baseline at the goal, kept", kept(300.0), end_of(6), "margin +0.00, met, not-applicable"),
        ("baseline at the goal, lost", kept(299.0), end_of(6), "margin -1.00, not-met, not-applicable"),
        (
            "baseline beyond the goal",
            Desk::one(stock(310.0, 300.0)).at(end_of(6), 305.0),
            end_of(6),
            "margin +5.00, met, not-applicable",
        ),
        ("超過 from the goal itself, still", over(300.0), end_of(6), "margin +0.00, open, not-applicable"),
        ("超過 from the goal itself, above", over(301.0), end_of(6), "margin +1.00, met, not-applicable"),
        ("超過 from the goal itself, never", over(300.0), new_year, "margin +0.00, not-met, overdue"),
    ]);
}

#[test]
fn a_limit_has_a_margin_and_neither_share_nor_pace() {
    let jobless = |x| Desk::one(at_most(3.5)).at(end_of(3), 9.9).at(end_of(6), x);
    let air = |x| Desk::one(no_less(85.0)).at(end_of(6), x);
    tells(&[
        ("with room", jobless(3.2), end_of(6), "margin +0.30, met, not-applicable"),
        ("over", jobless(3.6), end_of(6), "margin -0.10, not-met, not-applicable"),
        ("the bound is inside", jobless(3.5), end_of(6), "margin +0.00, met, not-applicable"),
        ("each reading judges", jobless(3.2), end_of(5), "margin -6.40, not-met, not-applicable"),
        ("a floor", air(85.0), end_of(6), "margin +0.00, met, not-applicable"),
        ("under a floor", air(84.9), end_of(6), "margin -0.10, not-met, not-applicable"),
    ]);
}

#[test]
fn growth_is_a_gap_in_points_whatever_the_month() {
    let industry = |about, g| Desk::one(growth(3.8, Compare::AtLeast)).at(about, g);
    let energy = |g| Desk::one(growth(-3.2, Compare::AtMost)).at(end_of(6), g);
    tells(&[
        ("industry", industry(end_of(6), 0.2), end_of(6), "margin -3.60, not-met, not-applicable"),
        ("in March", industry(end_of(3), 0.2), end_of(3), "margin -3.60, not-met, not-applicable"),
        ("in December", industry(end_of(12), 0.2), end_of(12), "margin -3.60, not-met, not-applicable"),
        ("met", industry(end_of(6), 3.8), end_of(6), "margin +0.00, met, not-applicable"),
        ("a reduction, short", energy(-2.5), end_of(6), "margin -0.70, not-met, not-applicable"),
        ("a reduction, exactly", energy(-3.2), end_of(6), "margin +0.00, met, not-applicable"),
        ("a reduction, more", energy(-3.9), end_of(6), "margin +0.70, met, not-applicable"),
    ]);
}

#[test]
fn growth_is_not_due_before_its_first_release() {
    let goal = |released| Goal::Growth { target: 3.8, compare: Compare::AtLeast, released };
    for (released, as_of, want) in [
        (Released::Unknown, day(1, 1), Verdict::NotReported),
        (Released::Monthly, day(1, 30), Verdict::NotDue),
        (Released::Monthly, day(1, 31), Verdict::NotReported),
        (Released::Quarterly, day(3, 30), Verdict::NotDue),
        (Released::Quarterly, day(3, 31), Verdict::NotReported),
        (Released::Yearly, day(12, 30), Verdict::NotDue),
        (Released::Yearly, day(12, 31), Verdict::NotReported),
    ] {
        let desk = Desk::one(goal(released));
        assert_eq!(desk.first(as_of).verdict, want, "{released:?} {as_of}");
        assert_eq!(desk.row(as_of).verdict, want, "{released:?} {as_of}");
    }
    let first_quarter = Desk::one(goal(Released::Quarterly)).at(end_of(3), 4.0);
    assert_eq!(first_quarter.first(end_of(5)).verdict, Verdict::Met, "between releases the last one stands");
}

#[test]
fn about_has_a_tolerance_that_is_printed() {
    use Verdict::{Met, NearlyMet, NotMet};
    let gdp = |tolerance, g| Desk::one(growth(6.5, Compare::About(tolerance))).at(end_of(6), g);
    for (tolerance, g, want) in [
        (0.1, 6.6, Met),
        (0.1, 6.5, Met),
        (0.1, 6.49, NearlyMet),
        (0.1, 6.4, NearlyMet),
        (0.1, 6.39, NotMet),
        (0.1, 3.5, NotMet),
        (0.5, 6.0, NearlyMet),
        (0.0, 6.4, NotMet),
    ] {
        let a = gdp(tolerance, g).first(end_of(6));
        assert_eq!(a.verdict, want, "{g} ± {tolerance}");
        assert!(a.formula.to_string().ends_with(&format!("; τ = {tolerance}")), "{}", a.formula);
    }
    assert_eq!(told(&gdp(0.1, 3.5).first(end_of(6))), "margin -3.00, not-met, not-applicable");
}

#[test]
fn above_and_within_include_the_number_and_exceeding_does_not() {
    use Compare::{About, AtLeast, AtMost, MoreThan};
    use Verdict::{Met, NearlyMet, NotMet};
    for (compare, below, exactly, above) in [
        (AtLeast, NotMet, Met, Met),
        (MoreThan, NotMet, NotMet, Met),
        (AtMost, Met, Met, NotMet),
        (About(0.1), NearlyMet, Met, Met),
    ] {
        for (x, want) in [(99.9, below), (100.0, exactly), (100.1, above)] {
            for goal in [flow_by(100.0, compare), stock_by(None, 100.0, compare), growth(100.0, compare)] {
                let key = goal.key();
                let got = Desk::one(goal).at(end_of(12), x).first(end_of(12)).verdict;
                assert_eq!(got, want, "{key} {compare:?} {x}");
            }
        }
    }
    // 0.1 + 0.2 is not quite 0.3 in binary, and yet it is 0.3.
    let sum = Desk::one(flow_by(0.3, MoreThan)).at(end_of(12), 0.1 + 0.2);
    assert_eq!(sum.first(end_of(12)).verdict, NotMet);
}

#[test]
fn formulas_show_the_figures_they_came_from() {
    let cases = [
        (flow(113.5), 52.0, "P = A ÷ T = 52 ÷ 113.5 = 45.8 %; e = 6 ÷ 12 = 50.0 %; P − e = −4.2"),
        (
            stock(256.0, 300.0),
            270.0,
            "P = (x − b) ÷ (T − b) = (270 − 256) ÷ (300 − 256) = 31.8 %; e = 6 ÷ 12 = 50.0 %; P − e = −18.2",
        ),
        (
            // Minus nothing is nothing.
            stock_by(3.0, 0.0, Compare::AtMost),
            3.0,
            "P = (x − b) ÷ (T − b) = (3 − 3) ÷ (0 − 3) = 0.0 %; e = 6 ÷ 12 = 50.0 %; P − e = −50.0",
        ),
        (flow_along(113.5, &[(6, 0.4)]), 52.0, "P = A ÷ T = 52 ÷ 113.5 = 45.8 %; e = 40.0 %; P − e = +5.8"),
        (flow_by(10.0, Compare::AtMost), 6.0, "T − A = 10 − 6 = 4"),
        (stock(None, 300.0), 270.0, "x − T = 270 − 300 = −30"),
        (at_most(3.5), 3.6, "T − x = 3.5 − 3.6 = −0.1"),
        (no_less(85.0), 86.0, "x − T = 86 − 85 = 1"),
        (growth(-3.2, Compare::AtMost), -2.5, "g − T = −2.5 − (−3.2) = 0.7"),
        (growth(6.5, Compare::About(0.1)), 6.4, "g − T = 6.4 − 6.5 = −0.1; τ = 0.1"),
    ];
    for (goal, x, want) in cases {
        assert_eq!(Desk::one(goal).at(end_of(6), x).first(end_of(6)).formula.to_string(), want);
    }
    let school = Desk::one(milestones(&[(end_of(3), 1.0), (end_of(6), 2.0)]));
    let school = school.report(end_of(3), reached("c", "a", end_of(3)));
    let want = "P = 1 ÷ 3 = 33.3 %; e = 3 ÷ 3 = 100.0 %; P − e = −66.7";
    assert_eq!(school.first(end_of(6)).formula.to_string(), want);
    let incomes = Desk::one(compared(false, 0.5)).report(end_of(6), pair("c", 3.0, 3.5));
    assert_eq!(incomes.first(end_of(6)).formula.to_string(), "x − y = 3 − 3.5 = −0.5 ≥ −0.5");
}
