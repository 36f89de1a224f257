//! The columns of the list, and which of them a width has room for.

use egui_extras::Column as Width;
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

    /// The columns of a first start: what fits a small screen.
    pub const DEFAULT: [Self; 6] =
        [Self::Title, Self::Goal, Self::Actual, Self::Progress, Self::Gap, Self::Standing];

    /// Those of a large one.
    const WIDE: [Self; 9] = [
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

    /// The columns where somebody chose `chosen`, or nobody did: then a wide list has more,
    /// while its titles keep twice the room they need.
    #[must_use]
    pub fn shown(chosen: &[Self], width: f32) -> Vec<Self> {
        let needed: f32 = Self::WIDE.iter().map(|c| c.room() + c.comfort() + GAP).sum();
        match () {
            () if !chosen.is_empty() => chosen.to_vec(),
            () if needed + Self::Title.room() + TICK <= width => Self::WIDE.to_vec(),
            () => Self::DEFAULT.to_vec(),
        }
    }

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

    pub(super) const fn is_figure(self) -> bool {
        matches!(self, Self::Goal | Self::Actual | Self::Gap | Self::Due | Self::LastReport)
    }

    /// Its width beside the others, where there is room for more than they need or not.
    pub(super) fn width(self, roomy: bool) -> Width {
        match self {
            Self::Title => Width::remainder().at_least(150.0).clip(true).resizable(false),
            // Dragged as narrow as can be, it is still there to be dragged wide again.
            other => Width::initial(other.room() + if roomy { other.comfort() } else { 0.0 })
                .at_least(LEAST)
                .clip(true),
        }
    }

    /// What the longest texts of a column take beyond what most need, in points.
    const fn comfort(self) -> f32 {
        match self {
            Self::Goal | Self::Actual => 36.0,
            Self::Section | Self::Lead => 48.0,
            Self::Standing => 20.0,
            _ => 0.0,
        }
    }

    /// Whether there is room for the longest texts beside titles of a good length.
    pub(super) fn roomy(shown: &[Self], width: f32) -> bool {
        let needed: f32 = shown.iter().map(|c| c.room() + c.comfort() + GAP).sum();
        needed + TICK + 80.0 <= width
    }

    /// Width in points it needs to be read.
    const fn room(self) -> f32 {
        match self {
            Self::Title => 230.0,
            Self::Kind => 76.0,
            Self::Section | Self::Lead => 110.0,
            Self::Goal | Self::Due | Self::Standing => 132.0,
            Self::Actual => 112.0,
            Self::Progress => 120.0,
            Self::Gap => 60.0,
            Self::LastReport => 104.0,
        }
    }

    /// The columns of `chosen` that can be read in `width` points: those a reader misses
    /// least go first. Nothing is ever cut off at the edge.
    pub(super) fn fitting(chosen: &[Self], width: f32) -> Vec<Self> {
        let mut shown = chosen.to_vec();
        let first_to_go = [
            Self::LastReport,
            Self::Due,
            Self::Kind,
            Self::Section,
            Self::Lead,
            Self::Gap,
            Self::Progress,
            Self::Goal,
        ];
        for c in first_to_go {
            let needed: f32 = shown.iter().map(|c| c.room() + GAP).sum();
            if needed + TICK <= width {
                break;
            }
            shown.retain(|s| *s != c);
        }
        shown
    }
}

/// Width a column keeps, however narrow it is dragged; in points.
const LEAST: f32 = 48.0;

/// Width of the tick's column with the edges, and space between columns; in points.
const TICK: f32 = 44.0;
pub(super) const GAP: f32 = 10.0;
