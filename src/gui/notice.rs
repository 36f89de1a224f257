//! Results and errors as notes that go away by themselves.
//!
//! Our own lines rather than a toast crate: the one that builds with today's egui
//! paints emoji our fonts do not have, and nothing of it reaches a screen reader.

use std::{path::PathBuf, time::Duration};

use egui::{Align2, Area, Frame, Id, Label, Order, RichText, Ui, vec2};
use jiff::Timestamp;

use super::{action::Action, model::Model, widget};
use crate::domain::scorecard::Standing;

/// How a note is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something went well.
    Done,
    /// Something worth knowing.
    Tell,
    /// Something went wrong.
    Fail,
}

impl Tone {
    /// Its sign, and the standing whose colour it has; none for the accent.
    #[must_use]
    pub const fn sign(self) -> (&'static str, Option<Standing>) {
        match self {
            Self::Done => ("✓", Some(Standing::Met)),
            Self::Tell => ("ⓘ", None),
            Self::Fail => ("⚠", Some(Standing::NotMet)),
        }
    }
}

/// A note as it was told.
#[derive(Clone, Debug)]
pub struct Note {
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// The file it speaks of, which can be opened.
    pub file: Option<PathBuf>,
    /// When it was first shown.
    pub at: Option<Timestamp>,
    /// Whether it is on the screen.
    on: bool,
    /// End of its life there in egui's time; set when it is first shown.
    until: f64,
}

/// The notes of this window, oldest first: those on the screen, and before them some that went.
#[derive(Default)]
pub struct Notices(Vec<Note>);

/// Notes that are kept to be read again.
const KEPT: usize = 100;
/// Notes on the screen at once: more nobody reads.
const SHOWN: usize = 4;

impl Notices {
    /// Something went well.
    pub fn done(&mut self, text: String) {
        self.add(Tone::Done, text, None);
    }

    /// Something went well, and this is the file of it.
    pub fn written(&mut self, text: String, file: PathBuf) {
        self.add(Tone::Done, text, Some(file));
    }

    /// Something worth knowing.
    pub fn tell(&mut self, text: String) {
        self.add(Tone::Tell, text, None);
    }

    /// Something went wrong; stays longer.
    pub fn fail(&mut self, text: String) {
        self.add(Tone::Fail, text, None);
    }

    fn add(&mut self, tone: Tone, text: String, file: Option<PathBuf>) {
        if self.0.len() >= KEPT {
            self.0.remove(0);
        }
        self.0.push(Note { tone, text, file, at: None, on: true, until: 0.0 });
        for old in self.0.iter_mut().rev().filter(|n| n.on).skip(SHOWN) {
            old.on = false;
        }
    }

    /// The notes, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    /// Draws them above what stands at the bottom, `foot` points high.
    pub fn show(&mut self, ctx: &egui::Context, m: &Model, now: Timestamp, foot: f32, out: &mut Vec<Action>) {
        let time = ctx.input(|i| i.time);
        for n in self.0.iter_mut().filter(|n| n.at.is_none()) {
            n.at = Some(now);
            n.until = time + if n.tone == Tone::Fail { 12.0 } else { 5.0 };
        }
        for n in &mut self.0 {
            n.on &= n.until > time;
        }
        let Some(next) = self.0.iter().filter(|n| n.on).map(|n| n.until).min_by(f64::total_cmp) else {
            return;
        };
        // One redraw when the next one goes, none in between.
        ctx.request_repaint_after(Duration::from_secs_f64((next - time).max(0.02)));
        Area::new(Id::unique("notices"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-12.0, -foot - 8.0))
            .show(ctx, |ui| {
                for n in self.0.iter_mut().filter(|n| n.on) {
                    let frame = Frame::popup(ui.style()).inner_margin(egui::Margin::symmetric(12, 8));
                    if frame.show(ui, |ui| note(ui, m, n, out)).inner {
                        n.on = false;
                    }
                }
            });
    }
}

/// Draws one; says whether it was closed.
fn note(ui: &mut Ui, m: &Model, n: &Note, out: &mut Vec<Action>) -> bool {
    ui.set_max_width(420.0);
    ui.horizontal(|ui| {
        sign(ui, n.tone);
        // A column of its own: beside the sign, not over it.
        ui.vertical(|ui| {
            ui.set_max_width(340.0);
            ui.add(Label::new(&n.text).wrap());
            files(ui, m, n, out);
        });
        let button = ui.small_button("×");
        widget::name(ui, &button, m.t("notice-close"));
        button.clicked()
    })
    .inner
}

/// The sign of a tone in its colour.
pub fn sign(ui: &mut Ui, tone: Tone) {
    let p = widget::palette(ui);
    let (sign, standing) = tone.sign();
    ui.label(RichText::new(sign).color(standing.map_or(p.accent, |s| p.standing(s))));
}

/// What can be done with the file a note speaks of.
pub fn files(ui: &mut Ui, m: &Model, n: &Note, out: &mut Vec<Action>) {
    let Some(file) = &n.file else { return };
    ui.horizontal(|ui| {
        if widget::link(ui, m.t("notice-open")).clicked() {
            out.push(Action::OpenFile(file.clone()));
        }
        if widget::link(ui, m.t("notice-reveal")).clicked() {
            out.push(Action::RevealFile(file.clone()));
        }
    });
}
