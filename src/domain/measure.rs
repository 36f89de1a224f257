//! Measures: how a commitment is judged. Ten kinds, each with its own arithmetic in
//! [`super::assess`].

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    calendar,
    plan::{Due, Period},
    words::{Locator, Trilingual},
};

/// How one commitment is judged.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Identifier, unique in its commitment.
    pub id: String,
    /// Own title where a commitment has several measures.
    #[serde(default)]
    pub title: Option<Trilingual>,
    /// Identifier of a unit; empty where there is no figure.
    #[serde(default)]
    pub unit: String,
    /// The goal and its kind.
    pub goal: Goal,
    /// Ambiguities and the reading chosen.
    #[serde(default)]
    pub notes: Vec<Trilingual>,
}

/// The goal of a measure. Figures are in the measure's unit; growth is in per cent.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Goal {
    /// Starts at zero on the first day and adds up.
    Flow {
        /// Amount to be reached by the due date.
        target: f64,
        /// How the amount compares.
        #[serde(default)]
        compare: Compare,
        /// Planned shares at dates; without any, shares follow the calendar.
        #[serde(default)]
        curve: Vec<Planned>,
    },
    /// A level with a baseline.
    Stock {
        /// Level to be reached by the due date.
        target: f64,
        /// Level before the period; without it there is no share of the way.
        #[serde(default)]
        baseline: Option<Baseline>,
        /// How the level compares.
        #[serde(default)]
        compare: Compare,
        /// Planned shares at dates; without any, shares follow the calendar.
        #[serde(default)]
        curve: Vec<Planned>,
    },
    /// A ceiling or a floor, judged at each reading.
    Limit {
        /// The ceiling or floor; the bound itself is inside.
        bound: f64,
        /// Which side is allowed.
        side: Side,
    },
    /// Year-on-year growth in per cent, published cumulatively. Reductions are negative.
    Growth {
        /// Rate to be reached, in per cent.
        target: f64,
        /// How the rate compares.
        #[serde(default)]
        compare: Compare,
        /// When figures are published; before the first release nothing is due.
        #[serde(default)]
        released: Released,
    },
    /// A quality class of surface water.
    Class {
        /// The worst class allowed.
        goal: Class,
    },
    /// Dated, binary events.
    Milestones(Vec<Milestone>),
    /// Judged against another value reported with it.
    Compared {
        /// What it is compared with.
        with: Trilingual,
        /// Strictly above, or within a band around it.
        #[serde(default)]
        strict: bool,
        /// Half width of the band, in the unit of the values.
        #[serde(default)]
        band: f64,
    },
    /// Set by another body, not in the text.
    Assigned {
        /// Who sets it.
        by: Trilingual,
    },
    /// No figure: rated by a person.
    Judged,
}

impl Goal {
    /// The kind's identifier, as files and texts write it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Flow { .. } => "flow",
            Self::Stock { .. } => "stock",
            Self::Limit { .. } => "limit",
            Self::Growth { .. } => "growth",
            Self::Class { .. } => "class",
            Self::Milestones(_) => "milestones",
            Self::Compared { .. } => "compared",
            Self::Assigned { .. } => "assigned",
            Self::Judged => "judged",
        }
    }

    /// The figure to be reached, where there is one.
    #[must_use]
    pub const fn figure(&self) -> Option<f64> {
        match self {
            Self::Flow { target, .. } | Self::Stock { target, .. } | Self::Growth { target, .. } => {
                Some(*target)
            }
            Self::Limit { bound, .. } => Some(*bound),
            _ => None,
        }
    }

    /// Whether a figure is what a report of it carries.
    #[must_use]
    pub const fn takes_figure(&self) -> bool {
        !matches!(self, Self::Class { .. } | Self::Milestones(_) | Self::Judged)
    }

    /// Whether it is a rate or share measured against a moving base, judged at each reading.
    #[must_use]
    pub const fn judged_at_each_reading(&self) -> bool {
        matches!(self, Self::Limit { .. } | Self::Growth { .. } | Self::Class { .. } | Self::Compared { .. })
    }

    /// How the figure compares, where a comparator applies.
    #[must_use]
    pub const fn compare(&self) -> Option<Compare> {
        match self {
            Self::Flow { compare, .. } | Self::Stock { compare, .. } | Self::Growth { compare, .. } => {
                Some(*compare)
            }
            Self::Limit { side: Side::AtMost, .. } => Some(Compare::AtMost),
            Self::Limit { side: Side::AtLeast, .. } => Some(Compare::AtLeast),
            _ => None,
        }
    }

    /// The planned curve, where one is given.
    #[must_use]
    pub fn curve(&self) -> &[Planned] {
        match self {
            Self::Flow { curve, .. } | Self::Stock { curve, .. } => curve,
            _ => &[],
        }
    }
}

