//! The ledger: one row a commitment, as people know it from their spreadsheets.

mod cell;
mod column;
mod lines;
mod tools;

pub use column::Column;
pub use lines::first;

use std::rc::Rc;

use self::{
    cell::{Asked, cell, context, group, head, tick},
    column::GAP,
    lines::{Line, lines},
};
use egui::{
    Align, Button, Key, Label, Layout, Modifiers, Sense, TextEdit, Ui, Widget as _,
    text::{CCursor, CCursorRange},
};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::{
    super::{
        action::{Action, View},
        keys,
        model::Model,
        widget::{faint, name, name_edges, words},
    },
    hint, side,
};
use crate::domain::{
    entry::{Draft, Event},
    figure,
    measure::Goal,
    plan::Commitment,
    scorecard::Row,
};

/// Height of a row in points.
const ROW: f32 = 26.0;

/// Air right of the last figures in points.
const AIR: f32 = 14.0;

/// State of the list.
#[derive(Default)]
pub struct List {
    /// A figure being typed in the row of the commitment with this id.
    typing: Option<(String, String)>,
    wants_focus: bool,
    error: Option<(usize, String)>,
    lead: String,
    /// The selection last seen: one made elsewhere is scrolled to.
    seen: Option<usize>,
    /// Where the selection was last: the keys go on from there when nothing is selected.
    place: Option<usize>,
    /// Where choosing several began.
    anchor: Option<usize>,
    /// Whether the figure in a row has the cursor: Escape is its own then.
    has_cursor: bool,
    /// The lines, and which filtering they are of.
    lines: (u64, Rc<[Line]>),
}

