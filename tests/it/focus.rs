//! Where the keyboard is, and how it gets elsewhere.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use guatu::gui::theme::Palette;

use guatu::{
    demo,
    domain::words::Lang,
    gui::{action::View, app::Options, command::Command, prefs::Prefs},
    store::plan_folder::PlanSource,
};

use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs, press, sewer};

/// The rectangle of the widget that has the focus, and the rings that are drawn.
fn rings(h: &Window) -> Vec<egui::Rect> {
    let accent = Palette::of(h.ctx.theme()).accent;
    let ring = |s: &egui::epaint::ClippedShape| match &s.shape {
        egui::Shape::Rect(r) if r.stroke.width > 1.5 && r.stroke.color == accent => Some(r.rect),
        _ => None,
    };
    h.output().shapes.iter().filter_map(ring).collect()
}

fn ringed(h: &mut Window, role: Role, label: &str) {
    h.get_by_role_and_label(role, label).focus();
    h.run_ok();
    let rect = h.get_by_role_and_label(role, label).rect();
    let around = |r: &egui::Rect| r.contains_rect(rect) && rect.expand(4.0).contains_rect(*r);
    assert!(rings(h).iter().any(around), "{label}");
}

#[test]
fn whatever_has_the_focus_has_a_ring() {
    let desk = Desk::new();
    let mut h = desk.list();
    assert!(rings(&h).is_empty());
    // A heading of a column and a figure in a row, which have no frame.
    ringed(&mut h, Role::Button, "Goal");
    ringed(&mut h, Role::Button, "Figure: Growth of gross domestic product");
    h.get_by_label_contains("Section: Livelihood").click();
    h.run_ok();
    assert!(rings(&h).is_empty(), "what is chosen has none");
    // A link, and a button filled with the colour of the ring.
    h.get_all_by_label("Clear all").next().unwrap().focus();
    h.run_ok();
    assert_eq!(rings(&h).len(), 1);
    press(&mut h, Modifiers::COMMAND, Key::E);
    ringed(&mut h, Role::Button, "Export");
}

/// A view of the demonstration, which is full of reports, in a low window.
fn view(desk: &Desk, view: View) -> Window {
    let prefs = Prefs { view, detail: false, ..prefs(Lang::En) };
    let options = Options { demo: true, as_of: Some(demo::AS_OF), ..Options::default() };
    desk.open([1024.0, 640.0], prefs, options, PlanSource::Shipped)
}

/// Where a text stands, however far it is scrolled.
fn top(h: &Window, label: &str) -> f32 {
    h.query_all_by_label_contains(label).next().map_or(f32::NEG_INFINITY, |n| n.rect().top())
}

#[test]
fn keys_scroll_what_is_longer_than_the_window() {
    let desk = Desk::new();
    for (at, seen) in [(View::Overview, "Where each section stands"), (View::Charts, "Figures as a table")] {
        let mut h = view(&desk, at);
        if at == View::Charts {
            h.get_by_label("Targets").click();
            h.run_ok();
        }
        let before = top(&h, seen);
        press(&mut h, Modifiers::NONE, Key::ArrowDown);
        assert!(top(&h, seen) < before, "{at:?} by a line");
        press(&mut h, Modifiers::NONE, Key::Home);
        assert!((top(&h, seen) - before).abs() < 1.0, "{at:?} back");
        press(&mut h, Modifiers::NONE, Key::PageDown);
        let page = top(&h, seen);
        press(&mut h, Modifiers::NONE, Key::End);
        assert!(page < before && top(&h, seen) <= page, "{at:?}");
    }
    // Where everything stands, of what is drawn in sight only.
    for at in [View::Wall, View::Timeline, View::Journal] {
        let mut h = view(&desk, at);
        let told = |h: &Window| {
            let all = h.query_all_by_label_contains("Demo unit").chain(h.query_all_by_label_contains("Jan"));
            all.map(|n| (n.accesskit_node().label(), format!("{:.0}", n.rect().top()))).collect::<Vec<_>>()
        };
        let first = told(&h);
        press(&mut h, Modifiers::NONE, Key::End);
        assert!(told(&h) != first, "{at:?}");
        press(&mut h, Modifiers::NONE, Key::Home);
        assert!(told(&h) == first, "{at:?}");
    }
}

