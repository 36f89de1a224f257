//! The Charts view by accessible name.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use guatu::{
    domain::words::Lang,
    gui::{
        action::View,
        app::Options,
        filter::{Facet, Flag},
        prefs::Prefs,
    },
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use crate::gui::{Desk, Window, app, prefs};

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
