//! The demonstration in the window: entered, used and left, with one's own outside.

use std::{
    fs,
    path::{Path, PathBuf},
};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::words::Lang,
    gui::{
        action::View,
        app::Options,
        model::{Model, SaveState},
        prefs::Prefs,
    },
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs, press, row, settle, sewer};

const MARK: &str = "Demonstration: every figure here is fictional.";

fn model(h: &mut Window) -> &mut Model {
    &mut h.state_mut().as_mut().unwrap().model
}

/// The menu's entry, which enters and leaves.
fn toggle(h: &mut Window) {
    h.get_by_label("Menu").click();
    h.run_ok();
    h.get_by_label("Demonstration year").click();
    h.run_ok();
}

/// Opens with the demonstration, as `guatu --demo` does.
fn shown(desk: &Desk, options: Options) -> Window {
    let options = Options { demo: true, ..options };
    desk.open([1280.0, 800.0], Prefs { view: View::List, ..prefs(Lang::En) }, options, PlanSource::Shipped)
}

/// Every file below a folder with its content; but for what opening the own folder again
/// writes: the register, which notes how far the own journal had come, and the day's backup.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().map(|e| e.unwrap().path()) {
        if entry.ends_with("backups") || entry.ends_with("writers.ron") {
            continue;
        }
        if entry.is_dir() {
            out.extend(everything(&entry));
        } else {
            out.push((entry.clone(), fs::read(&entry).unwrap()));
        }
    }
    out.sort();
    out
}

/// Ticks the sewer network without answering the question for its figure.
fn tick(h: &mut Window) {
    sewer(h);
    press(h, Modifiers::NONE, Key::Space);
    press(h, Modifiers::NONE, Key::Escape);
    settle(h);
}

#[test]
fn one_enters_records_and_leaves_and_the_own_entries_are_as_they_were() {
    let desk = Desk::new();
    let mut h = desk.list();
    tick(&mut h);
    let own = everything(desk.dir.path());
    let (before, as_of) = (app(&h).model.desk.journal.len(), app(&h).model.as_of);
    toggle(&mut h);
    assert!(h.query_by_label_contains(MARK).is_some());
    assert!(h.query_by_label("Kept only while the demonstration is open").is_some());
    assert_eq!(app(&h).model.as_of, date(2020, 9, 30));
    let fictional = app(&h).model.desk.journal.len();
    assert!(fictional > 1_200 && row(&h, "sewer-network").done.is_none());
    assert!(app(&h).model.desk.journal.iter().all(|e| e.id.writer.0.starts_with("demo-")));
    // Nobody holds the own journal meanwhile.
    let folder = desk.dir.path().join("data/progress/huadu-2020");
    let writer =
        own.iter().find_map(|(p, _)| p.file_stem().filter(|_| p.extension().is_some_and(|e| e == "ronl")));
    super::store::open_alone(&folder, writer.unwrap().to_str().unwrap());
    tick(&mut h);
    assert!(row(&h, "sewer-network").done.is_some());
    press(&mut h, Modifiers::COMMAND, Key::Z);
    settle(&mut h);
    assert!(row(&h, "sewer-network").done.is_none());
    assert_eq!(app(&h).model.desk.journal.len(), fictional + 2);
    assert_eq!(everything(desk.dir.path()), own);
    h.get_by_label("Leave the demonstration").click();
    h.run_ok();
    assert!(h.query_by_label_contains(MARK).is_none());
    let m = &app(&h).model;
    assert_eq!((m.desk.journal.len(), m.as_of, m.demo), (before, as_of, false));
    assert!(row(&h, "sewer-network").done.is_some(), "one's own tick");
    assert_eq!(m.filters.search, "污水管網", "and one's own search");
    assert_eq!(everything(desk.dir.path()), own);
    // What was recorded in it is gone.
    toggle(&mut h);
    assert_eq!(app(&h).model.desk.journal.len(), fictional);
}

#[test]
fn opened_by_the_command_line_it_touches_no_disk_at_all() {
    let desk = Desk::new();
    let mut h = shown(&desk, Options::default());
    assert!(h.query_by_label_contains(MARK).is_some());
    tick(&mut h);
    drop(h);
    assert_eq!(everything(desk.dir.path()), [], "not even an installation's id");
    let h = shown(&desk, Options { as_of: Some(date(2020, 6, 30)), ..Options::default() });
    assert_eq!(app(&h).model.as_of, date(2020, 6, 30));
    assert!(row(&h, "sewer-network").done.is_none());
}

#[test]
fn left_after_the_command_line_opened_it_it_gives_way_to_the_own_plan() {
    let desk = Desk::new();
    let mut h = shown(&desk, Options::default());
    toggle(&mut h);
    let m = &app(&h).model;
    assert!(!m.demo && m.desk.journal.is_empty() && m.can_record());
    assert_eq!(m.as_of, date(2020, 7, 1), "today");
    tick(&mut h);
    assert!(everything(desk.dir.path()).iter().any(|(p, _)| p.extension().is_some_and(|e| e == "ronl")));
}

