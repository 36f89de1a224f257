//! What goes wrong: each refusal says why and what to do, and nothing acknowledged is lost.

use std::{
    fs,
    io::{Read as _, Write as _},
    sync::Arc,
    time::Duration,
};

use clap::Parser as _;
use guatu::{
    cli::{self, Exit, World, args::Args},
    store::{files::Disk, plan_folder::PlanSource},
};
use jiff::civil::date;
use serde_json::{Value, json};

use super::{ON, Office, PLAN, expect, said};

#[test]
fn a_date_outside_the_year_is_a_question() {
    let office = Office::new();
    let late = ["record", "sewer-network", "53", "--on", "2021-06-30"];
    expect(&office.guatu(&late), 2, &["30 Jun 2021", "31 Dec 2020", "--yes"]);
    expect(&office.guatu(&[&late[..], &["--yes"]].concat()), 0, &["30 Jun 2021"]);
    for (answer, exit) in [(true, Exit::Done), (false, Exit::Usage)] {
        let (progress, mut asked) = (office.path(if answer { "yes" } else { "no" }), String::new());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut ask = |q: &str| {
            asked = q.to_owned();
            answer
        };
        let mut world = World {
            files: Arc::new(Disk),
            data: Some(office.path("data")),
            default_plan: PlanSource::Shipped,
            today: date(2020, 7, 1),
            now: "2020-07-01T08:00:00Z".parse().unwrap(),
            out: &mut out,
            err: &mut err,
            ask: Some(&mut ask),
            watch: None,
        };
        let line = [&["guatu", "--lang", "en", "--progress", progress.to_str().unwrap()], &late[..]].concat();
        assert_eq!(cli::run(&Args::parse_from(line), &mut world), exit);
        assert!(asked.contains("outside the plan’s period"), "{asked}");
        assert_eq!(out.is_empty(), !answer);
        assert_eq!(progress.exists(), answer);
    }
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let office = Office::new();
    let mut acknowledged = 0;
    for n in 1..=12 {
        let progress = office.path("progress");
        let common = ["--plan", PLAN, "--progress", progress.to_str().unwrap(), ON[0], ON[1]];
        let value = n.to_string();
        let args = [&["record", "sewer-network", &value], &common[..]].concat();
        let mut child = office.command(&args).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(n * 25 % 140));
        child.kill().unwrap();
        let mut out = String::new();
        child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        child.wait().unwrap();
        if out.contains("Recorded") {
            acknowledged = n;
        }
        let found = office.sewer()["value"].as_f64().unwrap_or(0.0);
        assert!(found >= acknowledged as f64 && found <= n as f64, "{found} after {acknowledged} of {n}");
    }
}

#[test]
fn half_a_line_left_by_a_crash_is_set_aside_and_said() {
    let office = Office::new();
    office.guatu(&["record", "sewer-network", "52", ON[0], ON[1]]);
    let journal = fs::read_dir(office.path("progress")).unwrap().map(|e| e.unwrap().path());
    let journal = journal.into_iter().find(|p| p.extension().is_some_and(|e| e == "ronl")).unwrap();
    fs::OpenOptions::new().append(true).open(&journal).unwrap().write_all(b"0badc0de\t(id:\"x").unwrap();
    assert_eq!(office.sewer()["value"], json!(52.0), "looking neither stumbles nor mends");
    let next = office.guatu(&["record", "sewer-network", "60", "--on", "2020-07-31"]);
    assert_eq!(next.code, 0);
    assert!(next.err.contains("only half written") && next.err.contains("torn-at"), "{next:?}");
    expect(&office.guatu(&["check"]), 0, &["2 journal entries"]);
}

