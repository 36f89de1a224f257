//! Measures judged by a figure: flow, stock, limit, growth.

use super::{
    Assessment, Context, Verdict, compare_figure, figure, formula::Formula, has_way, keep_pace, margin,
    until_due,
};
use crate::domain::{
    calendar,
    measure::{Compare, Measure, Released, Side},
    pace::Pace,
};

/// Flow: P = A / T; required rate (T − A) / months left; achieved A / months gone;
/// straight-line end A / share gone.
pub(super) fn flow(a: &mut Assessment, target: f64, compare: Compare, measure: &Measure, cx: &Context) {
    let Some((value, date)) = a.latest().and_then(|r| Some((figure(r)?, r.about))) else { return };
    let found = compare_figure(value, target, compare);
    // A ceiling on a running total is kept only once the period is over.
    a.verdict = match (compare, found) {
        (Compare::AtMost, Verdict::Met) if !cx.is_due() => Verdict::Open,
        (Compare::AtMost, v) => v,
        (_, v) => until_due(v, cx),
    };
    a.margin = Some(margin(value, target, compare));
    if compare == Compare::AtMost {
        a.formula = Formula::Below { letter: 'A', value, target };
        return;
    }
    keep_pace(a, measure, cx, |v| if target == 0.0 { 1.0 } else { v / target });
    let span = cx.span();
    let gone = calendar::months(span.start, date);
    let left = calendar::months(span.start, span.end) - gone;
    a.achieved_rate = (gone > 0.0).then(|| value / gone);
    a.required_rate = (left > 0.0 && value < target).then(|| (target - value) / left);
    a.outlook = (gone > 0.0 && left > 0.0).then(|| value / calendar::share(span, date));
    a.formula = share(a, value, target, None, measure, (gone, gone + left));
}

/// Stock: P = (x − b) / (T − b). Without a baseline no share; with a baseline at the
/// goal already, kept or not, yes or no.
pub(super) fn stock(
    a: &mut Assessment,
    target: f64,
    baseline: Option<f64>,
    compare: Compare,
    measure: &Measure,
    cx: &Context,
) {
    let Some((value, date)) = a.latest().and_then(|r| Some((figure(r)?, r.about))) else { return };
    let found = compare_figure(value, target, compare);
    a.margin = Some(margin(value, target, compare));
    let difference = Formula::Above { letter: 'x', value, target, tolerance: None };
    if baseline.is_some_and(|b| compare_figure(b, target, compare) == Verdict::Met) {
        // Nothing to cover: the promise is to keep it.
        a.verdict = found;
        a.formula = difference;
        return;
    }
    let Some(b) = baseline.filter(|b| has_way(*b, target, compare)) else {
        a.verdict = until_due(found, cx);
        a.formula = difference;
        if a.verdict == Verdict::NotMet && cx.is_overdue() {
            a.pace = Pace::Overdue;
        }
        return;
    };
    a.verdict = until_due(found, cx);
    keep_pace(a, measure, cx, |v| (v - b) / (target - b));
    let span = cx.span();
    let gone = calendar::months(span.start, date);
    let left = calendar::months(span.start, span.end) - gone;
    a.achieved_rate = (gone > 0.0).then(|| (value - b) / gone);
    a.required_rate = (left > 0.0 && a.verdict != Verdict::Met).then(|| (target - value) / left);
    a.outlook = (gone > 0.0 && left > 0.0).then(|| b + (value - b) / calendar::share(span, date));
    a.formula = share(a, value, target, Some(b), measure, (gone, gone + left));
}

fn share(
    a: &Assessment,
    value: f64,
    target: f64,
    baseline: Option<f64>,
    measure: &Measure,
    months: (f64, f64),
) -> Formula {
    let calendar = measure.goal.curve().is_empty().then_some(months);
    match a.progress.zip(a.planned) {
        Some(shares) => Formula::Share { value, target, baseline, calendar, shares },
        None => Formula::None,
    }
}

/// Limit: a margin at each reading, never a share.
pub(super) fn limit(a: &mut Assessment, bound: f64, side: Side) {
    let Some(value) = a.latest().and_then(figure) else { return };
    let compare = if side == Side::AtMost { Compare::AtMost } else { Compare::AtLeast };
    a.margin = Some(margin(value, bound, compare));
    a.verdict = compare_figure(value, bound, compare);
    a.formula = if side == Side::AtMost {
        Formula::Below { letter: 'x', value, target: bound }
    } else {
        Formula::Above { letter: 'x', value, target: bound, tolerance: None }
    };
}

/// Growth: gap = g − T in points, never multiplied by elapsed time.
pub(super) fn growth(a: &mut Assessment, target: f64, compare: Compare, released: Released, cx: &Context) {
    let Some(value) = a.latest().and_then(figure) else {
        let gone = calendar::months(cx.period.start, cx.as_of);
        if gone < released.months(cx.period) {
            a.verdict = Verdict::NotDue;
            a.pace = Pace::NotApplicable;
        }
        return;
    };
    a.margin = Some(margin(value, target, compare));
    a.verdict = compare_figure(value, target, compare);
    let tolerance = match compare {
        Compare::About(tolerance) => Some(tolerance),
        _ => None,
    };
    a.formula = Formula::Above { letter: 'g', value, target, tolerance };
}
