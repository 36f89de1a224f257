//! One measure of the report, with its milestones and readings.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use super::{finite, percent, tenth, texts};
use crate::{
    domain::{
        assess::{Assessment, MilestoneState, Reading, Value},
        entry::EntryId,
        measure::{Class, Compare, Goal, Level, Measure, Milestone, Planned},
        plan::Source,
        words::{Lang, Locator, Trilingual},
    },
    exchange::{Scope, wording},
};

/// One measure as of the reporting date. Values, margins and rates are in its unit;
/// growth is in per cent.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeasureReport<'a> {
    /// Identifier, unique in its commitment.
    pub id: &'a str,
    /// Own title, where the commitment has several measures.
    pub title: Option<&'a str>,
    /// The same in all three languages.
    pub titles: Option<&'a Trilingual>,
    /// `flow`, `stock`, `limit`, `growth`, `class`, `milestones`, `compared`, `assigned`
    /// or `judged`.
    pub kind: &'static str,
    /// Identifier of the unit; empty where there is no figure.
    pub unit: &'a str,
    /// The unit as it is written after a figure.
    pub unit_name: &'a str,
    /// The goal in one phrase, without its unit.
    pub goal: String,
    /// Figure to be reached, or the ceiling or floor of a limit.
    pub target: Option<f64>,
    /// The worst water class allowed: `i` to `v`, `worse-than-v`.
    pub target_class: Option<&'static str>,
    /// How a figure compares: `at-least`, `more-than`, `at-most` or `about`.
    pub compare: Option<&'static str>,
    /// How far under an `about` goal still counts as nearly met, in the unit.
    pub tolerance: Option<f64>,
    /// What a compared measure is compared with.
    pub compared_with: Option<&'a str>,
    /// Whether it must be strictly above.
    pub strict: Option<bool>,
    /// How far below still counts as in step, in the unit.
    pub band: Option<f64>,
    /// Who sets the goal, where it is not in the text.
    pub assigned_by: Option<&'a str>,
    /// How often a growth rate is published: `unknown`, `monthly`, `quarterly`, `yearly`.
    pub released: Option<&'static str>,
    /// Value before the period.
    pub baseline: Option<BaselineReport>,
    /// Planned shares at dates; empty when shares follow the calendar.
    pub curve: &'a [Planned],
    /// Ambiguities and the reading chosen.
    pub notes: Vec<&'a str>,
    /// Value of the latest reading.
    pub value: Option<f64>,
    /// The value it is compared with, of a compared measure.
    pub against: Option<f64>,
    /// Water class of the latest reading.
    pub class: Option<&'static str>,
    /// Rating of the latest reading: `not-started`, `limited`, `substantial`, `done`.
    pub level: Option<&'static str>,
    /// The day the latest reading is about.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Day>"))]
    pub data_date: Option<Date>,
    /// Share of the goal covered.
    pub progress: Option<f64>,
    /// The same in per cent.
    pub progress_percent: Option<f64>,
    /// Share that should be covered by the day of the latest reading, 0 to 1.
    pub planned: Option<f64>,
    /// The same in per cent.
    pub planned_percent: Option<f64>,
    /// Progress minus planned share, in percentage points.
    pub gap_points: Option<f64>,
    /// Distance to the goal, positive when better than the goal.
    pub margin: Option<f64>,
    /// Needed a month from the latest reading to the due date.
    pub required_rate: Option<f64>,
    /// Achieved a month until the latest reading.
    pub achieved_rate: Option<f64>,
    /// Where the straight line through the latest reading ends at the due date.
    pub outlook: Option<f64>,
    /// Is the goal met; as of the commitment.
    pub verdict: &'static str,
    /// Does it keep up; as of the commitment.
    pub pace: &'static str,
    /// Days of earlier readings that were behind, when the latest one is not.
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Day>"))]
    pub caught_up: &'a [Date],
    /// The formula with its figures put in; empty without a reading.
    pub formula: String,
    /// Milestones in the plan's order.
    pub milestones: Vec<MilestoneReport<'a>>,
    /// Readings until the reporting date, oldest first.
    pub readings: Vec<ReadingReport<'a>>,
}

/// A value before the period.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BaselineReport {
    /// The value, in the measure's unit.
    pub value: f64,
    /// The day it speaks of.
    #[cfg_attr(test, schemars(with = "super::schema::Day"))]
    pub date: Date,
    /// Where the source says it: part/section/paragraph/sentence.
    pub locator: Locator,
}

/// A milestone as of the reporting date.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MilestoneReport<'a> {
    /// Identifier, unique in its measure.
    pub id: &'a str,
    /// Title.
    pub title: &'a str,
    /// Title in all three languages.
    pub titles: &'a Trilingual,
    /// Due date; `null` for a vision.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Day>"))]
    pub due: Option<Date>,
    /// `stated`, `inferred` or `vision`.
    pub due_kind: &'static str,
    /// Its part of the whole, relative to the other milestones.
    pub weight: f64,
    /// Whether anything was said of it: silence is not "not reached".
    pub reported: bool,
    /// The day it was reached.
    #[cfg_attr(test, schemars(with = "Option<super::schema::Day>"))]
    pub reached: Option<Date>,
    /// Days from due to reached, or to the reporting date, when late.
    pub days_late: Option<i32>,
}

