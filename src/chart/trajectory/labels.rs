//! Words on a chart of figures: names of lines, values, the reporting date. None lies on
//! another or on a line: each takes the first of its places that is free, the important ones
//! first, and what finds none is left out; the figures stand over the chart as well.

use super::{WORDS, Way};
use crate::{
    chart::{
        axis::SMALL,
        count,
        face::Face,
        picture::{Align, Ink, Rect, Type},
    },
    domain::{
        assess::hundredths,
        measure::{Compare, Goal},
        scorecard::Standing,
        trajectory::{Band, Course, Figures, Point, Side},
    },
    scope::Scope,
    text::{self, short, t, tf},
};

/// Height of a line of a name.
const LINE: f64 = 15.0;
/// From the end of a line to its name.
const GAP: f64 = 9.0;
/// The largest part of a chart's width its names may take.
const SHARE: f64 = 0.34;

/// The part of a chart that is seen: months across an area, figures up.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The area.
    pub at: Rect,
    /// The months at its left and right edge.
    pub months: [f64; 2],
    /// The figures at its lower and upper edge.
    pub figures: [f64; 2],
    /// How far names may reach to the right.
    pub right: f64,
    /// Whether it is a sheet's, which has the reporting date above; a window has it inside,
    /// and tells above the chart that nothing was reported.
    pub on_sheet: bool,
}

impl View {
    /// Where a month and a figure lie.
    #[must_use]
    pub fn point(&self, [month, figure]: [f64; 2]) -> [f64; 2] {
        let part = |v: f64, [from, to]: [f64; 2]| (v - from) / (to - from);
        let (x, y) = (part(month, self.months), part(figure, self.figures));
        [self.at.x + self.at.w * x, self.at.bottom() - self.at.h * y]
    }

    /// The month and the figure that lie at a point.
    #[must_use]
    pub fn place(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [months, figures] = [self.months, self.figures].map(|[from, to]| (from, to - from));
        let month = months.1.mul_add((x - self.at.x) / self.at.w, months.0);
        [month, figures.1.mul_add((self.at.bottom() - y) / self.at.h, figures.0)]
    }
}

/// Words in their place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What they cover.
    pub rect: Rect,
    /// How they look.
    pub style: Type,
    /// One line of words.
    pub text: String,
    /// From the end of the line they name, where they had to move away from it.
    pub leader: Option<[[f64; 2]; 2]>,
}

/// A line's name: what it is, and in further lines what is known of it.
struct Name {
    at: f64,
    ink: Ink,
    lines: Vec<String>,
}

/// The words of a chart of figures, before they have places.
pub struct Labels<'s> {
    scope: &'s Scope<'s>,
    way: &'s Way<'s>,
    f: &'s Figures,
    names: Vec<Name>,
}

impl<'s> Labels<'s> {
    pub(super) fn of(scope: &'s Scope<'s>, way: &'s Way<'s>, f: &'s Figures) -> Self {
        Self { scope, way, f, names: names(scope, way, f) }
    }

    /// Room the names need at the right of a chart so wide.
    pub(super) fn width(&self, chart: f64) -> f64 {
        let lines = self.names.iter().flat_map(|n| n.lines.iter().enumerate());
        let wide = |(n, l): (usize, &String)| Face::of(self.scope.lang, n == 0).width(l, name_size(n));
        lines.map(wide).fold(30.0, f64::max).min(chart * SHARE) + GAP + 4.0
    }

    /// Gives the words their places.
    pub(super) fn placed(&self, view: &View) -> Vec<Label> {
        let mut room = Room::of(self, view);
        room.names(&self.names);
        if !view.on_sheet {
            room.date();
        } else if self.f.points.is_empty() {
            room.silent();
        }
        let way: Vec<&Point> = self.f.way().collect();
        if let Some(latest) = way.last() {
            room.value(latest, true);
        }
        room.against(&way);
        room.path();
        room.baseline();
        room.within();
        for point in way.iter().rev().skip(1) {
            room.value(point, false);
        }
        room.placed
    }
}

