//! Columns of the list and the journal: as wide as what stands in them, until somebody drags
//! an edge; and what has no room is told.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, accesskit::Role, pos2};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::{scorecard::Standing, words::Lang},
    gui::{
        action::View,
        app::Options,
        filter::{Facet, Flag},
        prefs::Prefs,
    },
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs, press};

fn open(desk: &Desk, size: [f32; 2], lang: Lang, view: View) -> Window {
    let options = Options { as_of: Some(date(2020, 6, 30)), demo: true, ..Options::default() };
    desk.open(size, Prefs { view, ..prefs(lang) }, options, PlanSource::Shipped)
}

/// The edge right of a column, by the column's name.
fn edge(h: &Window, column: &str) -> Pos2 {
    h.get_by_label(&format!("Right edge of the column {column}")).rect().center()
}

/// Width between two edges.
fn between(h: &Window, left: &str, right: &str) -> f32 {
    edge(h, right).x - edge(h, left).x
}

const fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

fn drag(h: &mut Window, from: Pos2, by: f32) {
    h.event(Event::PointerMoved(from));
    h.run_ok();
    h.event(button(from, true));
    h.run_ok();
    // In steps, as a hand does: an edge that runs away from the pointer is found out.
    for step in 1..=4_u8 {
        h.event(Event::PointerMoved(from + egui::vec2(by * f32::from(step) / 4.0, 0.0)));
        h.run_ok();
        h.run_ok();
    }
    h.event(button(from + egui::vec2(by, 0.0), false));
    h.run_ok();
    h.event(Event::PointerMoved(pos2(640.0, 20.0)));
    h.run_ok();
}

#[test]
fn a_column_is_as_wide_as_what_stands_in_its_rows() {
    let desk = Desk::new();
    let mut h = open(&desk, [1280.0, 800.0], Lang::En, View::List);
    let gap = between(&h, "Progress", "Gap");
    // Of visions there is neither progress nor a gap: their columns leave the room to others.
    h.state_mut().as_mut().unwrap().model.filters.toggle(Facet::Standing(Standing::Vision));
    h.state_mut().as_mut().unwrap().model.refilter();
    h.run_ok();
    assert!(between(&h, "Actual", "Progress") < 100.0, "a heading's width");
    assert!(between(&h, "Progress", "Gap") <= gap);
}

#[test]
fn an_edge_follows_the_pointer_and_moves_nothing_else() {
    let desk = Desk::new();
    let mut h = open(&desk, [1280.0, 800.0], Lang::En, View::List);
    for (column, by, others) in [
        ("Goal", -30.0, ["Commitment", "Actual", "Progress"]),
        ("Commitment", -60.0, ["Goal", "Actual", "Gap"]),
        ("Actual", 12.0, ["Commitment", "Goal", "Gap"]),
        ("Gap", 12.0, ["Commitment", "Goal", "Actual"]),
    ] {
        let (was, stay) = (edge(&h, column), others.map(|c| edge(&h, c).x));
        drag(&mut h, was, by);
        assert!((edge(&h, column).x - was.x - by).abs() < 2.0, "{column}: {was} {}", edge(&h, column));
        for (other, x) in others.into_iter().zip(stay) {
            assert!((edge(&h, other).x - x).abs() < 2.0, "{column} moved {other}: {x} {}", edge(&h, other).x);
        }
    }
}

/// The title takes what the others leave, and asks for a width to be read in: made narrower by
/// hand it gives that room to its neighbour as any column does.
#[test]
fn the_title_is_dragged_as_narrow_as_any_column() {
    let desk = Desk::new();
    for (view, title, next, others) in [
        (View::List, "Commitment", "Lead unit", ["Goal", "Actual", "Gap"]),
        (View::Journal, "Commitment", "What", ["By", "Source", "Recorded"]),
    ] {
        let mut h = open(&desk, [1920.0, 1080.0], Lang::En, view);
        let places = |h: &Window| others.into_iter().chain([next]).map(|c| edge(h, c).x).collect::<Vec<_>>();
        let (stay, was) = (places(&h), between(&h, title, next));
        // Further than it can: down to the width every column keeps.
        for by in [-200.0, -2000.0] {
            let at = edge(&h, title);
            drag(&mut h, at, by);
            let moved = places(&h);
            assert!(stay.iter().zip(&moved).all(|(a, b)| (a - b).abs() < 2.0), "{view:?} {stay:?} {moved:?}");
            assert!((edge(&h, title).x - at.x - by).abs() < 2.0 || by < -1000.0, "{view:?}");
        }
        let gained = between(&h, title, next) - was;
        assert!(gained > 220.0, "{view:?}: {gained}");
        // A window of another width asks the texts again.
        h.set_size(egui::vec2(1800.0, 1080.0));
        h.run_ok();
        assert!(between(&h, title, next) < was + gained - 120.0, "{view:?}: the title is read again");
    }
}

#[test]
fn a_dragged_column_keeps_its_width_until_the_texts_decide_again() {
    let desk = Desk::new();
    let mut h = open(&desk, [1280.0, 800.0], Lang::En, View::List);
    let measured = between(&h, "Lead unit", "Goal");
    let at = edge(&h, "Goal");
    drag(&mut h, at, -24.0);
    let dragged = between(&h, "Lead unit", "Goal");
    assert!((dragged - measured + 24.0).abs() < 2.0, "{measured} {dragged}");
    h.state_mut().as_mut().unwrap().model.filters.toggle(Facet::Standing(Standing::Vision));
    h.state_mut().as_mut().unwrap().model.refilter();
    h.run_ok();
    assert!((between(&h, "Lead unit", "Goal") - dragged).abs() < 2.0, "whatever stands in it");
    h.state_mut().as_mut().unwrap().model.filters.toggle(Facet::Standing(Standing::Vision));
    h.state_mut().as_mut().unwrap().model.refilter();
    h.run_ok();
    h.get_by_label("Right edge of the column Goal").focus();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    let again = between(&h, "Lead unit", "Goal");
    assert!((again - measured).abs() < 2.0, "the texts decide again: {again} {measured}");
}

