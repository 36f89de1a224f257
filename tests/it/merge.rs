//! Taking in other journals, backups, and a folder that goes on elsewhere.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use guatu::{
    domain::entry::{Entry, WriterId},
    store::{
        backups::{self, Why},
        files::{Disk, Files as _},
        merge,
        progress::{Progress, Reading},
        saver::{Outcome, Saver},
    },
};
use jiff::Timestamp;

use super::store::{figures, open_alone, told, writer};

const PLAN: &str = "huadu-2020";

struct Folders {
    dir: tempfile::TempDir,
}

impl Folders {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// A folder in which one writer recorded so many figures.
    fn with(&self, name: &str, id: &str, n: u64) -> PathBuf {
        let folder = self.at(name);
        open_alone(&folder, id).0.append(&figures(&writer(id), 1, n)).unwrap();
        folder
    }
}

fn seen(folder: &Path) -> Vec<String> {
    let reading = Reading::of(&Disk, folder, PLAN);
    let mut all: Vec<String> = reading.entries.iter().map(|e| format!("{e:?}")).collect();
    all.sort();
    all
}

/// Takes `from` into `into`; says how many entries were new and how many lines mended.
fn take_in(into: &Path, from: &Path) -> (usize, usize) {
    let (mut p, _) = open_alone(into, "taker");
    let m = merge::look(&Disk, into, from, PLAN).unwrap();
    p.take_in(&m).unwrap();
    (m.entries.len(), m.mended)
}

fn stamp(s: &str) -> Timestamp {
    s.parse().unwrap()
}

#[test]
fn two_folders_become_one_in_either_order_and_twice_changes_nothing() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "a", 3), f.with("b", "b", 2));
    let (c, d) = (f.at("c"), f.at("d"));
    for (into, order) in [(&c, [&a, &b]), (&d, [&b, &a])] {
        for from in order {
            take_in(into, from);
        }
    }
    assert_eq!(seen(&c).len(), 5);
    assert_eq!(seen(&c), seen(&d));
    let before = Disk.list(&c).unwrap();
    assert_eq!(take_in(&c, &a), (0, 0));
    assert_eq!(take_in(&c, &d), (0, 0));
    assert_eq!(Disk.list(&c).unwrap(), before);
}

#[test]
fn a_journal_that_grew_elsewhere_grows_here_and_one_that_is_shorter_changes_nothing() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "w", 2), f.with("b", "w", 5));
    assert_eq!(take_in(&a, &b), (3, 0));
    assert_eq!(seen(&a), seen(&b));
    assert_eq!(take_in(&b, &a), (0, 0));
    assert!(Reading::of(&Disk, &a, PLAN).findings.is_empty());
}

#[test]
fn versions_that_both_grew_are_both_there_and_named_alike_in_both_folders() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "w", 2), f.with("b", "w", 2));
    let one = figures(&writer("w"), 3, 2);
    let other: Vec<Entry> =
        figures(&writer("w"), 3, 1).into_iter().map(|e| Entry { by: "陳".into(), ..e }).collect();
    open_alone(&a, "w").0.append(&one).unwrap();
    open_alone(&b, "w").0.append(&other).unwrap();
    assert_eq!(take_in(&a, &b), (1, 0));
    take_in(&b, &a);
    assert_eq!(seen(&a).len(), 5);
    assert_eq!(seen(&a), seen(&b));
    assert_eq!((take_in(&a, &b), take_in(&b, &a)), ((0, 0), (0, 0)));
}

#[test]
fn a_damaged_line_becomes_whole_from_a_copy_and_the_damaged_file_is_kept() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "w", 4), f.with("b", "w", 4));
    let file = a.join("w.ronl");
    let damaged = fs::read_to_string(&file).unwrap().replace("value:2", "value:7");
    fs::write(&file, &damaged).unwrap();
    assert_eq!(take_in(&a, &b), (1, 1));
    assert_eq!(seen(&a), seen(&b));
    assert!(Reading::of(&Disk, &a, PLAN).findings.is_empty());
    let kept = Disk.list(&a).unwrap().into_iter().find(|p| p.to_string_lossy().contains("damaged"));
    assert_eq!(fs::read_to_string(kept.unwrap()).unwrap(), damaged);
}

