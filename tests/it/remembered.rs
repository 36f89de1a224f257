//! What is chosen in a view is there again at the next start, and what is of the moment is not.

use std::path::PathBuf;

use egui::{
    Key, Modifiers,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use guatu::{
    domain::words::Lang,
    gui::{action::View, app::Options, prefs::Prefs},
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs, press, settle};

fn open(desk: &Desk, prefs: Prefs) -> Window {
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped)
}

/// Closes the window and opens it again with what was kept, as it is kept: as text.
fn reopen(desk: &Desk, h: Window) -> Window {
    let kept = ron::to_string(&app(&h).to_remember()).unwrap();
    drop(h);
    open(desk, ron::from_str(&kept).unwrap())
}

fn click(h: &mut Window, label: &str) {
    h.get_all_by_label(label).last().unwrap_or_else(|| panic!("{label}")).click();
    h.run_ok();
}

/// Clicks what can be chosen, not a heading of that name.
fn choose(h: &mut Window, label: &str) {
    let there = |n: &egui_kittest::Node<'_>| n.accesskit_node().toggled().is_some();
    h.get_all_by_label(label).find(there).unwrap_or_else(|| panic!("{label}")).click();
    h.run_ok();
}

fn is_chosen(h: &Window, label: &str) -> bool {
    let toggled = |n: egui_kittest::Node<'_>| n.accesskit_node().toggled();
    h.get_all_by_label(label).any(|n| toggled(n) == Some(Toggled::True))
}

#[test]
fn which_chart_and_by_which_groups() {
    let desk = Desk::new();
    let mut h = open(&desk, Prefs { view: View::Charts, ..prefs(Lang::En) });
    choose(&mut h, "Burn-up");
    choose(&mut h, "Kind");
    choose(&mut h, "Months");
    choose(&mut h, "Lead unit");
    let mut h = reopen(&desk, h);
    assert!(is_chosen(&h, "Months") && is_chosen(&h, "Lead unit"));
    choose(&mut h, "Burn-up");
    assert!(is_chosen(&h, "Kind"));
}

#[test]
fn which_rows_of_the_timeline() {
    let desk = Desk::new();
    let mut h = open(&desk, Prefs { view: View::Timeline, ..prefs(Lang::En) });
    choose(&mut h, "Projects");
    let h = reopen(&desk, h);
    assert!(is_chosen(&h, "Projects"));
}

#[test]
fn which_entries_of_the_journal_but_not_the_words_looked_for() {
    let desk = Desk::new();
    let mut h = open(&desk, Prefs { view: View::Journal, published: true, ..prefs(Lang::En) });
    let m = &app(&h).model;
    let until = m.desk.journal.iter().filter(|e| e.about <= m.as_of).count();
    let all = m.desk.journal.len();
    click(&mut h, "This computer only");
    h.get_by_role_and_label(Role::TextInput, "Find in the entries").click();
    h.run_ok();
    h.get_by_role_and_label(Role::TextInput, "Find in the entries").type_text("sewer");
    h.run_ok();
    let words = |h: &Window| {
        h.get_by_role_and_label(Role::TextInput, "Find in the entries").value().unwrap_or_default()
    };
    assert_eq!(words(&h), "sewer");
    let mut h = reopen(&desk, h);
    assert_eq!(words(&h), "");
    h.get_by_label_contains("No entry passes these filters");
    assert!(app(&h).model.prefs.journal.mine);
    // One click shows all of it, in the same order.
    click(&mut h, "Clear all");
    h.get_by_label(&format!("{until} of {all} entries"));
    let h = reopen(&desk, h);
    assert!(!app(&h).model.prefs.journal.mine);
}

#[test]
fn preferences_of_a_version_that_knew_none_of_it_are_read() {
    let old = r#"(lang:Hans,by:"Li",view:List)"#;
    let prefs: Prefs = ron::from_str(old).unwrap();
    assert_eq!((prefs.by.as_str(), prefs.charts), ("Li", guatu::gui::view::charts::Look::default()));
}

fn proposed(h: &Window) -> PathBuf {
    PathBuf::from(h.get_by_role_and_label(Role::TextInput, "File").value().unwrap_or_default())
}

#[test]
fn a_first_export_goes_to_the_documents_and_later_ones_beside_it() {
    let desk = Desk::new();
    let mut h = open(&desk, Prefs { view: View::List, ..prefs(Lang::En) });
    press(&mut h, Modifiers::COMMAND, Key::E);
    assert_eq!(proposed(&h).parent(), Some(desk.dir.path()), "not among the journals");
    // Each kind of content has a name of its own, and says which plan and which day.
    let mut names = std::collections::BTreeSet::new();
    for format in
        ["Workbook (XLSX)", "Bulletin (Word)", "Summary (Markdown)", "Measures (CSV)", "Entries (CSV)"]
    {
        click(&mut h, format);
        let name = proposed(&h).file_stem().unwrap().display().to_string();
        assert!(name.starts_with("Huadu-District-work-plan-for-2020_"), "{name}");
        assert!(name.ends_with("_2020-06-30"), "{name}");
        names.insert(name);
    }
    assert_eq!(names.len(), 5, "{names:?}");
    press(&mut h, Modifiers::NONE, Key::Escape);
    let other = desk.dir.path().join("reports");
    std::fs::create_dir(&other).unwrap();
    h.state_mut().as_mut().unwrap().model.prefs.export_folder = other.display().to_string();
    settle(&mut h);
    let mut h = reopen(&desk, h);
    press(&mut h, Modifiers::COMMAND, Key::E);
    assert_eq!(proposed(&h).parent(), Some(other.as_path()));
}

#[test]
fn the_forms_of_units_are_not_called_as_the_ledger_is() {
    let desk = Desk::new();
    let mut h = open(&desk, Prefs { view: View::List, ..prefs(Lang::Hans) });
    press(&mut h, Modifiers::COMMAND, Key::E);
    let field = |h: &Window| h.get_by_role_and_label(Role::TextInput, "文件").value().unwrap_or_default();
    assert!(field(&h).ends_with("花都区2020年政府工作计划_一览表_2020-06-30.xlsx"), "{}", field(&h));
    press(&mut h, Modifiers::NONE, Key::Escape);
    press(&mut h, Modifiers::COMMAND, Key::K);
    h.get_by_role_and_label(Role::TextInput, &guatu::text::t(Lang::Hans, "go-search"))
        .type_text("生成填报表");
    h.run_ok();
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(field(&h).ends_with("花都区2020年政府工作计划_填报表_2020-06-30.xlsx"), "{}", field(&h));
}
