//! Every target with a figure as a bullet chart, the worst first; those nobody reported on
//! and the visions apart, at the end.

use super::{
    axis::key,
    bullet::{self, Bullet},
    count,
    face::Face,
    facts, group,
    palette::glyph,
    picture::{Align, Ink, Picture, Rect, Shape, Target, Type},
    table::Table,
};
use crate::{
    domain::{
        assess::Assessment,
        measure::{Goal, Measure},
        plan::{Commitment, Due},
        scorecard::{Row, Standing},
    },
    scope::Scope,
    text::{self, short, t, tf},
};

const WORDS: f64 = 11.5;
/// Lowest and highest line.
const LINE: [f64; 2] = [20.0, 36.0];
/// Height from which a title may take two lines.
const TALL: f64 = 27.0;
/// What the words above need.
const HEAD: f64 = 44.0;
/// Between columns of figures.
const AIR: f64 = 12.0;
/// Between two columns of lines.
const GUTTER: f64 = 36.0;
/// Width of a line up to which titles take two lines, standings are glyphs without words, and
/// goals marks without figures: the pointer still tells them.
const NARROW: f64 = 640.0;
/// Width from which lines stand in two columns.
const TWO: f64 = 1300.0;

/// What the pointer tells of a bar.
const TOLD: [&str; 5] = ["column-goal", "column-actual", "detail-planned", "column-gap", "detail-required"];

/// Which part of the list a target stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Reported,
    Silent,
    Vision,
}

/// One target.
struct Bar<'s> {
    part: Part,
    at: (usize, usize),
    c: &'s Commitment,
    row: &'s Row,
    measure: &'s Measure,
    a: &'s Assessment,
    bullet: Option<Bullet>,
    standing: Standing,
}

/// A line of the list.
enum Line<'s> {
    Heading(String),
    Bar(Bar<'s>),
}

/// Where the cells of a line stand, from its left edge.
struct Cells {
    title: f64,
    bullet: [f64; 2],
    actual: f64,
    goal: f64,
    gap: f64,
    standing: f64,
    /// Whether standings have words beside their glyphs, and goals figures beside their marks.
    roomy: bool,
}

/// The list on an area.
pub(super) fn body(scope: &Scope<'_>, area: [f64; 2]) -> Picture {
    let mut p = Picture::new(scope.lang, area);
    let top = HEAD + key(&mut p, scope.lang, &t(scope.lang, "chart-targets-key"));
    let lines = lines(scope);
    let columns = if area[0] >= TWO && lines.len() > 12 { 2 } else { 1 };
    let a_column = lines.len().div_ceil(columns).max(1);
    let width = (area[0] - GUTTER * count(columns - 1)) / count(columns);
    let least = if width < NARROW { TALL } else { LINE[0] };
    let height = ((area[1] - top) / count(a_column)).clamp(least, LINE[1]);
    let cells = Cells::of(scope, &lines, width);
    for column in 0..columns {
        cells.head(&mut p, scope, [count(column) * (width + GUTTER), top], width);
    }
    for (n, line) in lines.iter().enumerate() {
        let x = count(n / a_column) * (width + GUTTER);
        let at = Rect::new(x, top + count(n % a_column) * height, width, height);
        match line {
            Line::Heading(words) => {
                p.text([at.x, at.middle() + 2.0], Align::Left, Type::bold(WORDS + 0.5, Ink::Ink), words);
                p.line([at.x, at.bottom()], [at.right(), at.bottom()], Ink::Line, 1.0);
            }
            Line::Bar(bar) => cells.draw(&mut p, scope, bar, at),
        }
    }
    p.size[1] = top + count(a_column) * height;
    p
}

/// Targets in order, with headings before the parts that stand apart.
fn lines<'s>(scope: &Scope<'s>) -> Vec<Line<'s>> {
    let bars = bars(scope);
    let counts = |part| bars.iter().filter(|b| b.part == part).count();
    let of = [(Part::Silent, "chart-targets-silent"), (Part::Vision, "chart-targets-visions")]
        .map(|(part, key)| (part, tf(scope.lang, key, &[("count", counts(part).into())])));
    let mut out = Vec::new();
    let mut part = Part::Reported;
    for bar in bars {
        if bar.part != part {
            part = bar.part;
            out.extend(of.iter().find(|(p, _)| *p == part).map(|(_, words)| Line::Heading(words.clone())));
        }
        out.push(Line::Bar(bar));
    }
    out
}