const fn name_size(line: usize) -> f64 {
    if line == 0 { WORDS } else { SMALL }
}

/// What stands at the right of the chart: goal with what it takes, outlook with what it
/// falls short.
fn names(scope: &Scope<'_>, way: &Way<'_>, f: &Figures) -> Vec<Name> {
    let lang = scope.lang;
    let mut out = Vec::new();
    if let Some(goal) = f.goal {
        let words = short::goal(lang, &scope.tracker.plan, way.measure);
        let mut lines = vec![tf(lang, "detail-goal", &[("goal", words.into())])];
        if let Compare::About(tolerance) = goal.compare
            && tolerance > 0.0
        {
            let from = way.figure(scope, goal.value - tolerance);
            lines.push(tf(lang, "chart-near-from", &[("figure", from.into())]));
        }
        lines.extend(
            f.fan.map(|fan| tf(lang, "chart-needs", &[("rate", way.rate(scope, fan.needed).into())])),
        );
        out.push(Name { at: goal.value, ink: Ink::Standing(Standing::Met), lines });
    }
    if let Some([_, end]) = f.outlook {
        let heads = way.figure(scope, end[1]);
        let mut lines = vec![tf(lang, "chart-heads-for-name", &[("figure", heads.into())])];
        // What rounds to nothing is neither short nor past.
        if let Some(missing) = f.fan.map(|fan| fan.shortfall).filter(|v| hundredths(*v) != 0.0) {
            let key = if missing > 0.0 { "chart-short-by" } else { "chart-past-by" };
            lines.push(tf(lang, key, &[("figure", way.figure(scope, missing.abs()).into())]));
        }
        if let Some(rate) = way.a.achieved_rate {
            lines.push(tf(lang, "chart-at-rate", &[("rate", way.rate(scope, rate).into())]));
        }
        out.push(Name { at: end[1], ink: Ink::Ink, lines });
    }
    out
}

/// What is free on a chart.
struct Room<'l> {
    l: &'l Labels<'l>,
    view: View,
    lines: Vec<[[f64; 2]; 2]>,
    taken: Vec<Rect>,
    placed: Vec<Label>,
}

impl<'l> Room<'l> {
    /// With all lines and points of the chart in it.
    fn of(l: &'l Labels<'l>, view: &View) -> Self {
        let (f, frame) = (l.f, l.way.frame);
        let level = |v: f64| vec![[0.0, v], [frame.months, v]];
        let mut ways = vec![f.path.clone(), f.way().map(|x| [x.month, x.value]).collect()];
        ways.push(f.way().filter_map(|x| Some([x.month, x.against?])).collect());
        ways.extend(f.goal.map(|g| level(g.value)));
        ways.extend(f.baseline.map(level));
        ways.extend(f.outlook.map(|ends| ends.to_vec()));
        ways.extend(f.fan.map(|fan| vec![fan.from, fan.goal, fan.heads_for]));
        let mut lines: Vec<[[f64; 2]; 2]> = ways
            .iter()
            .flat_map(|w| w.windows(2).map(|ends| [view.point(ends[0]), view.point(ends[1])]))
            .collect();
        let now = view.point([frame.as_of, 0.0])[0];
        lines.push([[now, view.at.y], [now, view.at.bottom()]]);
        let own = f.points.iter().map(|x| [x.month, x.value]);
        let dots = own.chain(f.way().filter_map(|x| Some([x.month, x.against?])));
        let dot = |place| {
            let [x, y] = view.point(place);
            Rect::new(x - 5.0, y - 5.0, 10.0, 10.0)
        };
        Self { l, view: *view, lines, taken: dots.map(dot).collect(), placed: Vec::new() }
    }

    fn is_free(&self, rect: &Rect) -> bool {
        self.is_open(rect) && !self.lines.iter().any(|l| crosses(l, rect))
    }

