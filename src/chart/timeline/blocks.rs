//! The rows of a timeline in their groups.

use super::{
    super::{
        count,
        group::{Group, groups},
        whole,
    },
    BREAK, ROW, Rows, Timeline,
};
use crate::{
    domain::{
        deadlines::{Deadline, deadlines},
        plan::Due,
        words::Lang,
    },
    many,
    scope::Scope,
    text::tf,
};

/// So many commitments of a group are worth another thread.
const PART: usize = 1_000;

/// About the height of a heading with the air above it.
const HEADING: f64 = BREAK + 23.0;
/// So many rows of a group are not worth a heading of their own.
const FEW: usize = 4;

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
        HEADING + count(self.lines.len()) * ROW + if self.folded.is_empty() { 0.0 } else { 30.0 }
    }
}

/// Cuts groups into two halves of like height; a group that reaches from one into the other
/// goes on there under its heading, unless only a few rows would.
pub(super) fn halves(mut blocks: Vec<Block>, lang: Lang) -> [Vec<Block>; 2] {
    let half = blocks.iter().map(Block::height).sum::<f64>() / 2.0;
    let mut above = 0.0;
    let mut n = 0;
    while let Some(b) = blocks.get(n).filter(|b| above + b.height() <= half) {
        above += b.height();
        n += 1;
    }
    let Some(b) = blocks.get_mut(n) else { return [blocks, Vec::new()] };
    let first = whole((half - above - HEADING).max(0.0) / ROW).min(b.lines.len());
    if first < FEW || b.lines.len() - first < FEW {
        let after = n + usize::from(n == 0 || first >= FEW);
        let second = blocks.split_off(after);
        return [blocks, second];
    }
    let title = tf(lang, "timeline-continued", &[("title", b.group.title.as_str().into())]);
    let group = Group { title, rows: b.group.rows.clone() };
    let rest = Block { group, lines: b.lines.split_off(first), folded: std::mem::take(&mut b.folded) };
    let mut second = vec![rest];
    second.extend(blocks.split_off(n + 1));
    [blocks, second]
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
        many::map(&group.rows, PART, line).into_iter().flatten().collect::<Vec<_>>()
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