/// Every target of the scope with a figure.
fn bars<'s>(scope: &Scope<'s>) -> Vec<Bar<'s>> {
    let (tracker, card) = (scope.tracker, scope.card);
    let mut bars = Vec::new();
    for i in scope.rows {
        let (Some(c), Some(row)) = (tracker.plan.commitments.get(*i), card.rows.get(*i)) else { continue };
        for (n, (measure, a)) in c.measures.iter().zip(&row.measures).enumerate() {
            if measure.goal.figure().is_none() && !matches!(measure.goal, Goal::Compared { .. }) {
                continue;
            }
            let standing = bullet::standing(row, a);
            let part = match () {
                () if c.due == Due::Vision => Part::Vision,
                () if a.readings.is_empty() => Part::Silent,
                () => Part::Reported,
            };
            let bullet = bullet::chart(measure, a);
            bars.push(Bar { part, at: (*i, n), c, row, measure, a, bullet, standing });
        }
    }
    bars.sort_by(|a, b| a.part.cmp(&b.part).then(b.severity().cmp(&a.severity())).then(a.lag(b)));
    bars
}

/// The measures with figures, the worst first, those nobody reported on last: commitment and measure.
#[must_use]
pub fn worst(scope: &Scope<'_>) -> Vec<(usize, usize)> {
    bars(scope).iter().map(|b| b.at).collect()
}

impl Bar<'_> {
    fn severity(&self) -> Option<u8> {
        if self.part == Part::Reported { self.standing.severity() } else { None }
    }

    /// What orders targets of one standing: the gap to the calendar, else the margin as a
    /// part of the goal. It is never shown: figures of different kinds have no common one.
    fn lag(&self, other: &Self) -> std::cmp::Ordering {
        let of = |bar: &Self| match (bar.a.gap(), bar.a.margin, &bar.bullet) {
            _ if bar.part != Part::Reported => 0.0,
            (Some(gap), ..) => gap / 100.0,
            (None, Some(margin), Some(b)) if b.goal != 0.0 => margin / b.goal.abs(),
            (None, margin, _) => margin.unwrap_or(0.0),
        };
        of(self).total_cmp(&of(other))
    }

    fn goal(&self, scope: &Scope<'_>) -> String {
        short::goal_against(scope.lang, &scope.tracker.plan, self.measure, self.a)
    }

    fn actual(&self, scope: &Scope<'_>) -> String {
        short::actual_alone(scope.lang, &scope.tracker.plan, self.measure, self.a)
    }

    /// The same without its unit, which the goal beside it has.
    fn bare(&self) -> String {
        self.bullet.as_ref().and_then(|b| b.value).map_or_else(String::new, text::figure)
    }

    fn gap(&self, scope: &Scope<'_>) -> String {
        short::distance(scope.lang, &scope.tracker.plan, self.measure, self.a)
    }

    fn title(&self, scope: &Scope<'_>) -> String {
        match &self.measure.title {
            Some(own) if self.c.measures.len() > 1 => own.get(scope.lang).to_owned(),
            _ => self.c.title.get(scope.lang).to_owned(),
        }
    }

    fn word(&self, scope: &Scope<'_>) -> String {
        t(scope.lang, &format!("standing-{}", self.standing.key()))
    }

    /// What the bar shows, in figures: its length with the day it is of, goal, notch, and what
    /// it would take; then why.
    fn told(&self, scope: &Scope<'_>) -> String {
        let lang = scope.lang;
        let title = short::title(lang, self.c, self.measure);
        let mut lines = vec![title, group::said(lang, self.standing)];
        let facts = facts(scope, self.at);
        lines.extend(facts.iter().filter(|f| TOLD.contains(&f.key)).map(|f| f.told(lang)));
        if !self.a.formula.is_empty() {
            lines.push(self.a.formula.to_string());
        }
        lines.extend(self.row.contradicted.then(|| format!("⚠ {}", t(lang, "detail-contradicted"))));
        lines.extend((!self.a.caught_up.is_empty()).then(|| t(lang, "chart-caught-up")));
        let due = [("name", t(lang, "column-due").into()), ("value", short::due(lang, self.c.due).into())];
        lines.push(tf(lang, "chart-fact", &due));
        lines.push(self.row.lead().to_owned());
        lines.retain(|l| !l.is_empty());
        lines.join("\n")
    }
}

