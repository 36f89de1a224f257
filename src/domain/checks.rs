//! Checks on a plan: a table of small functions that all run, and report together.

use std::collections::BTreeSet;

use super::{
    measure::{Goal, Measure},
    plan::{Commitment, Due, PLAN_SCHEMA, Plan},
    words::Trilingual,
};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan or a figure cannot be used as it stands.
    Error,
    /// Usable; someone should look.
    Warning,
}

/// Something found in the plan or a journal. Its text is made at the edge, from the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Identifier of the message, `check-…`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The commitment or section it is about; empty for the plan itself.
    pub subject: String,
    /// What the message fills in, by name.
    pub args: Vec<(&'static str, String)>,
    /// Where it stands, filled in by whoever read the file.
    pub place: Option<Place>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File name.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1; 0 when only the line is known.
    pub column: usize,
    /// The line itself, for showing.
    pub text: String,
}

impl Finding {
    /// A finding about `subject` with one argument.
    fn new(code: &'static str, severity: Severity, subject: &str, what: impl Into<String>) -> Self {
        Self { code, severity, subject: subject.to_owned(), args: vec![("what", what.into())], place: None }
    }
}

type Check = fn(&Plan, &mut Vec<Finding>);

/// Every check, in the order findings are shown.
const CHECKS: &[Check] = &[
    schema,
    period,
    unique_ids,
    sections_exist,
    units_exist,
    names_exist,
    locators_present,
    titles_complete,
    due_dates,
    measures_present,
    goals_sound,
    milestones_sound,
];

/// Runs every check.
#[must_use]
pub fn check(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for c in CHECKS {
        c(plan, &mut found);
    }
    found
}

fn schema(plan: &Plan, out: &mut Vec<Finding>) {
    let n = plan.head.schema;
    if n != PLAN_SCHEMA {
        out.push(Finding::new("check-schema", Severity::Error, "", n.to_string()));
    }
}

fn period(plan: &Plan, out: &mut Vec<Finding>) {
    let p = plan.head.period;
    if p.end < p.start {
        out.push(Finding::new("check-period", Severity::Error, "", format!("{} … {}", p.start, p.end)));
    }
}

/// Ids that occur more than once.
fn repeated<'s>(ids: impl Iterator<Item = &'s str>) -> Vec<&'s str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !seen.insert(*id)).collect()
}

fn unique_ids(plan: &Plan, out: &mut Vec<Finding>) {
    let mut report = |owner: &str, ids: Vec<&str>| {
        for id in ids {
            let subject = if owner.is_empty() { id } else { owner };
            out.push(Finding::new("check-duplicate-id", Severity::Error, subject, id));
        }
    };
    report("", repeated(plan.commitments.iter().map(|c| c.id.as_str())));
    report("", repeated(plan.head.sections.iter().map(|s| s.id.as_str())));
    report("", repeated(plan.head.units.iter().map(|u| u.id.as_str())));
    for c in &plan.commitments {
        report(&c.id, repeated(c.measures.iter().map(|m| m.id.as_str())));
    }
    for c in &plan.commitments {
        if c.id.is_empty() || c.id.contains(char::is_whitespace) {
            out.push(Finding::new("check-id", Severity::Error, &c.id, c.id.clone()));
        }
    }
}

fn sections_exist(plan: &Plan, out: &mut Vec<Finding>) {
    for c in plan.commitments.iter().filter(|c| plan.section(&c.section).is_none()) {
        out.push(Finding::new("check-section", Severity::Error, &c.id, c.section.clone()));
    }
}

fn units_exist(plan: &Plan, out: &mut Vec<Finding>) {
    for (c, m) in measures(plan) {
        if m.unit.is_empty() {
            if m.goal.figure().is_some() {
                out.push(Finding::new("check-unit-missing", Severity::Warning, &c.id, m.id.clone()));
            }
        } else if plan.unit(&m.unit).is_none() {
            out.push(Finding::new("check-unit", Severity::Error, &c.id, m.unit.clone()));
        }
    }
}

fn names_exist(plan: &Plan, out: &mut Vec<Finding>) {
    let known: BTreeSet<&str> = plan.head.names.iter().map(|n| n.hant.as_str()).collect();
    for c in &plan.commitments {
        for n in c.places.iter().chain(&c.bodies).filter(|n| !known.contains(n.as_str())) {
            out.push(Finding::new("check-name", Severity::Warning, &c.id, n.clone()));
        }
    }
}

fn locators_present(plan: &Plan, out: &mut Vec<Finding>) {
    for c in plan.commitments.iter().filter(|c| c.locators.is_empty()) {
        out.push(Finding::new("check-locator", Severity::Warning, &c.id, ""));
    }
}

