//! Finding things by what people type, in the window and without one.

use egui::{
    Key, Modifiers,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use guatu::{
    domain::{
        entry::{Draft, Event, RemarkKind, WriterId},
        journal::Journal,
        words::Lang,
    },
    gui::{action::View, app::Options, prefs::Prefs},
    search::Query,
    store::{
        files::Disk,
        plan_folder::{self, PlanSource},
        progress::Progress,
    },
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, now, prefs, press};

fn open(desk: &Desk, lang: Lang, view: View) -> Window {
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    desk.open([1280.0, 800.0], Prefs { view, ..prefs(lang) }, options, PlanSource::Shipped)
}

/// Types into the question where to.
fn go(h: &mut Window, words: &str) {
    press(h, Modifiers::COMMAND, Key::K);
    let field = guatu::text::t(app(h).model.lang(), "go-search");
    h.get_by_role_and_label(Role::TextInput, &field).type_text(words);
    h.run_ok();
}

fn selected(h: &Window) -> Option<&str> {
    let m = &app(h).model;
    m.selected.map(|i| m.plan().commitments[i].id.as_str())
}

fn shown(h: &Window) -> Vec<&str> {
    let m = &app(h).model;
    m.rows.iter().map(|i| m.plan().commitments[*i].id.as_str()).collect()
}

fn search(h: &mut Window, words: &str) {
    press(h, Modifiers::COMMAND, Key::F);
    press(h, Modifiers::COMMAND, Key::A);
    let field = guatu::text::t(app(h).model.lang(), "top-search-name");
    h.get_by_role_and_label(Role::TextInput, &field).type_text(words);
    h.run_ok();
}

#[test]
fn a_commitment_is_gone_to_by_initials_sound_script_or_letters() {
    let desk = Desk::new();
    for (lang, typed) in [
        (Lang::Hans, "wsgw"),
        (Lang::Hant, "jianchengwushui"),
        (Lang::Hans, "污水管網"),
        (Lang::Hant, "污水管网"),
        (Lang::En, "sewer"),
        (Lang::En, "wsgw"),
        (Lang::En, "bld sewr"),
        (Lang::En, "sewer-network"),
    ] {
        let mut h = open(&desk, lang, View::Overview);
        go(&mut h, typed);
        press(&mut h, Modifiers::NONE, Key::Enter);
        assert_eq!(selected(&h), Some("sewer-network"), "{typed}");
        assert_eq!(app(&h).model.prefs.view, View::List);
        // The search finds the same, but for letters with others between.
        search(&mut h, typed);
        assert_eq!(shown(&h).contains(&"sewer-network"), typed != "bld sewr", "{typed}");
    }
}

#[test]
fn going_to_what_a_filter_hides_lifts_the_filter() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    search(&mut h, "airport");
    assert!(!shown(&h).contains(&"sewer-network"));
    go(&mut h, "sewer");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(shown(&h).contains(&"sewer-network"));
}

#[test]
fn commands_filters_and_languages_are_gone_to_as_well() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::Overview);
    go(&mut h, "timel");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.prefs.view, View::Timeline);
    go(&mut h, "three critical");
    press(&mut h, Modifiers::NONE, Key::Enter);
    let m = &app(&h).model;
    assert_eq!((m.filters.on.len(), m.prefs.view), (1, View::List));
    assert_eq!(m.rows.len(), 17);
    // Whoever cannot read the screen finds the way out.
    go(&mut h, "繁體");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.lang(), Lang::Hant);
    go(&mut h, "english");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.lang(), Lang::En);
    // A command in another language than the screen's.
    go(&mut h, "导出…");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(h.get_by_role_and_label(Role::TextInput, "File").is_focused());
}

#[test]
fn the_arrows_choose_and_escape_goes_nowhere() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::Overview);
    go(&mut h, "");
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::NONE, Key::ArrowUp);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::NONE, Key::Enter);
    // Search, Overview, List: the third of the table.
    assert_eq!(app(&h).model.prefs.view, View::List);
    go(&mut h, "no such thing at all");
    h.get_by_label_contains("Nothing has that name");
    press(&mut h, Modifiers::NONE, Key::Enter);
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(app(&h).model.prefs.view, View::List);
    assert!(h.query_by_label("Go to").is_none());
    // To the last line and back, which scrolls.
    go(&mut h, "e");
    for _ in 0..60 {
        press(&mut h, Modifiers::NONE, Key::PageDown);
    }
    for _ in 0..60 {
        press(&mut h, Modifiers::NONE, Key::PageUp);
    }
    press(&mut h, Modifiers::NONE, Key::Escape);
}