impl Cells {
    /// As wide as the words in them need; title and chart share the rest.
    fn of(scope: &Scope<'_>, lines: &[Line<'_>], width: f64) -> Self {
        let (plain, bold) = (Face::of(scope.lang, false), Face::of(scope.lang, true));
        let bars: Vec<&Bar<'_>> =
            lines.iter().filter_map(|l| if let Line::Bar(b) = l { Some(b) } else { None }).collect();
        let widest = |key: &str, face: &Face, of: &dyn Fn(&Bar<'_>) -> String| {
            let words = bars.iter().map(|b| face.width(&of(b), WORDS));
            let head = plain.width(&t(scope.lang, key), WORDS);
            words.fold(head, f64::max).min(width * 0.2) + AIR
        };
        let roomy = width >= NARROW;
        let standing = if roomy { widest("column-standing", plain, &|b| b.word(scope)) + 14.0 } else { 28.0 };
        let gap = widest("column-gap", plain, &|b| b.gap(scope));
        let goal = if roomy { widest("column-goal", plain, &|b| b.goal(scope)) } else { 0.0 };
        let actual = widest("column-actual", bold, &|b| b.bare());
        let rest = width - standing - gap - goal - actual;
        let title = (rest * 0.58).min(420.0).min(rest - 80.0);
        let bullet = [title, rest - title];
        let actual = rest + actual;
        let goal = actual + goal;
        let gap = goal + gap;
        Self { title: title - AIR, bullet, actual, goal, gap, standing: gap + AIR, roomy }
    }

    fn head(&self, p: &mut Picture, scope: &Scope<'_>, [x, top]: [f64; 2], width: f64) {
        let small = Type::regular(WORDS, Ink::Faint);
        let y = top - 12.0;
        p.text([x, y], Align::Left, small, t(scope.lang, "chart-targets-title"));
        for (key, at) in [("column-actual", self.actual), ("column-gap", self.gap)] {
            p.text([x + at, y], Align::Right, small, t(scope.lang, key));
        }
        if self.roomy {
            p.text([x + self.goal, y], Align::Right, small, t(scope.lang, "column-goal"));
            p.text([x + self.standing, y], Align::Left, small, t(scope.lang, "column-standing"));
        }
        p.line([x, top - 3.0], [x + width, top - 3.0], Ink::Edge, 1.0);
    }

    fn draw(&self, p: &mut Picture, scope: &Scope<'_>, bar: &Bar<'_>, at: Rect) {
        let (plain, y) = (Face::of(scope.lang, false), at.middle());
        let quiet = bar.part != Part::Reported;
        let ink = if quiet { Ink::Faint } else { Ink::Ink };
        let most = if at.h >= TALL { 2 } else { 1 };
        let lines = plain.wrap(&bar.title(scope), WORDS, self.title, most);
        let top = y - count(lines.len() - lines.len().min(1)) * 6.5;
        for (n, line) in lines.into_iter().enumerate() {
            p.text([at.x, top + count(n) * 13.0], Align::Left, Type::regular(WORDS, ink), line);
        }
        if let Some(b) = &bar.bullet {
            let height = (at.h - 8.0).clamp(10.0, 16.0);
            let [x, w] = self.bullet;
            draw(p, b, bar.standing, Rect::new(at.x + x, y - height / 2.0, w, height));
        }
        p.text([at.x + self.actual, y], Align::Right, Type::bold(WORDS, ink), bar.bare());
        let right = Type::regular(WORDS, Ink::Faint);
        if self.roomy {
            // The column is as wide as its widest goal, to the last bits of a fraction.
            let goal = plain.shorten(&bar.goal(scope), WORDS, self.goal - self.actual - AIR + 0.5);
            p.text([at.x + self.goal, y], Align::Right, right, goal);
        }
        p.text([at.x + self.gap, y], Align::Right, Type::regular(WORDS, ink), bar.gap(scope));
        let x = at.x + self.standing;
        p.text([x, y], Align::Left, Type::bold(WORDS, Ink::Standing(bar.standing)), glyph(bar.standing));
        if self.roomy {
            p.text([x + 14.0, y], Align::Left, Type::regular(WORDS, ink), bar.word(scope));
        }
        p.line([at.x, at.bottom()], [at.right(), at.bottom()], Ink::Line, 0.5);
        p.spot(at, bar.told(scope), Target::Measure(bar.at.0, bar.at.1));
    }
}

