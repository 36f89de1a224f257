//! Where notes stand: beside what people type in and press.

use egui::{Event, Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::Queryable as _;

use super::gui::{Desk, Window, press};

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
