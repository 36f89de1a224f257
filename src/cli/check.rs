//! `guatu check`: everything found in a plan and its journals.

use std::path::Path;

use serde::Serialize;

use super::{
    Exit, Failure, World,
    args::Common,
    out::Console,
    session::{self, Session},
};
use crate::{
    domain::{
        checks::{Finding, Severity},
        words::Lang,
    },
    store::plan_folder,
    text::finding,
};

/// Schema number of the findings that programs read.
const SCHEMA: u32 = 1;

/// All findings, for programs. Keys and codes stay; texts follow the language.
#[derive(Serialize)]
struct Findings<'a> {
    schema: u32,
    /// That every entry is fictional, in words; `null` when the entries are somebody's.
    demonstration: Option<String>,
    plan: &'a str,
    commitments: usize,
    entries: usize,
    errors: usize,
    warnings: usize,
    findings: Vec<Found<'a>>,
}

/// One finding. Line and column count from 1, the column in characters; `null` where they
/// are not known.
#[derive(Serialize)]
pub(super) struct Found<'a> {
    severity: &'static str,
    code: &'a str,
    subject: &'a str,
    message: String,
    hint: Option<String>,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    text: Option<&'a str>,
}

impl<'a> Found<'a> {
    pub(super) fn of(lang: Lang, f: &'a Finding) -> Self {
        let place = f.place.as_ref();
        let known = |n: usize| (n > 0).then_some(n);
        Self {
            severity: if f.severity == Severity::Error { "error" } else { "warning" },
            code: f.code,
            subject: &f.subject,
            message: finding::sentence(lang, f),
            hint: finding::hint(lang, f),
            file: place.map(|p| p.file.as_str()),
            line: place.and_then(|p| known(p.line)),
            column: place.and_then(|p| known(p.column)),
            text: place.map(|p| p.text.as_str()).filter(|t| !t.is_empty()),
        }
    }
}

pub(super) fn run(
    common: &Common,
    world: &mut World<'_>,
    dir: Option<&Path>,
    json: bool,
) -> Result<Exit, Failure> {
    let mut common = common.clone();
    if let Some(dir) = dir {
        common.plan = Some(dir.to_owned());
    }
    let session = opened(&common, world)?;
    let findings = session.desk.findings();
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    let (lang, plan) = (session.lang, session.the_plan());
    let mut console = Console::new(lang, world);
    if json {
        let all = Findings {
            schema: SCHEMA,
            demonstration: session.demonstration.then(|| session.t("demo-mark")),
            plan: &plan.head.id,
            commitments: plan.commitments.len(),
            entries: session.desk.journal.len(),
            errors,
            warnings,
            findings: findings.iter().map(|f| Found::of(lang, f)).collect(),
        };
        let mut text = serde_json::to_string_pretty(&all).map_err(std::io::Error::from)?;
        text.push('\n');
        console.bytes(text.as_bytes())?;
    } else {
        if session.demonstration {
            console.say("demo-mark", &[])?;
        }
        for f in findings {
            for line in finding::terminal(lang, f).lines() {
                console.line(line)?;
            }
        }
        let args = [
            ("commitments", plan.commitments.len().into()),
            ("entries", session.desk.journal.len().into()),
            ("errors", errors.into()),
            ("warnings", warnings.into()),
        ];
        console.say("cli-checked", &args)?;
    }
    Ok(if errors > 0 { Exit::Findings } else { Exit::Done })
}

/// Plan and journals, whatever is found in them.
fn opened(common: &Common, world: &mut World<'_>) -> Result<Session, Failure> {
    if common.demo {
        return Ok(Session::demonstration(common));
    }
    let reading = plan_folder::read(world.files.as_ref(), &session::source(common, world));
    let known = reading.plan.is_some();
    let mut session = Session::plan(common, world, reading);
    // Without a plan nobody knows which journals are its own.
    if known {
        session.read_journals(common, world)?;
    }
    Ok(session)
}