impl List {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        if self.lines.0 != m.filtered {
            self.lines = (m.filtered, lines(m).into());
        }
        let lines = Rc::clone(&self.lines.1);
        let chosen = Column::shown(&m.prefs.columns, ui.available_width());
        self.place = m.selected.or(self.place);
        self.keys(ui, m, &lines, out);
        egui::Frame::new().inner_margin(egui::Margin { left: 12, right: 12, top: 8, bottom: 4 }).show(
            ui,
            |ui| {
                tools::ui(ui, m, &chosen, out);
                hint::ui(ui, m, View::List, out);
                side::chips(ui, m, out);
                if !m.marked.is_empty() {
                    self.bulk(ui, m, out);
                }
            },
        );
        if m.rows.is_empty() {
            return side::nothing(ui, m, out);
        }
        self.table(ui, m, &lines, &chosen, out);
    }

    /// The id of the commitment in whose row a figure stands that is not recorded.
    #[must_use]
    pub fn unrecorded(&self) -> Option<&str> {
        self.typing.as_ref().filter(|(_, typed)| !typed.trim().is_empty()).map(|(id, _)| id.as_str())
    }

    /// Puts the cursor into the figure that is being typed, with the next frame.
    pub const fn focus_typed(&mut self) {
        self.wants_focus = true;
    }

    /// What can be done with several at once.
    fn bulk(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let rows: Vec<usize> = m.marked.iter().copied().collect();
        ui.horizontal_wrapped(|ui| {
            ui.label(m.tf("list-marked", &[("count", rows.len().into())]));
            ui.add_enabled_ui(m.can_record(), |ui| {
                if ui.button(m.t("list-tick-all")).clicked() {
                    out.push(Action::Tick(rows.clone(), true));
                }
                if ui.button(m.t("list-untick-all")).clicked() {
                    out.push(Action::Tick(rows.clone(), false));
                }
                let field = TextEdit::singleline(&mut self.lead)
                    .hint_text(m.t("list-assign-hint"))
                    .desired_width(120.0)
                    .ui(ui);
                name(ui, &field, m.t("list-assign-hint"));
                let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                if ui.button(m.t("list-assign")).clicked() || enter {
                    out.push(Action::Assign(rows.clone(), self.lead.trim().to_owned()));
                }
            });
            if ui.button(m.t("list-copy")).clicked() {
                out.push(Action::CopyRows(m.rows.iter().copied().filter(|i| m.marked.contains(i)).collect()));
            }
            if ui.button(m.t("list-mark-none")).clicked() {
                out.push(Action::MarkOnly(Vec::new()));
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, m: &Model, lines: &[Line], chosen: &[Column], out: &mut Vec<Action>) {
        let columns = &Column::fitting(chosen, ui.available_width());
        ui.spacing_mut().item_spacing.x = GAP;
        // A click on the words of a row is a click on the row.
        ui.style_mut().interaction.selectable_labels = false;
        // Widths are remembered for a set of columns: another set starts afresh.
        let roomy = Column::roomy(columns, ui.available_width());
        let salt = (columns.clone(), roomy);
        let mut table = TableBuilder::new(ui)
            .id_salt(salt.clone())
            .striped(false)
            .resizable(true)
            .sense(Sense::click())
            .auto_shrink(false)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Width::exact(30.0));
        for c in columns {
            table = table.column(c.width(roomy));
        }
        if m.selected != self.seen {
            self.seen = m.selected;
            let line = lines.iter().position(|l| matches!(l, Line::Row(i) if Some(*i) == m.selected));
            if let Some(line) = line {
                table = table.scroll_to_row(line, None);
            }
        }
        let table = table.header(28.0, |mut header| {
            header.col(|ui| {
                ui.label("");
            });
            for c in columns {
                header.col(|ui| {
                    edge(ui, columns, *c);
                    head(ui, m, *c, out);
                });
            }
        });
        table.body(|body| {
            body.rows(ROW, lines.len(), |mut row| match &lines[row.index()] {
                Line::Group(title, counts) => group(&mut row, columns, title, counts),
                Line::Row(i) => self.row(&mut row, m, columns, *i, out),
            });
        });
        let names = columns.iter().map(|c| (*c != Column::Title).then(|| m.t(c.key())));
        name_edges(ui, m, salt, std::iter::once(Some(m.t("list-tick-one"))).chain(names));
    }

    fn row(
        &mut self,
        table: &mut TableRow<'_, '_>,
        m: &Model,
        columns: &[Column],
        i: usize,
        out: &mut Vec<Action>,
    ) {
        let Some((c, row)) = m.commitment(i) else { return };
        table.set_selected(m.selected == Some(i) || m.marked.contains(&i));
        table.col(|ui| tick(ui, m, i, c, row, out));
        let mut asked: Vec<Asked> = Vec::new();
        for column in columns.iter().copied() {
            table.col(|ui| {
                edge(ui, columns, column);
                if column == Column::Actual {
                    self.actual(ui, m, i, c, row, out);
                } else if column.is_figure() {
                    let layout = Layout::right_to_left(Align::Center);
                    asked.extend(ui.with_layout(layout, |ui| cell(ui, m, column, c, row)).inner);
                } else {
                    asked.extend(cell(ui, m, column, c, row));
                }
            });
        }
        // A click on a figure or a standing selects the row as anywhere, and says why.
        for (response, subject) in asked {
            if response.clicked() {
                self.click(&response, m, i, out);
                if response.ctx.input(|input| input.modifiers.is_none()) {
                    out.push(Action::Why(subject));
                }
            }
            response.context_menu(|ui| context(ui, m, i, c, row, out));
        }
        let response = table.response();
        if response.double_clicked() {
            out.push(Action::Report(i));
        } else if response.clicked() {
            self.click(&response, m, i, out);
        }
        response.context_menu(|ui| context(ui, m, i, c, row, out));
    }

    /// A plain click selects; with Ctrl it marks one, with Shift all between.
    fn click(&mut self, response: &egui::Response, m: &Model, i: usize, out: &mut Vec<Action>) {
        let keys = response.ctx.input(|input| input.modifiers);
        if keys.command {
            out.push(Action::Mark(i, !m.marked.contains(&i)));
        } else if keys.shift {
            let rows = rows(&self.lines.1);
            let from = self.anchor.or(m.selected);
            out.push(Action::MarkOnly(between(&rows, from, i)));
            return;
        } else {
            out.push(Action::Select(Some(i)));
        }
        self.anchor = Some(i);
    }

    /// The reported value; a click turns it into a field for a new figure.
    fn actual(&mut self, ui: &mut Ui, m: &Model, i: usize, c: &Commitment, row: &Row, out: &mut Vec<Action>) {
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
                out.push(Action::Select(Some(i)));
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
                out.extend(below.filter(|i| takes_figure(m, *i)).take(1).map(|i| Action::Select(Some(i))));
            }
            Err(e) if enter => {
                self.error = Some((i, crate::text::figure_error(m.lang(), &e)));
                self.wants_focus = true;
            }
            // Leaving the cell without Enter keeps what was typed, if there is something.
            _ if typed.trim().is_empty() => self.typing = None,
            _ => {}
        }
    }
}

