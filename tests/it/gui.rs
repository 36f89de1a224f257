//! The window by accessible name, without a display: what a person does, and what they see.

use std::{path::Path, sync::Arc};

use egui::{Key, Modifiers, Theme, ThemePreference, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use guatu::{
    domain::words::Lang,
    gui::{
        action::View,
        app::{App, Machine, Options},
        prefs::Prefs,
    },
    store::{files::Disk, plan_folder::PlanSource},
};
use jiff::civil::{Date, date};

/// The window on a temporary folder, at a fixed day.
pub(crate) struct Desk {
    pub(crate) dir: tempfile::TempDir,
}

pub(crate) type Window = Harness<'static, Option<App>>;

pub(crate) fn now() -> jiff::Timestamp {
    "2020-07-01T02:00:00Z".parse().unwrap()
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn open(&self, size: [f32; 2], prefs: Prefs, options: Options, plan: PlanSource) -> Window {
        self.open_reading(size, prefs, options, plan, u64::MAX)
    }

    /// The same where no more than so many bytes of journals are read before the window opens.
    fn open_reading(
        &self,
        size: [f32; 2],
        prefs: Prefs,
        options: Options,
        plan: PlanSource,
        read_first: u64,
    ) -> Window {
        let machine = Machine {
            files: Arc::new(Disk),
            data: Some(self.dir.path().join("data")),
            documents: Some(self.dir.path().to_owned()),
            default_plan: plan,
            today: date(2020, 7, 1),
            now,
            system_fonts: false,
            candidates_below: false,
            read_first,
        };
        let mut harness = Harness::builder().with_size(egui::Vec2::from(size)).build_ui_state(
            move |ui, app: &mut Option<App>| {
                let app =
                    app.get_or_insert_with(|| App::new(ui.ctx(), machine.clone(), prefs.clone(), &options));
                app.frame(ui);
            },
            None,
        );
        harness.run_ok();
        harness
    }

    /// English, light, the list, as of 30 June.
    pub(crate) fn list(&self) -> Window {
        self.open(
            [1280.0, 800.0],
            Prefs { view: View::List, ..prefs(Lang::En) },
            Options { as_of: Some(date(2020, 6, 30)), ..Options::default() },
            PlanSource::Shipped,
        )
    }
}

pub(crate) fn prefs(lang: Lang) -> Prefs {
    Prefs { lang, theme: ThemePreference::Light, ..Prefs::default() }
}

pub(crate) fn app(h: &Window) -> &App {
    h.state().as_ref().unwrap()
}

/// The row of a commitment, as the model has it.
pub(crate) fn row<'h>(h: &'h Window, id: &str) -> &'h guatu::domain::scorecard::Row {
    let m = &app(h).model;
    &m.card.rows[m.plan().position(id).unwrap()]
}

/// Lets the saving thread finish and the window hear of it.
pub(crate) fn settle(h: &mut Window) {
    for _ in 0..2000 {
        h.run_ok();
        if app(h).model.save == guatu::gui::model::SaveState::Saved {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("not saved: {:?}", app(h).model.save);
}

pub(crate) fn press(h: &mut Window, modifiers: Modifiers, key: Key) {
    h.key_press_modifiers(modifiers, key);
    h.run_ok();
}

fn search(h: &mut Window, words: &str) {
    press(h, Modifiers::COMMAND, Key::F);
    h.get_by_label("Search").type_text(words);
    h.run_ok();
}

pub(crate) fn sewer(h: &mut Window) {
    search(h, "污水管網");
    press(h, Modifiers::NONE, Key::Enter);
}

#[test]
fn every_view_opens_in_every_language_theme_and_size() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        for (theme, size) in [
            (Theme::Light, [1024.0, 640.0]),
            (Theme::Dark, [1280.0, 800.0]),
            (Theme::Light, [2560.0, 1440.0]),
        ] {
            let prefs = Prefs { theme: theme.into(), published: true, ..prefs(lang) };
            let mut h = desk.open(size, prefs, Options::default(), PlanSource::Shipped);
            for view in View::ALL {
                for selected in [None, Some("sewer-network"), Some("guangqing-intercity")] {
                    let m = &mut h.state_mut().as_mut().unwrap().model;
                    m.prefs.view = view;
                    m.selected = selected.and_then(|id| m.plan().position(id));
                    // A glyph our fonts lack, or a field without a name, panics here.
                    h.run_ok();
                }
            }
        }
    }
}

