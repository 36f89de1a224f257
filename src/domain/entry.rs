//! Entries: the immutable lines of the journal.

use std::{fmt, str::FromStr, sync::Arc};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    measure::{Class, Level},
    plan::Source,
};

/// Who writes a journal: the random id of one installation in one folder, not a user name.
/// Shared by all entries of a journal that was read: of a million each would have its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WriterId(pub Arc<str>);

impl WriterId {
    /// Whether the id can name a file: 1 to 64 of `a-z 0-9 -`.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        (1..=64).contains(&self.0.len())
            && self.0.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Identity of an entry: its writer and its place in that writer's journal, from 1.
/// Written `writer#seq`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId {
    /// The writer.
    pub writer: WriterId,
    /// Place in the writer's journal, from 1.
    pub seq: u64,
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.writer, self.seq)
    }
}

impl FromStr for EntryId {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        let (writer, seq) = s.rsplit_once('#').ok_or_else(|| format!("'{s}' is not writer#number"))?;
        let seq = seq.parse().map_err(|_| format!("'{s}' is not writer#number"))?;
        Ok(Self { writer: WriterId(writer.into()), seq })
    }
}

impl Serialize for EntryId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// One immutable line of the journal: who reported what, for which date, when.
///
/// Names are shared: of a million entries most say one of few things of one of few commitments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Identity.
    pub id: EntryId,
    /// Number of the deed this entry belongs to: the `seq` of its first entry.
    /// A form, a bulk edit or an import is one deed, and undone as one.
    pub act: u64,
    /// Logical clock: one more than any the writer had seen. Orders entries; the
    /// wall clock does not.
    pub lamport: u64,
    /// When it was typed, by the writer's clock: a claim that is shown.
    pub recorded: Timestamp,
    /// Name of the person, as given; may be empty.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub by: Arc<str>,
    /// Reporting date: the day the statement is about.
    pub about: Date,
    /// Entries for the same field and date that counted when this was written, which it
    /// replaces, with all that those replaced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EntryId>,
    /// What supports the statement and makes it "evidenced", or the file it came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<Source>>,
    /// What happened.
    pub event: Event,
}

/// What a draft needs before the journal gives it identity and clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Reporting date.
    pub about: Date,
    /// What supports it.
    pub source: Option<Box<Source>>,
    /// What happened.
    pub event: Event,
}

impl Draft {
    /// A draft without a source.
    #[must_use]
    pub const fn new(about: Date, event: Event) -> Self {
        Self { about, source: None, event }
    }
}

/// What an entry states. Past tense: saved for ever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Event {
    /// A figure of one measure, in its unit.
    Figure {
        /// Commitment.
        commitment: Arc<str>,
        /// Measure.
        measure: Arc<str>,
        /// The value.
        value: f64,
        /// The other value, of a compared measure.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        against: Option<f64>,
    },
    /// A milestone was reached on a day, or (none) was not.
    Reached {
        /// Commitment.
        commitment: Arc<str>,
        /// Measure.
        measure: Arc<str>,
        /// Milestone.
        milestone: Arc<str>,
        /// The day it was reached.
        on: Option<Date>,
    },
    /// A person's rating of a judged measure.
    Rated {
        /// Commitment.
        commitment: Arc<str>,
        /// Measure.
        measure: Arc<str>,
        /// The level.
        level: Level,
    },
    /// A water class found in the month of the reporting date.
    Graded {
        /// Commitment.
        commitment: Arc<str>,
        /// Measure.
        measure: Arc<str>,
        /// The class.
        class: Class,
    },
    /// A person declares the commitment done, or no longer done.
    Done {
        /// Commitment.
        commitment: Arc<str>,
        /// Done, or not.
        done: bool,
    },
    /// Words about a commitment.
    Remark {
        /// Commitment.
        commitment: Arc<str>,
        /// Which of the form's fields.
        kind: RemarkKind,
        /// The words.
        text: String,
    },
    /// The lead and supporting units. Empty lead: assigned to nobody.
    Assigned {
        /// Commitment.
        commitment: Arc<str>,
        /// Lead unit 牽頭單位.
        lead: String,
        /// Supporting units 配合單位.
        #[serde(default)]
        supporting: Vec<String>,
    },
    /// An entry no longer counts. The entry stays in the journal.
    Retracted {
        /// The entry.
        entry: EntryId,
        /// Why; may be empty.
        #[serde(default)]
        reason: String,
    },
    /// Someone other than the reporter checked an entry against its evidence: 核實.
    Verified {
        /// Commitment.
        commitment: Arc<str>,
        /// The entry that was checked.
        entry: EntryId,
    },
    /// An event of a later version, kept as it was written.
    #[serde(skip)]
    Unknown(String),
}

