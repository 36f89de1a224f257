//! The timeline: what is due when, and what became of it. Rows are commitments, the axis is
//! the plan's months; a stated day is a full mark, an inferred one a hollow one, a slip a
//! line from the day due to the day reached.
//!
//! Most commitments of a plan are due at its end and only because nothing else is said. In
//! the default they share one line a group, so that they do not drown what is dated.

mod axis;
mod blocks;
mod fold;
mod legend;
mod pen;
mod row;
mod screen;
#[cfg(test)]
mod tests;

pub use self::screen::Screen;

use serde::{Deserialize, Serialize};

use self::{
    blocks::{Block, blocks, halves},
    pen::Frame,
};
use super::{
    Table, count,
    face::Face,
    group::Grouping,
    palette::glyph,
    picture::{Align, Ink, Picture, Rect, Target, Type},
    whole,
};
use crate::{
    domain::{plan::Kind, scorecard::Standing},
    scope::Scope,
    text::{t, tf},
};

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
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

/// The timeline on an area; higher than it where its rows need more. Where the area is wide
/// and too low for all of them, they stand in two halves side by side.
pub(super) fn body(scope: &Scope<'_>, timeline: Timeline, area: [f64; 2]) -> Picture {
    let (blocks, visions) = blocks(scope, timeline);
    let mut out = Picture::new(scope.lang, area);
    let top = legend::draw(&mut out, scope, &blocks);
    let half = (area[0] - APART) / 2.0;
    let low = top + axis::HEAD + blocks.iter().map(Block::height).sum::<f64>() > area[1];
    let apart = low && half >= NARROWEST;
    let frame = Frame::of(scope, &blocks, if apart { half } else { area[0] });
    let empty = blocks.is_empty();
    let parts = if apart { halves(blocks, scope.lang) } else { [blocks, Vec::new()] };
    let mut y = top;
    let mut x = 0.0;
    for blocks in parts.iter().take(if empty { 1 } else { 2 }).filter(|b| empty || !b.is_empty()) {
        let rows = frame.rows(scope, blocks);
        y = y.max(top + axis::HEAD + rows.size[1]);
        out.place(frame.head(scope), [x, top], 1.0);
        out.place(rows, [x, top + axis::HEAD], 1.0);
        x += half + APART;
    }
    y += rest(&mut out, scope, empty, &visions, [y, area[0]]);
    out.size[1] = y;
    out
}

/// Draws what stands below the rows from `top` down; gives how high it is.
fn rest(p: &mut Picture, scope: &Scope<'_>, empty: bool, visions: &[usize], at: [f64; 2]) -> f64 {
    let [top, width] = at;
    let mut y = top;
    if empty {
        let style = Type::regular(13.0, Ink::Faint);
        p.text([0.0, y + 12.0], Align::Left, style, t(scope.lang, "timeline-empty"));
        y += 32.0;
    }
    if !visions.is_empty() {
        y = apart(p, scope, visions, [y, width]);
    }
    y - top
}

/// Every deadline in words, those that share a line too; last the visions, which have none.
pub(super) fn table(scope: &Scope<'_>, timeline: Timeline) -> Table {
    let keys = ["column-title", "column-due", "timeline-given", "timeline-outcome"];
    let mut table = Table::new(keys.map(|k| t(scope.lang, k)).to_vec());
    let (blocks, visions) = blocks(scope, timeline);
    for line in blocks.iter().flat_map(Block::all) {
        table.lines.extend(line.deadlines.iter().map(|d| row::cells(scope, line.at, d)));
    }
    for i in visions {
        let (Some(c), Some(row)) = (scope.tracker.plan.commitments.get(i), scope.card.rows.get(i)) else {
            continue;
        };
        let standing = t(scope.lang, &format!("standing-{}", row.standing.key()));
        let title = c.title.get(scope.lang).to_owned();
        table.lines.push(vec![title, t(scope.lang, "due-vision"), String::new(), standing]);
    }
    table
}

/// Lists what has no year, in columns below the axis; gives where it ends.
fn apart(p: &mut Picture, scope: &Scope<'_>, visions: &[usize], [top, width]: [f64; 2]) -> f64 {
    let plan = &scope.tracker.plan;
    p.line([0.0, top], [width, top], Ink::Ink, 1.5);
    let title = tf(scope.lang, "timeline-visions", &[("count", visions.len().into())]);
    p.text([0.0, top + 12.0], Align::Left, Type::bold(13.0, Ink::Ink), title);
    let columns = whole(width / 320.0).max(1);
    let lines = visions.len().div_ceil(columns);
    let step = width / count(columns);
    for (n, i) in visions.iter().enumerate() {
        let (Some(c), Some(row)) = (plan.commitments.get(*i), scope.card.rows.get(*i)) else { continue };
        let (column, line) = (count(n / lines), count(n % lines));
        let cell = Rect::new(column * step, top + 21.0 + line * ROW, step - GUTTER, ROW);
        words(p, scope, row.standing, c.title.get(scope.lang), cell);
        p.spot(cell, super::wall::told(scope, c, row), Target::Commitment(*i));
    }
    top + 21.0 + count(lines) * ROW
}

/// The glyph of a standing and a title, in one line.
fn words(p: &mut Picture, scope: &Scope<'_>, s: Standing, title: &str, at: Rect) {
    let y = at.middle();
    p.text([at.x, y], Align::Left, Type::bold(12.0, Ink::Standing(s)), glyph(s));
    let title = Face::of(scope.lang, false).shorten(title, WORDS, at.w - INDENT);
    p.text([at.x + INDENT, y], Align::Left, Type::regular(WORDS, Ink::Ink), title);
}