#[test]
fn the_help_sheet_scrolls_with_keys_and_the_list_stays() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::NONE, Key::F1);
    let before = top(&h, "In the list");
    press(&mut h, Modifiers::NONE, Key::PageDown);
    assert!(top(&h, "In the list") < before - 40.0);
    press(&mut h, Modifiers::NONE, Key::Home);
    assert!((top(&h, "In the list") - before).abs() < 1.0);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert!(top(&h, "In the list") < before);
    assert_eq!(app(&h).model.selected, None);
}

#[test]
fn the_name_of_filters_is_typed_at_once_also_without_a_pointer() {
    let desk = Desk::new();
    let mut h = desk.list();
    h.get_by_label_contains("Section: Livelihood").click();
    h.run_ok();
    h.get_by_label("Save…").focus();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    // What is proposed is written over.
    h.event(egui::Event::Text("Mine".to_owned()));
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).to_remember().saved.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["Mine"]);
}

#[test]
fn ctrl_and_enter_record_from_any_field_of_the_form() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    let note = |h: &Window| h.get_by_role_and_label(Role::MultilineTextInput, "Note").value();
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    h.run_ok();
    h.event(egui::Event::Text("as agreed".to_owned()));
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::Enter);
    assert_eq!(app(&h).model.desk.journal.len(), 1);
    assert_ne!(note(&h).as_deref(), Some("as agreed"), "the form is empty again");
    // The list takes the next keys.
    press(&mut h, Modifiers::NONE, Key::Space);
    assert!(super::gui::row(&h, "sewer-network").done.is_some());
}

#[test]
fn a_day_is_chosen_with_the_arrows() {
    use jiff::civil::date;
    let desk = Desk::new();
    let mut h = desk.list();
    h.get_by_label("As of: 30 Jun 2020").focus();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    for key in [Key::ArrowLeft, Key::ArrowUp, Key::PageUp, Key::ArrowRight, Key::ArrowDown] {
        press(&mut h, Modifiers::NONE, key);
    }
    let keys = h.query_all_by_label_contains("Arrows move").next().unwrap();
    let said = keys.accesskit_node().label().unwrap();
    press(&mut h, Modifiers::NONE, Key::Enter);
    let day = app(&h).model.day(app(&h).model.as_of);
    assert!(said.contains(&day), "{said}: {day}");
    assert_ne!(app(&h).model.as_of, date(2020, 6, 30));
    assert_eq!(app(&h).model.selected, None, "the list has none of these keys");
    assert!(h.get_by_label(&format!("As of: {day}")).is_focused(), "and the button has the keyboard");
}

#[test]
fn a_box_closes_when_a_key_chooses() {
    let desk = Desk::new();
    let mut h = desk.list();
    for (key, want) in [(Key::Enter, "Kind"), (Key::Space, "Section")] {
        h.get_by_role_and_label(Role::ComboBox, "Group by").focus();
        h.run_ok();
        press(&mut h, Modifiers::NONE, Key::Enter);
        h.get_all_by_label(want).last().unwrap().focus();
        h.run_ok();
        press(&mut h, Modifiers::NONE, key);
        h.run_ok();
        assert!(h.query_by_label("No groups").is_none(), "it is closed");
        assert!(h.get_by_role_and_label(Role::ComboBox, "Group by").is_focused());
        assert_eq!(guatu::text::t(Lang::En, app(&h).model.prefs.grouping.key()), want);
    }
}

