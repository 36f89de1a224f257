//! Where the keyboard is, and how it gets elsewhere.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use guatu::gui::theme::Palette;

use super::gui::{Desk, Window, press};

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
