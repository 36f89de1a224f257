//! Choosing rows of the list with pointer and keys, as people do in a spreadsheet.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::{entry::Event, words::Lang},
    gui::{action::View, app::Options, filter::Grouping, prefs::Prefs, view::list::Column},
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs, press, row};

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
    // Escape drops what was typed: F2 begins anew.
    text(&mut h, "1");
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::NONE, Key::F2);
    text(&mut h, "2");
    let name = format!("Figure: {}", title(&h, selected(&h).unwrap()));
    assert_eq!(field(&h, &name).value().as_deref(), Some("2"));
    assert_eq!(app(&h).model.desk.journal.len(), 2);
}

/// Where everything stands that can be pointed at: headings, edges of columns, a row.
fn places(h: &Window) -> Vec<egui::Rect> {
    let edges = h.get_all_by_label_contains("Right edge of the column").map(|n| n.rect());
    edges.chain([h.get_by_label("Done: Growth of gross domestic product").rect()]).collect()
}

#[test]
fn the_commitment_opens_beside_the_list_when_its_title_is_clicked_and_nothing_moves_else() {
    let desk = Desk::new();
    let mut h = desk.list();
    let gdp = app(&h).model.plan().position("gdp-growth");
    let stood = places(&h);
    let opened = |h: &Window| h.query_by_label("Close this pane").is_some();
    // A click that begins a figure, on the standing, beside the words; and the arrows.
    h.get_by_label("Figure: Growth of gross domestic product").click();
    h.run_ok();
    assert_eq!(selected(&h), gdp);
    assert!(h.get_by_label("Figure: Growth of gross domestic product").is_focused(), "it is typed into");
    assert_eq!(places(&h), stood);
    press(&mut h, Modifiers::NONE, Key::Escape);
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::ArrowUp] {
        press(&mut h, Modifiers::NONE, key);
        assert_eq!(places(&h), stood);
    }
    let line = h.get_by_label("Growth of gross domestic product").rect();
    let goal = h.get_by_label("Right edge of the column Goal").rect();
    h.hover_at(egui::pos2(goal.left() - 60.0, line.center().y));
    h.event(clicked(egui::pos2(goal.left() - 60.0, line.center().y), true));
    h.event(clicked(egui::pos2(goal.left() - 60.0, line.center().y), false));
    h.run_ok();
    assert_eq!(selected(&h), gdp);
    assert!(!opened(&h) && places(&h) == stood);
    h.get_by_label("Growth of gross domestic product").click();
    h.run_ok();
    assert!(opened(&h));
    // Now that it is open, it follows, whatever is clicked.
    let stood = places(&h);
    h.get_by_label("Figure: Growth of fixed-asset investment").click();
    h.run_ok();
    assert!(opened(&h) && selected(&h) != gdp);
    assert_eq!(places(&h), stood);
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert!(!opened(&h));
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert!(!opened(&h), "what was closed stays closed");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(opened(&h), "Enter reports on it");
}

const fn clicked(pos: egui::Pos2, pressed: bool) -> egui::Event {
    let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
    egui::Event::PointerButton { pos, button, pressed, modifiers }
}

/// Rows filled as chosen, by the top of their fill.
fn filled(h: &Window) -> std::collections::BTreeSet<u32> {
    let chosen = guatu::gui::theme::Palette::of(egui::Theme::Light).chosen;
    let shapes = h.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        egui::Shape::Rect(r) if r.fill == chosen => Some(r.rect),
        _ => None,
    });
    // Beside the list's name and the hint, as wide as a cell at least, as high as a row.
    shapes
        .filter(|r| r.left() > 200.0 && r.top() > 150.0 && r.height() > 24.0)
        .map(|r| r.top().to_bits())
        .collect()
}

#[test]
fn as_many_rows_look_chosen_as_are() {
    let desk = Desk::new();
    let mut h = desk.list();
    h.get_by_label("Growth of gross domestic product").click();
    h.run_ok();
    assert_eq!(filled(&h).len(), 1, "the one that is open");
    for (title, n) in
        [("Growth of fixed-asset investment", 1), ("Growth of retail sales of consumer goods", 2)]
    {
        h.get_by_label(title).click_modifiers(Modifiers::COMMAND);
        h.run_ok();
        assert_eq!((marked(&h).len(), filled(&h).len()), (n, n));
    }
}

