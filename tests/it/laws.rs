//! Laws of the arithmetic, on random figures and on random journals.

use guatu::{
    domain::{
        assess::{self, Verdict},
        calendar,
        changes::Changes,
        entry::Entry,
        figure::parse,
        measure::{Compare, Goal, Released},
        pace::{Basis, PaceRule, Thresholds},
        plan::{Due, Period, Plan, Unit},
        scorecard::{Brief, Counts, Scorecard, Standing},
        words::Trilingual,
    },
    text,
};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    desk::*,
    random::{Deed, deed, journal, office, perform},
};

/// Everything a scorecard says, whatever numbers its leads have.
fn said(card: &Scorecard, plan: &Plan) -> String {
    let names = card.leads.names();
    let brief = |b: &Brief| {
        let flags = [b.headline, b.contradicted, b.silent_at_due, b.problem, b.reported];
        let (lead, stands) = (&names[b.lead()], (b.standing, b.evidence, b.section, b.kind, b.strength));
        format!("{lead} {flags:?} {stands:?}")
    };
    let briefs: Vec<String> = card.briefs.iter().map(brief).collect();
    let Scorecard { as_of, rule, time_gone, rows, counts, .. } = card;
    let index = (card.index(plan), card.index_parts(plan));
    format!("{as_of} {rule:?} {time_gone} {rows:?} {counts:?} {briefs:?} {index:?}")
}

/// A day of the plan's year, or some weeks before or after it.
fn near_day() -> impl Strategy<Value = Date> {
    (0i64..430).prop_map(|n| date(2019, 12, 1).saturating_add(n.days()))
}

fn any_day() -> impl Strategy<Value = Date> {
    (1i8..=12, 1i8..=31).prop_map(|(m, d)| day(m, d.min(end_of(m).day())))
}

fn any_compare() -> impl Strategy<Value = Compare> {
    prop_oneof![
        Just(Compare::AtLeast),
        Just(Compare::MoreThan),
        Just(Compare::AtMost),
        (0.0..5.0).prop_map(Compare::About)
    ]
}

/// How good a verdict is; open counts as not met.
fn rank(v: Verdict) -> u8 {
    match v {
        Verdict::Met => 2,
        Verdict::NearlyMet => 1,
        _ => 0,
    }
}

