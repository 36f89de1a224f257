//! Why: the facts behind colours, figures and counts.

use guatu::domain::{
    entry::{Draft, Event},
    measure::{Compare, Goal},
    plan::{Due, Source},
    scorecard::{EvidenceLevel, Standing},
    why::{self, Among, Denominator, Figure, Group, Leading, Reason, What},
};
use jiff::civil::date;

use crate::desk::*;

/// The formulas and letters of a figure of the first measure, as of a day.
fn told(desk: &Desk, as_of: i8, figure: Figure) -> String {
    let (tracker, card) = (desk.tracker(), desk.card(end_of(as_of)));
    let Some(w) = why::figure(&tracker, &card, (0, 0), figure) else { return "none".into() };
    let letters: Vec<&str> = w.inputs.iter().map(|i| i.symbol).filter(|s| !s.is_empty()).collect();
    format!("{} | {}", w.formulas.join("; "), letters.join(" "))
}

#[test]
fn every_figure_has_its_formula_and_its_inputs() {
    let pipes = Desk::one(flow(113.5)).at(end_of(6), 52.0);
    let homes = Desk::one(stock(256.0, 300.0)).at(end_of(6), 270.0);
    let gdp = Desk::one(growth(6.5, Compare::About(0.1))).at(end_of(9), 3.5);
    let energy = Desk::one(growth(-3.2, Compare::AtMost)).at(end_of(9), -2.5);
    let incomes = Desk::one(compared(false, 1.0)).report(end_of(6), pair("c", 4.0, 3.5));
    for (desk, figure, want) in [
        (&pipes, Figure::Progress, "P = A ÷ T = 52 ÷ 113.5 = 45.8 % | A T"),
        (&pipes, Figure::Planned, "e = 6 ÷ 12 = 50.0 % | "),
        (&pipes, Figure::Gap, "P = A ÷ T = 52 ÷ 113.5 = 45.8 %; e = 6 ÷ 12 = 50.0 %; P − e = −4.2 | A T"),
        (&pipes, Figure::Margin, "A − T = 52 − 113.5 = −61.5 | A T"),
        (&pipes, Figure::Required, "(T − A) ÷ n = (113.5 − 52) ÷ 6 = 10.25 | A T n"),
        (&pipes, Figure::Achieved, "A ÷ m = 52 ÷ 6 = 8.67 | A m"),
        (&pipes, Figure::Outlook, "A ÷ (m ÷ M) = 52 ÷ (6 ÷ 12) = 104 | A m M"),
        (&homes, Figure::Progress, "P = (x − b) ÷ (T − b) = (270 − 256) ÷ (300 − 256) = 31.8 % | x T b"),
        (&homes, Figure::Required, "(T − x) ÷ n = (300 − 270) ÷ 6 = 5 | x T n"),
        (&homes, Figure::Achieved, "(x − b) ÷ m = (270 − 256) ÷ 6 = 2.33 | x b m"),
        (&homes, Figure::Outlook, "b + (x − b) ÷ (m ÷ M) = 256 + (270 − 256) ÷ (6 ÷ 12) = 284 | x b m M"),
        (&gdp, Figure::Margin, "g − T = 3.5 − 6.5 = −3; τ = 0.1 | g T τ"),
        (&gdp, Figure::Progress, "none"),
        (&energy, Figure::Margin, "g − T = −2.5 − (−3.2) = 0.7 | g T"),
        (&incomes, Figure::Margin, "x − y = 4 − 3.5 = 0.5 ≥ −1 | x y"),
    ] {
        assert_eq!(told(desk, 9, figure), want, "{figure:?}");
    }
}

