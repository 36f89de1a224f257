//! The legend under a chart: a sample of each line and point, and its name.

use egui::{Align, Color32, Layout, Sense, Stroke, TextStyle, Ui, pos2, vec2};

use super::{
    super::super::{
        model::Model,
        theme::Palette,
        widget::{faint, words},
    },
    trajectory::Drawing,
};
use crate::domain::{
    measure::{Goal, Measure},
    scorecard::Standing,
    trajectory::Band,
};

/// A sample of how something is drawn, before its name.
enum Sample {
    Dot(bool),
    Diamond,
    Line(Color32, f32),
    Dashes(Color32),
    Dots(Color32),
    Upright(Color32),
    Area(Color32),
}

/// What each line and point of the chart stands for, as far as it is drawn.
pub fn ui(ui: &mut Ui, m: &Model, measure: &Measure, d: &Drawing, p: &Palette) {
    let met = p.standing(Standing::Met);
    let mut items: Vec<(bool, Sample, String)> = vec![
        (!d.own.is_empty(), Sample::Dot(true), m.t("detail-chart-reported")),
        (!d.published.is_empty(), Sample::Dot(false), m.t("detail-chart-published")),
    ];
    if let Goal::Compared { with, .. } = &measure.goal {
        items.push((!d.against.is_empty(), Sample::Diamond, with.get(m.lang()).to_owned()));
    }
    let goal = m.tf("detail-goal", &[("goal", words::goal(m, measure).into())]);
    let f = &d.figures;
    let band = f.goal.and_then(|g| g.band);
    let area =
        if matches!(band, Some(Band::Within(..))) { "detail-chart-within" } else { "detail-chart-near" };
    items.extend([
        (!f.path.is_empty(), Sample::Line(p.accent, 1.5), m.t("detail-chart-planned")),
        (f.goal.is_some(), Sample::Line(met, 2.0), goal),
        (band.is_some(), Sample::Area(met.gamma_multiply(0.25)), m.t(area)),
        (f.baseline.is_some(), Sample::Dots(p.faint), m.t("detail-chart-baseline")),
        (f.outlook.is_some(), Sample::Dashes(p.ink), m.t("detail-chart-outlook")),
        (true, Sample::Upright(p.faint), m.t("detail-chart-as-of")),
    ]);
    let font = TextStyle::Small.resolve(ui.style());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
        for (_, sample, label) in items.into_iter().filter(|(shown, ..)| *shown) {
            // A sample and its name stay together: their width is known before they are placed.
            let width = ui.painter().layout_no_wrap(label.clone(), font.clone(), p.faint).size().x;
            let size = vec2(width + 20.0, 16.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                sample.draw(ui, p);
                ui.label(faint(ui, label).small());
            });
        }
    });
}

impl Sample {
    fn draw(&self, ui: &mut Ui, p: &Palette) {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), Sense::hover());
        let painter = ui.painter();
        let (centre, y) = (rect.center(), rect.center().y);
        match self {
            Self::Dot(true) => {
                painter.circle_filled(centre, 4.0, p.ink);
            }
            Self::Dot(false) => {
                painter.circle_stroke(centre, 3.5, Stroke::new(1.0, p.ink));
            }
            Self::Diamond => {
                let corners = [(0.0, -4.0), (4.0, 0.0), (0.0, 4.0), (-4.0, 0.0)];
                let corners = corners.map(|(x, y)| pos2(centre.x + x, centre.y + y)).to_vec();
                painter.add(egui::Shape::convex_polygon(corners, p.faint, Stroke::NONE));
            }
            Self::Line(color, width) => {
                painter.hline(rect.x_range(), y, Stroke::new(*width, *color));
            }
            Self::Dashes(color) => {
                let ends = [rect.left_center(), rect.right_center()];
                painter.extend(egui::Shape::dashed_line(&ends, Stroke::new(1.5, *color), 4.0, 2.0));
            }
            Self::Dots(color) => {
                let ends = [rect.left_center(), rect.right_center()];
                painter.extend(egui::Shape::dotted_line(&ends, *color, 4.0, 1.0));
            }
            Self::Upright(color) => {
                painter.vline(centre.x, rect.y_range(), Stroke::new(1.0, *color));
            }
            Self::Area(color) => {
                painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), 0.0, *color);
            }
        }
    }
}
