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
