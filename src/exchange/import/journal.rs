//! The journal this program wrote for others: in a report (JSON, RON), or as a table with a
//! line an entry.
//!
//! What stood when it was written is taken as statements; what was retracted or replaced by
//! then, published figures and entries about nothing in the plan are not.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::{
    ImportError, Wish,
    book::{Book, Sheet},
    found::refused,
    hold::{Claim, Known},
    target::milestones,
};
use crate::{
    domain::{
        checks::{Finding, sane},
        entry::{Draft, EntryId, Event, RemarkKind},
        journal::Journal,
        measure::{Class, Level, Measure},
        plan::{Plan, Source},
        staged::{Origin, Staged},
        tracker::Tracker,
    },
    exchange::{
        report::REPORT_SCHEMA,
        watch::{Steps, Watch},
    },
};

/// Columns only the journal's table has together.
const OWN: [&str; 5] = ["id", "event", "commitment", "about", "counts"];

/// A journal as it was written for others.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    schema: u32,
    #[serde(default)]
    demonstration: Option<String>,
    plan: Named,
    entries: Vec<Written>,
}

#[derive(Debug, Deserialize)]
struct Named {
    id: String,
}

/// One entry as it was written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Written {
    id: String,
    by: String,
    about: String,
    event: String,
    commitment: Option<String>,
    measure: Option<String>,
    counts: bool,
    overlay: bool,
    orphan: bool,
    replaces: Vec<String>,
    source: Option<Source>,
    detail: Detail,
    /// Where it stands in a table.
    #[serde(skip)]
    at: Option<String>,
}

/// What any event carries.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Detail {
    value: Option<f64>,
    against: Option<f64>,
    milestone: Option<String>,
    on: Option<String>,
    level: Option<String>,
    class: Option<String>,
    done: Option<bool>,
    kind: Option<String>,
    text: Option<String>,
    lead: Option<String>,
    supporting: Vec<String>,
}

/// Reads a report by how it begins; none of what is no report.
pub(super) fn report(bytes: &[u8]) -> Result<Option<Report>, Box<Finding>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(None) };
    let broken = |e: &dyn std::fmt::Display| Box::new(refused("import-report", &[("what", &e.to_string())]));
    let report: Report = if text.starts_with('{') {
        serde_json::from_str(text).map_err(|e| broken(&e))?
    } else if text.starts_with("#![enable") || text.starts_with('(') {
        ron::from_str(text).map_err(|e| broken(&e))?
    } else if text.lines().next().is_some_and(|l| l.contains("\t(guatu_journal:")) {
        return Err(Box::new(refused("import-merge", &[])));
    } else {
        return Ok(None);
    };
    if report.schema > REPORT_SCHEMA {
        return Err(Box::new(refused("import-newer", &[("what", &report.schema.to_string())])));
    }
    if report.demonstration.is_some() {
        return Err(Box::new(refused("import-demonstration", &[])));
    }
    Ok(Some(report))
}

/// The same of a table with a line an entry; none of any other table.
pub(super) fn of_table(book: &Book) -> Result<Option<Report>, Box<Finding>> {
    let [sheet] = &book.sheets[..] else { return Ok(None) };
    let Some(header) = sheet.rows().next() else { return Ok(None) };
    let mut columns: HashMap<String, u32> = HashMap::new();
    for (row, column) in sheet.cells.keys().take_while(|(row, _)| *row == header) {
        columns.insert(sheet.shown((*row, *column)), *column);
    }
    if !OWN.iter().all(|name| columns.contains_key(*name)) {
        return Ok(None);
    }
    if columns.contains_key("demonstration") {
        return Err(Box::new(refused("import-demonstration", &[])));
    }
    let read = |row: u32, name: &str| columns.get(name).map_or_else(String::new, |c| sheet.shown((row, *c)));
    let rows: Vec<u32> = sheet.rows().skip(1).collect();
    let plan = rows.first().map(|row| read(*row, "plan")).unwrap_or_default();
    let entries = rows.iter().map(|row| written(sheet, *row, &|name| read(*row, name))).collect();
    Ok(Some(Report { schema: REPORT_SCHEMA, demonstration: None, plan: Named { id: plan }, entries }))
}

fn written(sheet: &Sheet, row: u32, read: &dyn Fn(&str) -> String) -> Written {
    let some = |name: &str| Some(read(name)).filter(|s| !s.is_empty());
    let list = |name: &str| read(name).split("; ").filter(|s| !s.is_empty()).map(str::to_owned).collect();
    let source = some("source_title").map(|title| Source {
        title,
        address: read("source_address"),
        note: read("source_note"),
    });
    Written {
        id: read("id"),
        by: read("by"),
        about: read("about"),
        event: read("event"),
        commitment: some("commitment"),
        measure: some("measure"),
        counts: read("counts") == "true",
        overlay: read("overlay") == "true",
        orphan: read("orphan") == "true",
        replaces: list("replaces"),
        source,
        detail: Detail {
            value: read("value").parse().ok(),
            against: read("against").parse().ok(),
            milestone: some("milestone"),
            on: some("on"),
            level: some("level"),
            class: some("class"),
            done: read("done").parse().ok(),
            kind: some("remark"),
            // Words that were taken back are empty, and still said.
            text: Some(read("text")),
            lead: Some(read("lead")),
            supporting: list("supporting"),
        },
        at: Some(sheet.address((row, 0))),
    }
}

