//! One row: title, due days, what became of them, and the way between.

use super::{
    super::{
        palette::glyph,
        picture::{Align, Dash, Ink, Picture, Rect, Shape, Target, Type},
    },
    ROW,
    blocks::Line,
    pen::Pen,
    words,
};
use crate::{
    domain::{
        deadlines::{Deadline, Outcome, What},
        measure::Goal,
        scorecard::Standing,
        words::Lang,
    },
    scope::Scope,
    text::{self, short, t, tf},
};

/// From the middle of a due mark to the glyph of its result, where both fall on one place.
const BESIDE: f64 = 11.0;
/// Half of a mark with a little air.
const HALF: f64 = 6.0;
const SMALL: f64 = 10.0;

/// Draws a row from `top` down.
pub(super) fn draw(pen: &mut Pen<'_>, line: &Line, top: f64) {
    let width = pen.p.size[0];
    let plan = &pen.scope.tracker.plan;
    let (Some(c), Some(row)) = (plan.commitments.get(line.at), pen.scope.card.rows.get(line.at)) else {
        return;
    };
    let title = c.title.get(pen.scope.lang);
    words(&mut pen.p, pen.scope, row.standing, title, Rect::new(0.0, top, pen.column, ROW));
    pen.p.line([0.0, top + ROW], [width, top + ROW], Ink::Line, 0.5);
    let y = top + ROW / 2.0;
    let mut taken = Taken { axis: [pen.axis.left, pen.axis.right], spans: Vec::new() };
    let mut ways: Vec<Way> = line.deadlines.iter().map(|d| Way::of(pen, d)).collect();
    set_apart(&mut ways);
    for way in &ways {
        way.line(&mut pen.p, y);
        taken.spans.push(way.span());
    }
    for way in &ways {
        way.marks(&mut pen.p, y);
    }
    for way in &ways {
        label(pen, &mut taken, way, y);
    }
    for way in &ways {
        let Some(title) = milestone(pen.scope, line.at, way.deadline.what) else { continue };
        beside(pen, &mut taken, way, title, Type::regular(SMALL, Ink::Faint), y);
    }
    // The days are told below, each with what became of it.
    let due = short::due(pen.scope.lang, c.due);
    let told = super::super::wall::told(pen.scope, c, row);
    let mut told = told.lines().filter(|l| *l != due).collect::<Vec<_>>().join("\n");
    for d in &line.deadlines {
        told.push('\n');
        told.push_str(&in_words(pen.scope, line.at, d));
    }
    pen.p.spot(Rect::new(0.0, top, width, ROW), told, Target::Commitment(line.at));
}

/// A deadline on the axis: from the day due to the day that ended it.
struct Way<'d> {
    deadline: &'d Deadline,
    due: f64,
    /// Where the mark of the due day stands: there, or beside another one.
    mark: f64,
    end: f64,
    days: Option<i32>,
    /// Whether a day of it lies after the axis.
    beyond: bool,
}

impl<'d> Way<'d> {
    fn of(pen: &Pen<'_>, deadline: &'d Deadline) -> Self {
        let as_of = pen.scope.card.as_of;
        let due = pen.axis.x(deadline.day);
        let last = match deadline.outcome {
            Outcome::Reached(on) => on,
            Outcome::Slipping => as_of,
            Outcome::Judged(_) | Outcome::Open => deadline.day,
        };
        let beyond = pen.axis.is_beyond(last.max(deadline.day));
        Self { deadline, due, mark: due, end: pen.axis.x(last), days: deadline.days(as_of), beyond }
    }

    fn is_late(&self) -> bool {
        self.days.is_some_and(|d| d > 0)
    }

    /// Where the glyph of the result stands: on its day, or beside the due mark where that
    /// would cover it.
    fn result(&self) -> Option<(f64, Standing)> {
        let standing = match self.deadline.outcome {
            Outcome::Reached(_) => Standing::Met,
            Outcome::Slipping => Standing::Overdue,
            Outcome::Judged(s) => s,
            Outcome::Open => return None,
        };
        let beside = if self.is_late() { self.due + BESIDE } else { self.mark - BESIDE };
        Some((if self.is_near() { beside } else { self.end }, standing))
    }