/// A report as a value at a date.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReadingReport<'a> {
    /// The day it is about.
    #[cfg_attr(test, schemars(with = "super::schema::Day"))]
    pub about: Date,
    /// The value, in the measure's unit.
    pub value: Option<f64>,
    /// The value it is compared with.
    pub against: Option<f64>,
    /// The water class.
    pub class: Option<&'static str>,
    /// The rating.
    pub level: Option<&'static str>,
    /// Who reported it, as given; may be empty.
    pub by: &'a str,
    /// When it was typed, by the writer's clock.
    #[cfg_attr(test, schemars(with = "super::schema::Moment"))]
    pub recorded: Timestamp,
    /// The entry it comes from.
    pub entry: &'a EntryId,
    /// Whether it is a published figure laid over the plan.
    pub overlay: bool,
    /// What supports it.
    pub source: Option<&'a Source>,
}

/// A value taken apart: figure, compared figure, class, rating.
#[derive(Clone, Copy, Default)]
struct Parts {
    value: Option<f64>,
    against: Option<f64>,
    class: Option<Class>,
    level: Option<Level>,
}

impl Parts {
    fn of(v: Value) -> Self {
        match v {
            Value::Figure(x) => Self { value: Some(x), ..Self::default() },
            Value::Pair(x, y) => Self { value: Some(x), against: Some(y), ..Self::default() },
            Value::Class(c) => Self { class: Some(c), ..Self::default() },
            Value::Level(l) => Self { level: Some(l), ..Self::default() },
        }
    }
}

impl<'a> MeasureReport<'a> {
    pub(super) fn of(scope: &Scope<'a>, m: &'a Measure, a: &'a Assessment) -> Self {
        let latest = a.latest();
        let parts = latest.map(|r| Parts::of(r.value)).unwrap_or_default();
        let terms = Terms::of(&m.goal, scope.lang);
        Self {
            id: &m.id,
            title: m.title.as_ref().map(|t| t.get(scope.lang)),
            titles: m.title.as_ref(),
            kind: m.goal.key(),
            unit: &m.unit,
            unit_name: scope.unit(m),
            goal: wording::goal(scope.lang, &m.goal),
            target: m.goal.figure(),
            target_class: terms.class,
            compare: m.goal.compare().map(wording::compare_key),
            tolerance: terms.tolerance,
            compared_with: terms.with,
            strict: terms.strict,
            band: terms.band,
            assigned_by: terms.by,
            released: terms.released,
            baseline: terms.baseline,
            curve: m.goal.curve(),
            notes: texts(&m.notes, scope.lang),
            value: parts.value,
            against: parts.against,
            class: parts.class.map(Class::key),
            level: parts.level.map(Level::key),
            data_date: latest.map(|r| r.about),
            progress: finite(a.progress),
            progress_percent: percent(a.progress),
            planned: finite(a.planned),
            planned_percent: percent(a.planned),
            gap_points: a.gap().and_then(tenth),
            margin: finite(a.margin),
            required_rate: finite(a.required_rate),
            achieved_rate: finite(a.achieved_rate),
            outlook: finite(a.outlook),
            verdict: a.verdict.key(),
            pace: a.pace.key(),
            caught_up: &a.caught_up,
            formula: a.formula.to_string(),
            milestones: milestones(scope.lang, &m.goal, &a.milestones),
            readings: a.readings.iter().map(|r| ReadingReport::of(scope, r)).collect(),
        }
    }
}

/// What only some kinds of goal have.
#[derive(Default)]
struct Terms<'a> {
    class: Option<&'static str>,
    tolerance: Option<f64>,
    with: Option<&'a str>,
    strict: Option<bool>,
    band: Option<f64>,
    by: Option<&'a str>,
    released: Option<&'static str>,
    baseline: Option<BaselineReport>,
}

impl<'a> Terms<'a> {
    fn of(goal: &'a Goal, lang: Lang) -> Self {
        let tolerance = match goal.compare() {
            Some(Compare::About(t)) => Some(t),
            _ => None,
        };
        let terms = Self { tolerance, ..Self::default() };
        match goal {
            Goal::Stock { baseline: Some(b), .. } => {
                let baseline = BaselineReport { value: b.value, date: b.date, locator: b.locator };
                Self { baseline: Some(baseline), ..terms }
            }
            Goal::Growth { released, .. } => {
                Self { released: Some(wording::released_key(*released)), ..terms }
            }
            Goal::Class { goal } => Self { class: Some(goal.key()), ..terms },
            Goal::Compared { with, strict, band } => {
                Self { with: Some(with.get(lang)), strict: Some(*strict), band: Some(*band), ..terms }
            }
            Goal::Assigned { by } => Self { by: Some(by.get(lang)), ..terms },
            _ => terms,
        }
    }
}

fn milestones<'a>(lang: Lang, goal: &'a Goal, states: &[MilestoneState]) -> Vec<MilestoneReport<'a>> {
    let Goal::Milestones(list) = goal else { return Vec::new() };
    let one = |s: &MilestoneState| {
        let m: &Milestone = list.get(s.index)?;
        Some(MilestoneReport {
            id: &m.id,
            title: m.title.get(lang),
            titles: &m.title,
            due: m.due.date(),
            due_kind: m.due.key(),
            weight: m.weight,
            reported: s.reported,
            reached: s.reached,
            days_late: s.days_late,
        })
    };
    states.iter().filter_map(one).collect()
}

impl<'a> ReadingReport<'a> {
    fn of(scope: &Scope<'_>, r: &'a Reading) -> Self {
        let parts = Parts::of(r.value);
        Self {
            about: r.about,
            value: parts.value,
            against: parts.against,
            class: parts.class.map(Class::key),
            level: parts.level.map(Level::key),
            by: &r.entry.by,
            recorded: r.entry.recorded,
            entry: &r.entry.id,
            overlay: scope.journal.is_overlay(&r.entry.id.writer),
            source: r.entry.source.as_deref(),
        }
    }
}
