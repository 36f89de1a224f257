//! Kill -9 while a writer writes: what it acknowledged is there, every time.
//!
//! A child process of this very test appends deeds of one to three entries and prints the
//! identity of each that was acknowledged; the parent kills it at a random moment and looks.
//! Several lanes at once, each in a folder of its own, which is new every fifty cycles so
//! that reading stays cheap. A second kind kills the program itself while it records.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, Instant},
};

use guatu::{
    domain::entry::{Entry, EntryId, Event, WriterId},
    store::{
        files::Disk,
        progress::{Progress, Reading},
    },
};

use super::{
    Dice, many,
    office::{Account, Home, PLAN, Window},
    result, seed,
};

const HOME: &str = "GUATU_KILL_HOME";

/// Processes that are killed at the same time.
const LANES: usize = 3;

/// The child: a test that does nothing unless its parent tells it where.
#[test]
fn child() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let (mut window, _) = Window::open(Arc::new(Disk), &Home::below(Path::new(&home)));
    let (mut account, mut out) = (Account::default(), std::io::stdout());
    for n in 0.. {
        assert!(window.record(1 + n % 3, &mut account));
        let Some(id) = window.last() else { return };
        if writeln!(out, "ack {id}").and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}

/// Waits for the first acknowledgement, a random moment more, and kills. Gives the last one.
fn killed(mut child: Child, moment: Duration) -> EntryId {
    let out = BufReader::new(child.stdout.take().unwrap());
    let (acks, heard) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        // The harness may put its own words before the first line.
        let id = |l: String| l.rsplit_once("ack ").and_then(|(_, id)| id.parse::<EntryId>().ok());
        for id in out.lines().map_while(Result::ok).filter_map(id) {
            let _ = acks.send(id);
        }
    });
    let first = heard.recv_timeout(Duration::from_mins(1)).unwrap();
    std::thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    heard.try_iter().last().unwrap_or(first)
}

/// The highest number of each writer. Numbers without a hole and without a double.
fn tops(reading: &Reading) -> BTreeMap<WriterId, u64> {
    let mut numbers: BTreeMap<WriterId, Vec<u64>> = BTreeMap::new();
    for e in &reading.entries {
        numbers.entry(e.id.writer.clone()).or_default().push(e.id.seq);
    }
    let top = |(writer, mut all): (WriterId, Vec<u64>)| {
        all.sort_unstable();
        let n = all.len() as u64;
        assert_eq!(all, (1..=n).collect::<Vec<_>>(), "{writer}: a hole or a double");
        (writer, n)
    };
    numbers.into_iter().map(top).collect()
}

#[test]
fn no_acknowledged_entry_is_lost_to_kill_9() {
    let cycles = many(24, 300);
    let (next, sum) = (AtomicUsize::new(0), Mutex::new((0, 0)));
    std::thread::scope(|s| {
        for lane in 0..LANES.min(cycles) {
            let (next, sum) = (&next, &sum);
            s.spawn(move || {
                let mut dice = Dice::new(seed() + lane as u64);
                while next.load(SeqCst) < cycles {
                    let (acknowledged, torn) = folder(next, cycles, &mut dice);
                    let mut sum = sum.lock().unwrap();
                    *sum = (sum.0 + acknowledged, sum.1 + torn);
                }
            });
        }
    });
    let (acknowledged, torn) = sum.into_inner().unwrap();
    assert!(acknowledged >= cycles as u64, "not every child lived long enough to write");
    let figures = format!("{cycles} cycles, {acknowledged} entries acknowledged, 0 lost, {torn} torn tails");
    result("kill -9", &figures);
}

/// Fifty cycles in one folder. Gives how much was acknowledged, and how often a line was torn.
fn folder(next: &AtomicUsize, cycles: usize, dice: &mut Dice) -> (u64, usize) {
    let dir = tempfile::tempdir().unwrap();
    let mut promised: BTreeMap<WriterId, u64> = BTreeMap::new();
    let mut torn = 0;
    for _ in 0..50 {
        let cycle = next.fetch_add(1, SeqCst);
        if cycle >= cycles {
            break;
        }
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["faults::kill::child", "--exact", "--nocapture", "--test-threads=1"])
            .env(HOME, dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let last = killed(child, Duration::from_micros(dice.below(12_000) as u64));
        let top = promised.entry(last.writer).or_default();
        *top = last.seq.max(*top);
        // Another test that starts a process holds our lock between fork and exec: that is
        // somebody else having the folder open, who writes a journal of his own.
        let (progress, reading) = open(dir.path());
        drop(progress);
        torn += reading.findings.len();
        assert!(reading.findings.iter().all(|f| f.code == "journal-torn"), "{:?}", reading.findings);
        let tops = tops(&reading);
        for (writer, acknowledged) in &promised {
            let there = tops.get(writer).copied().unwrap_or_default();
            assert!(there >= *acknowledged, "cycle {cycle}: {writer}: {there} of {acknowledged}");
        }
    }
    (promised.values().sum(), torn)
}

fn open(home: &Path) -> (Progress, Reading) {
    Progress::open(Arc::new(Disk), &home.join("progress"), PLAN, Some(&home.join("data")))
}

/// `guatu record` of a figure, started.
fn record(home: &Path, value: usize) -> Child {
    Command::new(env!("CARGO_BIN_EXE_guatu"))
        .args(["record", "sewer-network", &value.to_string(), "--on", "2020-06-30", "--progress"])
        .arg(home.join("progress"))
        .args(["--plan", concat!(env!("CARGO_MANIFEST_DIR"), "/data/huadu-2020"), "--lang", "en"])
        .env("XDG_DATA_HOME", home.join("share"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn no_recorded_figure_is_lost_when_the_program_is_killed() {
    let cycles = many(6, 60);
    let mut dice = Dice::new(seed());
    let (mut acknowledged, mut killed) = (0, 0);
    let mut dir = tempfile::tempdir().unwrap();
    // From before it begins until after it ends: as long as it takes here and now.
    let started = Instant::now();
    assert!(record(dir.path(), 1).wait().unwrap().success());
    let span = started.elapsed().as_micros() * 3 / 2;
    let mut promised: Vec<usize> = vec![1];
    for cycle in 0..cycles {
        if cycle % 50 == 49 {
            (dir, promised) = (tempfile::tempdir().unwrap(), Vec::new());
        }
        let value = cycle + 2;
        let mut child = record(dir.path(), value);
        let moment = dice.below(usize::try_from(span).unwrap());
        std::thread::sleep(Duration::from_micros(moment as u64));
        let _ = child.kill();
        let mut said = String::new();
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        let done = child.wait().unwrap().success();
        if done || !said.is_empty() {
            promised.push(value);
            acknowledged += 1;
        }
        killed += usize::from(!done);
        let reading = Reading::of(&Disk, &dir.path().join("progress"), PLAN);
        tops(&reading);
        for p in &promised {
            let is = |e: &&Arc<Entry>| matches!(e.event, Event::Figure { value, .. } if (value - *p as f64).abs() < 0.5);
            assert_eq!(reading.entries.iter().filter(is).count(), 1, "cycle {cycle}: {p}");
        }
    }
    let figures = format!("{cycles} runs, {killed} killed, {acknowledged} figures acknowledged, 0 lost");
    result("kill -9 of guatu record", &figures);
}
