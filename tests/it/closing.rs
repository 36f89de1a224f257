//! What is typed and not recorded when the window closes.

use egui::{Key, Modifiers, ViewportCommand, accesskit::Role};
use egui_kittest::kittest::Queryable as _;

use super::gui::{Desk, Window, app, press, sewer};

/// Asks the window to close, as its title bar does; says whether it would.
fn closes(h: &mut Window) -> bool {
    let event = egui::ViewportEvent::Close;
    h.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.push(event);
    h.step();
    let root = &h.output().viewport_output[&egui::ViewportId::ROOT];
    let held = root.commands.contains(&ViewportCommand::CancelClose);
    h.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.clear();
    h.run_ok();
    !held
}

fn asked(h: &Window) -> bool {
    h.query_by_label("Not recorded yet").is_some()
}

#[test]
fn a_half_filled_form_keeps_the_window_and_is_gone_back_to() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    assert!(closes(&mut h), "nothing was typed");
    press(&mut h, Modifiers::NONE, Key::Enter);
    let typed = h.get_by_role_and_label(Role::MultilineTextInput, "Note");
    typed.focus();
    typed.type_text("draft");
    h.run_ok();
    // Of another commitment than the selected one, too.
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert!(!closes(&mut h));
    assert!(asked(&h));
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert!(!asked(&h), "Escape stays");
    assert!(!closes(&mut h), "and asks again the next time");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(!asked(&h));
    let m = &app(&h).model;
    assert_eq!(m.selected, m.plan().position("sewer-network"));
    assert_eq!(h.get_by_role_and_label(Role::MultilineTextInput, "Note").value().as_deref(), Some("draft"));
    assert!(!closes(&mut h));
    h.get_by_label("Close without it").click();
    h.step();
    let root = &h.output().viewport_output[&egui::ViewportId::ROOT];
    assert!(root.commands.contains(&ViewportCommand::Close));
    assert!(closes(&mut h));
}

#[test]
fn a_half_typed_figure_keeps_the_window_until_it_is_recorded() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    h.get_by_label_contains("Figure: ").click();
    h.run_ok();
    h.get_all_by_role(Role::TextInput).find(egui_kittest::Node::is_focused).unwrap().type_text("52");
    h.run_ok();
    assert!(!closes(&mut h));
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert!(!asked(&h), "Escape stays");
    assert!(!closes(&mut h));
    h.get_by_label("Show it, to record").click();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.desk.journal.len(), 1);
    super::gui::settle(&mut h);
    assert!(closes(&mut h));
}

/// Moves the window's date back by a month, with its calendar.
fn month_back(h: &mut Window) {
    let day = app(h).model.day(app(h).model.as_of);
    h.get_by_label(&format!("As of: {day}")).focus();
    h.run_ok();
    for key in [Key::Enter, Key::PageUp, Key::Enter] {
        press(h, Modifiers::NONE, key);
    }
}

#[test]
fn a_half_typed_report_keeps_its_day() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    let about = |h: &Window, day: &str| h.query_by_label(&format!("Date of the report: {day}")).is_some();
    assert!(about(&h, "30 Jun 2020"));
    month_back(&mut h);
    assert!(about(&h, "31 May 2020"), "an untouched form follows the window");
    h.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    h.run_ok();
    h.event(egui::Event::Text("begun".to_owned()));
    h.run_ok();
    month_back(&mut h);
    assert!(about(&h, "31 May 2020"), "what was typed was meant for that day");
    h.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::Enter);
    let m = &app(&h).model;
    let said: Vec<_> = m.desk.journal.iter().map(|e| e.about).collect();
    assert_eq!(said, [jiff::civil::date(2020, 5, 31)]);
    assert!(about(&h, "30 Apr 2020"), "the next report follows the window again");
}
