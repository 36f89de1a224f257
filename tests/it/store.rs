//! The journal's promises: what was acknowledged is there, damage is shown and never in
//! the way, two writers never lose each other's entries.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use guatu::{
    domain::{
        entry::{Draft, Entry, Event, WriterId},
        journal::{Inserted, Journal},
    },
    store::{
        files::{Disk, Files, Handle, Lock, Stamp},
        line,
        progress::{Access, Progress, Reading},
    },
};
use jiff::civil::date;

pub(crate) fn writer(id: &str) -> WriterId {
    WriterId(id.into())
}

fn open_as(folder: &Path, id: &str) -> (Progress, Reading) {
    Progress::open_as(Arc::new(Disk), folder, "huadu-2020", &writer(id))
}

/// Opens as `id` and no other. A test beside this one that starts a process may hold our
/// lock for the moment between fork and exec.
pub(crate) fn open_alone(folder: &Path, id: &str) -> (Progress, Reading) {
    for _ in 0..200 {
        let opened = open_as(folder, id);
        if *opened.0.writer() == writer(id) {
            return opened;
        }
        drop(opened);
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("{id} stays locked");
}

/// What was read, by value.
pub(crate) fn told(reading: &Reading) -> Vec<Entry> {
    reading.entries.iter().map(|e| (**e).clone()).collect()
}

pub(crate) fn figures(w: &WriterId, from: u64, n: u64) -> Vec<Entry> {
    (from..from + n)
        .map(|seq| Entry {
            id: format!("{w}#{seq}").parse().unwrap(),
            act: seq,
            lamport: seq,
            recorded: "2020-07-01T00:00:00Z".parse().unwrap(),
            by: Arc::default(),
            about: date(2020, 6, 30),
            replaces: Vec::new(),
            source: None,
            event: Event::Figure {
                commitment: "sewer-network".into(),
                measure: "length".into(),
                value: f64::from(u32::try_from(seq).unwrap()),
                against: None,
            },
        })
        .collect()
}

fn file(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.ronl"))
}

#[test]
fn what_was_acknowledged_is_read_again() {
    let dir = tempfile::tempdir().unwrap();
    let entries = figures(&writer("a"), 1, 50);
    {
        let (mut p, reading) = open_alone(dir.path(), "a");
        assert!(reading.entries.is_empty() && reading.findings.is_empty());
        for e in &entries {
            p.append(std::slice::from_ref(e)).unwrap();
        }
    }
    let (_, reading) = open_alone(dir.path(), "a");
    assert!(reading.findings.is_empty(), "{:?}", reading.findings);
    assert_eq!(told(&reading), entries);
}

#[test]
fn a_file_cut_anywhere_loses_only_the_line_it_was_cut_in() {
    let dir = tempfile::tempdir().unwrap();
    open_alone(dir.path(), "a").0.append(&figures(&writer("a"), 1, 2)).unwrap();
    let whole = fs::read(file(dir.path(), "a")).unwrap();
    for len in 0..=whole.len() {
        fs::write(file(dir.path(), "a"), &whole[..len]).unwrap();
        let lines = whole[..len].iter().filter(|b| **b == b'\n').count();
        let (mut p, reading) = open_alone(dir.path(), "a");
        // The header is a line too; a last line that lacks only its end is whole.
        let complete = whole.get(len) == Some(&b'\n') && lines > 0;
        let expected = lines.saturating_sub(1) + usize::from(complete);
        assert_eq!(reading.entries.len(), expected, "cut at {len}");
        assert_eq!(p.access(), &Access::ReadWrite);
        // Whatever was torn off is told and kept in a file, and writing goes on.
        let tail = whole[..len].rsplit(|b| *b == b'\n').next().unwrap();
        let torn = !tail.is_empty() && !complete;
        let told: Vec<_> = reading.findings.iter().map(|f| f.code).collect();
        assert_eq!(told, if torn { vec!["journal-torn"] } else { vec![] }, "cut at {len}");
        let all = Disk.list(dir.path()).unwrap();
        let kept: Vec<_> = all.into_iter().filter(|p| p.to_string_lossy().contains("torn")).collect();
        assert_eq!(kept.len(), usize::from(torn), "cut at {len}");
        for aside in kept {
            assert_eq!(fs::read(&aside).unwrap(), tail, "cut at {len}");
            fs::remove_file(aside).unwrap();
        }
        p.append(&figures(&writer("a"), 90, 1)).unwrap();
        drop(p);
        let again = open_alone(dir.path(), "a").1;
        assert_eq!(again.entries.len(), expected + 1, "cut at {len}");
        assert!(again.findings.is_empty(), "cut at {len}: {:?}", again.findings);
    }
}

#[test]
fn a_damaged_line_is_shown_with_its_place_and_the_others_count() {
    let dir = tempfile::tempdir().unwrap();
    open_alone(dir.path(), "a").0.append(&figures(&writer("a"), 1, 5)).unwrap();
    let text = fs::read_to_string(file(dir.path(), "a")).unwrap();
    let damaged = text.replace("value:3", "value:8");
    assert_ne!(text, damaged);
    fs::write(file(dir.path(), "a"), &damaged).unwrap();
    let (p, reading) = open_alone(dir.path(), "a");
    assert_eq!(reading.entries.len(), 4);
    let found = &reading.findings[0];
    assert_eq!((found.code, found.place.as_ref().unwrap().line), ("journal-damaged", 4));
    drop(p);
    assert_eq!(fs::read_to_string(file(dir.path(), "a")).unwrap(), damaged, "nothing is repaired silently");
}

#[test]
fn a_journal_of_a_later_version_opens_to_view_only() {
    let dir = tempfile::tempdir().unwrap();
    let mut header = line::encode_header(&line::Header {
        guatu_journal: 2,
        plan: "huadu-2020".into(),
        writer: writer("b"),
    })
    .unwrap();
    header.push_str(&line::encode(&figures(&writer("b"), 1, 1)[0]).unwrap());
    fs::write(file(dir.path(), "b"), header).unwrap();
    let (mut p, reading) = open_alone(dir.path(), "a");
    assert_eq!(reading.entries.len(), 1);
    assert!(matches!(p.access(), Access::ReadOnly(_)));
    assert!(p.append(&figures(&writer("a"), 1, 1)).is_err());
}

#[test]
fn another_plans_journal_is_named_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let (mut other, _) = Progress::open_as(Arc::new(Disk), dir.path(), "another", &writer("b"));
    other.append(&figures(&writer("b"), 1, 1)).unwrap();
    let (_, reading) = open_alone(dir.path(), "a");
    assert!(reading.entries.is_empty());
    assert_eq!(reading.findings[0].code, "journal-other-plan");
}

