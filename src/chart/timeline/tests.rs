//! A small plan with one of everything a timeline draws.

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::{Date, date};

use super::{
    super::{
        Chart,
        group::Group,
        picture::{Dash, Shape, Spot},
    },
    blocks::Line,
    *,
};
use crate::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
        measure::{Compare, Goal, Measure, Milestone},
        pace::PaceRule,
        plan::{Commitment, CommitmentRecord, Due, Plan, Strength},
        scorecard::Scorecard,
        tracker::Tracker,
        words::{Lang, Trilingual},
    },
    scope::LazyMonths,
};

const END: Date = date(2020, 12, 31);
const AREA: [f64; 2] = [1000.0, f64::INFINITY];

fn name(text: &str) -> Trilingual {
    Trilingual { hant: text.into(), hans: text.into(), en: text.into() }
}

fn commitment(kind: Kind, id: &str, due: Due, goal: Goal) -> Commitment {
    let measure = Measure { id: "m".into(), title: None, unit: String::new(), goal, notes: Vec::new() };
    let record = CommitmentRecord {
        id: id.into(),
        section: "s".into(),
        locators: Vec::new(),
        title: name(id),
        strength: Strength::Plain,
        due,
        headline: false,
        measures: vec![measure],
        places: Vec::new(),
        bodies: Vec::new(),
        notes: Vec::new(),
    };
    Commitment { kind, record }
}

fn plan() -> Plan {
    let flow = || Goal::Flow { target: 10.0, compare: Compare::AtLeast, curve: Vec::new() };
    let stage = |id: &str, due| Milestone { id: id.into(), title: name(id), due, weight: 1.0 };
    let road = Goal::Milestones(vec![
        stage("start", Due::Stated(date(2020, 3, 15))),
        stage("roof", Due::Inferred(date(2020, 8, 1))),
        stage("open", Due::Stated(END)),
    ]);
    let commitments = vec![
        commitment(Kind::Target, "stated", Due::Stated(END), flow()),
        commitment(Kind::Target, "june", Due::Inferred(date(2020, 6, 30)), flow()),
        commitment(Kind::Target, "overdue", Due::Stated(date(2020, 5, 31)), flow()),
        commitment(Kind::Project, "road", Due::Stated(END), road),
        commitment(Kind::Measure, "early", Due::Inferred(END), flow()),
        commitment(Kind::Measure, "quiet", Due::Inferred(END), flow()),
        commitment(Kind::Measure, "behind", Due::Inferred(END), flow()),
        commitment(Kind::Measure, "far", Due::Stated(date(2031, 12, 31)), flow()),
        commitment(Kind::Project, "dream", Due::Vision, Goal::Judged),
    ];
    Plan { commitments, ..Plan::empty(2020) }
}

/// Plan, reports, and the figures of a day.
struct Year {
    journal: Journal,
    tracker: Tracker,
    card: Scorecard,
    months: LazyMonths,
    rows: Vec<usize>,
}

impl Year {
    fn at(as_of: Date) -> Self {
        let figure = |id: &str, about, value| {
            let (commitment, measure) = (id.into(), "m".into());
            Draft::new(about, Event::Figure { commitment, measure, value, against: None })
        };
        let reached = |milestone: &str, on| {
            let (commitment, measure) = ("road".into(), "m".into());
            Draft::new(on, Event::Reached { commitment, measure, milestone: milestone.into(), on: Some(on) })
        };
        let (may, july) = (date(2020, 5, 31), date(2020, 7, 31));
        let drafts = [
            figure("june", july, 10.0),
            figure("overdue", may, 5.0),
            figure("early", may, 10.0),
            figure("behind", may, 1.0),
            reached("start", date(2020, 3, 15)),
        ];
        let mut journal = Journal::default();
        let now = "2021-02-01T08:00:00Z".parse().unwrap();
        for e in journal.prepare(&WriterId("k3".into()), "Chen", now, &drafts) {
            journal.insert(e);
        }
        let tracker = Tracker::fold(Arc::new(plan()), &journal);
        let card = Scorecard::derive(&tracker, as_of, PaceRule::Default);
        let rows = (0..card.rows.len()).collect();
        Self { journal, tracker, card, months: LazyMonths::default(), rows }
    }

