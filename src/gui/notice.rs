//! Results and errors as notes that go away by themselves.
//!
//! Our own sixty lines rather than a toast crate: the one that builds with today's egui
//! paints emoji our fonts do not have, and nothing of it reaches a screen reader.

use std::time::Duration;

use egui::{Align2, Area, Frame, Id, Label, Order, RichText, vec2};

use super::{theme::Palette, widget};
use crate::domain::scorecard::Standing;

/// How a note is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tone {
    Done,
    Tell,
    Fail,
}

struct Note {
    tone: Tone,
    text: String,
    /// End of its life in egui's time; set when it is first shown.
    until: Option<f64>,
}

/// The notes on the screen, oldest first.
#[derive(Default)]
pub struct Notices(Vec<Note>);

impl Notices {
    /// Something went well.
    pub fn done(&mut self, text: String) {
        self.add(Tone::Done, text);
    }

    /// Something worth knowing.
    pub fn tell(&mut self, text: String) {
        self.add(Tone::Tell, text);
    }

    /// Something went wrong; stays longer.
    pub fn fail(&mut self, text: String) {
        self.add(Tone::Fail, text);
    }

    fn add(&mut self, tone: Tone, text: String) {
        // More than a few at once nobody reads.
        if self.0.len() >= 4 {
            self.0.remove(0);
        }
        self.0.push(Note { tone, text, until: None });
    }

    /// Draws them above what stands at the bottom, `foot` points high. `close` names the
    /// button.
    pub fn show(&mut self, ctx: &egui::Context, close: &str, foot: f32) {
        let now = ctx.input(|i| i.time);
        for n in &mut self.0 {
            let life = if n.tone == Tone::Fail { 12.0 } else { 5.0 };
            n.until.get_or_insert(now + life);
        }
        self.0.retain(|n| n.until.is_some_and(|t| t > now));
        let Some(next) = self.0.iter().filter_map(|n| n.until).min_by(f64::total_cmp) else { return };
        // One redraw when the next one goes, none in between.
        ctx.request_repaint_after(Duration::from_secs_f64((next - now).max(0.02)));
        let p = Palette::of(ctx.theme());
        Area::new(Id::unique("notices"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-12.0, -foot - 8.0))
            .show(ctx, |ui| {
                let mut gone = None;
                for (i, n) in self.0.iter().enumerate() {
                    let frame = Frame::popup(ui.style()).inner_margin(egui::Margin::symmetric(12, 8));
                    frame.show(ui, |ui| {
                        ui.set_max_width(420.0);
                        ui.horizontal(|ui| {
                            let (sign, color) = match n.tone {
                                Tone::Done => ("✓", p.standing(Standing::Met)),
                                Tone::Tell => ("ⓘ", p.accent),
                                Tone::Fail => ("⚠", p.standing(Standing::NotMet)),
                            };
                            ui.label(RichText::new(sign).color(color));
                            // A column of its own: beside the sign, not over it.
                            ui.vertical(|ui| {
                                ui.set_max_width(340.0);
                                ui.add(Label::new(&n.text).wrap());
                            });
                            let button = ui.small_button("×");
                            widget::name(ui, &button, close);
                            if button.clicked() {
                                gone = Some(i);
                            }
                        });
                    });
                }
                if let Some(i) = gone {
                    self.0.remove(i);
                }
            });
    }
}
