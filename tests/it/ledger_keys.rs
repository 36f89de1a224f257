//! Choosing rows of the list with pointer and keys, as people do in a spreadsheet.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::words::Lang,
    gui::{action::View, app::Options, filter::Grouping, prefs::Prefs, view::list::Column},
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs, press};

/// The list, sorted by title and grouped by kind: no order the model knows.
fn sorted(desk: &Desk) -> Window {
    let prefs = Prefs {
        view: View::List,
        sort: Some((Column::Title, true)),
        grouping: Grouping::Kind,
        detail: false,
        ..prefs(Lang::En)
    };
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped)
}

fn title(h: &Window, i: usize) -> String {
    app(h).model.plan().commitments[i].title.get(Lang::En).to_owned()
}

/// The first rows as they stand on the screen.
fn seen(h: &Window, n: usize) -> Vec<usize> {
    let m = &app(h).model;
    let mut rows: Vec<usize> = m.rows.clone();
    rows.sort_by_key(|i| m.plan().commitments[*i].kind as usize);
    rows.truncate(n);
    rows
}

fn marked(h: &Window) -> Vec<usize> {
    app(h).model.marked.iter().copied().collect()
}

fn in_order(mut rows: Vec<usize>) -> Vec<usize> {
    rows.sort_unstable();
    rows
}

#[test]
fn shift_and_a_click_choose_what_stands_between_on_the_screen() {
    let desk = Desk::new();
    let mut h = sorted(&desk);
    let rows = seen(&h, 5);
    h.get_by_label(&title(&h, rows[1])).click();
    h.run_ok();
    h.get_by_label(&title(&h, rows[4])).click_modifiers(Modifiers::SHIFT);
    h.run_ok();
    assert_eq!(marked(&h), in_order(rows[1..=4].to_vec()));
    // From the same row, upwards.
    h.get_by_label(&title(&h, rows[0])).click_modifiers(Modifiers::SHIFT);
    h.run_ok();
    assert_eq!(marked(&h), in_order(rows[0..=1].to_vec()));
    press(&mut h, Modifiers::NONE, Key::Escape);
}

fn selected(h: &Window) -> Option<usize> {
    app(h).model.selected
}

#[test]
fn keys_choose_several() {
    let desk = Desk::new();
    let mut h = sorted(&desk);
    let rows = seen(&h, 6);
    for _ in 0..3 {
        press(&mut h, Modifiers::NONE, Key::ArrowDown);
    }
    assert_eq!(selected(&h), Some(rows[2]));
    press(&mut h, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut h, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(marked(&h), in_order(rows[2..=4].to_vec()));
    assert_eq!(selected(&h), Some(rows[4]));
    // Back over where it began.
    for _ in 0..3 {
        press(&mut h, Modifiers::SHIFT, Key::ArrowUp);
    }
    assert_eq!(marked(&h), in_order(rows[1..=2].to_vec()));
    press(&mut h, Modifiers::COMMAND, Key::Space);
    assert_eq!(marked(&h), [rows[2]]);
    press(&mut h, Modifiers::SHIFT, Key::Space);
    assert_eq!(marked(&h), in_order(rows[1..=2].to_vec()));
    assert!(app(&h).model.desk.journal.is_empty(), "none of these ticks");
    press(&mut h, Modifiers::COMMAND, Key::A);
    assert_eq!(marked(&h).len(), 275);
    search_airport(&mut h);
    press(&mut h, Modifiers::NONE, Key::Enter);
    press(&mut h, Modifiers::COMMAND, Key::A);
    assert_eq!(marked(&h), in_order(app(&h).model.rows.clone()), "of those shown");
}

fn search_airport(h: &mut Window) {
    press(h, Modifiers::COMMAND, Key::F);
    h.get_by_label("Search").type_text("airport");
    h.run_ok();
}

/// Types into whatever has the keyboard.
fn text(h: &mut Window, typed: &str) {
    h.event(egui::Event::Text(typed.to_owned()));
    h.run_ok();
}

#[test]
fn figures_are_typed_down_the_rows_as_in_a_spreadsheet() {
    let desk = Desk::new();
    let mut h = desk.list();
    let id = |h: &Window| app(h).model.plan().commitments[selected(h).unwrap()].id.clone();
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    text(&mut h, "7");
    h.get_by_label_contains("No figure is typed into this row");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(app(&h).model.desk.journal.is_empty(), "a vision takes no figure");
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(id(&h), "gdp-growth");
    text(&mut h, "5");
    text(&mut h, ".8");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(id(&h), "industrial-output-growth");
    text(&mut h, "3");
    press(&mut h, Modifiers::NONE, Key::Enter);
    let m = &app(&h).model;
    let at = |id: &str| {
        m.card.rows[m.plan().position(id).unwrap()].lead_measure().unwrap().latest().unwrap().value
    };
    assert_eq!(m.desk.journal.len(), 2);
    assert_eq!(format!("{:?}", at("gdp-growth")), "Figure(5.8)");
    assert_eq!(format!("{:?}", at("industrial-output-growth")), "Figure(3.0)");
    // F2 goes on with what stands there, behind it.
    text(&mut h, "1");
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::NONE, Key::F2);
    text(&mut h, "2");
    let row = title(&h, selected(&h).unwrap());
    let name = format!("Figure: {row}");
    let field = h.get_by_role_and_label(egui::accesskit::Role::TextInput, &name);
    assert_eq!(field.value().as_deref(), Some("12"));
}