fn titles_complete(plan: &Plan, out: &mut Vec<Finding>) {
    let mut look = |subject: &str, t: &Trilingual| {
        for (lang, text) in t.iter() {
            if text.trim().is_empty() {
                out.push(Finding::new("check-title", Severity::Warning, subject, lang.tag()));
            } else if let Some(c) = text.chars().find(|c| invisible(*c)) {
                let code = format!("U+{:04X}", u32::from(c));
                out.push(Finding::new("check-invisible", Severity::Warning, subject, code));
            }
        }
    };
    look("", &plan.head.title);
    for c in &plan.commitments {
        look(&c.id, &c.title);
        c.measures.iter().filter_map(|m| m.title.as_ref()).for_each(|t| look(&c.id, t));
    }
}

/// Characters that hide or reorder text: controls, bidi and line controls, and what Unicode
/// calls default-ignorable. Variation selectors are left out: Chinese names need them.
#[must_use]
pub fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}'
            | '\u{E01F0}'..='\u{E0FFF}')
}

fn due_dates(plan: &Plan, out: &mut Vec<Finding>) {
    for c in &plan.commitments {
        if let Some(d) = c.due.date().filter(|d| *d < plan.head.period.start) {
            out.push(Finding::new("check-due", Severity::Warning, &c.id, d.to_string()));
        }
    }
}

fn measures_present(plan: &Plan, out: &mut Vec<Finding>) {
    for c in &plan.commitments {
        if c.measures.is_empty() {
            out.push(Finding::new("check-no-measure", Severity::Error, &c.id, ""));
        }
        if c.measures.len() > 1 {
            for m in c.measures.iter().filter(|m| m.title.is_none()) {
                out.push(Finding::new("check-measure-title", Severity::Warning, &c.id, m.id.clone()));
            }
        }
    }
}

/// The figures a goal stands on, by name.
fn goal_figures(goal: &Goal) -> Vec<(&'static str, f64)> {
    let mut out: Vec<_> = goal.figure().map(|f| ("target", f)).into_iter().collect();
    if let Goal::Stock { baseline: Some(b), .. } = goal {
        out.push(("baseline", b.value));
    }
    if let Goal::Compared { band, .. } = goal {
        out.push(("band", *band));
    }
    if let Some(super::measure::Compare::About(t)) = goal.compare() {
        out.push(("tolerance", t));
    }
    out.extend(goal.curve().iter().map(|p| ("share", p.share)));
    out
}

fn goals_sound(plan: &Plan, out: &mut Vec<Finding>) {
    for (c, m) in measures(plan) {
        for (name, v) in goal_figures(&m.goal) {
            let wrong = match name {
                _ if !v.is_finite() => true,
                "band" | "tolerance" => v < 0.0,
                "share" => !(0.0..=1.0).contains(&v),
                _ => false,
            };
            if wrong {
                let what = format!("{}: {name} {v}", m.id);
                out.push(Finding::new("check-figure", Severity::Error, &c.id, what));
            }
        }
        if let Goal::Flow { target, .. } = m.goal
            && target <= 0.0
        {
            let what = format!("{}: target {target}", m.id);
            out.push(Finding::new("check-figure", Severity::Error, &c.id, what));
        }
        if m.goal.curve().windows(2).any(|w| w[0].date >= w[1].date || w[0].share > w[1].share) {
            out.push(Finding::new("check-curve", Severity::Error, &c.id, m.id.clone()));
        }
    }
}

fn milestones_sound(plan: &Plan, out: &mut Vec<Finding>) {
    for (c, m) in measures(plan) {
        let Goal::Milestones(list) = &m.goal else { continue };
        if list.is_empty() {
            out.push(Finding::new("check-no-milestone", Severity::Error, &c.id, m.id.clone()));
        }
        for id in repeated(list.iter().map(|s| s.id.as_str())) {
            out.push(Finding::new("check-duplicate-id", Severity::Error, &c.id, id));
        }
        for s in list.iter().filter(|s| !s.weight.is_finite() || s.weight <= 0.0) {
            let what = format!("{}: weight {}", s.id, s.weight);
            out.push(Finding::new("check-figure", Severity::Error, &c.id, what));
        }
        if c.due != Due::Vision
            && let Some(s) = list.iter().find(|s| s.due.date() > c.due.date())
        {
            out.push(Finding::new("check-milestone-late", Severity::Warning, &c.id, s.id.clone()));
        }
    }
}

fn measures(plan: &Plan) -> impl Iterator<Item = (&Commitment, &Measure)> {
    plan.commitments.iter().flat_map(|c| c.measures.iter().map(move |m| (c, m)))
}
