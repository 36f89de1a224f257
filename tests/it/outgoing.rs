//! Files that leave the window: the workbooks units fill in, and who issues a bulletin.

use std::path::Path;

use calamine::{Reader as _, Xlsx, open_workbook};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
        staged::Origin,
    },
    exchange::import,
    gui::filter::Facet,
    store::{files::Disk, progress::Progress},
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, now, press};

/// Units that lead commitments: one, and one whose name no file could have.
const UNITS: [(&str, &str); 3] = [
    ("sewer-network", "水务局"),
    ("gdp-growth", "发改局/统计局"),
    ("registered-unemployment-rate", "水务局"),
];

fn assign(desk: &Desk) {
    let folder = desk.dir.path().join("data/progress/huadu-2020");
    let (mut progress, _) =
        Progress::open_as(std::sync::Arc::new(Disk), &folder, "huadu-2020", &WriterId("aaaa".into()));
    let drafts = UNITS.map(|(commitment, lead)| {
        let (commitment, lead) = (commitment.into(), lead.into());
        Draft::new(date(2020, 1, 1), Event::Assigned { commitment, lead, supporting: Vec::new() })
    });
    let entries = Journal::default().prepare(progress.writer(), "", now(), &drafts);
    progress.append(&entries).unwrap();
}

fn open(h: &mut Window) {
    h.get_by_label_contains("Menu").click();
    h.run_ok();
    h.get_by_label("Report forms for units…").click();
    h.run_ok();
}

/// Writes into a field, over what stands there.
fn write_into(h: &mut Window, label: &str, text: &str) {
    h.get_by_role_and_label(Role::TextInput, label).click();
    h.run_ok();
    press(h, Modifiers::COMMAND, Key::A);
    h.get_by_role_and_label(Role::TextInput, label).type_text(text);
    h.run_ok();
}

/// Another place than the one that is proposed.
fn place(h: &mut Window, label: &str, path: &Path) {
    write_into(h, label, &path.display().to_string());
}

/// Waits for the files, and for the window to have heard of them.
fn written(h: &mut Window) {
    for _ in 0..2000 {
        h.run_ok();
        if h.query_all_by_label_contains("Written: ").next().is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("nothing was written");
}

/// The cells of a workbook's first sheet.
fn cells(path: &Path) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.used_cells().map(|(_, _, cell)| cell.to_string()).collect()
}

fn asks(path: &Path, title: &str) -> bool {
    cells(path).iter().any(|c| c == title)
}

#[test]
fn every_unit_gets_a_form_of_its_own() {
    let desk = Desk::new();
    assign(&desk);
    let mut h = desk.list();
    open(&mut h);
    // The selected commitment has no unit, so it is for all of them.
    place(&mut h, "Folder", desk.dir.path());
    press(&mut h, Modifiers::NONE, Key::Enter);
    written(&mut h);
    let water = desk.dir.path().join("Huadu-District-work-plan-for-2020_form_水务局_2020-06-30.xlsx");
    let reform = desk.dir.path().join("Huadu-District-work-plan-for-2020_form_发改局_统计局_2020-06-30.xlsx");
    let titles = UNITS.map(|(id, _)| {
        app(&h).model.plan().commitment(id).unwrap().title.get(guatu::domain::words::Lang::En).to_owned()
    });
    assert_eq!(titles.each_ref().map(|t| asks(&water, t)), [true, false, true]);
    assert_eq!(titles.each_ref().map(|t| asks(&reform, t)), [false, true, false]);
    assert!(cells(&reform).iter().any(|c| c.contains("发改局/统计局")), "the form names its unit as it is");
    let forms = std::fs::read_dir(desk.dir.path())
        .unwrap()
        .filter(|e| e.as_ref().unwrap().path().extension().is_some_and(|e| e == "xlsx"));
    assert_eq!(forms.count(), 2, "no form for nobody");

    // Filled in forms of last month are not overwritten by habit.
    std::fs::write(&water, "filled in").unwrap();
    open(&mut h);
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.get_by_label_contains("Some of these files are there already");
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.run_ok();
    assert_eq!(std::fs::read(&water).unwrap(), b"filled in");
    h.get_by_label("Replace it").click();
    h.run_ok();
    written(&mut h);
    assert!(asks(&water, &titles[0]));
}

