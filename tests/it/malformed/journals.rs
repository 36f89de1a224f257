//! Malformed journals: what is quarantined, what still counts.

use std::{fmt::Write as _, path::Path};

use guatu::{
    desk::Desk,
    domain::words::Lang,
    store::{files::Memory, plan_folder::PlanSource, progress::Reading},
    text::finding,
};
use serde::Deserialize;

use super::{
    complete,
    edit::{Edit, apply},
    golden, read_with, table,
};

const GOOD: &str = include_str!("good/k3.ronl");

/// What somebody did to the journal, how, and what must be found: line and code, or the code
/// alone where the finding is about no line. Then how many of its four entries still count,
/// those of one number twice.
#[derive(Debug, Deserialize)]
struct Case(String, Vec<Edit>, Vec<String>, usize);

#[test]
fn every_malformed_journal_is_told_and_the_rest_of_it_counts() {
    let (mut wrong, mut said) = (Vec::new(), String::new());
    let cases = table::<Case>(include_str!("journal.ron"));
    for Case(what, edits, want, counts) in &cases {
        let folder = Path::new("progress");
        let disk = Memory::default();
        disk.put(&folder.join("k3.ronl"), apply(GOOD, edits).bytes);
        let reading = Reading::of(&disk, folder, "good-2020");
        let mut opened = Desk::new(PlanSource::Shipped, read_with(&[]), 2020);
        opened.absorb(reading);
        let findings = opened.findings();
        let _ = writeln!(said, "{what}");
        for f in findings {
            said.push_str(&finding::terminal(Lang::En, f));
        }
        said.push('\n');
        let found: Vec<String> = findings
            .iter()
            .map(|f| match f.place.as_ref().map_or(0, |p| p.line) {
                0 => f.code.to_owned(),
                line => format!("{line} {}", f.code),
            })
            .collect();
        if found != *want || opened.journal.len() != *counts {
            wrong.push(format!("{what}: wanted {want:?} {counts}, found {found:?} {}", opened.journal.len()));
        }
        if let Err(why) = complete(findings) {
            wrong.push(format!("{what}: {why}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    golden("golden-journals.txt", &said);
}
