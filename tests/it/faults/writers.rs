//! Writers at once: many processes, one folder, nothing lost and nothing twice.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use guatu::store::{
    files::Disk,
    progress::{Access, Progress, Reading},
};

use super::{
    many,
    office::{Account, Home, PLAN, Window},
    result,
};

const HOME: &str = "GUATU_WRITERS_HOME";
const COUNT: &str = "GUATU_WRITERS_COUNT";

/// The child: one window of the office, that reports so many figures one by one.
#[test]
fn child() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let count = super::number(COUNT).unwrap();
    let (mut window, _) = Window::open(Arc::new(Disk), &Home::below(Path::new(&home)));
    let mut account = Account::default();
    let mut out = std::io::stdout();
    for n in 0..count {
        assert!(window.record(1, &mut account), "{n}: {:?}", window.progress().access());
    }
    writeln!(out, "saved {}", window.last().unwrap()).unwrap();
}

#[test]
fn writers_at_once_lose_nothing_and_write_nothing_twice() {
    let (writers, each) = (many(8, 8), if super::number("GUATU_LONG").is_some() { 1000 } else { 50 });
    let dir = tempfile::tempdir().unwrap();
    let children: Vec<_> = (0..writers)
        .map(|_| {
            Command::new(std::env::current_exe().unwrap())
                .args(["faults::writers::child", "--exact", "--nocapture", "--test-threads=1"])
                .env(HOME, dir.path())
                .env(COUNT, each.to_string())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut saved: BTreeMap<String, u64> = BTreeMap::new();
    for mut child in children {
        let out = BufReader::new(child.stdout.take().unwrap());
        let lines: Vec<String> = out.lines().map_while(Result::ok).collect();
        assert!(child.wait().unwrap().success(), "{lines:?}");
        let last = lines.iter().find_map(|l| l.split_once("saved ")).unwrap().1;
        let (writer, seq) = last.rsplit_once('#').unwrap();
        // Whoever closed before another opened may have been followed under the same name.
        let top = saved.entry(writer.to_owned()).or_default();
        *top = seq.parse::<u64>().unwrap().max(*top);
    }
    let reading = Reading::of(&Disk, &dir.path().join("progress"), PLAN);
    assert!(reading.findings.is_empty(), "{:?}", reading.findings);
    let mut numbers: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for e in &reading.entries {
        numbers.entry(e.id.writer.to_string()).or_default().push(e.id.seq);
    }
    assert_eq!(numbers.keys().collect::<Vec<_>>(), saved.keys().collect::<Vec<_>>());
    for (writer, mut all) in numbers {
        all.sort_unstable();
        assert_eq!(all, (1..=saved[&writer]).collect::<Vec<_>>(), "{writer}");
    }
    assert_eq!(reading.entries.len(), writers * each);
    let (next, _) =
        Progress::open(Arc::new(Disk), &dir.path().join("progress"), PLAN, Some(&dir.path().join("data")));
    assert_eq!(*next.access(), Access::ReadWrite);
    result(
        "writers at once",
        &format!("{writers} processes, {each} entries each, {} journals, 0 lost, 0 twice", saved.len()),
    );
}
