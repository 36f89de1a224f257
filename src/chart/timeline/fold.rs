//! The line that stands for commitments with nothing but an inferred end of the period:
//! how many, where they stand, and when those were reached that are.

use jiff::civil::Date;

use super::{
    super::{
        count,
        group::{self, standings},
        palette::glyph,
        picture::{Align, Ink, Rect, Target, Type},
    },
    ROW, WORDS,
    blocks::Line,
    pen::Pen,
    row,
};
use crate::{
    domain::{
        deadlines::{Outcome, What},
        scorecard::{Counts, Standing},
    },
    text::{self, tf},
};

const SMALL: f64 = 10.0;
/// Width its words and counts want.
pub(super) const LEAST: f64 = 260.0;
/// Height of a line of its words.
const LINE: f64 = 14.0;
/// Titles that are told of one mark.
const MOST: usize = 20;
/// Marks that would lie closer are counted together.
const CLOSE: f64 = 24.0;

/// Draws the line from `top` down; gives where it ends.
pub(super) fn draw(pen: &mut Pen<'_>, lines: &[Line], top: f64) -> f64 {
    let scope = pen.scope;
    let (lang, end) = (scope.lang, scope.tracker.plan.head.period.end);
    let day = text::day(lang, end);
    let words = tf(lang, "timeline-more", &[("count", lines.len().into()), ("date", day.into())]);
    let counts = Counts::of(lines.iter().filter_map(|l| scope.card.rows.get(l.at)));
    let mut y = top + ROW / 2.0;
    let mut x = 0.0;
    for line in pen.face(false).wrap(&words, WORDS, pen.column, 2) {
        x = pen.face(false).width(&line, WORDS) + 10.0;
        pen.p.text([0.0, y], Align::Left, Type::regular(WORDS, Ink::Faint), line);
        y += LINE;
    }
    // Behind the words where there is room for all of them, else below.
    let last = y - LINE;
    let bottom = if x + tallies_width(pen, &counts) <= pen.column {
        tallies(pen, &counts, [x, last])
    } else {
        tallies(pen, &counts, [0.0, y])
    };
    let bottom = bottom + ROW / 2.0;
    let middle = f64::midpoint(top, bottom);
    row::due(&mut pen.p, [pen.axis.x(end), middle], What::Whole, false);
    let rows = lines.iter().map(|l| l.at).collect();
    let at = Rect::new(0.0, top, pen.p.size[0], bottom - top);
    let mut told = vec![words];
    told.extend(group::lines(lang, &counts));
    pen.p.spot(at, told.join("\n"), Target::Rows(rows));
    for cluster in clusters(pen, lines) {
        cluster.draw(pen, Rect::new(cluster.x - CLOSE / 2.0, top, CLOSE, bottom - top));
    }
    bottom
}

/// Width of a count with its glyph.
fn tally_width(pen: &Pen<'_>, n: usize) -> f64 {
    20.0 + pen.face(false).width(&n.to_string(), WORDS)
}

fn tallies_width(pen: &Pen<'_>, counts: &Counts) -> f64 {
    standings(counts).map(|(_, n)| tally_width(pen, n)).sum()
}

/// Counts with their glyphs from a place on; gives the middle of their last line.
fn tallies(pen: &mut Pen<'_>, counts: &Counts, [mut x, mut y]: [f64; 2]) -> f64 {
    for (s, n) in standings(counts) {
        let width = tally_width(pen, n);
        if x + width > pen.column && x > 0.0 {
            (x, y) = (0.0, y + LINE);
        }
        pen.p.text([x, y], Align::Left, Type::bold(WORDS, Ink::Standing(s)), glyph(s));
        pen.p.text([x + 13.0, y], Align::Left, Type::regular(WORDS, Ink::Ink), n.to_string());
        x += width;
    }
    y
}

/// Those reached at about the same time.
struct Cluster {
    x: f64,
    of: Vec<(Date, usize)>,
}

fn clusters(pen: &Pen<'_>, lines: &[Line]) -> Vec<Cluster> {
    let reached = |l: &Line| {
        let days = l.deadlines.iter().map(|d| match d.outcome {
            Outcome::Reached(on) => Some(on),
            _ => None,
        });
        // Reached is what has nothing left to reach; it was by its last day.
        let last = days.reduce(|a, b| Some(a?.max(b?)))??;
        Some((last, l.at))
    };
    let mut all: Vec<(Date, usize)> = lines.iter().filter_map(reached).collect();
    all.sort_unstable();
    let due = pen.axis.x(pen.scope.tracker.plan.head.period.end);
    let mut out: Vec<Cluster> = Vec::new();
    for (day, at) in all {
        // The mark of the due day stands at the end.
        let x = pen.axis.x(day).min(due - CLOSE);
        match out.last_mut() {
            Some(c) if x - c.x < CLOSE => c.of.push((day, at)),
            _ => out.push(Cluster { x, of: vec![(day, at)] }),
        }
    }
    out
}

impl Cluster {
    fn draw(&self, pen: &mut Pen<'_>, at: Rect) {
        let (scope, y) = (pen.scope, at.middle());
        let style = Type::bold(12.0, Ink::Standing(Standing::Met));
        let number = if self.of.len() > 1 { self.of.len().to_string() } else { String::new() };
        let shift = if number.is_empty() { 0.0 } else { 5.0 };
        pen.p.text([self.x - shift, y], Align::Center, style, glyph(Standing::Met));
        pen.p.text([self.x + 2.0, y], Align::Left, Type::regular(SMALL, Ink::Ink), number);
        let title = |(day, i): &(Date, usize)| {
            let c = scope.tracker.plan.commitments.get(*i)?;
            Some(format!("{} · {}", text::day(scope.lang, *day), c.title.get(scope.lang)))
        };
        let args = [("count", count(self.of.len()).into())];
        let mut told = vec![tf(scope.lang, "timeline-reached", &args)];
        told.extend(self.of.iter().take(MOST).filter_map(title));
        if let Some(more) = self.of.len().checked_sub(MOST).filter(|more| *more > 0) {
            told.push(tf(scope.lang, "why-more", &[("count", more.into())]));
        }
        let target = match self.of[..] {
            [(_, one)] => Target::Commitment(one),
            _ => Target::Rows(self.of.iter().map(|(_, i)| *i).collect()),
        };
        pen.p.spot(at, told.join("\n"), target);
    }
}