#[test]
fn a_tick_is_saved_and_undone_and_done_again() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    press(&mut h, Modifiers::NONE, Key::Space);
    settle(&mut h);
    assert!(row(&h, "sewer-network").done.is_some());
    // The question for the figure may be skipped.
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::COMMAND, Key::Z);
    assert!(row(&h, "sewer-network").done.is_none());
    press(&mut h, Modifiers::COMMAND, Key::Y);
    assert!(row(&h, "sewer-network").done.is_some());
    settle(&mut h);
    drop(h);
    let h = desk.list();
    assert!(row(&h, "sewer-network").done.is_some(), "after a restart");
    assert_eq!(app(&h).model.desk.journal.len(), 3, "undo and redo are entries too");
}

/// A large folder is read behind the window: the plan is there at once, nothing can be recorded
/// until all of it is, and what was chosen meanwhile stays chosen.
#[test]
fn a_large_folder_is_read_behind_the_window() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    press(&mut h, Modifiers::NONE, Key::Space);
    press(&mut h, Modifiers::NONE, Key::Escape);
    settle(&mut h);
    drop(h);
    let list = Prefs { view: View::List, ..prefs(Lang::En) };
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    let mut h = desk.open_reading([1280.0, 800.0], list, options, PlanSource::Shipped, 0);
    if app(&h).model.opening.is_some() {
        assert!(!app(&h).model.can_record());
        h.get_all_by_label("Reading the journals…").next().expect("it is told");
        search(&mut h, "污水管網");
    }
    for _ in 0..2000 {
        if app(&h).model.opening.is_none() {
            break;
        }
        h.run_steps(1);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let m = &app(&h).model;
    assert!(m.opening.is_none() && m.can_record(), "it was read");
    assert_eq!(m.desk.journal.len(), 1);
    assert!(row(&h, "sewer-network").done.is_some());
    assert!(h.query_by_label("Reading the journals…").is_none());
    // From here on it is a folder as any other.
    sewer(&mut h);
    press(&mut h, Modifiers::NONE, Key::Space);
    settle(&mut h);
    assert_eq!(app(&h).model.desk.journal.len(), 2);
}

#[test]
fn a_click_on_the_words_of_a_row_selects_it() {
    let desk = Desk::new();
    let mut h = desk.list();
    search(&mut h, "污水管網");
    let title = title(&h, "sewer-network");
    h.get_by_label(&title).click();
    h.run_ok();
    let m = &app(&h).model;
    assert_eq!(m.selected, m.plan().position("sewer-network"));
}

/// Types a figure into the row of the sewer network, and gives the field's name.
fn type_in_the_row(h: &mut Window, typed: &str) -> String {
    let name = format!("Figure: {}", title(h, "sewer-network"));
    h.get_by_label(&name).click();
    h.run_ok();
    h.get_by_role_and_label(Role::TextInput, &name).type_text(typed);
    h.run_ok();
    press(h, Modifiers::NONE, Key::Enter);
    name
}

#[test]
fn a_figure_typed_in_the_row_counts_at_once() {
    let desk = Desk::new();
    let mut h = desk.list();
    search(&mut h, "污水管網");
    type_in_the_row(&mut h, "５２ km");
    settle(&mut h);
    let a = row(&h, "sewer-network").lead_measure().unwrap();
    assert_eq!(format!("{:.1}", a.progress.unwrap() * 100.0), "45.8");
    assert_eq!(format!("{:.1}", a.gap().unwrap()), "-4.2");
    assert!(h.query_all_by_label_contains("45.8 %").next().is_some());
    assert!(h.query_all_by_label_contains("−4.2").next().is_some());
}

fn title(h: &Window, id: &str) -> String {
    let m = &app(h).model;
    m.plan().commitment(id).unwrap().title.get(m.lang()).to_owned()
}

