//! The way of one measure, with its figures over it. Figures can be zoomed into; classes,
//! ratings and milestones are the picture that is exported.

use egui::{Align, Align2, Color32, Layout, RichText, Ui, vec2};
use egui_plot::{
    HoverPosition, Line, LineStyle, PlotBounds, PlotPoint, PlotPoints, PlotUi, Points, Polygon, Text,
};
use jiff::civil::Date;

use super::{
    super::{
        super::{
            action::Action,
            model::Model,
            theme::{self, Palette},
            widget::{faint, link, name, palette},
        },
        detail::trajectory::Drawing,
    },
    axes,
    plot::Zoom,
};
use crate::{
    chart::{Chart, Fact, facts},
    domain::{
        assess::hundredths,
        calendar,
        measure::{Goal, Measure},
        scorecard::Standing,
        trajectory::{Course, Place, Trajectory},
    },
    scope::Scope,
    text::{self, short},
};

/// Draws it where the measure takes figures; says whether it did.
pub(super) fn ui(
    ui: &mut Ui,
    m: &Model,
    scope: &Scope<'_>,
    at: (usize, usize),
    zoom: &mut Zoom,
    height: f32,
    out: &mut Vec<Action>,
) -> bool {
    let tracker = &m.desk.tracker;
    let Some(way) = Trajectory::of(tracker, &m.desk.journal, &m.card, at.0, at.1) else { return false };
    let Some(measure) = m.commitment(at.0).and_then(|(c, _)| c.measures.get(at.1)) else { return false };
    let Course::Figures(figures) = way.course else { return false };
    let top = ui.cursor().top();
    told(ui, &facts(scope, at));
    let d = Drawing::of(m, measure, way.frame, figures);
    ui.horizontal(|ui| {
        ui.label(faint(ui, m.unit(&measure.unit).trim()).small());
        if d.figures.points.is_empty() {
            ui.add_space(8.0);
            ui.label(faint(ui, m.t("chart-nothing-reported")));
            if m.can_record() && link(ui, m.t("list-report")).clicked() {
                out.push(Action::Report(at.0));
            }
        }
    });
    let made_up = m.commitment(at.0).and_then(|(_, row)| row.measures.get(at.1)).map(|a| a.caught_up.clone());
    let made_up = made_up.unwrap_or_default();
    let look = palette(ui);
    let height = (height - (ui.cursor().top() - top) - 20.0).max(180.0);
    let least = if d.figures.is_counted() { 1.0 } else { 0.0 };
    let plot = axes(ui, m, "way", (way.frame.start, way.frame.months), [6.0, least]).height(height);
    let months = way.frame.months;
    let said = d.dots();
    let planned = planned(m, measure, &d);
    let hover = move |pos: &HoverPosition<'_>| match pos {
        HoverPosition::NearDataPoint { plot_name, index, .. } => said(plot_name, *index),
        HoverPosition::Elsewhere { position } => planned(position.x),
    };
    let mut names = Names::of(m, measure, &d, f64::from(height), &look);
    if names.width(ui) > ui.available_width() * 0.32 {
        // The rest stands over the chart as well.
        names.0.iter_mut().for_each(|(_, lines, _)| lines.truncate(1));
    }
    // Room at the right for the names of the lines.
    let wide = names.width(ui).min(ui.available_width() * 0.4);
    let share = f64::from(wide / (ui.available_width() - 48.0 - wide).max(1.0));
    let end = months * (1.0 + share.max(0.02));
    let home = PlotBounds::from_min_max([0.0, d.figures.range[0]], [end, d.figures.range[1]]);
    let chart = Chart::Trajectory { commitment: at.0, measure: at.1 };
    let response = zoom.show(ui, plot.label_formatter(hover), &format!("{chart:?}"), home, |plot| {
        fan(plot, &d, &look);
        d.draw(plot, &look);
        caught_up(plot, &d, &made_up, &look);
        names.draw(plot);
        inside(plot, m, measure, &d, &look);
    });
    name(ui, &response, m.tf("charts-plot", &[("title", chart.title(scope).into())]));
    ui.label(faint(ui, m.t("charts-zoom-hint")).small());
    true
}