/// How a figure compares with its goal. 以上 and 以內 include the number, 超過 does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Compare {
    /// 以上, or a plain figure.
    #[default]
    AtLeast,
    /// 超過.
    MoreThan,
    /// 以內, or a reduction.
    AtMost,
    /// 左右, with its tolerance in the unit of the figure.
    About(f64),
}

/// Which side of a limit is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// A ceiling.
    AtMost,
    /// A floor.
    AtLeast,
}

/// How often a rate is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Released {
    /// Not known: a missing figure is simply not reported.
    #[default]
    Unknown,
    /// After each month.
    Monthly,
    /// After each quarter.
    Quarterly,
    /// Once, after the year.
    Yearly,
}

impl Released {
    /// Months of a plan's period after which the first figure can be published.
    #[must_use]
    pub fn months(self, period: Period) -> f64 {
        match self {
            Self::Unknown => 0.0,
            Self::Monthly => 1.0,
            Self::Quarterly => 3.0,
            Self::Yearly => calendar::months(period.start, period.end),
        }
    }
}

/// A value before the period.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The value, in the measure's unit.
    pub value: f64,
    /// The day it speaks of.
    pub date: Date,
    /// Where the source says it.
    pub locator: Locator,
}

/// A point of a planned curve.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// The day.
    pub date: Date,
    /// Share of the way to be covered by then, 0 to 1.
    pub share: f64,
}

/// A dated, binary event inside a project.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Identifier, unique in its measure.
    pub id: String,
    /// Short title.
    pub title: Trilingual,
    /// When it is due.
    pub due: Due,
    /// Its part of the whole.
    #[serde(default = "one")]
    pub weight: f64,
}

const fn one() -> f64 {
    1.0
}

/// Quality class of surface water (GB 3838-2002), best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// Class I.
    I,
    /// Class II.
    II,
    /// Class III.
    III,
    /// Class IV.
    IV,
    /// Class V.
    V,
    /// 劣Ⅴ.
    WorseThanV,
}

impl Class {
    /// Every class, best first.
    pub const ALL: [Self; 6] = [Self::I, Self::II, Self::III, Self::IV, Self::V, Self::WorseThanV];

    /// As the report writes it: Ⅰ to Ⅴ, `>Ⅴ` for worse.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::I => "Ⅰ",
            Self::II => "Ⅱ",
            Self::III => "Ⅲ",
            Self::IV => "Ⅳ",
            Self::V => "Ⅴ",
            Self::WorseThanV => ">Ⅴ",
        }
    }

    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::I => "i",
            Self::II => "ii",
            Self::III => "iii",
            Self::IV => "iv",
            Self::V => "v",
            Self::WorseThanV => "worse-than-v",
        }
    }
}

/// A person's rating where there is no figure. Never converted into a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Not started.
    NotStarted,
    /// Limited progress.
    Limited,
    /// Substantial progress; asks for evidence.
    Substantial,
    /// Done; asks for evidence.
    Done,
}

impl Level {
    /// Every level, least first.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::Limited, Self::Substantial, Self::Done];

    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::Limited => "limited",
            Self::Substantial => "substantial",
            Self::Done => "done",
        }
    }
}