#[test]
fn a_filtered_unit_is_proposed_and_its_form_comes_back() {
    let desk = Desk::new();
    assign(&desk);
    let mut h = desk.list();
    let m = &mut h.state_mut().as_mut().unwrap().model;
    m.filters.toggle(Facet::Lead("水务局".into()));
    m.refilter();
    h.run_ok();
    open(&mut h);
    let path = desk.dir.path().join("for water");
    place(&mut h, "File", &path);
    press(&mut h, Modifiers::NONE, Key::Enter);
    written(&mut h);
    // A pack is a workbook, whatever it is called.
    let path = desk.dir.path().join("for water.xlsx");
    let book = import::read(&std::fs::read(&path).unwrap()).unwrap();
    let m = &app(&h).model;
    let wish = import::Wish {
        lang: m.lang(),
        file: "for water.xlsx",
        sheet: None,
        map: &[],
        same: &[],
        on: None,
        as_of: m.as_of,
        by: "",
        own: &[],
    };
    let mut watch = |_, _| std::ops::ControlFlow::Continue(());
    let staged = import::stage(&book, &m.desk.tracker, &m.desk.journal, &wish, &mut watch).unwrap();
    assert_eq!((staged.origin, staged.lines.len()), (Origin::Pack, 0), "nothing is filled in yet");
}

#[test]
fn without_units_the_form_is_for_what_the_list_shows() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::COMMAND, Key::F);
    h.get_by_label("Search").type_text("污水管網");
    h.run_ok();
    open(&mut h);
    h.get_by_label_contains("No commitment has a lead unit");
    h.get_by_label_contains("1 commitment");
    let path = desk.dir.path().join("form.xlsx");
    place(&mut h, "File", &path);
    h.get_by_label("Write").click();
    h.run_ok();
    written(&mut h);
    let title = &app(&h).model.plan().commitment("sewer-network").unwrap().title;
    assert!(asks(&path, title.get(guatu::domain::words::Lang::En)));
}

#[test]
fn a_folder_that_is_not_there_is_said_in_words() {
    let desk = Desk::new();
    assign(&desk);
    let mut h = desk.list();
    open(&mut h);
    place(&mut h, "Folder", &desk.dir.path().join("gone/deep"));
    press(&mut h, Modifiers::NONE, Key::Enter);
    for _ in 0..500 {
        h.run_ok();
        if h.query_all_by_label_contains("Nothing was written to").next().is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("nothing was said");
}

#[test]
fn a_bulletin_says_who_issues_it_and_the_next_one_too() {
    let desk = Desk::new();
    let mut h = desk.list();
    for (n, typed) in ["District <Office>", ""].into_iter().enumerate() {
        press(&mut h, Modifiers::COMMAND, Key::E);
        h.get_by_label("Bulletin (web page)").click();
        h.run_ok();
        if !typed.is_empty() {
            write_into(&mut h, "Issued by", typed);
        }
        let path = desk.dir.path().join(format!("{n}.html"));
        place(&mut h, "File", &path);
        h.get_by_role_and_label(Role::Button, "Export").click();
        h.run_ok();
        for _ in 0..2000 {
            if path.exists() {
                break;
            }
            h.run_ok();
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        h.run_ok();
        let page = std::fs::read_to_string(&path).unwrap();
        assert!(page.contains("District &lt;Office&gt;"), "file {n}");
    }
}

#[test]
fn what_was_told_can_be_read_again() {
    let desk = Desk::new();
    let mut h = desk.list();
    for n in 0..6 {
        press(&mut h, Modifiers::COMMAND, Key::E);
        place(&mut h, "File", &desk.dir.path().join(format!("{n}.csv")));
        h.get_by_role_and_label(Role::Button, "Export").click();
        h.run_ok();
        for _ in 0..500 {
            if h.query_all_by_label_contains(&format!("{n}.csv")).next().is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            h.run_ok();
        }
    }
    let told = |h: &Window| h.query_all_by_label_contains("Written: ").count();
    assert!(told(&h) > 0);
    assert_eq!(h.query_all_by_label("Show in folder").count(), told(&h));
    // The clock of the window goes on; notes go by themselves.
    for _ in 0..200 {
        h.run_ok();
        h.step();
    }
    assert_eq!(told(&h), 0);
    h.get_by_label_contains("Menu").click();
    h.run_ok();
    h.get_by_label("Messages…").click();
    h.run_ok();
    assert_eq!(told(&h), 6);
}
