//! Checks on a plan: a table of small functions that all run, and report together.

use std::collections::BTreeSet;

use super::{
    measure::{Goal, Measure},
    plan::{Commitment, Due, PLAN_SCHEMA, Plan},
    words::Trilingual,
};
use crate::many;

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// File name.
    pub file: String,
    /// Line, from 1; 0 for the file as a whole.
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

    /// The same, narrowed down for whoever looks for its place: `file`, `list`, `part` and
    /// `step` (by id), `field`, `text`, `nth` (from 0).
    #[must_use]
    fn at<const N: usize>(mut self, narrower: [(&'static str, &str); N]) -> Self {
        self.args.extend(narrower.map(|(k, v)| (k, v.to_owned())));
        self
    }
}

/// The plan's own file, as findings name it.
const HEAD: (&str, &str) = ("file", "plan.ron");

type Check = fn(&Plan, &mut Vec<Finding>);

/// Every check, in the order findings are shown.
const CHECKS: &[Check] = &[
    schema,
    plan_id,
    period,
    unique_ids,
    ids_plain,
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

/// Of a plan with so many commitments every core runs some of the checks.
const LARGE: usize = 10_000;

/// Runs every check.
#[must_use]
pub fn check(plan: &Plan) -> Vec<Finding> {
    let run = |check: &Check| {
        let mut found = Vec::new();
        check(plan, &mut found);
        found
    };
    let part = if plan.commitments.len() < LARGE { CHECKS.len() } else { 1 };
    many::map(CHECKS, part, run).concat()
}

fn schema(plan: &Plan, out: &mut Vec<Finding>) {
    let n = plan.head.schema;
    if n != PLAN_SCHEMA {
        let f = Finding::new("check-schema", Severity::Error, "", n.to_string());
        out.push(f.at([HEAD, ("field", "schema")]));
    }
}

fn plan_id(plan: &Plan, out: &mut Vec<Finding>) {
    let id = &plan.head.id;
    let usual = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    if id.is_empty() || !id.chars().all(usual) {
        let f = Finding::new("check-plan-id", Severity::Warning, "", id.clone());
        out.push(f.at([HEAD, ("field", "id")]));
    }
}

/// Longest period of a plan, in years: years beyond are slips of the finger, and every
/// month of them would be drawn.
const LONGEST: i16 = 30;

fn period(plan: &Plan, out: &mut Vec<Finding>) {
    let p = plan.head.period;
    let code = match p.end {
        end if end < p.start => "check-period",
        end if end.year() - p.start.year() > LONGEST => "check-period-long",
        _ => return,
    };
    let f = Finding::new(code, Severity::Error, "", format!("{} … {}", p.start, p.end));
    out.push(f.at([HEAD, ("field", "period")]));
}

/// Ids that occur more than once.
fn repeated<'s>(ids: impl Iterator<Item = &'s str>) -> Vec<&'s str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !seen.insert(*id)).collect()
}

fn unique_ids(plan: &Plan, out: &mut Vec<Finding>) {
    let twice = |subject, id| Finding::new("check-duplicate-id", Severity::Error, subject, id);
    let again = ("again", "");
    for id in repeated(plan.commitments.iter().map(|c| c.id.as_str())) {
        out.push(twice(id, id));
    }
    for (list, ids) in lists(plan) {
        out.extend(
            repeated(ids.into_iter())
                .into_iter()
                .map(|id| twice(id, id).at([HEAD, ("list", list), ("part", id), again])),
        );
    }
    for name in repeated(plan.head.names.iter().map(|n| n.hant.as_str())) {
        let f = Finding::new("check-duplicate-name", Severity::Warning, "", name);
        out.push(f.at([HEAD, ("list", "names"), ("part", name), again]));
    }
    for c in &plan.commitments {
        for id in repeated(c.measures.iter().map(|m| m.id.as_str())) {
            out.push(twice(&c.id, id).at([("part", id), again]));
        }
    }
}