    /// Inside, and on no other words or points; a line may run under it.
    fn is_open(&self, rect: &Rect) -> bool {
        let at = self.view.at;
        let inside =
            rect.x >= at.x && rect.right() <= at.right() && rect.y >= at.y && rect.bottom() <= at.bottom();
        inside && !self.taken.iter().any(|other| overlap(rect, other))
    }

    fn measured(&self, words: &str, style: Type, [x, y]: [f64; 2], align: Align) -> Rect {
        let w = Face::of(self.l.scope.lang, style.bold).width(words, style.size);
        let left = match align {
            Align::Left => x,
            Align::Center => x - w / 2.0,
            Align::Right => x - w,
        };
        let h = style.size * 1.25;
        Rect::new(left, y - h / 2.0, w, h)
    }

    fn put(&mut self, rect: Rect, style: Type, text: String, leader: Option<[[f64; 2]; 2]>) {
        self.taken.push(rect);
        self.placed.push(Label { rect, style, text, leader });
    }

    /// Puts words at the first of these points where they are free; what must be there even
    /// on a line, with the paper under it, rather than nowhere.
    fn first(&mut self, words: String, style: Type, points: &[([f64; 2], Align)], must: bool) {
        let places: Vec<Rect> =
            points.iter().map(|(at, align)| self.measured(&words, style, *at, *align)).collect();
        let open = || places.iter().find(|r| must && self.is_open(r));
        if let Some(rect) = places.iter().find(|r| self.is_free(r)).or_else(open).copied() {
            self.put(rect, style, words, None);
        }
    }

    /// Names beside the ends of their lines, in the order of the ends. Where they do not all
    /// fit, their further lines go first, the longest name's.
    fn names(&mut self, names: &[Name]) {
        let view = self.view;
        let end = view.point([self.l.way.frame.months, 0.0])[0];
        let seen = |n: &&Name| {
            let y = view.point([0.0, n.at])[1];
            end <= view.right - 20.0 && (view.at.y - 1.0..=view.at.bottom() + 1.0).contains(&y)
        };
        let mut names: Vec<(f64, Ink, &[String])> = names
            .iter()
            .filter(seen)
            .map(|n| (view.point([0.0, n.at])[1], n.ink, n.lines.as_slice()))
            .collect();
        names.sort_by(|a, b| a.0.total_cmp(&b.0));
        let [top, bottom] = [view.at.y + 5.0, view.at.bottom() - LINE / 2.0];
        let height = |n: &(f64, Ink, &[String])| count(n.2.len()) * LINE + 4.0;
        while names.iter().map(height).sum::<f64>() > bottom - top + LINE
            && let Some(longest) = names.iter_mut().filter(|n| n.2.len() > 1).max_by_key(|n| n.2.len())
        {
            longest.2 = &longest.2[..longest.2.len() - 1];
        }
        let mut ys: Vec<f64> = Vec::new();
        let mut least = top;
        for n in &names {
            ys.push(n.0.max(least));
            least = ys[ys.len() - 1] + height(n);
        }
        let mut most = bottom + LINE + 4.0;
        for (y, n) in ys.iter_mut().zip(&names).rev() {
            *y = y.min(most - height(n));
            most = *y;
        }
        let x = end + GAP;
        for ((own, ink, lines), y) in names.into_iter().zip(ys) {
            for (n, words) in lines.iter().enumerate() {
                let style = if n == 0 { Type::bold(WORDS, ink) } else { Type::regular(SMALL, Ink::Faint) };
                let words =
                    Face::of(self.l.scope.lang, style.bold).shorten(words, style.size, view.right - x);
                let rect = self.measured(&words, style, [x, LINE.mul_add(count(n), y)], Align::Left);
                let leader = (n == 0 && (y - own).abs() > 4.0).then_some([[end + 1.0, own], [x - 1.0, y]]);
                self.put(rect, style, words, leader);
            }
        }
    }

