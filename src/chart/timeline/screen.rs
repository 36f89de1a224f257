//! The timeline for a screen: what stays in sight, and what is scrolled below it.

use super::{
    super::picture::Picture,
    Timeline, axis,
    blocks::{Block, blocks},
    legend,
    pen::{Frame, Sight},
    rest,
};
use crate::{scope::Scope, text::t};

/// Up to so many rows all of them are drawn, so that the keyboard and screen readers find
/// them wherever they are; of more, those in sight.
const ALL: usize = 1000;

/// A timeline laid out for a screen.
pub struct Screen<'s> {
    scope: &'s Scope<'s>,
    timeline: Timeline,
    blocks: Vec<Block>,
    visions: Vec<usize>,
    frame: Frame,
}

impl<'s> Screen<'s> {
    /// Lays it out for a width in points.
    #[must_use]
    pub fn new(scope: &'s Scope<'s>, timeline: Timeline, width: f64) -> Self {
        let (blocks, visions) = blocks(scope, timeline);
        let frame = Frame::of(scope, &blocks, width);
        Self { scope, timeline, blocks, visions, frame }
    }

    /// Legend and axis, which stay in sight.
    #[must_use]
    pub fn head(&self) -> Picture {
        let mut p = Picture::new(self.scope.lang, [self.frame.width, 0.0]);
        let top = legend::draw(&mut p, self.scope, &self.blocks);
        p.place(self.frame.head(self.scope), [0.0, top], 1.0);
        p.size[1] = top + axis::HEAD;
        p
    }

    /// The rows; of thousands those between two heights in points, and `one` commitment
    /// wherever it is. The picture is as high as all of them.
    #[must_use]
    pub fn rows(&self, from: f64, to: f64, one: Option<usize>) -> Picture {
        let few = self.blocks.iter().map(|b| b.lines.len()).sum::<usize>() <= ALL;
        let sight = if few { Sight::Whole } else { Sight::Between(from, to, one) };
        let mut p = self.frame.rows(self.scope, &self.blocks, sight);
        let at = p.size;
        p.size[1] += rest(&mut p, self.scope, self.blocks.is_empty(), &self.visions, [at[1], at[0]]);
        p.title = t(self.scope.lang, self.timeline.title());
        p
    }
}
