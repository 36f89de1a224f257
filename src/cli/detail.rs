//! One commitment in full.

use std::sync::Arc;

use super::{
    Failure,
    out::{Console, Side, Table},
    session::Session,
    words,
};
use crate::{
    domain::{
        entry::Entry,
        scorecard::Scorecard,
        why::{self, Figure},
    },
    exchange::report::{CommitmentReport, MeasureReport, MilestoneReport},
    text,
};

/// Prints a commitment with all its measures.
pub(super) fn print(
    session: &Session,
    console: &mut Console<'_>,
    card: &Scorecard,
    c: &CommitmentReport<'_>,
) -> Result<(), Failure> {
    console.line(&format!("{}  [{}]", c.title, c.id))?;
    let mut table = Table::bare(&[Side::Left, Side::Left]);
    let mut add = |key: &str, value: Option<String>| {
        if let Some(v) = value.filter(|v| !v.is_empty()) {
            table.row(vec![session.t(key), v]);
        }
    };
    add("column-standing", Some(words::commitment_standing(session, c)));
    let kind = session.t(&format!("kind-{}", c.kind));
    let strength = session.t(&format!("strength-{}", c.strength));
    add("column-kind", Some(format!("{kind} · {} · {strength}", c.section_title)));
    add("column-due", Some(words::due(session, c.due, c.due_kind)));
    add("cli-done", c.done.map(|d| text::day(session.lang, d)));
    add("cli-evidence", c.evidence.map(|e| session.t(&format!("evidence-{e}"))));
    add("cli-units", words::units(session, c.lead, c.supporting));
    for (kind, said) in
        [("note", c.remarks.note), ("problem", c.remarks.problem), ("next-step", c.remarks.next_step)]
    {
        add(&format!("remark-{kind}"), said.map(str::to_owned));
    }
    add("cli-reported", reported(session, c));
    add("cli-conflicts", (!c.conflicts.is_empty()).then(|| session.t("cli-conflict")));
    let places: Vec<String> = c.locators.iter().map(ToString::to_string).collect();
    add("cli-places", Some(places.join(", ")));
    for note in &c.notes {
        add("cli-reading", Some((*note).to_owned()));
    }
    for line in table.lines(2) {
        console.line(&line)?;
    }
    let at = session.desk.plan().position(c.id);
    for (i, m) in c.measures.iter().enumerate() {
        measure(session, console, c, m, at.map(|at| inputs(session, card, at, i)).unwrap_or_default())?;
    }
    Ok(())
}

/// What a measure's figures came from: the formulas beside its own one, and the entries.
#[derive(Default)]
struct Inputs {
    formulas: Vec<String>,
    entries: Vec<String>,
}

fn inputs(session: &Session, card: &Scorecard, at: usize, measure: usize) -> Inputs {
    let tracker = &session.desk.tracker;
    let derived = [Figure::Required, Figure::Achieved, Figure::Outlook];
    let formula = |f| why::figure(tracker, card, (at, measure), f).map(|w| w.formulas);
    let found = why::inputs(tracker, card, at, measure);
    let mut entries: Vec<&Arc<Entry>> = Vec::new();
    for e in found.iter().filter_map(|i| i.what.entry()) {
        if entries.iter().all(|known| known.id != e.id) {
            entries.push(e);
        }
    }
    Inputs {
        formulas: derived.into_iter().filter_map(formula).flatten().collect(),
        entries: entries.into_iter().map(|e| entry(session, e)).collect(),
    }
}

/// Identity of an entry, who gave it and what supports it.
fn entry(session: &Session, e: &Entry) -> String {
    let mut parts = vec![e.id.to_string()];
    parts.extend(Some(e.by.to_string()).filter(|by| !by.is_empty()));
    if let Some(source) = &e.source {
        parts.extend([&source.title, &source.address].into_iter().filter(|s| !s.is_empty()).cloned());
    }
    parts.join(&session.t("cli-between"))
}

/// Who reported last, and for which day.
fn reported(session: &Session, c: &CommitmentReport<'_>) -> Option<String> {
    let day = text::day(session.lang, c.last_report?);
    let by = c.last_reporter.unwrap_or_default();
    Some(if by.is_empty() { day } else { format!("{day}, {by}") })
}

fn measure(
    session: &Session,
    console: &mut Console<'_>,
    c: &CommitmentReport<'_>,
    m: &MeasureReport<'_>,
    inputs: Inputs,
) -> Result<(), Failure> {
    let kind = session.t(&format!("goal-{}", m.kind));
    let name = m.title.map_or_else(|| kind.clone(), |t| format!("{t} · {kind}"));
    console.line(&format!("  {name}  [{}/{}]", c.id, m.id))?;
    let mut table = Table::bare(&[Side::Left, Side::Left]);
    let mut add = |key: &str, value: Option<String>| {
        if let Some(v) = value.filter(|v| !v.is_empty()) {
            table.row(vec![session.t(key), v]);
        }
    };
    add("column-goal", Some(words::goal(session, m)));
    add("cli-baseline", baseline(session, m));
    add("column-actual", Some(actual(session, m)));
    add("column-progress", words::progress(session, m));
    add("cli-distance", words::margin(session, m));
    add("cli-pace", Some(words::standing(session, m)));
    add("cli-required", words::required(session, m));
    add("cli-achieved", words::achieved(session, m));
    add("cli-outlook", words::outlook(m));
    let caught: Vec<String> = m.caught_up.iter().map(|d| text::day(session.lang, *d)).collect();
    add("csv-caught-up", Some(caught.join(", ")));
    for formula in std::iter::once(m.formula.clone()).chain(inputs.formulas) {
        add("cli-formula", Some(formula));
    }
    for entry in inputs.entries {
        add("cli-entry", Some(entry));
    }
    for note in &m.notes {
        add("cli-reading", Some((*note).to_owned()));
    }
    for s in &m.milestones {
        add("cli-milestone", Some(milestone(session, s)));
    }
    for line in table.lines(4) {
        console.line(&line)?;
    }
    Ok(())
}

fn actual(session: &Session, m: &MeasureReport<'_>) -> String {
    let Some(actual) = words::actual(session, m) else { return session.t("verdict-not-reported") };
    let Some(day) = m.data_date else { return actual };
    let args = [("actual", actual.into()), ("day", text::day(session.lang, day).into())];
    let published = m.readings.last().is_some_and(|r| r.overlay);
    session.tf(if published { "cli-actual-published" } else { "cli-actual" }, &args)
}

fn baseline(session: &Session, m: &MeasureReport<'_>) -> Option<String> {
    let b = m.baseline.as_ref()?;
    let day = text::day(session.lang, b.date);
    Some(format!("{} ({day}; {})", text::figure(b.value), b.locator))
}

/// A milestone with its id, and the day it was reached or is due.
pub(super) fn milestone(session: &Session, s: &MilestoneReport<'_>) -> String {
    let due = words::due(session, s.due, s.due_kind);
    let reached = s.reached.map(|d| text::day(session.lang, d));
    let key = match (&reached, s.days_late) {
        (Some(_), None) => "cli-milestone-reached",
        (Some(_), Some(_)) => "cli-milestone-late",
        (None, None) => "cli-milestone-due",
        (None, Some(_)) => "cli-milestone-overdue",
    };
    let args = [
        ("due", due.into()),
        ("day", reached.unwrap_or_default().into()),
        ("days", s.days_late.unwrap_or(0).into()),
    ];
    format!("{} [{}]: {}", s.title, s.id, session.tf(key, &args))
}