#[test]
fn a_malformed_plan_is_told_with_its_place_and_a_hint() {
    let office = Office::new();
    let plan = office.path("plan");
    fs::create_dir(&plan).unwrap();
    for f in fs::read_dir(PLAN).unwrap() {
        let f = f.unwrap().path();
        fs::copy(&f, plan.join(f.file_name().unwrap())).unwrap();
    }
    let targets = plan.join("targets.ron");
    let text = fs::read_to_string(&targets).unwrap();
    let line = text.lines().position(|l| l.contains("id: \"sewer-network\"")).unwrap() + 1;
    fs::write(&targets, text.replace("id: \"sewer-network\"", "id：\"sewer-network\"")).unwrap();
    let dir = plan.to_str().unwrap();
    let check = office.bare(&["check", dir]);
    assert_eq!(check.code, 1);
    let place = format!("[file-syntax]\n    {}:{line}:11\n", targets.display());
    assert!(check.out.starts_with("error: ") && check.out.contains(&place), "{check:?}");
    assert!(check.out.contains("            id：\"sewer-network\",\n              ^\n"), "{check:?}");
    assert!(check.out.contains("hint: “：” is a full-width sign"), "{check:?}");
    assert_eq!(check.out.matches("error: ").count(), 1, "and nothing follows from it: {check:?}");
    expect(&office.bare(&["status", "--plan", dir]), 1, &[&place]);
    expect(&office.bare(&["record", "sewer-network", "5", "--plan", dir]), 1, &[&place]);
    let json = office.bare(&["check", dir, "--json", "--lang", "zh-Hant"]);
    let found: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.code, &found["errors"]), (1, &json!(1)));
    assert_eq!(found["findings"][0]["line"], json!(line));
    assert!(found["findings"][0]["hint"].as_str().unwrap().contains("全角符號"));
    expect(
        &office.bare(&["status", "--plan", "nowhere"]),
        1,
        &["error: This file is not there", "[file-missing]\n    nowhere/plan.ron"],
    );
    expect(&office.guatu(&["check"]), 0, &["no errors"]);
}

#[test]
fn a_progress_folder_that_cannot_be_used_is_said() {
    let office = Office::new();
    // Rights do not bind a privileged user, so a file stands where the folder should be.
    fs::remove_dir(office.path("progress")).unwrap();
    fs::write(office.path("progress"), "").unwrap();
    expect(&office.guatu(&["record", "sewer-network", "52"]), 3, &["progress folder", "--progress"]);
    expect(&office.guatu(&["tick", "sewer-network"]), 3, &["--progress"]);
    expect(&office.guatu(&["status"]), 3, &["--progress"]);
    let missing = office.bare(&["status", "--progress", "nowhere"]);
    assert_eq!(missing.code, 0);
    assert!(missing.err.contains("no progress folder nowhere yet"), "{missing:?}");
    assert!(!office.path("nowhere").exists() && !office.path("data").exists(), "looking writes nothing");
    let newer = office.path("newer");
    fs::create_dir(&newer).unwrap();
    let header = "(guatu_journal:9,plan:\"huadu-2020\",writer:\"x\")";
    let line = format!("{:08x}\t{header}\n", crc32fast::hash(header.as_bytes()));
    fs::write(newer.join("x.ronl"), line).unwrap();
    let said = office.bare(&["record", "sewer-network", "52", "--progress", "newer"]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("Update this program"), "{said:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure_and_a_full_disk_is_one() {
    let office = Office::new();
    let mut child = office.command(&["export", "-", "--format", "json"]).spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
    if let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") {
        let said = said(office.command(&["status"]).stdout(full).output().unwrap());
        assert_eq!(said.code, 3);
        assert!(said.err.contains("could not be written"), "{said:?}");
    }
}

#[test]
fn what_is_recorded_but_cannot_be_told_is_not_called_a_failure() {
    let office = Office::new();
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let tick = ["tick", "sewer-network", "--on", "2020-06-30"];
    let said = said(office.command(&tick).stdout(full).output().unwrap());
    assert_eq!(said.code, 0, "a second try would record it twice");
    assert!(said.err.contains("Done and on the disk"), "{said:?}");
    expect(&office.bare(&tick), 0, &["declared done before"]);
}

#[test]
fn without_a_display_it_says_so_and_what_works() {
    let said = Office::new().bare(&[]);
    assert_eq!((said.code, said.err.lines().count()), (5, 1), "{said:?}");
    for deed in ["status", "check", "export", "record", "tick"] {
        assert!(said.err.contains(deed), "{said:?}");
    }
}
