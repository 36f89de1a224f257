//! Dialogs, the journal's deeds, and the questions that are asked.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use guatu::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
        words::Lang,
    },
    gui::{action::View, app::Options, prefs::Prefs},
    store::{files::Disk, plan_folder::PlanSource, progress::Progress},
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, now, prefs, press};

/// The window as of 30 June, at a view.
fn open(desk: &Desk, lang: Lang, view: View) -> Window {
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    desk.open([1280.0, 800.0], Prefs { view, ..prefs(lang) }, options, PlanSource::Shipped)
}

/// Two offices that reported different figures for one day.
fn disagree(desk: &Desk) {
    for (office, value) in [("aaaa", 3.2), ("bbbb", 3.3)] {
        let folder = desk.dir.path().join("data/progress/huadu-2020");
        let (mut progress, _) =
            Progress::open_as(std::sync::Arc::new(Disk), &folder, "huadu-2020", &WriterId(office.into()));
        let event = Event::Figure {
            commitment: "registered-unemployment-rate".into(),
            measure: "rate".into(),
            value,
            against: None,
        };
        let draft = Draft::new(date(2020, 6, 30), event);
        let entries = Journal::default().prepare(progress.writer(), "", now(), &[draft]);
        progress.append(&entries).unwrap();
    }
}

#[test]
fn escape_closes_the_dialog_on_top_and_nothing_else() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        let mut h = open(&desk, lang, View::List);
        h.state_mut().as_mut().unwrap().model.selected = Some(3);
        for (modifiers, key) in
            [(Modifiers::NONE, Key::F1), (Modifiers::COMMAND, Key::E), (Modifiers::COMMAND, Key::O)]
        {
            press(&mut h, modifiers, key);
            press(&mut h, Modifiers::NONE, Key::Escape);
            assert_eq!(app(&h).model.selected, Some(3), "{key:?}");
        }
        h.get_by_label_contains(&guatu::text::t(lang, "top-menu")).click();
        h.run_ok();
        h.get_by_label_contains(&guatu::text::t(lang, "command-about")).click();
        h.run_ok();
        let about = |h: &Window| h.query_all_by_label_contains(env!("CARGO_PKG_VERSION")).next().is_some();
        assert!(about(&h));
        press(&mut h, Modifiers::NONE, Key::F1);
        press(&mut h, Modifiers::NONE, Key::Escape);
        assert!(about(&h), "only the top one closes");
        press(&mut h, Modifiers::NONE, Key::Escape);
        assert!(!about(&h));
    }
}

#[test]
fn a_conflict_is_settled_and_a_retraction_wants_a_reason() {
    let desk = Desk::new();
    disagree(&desk);
    let mut h = open(&desk, Lang::En, View::Journal);
    assert_eq!(app(&h).model.desk.tracker.conflicts.len(), 1);
    h.get_by_label("Take this one: 3.2 %").click();
    h.run_ok();
    assert_eq!(app(&h).model.desk.tracker.conflicts.len(), 0);
    let n = app(&h).model.desk.journal.len();
    h.get_all_by_label("Actions: 3.2 %").next().unwrap().click();
    h.run_ok();
    h.get_by_label("Retract…").click();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.desk.journal.len(), n, "no reason, no retraction");
    h.get_by_role_and_label(Role::TextInput, "Reason for retracting").type_text("wrong");
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.desk.journal.len(), n + 1);
    press(&mut h, Modifiers::COMMAND, Key::Z);
    assert_eq!(app(&h).model.desk.journal.len(), n + 2, "taking a retraction back is an entry too");
}

