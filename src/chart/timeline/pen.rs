//! Groups below an axis: what parts of a timeline have in common, and a drawing under way.

use super::{
    super::{
        face::Face,
        group::{Group, tally},
        picture::{Align, Ink, Picture, Rect, Target, Type},
    },
    BREAK, GUTTER, INDENT, ROW, WORDS,
    axis::{self, Axis},
    blocks::{Block, Line},
    fold, row,
};
use crate::scope::Scope;

/// A drawing under way: everything rows need.
pub(super) struct Pen<'s> {
    pub(super) scope: &'s Scope<'s>,
    pub(super) axis: Axis,
    /// Width of the column of titles.
    pub(super) column: f64,
    pub(super) p: Picture,
}

/// What the parts of a timeline have in common.
pub(super) struct Frame {
    pub(super) axis: Axis,
    /// Width of the column of titles.
    column: f64,
    pub(super) width: f64,
}

impl Frame {
    pub(super) fn of(scope: &Scope<'_>, blocks: &[Block], width: f64) -> Self {
        let column = column(scope, blocks, width);
        let lines = blocks.iter().flat_map(Block::all);
        let axis = Axis::new(scope, lines.flat_map(|l| &l.deadlines), column + GUTTER, width);
        Self { axis, column, width }
    }

    /// The axis, for above some rows.
    pub(super) fn head(&self, scope: &Scope<'_>) -> Picture {
        let mut p = Picture::new(scope.lang, [self.width, axis::HEAD]);
        self.axis.head(&mut p, scope);
        p
    }

    /// Begins a drawing.
    pub(super) fn pen<'s>(&self, scope: &'s Scope<'s>) -> Pen<'s> {
        let p = Picture::new(scope.lang, [self.width, 0.0]);
        Pen { scope, axis: self.axis, column: self.column, p }
    }

    /// Some groups with the grid behind them.
    pub(super) fn rows(&self, scope: &Scope<'_>, blocks: &[Block]) -> Picture {
        let mut pen = self.pen(scope);
        let mut y = 0.0;
        for (n, b) in blocks.iter().enumerate() {
            y = pen.opening(&b.group, n > 0, y);
            for line in &b.lines {
                row::draw(&mut pen, line, y);
                y += ROW;
            }
            if !b.folded.is_empty() {
                y = fold::draw(&mut pen, &b.folded, y);
            }
            y += BREAK;
        }
        let mut out = Picture::new(scope.lang, [self.width, y]);
        self.axis.grid(&mut out, scope, (y - BREAK).max(0.0));
        out.place(pen.p, [0.0, 0.0], 1.0);
        out
    }
}

/// Width of the column of titles: that of the longest, within a share of the area.
fn column(scope: &Scope<'_>, blocks: &[Block], width: f64) -> f64 {
    let face = Face::of(scope.lang, false);
    let title = |l: &Line| scope.tracker.plan.commitments.get(l.at).map(|c| c.title.get(scope.lang));
    let titles = blocks.iter().flat_map(|b| &b.lines).filter_map(title);
    let most = (width * 0.24).max(300.0).min(width * 0.36);
    let mut widest = fold::LEAST + INDENT;
    // Of thousands of titles one of the first is as long as a title may be.
    for title in titles {
        widest = widest.max(face.width(title, WORDS) + INDENT);
        if widest >= most {
            break;
        }
    }
    widest.min(most)
}

impl Pen<'_> {
    pub(super) fn face(&self, bold: bool) -> &'static Face {
        Face::of(self.scope.lang, bold)
    }

    /// What stands above the rows of a group; gives where they begin. The first group stands
    /// right under the names of the months, others repeat them.
    pub(super) fn opening(&mut self, g: &Group, months: bool, top: f64) -> f64 {
        if months {
            self.axis.months(&mut self.p, self.scope.lang, top + 12.0);
        }
        self.heading(g, top)
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
