//! The timeline: what is due when, and what became of it. Rows are commitments, the axis is
//! the plan's months; a stated day is a full mark, an inferred one a hollow one, a slip a
//! line from the day due to the day reached.
//!
//! Most commitments of a plan are due at its end and only because nothing else is said. In
//! the default they share one line a group, so that they do not drown what is dated.

mod axis;
mod fold;
mod legend;
mod row;
#[cfg(test)]
mod tests;

use super::{
    Table,
    face::Face,
    group::{Group, Grouping, groups, tally},
    palette::glyph,
    picture::{Align, Ink, Picture, Rect, Target, Type},
};
use crate::{
    domain::{
        deadlines::{Deadline, deadlines},
        plan::{Due, Kind},
        scorecard::Standing,
    },
    scope::Scope,
    text::{t, tf},
};

use self::axis::Axis;

const WORDS: f64 = 11.0;
/// Height of a commitment's row.
const ROW: f64 = 16.0;
/// Between groups.
const BREAK: f64 = 8.0;
/// Between the column of titles and the axis.
const GUTTER: f64 = 12.0;
/// Between two halves.
const APART: f64 = 32.0;
/// Width of a half that can still be read.
const NARROWEST: f64 = 620.0;
/// Room for a glyph before a title.
const INDENT: f64 = 15.0;

/// Which rows there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rows {
    /// What has a day of its own or is late; the rest counted, one line a group.
    #[default]
    Dated,
    /// Every commitment.
    All,
    /// Every project, with its milestones.
    Projects,
}

impl Rows {
    /// All of them, in the order menus show them.
    pub const ALL: [Self; 3] = [Self::Dated, Self::All, Self::Projects];

    /// Identifier in texts and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dated => "dated",
            Self::All => "all",
            Self::Projects => "projects",
        }
    }
}

/// How a timeline is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Timeline {
    /// What its rows are grouped by.
    pub by: Grouping,
    /// Which rows there are.
    pub rows: Rows,
}

impl Timeline {
    /// By section, what is dated.
    pub const PLAIN: Self = Self { by: Grouping::Section, rows: Rows::Dated };

    /// Identifier of its title in the texts.
    pub(super) const fn title(self) -> &'static str {
        match self.rows {
            Rows::Projects => "chart-timeline-projects",
            Rows::Dated | Rows::All => "chart-timeline",
        }
    }

    /// The commitments of a scope it speaks of.
    pub(super) fn rows(self, scope: &Scope<'_>) -> Vec<usize> {
        let plan = &scope.tracker.plan;
        let speaks = |i: &usize| {
            plan.commitments.get(*i).is_some_and(|c| self.rows != Rows::Projects || c.kind == Kind::Project)
        };
        scope.rows.iter().copied().filter(speaks).collect()
    }
}

/// A commitment with its deadlines.
#[derive(Clone, Debug)]
struct Line {
    /// Position in the plan.
    at: usize,
    deadlines: Vec<Deadline>,
}

/// The rows of one group: those of their own, by their first day, and those that share one.
struct Block {
    group: Group,
    lines: Vec<Line>,
    folded: Vec<Line>,
}

/// A drawing under way: everything rows need.
struct Pen<'s> {
    scope: &'s Scope<'s>,
    axis: Axis,
    /// Width of the column of titles.
    column: f64,
    p: Picture,
}

/// The timeline on an area; higher than it where its rows need more. Where the area is wide
/// and too low for all of them, they stand in two halves side by side.
pub(super) fn body(scope: &Scope<'_>, timeline: Timeline, area: [f64; 2]) -> Picture {
    let (blocks, visions) = blocks(scope, timeline);
    let mut out = Picture::new(scope.lang, area);
    let top = legend::draw(&mut out, scope, &blocks);
    let half = (area[0] - APART) / 2.0;
    let halves = blocks.split_at(middle(&blocks));
    let low = top + axis::HEAD + blocks.iter().map(Block::height).sum::<f64>() > area[1];
    let parts = if low && half >= NARROWEST && !halves.0.is_empty() {
        vec![(halves.0, 0.0), (halves.1, half + APART)]
    } else {
        vec![(&blocks[..], 0.0)]
    };
    let width = if parts.len() > 1 { half } else { area[0] };
    let frame = Frame::of(scope, &blocks, width);
    let mut y = top;
    for (blocks, x) in parts {
        let rows = frame.rows(scope, blocks);
        y = y.max(top + axis::HEAD + rows.size[1]);
        out.place(frame.head(scope), [x, top], 1.0);
        out.place(rows, [x, top + axis::HEAD], 1.0);
    }
    y += rest(&mut out, scope, &blocks, &visions, [y, area[0]]);
    out.size[1] = y;
    out
}

