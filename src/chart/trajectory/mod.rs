//! The way of one measure through the plan's months: what was reported, what was planned,
//! where the goal lies, where a straight line leads, and what it would take.

mod facts;
mod figures;
mod labels;
mod stages;
mod steps;

use super::{
    axis::{Across, SMALL},
    burn_up::reporting_date,
    face::Face,
    picture::{Align, Ink, Picture, Rect, Type},
    table::Table,
};
use crate::{
    domain::{
        assess::{Assessment, Reading},
        measure::Measure,
        trajectory::{Course, Frame, Trajectory},
    },
    scope::Scope,
    text::{self, short, t, tf},
};

pub use self::{
    facts::{Fact, facts},
    labels::{Label, View, labels},
};

/// Size of the names of lines.
const WORDS: f64 = 12.0;

/// One measure with what is known of it.
pub(super) struct Way<'s> {
    pub(super) at: (usize, usize),
    pub(super) measure: &'s Measure,
    pub(super) a: &'s Assessment,
    pub(super) frame: Frame,
    pub(super) course: Course,
}

impl<'s> Way<'s> {
    /// None where the plan has no such measure.
    pub(super) fn of(scope: &Scope<'s>, at: (usize, usize)) -> Option<Self> {
        let (tracker, card) = (scope.tracker, scope.card);
        let c = tracker.plan.commitments.get(at.0)?;
        let (measure, a) = (c.measures.get(at.1)?, card.rows.get(at.0)?.measures.get(at.1)?);
        let way = Trajectory::of(tracker, scope.journal, card, at.0, at.1)?;
        Some(Self { at, measure, a, frame: way.frame, course: way.course })
    }

    /// A figure with the measure's unit.
    fn figure(&self, scope: &Scope<'_>, v: f64) -> String {
        figure(scope, self.measure, v)
    }

    /// A figure a month, with the unit.
    fn rate(&self, scope: &Scope<'_>, v: f64) -> String {
        rate(scope, self.measure, v)
    }

    /// A reading in words: value and day, who reported it, its source.
    fn told(&self, scope: &Scope<'_>, r: &Reading) -> String {
        let value = short::value(scope.lang, &scope.tracker.plan, self.measure, r.value);
        let mut lines = vec![format!("{value} · {}", text::day(scope.lang, r.about))];
        lines.push(who(scope, r));
        lines.extend(r.entry.source.as_ref().map(|s| s.title.clone()));
        if self.a.caught_up.contains(&r.about) {
            lines.push(t(scope.lang, "chart-caught-up"));
        }
        lines.retain(|l| !l.is_empty());
        lines.join("\n")
    }
}

/// A figure with its measure's unit.
fn figure(scope: &Scope<'_>, measure: &Measure, v: f64) -> String {
    format!("{}{}", text::rate(v), short::unit(scope.lang, &scope.tracker.plan, &measure.unit))
}

/// A figure a month, with the unit.
fn rate(scope: &Scope<'_>, measure: &Measure, v: f64) -> String {
    tf(scope.lang, "detail-rate", &[("figure", figure(scope, measure, v).into())])
}

/// Who reported it, or that it was published.
fn who(scope: &Scope<'_>, r: &Reading) -> String {
    if scope.journal.is_overlay(&r.entry.id.writer) {
        return t(scope.lang, "detail-chart-published");
    }
    if r.entry.by.is_empty() { t(scope.lang, "overview-unnamed") } else { r.entry.by.to_string() }
}

/// Its title: of which measure of which commitment.
pub(super) fn title(scope: &Scope<'_>, at: (usize, usize)) -> Option<String> {
    let c = scope.tracker.plan.commitments.get(at.0)?;
    Some(short::title(scope.lang, c, c.measures.get(at.1)?))
}

/// The chart on an area.
pub(super) fn body(scope: &Scope<'_>, area: [f64; 2], at: (usize, usize)) -> Picture {
    let mut p = Picture::new(scope.lang, area);
    let Some(way) = Way::of(scope, at) else { return p };
    let top = facts::draw(&mut p, scope, &facts(scope, at), area[0]);
    let room = Rect::new(0.0, top + 8.0, area[0], (area[1] - top - 8.0).max(160.0));
    match &way.course {
        Course::Figures(f) => figures::draw(&mut p, scope, &way, f, room),
        Course::Steps(s) => steps::draw(&mut p, scope, &way, s, room),
        Course::Stages(s) => stages::draw(&mut p, scope, &way, s, room),
    }
    p.size[1] = p.size[1].max(room.bottom());
    p
}

/// The months below an area with the reporting date on them.
fn across(p: &mut Picture, scope: &Scope<'_>, frame: Frame, plot: Rect) -> Across {
    let across = Across { at: plot, start: frame.start, months: frame.months };
    across.draw(p, scope.lang, frame.as_of);
    reporting_date(p, scope, &across, plot.y - 10.0);
    across
}

/// Says in the middle of the chart that nothing was reported: the plan alone is drawn.
fn silent(p: &mut Picture, scope: &Scope<'_>, plot: Rect) {
    let said = t(scope.lang, "chart-nothing-reported");
    let wide = Face::of(scope.lang, false).width(&said, 13.0) + 16.0;
    let at = Rect::new(plot.center() - wide / 2.0, plot.middle() - 11.0, wide, 22.0);
    p.fill(at, Ink::Paper);
    p.text([at.center(), at.middle()], Align::Center, Type::regular(13.0, Ink::Faint), said);
}

/// The unit over the upper end of the scale.
fn unit(p: &mut Picture, scope: &Scope<'_>, measure: &Measure, plot: Rect) {
    let name = scope.tracker.plan.unit(&measure.unit).map_or("", |u| u.name.get(scope.lang));
    p.text([0.0, plot.y - 22.0], Align::Left, Type::regular(SMALL, Ink::Faint), name);
}

/// Everything on the chart in words: what was reported, by day.
pub(super) fn table(scope: &Scope<'_>, at: (usize, usize)) -> Table {
    let keys = ["chart-column-date", "column-actual", "detail-planned", "detail-by", "detail-source"];
    let mut table = Table::new(keys.map(|k| t(scope.lang, k)).to_vec());
    let Some(way) = Way::of(scope, at) else { return table };
    let line = |r: &Reading, planned: Option<f64>| {
        let value = short::value(scope.lang, &scope.tracker.plan, way.measure, r.value);
        let planned = planned.map_or_else(String::new, |v| way.figure(scope, v));
        let source = r.entry.source.as_ref().map_or_else(String::new, |s| s.title.clone());
        vec![text::day(scope.lang, r.about), value, planned, who(scope, r), source]
    };
    match &way.course {
        Course::Figures(f) => {
            table.lines.extend(f.points.iter().map(|p| line(&p.reading, f.planned_at(p.month))));
        }
        Course::Steps(s) => table.lines.extend(s.steps.iter().map(|s| line(&s.reading, None))),
        Course::Stages(s) => return stages::table(scope, &way, s),
    }
    table
}
