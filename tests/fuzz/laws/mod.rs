//! What must hold of any input. The fuzz targets run these, and so does `cargo test` with
//! the kept inputs of `tests/fuzz/corpus`.
//!
//! Several files in one input are parted by lines `>>> name`. Lines of a journal stand
//! without their checksum, which is put in front here: no fuzzer guesses one. A line that
//! begins with `!` stays as it is.

mod import;
mod journal;
mod link;
mod plan;

pub use import::import;
pub use journal::journal;
pub use link::link;
pub use plan::plan;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
};

use guatu::{
    desk::Desk,
    domain::{checks::Finding, pace::PaceRule, scorecard::Scorecard, words::Lang},
    exchange::{Format, Scope, Sheet, csv, export, report::Report},
    store::{
        files::Memory,
        plan_folder::{self, PlanReading, PlanSource},
    },
    text,
};
use jiff::civil::{Date, date};

/// A target's name, and the laws it runs.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 4] = [("plan", plan), ("journal", journal), ("link", link), ("import", import)];

/// Files of the small plan.
const PLAN: [(&str, &str); 6] = [
    ("plan.ron", include_str!("../plan/plan.ron")),
    ("targets.ron", include_str!("../plan/targets.ron")),
    ("projects.ron", include_str!("../plan/projects.ron")),
    ("livelihood.ron", include_str!("../plan/livelihood.ron")),
    ("measures.ron", include_str!("../plan/measures.ron")),
    ("published.ron", include_str!("../plan/published.ron")),
];

/// Days figures are asked for: before, within, at the end of and after the plan's year.
const DAYS: [Date; 4] = [date(2019, 12, 31), date(2020, 2, 29), date(2020, 12, 31), date(2021, 6, 30)];

/// The small plan, with `files` in the place of its own.
fn plan_with(files: &[(PathBuf, Vec<u8>)]) -> PlanReading {
    let memory = Memory::default();
    let folder = Path::new("plan");
    for (name, text) in PLAN {
        memory.put(&folder.join(name), text.into());
    }
    for (name, content) in files {
        memory.put(&folder.join(name), content.clone());
    }
    plan_folder::read(&memory, &PlanSource::Folder(folder.into()))
}

/// A desk with the small plan, and nothing reported.
fn desk() -> Desk {
    static PLAN: LazyLock<Arc<guatu::domain::plan::Plan>> = LazyLock::new(|| {
        let reading = plan_with(&[]);
        assert!(reading.findings.is_empty(), "{:#?}", reading.findings);
        Arc::new(reading.plan.unwrap())
    });
    let plan = Some((**PLAN).clone());
    let reading = PlanReading { plan, published: Vec::new(), findings: Vec::new() };
    Desk::new(PlanSource::Shipped, reading, 2020)
}

/// The files of an input; what stands before the first name belongs to `first`.
fn files(input: &[u8], first: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = vec![(PathBuf::from(first), Vec::new())];
    for line in input.split_inclusive(|b| *b == b'\n') {
        match line.strip_prefix(b">>> ") {
            Some(name) => all.push((file_name(name), Vec::new())),
            None => all.last_mut().unwrap().1.extend(line),
        }
    }
    if all[0].1.is_empty() && all.len() > 1 {
        all.remove(0);
    }
    all
}

/// A name that leads nowhere else: a folder at most, and a file.
fn file_name(name: &[u8]) -> PathBuf {
    let plain = |b: &&u8| b.is_ascii_alphanumeric() || b"./-_".contains(*b);
    let name: String = name.iter().filter(plain).take(40).map(|b| char::from(*b)).collect();
    name.split('/').filter(|part| !part.is_empty() && !part.contains("..")).collect()
}

/// The bytes of a journal whose lines lack their checksums.
fn sealed(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for line in content.split_inclusive(|b| *b == b'\n') {
        let text = line.strip_suffix(b"\n").unwrap_or(line);
        if let Some(raw) = text.strip_prefix(b"!") {
            out.extend(raw);
        } else {
            out.extend(format!("{:08x}\t", crc32fast::hash(text)).as_bytes());
            out.extend(text);
        }
        out.extend(&line[text.len()..]);
    }
    out
}

/// Findings read as sentences in every language, and steer no terminal.
fn told(findings: &[Finding]) {
    for f in findings {
        for lang in Lang::ALL {
            let said = text::finding::sentence(lang, f);
            assert!(!said.is_empty() && said != f.code, "{} says nothing", f.code);
            assert!(text::finding::finding(lang, f).starts_with(&said));
            let shown = text::finding::terminal(lang, f);
            assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
        }
        if let Some(place) = &f.place {
            assert!(place.column == 0 || place.line > 0, "{place:?}");
            assert!(place.text.is_empty() || place.column <= place.text.chars().count() + 1, "{place:?}");
        }
    }
}

/// What front ends show of a desk can be derived for any day, and what leaves it is sound.
/// Deriving and exporting takes a hundred times what reading takes: one input of sixteen
/// pays for it, and the input says which.
fn shown(desk: &Desk, input: &[u8]) {
    let pick = crc32fast::hash(input) as usize;
    if pick.is_multiple_of(16) {
        derived(desk, pick / 16);
    }
}

fn derived(desk: &Desk, pick: usize) {
    told(desk.findings());
    let rule = if pick.is_multiple_of(2) { PaceRule::Default } else { PaceRule::Sanya };
    let card = Scorecard::derive(&desk.tracker, DAYS[pick % DAYS.len()], rule);
    let total: usize = card.rows.len();
    assert_eq!(total, desk.plan().commitments.len());
    let rows: Vec<usize> = (0..total).collect();
    let scope = Scope {
        tracker: &desk.tracker,
        journal: &desk.journal,
        card: &card,
        months: &desk.months,
        lang: Lang::ALL[pick % 3],
        rows: &rows,
        filters: &[],
        published: desk.shows_published(),
        demonstration: false,
    };
    let report = Report::of(&scope).unwrap();
    assert_eq!(report.commitments.len(), total);
    let json = serde_json::to_vec(&report).unwrap();
    serde_json::from_slice::<serde_json::Value>(&json).unwrap();
    harmless(&export(Format::Csv, &scope, &Sheet::default()).unwrap());
}

/// No cell of a table is run by a spreadsheet, also by one that splits at other signs: text
/// is always quoted and never begins like a formula, and what is not quoted is a figure.
pub fn harmless(table: &[u8]) {
    let table = table.strip_prefix("\u{FEFF}".as_bytes()).expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(table);
    for record in reader.records() {
        for cell in &record.expect("a table") {
            if cell.parse::<f64>().is_ok() {
                continue;
            }
            let seen = cell.trim_start_matches(|c: char| c.is_whitespace());
            assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?} is run");
            assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?} is run");
            assert_eq!(csv::neutralise(csv::restore(cell)), cell, "{cell:?} does not read back");
        }
    }
    let mut quoted = false;
    for b in table {
        match b {
            b'"' => quoted = !quoted,
            b'0'..=b'9' | b'.' | b'-' | b',' | b'\r' | b'\n' => {}
            _ => assert!(quoted, "{} stands outside quotes", char::from(*b)),
        }
    }
}
