//! The wall 掛圖: every commitment that passes the filters as a tile, by section.

use egui::{ScrollArea, Ui, Vec2, vec2};

use super::{
    super::{
        action::{Action, View},
        keys,
        model::Model,
        widget::{heading, picture},
    },
    hint, picture_bar, side,
};
use crate::chart::{
    Chart,
    picture::{Picture, Target},
    wall::Hung,
};

/// Air around the wall.
const MARGIN: f32 = 12.0;

/// How far beyond what is seen tiles are laid, so that Tab finds the next one.
const REACH: f32 = 200.0;

/// State of the view.
#[derive(Default)]
pub struct Wall {
    hung: Hung,
    /// The filtering it is hung of.
    of: u64,
    /// The picture of all tiles, where they are few enough to be laid at once, and its room.
    whole: Option<(Vec2, Picture)>,
}

impl Wall {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 10));
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                heading(ui, m.t("chart-wall"));
                picture_bar::ui(ui, m, Chart::Wall, out);
            });
            hint::ui(ui, m, View::Wall, out);
            side::chips(ui, m, out);
            ui.add_space(6.0);
            if m.rows.is_empty() {
                return side::nothing(ui, m, out);
            }
            let filters = Vec::new();
            let scope = m.scope(&filters);
            // The bar at the side takes its room whether it is there or not: tiles must not
            // jump when the wall grows past the window.
            let size = vec2(ui.available_width() - MARGIN, ui.available_height());
            let room = [size.x, size.y].map(f64::from);
            if self.of != m.filtered {
                (self.hung, self.of, self.whole) = (Hung::of(&scope), m.filtered, None);
            }
            if self.hung.is_whole() && self.whole.as_ref().is_none_or(|(kept, _)| *kept != size) {
                self.whole = Some((size, self.hung.screen(&scope, room, [0.0; 2])));
            }
            let chosen = |t: &Target| matches!(t, Target::Commitment(i) if m.selected == Some(*i));
            ScrollArea::vertical().auto_shrink(false).show_viewport(ui, |ui, sight| {
                keys::scroll(ui);
                let sight = [sight.top() - REACH, sight.bottom() + REACH].map(f64::from);
                let part;
                let wall = if let Some((_, whole)) = &self.whole {
                    whole
                } else {
                    part = self.hung.screen(&scope, room, sight);
                    &part
                };
                if let Some(target) = picture::paint(ui, wall, &m.query, chosen) {
                    out.push(picture_bar::opened(target));
                }
            });
        });
    }
}
