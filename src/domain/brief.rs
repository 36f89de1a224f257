//! What filters and counts look at: a few words a commitment, one beside the other in memory.

use std::{collections::HashMap, sync::Arc};

use super::{
    assess::Assessment,
    plan::{Commitment, Kind, Strength},
    row::{EvidenceLevel, Row},
    scorecard::index_share,
    standing::Standing,
};

/// The part of a row that is counted.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    clippy::option_option,
    reason = "questions apart, each with its count"
)]
pub struct Brief {
    /// Where it stands.
    pub standing: Standing,
    /// Position of its section in the plan.
    pub section: Option<u16>,
    /// Its kind.
    pub kind: Kind,
    /// How firmly it is worded.
    pub strength: Strength,
    /// Whether it is a headline goal.
    pub headline: bool,
    /// See [`Row::contradicted`].
    pub contradicted: bool,
    /// See [`Row::silent_at_due`].
    pub silent_at_due: bool,
    /// See [`Row::problem`].
    pub problem: bool,
    /// Who leads it, among the scorecard's leads; none until that is looked up.
    pub(super) lead: Option<u32>,
    /// See [`Row::evidence`].
    pub evidence: Option<EvidenceLevel>,
    /// Whether anything was said of it by the reporting date.
    pub reported: bool,
    /// Its part in the index of progress, where it can have one this period: a share, or none
    /// while nothing was reported.
    pub(super) share: Option<Option<f64>>,
    /// Which measure stands for it, and its gap to the calendar in points.
    pub(super) gap: (usize, Option<f64>),
}

impl Brief {
    pub(super) fn of(row: &Row, c: &Commitment, section: Option<u16>) -> Self {
        Self {
            standing: row.standing,
            section,
            kind: c.kind,
            strength: c.strength,
            headline: c.headline,
            contradicted: row.contradicted,
            silent_at_due: row.silent_at_due,
            problem: row.problem,
            lead: None,
            evidence: row.evidence,
            reported: row.latest.is_some(),
            share: index_share(c, row),
            gap: (row.leading, row.lead_measure().and_then(Assessment::gap)),
        }
    }

    /// The gap to the calendar of the measure that stands for it, in points.
    #[must_use]
    pub const fn gap(&self) -> Option<f64> {
        self.gap.1
    }

    /// Who leads it, among the scorecard's leads.
    #[must_use]
    pub fn lead(&self) -> usize {
        self.lead.unwrap_or(0) as usize
    }
}

/// Names of lead units, each once. One that leads nothing any more may be among them.
#[derive(Clone)]
pub struct Leads {
    names: Vec<Arc<str>>,
    ids: HashMap<Arc<str>, u32>,
}

impl Default for Leads {
    fn default() -> Self {
        Self { names: vec![Arc::from("")], ids: HashMap::from([(Arc::from(""), 0)]) }
    }
}

impl std::fmt::Debug for Leads {
    /// Which numbers they have is chance.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("_")
    }
}

impl Leads {
    /// The names, by number.
    #[must_use]
    pub fn names(&self) -> &[Arc<str>] {
        &self.names
    }

    /// The number of a name that is known.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.ids.get(name).map(|id| *id as usize)
    }

    pub(super) fn id(&mut self, name: &str) -> u32 {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let (name, id) = (Arc::from(name), u32::try_from(self.names.len()).unwrap_or(u32::MAX));
        self.names.push(Arc::clone(&name));
        self.ids.insert(name, id);
        id
    }
}