/// Waits for the file, and for the dialog to close.
pub(crate) fn written(h: &mut Window) {
    for _ in 0..2000 {
        h.run_ok();
        if h.query_by_role_and_label(Role::Button, "Export").is_none() && app(h).model.exporting.is_none() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("not written");
}

#[test]
fn an_export_never_overwrites_without_being_told() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    let file = desk.dir.path().join("Huadu-District-work-plan-for-2020_report_2020-06-30.json");
    press(&mut h, Modifiers::COMMAND, Key::E);
    h.get_by_label("JSON").click();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    written(&mut h);
    std::fs::write(&file, "x").unwrap();
    press(&mut h, Modifiers::COMMAND, Key::E);
    h.get_by_label("JSON").click();
    h.run_ok();
    h.get_by_role_and_label(Role::Button, "Export").click();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "x", "Enter answers no question");
    h.get_by_label("Replace it").click();
    written(&mut h);
    assert!(std::fs::read_to_string(&file).unwrap().contains("sewer-network"));
}

#[test]
fn a_tick_asks_for_the_figure_once_and_takes_a_skip() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    let tick = |h: &mut Window| {
        h.get_by_role_and_label(Role::CheckBox, "Done: Growth of gross domestic product").click();
        h.run_ok();
    };
    tick(&mut h);
    let label = "Figure: Figure";
    h.get_by_role_and_label(Role::TextInput, label).type_text("5萬");
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.desk.journal.len(), 1, "the tick, and no figure");
    assert!(h.query_all_by_label_contains("is not the unit").next().is_some());
    press(&mut h, Modifiers::COMMAND, Key::A);
    h.get_by_role_and_label(Role::TextInput, label).type_text("6.6 %");
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.desk.journal.len(), 2);
    // At the goal already: ticking again asks nothing.
    tick(&mut h);
    tick(&mut h);
    assert!(h.query_by_label(label).is_none());
}

#[test]
fn an_export_of_nothing_says_so() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    let warned = |h: &Window| h.query_by_label_contains("let nothing through").is_some();
    h.state_mut().as_mut().unwrap().model.filters.search = "no such thing".to_owned();
    h.state_mut().as_mut().unwrap().model.refilter();
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::E);
    assert!(warned(&h));
    h.get_by_label_contains("The whole plan").click();
    h.run_ok();
    assert!(!warned(&h));
}

#[test]
fn enter_takes_in_what_was_looked_at() {
    let desk = Desk::new();
    let folder = desk.dir.path().join("theirs");
    let (mut theirs, _) =
        Progress::open_as(std::sync::Arc::new(Disk), &folder, "huadu-2020", &WriterId("cccc".into()));
    let event = Event::Figure {
        commitment: "sewer-network".into(),
        measure: "length".into(),
        value: 52.0,
        against: None,
    };
    let draft = Draft::new(date(2020, 6, 30), event);
    theirs.append(&Journal::default().prepare(theirs.writer(), "", now(), &[draft])).unwrap();
    drop(theirs);
    let mut h = open(&desk, Lang::En, View::List);
    press(&mut h, Modifiers::COMMAND, Key::K);
    h.event(egui::Event::Text("Take in journals".to_owned()));
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.run_ok();
    let field = "Folder, journal or backup";
    h.get_by_role_and_label(Role::TextInput, field).type_text(&folder.display().to_string());
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    until(&mut h, |h| h.query_by_label("Take in").is_some_and(|n| !n.accesskit_node().is_disabled()));
    assert!(app(&h).model.desk.journal.is_empty(), "looking takes nothing in");
    press(&mut h, Modifiers::NONE, Key::Enter);
    until(&mut h, |h| !app(h).model.desk.journal.is_empty());
}

