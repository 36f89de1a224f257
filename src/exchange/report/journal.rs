//! The journal of the report: what was entered, and what became of it.

use std::collections::{BTreeSet, HashSet};

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::{
    domain::{
        entry::{Entry, EntryId, Event},
        measure::Level,
        plan::Source,
    },
    exchange::Scope,
};

/// One immutable entry of the journal.
#[allow(clippy::struct_excessive_bools, reason = "flags a reader filters by, not a state machine")]
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EntryReport<'a> {
    /// Identity, `writer#number`.
    pub id: &'a EntryId,
    /// Number of the deed it belongs to: that of the deed's first entry.
    pub act: u64,
    /// Logical clock that orders entries of all writers.
    pub lamport: u64,
    /// When it was typed, by the writer's clock.
    #[cfg_attr(test, schemars(with = "super::schema::Moment"))]
    pub recorded: Timestamp,
    /// Who entered it, as given; may be empty.
    pub by: &'a str,
    /// The day it is about. Entries about days after the reporting date are listed, and
    /// enter no figure of this report.
    #[cfg_attr(test, schemars(with = "super::schema::Day"))]
    pub about: Date,
    /// Entries it replaces.
    pub replaces: &'a [EntryId],
    /// What supports it.
    pub source: Option<&'a Source>,
    /// Whether it stands: neither retracted nor replaced.
    pub counts: bool,
    /// Whether it was retracted.
    pub retracted: bool,
    /// The retraction that holds.
    pub retracted_by: Option<&'a EntryId>,
    /// Whether a later entry replaces it.
    pub replaced: bool,
    /// Whether it is published and laid over the plan, not a report of the body's own.
    pub overlay: bool,
    /// Whether the plan has no commitment it could be about.
    pub orphan: bool,
    /// What happened: `figure`, `reached`, `rated`, `graded`, `done`, `remark`,
    /// `assigned`, `retracted`, `verified`, or `unknown`.
    pub event: &'static str,
    /// The commitment it is about.
    pub commitment: Option<&'a str>,
    /// The measure it is about.
    pub measure: Option<&'a str>,
    /// What the event carries, by its kind.
    pub detail: Detail<'a>,
}

/// What an event carries besides commitment and measure.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Detail<'a> {
    /// Of `figure`.
    Figure {
        /// The value, in the measure's unit.
        value: f64,
        /// The value it is compared with.
        against: Option<f64>,
    },
    /// Of `reached`.
    Reached {
        /// Identifier of the milestone.
        milestone: &'a str,
        /// The day it was reached; `null` when it is declared not reached.
        #[cfg_attr(test, schemars(with = "Option<super::schema::Day>"))]
        on: Option<Date>,
    },
    /// Of `rated`.
    Rated {
        /// `not-started`, `limited`, `substantial` or `done`.
        level: &'static str,
    },
    /// Of `graded`.
    Graded {
        /// `i` to `v`, `worse-than-v`.
        class: &'static str,
    },
    /// Of `done`.
    Done {
        /// Declared done, or no longer done.
        done: bool,
    },
    /// Of `remark`.
    Remark {
        /// `note`, `problem` or `next-step`.
        kind: &'static str,
        /// The words; empty takes the earlier ones back.
        text: &'a str,
    },
    /// Of `assigned`.
    Assigned {
        /// Lead unit; empty for nobody.
        lead: &'a str,
        /// Supporting units.
        supporting: &'a [String],
    },
    /// Of `retracted`.
    Retracted {
        /// The entry that no longer counts.
        entry: &'a EntryId,
        /// Why; may be empty.
        reason: &'a str,
    },
    /// Of `verified`.
    Verified {
        /// The entry that was checked against its evidence.
        entry: &'a EntryId,
    },
    /// Of `unknown`: an event of a later version.
    Unknown {
        /// As it was written.
        text: &'a str,
    },
}