#[test]
fn inputs_name_the_entry_and_the_place() {
    let desk = Desk::one(stock(256.0, 300.0)).at(end_of(3), 260.0).at(end_of(6), 270.0);
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let w = why::figure(&tracker, &card, (0, 0), Figure::Progress).unwrap();
    let entries: Vec<String> = w.inputs.iter().filter_map(|i| Some(i.what.entry()?.id.to_string())).collect();
    assert_eq!(entries, ["office#2"], "the latest report alone");
    let places = w.inputs.iter().filter_map(|i| match &i.what {
        What::Baseline(b) => Some(b.locator.to_string()),
        _ => None,
    });
    assert_eq!(places.collect::<Vec<_>>(), ["1/1/1/1"]);
    let curve = Desk::one(flow_along(10.0, &[(6, 0.4), (9, 0.5)])).at(end_of(6), 5.0);
    let (tracker, card) = (curve.tracker(), curve.card(end_of(6)));
    let w = why::figure(&tracker, &card, (0, 0), Figure::Planned).unwrap();
    assert!(w.inputs.iter().all(|i| matches!(i.what, What::Point(_))), "a curve instead of the calendar");
    let stages = Desk::one(milestones(&[(end_of(3), 1.0), (end_of(9), 1.0)]))
        .report(end_of(6), reached("c", "a", end_of(4)));
    let (tracker, card) = (stages.tracker(), stages.card(end_of(6)));
    let found = why::inputs(&tracker, &card, 0, 0);
    let said: Vec<bool> = found.iter().map(|i| i.what.entry().is_some()).collect();
    assert_eq!(said, [true, false]);
}

/// What was reported, and what it settles.
type Case = (&'static [(&'static str, f64)], Reason, &'static [usize], Leading);

#[test]
fn a_standing_names_what_settled_it() {
    let several = |figures: &[(&str, f64)]| {
        let desk = Desk::with([promise("c", [flow(100.0), flow(100.0), at_most(3.5)])]);
        figures.iter().fold(desk, |d, (m, v)| d.report(end_of(6), of(m, figure("c", *v))))
    };
    let cases: [Case; 5] = [
        (&[], Reason::NotReported, &[], Leading::First),
        (&[("m1", 50.0), ("m2", 30.0)], Reason::WorstPace, &[1], Leading::LargestLag),
        (&[("m1", 60.0), ("m3", 3.6)], Reason::NotMet, &[2], Leading::NotMet),
        (&[("m1", 100.0), ("m2", 100.0), ("m3", 3.2)], Reason::AllMet, &[0, 1, 2], Leading::LargestLag),
        (&[("m3", 3.2)], Reason::NoPace, &[], Leading::FirstReported),
    ];
    for (figures, reason, decisive, leading) in cases {
        let desk = several(figures);
        let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
        let w = why::standing(&tracker, &card, 0).unwrap();
        assert_eq!((w.reason, w.leading), (reason, Some(leading)), "{figures:?}");
        assert_eq!(w.decisive, decisive, "{figures:?}");
    }
    let one = Desk::one(flow(100.0)).due(Due::Vision).at(end_of(6), 1.0);
    let (tracker, card) = (one.tracker(), one.card(end_of(6)));
    let w = why::standing(&tracker, &card, 0).unwrap();
    assert_eq!((w.reason, w.leading), (Reason::Vision, None));
    assert!(why::standing(&tracker, &card, 1).is_none(), "no such commitment");
}

#[test]
fn a_tick_is_named_with_what_denies_it_and_what_supports_it() {
    let mut desk = Desk::with([promise("c", [flow(100.0), Goal::Judged])]);
    let source = Some(Box::new(Source { title: "月報".into(), ..Source::default() }));
    let draft = Draft { about: end_of(6), source, event: figure("c", 40.0) };
    desk.record("office", &[draft]);
    let desk = desk.report(end_of(6), done("c", true));
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let w = why::standing(&tracker, &card, 0).unwrap();
    assert_eq!(w.reason, Reason::Ticked);
    assert_eq!(w.denied_by, [0]);
    let evidence = w.evidence.unwrap();
    assert_eq!(evidence.level, EvidenceLevel::Declared, "the tick is the latest statement");
    assert_eq!(evidence.statement.id.to_string(), "office#2");
    let event = Event::Verified { commitment: "c".into(), entry: evidence.statement.id.clone() };
    let desk = desk.report(end_of(6), event);
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let evidence = why::standing(&tracker, &card, 0).unwrap().evidence.unwrap();
    assert_eq!(evidence.check.unwrap().id.to_string(), "office#3");
}

/// Two behind, one met, one silent, one vision, one set elsewhere; the last in section 2.
fn six() -> Desk {
    let flows = ["a", "b", "c"].map(|id| promise(id, [flow(100.0)]));
    let others = [
        promise("d", [flow(100.0)]),
        due(Due::Vision, promise("e", [flow(100.0)])),
        within("s2", promise("f", [assigned()])),
    ];
    [("a", 30.0), ("b", 20.0), ("c", 100.0)]
        .iter()
        .fold(Desk::with(flows.into_iter().chain(others)), |d, (id, v)| d.report(end_of(6), figure(id, *v)))
}