/// Draws one bullet chart.
fn draw(p: &mut Picture, b: &Bullet, s: Standing, at: Rect) {
    let (low, high) = b.scale();
    let x = |v: f64| at.x + at.w * (v - low) / (high - low);
    let span = |a: f64, z: f64, y: f64, h: f64| {
        let (a, z) = (x(a), x(z));
        Rect::new(a.min(z), y, (z - a).abs(), h)
    };
    p.fill(at, Ink::Panel);
    if b.value.is_some() {
        let good = if b.less_is_good { (low, b.goal) } else { (b.goal, high) };
        p.fill(span(good.0, good.1, at.y, at.h), Ink::Line);
    }
    if b.tolerance > 0.0 {
        let r = span(b.goal - b.tolerance, b.goal, at.y, at.h);
        let points = vec![[r.x, r.y], [r.right(), r.y], [r.right(), r.bottom()], [r.x, r.bottom()]];
        p.shapes.push(Shape::Area { points, fill: Ink::Line, opacity: 0.5 });
    }
    if let Some(v) = b.value {
        p.fill(span(b.from, v, at.y + at.h * 0.3, at.h * 0.4), Ink::Standing(s));
    }
    p.line([x(b.from), at.y], [x(b.from), at.bottom()], Ink::Edge, 1.0);
    if let Some(v) = b.planned {
        // A notch from below: the goal's mark stays the only full line.
        p.line([x(v), at.middle()], [x(v), at.bottom() + 1.0], Ink::Accent, 2.0);
    }
    let mark = if b.value.is_some() { Ink::Ink } else { Ink::Faint };
    p.line([x(b.goal), at.y - 1.0], [x(b.goal), at.bottom() + 1.0], mark, 2.5);
}

/// The list in words.
pub(super) fn table(scope: &Scope<'_>) -> Table {
    let keys = ["column-title", "column-actual", "column-goal", "column-gap", "column-standing"];
    let mut table = Table::new(keys.map(|k| t(scope.lang, k)).to_vec());
    for bar in bars(scope) {
        let title = short::title(scope.lang, bar.c, bar.measure);
        table.lines.push(vec![title, bar.actual(scope), bar.goal(scope), bar.gap(scope), bar.word(scope)]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_values() {
        let at = Rect::new(50.0, 0.0, 300.0, 14.0);
        for (from, value, goal) in
            [(0.0, 52.0, 113.5), (256.0, 270.0, 300.0), (0.0, -2.5, -3.2), (0.0, 7.0, 6.0)]
        {
            let b =
                Bullet { from, value: Some(value), goal, tolerance: 0.0, less_is_good: false, planned: None };
            let mut p = Picture::new(crate::domain::words::Lang::En, [400.0, 20.0]);
            draw(&mut p, &b, Standing::OnPace, at);
            let bar = p.shapes.iter().find_map(|s| match s {
                Shape::Box { rect, fill: Ink::Standing(_), .. } => Some(*rect),
                _ => None,
            });
            let bar = bar.unwrap();
            let (low, high) = b.scale();
            assert!((bar.w / at.w - (value - from).abs() / (high - low)).abs() < 1e-9, "{b:?}");
            assert!(bar.x >= at.x - 1e-9 && bar.right() <= at.right() + 1e-9, "{b:?}");
        }
    }
}
