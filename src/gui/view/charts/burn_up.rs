//! Commitments met over the months, beside those that have come due.

use egui::{Align2, RichText, Ui};
use egui_plot::{HLine, HoverPosition, Line, LineStyle, PlotBounds, PlotPoints, PlotUi, Points, VLine};

use jiff::civil::Date;

use super::{
    super::super::{
        model::Model,
        theme::{self, Palette},
        widget::{faint, name, palette},
    },
    axes,
    plot::Zoom,
    way::written,
};
use crate::{
    chart::{Chart, burn_up_on, burn_up_told},
    domain::{
        calendar,
        months::{BurnUp, DueBy, When},
        scorecard::Standing,
        trajectory::Place,
    },
    scope::Scope,
};

const MET: &str = "met";
/// Room beyond the last month for the half of its name, in points.
const LAST: f64 = 36.0;

/// Draws it.
pub(super) fn ui(ui: &mut Ui, m: &Model, scope: &Scope<'_>, zoom: &mut Zoom, height: f32) {
    let top = ui.cursor().top();
    let b = BurnUp::of(m.plan(), &scope.months().until(&m.card), scope.rows);
    ui.label(RichText::new(burn_up_told(scope, &b)).font(theme::heading()));
    ui.label(faint(ui, m.t("chart-burn-up-unit")).small());
    let period = m.plan().head.period;
    let month = |d| calendar::months(period.start, d);
    let months = month(period.end).max(month(m.as_of)).max(1.0);
    let look = palette(ui);
    let points: Vec<Place> = b.met.iter().map(|x| [month(x.day), count(x.met)]).collect();
    let days: Vec<Date> = b.met.iter().map(|x| x.day).collect();
    let (lang, as_of, counted) = (m.lang(), m.as_of, b.clone());
    let told = move |day| burn_up_on(lang, &counted, day, as_of);
    let hover = move |pos: &HoverPosition<'_>| match pos {
        HoverPosition::NearDataPoint { plot_name, index, .. } if *plot_name == MET => {
            days.get(*index).map(|day| told(*day))
        }
        HoverPosition::Elsewhere { position } => (0.0..=calendar::months(period.start, period.end))
            .contains(&position.x)
            .then(|| told(calendar::day_at(period.start, position.x))),
        HoverPosition::NearDataPoint { .. } => None,
    };
    let height = (height - (ui.cursor().top() - top) - 20.0).max(180.0);
    let plot =
        axes(ui, m, "burn-up", (period.start, months), [6.0, 1.0]).height(height).label_formatter(hover);
    let high = count(b.of.max(1)) * 1.04;
    let home = PlotBounds::from_min_max(
        [0.0, -high * 0.01],
        [months * (1.0 + LAST / f64::from(ui.available_width()).max(LAST * 4.0)), high],
    );
    let response = zoom.show(ui, plot, "burn-up", home, |plot, _| {
        let drawing = Drawing { b: &b, points, months, as_of: month(m.as_of), high };
        drawing.due(plot, m, &look, &month);
        drawing.met(plot, m, &look);
    });
    name(ui, &response, m.tf("charts-plot", &[("title", Chart::BurnUp(None).title(scope).into())]));
    ui.label(faint(ui, m.t("charts-zoom-hint")).small());
}

struct Drawing<'b> {
    b: &'b BurnUp,
    points: Vec<Place>,
    months: f64,
    as_of: f64,
    high: f64,
}

