//! The columns of the table: a header's key and what stands under it.
//!
//! The last ones say where the figures come from on every line, so that a sorted or cut
//! sheet still carries it: no line above the headers or below the table, which machines would
//! read as data.

use super::Cell;
use crate::{
    domain::{
        assess::{Assessment, Value, Verdict},
        entry::{Entry, RemarkKind},
        measure::{Goal, Measure},
        plan::Source,
    },
    exchange::{
        Item, Scope, provenance,
        wording::{self, BETWEEN},
    },
    text::{rule, t},
};

/// One column.
pub(in crate::exchange) struct Column {
    /// Key of its header in the texts.
    pub(in crate::exchange) key: &'static str,
    /// Its cell on a line.
    pub(in crate::exchange) cell: for<'a> fn(&Line<'a>) -> Cell<'a>,
}

/// What one line speaks of.
pub(in crate::exchange) struct Line<'a> {
    scope: &'a Scope<'a>,
    item: Item<'a>,
    /// None for a commitment without measures, which still has its line.
    measure: Option<(&'a Measure, &'a Assessment)>,
    /// The entry the line's figures rest on: the measure's latest, or the tick.
    statement: Option<&'a Entry>,
    shared: &'a Shared,
}

/// What is the same on every line.
pub(in crate::exchange) struct Shared {
    filters: String,
    plan_source: String,
    rule: String,
}

impl Shared {
    pub(in crate::exchange) fn of(scope: &Scope<'_>) -> Self {
        Self {
            filters: scope.filters.join(BETWEEN),
            plan_source: provenance::source(&scope.tracker.plan.head.source),
            rule: rule::name(scope.lang, scope.card.rule),
        }
    }
}

impl<'a> Line<'a> {
    /// The lines of one commitment.
    pub(in crate::exchange) fn of(scope: &'a Scope<'a>, item: Item<'a>, shared: &'a Shared) -> Vec<Self> {
        let line = |at: usize, measure| {
            let own = item.track.of_measure(at, scope.card.as_of).pop();
            let statement = own.or(item.row.done.as_ref()).map(AsRef::as_ref);
            Line { scope, item, measure, statement, shared }
        };
        let measures = item.commitment.measures.iter().zip(&item.row.measures).enumerate();
        let lines: Vec<_> = measures.map(|(at, m)| line(at, Some(m))).collect();
        if lines.is_empty() { vec![line(usize::MAX, None)] } else { lines }
    }

    /// The word for `key` in the group `prefix`.
    fn word(&self, prefix: &str, key: &str) -> Cell<'static> {
        Cell::text(t(self.scope.lang, &format!("{prefix}-{key}")))
    }

    fn measured<'c>(&self, cell: impl FnOnce(&'a Measure, &'a Assessment) -> Cell<'c>) -> Cell<'c> {
        self.measure.map_or(Cell::Empty, |(m, a)| cell(m, a))
    }

    fn derived(&self, figure: impl FnOnce(&Assessment) -> Option<f64>) -> Cell<'static> {
        self.measured(|_, a| Cell::some(figure(a), Cell::Derived))
    }

    fn share(&self, figure: impl FnOnce(&Assessment) -> Option<f64>) -> Cell<'static> {
        self.measured(|_, a| Cell::some(figure(a), Cell::Share))
    }

    fn remark(&self, kind: RemarkKind) -> Cell<'a> {
        Cell::some(self.item.track.remark(kind, self.scope.card.as_of), Cell::text)
    }

    fn source(&self) -> Option<&'a Source> {
        self.statement?.source.as_deref()
    }

    /// A yes, or nothing: a column of "no" hides the few that matter.
    fn yes(&self, is: bool) -> Cell<'static> {
        if is { self.word("csv", "yes") } else { Cell::Empty }
    }
}

