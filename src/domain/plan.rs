//! The plan: one body's commitments for one period.

use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, Serialize};

use super::{
    measure::Measure,
    words::{Locator, Trilingual},
};

/// Schema number of plan files this crate reads.
pub const PLAN_SCHEMA: u32 = 1;

/// What the plan's own file says of it; the commitments stand in the files beside it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanHead {
    /// Schema number, [`PLAN_SCHEMA`].
    pub schema: u32,
    /// Short identifier; names the progress folder.
    pub id: String,
    /// Title of the plan.
    pub title: Trilingual,
    /// The body whose plan it is.
    pub body: Trilingual,
    /// First and last day of the plan's period.
    pub period: Period,
    /// Sections in the source's order.
    pub sections: Vec<Section>,
    /// Units used by measures.
    #[serde(default)]
    pub units: Vec<Unit>,
    /// Places and bodies that commitments name, in three languages.
    #[serde(default)]
    pub names: Vec<Name>,
    /// Where the plan was published.
    pub source: Source,
    /// What the text at hand lacks, one sentence each.
    #[serde(default)]
    pub missing: Vec<Trilingual>,
    /// Anything else a reader must know.
    #[serde(default)]
    pub notes: Vec<Trilingual>,
}

/// First and last day of a plan, both inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

impl Period {
    /// Whether `date` lies inside.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        (self.start..=self.end).contains(&date)
    }
}

/// A headed section of the plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Identifier commitments refer to.
    pub id: String,
    /// Heading, in our own short wording.
    pub title: Trilingual,
}

/// A unit of measurement.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Identifier measures refer to.
    pub id: String,
    /// How the unit is written after a figure.
    pub name: Trilingual,
}

impl Unit {
    /// Whether figures in it are percentages.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.name.hans == "%"
    }
}

/// A published text: where a plan or a figure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title as published.
    pub title: String,
    /// Address, a web link or a path; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Scope or vintage of what is taken from it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Source {
    /// The address of a file a report came in: that says where a statement is from, and
    /// supports it no more than saying it did.
    pub const RECEIVED: &str = "import:";

    /// Whether it supports a statement.
    #[must_use]
    pub fn is_evidence(&self) -> bool {
        self.address != Self::RECEIVED
    }

    /// The address to show; empty where there is none.
    #[must_use]
    pub fn address(&self) -> &str {
        if self.is_evidence() { &self.address } else { "" }
    }
}

/// A place or body the plan names, in the three languages.
pub type Name = Trilingual;

/// The four kinds of commitment; each is a file of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A figure or level to be reached.
    Target,
    /// A named thing to be built, started or opened.
    Project,
    /// Daily life and public services.
    Livelihood,
    /// A policy, programme, reform or institution.
    #[default]
    Measure,
}

impl Kind {
    /// Every kind, in the order the plan's files and the screens show them.
    pub const ALL: [Self; 4] = [Self::Target, Self::Project, Self::Livelihood, Self::Measure];

    /// The file that holds this kind.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Target => "targets.ron",
            Self::Project => "projects.ron",
            Self::Livelihood => "livelihood.ron",
            Self::Measure => "measures.ron",
        }
    }

    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Project => "project",
            Self::Livelihood => "livelihood",
            Self::Measure => "measure",
        }
    }
}

/// How firmly the plan words a commitment. Changes labels and filters, never arithmetic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Strength {
    /// 確保.
    Ensure,
    /// 完成.
    Complete,
    /// 力爭.
    Strive,
    /// 爭取.
    Seek,
    /// 推動, 加快, 支持.
    Promote,
    /// 預計, 預期.
    Expect,
    /// Simply stated, with none of these words. Not in the source's scale: most
    /// sentences carry no marker, and giving them one would invent it.
    #[default]
    Plain,
}

impl Strength {
    /// Every strength, firmest first.
    pub const ALL: [Self; 7] =
        [Self::Ensure, Self::Complete, Self::Strive, Self::Seek, Self::Promote, Self::Expect, Self::Plain];