#[test]
fn an_uncertain_figure_is_a_message_and_nothing_typed_is_lost() {
    let desk = Desk::new();
    let mut h = desk.list();
    search(&mut h, "污水管網");
    let name = type_in_the_row(&mut h, "5萬");
    assert!(app(&h).model.desk.journal.is_empty());
    assert_eq!(h.get_by_role_and_label(Role::TextInput, &name).value().as_deref(), Some("5萬"));
    assert!(h.query_all_by_label_contains("is not the unit").next().is_some());
}

#[test]
fn search_finds_both_scripts_and_english() {
    let desk = Desk::new();
    for words in ["污水管網", "污水管网", "sewer", "113.5"] {
        let mut h = desk.list();
        search(&mut h, words);
        let m = &app(&h).model;
        assert!(m.rows.iter().any(|i| m.plan().commitments[*i].id == "sewer-network"), "{words}");
        assert!(m.rows.len() < 30, "{words} finds {}", m.rows.len());
    }
}

#[test]
fn keys_belong_to_the_field_while_someone_types() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    press(&mut h, Modifiers::NONE, Key::Space);
    press(&mut h, Modifiers::NONE, Key::Escape);
    let before = app(&h).model.desk.journal.len();
    press(&mut h, Modifiers::COMMAND, Key::F);
    // Ctrl+Z in the field is the field's, a blank is a blank.
    press(&mut h, Modifiers::COMMAND, Key::Z);
    press(&mut h, Modifiers::NONE, Key::Space);
    assert_eq!(app(&h).model.desk.journal.len(), before);
}

#[test]
fn a_filter_chip_removes_its_filter() {
    let desk = Desk::new();
    let mut h = desk.list();
    let all = app(&h).model.rows.len();
    h.get_by_label_contains("Section: Livelihood").click();
    h.run_ok();
    let some = app(&h).model.rows.len();
    assert!(some > 0 && some < all);
    for view in View::ALL {
        h.state_mut().as_mut().unwrap().model.prefs.view = view;
        h.run_ok();
        h.get_by_label("Remove the filter Livelihood");
    }
    h.get_by_label("Remove the filter Livelihood").click();
    h.run_ok();
    assert_eq!(app(&h).model.rows.len(), all);
}

#[test]
fn the_language_changes_everything_at_once() {
    let desk = Desk::new();
    let mut h = desk.list();
    h.get_by_label("Language").click();
    h.run_ok();
    h.get_by_label("简体").click();
    h.run_ok();
    assert_eq!(app(&h).model.lang(), Lang::Hans);
    assert!(h.query_all_by_label_contains("清单").next().is_some());
    assert!(h.query_all_by_label_contains(&title(&h, "gdp-growth")).next().is_some());
}

#[test]
fn the_command_line_speaks_for_this_start_only() {
    let desk = Desk::new();
    let options = Options { lang: Some(Lang::Hant), published: true, ..Options::default() };
    let mut h = desk.open([1280.0, 800.0], prefs(Lang::En), options, PlanSource::Shipped);
    assert_eq!(app(&h).model.lang(), Lang::Hant);
    assert_eq!(app(&h).to_remember().lang, Lang::En);
    assert!(!app(&h).to_remember().published);
    // What a person chooses afterwards is kept.
    let m = &mut h.state_mut().as_mut().unwrap().model;
    m.prefs.lang = Lang::Hans;
    assert_eq!(app(&h).to_remember().lang, Lang::Hans);
}

#[test]
fn the_month_stepper_moves_everything() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(app(&h).model.as_of, date(2020, 5, 31));
    assert_eq!(app(&h).model.card.as_of, date(2020, 5, 31));
    press(&mut h, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(app(&h).model.as_of, date(2020, 6, 30));
}

#[test]
fn published_figures_are_laid_over_and_taken_off_without_touching_the_journal() {
    let desk = Desk::new();
    let mut h = desk.list();
    let at = |h: &mut Window, d: Date| {
        let m = &mut h.state_mut().as_mut().unwrap().model;
        m.as_of = d;
        m.derive();
    };
    press(&mut h, Modifiers::COMMAND, Key::P);
    at(&mut h, date(2020, 12, 31));
    let gdp = row(&h, "gdp-growth").lead_measure().unwrap();
    assert_eq!(gdp.margin.map(|v| format!("{v:.1}")).as_deref(), Some("-3.0"));
    assert_eq!(row(&h, "industrial-output-growth").lead_measure().unwrap().readings.len(), 2);
    press(&mut h, Modifiers::COMMAND, Key::P);
    assert!(app(&h).model.desk.journal.is_empty());
    assert!(files_in(&app(&h).model.folder).iter().all(|f| !f.contains(".ronl")), "nothing was written");
}

