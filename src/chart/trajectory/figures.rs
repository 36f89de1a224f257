//! Figures: points with their values, planned path, goal, baseline, and the wedge between
//! the rate achieved and the rate needed. Lines carry their names at their ends.

use super::{
    Way, across,
    labels::{Labels, View},
    unit,
};
use crate::{
    chart::{
        axis::{Across, SMALL, Up},
        face::Face,
        picture::{Align, Dash, Ink, Picture, Rect, Shape, Target},
    },
    domain::{
        scorecard::Standing,
        trajectory::{Band, Figures, Point},
    },
    scope::Scope,
    text,
};

pub(super) fn draw(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, f: &Figures, room: Rect) {
    let labels = Labels::of(scope, way, f);
    let plain = Face::of(scope.lang, false);
    let left = [f.range[0], f.range[1]].map(|v| plain.width(&text::figure(v.round()), SMALL));
    let left = left.into_iter().fold(30.0, f64::max) + 16.0;
    let wide = labels.width(room.w);
    let plot = Rect::new(room.x + left, room.y + 30.0, room.w - left - wide, room.h - 30.0 - 24.0);
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
    points(p, scope, way, f, &across, &up);
    let view = View {
        at: plot,
        months: [0.0, way.frame.months],
        figures: f.range,
        right: room.right(),
        on_sheet: true,
    };
    for label in labels.placed(&view) {
        if let Some([from, to]) = label.leader {
            p.line(from, to, label.style.ink, 0.75);
        }
        p.label([label.rect.x, label.rect.middle()], Align::Left, label.style, label.text);
    }
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

/// What was reported, published figures hollow.
fn points(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, f: &Figures, across: &Across, up: &Up) {
    let at = |v: f64, point: &Point| [across.x(point.month), up.y(v)];
    let others: Vec<[f64; 2]> = f.way().filter_map(|x| Some(at(x.against?, x))).collect();
    p.path(others.clone(), Ink::Faint, 1.5, Dash::Solid);
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
}
