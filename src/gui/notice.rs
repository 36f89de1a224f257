//! Results and errors as notes that go away by themselves.
//!
//! Our own lines rather than a toast crate: the one that builds with today's egui
//! paints emoji our fonts do not have, and nothing of it reaches a screen reader.

use std::{path::PathBuf, time::Duration};

use egui::{Align2, Area, Frame, Id, Label, Order, Rect, RichText, Ui, Vec2, vec2};
use jiff::Timestamp;

use super::{action::Action, command::Command, model::Model, widget};
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
    /// Whether it tells of the last deed, which can be undone there.
    undo: bool,
    /// When it was first shown.
    pub at: Option<Timestamp>,
    /// Whether it is on the screen.
    on: bool,
    /// End of its life there in egui's time; set when it is first shown.
    until: f64,
}

/// The notes of this window, oldest first: those on the screen, and before them some that went.
#[derive(Default)]
pub struct Notices {
    notes: Vec<Note>,
    /// The corner they stand in: one of [`CORNERS`].
    corner: usize,
}

/// Corners of the view where notes may stand, the usual one first: none of them is over the
/// form beside the view or what stands at the bottom of the window.
const CORNERS: [Align2; 3] = [Align2::RIGHT_BOTTOM, Align2::LEFT_BOTTOM, Align2::RIGHT_TOP];

/// Air around what has the pointer or the keyboard, in points.
const AWAY: f32 = 24.0;
/// What a note takes before it was drawn once, in points.
const USUAL: Vec2 = vec2(420.0, 56.0);

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

    /// Something was recorded, and can be undone there.
    pub fn recorded(&mut self, text: String) {
        self.done(text);
        if let Some(note) = self.notes.last_mut() {
            note.undo = true;
        }
    }

    /// Another deed is the last now: undo would take that one back.
    pub fn undo_no_more(&mut self) {
        for n in &mut self.notes {
            n.undo = false;
        }
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
        if self.notes.len() >= KEPT {
            self.notes.remove(0);
        }
        self.notes.push(Note { tone, text, file, undo: false, at: None, on: true, until: 0.0 });
        for old in self.notes.iter_mut().rev().filter(|n| n.on).skip(SHOWN) {
            old.on = false;
        }
    }

    /// The notes, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Note] {
        &self.notes
    }

    /// Draws them in a corner of the `view`, off the row that is worked on there, if there is one.
    pub fn show(
        &mut self,
        ctx: &egui::Context,
        m: &Model,
        now: Timestamp,
        view: Rect,
        row: Option<Rect>,
        out: &mut Vec<Action>,
    ) {
        let time = ctx.input(|i| i.time);
        let new = self.notes.iter().any(|n| n.at.is_none());
        for n in self.notes.iter_mut().filter(|n| n.at.is_none()) {
            n.at = Some(now);
            n.until = time + if n.tone == Tone::Fail { 12.0 } else { 5.0 };
        }
        for n in &mut self.notes {
            n.on &= n.until > time;
        }
        let Some(next) = self.notes.iter().filter(|n| n.on).map(|n| n.until).min_by(f64::total_cmp) else {
            return;
        };
        // One redraw when the next one goes, none in between.
        ctx.request_repaint_after(Duration::from_secs_f64((next - time).max(0.02)));
        let id = Id::unique("notices");
        let room = view.shrink2(vec2(12.0, 8.0));
        let size = ctx.memory(|mem| mem.area_rect(id)).map_or(USUAL, |r| r.size());
        self.step_aside(ctx, room, size, row, new);
        let corner = CORNERS[self.corner];
        Area::new(id).order(Order::Foreground).pivot(corner).fixed_pos(corner.pos_in_rect(&room)).show(
            ctx,
            |ui| {
                for n in self.notes.iter_mut().filter(|n| n.on) {
                    let frame = Frame::popup(ui.style()).inner_margin(egui::Margin::symmetric(12, 8));
                    if frame.show(ui, |ui| note(ui, m, n, out)).inner {
                        n.on = false;
                    }
                }
            },
        );
    }
}

impl Notices {
    /// Takes the first corner where they cover neither what has the keyboard, nor the selected
    /// `row`, which keys act on, nor, when a `new` one comes, what is under the pointer: that was
    /// pressed, and may be again. A pointer that comes to them later wants to press them.
    fn step_aside(&mut self, ctx: &egui::Context, room: Rect, size: Vec2, row: Option<Rect>, new: bool) {
        let focused = ctx.memory(egui::Memory::focused).and_then(|id| ctx.read_response(id));
        let own = Id::unique("notices");
        let focused = focused.filter(|r| r.layer_id.id != own).map(|r| r.rect);
        let pointer = ctx.input(|i| i.pointer.latest_pos()).filter(|_| new);
        let pointer = pointer.map(|at| Rect::from_center_size(at, Vec2::ZERO));
        let away = focused.into_iter().chain(pointer).map(|r| r.expand(AWAY));
        let busy: Vec<Rect> = away.chain(row).collect();
        let free = |corner: &Align2| {
            let place = corner.align_size_within_rect(size, room);
            !busy.iter().any(|b| b.intersects(place))
        };
        // A part of the window that has the keyboard as a whole is under every corner.
        let first = if new { 0 } else { self.corner };
        let order = (first..CORNERS.len()).chain(0..first);
        self.corner = order.into_iter().find(|i| free(&CORNERS[*i])).unwrap_or(first);
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
            let undone = n.undo && widget::link(ui, m.t("command-undo")).clicked();
            out.extend(undone.then_some(Action::Command(Command::Undo)));
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