/// What the pointer tells between the points: what is planned for its day, which is the one
/// thing known of every day. Where the pointer stands is no figure of the plan.
fn planned(m: &Model, measure: &Measure, d: &Drawing) -> impl Fn(f64) -> Option<String> + use<> {
    let (lang, start, unit) = (m.lang(), d.frame.start, m.unit(&measure.unit));
    let figures = d.figures.clone();
    move |month| {
        let ends = [figures.path.first()?[0], figures.path.last()?[0]];
        let value = figures.planned_at(month).filter(|_| (ends[0]..=ends[1]).contains(&month))?;
        let day = text::day(lang, calendar::day_at(start, month));
        let value = format!("{}{unit}", text::rate(value));
        Some(text::tf(lang, "chart-planned-at", &[("date", day.into()), ("value", value.into())]))
    }
}

/// The figures over the chart, each under its name.
fn told(ui: &mut Ui, facts: &[Fact]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(20.0, 4.0);
        for fact in facts {
            let small = egui::TextStyle::Small.resolve(ui.style());
            let ink = palette(ui).ink;
            let wide = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, ink).size().x;
            let width = wide(&fact.name, small).max(wide(&fact.value, theme::heading()));
            let size = vec2(width.min(ui.available_width().max(120.0)) + 1.0, 36.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(faint(ui, &fact.name).small());
                ui.add(egui::Label::new(RichText::new(&fact.value).font(theme::heading())).truncate());
            });
        }
    });
}

/// The wedge between the rate achieved and the rate needed, closed by what would be missing.
fn fan(plot: &mut PlotUi<'_>, d: &Drawing, p: &Palette) {
    let Some(fan) = d.figures.fan else { return };
    let s = if fan.shortfall > 0.0 { Standing::SlightlyBehind } else { Standing::OnPace };
    let color = p.standing(s);
    let corners: Vec<Place> = vec![fan.from, fan.goal, fan.heads_for];
    let wedge = Polygon::new("fan", PlotPoints::from(corners))
        .fill_color(color.gamma_multiply(0.16))
        .stroke(egui::Stroke::NONE)
        .allow_hover(false);
    plot.polygon(wedge);
    let line = |id: &str, ends: Vec<Place>| Line::new(id, PlotPoints::from(ends)).allow_hover(false);
    let needed = line("needed", vec![fan.from, fan.goal]).color(p.standing(Standing::Met)).width(1.5);
    plot.line(needed.style(LineStyle::Dashed { length: 5.0 }));
    plot.line(line("missing", vec![fan.goal, fan.heads_for]).color(color).width(3.0));
}

/// Rings around reports that lagged, although it was made up since.
fn caught_up(plot: &mut PlotUi<'_>, d: &Drawing, days: &[Date], p: &Palette) {
    let lagged = d.figures.way().filter(|x| days.contains(&x.day)).map(|x| [x.month, x.value]);
    let rings = Points::new("made up", lagged.collect::<Vec<Place>>()).filled(false).radius(8.0);
    plot.points(rings.color(p.standing(Standing::SlightlyBehind)).allow_hover(false));
}

/// The names of goal and outlook, right of where they end.
struct Names(Vec<(Place, Vec<String>, Color32)>);

/// Height of a line of a name.
const LINE: f64 = 16.0;