#[test]
fn what_is_no_journal_of_this_plan_stays_out() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "a", 1), f.at("b"));
    fs::create_dir(&b).unwrap();
    let (mut other, _) = Progress::open_as(Arc::new(Disk), &b, "another", &writer("x"));
    other.append(&figures(&writer("x"), 1, 1)).unwrap();
    fs::write(b.join("y.ronl"), "0badcafe\t(hello)\n").unwrap();
    fs::write(b.join("z.ronl"), "").unwrap();
    let m = merge::look(&Disk, &a, &b, PLAN).unwrap();
    assert!(m.is_empty() && m.entries.is_empty());
    let mut codes: Vec<_> = m.findings.iter().map(|f| f.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert!(codes.contains(&"journal-no-header") && codes.contains(&"journal-other-plan"), "{codes:?}");
}

#[test]
fn a_journal_another_process_writes_is_left_to_it() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "w", 2), f.with("b", "w", 5));
    let (mut live, _) = open_alone(&a, "w");
    let before = fs::read(a.join("w.ronl")).unwrap();
    take_in(&a, &b);
    assert_eq!(seen(&a).len(), 5);
    assert_eq!(fs::read(a.join("w.ronl")).unwrap(), before, "what it lacks goes beside it");
    // It goes on where it was; what it writes now differs from the copy, and both are kept.
    let mine: Vec<Entry> =
        figures(&writer("w"), 3, 1).into_iter().map(|e| Entry { by: "李".into(), ..e }).collect();
    live.append(&mine).unwrap();
    assert_eq!(seen(&a).len(), 6);
}

#[test]
fn a_backup_reads_back_and_brings_back_what_was_lost() {
    let f = Folders::new();
    let a = f.with("a", "w", 3);
    let made = backups::make(&Disk, &a, stamp("2020-07-01T08:00:00Z"), Why::Asked).unwrap().unwrap();
    assert_eq!(backups::list(&Disk, &a), std::slice::from_ref(&made));
    let again = backups::make(&Disk, &a, stamp("2020-07-02T08:00:00Z"), Why::Asked).unwrap();
    assert_eq!(again, None, "nothing has changed");
    open_alone(&a, "v").0.append(&figures(&writer("v"), 1, 2)).unwrap();
    let all = seen(&a);
    fs::remove_file(a.join("w.ronl")).unwrap();
    assert_eq!(seen(&a).len(), 2);
    assert_eq!(take_in(&a, &made.path), (3, 0));
    assert_eq!(seen(&a), all, "what came since stays");
}

#[test]
fn a_file_that_is_no_backup_is_refused() {
    let f = Folders::new();
    let a = f.with("a", "w", 1);
    let made = backups::make(&Disk, &a, stamp("2020-07-01T08:00:00Z"), Why::Asked).unwrap().unwrap();
    let bytes = fs::read(&made.path).unwrap();
    for cut in [0, 10, bytes.len() / 2, bytes.len() - 1] {
        fs::write(&made.path, &bytes[..cut]).unwrap();
        assert!(merge::look(&Disk, &a, &made.path, PLAN).is_err(), "cut at {cut}");
    }
    let mut flipped = bytes.clone();
    flipped[60] ^= 1;
    fs::write(&made.path, flipped).unwrap();
    let m = merge::look(&Disk, &a, &made.path, PLAN);
    assert!(m.is_err() || m.is_ok_and(|m| m.is_empty()));
}

