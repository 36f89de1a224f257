//! The timeline for a screen: what stays in sight, and what is scrolled below it.
//!
//! It is laid out once and drawn every frame. Of thousands of rows only those in sight are
//! drawn then; what stands above and below the rows of a group is drawn beforehand, since
//! counting a group goes through all of it.

use std::borrow::Cow;

use super::{
    super::{count, picture::Picture, whole},
    BREAK, ROW, Timeline, axis,
    blocks::{Block, blocks},
    fold, legend,
    pen::{Frame, Pen},
    rest, row,
};
use crate::{scope::Scope, text::t};

/// Up to so many rows all of them are drawn, so that the keyboard and screen readers find
/// them wherever they are; of more, those in sight.
const ALL: usize = 1000;

/// A timeline laid out for a screen, for as long as figures, rows, language and width stay.
pub struct Screen {
    head: Picture,
    below: Below,
}

/// What is scrolled.
enum Below {
    /// Few rows: all of it.
    Whole(Picture),
    Parts(Parts),
}

/// What is scrolled of thousands of rows.
pub(super) struct Parts {
    title: String,
    frame: Frame,
    blocks: Vec<Block>,
    /// Where the first row of each group stands.
    starts: Vec<f64>,
    /// What is no row, and where it stands.
    others: Vec<(f64, Picture)>,
    height: f64,
    /// How far the lines of the months reach.
    grid: f64,
}

impl Screen {
    /// Lays it out for a width in points.
    #[must_use]
    pub fn new(scope: &Scope<'_>, timeline: Timeline, width: f64) -> Self {
        let (blocks, visions) = blocks(scope, timeline);
        let frame = Frame::of(scope, &blocks, width);
        let mut head = Picture::new(scope.lang, [width, 0.0]);
        let top = legend::draw(&mut head, scope, &blocks);
        head.place(frame.head(scope), [0.0, top], 1.0);
        head.size[1] = top + axis::HEAD;
        let title = t(scope.lang, timeline.title());
        let below = if blocks.iter().map(|b| b.lines.len()).sum::<usize>() <= ALL {
            let mut p = frame.rows(scope, &blocks);
            let at = p.size;
            p.size[1] += rest(&mut p, scope, blocks.is_empty(), &visions, [at[1], at[0]]);
            p.title = title;
            Below::Whole(p)
        } else {
            Below::Parts(Parts::new(scope, title, frame, blocks, &visions))
        };
        Self { head, below }
    }

    /// Legend and axis, which stay in sight.
    #[must_use]
    pub const fn head(&self) -> &Picture {
        &self.head
    }

    /// The rows; of thousands those between two heights in points, and `one` commitment
    /// wherever it is. The picture is as high as all of them.
    #[must_use]
    pub fn rows(&self, scope: &Scope<'_>, from: f64, to: f64, one: Option<usize>) -> Cow<'_, Picture> {
        match &self.below {
            Below::Whole(p) => Cow::Borrowed(p),
            Below::Parts(parts) => Cow::Owned(parts.between(scope, from, to, one)),
        }
    }
}

impl Parts {
    pub(super) fn new(
        scope: &Scope<'_>,
        title: String,
        frame: Frame,
        blocks: Vec<Block>,
        visions: &[usize],
    ) -> Self {
        let (mut starts, mut others) = (Vec::new(), Vec::new());
        let mut y = 0.0;
        let part = |draw: &mut dyn FnMut(&mut Pen<'_>) -> f64| {
            let mut pen = frame.pen(scope);
            let bottom = draw(&mut pen);
            pen.p.size[1] = bottom;
            (bottom, pen.p)
        };
        for (n, b) in blocks.iter().enumerate() {
            let (height, heading) = part(&mut |pen| pen.opening(&b.group, n > 0, 0.0));
            others.push((y, heading));
            y += height;
            starts.push(y);
            y += count(b.lines.len()) * ROW;
            if !b.folded.is_empty() {
                let (height, folded) = part(&mut |pen| fold::draw(pen, &b.folded, 0.0));
                others.push((y, folded));
                y += height;
            }
            y += BREAK;
        }
        let width = frame.width;
        let (height, below) =
            part(&mut |pen| rest(&mut pen.p, scope, blocks.is_empty(), visions, [0.0, width]));
        others.push((y, below));
        let grid = (y - BREAK).max(0.0);
        Self { title, frame, blocks, starts, others, height: y + height, grid }
    }

    pub(super) fn between(&self, scope: &Scope<'_>, from: f64, to: f64, one: Option<usize>) -> Picture {
        let mut pen = self.frame.pen(scope);
        for (block, start) in self.blocks.iter().zip(&self.starts) {
            let nth = |y: f64| whole(((y - start) / ROW).max(0.0)).min(block.lines.len());
            let sight = nth(from)..nth(to + ROW);
            let other = one.and_then(|one| block.lines.iter().position(|l| l.at == one));
            let other = other.filter(|n| !sight.contains(n));
            for n in sight.chain(other) {
                row::draw(&mut pen, &block.lines[n], start + count(n) * ROW);
            }
        }
        let mut out = Picture::new(scope.lang, [self.frame.width, self.height]);
        out.title.clone_from(&self.title);
        self.frame.axis.grid(&mut out, scope, self.grid);
        let seen = |(top, p): &&(f64, Picture)| top + p.size[1] > from && *top < to;
        for (top, p) in self.others.iter().filter(seen) {
            out.place(p.clone(), [0.0, *top], 1.0);
        }
        out.place(pen.p, [0.0, 0.0], 1.0);
        out
    }
}
