//! The axis: the plan's months with their quarters, and the months after them in which
//! something is due or was reached.

use jiff::{ToSpan as _, civil::Date};

use super::super::{
    count,
    face::Face,
    picture::{Align, Ink, Picture, Rect, Type},
    whole,
};
use crate::{
    domain::{
        calendar,
        deadlines::{Deadline, Outcome},
        words::Lang,
    },
    scope::Scope,
    text::{self, tf},
};

/// Height of the axis above the rows: quarters, months, reporting date.
pub(super) const HEAD: f64 = 52.0;
/// Air at the right of the last month, for half a mark.
const EDGE: f64 = 10.0;
/// Months after the period's end that are drawn at most; what lies further stands at the
/// edge with an arrow.
const AFTER: f64 = 24.0;
const SMALL: f64 = 10.0;

/// A scale of days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    /// First day of the first month.
    start: Date,
    /// Months of the plan.
    plan: f64,
    /// Months drawn.
    months: f64,
    /// Edges in points.
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Axis {
    /// An axis for a scope's period and deadlines, from `left` to a little before `width`.
    pub(super) fn new<'d>(
        scope: &Scope<'_>,
        deadlines: impl Iterator<Item = &'d Deadline>,
        left: f64,
        width: f64,
    ) -> Self {
        let period = scope.tracker.plan.head.period;
        let start = period.start.first_of_month();
        let plan = calendar::months(start, period.end).ceil().max(1.0);
        let ends = deadlines.flat_map(|d| match d.outcome {
            Outcome::Reached(on) => [d.day, on],
            _ => [d.day, d.day],
        });
        let last = ends.chain([scope.card.as_of]).max().unwrap_or(period.end);
        let months = calendar::months(start, last).ceil().clamp(plan, plan + AFTER);
        Self { start, plan, months, left, right: (width - EDGE).max(left + 1.0) }
    }

    /// Where the end of a day lies; days beyond the axis lie at its edges.
    pub(super) fn x(&self, day: Date) -> f64 {
        self.at(calendar::months(self.start, day).min(self.months))
    }

    /// Whether a day lies after the last month drawn.
    pub(super) fn is_beyond(&self, day: Date) -> bool {
        calendar::months(self.start, day) > self.months
    }

    fn at(&self, months: f64) -> f64 {
        self.left + (self.right - self.left) * months / self.months
    }

    /// The months with the place where each begins.
    fn each(&self) -> impl Iterator<Item = (Date, f64)> {
        let months = std::iter::successors(Some(self.start), |d| d.checked_add(1.month()).ok());
        months.take(whole(self.months)).enumerate().map(|(n, d)| (d, self.at(count(n))))
    }

    /// Width of a month.
    fn step(&self) -> f64 {
        self.at(1.0) - self.left
    }

    /// The names of the months in one line, where there is room for all of them.
    pub(super) fn months(&self, p: &mut Picture, lang: Lang, y: f64) {
        let face = Face::of(lang, false);
        let step = self.step();
        let names: Vec<(String, f64)> =
            self.each().map(|(d, x)| (text::month_short(lang, d), x + step / 2.0)).collect();
        if names.iter().any(|(name, _)| face.width(name, SMALL) + 4.0 > step) {
            return;
        }
        for (name, x) in names {
            p.text([x, y], Align::Center, Type::regular(SMALL, Ink::Faint), name);
        }
    }

    /// Draws what stands above the rows: names of quarters and months, and the reporting date.
    pub(super) fn head(&self, p: &mut Picture, scope: &Scope<'_>) {
        self.lines(p, HEAD, |opens| if opens { 2.0 } else { 18.0 });
        self.quarters(p, scope.lang, 9.0);
        self.months(p, scope.lang, 25.0);
        if scope.card.as_of >= self.start {
            self.today(p, scope);
        }
    }

    /// Draws what lies behind the rows: the months' beginnings and the reporting date.
    pub(super) fn grid(&self, p: &mut Picture, scope: &Scope<'_>, bottom: f64) {
        self.lines(p, bottom, |_| 0.0);
        if scope.card.as_of >= self.start {
            let x = self.x(scope.card.as_of);
            p.line([x, 0.0], [x, bottom], Ink::Accent, 1.5);
        }
    }

    fn lines(&self, p: &mut Picture, bottom: f64, top: impl Fn(bool) -> f64) {
        for (day, x) in self.each() {
            let opens = (day.month() - 1) % 3 == 0;
            p.line([x, top(opens)], [x, bottom], Ink::Line, if opens { 1.0 } else { 0.5 });
        }
        p.line([self.right, top(true)], [self.right, bottom], Ink::Line, 1.0);
        if self.months > self.plan {
            // Where the plan ends and what was left over begins.
            let x = self.at(self.plan);
            p.line([x, top(true)], [x, bottom], Ink::Edge, 1.5);
        }
    }

    fn quarters(&self, p: &mut Picture, lang: Lang, y: f64) {
        let face = Face::of(lang, true);
        let opens = self.each().filter(|(d, x)| (d.month() - 1) % 3 == 0 || *x <= self.left);
        for (day, x) in opens {
            let n = (day.month() - 1) / 3 + 1;
            let left = 3 - (day.month() - 1) % 3;
            let width = (self.step() * f64::from(left)).min(self.right - x);
            let args = [("n", n.into()), ("year", day.year().to_string().into())];
            let full = tf(lang, "timeline-quarter-of", &args);
            let name = if n == 1 || x <= self.left { full } else { tf(lang, "timeline-quarter", &args) };
            let name = [name, tf(lang, "timeline-quarter", &args)]
                .into_iter()
                .find(|name| face.width(name, WORD) + 6.0 <= width);
            p.text([x + 4.0, y], Align::Left, Type::bold(WORD, Ink::Ink), name.unwrap_or_default());
        }
    }

    /// The reporting date on a ground of its own.
    fn today(&self, p: &mut Picture, scope: &Scope<'_>) {
        let day = scope.card.as_of;
        let x = self.x(day);
        let arrow = if self.is_beyond(day) { " →" } else { "" };
        let args = [("date", text::day(scope.lang, day).into())];
        let word = format!("{}{arrow}", tf(scope.lang, "timeline-as-of", &args));
        let half = Face::of(scope.lang, true).width(&word, SMALL) / 2.0 + 5.0;
        let middle = x.min(self.right + EDGE - half).max(self.left + half);
        let y = HEAD - 12.0;
        p.line([x, y + 7.0], [x, HEAD], Ink::Accent, 1.5);
        p.fill(Rect::new(middle - half, y - 7.0, half * 2.0, 14.0), Ink::Accent);
        p.text([middle, y], Align::Center, Type::bold(SMALL, Ink::Paper), word);
    }
}

/// Size of the names of quarters.
const WORD: f64 = 11.0;
