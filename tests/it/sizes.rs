//! Large letters and narrow windows.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::words::Lang,
    gui::{action::View, app::Options, prefs::Prefs},
    store::plan_folder::PlanSource,
};

use super::gui::{Desk, Window, app, prefs, press};

fn open(desk: &Desk, size: [f32; 2], prefs: Prefs) -> Window {
    desk.open(size, prefs, Options::default(), PlanSource::Shipped)
}

#[test]
fn everything_grows_and_shrinks_and_stays_so() {
    let desk = Desk::new();
    let mut h = open(&desk, [1280.0, 800.0], prefs(Lang::En));
    for _ in 0..20 {
        press(&mut h, Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!((app(&h).model.prefs.scale, h.ctx.zoom_factor()), (200, 2.0));
    // Plus without Shift.
    press(&mut h, Modifiers::COMMAND, Key::Num0);
    press(&mut h, Modifiers::COMMAND, Key::Equals);
    assert_eq!(app(&h).model.prefs.scale, 110);
    for _ in 0..20 {
        press(&mut h, Modifiers::COMMAND, Key::Minus);
    }
    let kept = app(&h).to_remember();
    assert_eq!((kept.scale, h.ctx.zoom_factor()), (80, 0.8));
    drop(h);
    let mut h = open(&desk, [1280.0, 800.0], kept);
    assert!((h.ctx.zoom_factor() - 0.8).abs() < 1e-6, "after a restart");
    press(&mut h, Modifiers::COMMAND, Key::Num0);
    assert_eq!(app(&h).model.prefs.scale, 100);
}

#[test]
fn a_narrow_window_shows_one_thing_at_a_time() {
    let desk = Desk::new();
    let mut h = open(&desk, [640.0, 400.0], Prefs { view: View::List, ..prefs(Lang::En) });
    let filters = |h: &Window| h.query_by_label("Filters").is_some();
    let list = |h: &Window| h.query_by_label("Columns").is_some();
    assert!(!filters(&h) && list(&h));
    press(&mut h, Modifiers::COMMAND, Key::B);
    assert!(filters(&h));
    h.get_by_label_contains("Overview").click();
    h.run_ok();
    assert!(!filters(&h), "a view that is chosen wants the room");
    press(&mut h, Modifiers::COMMAND, Key::Num2);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    assert!(list(&h), "a selection leaves the list where it is");
    press(&mut h, Modifiers::COMMAND, Key::D);
    assert!(!list(&h));
    h.get_by_label("Close this pane").click();
    h.run_ok();
    assert!(list(&h));
    // In a wide window the panel at the left stays folded until it is wanted again.
    let mut h = open(&desk, [1280.0, 800.0], prefs(Lang::En));
    assert!(filters(&h));
    h.get_by_label("Show or fold views and filters").click();
    h.run_ok();
    assert!(!filters(&h));
    assert!(!app(&h).to_remember().side);
}

#[test]
fn every_view_and_question_opens_in_a_narrow_window() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        let mut h = open(&desk, [560.0, 340.0], Prefs { published: true, ..prefs(lang) });
        for view in View::ALL {
            let m = &mut h.state_mut().as_mut().unwrap().model;
            m.prefs.view = view;
            m.selected = m.plan().position("sewer-network");
            h.run_ok();
            press(&mut h, Modifiers::COMMAND, Key::D);
            press(&mut h, Modifiers::COMMAND, Key::D);
        }
        for (modifiers, key) in [
            (Modifiers::COMMAND, Key::E),
            (Modifiers::COMMAND, Key::K),
            (Modifiers::COMMAND | Modifiers::SHIFT, Key::E),
            (Modifiers::NONE, Key::F1),
            (Modifiers::NONE, Key::F8),
            (Modifiers::COMMAND, Key::I),
        ] {
            press(&mut h, modifiers, key);
            press(&mut h, Modifiers::NONE, Key::Escape);
        }
    }
}
