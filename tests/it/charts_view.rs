//! The Charts view by accessible name.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use guatu::{
    domain::{plan::Kind, words::Lang},
    gui::{
        action::View,
        app::Options,
        filter::{Facet, Flag},
        prefs::Prefs,
    },
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use crate::gui::{Desk, Window, app, prefs, press};

/// The view as of 30 June, with the sewer selected.
fn charts(desk: &Desk, lang: Lang, select: Option<&str>) -> Window {
    let options =
        Options { as_of: Some(date(2020, 6, 30)), select: select.map(str::to_owned), ..Options::default() };
    let prefs = Prefs { view: View::Charts, detail: false, ..prefs(lang) };
    desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped)
}

#[test]
fn the_selected_commitment_is_charted_with_its_goal_and_a_table() {
    let desk = Desk::new();
    let mut h = charts(&desk, Lang::En, Some("sewer-network"));
    h.get_by_label("Measure: Build sewer pipes");
    h.get_by_label("≥ 113.5 km");
    h.get_by_label_contains("Trajectory: Build sewer pipes; the figures stand below");
    h.get_by_label("Nothing reported by this date");
    assert!(h.get_by_label("Reset zoom").accesskit_node().is_disabled(), "all of it is shown");
    h.get_by_label("Figures as a table").click();
    h.run_ok();
    h.get_by_label("Goal: ≥ 113.5 km");
    h.get_by_label("Save picture…");
    h.get_by_label("Copy picture");
}

#[test]
fn every_chart_is_a_tab_and_empty_filters_say_what_to_do() {
    let desk = Desk::new();
    let mut h = charts(&desk, Lang::En, None);
    h.get_by_label_contains("Choose a measure above");
    for (tab, seen) in [
        ("Burn-up", "0 met of 260 that can be met"),
        ("Targets", "Growth of gross domestic product"),
        ("Standings month by month", "Annual goals"),
        ("Months", "Annual goals"),
    ] {
        h.get_all_by_label(tab).next().unwrap().click();
        h.run_ok();
        assert!(h.query_all_by_label_contains(seen).next().is_some(), "{tab}");
    }
    h.state_mut().as_mut().unwrap().model.filters.toggle(Facet::Flag(Flag::Problem));
    h.state_mut().as_mut().unwrap().model.refilter();
    h.run_ok();
    assert!(app(&h).model.rows.is_empty());
    h.get_by_label("No commitment passes these filters.");
}

#[test]
fn a_measure_is_found_by_its_words_and_shown() {
    let desk = Desk::new();
    let mut h = charts(&desk, Lang::En, None);
    h.get_by_label_contains("Measure: ").click();
    h.run_ok();
    let field = h.get_by_role_and_label(Role::TextInput, "Search for a measure");
    field.focus();
    field.type_text("污水 管网");
    h.run_ok();
    h.get_by_role_and_label(Role::Button, "Build sewer pipes").click();
    h.run_ok();
    h.get_by_label("≥ 113.5 km");
    h.get_by_label("Measure: Build sewer pipes").click();
    h.run_ok();
    let field = h.get_by_role_and_label(Role::TextInput, "Search for a measure");
    field.focus();
    field.type_text("sponge");
    h.run_ok();
    h.key_press(egui::Key::Enter);
    h.run_ok();
    h.get_by_label("Measure: Build sponge city areas");
}

#[test]
fn a_group_of_a_chart_leads_to_its_commitments() {
    let desk = Desk::new();
    let mut h = charts(&desk, Lang::En, None);
    h.get_all_by_label("Months").next().unwrap().click();
    h.run_ok();
    h.get_all_by_label_contains("Livelihood, 31 Mar 2020").next().unwrap().click();
    h.run_ok();
    let m = &app(&h).model;
    assert_eq!(m.prefs.view, View::List);
    assert!(!m.rows.is_empty() && m.rows.len() < m.card.rows.len());
}

#[test]
fn it_speaks_chinese_in_both_scripts() {
    let desk = Desk::new();
    for (lang, tab, goal) in [(Lang::Hans, "指标走势", "目标"), (Lang::Hant, "指標走勢", "目標")]
    {
        let h = charts(&desk, lang, Some("sewer-network"));
        h.get_by_label(tab);
        assert!(h.query_all_by_label(goal).next().is_some());
    }
}

