//! The way of a figure through the plan's months: what was reported, what was planned,
//! where the goal lies and where a straight line leads.
//!
//! The chart neither zooms nor drags, so that the pane scrolls under the pointer. What it
//! shows stands as text in the history.

use std::sync::Arc;

use egui::{Color32, Rangef, Sense, TextStyle, Ui, Vec2b};
use egui_plot::{
    AxisHints, GridMark, HLine, HoverPosition, Line, LineStyle, MarkerShape, Plot, PlotPoints, PlotUi,
    Points, Span, VLine,
};
use jiff::civil::Date;

use super::{
    super::super::{
        model::Model,
        theme::Palette,
        widget::{faint, name, palette},
    },
    history, legend,
};
use crate::{
    domain::{
        assess::{Assessment, Reading, Value},
        calendar,
        entry::{Entry, Event},
        measure::{Compare, Goal, Measure, Side},
        plan::Commitment,
        scorecard::Standing,
    },
    text,
};

const HEIGHT: f32 = 152.0;
/// Names of the three series of points; the label under the pointer is found by them.
const OWN: &str = "own";
const PUBLISHED: &str = "published";
const AGAINST: &str = "against";

/// A figure on the chart: months since the plan's beginning, value, and what the pointer tells.
pub struct Dot {
    at: [f64; 2],
    told: String,
}

/// Everything to be drawn, in months and in the measure's unit.
#[derive(Default)]
pub struct Drawing {
    pub(super) own: Vec<Dot>,
    pub(super) published: Vec<Dot>,
    pub(super) against: Vec<Dot>,
    /// What counts, one figure a day: the line through the points.
    way: Vec<[f64; 2]>,
    pub(super) path: Vec<[f64; 2]>,
    pub(super) outlook: Vec<[f64; 2]>,
    pub(super) goal: Option<f64>,
    /// Where the goal counts as met, or nearly.
    pub(super) band: Option<[f64; 2]>,
    pub(super) baseline: Option<f64>,
    as_of: f64,
    months: f64,
    low: f64,
    high: f64,
}

/// Draws the chart with its legend.
pub fn ui(ui: &mut Ui, m: &Model, c: &Commitment, measure: &Measure, a: &Assessment) {
    let d = Drawing::of(m, c, measure, a);
    let look = palette(ui);
    let start = m.plan().head.period.start;
    ui.add_space(4.0);
    ui.label(faint(ui, m.unit(&measure.unit).trim()).small());
    let every = every(d.months, ui.available_width() - 48.0);
    let step = nice((d.high - d.low) / 4.0);
    let small = TextStyle::Small.resolve(ui.style());
    let months = AxisHints::new_x()
        .formatter(|mark, _| month_label(m, start, mark.value, d.months))
        .label_spacing(Rangef::new(1.0, 2.0))
        .tick_label_font(small.clone())
        .tick_label_color(look.faint);
    let values = AxisHints::new_y()
        .formatter(|mark, _| text::figure(mark.value))
        .label_spacing(Rangef::new(1.0, 2.0))
        .min_thickness(36.0)
        .tick_label_font(small)
        .tick_label_color(look.faint);
    let told = |pos: &HoverPosition<'_>| {
        let HoverPosition::NearDataPoint { plot_name, index, .. } = pos else { return None };
        let series = match *plot_name {
            OWN => &d.own,
            PUBLISHED => &d.published,
            _ => &d.against,
        };
        Some(series.get(*index)?.told.clone())
    };
    let plot = Plot::new(ui.scope_id().with("trajectory"))
        .height(HEIGHT)
        .sense(Sense::hover())
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_background(false)
        .show_crosshair(false)
        .auto_bounds(Vec2b::FALSE)
        .grid_color(look.line)
        .grid_spacing(Rangef::new(1.0, 2.0))
        .x_grid_spacer(|_| marks(0.0, d.months, every))
        .y_grid_spacer(|input| marks(input.bounds.0, input.bounds.1, step))
        .custom_x_axes(vec![months])
        .custom_y_axes(vec![values])
        .label_formatter(told);
    let shown = plot.show(ui, |plot| d.draw(plot, &look));
    name(ui, &shown.response, m.tf("detail-chart", &[("count", a.readings.len().into())]));
    legend::ui(ui, m, measure, &d, &look);
}

