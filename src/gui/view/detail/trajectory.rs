//! The way of a figure through the plan's months: what was reported, what was planned,
//! where the goal lies and where a straight line leads.
//!
//! The chart neither zooms nor drags, so that the pane scrolls under the pointer. What it
//! shows stands as text in the history.

use egui::{Color32, Ui};
use egui_plot::{
    HLine, HoverPosition, Line, LineStyle, MarkerShape, PlotPoints, PlotUi, Points, Span, VLine,
};

use super::{
    super::super::{
        model::Model,
        theme::Palette,
        widget::{faint, name, palette},
    },
    super::charts::axes,
    history, legend,
};
use crate::domain::{
    measure::Measure,
    scorecard::Standing,
    trajectory::{Band, Course, Figures, Frame, Place, Trajectory},
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
    pub(in super::super) frame: Frame,
    pub(in super::super) figures: Figures,
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
    let said = d.dots();
    let told = move |pos: &HoverPosition<'_>| {
        let HoverPosition::NearDataPoint { plot_name, index, .. } = pos else { return None };
        said(plot_name, *index)
    };
    let least = if d.figures.is_counted() { 1.0 } else { 0.0 };
    let plot = axes(ui, m, "trajectory", (frame.start, frame.months), [6.0, least])
        .height(HEIGHT)
        .label_formatter(told);
    let shown = plot.show(ui, |plot| {
        plot.set_plot_bounds_x(-0.1..=d.frame.months + 0.4);
        plot.set_plot_bounds_y(d.figures.range[0]..=d.figures.range[1]);
        d.draw(plot, &look);
    });
    name(ui, &shown.response, m.tf("detail-chart", &[("count", d.figures.way().count().into())]));
    legend::ui(ui, m, measure, &d, &look);
}

impl Drawing {
    /// A measure's figures in their series.
    #[must_use]
    pub fn of(m: &Model, measure: &Measure, frame: Frame, figures: Figures) -> Self {
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

    /// What the pointer tells of a point, by the name of its series and its place there.
    pub fn dots(&self) -> impl Fn(&str, usize) -> Option<String> + use<> {
        let told = |dots: &[Dot]| dots.iter().map(|d| d.told.clone()).collect::<Vec<_>>();
        let series =
            [(OWN, told(&self.own)), (PUBLISHED, told(&self.published)), (AGAINST, told(&self.against))];
        move |name, index| {
            series.iter().find(|(n, _)| *n == name).and_then(|(_, told)| told.get(index)).cloned()
        }
    }

    /// Draws lines and points; where the plot shows them is its own affair.
    pub fn draw(&self, plot: &mut PlotUi<'_>, p: &Palette) {
        let f = &self.figures;
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
            let ends = [[0.0, g.value], [self.frame.months, g.value]];
            plot.line(line("goal", &ends, color, LineStyle::Solid).width(2.0));
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
