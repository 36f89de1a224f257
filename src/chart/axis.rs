//! Scales: the plan's months along the bottom, figures up the side, and labels beside lines.

use jiff::civil::Date;

use super::{
    face::Face,
    picture::{Align, Ink, Picture, Rect, Type},
};
use crate::{
    domain::{calendar, words::Lang},
    text,
};

/// Size of the words at an axis.
pub(super) const SMALL: f64 = 11.0;

/// The plan's months across a width: month 0 is the beginning of its first day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Across {
    /// The area charts are drawn in.
    pub at: Rect,
    /// The plan's first day.
    pub start: Date,
    /// How many months there are.
    pub months: f64,
}

impl Across {
    /// Where so many months after the beginning lie.
    pub const fn x(&self, month: f64) -> f64 {
        self.at.x + self.at.w * month / self.months
    }

    /// Where the end of a day lies.
    pub fn day(&self, day: Date) -> f64 {
        self.x(calendar::months(self.start, day))
    }

    /// Draws the axis below the area: a hairline, a tick between months, each month's name
    /// under it; the months after `now` fainter.
    pub fn draw(&self, p: &mut Picture, lang: Lang, now: f64) {
        let y = self.at.bottom();
        p.line([self.at.x, y], [self.at.right(), y], Ink::Edge, 1.0);
        let every = every(self.months, self.at.w);
        let mut month = 0.0;
        while month < self.months - 1e-6 {
            let end = (month + every).min(self.months);
            if month > 0.0 {
                p.line([self.x(month), y], [self.x(month), y + 4.0], Ink::Edge, 1.0);
            }
            // A name stands under its own month; a year's under all of it.
            let own = if tells_years(self.months) { end } else { (month + 1.0).min(self.months) };
            let name = self.name(lang, own);
            let middle = f64::midpoint(self.x(month), self.x(own));
            if Face::of(lang, false).width(&name, SMALL) <= self.x(end) - self.x(month) + 6.0 {
                let ink = if own <= now.ceil() + 1e-6 { Ink::Ink } else { Ink::Faint };
                p.text([middle, y + 13.0], Align::Center, Type::regular(SMALL, ink), name);
            }
            month += every;
        }
    }

    /// The month that ends there; in long plans it is the year that tells.
    fn name(&self, lang: Lang, end: f64) -> String {
        let day = calendar::day_at(self.start, end);
        if tells_years(self.months) { day.year().to_string() } else { text::month_short(lang, day) }
    }
}

/// Whether a scale of so many months is so long that its labels are years. Two years with
/// some air beyond them are not.
#[must_use]
pub fn tells_years(months: f64) -> bool {
    months > 24.5
}

/// How many months lie between two labels, so that they do not touch; whole years where
/// labels are years, so that none stands twice.
#[must_use]
pub fn every(months: f64, width: f64) -> f64 {
    let room = width / months;
    let least = if tells_years(months) { 12.0 } else { 1.0 };
    let steps = [1.0, 2.0, 3.0, 6.0, 12.0, 24.0].into_iter();
    steps.filter(|n| *n >= least).find(|n| n * room >= 36.0).unwrap_or(60.0)
}

/// Figures up a height.
#[derive(Clone, Copy, Debug)]
pub(super) struct Up {
    /// The area charts are drawn in.
    pub at: Rect,
    /// Figure at its lower edge.
    pub low: f64,
    /// Figure at its upper edge.
    pub high: f64,
    /// The least step between marks: 1 for counts, 0 for figures that have parts.
    pub least: f64,
}

impl Up {
    /// Where a figure lies.
    pub fn y(&self, v: f64) -> f64 {
        self.at.bottom() - self.at.h * (v - self.low) / (self.high - self.low)
    }

    /// Draws hairlines at round figures, with the figures at the left.
    pub fn draw(&self, p: &mut Picture) {
        let most = (self.at.h / 44.0).clamp(1.0, 8.0);
        for v in marks(self.low, self.high, nice((self.high - self.low) / most).max(self.least)) {
            let y = self.y(v);
            if (y - self.at.bottom()).abs() > 0.5 {
                p.line([self.at.x, y], [self.at.right(), y], Ink::Line, 0.75);
            }
            let small = Type::regular(SMALL, Ink::Faint);
            p.text([self.at.x - 6.0, y], Align::Right, small, text::figure(v));
        }
    }
}