    /// The reporting date beside its line, at the top where that is free.
    fn date(&mut self) {
        let (view, lang) = (self.view, self.l.scope.lang);
        let x = view.point([self.l.way.frame.as_of, 0.0])[0];
        let rows = [9.0, 25.0, 41.0, view.at.h - 10.0].map(|down| view.at.y + down);
        let sides = |y| [([x - 5.0, y], Align::Right), ([x + 5.0, y], Align::Left)];
        let points: Vec<_> = rows.into_iter().flat_map(sides).collect();
        let day = text::day(lang, self.l.scope.card.as_of);
        if (view.at.x..=view.at.right()).contains(&x) {
            self.first(day, Type::regular(SMALL, Ink::Faint), &points, true);
        }
    }

    /// Says that nothing was reported, the plan alone being drawn: as near the middle of the
    /// chart as its lines let it.
    fn silent(&mut self) {
        let at = self.view.at;
        let mut points = Vec::new();
        for down in [0.5, 0.62, 0.38, 0.74, 0.26, 0.86, 0.14] {
            let across = [0.5, 0.7, 0.3, 0.78, 0.22].map(|share| at.w.mul_add(share, at.x));
            points.extend(across.map(|x| ([x, at.h.mul_add(down, at.y)], Align::Center)));
        }
        let said = t(self.l.scope.lang, "chart-nothing-reported");
        self.first(said, Type::regular(13.0, Ink::Faint), &points, true);
    }

    /// A value at its point: above where it lies above its path, below where it lags.
    fn value(&mut self, point: &Point, latest: bool) {
        let [x, y] = self.view.point([point.month, point.value]);
        let lags = self.l.f.planned_at(point.month).is_some_and(|e| point.value < e)
            || point.against.is_some_and(|o| point.value < o);
        let (above, below) = (y - 14.0, y + 15.0);
        let [near, far] = if lags { [below, above] } else { [above, below] };
        let mut points = Vec::new();
        for y in [near, far] {
            let sides = [([x - 4.0, y], Align::Right), ([x + 4.0, y], Align::Left)];
            points.push(([x, y], Align::Center));
            // The latest has the line of the reporting date through it.
            points.extend(sides);
        }
        points.extend([([x + 9.0, y], Align::Left), ([x - 9.0, y], Align::Right)]);
        let style = if latest { Type::bold(SMALL, Ink::Ink) } else { Type::regular(SMALL, Ink::Faint) };
        self.first(text::figure(point.value), style, &points, latest);
    }

    /// The name of what a figure is compared with, at its last point.
    fn against(&mut self, way: &[&Point]) {
        let scope = self.l.scope;
        let last = way.iter().filter_map(|x| Some((x.month, x.against?))).next_back();
        let (Goal::Compared { with, .. }, Some((month, other))) = (&self.l.way.measure.goal, last) else {
            return;
        };
        let name = format!("{} {}", with.get(scope.lang), self.l.way.figure(scope, other));
        let [x, y] = self.view.point([month, other]);
        let sides = |y| [([x + 9.0, y], Align::Left), ([x - 9.0, y], Align::Right)];
        let points: Vec<_> =
            [y - 13.0, y + 13.0, y, y - 27.0, y + 27.0].into_iter().flat_map(sides).collect();
        self.first(name, Type::bold(WORDS, Ink::Faint), &points, true);
    }

    /// The name of the planned path along it: on its outer side first, as reports mostly lie
    /// on the other.
    fn path(&mut self) {
        let f = self.l.f;
        let (Some(first), Some(last)) = (f.path.first(), f.path.last()) else { return };
        let rises = last[1] >= first[1];
        let mut points = Vec::new();
        for outer in [true, false] {
            for share in [0.75, 0.6, 0.85, 0.45, 0.3, 0.95, 0.2] {
                let Some(v) = f.planned_at(last[0] * share) else { continue };
                let [x, y] = self.view.point([last[0] * share, v]);
                let up = if rises == outer { -9.0 } else { 10.0 };
                let side = if outer { (-8.0, Align::Right) } else { (8.0, Align::Left) };
                points.push(([x + side.0, y + up], side.1));
            }
        }
        let name = t(self.l.scope.lang, "detail-chart-planned");
        self.first(name, Type::regular(SMALL, Ink::Accent), &points, false);
    }

