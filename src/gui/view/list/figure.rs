//! A figure typed into its row, as in a spreadsheet.

use egui::{
    Align, Button, Key, Label, Layout, TextEdit, Ui, Widget as _,
    text::{CCursor, CCursorRange},
};

use super::{List, keys::rows};
use crate::{
    domain::{
        entry::{Draft, Event},
        figure,
        measure::Goal,
        plan::Commitment,
        scorecard::Row,
    },
    gui::{
        action::Action,
        keys,
        model::Model,
        widget::{faint, name, words},
    },
};

/// The field of a figure that is being typed.
#[derive(Default)]
pub(super) struct Field {
    /// Whether it has the cursor: Escape is its own then.
    pub(super) has_cursor: bool,
    /// Whether its row was in sight.
    drawn: bool,
    /// Whether it was out of sight or under a question: the cursor comes back to it.
    away: bool,
}

impl Field {
    /// Another frame begins.
    pub(super) fn next(&mut self) {
        self.away |= !std::mem::take(&mut self.drawn);
    }
}

impl List {
    /// The reported value; a click turns it into a field for a new figure.
    pub(super) fn actual(
        &mut self,
        ui: &mut Ui,
        m: &Model,
        i: usize,
        c: &Commitment,
        row: &Row,
        out: &mut Vec<Action>,
    ) {
        let (Some(measure), Some(a)) = (c.measures.get(row.leading), row.lead_measure()) else { return };
        let takes = takes_figure(m, i);
        if let Some((at, typed)) = &mut self.typing
            && *at == c.id
        {
            let mut shown = TextEdit::singleline(typed)
                .desired_width(f32::INFINITY)
                .align(egui::Align2::RIGHT_CENTER)
                .hint_text(m.unit(&measure.unit).trim())
                .show(ui);
            let end = CCursorRange::one(CCursor::new(typed.chars().count()));
            let field = shown.response.response;
            name(ui, &field, m.tf("list-type-figure", &[("title", c.title.get(m.lang()).into())]));
            if std::mem::take(&mut self.wants_focus) {
                field.request_focus();
                // Behind the digit that opened it.
                shown.state.cursor.set_char_range(Some(end));
                shown.state.store(ui.ctx(), field.id);
            }
            self.field.has_cursor |= field.has_focus();
            if let Some((_, why)) = self.error.as_ref().filter(|(at, _)| *at == i) {
                field.show_tooltip_text(why);
            }
            // A question takes the cursor, and Escape that closes what lies over the window: that
            // is not leaving the field.
            let back = over(ui) || ui.input(|k| k.key_down(Key::Escape));
            if field.lost_focus() && ui.is_enabled() && !back {
                let enter = ui.input(|k| k.key_pressed(Key::Enter));
                self.typed(m, i, enter, out);
            } else if self.field.away && self.error.is_none() && keys::free(ui) {
                field.request_focus();
            }
            self.field.away = back;
            self.field.drawn = true;
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let known = words::actual(m, measure, a);
            let text = words::toned(ui, &known, &m.unit(&measure.unit));
            if !takes {
                ui.add(Label::new(text).truncate());
                return;
            }
            let cell = if known.is_empty() { Button::new(faint(ui, "…")) } else { Button::new(text) };
            let cell = cell.frame(false).truncate().ui(ui).on_hover_text(m.t("list-type-hint"));
            name(ui, &cell, m.tf("list-type-figure", &[("title", c.title.get(m.lang()).into())]));
            if !cell.clicked() {
                return;
            }
            if self.leave(m, out) {
                self.typing = Some((c.id.clone(), String::new()));
                self.wants_focus = true;
                self.error = None;
                out.push(Action::GoTo(i));
            } else {
                // First what is no figure is put right.
                self.wants_focus = true;
            }
        });
    }

    /// Enter records and goes on to the next row that takes a figure; where the cursor went
    /// elsewhere it is recorded too.
    fn typed(&mut self, m: &Model, i: usize, enter: bool, out: &mut Vec<Action>) {
        if !enter {
            self.leave(m, out);
        } else if let Some(draft) = self.draft(m) {
            out.push(Action::Record(vec![draft]));
            let rows = rows(&self.lines.1);
            let below = rows.iter().copied().skip_while(|row| *row != i).skip(1);
            out.extend(below.filter(|i| takes_figure(m, *i)).take(1).map(Action::GoTo));
        } else {
            self.wants_focus = self.typing.is_some();
        }
    }

    /// Records what was typed and left without Enter, as a spreadsheet does; undo takes it back.
    /// What is no figure stays, with the reason beside it. Says whether nothing stays.
    pub fn leave(&mut self, m: &Model, out: &mut Vec<Action>) -> bool {
        // It cannot be recorded now: it waits, and is asked for before the window closes.
        if self.typing.is_some() && !m.can_record() {
            return false;
        }
        out.extend(self.draft(m).map(Action::RecordLeft));
        self.typing.is_none()
    }

    /// What was typed, as an entry for the reporting date: nothing is typed any more. What is no
    /// figure stays, and what is wrong with it is told.
    fn draft(&mut self, m: &Model) -> Option<Draft> {
        let (id, typed) = self.typing.take()?;
        let i = m.plan().position(&id)?;
        let (c, row) = m.commitment(i)?;
        let measure = c.measures.get(row.leading)?;
        match figure::parse(&typed, m.plan().unit(&measure.unit)) {
            Ok(value) => {
                let (commitment, measure) = (c.id.as_str().into(), measure.id.as_str().into());
                let event = |value| Event::Figure { commitment, measure, value, against: None };
                value.map(|value| Draft::new(m.as_of, event(value)))
            }
            Err(e) => {
                self.error = Some((i, crate::text::figure_error(m.lang(), &e)));
                self.typing = Some((id, typed));
                None
            }
        }
    }
}

/// Whether a question lies over the window.
pub(super) fn over(ui: &Ui) -> bool {
    ui.memory(|mem| mem.top_modal_layer().is_some())
}

/// Whether the row has one figure that can be typed into it.
pub(super) fn takes_figure(m: &Model, i: usize) -> bool {
    let measure = m.commitment(i).and_then(|(c, row)| c.measures.get(row.leading));
    m.can_record()
        && measure.is_some_and(|x| x.goal.takes_figure() && !matches!(x.goal, Goal::Compared { .. }))
}