impl Drawing {
    fn of(m: &Model, c: &Commitment, measure: &Measure, a: &Assessment) -> Self {
        let period = m.plan().head.period;
        let month = |d: Date| calendar::months(period.start, d);
        let due = c.due.date().unwrap_or(period.end);
        let goal = measure.goal.figure();
        let mut d = Self { goal, as_of: month(m.as_of), ..Self::default() };
        for r in &a.readings {
            d.add(m, measure, r, month(r.about));
        }
        d.published = published(m, c, measure);
        let from = match &measure.goal {
            Goal::Stock { baseline, .. } => baseline.as_ref().map(|b| b.value),
            _ => None,
        };
        d.baseline = from;
        // Where there is a planned share there is a way to draw.
        if let (Some(_), Some(goal)) = (a.planned, goal) {
            let from = from.unwrap_or(0.0);
            let curve = measure.goal.curve().iter().filter(|p| p.date < due);
            let way = curve.map(|p| (month(p.date), p.share)).chain([(month(due), 1.0)]);
            d.path = vec![[0.0, from]];
            d.path.extend(way.map(|(x, share)| [x, from + (goal - from) * share]));
        }
        if let (Some(end), Some(r)) = (a.outlook, a.latest())
            && let Some(value) = figure(r)
            && r.about < due
        {
            d.outlook = vec![[month(r.about), value], [month(due), end]];
        }
        let dots = || d.own.iter().chain(&d.published).chain(&d.against).map(|dot| dot.at);
        let last = dots().map(|at| at[0]).fold(d.as_of, f64::max);
        d.months = month(period.end).max(month(due)).max(last).max(1.0);
        d.scale(&measure.goal);
        d
    }

    fn add(&mut self, m: &Model, measure: &Measure, r: &Reading, x: f64) {
        let Some(value) = figure(r) else { return };
        let told = history::told(m, measure, r);
        if let Value::Pair(_, other) = r.value {
            self.against.push(Dot { at: [x, other], told: told.clone() });
        }
        self.way.push([x, value]);
        if !m.desk.journal.is_overlay(&r.entry.id.writer) {
            self.own.push(Dot { at: [x, value], told });
        }
    }

    /// Sets the range of values: all that is drawn, and a little air.
    fn scale(&mut self, goal: &Goal) {
        let tolerance = match goal.compare() {
            Some(Compare::About(t)) => t,
            _ => 0.0,
        };
        // The sign of a rate is half of what it says.
        let zero = matches!(goal, Goal::Flow { .. } | Goal::Growth { .. } | Goal::Compared { .. });
        let dots = self.own.iter().chain(&self.published).chain(&self.against).map(|d| d.at[1]);
        let lines = self.path.iter().chain(&self.outlook).map(|at| at[1]);
        let all = dots
            .chain(lines)
            .chain(self.goal.iter().flat_map(|g| [*g, g - tolerance]))
            .chain(self.baseline)
            .chain(zero.then_some(0.0));
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        let air = ((high - low) * 0.08).max(high.abs() * 0.01).max(0.05);
        self.low = if zero && low >= 0.0 { 0.0 } else { low - air };
        self.high = high + air;
        self.band = match (goal, self.goal) {
            (_, Some(g)) if tolerance > 0.0 => Some([g - tolerance, g]),
            (Goal::Limit { side: Side::AtMost, .. }, Some(g)) => Some([self.low, g]),
            (Goal::Limit { side: Side::AtLeast, .. }, Some(g)) => Some([g, self.high]),
            _ => None,
        };
    }

