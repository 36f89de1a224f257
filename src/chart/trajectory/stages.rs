//! Milestones: a line each, from the day it is due to the day it was reached; below, the
//! share due and the share reached.

use super::{Way, across, silent};
use crate::{
    chart::{
        axis::{Across, SMALL},
        count,
        face::Face,
        palette::glyph,
        picture::{Align, Dash, Ink, Picture, Rect, Shape, Target, Type},
        table::Table,
    },
    domain::{
        measure::{Goal, Milestone},
        plan::Due,
        scorecard::Standing,
        trajectory::{Stage, Stages},
    },
    scope::Scope,
    text::{self, short, t, tf},
};

const LINE: f64 = 34.0;
/// Height of the two staircases.
const STAIRS: f64 = 160.0;

pub(super) fn draw(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, s: &Stages, room: Rect) {
    let titles: Vec<&str> = s.list.iter().map(|x| title(scope, way, x)).collect();
    let face = Face::of(scope.lang, false);
    let widest = titles.iter().map(|n| face.width(n, 12.0)).fold(60.0, f64::max);
    let left = (widest + 14.0).min(room.w * 0.3);
    let plot = Rect::new(room.x + left, room.y + 30.0, room.w - left - 120.0, LINE * count(s.list.len()));
    let lanes = across(p, scope, way.frame, plot);
    for (n, (stage, title)) in s.list.iter().zip(titles).enumerate() {
        let y = plot.y + (count(n) + 0.5) * LINE;
        let ink = if stage.reported { Ink::Ink } else { Ink::Faint };
        let name = face.shorten(title, 12.0, left - 14.0);
        p.text([plot.x - 12.0, y], Align::Right, Type::regular(12.0, ink), name);
        p.line([plot.x, y + LINE / 2.0], [plot.right(), y + LINE / 2.0], Ink::Line, 0.75);
        lane(p, scope, way, stage, &lanes, y);
        let said = [title.to_owned(), told(scope, stage)].join("\n");
        let spot = Rect::new(room.x, y - LINE / 2.0, room.w, LINE);
        p.spot(spot, said, Target::Measure(way.at.0, way.at.1));
    }
    let mut end = plot.bottom() + 24.0;
    if s.list.len() > 1 {
        let below = Rect::new(plot.x, end + 34.0, plot.w, STAIRS.min((room.bottom() - end).max(90.0)));
        stairs(p, scope, way, s, below);
        end = below.bottom() + 24.0;
    }
    p.size[1] = end;
}

/// Title of a milestone.
fn title<'s>(scope: &Scope<'_>, way: &Way<'s>, stage: &Stage) -> &'s str {
    let list: &'s [Milestone] = if let Goal::Milestones(list) = &way.measure.goal { list } else { &[] };
    list.get(stage.index).map_or("", |m| m.title.get(scope.lang))
}

/// One milestone: stated due dates full, inferred ones hollow.
fn lane(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, stage: &Stage, across: &Across, y: f64) {
    let s = standing(stage);
    let due = stage.due_month.map(|m| across.x(m));
    let reached = stage.reached_month.map(|m| across.x(m));
    let open = stage.days_late.map(|_| across.x(way.frame.as_of));
    if let (Some(due), Some(end)) = (due, reached.or(open)) {
        let dash = if reached.is_some() { Dash::Solid } else { Dash::Dashed };
        let ink = if stage.days_late.is_some() { Ink::Standing(s) } else { Ink::Edge };
        p.path(vec![[due, y], [end, y]], ink, 1.75, dash);
    }
    if let Some(x) = due {
        let corners = vec![[x, y - 6.0], [x + 6.0, y], [x, y + 6.0], [x - 6.0, y]];
        let stated = matches!(stage.due, Due::Stated(_));
        let fill = if stated { Ink::Accent } else { Ink::Paper };
        p.shapes.push(Shape::Area { points: corners.clone(), fill, opacity: 1.0 });
        let closed = corners.iter().copied().chain(corners.first().copied()).collect();
        p.path(closed, Ink::Accent, 1.5, Dash::Solid);
    }
    if let Some(x) = reached {
        p.shapes.push(Shape::Dot { at: [x, y], radius: 7.0, ink: Ink::Paper, filled: true });
        p.text([x, y], Align::Center, Type::bold(15.0, Ink::Standing(s)), glyph(s));
    }
    let last = due.into_iter().chain(reached).chain(open).fold(across.at.x, f64::max);
    let said = told(scope, stage);
    let wide = Face::of(scope.lang, false).width(&said, SMALL);
    let small = Type::regular(SMALL, Ink::Faint);
    let first = due.into_iter().chain(reached).fold(last, f64::min);
    if last + 12.0 + wide <= across.at.right() + 118.0 {
        p.text([last + 12.0, y], Align::Left, small, said);
    } else if first - 12.0 - wide >= across.at.x {
        p.text([first - 12.0, y], Align::Right, small, said);
    }
}

