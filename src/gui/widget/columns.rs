//! Columns as wide as what stands in them, with edges that can be dragged.
//!
//! The table of `egui_extras` drags an edge against the pointer where the column that takes
//! the rest stands left of it, so widths are given to it exactly, and the edges are ours.

use std::collections::BTreeMap;

use egui::{CursorIcon, EventFilter, FontId, Id, Key, Modifiers, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};
use serde::{Deserialize, Serialize};

use super::{name, palette};
use crate::gui::model::Model;

/// Width a column keeps, however narrow it is dragged, in points: it can be dragged wide again.
pub const NARROWEST: f32 = 48.0;
/// The widest a column becomes by itself, in points: one long text is no reason for more.
const WIDEST: f32 = 240.0;
/// Air in a cell, in points.
const PAD: f32 = 10.0;
/// Room for the arrow of a heading that sorts, in points.
const ARROW: f32 = 10.0;
/// Widths go in steps of so many points: a digit more does not move every column.
const STEP: f32 = 8.0;
/// How far an arrow key moves an edge, in points.
const NUDGE: f32 = 8.0;
/// How near to an edge the pointer takes hold of it, in points.
const GRIP: f32 = 4.0;

/// How many rows are looked at to know what columns ask for: enough to know the rest, few
/// enough for any number of them.
pub const LOOKED_AT: usize = 512;

/// What a column asks for, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// With less, too many of its words are cut to be read.
    pub least: f32,
    /// With this, none is.
    pub full: f32,
}

impl Need {
    /// No more and no less.
    #[must_use]
    pub const fn exact(width: f32) -> Self {
        Self { least: width, full: width }
    }

    /// The same with so much more.
    #[must_use]
    pub fn more(self, by: f32) -> Self {
        Self { least: self.least + by, full: self.full + by }
    }

    /// Of a column with this heading and these texts.
    pub fn of(ui: &Ui, heading: &str, texts: impl IntoIterator<Item = String>) -> Self {
        Self::up_to(WIDEST, ui, heading, texts)
    }

    /// The same of one that becomes at most so wide by itself, in points.
    pub fn up_to(widest: f32, ui: &Ui, heading: &str, texts: impl IntoIterator<Item = String>) -> Self {
        let font = egui::TextStyle::Body.resolve(ui.style());
        let mut widths: Vec<f32> = texts.into_iter().map(|t| width(ui, &font, &t)).collect();
        widths.sort_by(f32::total_cmp);
        let small = egui::TextStyle::Small.resolve(ui.style());
        let heading = width(ui, &small, heading) + ARROW;
        // Most can be read where there is little room.
        let most = widths.get(widths.len() * 17 / 20).copied().unwrap_or(0.0);
        let longest = widths.last().copied().unwrap_or(0.0);
        let room = |w: f32| (w.max(heading) + PAD).clamp(NARROWEST, widest.max(heading + PAD));
        let stepped = |w: f32| (room(w) / STEP).ceil() * STEP;
        Self { least: stepped(most), full: stepped(longest) }
    }

    /// The same with no less than so much.
    #[must_use]
    pub const fn at_least(self, width: f32) -> Self {
        Self { least: self.least.max(width), full: self.full.max(width) }
    }

    /// The same where it gives way down to so much before anything else is cut.
    #[must_use]
    pub const fn down_to(self, least: f32) -> Self {
        Self { least: self.least.min(least), full: self.full }
    }
}

/// Width of a text on one line, in points. Nothing is laid out for it: it is asked of many.
#[must_use]
pub fn width(ui: &Ui, font: &FontId, text: &str) -> f32 {
    ui.fonts_mut(|fonts| text.chars().map(|c| fonts.glyph_width(font, c)).sum())
}

/// Tells faces apart by what they measure: those of a language come a frame after it, and
/// what was measured with others does not hold.
#[must_use]
pub fn face(ui: &Ui) -> u32 {
    width(ui, &egui::TextStyle::Body.resolve(ui.style()), "0a目").to_bits()
}

