//! A department's file in the window: looked at, corrected, taken in as one deed.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;

use super::gui::{Desk, Window, app, press, row, settle};

const TABLE: &str = "任务,完成值,截至,备注
建成污水管网,52公里,2020-06-30,按计划推进
地区生产总值增长,－４．２％,2020-06-30,
修建图书馆,已完成,,
";

/// The dialog on a file, as a person opens it who has its name.
fn look(h: &mut Window, path: &std::path::Path) {
    press(h, Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    h.get_by_role_and_label(Role::TextInput, "File").type_text(&path.display().to_string());
    h.run_ok();
    press(h, Modifiers::NONE, Key::Enter);
    for _ in 0..200 {
        h.run_ok();
        if app(h).model.incoming.as_ref().is_some_and(|i| i.staged.is_some()) {
            h.run_ok();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the file was not read");
}

#[test]
fn a_file_is_looked_at_and_taken_in_as_one_deed() {
    let desk = Desk::new();
    let mut h = desk.list();
    let path = desk.dir.path().join("june.csv");
    std::fs::write(&path, TABLE).unwrap();
    look(&mut h, &path);
    // What is refused comes first, with its reason.
    h.get_by_label("1 refused");
    h.get_by_label_contains("The plan has no commitment");
    let foot = h.get_by_label("Record 3 statements").rect();
    h.get_by_label("3 new").click();
    h.run_ok();
    assert_eq!(h.get_by_label("Record 3 statements").rect(), foot, "the answers stay where they are");
    h.get_by_label("52 km");
    assert!(app(&h).model.desk.journal.is_empty(), "nothing is recorded before one says so");
    h.get_by_label("Record 3 statements").click();
    settle(&mut h);
    assert!(app(&h).model.incoming.is_none());
    let figure =
        |h: &Window| row(h, "sewer-network").lead_measure().and_then(|a| a.latest().map(|r| r.value));
    assert_eq!(figure(&h), Some(guatu::domain::assess::Value::Figure(52.0)));
    // A second time it says nothing new.
    look(&mut h, &path);
    h.get_by_label("3 known already");
    h.get_by_label("Nothing new");
    h.get_by_label("Cancel").click();
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::Z);
    settle(&mut h);
    assert_eq!(figure(&h), None, "one undo takes back all of it");
    assert_eq!(row(&h, "gdp-growth").lead_measure().and_then(|a| a.latest().map(|r| r.value)), None);
}

#[test]
fn a_file_that_is_no_table_says_why() {
    let desk = Desk::new();
    let mut h = desk.list();
    let path = desk.dir.path().join("scan.csv");
    std::fs::write(&path, b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\0").unwrap();
    look(&mut h, &path);
    h.get_by_label_contains("can be taken in");
    h.get_by_label("Cancel").click();
    h.run_ok();
    assert!(app(&h).model.incoming.is_none());
}

/// The dialog's answer to another way of reading.
fn read_again(h: &mut Window) {
    for _ in 0..200 {
        h.run_ok();
        if app(h).model.incoming.as_ref().is_some_and(|i| i.staged.is_some()) {
            h.run_ok();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the file was not read again");
}

#[test]
fn a_title_the_plan_spells_otherwise_is_said_once_and_known_next_month() {
    let desk = Desk::new();
    let mut h = desk.list();
    let path = desk.dir.path().join("june.csv");
    std::fs::write(&path, "任务,完成值,截至\n老城区挖沟埋管,52公里,2020-06-30\n").unwrap();
    look(&mut h, &path);
    h.get_by_label("1 refused");
    h.get_by_label("What “老城区挖沟埋管” means").click();
    h.run_ok();
    h.get_by_role_and_label(Role::TextInput, "Search for a commitment").type_text("sewer-network");
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    read_again(&mut h);
    h.get_by_label("1 new");
    h.get_by_label("52 km ⚠");
    h.get_by_label("Record one statement").click();
    settle(&mut h);
    assert!(row(&h, "sewer-network").lead_measure().is_some_and(|a| a.latest().is_some()));
    let july = desk.dir.path().join("july.csv");
    std::fs::write(&july, "任务,完成值,截至\n老城区挖沟埋管,60公里,2020-07-31\n").unwrap();
    look(&mut h, &july);
    h.get_by_label("1 new");
    // It can be said otherwise.
    h.get_by_label("What “老城区挖沟埋管” means").click();
    h.run_ok();
    h.get_by_role_and_label(Role::TextInput, "Search for a commitment").type_text("rural-roads");
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    read_again(&mut h);
    let staged = app(&h).model.incoming.as_ref().and_then(|i| i.staged.clone()).unwrap().unwrap();
    let c = staged.lines[0].commitment.map(|i| app(&h).model.plan().commitments[i].id.clone());
    assert_eq!(c.as_deref(), Some("rural-roads"));
}

#[test]
fn lines_without_a_day_tell_theirs_and_take_another() {
    let desk = Desk::new();
    let mut h = desk.list();
    let path = desk.dir.path().join("june.csv");
    let table = "任务,完成值,截至\n建成污水管网,52公里,2020-06-30\n地区生产总值增长,－４．２％,\n";
    std::fs::write(&path, table).unwrap();
    look(&mut h, &path);
    let day = format!("Lines without a day of their own: {}", app(&h).model.day(app(&h).model.as_of));
    h.get_by_label("the reporting date");
    h.get_by_label(&day).click();
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::ArrowLeft);
    press(&mut h, Modifiers::NONE, Key::Enter);
    read_again(&mut h);
    h.get_by_label("chosen here");
    let m = &app(&h).model;
    let wanted = m.as_of.yesterday().unwrap();
    let staged = m.incoming.as_ref().and_then(|i| i.staged.clone()).unwrap().unwrap();
    let days = |c: &str| {
        let at = m.plan().position(c);
        staged.lines.iter().find(|l| l.commitment == at).and_then(|l| l.draft.as_ref()).map(|d| d.about)
    };
    let undated = staged.lines.iter().filter_map(|l| l.draft.as_ref()).filter(|d| d.about == wanted).count();
    assert_eq!((undated, days("sewer-network")), (1, Some(jiff::civil::date(2020, 6, 30))));
}
