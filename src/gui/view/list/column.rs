//! The columns of the list.

use serde::{Deserialize, Serialize};

/// A column after the tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Column {
    /// Title.
    Title,
    /// Kind.
    Kind,
    /// Section.
    Section,
    /// Lead unit.
    Lead,
    /// The goal of the measure that leads the row.
    Goal,
    /// What was reported.
    Actual,
    /// Share of the goal, with the planned share marked.
    Progress,
    /// Progress less planned share, or the margin.
    Gap,
    /// Where it stands.
    Standing,
    /// When it is due.
    Due,
    /// The date the latest report is about.
    LastReport,
}

impl Column {
    /// Every column, in their order.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Kind,
        Self::Section,
        Self::Lead,
        Self::Goal,
        Self::Actual,
        Self::Progress,
        Self::Gap,
        Self::Standing,
        Self::Due,
        Self::LastReport,
    ];

    /// The columns of a first start. A small window has no room for all of them, and says so.
    pub const DEFAULT: [Self; 9] = [
        Self::Title,
        Self::Lead,
        Self::Goal,
        Self::Actual,
        Self::Progress,
        Self::Gap,
        Self::Standing,
        Self::Due,
        Self::LastReport,
    ];

    /// Those somebody chose, or those of a first start.
    #[must_use]
    pub const fn chosen(chosen: &[Self]) -> &[Self] {
        if chosen.is_empty() { &Self::DEFAULT } else { chosen }
    }

    /// Those of a list without room for all: what a reader misses least goes first.
    pub(super) const FIRST_TO_GO: [Self; 8] = [
        Self::LastReport,
        Self::Due,
        Self::Kind,
        Self::Section,
        Self::Lead,
        Self::Goal,
        Self::Progress,
        Self::Gap,
    ];

    /// Identifier of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "column-title",
            Self::Kind => "column-kind",
            Self::Section => "column-section",
            Self::Lead => "column-lead",
            Self::Goal => "column-goal",
            Self::Actual => "column-actual",
            Self::Progress => "column-progress",
            Self::Gap => "column-gap",
            Self::Standing => "column-standing",
            Self::Due => "column-due",
            Self::LastReport => "column-last-report",
        }
    }

    /// Whether a part of what stands in it says something else than the whole: it is never cut.
    pub(super) const fn is_whole(self) -> bool {
        matches!(self, Self::Actual | Self::Gap | Self::Due | Self::LastReport)
    }

    /// Whether a list without it says little: how much of what, and where it stands.
    pub(super) const fn is_missed(self) -> bool {
        matches!(self, Self::Goal | Self::Progress | Self::Gap)
    }

    pub(super) const fn is_figure(self) -> bool {
        matches!(self, Self::Goal | Self::Actual | Self::Gap | Self::Due | Self::LastReport)
    }
}

/// Space between columns, in points.
pub(super) const GAP: f32 = 10.0;