/// Shares `room` points among columns: each gets as much of what it asks for as the others,
/// and the one at `rest` takes what is left. With less than the least of all they are as
/// narrow as that takes.
#[must_use]
pub fn share(needs: &[Need], rest: usize, room: f32) -> Vec<f32> {
    let (least, full) = total(needs);
    let part = if full > least { ((room - least) / (full - least)).clamp(0.0, 1.0) } else { 0.0 };
    let squeeze = if least > room && least > 0.0 { room / least } else { 1.0 };
    let given = |n: &Need| part.mul_add(n.full - n.least, n.least) * squeeze;
    let mut widths: Vec<f32> = needs.iter().map(given).collect();
    let left = room - widths.iter().sum::<f32>();
    if let Some(width) = widths.get_mut(rest) {
        *width = (*width + left).max(0.0);
    }
    widths
}

/// The least and the most that columns ask for together.
#[must_use]
pub fn total(needs: &[Need]) -> (f32, f32) {
    (needs.iter().map(|n| n.least).sum(), needs.iter().map(|n| n.full).sum())
}

/// The widths somebody gave columns by hand, by the column's key, in points. They are kept
/// with what egui remembers of the window.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dragged(BTreeMap<String, Given>);

/// A width that was given to a column.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Given {
    width: f32,
    /// Of one that only had to stay as it was, the room of the table then: in any other its
    /// texts decide.
    room: Option<f32>,
}

impl Dragged {
    /// Those of a table.
    #[must_use]
    pub fn of(ui: &Ui, table: Id) -> Self {
        ui.data_mut(|d| d.get_persisted(table)).unwrap_or_default()
    }

    /// What a column asks for in a table of so much room: the width it was given, else what its
    /// texts need. It insists on that width where it is `firm`.
    #[must_use]
    pub fn need(&self, key: &str, texts: Need, firm: bool, room: f32) -> Need {
        let given = self.0.get(key).filter(|g| g.room.is_none_or(|then| (then - room).abs() < 1.0));
        let exact = |w: f32| Need { least: if firm { w } else { w.min(texts.least) }, full: w };
        given.map_or(texts, |g| exact(g.width))
    }

    /// What the column that takes the rest asks for: no more than it was left, where somebody
    /// made it narrow in a table of so much room.
    #[must_use]
    pub fn rest(&self, key: &str, texts: Need, room: f32) -> Need {
        let left = self.0.get(key).filter(|g| g.room.is_some_and(|then| (then - room).abs() < 1.0));
        left.map_or(texts, |g| texts.down_to(g.width))
    }
}

/// The columns of a table as they stand on the screen.
pub struct Columns<'a> {
    /// The table.
    pub table: Id,
    /// Key of each column's heading.
    pub keys: &'a [&'static str],
    /// Their widths in points.
    pub widths: &'a [f32],
    /// How narrow each can be dragged, in points.
    pub floors: &'a [f32],
    /// The column that takes what the others leave.
    pub rest: usize,
    /// The room of the table in points.
    pub room: f32,
    /// The upper left corner of the first.
    pub at: Pos2,
}