#[test]
fn a_key_goes_from_part_to_part_of_the_window() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    let focused = |h: &Window, label: &str| h.get_all_by_label(label).any(|n| n.is_focused());
    press(&mut h, Modifiers::NONE, Key::F6);
    assert!(focused(&h, "Details pane"));
    press(&mut h, Modifiers::NONE, Key::Tab);
    assert!(focused(&h, "Close this pane"), "Tab goes on inside");
    press(&mut h, Modifiers::NONE, Key::F6);
    assert!(focused(&h, "List"), "the view that is shown, in the sidebar");
    press(&mut h, Modifiers::NONE, Key::F6);
    assert!(focused(&h, "Main part of the window"));
    // The keys are the list's there.
    let before = app(&h).model.selected;
    press(&mut h, Modifiers::NONE, Key::Home);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::NONE, Key::ArrowUp);
    assert!(focused(&h, "Main part of the window"));
    assert!(app(&h).model.selected.is_some() && before.is_some());
    press(&mut h, Modifiers::SHIFT, Key::F6);
    assert!(focused(&h, "List"));
    press(&mut h, Modifiers::SHIFT, Key::F6);
    assert!(focused(&h, "Details pane"));
    let chart = top(&h, "History");
    press(&mut h, Modifiers::NONE, Key::PageDown);
    assert!(top(&h, "History") < chart);
}

#[test]
fn tab_brings_filters_into_sight() {
    let desk = Desk::new();
    let mut h = view(&desk, View::List);
    h.get_by_label_contains("Section: Livelihood").focus();
    h.run_ok();
    let (facet, window) = (h.get_by_label_contains("Section: Livelihood").rect(), h.ctx.content_rect());
    assert!(facet.bottom() < window.bottom() - 20.0, "{facet:?}");
}

#[test]
fn a_menu_higher_than_the_window_reaches_its_last_entry() {
    let desk = Desk::new();
    let prefs = Prefs { view: View::List, ..prefs(Lang::En) };
    let mut h = desk.open([560.0, 340.0], prefs, Options::default(), PlanSource::Shipped);
    h.get_by_label("Menu").click();
    h.run_ok();
    h.get_by_label_contains("Quit").focus();
    h.run_ok();
    assert!(h.get_by_label_contains("Quit").rect().bottom() <= 340.0);
}

/// A click elsewhere ends a composition as most desktops end it: what was composed stays as
/// text where it was typed, once, and the next field begins with nothing.
#[test]
fn a_click_elsewhere_while_composing_keeps_the_letters_where_they_were_typed() {
    let preedit = |text: &str| {
        egui::Event::Ime(egui::ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })
    };
    let commit = |text: &str| egui::Event::Ime(egui::ImeEvent::Commit(text.to_owned()));
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    let value =
        |h: &Window, label: &str| h.get_by_role_and_label(Role::TextInput, label).value().unwrap_or_default();
    h.get_by_role_and_label(Role::TextInput, "Reported by").click();
    h.run_ok();
    for typed in ["w", "wu", "wu shui"] {
        h.event(preedit(typed));
        h.run_ok();
    }
    assert_eq!(value(&h, "Reported by"), "wu shui");
    h.get_by_role_and_label(Role::TextInput, "Evidence").click();
    h.run_ok();
    // Input methods say then that they compose nothing, or give what they had: nowhere twice.
    h.event(preedit(""));
    h.run_ok();
    assert_eq!((value(&h, "Reported by").as_str(), value(&h, "Evidence").as_str()), ("wu shui", ""));
    h.event(preedit("yue bao"));
    h.event(commit("月报"));
    h.run_ok();
    assert_eq!((value(&h, "Reported by").as_str(), value(&h, "Evidence").as_str()), ("wu shui", "月报"));
    // Back in the first, what stays there is text like any other: deleted a letter at a time.
    h.get_by_role_and_label(Role::TextInput, "Reported by").click();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::End);
    press(&mut h, Modifiers::NONE, Key::Backspace);
    assert_eq!(value(&h, "Reported by"), "wu shu");
}

/// The search field as it stands.
fn searched(h: &Window) -> (bool, String) {
    let field = h.get_by_role_and_label(Role::TextInput, "Search");
    (field.is_focused(), field.value().unwrap_or_default())
}

/// Whether the button that closes a sheet has the keyboard.
fn closes(h: &Window) -> bool {
    h.get_by_role_and_label(Role::Button, "Close").is_focused()
}

