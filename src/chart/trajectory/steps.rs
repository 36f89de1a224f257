//! Classes and ratings: ranks on an ordered scale, never a percentage.

use super::{Way, across, silent};
use crate::{
    chart::{
        axis::SMALL,
        count,
        face::Face,
        picture::{Align, Dash, Ink, Picture, Rect, Shape, Target, Type},
    },
    domain::{
        assess::Value,
        scorecard::Standing,
        trajectory::{Step, Steps},
    },
    scope::Scope,
    text::{short, t},
};

pub(super) fn draw(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, s: &Steps, room: Rect) {
    let name = |v: &Value| match v {
        Value::Class(c) => t(scope.lang, &format!("class-{}", c.key())),
        v => short::value(scope.lang, &scope.tracker.plan, way.measure, *v),
    };
    let names: Vec<String> = s.scale.iter().map(name).collect();
    let face = Face::of(scope.lang, false);
    let left = names.iter().map(|n| face.width(n, 12.0)).fold(30.0, f64::max) + 14.0;
    let height = (room.h - 54.0).min(64.0 * count(names.len()));
    let plot = Rect::new(room.x + left, room.y + 30.0, room.w - left - 90.0, height);
    let one = plot.h / count(names.len());
    let y = |rank: usize| plot.bottom() - (count(rank) + 0.5) * one;
    let goal = plot.bottom() - count(s.goal) * one;
    let points = vec![[plot.x, plot.y], [plot.right(), plot.y], [plot.right(), goal], [plot.x, goal]];
    p.shapes.push(Shape::Area { points, fill: Ink::Standing(Standing::Met), opacity: 0.12 });
    p.line([plot.x, goal], [plot.right(), goal], Ink::Standing(Standing::Met), 2.0);
    let style = Type::bold(12.0, Ink::Standing(Standing::Met));
    p.text([plot.right() + 8.0, y(s.goal)], Align::Left, style, t(scope.lang, "column-goal"));
    for (rank, name) in names.iter().enumerate() {
        if rank > 0 && rank != s.goal {
            let line = plot.bottom() - count(rank) * one;
            p.line([plot.x, line], [plot.right(), line], Ink::Line, 0.75);
        }
        let ink = if rank >= s.goal { Ink::Ink } else { Ink::Faint };
        p.text([plot.x - 8.0, y(rank)], Align::Right, Type::regular(12.0, ink), name.as_str());
    }
    let across = across(p, scope, way.frame, plot);
    if s.steps.is_empty() {
        silent(p, scope, plot);
    }
    let held = matches!(s.scale.first(), Some(Value::Level(_)));
    if held {
        // A rating holds until the next: a staircase to the reporting date.
        let mut line: Vec<[f64; 2]> = Vec::new();
        for step in &s.steps {
            let x = across.x(step.month);
            line.extend(line.last().map(|last| [x, last[1]]));
            line.push([x, y(step.rank)]);
        }
        line.extend(line.last().map(|last| [across.x(way.frame.as_of).max(last[0]), last[1]]));
        p.path(line, Ink::Ink, 1.75, Dash::Solid);
    }
    for step in &s.steps {
        let at = [across.x(step.month), y(step.rank)];
        let spot = if held { dot(p, at) } else { month(p, step, s.goal, &across, at[1], one) };
        p.spot(spot, way.told(scope, &step.reading), Target::Measure(way.at.0, way.at.1));
    }
    p.size[1] = plot.bottom() + 24.0;
}

fn dot(p: &mut Picture, at: [f64; 2]) -> Rect {
    p.shapes.push(Shape::Dot { at, radius: 4.5, ink: Ink::Ink, filled: true });
    Rect::new(at[0] - 10.0, at[1] - 10.0, 20.0, 20.0)
}

/// A class speaks of its month: a bar across it, with its mark.
fn month(
    p: &mut Picture,
    step: &Step,
    goal: usize,
    across: &crate::chart::axis::Across,
    y: f64,
    one: f64,
) -> Rect {
    let s = if step.rank >= goal { Standing::Met } else { Standing::NotMet };
    // From the month's beginning to its end, whatever day of it was written down; months of
    // the plan only.
    let before = step.day.first_of_month().yesterday().unwrap_or(step.day);
    let from = across.day(before) + 2.0;
    let to = across.day(step.day.last_of_month()).min(across.at.right()) - 2.0;
    let rect = Rect::new(from, y - one * 0.3, (to - from).max(1.0), one * 0.6);
    p.fill(rect, Ink::Wash(s));
    p.shapes.push(Shape::Frame { rect, ink: Ink::Standing(s), width: 1.25 });
    let at = [rect.center(), rect.middle()];
    p.text(at, Align::Center, Type::bold(SMALL + 1.0, Ink::Standing(s)), crate::chart::palette::glyph(s));
    rect
}