#[test]
fn backups_rotate_by_count_and_a_wrong_clock_does_not_clear_them() {
    let f = Folders::new();
    let a = f.with("a", "w", 1);
    let (mut p, _) = open_alone(&a, "w");
    let mut day = jiff::civil::date(2020, 1, 1);
    for n in 0..400 {
        p.append(&figures(&writer("w"), 2 + n, 1)).unwrap();
        let now = day.in_tz("UTC").unwrap().timestamp();
        assert!(backups::due(&Disk, &a, now));
        backups::make(&Disk, &a, now, Why::Schedule).unwrap().unwrap();
        assert!(!backups::due(&Disk, &a, now));
        day = day.tomorrow().unwrap();
    }
    let days = |all: &[backups::Backup]| all.iter().map(|b| b.made.to_string()).collect::<Vec<_>>();
    let all = backups::list(&Disk, &a);
    // Seven days, the ends of three more weeks, eleven more months.
    assert!((19..=24).contains(&all.len()), "{:?}", days(&all));
    let ahead = stamp("2031-01-01T00:00:00Z");
    p.append(&figures(&writer("w"), 900, 1)).unwrap();
    backups::make(&Disk, &a, ahead, Why::Schedule).unwrap().unwrap();
    let after = backups::list(&Disk, &a);
    let lost = all.iter().filter(|b| !after.contains(b)).count();
    assert!(lost <= 3, "{lost} of {} gone", all.len());
}

/// What a saver tells, until it tells what is wanted.
fn until(saver: &Saver, heard: &mut Vec<Outcome>, wanted: impl Fn(&Outcome) -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while Instant::now() < end {
        heard.extend(saver.outcomes());
        if heard.iter().any(&wanted) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("never told; heard {heard:?}");
}

fn saver(folder: &Path, data: &Path) -> (Saver, WriterId) {
    let (p, _) = Progress::open(Arc::new(Disk), folder, PLAN, Some(data));
    let w = p.writer().clone();
    (Saver::start(p, Some(|| stamp("2020-07-01T08:00:00Z")), Arc::new(|| {})), w)
}

#[test]
fn what_somebody_else_writes_is_told_and_the_day_begins_with_a_backup() {
    let f = Folders::new();
    let a = f.with("a", "w", 2);
    let woken = Arc::new(Mutex::new(0));
    let count = Arc::clone(&woken);
    let (p, _) = open_alone(&a, "mine");
    let saver = Saver::start(
        p,
        Some(|| stamp("2020-07-01T08:00:00Z")),
        Arc::new(move || *count.lock().unwrap() += 1),
    );
    open_alone(&a, "other").0.append(&figures(&writer("other"), 1, 1)).unwrap();
    until(&saver, &mut Vec::new(), |o| matches!(o, Outcome::Changed(r) if r.entries.len() == 3));
    assert!(*woken.lock().unwrap() > 0);
    drop(saver);
    let all = backups::list(&Disk, &a);
    assert_eq!(all.iter().map(|b| b.why).collect::<Vec<_>>(), [Why::Schedule]);
}

#[test]
fn a_folder_that_goes_away_is_told_and_what_was_recorded_meanwhile_is_saved_when_it_returns() {
    let f = Folders::new();
    let (a, away, data) = (f.at("a"), f.at("away"), f.at("data"));
    let (saver, w) = saver(&a, &data);
    saver.save(figures(&w, 1, 1));
    let mut heard = Vec::new();
    until(&saver, &mut heard, |o| matches!(o, Outcome::Saved(1)));
    fs::rename(&a, &away).unwrap();
    saver.save(figures(&w, 2, 1));
    until(&saver, &mut heard, |o| matches!(o, Outcome::NotSaved(1, _)));
    assert!(heard.iter().any(|o| matches!(o, Outcome::Reach(Some(_)))));
    heard.clear();
    fs::rename(&away, &a).unwrap();
    saver.again();
    until(&saver, &mut heard, |o| matches!(o, Outcome::Saved(1)));
    assert!(heard.iter().any(|o| matches!(o, Outcome::Reach(None))));
    assert_eq!(seen(&a).len(), 2);
}

#[test]
fn what_cannot_be_saved_here_is_saved_elsewhere_and_goes_on_there() {
    let f = Folders::new();
    let (a, away, b, data) = (f.at("a"), f.at("away"), f.at("b"), f.at("data"));
    f.with("a", "colleague", 2);
    let (saver_a, w) = saver(&a, &data);
    saver_a.save(figures(&w, 1, 1));
    let mut heard = Vec::new();
    until(&saver_a, &mut heard, |o| matches!(o, Outcome::Saved(1)));
    fs::rename(&a, &away).unwrap();
    saver_a.save(figures(&w, 2, 1));
    until(&saver_a, &mut heard, |o| matches!(o, Outcome::NotSaved(1, _)));
    saver_a.move_to(b.clone());
    until(&saver_a, &mut heard, |o| matches!(o, Outcome::Moved(_, Ok(_))));
    drop(saver_a);
    let (saver_b, again) = saver(&b, &data);
    assert_eq!(again, w, "the journal goes on");
    saver_b.save(figures(&w, 3, 1));
    until(&saver_b, &mut Vec::new(), |o| matches!(o, Outcome::Saved(1)));
    drop(saver_b);
    fs::rename(&away, &a).unwrap();
    let (saver_a, other) = saver(&a, &data);
    assert_ne!(other, w, "and here it does not");
    saver_a.take_in(b.clone(), Why::Merge);
    let mut heard = Vec::new();
    until(&saver_a, &mut heard, |o| matches!(o, Outcome::TookIn(_, Ok((2, 0)))));
    assert_eq!(seen(&a).len(), 5);
}

#[test]
fn a_backup_is_made_before_journals_are_taken_in() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "a", 2), f.with("b", "b", 1));
    let before = merge::contents(&Disk, &a).unwrap().0;
    let (p, _) = open_alone(&a, "taker");
    let saver = Saver::start(p, None, Arc::new(|| {}));
    saver.take_in(b, Why::Merge);
    until(&saver, &mut Vec::new(), |o| matches!(o, Outcome::TookIn(_, Ok((1, 0)))));
    drop(saver);
    let all = backups::list(&Disk, &a);
    assert_eq!(all.iter().map(|b| b.why).collect::<Vec<_>>(), [Why::Merge]);
    let held = |(path, content): (PathBuf, Vec<u8>)| (path.file_name().unwrap().to_owned(), content);
    let kept: Vec<_> = backups::read(&Disk, &all[0].path).unwrap().into_iter().map(held).collect();
    assert_eq!(kept, before.into_iter().map(held).collect::<Vec<_>>());
}