proptest! {
    /// More of what is promised is never less progress, nor a worse verdict or outlook.
    #[test]
    fn progress_follows_the_value_in_the_goals_direction(
        target in 1.0..1e6,
        way in 0.5..1e5,
        x in -1e6..1e6,
        more in 1e-3..1e5f64,
        about in any_day(),
        as_of in any_day(),
        compare in any_compare(),
    ) {
        // A stock comes from the far side of its goal.
        let down = compare == Compare::AtMost;
        let (baseline, step) = if down { (target + way, -more) } else { (target - way, more) };
        let mut goals = vec![stock_by(baseline, target, compare)];
        if !down {
            goals.push(flow_by(target, compare));
        }
        for goal in goals {
            let told = |v| Desk::one(goal.clone()).at(about, v).first(as_of.max(about));
            let (less, more) = (told(x), told(x + step));
            prop_assert!(less.progress.unwrap() < more.progress.unwrap());
            prop_assert!(less.margin.unwrap() < more.margin.unwrap());
            prop_assert!(rank(less.verdict) <= rank(more.verdict));
            prop_assert!(less.pace >= more.pace);
            prop_assert_eq!(less.planned, more.planned);
        }
    }

    /// The goal itself is the whole, the baseline nothing.
    #[test]
    fn the_whole_is_one_and_the_baseline_nothing(target in 1.0..1e6, way in 0.5..1e5, down: bool) {
        let (baseline, compare) =
            if down { (target + way, Compare::AtMost) } else { (target - way, Compare::AtLeast) };
        let at = |x| Desk::one(stock_by(baseline, target, compare)).at(end_of(6), x).first(end_of(6));
        prop_assert!((at(target).progress.unwrap() - 1.0).abs() < 1e-9);
        prop_assert_eq!(at(target).verdict, Verdict::Met);
        prop_assert_eq!(at(baseline).progress, Some(0.0));
        prop_assert_ne!(at(baseline).verdict, Verdict::Met);
    }

    /// The straight line reaches the goal if the required rate is what was achieved, and
    /// the planned share never falls.
    #[test]
    fn rates_and_outlook_agree(target in 1.0..1e6, x in 0.0..1e6, month in 1i8..=11) {
        let a = Desk::one(flow(target)).at(end_of(month), x).first(end_of(month));
        let left = f64::from(12 - month);
        let ends = a.outlook.unwrap();
        prop_assert!((x + a.achieved_rate.unwrap() * left - ends).abs() <= 1e-9 * (1.0 + ends));
        match a.required_rate {
            Some(rate) => prop_assert!((x + rate * left - target).abs() <= 1e-9 * (1.0 + target)),
            None => prop_assert!(x >= target),
        }
    }

    #[test]
    fn the_planned_share_never_falls(a in any_day(), b in any_day(), half in 0.0..=1.0f64) {
        let (a, b) = (a.min(b), a.max(b));
        let period = Period { start: day(1, 1), end: end_of(12) };
        let Goal::Flow { curve, .. } = flow_along(1.0, &[(6, half)]) else { unreachable!() };
        for curve in [&curve[..], &[]] {
            let [ea, eb] = [a, b].map(|d| calendar::planned(period, curve, d));
            prop_assert!(0.0 <= ea && ea <= eb && eb <= 1.0, "{ea} {eb}");
        }
    }

    /// An own rule with a preset's thresholds is that preset.
    #[test]
    fn own_rules_judge_as_the_presets_they_copy(p in -1.0..2.0f64, e in 0.0..=1.0f64, steps in 0u8..=20) {
        let copies = ["points:0:-10", "points:0:0", "of-plan:100:50", "of-plan:80:60"];
        let presets = [PaceRule::Default, PaceRule::Xuancheng, PaceRule::Sanya, PaceRule::Xinhuang];
        // Whole twentieths lie on the thresholds.
        for p in [p, f64::from(steps) / 20.0, e, e * 0.8] {
            for (copy, preset) in copies.iter().zip(presets) {
                let own = PaceRule::Custom(copy.parse().unwrap());
                prop_assert_eq!(own.pace(p, e), preset.pace(p, e), "{} {} {}", copy, p, e);
            }
        }
    }

    /// More progress is never a worse pace, by any rule; and a rule reads what it writes.
    #[test]
    fn own_rules_are_fair(
        p in -1.0..2.0f64,
        more in 0.0..1.0f64,
        e in 0.0..=1.0f64,
        of_plan: bool,
        ends in (-100i16..=100, -100i16..=100),
    ) {
        let (basis, ends) = if of_plan {
            (Basis::OfPlan, (ends.0.abs(), ends.1.abs()))
        } else {
            (Basis::Points, ends)
        };
        let (on, slightly) = (ends.0.max(ends.1), ends.0.min(ends.1));
        let rule = PaceRule::Custom(Thresholds::new(basis, on, slightly).unwrap());
        prop_assert!(rule.pace(p + more, e) <= rule.pace(p, e));
        prop_assert_eq!(rule.to_string().parse(), Ok(rule));
        prop_assert_eq!(Thresholds::new(basis, slightly, on).is_ok(), on == slightly);
    }

    #[test]
    fn what_was_not_reported_is_never_a_zero(desk in journal(), as_of in any_day()) {
        let tracker = desk.tracker();
        for row in desk.card(as_of).rows {
            let c = &desk.plan.commitments[row.index];
            for (at, (a, m)) in row.measures.iter().zip(&c.measures).enumerate() {
                if !tracker.tracks[row.index].of_measure(at, as_of).is_empty() {
                    prop_assert_ne!(a.verdict, Verdict::NotReported);
                    continue;
                }
                let want = match m.goal {
                    _ if c.due == Due::Vision => Verdict::Vision,
                    Goal::Assigned { .. } => Verdict::NoGoal,
                    _ => Verdict::NotReported,
                };
                prop_assert_eq!(a.verdict, want);
                prop_assert_eq!((a.progress, a.planned, a.margin), (None, None, None));
                prop_assert_eq!((a.required_rate, a.achieved_rate, a.outlook), (None, None, None));
            }
        }
    }

    #[test]
    fn counts_add_up_to_the_total(desk in journal(), as_of in any_day()) {
        let Scorecard { rows, counts, .. } = desk.card(as_of);
        prop_assert_eq!(counts.total(), rows.len());
        prop_assert_eq!(counts.total(), desk.plan.commitments.len());
        prop_assert_eq!(Standing::ALL.iter().map(|s| counts.get(*s)).sum::<usize>(), counts.total());
        let unjudged = [Standing::NoGoal, Standing::NotDue, Standing::NotReported, Standing::Vision].map(|s| counts.get(s)).iter().sum::<usize>();
        prop_assert_eq!(counts.judged() + unjudged, counts.total());
        prop_assert!(counts.behind() <= counts.judged());
        let card = desk.card(as_of);
        let sections = ["s1", "s2"].map(|s| Counts::of(card.section(&desk.plan, s)).total());
        prop_assert_eq!(sections.iter().sum::<usize>(), counts.total());
    }

    /// A scorecard that goes on from day to day, from rule to rule and from deed to deed is
    /// the one derived anew.
    #[test]
    fn a_scorecard_that_goes_on_is_one_derived_anew(
        mut desk in journal(),
        steps in vec((near_day(), 0usize..8, proptest::option::weighted(0.2, deed())), 1..24),
    ) {
        let mut tracker = desk.tracker();
        let mut card = desk.card(end_of(6));
        for (as_of, rule, deed) in &steps {
            let told = |deed: &Deed| perform(&mut desk, deed);
            let entries: Vec<Entry> = deed.iter().flat_map(told).collect();
            tracker.append(&desk.journal, &entries);
            let rule = if *rule == 0 { PaceRule::Sanya } else { PaceRule::Default };
            card.renew(&tracker, *as_of, rule);
            let anew = Scorecard::derive(&tracker, *as_of, rule);
            prop_assert_eq!(said(&card, &desk.plan), said(&anew, &desk.plan));
            let same = Changes::between(&card, &anew);
            prop_assert!(same.standings.is_empty() && same.gaps.is_empty());
        }
    }

    #[test]
    fn the_gap_is_progress_minus_plan_in_points(desk in journal(), as_of in any_day()) {
        for a in desk.card(as_of).rows.iter().flat_map(|r| &r.measures) {
            prop_assert_eq!(a.progress.is_some(), a.planned.is_some());
            let (Some(p), Some(e)) = (a.progress, a.planned) else {
                prop_assert_eq!(a.gap(), None);
                continue;
            };
            prop_assert!((a.gap().unwrap() - 100.0 * (p - e)).abs() < 1e-9 * (1.0 + p.abs() * 100.0));
            prop_assert!((0.0..=1.0).contains(&e));
            let formula = a.formula.to_string();
            let printed = formula.rsplit("P − e = ").next().unwrap();
            let printed = parse(printed, None).unwrap().unwrap();
            prop_assert!((printed - a.gap().unwrap()).abs() <= 0.05 + 1e-9 * p.abs() * 100.0, "{formula}");
            prop_assert!(!formula.contains("−0.0"), "{formula}");
        }
    }

    #[test]
    fn the_index_lies_within_its_bounds(desk in journal(), as_of in any_day()) {
        let index = desk.card(as_of).index(&desk.plan).unwrap();
        prop_assert!(0.0 <= index.low && index.low <= index.high && index.high <= 1.0, "{index:?}");
        prop_assert_eq!(index.value.is_some(), (index.of - index.reported) * 5 <= index.of);
        if let Some(v) = index.value {
            prop_assert!(index.low - 1e-12 <= v && v <= index.high + 1e-12, "{index:?}");
        }
    }

    /// Entries about later days change nothing at an earlier one.
    #[test]
    fn as_of_looks_only_back(desk in journal(), as_of in any_day(), rule in 0usize..5) {
        let mut known = office();
        let is_retraction = |e: &Entry| e.event.key() == "retracted";
        // A retraction mends the journal itself, and so speaks of all days.
        for e in desk.journal.iter().filter(|e| e.about <= as_of || is_retraction(e)) {
            known.journal.insert((**e).clone());
        }
        let rule = PaceRule::ALL[rule];
        for d in month_ends().filter(|d| *d <= as_of).chain([as_of]) {
            let [now, then] = [&desk, &known].map(|k| format!("{:?}", k.card_by(d, rule)));
            prop_assert_eq!(now, then);
        }
    }

    #[test]
    fn figures_read_as_they_are_written(v in -1e12..1e12, decimals in 0usize..=6, lang in 0usize..3) {
        let rounded = |n: usize| format!("{:.n$}", assess::rounded(v, n)).parse::<f64>().unwrap();
        let half = format!("5e-{}", decimals + 1).parse::<f64>().unwrap();
        prop_assert!((rounded(decimals) - v).abs() <= half + v.abs() * 1e-15);
        prop_assert_eq!(parse(&text::figure(v), None), Ok(Some(rounded(4))));
        prop_assert_eq!(parse(&text::number(v, decimals), None), Ok(Some(rounded(decimals))));
        prop_assert_eq!(parse(&text::signed(v, decimals), None), Ok(Some(rounded(decimals))));
        let names = ["km", "公里", "公裡"].map(str::to_owned);
        let typed = format!(" {} {}", text::figure(v), names[lang]);
        let [en, hans, hant] = names;
        let unit = Unit { id: "length".into(), name: Trilingual { hant, hans, en } };
        prop_assert_eq!(parse(&typed, Some(&unit)), Ok(Some(rounded(4))));
        prop_assert!(parse(&typed, None).is_err());
        prop_assert!(parse(&format!("{typed}²"), Some(&unit)).is_err(), "another unit");
    }

    /// Whatever is typed is refused or a finite figure; full-width forms mean the same.
    #[test]
    fn typing_is_never_misread(typed in "[-+0-9.,−， ]{0,9}") {
        let Ok(read) = parse(&typed, None) else { return Ok(()) };
        let wide: String = typed
            .chars()
            .map(|c| if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xFEE0).unwrap() } else { c })
            .collect();
        prop_assert_eq!(parse(&wide, None), Ok(read));
        if let Some(v) = read {
            prop_assert_eq!(parse(&text::number(v, 9), None), Ok(Some(v)));
        }
    }
}