impl Drawing<'_> {
    /// What has come due: stated dates in one line, inferred ones too in a dashed one.
    fn due(&self, plot: &mut PlotUi<'_>, m: &Model, p: &Palette, month: &dyn Fn(Date) -> f64) {
        let stairs = |of: fn(&DueBy) -> usize| {
            let mut points: Vec<Place> = vec![[0.0, 0.0]];
            for d in &self.b.due {
                let at = month(d.day);
                points.push([at, points[points.len() - 1][1]]);
                points.push([at, count(of(d))]);
            }
            points.push([self.months.max(points[points.len() - 1][0]), points[points.len() - 1][1]]);
            points.dedup();
            points
        };
        let line = |id: &str, points: Vec<Place>| {
            Line::new(id, PlotPoints::from(points)).color(p.accent).allow_hover(false)
        };
        let (stated, all) = (stairs(|d| d.stated), stairs(|d| d.stated + d.inferred));
        let mut ends = vec![("chart-burn-up-stated", stated.last().copied())];
        if self.b.due.iter().any(|d| d.inferred > 0) {
            ends.push(("chart-burn-up-due", all.last().copied()));
        }
        plot.line(line("all due", all).width(1.25).style(LineStyle::Dashed { length: 5.0 }));
        // Piece by piece: in one, the plot draws corners of right angles as wedges.
        for (n, piece) in stated.windows(2).enumerate() {
            plot.line(line(&format!("stated {n}"), piece.to_vec()).width(1.5));
        }
        let lowest = self.high * 0.03;
        for (key, end) in ends {
            let Some([x, y]) = end else { continue };
            let words = m.tf(key, &[("count", format!("{y:.0}").into())]);
            // At the top of the chart a name stands under its line.
            let anchor = if y > self.high * 0.9 { Align2::RIGHT_TOP } else { Align2::RIGHT_BOTTOM };
            written(plot, [x.min(self.months) - 0.05, y.max(lowest)], words, anchor, p.accent);
        }
    }

    fn met(&self, plot: &mut PlotUi<'_>, m: &Model, p: &Palette) {
        let color = p.standing(Standing::Met);
        plot.hline(HLine::new("zero", 0.0).color(p.edge).width(1.0).allow_hover(false));
        plot.vline(VLine::new("as-of", self.as_of).color(p.faint).width(1.0).allow_hover(false));
        written(plot, [self.as_of - 0.05, self.high], m.day(m.as_of), Align2::RIGHT_TOP, p.faint);
        if self.b.met.iter().any(|x| x.nearly > 0) {
            let nearly: Vec<Place> =
                self.points.iter().zip(&self.b.met).map(|(at, x)| [at[0], at[1] + count(x.nearly)]).collect();
            let line = Line::new("nearly", PlotPoints::from(nearly)).color(p.standing(Standing::NearlyMet));
            plot.line(line.style(LineStyle::Dotted { spacing: 5.0 }).allow_hover(false));
            if let Some((x, at)) = self.b.met.last().zip(self.points.last()) {
                let words = m.tf("chart-burn-up-nearly", &[("count", x.nearly.into())]);
                let at = [at[0] - 0.05, at[1] + count(x.nearly)];
                written(plot, at, words, Align2::RIGHT_BOTTOM, p.standing(Standing::NearlyMet));
            }
        }
        let mut way = self.points.clone();
        way.splice(0..0, self.points.first().map(|_| [0.0, 0.0]));
        plot.line(Line::new("way", PlotPoints::from(way)).color(color).width(2.25).allow_hover(false));
        let Some((last, end)) = self.b.met.last().zip(self.points.last()) else { return };
        plot.points(Points::new(MET, self.points.clone()).color(color).radius(4.5));
        if last.when != When::MonthEnd {
            // The month under way has not ended: a hollow point.
            let inner = Points::new("", vec![*end]).color(p.paper).radius(2.5).allow_hover(false);
            plot.points(inner.id("under way"));
        }
        let words = m.tf("chart-burn-up-met", &[("count", last.met.into())]);
        let (at, anchor) = if end[0] < self.months * 0.85 {
            ([end[0] + 0.15, end[1]], Align2::LEFT_CENTER)
        } else {
            ([end[0] - 0.15, end[1]], Align2::RIGHT_BOTTOM)
        };
        written(plot, at, words, anchor, color);
    }
}

/// Counts of commitments fit by far.
fn count(n: usize) -> f64 {
    n as f64
}