impl Names {
    fn of(m: &Model, measure: &Measure, d: &Drawing, height: f64, p: &Palette) -> Self {
        let f = &d.figures;
        let unit = m.unit(&measure.unit);
        let figure = |v: f64| format!("{}{unit}", text::rate(v));
        let rate = |v: f64| m.tf("detail-rate", &[("figure", figure(v).into())]);
        let end = d.frame.months;
        let mut out = Vec::new();
        if let Some(goal) = f.goal {
            let words = short::goal(m.lang(), m.plan(), measure);
            let mut lines = vec![m.tf("detail-goal", &[("goal", words.into())])];
            lines.extend(f.fan.map(|fan| m.tf("chart-needs", &[("rate", rate(fan.needed).into())])));
            out.push(([end, goal.value], lines, p.standing(Standing::Met)));
        }
        if let Some([_, last]) = f.outlook {
            let mut lines = vec![m.tf("chart-heads-for-name", &[("figure", figure(last[1]).into())])];
            if let Some(fan) = f.fan {
                lines.push(m.tf("chart-at-rate", &[("rate", rate(fan.achieved).into())]));
            }
            // What rounds to nothing is neither short nor past.
            if let Some(missing) = f.fan.map(|fan| fan.shortfall).filter(|v| hundredths(*v) != 0.0) {
                let key = if missing > 0.0 { "chart-short-by" } else { "chart-past-by" };
                lines.push(m.tf(key, &[("figure", figure(missing.abs()).into())]));
            }
            out.push(([end, last[1]], lines, p.ink));
        }
        if let [(a, first, _), (b, second, _)] = &mut out[..] {
            // Where the ends lie close, their names step apart.
            let a_point = (f.range[1] - f.range[0]) / height;
            let least = (first.len() + second.len()) as f64 / 2.0 * LINE * a_point;
            let missing = (least - (a[1] - b[1]).abs()).max(0.0) / 2.0;
            let up = if a[1] >= b[1] { missing } else { -missing };
            a[1] += up;
            b[1] -= up;
        }
        Self(out)
    }

    /// Width of the widest line in points, with some air.
    fn width(&self, ui: &Ui) -> f32 {
        let font = egui::FontId::proportional(12.0);
        let wide = |t: &String| ui.painter().layout_no_wrap(t.clone(), font.clone(), Color32::BLACK).size().x;
        self.0.iter().flat_map(|(_, lines, _)| lines).map(wide).fold(0.0, f32::max) + 20.0
    }

    fn draw(&self, plot: &mut PlotUi<'_>) {
        for (at, lines, color) in &self.0 {
            // A space keeps the words off the line.
            let words = lines.iter().map(|l| format!(" {l}")).collect::<Vec<_>>().join("\n");
            written(plot, *at, words, Align2::LEFT_CENTER, *color);
        }
    }
}

/// Words in the chart, on a ground of paper: lines they lie on do not strike them through.
pub(super) fn written(plot: &mut PlotUi<'_>, at: Place, words: String, anchor: Align2, color: Color32) {
    let paper = Palette::of(plot.ctx().theme()).paper;
    let words = RichText::new(words).size(12.0).color(color).background_color(paper);
    plot.text(Text::new("", PlotPoint::new(at[0], at[1]), words).anchor(anchor).allow_hover(false));
}

/// The names of what lies inside the chart.
fn inside(plot: &mut PlotUi<'_>, m: &Model, measure: &Measure, d: &Drawing, p: &Palette) {
    let f = &d.figures;
    if let Some(v) = f.baseline {
        let words = format!(" {} {}", m.t("detail-chart-baseline"), text::figure(v));
        written(plot, [0.0, v], words, Align2::LEFT_TOP, p.faint);
    }
    if let Some((last, v)) = f.path.last().and_then(|last| Some((last, f.planned_at(last[0] * 0.6)?))) {
        written(plot, [last[0] * 0.6, v], m.t("detail-chart-planned"), Align2::RIGHT_BOTTOM, p.accent);
    }
    let other = f.way().filter_map(|x| Some([x.month, x.against?])).last();
    if let (Goal::Compared { with, .. }, Some(at)) = (&measure.goal, other) {
        let unit = m.unit(&measure.unit);
        let words = format!("{} {}{unit}", with.get(m.lang()), text::figure(at[1]));
        written(plot, at, words, Align2::RIGHT_BOTTOM, p.faint);
    }
    written(plot, [d.frame.as_of, f.range[1]], format!("{} ", m.day(m.as_of)), Align2::RIGHT_TOP, p.faint);
}