impl<'a> Detail<'a> {
    fn of(event: &'a Event) -> Self {
        match event {
            Event::Figure { value, against, .. } => Self::Figure { value: *value, against: *against },
            Event::Reached { milestone, on, .. } => Self::Reached { milestone, on: *on },
            Event::Rated { level, .. } => Self::Rated { level: Level::key(*level) },
            Event::Graded { class, .. } => Self::Graded { class: class.key() },
            Event::Done { done, .. } => Self::Done { done: *done },
            Event::Remark { kind, text, .. } => Self::Remark { kind: kind.key(), text },
            Event::Assigned { lead, supporting, .. } => Self::Assigned { lead, supporting },
            Event::Retracted { entry, reason } => Self::Retracted { entry, reason },
            Event::Verified { entry, .. } => Self::Verified { entry },
            Event::Unknown(text) => Self::Unknown { text },
        }
    }
}

/// The entries about `commitments`, with the retractions of these, in the journal's order.
/// A scope of the whole plan has every entry, also those about nothing in the plan.
pub(super) fn entries<'a>(scope: &Scope<'a>, commitments: &BTreeSet<&str>) -> Vec<EntryReport<'a>> {
    let whole = scope.is_whole();
    let orphans: HashSet<&EntryId> = scope.tracker.orphans.iter().map(|e| &e.id).collect();
    let mut taken: HashSet<&EntryId> = HashSet::new();
    let mut out = Vec::new();
    for e in scope.journal.ordered() {
        // What a retraction speaks of comes before it, so it is in `taken` already.
        let belongs = match &e.event {
            Event::Retracted { entry, .. } => taken.contains(entry),
            other => other.commitment().is_some_and(|c| commitments.contains(c)),
        };
        if whole || belongs {
            taken.insert(&e.id);
            out.push(EntryReport::of(scope, e, orphans.contains(&e.id)));
        }
    }
    out
}

impl<'a> EntryReport<'a> {
    fn of(scope: &Scope<'a>, e: &'a Entry, orphan: bool) -> Self {
        let retracted_by = scope.tracker.retracted.get(&e.id);
        let replaced = scope.tracker.replaced.contains(&e.id);
        Self {
            id: &e.id,
            act: e.act,
            lamport: e.lamport,
            recorded: e.recorded,
            by: &e.by,
            about: e.about,
            replaces: &e.replaces,
            source: e.source.as_deref(),
            counts: retracted_by.is_none() && !replaced,
            retracted: retracted_by.is_some(),
            retracted_by,
            replaced,
            overlay: scope.journal.is_overlay(&e.id.writer),
            orphan,
            event: e.event.key(),
            commitment: e.event.commitment(),
            measure: e.event.measure(),
            detail: Detail::of(&e.event),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::exchange::{Scope, fixture::Fixture, report::Report};

    #[test]
    fn the_journal_is_complete_and_says_what_became_of_each_entry() {
        let fixture = Fixture::mixed();
        let scope = fixture.scope();
        let report = Report::of(&scope).unwrap();
        assert_eq!(report.entries.len(), fixture.journal.len());
        let by_flags =
            |f: fn(&super::EntryReport<'_>) -> bool| report.entries.iter().filter(|e| f(e)).count();
        assert_eq!(by_flags(|e| e.retracted), 1);
        assert_eq!(by_flags(|e| e.replaced), 1);
        assert_eq!(by_flags(|e| e.overlay), 1);
        assert_eq!(by_flags(|e| e.orphan), 1);
        assert_eq!(by_flags(|e| e.counts), fixture.journal.len() - 2);
    }

    #[test]
    fn a_part_of_the_plan_takes_its_own_entries_and_their_retractions_along() {
        let fixture = Fixture::mixed();
        let rows = [fixture.tracker.plan.position("roads").unwrap()];
        let report = Report::of(&Scope { rows: &rows, ..fixture.scope() }).unwrap();
        let events: Vec<_> = report.entries.iter().map(|e| e.event).collect();
        assert_eq!(events, ["reached", "reached", "retracted"]);
    }
}