fn until(h: &mut Window, there: impl Fn(&Window) -> bool) {
    for _ in 0..500 {
        h.run_ok();
        if there(h) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it did not come to that");
}

#[test]
fn enter_brings_back_the_chosen_backup() {
    let desk = Desk::new();
    disagree(&desk);
    let backups = |h: &mut Window| {
        press(h, Modifiers::COMMAND, Key::K);
        h.event(egui::Event::Text("Backups".to_owned()));
        h.run_ok();
        press(h, Modifiers::NONE, Key::Enter);
    };
    let mut h = open(&desk, Lang::En, View::List);
    backups(&mut h);
    h.get_by_label("Back up now").click();
    until(&mut h, |h| h.query_all_by_label_contains(", daily,").next().is_some());
    drop(h);
    std::fs::remove_file(desk.dir.path().join("data/progress/huadu-2020/bbbb.ronl")).unwrap();
    for by_key in [false, true] {
        let mut h = open(&desk, Lang::En, View::List);
        assert_eq!(app(&h).model.desk.journal.len(), 1);
        backups(&mut h);
        until(&mut h, |h| h.query_all_by_label_contains(", daily,").next().is_some());
        let line = h.get_all_by_label_contains(", daily,").next().unwrap();
        if by_key {
            line.focus();
        } else {
            line.click();
        }
        h.run_ok();
        if by_key {
            press(&mut h, Modifiers::NONE, Key::Enter);
        }
        until(&mut h, |h| !h.get_by_label("Bring back").accesskit_node().is_disabled());
        assert_eq!(app(&h).model.desk.journal.len(), 1);
        press(&mut h, Modifiers::NONE, Key::Enter);
        until(&mut h, |h| app(h).model.desk.journal.len() == 2);
        drop(h);
        std::fs::remove_file(desk.dir.path().join("data/progress/huadu-2020/bbbb.ronl")).unwrap();
    }
}

#[test]
fn answers_stay_in_sight_at_twice_the_size() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
        let wish = Prefs { view: View::List, scale: 200, ..prefs(lang) };
        let mut h = desk.open([1280.0, 800.0], wish, options, PlanSource::Shipped);
        press(&mut h, Modifiers::COMMAND, Key::E);
        let screen = h.ctx.content_rect();
        let t = |key: &str| guatu::text::t(lang, key);
        for key in ["dialog-cancel", "export-write"] {
            let label = t(key);
            let button = h.get_by_role_and_label(Role::Button, &label).rect();
            assert!(screen.shrink(8.0).contains_rect(button), "{}: {label} at {button:?}", lang.tag());
        }
        let label = t("dialog-browse");
        let button = h.get_by_role_and_label(Role::Button, &label).rect();
        assert!(screen.shrink(40.0).x_range().contains(button.right()), "{button:?}");
        // The name is read whatever part of the path its field shows.
        assert!(h.query_all_by_label_contains("2020-06-30.xlsx").next().is_some());
    }
}

#[test]
fn the_conflicts_follow_what_is_looked_for_and_leave_the_journal_room() {
    let desk = Desk::new();
    disagree(&desk);
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    let wish = Prefs { view: View::Journal, ..prefs(Lang::En) };
    let mut h = desk.open([1024.0, 640.0], wish, options, PlanSource::Shipped);
    let offered = |h: &Window| h.query_by_label("Take this one: 3.2 %").is_some();
    assert!(offered(&h));
    let find = app(&h).model.t("journal-find");
    h.get_by_role_and_label(Role::TextInput, &find).focus();
    h.run_ok();
    h.event(egui::Event::Text("sewer".to_owned()));
    until(&mut h, |h| h.query_by_label("⚠ 0 of 1 conflicts shown").is_some());
    assert!(!offered(&h));
    press(&mut h, Modifiers::COMMAND, Key::A);
    h.event(egui::Event::Text("unemployment".to_owned()));
    until(&mut h, offered);
    // Folded it is one line.
    h.get_by_label("⚠ 1 conflict to settle").click();
    until(&mut h, |h| !offered(h));
    h.get_by_label("⚠ 1 conflict to settle").click();
    until(&mut h, offered);
    // The filters of the window count too.
    press(&mut h, Modifiers::COMMAND, Key::A);
    press(&mut h, Modifiers::NONE, Key::Backspace);
    press(&mut h, Modifiers::COMMAND, Key::F);
    h.event(egui::Event::Text("sewer".to_owned()));
    until(&mut h, |h| !offered(h));
}
