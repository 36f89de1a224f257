//! The files of a plan.

use guatu::{desk::Desk, store::plan_folder::PlanSource};

use super::{files, plan_with, shown, told};

/// Whatever the files hold: everything found reads as a sentence, reading again finds the
/// same, and what could be read can be shown and exported.
pub fn plan(input: &[u8]) {
    let files = files(input, "targets.ron");
    let reading = plan_with(&files);
    told(&reading.findings);
    let again = plan_with(&files);
    assert_eq!(reading.findings, again.findings);
    assert_eq!(reading.published, again.published);
    assert!(reading.plan.is_some() || reading.has_errors(), "no plan, and nothing says why");
    let mut desk = Desk::new(PlanSource::Shipped, reading, 2020);
    shown(&desk, input);
    if desk.has_published() {
        let before = desk.journal.len();
        desk.show_published(true);
        shown(&desk, input);
        desk.show_published(false);
        assert_eq!(desk.journal.len(), before);
    }
    assert_eq!(desk.replan(again), !desk.plan_findings.iter().any(is_error));
}

fn is_error(f: &guatu::domain::checks::Finding) -> bool {
    f.severity == guatu::domain::checks::Severity::Error
}
