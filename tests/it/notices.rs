//! Where notes stand: beside what people type in and press.

use egui::{Event, Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::Queryable as _;
use guatu::domain::words::Lang;

use super::gui::{Desk, Window, app, press};

/// Where the note stands that says everything is saved.
fn note(h: &Window) -> Rect {
    h.get_by_label_contains("Everything is saved already").rect()
}

#[test]
fn a_note_leaves_the_form_and_what_was_pressed_free() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::COMMAND, Key::D);
    press(&mut h, Modifiers::COMMAND, Key::S);
    let pane = h.get_by_label("Details pane").rect();
    let right = note(&h);
    assert!(right.right() < pane.left(), "{right} {pane}");
    assert!(right.top() > 600.0, "at the bottom of the list");
    h.get_all_by_label("Close").next().unwrap().click();
    h.run_ok();
    // Where the pointer is something was pressed, and may be again.
    h.event(Event::PointerMoved(right.center()));
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::S);
    assert!(!note(&h).contains(right.center()), "{}", note(&h));
    // A pointer that comes to it later may press it.
    let stays = note(&h);
    h.event(Event::PointerMoved(stays.center()));
    h.run_ok();
    assert_eq!(note(&h), stays);
    h.event(Event::PointerMoved(pos2(640.0, 20.0)));
    h.run_ok();
}

#[test]
fn a_note_leaves_the_selected_row_free() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::NONE, Key::End);
    let m = &app(&h).model;
    let last = m.plan().commitments[m.selected.unwrap()].title.get(Lang::En).to_owned();
    press(&mut h, Modifiers::COMMAND, Key::S);
    let row = h.get_all_by_label(&last).map(|n| n.rect()).find(|r| r.left() < 400.0).unwrap();
    assert!(row.top() > 600.0 && note(&h).bottom() < row.top(), "{row} {}", note(&h));
}

#[test]
fn what_was_undone_is_told_in_words_here_and_in_the_menu() {
    let desk = Desk::new();
    let mut h = desk.list();
    let m = &app(&h).model;
    let title = m.plan().commitments[m.rows[0]].title.get(Lang::En).to_owned();
    press(&mut h, Modifiers::COMMAND, Key::A);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::NONE, Key::Space);
    h.get_by_label("Menu").click();
    h.run_ok();
    h.get_by_label("Undo: 275 commitments declared done").click();
    h.run_ok();
    h.get_by_label("Undone: 275 commitments declared done");
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::NONE, Key::Space);
    press(&mut h, Modifiers::NONE, Key::Space);
    press(&mut h, Modifiers::COMMAND, Key::Z);
    h.get_by_label(&format!("Undone: the tick of “{title}” taken back"));
    h.get_by_label("Menu").click();
    h.run_ok();
    h.get_by_label(&format!("Redo: the tick of “{title}” taken back")).click();
    h.run_ok();
    h.get_by_label(&format!("Done again: the tick of “{title}” taken back"));
    let words = |lang| guatu::text::tf(lang, "deed-done", &[("count", 20.into()), ("title", "".into())]);
    assert_eq!(words(Lang::Hant), "20項任務的完成申報");
    assert_eq!(words(Lang::Hans), "20项任务的完成申报");
}
