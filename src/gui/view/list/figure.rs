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
        model::Model,
        widget::{faint, name, words},
    },
};

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
            self.has_cursor |= field.has_focus();
            if let Some((_, why)) = self.error.as_ref().filter(|(at, _)| *at == i) {
                field.show_tooltip_text(why);
            }
            if field.lost_focus() {
                let enter = ui.input(|k| k.key_pressed(Key::Enter));
                self.typed(m, i, c, &measure.id, &measure.unit, enter, out);
            }
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
            if cell.clicked() {
                self.typing = Some((c.id.clone(), String::new()));
                self.wants_focus = true;
                self.error = None;
                out.push(Action::GoTo(i));
            }
        });
    }

    /// What was typed becomes an entry for the reporting date, or a message beside it.
    #[expect(clippy::too_many_arguments, reason = "the parts of one cell")]
    fn typed(
        &mut self,
        m: &Model,
        i: usize,
        c: &Commitment,
        measure: &str,
        unit: &str,
        enter: bool,
        out: &mut Vec<Action>,
    ) {
        let Some((_, typed)) = self.typing.clone() else { return };
        match figure::parse(&typed, m.plan().unit(unit)) {
            Ok(Some(value)) if enter => {
                let event = Event::Figure {
                    commitment: c.id.as_str().into(),
                    measure: measure.into(),
                    value,
                    against: None,
                };
                out.push(Action::Record(vec![Draft::new(m.as_of, event)]));
                self.typing = None;
                // As in a spreadsheet: on to the next one, which a digit begins.
                let rows = rows(&self.lines.1);
                let below = rows.iter().copied().skip_while(|row| *row != i).skip(1);
                out.extend(below.filter(|i| takes_figure(m, *i)).take(1).map(Action::GoTo));
            }
            Err(e) if enter => {
                self.error = Some((i, crate::text::figure_error(m.lang(), &e)));
                self.wants_focus = true;
            }
            // Leaving the cell without Enter keeps what was typed, if there is something, and says
            // that it waits: a spreadsheet would have taken it.
            _ if typed.trim().is_empty() => self.typing = None,
            _ => self.error = Some((i, m.t("list-typed-waits"))),
        }
    }
}

/// Whether the row has one figure that can be typed into it.
pub(super) fn takes_figure(m: &Model, i: usize) -> bool {
    let measure = m.commitment(i).and_then(|(c, row)| c.measures.get(row.leading));
    m.can_record()
        && measure.is_some_and(|x| x.goal.takes_figure() && !matches!(x.goal, Goal::Compared { .. }))
}
