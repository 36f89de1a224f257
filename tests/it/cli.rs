//! The command line, by the real program: every deed, every exit code, every refusal.

mod charts;
mod compared;
mod demo;
mod import;
mod merge;
mod pack;
mod refusals;
mod timeline;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use guatu::{domain::words::Lang, text};
use serde_json::{Value, json};

/// The shipped plan as files, wherever the test runs.
const PLAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/huadu-2020");

/// An installation of its own, in a folder that cleans up.
struct Office {
    home: tempfile::TempDir,
}

/// What a command gave.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Office {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("progress")).unwrap();
        Self { home }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut c = Command::new(env!("CARGO_BIN_EXE_guatu"));
        c.current_dir(self.home.path()).args(args);
        c.env_clear()
            .env("HOME", self.home.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("LC_ALL", "C");
        c.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        c
    }

    /// A command on the shipped plan and a progress folder.
    fn guatu(&self, args: &[&str]) -> Said {
        let progress = self.path("progress");
        let common = ["--plan", PLAN, "--progress", progress.to_str().unwrap()];
        self.bare(&[args, &common].concat())
    }

    fn bare(&self, args: &[&str]) -> Said {
        said(self.command(args).output().unwrap())
    }

    /// The only measure of the sewer commitment at the end of June.
    fn sewer(&self) -> Value {
        let said = self.guatu(&["status", "sewer-network", "--json", "--as-of", "2020-06-30"]);
        assert_eq!(said.code, 0, "{said:?}");
        let report: Value = serde_json::from_str(&said.out).unwrap();
        report["commitments"][0]["measures"][0].clone()
    }
}

fn said(o: Output) -> Said {
    let text = |b: Vec<u8>| String::from_utf8(b).unwrap();
    Said { code: o.status.code().unwrap(), out: text(o.stdout), err: text(o.stderr) }
}

#[track_caller]
fn expect(said: &Said, code: i32, words: &[&str]) {
    assert_eq!(said.code, code, "{said:?}");
    let (told, other) = if code == 0 { (&said.out, &said.err) } else { (&said.err, &said.out) };
    for w in words {
        assert!(told.contains(w), "no {w:?} in {said:?}");
    }
    assert!(other.is_empty(), "{said:?}");
}

const ON: [&str; 2] = ["--on", "2020-06-30"];

#[test]
fn the_sewer_example_is_recorded_and_told() {
    let office = Office::new();
    let report = office.guatu(&["record", "sewer-network", "52", "--on", "2020-06-30", "--by", "陳"]);
    assert_eq!(report.code, 0, "{report:?}");
    let line = report.out.trim_end();
    assert_eq!(line.lines().count(), 1);
    for w in ["52 km", "45.8 %", "planned 50.0 %", "−4.2 points", "10.25 km a month", "Slightly behind"] {
        assert!(line.contains(w), "no {w} in {line}");
    }
    let m = office.sewer();
    assert_eq!(m["progress_percent"], json!(45.8));
    assert_eq!(m["gap_points"], json!(-4.2));
    assert_eq!(m["required_rate"], json!(10.25));
    assert_eq!(m["readings"][0]["by"], json!("陳"));
    let told = office.guatu(&["status", "sewer", "--as-of", "2020/6/30"]);
    expect(&told, 0, &["P = A ÷ T = 52 ÷ 113.5 = 45.8 %; e = 6 ÷ 12 = 50.0 %; P − e = −4.2", "104 km"]);
    expect(&told, 0, &["(T − A) ÷ n = (113.5 − 52) ÷ 6 = 10.25", "A ÷ m = 52 ÷ 6 = 8.67", "#1; 陳"]);
    let counts = office.guatu(&["status", "--as-of", "2020-06-30", "--lang", "zh-Hans"]);
    expect(&counts, 0, &["1项可以判定", "略滞后于序时", "需要关注（1项）", "建成污水管网  [sewer-network]"]);
    assert!(!office.path("data/progress").exists(), "nothing but --progress was touched");
}