#[test]
fn nothing_of_it_is_remembered() {
    let desk = Desk::new();
    let before = Prefs { by: "陳".into(), published: true, view: View::List, ..prefs(Lang::En) };
    for options in [Options::default(), Options { demo: true, ..Options::default() }] {
        let mut h = desk.open([1280.0, 800.0], before.clone(), options.clone(), PlanSource::Shipped);
        if !options.demo {
            toggle(&mut h);
        }
        let m = model(&mut h);
        assert!(m.demo && !m.desk.shows_published() && m.prefs.by.is_empty());
        m.prefs.by = "someone".into();
        press(&mut h, Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(app(&h).model.as_of, date(2020, 8, 31));
        press(&mut h, Modifiers::COMMAND, Key::P);
        model(&mut h).prefs.lang = Lang::Hans;
        let kept = app(&h).to_remember();
        assert_eq!((kept.by.as_str(), kept.published, kept.as_of), ("陳", true, None));
        assert_eq!(kept.export_folder, "");
        assert_eq!(kept.last_visit.is_none(), options.demo, "unseen entries stay unseen");
        assert_eq!(kept.lang, Lang::Hans, "a language is liked everywhere");
    }
    let asked = Options { published: true, ..Options::default() };
    let h = shown(&desk, asked);
    assert!(app(&h).model.desk.shows_published() && !app(&h).to_remember().published);
}

#[test]
fn it_speaks_the_language_of_the_window_and_keeps_what_was_recorded() {
    let desk = Desk::new();
    let mut h = shown(&desk, Options::default());
    tick(&mut h);
    let before = app(&h).model.desk.journal.len();
    let selected = app(&h).model.selected;
    for (name, unit) in [("简体", "演示单位"), ("繁體", "演示單位"), ("English", "Demo unit")] {
        h.get_by_label_contains(match app(&h).model.lang() {
            Lang::En => "Language",
            Lang::Hans => "语言",
            Lang::Hant => "語言",
        })
        .click();
        h.run_ok();
        h.get_by_label(name).click();
        h.run_ok();
        settle(&mut h);
        let m = &app(&h).model;
        assert_eq!((m.desk.journal.len(), m.selected), (before, selected));
        assert!(m.desk.findings().is_empty(), "{:?}", m.desk.findings());
        assert!(m.card.rows.iter().any(|r| r.lead().starts_with(unit)), "{unit}");
        assert!(row(&h, "sewer-network").done.is_some() && m.can_undo);
    }
    press(&mut h, Modifiers::COMMAND, Key::Z);
    assert!(row(&h, "sewer-network").done.is_none());
}

#[test]
fn every_view_shows_it_in_every_language() {
    let desk = Desk::new();
    for (lang, mark) in [(Lang::En, MARK), (Lang::Hans, "演示：此处"), (Lang::Hant, "演示：此處")] {
        let options = Options { lang: Some(lang), ..Options::default() };
        let mut h = shown(&desk, options);
        for view in View::ALL {
            for id in ["sewer-network", "partner-areas-out-of-poverty", "gdp-growth", "river-section-quality"]
            {
                let m = model(&mut h);
                m.prefs.view = view;
                m.selected = m.plan().position(id);
                h.run_ok();
                assert!(h.query_by_label_contains(mark).is_some(), "{lang:?} {view:?}");
            }
        }
    }
}

#[test]
fn what_is_exported_from_it_carries_the_mark_and_its_name() {
    let desk = Desk::new();
    let mut h = shown(&desk, Options::default());
    press(&mut h, Modifiers::COMMAND, Key::E);
    assert!(h.query_by_label_contains("The file says that it is a demonstration").is_some());
    let label = |n: &egui_kittest::Node<'_>| n.value().unwrap_or_default();
    let field = h.get_by_role_and_label(egui::accesskit::Role::TextInput, "File");
    let proposed = PathBuf::from(label(&field));
    assert_eq!(
        proposed.file_name().unwrap(),
        "demo-Huadu-District-work-plan-for-2020_ledger_2020-09-30.xlsx"
    );
    field.focus();
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::A);
    let path = desk.dir.path().join("demo-year.csv");
    h.get_by_role_and_label(egui::accesskit::Role::TextInput, "File").type_text(path.to_str().unwrap());
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    super::dialogs::written(&mut h);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.lines().skip(1).filter(|l| l.contains(MARK)).count() >= 275);
}

#[test]
fn another_plan_or_journal_is_not_opened_from_inside() {
    let desk = Desk::new();
    let mut h = shown(&desk, Options::default());
    press(&mut h, Modifiers::COMMAND, Key::O);
    assert!(h.query_by_label_contains("Leave it first").is_some());
    assert!(app(&h).model.demo);
}

#[test]
fn it_is_not_entered_while_something_of_ones_own_is_not_saved() {
    let desk = Desk::new();
    let mut h = desk.list();
    model(&mut h).save = SaveState::NotSaved(1, "full".into());
    toggle(&mut h);
    assert!(!app(&h).model.demo);
}
