//! The plan's months: worked examples, and laws on random journals.

use guatu::domain::{
    changes::{Changes, Direction},
    counts::Counts,
    months::{BurnUp, DueBy, Grouping, MetBy, Months, When, groups},
    pace::PaceRule,
    plan::{Due, Period},
    scorecard::Standing,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::{desk::*, random::journal};

/// Two commitments due at given days, two that can never be met, and one that is ticked.
fn office() -> Desk {
    let of = |id: &str, when| due(when, promise(id, [flow(120.0)]));
    Desk::with([
        of("pipes", Due::Stated(end_of(6))),
        of("homes", Due::Inferred(end_of(12))),
        of("dream", Due::Vision),
        within("s2", promise("quota", [assigned()])),
        within("s2", of("square", Due::Stated(end_of(6)))),
    ])
    .report(end_of(3), figure("pipes", 90.0))
    .report(end_of(5), figure("homes", 10.0))
    .report(day(5, 20), done("square", true))
    .report(end_of(6), figure("pipes", 120.0))
    .report(end_of(7), done("quota", true))
}

fn months(desk: &Desk) -> Months {
    Months::of(&desk.tracker(), PaceRule::Default)
}

#[test]
fn burn_up_counts_what_can_be_met_beside_what_came_due() {
    let desk = office();
    let burn = |as_of| BurnUp::of(&desk.plan, &months(&desk).until(&desk.card(as_of)), &[0, 1, 2, 3, 4]);
    let june = burn(day(6, 15));
    assert_eq!(june.of, 3, "neither the vision nor the goal set elsewhere");
    let met: Vec<_> = june.met.iter().map(|m| (m.day, m.when, m.met)).collect();
    let end = When::MonthEnd;
    assert_eq!(
        met,
        [
            (end_of(1), end, 0),
            (end_of(2), end, 0),
            (end_of(3), end, 0),
            (end_of(4), end, 0),
            (end_of(5), end, 1),
            (day(6, 15), When::UnderWay, 1)
        ]
    );
    let due =
        [DueBy { day: end_of(6), stated: 2, inferred: 0 }, DueBy { day: end_of(12), stated: 2, inferred: 1 }];
    assert_eq!(june.due, due, "the plan is known from its first day");
    let last = |as_of| burn(as_of).met.last().copied();
    assert_eq!(last(end_of(6)), Some(MetBy { day: end_of(6), when: end, met: 2, nearly: 0 }));
    let late = date(2021, 2, 3);
    assert_eq!(last(late), Some(MetBy { day: late, when: When::After, met: 2, nearly: 0 }));
    assert_eq!(burn(late).met.len(), 13);
    assert_eq!(burn(date(2019, 12, 31)).met, []);
}

#[test]
fn strips_show_the_worst_and_the_share_behind() {
    use Standing::{Behind, Met};
    let desk = office();
    let (months, card) = (months(&desk), desk.card(end_of(7)));
    let strip: Vec<_> = groups(&desk.plan, &card, &[0, 1, 2, 3, 4], Grouping::Section)
        .into_iter()
        .map(|g| {
            let at = |m: usize| months.until(&card)[m - 1].counts(&g.members);
            let told = |c: Counts| (c.worst(), c.share_behind());
            (g.key.clone(), g.members.clone(), told(at(1)), told(at(5)), told(at(6)))
        })
        .collect();
    assert_eq!(
        strip,
        [
            ("s1".into(), vec![0, 1, 2], (None, None), (Some(Behind), Some(0.5)), (Some(Behind), Some(0.5))),
            ("s2".into(), vec![3, 4], (None, None), (Some(Met), Some(0.0)), (Some(Met), Some(0.0))),
        ]
    );
}

#[test]
fn groups_by_lead_unit_follow_the_reporting_date() {
    let assigned = |lead: &str| guatu::domain::entry::Event::Assigned {
        commitment: "pipes".into(),
        lead: lead.into(),
        supporting: Vec::new(),
    };
    let desk = office().report(end_of(2), assigned("水务局")).report(end_of(4), assigned("住建局"));
    let told = |as_of| {
        let found = groups(&desk.plan, &desk.card(as_of), &[4, 1, 0], Grouping::Lead);
        found.into_iter().map(|g| (g.key, g.members)).collect::<Vec<_>>()
    };
    assert_eq!(told(end_of(1)), [(String::new(), vec![0, 1, 4])]);
    assert_eq!(told(end_of(3)), [("水务局".into(), vec![0]), (String::new(), vec![1, 4])]);
    assert_eq!(told(end_of(4)), [("住建局".into(), vec![0]), (String::new(), vec![1, 4])]);
}

#[test]
fn a_period_of_any_length_ends_on_its_own_last_day() {
    let ends = |start, end| {
        let mut plan = plan([promise("c", [flow(1.0)])]);
        plan.head.period = Period { start, end };
        months(&Desk { plan: plan.into(), journal: guatu::domain::journal::Journal::default() })
            .ends()
            .to_vec()
    };
    assert_eq!(ends(day(1, 1), end_of(12)), month_ends().collect::<Vec<_>>());
    assert_eq!(ends(day(1, 15), day(3, 10)), [end_of(1), end_of(2), day(3, 10)]);
    assert_eq!(ends(day(4, 2), day(4, 9)), [day(4, 9)]);
    assert_eq!(ends(date(2021, 1, 1), date(2025, 12, 31)).len(), 60);
}

#[test]
fn changes_since_a_date_and_by_another_rule() {
    let desk = office();
    let since = Changes::between(&desk.card(day(4, 30)), &desk.card(end_of(6)));
    let told: Vec<_> = since.counts();
    assert_eq!(told, [(Direction::Met, 2), (Direction::FirstReported, 1)]);
    assert_eq!(since.of(0).map(|c| (c.from, c.to)), Some((Standing::OnPace, Standing::Met)));
    let moved: Vec<_> = since.gaps.iter().map(|s| (s.index, s.before, s.after, s.is_better())).collect();
    assert_eq!(moved, [(0, 25.0, 0.0, false)], "met, with less to spare than before");
    let desk = Desk::with(["a", "b"].map(|id| promise(id, [flow(100.0)])))
        .report(end_of(6), figure("a", 45.0))
        .report(end_of(6), figure("b", 51.0));
    let rules = [PaceRule::Default, PaceRule::Xuancheng].map(|r| desk.card_by(end_of(6), r));
    let changes = Changes::between(&rules[0], &rules[1]);
    assert_eq!(changes.moves(), [(Standing::SlightlyBehind, Standing::Behind, 1)]);
    assert_eq!(changes.gaps, [], "a rule moves no gap");
}

fn any_day() -> impl Strategy<Value = Date> {
    (-40i32..420).prop_map(|n| day(1, 1).checked_add(jiff::Span::new().days(n)).unwrap())
}

proptest! {
    /// Every column is what the scorecard of its day says; the last one the period's end.
    #[test]
    fn months_say_what_scorecards_say(desk in journal(), rule in 0usize..5, as_of in any_day()) {
        let rule = PaceRule::ALL[rule];
        let months = Months::of(&desk.tracker(), rule);
        let card = desk.card_by(as_of, rule);
        let shown = months.until(&card);
        prop_assert!(shown.iter().all(|m| m.day <= as_of));
        prop_assert_eq!(shown.last().map(|m| m.day), (as_of >= day(1, 1)).then_some(as_of));
        for m in &shown {
            let want: Vec<_> = desk.card_by(m.day, rule).rows.iter().map(|r| r.standing).collect();
            prop_assert_eq!(&*m.standings, &want[..], "{}", m.day);
        }
        let end = desk.card_by(end_of(12), rule);
        let all: Vec<usize> = (0..desk.plan.commitments.len()).collect();
        prop_assert_eq!(months.until(&end).last().unwrap().counts(&all), end.counts.clone());
        prop_assert_eq!(months.until(&end).len(), 12);
    }

    /// What can be met is met or not: the line never rises over its end, nor does the plan's.
    #[test]
    fn burn_up_stays_within_its_whole(desk in journal(), as_of in any_day()) {
        let card = desk.card(as_of);
        let all: Vec<usize> = (0..desk.plan.commitments.len()).collect();
        let months = months(&desk);
        let gone = months.until(&card);
        let burn = BurnUp::of(&desk.plan, &gone, &all);
        prop_assert!(burn.met.iter().all(|m| m.met + m.nearly <= burn.of));
        prop_assert!(burn.due.is_sorted_by_key(|d| (d.day, d.stated + d.inferred)));
        prop_assert_eq!(burn.due.last().map(|d| d.stated + d.inferred), Some(burn.of));
        for by in [Grouping::Section, Grouping::Kind, Grouping::Lead] {
            let parts = groups(&desk.plan, &card, &all, by);
            let mut members: Vec<usize> = parts.iter().flat_map(|g| g.members.clone()).collect();
            members.sort_unstable();
            prop_assert_eq!(&members, &all);
            let of: usize = parts.iter().map(|g| BurnUp::of(&desk.plan, &gone, &g.members).of).sum();
            prop_assert_eq!(of, burn.of);
        }
    }

    #[test]
    fn nothing_changes_against_itself_and_the_way_back_is_a_mirror(
        desk in journal(),
        days in (any_day(), any_day()),
        rules in (0usize..5, 0usize..5),
    ) {
        let a = desk.card_by(days.0, PaceRule::ALL[rules.0]);
        let b = desk.card_by(days.1, PaceRule::ALL[rules.1]);
        let none = Changes::between(&a, &a);
        prop_assert!(none.standings.is_empty() && none.gaps.is_empty());
        let (there, back) = (Changes::between(&a, &b), Changes::between(&b, &a));
        prop_assert_eq!(there.counts().iter().map(|c| c.1).sum::<usize>(), there.standings.len());
        prop_assert_eq!(there.moves().iter().map(|m| m.2).sum::<usize>(), there.standings.len());
        let mut mirrored: Vec<_> = back.standings.iter().map(|c| (c.index, c.to, c.from)).collect();
        mirrored.sort_unstable();
        let mut there: Vec<_> = there.standings.iter().map(|c| (c.index, c.from, c.to)).collect();
        there.sort_unstable();
        prop_assert_eq!(there, mirrored);
    }
}