const fn column(key: &'static str, cell: for<'a> fn(&Line<'a>) -> Cell<'a>) -> Column {
    Column { key, cell }
}

/// Every column, left to right.
pub(in crate::exchange) const COLUMNS: &[Column] = &[
    column("csv-id", |l| Cell::text(&*l.item.commitment.id)),
    column("csv-section", |l| Cell::text(l.scope.section_title(l.item.commitment))),
    column("csv-kind", |l| l.word("kind", l.item.commitment.kind.key())),
    column("csv-title", |l| Cell::text(l.item.commitment.title.get(l.scope.lang))),
    column("csv-measure", |l| {
        l.measured(|m, _| Cell::some(m.title.as_ref(), |t| Cell::text(t.get(l.scope.lang))))
    }),
    column("csv-measure-id", |l| l.measured(|m, _| Cell::text(&*m.id))),
    column("csv-strength", |l| l.word("strength", l.item.commitment.strength.key())),
    column("csv-due", |l| Cell::some(l.item.commitment.due.date(), Cell::Day)),
    column("csv-due-kind", |l| l.word("due", l.item.commitment.due.key())),
    column("csv-goal", |l| l.measured(|m, _| Cell::text(wording::goal(l.scope.lang, &m.goal)))),
    column("csv-goal-figure", |l| l.measured(|m, _| Cell::some(m.goal.figure(), Cell::Exact))),
    column("csv-unit", |l| l.measured(|m, _| Cell::text(l.scope.unit(m)))),
    column("csv-baseline", |l| l.measured(|m, _| Cell::some(baseline(&m.goal), Cell::Exact))),
    column("csv-value", |l| l.measured(|_, a| Cell::some(a.latest(), |r| value(l, r.value)))),
    column("csv-data-date", |l| l.measured(|_, a| Cell::some(a.latest(), |r| Cell::Day(r.about)))),
    column("csv-progress", |l| l.share(|a| a.progress)),
    column("csv-planned", |l| l.share(|a| a.planned)),
    column("csv-gap", |l| l.measured(|_, a| Cell::some(a.gap(), Cell::Points))),
    column("csv-margin", |l| l.derived(|a| a.margin)),
    column("csv-required", |l| l.derived(|a| a.required_rate)),
    column("csv-achieved", |l| l.derived(|a| a.achieved_rate)),
    column("csv-outlook", |l| l.derived(|a| a.outlook)),
    column("csv-milestones", |l| l.measured(|m, a| milestones(l, &m.goal, a))),
    column("csv-verdict", |l| l.measured(|_, a| l.word("verdict", Verdict::key(a.verdict)))),
    column("csv-pace", |l| l.measured(|_, a| l.word("pace", a.pace.key()))),
    column("csv-caught-up", |l| l.measured(|_, a| list(&a.caught_up))),
    column("csv-standing", |l| l.word("standing", l.item.row.standing.key())),
    column("csv-done", |l| Cell::some(l.item.row.done.as_ref(), |e| Cell::Day(e.about))),
    column("csv-contradicted", |l| l.yes(l.item.row.contradicted)),
    column("csv-evidence", |l| Cell::some(l.item.row.evidence, |e| l.word("evidence", e.key()))),
    column("csv-lead", |l| Cell::text(l.item.row.lead())),
    column("csv-supporting", |l| list(l.item.row.supporting())),
    column("csv-note", |l| l.remark(RemarkKind::Note)),
    column("csv-problem", |l| l.remark(RemarkKind::Problem)),
    column("csv-next-step", |l| l.remark(RemarkKind::NextStep)),
    column("csv-last-report", |l| Cell::some(l.item.row.latest.as_ref(), |e| Cell::Day(e.about))),
    column("csv-last-reporter", |l| Cell::some(l.item.row.latest.as_ref(), |e| Cell::text(&*e.by))),
    column("csv-source-title", |l| Cell::some(l.source(), |s| Cell::text(&*s.title))),
    column("csv-source-address", |l| Cell::some(l.source(), |s| Cell::text(s.address()))),
    column("csv-published", |l| l.yes(l.statement.is_some_and(|e| l.scope.journal.is_overlay(&e.id.writer)))),
    column("csv-locators", |l| list(&l.item.commitment.locators)),
    column("csv-formula", |l| l.measured(|_, a| Cell::text(a.formula.to_string()))),
    column("csv-plan", |l| Cell::text(l.scope.tracker.plan.head.title.get(l.scope.lang))),
    column("csv-plan-source", |l| Cell::text(&*l.shared.plan_source)),
    column("csv-filters", |l| Cell::text(&*l.shared.filters)),
    column("csv-as-of", |l| Cell::Day(l.scope.card.as_of)),
    column("csv-rule", |l| Cell::text(&*l.shared.rule)),
];

fn list(parts: &[impl ToString]) -> Cell<'static> {
    Cell::text(parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(BETWEEN))
}

fn baseline(goal: &Goal) -> Option<f64> {
    match goal {
        Goal::Stock { baseline, .. } => baseline.as_ref().map(|b| b.value),
        _ => None,
    }
}

/// A value: a figure as a number, a class or rating in words. The figure a compared value
/// stands against is in the formula.
fn value(l: &Line<'_>, v: Value) -> Cell<'static> {
    match v {
        Value::Figure(x) | Value::Pair(x, _) => Cell::Exact(x),
        Value::Class(c) => Cell::text(wording::class(l.scope.lang, c)),
        Value::Level(level) => l.word("level", level.key()),
    }
}

fn milestones(l: &Line<'_>, goal: &Goal, a: &Assessment) -> Cell<'static> {
    match goal {
        Goal::Milestones(list) => Cell::text(wording::milestones(l.scope.lang, list, &a.milestones)),
        _ => Cell::Empty,
    }
}
