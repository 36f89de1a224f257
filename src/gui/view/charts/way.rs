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
            widget::{faint, link, name, palette, picture::narrow},
        },
        detail::trajectory::Drawing,
    },
    axes,
    plot::Zoom,
};
use crate::{
    chart::{Chart, Fact, Label, View, facts, labels, picture::Rect},
    domain::{
        calendar,
        measure::Measure,
        scorecard::Standing,
        trajectory::{Course, Place, Trajectory},
    },
    scope::Scope,
    text,
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
    let room = ui.available_width() - 48.0;
    let chart = Chart::Trajectory { commitment: at.0, measure: at.1 };
    let response = labels(scope, at, f64::from(room), |wide, placed| {
        // Room at the right for the names of the lines, and above for the reporting date.
        let share = wide / (f64::from(room) - wide).max(1.0);
        let [low, high] = d.figures.range;
        let top = (high - low) * DATE / height_of_plot(height);
        let home = PlotBounds::from_min_max([0.0, low], [months * (1.0 + share), high + top]);
        zoom.show(ui, plot.label_formatter(hover), &format!("{chart:?}"), home, |plot, part| {
            fan(plot, &d, &look);
            d.draw(plot, &look);
            caught_up(plot, &d, &made_up, &look);
            words(plot, &part, placed, &look);
        })
    });
    let Some(response) = response else { return false };
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
    // From the top: in the middle of the line the first one would stand higher than the others.
    ui.with_layout(Layout::left_to_right(Align::TOP).with_main_wrap(true), |ui| {
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

/// Room above the chart for the reporting date, in points.
const DATE: f64 = 18.0;

/// What the months below a plot leave of its height.
fn height_of_plot(height: f32) -> f64 {
    f64::from((height - 24.0).max(1.0))
}

/// The words of the chart, each in its place on the part that is shown.
fn words(plot: &mut PlotUi<'_>, part: &PlotBounds, placed: &dyn Fn(&View) -> Vec<Label>, p: &Palette) {
    let frame = *plot.transform().frame();
    let [x, y, w, h] = [frame.min.x, frame.min.y, frame.width(), frame.height()].map(f64::from);
    let [min, max] = [part.min(), part.max()];
    let view = View {
        at: Rect::new(x, y, w, h),
        months: [min[0], max[0]],
        figures: [min[1], max[1]],
        right: x + w,
        on_sheet: false,
    };
    for label in placed(&view) {
        let color = p.of_ink(label.style.ink);
        if let Some(ends) = label.leader {
            let ends = ends.map(|at| view.place(at)).to_vec();
            plot.line(
                Line::new("leader", PlotPoints::from(ends)).color(color).width(0.75).allow_hover(false),
            );
        }
        let [x, y] = view.place([label.rect.x, label.rect.middle()]);
        let size = narrow(label.style.size);
        let mut words = RichText::new(label.text).size(size).color(color).background_color(p.paper);
        if label.style.bold {
            words = words.family(theme::bold());
        }
        plot.text(Text::new("", PlotPoint::new(x, y), words).anchor(Align2::LEFT_CENTER).allow_hover(false));
    }
}

/// Words in the chart, on a ground of paper: lines they lie on do not strike them through.
pub(super) fn written(plot: &mut PlotUi<'_>, at: Place, words: String, anchor: Align2, color: Color32) {
    let paper = Palette::of(plot.ctx().theme()).paper;
    let words = RichText::new(words).size(12.0).color(color).background_color(paper);
    plot.text(Text::new("", PlotPoint::new(at[0], at[1]), words).anchor(anchor).allow_hover(false));
}
