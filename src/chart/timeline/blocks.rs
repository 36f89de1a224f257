//! The rows of a timeline in their groups.

use super::{
    super::group::{Group, groups},
    BREAK, ROW, Rows, Timeline,
    axis::count,
};
use crate::{
    domain::{
        deadlines::{Deadline, deadlines},
        plan::Due,
    },
    scope::Scope,
};

/// A commitment with its deadlines.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Position in the plan.
    pub(super) at: usize,
    pub(super) deadlines: Vec<Deadline>,
}

/// The rows of one group: those of their own, by their first day, and those that share one.
pub(super) struct Block {
    pub(super) group: Group,
    pub(super) lines: Vec<Line>,
    pub(super) folded: Vec<Line>,
}

impl Block {
    /// Every row, those that share a line too.
    pub(super) fn all(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().chain(&self.folded)
    }

    /// About how high it is drawn.
    pub(super) fn height(&self) -> f64 {
        BREAK + 23.0 + count(self.lines.len()) * ROW + if self.folded.is_empty() { 0.0 } else { 30.0 }
    }
}

/// Where groups are best cut into two halves of like height.
pub(super) fn middle(blocks: &[Block]) -> usize {
    let height = |b: &[Block]| b.iter().map(Block::height).sum::<f64>();
    let higher = |n: &usize| height(&blocks[..*n]).max(height(&blocks[*n..]));
    (0..blocks.len()).min_by(|a, b| higher(a).total_cmp(&higher(b))).unwrap_or(0)
}

/// The rows in their groups, and the visions, which have no place on an axis.
pub(super) fn blocks(scope: &Scope<'_>, timeline: Timeline) -> (Vec<Block>, Vec<usize>) {
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
    let mut on_axis: Vec<usize> = blocks.iter().flat_map(Block::all).map(|l| l.at).collect();
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