/// A command, gone to by its name.
fn by_name(h: &mut Window, command: Command) {
    press(h, Modifiers::COMMAND, Key::K);
    h.event(egui::Event::Text(guatu::text::t(Lang::En, command.key())));
    h.run_ok();
    press(h, Modifiers::NONE, Key::Enter);
    h.run_ok();
}

#[test]
fn a_sheet_takes_the_keyboard_and_gives_it_back() {
    let desk = Desk::new();
    let mut h = desk.list();
    h.get_by_role_and_label(Role::TextInput, "Search").focus();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::F1);
    h.run_ok();
    assert!(closes(&h));
    h.event(egui::Event::Text("gdp".to_owned()));
    h.run_ok();
    assert_eq!(searched(&h), (false, String::new()));
    for key in [Key::PageDown, Key::ArrowDown] {
        let before = top(&h, "In the list");
        press(&mut h, Modifiers::NONE, key);
        assert!(top(&h, "In the list") < before, "{key:?}");
        assert!(closes(&h), "{key:?}");
    }
    press(&mut h, Modifiers::NONE, Key::Escape);
    h.run_ok();
    assert!(h.query_by_role_and_label(Role::Button, "Close").is_none());
    assert!(searched(&h).0, "Help gives it back");
    for sheet in [Command::About, Command::Messages, Command::Saving] {
        by_name(&mut h, sheet);
        assert!(closes(&h), "{sheet:?}");
        press(&mut h, Modifiers::NONE, Key::Escape);
    }
    h.get_by_role_and_label(Role::TextInput, "Search").focus();
    h.run_ok();
    // The list of changes lies beside the work; it only does not leave the keys to a field.
    press(&mut h, Modifiers::NONE, Key::F8);
    h.event(egui::Event::Text("gdp".to_owned()));
    h.run_ok();
    assert_eq!(searched(&h), (false, String::new()));
}

#[test]
fn what_was_searched_before_is_typed_over() {
    let desk = Desk::new();
    let mut h = desk.list();
    for words in ["sewer", "污水", "gdp"] {
        press(&mut h, Modifiers::COMMAND, Key::F);
        h.event(egui::Event::Text(words.to_owned()));
        h.run_ok();
        assert_eq!(app(&h).model.filters.search, words);
    }
}

/// The labels of what Tab goes to, one after the other.
fn tabbed(h: &mut Window, times: usize) -> Vec<String> {
    let one = |_| {
        press(h, Modifiers::NONE, Key::Tab);
        #[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one lifetime only")]
        let focused = by().predicate(|n| n.is_focused());
        let node = h.get_all(focused).next();
        node.and_then(|n| n.accesskit_node().label()).unwrap_or_default()
    };
    (0..times).map(one).collect()
}

#[test]
fn tab_goes_through_a_dialog_in_the_order_it_is_read_in() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::COMMAND, Key::E);
    assert!(h.get_by_role_and_label(Role::TextInput, "File").is_focused());
    assert_eq!(tabbed(&mut h, 4), ["Browse…", "Cancel", "Export", "Workbook (XLSX)"]);
    // That is where they stand.
    let x = |h: &Window, label: &str| h.get_by_role_and_label(Role::Button, label).rect();
    let (browse, cancel, export) = (x(&h, "Browse…"), x(&h, "Cancel"), x(&h, "Export"));
    assert!(cancel.right() < export.left() && (browse.right() - export.right()).abs() < 2.0);
    assert!(h.get_by_role_and_label(Role::TextInput, "File").rect().right() < browse.left());
    press(&mut h, Modifiers::NONE, Key::Escape);
    for (command, first, last) in
        [(Command::Packs, "Browse…", 3), (Command::Import, "Browse…", 2), (Command::Rules, "Cancel", 2)]
    {
        by_name(&mut h, command);
        let mut seen = Vec::new();
        while seen.last().map(String::as_str) != Some(first) && seen.len() < 20 {
            seen.extend(tabbed(&mut h, 1));
        }
        let after = tabbed(&mut h, last - 1);
        let cancel = if first == "Cancel" { Some("Cancel") } else { after.first().map(String::as_str) };
        assert_eq!(cancel, Some("Cancel"), "{command:?} {seen:?} {after:?}");
        press(&mut h, Modifiers::NONE, Key::Escape);
    }
    // Above the wall: copy, then save.
    press(&mut h, Modifiers::COMMAND, Key::Num4);
    let (copy, save) = ("Copy picture", "Save picture…");
    assert!(x(&h, copy).right() < x(&h, save).left());
    h.get_by_role_and_label(Role::Button, copy).focus();
    h.run_ok();
    assert_eq!(tabbed(&mut h, 1), [save]);
}