/// The timeline for a screen as wide as this: what stays in sight, legend and axis, and what
/// is scrolled below it.
#[must_use]
pub fn screen(scope: &Scope<'_>, timeline: Timeline, width: f64) -> [Picture; 2] {
    let (blocks, visions) = blocks(scope, timeline);
    let frame = Frame::of(scope, &blocks, width);
    let mut head = Picture::new(scope.lang, [width, 0.0]);
    let top = legend::draw(&mut head, scope, &blocks);
    head.place(frame.head(scope), [0.0, top], 1.0);
    head.size[1] = top + axis::HEAD;
    let mut rows = frame.rows(scope, &blocks);
    let y = rows.size[1];
    rows.size[1] += rest(&mut rows, scope, &blocks, &visions, [y, width]);
    rows.title = t(scope.lang, timeline.title());
    [head, rows]
}

/// Draws what stands below the rows from `top` down; gives how high it is.
fn rest(p: &mut Picture, scope: &Scope<'_>, blocks: &[Block], visions: &[usize], at: [f64; 2]) -> f64 {
    let [top, width] = at;
    let mut y = top;
    if blocks.is_empty() {
        let style = Type::regular(13.0, Ink::Faint);
        p.text([0.0, y + 12.0], Align::Left, style, t(scope.lang, "timeline-empty"));
        y += 32.0;
    }
    if !visions.is_empty() {
        y = apart(p, scope, visions, [y, width]);
    }
    y - top
}

/// What the parts of a timeline have in common.
struct Frame {
    axis: Axis,
    /// Width of the column of titles.
    column: f64,
    width: f64,
}

impl Frame {
    fn of(scope: &Scope<'_>, blocks: &[Block], width: f64) -> Self {
        let column = column(scope, blocks, width);
        let lines = blocks.iter().flat_map(|b| b.lines.iter().chain(&b.folded));
        let axis = Axis::new(scope, lines.flat_map(|l| &l.deadlines), column + GUTTER, width);
        Self { axis, column, width }
    }

    /// The axis, for above some rows.
    fn head(&self, scope: &Scope<'_>) -> Picture {
        let mut p = Picture::new(scope.lang, [self.width, axis::HEAD]);
        self.axis.head(&mut p, scope);
        p
    }

    /// Some groups with the grid behind them.
    fn rows(&self, scope: &Scope<'_>, blocks: &[Block]) -> Picture {
        let p = Picture::new(scope.lang, [self.width, 0.0]);
        let mut pen = Pen { scope, axis: self.axis, column: self.column, p };
        let mut y = 0.0;
        for (n, b) in blocks.iter().enumerate() {
            // The first group stands right under the names of the months.
            if n > 0 {
                pen.axis.months(&mut pen.p, scope.lang, y + 12.0);
            }
            y = pen.block(b, y) + BREAK;
        }
        let mut out = Picture::new(scope.lang, [self.width, y]);
        self.axis.grid(&mut out, scope, (y - BREAK).max(0.0));
        out.place(pen.p, [0.0, 0.0], 1.0);
        out
    }
}

impl Block {
    /// About how high it is drawn.
    fn height(&self) -> f64 {
        BREAK + 23.0 + axis::count(self.lines.len()) * ROW + if self.folded.is_empty() { 0.0 } else { 30.0 }
    }
}

/// Where groups are best cut into two halves of like height.
fn middle(blocks: &[Block]) -> usize {
    let height = |b: &[Block]| b.iter().map(Block::height).sum::<f64>();
    let higher = |n: &usize| height(&blocks[..*n]).max(height(&blocks[*n..]));
    (0..blocks.len()).min_by(|a, b| higher(a).total_cmp(&higher(b))).unwrap_or(0)
}

/// Width of the column of titles: that of the longest, within a share of the area.
fn column(scope: &Scope<'_>, blocks: &[Block], width: f64) -> f64 {
    let face = Face::of(scope.lang, false);
    let title = |l: &Line| scope.tracker.plan.commitments.get(l.at).map(|c| c.title.get(scope.lang));
    let titles = blocks.iter().flat_map(|b| &b.lines).filter_map(title);
    let widest = titles.map(|t| face.width(t, WORDS)).fold(fold::LEAST, f64::max) + INDENT;
    widest.min((width * 0.24).max(300.0)).min(width * 0.36)
}