impl List {
    /// The keys of the list, while no field has the cursor.
    fn keys(&mut self, ui: &Ui, m: &Model, lines: &[Line], out: &mut Vec<Action>) {
        if std::mem::take(&mut self.has_cursor) && ui.input(|i| i.key_pressed(Key::Escape)) {
            // It leaves the field, and nothing else.
            ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            return;
        }
        if !keys::free(ui) || !ui.input(|i| i.events.iter().any(is_key)) {
            return;
        }
        let pressed = |m, k| ui.input_mut(|i| i.consume_key(m, k));
        let rows = rows(lines);
        let place = |i: usize| rows.iter().position(|r| *r == i);
        let at = m.selected.and_then(place);
        if pressed(Modifiers::COMMAND, Key::A) {
            out.push(Action::MarkOnly(rows.clone()));
        }
        if let (Some((by, more)), false) = (step(ui), rows.is_empty()) {
            let from = at.or_else(|| self.place.and_then(place));
            let to = from.map_or(0, |at| at.saturating_add_signed(by).min(rows.len() - 1));
            if more {
                self.anchor = self.anchor.or(m.selected);
                out.push(Action::MarkOnly(between(&rows, self.anchor, rows[to])));
            } else {
                self.anchor = Some(rows[to]);
            }
            out.push(Action::Select(Some(rows[to])));
        }
        clipboard(ui, m, &rows, at, out);
        let Some(i) = m.selected.filter(|_| at.is_some()) else { return };
        if pressed(Modifiers::COMMAND, Key::Space) || pressed(Modifiers::SHIFT, Key::Space) {
            self.anchor = Some(i);
            out.push(Action::Mark(i, !m.marked.contains(&i)));
        }
        if pressed(Modifiers::NONE, Key::Space)
            && let Some((_, row)) = m.commitment(i)
        {
            // As one deed for all that were chosen, if this is one of them.
            let all = if m.marked.contains(&i) { m.marked.iter().copied().collect() } else { vec![i] };
            out.push(Action::Tick(all, row.done.is_none()));
        }
        if pressed(Modifiers::NONE, Key::Enter) {
            out.push(Action::Report(i));
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            // First those that were chosen are let go, then the one that is open.
            let many = !m.marked.is_empty();
            out.push(if many { Action::MarkOnly(Vec::new()) } else { Action::Select(None) });
        }
        self.begin(ui, m, i);
    }

    /// A digit begins a figure in the row, F2 goes on with the one that stands there.
    fn begin(&mut self, ui: &Ui, m: &Model, i: usize) {
        let again = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F2));
        let digit = ui.input(|input| {
            input.events.iter().find_map(|e| match e {
                egui::Event::Text(t) if begins_figure(t) => Some(t.clone()),
                _ => None,
            })
        });
        let Some((c, _)) = m.commitment(i).filter(|_| again || digit.is_some()) else { return };
        if !takes_figure(m, i) || !Column::shown(&m.prefs.columns, 0.0).contains(&Column::Actual) {
            return;
        }
        let stood = self.typing.take().filter(|(id, _)| *id == c.id).map(|(_, typed)| typed);
        let typed = digit.or(stood).unwrap_or_default();
        self.typing = Some((c.id.clone(), typed));
        self.wants_focus = true;
        self.error = None;
        // A row out of sight has no field.
        self.seen = None;
    }
}

