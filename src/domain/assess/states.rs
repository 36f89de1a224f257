//! Measures judged by a state, or against another: class, milestones, compared, judged.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Assessment, Context, MilestoneState, Value, Verdict, formula::Formula, until_due};
use crate::domain::{
    entry::{Entry, Event},
    measure::{Class, Level, Milestone},
    pace::{Pace, at_least, more_than},
};

/// Class: met when as good or better; stable when every month assessed was. A month
/// sampled more than once is one month, as good as its worst sample.
pub(super) fn class(a: &mut Assessment, goal: Class) {
    let mut found: Vec<(Date, Class)> = Vec::new();
    for r in &a.readings {
        let Value::Class(c) = r.value else { continue };
        let month = r.about.first_of_month();
        match found.last_mut().filter(|(m, _)| *m == month) {
            Some((_, worst)) => *worst = c.max(*worst),
            None => found.push((month, c)),
        }
    }
    if found.is_empty() {
        return;
    }
    let months = found.len();
    found.retain(|(_, c)| *c > goal);
    a.verdict = if found.is_empty() { Verdict::Met } else { Verdict::NotMet };
    a.formula = Formula::Class { goal, months, worse: found };
}

/// Milestones: P = Σ weights reached, e = Σ weights due, of the sum of all.
pub(super) fn milestones(a: &mut Assessment, list: &[Milestone], entries: &[&Arc<Entry>], cx: &Context) {
    let total: f64 = list.iter().map(|m| m.weight).sum();
    let reported = entries.iter().any(|e| matches!(e.event, Event::Reached { .. }));
    let (mut reached_weight, mut due_weight) = (0.0, 0.0);
    let mut overdue = false;
    for (index, m) in list.iter().enumerate() {
        let said = entries.iter().rev().find_map(|e| match &e.event {
            Event::Reached { milestone, on, .. } if **milestone == m.id => Some(*on),
            _ => None,
        });
        // A day to come is a plan, whatever the entry calls it.
        let reached = said.flatten().filter(|on| *on <= cx.as_of);
        let due = m.due.date();
        let due_passed = due.is_some_and(|d| cx.as_of >= d);
        // Missing is not late: without any report nobody said that it was not reached.
        let days_late = due.filter(|_| reported).and_then(|d| {
            let days = d.until(reached.unwrap_or(cx.as_of)).ok()?.get_days();
            (days > 0).then_some(days)
        });
        if reached.is_some() {
            reached_weight += m.weight;
        } else {
            overdue |= days_late.is_some();
        }
        if due_passed {
            due_weight += m.weight;
        }
        a.milestones.push(MilestoneState { index, reported: said.is_some(), reached, days_late, due_passed });
    }
    if !reported || total <= 0.0 {
        return;
    }
    let (p, e) = (reached_weight / total, due_weight / total);
    a.progress = Some(p);
    a.planned = Some(e);
    a.verdict = match () {
        () if at_least(p, 1.0) => Verdict::Met,
        () if cx.is_due() && at_least(e, 1.0) => Verdict::NotMet,
        () => Verdict::Open,
    };
    a.pace = if overdue { Pace::Overdue } else { cx.rule.pace(p, e) };
    a.formula = Formula::Milestones { reached: reached_weight, due: due_weight, total };
}

/// Compared: strictly above the other value, or no further below it than the band.
/// The band is one-sided: incomes that outgrow the economy keep step with it in every
/// bulletin we know, and no office would report them as a goal missed.
pub(super) fn compared(a: &mut Assessment, strict: bool, band: f64) {
    let Some(Value::Pair(value, other)) = a.latest().map(|r| r.value) else { return };
    let m = value - other;
    a.margin = Some(m);
    let met = if strict { more_than(value, other) } else { at_least(m, -band) };
    a.verdict = if met { Verdict::Met } else { Verdict::NotMet };
    a.formula = Formula::Compared { value, other, band: (!strict).then_some(band) };
}

/// Judged: a rating, never a percentage.
pub(super) fn judged(a: &mut Assessment, cx: &Context) {
    let Some(Value::Level(level)) = a.latest().map(|r| r.value) else { return };
    let found = match level {
        Level::Done => Verdict::Met,
        Level::Substantial => Verdict::NearlyMet,
        Level::Limited | Level::NotStarted => Verdict::NotMet,
    };
    a.verdict = until_due(found, cx);
    if a.verdict == Verdict::NotMet && cx.is_overdue() {
        a.pace = Pace::Overdue;
    }
}