#[test]
fn the_worst_of_a_count_is_what_is_not_met() {
    let late = promise("late", [milestones(&[(end_of(3), 1.0), (end_of(12), 1.0)])]);
    let others = [promise("lags", [flow(100.0)]), promise("missed", [growth(6.5, Compare::AtLeast)])];
    let desk = Desk::with(std::iter::once(late).chain(others))
        .report(end_of(4), reached("late", "b", end_of(4)))
        .report(end_of(6), figure("lags", 10.0))
        .report(end_of(6), figure("missed", 1.0));
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let standings: Vec<Standing> = card.rows.iter().map(|r| r.standing).collect();
    assert_eq!(standings, [Standing::Overdue, Standing::Behind, Standing::NotMet]);
    let all = why::count(&tracker.plan, &card, &[0, 1, 2], Group::Behind);
    assert_eq!(all.counted, [2, 0, 1], "a verdict outweighs a pace, as in every list");
}

#[test]
fn a_count_says_what_it_is_out_of_and_what_is_left_out() {
    let desk = six();
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let all: Vec<usize> = (0..6).collect();
    let behind = why::count(&tracker.plan, &card, &all, Group::Behind);
    assert_eq!(behind.counted, [1, 0], "the worst first");
    assert_eq!((behind.of, behind.denominator, behind.among), (3, Denominator::Judged, Among::Plan));
    assert_eq!(behind.left_out, [(Standing::NotReported, 1), (Standing::NoGoal, 1), (Standing::Vision, 1)]);
    assert_eq!(behind.formulas(), ["N = 6 − 1 − 1 − 1 = 3", "n ÷ N = 2 ÷ 3 = 66.7 %"]);
    let silent = why::count(&tracker.plan, &card, &all, Group::Standing(Standing::NotReported));
    assert_eq!((silent.counted.len(), silent.of, silent.denominator), (1, 6, Denominator::All));
    let section = why::count(&tracker.plan, &card, &[0, 1, 2, 3, 4], Group::All);
    assert_eq!(section.among, Among::Section("s1"));
    let part = why::count(&tracker.plan, &card, &[0, 1], Group::Standing(Standing::Behind));
    assert_eq!((part.among, part.counted.len()), (Among::PartOf("s1"), 2));
    let none = why::count(&tracker.plan, &card, &[3], Group::Behind);
    assert!(none.formulas().iter().all(|f| !f.contains('%')), "of nothing there is no share");
}

#[test]
fn groups_agree_with_the_counts_of_the_scorecard() {
    let desk = six();
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let all: Vec<usize> = (0..6).collect();
    let n = |g| why::count(&tracker.plan, &card, &all, g).counted.len();
    assert_eq!(n(Group::All), card.counts.total());
    assert_eq!(n(Group::Judged), card.counts.judged());
    assert_eq!(n(Group::Behind), card.counts.behind());
    let settled = n(Group::Standing(Standing::Met)) + n(Group::InProgress) + n(Group::Behind);
    assert_eq!(settled, n(Group::Judged), "the headline's counts add up");
    assert_eq!(n(Group::Judged) + n(Group::Apart) + n(Group::Standing(Standing::NotReported)), 6);
}

#[test]
fn the_index_and_the_time_show_their_sums() {
    let desk = six();
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let w = why::index(&tracker.plan, &card).unwrap();
    assert_eq!((w.missing.clone(), w.without, w.weights), (vec![3], 2, 1));
    assert!((w.missing_share - 0.25).abs() < 1e-12);
    assert!(w.index.value.is_none() && w.formula.is_empty(), "a quarter is missing: withheld");
    let desk = desk.report(end_of(6), figure("d", 50.0));
    let (tracker, card) = (desk.tracker(), desk.card(end_of(6)));
    let w = why::index(&tracker.plan, &card).unwrap();
    assert_eq!(w.formula, "I = Σ P ÷ n = (50.0 %) ÷ 1 = 50.0 %");
    let t = why::time(&tracker.plan, &card);
    assert_eq!(t.formula, "t = m ÷ M = 6 ÷ 12 = 50.0 %");
    let t = why::time(&tracker.plan, &desk.card(date(2021, 3, 1)));
    assert_eq!(t.formula, "t = m ÷ M = 12 ÷ 12 = 100.0 %", "after the end it is all gone");
}
