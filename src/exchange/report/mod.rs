//! The report: the scorecard as other programs read it. JSON and RON write it, and
//! `guatu status --json` prints it.
//!
//! This is a public interface. Keys are `snake_case`, names of values `kebab-case` and the
//! same in every language; dates are ISO 8601. A share is 1 when the goal is covered and
//! may exceed 1. Figures are the domain's own, unrounded, except those whose name ends in
//! `_percent` or `_points`, which are rounded to one decimal for showing. What is not
//! known or does not apply is `null`, and never 0; a source leaves out an address or note it
//! has not. Texts not marked otherwise are in the report's `lang`.
//!
//! `data/report.schema.json` says the same for machines; a test makes it from these types,
//! words included, and holds the file against it.

mod changes;
mod commitment;
mod journal;
mod measure;
#[cfg(test)]
mod schema;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

pub use changes::{ChangeReport, ChangesReport, ComparedReport, GapReport};
pub use commitment::{CommitmentReport, Remarks};
pub use journal::{Detail, EntryReport};
/// The JSON Schema of a report.
pub const SCHEMA: &str = include_str!("../../../data/report.schema.json");

pub use measure::{BaselineReport, MeasureReport, MilestoneReport, ReadingReport};

use super::{ExportError, Item, Scope, provenance};
use crate::{
    domain::{
        assess::rounded,
        pace::PaceRule,
        plan::{Period, Plan, Source},
        scorecard::{Counts, Index, Standing},
        words::{Lang, Trilingual},
    },
    text::{rule, t},
};

/// Schema number of [`Report`]. It rises when a key goes away or changes its meaning;
/// new keys may come at any time.
pub const REPORT_SCHEMA: u32 = 1;

/// Everything known of the exported commitments as of one date, by one rule.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Report<'a> {
    /// Schema number, [`REPORT_SCHEMA`].
    pub schema: u32,
    /// What wrote it, with its version.
    pub generator: &'static str,
    /// Language of the texts: `en`, `zh-Hans` or `zh-Hant`.
    pub lang: &'static str,
    /// That every figure is fictional, in words; `null` when the figures are somebody's.
    pub demonstration: Option<String>,
    /// The plan.
    pub plan: PlanReport<'a>,
    /// Reporting date: figures speak of what was reported about this day or earlier.
    #[cfg_attr(test, schemars(with = "schema::Day"))]
    pub as_of: Date,
    /// The rule that turned progress into pace.
    pub rule: RuleReport,
    /// Share of the plan's period gone by the reporting date, 0 to 1.
    pub time_gone: f64,
    /// The same in per cent.
    pub time_gone_percent: Option<f64>,
    /// The filters in force, in words; empty when nothing is left out.
    pub filters: &'a [String],
    /// Whether published figures are laid over the plan.
    pub published: bool,
    /// Counts over the exported commitments.
    pub counts: CountsReport,
    /// Index of progress over the exported commitments; `null` when none can have a share.
    pub index: Option<Index>,
    /// The exported commitments, in the order asked for.
    pub commitments: Vec<CommitmentReport<'a>>,
    /// The journal in its own order, with what was retracted or replaced. When only some
    /// commitments are exported, the entries about those.
    pub entries: Vec<EntryReport<'a>>,
}

/// The plan's own data.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlanReport<'a> {
    /// Short identifier.
    pub id: &'a str,
    /// Title.
    pub title: &'a str,
    /// Title in all three languages.
    pub titles: &'a Trilingual,
    /// The body whose plan it is.
    pub body: &'a str,
    /// Its name in all three languages.
    pub body_names: &'a Trilingual,
    /// First and last day, both inside.
    pub period: Period,
    /// Where the plan was published.
    pub source: &'a Source,
    /// What the text at hand lacks, one sentence each.
    pub missing: Vec<&'a str>,
    /// Anything else a reader must know.
    pub notes: Vec<&'a str>,
}

/// A pace rule.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RuleReport {
    /// Written form, as the command line takes it; an own rule's carries its thresholds.
    pub key: String,
    /// Key of the sentence in the program's texts.
    pub description_key: String,
    /// Short name.
    pub name: String,
    /// What the rule does, in one sentence.
    pub description: String,
}

/// Counts of commitments.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CountsReport {
    /// All exported commitments.
    pub total: usize,
    /// Those that can be judged: reported, and with a goal for this period.
    pub judged: usize,
    /// Those slightly behind, behind, overdue, or not met.
    pub behind: usize,
    /// Those without any report.
    pub not_reported: usize,
    /// One count a standing, zeros too; they sum up to the total.
    #[serde(serialize_with = "every_standing")]
    #[cfg_attr(test, schemars(schema_with = "schema::standings"))]
    pub by_standing: Counts,
}

/// A map with every standing as a key, in the order of legends.
fn every_standing<S: Serializer>(counts: &Counts, s: S) -> Result<S::Ok, S::Error> {
    s.collect_map(Standing::ALL.map(|k| (k.key(), counts.get(k))))
}