/// The lists of the plan's own file whose parts have ids.
fn lists(plan: &Plan) -> [(&'static str, Vec<&str>); 2] {
    [
        ("sections", plan.head.sections.iter().map(|s| s.id.as_str()).collect()),
        ("units", plan.head.units.iter().map(|u| u.id.as_str()).collect()),
    ]
}

fn ids_plain(plan: &Plan, out: &mut Vec<Finding>) {
    let wrong = |id: &str| id.is_empty() || id.contains(|c: char| c.is_whitespace() || invisible(c));
    let found = |subject, id| Finding::new("check-id", Severity::Error, subject, id);
    for (list, ids) in lists(plan) {
        let bad = ids.into_iter().filter(|id| wrong(id));
        out.extend(bad.map(|id| found(id, id).at([HEAD, ("list", list), ("part", id)])));
    }
    for c in &plan.commitments {
        if wrong(&c.id) {
            out.push(found(&c.id, &c.id));
        }
    }
    for (c, m) in measures(plan) {
        if wrong(&m.id) {
            out.push(found(&c.id, &m.id).at([("part", &m.id)]));
        }
        for s in steps(m).iter().filter(|s| wrong(&s.id)) {
            out.push(found(&c.id, &s.id).at([("part", &m.id), ("step", &s.id)]));
        }
    }
}

fn sections_exist(plan: &Plan, out: &mut Vec<Finding>) {
    for c in plan.commitments.iter().filter(|c| plan.section(&c.section).is_none()) {
        let f = Finding::new("check-section", Severity::Error, &c.id, c.section.clone());
        out.push(f.at([("field", "section")]));
    }
}

fn units_exist(plan: &Plan, out: &mut Vec<Finding>) {
    for (c, m) in measures(plan) {
        if m.unit.is_empty() {
            if m.goal.figure().is_some() {
                let f = Finding::new("check-unit-missing", Severity::Warning, &c.id, m.id.clone());
                out.push(f.at([("part", &m.id)]));
            }
        } else if plan.unit(&m.unit).is_none() {
            let f = Finding::new("check-unit", Severity::Error, &c.id, m.unit.clone());
            out.push(f.at([("part", &m.id), ("field", "unit")]));
        }
    }
}

fn names_exist(plan: &Plan, out: &mut Vec<Finding>) {
    let known: BTreeSet<&str> = plan.head.names.iter().map(|n| n.hant.as_str()).collect();
    for c in &plan.commitments {
        for (field, names) in [("places", &c.places), ("bodies", &c.bodies)] {
            for n in names.iter().filter(|n| !known.contains(n.as_str())) {
                let f = Finding::new("check-name", Severity::Warning, &c.id, n.clone());
                out.push(f.at([("field", field), ("text", n)]));
            }
        }
    }
}

fn locators_present(plan: &Plan, out: &mut Vec<Finding>) {
    for c in plan.commitments.iter().filter(|c| c.locators.is_empty()) {
        let f = Finding::new("check-locator", Severity::Warning, &c.id, "");
        out.push(f.at([("field", "locators")]));
    }
}

fn titles_complete(plan: &Plan, out: &mut Vec<Finding>) {
    let head = &plan.head;
    for (field, t) in [("title", &head.title), ("body", &head.body)] {
        out.extend(look(&head.id, t).map(|f| f.at([HEAD, ("field", field)])));
    }
    for s in &head.sections {
        let narrower = [HEAD, ("list", "sections"), ("part", s.id.as_str()), ("field", "title")];
        out.extend(look(&s.id, &s.title).map(|f| f.at(narrower)));
    }
    for u in &head.units {
        // A unit may have no name: three schools are “3” in a language without counters.
        let narrower = [HEAD, ("list", "units"), ("part", u.id.as_str()), ("field", "name")];
        out.extend(look(&u.id, &u.name).filter(|f| f.code != "check-title").map(|f| f.at(narrower)));
    }
    let source =
        [("title", &head.source.title), ("address", &head.source.address), ("note", &head.source.note)];
    for (field, text) in source {
        if let Some(c) = text.chars().find(|c| invisible(*c)) {
            let f = Finding::new("check-invisible", Severity::Warning, &head.id, hidden(c));
            out.push(f.at([HEAD, ("list", "source"), ("field", field)]));
        }
    }
    for c in &plan.commitments {
        out.extend(look(&c.id, &c.title).map(|f| f.at([("field", "title")])));
    }
    for (c, m) in measures(plan) {
        if let Some(t) = &m.title {
            out.extend(look(&c.id, t).map(|f| f.at([("part", &m.id), ("field", "title")])));
        }
        for s in steps(m) {
            let narrower = [("part", m.id.as_str()), ("step", &s.id), ("field", "title")];
            out.extend(look(&c.id, &s.title).map(|f| f.at(narrower)));
        }
    }
}

/// What is wrong with a title: empty in a language, or with a sign nobody sees.
fn look(subject: &str, t: &Trilingual) -> impl Iterator<Item = Finding> {
    t.iter().filter_map(move |(lang, text)| {
        if text.trim().is_empty() {
            return Some(Finding::new("check-title", Severity::Warning, subject, lang.tag()));
        }
        let c = text.chars().find(|c| invisible(*c))?;
        Some(Finding::new("check-invisible", Severity::Warning, subject, hidden(c)))
    })
}

/// A sign that nobody sees, by its number.
fn hidden(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
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
    let p = plan.head.period;
    for c in &plan.commitments {
        let Some(d) = c.due.date() else { continue };
        let code = match d {
            d if d < p.start => "check-due",
            d if d.year() - p.end.year() > LONGEST => "check-due-late",
            _ => continue,
        };
        let f = Finding::new(code, Severity::Warning, &c.id, d.to_string());
        out.push(f.at([("field", "due")]));
    }
}

fn measures_present(plan: &Plan, out: &mut Vec<Finding>) {
    for c in &plan.commitments {
        if c.measures.is_empty() {
            let f = Finding::new("check-no-measure", Severity::Error, &c.id, "");
            out.push(f.at([("field", "measures")]));
        }
        if c.measures.len() > 1 {
            for m in c.measures.iter().filter(|m| m.title.is_none()) {
                let f = Finding::new("check-measure-title", Severity::Warning, &c.id, m.id.clone());
                out.push(f.at([("part", &m.id)]));
            }
        }
    }
}

/// The figures a goal stands on, by the name of their field.
fn goal_figures(goal: &Goal) -> Vec<(&'static str, f64)> {
    let main = if matches!(goal, Goal::Limit { .. }) { "bound" } else { "target" };
    let mut out: Vec<_> = goal.figure().map(|f| (main, f)).into_iter().collect();
    if let Goal::Stock { baseline: Some(b), .. } = goal {
        out.push(("value", b.value));
    }
    if let Goal::Compared { band, .. } = goal {
        out.push(("band", *band));
    }
    if let Some(super::measure::Compare::About(t)) = goal.compare() {
        out.push(("compare", t));
    }
    out.extend(goal.curve().iter().map(|p| ("share", p.share)));
    out
}

/// Larger than anything a plan counts, the yuan of a country included; figures near the
/// end of what a computer can hold would make nonsense of every sum.
const LARGEST: f64 = 1e15;

/// Whether a figure can be worked with.
#[must_use]
pub fn sane(figure: f64) -> bool {
    figure.is_finite() && figure.abs() <= LARGEST
}

fn goals_sound(plan: &Plan, out: &mut Vec<Finding>) {
    for (c, m) in measures(plan) {
        let flow = matches!(m.goal, Goal::Flow { .. });
        let mut shares = 0;
        for (name, v) in goal_figures(&m.goal) {
            let wrong = match name {
                _ if !sane(v) => true,
                "band" | "compare" => v < 0.0,
                "share" => !(0.0..=1.0).contains(&v),
                "target" if flow => v <= 0.0,
                _ => false,
            };
            if wrong {
                let what = format!("{}: {name} {v}", m.id);
                let f = Finding::new("check-figure", Severity::Error, &c.id, what);
                let nth = if name == "share" { shares } else { 0 };
                out.push(f.at([("part", &m.id), ("field", name), ("nth", &nth.to_string())]));
            }
            shares += usize::from(name == "share");
        }
        if m.goal.curve().windows(2).any(|w| w[0].date >= w[1].date || w[0].share > w[1].share) {
            let f = Finding::new("check-curve", Severity::Error, &c.id, m.id.clone());
            out.push(f.at([("part", &m.id), ("field", "curve")]));
        }
        if let Goal::Stock { baseline: Some(b), .. } = &m.goal
            && plan.head.period.contains(b.date)
        {
            let f = Finding::new("check-baseline-date", Severity::Warning, &c.id, b.date.to_string());
            out.push(f.at([("part", &m.id), ("field", "date")]));
        }
    }
}

fn milestones_sound(plan: &Plan, out: &mut Vec<Finding>) {
    for (c, m) in measures(plan) {
        let Goal::Milestones(list) = &m.goal else { continue };
        if list.is_empty() {
            let f = Finding::new("check-no-milestone", Severity::Error, &c.id, m.id.clone());
            out.push(f.at([("part", &m.id)]));
        }
        for id in repeated(list.iter().map(|s| s.id.as_str())) {
            let f = Finding::new("check-duplicate-id", Severity::Error, &c.id, id);
            out.push(f.at([("step", id), ("again", "")]));
        }
        for s in list.iter().filter(|s| !sane(s.weight) || s.weight <= 0.0) {
            let what = format!("{}: weight {}", s.id, s.weight);
            let f = Finding::new("check-figure", Severity::Error, &c.id, what);
            out.push(f.at([("part", &m.id), ("step", &s.id), ("field", "weight")]));
        }
        if c.due != Due::Vision
            && let Some(s) = list.iter().find(|s| s.due.date() > c.due.date())
        {
            let f = Finding::new("check-milestone-late", Severity::Warning, &c.id, s.id.clone());
            out.push(f.at([("part", &m.id), ("step", &s.id), ("field", "due")]));
        }
    }
}

/// The milestones of a measure that is judged by them.
fn steps(m: &Measure) -> &[super::measure::Milestone] {
    if let Goal::Milestones(list) = &m.goal { list } else { &[] }
}

fn measures(plan: &Plan) -> impl Iterator<Item = (&Commitment, &Measure)> {
    plan.commitments.iter().flat_map(|c| c.measures.iter().map(move |m| (c, m)))
}