#[test]
fn two_windows_are_two_writers() {
    let dir = tempfile::tempdir().unwrap();
    let (mut one, _) = open_as(dir.path(), "a");
    let (mut two, _) = open_as(dir.path(), "a");
    assert_ne!(one.writer(), two.writer());
    one.append(&figures(&one.writer().clone(), 1, 20)).unwrap();
    two.append(&figures(&two.writer().clone(), 1, 20)).unwrap();
    assert_eq!(one.read().entries.len(), 40);
    drop((one, two));
    // The one opened next takes the free name again.
    open_alone(dir.path(), "a");
}

#[test]
fn writers_at_once_lose_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let everyone = std::sync::Barrier::new(8);
    std::thread::scope(|s| {
        for _ in 0..8 {
            s.spawn(|| {
                let (mut p, _) = open_as(dir.path(), "a");
                everyone.wait();
                for e in figures(&p.writer().clone(), 1, 25) {
                    p.append(&[e]).unwrap();
                }
            });
        }
    });
    let (_, reading) = open_as(dir.path(), "z");
    assert!(reading.findings.is_empty());
    let mut journal = Journal::default();
    for e in reading.entries {
        assert_eq!(journal.insert(e), Inserted::New);
    }
    assert_eq!(journal.len(), 8 * 25);
}

#[test]
fn a_folder_that_cannot_be_made_opens_to_view_and_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let blocked = dir.path().join("file");
    fs::write(&blocked, "in the way").unwrap();
    let (mut p, reading) = open_as(&blocked.join("progress"), "a");
    assert!(reading.entries.is_empty());
    assert!(matches!(p.access(), Access::ReadOnly(why) if !why.is_empty()));
    assert!(p.append(&figures(&writer("a"), 1, 1)).is_err());
}

/// A disk on which one kind of call fails, the first time or for ever.
struct Failing {
    syncs_that_fail: std::sync::Mutex<usize>,
    creating_fails: bool,
}