/// The kinds of words a report carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RemarkKind {
    /// A note.
    Note,
    /// What stands in the way.
    Problem,
    /// What is done next.
    NextStep,
}

impl RemarkKind {
    /// Every kind, in the form's order.
    pub const ALL: [Self; 3] = [Self::Note, Self::Problem, Self::NextStep];

    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Problem => "problem",
            Self::NextStep => "next-step",
        }
    }
}

/// What a register-like event sets: two live entries for one slot and date are a
/// conflict unless one replaces the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot<'e> {
    /// Figure, rating or class of a measure.
    Measure(&'e str, &'e str),
    /// A milestone.
    Milestone(&'e str, &'e str, &'e str),
    /// The tick.
    Done(&'e str),
    /// The units.
    Units(&'e str),
    /// One kind of remark: the latest is the current one.
    Remark(&'e str, RemarkKind),
}

impl<'e> Slot<'e> {
    /// The commitment it is of.
    #[must_use]
    pub const fn commitment(self) -> &'e str {
        match self {
            Self::Measure(c, _)
            | Self::Milestone(c, ..)
            | Self::Done(c)
            | Self::Units(c)
            | Self::Remark(c, _) => c,
        }
    }
}

impl Event {
    /// The commitment it speaks of, if any.
    #[must_use]
    pub fn commitment(&self) -> Option<&str> {
        match self {
            Self::Figure { commitment, .. }
            | Self::Reached { commitment, .. }
            | Self::Rated { commitment, .. }
            | Self::Graded { commitment, .. }
            | Self::Done { commitment, .. }
            | Self::Remark { commitment, .. }
            | Self::Assigned { commitment, .. }
            | Self::Verified { commitment, .. } => Some(commitment),
            Self::Retracted { .. } | Self::Unknown(_) => None,
        }
    }

    /// The measure it speaks of, if any.
    #[must_use]
    pub fn measure(&self) -> Option<&str> {
        match self {
            Self::Figure { measure, .. }
            | Self::Reached { measure, .. }
            | Self::Rated { measure, .. }
            | Self::Graded { measure, .. } => Some(measure),
            _ => None,
        }
    }

    /// Lead and supporting units, of one that assigns them.
    #[must_use]
    pub fn units(&self) -> Option<(&str, &[String])> {
        match self {
            Self::Assigned { lead, supporting, .. } => Some((lead, supporting)),
            _ => None,
        }
    }

    /// What it sets.
    #[must_use]
    pub fn slot(&self) -> Option<Slot<'_>> {
        Some(match self {
            Self::Figure { commitment, measure, .. }
            | Self::Rated { commitment, measure, .. }
            | Self::Graded { commitment, measure, .. } => Slot::Measure(commitment, measure),
            Self::Reached { commitment, measure, milestone, .. } => {
                Slot::Milestone(commitment, measure, milestone)
            }
            Self::Done { commitment, .. } => Slot::Done(commitment),
            Self::Assigned { commitment, .. } => Slot::Units(commitment),
            Self::Remark { commitment, kind, .. } => Slot::Remark(commitment, *kind),
            Self::Retracted { .. } | Self::Verified { .. } | Self::Unknown(_) => return None,
        })
    }

    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Figure { .. } => "figure",
            Self::Reached { .. } => "reached",
            Self::Rated { .. } => "rated",
            Self::Graded { .. } => "graded",
            Self::Done { .. } => "done",
            Self::Remark { .. } => "remark",
            Self::Assigned { .. } => "assigned",
            Self::Retracted { .. } => "retracted",
            Self::Verified { .. } => "verified",
            Self::Unknown(_) => "unknown",
        }
    }
}