    fn scope(&self, rows: &'static [usize]) -> Scope<'_> {
        Scope {
            tracker: &self.tracker,
            journal: &self.journal,
            card: &self.card,
            months: &self.months,
            lang: Lang::En,
            rows: if rows.is_empty() { &self.rows } else { rows },
            filters: &[],
            published: false,
            demonstration: false,
        }
    }

    fn draw(&self, rows: Rows) -> Picture {
        body(&self.scope(&[]), Timeline { by: Grouping::Section, rows }, AREA)
    }

    /// What the pointer tells of a commitment.
    fn told(&self, id: &str) -> String {
        let p = self.draw(Rows::All);
        let spot = p.spots.into_iter().find(|s| s.told.lines().next() == Some(id));
        spot.map_or_else(String::new, |s| s.told)
    }
}

fn texts(p: &Picture) -> Vec<&str> {
    let text = |s: &'_ Shape| matches!(s, Shape::Text { .. });
    let all = p.shapes.iter().filter(|s| text(s));
    all.filter_map(|s| if let Shape::Text { text, .. } = s { Some(text.as_str()) } else { None }).collect()
}

#[test]
fn every_deadline_is_told_with_what_became_of_it() {
    let year = Year::at(date(2020, 9, 30));
    for (id, words) in [
        ("stated", "due 31 Dec 2020, stated in the text"),
        ("june", "due 30 Jun 2020, inferred · reached 31 Jul 2020, 31 days late"),
        ("overdue", "due 31 May 2020, stated in the text · not reached, 122 days overdue on 30 Sep 2020"),
        ("early", "due 31 Dec 2020, inferred · reached 31 May 2020, 214 days early"),
        ("road", "start · due 15 Mar 2020, stated in the text · reached on the day"),
        ("road", "roof · due 1 Aug 2020, inferred · not reached, 60 days overdue on 30 Sep 2020"),
        ("road", "open · due 31 Dec 2020, stated in the text"),
    ] {
        let told = year.told(id);
        assert!(told.lines().any(|l| l == words), "{id}: {told}");
    }
}

#[test]
fn the_table_tells_results_and_visions() {
    let year = Year::at(END);
    let table = table(&year.scope(&[]), Timeline::PLAIN);
    let ending = |title: &str| {
        let line = table.lines.iter().find(|l| l[0] == title).unwrap();
        (line[1].as_str(), line[3].as_str())
    };
    assert_eq!(ending("behind"), ("31 Dec 2020", "Not met"));
    assert_eq!(ending("dream"), ("Vision, no year", "Vision"));
    assert_eq!(ending("stated"), ("31 Dec 2020", ""), "nobody reported");
}

#[test]
fn slips_are_lines_solid_when_over_and_dashed_while_they_go_on() {
    let p = Year::at(date(2020, 9, 30)).draw(Rows::Dated);
    let lines = |ink: Ink, dash: Dash| {
        let same = |s: &&Shape| {
            matches!(s, Shape::Line { ink: i, dash: d, points, width }
            if *i == ink && *d == dash && points.len() == 2 && points[0][1] > 40.0 && *width > 1.9)
        };
        p.shapes.iter().filter(same).count()
    };
    let red = Ink::Standing(Standing::Overdue);
    // Below the legend: the roof and "overdue" slip; "june" came late.
    assert_eq!((lines(red, Dash::Dashed), lines(red, Dash::Solid)), (2, 1));
    assert!(texts(&p).contains(&"+31 days"));
    let full =
        p.shapes.iter().filter(|s| matches!(s, Shape::Box { rect, fill: Ink::Ink, .. } if rect.w < 10.0));
    // Stated: "stated", "overdue", "far", and one each for late and overdue in the legend.
    assert_eq!(full.count(), 3 + 3);
}

#[test]
fn what_shares_a_line_is_counted_and_nothing_is_lost() {
    for as_of in [date(2020, 1, 1), date(2020, 9, 30), END, date(2021, 1, 31), date(2035, 1, 1)] {
        let year = Year::at(as_of);
        for rows in Rows::ALL {
            let timeline = Timeline { by: Grouping::Kind, rows };
            let (blocks, visions) = blocks(&year.scope(&[]), timeline);
            let mut seen: Vec<usize> = visions;
            seen.extend(blocks.iter().flat_map(|b| b.lines.iter().chain(&b.folded)).map(|l| l.at));
            seen.sort_unstable();
            assert_eq!(seen, timeline.rows(&year.scope(&[])), "{as_of} {rows:?}");
        }
    }
    let p = Year::at(date(2020, 9, 30)).draw(Rows::Dated);
    assert!(texts(&p).contains(&"3 more, due by 31 Dec 2020 (inferred)"), "{:?}", texts(&p));
    let fold = p.spots.iter().find(|s| s.told.starts_with("3 more")).unwrap();
    assert_eq!(fold.target, Target::Rows(vec![4, 5, 6]));
    assert!(fold.told.contains("✓ Met 1\n▼ Behind 1\n○ Not reported 1"), "{}", fold.told);
    let all = Year::at(date(2020, 9, 30)).draw(Rows::All);
    assert!(!texts(&all).iter().any(|t| t.contains(" more")));
}

#[test]
fn what_goes_on_after_the_period_has_months_and_rows() {
    let p = Year::at(date(2021, 2, 15)).draw(Rows::Dated);
    assert!(texts(&p).contains(&"Q1 2021") || texts(&p).contains(&"Q1"));
    // Late by now: no longer one of many.
    assert!(texts(&p).contains(&"behind"));
}

#[test]
fn no_mark_lies_outside_the_axis() {
    for as_of in
        [date(2019, 6, 1), date(2020, 1, 1), date(2020, 9, 30), END, date(2021, 2, 1), date(2035, 1, 1)]
    {
        let year = Year::at(as_of);
        for rows in Rows::ALL {
            let p = year.draw(rows);
            let scope = year.scope(&[]);
            let (blocks, _) = blocks(&scope, Timeline { by: Grouping::Section, rows });
            let axis = Frame::of(&scope, &blocks, AREA[0]).axis;
            let marks = p.shapes.iter().filter_map(|s| match s {
                Shape::Box { rect, .. } | Shape::Frame { rect, .. } if rect.w < 10.0 => Some(rect.center()),
                Shape::Text { at, text, align: Align::Center, .. } if "✓◆×≈".contains(text) => {
                    Some(at[0])
                }
                _ => None,
            });
            // Those of the legend stand above the axis.
            let below = marks.filter(|x| *x > axis.left - 1.0);
            for x in below {
                assert!(x <= axis.right + 0.1, "{as_of} {rows:?}: {x}");
            }
            assert!(p.spots.iter().all(|Spot { rect, .. }| rect.x >= 0.0 && rect.right() <= AREA[0] + 1e-9));
        }
    }
}

#[test]
fn visions_stand_apart_and_projects_alone_where_asked_for() {
    let year = Year::at(date(2020, 9, 30));
    let shown = |rows: Rows| -> BTreeSet<String> {
        let p = year.draw(rows);
        let one = |s: &Spot| {
            matches!(s.target, Target::Commitment(_)).then(|| s.told.lines().next().map(str::to_owned))?
        };
        p.spots.iter().filter_map(one).collect()
    };
    assert_eq!(shown(Rows::Projects), ["road", "dream"].map(str::to_owned).into());
    assert_eq!(shown(Rows::All).len(), 9);
    assert!(texts(&year.draw(Rows::All)).contains(&"Without a year: visions (1)"));
    let chart = Chart::Timeline(Timeline { rows: Rows::Projects, ..Timeline::PLAIN });
    assert_eq!(chart.rows(&year.scope(&[])), [3, 8]);
    let nothing = body(&year.scope(&[8]), Timeline::PLAIN, AREA);
    assert!(texts(&nothing).iter().any(|t| t.starts_with("Nothing has a day")));
}

#[test]
fn what_is_too_high_for_a_wide_sheet_stands_in_two_halves() {
    let year = Year::at(date(2020, 9, 30));
    let timeline = Timeline { by: Grouping::Kind, rows: Rows::All };
    let one = body(&year.scope(&[]), timeline, [1400.0, 1000.0]);
    let two = body(&year.scope(&[]), timeline, [1400.0, 200.0]);
    assert!(two.size[1] < one.size[1]);
    let commitments =
        |p: &Picture| p.spots.iter().filter(|s| matches!(s.target, Target::Commitment(_))).count();
    assert_eq!(commitments(&one), commitments(&two));
}

#[test]
fn a_screen_has_the_rows_of_a_sheet_and_of_thousands_those_in_sight() {
    let year = Year::at(date(2020, 9, 30));
    let scope = year.scope(&[]);
    let timeline = Timeline { by: Grouping::Section, rows: Rows::All };
    let screen = Screen::new(&scope, timeline, AREA[0]);
    let rows = screen.rows(&scope, 0.0, 1.0, None);
    let sheet = body(&scope, timeline, AREA);
    assert_eq!(rows.spots.len(), sheet.spots.len());
    assert!((screen.head().size[1] + rows.size[1] - sheet.size[1]).abs() < 1e-9);

    let (blocks, visions) = blocks(&scope, timeline);
    let frame = Frame::of(&scope, &blocks, AREA[0]);
    let parts = screen::Parts::new(&scope, String::new(), frame, blocks, &visions);
    let part = parts.between(&scope, 0.0, 60.0, Some(7));
    assert!((part.size[1] - rows.size[1]).abs() < 1e-9);
    assert!(part.spots.len() < rows.spots.len());
    assert!(part.spots.iter().all(|s| rows.spots.contains(s)));
    assert!(part.spots.iter().any(|s| s.target == Target::Commitment(7)));
    let all = parts.between(&scope, 0.0, f64::INFINITY, Some(7));
    assert_eq!(all.spots.len(), rows.spots.len());
    assert!(all.spots.iter().all(|s| rows.spots.contains(s)));
    assert_eq!(all.shapes.len(), rows.shapes.len());
}

#[test]
fn halves_lose_no_row_and_a_group_goes_on_under_its_heading() {
    let line = |at| Line { at, deadlines: Vec::new() };
    let block = |title: &str, rows: std::ops::Range<usize>, folded: std::ops::Range<usize>| Block {
        group: Group { title: title.into(), rows: rows.clone().chain(folded.clone()).collect() },
        lines: rows.map(line).collect(),
        folded: folded.map(line).collect(),
    };
    let all = |half: &[Block]| half.iter().flat_map(Block::all).map(|l| l.at).collect::<Vec<_>>();
    let [first, second] = halves(vec![block("a", 0..2, 0..0), block("b", 2..30, 30..40)], Lang::En);
    assert_eq!([all(&first), all(&second)].concat(), (0..40).collect::<Vec<_>>());
    assert_eq!(second[0].group.title, "b (continued)");
    assert!(first.iter().all(|b| b.folded.is_empty()));
    // Two rows are not worth a heading of their own.
    let [first, second] = halves(vec![block("a", 0..3, 0..0), block("b", 3..6, 0..0)], Lang::En);
    assert_eq!((first.len(), second.len()), (1, 1));
    let [first, second] = halves(Vec::new(), Lang::En);
    assert!(first.is_empty() && second.is_empty());
}
