//! Entries in words: what the journal, its conflicts and the history of a commitment say
//! of them.

use crate::{
    domain::{
        assess::Value,
        entry::{Entry, EntryId, Event},
        measure::{Class, Goal, Measure},
    },
    gui::model::Model,
    text,
};

use super::words;

/// How deep a retraction of a retraction is spelled out. Only a hostile file goes deeper.
const DEPTH: usize = 2;

/// What an event states: `52 km`, `Milestone reached: Works complete, 30 Jun 2020`.
#[must_use]
pub fn what(m: &Model, event: &Event) -> String {
    said(m, event, DEPTH)
}

fn said(m: &Model, event: &Event, depth: usize) -> String {
    let measure = measure(m, event);
    match event {
        Event::Figure { value, against, .. } => {
            let Some(x) = measure else { return text::figure(*value) };
            let value = against.map_or(Value::Figure(*value), |other| Value::Pair(*value, other));
            titled(m, measure, words::value(m, x, value))
        }
        Event::Reached { milestone, on, .. } => {
            let title = milestone_title(m, measure, milestone);
            match on {
                Some(on) => m.tf("entry-reached", &[("title", title.into()), ("date", m.day(*on).into())]),
                None => m.tf("entry-not-reached", &[("title", title.into())]),
            }
        }
        Event::Rated { level, .. } => titled(m, measure, m.t(&format!("level-{}", level.key()))),
        Event::Graded { class, .. } => titled(m, measure, class_name(m, *class)),
        Event::Done { done, .. } => m.t(if *done { "entry-done" } else { "entry-not-done" }),
        Event::Remark { kind, text, .. } => {
            let kind = m.t(&format!("remark-{}", kind.key()));
            let text = if text.is_empty() { m.t("entry-remark-emptied") } else { text.clone() };
            pair(m, kind, text)
        }
        Event::Assigned { lead, supporting, .. } => assigned(m, lead, supporting),
        Event::Retracted { entry, reason } => {
            let args = [("what", quoted(m, entry, depth).into()), ("reason", reason.as_str().into())];
            m.tf(if reason.is_empty() { "entry-undone" } else { "entry-retracts" }, &args)
        }
        Event::Verified { entry, .. } => m.tf("entry-verified", &[("what", quoted(m, entry, depth).into())]),
        Event::Unknown(_) => m.t("event-unknown"),
    }
}

/// The commitment an entry speaks of, also through the entry it retracts.
#[must_use]
pub fn commitment<'m>(m: &'m Model, e: &'m Entry) -> Option<&'m str> {
    let mut event = &e.event;
    for _ in 0..=DEPTH {
        match event {
            Event::Retracted { entry, .. } => event = &m.desk.journal.get(entry)?.event,
            other => return other.commitment(),
        }
    }
    None
}

/// Who an entry is from: the name that was given; without one whether it was recorded here or at
/// another computer, of whose id the first letters tell two apart.
#[must_use]
pub fn who(m: &Model, e: &Entry) -> String {
    let by = e.by.trim();
    match () {
        () if m.desk.journal.is_overlay(&e.id.writer) => m.t("journal-by-published"),
        () if !by.is_empty() => by.to_owned(),
        () if m.own.contains(&e.id.writer) => m.t("journal-by-here"),
        () => {
            let id: String = e.id.writer.0.chars().take(4).collect();
            m.tf("journal-by-elsewhere", &[("id", id.into())])
        }
    }
}

/// What an entry said, or its identity when it is not at hand.
fn quoted(m: &Model, id: &EntryId, depth: usize) -> String {
    match m.desk.journal.get(id) {
        Some(e) if depth > 0 => said(m, &e.event, depth - 1),
        _ => id.to_string(),
    }
}

fn measure<'m>(m: &'m Model, event: &Event) -> Option<&'m Measure> {
    let c = m.desk.tracker.commitment(event.commitment()?)?;
    let id = event.measure()?;
    c.measures.iter().find(|x| x.id == id)
}

fn milestone_title(m: &Model, measure: Option<&Measure>, id: &str) -> String {
    let list = match measure.map(|x| &x.goal) {
        Some(Goal::Milestones(list)) => list.as_slice(),
        _ => &[],
    };
    list.iter().find(|s| s.id == id).map_or(id, |s| s.title.get(m.lang())).to_owned()
}

/// A value with the title of its measure, where that has one of its own.
fn titled(m: &Model, measure: Option<&Measure>, value: String) -> String {
    match measure.and_then(|x| x.title.as_ref()) {
        Some(title) => pair(m, title.get(m.lang()).to_owned(), value),
        None => value,
    }
}

fn pair(m: &Model, name: String, value: String) -> String {
    m.tf("entry-pair", &[("name", name.into()), ("value", value.into())])
}

fn class_name(m: &Model, class: Class) -> String {
    match class {
        Class::WorseThanV => m.t("class-worse-than-v"),
        c => m.tf("entry-class", &[("sign", c.sign().into())]),
    }
}

fn assigned(m: &Model, lead: &str, supporting: &[String]) -> String {
    let lead = if lead.is_empty() { m.t("lead-none") } else { pair(m, m.t("side-lead"), lead.to_owned()) };
    if supporting.is_empty() {
        return lead;
    }
    let names = supporting.join(&m.t("entry-between"));
    m.tf("entry-supporting", &[("lead", lead.into()), ("names", names.into())])
}
