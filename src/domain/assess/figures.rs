//! Measures judged by a figure: flow, stock, limit, growth.

use super::{
    Assessment, Context, Verdict, compare_figure, figure,
    formula::{percent, plain, points, sign},
    has_way, keep_pace, margin, until_due,
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
        a.formula = format!("T − A = {} − {} = {}", plain(target), plain(value), plain(target - value));
        return;
    }
    keep_pace(a, measure, cx, |v| if target == 0.0 { 1.0 } else { v / target });
    let span = cx.span();
    let gone = calendar::months(span.start, date);
    let left = calendar::months(span.start, span.end) - gone;
    a.achieved_rate = (gone > 0.0).then(|| value / gone);
    a.required_rate = (left > 0.0 && value < target).then(|| (target - value) / left);
    a.outlook = (gone > 0.0 && left > 0.0).then(|| value / calendar::share(span, date));
    a.formula = with_plan(
        a,
        &format!("P = A ÷ T = {} ÷ {}", plain(value), plain(target)),
        gone,
        gone + left,
        measure,
    );
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
    let difference = format!("x − T = {} − {} = {}", plain(value), plain(target), plain(value - target));
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
    let (x, t, b) = (plain(value), plain(target), plain(b));
    let formula = format!("P = (x − b) ÷ (T − b) = ({x} − {b}) ÷ ({t} − {b})");
    a.formula = with_plan(a, &formula, gone, gone + left, measure);
}

pub(super) fn with_plan(a: &Assessment, formula: &str, gone: f64, whole: f64, measure: &Measure) -> String {
    let (Some(p), Some(e), Some(gap)) = (a.progress, a.planned, a.gap()) else {
        return formula.to_owned();
    };
    let calendar = if measure.goal.curve().is_empty() {
        format!("e = {} ÷ {}", plain(gone), plain(whole))
    } else {
        "e".to_owned()
    };
    format!("{formula} = {}; {calendar} = {}; P − e = {}", percent(p), percent(e), points(gap))
}

/// Limit: a margin at each reading, never a share.
pub(super) fn limit(a: &mut Assessment, bound: f64, side: Side) {
    let Some(value) = a.latest().and_then(figure) else { return };
    let compare = if side == Side::AtMost { Compare::AtMost } else { Compare::AtLeast };
    let m = margin(value, bound, compare);
    a.margin = Some(m);
    a.verdict = compare_figure(value, bound, compare);
    a.formula = if side == Side::AtMost {
        format!("T − x = {} − {} = {}", plain(bound), plain(value), plain(m))
    } else {
        format!("x − T = {} − {} = {}", plain(value), plain(bound), plain(m))
    };
}

/// Growth: gap = g − T in points, never multiplied by elapsed time.
pub(super) fn growth(a: &mut Assessment, target: f64, compare: Compare, released: Released, cx: &Context) {
    let Some(value) = a.latest().and_then(figure) else {
        let gone = calendar::months(cx.period.start, cx.as_of);
        let first = match released {
            Released::Unknown => 0.0,
            Released::Monthly => 1.0,
            Released::Quarterly => 3.0,
            Released::Yearly => calendar::months(cx.period.start, cx.period.end),
        };
        if gone < first {
            a.verdict = Verdict::NotDue;
            a.pace = Pace::NotApplicable;
        }
        return;
    };
    a.margin = Some(margin(value, target, compare));
    a.verdict = compare_figure(value, target, compare);
    let tolerance = match compare {
        Compare::About(t) => format!("; τ = {}", plain(t)),
        _ => String::new(),
    };
    let difference = plain(value - target);
    a.formula = format!("g − T = {} − {} = {difference}{tolerance}", plain(value), sign(target));
}
