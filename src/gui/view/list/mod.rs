//! The ledger: one row a commitment, as people know it from their spreadsheets.

mod bulk;
mod cell;
mod column;
mod figure;
mod keys;
mod lines;
mod room;
mod tools;

pub use column::Column;
pub use lines::first;

use std::rc::Rc;

use self::{
    cell::{Asked, cell, context, group, head, tick},
    column::GAP,
    keys::{between, rows},
    lines::{Line, lines},
    room::{AIR, Laid, Needs},
};
use egui::{Align, CursorIcon, Layout, Rect, ScrollArea, Sense, Stroke, Ui};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::{
    super::{
        action::{Action, View},
        model::Model,
        widget::{columns::Columns, palette},
    },
    hint, side,
};

/// Height of a row in points.
const ROW: f32 = 26.0;
/// Width of the edge of the row that is open, in points.
const EDGE: f32 = 3.0;

/// State of the list.
#[derive(Default)]
pub struct List {
    /// A figure being typed in the row of the commitment with this id.
    typing: Option<(String, String)>,
    wants_focus: bool,
    error: Option<(usize, String)>,
    lead: bulk::Lead,
    /// Width of the tools at the right, in points, when they were drawn last.
    tools: f32,
    /// The selection last seen: one made elsewhere is scrolled to.
    seen: Option<usize>,
    /// The line of that selection: a heading is scrolled to only on the way up.
    line: Option<usize>,
    /// Where the selected row stands on the screen.
    selected: Option<Rect>,
    /// Where the selection was last: the keys go on from there when nothing is selected.
    place: Option<usize>,
    /// Where choosing several began.
    anchor: Option<usize>,
    field: figure::Field,
    /// The lines, and which filtering they are of.
    lines: (u64, Rc<[Line]>),
    /// What the columns ask for.
    needs: Needs,
    /// Whether all columns are shown where they do not fit, and the list goes sideways.
    sideways: bool,
}