struct FailingHandle(Box<dyn Handle>, bool);

impl Handle for FailingHandle {
    fn write_all(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        if self.1 {
            // Half of it went through: what a full disk does.
            self.0.write_all(&bytes[..bytes.len() / 2])?;
        } else {
            self.0.write_all(bytes)?;
        }
        Ok(())
    }

    fn sync(&mut self) -> std::io::Result<()> {
        if self.1 { Err(std::io::Error::from(std::io::ErrorKind::StorageFull)) } else { self.0.sync() }
    }
}

impl Files for Failing {
    fn read(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        Disk.read(path)
    }
    fn list(&self, folder: &Path) -> std::io::Result<Vec<PathBuf>> {
        Disk.list(folder)
    }
    fn stamp(&self, path: &Path) -> std::io::Result<Stamp> {
        Disk.stamp(path)
    }
    fn create_folder(&self, folder: &Path) -> std::io::Result<()> {
        Disk.create_folder(folder)
    }
    fn append(&self, path: &Path) -> std::io::Result<Box<dyn Handle>> {
        let mut left = self.syncs_that_fail.lock().unwrap();
        let fails = *left > 0;
        *left = left.saturating_sub(1);
        Ok(Box::new(FailingHandle(Disk.append(path)?, fails)))
    }
    fn create(&self, path: &Path) -> std::io::Result<Box<dyn Handle>> {
        Ok(Box::new(FailingHandle(Disk.create(path)?, self.creating_fails)))
    }
    fn cut(&self, path: &Path, len: u64) -> std::io::Result<()> {
        Disk.cut(path, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> std::io::Result<()> {
        Disk.remove(path)
    }
    fn sync_folder(&self, folder: &Path) -> std::io::Result<()> {
        Disk.sync_folder(folder)
    }
    fn lock(&self, path: &Path) -> std::io::Result<Option<Box<dyn Lock>>> {
        Disk.lock(path)
    }
}

#[test]
fn after_a_failed_flush_a_fresh_file_takes_over() {
    let dir = tempfile::tempdir().unwrap();
    let files = Arc::new(Failing { syncs_that_fail: 1.into(), creating_fails: false });
    let (mut p, _) = Progress::open_as(files, dir.path(), "huadu-2020", &writer("a"));
    p.append(&figures(&writer("a"), 1, 2)).unwrap();
    p.append(&figures(&writer("a"), 3, 2)).unwrap();
    drop(p);
    let (_, reading) = open_alone(dir.path(), "a");
    assert_eq!(told(&reading), figures(&writer("a"), 1, 4));
    assert!(reading.findings.is_empty(), "{:?}", reading.findings);
}

#[test]
fn a_disk_that_refuses_everything_says_so_and_loses_nothing_once_it_recovers() {
    let dir = tempfile::tempdir().unwrap();
    open_alone(dir.path(), "a").0.append(&figures(&writer("a"), 1, 2)).unwrap();
    let files = Arc::new(Failing { syncs_that_fail: usize::MAX.into(), creating_fails: true });
    let (mut p, _) = Progress::open_as(files, dir.path(), "huadu-2020", &writer("a"));
    assert!(p.append(&figures(&writer("a"), 3, 1)).is_err());
    drop(p);
    let (mut p, reading) = open_alone(dir.path(), "a");
    assert_eq!(told(&reading), figures(&writer("a"), 1, 2), "nothing unacknowledged, nothing lost");
    p.append(&figures(&writer("a"), 3, 1)).unwrap();
    drop(p);
    assert_eq!(open_alone(dir.path(), "a").1.entries.len(), 3);
}

#[test]
fn drafts_become_entries_that_survive_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    let (mut p, _) = open_alone(dir.path(), "a");
    let draft = Draft::new(date(2020, 6, 30), Event::Done { commitment: "x".into(), done: true });
    let now = "2020-07-01T00:00:00Z".parse().unwrap();
    let entries = Journal::default().prepare(p.writer(), "陳", now, &[draft]);
    p.append(&entries).unwrap();
    drop(p);
    assert_eq!(told(&open_alone(dir.path(), "a").1), entries);
}

/// Opens as this installation, whose register lies in `data`.
fn open_here(data: &Path, folder: &Path) -> (Progress, Reading) {
    Progress::open(Arc::new(Disk), folder, "huadu-2020", Some(data))
}

#[test]
fn an_installation_goes_on_with_its_own_journal() {
    let dir = tempfile::tempdir().unwrap();
    let (data, folder) = (dir.path().join("data"), dir.path().join("a"));
    let (mut p, _) = open_here(&data, &folder);
    let w = p.writer().clone();
    p.append(&figures(&w, 1, 2)).unwrap();
    drop(p);
    // A test beside this one that starts a process may hold the lock for a moment.
    std::thread::sleep(std::time::Duration::from_millis(50));
    let (p, reading) = open_here(&data, &folder);
    assert!(reading.findings.is_empty() && p.own_writers().contains(&w));
    assert_eq!(reading.entries.len(), 2);
}

#[test]
fn a_copied_folder_gets_a_journal_of_its_own_and_both_are_one_again() {
    let dir = tempfile::tempdir().unwrap();
    let (data, a, b) = (dir.path().join("data"), dir.path().join("a"), dir.path().join("b"));
    let (mut p, _) = open_here(&data, &a);
    let w = p.writer().clone();
    p.append(&figures(&w, 1, 2)).unwrap();
    fs::create_dir(&b).unwrap();
    let copy = |from: &Path, to: &Path| {
        for f in Disk.list(from).unwrap().into_iter().filter(|f| f.extension().is_some_and(|e| e == "ronl")) {
            fs::copy(&f, to.join(f.file_name().unwrap())).unwrap();
        }
    };
    copy(&a, &b);
    p.append(&figures(&w, 3, 1)).unwrap();
    let (mut q, _) = open_here(&data, &b);
    assert_ne!(q.writer(), &w);
    q.append(&figures(&q.writer().clone(), 1, 1)).unwrap();
    copy(&a, &b);
    assert_eq!((q.read().entries.len(), q.read().findings.len()), (4, 0));
}

#[test]
fn a_clone_that_wrote_under_the_same_name_is_recognised_and_both_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b) = (dir.path().join("a"), dir.path().join("b"));
    open_alone(&a, "w").0.append(&figures(&writer("w"), 1, 2)).unwrap();
    fs::create_dir(&b).unwrap();
    fs::copy(file(&a, "w"), file(&b, "w")).unwrap();
    open_alone(&a, "w").0.append(&figures(&writer("w"), 3, 2)).unwrap();
    let mut other = figures(&writer("w"), 3, 1);
    other[0].by = "陳".into();
    open_alone(&b, "w").0.append(&other).unwrap();
    // What a sync tool makes of it.
    fs::copy(file(&b, "w"), a.join("w (conflicted copy).ronl")).unwrap();
    let (mut p, reading) = open_as(&a, "w");
    assert_eq!(reading.entries.len(), 5);
    assert_eq!(reading.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["journal-forked"]);
    assert_ne!(p.writer(), &writer("w"), "nobody goes on with a forked journal");
    p.append(&figures(&p.writer().clone(), 1, 1)).unwrap();
    assert_eq!(p.read().entries.len(), 6);
}

