//! Bullet charts after Stephen Few: a bar for the value against a mark for the goal, on a
//! scale of its own. The side of the goal that is good is shaded, so that one sees whether
//! more or less is better without reading the sign.

use egui::{Color32, Rect, Response, Sense, Stroke, Ui, Vec2, lerp, pos2};

use super::palette;
use crate::chart::bullet::Bullet;

/// Draws it.
pub fn bullet(ui: &mut Ui, size: Vec2, b: &Bullet, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if rect.width() < 4.0 {
        return response;
    }
    let p = palette(ui);
    let (low, high) = b.scale();
    let x = |v: f64| lerp(rect.x_range(), narrow((v - low) / (high - low)));
    let span = |a: f64, z: f64, shrink: f32| {
        let (a, z) = (x(a), x(z));
        Rect::from_x_y_ranges(a.min(z)..=a.max(z), rect.top() + shrink..=rect.bottom() - shrink)
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, p.hover);
    let good = if b.less_is_good { span(low, b.goal, 0.0) } else { span(b.goal, high, 0.0) };
    painter.rect_filled(good, 0.0, p.line);
    if b.tolerance > 0.0 {
        let band = span(b.goal - b.tolerance, b.goal, 0.0);
        painter.rect_filled(band, 0.0, p.line.lerp_to_gamma(p.hover, 0.4));
    }
    if let Some(v) = b.value {
        painter.rect_filled(span(b.from, v, rect.height() * 0.3), 0.0, color);
    }
    painter.vline(x(b.from), rect.y_range(), Stroke::new(1.0, p.faint));
    if let Some(v) = b.planned {
        // A notch from below: the goal's mark stays the only full line.
        let at = pos2(x(v), rect.bottom());
        painter.line_segment([at, pos2(at.x, rect.center().y)], Stroke::new(2.0, p.accent));
    }
    let mark = if b.value.is_some() { p.ink } else { p.faint };
    painter.vline(x(b.goal), rect.y_range().expand(1.0), Stroke::new(2.5, mark));
    response
}

/// A share of the year or of the way that may be known only within bounds: a solid bar up
/// to the value, a light band between the bounds, a mark where the calendar stands. All
/// shares are 0 to 1.
pub fn bounds(
    ui: &mut Ui,
    size: Vec2,
    value: Option<f64>,
    between: Option<(f64, f64)>,
    mark: Option<f64>,
    color: Color32,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let p = palette(ui);
    let x = |v: f64| lerp(rect.x_range(), narrow(v.clamp(0.0, 1.0)));
    let painter = ui.painter();
    painter.rect_filled(rect, 1.0, p.line);
    let span = |a: f64, z: f64, shrink: f32| {
        Rect::from_x_y_ranges(x(a)..=x(z), rect.top() + shrink..=rect.bottom() - shrink)
    };
    if let Some((low, high)) = between {
        painter.rect_filled(span(low, high, 0.0), 0.0, color.gamma_multiply(0.35));
        for end in [low, high] {
            painter.vline(x(end), rect.y_range(), Stroke::new(1.5, color));
        }
    }
    if let Some(v) = value {
        painter.rect_filled(span(0.0, v, rect.height() * 0.25), 0.0, color);
    }
    if let Some(share) = mark {
        painter.vline(x(share), rect.y_range().expand(2.0), Stroke::new(2.0, p.ink));
    }
    response
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a bar some hundred points wide")]
const fn narrow(share: f64) -> f32 {
    share as f32
}