/// What the pointer is told over a chart, at a share of its width and height.
fn told(h: &mut Window, chart: &str, at: [f32; 2]) -> Vec<String> {
    let rect = h.get_by_label_contains(chart).rect();
    h.hover_at(egui::pos2(egui::lerp(rect.x_range(), at[0]), egui::lerp(rect.y_range(), at[1])));
    h.run_ok();
    let shapes = &h.output().shapes;
    let mut out = Vec::new();
    for s in shapes {
        words(&s.shape, &mut out);
    }
    out
}

fn words(shape: &egui::Shape, out: &mut Vec<String>) {
    match shape {
        egui::Shape::Text(t) => out.push(t.galley.text().to_owned()),
        egui::Shape::Vec(all) => all.iter().for_each(|s| words(s, out)),
        _ => {}
    }
}

#[test]
fn between_the_points_the_pointer_is_told_figures_of_the_plan_only() {
    let desk = Desk::new();
    let mut h = charts(&desk, Lang::En, Some("sewer-network"));
    let name = "Trajectory: Build sewer pipes; the figures stand below";
    // High over the planned line: the same day, the same figure.
    let high = told(&mut h, name, [0.4, 0.1]);
    let low = told(&mut h, name, [0.4, 0.7]);
    let planned = |words: &[String]| words.iter().find(|w| w.contains(": planned ")).cloned();
    assert!(planned(&high).is_some_and(|w| w.ends_with(" km")), "{high:?}");
    assert_eq!(planned(&high), planned(&low));
    h.get_by_label("Burn-up").click();
    h.run_ok();
    let name = "Burn-up; the figures stand below";
    let high = told(&mut h, name, [0.4, 0.2]);
    let due = |words: &[String]| words.iter().find(|w| w.contains("come due by then: ")).cloned();
    assert!(due(&high).is_some(), "{high:?}");
    assert_eq!(due(&high), due(&told(&mut h, name, [0.4, 0.8])));
}

#[test]
fn keys_zoom_and_move_the_chart_that_has_them() {
    let desk = Desk::new();
    let mut h = charts(&desk, Lang::En, Some("sewer-network"));
    let whole = |h: &Window| h.get_by_label("Reset zoom").accesskit_node().is_disabled();
    h.get_by_label_contains("Trajectory: Build sewer pipes; the figures").focus();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::ArrowRight);
    assert!(whole(&h), "all of it has nowhere to go");
    press(&mut h, Modifiers::NONE, Key::Plus);
    assert!(!whole(&h));
    let selected = app(&h).model.selected;
    press(&mut h, Modifiers::NONE, Key::ArrowRight);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(app(&h).model.selected, selected, "the keys are the chart's");
    assert!(!whole(&h));
    press(&mut h, Modifiers::NONE, Key::Home);
    assert!(whole(&h));
    press(&mut h, Modifiers::NONE, Key::Plus);
    press(&mut h, Modifiers::NONE, Key::Minus);
    assert!(whole(&h), "minus takes plus back");
}

/// Words in the window with what they cover.
fn placed(shape: &egui::Shape, out: &mut Vec<(egui::Rect, String)>) {
    match shape {
        egui::Shape::Text(t) => {
            out.push((t.galley.rect.translate(t.pos.to_vec2()), t.galley.text().to_owned()));
        }
        egui::Shape::Vec(all) => all.iter().for_each(|s| placed(s, out)),
        _ => {}
    }
}