#[test]
fn nobody_goes_on_with_any_of_several_forked_journals() {
    let dir = tempfile::tempdir().unwrap();
    let (data, folder) = (dir.path().join("data"), dir.path().join("a"));
    // Two windows of one installation: two journals it would go on with.
    let (mut p, _) = open_here(&data, &folder);
    let (mut q, _) = open_here(&data, &folder);
    let both = [p.writer().clone(), q.writer().clone()];
    p.append(&figures(&both[0], 1, 2)).unwrap();
    q.append(&figures(&both[1], 1, 2)).unwrap();
    drop((p, q));
    // A sync tool brings other versions of both.
    for w in &both {
        let mut other = figures(w, 2, 1);
        other[0].by = "陳".into();
        let whole = fs::read_to_string(file(&folder, &w.0)).unwrap();
        let mut lines: Vec<&str> = whole.split_inclusive('\n').collect();
        let last = line::encode(&other[0]).unwrap();
        *lines.last_mut().unwrap() = &last;
        fs::write(folder.join(format!("{w} (conflicted copy).ronl")), lines.concat()).unwrap();
    }
    // A test beside this one that starts a process may hold the locks for a moment.
    std::thread::sleep(std::time::Duration::from_millis(50));
    let (mut p, reading) = open_here(&data, &folder);
    assert_eq!((reading.forked.len(), reading.entries.len()), (2, 6));
    assert!(!both.contains(p.writer()), "{} goes on", p.writer());
    p.append(&figures(&p.writer().clone(), 1, 1)).unwrap();
    assert_eq!(p.read().entries.len(), 7);
}