/// A remark and a lead unit, in simplified characters.
fn report(desk: &Desk) {
    let folder = desk.dir.path().join("data/progress/huadu-2020");
    let (mut progress, _) =
        Progress::open_as(std::sync::Arc::new(Disk), &folder, "huadu-2020", &WriterId("aaaa".into()));
    let remark = Event::Remark {
        commitment: "sewer-network".into(),
        kind: RemarkKind::Problem,
        text: "征地拆迁进度缓慢".into(),
    };
    let assigned = Event::Assigned {
        commitment: "gdp-growth".into(),
        lead: "区发展改革局".into(),
        supporting: Vec::new(),
    };
    let drafts = [remark, assigned].map(|e| Draft::new(date(2020, 6, 30), e));
    let entries = Journal::default().prepare(progress.writer(), "", now(), &drafts);
    progress.append(&entries).unwrap();
}

#[test]
fn the_search_finds_notes_units_places_and_says_where() {
    let desk = Desk::new();
    report(&desk);
    let mut h = open(&desk, Lang::Hant, View::List);
    search(&mut h, "進度緩慢");
    assert_eq!(shown(&h), ["sewer-network"], "a note, in the other script");
    // Its title does not say why it is here.
    h.get_by_label_contains("征地拆迁进度缓慢");
    search(&mut h, "qufagaiju");
    assert!(shown(&h).is_empty());
    search(&mut h, "qufazhangaige");
    assert_eq!(shown(&h), ["gdp-growth"], "who leads it, by sound");
    search(&mut h, "狮岭");
    let simplified = shown(&h).len();
    search(&mut h, "獅嶺");
    assert_eq!(shown(&h).len(), simplified, "one place in two scripts");
    assert!(simplified > 0);
}

#[test]
fn what_is_recorded_is_found_until_it_is_taken_back() {
    let reading = plan_folder::read(&Disk, &PlanSource::Shipped);
    let mut desk = guatu::desk::Desk::new(PlanSource::Shipped, reading, 2020);
    let found = |desk: &guatu::desk::Desk| {
        let query = Query::of("bulldozer", Lang::En);
        let rows = 0..desk.plan().commitments.len();
        desk.index
            .with(&desk.tracker, |index| rows.filter(|i| index.finds(&query, *i, "")).collect::<Vec<_>>())
    };
    assert!(found(&desk).is_empty());
    let event = Event::Remark {
        commitment: "sewer-network".into(),
        kind: RemarkKind::Note,
        text: "Waiting for a Bulldozer".into(),
    };
    let writer = WriterId("w".into());
    desk.record(&writer, "", now(), &[Draft::new(date(2020, 6, 30), event)]);
    assert_eq!(found(&desk), [desk.plan().position("sewer-network").unwrap()]);
    let (back, _) = desk.undo(&writer).unwrap();
    desk.record(&writer, "", now(), &back);
    assert!(found(&desk).is_empty());
}

#[test]
fn filters_get_a_name_are_kept_and_forgotten() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    search(&mut h, "airport");
    h.get_all_by_label_contains("Section: ").next().unwrap().click();
    h.run_ok();
    let want: Vec<String> = shown(&h).iter().map(|s| (*s).to_owned()).collect();
    h.get_by_label("Save…").click();
    h.run_ok();
    h.get_by_role_and_label(Role::TextInput, "Name").type_text("Airport works");
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.get_all_by_label("Clear all").next().unwrap().click();
    h.run_ok();
    assert_eq!(shown(&h).len(), 275);
    let kept = app(&h).to_remember();
    drop(h);
    assert_eq!(kept.saved.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["Airport works"]);
    // After a restart, by a click and by its name.
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    let mut h = desk.open([1280.0, 800.0], kept, options, PlanSource::Shipped);
    h.get_by_role_and_label(Role::Button, "Airport works").click();
    h.run_ok();
    assert_eq!(shown(&h), want);
    h.get_all_by_label("Clear all").next().unwrap().click();
    h.run_ok();
    go(&mut h, "airport wo");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(shown(&h), want);
    h.get_by_role_and_label(Role::Button, "Airport works").click_secondary();
    h.run_ok();
    h.get_by_label("Remove").click();
    h.run_ok();
    assert!(app(&h).to_remember().saved.is_empty());
}

#[test]
fn every_command_is_gone_to_by_its_name_in_every_language() {
    use guatu::gui::command::Command;
    let desk = Desk::new();
    for lang in Lang::ALL {
        for command in Command::ALL.into_iter().filter(|c| *c != Command::Go) {
            let mut h = open(&desk, lang, View::List);
            let name = guatu::text::t(lang, command.key());
            go(&mut h, &name);
            // What is typed is the field's value; a label is a line.
            assert!(h.query_all_by_label_contains(&name).next().is_some(), "{name} is not offered");
            press(&mut h, Modifiers::NONE, Key::Enter);
            h.run_ok();
            let title = guatu::text::t(app(&h).model.lang(), "go-title");
            assert!(h.query_by_label(&title).is_none(), "{name} leaves the question open");
            // Whatever it opened closes again.
            for _ in 0..3 {
                press(&mut h, Modifiers::NONE, Key::Escape);
            }
        }
    }
}

