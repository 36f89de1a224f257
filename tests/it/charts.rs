//! Charts as pictures: laws that hold for every chart, on the demonstration year.

use guatu::{
    chart::{
        Chart,
        face::Face,
        facts,
        group::{self, Grouping},
        picture::{Align, Picture, Shape},
    },
    demo::Demonstration,
    desk::Desk,
    domain::{pace::PaceRule, scorecard::Scorecard, words::Lang},
    scope::Scope,
};
use jiff::civil::{Date, date};

/// A desk with its figures as of a day.
struct Look {
    desk: Desk,
    card: Scorecard,
    rows: Vec<usize>,
    lang: Lang,
}

impl Look {
    fn demo(lang: Lang, as_of: Date) -> Self {
        Self::of(Demonstration::new(lang).desk(), lang, as_of)
    }

    fn of(desk: Desk, lang: Lang, as_of: Date) -> Self {
        let card = Scorecard::derive(&desk.tracker, as_of, PaceRule::default());
        let rows = (0..card.rows.len()).collect();
        Self { desk, card, rows, lang }
    }

    fn scope(&self) -> Scope<'_> {
        Scope {
            tracker: &self.desk.tracker,
            journal: &self.desk.journal,
            card: &self.card,
            months: &self.desk.months,
            lang: self.lang,
            rows: &self.rows,
            filters: &[],
            published: false,
            demonstration: true,
        }
    }

    fn at(&self, commitment: &str, measure: usize) -> (usize, usize) {
        (self.desk.plan().position(commitment).unwrap(), measure)
    }
}

/// Every chart there is, the trajectory of every measure among them.
fn charts(look: &Look) -> Vec<Chart> {
    let mut all = Vec::new();
    for key in Chart::KEYS {
        for by in group::ALL.map(Some).into_iter().chain([None]) {
            all.extend(Chart::named(key, by, None));
        }
    }
    for (commitment, c) in look.desk.plan().commitments.iter().enumerate() {
        all.extend((0..c.measures.len()).map(|measure| Chart::Trajectory { commitment, measure }));
    }
    all
}

/// Left, upper, right and lower edge of everything drawn.
fn edges(p: &Picture) -> Vec<([f64; 4], String)> {
    let around = |points: &[[f64; 2]]| {
        points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |e, [x, y]| {
            [e[0].min(*x), e[1].min(*y), e[2].max(*x), e[3].max(*y)]
        })
    };
    let of = |s: &Shape| {
        let told = format!("{s:?}");
        let edges = match s {
            Shape::Box { rect, .. } | Shape::Frame { rect, .. } => {
                assert!(rect.w >= 0.0 && rect.h >= 0.0, "{told}");
                [rect.x, rect.y, rect.right(), rect.bottom()]
            }
            Shape::Line { points, .. } | Shape::Area { points, .. } => around(points),
            Shape::Dot { at: [x, y], .. } => [*x, *y, *x, *y],
            Shape::Text { at: [x, y], align, style, text } => {
                let wide = Face::of(p.lang, style.bold).width(text, style.size);
                let left = match align {
                    Align::Left => *x,
                    Align::Center => x - wide / 2.0,
                    Align::Right => x - wide,
                };
                [left, y - style.size / 2.0, left + wide, y + style.size / 2.0]
            }
        };
        (edges, told)
    };
    let spot = |s: &guatu::chart::picture::Spot| {
        ([s.rect.x, s.rect.y, s.rect.right(), s.rect.bottom()], s.told.clone())
    };
    // A spot may stand out over a point at the edge.
    let spots =
        p.spots.iter().map(spot).map(|([a, b, c, d], t)| ([a + 10.0, b + 10.0, c - 10.0, d - 10.0], t));
    p.shapes.iter().map(of).chain(spots).collect()
}

