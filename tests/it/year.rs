//! Through the year, and out as pictures: what changed, the running year, the pace rule, the
//! wall, by accessible name.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::{changes::Direction, pace::PaceRule, words::Lang},
    gui::{action::View, app::Options, prefs::Prefs},
    store::plan_folder::PlanSource,
};
use jiff::civil::{Date, date};

use super::gui::{Desk, Window, app, prefs, press};

fn demo(desk: &Desk, view: View, as_of: Date) -> Window {
    let options = Options { demo: true, as_of: Some(as_of), ..Options::default() };
    desk.open([1280.0, 800.0], Prefs { view, ..prefs(Lang::En) }, options, PlanSource::Shipped)
}

fn says(h: &Window, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

fn click(h: &mut Window, words: &str) {
    h.get_by_label(words).click();
    h.run_ok();
}

#[test]
fn what_changed_since_a_day_is_listed_and_follows_the_date() {
    let desk = Desk::new();
    let mut h = demo(&desk, View::Overview, date(2020, 9, 30));
    let tally = |h: &Window| app(h).model.changes.count(Direction::Met);
    let since_august = tally(&h);
    assert!(says(&h, &format!("Since 31 Aug 2020: {since_august} met")));
    press(&mut h, Modifiers::NONE, Key::F8);
    assert!(says(&h, "until 30 Sep 2020"));
    click(&mut h, "end of June 2020");
    assert_eq!(app(&h).model.since, Some(date(2020, 6, 30)));
    assert!(tally(&h) > since_august, "a quarter changes more than a month");
    // A line opens its commitment.
    let change = app(&h).model.changes.standings[0];
    let title = app(&h).model.plan().commitments[change.index].title.en.clone();
    let from = app(&h).model.t(&format!("standing-{}", change.from.key()));
    h.get_by_label_contains(&format!("{title}: {from} → ")).click();
    h.run_ok();
    assert_eq!(app(&h).model.selected, Some(change.index));
    // The list follows the date, also to before its beginning.
    press(&mut h, Modifiers::ALT, Key::ArrowLeft);
    assert!(says(&h, "until 31 Aug 2020"));
    for _ in 0..2 {
        press(&mut h, Modifiers::ALT, Key::ArrowLeft);
    }
    assert!(says(&h, "That day is not before the reporting date."));
    press(&mut h, Modifiers::NONE, Key::Escape);
    h.run_ok();
    assert_eq!(app(&h).model.since, None);
}

#[test]
fn the_year_runs_to_its_end_and_begins_again() {
    let desk = Desk::new();
    let mut h = demo(&desk, View::Overview, date(2020, 12, 20));
    h.key_press(Key::F9);
    h.step();
    assert!(app(&h).model.playing);
    for _ in 0..200 {
        h.step();
    }
    assert!(!app(&h).model.playing, "it stops by itself");
    assert_eq!(app(&h).model.as_of, date(2020, 12, 31));
    h.key_press(Key::F9);
    h.step();
    assert!(app(&h).model.as_of < date(2020, 2, 1), "from the end it begins anew");
    // A day chosen by hand stops it.
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    h.step();
    h.step();
    assert!(!app(&h).model.playing);
}

#[test]
fn a_rule_shows_what_it_changes_before_it_is_taken() {
    let desk = Desk::new();
    let mut h = demo(&desk, View::List, date(2020, 9, 30));
    h.get_by_label_contains("as of 30 Sep 2020 · Guatu default").click();
    h.run_ok();
    assert!(says(&h, "This rule is in force."));
    click(&mut h, "Xuancheng");
    // Seven are slightly behind by the default rule; this one knows no such thing.
    assert!(says(&h, "With Xuancheng 7 commitments change colour as of 30 Sep 2020:"));
    assert!(says(&h, "7   ◐ Slightly behind → ▼ Behind"));
    assert_eq!(app(&h).model.prefs.rule, PaceRule::Default, "looking takes nothing");
    click(&mut h, "Use this rule");
    assert_eq!(app(&h).model.prefs.rule, PaceRule::Xuancheng);
    assert!(says(&h, "as of 30 Sep 2020 · Xuancheng"));
}

#[test]
fn an_own_rule_that_makes_no_sense_cannot_be_taken() {
    let desk = Desk::new();
    let mut h = demo(&desk, View::List, date(2020, 9, 30));
    h.get_by_label_contains("· Guatu default").click();
    h.run_ok();
    click(&mut h, "Own rule");
    assert!(says(&h, "change colour") || says(&h, "changes colour"));
    click(&mut h, "Use this rule");
    assert_eq!(app(&h).model.prefs.rule.to_string(), "custom:points:-5:-15");
}

#[test]
fn a_tile_selects_and_a_section_tells_what_is_counted() {
    let desk = Desk::new();
    let mut h = demo(&desk, View::Wall, date(2020, 9, 30));
    h.get_by_label_contains("Growth of gross domestic product, × Not met").click();
    h.run_ok();
    let m = &app(&h).model;
    assert_eq!(m.selected, m.plan().position("gdp-growth"));
    h.get_by_label_contains("Annual goals, 6 met of 11 that can be judged").click();
    h.run_ok();
    assert!(says(&h, "Why this count"));
    assert!(says(&h, "11 of 14"), "the count and its denominator");
}

#[test]
fn a_chart_leaves_the_window_as_a_picture_that_needs_no_font() {
    let desk = Desk::new();
    let mut h = demo(&desk, View::Wall, date(2020, 9, 30));
    click(&mut h, "Save picture…");
    let file = desk.dir.path().join("wall.svg");
    h.get_by_role_and_label(Role::TextInput, "File").focus();
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::A);
    h.get_by_role_and_label(Role::TextInput, "File").type_text(&file.display().to_string());
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    crate::dialogs::written(&mut h);
    let svg = std::fs::read_to_string(&file).unwrap();
    assert!(svg.contains("<title id=\"title\">Wall chart</title>"));
    assert!(svg.contains("every figure here is fictional"), "the mark of the demonstration");
    assert!(!svg.contains("<text"));
    click(&mut h, "Copy picture");
    assert!(says(&h, "The picture is on the clipboard."));
}
