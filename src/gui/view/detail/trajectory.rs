//! The way of a figure through the plan's months: what was reported, what was planned,
//! where the goal lies and where a straight line leads.
//!
//! The chart neither zooms nor drags, so that the pane scrolls under the pointer. What it
//! shows stands as text in the history.

use egui::{Color32, Rangef, Sense, TextStyle, Ui, Vec2b};
use egui_plot::{
    AxisHints, GridMark, HLine, HoverPosition, Line, LineStyle, MarkerShape, Plot, PlotPoints, PlotUi,
    Points, Span, VLine,
};

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
        calendar,
        measure::Measure,
        scorecard::Standing,
        trajectory::{Band, Course, Figures, Frame, Place, Trajectory},
    },
    text,
};

const HEIGHT: f32 = 152.0;
/// Names of the three series of points; the label under the pointer is found by them.
const OWN: &str = "own";
const PUBLISHED: &str = "published";
const AGAINST: &str = "against";

/// A figure on the chart and what the pointer tells of it.
pub struct Dot {
    at: Place,
    told: String,
}

/// What is drawn: the measure's way, its points in series.
pub struct Drawing {
    frame: Frame,
    pub(super) figures: Figures,
    pub(super) own: Vec<Dot>,
    pub(super) published: Vec<Dot>,
    pub(super) against: Vec<Dot>,
}

/// Draws the chart with its legend.
pub fn ui(ui: &mut Ui, m: &Model, measure: &Measure, way: Trajectory) {
    let Trajectory { frame, course: Course::Figures(figures) } = way else { return };
    let d = Drawing::of(m, measure, frame, figures);
    let look = palette(ui);
    ui.add_space(4.0);
    ui.label(faint(ui, m.unit(&measure.unit).trim()).small());
    let every = every(frame.months, ui.available_width() - 48.0);
    let step = nice((d.figures.range[1] - d.figures.range[0]) / 4.0);
    let small = TextStyle::Small.resolve(ui.style());
    let months = AxisHints::new_x()
        .formatter(|mark, _| month_label(m, frame, mark.value))
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
        .x_grid_spacer(|_| marks(0.0, frame.months, every))
        .y_grid_spacer(|input| marks(input.bounds.0, input.bounds.1, step))
        .custom_x_axes(vec![months])
        .custom_y_axes(vec![values])
        .label_formatter(told);
    let shown = plot.show(ui, |plot| d.draw(plot, &look));
    name(ui, &shown.response, m.tf("detail-chart", &[("count", d.figures.way().count().into())]));
    legend::ui(ui, m, measure, &d, &look);
}

impl Drawing {
    fn of(m: &Model, measure: &Measure, frame: Frame, figures: Figures) -> Self {
        let (mut own, mut published, mut against) = (Vec::new(), Vec::new(), Vec::new());
        for p in &figures.points {
            let told = history::told(m, measure, &p.reading);
            if let Some(other) = p.against.filter(|_| p.holds) {
                against.push(Dot { at: [p.month, other], told: told.clone() });
            }
            let series = if p.overlay { &mut published } else { &mut own };
            series.push(Dot { at: [p.month, p.value], told });
        }
        Self { frame, figures, own, published, against }
    }

    fn draw(&self, plot: &mut PlotUi<'_>, p: &Palette) {
        let f = &self.figures;
        plot.set_plot_bounds_x(-0.1..=self.frame.months + 0.4);
        plot.set_plot_bounds_y(f.range[0]..=f.range[1]);
        let line = |id: &str, points: &[Place], color: Color32, style: LineStyle| {
            Line::new(id, PlotPoints::from(points.to_vec()))
                .color(color)
                .width(1.5)
                .style(style)
                .allow_hover(false)
        };
        if let Some(Band::Near(from, to) | Band::Within(from, to)) = f.goal.and_then(|g| g.band) {
            let fill = p.standing(Standing::Met).gamma_multiply(0.12);
            plot.span(Span::new("", from..=to).axis(egui_plot::Axis::Y).fill(fill));
        }
        plot.vline(VLine::new("as-of", self.frame.as_of).color(p.faint).width(1.0).allow_hover(false));
        if let Some(b) = f.baseline {
            let style = LineStyle::Dotted { spacing: 5.0 };
            plot.hline(HLine::new("baseline", b).color(p.faint).width(1.5).style(style).allow_hover(false));
        }
        if let Some(g) = f.goal {
            let color = p.standing(Standing::Met);
            plot.hline(HLine::new("goal", g.value).color(color).width(2.0).allow_hover(false));
        }
        if !f.path.is_empty() {
            plot.line(line("path", &f.path, p.accent, LineStyle::Solid));
        }
        if let Some(outlook) = &f.outlook {
            plot.line(line("outlook", outlook, p.ink, LineStyle::Dashed { length: 5.0 }));
        }
        let way: Vec<Place> = f.way().map(|p| [p.month, p.value]).collect();
        plot.line(line("way", &way, p.ink, LineStyle::Solid));
        let others: Vec<Place> = self.against.iter().map(|d| d.at).collect();
        plot.line(line("other-way", &others, p.faint, LineStyle::Solid));
        for (id, series, color) in
            [(AGAINST, &self.against, p.faint), (PUBLISHED, &self.published, p.ink), (OWN, &self.own, p.ink)]
        {
            let at: Vec<Place> = series.iter().map(|d| d.at).collect();
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
fn month_label(m: &Model, frame: Frame, months: f64) -> String {
    if months < 0.5 {
        return String::new();
    }
    let day = calendar::day_at(frame.start, months);
    if frame.months > 24.0 { day.year().to_string() } else { text::month_short(m.lang(), day) }
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