#[test]
fn a_copy_of_the_own_journal_that_knows_more_is_gone_on_with() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "w", 2), f.with("b", "w", 5));
    let (mut p, _) = open_alone(&a, "w");
    p.take_in(&merge::look(&Disk, &a, &b, PLAN).unwrap()).unwrap();
    p.append(&figures(&writer("w"), 6, 1)).unwrap();
    assert_eq!(told(&p.read()), figures(&writer("w"), 1, 6));
    let journals = merge::contents(&Disk, &a).unwrap().0;
    assert_eq!(journals.len(), 1, "one journal, and nothing beside it");
}

#[test]
fn a_damaged_copy_gives_what_it_has_more_and_spoils_nothing() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "w", 2), f.with("b", "w", 5));
    let file = b.join("w.ronl");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("value:2", "value:7").replace("value:4", "value:7")).unwrap();
    assert_eq!(take_in(&a, &b), (2, 0));
    let there = Reading::of(&Disk, &a, PLAN);
    assert!(there.findings.is_empty(), "{:?}", there.findings);
    let numbers: Vec<u64> = there.entries.iter().map(|e| e.id.seq).collect();
    assert_eq!(numbers, [1, 2, 3, 5]);
}

#[test]
fn a_colleagues_journal_taken_away_while_it_is_open_is_told() {
    let f = Folders::new();
    let (a, data) = (f.with("a", "colleague", 2), f.at("data"));
    let (saver, _) = saver(&a, &data);
    let (here, away) = (a.join("colleague.ronl"), f.at("colleague.ronl"));
    fs::rename(&here, &away).unwrap();
    let gone =
        |o: &Outcome| matches!(o, Outcome::Changed(r) if r.findings.iter().any(|f| f.code == "journal-gone"));
    let mut heard = Vec::new();
    until(&saver, &mut heard, gone);
    heard.clear();
    fs::rename(&away, &here).unwrap();
    until(
        &saver,
        &mut heard,
        |o| matches!(o, Outcome::Changed(r) if r.entries.len() == 2 && r.findings.is_empty()),
    );
}