#[test]
fn every_format_is_gone_to_by_its_name_in_every_language() {
    use guatu::gui::action::Format;
    let desk = Desk::new();
    for lang in Lang::ALL {
        for format in Format::ALL {
            let mut h = open(&desk, lang, View::List);
            let name = guatu::text::t(lang, &format!("export-name-{}", format.name()));
            go(&mut h, &name);
            press(&mut h, Modifiers::NONE, Key::Enter);
            h.run_ok();
            let radio = h.get_by_role_and_label(Role::RadioButton, &name);
            assert_eq!(radio.accesskit_node().toggled(), Some(Toggled::True), "{name}");
            let label = guatu::text::t(lang, "export-file");
            let file = h.get_by_role_and_label(Role::TextInput, &label);
            assert!(file.value().is_some_and(|f| f.ends_with(format.extension())), "{name}");
        }
    }
    for word in ["bulletin", "通报", "通報"] {
        let mut h = open(&desk, Lang::En, View::List);
        go(&mut h, word);
        press(&mut h, Modifiers::NONE, Key::Enter);
        h.run_ok();
        let radio = h.get_by_role_and_label(Role::RadioButton, "Bulletin (Word)");
        assert_eq!(radio.accesskit_node().toggled(), Some(Toggled::True), "{word}");
    }
}

#[test]
fn the_list_is_sorted_grouped_and_cleared_by_name_in_any_language() {
    use guatu::gui::{filter::Grouping, view::list::Column};
    let desk = Desk::new();
    let mut h = open(&desk, Lang::Hans, View::Overview);
    for (typed, column) in
        [("按序时差排序", Column::Gap), ("sort by due", Column::Due), ("anmubiaopaixu", Column::Goal)]
    {
        go(&mut h, typed);
        press(&mut h, Modifiers::NONE, Key::Enter);
        assert_eq!(app(&h).model.prefs.sort, Some((column, false)), "{typed}");
        assert_eq!(app(&h).model.prefs.view, View::List);
    }
    go(&mut h, "按牵头单位分组");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).model.prefs.grouping, Grouping::Lead);
    search(&mut h, "机场");
    press(&mut h, Modifiers::NONE, Key::Enter);
    // Its name is asked for, and typed at once.
    go(&mut h, "保存当前筛选");
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.event(egui::Event::Text("机场建设".to_owned()));
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(app(&h).to_remember().saved[0].name, "机场建设");
    go(&mut h, "clear all fil");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(shown(&h).len(), 275);
}

/// The pieces of text on the screen that are marked as found.
fn marks(h: &Window) -> Vec<String> {
    fn of(shape: &egui::Shape, out: &mut Vec<String>) {
        match shape {
            egui::Shape::Vec(all) => all.iter().for_each(|s| of(s, out)),
            egui::Shape::Text(t) => {
                let job = &t.galley.job;
                let hit = |s: &&egui::text::LayoutSection| s.format.background != egui::Color32::TRANSPARENT;
                out.extend(
                    job.sections
                        .iter()
                        .filter(hit)
                        .map(|s| job.text[s.byte_range.start.0..s.byte_range.end.0].to_owned()),
                );
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    h.output().shapes.iter().for_each(|s| of(&s.shape, &mut out));
    out
}

#[test]
fn what_was_found_is_marked_in_every_view_that_names_it() {
    let desk = Desk::new();
    report(&desk);
    for (lang, typed, hit) in
        [(Lang::Hans, "wsgw", "污水管网"), (Lang::Hant, "污水管网", "污水管網"), (Lang::En, "SEWER", "sewer")]
    {
        for view in [View::List, View::Journal, View::Wall, View::Timeline] {
            let mut h = open(&desk, lang, view);
            assert_eq!(marks(&h), [""; 0], "{view:?}");
            search(&mut h, typed);
            assert!(marks(&h).iter().any(|m| m == hit), "{lang:?} {view:?} {:?}", marks(&h));
        }
    }
    let mut h = open(&desk, Lang::Hans, View::Charts);
    h.get_all_by_label("指标对照图").next().unwrap().click();
    h.run_ok();
    search(&mut h, "wsgw");
    assert!(marks(&h).iter().any(|m| m == "污水管网"), "{:?}", marks(&h));
}

#[test]
fn what_the_journal_looks_for_is_marked_and_found_as_everywhere() {
    let desk = Desk::new();
    report(&desk);
    let mut h = open(&desk, Lang::Hans, View::Journal);
    let field = guatu::text::t(Lang::Hans, "journal-find");
    h.get_by_role_and_label(Role::TextInput, &field).click();
    h.run_ok();
    h.get_by_role_and_label(Role::TextInput, &field).type_text("zhengdi");
    h.run_ok();
    h.get_by_label_contains("2条中的1条");
    assert_eq!(marks(&h), ["征地"]);
}

#[test]
fn the_picker_of_measures_marks_what_it_found() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::Charts);
    h.get_by_role_and_label(Role::Button, "Measure: Choose a measure").click();
    h.run_ok();
    h.get_by_role_and_label(Role::TextInput, "Search for a measure").type_text("sewer");
    h.run_ok();
    assert!(marks(&h).iter().any(|m| m == "sewer"), "{:?}", marks(&h));
}