/// The statements of a journal.
pub(super) fn stage(
    report: &Report,
    tracker: &Tracker,
    journal: &Journal,
    wish: &Wish<'_>,
    watch: &mut dyn Watch,
) -> Result<Staged, ImportError> {
    let plan = &tracker.plan;
    if report.plan.id != plan.head.id {
        let args = [("what", report.plan.id.as_str()), ("expected", plan.head.id.as_str())];
        return Err(Box::new(refused("import-other-plan", &args)).into());
    }
    let mut known = Known::of(tracker, journal, wish);
    let mut steps = Steps::new(watch, report.entries.len())?;
    // Of two that contradict each other the later one holds, so it goes first.
    for e in report.entries.iter().rev() {
        steps.one()?;
        if !e.counts || e.overlay || e.orphan {
            continue;
        }
        let at = e.at.clone().unwrap_or_else(|| e.id.clone());
        let commitment = e.commitment.as_deref().and_then(|id| plan.position(id));
        match event(plan, e) {
            Ok(None) => {}
            Err(why) => known.refuse(at, e.typed(), commitment, why),
            Ok(Some((event, about))) => {
                let Some(commitment) = commitment else { continue };
                let id: Option<EntryId> = e.id.parse().ok();
                let own = id.as_ref().and_then(|id| journal.get(id)).filter(|own| own.event == event);
                if own.is_some() {
                    known.there(at, e.typed(), commitment, own.cloned());
                    continue;
                }
                // Whoever wrote it had seen what it replaces.
                let mut replaced = e.replaces.iter().filter_map(|id| journal.get(&id.parse().ok()?));
                let seen = replaced.next_back().map(|e| (e.event.clone(), e.about));
                let source = Box::new(e.source.clone().unwrap_or_else(|| Source {
                    title: wish.file.to_owned(),
                    address: String::new(),
                    note: at.clone(),
                }));
                let draft = Draft { about, source: Some(source), event };
                let typed = e.typed();
                known.hold(Claim {
                    at,
                    typed,
                    commitment,
                    draft,
                    dated: true,
                    repeated: false,
                    seen,
                    notes: Vec::new(),
                });
            }
        }
    }
    known.lines.reverse();
    Ok(Staged { lines: known.lines, origin: Origin::Journal, ..Staged::default() })
}

impl Written {
    /// What it says, in as few words as its kind has.
    fn typed(&self) -> String {
        let d = &self.detail;
        let figure = d.value.map(|v| v.to_string());
        let words =
            [&d.class, &d.level, &d.on, &d.text, &d.lead].into_iter().flatten().find(|s| !s.is_empty());
        figure.or_else(|| words.cloned()).unwrap_or_else(|| self.event.clone())
    }
}

/// What an entry says and of which day; none of what is no statement about the plan.
fn event(plan: &Plan, e: &Written) -> Result<Option<(Event, Date)>, Finding> {
    if matches!(e.event.as_str(), "retracted" | "verified" | "unknown") {
        return Ok(None);
    }
    let d = &e.detail;
    let about: Date = e.about.parse().map_err(|_| refused("import-date", &[("what", &e.about)]))?;
    let id = e.commitment.as_deref().unwrap_or_default();
    let c = plan.commitment(id).ok_or_else(|| refused("import-unknown", &[("what", id)]))?;
    let commitment = c.id.as_str().into();
    let measure = || -> Result<&Measure, Finding> {
        let id = e.measure.as_deref().unwrap_or_default();
        let found = c.measures.iter().find(|m| m.id == id);
        let list = || c.measures.iter().map(|m| m.id.as_str()).collect::<Vec<_>>().join(", ");
        found.ok_or_else(|| refused("import-measure", &[("what", id), ("found", &list())]))
    };
    let text = |s: &Option<String>| s.clone().unwrap_or_default();
    let event = match e.event.as_str() {
        "figure" => {
            let m = measure()?;
            let shown = d.value.map(|v| v.to_string()).unwrap_or_default();
            let whole = d.value.into_iter().chain(d.against).all(sane);
            let value = d.value.filter(|_| whole && m.goal.takes_figure());
            let value = value.ok_or_else(|| refused("import-not-a-figure", &[("what", &shown)]))?;
            Event::Figure { commitment, measure: m.id.as_str().into(), value, against: d.against }
        }
        "reached" => {
            let m = measure()?;
            let id = text(&d.milestone);
            let milestone = milestones(m).iter().find(|s| s.id == id).map(|s| s.id.as_str().into());
            let list = || milestones(m).iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(", ");
            let milestone =
                milestone.ok_or_else(|| refused("import-milestone", &[("what", &id), ("found", &list())]))?;
            let day = |s: &String| s.parse().map_err(|_| refused("import-date", &[("what", s)]));
            let on = d.on.as_ref().map(day).transpose()?;
            Event::Reached { commitment, measure: m.id.as_str().into(), milestone, on }
        }
        "rated" => {
            let key = text(&d.level);
            let level = Level::ALL.into_iter().find(|l| l.key() == key);
            let level = level.ok_or_else(|| refused("import-level", &[("what", &key)]))?;
            Event::Rated { commitment, measure: measure()?.id.as_str().into(), level }
        }
        "graded" => {
            let key = text(&d.class);
            let class = Class::ALL.into_iter().find(|l| l.key() == key);
            let class = class.ok_or_else(|| refused("import-class", &[("what", &key)]))?;
            Event::Graded { commitment, measure: measure()?.id.as_str().into(), class }
        }
        "done" => {
            let done = d.done.ok_or_else(|| refused("import-done", &[("what", "")]))?;
            Event::Done { commitment, done }
        }
        "remark" => {
            let key = text(&d.kind);
            let Some(kind) = RemarkKind::ALL.into_iter().find(|k| k.key() == key) else { return Ok(None) };
            Event::Remark { commitment, kind, text: text(&d.text) }
        }
        "assigned" => Event::Assigned { commitment, lead: text(&d.lead), supporting: d.supporting.clone() },
        // A later version's.
        _ => return Ok(None),
    };
    Ok(Some((event, about)))
}