    /// Identifier in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ensure => "ensure",
            Self::Complete => "complete",
            Self::Strive => "strive",
            Self::Seek => "seek",
            Self::Promote => "promote",
            Self::Expect => "expect",
            Self::Plain => "plain",
        }
    }
}

/// When something is due; what the text does not say is kept apart from what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// The text gives the time.
    Stated(Date),
    /// The text does not; the date is our reading of the plan's period.
    Inferred(Date),
    /// An aim without a year: data, never scored for this period.
    Vision,
}

impl Due {
    /// The date, stated or inferred.
    #[must_use]
    pub const fn date(self) -> Option<Date> {
        match self {
            Self::Stated(d) | Self::Inferred(d) => Some(d),
            Self::Vision => None,
        }
    }

    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stated(_) => "stated",
            Self::Inferred(_) => "inferred",
            Self::Vision => "vision",
        }
    }
}

/// One thing promised, as a plan file writes it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommitmentRecord {
    /// Identifier, unique in the plan.
    pub id: String,
    /// Identifier of a [`Section`].
    pub section: String,
    /// Where the source says it; several when it says it twice.
    pub locators: Vec<Locator>,
    /// Short title of our own.
    pub title: Trilingual,
    /// How firmly it is worded.
    pub strength: Strength,
    /// When it is due.
    pub due: Due,
    /// One of the plan's headline annual goals.
    #[serde(default)]
    pub headline: bool,
    /// How it is judged; several measures are joined by AND.
    #[serde(deserialize_with = "tight")]
    pub measures: Vec<Measure>,
    /// Places the text names; each stands in the plan's names.
    #[serde(default)]
    pub places: Vec<String>,
    /// Bodies the text names; each stands in the plan's names.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Ambiguities and the reading chosen.
    #[serde(default)]
    pub notes: Vec<Trilingual>,
}

/// A list without room to grow, which is three quarters of what reading leaves of a list of one.
fn tight<'de, D: Deserializer<'de>, T: Deserialize<'de>>(d: D) -> Result<Vec<T>, D::Error> {
    let mut list = Vec::deserialize(d)?;
    list.shrink_to_fit();
    Ok(list)
}

/// A commitment with the kind its file gives it.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// The kind.
    pub kind: Kind,
    /// What the file says.
    pub record: CommitmentRecord,
}

impl std::ops::Deref for Commitment {
    type Target = CommitmentRecord;

    fn deref(&self) -> &CommitmentRecord {
        &self.record
    }
}

/// A whole plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The plan's own file.
    pub head: PlanHead,
    /// All commitments, in the order of kinds and files.
    pub commitments: Vec<Commitment>,
}

impl Plan {
    /// A plan without commitments, for a window whose plan could not be read.
    #[must_use]
    pub fn empty(year: i16) -> Self {
        let head = PlanHead {
            schema: PLAN_SCHEMA,
            id: String::new(),
            title: Trilingual::default(),
            body: Trilingual::default(),
            period: Period { start: date(year, 1, 1), end: date(year, 12, 31) },
            sections: Vec::new(),
            units: Vec::new(),
            names: Vec::new(),
            source: Source::default(),
            missing: Vec::new(),
            notes: Vec::new(),
        };
        Self { head, commitments: Vec::new() }
    }

    /// Position of the commitment with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.commitments.iter().position(|c| c.id == id)
    }

    /// The commitment with this id.
    #[must_use]
    pub fn commitment(&self, id: &str) -> Option<&Commitment> {
        self.commitments.iter().find(|c| c.id == id)
    }

    /// The section with this id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.head.sections.iter().find(|s| s.id == id)
    }

    /// The unit with this id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.head.units.iter().find(|u| u.id == id)
    }

    /// The three spellings of a place or body, found by its Traditional one.
    #[must_use]
    pub fn name(&self, hant: &str) -> Option<&Name> {
        self.head.names.iter().find(|n| n.hant == hant)
    }
}