#[test]
fn nothing_is_drawn_outside_its_picture() {
    let days = [date(2019, 11, 3), date(2020, 1, 1), date(2020, 6, 30), date(2020, 9, 15), date(2021, 2, 3)];
    for (n, (lang, as_of)) in Lang::ALL.into_iter().cycle().zip(days).enumerate() {
        let look = Look::demo(lang, as_of);
        // Each commitment on one of the days: there are many, and they are much alike.
        let turn = |c: &Chart| c.of().is_none_or(|(i, _)| i % days.len() == n);
        for chart in charts(&look).into_iter().filter(turn) {
            for area in [[1224.0, 640.0], [1864.0, 930.0]] {
                let p = chart.body(&look.scope(), area);
                assert!(p.size[0] <= area[0] + 1e-6, "{chart:?} is wider than its area");
                for ([left, top, right, bottom], told) in edges(&p) {
                    let inside = left >= -1.0 && top >= -1.0 && right <= p.size[0] + 1.0;
                    assert!(inside && bottom <= p.size[1] + 1.0, "{chart:?} {as_of} {area:?}: {told}");
                }
            }
        }
    }
}

#[test]
fn a_chart_of_nothing_is_a_picture_too() {
    let mut look = Look::demo(Lang::En, date(2020, 9, 30));
    look.rows.clear();
    for chart in charts(&look).into_iter().filter(|c| c.of().is_none()) {
        let p = chart.body(&look.scope(), [900.0, 500.0]);
        for ([left, top, ..], told) in edges(&p) {
            assert!(left.is_finite() && top.is_finite(), "{chart:?}: {told}");
        }
        assert!(chart.table(&look.scope()).lines.iter().all(|l| !l.is_empty()));
    }
}

#[test]
fn tables_have_a_cell_for_every_column() {
    let look = Look::demo(Lang::Hans, date(2020, 9, 15));
    for chart in charts(&look) {
        let table = chart.table(&look.scope());
        for line in &table.lines {
            assert_eq!(line.len(), table.head.len(), "{chart:?} {line:?}");
        }
    }
    let targets = Chart::Targets.table(&look.scope());
    assert!(targets.lines.len() > 40);
    let months = Chart::Months(Grouping::Section).table(&look.scope());
    assert_eq!(months.head.len(), 1 + 9, "eight months ended, and the one under way");
}

#[test]
fn the_sewer_of_the_demonstration_tells_its_rates() {
    let look = Look::demo(Lang::En, date(2020, 6, 30));
    let at = look.at("sewer-network", 0);
    let told: Vec<(String, String)> =
        facts(&look.scope(), at).into_iter().map(|f| (f.name, f.value)).collect();
    let names: Vec<&str> = told.iter().map(|(n, _)| n.as_str()).collect();
    assert_eq!(
        names,
        ["Goal", "Actual", "Standing", "Progress", "Planned", "Gap", "Needed", "Achieved", "Heads for"]
    );
    let chart = Chart::Trajectory { commitment: at.0, measure: at.1 };
    assert_eq!(chart.title(&look.scope()), "Trajectory: Build sewer pipes");
    let p = chart.body(&look.scope(), [1200.0, 700.0]);
    assert_eq!(p.spots.len(), 6, "one a month: {:?}", p.spots);
    assert!(p.spots[5].told.starts_with("52.8 km · 30 Jun 2020\n"), "{}", p.spots[5].told);
}

#[test]
fn months_are_derived_once_and_anew_after_a_fold() {
    let look = Look::demo(Lang::En, date(2020, 6, 30));
    let first = look.scope().months();
    assert!(std::rc::Rc::ptr_eq(&first, &look.scope().months()), "kept");
    let other = Scorecard::derive(&look.desk.tracker, look.card.as_of, PaceRule::Xuancheng);
    let by_other = Scope { card: &other, ..look.scope() }.months();
    assert!(!std::rc::Rc::ptr_eq(&first, &by_other), "another rule, other months");
    let mut desk = look.desk;
    desk.show_published(true);
    let look = Look::of(desk, Lang::En, date(2020, 6, 30));
    assert!(!std::rc::Rc::ptr_eq(&by_other, &look.scope().months()), "another fold, other months");
}