#[test]
fn commas_and_spaces_count_only_where_they_part_thousands() {
    for (typed, want) in [("1,000", 1000.0), ("12 345.5", 12345.5), ("1 000 000", 1e6), ("0.005", 0.005)] {
        assert_eq!(parse(typed, None), Ok(Some(want)), "{typed}");
    }
    for typed in ["0,005", "00,500", "3 5", "1 00", "113.5 52", "1,5", "1 .5 5"] {
        assert!(parse(typed, None).is_err(), "{typed} read as {:?}", parse(typed, None));
    }
}

/// The same, day by day, of what only the calendar changes: the first release of a rate.
#[test]
fn a_scorecard_that_goes_on_knows_when_the_first_rate_is_published() {
    let released = |released| Goal::Growth { target: 6.0, compare: Compare::AtLeast, released };
    let all = [Released::Unknown, Released::Monthly, Released::Quarterly, Released::Yearly].map(released);
    let tracker = Desk::with(vec![promise("rates", all.to_vec())]).tracker();
    let mut card = Scorecard::derive(&tracker, date(2019, 12, 1), PaceRule::Default);
    for as_of in date(2019, 12, 2).series(1.day()).take_while(|d| *d < date(2021, 2, 10)) {
        card.renew(&tracker, as_of, PaceRule::Default);
        let anew = Scorecard::derive(&tracker, as_of, PaceRule::Default);
        assert_eq!(said(&card, &tracker.plan), said(&anew, &tracker.plan), "{as_of}");
    }
}