    /// Whether the result falls on the mark of the due day.
    fn is_near(&self) -> bool {
        (self.end - self.due).abs() < BESIDE
    }

    /// What it takes of the row's width.
    fn span(&self) -> [f64; 2] {
        let end = self.result().map_or(self.due, |(x, _)| x);
        [self.mark.min(end) - HALF, self.due.max(end) + HALF]
    }

    /// The way itself: early thin, late thick, dashed while it goes on.
    fn line(&self, p: &mut Picture, y: f64) {
        let points = vec![[self.due, y], [self.end, y]];
        match self.deadline.outcome {
            Outcome::Reached(_) if self.is_late() => late(p, points),
            Outcome::Reached(_) => early(p, points),
            Outcome::Slipping => slipping(p, points),
            Outcome::Judged(_) | Outcome::Open => {}
        }
    }

    fn marks(&self, p: &mut Picture, y: f64) {
        due(p, [self.mark, y], self.deadline.what, self.deadline.stated);
        if let Some((x, s)) = self.result() {
            p.text([x, y], Align::Center, Type::bold(12.0, Ink::Standing(s)), glyph(s));
        }
        if self.beyond {
            let style = Type::bold(SMALL, Ink::Ink);
            p.text([self.due.max(self.end) + HALF, y], Align::Left, style, "→");
        }
    }
}

/// Puts marks that would cover each other side by side, to the left.
fn set_apart(ways: &mut [Way<'_>]) {
    let mut taken: Option<(f64, f64)> = None;
    for way in ways {
        let left = taken.filter(|(due, _)| (way.due - due).abs() < BESIDE).map_or(way.due, |(_, left)| left);
        way.mark = way.mark.min(left);
        let result = way.is_near() && !way.is_late() && way.result().is_some();
        taken = Some((way.due, way.mark - if result { 2.0 * BESIDE } else { BESIDE }));
    }
}

/// The line of what was reached late.
pub(super) fn late(p: &mut Picture, points: Vec<[f64; 2]>) {
    p.path(points, Ink::Standing(Standing::Overdue), 2.0, Dash::Solid);
}

/// The line of what was reached early.
pub(super) fn early(p: &mut Picture, points: Vec<[f64; 2]>) {
    p.path(points, Ink::Edge, 1.0, Dash::Solid);
}

/// The line of what is past due and not reached.
pub(super) fn slipping(p: &mut Picture, points: Vec<[f64; 2]>) {
    p.path(points, Ink::Standing(Standing::Overdue), 2.0, Dash::Dashed);
}

/// The mark of a due day: a square for a commitment, a triangle for a milestone; full where
/// the text states the day, hollow where we inferred it. None is the glyph of a standing.
pub(super) fn due(p: &mut Picture, [x, y]: [f64; 2], what: What, stated: bool) {
    let square = Rect::new(x - 4.0, y - 4.0, 8.0, 8.0);
    let triangle = vec![[x, y - 5.0], [x + 5.0, y + 4.0], [x - 5.0, y + 4.0]];
    match (what, stated) {
        (What::Whole, true) => p.fill(square, Ink::Ink),
        (What::Whole, false) => {
            p.fill(square, Ink::Paper);
            p.shapes.push(Shape::Frame { rect: square, ink: Ink::Ink, width: 1.2 });
        }
        (What::Milestone { .. }, _) => {
            let fill = if stated { Ink::Ink } else { Ink::Paper };
            p.shapes.push(Shape::Area { points: triangle.clone(), fill, opacity: 1.0 });
            // The first side twice, so that its corner is closed as well.
            let outline = triangle.iter().chain(&triangle[..2]).copied().collect();
            p.path(outline, Ink::Ink, 1.2, Dash::Solid);
        }
    }
}

/// The days it is late, beside it.
fn label(pen: &mut Pen<'_>, taken: &mut Taken, way: &Way<'_>, y: f64) {
    if !way.is_late() {
        return;
    }
    let days = way.days.unwrap_or_default();
    let word = tf(pen.scope.lang, "timeline-days", &[("days", days.into())]);
    beside(pen, taken, way, &word, Type::bold(SMALL, Ink::Standing(Standing::Overdue)), y);
}

/// Puts words at the right of a mark, or at its left, where there is room; else nowhere, and
/// the pointer tells them.
fn beside(pen: &mut Pen<'_>, taken: &mut Taken, way: &Way<'_>, text: &str, style: Type, y: f64) {
    let width = pen.face(style.bold).width(text, style.size);
    let [left, right] = way.span();
    let places = [(right + 2.0, Align::Left, right), (left - 2.0, Align::Right, left - width - 4.0)];
    for (x, align, from) in places {
        if taken.take([from, from + width + 4.0]) {
            return pen.p.text([x, y], align, style, text);
        }
    }
}

/// The parts of a row's width that marks and words have.
struct Taken {
    axis: [f64; 2],
    spans: Vec<[f64; 2]>,
}

impl Taken {
    /// Takes a part if it is free.
    fn take(&mut self, [from, to]: [f64; 2]) -> bool {
        let free = from >= self.axis[0]
            && to <= self.axis[1]
            && self.spans.iter().all(|[left, right]| to <= *left || from >= *right);
        if free {
            self.spans.push([from, to]);
        }
        free
    }
}

/// Title of a milestone.
fn milestone<'s>(scope: &Scope<'s>, commitment: usize, what: What) -> Option<&'s str> {
    let What::Milestone { measure, index } = what else { return None };
    let plan = &scope.tracker.plan;
    match &plan.commitments.get(commitment)?.measures.get(measure)?.goal {
        Goal::Milestones(list) => Some(list.get(index)?.title.get(scope.lang)),
        _ => None,
    }
}

