//! The ledger: one row a commitment, as people know it from their spreadsheets.

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
use egui::{Align, Key, Layout, Rect, ScrollArea, Sense, TextEdit, Ui, Widget as _};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::{
    super::{
        action::{Action, View},
        model::Model,
        widget::{columns::Columns, name},
    },
    hint, side,
};

/// Height of a row in points.
const ROW: f32 = 26.0;

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
    /// The line of that selection: a heading is scrolled to only on the way up.
    line: Option<usize>,
    /// Where the selected row stands on the screen.
    selected: Option<Rect>,
    /// Where the selection was last: the keys go on from there when nothing is selected.
    place: Option<usize>,
    /// Where choosing several began.
    anchor: Option<usize>,
    /// Whether the figure in a row has the cursor: Escape is its own then.
    has_cursor: bool,
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
        egui::Frame::new().inner_margin(egui::Margin { left: 12, right: 12, top: 8, bottom: 4 }).show(
            ui,
            |ui| {
                tools::ui(ui, m, &laid, &mut self.sideways, out);
                hint::ui(ui, m, View::List, out);
                side::chips(ui, m, out);
                if !m.marked.is_empty() {
                    self.bulk(ui, m, out);
                }
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
        if m.selected == Some(i) {
            self.selected = Some(response.rect);
        }
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
}

/// Figures at the right end of the list keep some air to its edge, and to the bar there.
fn edge(ui: &mut Ui, columns: &[Column], column: Column) {
    if column.is_figure() && columns.last() == Some(&column) {
        ui.set_max_width(ui.available_width() - AIR);
    }
}