#[test]
fn words_of_a_chart_keep_apart_in_a_small_window_and_a_large_one() {
    let desk = Desk::new();
    // The first is 1280 x 800 with text at 200 %.
    for (lang, size) in Lang::ALL.into_iter().zip([[640.0, 400.0], [1024.0, 640.0], [1280.0, 800.0]]) {
        for id in ["sewer-network", "green-finance-street", "gdp-growth"] {
            let options = Options {
                as_of: Some(date(2020, 6, 30)),
                select: Some(id.into()),
                demo: true,
                ..Options::default()
            };
            let prefs = Prefs { view: View::Charts, detail: false, ..prefs(lang) };
            let mut h = desk.open(size, prefs, options, PlanSource::Shipped);
            // The plot knows its size a frame later.
            h.run_ok();
            let chart = h
                .get_by_label_contains(match lang {
                    Lang::En => "the figures stand below",
                    Lang::Hans => "；数据",
                    Lang::Hant => "；數據",
                })
                .rect();
            let mut all = Vec::new();
            for s in &h.output().shapes {
                let mut own = Vec::new();
                placed(&s.shape, &mut own);
                // What is scrolled away is not seen.
                all.extend(own.into_iter().filter(|(rect, _)| s.clip_rect.contains(rect.center())));
            }
            all.retain(|(rect, words)| chart.contains(rect.center()) && !words.trim().is_empty());
            assert!(all.len() > 3, "{lang:?} {id}: {all:?}");
            for (n, (rect, words)) in all.iter().enumerate() {
                for (other, name) in &all[..n] {
                    assert!(
                        !rect.shrink(1.5).intersects(other.shrink(1.5)),
                        "{lang:?} {id}: {words} on {name}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_chart_of_what_the_filters_leave_out_says_so_and_leads_back_inside() {
    let desk = Desk::new();
    let options = Options { as_of: Some(date(2020, 6, 30)), demo: true, ..Options::default() };
    let prefs = Prefs { view: View::Charts, detail: false, ..prefs(Lang::En) };
    let mut h = desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped);
    let filter = |h: &mut Window| {
        let m = &mut h.state_mut().as_mut().unwrap().model;
        m.filters.toggle(Facet::Kind(Kind::Project));
        m.refilter();
        h.run_ok();
    };
    let shown = |h: &Window| {
        let label = h.get_by_label_contains("Measure: ").accesskit_node().label().unwrap_or_default();
        let m = &app(h).model;
        let rows: Vec<usize> = (0..m.card.rows.len())
            .filter(|i| {
                label.starts_with(&format!("Measure: {}", m.plan().commitments[*i].title.get(Lang::En)))
            })
            .collect();
        (label, rows.iter().any(|i| m.rows.contains(i)))
    };
    let (first, _) = shown(&h);
    filter(&mut h);
    assert!(h.query_by_label("The measure shown does not pass the filters.").is_none());
    assert_ne!(shown(&h).0, first, "what nobody chose keeps to the filters");
    assert!(shown(&h).1, "{:?}", shown(&h));
    filter(&mut h);
    let m = &mut h.state_mut().as_mut().unwrap().model;
    m.selected = m.plan().position("sewer-network");
    h.run_ok();
    filter(&mut h);
    assert_eq!(shown(&h), ("Measure: Build sewer pipes".into(), false), "what was chosen stays");
    h.get_by_label("The measure shown does not pass the filters.");
    h.get_by_label("Show one that does").click();
    h.run_ok();
    assert!(shown(&h).1);
    assert!(h.query_by_label("The measure shown does not pass the filters.").is_none());
}

#[test]
fn the_pointer_is_told_the_figures_of_burn_up_and_targets_with_their_day() {
    let desk = Desk::new();
    let options = Options { as_of: Some(date(2020, 6, 30)), demo: true, ..Options::default() };
    let prefs = Prefs { view: View::Charts, detail: false, ..prefs(Lang::En) };
    let mut h = desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped);
    h.get_by_label("Burn-up").click();
    h.run_ok();
    let name = "Burn-up; the figures stand below";
    let tip = |words: &[String]| words.iter().find(|w| w.contains("come due by then: ")).cloned();
    let past = tip(&told(&mut h, name, [0.3, 0.3])).expect("a tip");
    assert!(
        past.lines().next().is_some_and(|l| l.contains("2020: ") && l.ends_with(" met of 260")),
        "{past}"
    );
    let ahead = tip(&told(&mut h, name, [0.8, 0.3])).expect("a tip");
    assert!(!ahead.contains("met of"), "nothing is met in the days to come: {ahead}");
    h.get_by_label("Targets").click();
    h.run_ok();
    let bar = h.get_by_label_contains("Build sewer pipes, ◐ ").accesskit_node().label().unwrap_or_default();
    let figures = "Build sewer pipes, ◐ Slightly behind, Goal: ≥ 113.5 km, Actual: 52.8 km (30 Jun 2020), \
                   Planned: 50.0 %, Gap: −3.5 points, Needed: 10.12 km a month, P = ";
    assert!(bar.starts_with(figures), "{bar}");
    assert!(bar.contains("Due: "), "{bar}");
}