#[test]
fn figures_are_taken_where_their_meaning_is_certain() {
    let office = Office::new();
    for (typed, want) in
        [("５２", 52.0), ("52 km", 52.0), ("53公里", 53.0), ("1,000", 1000.0), ("-3.5", -3.5), ("−4", -4.0)]
    {
        let said = office.guatu(&["record", "sewer-network/length", typed, ON[0], ON[1]]);
        assert_eq!(said.code, 0, "{typed}: {said:?}");
        assert_eq!(office.sewer()["value"], json!(want), "{typed}");
    }
    let apart = office.guatu(&["record", "sewer-network", "54", "km", ON[0], ON[1]]);
    expect(&apart, 0, &["54 km", "replaces what was reported"]);
    for (typed, why) in [
        ("-", "no figure"),
        ("", "no figure"),
        ("nonsense", "“nonsense” is not a number"),
        ("52 m", "“m” is not the unit"),
        ("1,5", "comma"),
        ("約52", "is not a number"),
        ("1e5", "unit"),
    ] {
        expect(&office.guatu(&["record", "sewer-network", typed, ON[0], ON[1]]), 2, &[why]);
    }
    assert_eq!(office.sewer()["value"], json!(54.0), "a refusal changes nothing");
    expect(&office.guatu(&["record", "sewer-network", "-", "--note", "no figure yet"]), 0, &["Recorded"]);
}

#[test]
fn each_measure_takes_its_own_kind_of_value() {
    let office = Office::new();
    let on = |args: &[&str]| office.guatu(&[args, &ON].concat());
    expect(&on(&["record", "river-section-quality/lixi-dam", "Ⅲ类"]), 0, &["Class Ⅲ", "Met"]);
    expect(&on(&["record", "river-section-quality/lixi-dam", "good"]), 2, &["water class"]);
    expect(&on(&["record", "rural-roads", "substantial"]), 0, &["Substantial progress"]);
    expect(&on(&["record", "rural-roads", "取得实质性进展"]), 0, &["Substantial progress"]);
    expect(&on(&["record", "rural-roads", "80%"]), 2, &["not a rating"]);
    let income = ["record", "resident-income-growth/urban", "5.1"];
    expect(&on(&income), 2, &["--against"]);
    expect(&on(&[&income[..], &["--against", "4.3"]].concat()), 0, &["5.1 % (GDP growth 4.3 %)", "Met"]);
    expect(&on(&["record", "sewer-network", "52", "--against", "1"]), 2, &["leave --against out"]);
}

#[test]
fn a_milestone_is_reached_on_a_day_and_the_last_word_holds() {
    let office = Office::new();
    let record = |value, on| office.guatu(&["record", "huadu-avenue-upgrade", value, "--on", on]);
    expect(&record("reached", "2020-11-03"), 0, &["reached 3 Nov 2020", "100.0 %", "Met"]);
    expect(&record("reached", "2020-10-01"), 0, &["reached 1 Oct 2020", "Met"]);
    expect(&record("not-reached", "2020-10-01"), 0, &["0 / 1"]);
    expect(&record("50", "2020-10-01"), 2, &["reached or not-reached"]);
    let other = office.guatu(&["record", "huadu-avenue-upgrade/works/opening", "reached"]);
    expect(&other, 4, &["huadu-avenue-upgrade/works/complete"]);
}

#[test]
fn who_is_meant_must_be_clear() {
    let office = Office::new();
    expect(&office.guatu(&["record", "污水", "5"]), 4, &["sewer-network", "rural-waste-sewage-facilities"]);
    expect(&office.guatu(&["record", "drainage-units", "5"]), 4, &["drainage-units/area"]);
    expect(&office.guatu(&["record", "no such thing", "5"]), 4, &["No commitment"]);
    expect(&office.guatu(&["status", "no such thing"]), 4, &["No commitment"]);
    expect(&office.guatu(&["status", "--section", "s99"]), 4, &["s7  Livelihood"]);
    expect(&office.guatu(&["record", "建成污水管网", "52", ON[0], ON[1]]), 0, &["sewer-network/length"]);
    assert_eq!(office.guatu(&["record", "sewer-network"]).code, 2);
    assert_eq!(office.guatu(&["dance"]).code, 2);
    let none = office.guatu(&["status", "--standing", "met", "--json"]);
    assert_eq!(none.code, 0, "an empty list is an answer");
}

#[test]
fn a_tick_units_and_undo() {
    let office = Office::new();
    expect(&office.guatu(&["undo"]), 4, &["nothing to take back"]);
    office.guatu(&["record", "sewer-network", "52", ON[0], ON[1]]);
    let tick = office.guatu(&["tick", "sewer-network", "rural-roads", ON[0], ON[1]]);
    expect(&tick, 0, &["Declared done: Build sewer pipes", "contradict the tick"]);
    expect(&office.guatu(&["tick", "rural-roads", ON[0], ON[1]]), 0, &["before"]);
    expect(&office.guatu(&["undo"]), 0, &["[sewer-network]", "[rural-roads]"]);
    let json = office.guatu(&["assign", "sewer-network", "水务局", "--supporting", "A", "--json"]);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["commitments"][0]["lead"], json!("水务局"));
    assert_eq!(report["commitments"][0]["supporting"], json!(["A"]));
    assert_eq!(report["commitments"][0]["done"], json!(null));
    let json = office.guatu(&["export", "-", "--format", "json", "--unit", "水务局"]);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["filters"], json!(["Lead unit: 水务局"]));
    expect(&office.guatu(&["undo"]), 0, &["Units assigned"]);
    expect(&office.guatu(&["undo"]), 0, &["Figure"]);
    expect(&office.guatu(&["undo"]), 4, &[]);
}