impl<'a> Report<'a> {
    /// Builds the report.
    ///
    /// # Errors
    /// When the scope names a commitment that is not there.
    pub fn of(scope: &Scope<'a>) -> Result<Self, ExportError> {
        let items = scope.items()?;
        let card = scope.card;
        let counts = Counts::of(items.iter().map(|i| i.row));
        Ok(Self {
            schema: REPORT_SCHEMA,
            generator: provenance::GENERATOR,
            lang: scope.lang.tag(),
            demonstration: scope.demonstration.then(|| t(scope.lang, "demo-mark")),
            plan: PlanReport::of(&scope.tracker.plan, scope.lang),
            as_of: card.as_of,
            rule: RuleReport::of(card.rule, scope.lang),
            time_gone: card.time_gone,
            time_gone_percent: percent(Some(card.time_gone)),
            filters: scope.filters,
            published: scope.published,
            counts: CountsReport {
                total: counts.total(),
                judged: counts.judged(),
                behind: counts.behind(),
                not_reported: counts.get(Standing::NotReported),
                by_standing: counts,
            },
            index: index(scope, &items),
            commitments: items.iter().map(|i| CommitmentReport::of(scope, i)).collect(),
            entries: journal::entries(scope, &ids(&items)),
        })
    }
}

impl<'a> PlanReport<'a> {
    fn of(plan: &'a Plan, lang: Lang) -> Self {
        let head = &plan.head;
        Self {
            id: &head.id,
            title: head.title.get(lang),
            titles: &head.title,
            body: head.body.get(lang),
            body_names: &head.body,
            period: head.period,
            source: &head.source,
            missing: texts(&head.missing, lang),
            notes: texts(&head.notes, lang),
        }
    }
}

impl RuleReport {
    /// The rule in a language.
    #[must_use]
    pub fn of(rule: PaceRule, lang: Lang) -> Self {
        Self {
            key: rule.to_string(),
            description_key: rule::explanation_key(rule),
            name: rule::name(lang, rule),
            description: rule::explanation(lang, rule),
        }
    }
}

/// The index of what is exported: the scorecard's own, or that of a part of it.
fn index(scope: &Scope<'_>, items: &[Item<'_>]) -> Option<Index> {
    let plan = &scope.tracker.plan;
    if scope.is_whole() {
        return scope.card.index(plan);
    }
    scope.card.index_among(plan, items.iter().map(|i| i.row.index))
}

/// The entries of a scope, as a report lists them.
pub(super) fn entries<'a>(scope: &Scope<'a>) -> Result<Vec<EntryReport<'a>>, ExportError> {
    Ok(journal::entries(scope, &ids(&scope.items()?)))
}

fn ids<'a>(items: &[Item<'a>]) -> BTreeSet<&'a str> {
    items.iter().map(|i| i.commitment.id.as_str()).collect()
}

fn texts(list: &[Trilingual], lang: Lang) -> Vec<&str> {
    list.iter().map(|n| n.get(lang)).collect()
}

/// One decimal.
pub(super) fn tenth(v: f64) -> Option<f64> {
    Some(rounded(v, 1)).filter(|v| v.is_finite())
}

/// A share in per cent, to one decimal.
pub(super) fn percent(share: Option<f64>) -> Option<f64> {
    share.and_then(|s| tenth(s * 100.0))
}

/// A derived figure; none when a division had nothing to divide by.
pub(super) fn finite(v: Option<f64>) -> Option<f64> {
    v.filter(|v| v.is_finite())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::exchange::{Format, Sheet, export, fixture::Fixture};

    fn read(scope: &Scope<'_>) -> Value {
        serde_json::from_slice(&export(Format::Json, scope, &Sheet::default()).unwrap()).unwrap()
    }

    /// The public interface, to the byte. A change here is a change for every reader.
    #[test]
    fn the_sewer_example_is_written_as_it_always_was() {
        let bytes = export(Format::Json, &Fixture::sewer().scope(), &Sheet::default()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        // A checkout on Windows may have changed the line ends of the file, never ours.
        let golden =
            include_str!("golden.json").replace("\r\n", "\n").replace("VERSION", env!("CARGO_PKG_VERSION"));
        assert!(text == golden, "golden.json should now be:\n{text}");
    }

    #[test]
    fn the_sewer_example_has_the_figures_of_the_domain_notes() {
        let v = read(&Fixture::sewer().scope());
        let m = &v["commitments"][0]["measures"][0];
        assert_eq!(m["progress_percent"], json!(45.8));
        assert_eq!(m["planned_percent"], json!(50.0));
        assert_eq!(m["gap_points"], json!(-4.2));
        assert_eq!(m["required_rate"], json!(10.25));
        assert_eq!(m["outlook"], json!(104.0));
        assert_eq!(m["progress"].as_f64(), Some(52.0 / 113.5));
        assert_eq!(v["commitments"][0]["gap_points"], json!(-4.2));
        assert_eq!(v["commitments"][0]["standing"], json!("slightly-behind"));
        assert_eq!(v["time_gone_percent"], json!(50.0));
    }

    #[test]
    fn counts_and_index_speak_of_what_is_exported() {
        let fixture = Fixture::mixed();
        let whole = read(&fixture.scope());
        let counts = &whole["counts"];
        let standings: u64 =
            counts["by_standing"].as_object().unwrap().values().filter_map(Value::as_u64).sum();
        assert_eq!(Some(standings), counts["total"].as_u64());
        let part = read(&Scope { rows: &[0], ..fixture.scope() });
        assert_eq!(part["counts"]["total"], json!(1));
        assert_eq!(part["index"]["of"], json!(1));
        assert_eq!(part["index"]["value"].as_f64(), Some(52.0 / 113.5));
    }

    #[test]
    fn percentages_have_one_decimal_and_no_negative_zero() {
        assert_eq!(percent(Some(52.0 / 113.5)), Some(45.8));
        assert_eq!(tenth(-0.04).map(f64::is_sign_negative), Some(false));
        assert_eq!(percent(Some(f64::INFINITY)), None);
    }
}