#[test]
fn a_line_that_was_cut_off_is_set_aside_when_its_journal_grows() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "a", 3), f.at("b"));
    fs::create_dir_all(&b).unwrap();
    let whole = fs::read(a.join("a.ronl")).unwrap();
    let cut = [&whole[..=whole.iter().position(|c| *c == b'\n').unwrap()], b"00c0ffee\t(id:"].concat();
    fs::write(b.join("a.ronl"), &cut).unwrap();
    assert_eq!(take_in(&b, &a), (3, 0));
    assert_eq!(seen(&a), seen(&b));
    let aside = Disk.list(&b).unwrap().into_iter().find(|p| p.to_string_lossy().contains("damaged"));
    assert_eq!(fs::read(aside.unwrap()).unwrap(), cut);
}

#[test]
fn a_last_line_without_its_end_is_read_once_a_copy_has_it() {
    let f = Folders::new();
    let (a, b) = (f.with("a", "a", 3), f.with("b", "a", 3));
    let whole = fs::read(a.join("a.ronl")).unwrap();
    fs::write(a.join("a.ronl"), &whole[..whole.len() - 1]).unwrap();
    assert_eq!(seen(&a).len(), 2, "it may still be growing");
    assert_eq!(take_in(&a, &b), (1, 0));
    assert_eq!(seen(&a), seen(&b));
    assert_eq!(take_in(&a, &b), (0, 0));
    assert_eq!(fs::read(a.join("a.ronl")).unwrap(), whole);
}

#[test]
fn what_keeps_journals_apart_is_nothing_to_merge() {
    let f = Folders::new();
    let (a, b, c) = (f.with("a", "w", 3), f.at("b"), f.at("c"));
    let whole = fs::read_to_string(a.join("w.ronl")).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    // An empty line after a crash; a damaged one that the other never had; an end that is none.
    let versions = [
        [lines[0], lines[1], "", lines[2], lines[3]].join("\n") + "\n",
        [lines[0], lines[1], "00c0ffee\t(id:", lines[2], lines[3]].join("\n") + "\n",
        whole.trim_end().to_owned() + "\u{b}",
    ];
    for version in versions {
        for folder in [&b, &c] {
            let _ = fs::remove_dir_all(folder);
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(b.join("w.ronl"), &version).unwrap();
        take_in(&c, &b);
        take_in(&c, &a);
        take_in(&b, &a);
        assert_eq!(seen(&b), seen(&a), "{version}");
        assert_eq!(seen(&c), seen(&a), "{version}");
        for (into, from) in [(&a, &b), (&a, &c), (&b, &a), (&b, &c), (&c, &a), (&c, &b)] {
            let m = merge::look(&Disk, into, from, PLAN).unwrap();
            assert!(m.is_empty() && m.mended == 0, "{version}: {m:?}");
        }
    }
}

#[test]
fn a_journal_that_cannot_be_read_makes_no_whole_backup() {
    let f = Folders::new();
    let a = f.with("a", "w", 3);
    let large = fs::File::create(a.join("v.ronl")).unwrap();
    large.set_len(guatu::store::files::LARGEST + 1).unwrap();
    let made = backups::make(&Disk, &a, stamp("2020-07-01T08:00:00Z"), Why::Asked);
    assert!(made.unwrap_err().to_string().contains("v.ronl"));
    let kept = backups::list(&Disk, &a);
    assert_eq!(backups::read(&Disk, &kept[0].path).unwrap().len(), 1, "the other one is kept");
}

#[test]
fn a_damaged_line_that_another_version_has_whole_is_nothing_to_merge() {
    let f = Folders::new();
    let (a, copy) = (f.with("a", "w", 3), f.with("copy", "w", 2));
    let damaged = fs::read_to_string(a.join("w.ronl")).unwrap().replacen("value:1", "value:7", 1);
    fs::write(a.join("w.00c0ffee.ronl"), damaged).unwrap();
    let (before, m) = (seen(&a), merge::look(&Disk, &a, &copy, PLAN).unwrap());
    assert!(m.is_empty() && m.mended == 0, "{m:?}");
    assert_eq!(before.len(), 3);
}