/// The rows in their groups, and the visions, which have no place on an axis.
fn blocks(scope: &Scope<'_>, timeline: Timeline) -> (Vec<Block>, Vec<usize>) {
    let plan = &scope.tracker.plan;
    let rows = timeline.rows(scope);
    let vision = |i: &usize| plan.commitments[*i].due == Due::Vision;
    let lines = |group: &Group| {
        let line = |i: &usize| {
            let (c, row) = (plan.commitments.get(*i)?, scope.card.rows.get(*i)?);
            let deadlines = deadlines(c, row, scope.card.as_of);
            (!deadlines.is_empty()).then_some(Line { at: *i, deadlines })
        };
        group.rows.iter().filter_map(line).collect::<Vec<_>>()
    };
    let block = |group: Group| {
        let fold = |l: &Line| timeline.rows == Rows::Dated && !is_dated(scope, l);
        let (mut folded, mut own): (Vec<_>, Vec<_>) = lines(&group).into_iter().partition(fold);
        if folded.len() == 1 {
            // One alone needs no counting.
            own.append(&mut folded);
        }
        own.sort_by_key(|l| (l.deadlines.first().map(|d| (d.day, !d.stated)), l.at));
        Block { group, lines: own, folded }
    };
    let scope = Scope { rows: &rows, ..*scope };
    let blocks = groups(&scope, timeline.by).into_iter().map(block);
    let blocks: Vec<Block> = blocks.filter(|b| !b.lines.is_empty() || !b.folded.is_empty()).collect();
    let mut on_axis: Vec<usize> =
        blocks.iter().flat_map(|b| b.lines.iter().chain(&b.folded)).map(|l| l.at).collect();
    on_axis.sort_unstable();
    let apart = rows.iter().copied().filter(|i| vision(i) && on_axis.binary_search(i).is_err());
    let apart = apart.collect();
    (blocks, apart)
}

/// Whether it has a day of its own: one the text states, one inside the period, or one it
/// missed.
fn is_dated(scope: &Scope<'_>, line: &Line) -> bool {
    let end = scope.tracker.plan.head.period.end;
    line.deadlines.iter().any(|d| d.stated || d.day != end || d.is_late(scope.card.as_of))
}

impl Pen<'_> {
    fn face(&self, bold: bool) -> &'static Face {
        Face::of(self.scope.lang, bold)
    }

    /// Draws a group; gives where it ends.
    fn block(&mut self, b: &Block, top: f64) -> f64 {
        let mut y = self.heading(&b.group, top);
        for line in &b.lines {
            row::draw(self, line, y);
            y += ROW;
        }
        if b.folded.is_empty() { y } else { fold::draw(self, &b.folded, y) }
    }

    fn heading(&mut self, g: &Group, top: f64) -> f64 {
        let width = self.p.size[0];
        self.p.line([0.0, top], [width, top], Ink::Ink, 1.5);
        let mut y = top + 12.0;
        for line in self.face(true).wrap(&g.title, 13.0, self.column, 2) {
            self.p.text([0.0, y], Align::Left, Type::bold(13.0, Ink::Ink), line);
            y += 16.0;
        }
        let bottom = y - 5.0;
        let told = format!("{}\n{}", g.title, tally(self.scope, &g.counts(self.scope)));
        self.p.spot(Rect::new(0.0, top, width, bottom - top), told, Target::Rows(g.rows.clone()));
        bottom
    }
}

/// Every deadline in words, those that share a line too.
pub(super) fn table(scope: &Scope<'_>, timeline: Timeline) -> Table {
    let keys = ["column-title", "column-due", "timeline-given", "timeline-outcome"];
    let mut table = Table::new(keys.map(|k| t(scope.lang, k)).to_vec());
    for line in blocks(scope, timeline).0.iter().flat_map(|b| b.lines.iter().chain(&b.folded)) {
        table.lines.extend(line.deadlines.iter().map(|d| row::cells(scope, line.at, d)));
    }
    table
}

/// Lists what has no year, in columns below the axis; gives where it ends.
fn apart(p: &mut Picture, scope: &Scope<'_>, visions: &[usize], [top, width]: [f64; 2]) -> f64 {
    let plan = &scope.tracker.plan;
    p.line([0.0, top], [width, top], Ink::Ink, 1.5);
    let title = tf(scope.lang, "timeline-visions", &[("count", visions.len().into())]);
    p.text([0.0, top + 12.0], Align::Left, Type::bold(13.0, Ink::Ink), title);
    let columns = axis::whole(width / 320.0).max(1);
    let lines = visions.len().div_ceil(columns);
    let step = width / axis::count(columns);
    for (n, i) in visions.iter().enumerate() {
        let (Some(c), Some(row)) = (plan.commitments.get(*i), scope.card.rows.get(*i)) else { continue };
        let (column, line) = (axis::count(n / lines), axis::count(n % lines));
        let cell = Rect::new(column * step, top + 21.0 + line * ROW, step - GUTTER, ROW);
        words(p, scope, row.standing, c.title.get(scope.lang), cell);
        p.spot(cell, super::wall::told(scope, c, row), Target::Commitment(*i));
    }
    top + 21.0 + axis::count(lines) * ROW
}

/// The glyph of a standing and a title, in one line.
fn words(p: &mut Picture, scope: &Scope<'_>, s: Standing, title: &str, at: Rect) {
    let y = at.middle();
    p.text([at.x, y], Align::Left, Type::bold(12.0, Ink::Standing(s)), glyph(s));
    let title = Face::of(scope.lang, false).shorten(title, WORDS, at.w - INDENT);
    p.text([at.x + INDENT, y], Align::Left, Type::regular(WORDS, Ink::Ink), title);
}
