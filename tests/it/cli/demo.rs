//! The demonstration on the command line: shown, marked, and never anybody's own.

use super::*;

const MARK: &str = "Demonstration: every figure here is fictional.";

/// Every file below a folder with its content.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            out.extend(everything(&entry));
        } else {
            out.push((entry.clone(), fs::read(&entry).unwrap()));
        }
    }
    out.sort();
    out
}

#[test]
fn every_answer_says_that_its_figures_are_fictional() {
    let office = Office::new();
    for args in [
        &["--demo", "status"][..],
        &["status", "sewer", "--demo"],
        &["status", "--behind", "--demo"],
        &["--demo", "check"],
    ] {
        let said = office.bare(args);
        expect(&said, 0, &[MARK]);
        assert!(said.out.starts_with(MARK), "{said:?}");
    }
    expect(&office.bare(&["--demo", "status"]), 0, &["As of 30 Sep 2020"]);
    expect(&office.bare(&["--demo", "status", "--as-of", "2020-06-30"]), 0, &["As of 30 Jun 2020"]);
    let hans = office.bare(&["--demo", "status", "sewer", "--lang", "zh-Hans"]);
    expect(&hans, 0, &["演示：此处所有数据均为虚构。", "演示单位"]);
    for args in [["--demo", "status", "--json"], ["--demo", "check", "--json"]] {
        let answer: Value = serde_json::from_str(&office.bare(&args).out).unwrap();
        assert_eq!(answer["demonstration"], json!(MARK));
    }
    let own: Value = serde_json::from_str(&office.guatu(&["status", "--json"]).out).unwrap();
    assert_eq!(own["demonstration"], Value::Null);
}

#[test]
fn every_export_carries_the_mark() {
    let office = Office::new();
    for format in ["csv", "ron", "json"] {
        let file = format!("year.{format}");
        expect(&office.bare(&["--demo", "export", &file]), 0, &[MARK]);
        assert!(fs::read_to_string(office.path(&file)).unwrap().contains(MARK), "{format}");
        expect(&office.bare(&["--demo", "export", "-", "--format", format]), 0, &[MARK]);
        let own = office.guatu(&["export", "-", "--format", format]);
        assert!(!own.out.contains("Demonstration"), "{format}");
    }
}

#[test]
fn nothing_is_recorded_in_it_and_nothing_on_the_disk_is_touched_for_it() {
    let office = Office::new();
    expect(&office.guatu(&["record", "sewer-network", "52", "--on", "2020-06-30"]), 0, &["52 km"]);
    let before = everything(office.home.path());
    for args in [
        &["--demo", "record", "sewer-network", "99"][..],
        &["tick", "sewer-network", "--demo"],
        &["--demo", "assign", "sewer-network", "x"],
        &["--demo", "undo"],
    ] {
        let said = office.bare(args);
        expect(&said, 2, &["Nothing can be recorded with --demo"]);
        assert_eq!(said.err.lines().count(), 1, "{said:?}");
    }
    let (plan, progress) = (["--plan", PLAN], ["--progress", "progress"]);
    for more in [&plan[..], &progress] {
        expect(&office.bare(&[&["--demo", "status"][..], more].concat()), 2, &["--demo"]);
        expect(&office.bare(&[&["--demo"][..], more, &["status"]].concat()), 2, &["--demo"]);
    }
    expect(&office.bare(&["--demo", "check", PLAN]), 2, &["--demo brings its own plan"]);
    expect(&office.bare(&["--demo", "status"]), 0, &[MARK]);
    assert_eq!(everything(office.home.path()), before);
    // And one's own entries know nothing of it.
    expect(&office.guatu(&["check"]), 0, &["1 journal entr"]);
}
