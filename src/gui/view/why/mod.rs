//! Why: a sheet that explains one colour, figure or count. The answer first, then the
//! formula, the inputs with where each was taken from, and the commitments it is about.
//!
//! The sheet lies beside the work: it can be moved, Escape closes it, and the focus goes
//! back to where it was. What is asked inside it is answered inside it, with a way back.

mod count;
mod figure;
mod index;
mod inputs;
mod parts;
mod standing;

use egui::{Align, Button, Context, Id, Layout, RichText, ScrollArea, Ui, Widget as _, Window};

use super::super::{
    action::{Action, Subject},
    model::Model,
    theme,
    widget::{hairline, name},
};

/// Width of the sheet, and how far from the left it first appears: beside the filters.
const WIDTH: f32 = 640.0;
const LEFT: f32 = 216.0;
const TOP: f32 = 72.0;

/// State of the sheet.
#[derive(Default)]
pub struct Why {
    /// What was asked, the latest last; the others are the way back.
    trail: Vec<Subject>,
    /// What had the focus before the sheet opened.
    before: Option<Id>,
    wants_focus: bool,
    /// Counts the answers, so that each starts at its top.
    answers: u64,
}

impl Why {
    /// Asks about something. `open` says whether the sheet lies there already.
    pub fn ask(&mut self, ctx: &Context, subject: Subject, open: bool) {
        if !open {
            self.before = ctx.memory(egui::Memory::focused);
            self.wants_focus = true;
        }
        self.trail = vec![subject];
        self.answers += 1;
    }

    /// Gives the focus back.
    pub fn close(&mut self, ctx: &Context) {
        self.trail.clear();
        if let Some(id) = self.before.take() {
            ctx.memory_mut(|m| m.request_focus(id));
        }
    }

    /// Draws it; says whether it stays open.
    pub fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> bool {
        let Some(subject) = self.trail.last().cloned() else { return false };
        let room = ctx.content_rect().shrink(16.0);
        let width = WIDTH.min(room.width() - 40.0);
        let mut asked: Vec<Action> = Vec::new();
        let mut open = true;
        let frame = egui::Frame::window(&ctx.global_style()).inner_margin(16);
        Window::new(m.t("why-title"))
            .id(Id::unique("why"))
            .title_bar(false)
            .resizable(false)
            .frame(frame)
            .default_pos(room.min + egui::vec2(LEFT, TOP))
            .constrain_to(room)
            .show(ctx, |ui| {
                ui.set_width(width);
                open = self.head(ui, m, &subject);
                hairline(ui);
                ui.add_space(4.0);
                let height = (room.height() - TOP - 96.0).max(200.0);
                let area = ScrollArea::vertical()
                    .id_salt(self.answers)
                    .max_height(height)
                    .min_scrolled_height(height);
                area.auto_shrink([false, true]).show(ui, |ui| {
                    // The scroll bar keeps its distance from the text.
                    ui.set_width(width - 12.0);
                    answer(ui, m, &subject, &mut asked);
                });
            });
        for action in asked {
            match action {
                Action::Why(subject) => {
                    self.trail.push(subject);
                    self.answers += 1;
                }
                // The screens these lead to would lie under the sheet.
                Action::Entry(_) | Action::Show(_) => {
                    open = false;
                    out.push(action);
                }
                _ => out.push(action),
            }
        }
        if !open {
            self.close(ctx);
        }
        open
    }

    /// What is explained, the way back, and the button that closes; says whether it stays.
    fn head(&mut self, ui: &mut Ui, m: &Model, subject: &Subject) -> bool {
        let mut open = true;
        ui.horizontal(|ui| {
            if self.trail.len() > 1 {
                let back = Button::new("‹").frame(false).ui(ui).on_hover_text(m.t("why-back"));
                name(ui, &back, m.t("why-back"));
                if back.clicked() {
                    self.trail.pop();
                    self.answers += 1;
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = Button::new("×").frame(false).ui(ui).on_hover_text(m.t("dialog-close"));
                name(ui, &close, m.t("dialog-close"));
                if std::mem::take(&mut self.wants_focus) {
                    close.request_focus();
                }
                open = !close.clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = RichText::new(title(m, subject)).font(theme::heading());
                    ui.add(egui::Label::new(title).truncate());
                });
            });
        });
        open
    }
}

/// What is explained.
fn title(m: &Model, subject: &Subject) -> String {
    let of = |i: usize| m.commitment(i).map_or("", |(c, _)| c.title.get(m.lang()));
    match subject {
        Subject::Standing(i) | Subject::Figure(i, ..) => m.tf("why-title-of", &[("title", of(*i).into())]),
        Subject::Count(..) => m.t("why-title-count"),
        Subject::Index => m.t("why-title-index"),
        Subject::Time => m.t("why-title-time"),
    }
}

fn answer(ui: &mut Ui, m: &Model, subject: &Subject, out: &mut Vec<Action>) {
    let known = match subject {
        Subject::Standing(i) => standing::ui(ui, m, *i, out).is_some(),
        Subject::Figure(i, at, figure) => figure::ui(ui, m, (*i, *at), *figure, out).is_some(),
        Subject::Count(among, counted) => {
            count::ui(ui, m, among, counted, out);
            true
        }
        Subject::Index => index::ui(ui, m, out).is_some(),
        Subject::Time => {
            index::time(ui, m);
            true
        }
    };
    if !known {
        // The date or the plan changed under the sheet.
        ui.label(m.t("why-gone"));
    }
}