/// What can be done with several comes and goes without moving a row: the next click is meant
/// for the row that stands there.
#[test]
fn choosing_rows_moves_none_of_them_in_any_window() {
    let desk = Desk::new();
    for (lang, size, opened) in Lang::ALL.into_iter().flat_map(|lang| {
        [([1280.0, 800.0], false), ([1024.0, 640.0], true), ([512.0, 320.0], false)]
            .map(|(size, opened)| (lang, size, opened))
    }) {
        let t = |key: &str| guatu::text::t(lang, key);
        let prefs = Prefs { view: View::List, closed_hints: vec!["list".into()], ..prefs(lang) };
        let options = Options {
            as_of: Some(date(2020, 6, 30)),
            select: opened.then(|| "gdp-growth".into()),
            ..Options::default()
        };
        let mut h = desk.open(size, prefs, options, PlanSource::Shipped);
        let m = &app(&h).model;
        let [first, second] = ["gdp-growth", "fixed-asset-investment-growth"].map(|id| m.plan().position(id));
        let done = |i: Option<usize>| {
            guatu::text::tf(
                lang,
                "list-tick",
                &[("title", m.plan().commitments[i.unwrap()].title.get(lang).into())],
            )
        };
        let (one, other) = (done(first), done(second));
        let stood = [&one, &other].map(|l| h.get_by_label(l).rect());
        for i in [first, second] {
            let m = &mut h.state_mut().as_mut().unwrap().model;
            m.marked.insert(i.unwrap());
            h.run_ok();
            assert_eq!([&one, &other].map(|l| h.get_by_label(l).rect()), stood, "{lang:?} {size:?}");
        }
        // All of it can be pressed, and nothing lies over another.
        let keys = ["list-mark-none", "list-tick-all", "list-untick-all", "list-assign-menu", "list-copy"];
        let rects = keys.map(|key| h.get_by_label(&t(key)).rect());
        let end = h.query_by_label(&t("list-columns")).map(|n| n.rect());
        let right = if opened { h.get_by_label(&t("part-detail")).rect().left() } else { size[0] };
        assert!(rects.is_sorted_by(|a, b| a.right() <= b.left()), "{lang:?} {size:?} {rects:?}");
        assert!(rects[4].right() <= right, "{lang:?} {size:?} {rects:?} {right}");
        assert_eq!(end.is_some(), size[0] > 1200.0 && !opened, "the tools stay where there is room");
        assert!(end.is_none_or(|end| rects[4].right() <= end.left()));
        h.get_by_label(&t("list-mark-none")).click();
        h.run_ok();
        assert!(marked(&h).is_empty());
        assert_eq!([&one, &other].map(|l| h.get_by_label(l).rect()), stood, "{lang:?} {size:?}");
    }
}

#[test]
fn a_lead_unit_is_named_for_all_that_were_chosen() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::SHIFT, Key::ArrowDown);
    h.get_by_label("Lead unit…").click();
    h.run_ok();
    text(&mut h, "Bureau");
    press(&mut h, Modifiers::NONE, Key::Enter);
    let m = &app(&h).model;
    let led = m.card.rows.iter().filter(|row| row.lead() == "Bureau").count();
    assert_eq!((led, m.marked.len()), (2, 2));
    assert!(h.query_by_label("Assign").is_none(), "it closes");
}

fn field<'h>(h: &'h Window, name: &'h str) -> egui_kittest::Node<'h> {
    h.get_by_role_and_label(egui::accesskit::Role::TextInput, name)
}

/// Figures of a commitment, newest last.
fn figures(h: &Window, id: &str) -> Vec<f64> {
    let about = |e: &guatu::domain::entry::Entry| match &e.event {
        Event::Figure { commitment, value, .. } if &**commitment == id => Some(*value),
        _ => None,
    };
    app(h).model.desk.journal.iter().filter_map(|e| about(e)).collect()
}

