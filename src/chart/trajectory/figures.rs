//! Figures: points with their values, planned path, goal, baseline, and the wedge between
//! the rate achieved and the rate needed. Lines carry their names at their ends.

use super::{WORDS, Way, across, silent, unit};
use crate::{
    chart::{
        axis::{Across, SMALL, Up, spread},
        count,
        face::Face,
        picture::{Align, Dash, Ink, Picture, Rect, Shape, Target, Type},
    },
    domain::{
        assess::hundredths,
        measure::{Compare, Goal},
        scorecard::Standing,
        trajectory::{Band, Figures, Point, Side},
    },
    scope::Scope,
    text::{self, short, t, tf},
};

/// A line's name beside its end: one or two lines of words.
struct Name {
    at: f64,
    ink: Ink,
    lines: Vec<String>,
}

const LINE: f64 = 15.0;

pub(super) fn draw(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, f: &Figures, room: Rect) {
    let names = names(scope, way, f);
    let (plain, bold) = (Face::of(scope.lang, false), Face::of(scope.lang, true));
    let wide = names.iter().flat_map(|n| &n.lines).map(|l| bold.width(l, WORDS)).fold(40.0, f64::max);
    let left = [f.range[0], f.range[1]].map(|v| plain.width(&text::figure(v.round()), SMALL));
    let left = left.into_iter().fold(30.0, f64::max) + 16.0;
    let wide = wide.min(room.w * 0.3);
    let plot = Rect::new(room.x + left, room.y + 30.0, room.w - left - wide - 14.0, room.h - 30.0 - 24.0);
    let up =
        Up { at: plot, low: f.range[0], high: f.range[1], least: if f.is_counted() { 1.0 } else { 0.0 } };
    band(p, f, &up);
    up.draw(p);
    unit(p, scope, way.measure, plot);
    let across = across(p, scope, way.frame, plot);
    if up.low < 0.0 && up.high > 0.0 {
        p.line([plot.x, up.y(0.0)], [plot.right(), up.y(0.0)], Ink::Edge, 1.0);
    }
    lines(p, f, &across, &up);
    fan(p, f, &across, &up);
    inside(p, scope, f, &across, &up);
    if f.points.is_empty() {
        silent(p, scope, plot);
    }
    points(p, scope, way, f, &across, &up);
    let mut ys: Vec<f64> =
        names.iter().map(|n| up.y(n.at) - LINE * (count(n.lines.len()) - 1.0) / 2.0).collect();
    let tallest = names.iter().map(|n| n.lines.len()).max().unwrap_or(1);
    spread(&mut ys, LINE * count(tallest) + 3.0, plot.y - 10.0, plot.bottom());
    for (name, y) in names.iter().zip(ys) {
        for (n, words) in name.lines.iter().enumerate() {
            let style = if n == 0 { Type::bold(WORDS, name.ink) } else { Type::regular(SMALL, Ink::Faint) };
            let words = bold.shorten(words, WORDS, wide);
            p.text([plot.right() + 8.0, y + LINE * count(n)], Align::Left, style, words);
        }
    }
}

/// What stands at the right of the chart: goal with what it takes, outlook with what it
/// falls short.
fn names(scope: &Scope<'_>, way: &Way<'_>, f: &Figures) -> Vec<Name> {
    let lang = scope.lang;
    let mut out = Vec::new();
    if let Some(goal) = f.goal {
        let words = short::goal(lang, &scope.tracker.plan, way.measure);
        let mut lines = vec![tf(lang, "detail-goal", &[("goal", words.into())])];
        if let Compare::About(tolerance) = goal.compare
            && tolerance > 0.0
        {
            let from = way.figure(scope, goal.value - tolerance);
            lines.push(tf(lang, "chart-near-from", &[("figure", from.into())]));
        }
        lines.extend(
            f.fan.map(|fan| tf(lang, "chart-needs", &[("rate", way.rate(scope, fan.needed).into())])),
        );
        out.push(Name { at: goal.value, ink: Ink::Standing(Standing::Met), lines });
    }
    if let Some([_, end]) = f.outlook {
        let heads = way.figure(scope, end[1]);
        let mut lines = vec![tf(lang, "chart-heads-for-name", &[("figure", heads.into())])];
        if let Some(rate) = way.a.achieved_rate {
            lines.push(tf(lang, "chart-at-rate", &[("rate", way.rate(scope, rate).into())]));
        }
        // What rounds to nothing is neither short nor past.
        if let Some(missing) = f.fan.map(|fan| fan.shortfall).filter(|v| hundredths(*v) != 0.0) {
            let key = if missing > 0.0 { "chart-short-by" } else { "chart-past-by" };
            lines.push(tf(lang, key, &[("figure", way.figure(scope, missing.abs()).into())]));
        }
        out.push(Name { at: end[1], ink: Ink::Ink, lines });
    }
    out
}

