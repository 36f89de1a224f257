//! Totals: counts with their denominators, and the index with its bounds.

use guatu::domain::{
    measure::{Compare, Goal},
    plan::Due,
    scorecard::{Counts, Index, Standing},
};

use crate::desk::*;

#[test]
fn counts_come_with_their_denominators() {
    let many =
        |n: usize, name: &'static str| (0..n).map(move |i| promise(&format!("{name}{i}"), [flow(100.0)]));
    let plan = many(18, "met")
        .chain(many(13, "on-pace"))
        .chain(many(6, "slightly"))
        .chain(many(4, "behind"))
        .chain(many(12, "silent"))
        .chain((0..3).map(|i| promise(&format!("elsewhere{i}"), [assigned()])))
        .chain((0..2).map(|i| due(Due::Vision, promise(&format!("vision{i}"), [flow(1.0)]))));
    let mut desk = Desk::with(plan);
    for c in desk.plan.clone().commitments.iter().map(|c| c.id.clone()) {
        let value = match c.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "met" => 100.0,
            "on-pace" | "elsewhere" | "vision" => 50.0,
            "slightly" => 45.0,
            "behind" => 39.0,
            _ => continue,
        };
        desk = desk.report(end_of(6), figure(&c, value));
    }
    let counts = desk.card(end_of(6)).counts;
    let got = [
        Standing::Met,
        Standing::OnPace,
        Standing::SlightlyBehind,
        Standing::Behind,
        Standing::NotReported,
        Standing::NoGoal,
        Standing::Vision,
    ]
    .map(|s| counts.get(s));
    assert_eq!(got, [18, 13, 6, 4, 12, 3, 2], "18 met of 41 that can be judged; 12 not reported");
    assert_eq!((counts.judged(), counts.behind(), counts.total()), (41, 10, 58));
}

/// Flows of 100 in the named sections, with what was reported of them.
fn shares(list: &[(&str, Option<f64>)]) -> Desk {
    let names: Vec<String> = (0..list.len()).map(|i| format!("c{i}")).collect();
    let mut desk = Desk::with(names.iter().zip(list).map(|(n, (s, _))| within(s, promise(n, [flow(100.0)]))));
    for (name, (_, value)) in names.iter().zip(list) {
        if let Some(v) = value {
            desk = desk.report(end_of(6), figure(name, *v));
        }
    }
    desk
}

#[test]
fn the_index_is_a_mean_of_section_means_and_withheld_when_much_is_missing() {
    let index = |list: &[(&str, Option<f64>)]| {
        let desk = shares(list);
        desk.card(end_of(6)).index(&desk.plan)
    };
    let show = |i: Index| {
        let value = i.value.map_or("withheld".to_owned(), |v| format!("{v:.3}"));
        format!("{value} in {:.3} to {:.3}, {} of {}", i.low, i.high, i.reported, i.of)
    };
    for (list, want) in [
        (vec![("a", Some(50.0)), ("a", Some(70.0)), ("b", Some(90.0))], "0.750 in 0.750 to 0.750, 3 of 3"),
        (vec![("a", Some(130.0)), ("a", Some(-20.0))], "0.500 in 0.500 to 0.500, 2 of 2"),
        (
            vec![("a", Some(50.0)), ("a", Some(50.0)), ("a", Some(50.0)), ("a", Some(50.0)), ("a", None)],
            "0.500 in 0.400 to 0.600, 4 of 5",
        ),
        (
            vec![("a", Some(50.0)), ("a", Some(50.0)), ("a", Some(50.0)), ("a", None)],
            "withheld in 0.375 to 0.625, 3 of 4",
        ),
        (
            vec![("a", Some(50.0)), ("a", Some(50.0)), ("a", Some(50.0)), ("a", Some(50.0)), ("b", None)],
            "0.500 in 0.250 to 0.750, 4 of 5",
        ),
        (vec![("a", None), ("b", None)], "withheld in 0.000 to 1.000, 0 of 2"),
    ] {
        assert_eq!(show(index(&list).unwrap()), want, "{list:?}");
    }
    assert_eq!(index(&[]), None);
}

#[test]
fn only_what_can_have_a_share_is_in_the_index() {
    let shareless = [
        stock(None, 300.0),
        stock(300.0, 300.0),
        stock(310.0, 300.0),
        stock_by(300.0, 300.0, Compare::MoreThan),
        flow_by(10.0, Compare::AtMost),
        at_most(3.5),
        growth(3.8, Compare::AtLeast),
        compared(true, 0.0),
        assigned(),
        Goal::Judged,
    ];
    for goal in shareless {
        let key = format!("{goal:?}");
        let desk = Desk::with([promise("c", [goal]), promise("d", [flow(100.0)])]);
        let desk = desk.at(end_of(6), 1.0).report(end_of(6), figure("d", 50.0));
        let index = desk.card(end_of(6)).index(&desk.plan).unwrap();
        assert_eq!((index.value, index.of), (Some(0.5), 1), "{key}");
    }
    let both = Desk::with([promise("c", [flow(100.0), flow(10.0)])]).at(end_of(6), 20.0);
    let both = both.report(end_of(6), of("m2", figure("c", 9.0)));
    assert_eq!(
        both.card(end_of(6)).index(&both.plan).unwrap().value,
        Some(0.2),
        "AND: no better than its worst"
    );
    let plan = [promise("c", [flow(100.0)]), promise("d", [stock(0.0, 10.0)])];
    let ticks = Desk::with(plan).report(end_of(6), done("c", true)).report(end_of(6), done("d", true));
    let index = |d: &Desk| d.card(end_of(6)).index(&d.plan).unwrap().value;
    assert_eq!(index(&ticks), Some(1.0), "a tick is the whole");
    assert_eq!(index(&ticks.at(end_of(6), 50.0)), Some(0.75), "unless the figure says otherwise");
}

#[test]
fn sections_add_up_to_the_whole() {
    let desk = shares(&[("a", Some(50.0)), ("b", Some(10.0)), ("b", None)]);
    let card = desk.card(end_of(6));
    let of = |s| Counts::of(card.section(&desk.plan, s));
    assert_eq!((of("a").total(), of("b").total(), of("c").total()), (1, 2, 0));
    assert_eq!((of("b").behind(), of("b").judged()), (1, 1));
}
