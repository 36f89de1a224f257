//! A chart's picture on the screen: the same shapes that are written as SVG, and over them
//! the spots, which tell what they are, take clicks and the keyboard.

use std::collections::HashMap;

use egui::{
    Align2, Color32, FontFamily, FontId, Id, Painter, Pos2, Rangef, Response, Role, Sense, Shape as Drawn,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use super::{found, palette};
use crate::{
    chart::picture::{ALL, Align, Dash, Ink, Picture, Rect, Shape, Spot, Target, Type},
    gui::theme::{self, Palette},
    search::Query,
};

/// How far words and widths of lines may reach beyond their places.
const REACH: f32 = 40.0;

/// Paints a picture at the cursor, with what the search found marked in its words. `is_chosen`
/// marks what is selected. Gives the target of the spot that was clicked, or chosen with Enter.
pub fn paint<'p>(
    ui: &mut Ui,
    picture: &'p Picture,
    query: &Query,
    is_chosen: impl Fn(&Target) -> bool,
) -> Option<&'p Target> {
    let (space, response) = ui.allocate_exact_size(size(picture), Sense::hover());
    let brush = Brush { origin: space.min, look: palette(ui), painter: ui.painter_at(space), query };
    // Of thousands of rows, those in sight; a margin keeps what only reaches in.
    let sight = ui.clip_rect().expand(REACH).y_range();
    for shape in picture.shapes.iter().filter(|s| brush.rows(s).intersects(sight)) {
        brush.shape(shape);
    }
    if !picture.title.is_empty() {
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &picture.title));
    }
    let sight = ui.clip_rect();
    let mut chosen = None;
    // Spots are known by what they stand for, so that the focus stays on it when others come
    // into sight; the same may stand in several places.
    let mut seen: HashMap<&Target, usize> = HashMap::new();
    for spot in &picture.spots {
        let times = seen.entry(&spot.target).or_default();
        *times += 1;
        let id = response.id.with((&spot.target, *times));
        let rect = brush.rect(&spot.rect);
        if picture.spots.len() > ALL && !sight.intersects(rect) {
            continue;
        }
        let response = self::spot(ui, id, rect, spot, is_chosen(&spot.target), &brush.look);
        if response.clicked() {
            chosen = Some(&spot.target);
        }
    }
    chosen
}

fn spot(ui: &Ui, id: Id, rect: egui::Rect, spot: &Spot, chosen: bool, look: &Palette) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let line = match () {
        () if response.has_focus() => Some((2.0, look.accent)),
        () if chosen => Some((2.0, look.ink)),
        () if response.hovered() => Some((1.0, look.ink)),
        () => None,
    };
    if let Some((width, color)) = line {
        ui.painter().rect_stroke(rect, 1.0, Stroke::new(width, color), StrokeKind::Outside);
    }
    let label = spot.told.replace('\n', ", ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &label));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_ui(|ui| told(ui, &spot.told))
}

/// What the pointer tells: the first line is a heading.
fn told(ui: &mut Ui, text: &str) {
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    ui.label(egui::RichText::new(head).family(theme::bold()));
    if !rest.is_empty() {
        ui.label(rest);
    }
}

/// Where a part of a picture lies that is painted at `origin`.
#[must_use]
pub fn on_screen(origin: Pos2, r: &Rect) -> egui::Rect {
    let min = pos2(origin.x + narrow(r.x), origin.y + narrow(r.y));
    egui::Rect::from_min_size(min, vec2(narrow(r.w), narrow(r.h)))
}

/// Size of a picture on the screen.
fn size(picture: &Picture) -> Vec2 {
    vec2(narrow(picture.size[0]), narrow(picture.size[1]))
}

struct Brush<'q> {
    origin: Pos2,
    look: Palette,
    painter: Painter,
    query: &'q Query,
}