/// The side that is allowed, or the tolerance, as an area.
fn band(p: &mut Picture, f: &Figures, up: &Up) {
    let Some(band) = f.goal.and_then(|g| g.band) else { return };
    let (Band::Near(from, to) | Band::Within(from, to)) = band;
    let (top, bottom) = (up.y(to).max(up.at.y), up.y(from).min(up.at.bottom()));
    let (left, right) = (up.at.x, up.at.right());
    let points = vec![[left, top], [right, top], [right, bottom], [left, bottom]];
    p.shapes.push(Shape::Area { points, fill: Ink::Standing(Standing::Met), opacity: 0.12 });
}

/// Goal, baseline and planned path.
fn lines(p: &mut Picture, f: &Figures, across: &Across, up: &Up) {
    let (left, right) = (up.at.x, up.at.right());
    if let Some(v) = f.baseline {
        let y = up.y(v);
        p.path(vec![[left, y], [right, y]], Ink::Faint, 1.25, Dash::Dotted);
    }
    if let Some(goal) = f.goal {
        let y = up.y(goal.value);
        p.line([left, y], [right, y], Ink::Standing(Standing::Met), 2.0);
    }
    let path: Vec<[f64; 2]> = f.path.iter().map(|[m, v]| [across.x(*m), up.y(*v)]).collect();
    p.path(path, Ink::Accent, 1.5, Dash::Solid);
}

/// The names of what lies inside, over all lines but under what was reported.
fn inside(p: &mut Picture, scope: &Scope<'_>, f: &Figures, across: &Across, up: &Up) {
    let small = Type::regular(SMALL, Ink::Faint);
    let left = up.at.x + 8.0;
    if let Some((bound, Band::Within(from, to))) = f.goal.and_then(|g| Some((g, g.band?))) {
        let (top, bottom) = (up.y(to).max(up.at.y), up.y(from).min(up.at.bottom()));
        let y = if bound.side() == Side::Below { top + 11.0 } else { bottom - 11.0 };
        p.label([left, y], Align::Left, small, t(scope.lang, "detail-chart-within"));
    }
    if let Some(v) = f.baseline {
        let figure = text::figure(v);
        let said = format!("{} {figure}", t(scope.lang, "detail-chart-baseline"));
        // Beside the path, not on it: below where the path rises, above where it falls.
        let rises = f.goal.is_none_or(|g| g.value >= v);
        p.label([left, up.y(v) + if rises { 10.0 } else { -9.0 }], Align::Left, small, said);
    }
    if let (Some(first), Some(last)) = (f.path.first(), f.path.last())
        && let Some(v) = f.planned_at(last[0] * 0.75)
    {
        // On the outer side of the path: reports mostly lie on its other side.
        let rises = last[1] >= first[1];
        let at = [across.x(last[0] * 0.75) - 8.0, up.y(v) + if rises { -8.0 } else { 10.0 }];
        let name = t(scope.lang, "detail-chart-planned");
        p.label(at, Align::Right, Type::regular(SMALL, Ink::Accent), name);
    }
}