    fn baseline(&mut self) {
        let Some(v) = self.l.f.baseline else { return };
        let name = format!("{} {}", t(self.l.scope.lang, "detail-chart-baseline"), text::figure(v));
        // Beside the path, not on it: below where the path rises, above where it falls.
        let rises = self.l.f.goal.is_none_or(|g| g.value >= v);
        let [left, y] = self.view.point([0.0, v]);
        let right = self.view.point([self.l.way.frame.months, v])[0];
        let ups = if rises { [10.0, -10.0] } else { [-10.0, 10.0] };
        let across = [(left + 8.0, Align::Left), (right - 8.0, Align::Right)];
        let points: Vec<_> =
            across.into_iter().flat_map(|(x, side)| ups.map(|up| ([x, y + up], side))).collect();
        self.first(name, Type::regular(SMALL, Ink::Faint), &points, false);
    }

    /// Says which side of a bound is allowed.
    fn within(&mut self) {
        let Some((bound, Band::Within(from, to))) = self.l.f.goal.and_then(|g| Some((g, g.band?))) else {
            return;
        };
        let at = self.view.at;
        let (left, top) = (self.view.point([0.0, to])[0], self.view.point([0.0, to])[1].max(at.y) + 11.0);
        let bottom = self.view.point([0.0, from])[1].min(at.bottom()) - 11.0;
        let right = self.view.point([self.l.way.frame.months, 0.0])[0];
        let ys = if bound.side() == Side::Below { [top, bottom] } else { [bottom, top] };
        let points: Vec<_> = [(left + 8.0, Align::Left), (right - 8.0, Align::Right)]
            .into_iter()
            .flat_map(|(x, side)| ys.map(|y| ([x, y], side)))
            .collect();
        let name = t(self.l.scope.lang, "detail-chart-within");
        self.first(name, Type::regular(SMALL, Ink::Faint), &points, false);
    }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

/// Whether a straight line runs through a rectangle.
fn crosses([a, b]: &[[f64; 2]; 2], r: &Rect) -> bool {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (d, [low, high]) in [[r.x, r.right()], [r.y, r.bottom()]].into_iter().enumerate() {
        let way = b[d] - a[d];
        if way.abs() < 1e-9 {
            if !(low..=high).contains(&a[d]) {
                return false;
            }
            continue;
        }
        let ends = [(low - a[d]) / way, (high - a[d]) / way];
        from = from.max(ends[0].min(ends[1]));
        to = to.min(ends[0].max(ends[1]));
    }
    from <= to
}

/// Words of the chart of a measure for a window, which draws lines and points itself. `draw`
/// gets them with the width their names need in a chart so wide; nothing where the measure
/// takes no figures.
pub fn labels<T>(
    scope: &Scope<'_>,
    at: (usize, usize),
    chart: f64,
    draw: impl FnOnce(f64, &dyn Fn(&View) -> Vec<Label>) -> T,
) -> Option<T> {
    let way = Way::of(scope, at)?;
    let Course::Figures(f) = &way.course else { return None };
    let labels = Labels::of(scope, &way, f);
    Some(draw(labels.width(chart), &|view| labels.placed(view)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cross_what_they_run_through_only() {
        let r = Rect::new(10.0, 10.0, 20.0, 10.0);
        let crosses = |a: [f64; 2], b: [f64; 2]| super::crosses(&[a, b], &r);
        assert!(crosses([0.0, 0.0], [40.0, 40.0]) && crosses([15.0, 0.0], [15.0, 12.0]));
        assert!(crosses([12.0, 12.0], [13.0, 13.0]), "inside");
        assert!(!crosses([0.0, 9.0], [40.0, 9.0]) && !crosses([0.0, 0.0], [9.0, 9.0]));
        assert!(!crosses([0.0, 15.0], [8.0, 15.0]) && !crosses([0.0, 25.0], [12.0, 40.0]));
    }
}