#[test]
fn a_folder_put_back_to_an_older_copy_is_noticed_and_no_number_is_given_twice() {
    let dir = tempfile::tempdir().unwrap();
    let (data, folder) = (dir.path().join("data"), dir.path().join("a"));
    let (mut p, _) = open_here(&data, &folder);
    let w = p.writer().clone();
    p.append(&figures(&w, 1, 1)).unwrap();
    let old = fs::read(file(&folder, &w.0)).unwrap();
    p.append(&figures(&w, 2, 1)).unwrap();
    drop(p);
    fs::write(file(&folder, &w.0), old).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(50));
    let (p, reading) = open_here(&data, &folder);
    assert_ne!(p.writer(), &w);
    assert_eq!(reading.entries.len(), 1);
    assert_eq!(reading.findings[0].code, "journal-lost");
    drop(p);
    std::thread::sleep(std::time::Duration::from_millis(50));
    assert!(open_here(&data, &folder).1.findings.is_empty(), "said once");
}

#[test]
fn a_file_of_another_plan_with_our_name_is_not_continued() {
    let dir = tempfile::tempdir().unwrap();
    let (mut other, _) = Progress::open_as(Arc::new(Disk), dir.path(), "another", &writer("a"));
    other.append(&figures(&writer("a"), 1, 1)).unwrap();
    drop(other);
    let (mut p, _) = open_as(dir.path(), "a");
    assert_ne!(p.writer(), &writer("a"));
    p.append(&figures(&p.writer().clone(), 1, 1)).unwrap();
    assert_eq!(p.read().entries.len(), 1);
}

#[test]
fn a_folder_taken_away_while_it_is_open_is_noticed_and_nothing_is_lost_when_it_returns() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, away) = (dir.path().join("a"), dir.path().join("away"));
    let (mut p, _) = open_alone(&folder, "a");
    p.append(&figures(&writer("a"), 1, 1)).unwrap();
    fs::rename(&folder, &away).unwrap();
    assert!(p.append(&figures(&writer("a"), 2, 1)).is_err());
    assert!(!folder.exists(), "not made anew: it may be a share that comes back");
    fs::rename(&away, &folder).unwrap();
    p.append(&figures(&writer("a"), 2, 2)).unwrap();
    assert_eq!(told(&p.read()), figures(&writer("a"), 1, 3));
    fs::remove_file(file(&folder, "a")).unwrap();
    p.append(&figures(&writer("a"), 4, 1)).unwrap();
    assert_eq!(told(&p.read()), figures(&writer("a"), 1, 4), "only the file was taken away");
}

#[test]
fn lines_somebody_else_wrote_into_our_file_stay() {
    let dir = tempfile::tempdir().unwrap();
    let (mut p, _) = open_alone(dir.path(), "a");
    p.append(&figures(&writer("a"), 1, 1)).unwrap();
    let mut other = figures(&writer("a"), 2, 1);
    other[0].by = "陳".into();
    let mut bytes = fs::read(file(dir.path(), "a")).unwrap();
    bytes.extend(line::encode(&other[0]).unwrap().into_bytes());
    fs::write(file(dir.path(), "a"), bytes).unwrap();
    p.append(&figures(&writer("a"), 2, 2)).unwrap();
    let reading = p.read();
    assert_eq!(reading.entries.len(), 4, "{:?}", reading.entries);
    assert_eq!(reading.forked, [writer("a")]);
}

#[test]
fn nothing_is_written_behind_what_somebody_else_left_in_our_file() {
    let dir = tempfile::tempdir().unwrap();
    let (mut p, _) = open_alone(dir.path(), "a");
    p.append(&figures(&writer("a"), 1, 1)).unwrap();
    let left =
        [&fs::read(file(dir.path(), "a")).unwrap()[..], b"00c0ffee\t(id:\"a#2\", by: half a li"].concat();
    fs::write(file(dir.path(), "a"), &left).unwrap();
    p.append(&figures(&writer("a"), 2, 1)).unwrap();
    assert_eq!(fs::read(file(dir.path(), "a")).unwrap(), left);
    assert_eq!(told(&p.read()), figures(&writer("a"), 1, 2));
}

