//! What is said of a file or a cell that is not taken as it stands.

use crate::domain::checks::{Finding, Place, Severity};

/// Why a file is not read at all. Nothing of it is taken in.
pub(super) const FILE: &[&str] = &[
    "import-kind",
    "import-password",
    "import-damaged",
    "import-bytes",
    "import-parts",
    "import-cells",
    "import-empty",
    "import-sheet",
    "import-which-sheet",
    "import-headings",
    "import-map",
    "import-map-target",
    "import-map-report",
    "import-same",
    "import-other-plan",
    "import-newer",
    "import-pack",
    "import-report",
    "import-demonstration",
    "import-merge",
];

/// Why a cell is refused. The others of its line are taken.
pub(super) const CELL: &[&str] = &[
    "import-no-target",
    "import-unknown",
    "import-unknown-perhaps",
    "import-several",
    "import-two-targets",
    "import-which-measure",
    "import-measure",
    "import-which-milestone",
    "import-milestone",
    "import-other-unit",
    "import-grouping",
    "import-not-a-figure",
    "import-percent",
    "import-fraction",
    "import-class",
    "import-level",
    "import-reached",
    "import-done",
    "import-date",
    "import-outside",
    "import-against",
    "import-fault",
    "import-pending",
    "import-merged",
    "import-locked",
    "import-beyond",
    "import-twice",
];

/// What somebody should look at.
pub(super) const NOTE: &[&str] = &[
    "import-note-macros",
    "import-note-encoding",
    "import-note-about",
    "import-note-converted",
    "import-note-formula",
    "import-note-like",
    "import-note-chosen",
    "import-note-serial",
    "import-note-merged",
    "import-note-words",
    "import-note-unread",
    "import-note-emptied",
];

/// What messages fill in: what stands there, what should, and what else was found.
const ARGS: [&str; 3] = ["what", "expected", "found"];

/// A finding that refuses. Arguments it has not are empty.
pub(super) fn refused(code: &'static str, args: &[(&'static str, &str)]) -> Finding {
    debug_assert!(FILE.contains(&code) || CELL.contains(&code), "{code}");
    finding(code, Severity::Error, args)
}

/// A finding that lets pass.
pub(super) fn note(code: &'static str, args: &[(&'static str, &str)]) -> Finding {
    debug_assert!(NOTE.contains(&code), "{code}");
    finding(code, Severity::Warning, args)
}

fn finding(code: &'static str, severity: Severity, given: &[(&'static str, &str)]) -> Finding {
    let value = |k: &str| given.iter().find(|(g, _)| *g == k).map_or("", |(_, v)| v).to_owned();
    let args = ARGS.map(|k| (k, value(k))).to_vec();
    Finding { code, severity, subject: String::new(), args, place: None }
}

/// The same with its place: a cell, or a file as a whole.
pub(super) fn at(mut finding: Finding, place: &str) -> Finding {
    finding.place = Some(Place { file: place.to_owned(), ..Place::default() });
    finding
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::words::Lang,
        text::{finding::finding as said, t},
    };

    #[test]
    fn every_refusal_says_what_to_do_in_every_language() {
        for lang in Lang::ALL {
            for code in FILE.iter().chain(CELL) {
                let f = refused(code, &[("what", "甲"), ("expected", "乙"), ("found", "丙")]);
                let said = said(lang, &f);
                assert_ne!(said, **code, "{} lacks {code}", lang.tag());
                assert!(!said.contains(['{', '$']), "{}: {said}", lang.tag());
                assert!(
                    t(lang, code).ends_with(&format!("[{code}]")),
                    "{} {code} says not what to do",
                    lang.tag()
                );
            }
            for code in NOTE {
                let said = said(lang, &note(code, &[("what", "甲"), ("found", "丙")]));
                assert!(said != **code && !said.contains(['{', '$']), "{}: {said}", lang.tag());
            }
        }
    }

    #[test]
    fn no_argument_is_given_for_nothing() {
        for (code, used) in
            [("import-other-unit", "甲乙丙"), ("import-locked", "甲乙"), ("import-several", "甲丙")]
        {
            let said =
                said(Lang::Hans, &refused(code, &[("what", "甲"), ("expected", "乙"), ("found", "丙")]));
            assert!(used.chars().all(|c| said.contains(c)), "{said}");
        }
    }
}