/// How a milestone stands.
const fn standing(stage: &Stage) -> Standing {
    match (stage.reached.is_some(), stage.days_late.is_some()) {
        (true, false) => Standing::Met,
        (true, true) => Standing::NearlyMet,
        (false, true) => Standing::Overdue,
        (false, false) => Standing::UnderWay,
    }
}

/// Due, reached, late: in words.
fn told(scope: &Scope<'_>, stage: &Stage) -> String {
    let lang = scope.lang;
    let due = short::due(lang, stage.due);
    let due = ("due", due.into());
    match (stage.reached, stage.days_late) {
        (Some(day), None) => tf(lang, "detail-stage-reached", &[("date", text::day(lang, day).into()), due]),
        (Some(day), Some(late)) => {
            let args = [("date", text::day(lang, day).into()), ("days", late.into()), due];
            tf(lang, "detail-stage-late", &args)
        }
        (None, Some(late)) => tf(lang, "detail-stage-overdue", &[("days", late.into()), due]),
        (None, None) if stage.reported => tf(lang, "detail-stage-due", &[due]),
        (None, None) => tf(lang, "detail-stage-silent", &[due]),
    }
}

/// The share due, and the share reached until the reporting date.
fn stairs(p: &mut Picture, scope: &Scope<'_>, way: &Way<'_>, s: &Stages, plot: Rect) {
    let lanes = Across { at: plot, start: way.frame.start, months: way.frame.months };
    lanes.draw(p, scope.lang, way.frame.as_of);
    let small = Type::regular(SMALL, Ink::Faint);
    for share in [0.0, 0.5, 1.0] {
        let y = plot.bottom() - plot.h * share;
        if share > 0.0 {
            p.line([plot.x, y], [plot.right(), y], Ink::Line, 0.75);
        }
        p.text([plot.x - 8.0, y], Align::Right, small, format!("{} %", text::number(share * 100.0, 0)));
    }
    let place = |[m, v]: &[f64; 2]| [lanes.x(*m), plot.bottom() - plot.h * v];
    let due: Vec<[f64; 2]> = s.due.iter().map(place).collect();
    let reached: Vec<[f64; 2]> = s.reached.iter().map(place).collect();
    let x = lanes.x(way.frame.as_of);
    p.line([x, plot.y], [x, plot.bottom()], Ink::Edge, 1.0);
    if reached.is_empty() {
        silent(p, scope, plot);
    }
    let mut ends = vec![(due.last().copied(), Ink::Accent, "chart-share-due")];
    ends.push((reached.last().copied(), Ink::Standing(Standing::Met), "chart-share-reached"));
    p.path(due, Ink::Accent, 1.5, Dash::Solid);
    p.path(reached, Ink::Standing(Standing::Met), 2.25, Dash::Solid);
    let mut ys: Vec<f64> = ends.iter().map(|(at, ..)| at.map_or(plot.y, |a| a[1])).collect();
    crate::chart::axis::spread(&mut ys, 15.0, plot.y, plot.bottom());
    for ((at, ink, key), y) in ends.into_iter().zip(ys) {
        if at.is_some() {
            p.text([plot.right() + 8.0, y], Align::Left, Type::bold(12.0, ink), t(scope.lang, key));
        }
    }
}

/// Every milestone in words.
pub(super) fn table(scope: &Scope<'_>, way: &Way<'_>, s: &Stages) -> Table {
    let keys = ["goal-milestones", "detail-due", "column-standing"];
    let mut table = Table::new(keys.map(|k| t(scope.lang, k)).to_vec());
    for stage in &s.list {
        let due = short::due(scope.lang, stage.due);
        table.lines.push(vec![title(scope, way, stage).to_owned(), due, told(scope, stage)]);
    }
    table
}
