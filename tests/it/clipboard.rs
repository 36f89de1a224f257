//! Rows to a spreadsheet, a column of figures back, files dropped on the window.

use std::{fs, path::PathBuf, sync::Arc};

use egui::{Key, Modifiers, OutputCommand, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
    },
    store::{files::Disk, progress::Progress},
};

use super::gui::{Desk, Window, app, press, row, settle, sewer};

/// What Ctrl+C puts on the clipboard.
fn copied(h: &mut Window) -> String {
    h.event(egui::Event::Copy);
    h.step();
    let commands = &h.output().platform_output.commands;
    let text = commands.iter().find_map(|c| if let OutputCommand::CopyText(t) = c { Some(t) } else { None });
    text.cloned().expect("something on the clipboard")
}

fn paste(h: &mut Window, text: &str) {
    h.event(egui::Event::Paste(text.into()));
    h.run_ok();
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|e| e.to_string())
    }
}

fn drop_on(h: &mut Window, path: PathBuf) {
    h.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    h.run_ok();
}

#[test]
fn a_row_is_copied_as_a_spreadsheet_reads_it() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    paste(&mut h, "52 km\n");
    h.get_by_label_contains("52 km");
    h.get_by_label("Record one figure").click();
    settle(&mut h);
    assert_eq!(
        copied(&mut h),
        "Build sewer pipes\t\t≥ 113.5 km\t52\t45.8%\t-4.2\tSlightly behind\t2020-12-31\t2020-06-30\n"
    );
    let m = &mut h.state_mut().as_mut().unwrap().model;
    let tick = m.plan().position("poly-finance-centre").unwrap();
    m.filters.search.clear();
    m.refilter();
    m.marked = [m.selected.unwrap(), tick].into();
    h.run_ok();
    let both = copied(&mut h);
    let lines: Vec<&str> = both.lines().collect();
    assert_eq!(lines[0], "Commitment\tLead unit\tGoal\tActual\tProgress\tGap\tStanding\tDue\tLast report");
    assert_eq!(lines.len(), 3);
    assert!(lines[1..].iter().all(|l| l.matches('\t').count() == 8), "{both}");
}

#[test]
fn a_column_of_figures_is_looked_at_recorded_and_undone_as_one() {
    let desk = Desk::new();
    let mut h = desk.list();
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    press(&mut h, Modifiers::NONE, Key::ArrowDown);
    let first = app(&h).model.selected.unwrap();
    let at = app(&h).model.rows.iter().position(|i| *i == first).unwrap();
    let rows = app(&h).model.rows[at..at + 3].to_vec();
    // Growth of output value, of industry, of investment; the second is no figure.
    paste(&mut h, "GDP\t６．２\nx\tmany\ny\t14\n");
    h.get_by_label_contains("2 figures for 30 Jun 2020; 1 cannot be taken");
    assert!(app(&h).model.desk.journal.is_empty(), "a look records nothing");
    h.get_by_label("Record 2 figures").click();
    settle(&mut h);
    let latest = |h: &Window, i: usize| app(h).model.card.rows[i].latest.is_some();
    assert_eq!(rows.iter().map(|i| latest(&h, *i)).collect::<Vec<_>>(), [true, false, true]);
    press(&mut h, Modifiers::COMMAND, Key::Z);
    settle(&mut h);
    assert!(rows.iter().all(|i| !latest(&h, *i)), "one deed");
}

#[test]
fn in_a_field_the_clipboard_belongs_to_the_field() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    press(&mut h, Modifiers::COMMAND, Key::F);
    paste(&mut h, "路");
    assert!(app(&h).model.filters.search.contains('路'));
    assert!(!app(&h).model.desk.journal.iter().any(|_| true));
    assert!(h.query_by_label("Paste figures").is_none());
}

#[test]
fn taking_in_says_first_what_contradicts_what_is_here() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    press(&mut h, Modifiers::NONE, Key::Space);
    settle(&mut h);
    press(&mut h, Modifiers::NONE, Key::Escape);
    let m = &app(&h).model;
    let other = tempfile::tempdir().unwrap();
    let writer = WriterId("bbbb".into());
    let (mut progress, _) = Progress::open_as(Arc::new(Disk), other.path(), &m.plan().head.id, &writer);
    let event = |id: &str, done| Event::Done { commitment: id.into(), done };
    let drafts = [("sewer-network", false), ("poly-finance-centre", true)]
        .map(|(id, done)| Draft::new(m.as_of, event(id, done)));
    let entries = Journal::default().prepare(&writer, "Li", jiff::Timestamp::UNIX_EPOCH, &drafts);
    progress.append(&entries).unwrap();
    drop_on(&mut h, other.path().to_owned());
    for _ in 0..500 {
        if h.query_by_label_contains("2 entries would be new here").is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        h.run_ok();
    }
    h.get_by_label_contains("1 of them contradicts what is here");
}

#[test]
fn what_is_dropped_opens_the_dialog_that_takes_it() {
    let desk = Desk::new();
    let mut h = desk.list();
    sewer(&mut h);
    press(&mut h, Modifiers::NONE, Key::Space);
    settle(&mut h);
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert!(row(&h, "sewer-network").done.is_some());
    let other = tempfile::tempdir().unwrap();
    fs::copy("data/huadu-2020/plan.ron", other.path().join("plan.ron")).unwrap();
    drop_on(&mut h, other.path().to_owned());
    assert!(h.query_all_by_label("Folder").next().is_some());
    drop_on(&mut h, other.path().join("plan.ron"));
    h.get_by_label_contains("Answer the open question first");
    press(&mut h, Modifiers::NONE, Key::Escape);
    // A plan is a folder: its file means that.
    drop_on(&mut h, other.path().join("plan.ron"));
    let field = h.get_by_role_and_label(Role::TextInput, "Folder").value();
    assert_eq!(field, Some(other.path().display().to_string()));
    press(&mut h, Modifiers::NONE, Key::Escape);
    let folder = app(&h).model.folder.clone();
    drop_on(&mut h, folder);
    h.get_by_label("Take in journals");
    press(&mut h, Modifiers::NONE, Key::Escape);
    drop_on(&mut h, other.path().join("plan.exe"));
    h.get_by_label_contains("“plan.exe” is of a kind that cannot be taken in");
    h.input_mut().hovered_files.push(egui::HoveredFile::default());
    h.run_ok();
}
