//! Bullet charts after Stephen Few: a bar for the value against a mark for the goal, on a
//! scale of its own. The side of the goal that is good is shaded, so that one sees whether
//! more or less is better without reading the sign.

use egui::{Color32, Rect, Response, Sense, Stroke, Ui, Vec2, lerp, pos2};

use super::palette;

/// What a bullet chart shows, in the unit of the measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bullet {
    /// Where the bar starts: zero, or the baseline.
    pub from: f64,
    /// The latest value; without one only the goal is shown.
    pub value: Option<f64>,
    /// The goal.
    pub goal: f64,
    /// How far below the goal still counts as nearly met.
    pub tolerance: f64,
    /// Whether less is better.
    pub less_is_good: bool,
    /// What should be reached by the value's date.
    pub planned: Option<f64>,
}

impl Bullet {
    /// Ends of the scale: everything shown, with some air beyond; the start of the bar is
    /// an end of the scale where nothing lies on its other side.
    #[must_use]
    pub fn scale(&self) -> (f64, f64) {
        let shown = [Some(self.goal), Some(self.goal - self.tolerance), self.value, self.planned];
        let (low, high) =
            shown.into_iter().flatten().fold((self.from, self.from), |(l, h), v| (l.min(v), h.max(v)));
        let air = if high > low { (high - low) * 0.1 } else { 1.0 };
        match (low < self.from, high > self.from) {
            (true, true) => (low - air, high + air),
            (true, false) => (low - air, high),
            (false, _) => (low, high + air),
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn growth(value: Option<f64>, goal: f64, less_is_good: bool) -> Bullet {
        Bullet { from: 0.0, value, goal, tolerance: 0.0, less_is_good, planned: None }
    }

    #[test]
    fn the_scale_holds_everything_and_starts_where_the_bar_does() {
        let near = |(a, b): (f64, f64), (c, d): (f64, f64)| (a - c).abs() < 1e-9 && (b - d).abs() < 1e-9;
        assert!(near(growth(Some(3.5), 6.5, false).scale(), (0.0, 7.15)));
        assert!(near(growth(Some(-3.9), 3.8, false).scale(), (-4.67, 4.57)));
        assert!(near(growth(Some(-2.5), -3.2, true).scale(), (-3.52, 0.0)));
        assert!(near(growth(None, 6.5, false).scale(), (0.0, 7.15)));
    }

    #[test]
    fn a_scale_never_has_no_width() {
        let (low, high) = growth(Some(0.0), 0.0, false).scale();
        assert!(high > low);
    }
}
