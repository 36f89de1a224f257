//! Malformed files: some five hundred, each a small edit on a good one, and what is said of
//! it. The tables beside this file tell what was done, where the mistake is (`‸`) and what
//! must be found; `golden.txt` holds every message as a person reads it.

mod disk;
mod edit;
mod journals;

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use guatu::{
    domain::{checks::Finding, words::Lang},
    store::{
        files::Memory,
        plan_folder::{self, PlanReading, PlanSource},
    },
    text::finding,
};
use serde::Deserialize;

use self::edit::{Edit, apply};

/// The good files.
const GOOD: [(&str, &str); 6] = [
    ("plan.ron", include_str!("good/plan.ron")),
    ("targets.ron", include_str!("good/targets.ron")),
    ("projects.ron", include_str!("good/projects.ron")),
    ("livelihood.ron", include_str!("good/livelihood.ron")),
    ("measures.ron", include_str!("good/measures.ron")),
    ("published.ron", include_str!("good/published.ron")),
];

/// Tables of cases on the plan's files.
const TABLES: [(&str, &str); 6] = [
    ("signs", include_str!("signs.ron")),
    ("figures", include_str!("figures.ron")),
    ("words", include_str!("words.ron")),
    ("brackets", include_str!("brackets.ron")),
    ("whole", include_str!("whole.ron")),
    ("content", include_str!("content.ron")),
];

/// What somebody did to which file, how, and the codes that must be found: a hint stands for
/// the one syntax error it belongs to. The first is found at the caret.
#[derive(Debug, Deserialize)]
struct Case(String, String, Vec<Edit>, String);

fn table<T: serde::de::DeserializeOwned>(text: &str) -> Vec<T> {
    ron::from_str(text).unwrap_or_else(|e| panic!("{e}"))
}

/// Reads the good plan with some files changed.
pub fn read_with(changed: &[(&str, &[u8])]) -> PlanReading {
    let disk = Memory::default();
    for (name, good) in GOOD {
        let bytes = changed.iter().find(|(n, _)| *n == name).map_or(good.as_bytes(), |(_, b)| *b);
        disk.put(&Path::new("plan").join(name), bytes.to_vec());
    }
    plan_folder::read(&disk, &PlanSource::Folder(PathBuf::from("plan")))
}

/// The code of a finding, or of its hint, which says more.
pub fn code(f: &Finding) -> &str {
    f.args.iter().find(|(k, _)| *k == "hint").map_or(f.code, |(_, v)| v)
}

/// Compares what was said with the file that holds it, or writes that file anew.
pub fn golden(name: &str, said: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/malformed").join(name);
    if std::env::var_os("GUATU_BLESS").is_some() {
        std::fs::write(&path, said).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = known.lines().zip(said.lines()).find(|(a, b)| a != b);
    assert!(known == said, "{name} differs, GUATU_BLESS=1 writes it anew: {differs:?}");
}

/// Every message is a whole one in each language: nothing left out, nothing left to fill in.
pub fn complete(findings: &[Finding]) -> Result<(), String> {
    for lang in Lang::ALL {
        for f in findings {
            let said = finding::terminal(lang, f);
            let whole = said.contains(f.code) && !said.contains("{ $") && !said.contains("{$");
            let hint = finding::hint(lang, f).unwrap_or_else(|| "whole".to_owned());
            if !whole || hint.starts_with("hint-") || hint.is_empty() {
                return Err(format!("{}: {said}", lang.tag()));
            }
        }
    }
    Ok(())
}

/// What is wrong with the findings of a case.
fn judge(case: &Case, said: &mut String) -> Result<(), String> {
    let Case(what, file, edits, want) = case;
    let good = GOOD.iter().find(|(n, _)| n == file).expect("a file of the plan").1;
    let edited = apply(good, edits);
    let reading = read_with(&[(file, &edited.bytes)]);
    let _ = writeln!(said, "{what}");
    for f in &reading.findings {
        // These sentences are those of every syntax error: the hint is what differs.
        let known = if f.code == "file-syntax" { finding::sentence(Lang::En, f) } else { String::new() };
        said.push_str(&finding::terminal(Lang::En, f).replacen(&known, "", 1));
    }
    said.push('\n');
    complete(&reading.findings)?;
    let mut found: Vec<&str> = reading.findings.iter().map(code).collect();
    let first = reading.findings.first();
    let mut wanted: Vec<&str> = want.split_whitespace().collect();
    if found.first() != wanted.first() {
        return Err(format!("found {found:?}"));
    }
    found.sort_unstable();
    wanted.sort_unstable();
    if found != wanted {
        return Err(format!("found {found:?}"));
    }
    let place = first.and_then(|f| f.place.as_ref());
    let at = place.filter(|p| p.line > 0).map(|p| (p.line, p.column));
    let named = place.is_none_or(|p| Path::new(&p.file) == Path::new("plan").join(file));
    if at != edited.at || !named {
        return Err(format!("{:?} at {at:?}, not at {:?}", place.map(|p| &p.file), edited.at));
    }
    Ok(())
}

#[test]
fn the_good_plan_is_good() {
    let reading = read_with(&[]);
    assert!(reading.findings.is_empty(), "{:#?}", reading.findings);
    assert_eq!(reading.plan.unwrap().commitments.len(), 7);
}

#[test]
fn every_malformed_file_is_told_with_its_place_and_the_right_hint() {
    let (mut wrong, mut said) = (Vec::new(), String::new());
    let mut count = 0;
    for (name, text) in TABLES {
        let _ = writeln!(said, "── {name} ──\n");
        for case in table::<Case>(text) {
            count += 1;
            if let Err(why) = judge(&case, &mut said) {
                wrong.push(format!("{name}: {}: wanted {:?}: {why}", case.0, case.3));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 400);
    golden("golden.txt", &said);
}