#[test]
fn an_edge_is_moved_with_keys() {
    let desk = Desk::new();
    let mut h = open(&desk, [1280.0, 800.0], Lang::En, View::List);
    let was = edge(&h, "Goal").x;
    h.get_by_label("Right edge of the column Goal").focus();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::ArrowLeft);
    press(&mut h, Modifiers::NONE, Key::ArrowLeft);
    assert!((edge(&h, "Goal").x - was + 16.0).abs() < 2.0);
}

#[test]
fn a_groups_counts_stand_whole_or_not_at_all() {
    let desk = Desk::new();
    let mut signs = 0;
    for width in [1024.0, 1100.0, 1280.0] {
        let options = Options {
            as_of: Some(date(2020, 6, 30)),
            demo: true,
            select: Some("gdp-growth".into()),
            ..Options::default()
        };
        let prefs = Prefs { view: View::List, ..prefs(Lang::En) };
        let mut h = desk.open([width, 1080.0], prefs, options, PlanSource::Shipped);
        let m = &mut h.state_mut().as_mut().unwrap().model;
        m.filters.toggle(Facet::Flag(Flag::Attention));
        m.refilter();
        h.run_ok();
        let end = edge(&h, "Commitment").x;
        let left = h.get_by_role_and_label(Role::Button, "Commitment").rect().left();
        let labels: Vec<_> = h.get_all_by_role(Role::Label).collect();
        for glyph in Standing::ALL.map(guatu::gui::theme::glyph) {
            for n in labels.iter().filter(|n| n.value().as_deref() == Some(glyph)) {
                let at = n.rect();
                if at.left() < left || at.left() > end {
                    continue;
                }
                signs += 1;
                let count = labels.iter().map(|n| (n.value(), n.rect())).find(|(text, r)| {
                    text.as_ref().is_some_and(|t| t.parse::<u32>().is_ok())
                        && (r.center().y - at.center().y).abs() < 4.0
                        && r.left() >= at.right()
                });
                let (_, count) = count.expect("a count behind every sign");
                assert!(count.right() <= end, "{width} {glyph} {count} {end}");
            }
        }
    }
    assert!(signs > 6, "{signs}, or this tests nothing");
}

#[test]
fn what_has_no_room_is_told_and_a_click_shows_it() {
    let desk = Desk::new();
    let mut h = open(&desk, [1280.0, 800.0], Lang::En, View::List);
    let heading = |h: &Window, label| h.query_by_role_and_label(Role::Button, label).is_some();
    assert!(heading(&h, "Gap") && !heading(&h, "Last report"));
    h.get_by_label_contains("hidden");
    // The commitment opens beside the list. What a supervisor looks at stays longest.
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::COMMAND, Key::D);
    assert!(heading(&h, "Gap") && !heading(&h, "Goal"));
    h.get_by_label_contains("columns hidden").click();
    h.run_ok();
    assert!(heading(&h, "Goal") && heading(&h, "Last report") && heading(&h, "Standing"));
    h.get_by_label("Fit columns to the view").click();
    h.run_ok();
    assert!(!heading(&h, "Goal"));
    // Where Chinese needs less room, less has to go.
    let mut h = open(&desk, [1280.0, 800.0], Lang::Hans, View::List);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::COMMAND, Key::D);
    assert!(heading(&h, "序时差") && heading(&h, "完成率"));
}

#[test]
fn an_empty_column_of_the_journal_leaves_its_room_to_the_words() {
    let desk = Desk::new();
    let h = open(&desk, [1920.0, 1080.0], Lang::En, View::Journal);
    assert!(between(&h, "For date", "What") > between(&h, "By", "Source"), "what was said is longer");
    let day = date(2020, 1, 12);
    let options = Options { as_of: Some(day), demo: true, ..Options::default() };
    let none = desk.open(
        [1920.0, 1080.0],
        Prefs { view: View::Journal, ..prefs(Lang::En) },
        options,
        PlanSource::Shipped,
    );
    let early = app(&none).model.desk.journal.iter().filter(|e| e.about <= day);
    assert!(early.filter(|e| e.source.is_some()).count() == 0, "no evidence yet, or this tests nothing");
    assert!(between(&none, "By", "Source") < 90.0);
}

#[test]
fn what_is_later_than_the_date_is_counted_and_shown_when_asked_for() {
    let desk = Desk::new();
    let mut h = open(&desk, [1280.0, 800.0], Lang::En, View::Journal);
    let later = |h: &Window| h.query_all_by_label("… Later").count();
    assert_eq!(later(&h), 0);
    assert!(h.query_by_label("⚠ 1 conflict to settle").is_some(), "of the two one is about September");
    let count = app(&h).model.desk.journal.iter().filter(|e| e.about > date(2020, 6, 30)).count();
    let all = app(&h).model.desk.journal.len();
    assert!(h.query_by_label(&format!("{} of {all} entries", all - count)).is_some());
    h.get_by_role_and_label(Role::CheckBox, &format!("After 30 Jun 2020 too ({count})")).click();
    h.run_ok();
    assert!(later(&h) > 3);
    assert!(h.query_by_label("⚠ 2 conflicts to settle").is_some());
}