/// The wedge between where the achieved rate leads and where the needed one would, closed
/// at the due date by what is missing.
fn fan(p: &mut Picture, f: &Figures, across: &Across, up: &Up) {
    let at = |[m, v]: [f64; 2]| [across.x(m), up.y(v)];
    if let Some(fan) = f.fan {
        let wedge = vec![at(fan.from), at(fan.goal), at(fan.heads_for)];
        let short = fan.shortfall > 0.0;
        let ink = Ink::Standing(if short { Standing::SlightlyBehind } else { Standing::OnPace });
        p.shapes.push(Shape::Area { points: wedge, fill: ink, opacity: 0.16 });
        p.path(vec![at(fan.from), at(fan.goal)], Ink::Standing(Standing::Met), 1.5, Dash::Dashed);
        p.line(at(fan.goal), at(fan.heads_for), ink, 3.0);
    }
    if let Some([from, end]) = f.outlook {
        p.path(vec![at(from), at(end)], Ink::Ink, 1.5, Dash::Dashed);
    }
}

/// What was reported, published figures hollow; values where there is room for them.
fn points(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, f: &Figures, across: &Across, up: &Up) {
    let at = |v: f64, point: &Point| [across.x(point.month), up.y(v)];
    let others: Vec<[f64; 2]> = f.way().filter_map(|x| Some(at(x.against?, x))).collect();
    p.path(others.clone(), Ink::Faint, 1.5, Dash::Solid);
    if let (Goal::Compared { with, .. }, Some([x, y])) = (&way.measure.goal, others.last().copied()) {
        let other = f.way().filter_map(|x| x.against).last().unwrap_or_default();
        let name = format!("{} {}", with.get(scope.lang), way.figure(scope, other));
        let wide = Face::of(scope.lang, true).width(&name, WORDS);
        let (at, align) =
            if x + 10.0 + wide > up.at.right() + 50.0 { (x, Align::Right) } else { (x + 10.0, Align::Left) };
        p.label([at, y - 12.0], align, Type::bold(WORDS, Ink::Faint), name);
    }
    for [x, y] in others {
        let points = vec![[x, y - 4.5], [x + 4.5, y], [x, y + 4.5], [x - 4.5, y]];
        p.shapes.push(Shape::Area { points, fill: Ink::Faint, opacity: 1.0 });
    }
    p.path(f.way().map(|x| at(x.value, x)).collect(), Ink::Ink, 1.5, Dash::Solid);
    for point in &f.points {
        let at = at(point.value, point);
        if way.a.caught_up.contains(&point.day) {
            let ink = Ink::Standing(Standing::SlightlyBehind);
            p.shapes.push(Shape::Dot { at, radius: 8.0, ink, filled: false });
        }
        if point.overlay {
            // A hollow ring needs paper inside, or the line runs through it.
            p.shapes.push(Shape::Dot { at, radius: 4.5, ink: Ink::Paper, filled: true });
        }
        let ink = if point.holds { Ink::Ink } else { Ink::Faint };
        p.shapes.push(Shape::Dot { at, radius: 4.5, ink, filled: !point.overlay });
        let spot = Rect::new(at[0] - 10.0, at[1] - 10.0, 20.0, 20.0);
        p.spot(spot, way.told(scope, &point.reading), Target::Measure(way.at.0, way.at.1));
    }
    values(p, scope, f, across, up);
}

/// The values beside the points, from the latest backwards while they do not touch; above
/// a point that lies above its path, below one that lags.
fn values(p: &mut Picture, scope: &Scope<'_>, f: &Figures, across: &Across, up: &Up) {
    let face = Face::of(scope.lang, false);
    let mut free = f64::INFINITY;
    let way: Vec<&Point> = f.way().collect();
    for (n, point) in way.iter().enumerate().rev() {
        let words = text::figure(point.value);
        let half = face.width(&words, SMALL) / 2.0;
        let x = across.x(point.month);
        if x + half + 8.0 > free {
            continue;
        }
        free = x - half;
        let lags = f.planned_at(point.month).is_some_and(|e| point.value < e);
        let side = if lags || point.against.is_some_and(|o| point.value < o) { 15.0 } else { -14.0 };
        let y = up.y(point.value) + side;
        let y = if y > up.at.bottom() - 5.0 { up.y(point.value) - 14.0 } else { y };
        let latest = n + 1 == way.len();
        let style = if latest { Type::bold(SMALL, Ink::Ink) } else { Type::regular(SMALL, Ink::Faint) };
        p.label([x, y], Align::Center, style, words);
    }
}