impl Brush<'_> {
    fn at(&self, [x, y]: [f64; 2]) -> Pos2 {
        pos2(self.origin.x + narrow(x), self.origin.y + narrow(y))
    }

    fn rect(&self, r: &Rect) -> egui::Rect {
        on_screen(self.origin, r)
    }

    /// From where to where it lies down the screen.
    fn rows(&self, shape: &Shape) -> Rangef {
        let (top, bottom) = match shape {
            Shape::Box { rect, .. } | Shape::Frame { rect, .. } => (rect.y, rect.bottom()),
            Shape::Line { points, .. } | Shape::Area { points, .. } => {
                let y = points.iter().map(|p| p[1]);
                (y.clone().fold(f64::INFINITY, f64::min), y.fold(f64::NEG_INFINITY, f64::max))
            }
            Shape::Dot { at, .. } | Shape::Text { at, .. } => (at[1], at[1]),
        };
        Rangef::new(self.origin.y + narrow(top), self.origin.y + narrow(bottom))
    }

    fn color(&self, ink: Ink) -> Color32 {
        self.look.of_ink(ink)
    }

    fn shape(&self, shape: &Shape) {
        match shape {
            Shape::Box { rect, fill, corner } => {
                self.painter.rect_filled(self.rect(rect), narrow(*corner), self.color(*fill));
            }
            Shape::Frame { rect, ink, width } => {
                let stroke = Stroke::new(narrow(*width), self.color(*ink));
                self.painter.rect_stroke(self.rect(rect), 0.0, stroke, StrokeKind::Inside);
            }
            Shape::Line { points, ink, width, dash } => {
                let points: Vec<Pos2> = points.iter().map(|p| self.at(*p)).collect();
                self.line(points, Stroke::new(narrow(*width), self.color(*ink)), *dash);
            }
            Shape::Area { points, fill, opacity } => {
                let points = points.iter().map(|p| self.at(*p)).collect();
                let fill = self.color(*fill).gamma_multiply(narrow(*opacity));
                self.painter.add(Drawn::convex_polygon(points, fill, Stroke::NONE));
            }
            Shape::Dot { at, radius, ink, filled } => {
                let color = self.color(*ink);
                let fill = if *filled { color } else { self.look.paper };
                self.painter.circle(self.at(*at), narrow(*radius), fill, Stroke::new(1.5, color));
            }
            Shape::Text { at, align, style, text } => self.text(self.at(*at), *align, *style, text),
        }
    }

    fn line(&self, points: Vec<Pos2>, stroke: Stroke, dash: Dash) {
        let width = stroke.width;
        match dash {
            Dash::Solid => {
                self.painter.add(Drawn::line(points, stroke));
            }
            Dash::Dashed => {
                self.painter.extend(Drawn::dashed_line(&points, stroke, 4.0 * width, 3.0 * width));
            }
            Dash::Dotted => {
                self.painter.extend(Drawn::dotted_line(&points, stroke.color, 3.0 * width, 0.6 * width));
            }
        }
    }

    fn text(&self, at: Pos2, align: Align, style: Type, text: &str) {
        let family = if style.bold { theme::bold() } else { FontFamily::Proportional };
        let anchor = match align {
            Align::Left => Align2::LEFT_CENTER,
            Align::Center => Align2::CENTER_CENTER,
            Align::Right => Align2::RIGHT_CENTER,
        };
        let font = FontId::new(narrow(style.size), family);
        let plain = TextFormat::simple(font, self.color(style.ink));
        let job = if !self.query.is_empty() && is_name(text) {
            found::job(self.query, text, plain, &self.look)
        } else {
            LayoutJob::single_section(text.to_owned(), plain)
        };
        let galley = self.painter.layout_job(job);
        let rect = anchor.anchor_size(at, galley.size());
        self.painter.galley(rect.min, galley, Color32::PLACEHOLDER);
    }
}

/// Whether a text of a picture says what something is called: figures and days are on every
/// picture, and nobody looks for them there.
fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1 && letters * 2 > text.chars().count()
}

/// A coordinate of a picture as one of the screen.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "some thousand points")]
pub const fn narrow(v: f64) -> f32 {
    v as f32
}
