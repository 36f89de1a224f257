//! Bars: progress with the planned share marked on it, and counts side by side.

use egui::{Color32, Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};

use super::palette;
use crate::{chart::picture::Ink, domain::scorecard::Standing, gui::theme};

/// A bar of progress with the planned share as a tick across it. Shares are 0 to 1; the
/// bar ends at 1, the text beside it may say more.
pub fn progress(
    ui: &mut Ui,
    size: Vec2,
    progress: Option<f64>,
    planned: Option<f64>,
    color: Color32,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let p = palette(ui);
    let painter = ui.painter();
    painter.rect_filled(rect, 1.0, p.line);
    if let Some(share) = progress {
        let full = rect.width() * clamp(share);
        painter.rect_filled(Rect::from_min_size(rect.min, vec2(full, rect.height())), 1.0, color);
    }
    if let Some(share) = planned {
        let x = rect.left() + rect.width() * clamp(share);
        painter.vline(x, rect.y_range().expand(2.0), Stroke::new(2.0, p.ink));
    }
    response
}

/// A share as a screen coordinate's fraction.
#[expect(clippy::cast_possible_truncation, reason = "a share of a bar some hundred points wide")]
const fn clamp(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

/// Counts of standings as one stacked bar; each part has its glyph where it fits, so that
/// it reads without colour. Gives the part under the pointer.
pub fn stacked(
    ui: &mut Ui,
    size: Vec2,
    parts: &[(Standing, usize)],
    most: usize,
) -> (Response, Option<Standing>) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let p = palette(ui);
    let painter = ui.painter();
    let font = egui::TextStyle::Small.resolve(ui.style());
    let mut x = rect.left();
    let mut over = None;
    for (s, n) in parts.iter().filter(|(_, n)| *n > 0) {
        let width = rect.width() * part(*n, most);
        let piece = Rect::from_min_max(pos2(x, rect.top()), pos2(x + width, rect.bottom()));
        let (fill, ink, edge) = piece_of(&p, *s);
        // A sliver of paper between parts tells them apart in grey print.
        let inner = piece.shrink2(vec2(0.5, 0.0));
        painter.rect(inner, 0.0, fill, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
        if width >= 14.0 {
            let text =
                if width >= 34.0 { format!("{} {n}", theme::glyph(*s)) } else { theme::glyph(*s).to_owned() };
            painter.text(piece.center(), egui::Align2::CENTER_CENTER, text, font.clone(), ink);
        }
        if response.hover_pos().is_some_and(|at| piece.x_range().contains(at.x)) {
            over = Some(*s);
            painter.rect_stroke(piece, 0.0, Stroke::new(1.5, p.ink), egui::StrokeKind::Inside);
        }
        x += width;
    }
    (response, over)
}

/// Ground, words and edge of a standing's part. What is neither good nor bad recedes: silence
/// most, then what has no pace; but its edge is seen on the ground of either light.
fn piece_of(p: &theme::Palette, s: Standing) -> (Color32, Color32, Color32) {
    match s {
        s if s.is_silent() => (p.hover, p.ink, p.edge),
        Standing::UnderWay | Standing::Vision => {
            let fill = p.of_ink(Ink::Wash(s)).lerp_to_gamma(p.standing(s), 0.12);
            (fill, p.ink, p.standing(s))
        }
        s => (p.standing(s), p.paper, p.standing(s)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of commitments")]
fn part(n: usize, of: usize) -> f32 {
    n as f32 / of.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::{Rgb, tests::contrast};

    #[test]
    fn every_part_has_an_edge_seen_on_the_ground_of_both_lights() {
        let rgb = |c: Color32| Rgb([c.r(), c.g(), c.b()]);
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let p = theme::Palette::of(theme);
            for s in Standing::ALL {
                let (fill, words, edge) = piece_of(&p, s);
                let seen = contrast(rgb(edge), rgb(p.paper));
                assert!(seen >= 3.0, "{theme:?} {s:?} edge: {seen:.2}");
                let read = contrast(rgb(words), rgb(fill));
                assert!(read >= 3.0, "{theme:?} {s:?} glyph: {read:.2}");
            }
        }
    }
}