/// Whole steps between two ends.
#[must_use]
pub fn marks(from: f64, to: f64, step: f64) -> Vec<f64> {
    let first = (from / step - 1e-6).ceil() * step;
    let mut out = Vec::new();
    let mut at = first;
    while at <= to + step * 1e-6 && out.len() < 100 {
        out.push(at);
        at += step;
    }
    out
}

/// The next step of 1, 2 or 5 times a power of ten; 1 for what is no step.
#[must_use]
pub fn nice(step: f64) -> f64 {
    if !(step.is_finite() && step > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|k| k * power).find(|s| *s >= step - 1e-9).unwrap_or(10.0 * power)
}

/// How a chart is read, in one or two lines at its top. Gives the room a second one takes.
pub(super) fn key(p: &mut Picture, lang: Lang, words: &str) -> f64 {
    let size = SMALL + 0.5;
    let lines = Face::of(lang, false).wrap(words, size, p.size[0], 2);
    let more = if lines.len() > 1 { 15.0 } else { 0.0 };
    let mut y = 8.0;
    for line in lines {
        p.text([0.0, y], Align::Left, Type::regular(size, Ink::Faint), line);
        y += 15.0;
    }
    more
}

/// Moves heights apart until `gap` lies between neighbours, in their order, none above
/// `top`: labels beside the ends of lines.
pub fn spread(ys: &mut [f64], gap: f64, top: f64, bottom: f64) {
    let mut order: Vec<usize> = (0..ys.len()).collect();
    order.sort_by(|a, b| ys[*a].total_cmp(&ys[*b]));
    let mut least = top;
    for i in &order {
        ys[*i] = ys[*i].max(least);
        least = ys[*i] + gap;
    }
    let mut most = bottom;
    for i in order.iter().rev() {
        // Where all of them do not fit, order matters more than the edge.
        ys[*i] = ys[*i].min(most);
        most = ys[*i] - gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::picture::Shape;

    #[test]
    fn steps_are_round_and_labels_do_not_touch() {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(near(nice(28.4), 50.0) && near(nice(0.18), 0.2) && near(nice(1.0), 1.0));
        assert!(near(nice(f64::NAN), 1.0) && near(nice(0.0), 1.0));
        assert!(near(every(12.0, 250.0), 2.0) && near(every(12.0, 560.0), 1.0));
        assert!(near(every(24.3, 1200.0), 1.0), "two years and some air tell months");
        assert_eq!(marks(-4.3, 7.0, 2.0), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
        assert_eq!(marks(0.0, 1.0, 0.5), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn a_long_plan_names_each_year_once() {
        let at = Rect::new(0.0, 0.0, 1500.0, 100.0);
        for months in [36.0, 60.0] {
            let mut p = Picture::new(Lang::En, [1500.0, 140.0]);
            Across { at, start: jiff::civil::date(2020, 1, 1), months }.draw(&mut p, Lang::En, 7.0);
            let names = texts(&p);
            assert_eq!(names, ["2020", "2021", "2022", "2023", "2024"][..names.len()]);
            assert!((names.len() as f64 - months / 12.0).abs() < 1e-9);
        }
    }

    #[test]
    fn counts_are_marked_by_whole_numbers() {
        let at = Rect::new(30.0, 0.0, 100.0, 400.0);
        let marked = |least: f64| {
            let mut p = Picture::new(Lang::En, [140.0, 400.0]);
            Up { at, low: 0.0, high: 2.0, least }.draw(&mut p);
            texts(&p)
        };
        assert_eq!(marked(1.0), ["0", "1", "2"]);
        assert_eq!(marked(0.0), ["0", "0.5", "1", "1.5", "2"]);
    }

    fn texts(p: &Picture) -> Vec<String> {
        let text = |s: &Shape| if let Shape::Text { text, .. } = s { Some(text.clone()) } else { None };
        p.shapes.iter().filter_map(text).collect()
    }

    #[test]
    fn labels_are_moved_apart_in_their_order() {
        let spread = |ys: &[f64], bottom: f64| {
            let mut ys = ys.to_vec();
            super::spread(&mut ys, 12.0, 0.0, bottom);
            ys
        };
        assert_eq!(spread(&[50.0, 52.0, 10.0, 51.0], 60.0), [36.0, 60.0, 10.0, 48.0]);
        assert_eq!(spread(&[1.0, 2.0], 100.0), [1.0, 13.0]);
    }
}
