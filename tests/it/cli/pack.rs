//! The department's pack, and what shells are told.

use std::{collections::BTreeMap, fs};

use calamine::{Reader as _, Xlsx, open_workbook};
use guatu::domain::words::Lang;
use serde_json::{Value, json};

use super::{Office, expect};

const UNIT: &str = "区水务局";

fn office() -> Office {
    let office = Office::new();
    for id in ["sewer-network", "drainage-units"] {
        let said = office.guatu(&["assign", id, UNIT, "--on", "2020-01-02"]);
        assert_eq!(said.code, 0, "{said:?}");
    }
    office
}

const JUNE: [&str; 2] = ["--as-of", "2020-06-30"];

/// Keys and values of the sheet that programs read, and how the sheets are called.
fn keys(office: &Office, file: &str) -> (BTreeMap<String, String>, Vec<String>) {
    let mut book: Xlsx<_> = open_workbook(office.path(file)).unwrap();
    let hidden = book.worksheet_range("guatu").unwrap();
    let pairs = hidden.rows().take_while(|r| !r[0].to_string().is_empty());
    (pairs.map(|r| (r[0].to_string(), r[1].to_string())).collect(), book.sheet_names())
}

#[test]
fn a_unit_gets_its_own_commitments_in_its_language() {
    let office = office();
    for (lang, sheet) in [("zh-Hans", "填报"), ("zh-Hant", "填報"), ("en", "Report")] {
        let args = ["pack", "water.xlsx", "--unit", UNIT, "--force", "--json", "--lang", lang];
        let said = office.guatu(&[&args[..], &JUNE].concat());
        assert_eq!((said.code, &*said.err), (0, ""));
        let told: Value = serde_json::from_str(&said.out).unwrap();
        let bytes = fs::metadata(office.path("water.xlsx")).unwrap().len();
        let want = json!({
            "path": "water.xlsx", "format": "xlsx", "count": 2, "lines": 4, "unit": UNIT, "bytes": bytes,
            "demonstration": false,
        });
        assert_eq!(told, want);
        let (keys, names) = keys(&office, "water.xlsx");
        assert_eq!((&*keys["unit"], &*keys["lang"], &*keys["sheet"]), (UNIT, lang, sheet));
        assert_eq!((&*keys["as-of"], &*names[0]), ("2020-06-30", sheet));
    }
}

#[test]
fn a_unit_is_found_by_words_of_its_name_and_one_that_is_not_there_is_refused() {
    let office = office();
    let pack = |unit: &str, file: &str| office.guatu(&["pack", file, "--unit", unit, "--lang", "en"]);
    expect(&pack("水务", "a.xlsx"), 0, &["Exported 2 commitments", "a.xlsx"]);
    expect(&pack("区财政局", "b.xlsx"), 4, &["No commitment has the lead unit “区财政局”", UNIT]);
    assert!(!office.path("b.xlsx").exists());
    let nobody = Office::new().guatu(&["pack", "c.xlsx", "--unit", UNIT, "--lang", "en"]);
    expect(&nobody, 4, &["no commitment has a lead unit", "guatu assign"]);
    // The same filter everywhere.
    let status = office.guatu(&["status", "--unit", UNIT, "--all", "--json"]);
    let report: Value = serde_json::from_str(&status.out).unwrap();
    assert_eq!(report["commitments"].as_array().unwrap().len(), 2);
}

#[test]
fn nothing_selected_and_what_is_no_workbook_are_refused() {
    let office = office();
    for lang in Lang::ALL {
        let tag = lang.tag();
        let none = office.guatu(&["pack", "a.xlsx", "--standing", "met", "--lang", tag]);
        assert_eq!(none.code, 4, "{none:?}");
        assert_eq!(none.err.trim_end(), guatu::text::t(lang, "export-error-nothing"));
        let csv = office.guatu(&["pack", "a.csv", "--lang", tag]);
        assert_eq!((csv.code, csv.err.contains("a.csv")), (2, true), "{csv:?}");
    }
    assert_eq!(office.guatu(&["pack", "-", "--json"]).code, 2);
    assert!(!office.path("a.xlsx").exists() && !office.path("a.csv").exists());
    expect(&office.guatu(&["pack", "a.xlsx", "--lang", "en"]), 0, &["Exported"]);
    expect(&office.guatu(&["pack", "a.xlsx", "--lang", "en"]), 3, &["--force"]);
}

#[test]
fn an_export_is_silent_or_told_to_programs() {
    let office = Office::new();
    let quiet = office.guatu(&["export", "a.csv", "--quiet"]);
    assert_eq!((quiet.code, &*quiet.out, &*quiet.err), (0, "", ""));
    let told = office.guatu(&["export", "journal.csv", "--format", "entries", "--json"]);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let bytes = fs::metadata(office.path("journal.csv")).unwrap().len();
    assert_eq!(told["path"], "journal.csv");
    assert_eq!(told["format"], "entries");
    assert_eq!(told["bytes"], json!(bytes));
    assert_eq!(told["count"].as_u64(), Some(275));
    let both = office.guatu(&["export", "-", "--format", "csv", "--json"]);
    assert_eq!((both.code, &*both.out), (2, ""));
}

#[test]
fn shells_and_man_are_told_of_every_command() {
    let office = Office::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = office.bare(&["completions", shell]);
        assert_eq!((said.code, &*said.err), (0, ""));
        for command in ["status", "record", "pack", "completions"] {
            assert!(said.out.contains(command), "{shell} lacks {command}");
        }
    }
    assert_eq!(office.bare(&["completions", "tcsh"]).code, 2);
    let page = office.bare(&["man"]);
    assert!(page.code == 0 && page.out.contains(".TH guatu 1"), "{page:?}");
    expect(&office.bare(&["man", "share/man/man1"]), 0, &["pages written: share/man/man1"]);
    let names: Vec<String> = fs::read_dir(office.path("share/man/man1"))
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(names.contains(&"guatu.1".to_owned()) && names.contains(&"guatu-pack.1".to_owned()), "{names:?}");
    fs::write(office.path("taken"), "").unwrap();
    expect(&office.bare(&["man", "taken"]), 3, &["Not written: taken"]);
}