/// Whether an event may be one for the list.
const fn is_key(e: &egui::Event) -> bool {
    use egui::Event;
    matches!(e, Event::Key { pressed: true, .. } | Event::Text(_) | Event::Copy | Event::Paste(_))
}

/// Whether a figure begins so: with a digit of either width, a sign or a point.
fn begins_figure(typed: &str) -> bool {
    typed.starts_with(|c: char| matches!(c, '0'..='9' | '０'..='９' | '-' | '−' | '+' | '.'))
}

/// How far the arrows go, and whether they choose what they pass.
fn step(ui: &Ui) -> Option<(isize, bool)> {
    let keys = [
        (Key::ArrowDown, 1_isize),
        (Key::ArrowUp, -1),
        (Key::PageDown, 15),
        (Key::PageUp, -15),
        (Key::Home, isize::MIN / 2),
        (Key::End, isize::MAX / 2),
    ];
    // Without Shift they would answer to it too: the one with it is asked first.
    [(Modifiers::SHIFT, true), (Modifiers::NONE, false)].into_iter().find_map(|(m, more)| {
        // Whoever holds a key down is faster than frames are drawn: every press counts.
        let times = |k| ui.input_mut(|i| i.count_and_consume_key(m, k)).cast_signed();
        let by = keys.into_iter().map(|(k, by)| by.saturating_mul(times(k))).find(|by| *by != 0)?;
        Some((by, more))
    })
}

/// The commitments in the order they stand in, which groups may change.
fn rows(lines: &[Line]) -> Vec<usize> {
    lines.iter().filter_map(|l| if let Line::Row(i) = l { Some(*i) } else { None }).collect()
}

/// All that stand between two, with both; from the first one where nothing was chosen before.
fn between(rows: &[usize], from: Option<usize>, to: usize) -> Vec<usize> {
    let place = |x: usize| rows.iter().position(|r| *r == x);
    let from = from.and_then(place).unwrap_or(0);
    let to = place(to).unwrap_or(from);
    rows.get(from.min(to)..=from.max(to)).unwrap_or_default().to_vec()
}

/// Figures at the right end of the list keep some air to its edge, and to the bar there.
fn edge(ui: &mut Ui, columns: &[Column], column: Column) {
    if column.is_figure() && columns.last() == Some(&column) {
        ui.set_max_width(ui.available_width() - AIR);
    }
}

/// Whether the row has one figure that can be typed into it.
fn takes_figure(m: &Model, i: usize) -> bool {
    let measure = m.commitment(i).and_then(|(c, row)| c.measures.get(row.leading));
    m.can_record()
        && measure.is_some_and(|x| x.goal.takes_figure() && !matches!(x.goal, Goal::Compared { .. }))
}

/// Copies the rows that are chosen, or the selected one; pastes a column of figures into
/// them, or from the selected row on.
fn clipboard(ui: &Ui, m: &Model, rows: &[usize], at: Option<usize>, out: &mut Vec<Action>) {
    let marked: Vec<usize> = rows.iter().copied().filter(|i| m.marked.contains(i)).collect();
    let (copied, into) = match at {
        _ if !marked.is_empty() => (marked.clone(), marked),
        Some(at) => (vec![rows[at]], rows[at..].to_vec()),
        None => return,
    };
    for event in ui.input(|i| i.events.clone()) {
        match event {
            egui::Event::Copy => out.push(Action::CopyRows(copied.clone())),
            egui::Event::Paste(text) if !text.trim().is_empty() => {
                out.push(Action::PasteFigures(into.clone(), text));
            }
            _ => {}
        }
    }
}
