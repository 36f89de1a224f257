//! Large letters and narrow windows.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::{scorecard::Standing, words::Lang},
    gui::{action::View, app::Options, prefs::Prefs},
    store::plan_folder::PlanSource,
    text,
};
use jiff::civil::date;

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

#[test]
fn a_view_never_runs_under_the_commitment_beside_it() {
    let desk = Desk::new();
    for (width, beside) in [(1280.0, true), (1024.0, true), (930.0, false), (800.0, false)] {
        let mut h = open(&desk, [width, 640.0], Prefs { view: View::List, ..prefs(Lang::En) });
        h.get_by_label("Growth of gross domestic product").click();
        h.run_ok();
        let pane = |h: &Window| h.query_by_label("Close this pane").is_some();
        assert_eq!(pane(&h), beside, "{width}");
        if beside {
            let right = h.get_by_label("Columns").rect().right();
            let word = h.query_all_by_label_contains("Not reported").map(|n| n.rect().right());
            let left = h.get_by_label("Details pane").rect().left();
            assert!(right <= left, "{width}");
            assert!(word.filter(|r| *r < left).count() > 3, "{width}: standings can be read");
        } else {
            assert!(h.query_by_label("Filters").is_some(), "filters keep their place");
            press(&mut h, Modifiers::COMMAND, Key::D);
            assert!(pane(&h) && h.query_by_label("Columns").is_none());
        }
    }
}

#[test]
fn nothing_at_the_foot_runs_over_what_stands_beside_it() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        let h = open(&desk, [512.0, 320.0], Prefs { published: true, ..prefs(lang) });
        let state = text::t(lang, "save-saved");
        let state = h.query_all_by_label_contains(&state).last().unwrap().rect().left();
        for s in Standing::ALL {
            let label = format!("{}: ", text::t(lang, &format!("standing-{}", s.key())));
            let foot = h.query_all_by_label_contains(&label).filter(|n| n.rect().top() > 280.0);
            assert!(foot.map(|n| n.rect().right()).all(|right| right <= state), "{lang:?} {label}");
        }
    }
}

#[test]
fn no_count_at_the_foot_is_left_out_where_room_is_short() {
    let desk = Desk::new();
    for size in [[512.0, 320.0], [1280.0, 800.0]] {
        let options = Options { demo: true, as_of: Some(date(2020, 6, 30)), ..Options::default() };
        let h = desk.open(size, prefs(Lang::En), options, PlanSource::Shipped);
        let counts = &app(&h).model.card.counts;
        for s in Standing::ALL.into_iter().filter(|s| counts.get(*s) > 0) {
            let said = format!("{}: {}", text::t(Lang::En, &format!("standing-{}", s.key())), counts.get(s));
            let at = h.get_by_label(&said).rect();
            assert!(at.right() <= size[0] && at.bottom() <= size[1], "{said} {at:?}");
        }
    }
}

#[test]
fn a_large_window_lists_more() {
    let desk = Desk::new();
    let options = || Options { demo: true, ..Options::default() };
    let open = |size: [f32; 2], view| {
        desk.open(size, Prefs { view, detail: false, ..prefs(Lang::En) }, options(), PlanSource::Shipped)
    };
    let pressing = |h: &Window| h.query_all_by_label_contains(": Not met, ").count();
    let small = pressing(&open([1920.0, 700.0], View::Overview));
    let large = pressing(&open([1920.0, 1440.0], View::Overview));
    assert!(small > 0 && large > small, "{small} {large}");
    let due = |h: &Window| h.query_by_role_and_label(egui::accesskit::Role::Button, "Last report").is_some();
    assert!(!due(&open([1280.0, 800.0], View::List)));
    assert!(due(&open([2560.0, 1440.0], View::List)));
}