impl List {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        if self.lines.0 != m.filtered {
            self.lines = (m.filtered, lines(m).into());
        }
        let lines = Rc::clone(&self.lines.1);
        self.needs.follow(ui, m);
        let laid = Laid::of(ui, m, &self.needs, self.sideways);
        self.place = m.selected.or(self.place);
        self.keys(ui, m, &lines, out);
        self.field.next();
        let elsewhere = |id: &str| m.selected.and_then(|i| m.commitment(i)).is_some_and(|(c, _)| c.id != id);
        if self.error.is_none() && self.typing.as_ref().is_some_and(|(id, _)| elsewhere(id)) {
            // Another row was gone to, be it while this one was out of sight.
            self.leave(m, out);
        }
        egui::Frame::new().inner_margin(egui::Margin { left: 12, right: 12, top: 8, bottom: 4 }).show(
            ui,
            |ui| {
                self.tools(ui, m, &laid, out);
                hint::ui(ui, m, View::List, out);
                side::chips(ui, m, out);
            },
        );
        self.selected = None;
        if m.rows.is_empty() {
            return side::nothing(ui, m, out);
        }
        if laid.beyond {
            ScrollArea::horizontal().id_salt("sideways").auto_shrink(false).show(ui, |ui| {
                ui.set_width(laid.width());
                self.table(ui, m, &lines, &laid, out);
            });
        } else {
            self.table(ui, m, &lines, &laid, out);
        }
    }

    /// The id of the commitment in whose row a figure stands that is not recorded.
    #[must_use]
    pub fn unrecorded(&self) -> Option<&str> {
        self.typing.as_ref().filter(|(_, typed)| !typed.trim().is_empty()).map(|(id, _)| id.as_str())
    }

    /// Where the selected row stands on the screen, if it does.
    #[must_use]
    pub const fn selected(&self) -> Option<Rect> {
        self.selected
    }

    /// Puts the cursor into the figure that is being typed, with the next frame.
    pub const fn focus_typed(&mut self) {
        self.wants_focus = true;
    }

    fn table(&mut self, ui: &mut Ui, m: &Model, lines: &[Line], laid: &Laid, out: &mut Vec<Action>) {
        let columns = &laid.columns;
        ui.spacing_mut().item_spacing.x = GAP;
        // A click on the words of a row is a click on the row.
        ui.style_mut().interaction.selectable_labels = false;
        let at = ui.cursor().min;
        let mut table = TableBuilder::new(ui)
            .id_salt(columns)
            .striped(false)
            .sense(Sense::click())
            .auto_shrink(false)
            .cell_layout(Layout::left_to_right(Align::Center));
        for width in &laid.widths {
            table = table.column(Width::exact(*width).clip(true));
        }
        if m.selected != self.seen {
            self.seen = m.selected;
            let line = lines.iter().position(|l| matches!(l, Line::Row(i) if Some(*i) == m.selected));
            if let Some(line) = line {
                // Upwards a group's heading comes with its first row: at the top it would be missed.
                let heading = line.checked_sub(1).filter(|l| matches!(lines[*l], Line::Group(..)));
                let upwards = self.line.is_none_or(|before| before > line);
                table = table.scroll_to_row(heading.filter(|_| upwards).unwrap_or(line), None);
            }
            self.line = line.or(self.line);
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
                Line::Air => row.set_hovered(false),
            });
        });
        let keys: Vec<&str> = columns.iter().map(|c| c.key()).collect();
        let at = at + egui::vec2(laid.widths[0] + GAP, 0.0);
        let bottom = ui.min_rect().bottom();
        let rest = columns.iter().position(|c| *c == Column::Title).unwrap_or(0);
        let (widths, room) = (&laid.widths[1..], laid.room);
        Columns { table: room::table(), keys: &keys, widths, floors: &laid.floors, rest, room, at }
            .edges(ui, m, bottom);
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
        // Among several that are chosen the one that is open is told by its edge: it need not be
        // one of them.
        let open = m.selected == Some(i);
        table.set_selected(if m.marked.is_empty() { open } else { m.marked.contains(&i) });
        table.col(|ui| {
            if open {
                let (x, y) = (ui.max_rect().left() + EDGE / 2.0, ui.max_rect().y_range());
                ui.painter().vline(x, y, Stroke::new(EDGE, palette(ui).accent));
            }
            tick(ui, m, i, c, row, out);
        });
        let mut asked: Vec<Asked> = Vec::new();
        let mut opens = false;
        for column in columns.iter().copied() {
            let (_, cell) = table.col(|ui| {
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
            if column == Column::Title {
                opens = cell.on_hover_cursor(CursorIcon::PointingHand).clicked();
            }
        }
        // A click on a figure or a standing selects the row as anywhere, and says why.
        for (response, subject) in asked {
            if response.clicked() {
                self.click(&response, m, i, false, out);
                if response.ctx.input(|input| input.modifiers.is_none()) {
                    out.push(Action::Why(subject));
                }
            }
            response.context_menu(|ui| context(ui, m, i, c, row, out));
        }
        let response = table.response();
        if m.selected == Some(i) {
            self.selected = Some(response.rect);
        }
        if response.double_clicked() {
            out.push(Action::Report(i));
        } else if response.clicked() {
            self.click(&response, m, i, opens, out);
        }
        response.context_menu(|ui| context(ui, m, i, c, row, out));
    }

    /// A plain click selects, and on the title `opens` the commitment beside the list; with Ctrl
    /// it marks one, with Shift all between. The title stands at the left, where the list stays
    /// when it gives room to what opens: nothing moves from under the pointer.
    fn click(&mut self, response: &egui::Response, m: &Model, i: usize, opens: bool, out: &mut Vec<Action>) {
        let keys = response.ctx.input(|input| input.modifiers);
        if keys.command {
            out.push(Action::Mark(i, !m.marked.contains(&i)));
        } else if keys.shift {
            let rows = rows(&self.lines.1);
            let from = self.anchor.or(m.selected);
            out.push(Action::MarkOnly(between(&rows, from, i)));
            return;
        } else {
            out.push(if opens { Action::Select(Some(i)) } else { Action::GoTo(i) });
        }
        self.anchor = Some(i);
    }
}

/// Figures at the right end of the list keep some air to its edge, and to the bar there.
fn edge(ui: &mut Ui, columns: &[Column], column: Column) {
    if column.is_figure() && columns.last() == Some(&column) {
        ui.set_max_width(ui.available_width() - AIR);
    }
}