fn files_in(folder: &Path) -> Vec<String> {
    let list = std::fs::read_dir(folder).into_iter().flatten().flatten();
    list.map(|e| e.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_nothing_is_pretended() {
    let desk = Desk::new();
    let blocked = desk.dir.path().join("file");
    std::fs::write(&blocked, "in the way").unwrap();
    let options = Options { progress: Some(blocked.join("x")), ..Options::default() };
    let prefs = Prefs { view: View::List, ..prefs(Lang::En) };
    let mut h = desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped);
    assert!(h.query_all_by_label_contains("Open to view only").next().is_some());
    sewer(&mut h);
    press(&mut h, Modifiers::NONE, Key::Space);
    assert!(app(&h).model.desk.journal.is_empty());
}

#[test]
fn a_malformed_plan_starts_with_its_findings() {
    let desk = Desk::new();
    let folder = desk.dir.path().join("plan");
    std::fs::create_dir(&folder).unwrap();
    for f in ["plan.ron", "targets.ron", "projects.ron", "livelihood.ron", "measures.ron", "published.ron"] {
        std::fs::copy(Path::new("data/huadu-2020").join(f), folder.join(f)).unwrap();
    }
    let targets = std::fs::read_to_string(folder.join("targets.ron")).unwrap();
    std::fs::write(folder.join("targets.ron"), targets.replacen("section: \"s0\",", "section：\"s0\",", 1))
        .unwrap();
    let mut h = desk.open([1280.0, 800.0], prefs(Lang::En), Options::default(), PlanSource::Folder(folder));
    assert_eq!(app(&h).model.prefs.view, View::Checks);
    assert!(h.query_all_by_label_contains("targets.ron:").next().is_some());
    // What the unreadable file holds is not reported missing on top of it.
    assert_eq!(app(&h).model.desk.findings().len(), 1);
    // The other files of the plan are there.
    assert!(app(&h).model.plan().commitments.len() > 200);
    // Wherever counts stand it is said that they may lack some.
    for view in [Key::Num1, Key::Num2, Key::Num4] {
        press(&mut h, Modifiers::COMMAND, view);
        h.get_by_label_contains("An error in the plan’s files.");
    }
    h.get_by_label("Show in Checks").click();
    h.run_ok();
    assert_eq!(app(&h).model.prefs.view, View::Checks);
}

#[test]
fn columns_are_chosen_and_ordered_and_remembered() {
    use guatu::gui::view::list::Column;
    let desk = Desk::new();
    let mut h = desk.list();
    h.get_by_label("Columns").click();
    h.run_ok();
    // Several at once: the menu stays.
    for column in ["Lead unit", "Due", "Last report", "Due", "Gap"] {
        h.get_by_role_and_label(Role::CheckBox, column).click();
        h.run_ok();
    }
    for _ in 0..2 {
        h.get_by_label("Move Due left").click();
        h.run_ok();
    }
    press(&mut h, Modifiers::NONE, Key::Escape);
    let want = [Column::Title, Column::Goal, Column::Actual, Column::Due, Column::Progress, Column::Standing];
    assert_eq!(app(&h).to_remember().columns, want);
    let left = |h: &Window, label: &str| h.get_by_role_and_label(Role::Button, label).rect().left();
    assert!(left(&h, "Due") < left(&h, "Progress"));
}

#[test]
fn a_hint_that_is_closed_stays_closed() {
    let desk = Desk::new();
    let mut h = desk.list();
    let hint = |h: &Window| h.query_by_label_contains("Space ticks the selected row").is_some();
    assert!(hint(&h));
    h.get_by_label("Close this hint for good").click();
    h.run_ok();
    assert!(!hint(&h));
    let kept = app(&h).to_remember();
    press(&mut h, Modifiers::COMMAND, Key::Num4);
    h.get_by_label_contains("hangs the wall up");
    drop(h);
    let h = desk.open([1280.0, 800.0], kept, Options::default(), PlanSource::Shipped);
    assert!(!hint(&h), "after a restart");
}