    fn draw(&self, plot: &mut PlotUi<'_>, p: &Palette) {
        plot.set_plot_bounds_x(-0.1..=self.months + 0.4);
        plot.set_plot_bounds_y(self.low..=self.high);
        let line = |id: &str, points: &[[f64; 2]], color: Color32, style: LineStyle| {
            Line::new(id, PlotPoints::from(points.to_vec()))
                .color(color)
                .width(1.5)
                .style(style)
                .allow_hover(false)
        };
        if let Some([from, to]) = self.band {
            let fill = p.standing(Standing::Met).gamma_multiply(0.12);
            plot.span(Span::new("", from..=to).axis(egui_plot::Axis::Y).fill(fill));
        }
        plot.vline(VLine::new("as-of", self.as_of).color(p.faint).width(1.0).allow_hover(false));
        if let Some(b) = self.baseline {
            let style = LineStyle::Dotted { spacing: 5.0 };
            plot.hline(HLine::new("baseline", b).color(p.faint).width(1.5).style(style).allow_hover(false));
        }
        if let Some(g) = self.goal {
            let color = p.standing(Standing::Met);
            plot.hline(HLine::new("goal", g).color(color).width(2.0).allow_hover(false));
        }
        if !self.path.is_empty() {
            plot.line(line("path", &self.path, p.accent, LineStyle::Solid));
        }
        if !self.outlook.is_empty() {
            plot.line(line("outlook", &self.outlook, p.ink, LineStyle::Dashed { length: 5.0 }));
        }
        plot.line(line("way", &self.way, p.ink, LineStyle::Solid));
        let others: Vec<[f64; 2]> = self.against.iter().map(|d| d.at).collect();
        plot.line(line("other-way", &others, p.faint, LineStyle::Solid));
        for (id, series, color) in
            [(AGAINST, &self.against, p.faint), (PUBLISHED, &self.published, p.ink), (OWN, &self.own, p.ink)]
        {
            let at: Vec<[f64; 2]> = series.iter().map(|d| d.at).collect();
            let shape = if id == AGAINST { MarkerShape::Diamond } else { MarkerShape::Circle };
            // A hollow ring needs paper inside, or the line runs through it.
            if id == PUBLISHED {
                let ground = Points::new("", at.clone()).color(p.paper).radius(4.0);
                plot.points(ground.id("published-ground").allow_hover(false));
            }
            plot.points(Points::new(id, at).color(color).shape(shape).filled(id != PUBLISHED).radius(4.0));
        }
    }
}

/// Published figures, those too that somebody's own report of the day outranks.
fn published(m: &Model, c: &Commitment, measure: &Measure) -> Vec<Dot> {
    let Some(track) = m.plan().position(&c.id).and_then(|i| m.desk.tracker.tracks.get(i)) else {
        return Vec::new();
    };
    let of_measure = |e: &&Arc<Entry>| e.event.measure() == Some(measure.id.as_str());
    let dot = |e: &Arc<Entry>| {
        let Event::Figure { value, .. } = e.event else { return None };
        let r = Reading { about: e.about, value: Value::Figure(value), entry: Arc::clone(e) };
        let x = calendar::months(m.plan().head.period.start, e.about);
        Some(Dot { at: [x, value], told: history::told(m, measure, &r) })
    };
    let overlay = |e: &&Arc<Entry>| m.desk.journal.is_overlay(&e.id.writer);
    track.until(m.as_of).filter(of_measure).filter(overlay).filter_map(dot).collect()
}

fn figure(r: &Reading) -> Option<f64> {
    match r.value {
        Value::Figure(v) | Value::Pair(v, _) => Some(v),
        Value::Class(_) | Value::Level(_) => None,
    }
}

/// Grid marks at whole steps between two ends.
fn marks(from: f64, to: f64, step: f64) -> Vec<GridMark> {
    let first = (from / step).ceil();
    let mut out = Vec::new();
    let mut at = first * step;
    while at <= to + step * 1e-6 && out.len() < 100 {
        out.push(GridMark { value: at, step_size: step });
        at += step;
    }
    out
}

/// The next step of 1, 2 or 5 times a power of ten.
fn nice(step: f64) -> f64 {
    if !(step.is_finite() && step > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|k| k * power).find(|s| *s >= step).unwrap_or(10.0 * power)
}

/// How many months lie between two labels, so that they do not touch.
fn every(months: f64, width: f32) -> f64 {
    let room = f64::from(width) / months;
    [1.0, 2.0, 3.0, 6.0, 12.0, 24.0].into_iter().find(|n| n * room >= 36.0).unwrap_or(60.0)
}

/// A mark stands at the end of its month; in long plans it is the year that tells.
fn month_label(m: &Model, start: Date, months: f64, shown: f64) -> String {
    if months < 0.5 {
        return String::new();
    }
    let day = calendar::day_at(start, months);
    if shown > 24.0 { day.year().to_string() } else { text::month_short(m.lang(), day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_labels_do_not_touch() {
        assert!((nice(28.4) - 50.0).abs() < 1e-9);
        assert!((nice(0.18) - 0.2).abs() < 1e-9);
        assert!((nice(1.0) - 1.0).abs() < 1e-9);
        assert!((nice(f64::NAN) - 1.0).abs() < 1e-9);
        assert!((every(12.0, 250.0) - 2.0).abs() < 1e-9);
        assert!((every(12.0, 560.0) - 1.0).abs() < 1e-9);
        let at: Vec<f64> = marks(-4.3, 7.0, 2.0).iter().map(|m| m.value).collect();
        assert_eq!(at, [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
    }
}
