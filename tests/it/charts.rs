//! Charts as pictures: laws that hold for every chart, on the demonstration year.

use guatu::{
    chart::{
        Chart, bullet,
        face::Face,
        facts,
        group::{self, Grouping},
        palette::glyph,
        picture::{Align, Ink, Picture, Shape, Target},
        wall::Hung,
    },
    demo::Demonstration,
    desk::Desk,
    domain::{
        measure::{Class, Goal},
        pace::PaceRule,
        scorecard::{Scorecard, Standing},
        words::Lang,
    },
    scope::Scope,
    text::{day, short, t},
};
use jiff::civil::{Date, date};

use crate::desk as small;

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

    /// A small plan of a test.
    fn small(small: small::Desk, as_of: Date) -> Self {
        let mut desk = Demonstration::new(Lang::En).desk();
        (desk.tracker, desk.journal) = (small.tracker(), small.journal);
        desk.months.forget();
        Self::of(desk, Lang::En, as_of)
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

fn texts(p: &Picture) -> Vec<&str> {
    p.shapes
        .iter()
        .filter_map(|s| if let Shape::Text { text, .. } = s { Some(text.as_str()) } else { None })
        .collect()
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
fn the_title_of_a_sheet_names_the_measure_to_its_end() {
    for lang in Lang::ALL {
        let look = Look::demo(lang, date(2020, 6, 30));
        for chart in charts(&look) {
            let p = guatu::chart::sheet(chart, &look.scope(), [1280.0, 800.0]);
            let large = |s: &&Shape| matches!(s, Shape::Text { style, .. } if style.size > 21.0);
            let lines = p.shapes.iter().filter(large).count();
            let whole = texts(&p).iter().take(lines).all(|t| !t.ends_with('…'));
            assert!(whole && (1..=2).contains(&lines), "{lang:?} {chart:?} {:?}", &texts(&p)[..lines]);
        }
    }
}

#[test]
fn a_bar_tells_its_own_measure() {
    let look = Look::demo(Lang::En, date(2020, 9, 30));
    let p = Chart::Targets.body(&look.scope(), [1224.0, 640.0]);
    let mut others = 0;
    for spot in &p.spots {
        let Target::Measure(i, n) = spot.target else { panic!("{spot:?}") };
        let (c, row) = (&look.desk.plan().commitments[i], &look.card.rows[i]);
        let (measure, a) = (&c.measures[n], &row.measures[n]);
        let told: Vec<&str> = spot.told.lines().collect();
        assert_eq!(told[0], short::title(Lang::En, c, measure));
        let s = bullet::standing(row, a);
        assert_eq!(told[1], format!("{} {}", glyph(s), t(Lang::En, &format!("standing-{}", s.key()))));
        let goal = short::goal_against(Lang::En, look.desk.plan(), measure, a);
        assert_eq!(told[2], format!("Goal: {goal}"));
        if let Some(latest) = a.latest() {
            assert!(
                told[3].starts_with("Actual: ") && told[3].contains(&day(Lang::En, latest.about)),
                "{told:?}"
            );
        }
        assert!(a.formula.is_empty() || told.contains(&a.formula.to_string().as_str()), "{told:?}");
        others += usize::from(n != row.leading);
    }
    assert!(others > 0, "some bars are not the measure that leads");
}

#[test]
fn a_tile_explains_its_mark_of_what_caught_up() {
    let look = Look::small(
        small::Desk::with([small::promise("c", [small::flow(100.0), small::flow(100.0)])])
            .report(small::end_of(3), small::of("m2", small::figure("c", 5.0)))
            .report(small::end_of(6), small::of("m2", small::figure("c", 60.0)))
            .report(small::end_of(6), small::figure("c", 50.0)),
        small::end_of(6),
    );
    assert_eq!(look.card.rows[0].leading, 0);
    let p = Chart::Wall.body(&look.scope(), [600.0, 400.0]);
    assert!(texts(&p).contains(&"↑"));
    let tile = p.spots.iter().find(|s| s.target == Target::Commitment(0)).unwrap();
    assert!(tile.told.contains("Behind earlier, made up since"), "{}", tile.told);
}

#[test]
fn every_commitment_has_one_tile_and_a_denied_tick_says_so() {
    let look = Look::demo(Lang::Hans, date(2020, 9, 30));
    let wall = Chart::Wall.body(&look.scope(), [1600.0, 900.0]);
    let tiles = |i: usize| wall.spots.iter().filter(move |s| s.target == Target::Commitment(i));
    for row in &look.card.rows {
        assert_eq!(tiles(row.index).count(), 1);
        let warned = tiles(row.index).any(|s| s.told.contains('⚠'));
        assert_eq!(warned, row.contradicted);
    }
    assert_eq!(texts(&wall).into_iter().filter(|t| *t == "⚠").count(), 1, "the demonstration has one");
}

#[test]
fn a_class_covers_the_month_it_speaks_of() {
    let bars = |days: [Date; 2]| {
        let desk = days.into_iter().fold(small::Desk::one(Goal::Class { goal: Class::III }), |d, day| {
            d.report(day, small::graded("c", Class::II))
        });
        let look = Look::small(desk, small::end_of(6));
        let p = Chart::Trajectory { commitment: 0, measure: 0 }.body(&look.scope(), [900.0, 500.0]);
        let bar = |s: &Shape| match s {
            Shape::Frame { rect, ink: Ink::Standing(Standing::Met), .. } => Some((rect.x, rect.w)),
            _ => None,
        };
        p.shapes.iter().filter_map(bar).collect::<Vec<_>>()
    };
    let whole = bars([small::end_of(2), small::end_of(5)]);
    assert_eq!(whole.len(), 2);
    assert_eq!(bars([small::day(2, 10), small::day(5, 1)]), whole);
    assert!((whole[0].1 - whole[1].1).abs() < 1e-9, "months are of one width");
}

#[test]
fn an_outlook_at_the_goal_is_neither_short_nor_past_it() {
    let look =
        |v| Look::small(small::Desk::one(small::flow(120.0)).at(small::end_of(6), v), small::end_of(6));
    let said = |v| {
        let look = look(v);
        let p = Chart::Trajectory { commitment: 0, measure: 0 }.body(&look.scope(), [900.0, 500.0]);
        texts(&p)
            .into_iter()
            .filter(|s| s.contains("short by") || s.contains("past the goal"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for v in [59.999, 60.0, 60.001] {
        assert_eq!(said(v), [""; 0], "{v}");
    }
    assert_eq!(said(52.0), ["short by 16"]);
    assert_eq!(said(66.0), ["past the goal by 12"]);
}

#[test]
fn cells_of_many_months_keep_their_words_apart() {
    let look = Look::demo(Lang::En, date(2020, 9, 30));
    let p = Chart::Months(Grouping::Section).body(&look.scope(), [640.0, 480.0]);
    assert!(p.size[0] > 640.0);
    let sheet = guatu::chart::sheet(Chart::Months(Grouping::Section), &look.scope(), [640.0, 480.0]);
    for p in [&p, &sheet] {
        assert!(edges(p).iter().all(|([.., right, _], told)| *right <= p.size[0] + 1.0 || panic!("{told}")));
    }
    let fractions = |s: &Shape| match s {
        Shape::Text { at: [x, y], style, text, .. } if text.contains(" / ") => {
            let half = Face::of(Lang::En, style.bold).width(text, style.size) / 2.0;
            Some((y.to_bits(), [x - half, x + half]))
        }
        _ => None,
    };
    let all: Vec<_> = p.shapes.iter().filter_map(fractions).collect();
    assert!(all.len() > 9);
    for pair in all.windows(2).filter(|w| w[0].0 == w[1].0) {
        assert!(pair[0].1[1] < pair[1].1[0], "{pair:?}");
    }
}

#[test]
fn a_wide_low_sheet_has_its_chart() {
    let look = Look::demo(Lang::En, date(2020, 9, 30));
    for size in [[3840.0, 240.0], [3840.0, 2160.0], [640.0, 480.0]] {
        let p = guatu::chart::sheet(Chart::BurnUp(None), &look.scope(), size);
        let spot = p.spots.iter().map(|s| s.rect.h).fold(0.0, f64::max);
        assert!(spot > size[1] * 0.2, "{size:?}: {spot}");
    }
    // What needs more than there is says so, and a sheet makes it smaller.
    for chart in charts(&look).into_iter().filter(|c| c.of().is_none_or(|(i, _)| i % 20 == 0)) {
        let p = chart.body(&look.scope(), [1864.0, 90.0]);
        for ([.., bottom], told) in edges(&p) {
            assert!(bottom <= p.size[1] + 1.0, "{chart:?}: {told}");
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
    assert!(std::sync::Arc::ptr_eq(&first, &look.scope().months()), "kept");
    let other = Scorecard::derive(&look.desk.tracker, look.card.as_of, PaceRule::Xuancheng);
    let by_other = Scope { card: &other, ..look.scope() }.months();
    assert!(!std::sync::Arc::ptr_eq(&first, &by_other), "another rule, other months");
    let mut desk = look.desk;
    desk.show_published(true);
    let look = Look::of(desk, Lang::En, date(2020, 6, 30));
    assert!(!std::sync::Arc::ptr_eq(&by_other, &look.scope().months()), "another fold, other months");
}

/// Whether a line runs through the middle of a text.
fn strikes(points: &[[f64; 2]], [left, top, right, bottom]: [f64; 4]) -> bool {
    let (low, high) = (top + (bottom - top) * 0.3, bottom - (bottom - top) * 0.3);
    points.windows(2).any(|w| {
        // Walked in steps: lines are straight and texts many points wide.
        (0..=200).map(|n| f64::from(n) / 200.0).any(|k| {
            let [x, y] = [0, 1].map(|d| (w[1][d] - w[0][d]).mul_add(k, w[0][d]));
            (left + 1.0..right - 1.0).contains(&x) && (low..high).contains(&y)
        })
    })
}

#[test]
fn no_rule_of_a_chart_strikes_its_words_through() {
    let mut grounded = 0;
    for lang in Lang::ALL {
        let look = Look::demo(lang, date(2020, 6, 30));
        let scope = look.scope();
        let with_names = |c: &Chart| matches!(c, Chart::Trajectory { .. } | Chart::BurnUp(None));
        for chart in charts(&look).into_iter().filter(with_names) {
            let p = chart.body(&scope, [900.0, 560.0]);
            let places = edges(&p);
            for (n, shape) in p.shapes.iter().enumerate() {
                let Shape::Text { text, .. } = shape else { continue };
                let place = places[n].0;
                // Later lines are what was reported; those before are covered or elsewhere.
                let ground = p.shapes[..n].iter().rposition(|s| {
                    matches!(s, Shape::Box { rect, fill: Ink::Paper, .. } if rect.x <= place[0]
                        && rect.right() >= place[2] && rect.y <= place[1] && rect.bottom() >= place[3])
                });
                grounded += usize::from(ground.is_some());
                for line in &p.shapes[ground.unwrap_or(0)..n] {
                    if let Shape::Line { points, .. } = line {
                        assert!(!strikes(points, place), "{lang:?} {chart:?}: {text}");
                    }
                }
            }
        }
    }
    assert!(grounded > 100, "some words lie on lines: {grounded}");
}

/// Whether two rectangles share more than an edge.
fn touch(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] + 0.5 < b[2] && b[0] + 0.5 < a[2] && a[1] + 0.5 < b[3] && b[1] + 0.5 < a[3]
}

#[test]
fn words_of_a_trajectory_lie_on_no_other_and_on_no_line() {
    let mut seen = 0;
    for (lang, as_of) in Lang::ALL.into_iter().zip([date(2020, 6, 30), date(2020, 12, 31), date(2020, 3, 31)])
    {
        let look = Look::demo(lang, as_of);
        let scope = look.scope();
        let silent = t(lang, "chart-nothing-reported");
        let figures = |c: &Chart| {
            c.of().is_some_and(|(i, n)| look.desk.plan().commitments[i].measures[n].goal.takes_figure())
        };
        for chart in charts(&look).into_iter().filter(figures) {
            for area in [[420.0, 300.0], [600.0, 380.0], [1200.0, 700.0]] {
                let p = chart.body(&scope, area);
                let places: Vec<([f64; 4], bool, &str)> = p
                    .shapes
                    .iter()
                    .zip(edges(&p))
                    .filter_map(|(s, (at, _))| match s {
                        Shape::Text { text, style, .. } => {
                            Some((at, style.bold && style.ink == Ink::Ink || *text == silent, text.as_str()))
                        }
                        _ => None,
                    })
                    .collect();
                for (n, (at, _, text)) in places.iter().enumerate() {
                    for (other, _, words) in &places[..n] {
                        assert!(!touch(*at, *other), "{lang:?} {chart:?} {area:?}: {text} on {words}");
                    }
                }
                let rule = |ink: &Ink| matches!(ink, Ink::Line | Ink::Edge);
                // The latest value, or that there is none, is there in any case, with paper under it.
                for (at, _, text) in places.iter().filter(|x| !x.1) {
                    seen += 1;
                    for shape in &p.shapes {
                        if let Shape::Line { points, ink, .. } = shape
                            && !rule(ink)
                        {
                            assert!(!strikes(points, *at), "{lang:?} {chart:?} {area:?}: {text}");
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn a_sheet_of_months_does_not_shrink_words_that_fit() {
    let look = Look::demo(Lang::Hant, date(2020, 6, 30));
    let area = [1224.0, 530.0];
    let body = Chart::Months(Grouping::Section).body(&look.scope(), area);
    assert!(body.size[1] <= area[1] + 1e-6 && body.size[0] <= area[0] + 1e-6, "{:?}", body.size);
    let sheet = guatu::chart::sheet(Chart::Months(Grouping::Section), &look.scope(), [1280.0, 720.0]);
    let size = |s: &Shape| match s {
        Shape::Text { style, text, .. } if text.contains(" / ") => Some(style.size),
        _ => None,
    };
    let smallest = sheet.shapes.iter().filter_map(size).fold(f64::MAX, f64::min);
    assert!((10.0..20.0).contains(&smallest), "fractions are read: {smallest}");
}

/// Whether a title stands whole on a picture, in however many lines.
fn titled(p: &Picture, title: &str) -> bool {
    let bare = |t: &str| t.replace(' ', "");
    bare(&texts(p).concat()).contains(&bare(title))
}

#[test]
fn a_wall_of_five_tiles_tells_goal_actual_gap_due_and_unit() {
    for lang in Lang::ALL {
        let mut look = Look::demo(lang, date(2020, 6, 30));
        let all = look.rows.clone();
        let behind = |i: &usize| look.card.rows[*i].standing == Standing::SlightlyBehind;
        look.rows.retain(behind);
        assert!((2..8).contains(&look.rows.len()), "{}", look.rows.len());
        let plan = look.desk.plan();
        let mut widths = Vec::new();
        for area in [[1040.0, 560.0], [2300.0, 1200.0]] {
            let p = Hung::of(&look.scope()).screen(&look.scope(), area, [0.0; 2]);
            assert!(p.size[1] <= area[1], "{lang:?} {area:?} {}", p.size[1]);
            let told = texts(&p).join("\n");
            for key in ["goal", "actual", "standing", "due"] {
                assert!(told.contains(&t(lang, &format!("column-{key}"))), "{lang:?} {key}: {told}");
            }
            for i in &look.rows {
                let (c, row) = (&plan.commitments[*i], &look.card.rows[*i]);
                let (measure, a) = (&c.measures[row.leading], row.lead_measure().unwrap());
                let goal = short::goal_against(lang, plan, measure, a);
                let known = short::actual_alone(lang, plan, measure, a);
                let gap = short::distance(lang, plan, measure, a);
                for figure in [goal, known, gap, short::due(lang, c.due)] {
                    assert!(told.contains(&figure), "{lang:?} {area:?} {figure}: {told}");
                }
            }
            let tile = p.spots.iter().find(|s| matches!(s.target, Target::Commitment(_))).unwrap();
            widths.push(tile.rect.w);
        }
        assert!(widths[1] > widths[0] * 1.3, "a larger window has larger tiles: {widths:?}");
        look.rows = all;
        let p = Hung::of(&look.scope()).screen(&look.scope(), [2300.0, 1200.0], [0.0; 2]);
        assert!(!texts(&p).contains(&t(lang, "column-goal").as_str()), "many tiles stay compact");
    }
}

#[test]
fn a_wall_with_room_for_two_lines_tells_the_figures_without_names() {
    for lang in Lang::ALL {
        let mut look = Look::demo(lang, date(2020, 6, 30));
        let behind = |i: &usize| look.card.rows[*i].standing == Standing::Behind;
        look.rows.retain(behind);
        assert!(look.rows.len() > 6, "{}", look.rows.len());
        let p = Hung::of(&look.scope()).screen(&look.scope(), [1067.0, 530.0], [0.0; 2]);
        assert!(p.size[1] <= 530.0, "{lang:?} {}", p.size[1]);
        let all = texts(&p);
        assert!(!all.contains(&t(lang, "column-goal").as_str()), "{lang:?}: no room for names");
        let plan = look.desk.plan();
        for i in &look.rows {
            let (c, row) = (&plan.commitments[*i], &look.card.rows[*i]);
            let (measure, a) = (&c.measures[row.leading], row.lead_measure().unwrap());
            let gap = short::distance(lang, plan, measure, a);
            assert!(all.iter().any(|line| line.starts_with(&gap)), "{lang:?} {gap}: {all:?}");
            let due = short::due(lang, c.due);
            assert!(all.iter().any(|line| line.starts_with(&due)), "{lang:?} {due}: {all:?}");
        }
    }
}

#[test]
fn a_wall_of_few_tiles_has_whole_titles_and_is_larger() {
    for lang in Lang::ALL {
        let mut look = Look::demo(lang, date(2020, 6, 30));
        let plan = look.desk.plan();
        let wall = |look: &Look| {
            let p = Hung::of(&look.scope()).screen(&look.scope(), [1040.0, 560.0], [0.0; 2]);
            let spots: Vec<f64> = p
                .spots
                .iter()
                .filter(|s| matches!(s.target, Target::Commitment(_)))
                .map(|s| s.rect.w)
                .collect();
            (p, spots[0])
        };
        let (_, all) = wall(&look);
        let headline: Vec<usize> = (0..look.rows.len()).filter(|i| plan.commitments[*i].headline).collect();
        let section: Vec<usize> =
            (0..look.rows.len()).filter(|i| plan.commitments[*i].section == "s1").collect();
        for rows in [headline, section] {
            assert!(rows.len() > 5, "{}", rows.len());
            look.rows = rows;
            let (p, few) = wall(&look);
            assert!(few > all * 1.3, "{few} {all}");
            for i in &look.rows {
                let title = look.desk.plan().commitments[*i].title.get(lang);
                assert!(titled(&p, title), "{lang:?}: {title} is whole");
            }
            assert!(p.size[1] <= 560.0, "{lang:?} {}", p.size[1]);
        }
    }
}