#[test]
fn exports_are_whole_and_overwrite_nothing_unasked() {
    let office = Office::new();
    office.guatu(&["record", "sewer-network", "52", ON[0], ON[1]]);
    let export =
        |more: &[&str]| office.guatu(&[&["export", "out.csv", "--as-of", "2020-06-30"], more].concat());
    expect(&export(&[]), 0, &["out.csv"]);
    expect(&export(&[]), 3, &["--force"]);
    expect(&export(&["--force", "--behind"]), 0, &["1 commitment"]);
    let bytes = fs::read(office.path("out.csv")).unwrap();
    let mut table = csv::Reader::from_reader(bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap());
    let headers = table.headers().unwrap().clone();
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    let cell = |name: &str| rows[0].get(headers.iter().position(|h| h == name).unwrap()).unwrap().to_owned();
    assert_eq!(rows.len(), 1);
    assert_eq!([cell("ID"), cell("Gap (points)"), cell("Unit")], ["sewer-network", "-4.2", "km"]);
    expect(&office.guatu(&["export", "out.xyz"]), 2, &["--format"]);
    expect(&office.guatu(&["export", ".", "--format", "csv"]), 3, &["is a folder or a device"]);
    expect(&office.guatu(&["export", "no/out.csv"]), 3, &["Not written"]);
    for (file, format) in [("b.xlsx", "xlsx"), ("e.csv", "entries"), ("s.md", "md"), ("d.ics", "ics")] {
        expect(&office.guatu(&["export", file, "--format", format]), 0, &[file]);
        expect(&office.guatu(&["export", file]), 3, &["--force"]);
    }
    let entries = fs::read_to_string(office.path("e.csv")).unwrap();
    assert!(entries.contains("\"sewer-network\"") && entries.lines().count() == 2, "{entries}");
    let schema: Value = serde_json::from_str(&office.guatu(&["schema"]).out).unwrap();
    assert!(schema["properties"]["commitments"].is_object());
    let report = office.guatu(&["export", "-", "--format", "json"]);
    let all: Value = serde_json::from_str(&report.out).unwrap();
    assert!(all["commitments"].as_array().unwrap().len() > 200);
}

/// The words of a help's example, quotes taken off.
fn shell(line: &str) -> Vec<String> {
    let command = line.trim().split("   ").next().unwrap_or("");
    let mut quoted = false;
    let words = command.split(|c: char| {
        quoted ^= c == '\'';
        c == ' ' && !quoted
    });
    words.map(|w| w.replace('\'', "")).collect()
}

#[test]
fn the_examples_of_the_help_work() {
    let office = Office::new();
    // The examples speak of a unit that leads something.
    assert_eq!(office.bare(&["assign", "sewer-network", "区水务局"]).code, 0);
    let mut tried = 0;
    for deed in ["", "status", "record", "export"] {
        let help = office.bare(&[deed, "--help"].into_iter().filter(|a| !a.is_empty()).collect::<Vec<_>>());
        assert_eq!(help.code, 0);
        for line in help.out.lines().filter(|l| l.starts_with("  guatu ")) {
            let words = shell(line);
            let args: Vec<&str> = words[1..].iter().map(String::as_str).collect();
            if args.is_empty()
                || line.contains(" | ")
                || line.contains("my-plan")
                || line.contains("june.xlsx")
            {
                continue;
            }
            let _ = fs::remove_file(office.path("progress.csv"));
            let said = office.bare(&args);
            assert_eq!(said.code, 0, "{line}: {said:?}");
            tried += 1;
        }
    }
    assert!(tried > 12, "{tried}");
}

#[test]
fn every_text_the_command_line_asks_for_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli");
    let prefixes = ["cli-", "csv-", "column-", "group-", "goal-text-", "export-error-"];
    for file in fs::read_dir(folder).unwrap() {
        let source = fs::read_to_string(file.unwrap().path()).unwrap();
        let quoted = source.split('"').filter(|s| prefixes.iter().any(|p| s.starts_with(p)));
        for key in
            quoted.filter(|s| s.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !s.ends_with('-'))
        {
            for lang in Lang::ALL {
                assert_ne!(text::t(lang, key), key, "{} lacks {key}", lang.tag());
            }
        }
    }
}