/// As in a spreadsheet: whatever is clicked, and whatever key goes elsewhere.
#[test]
fn a_figure_that_is_left_is_recorded_and_undone_where_that_is_told() {
    let desk = Desk::new();
    let mut h = desk.list();
    let (gdp, fixed) =
        ("Figure: Growth of gross domestic product", "Figure: Growth of fixed-asset investment");
    let begin = |h: &mut Window, typed: &str| {
        h.get_by_label(gdp).click();
        h.run_ok();
        text(h, typed);
    };
    let told = |h: &Window| h.query_by_label_contains("Recorded for 30 Jun 2020").is_some();
    begin(&mut h, "5.8");
    assert!(!told(&h) && app(&h).model.desk.journal.is_empty(), "while the cursor is there");
    h.get_by_label("Growth of fixed-asset investment").click();
    h.run_ok();
    assert_eq!(figures(&h, "gdp-growth"), [5.8]);
    h.get_by_label("Recorded for 30 Jun 2020: Growth of gross domestic product, 5.8 %");
    assert_eq!(selected(&h), app(&h).model.plan().position("fixed-asset-investment-growth"));
    let undo = |h: &Window| {
        let foot = |n: &egui_kittest::Node<'_>| n.rect().top() > 400.0;
        h.get_all_by_role_and_label(egui::accesskit::Role::Button, "Undo")
            .find(foot)
            .map(|n| n.rect().center())
    };
    let at = undo(&h).expect("where it is told");
    for pressed in [true, false] {
        h.event(clicked(at, pressed));
    }
    h.run_ok();
    assert!(undo(&h).is_none(), "once");
    assert!(row(&h, "gdp-growth").lead_measure().unwrap().latest().is_none(), "taken back");
    // The next cell, above and below, by pointer and by Tab.
    h.get_by_label(fixed).click();
    h.run_ok();
    text(&mut h, "11");
    begin(&mut h, "6");
    assert_eq!(figures(&h, "fixed-asset-investment-growth"), [11.0]);
    h.get_by_label(fixed).click();
    h.run_ok();
    assert_eq!(figures(&h, "gdp-growth").last(), Some(&6.0));
    assert!(field(&h, fixed).is_focused());
    text(&mut h, "12");
    press(&mut h, Modifiers::NONE, Key::Tab);
    assert_eq!(figures(&h, "fixed-asset-investment-growth"), [11.0, 12.0]);
    // A view by its key, a month by its button: for the date that was on the screen.
    begin(&mut h, "6.1");
    press(&mut h, Modifiers::COMMAND, Key::Num1);
    assert_eq!(figures(&h, "gdp-growth").last(), Some(&6.1));
    press(&mut h, Modifiers::COMMAND, Key::Num2);
    begin(&mut h, "6.2");
    h.get_by_label("One month on").click();
    h.run_ok();
    let m = &app(&h).model;
    assert_eq!(m.as_of, date(2020, 7, 31));
    assert_eq!(m.desk.journal.iter().last().unwrap().about, date(2020, 6, 30));
    assert_eq!(figures(&h, "gdp-growth").last(), Some(&6.2));
}

#[test]
fn nothing_or_no_figure_is_not_recorded_when_it_is_left() {
    let desk = Desk::new();
    let mut h = desk.list();
    let (gdp, fixed) =
        ("Figure: Growth of gross domestic product", "Figure: Growth of fixed-asset investment");
    h.get_by_label(gdp).click();
    h.run_ok();
    h.get_by_label("Growth of fixed-asset investment").click();
    h.run_ok();
    assert!(h.query_by_role_and_label(egui::accesskit::Role::TextInput, gdp).is_none(), "nothing was typed");
    h.get_by_label(gdp).click();
    h.run_ok();
    text(&mut h, "five");
    // It stays until it is put right: the next cell waits.
    h.get_by_label(fixed).click();
    h.run_ok();
    assert!(field(&h, gdp).is_focused());
    assert_eq!(field(&h, gdp).value().as_deref(), Some("five"));
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert!(h.query_by_role_and_label(egui::accesskit::Role::TextInput, gdp).is_none(), "dropped");
    assert!(app(&h).model.desk.journal.is_empty());
}

/// Whoever scrolls to look something up goes on typing when the row is back.
#[test]
fn a_figure_scrolled_out_of_sight_is_gone_on_with() {
    let desk = Desk::new();
    let mut h = desk.list();
    let gdp = "Figure: Growth of gross domestic product";
    h.get_by_label(gdp).click();
    h.run_ok();
    text(&mut h, "5");
    let scroll = |h: &mut Window, by: f32| {
        h.hover_at(egui::pos2(700.0, 500.0));
        h.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, by),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        h.run_ok();
    };
    scroll(&mut h, -3000.0);
    assert!(h.query_by_label(gdp).is_none(), "out of sight");
    assert!(app(&h).model.desk.journal.is_empty());
    scroll(&mut h, 3000.0);
    text(&mut h, ".8");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(figures(&h, "gdp-growth"), [5.8]);
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
