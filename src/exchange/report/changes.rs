//! What changed, as other programs read it: the report with one key more.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::{Report, RuleReport, tenth};
use crate::{
    domain::{
        changes::{Changes, Direction},
        scorecard::Scorecard,
    },
    exchange::{ExportError, Scope},
};

/// A report with what differs from another date, or by another rule.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ComparedReport<'a> {
    /// The report as it stands.
    #[serde(flatten)]
    pub report: Report<'a>,
    /// What differs.
    pub changes: ChangesReport<'a>,
}

/// What differs among the exported commitments.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChangesReport<'a> {
    /// Date of what it is compared with.
    #[cfg_attr(test, schemars(with = "super::schema::Day"))]
    pub since: Date,
    /// Rule of what it is compared with.
    pub against_rule: RuleReport,
    /// One count a direction, zeros too.
    #[serde(serialize_with = "every_direction")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::directions"))]
    pub counts: Changes,
    /// Commitments whose standing differs, by direction, then in the plan's order.
    pub standings: Vec<ChangeReport<'a>>,
    /// Measures whose gap differs, in the plan's order.
    pub gaps: Vec<GapReport<'a>>,
}

/// A commitment whose standing differs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChangeReport<'a> {
    /// Identifier of the commitment.
    pub id: &'a str,
    /// Where it stood.
    pub from: &'static str,
    /// Where it stands.
    pub to: &'static str,
    /// `met`, `missed`, `fell-behind`, `improved`, `first-reported`, `taken-back` or `other`.
    pub direction: &'static str,
}

/// A measure whose gap differs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GapReport<'a> {
    /// Identifier of the commitment.
    pub id: &'a str,
    /// Identifier of the measure that stands for it.
    pub measure: &'a str,
    /// Gap before, in percentage points.
    pub before_points: Option<f64>,
    /// Gap now, in percentage points.
    pub after_points: Option<f64>,
}

/// A map with every direction as a key, in the order people read them.
fn every_direction<S: Serializer>(changes: &Changes, s: S) -> Result<S::Ok, S::Error> {
    s.collect_map(Direction::ALL.map(|d| (d.key(), changes.count(d))))
}

impl<'a> ComparedReport<'a> {
    /// Builds the report of a scope, and what differs in it from `before`.
    ///
    /// # Errors
    /// When the scope names a commitment that is not there.
    pub fn of(scope: &Scope<'a>, before: &Scorecard) -> Result<Self, ExportError> {
        Ok(Self { report: Report::of(scope)?, changes: ChangesReport::of(scope, before) })
    }
}

impl<'a> ChangesReport<'a> {
    fn of(scope: &Scope<'a>, before: &Scorecard) -> Self {
        let rows: BTreeSet<usize> = scope.rows.iter().copied().collect();
        let changes = Changes::between(before, scope.card).among(|i| rows.contains(&i));
        let commitment = |i: usize| scope.tracker.plan.commitments.get(i);
        let standings = changes.standings.iter().filter_map(|c| {
            let (from, to, direction) = (c.from.key(), c.to.key(), c.direction.key());
            Some(ChangeReport { id: &commitment(c.index)?.record.id, from, to, direction })
        });
        let gaps = changes.gaps.iter().filter_map(|s| {
            let record = &commitment(s.index)?.record;
            let measure = &record.measures.get(s.measure)?.id;
            let (before_points, after_points) = (tenth(s.before), tenth(s.after));
            Some(GapReport { id: &record.id, measure, before_points, after_points })
        });
        Self {
            since: before.as_of,
            against_rule: RuleReport::of(before.rule, scope.lang),
            standings: standings.collect(),
            gaps: gaps.collect(),
            counts: changes,
        }
    }
}