#[test]
fn a_view_shown_by_its_key_takes_the_keys() {
    let desk = Desk::new();
    let mut h = desk.list();
    h.get_by_role_and_label(Role::Button, "Menu").focus();
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::Num2);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert!(app(&h).model.selected.is_some());
}

#[test]
fn no_tooltip_of_what_lies_behind_is_seen_over_a_dialog() {
    let desk = Desk::new();
    // Only once the pointer rests on the row there is one.
    let hint = |h: &Window| h.query_all_by_label_contains("any shortfall").count();
    for (modifiers, key) in [(Modifiers::COMMAND, Key::E), (Modifiers::NONE, Key::F1)] {
        let prefs = Prefs { view: View::Overview, ..prefs(Lang::En) };
        let options = Options { demo: true, as_of: Some(date(2020, 6, 30)), ..Options::default() };
        let mut h = desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped);
        // What needs attention stands on the right.
        let rows = h.get_all_by_label_contains("Growth of fixed-asset investment");
        let at = rows.map(|row| row.rect().center()).find(|at| at.x > 800.0).unwrap();
        h.hover_at(at);
        h.run_steps(90);
        assert_eq!(hint(&h), 1, "a tooltip to begin with");
        press(&mut h, modifiers, key);
        assert_eq!(hint(&h), 0, "{key:?}");
        h.run_steps(90);
        assert_eq!(hint(&h), 0, "{key:?} also later");
    }
}

#[test]
fn tab_goes_through_the_bars_in_the_order_they_are_read_in() {
    let desk = Desk::new();
    let mut h = desk.list();
    // Something to undo and something to do again.
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    for _ in 0..2 {
        press(&mut h, Modifiers::NONE, Key::Space);
    }
    press(&mut h, Modifiers::COMMAND, Key::Z);
    h.get_by_role_and_label(Role::Button, "Show or fold views and filters").focus();
    h.run_ok();
    let seen = tabbed(&mut h, 12);
    assert_eq!(seen[..5], ["Undo", "Redo", "Search", "Language", "Menu"], "{seen:?}");
    assert_eq!(
        seen[8..11],
        ["Reporting date in the plan’s year", "Let the year run", "What changed"],
        "{seen:?}"
    );
    let x = |label: &str| h.get_all_by_label(label).map(|n| n.rect().left()).fold(f32::MAX, f32::min);
    for (left, right) in seen[..5].iter().zip(&seen[1..5]).chain(seen[8..11].iter().zip(&seen[9..11])) {
        assert!(x(left) < x(right), "{left} {right}");
    }
}

#[test]
fn the_whole_menu_has_room_in_the_smallest_window_at_the_usual_size() {
    let desk = Desk::new();
    let wish = Prefs { published: true, view: View::List, ..prefs(Lang::En) };
    let mut h = desk.open([1024.0, 640.0], wish, Options::default(), PlanSource::Shipped);
    h.get_by_label("Menu").click();
    h.run_ok();
    let (first, last) = (h.get_by_label_contains("Go to…").rect(), h.get_by_label_contains("Quit").rect());
    assert!(first.top() > 30.0 && last.bottom() < 636.0, "{first} {last}");
}

#[test]
fn the_months_stay_where_they_are_when_another_one_is_named() {
    let desk = Desk::new();
    let mut h = desk.list();
    let left = |h: &Window| h.get_by_label("Reporting date in the plan’s year").rect().left();
    let before = left(&h);
    for _ in 0..6 {
        h.get_by_label("One month back").click();
        h.run_ok();
        assert!((left(&h) - before).abs() < 0.1, "{} {before}", left(&h));
    }
}
