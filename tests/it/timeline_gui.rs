//! The timeline in the window, by accessible name.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
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
use jiff::civil::{Date, date};

use super::gui::{Desk, Window, app, prefs, press};

/// The demonstration's timeline as of a day.
fn open(desk: &Desk, lang: Lang, as_of: Date) -> Window {
    let options = Options { demo: true, as_of: Some(as_of), ..Options::default() };
    let prefs = Prefs { view: View::Timeline, ..prefs(lang) };
    desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped)
}

fn says(h: &Window, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

fn click(h: &mut Window, name: &str) {
    h.get_by_label(name).click();
    h.run_ok();
}

#[test]
fn rows_tell_their_days_and_a_click_selects() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, date(2020, 9, 30));
    assert_eq!(app(&h).model.prefs.view, View::Timeline);
    assert!(says(&h, "not reached, 29 days overdue on 30 Sep 2020"));
    h.get_by_label_contains("Growth of fixed-asset investment, ✓ Met").click();
    h.run_ok();
    let m = &app(&h).model;
    let chosen = m.selected.map(|i| m.plan().commitments[i].title.en.as_str());
    assert_eq!(chosen, Some("Growth of fixed-asset investment"));
    // The year goes on, and what slipped is reached, late.
    let mut h = open(&desk, Lang::En, date(2020, 12, 31));
    h.run_ok();
    assert!(says(&h, "days late"));
}

#[test]
fn rows_are_reached_and_chosen_by_key() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, date(2020, 9, 30));
    h.get_by_label_contains("Finish Poly International Finance Centre, ✓ Met").focus();
    h.run_ok();
    press(&mut h, egui::Modifiers::NONE, Key::Enter);
    let m = &app(&h).model;
    let chosen = m.selected.map(|i| m.plan().commitments[i].title.en.as_str());
    assert_eq!(chosen, Some("Finish Poly International Finance Centre"));
}

#[test]
fn what_shares_a_line_is_shown_when_asked_for() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, date(2020, 9, 30));
    let rows = |h: &Window| h.query_all_by_label_contains(", due 31 Dec 2020, ").count();
    let dated = rows(&h);
    assert!(says(&h, "more, due by 31 Dec 2020 (inferred)"));
    click(&mut h, "All");
    assert!(rows(&h) > dated + 100 && !says(&h, "more, due by"));
    click(&mut h, "Dated and late");
    assert_eq!(rows(&h), dated);
    // A click on the line itself does the same.
    press(&mut h, egui::Modifiers::NONE, Key::End);
    h.get_by_label_contains("28 more, due by").click();
    h.run_ok();
    assert!(rows(&h) > dated + 100);
    click(&mut h, "Projects");
    assert!(
        says(&h, "Finish Poly International Finance Centre")
            && !says(&h, "Growth of gross domestic product, ")
    );
}

#[test]
fn the_groups_are_chosen() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, date(2020, 9, 30));
    assert!(says(&h, "Steady economy, 5 met"));
    h.get_by_role_and_label(Role::ComboBox, "Group by").click();
    h.run_ok();
    // The filters at the side have a heading of the same name.
    let at = |n: &egui_kittest::Node<'_>| n.rect().left();
    h.get_all_by_label("Lead unit").max_by(|a, b| at(a).total_cmp(&at(b))).unwrap().click();
    h.run_ok();
    assert!(says(&h, "Demo unit A, ") && !says(&h, "Steady economy, 5 met"));
}

#[test]
fn filters_apply_and_what_they_leave_empty_says_so() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, date(2020, 9, 30));
    let filters = &mut h.state_mut().as_mut().unwrap().model;
    filters.filters.on.insert(Facet::Flag(Flag::Silent));
    filters.filters.search = "no such words".into();
    filters.refilter();
    h.run_ok();
    assert!(says(&h, "No commitment passes these filters."));
    assert!(!says(&h, "due 31 Dec 2020"));
}

#[test]
fn it_speaks_every_language() {
    let desk = Desk::new();
    for (lang, name, due) in [
        (Lang::Hans, "时间轴", "时限2020年12月31日（推定）"),
        (Lang::Hant, "時間軸", "時限2020年12月31日（推定）"),
    ] {
        let h = open(&desk, lang, date(2021, 1, 31));
        assert!(says(&h, name) && says(&h, due), "{lang:?}");
    }
}