#[test]
fn a_figure_that_is_left_without_enter_says_that_it_waits() {
    let desk = Desk::new();
    let mut h = desk.list();
    for _ in 0..2 {
        press(&mut h, Modifiers::NONE, Key::ArrowDown);
    }
    text(&mut h, "5");
    let waits = |h: &Window| h.query_by_label_contains("Not recorded yet").is_some();
    assert!(!waits(&h));
    h.get_by_label("Growth of fixed-asset investment").click();
    h.run_ok();
    assert!(waits(&h) && app(&h).model.desk.journal.is_empty());
}

#[test]
fn escape_leaves_the_field_then_the_pane_and_keeps_the_place() {
    let desk = Desk::new();
    let mut h = sorted(&desk);
    let rows = seen(&h, 5);
    for _ in 0..3 {
        press(&mut h, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut h, Modifiers::NONE, Key::F2);
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&h), Some(rows[2]), "it leaves the field only");
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&h), None);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&h), Some(rows[3]));
}

/// Twenty rows are ticked by one key, as one deed: undone by one, and done again by one.
#[test]
fn space_ticks_all_that_were_chosen_as_one_deed() {
    let desk = Desk::new();
    let mut h = sorted(&desk);
    let rows = seen(&h, 21);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    // As a key that is held down arrives when frames are slow: several presses in one.
    for _ in 0..19 {
        let (key, modifiers) = (Key::ArrowDown, Modifiers::SHIFT);
        let pressed = egui::Event::Key { key, physical_key: None, pressed: true, repeat: true, modifiers };
        h.input_mut().events.push(pressed);
    }
    h.run_ok();
    assert_eq!(marked(&h), in_order(rows[..20].to_vec()));
    press(&mut h, Modifiers::NONE, Key::Space);
    let ticked = |h: &Window| {
        let card = &app(h).model.card;
        in_order((0..card.rows.len()).filter(|i| card.rows[*i].done.is_some()).collect())
    };
    assert_eq!(ticked(&h), in_order(rows[..20].to_vec()));
    press(&mut h, Modifiers::COMMAND, Key::Z);
    assert_eq!(ticked(&h), [0; 0]);
    press(&mut h, Modifiers::COMMAND, Key::Y);
    assert_eq!(ticked(&h).len(), 20);
    press(&mut h, Modifiers::NONE, Key::Space);
    assert_eq!(ticked(&h), [0; 0], "and back");
    // Escape lets go of the twenty, then of the one.
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert!(marked(&h).is_empty() && selected(&h).is_some());
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&h), None);
}

#[test]
fn the_menu_of_a_chosen_row_speaks_of_all_that_were_chosen() {
    let desk = Desk::new();
    let mut h = sorted(&desk);
    let rows = seen(&h, 6);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::NONE, Key::Space);
    press(&mut h, Modifiers::NONE, Key::Escape);
    for _ in 0..2 {
        press(&mut h, Modifiers::SHIFT, Key::ArrowDown);
    }
    assert_eq!(marked(&h), in_order(rows[..3].to_vec()));
    h.get_by_label(&title(&h, rows[1])).click_secondary();
    h.run_ok();
    // One of them is done already.
    h.get_by_label("Take one tick back");
    h.get_by_label("Copy 3 rows");
    h.get_by_label("Copy 3 titles");
    assert!(h.query_by_label("Copy row").is_none(), "nor of one alone");
    h.get_by_label("Tick 2 done").click();
    h.run_ok();
    let done = |h: &Window, i: usize| app(h).model.card.rows[i].done.is_some();
    assert!(rows[..3].iter().all(|i| done(&h, *i)));
    // A row that was not chosen is spoken of alone.
    h.get_by_label(&title(&h, rows[4])).click_secondary();
    h.run_ok();
    h.get_by_label("Copy row");
    h.get_by_label("Tick done").click();
    h.run_ok();
    assert!(done(&h, rows[4]) && marked(&h).len() == 3);
}

#[test]
fn home_shows_the_heading_of_the_first_group_and_the_end_leaves_room() {
    let desk = Desk::new();
    let mut h = sorted(&desk);
    // Under the heads of the columns, which the pane beside the list moves.
    let heading = |h: &Window| {
        let top = h.query_all_by_label("Target").map(|n| n.rect().top()).fold(0.0, f32::max);
        top - h.get_by_label("Commitment ↓").rect().top()
    };
    let first = heading(&h);
    assert!(first > 0.0);
    press(&mut h, Modifiers::NONE, Key::End);
    let last = title(&h, selected(&h).unwrap());
    // The pane beside the list has the title too.
    let row = |h: &Window| h.get_all_by_label(&last).map(|n| n.rect()).find(|r| r.left() < 400.0);
    let bottom = |h: &Window| row(h).map_or(0.0, |r| r.bottom());
    let stood = bottom(&h);
    // Further down there is nothing, but room to bring the last row off what stands over it.
    h.event(egui::Event::PointerMoved(egui::pos2(700.0, 500.0)));
    for _ in 0..5 {
        h.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -300.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        h.run_ok();
    }
    assert!(bottom(&h) > 600.0 && bottom(&h) < stood - 20.0, "{} {stood}", bottom(&h));
    press(&mut h, Modifiers::NONE, Key::Home);
    assert!((heading(&h) - first).abs() < 1.0, "{} {first}", heading(&h));
}
