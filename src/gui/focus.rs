//! The ring around what has the keyboard, whatever it is: links and headings have no frame of
//! their own, and the frame of a filled button cannot be seen on it.

use egui::{Context, CornerRadius, Stroke, StrokeKind};

use super::{part::Part, theme::Palette};

/// Room between what has the focus and its ring, in points.
const AIR: f32 = 1.0;
/// Width of the ring, in points.
const WIDTH: f32 = 2.0;

/// Draws it. To be called when everything else is drawn.
pub(super) fn ring(ctx: &Context) {
    // A field says it with its cursor.
    let Some(id) = ctx.memory(egui::Memory::focused).filter(|_| !ctx.text_edit_focused()) else { return };
    let Some(response) = ctx.read_response(id) else { return };
    let (rect, seen) = (response.rect, response.interact_rect);
    if !seen.is_positive() {
        return;
    }
    let p = Palette::of(ctx.theme());
    if !response.sense.senses_click() {
        // Days of a calendar mark the one the keys are on.
        if ![Part::View, Part::Detail].iter().any(|part| part.id() == id) {
            return;
        }
        // A part of the window: inside its own edge.
        let painter = ctx.layer_painter(response.layer_id).with_clip_rect(rect);
        painter.rect_stroke(rect, CornerRadius::ZERO, Stroke::new(WIDTH, p.accent), StrokeKind::Inside);
        return;
    }
    // The part that is scrolled away has no ring, and the ring reaches over its neighbours.
    let painter = ctx.layer_painter(response.layer_id).with_clip_rect(seen.expand(AIR + WIDTH));
    let around = rect.expand(AIR);
    let corner = CornerRadius::same(4);
    // Paper on both sides: the ring is seen on any ground, its own colour too.
    painter.rect_stroke(rect, corner, Stroke::new(AIR, p.paper), StrokeKind::Outside);
    painter.rect_stroke(around, corner, Stroke::new(WIDTH, p.accent), StrokeKind::Outside);
}