/// A deadline in a sentence: what, when, stated or not, and what became of it.
fn in_words(scope: &Scope<'_>, commitment: usize, d: &Deadline) -> String {
    let lang = scope.lang;
    let what = milestone(scope, commitment, d.what).unwrap_or_default();
    let kind = if d.stated { "timeline-due-stated" } else { "timeline-due-inferred" };
    let due = tf(lang, kind, &[("date", text::day(lang, d.day).into())]);
    let mut parts = vec![if what.is_empty() { due } else { format!("{what} · {due}") }];
    parts.extend(ending(lang, d, scope));
    parts.join(" · ")
}

fn ending(lang: Lang, d: &Deadline, scope: &Scope<'_>) -> Option<String> {
    let days = d.days(scope.card.as_of)?;
    let key = match (d.outcome, days) {
        (Outcome::Slipping, _) => "timeline-overdue",
        (_, 0) => "timeline-on-the-day",
        (_, 1..) => "timeline-late",
        (_, _) => "timeline-early",
    };
    let on = if let Outcome::Reached(on) = d.outcome { on } else { scope.card.as_of };
    Some(tf(lang, key, &[("date", text::day(lang, on).into()), ("days", days.abs().into())]))
}

/// A deadline in the cells of a table: what, when, and what became of it.
pub(super) fn cells(scope: &Scope<'_>, commitment: usize, d: &Deadline) -> Vec<String> {
    let title = scope.tracker.plan.commitments.get(commitment).map_or("", |c| c.title.get(scope.lang));
    let what = milestone(scope, commitment, d.what).map_or(String::new(), |m| format!(" · {m}"));
    let kind = if d.stated { "due-stated" } else { "due-inferred" };
    let day = text::day(scope.lang, d.day);
    let ending = match d.outcome {
        Outcome::Judged(s) => t(scope.lang, &format!("standing-{}", s.key())),
        _ => ending(scope.lang, d, scope).unwrap_or_default(),
    };
    vec![format!("{title}{what}"), day, t(scope.lang, kind), ending]
}