#[test]
fn a_file_that_was_replaced_by_its_copy_gets_what_is_acknowledged() {
    let dir = tempfile::tempdir().unwrap();
    let (mut p, _) = open_alone(dir.path(), "a");
    p.append(&figures(&writer("a"), 1, 1)).unwrap();
    // What a sync tool does: as long as ours, and no longer the file that we have open.
    let copy = dir.path().join("copy");
    fs::copy(file(dir.path(), "a"), &copy).unwrap();
    fs::rename(&copy, file(dir.path(), "a")).unwrap();
    p.append(&figures(&writer("a"), 2, 1)).unwrap();
    assert_eq!(told(&p.read()), figures(&writer("a"), 1, 2));
}

#[test]
fn a_line_that_somebody_is_writing_is_no_damage() {
    let dir = tempfile::tempdir().unwrap();
    open_alone(dir.path(), "b").0.append(&figures(&writer("b"), 1, 2)).unwrap();
    let whole = fs::read(file(dir.path(), "b")).unwrap();
    fs::write(file(dir.path(), "b"), &whole[..whole.len() - 9]).unwrap();
    let (_, reading) = open_alone(dir.path(), "a");
    assert!(reading.findings.is_empty(), "{:?}", reading.findings);
    assert_eq!(told(&reading), figures(&writer("b"), 1, 1));
}

#[test]
#[cfg(unix)]
fn flushing_reaches_the_system() {
    // What cannot be flushed says so where it is asked.
    let mut nothing = Disk.append(Path::new("/dev/null")).unwrap();
    nothing.write_all(b"x").unwrap();
    assert!(nothing.sync().is_err());
    let dir = tempfile::tempdir().unwrap();
    assert!(Disk.sync_folder(dir.path()).is_ok());
    assert!(Disk.sync_folder(&dir.path().join("nowhere")).is_err());
}

#[test]
#[cfg(unix)]
fn a_journal_that_cannot_be_told_from_a_folder_is_not_passed_over() {
    use std::os::unix::fs::symlink;
    let dir = tempfile::tempdir().unwrap();
    symlink("nothing", file(dir.path(), "b")).unwrap();
    assert_eq!(Disk.list(dir.path()).unwrap(), Vec::<PathBuf>::new());
    symlink(file(dir.path(), "c"), file(dir.path(), "c")).unwrap();
    assert_eq!(Disk.list(dir.path()).unwrap(), [file(dir.path(), "c")], "whoever reads it is told");
}

#[test]
fn a_number_on_a_damaged_line_is_not_given_again() {
    let dir = tempfile::tempdir().unwrap();
    open_alone(dir.path(), "a").0.append(&figures(&writer("a"), 1, 3)).unwrap();
    let text = fs::read_to_string(file(dir.path(), "a")).unwrap();
    fs::write(file(dir.path(), "a"), text.replace("value:3", "value:8")).unwrap();
    let (_, reading) = open_alone(dir.path(), "a");
    let mut journal = Journal::default();
    for (w, n) in reading.taken {
        journal.reserve(w, n);
    }
    for e in reading.entries {
        journal.insert(e);
    }
    let draft = Draft::new(date(2020, 6, 30), Event::Done { commitment: "x".into(), done: true });
    let entries = journal.prepare(&writer("a"), "", "2020-07-01T00:00:00Z".parse().unwrap(), &[draft]);
    assert_eq!(entries[0].id.seq, 4);
}

#[test]
fn after_a_disk_that_refused_everything_the_same_process_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let files = Arc::new(Failing { syncs_that_fail: 1.into(), creating_fails: true });
    let (mut p, _) = Progress::open_as(files, dir.path(), "huadu-2020", &writer("a"));
    assert!(p.append(&figures(&writer("a"), 1, 1)).is_err(), "half a line is there, and no fresh file");
    let again = open_without_lock(&p);
    assert!(again.entries.is_empty());
    drop(p);
    let (mut p, _) = open_alone(dir.path(), "a");
    p.append(&figures(&writer("a"), 1, 2)).unwrap();
    assert_eq!(told(&p.read()), figures(&writer("a"), 1, 2));
}

fn open_without_lock(p: &Progress) -> Reading {
    Reading::of(&Disk, p.folder(), p.plan())
}
