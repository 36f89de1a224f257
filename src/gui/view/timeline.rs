//! The timeline: what is due when, and what became of it, of what passes the filters.

use egui::{ScrollArea, Ui, vec2};

use super::{
    super::{
        action::Action,
        keys,
        model::Model,
        widget::{choose, faint, heading, picture},
    },
    picture_bar, side,
};
use crate::chart::{
    Chart,
    group::{self, Grouping},
    picture::{Picture, Target},
    timeline::{self, Rows, Screen},
};

/// Air around the rows.
const MARGIN: f32 = 12.0;
/// Width from which all controls stand in one line.
const WIDE: f32 = 760.0;

/// State of the view.
#[derive(Default)]
pub struct Timeline {
    /// Which rows, and in which groups, as the preferences have it, with what is chosen in this
    /// frame.
    shown: timeline::Timeline,
    /// As it was laid out last, and of what: the filtering, the rows, the width.
    screen: Option<((u64, timeline::Timeline, f64), Screen)>,
    /// The selection last seen: one made elsewhere is scrolled to.
    seen: Option<usize>,
}

impl Timeline {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        self.shown = m.prefs.timeline;
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 10));
        frame.show(ui, |ui| {
            self.tools(ui, m, out);
            side::chips(ui, m, out);
            ui.add_space(6.0);
            if m.rows.is_empty() {
                return side::nothing(ui, m, out);
            }
            let filters = Vec::new();
            let width = f64::from(ui.available_width() - MARGIN);
            let scope = m.scope(&filters);
            let of = (m.filtered, self.shown, width);
            if self.screen.as_ref().is_none_or(|(kept, _)| *kept != of) {
                self.screen = Some((of, Screen::new(&scope, self.shown, width)));
            }
            let Some((_, screen)) = self.screen.take() else { return };
            let chosen = |t: &Target| matches!(t, Target::Commitment(i) if m.selected == Some(*i));
            ui.spacing_mut().item_spacing.y = 0.0;
            picture::paint(ui, screen.head(), &m.query, chosen);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                keys::scroll(ui);
                let (sight, top) = (ui.clip_rect(), ui.cursor().top());
                let [from, to] = [sight.top() - top, sight.bottom() - top].map(f64::from);
                let rows = screen.rows(&scope, from, to, m.selected);
                self.follow(ui, m, &rows);
                match picture::paint(ui, &rows, &m.query, chosen) {
                    Some(Target::Commitment(i) | Target::Measure(i, _)) => {
                        self.seen = Some(*i);
                        out.push(Action::Select(Some(*i)));
                    }
                    // Those that share a line get lines of their own.
                    Some(Target::Rows(_)) if self.shown.rows == Rows::Dated => self.shown.rows = Rows::All,
                    Some(Target::Rows(_)) | None => {}
                }
            });
            self.screen = Some((of, screen));
        });
        if self.shown != m.prefs.timeline {
            out.push(Action::LookAtTimeline(self.shown));
        }
    }

    /// What is shown, in one line where there is room.
    fn tools(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        // Beside an open commitment one line is too short.
        let wide = ui.available_width() >= WIDE;
        ui.horizontal(|ui| {
            heading(ui, m.t("view-timeline"));
            if wide {
                ui.add_space(8.0);
                self.choices(ui, m);
            }
            picture_bar::ui(ui, m, Chart::Timeline(self.shown), out);
        });
        if !wide {
            ui.horizontal_wrapped(|ui| self.choices(ui, m));
        }
    }

    /// Which rows, and in which groups.
    fn choices(&mut self, ui: &mut Ui, m: &Model) {
        for rows in Rows::ALL {
            let key = format!("timeline-rows-{}", rows.key());
            let hint = m.t(&format!("{key}-hint"));
            if ui.selectable_label(self.shown.rows == rows, m.t(&key)).on_hover_text(hint).clicked() {
                self.shown.rows = rows;
            }
        }
        ui.add_space(8.0);
        ui.label(faint(ui, m.t("list-grouping")));
        let word = |by: &Grouping| m.t(&format!("group-{}", group::key(*by)));
        let label = m.t("list-grouping");
        let (_, chosen) = choose(ui, "timeline-by", &label, 96.0, &self.shown.by, group::ALL, word);
        self.shown.by = chosen.unwrap_or(self.shown.by);
    }

    /// Brings what was selected elsewhere into sight.
    fn follow(&mut self, ui: &Ui, m: &Model, rows: &Picture) {
        if m.selected == self.seen {
            return;
        }
        self.seen = m.selected;
        let is_it = |t: &Target| matches!(t, Target::Commitment(i) if m.selected == Some(*i));
        if let Some(spot) = rows.spots.iter().find(|s| is_it(&s.target)) {
            let origin = ui.cursor().min;
            let rect = picture::on_screen(origin, &spot.rect).expand2(vec2(0.0, 24.0));
            ui.scroll_to_rect(rect, None);
        }
    }
}