impl Columns<'_> {
    /// Draws the edges down to `bottom` and lets them be dragged: what one column gets its
    /// neighbour gives, so that nothing else moves. A double click, or Enter, lets the texts
    /// decide again. To be called when the table is drawn, or its rows would take the pointer.
    pub fn edges(&self, ui: &Ui, m: &Model, bottom: f32) {
        let gap = ui.spacing().item_spacing.x;
        let mut x = self.at.x - gap / 2.0;
        for left in 0..self.widths.len().saturating_sub(1) {
            x += self.widths[left] + gap;
            self.edge(ui, m, left, Rect::from_min_max(pos2(x, self.at.y), pos2(x, bottom)));
        }
    }

    fn edge(&self, ui: &Ui, m: &Model, left: usize, line: Rect) {
        let id = self.table.with(("edge", self.keys[left]));
        let edge = ui.interact(line.expand2(vec2(GRIP, 0.0)), id, Sense::click_and_drag());
        name(ui, &edge, m.tf("list-column-edge", &[("column", m.t(self.keys[left]).into())]));
        let mut by = 0.0;
        if let Some(pointer) = edge.interact_pointer_pos().filter(|_| edge.dragged()) {
            by = pointer.x - line.left();
        }
        if edge.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|mem| mem.set_focus_lock_filter(id, filter));
            let pressed = |k| ui.input_mut(|i| i.consume_key(Modifiers::NONE, k));
            by += if pressed(Key::ArrowRight) { NUDGE } else { 0.0 };
            by -= if pressed(Key::ArrowLeft) { NUDGE } else { 0.0 };
        }
        let enter = edge.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        if enter || edge.double_clicked() {
            self.forget(ui, left);
        } else if by != 0.0 {
            self.moved(ui, left, by);
        }
        let busy = ui.input(|i| i.pointer.any_down()) && !edge.dragged();
        let held = edge.dragged() || edge.has_focus() || (edge.hovered() && !busy);
        if held && !edge.has_focus() {
            ui.set_cursor_icon(CursorIcon::ResizeColumn);
        }
        let p = palette(ui);
        let stroke = if held { Stroke::new(2.0, p.accent) } else { Stroke::new(1.0, p.line) };
        ui.painter().line_segment([line.min, line.max], stroke);
    }

    /// The edge right of a column goes `by` points to the right.
    fn moved(&self, ui: &Ui, left: usize, by: f32) {
        let spare = |i: usize| (self.widths[i] - self.floors[i]).max(0.0);
        let by = by.clamp(-spare(left), spare(left + 1));
        let mut dragged = Dragged::of(ui, self.table);
        let pair = [(left, by), (left + 1, -by)];
        // Nothing else moves, for as long as there is this room.
        for (key, width) in self.keys.iter().zip(self.widths) {
            let given = dragged.0.entry((*key).to_owned());
            let given = given.or_insert(Given { width: *width, room: Some(self.room) });
            if given.room.is_some() {
                *given = Given { width: *width, room: Some(self.room) };
            }
        }
        for (i, by) in pair {
            dragged.0.insert(self.keys[i].to_owned(), Given { width: self.widths[i] + by, room: None });
        }
        // It takes what is left, however little that is while there is this room.
        let rest = self.keys[self.rest];
        dragged.0.entry(rest.to_owned()).and_modify(|given| given.room = Some(self.room));
        ui.data_mut(|d| d.insert_persisted(self.table, dragged));
        ui.ctx().request_repaint();
    }

    fn forget(&self, ui: &Ui, left: usize) {
        let mut dragged = Dragged::of(ui, self.table);
        // What only had to stay as it was need not any more.
        dragged.0.retain(|_, given| given.room.is_none());
        for i in [left, left + 1] {
            dragged.0.remove(self.keys[i]);
        }
        ui.data_mut(|d| d.insert_persisted(self.table, dragged));
        ui.ctx().request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDS: [Need; 3] =
        [Need { least: 100.0, full: 300.0 }, Need { least: 50.0, full: 100.0 }, Need::exact(60.0)];

    #[test]
    fn the_rest_takes_what_is_left() {
        assert_eq!(share(&NEEDS, 0, 1000.0), [840.0, 100.0, 60.0]);
        assert_eq!(share(&NEEDS, 0, 460.0), [300.0, 100.0, 60.0]);
    }

    #[test]
    fn all_give_way_alike_and_fill_the_room() {
        let half = share(&NEEDS, 0, 335.0);
        assert_eq!(half, [200.0, 75.0, 60.0]);
        assert_eq!(share(&NEEDS, 0, 210.0), [100.0, 50.0, 60.0]);
        for room in 50..800 {
            let room = room as f32;
            assert!((share(&NEEDS, 1, room).iter().sum::<f32>() - room).abs() < 0.1, "{room}");
        }
    }
}
