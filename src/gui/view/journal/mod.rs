//! The journal: who reported what for which date and when. Nothing in it is ever erased;
//! an entry is taken back by another one, with a reason.

mod cells;
mod columns;
mod conflicts;
mod gathered;
mod lines;
mod state;

use egui::{Align, Id, Key, Layout, RichText, Sense, TextEdit, Ui, Widget as _};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::{
    super::{
        action::{Action, View},
        ime, keys,
        model::Model,
        theme,
        widget::{
            choose,
            columns::{Columns, Dragged, NARROWEST, Need, face, share, total},
            entry as words, faint, name,
        },
    },
    side,
};
use crate::{domain::entry::EntryId, search::Query, text};
use cells::Shown;
use columns::{Cell, Needs};
use gathered::{Line, Lines};
use lines::Choice;
pub use lines::{Look, Order};

/// Space between columns, in points.
const GAP: f32 = 10.0;

/// What the widths somebody gave the columns are remembered under.
fn table_id() -> Id {
    Id::unique("journal columns")
}

/// State of the journal.
#[derive(Default)]
pub struct JournalView {
    choice: Choice,
    lines: Lines,
    /// What the columns ask for, of the lines there are.
    needs: Option<(u32, Needs)>,
    /// An entry about to be taken back, with the reason typed so far.
    retracting: Option<Retracting>,
}

/// The line under an entry that asks why it is taken back.
struct Retracting {
    entry: EntryId,
    reason: String,
    wants_focus: bool,
}

impl JournalView {
    /// Shows one entry; what else hides it is for the preferences to say.
    pub fn find(&mut self, id: &EntryId) {
        self.choice.words = id.to_string();
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        self.choice.look.clone_from(&m.prefs.journal);
        if self.lines.follow(m, &self.choice) {
            self.needs = None;
        }
        let lines = std::mem::take(&mut self.lines);
        let gathering = lines.gathering(m);
        let margin = egui::Margin { left: 12, right: 12, top: 8, bottom: 4 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            self.tools(ui, m, &lines);
            side::chips(ui, m, out);
            conflicts::ui(ui, m, &self.choice, lines.wanted(), out);
        });
        if let Some(share) = gathering {
            ui.ctx().request_repaint();
            let args = [("percent", text::figure((f64::from(share) * 100.0).floor()).into())];
            let margin = egui::Margin { left: 12, right: 12, top: 0, bottom: 4 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.label(faint(ui, m.tf("journal-looking", &args)).small());
            });
        }
        if lines.len() == 0 {
            if gathering.is_none() {
                self.empty(ui, m, lines.later(), out);
            }
        } else {
            let margin = egui::Margin { left: 12, right: 4, top: 0, bottom: 0 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| self.table(ui, m, &lines, out));
        }
        self.lines = lines;
        if self.choice.look != m.prefs.journal {
            out.push(Action::LookAtJournal(self.choice.look.clone()));
        }
    }

    /// What is shown, in which order.
    fn tools(&mut self, ui: &mut Ui, m: &Model, lines: &Lines) {
        let (shown, later) = (lines.len(), lines.later());
        let all = m.desk.journal.len();
        if all == 0 {
            // Nothing to choose from yet.
            ui.label(RichText::new(m.t("view-journal")).font(theme::heading()));
            return;
        }
        ui.horizontal(|ui| {
            ui.label(RichText::new(m.t("view-journal")).font(theme::heading()));
            let count = if shown == all {
                m.tf("journal-count", &[("count", all.into())])
            } else {
                m.tf("journal-count-some", &[("count", shown.into()), ("all", all.into())])
            };
            ui.label(faint(ui, count).small());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.order(ui, m));
        });
        ui.horizontal_wrapped(|ui| {
            let hint = m.t("journal-find");
            let field = TextEdit::singleline(&mut self.choice.words).hint_text(&hint).desired_width(150.0);
            let field = field.ui(ui);
            name(ui, &field, hint);
            self.kinds(ui, m);
            ui.checkbox(&mut self.choice.look.mine, m.t("journal-mine"));
            if m.desk.shows_published() {
                ui.checkbox(&mut self.choice.look.own, m.t("journal-hide-published"));
            }
            if later > 0 {
                let args = [("date", m.day(m.as_of).into()), ("count", later.into())];
                let check = ui.checkbox(&mut self.choice.later, m.tf("journal-later", &args));
                check.on_hover_text(m.t("journal-later-hint"));
            }
        });
    }

    fn order(&mut self, ui: &mut Ui, m: &Model) {
        let (label, now) = (m.t("journal-order"), &mut self.choice.look.order);
        let (_, chosen) = choose(ui, "order", &label, 150.0, now, Order::ALL, |o| m.t(o.key()));
        *now = chosen.unwrap_or(*now);
    }

    fn kinds(&mut self, ui: &mut Ui, m: &Model) {
        let word = |kind: Option<&str>| match kind {
            Some(k) => m.t(&format!("event-{k}")),
            None => m.t("journal-kind-all"),
        };
        let (label, look) = (m.t("journal-kind"), &mut self.choice.look);
        let now = lines::KINDS.into_iter().find(|k| look.kind.as_deref() == Some(k));
        let all = std::iter::once(None).chain(lines::KINDS.into_iter().map(Some));
        let (_, chosen) = choose(ui, "kind", &label, 120.0, &now, all, |kind| word(*kind));
        if let Some(chosen) = chosen {
            look.kind = chosen.map(str::to_owned);
        }
    }

    /// Nothing to show: how entries come to be, or what hides them.
    fn empty(&mut self, ui: &mut Ui, m: &Model, later: usize, out: &mut Vec<Action>) {
        ui.vertical_centered(|ui| {
            ui.add_space(60.0);
            ui.set_max_width(420.0);
            if m.desk.journal.is_empty() {
                ui.label(RichText::new(m.t("journal-empty")).font(theme::heading()));
                ui.add_space(8.0);
                ui.label(m.t("journal-empty-how"));
                ui.add_space(8.0);
                if ui.button(m.t("journal-empty-list")).clicked() {
                    out.push(Action::Show(View::List));
                }
                return;
            }
            if later > 0 && !self.choice.later {
                let args = [("date", m.day(m.as_of).into()), ("count", later.into())];
                ui.label(RichText::new(m.tf("journal-empty-later", &args)).font(theme::heading()));
                ui.add_space(8.0);
                self.choice.later = ui.button(m.t("journal-show-later")).clicked();
                return;
            }
            ui.label(RichText::new(m.t("journal-empty-filters")).font(theme::heading()));
            ui.add_space(8.0);
            if ui.button(m.t("side-clear")).clicked() {
                self.choice = Choice { look: self.choice.look.at_all(), ..Choice::default() };
                if !m.filters.is_empty() {
                    out.push(Action::ClearFilters);
                }
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, m: &Model, lines: &Lines, out: &mut Vec<Action>) {
        // The table takes it for its rows.
        keys::scroll(ui);
        ui.spacing_mut().item_spacing.x = GAP;
        let face = face(ui);
        let known = self.needs.take().filter(|(of, _)| *of == face).map(|(_, needs)| needs);
        let needs = known.unwrap_or_else(|| Needs::of(ui, m, lines));
        let (cells, asked, height) = needs.layout(ui.available_width());
        let rest = cells.iter().position(|c| c.is_rest()).unwrap_or(0);
        let widths = widths(ui, cells, asked, rest);
        self.needs = Some((face, needs));
        let (at, room) = (ui.cursor().min, ui.available_width());
        // The whole row is one thing to click; text in it is copied from its menu.
        ui.style_mut().interaction.selectable_labels = false;
        let mut table = TableBuilder::new(ui)
            .id_salt(cells.len())
            .striped(false)
            .sense(Sense::click())
            .auto_shrink(false)
            .cell_layout(Layout::left_to_right(Align::Center));
        for width in &widths {
            table = table.column(Width::exact(*width).clip(true));
        }
        let table = table.header(28.0, |mut header| {
            for c in cells {
                header.col(|ui| self.head(ui, m, *c));
            }
        });
        let asked = self.retracting.as_ref().and_then(|r| lines.find(m.desk.journal.get(&r.entry)?));
        table.body(|body| {
            body.rows(height, lines.len() + usize::from(asked.is_some()), |mut row| {
                let at = row.index();
                if asked.is_some_and(|asked| at == asked + 1) {
                    return self.reason(&mut row, m, cells, out);
                }
                let n = at - usize::from(asked.is_some_and(|asked| at > asked));
                if let Some(line) = lines.get(n) {
                    self.row(&mut row, m, line, lines.marks(), cells, out);
                }
            });
        });
        let floors = vec![NARROWEST; cells.len()];
        let keys: Vec<&str> = cells.iter().map(|c| c.key()).collect();
        let bottom = ui.min_rect().bottom();
        Columns { table: table_id(), keys: &keys, widths: &widths, floors: &floors, rest, room, at }
            .edges(ui, m, bottom);
    }

    /// A heading; those of the two dates sort.
    fn head(&mut self, ui: &mut Ui, m: &Model, cell: Cell) {
        let Some(order) = cell.order() else {
            ui.label(faint(ui, m.t(cell.key())).small());
            return;
        };
        let now = self.choice.look.order;
        let arrow = if now.by() == order.by() { now.arrow() } else { "" };
        let text = faint(ui, format!("{}{arrow}", m.t(cell.key()))).small();
        let button = egui::Button::new(text).frame(false).truncate().ui(ui);
        if button.on_hover_text(m.t("journal-sort-hint")).clicked() {
            self.choice.look.order = if now.by() == order.by() { now.reversed() } else { order };
        }
    }

    fn row(
        &mut self,
        table: &mut TableRow<'_, '_>,
        m: &Model,
        line: &Line,
        marks: &Query,
        cells: &[Cell],
        out: &mut Vec<Action>,
    ) {
        let shown = Shown::of(m, line, marks);
        table.set_selected(line.at().is_some() && line.at() == m.selected);
        let mut retract = false;
        for c in cells {
            table.col(|ui| retract |= shown.cell(ui, m, *c, out));
        }
        let response = table.response();
        if response.clicked()
            && let Some(at) = line.at()
        {
            out.push(Action::Select(Some(at)));
        }
        response.context_menu(|ui| retract |= shown.menu(ui, m, out));
        if retract {
            let entry = line.entry.id.clone();
            self.retracting = Some(Retracting { entry, reason: String::new(), wants_focus: true });
        }
    }

    /// The line that asks for the reason: without one nothing is taken back.
    fn reason(&mut self, table: &mut TableRow<'_, '_>, m: &Model, cells: &[Cell], out: &mut Vec<Action>) {
        let Some(r) = &mut self.retracting else { return };
        let (mut done, mut leave) = (false, false);
        for c in cells {
            table.col(|ui| match c {
                Cell::Entry | Cell::What => {
                    let hint = m.t("journal-reason");
                    let field = TextEdit::singleline(&mut r.reason).hint_text(&hint);
                    let field = field.desired_width(f32::INFINITY).ui(ui);
                    name(ui, &field, hint);
                    if std::mem::take(&mut r.wants_focus) {
                        field.request_focus();
                        field.scroll_to_me(None);
                    }
                    // While an input method composes, Enter belongs to it.
                    let ime = ui.input(ime::composing);
                    done |= field.lost_focus() && !ime && ui.input(|i| i.key_pressed(Key::Enter));
                    leave |= field.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape));
                }
                Cell::By | Cell::Origin => {
                    let can = !r.reason.trim().is_empty();
                    let button = ui.add_enabled(can, egui::Button::new(m.t("journal-retract-now")));
                    done |= button.on_disabled_hover_text(m.t("journal-reason-needed")).clicked();
                }
                Cell::State => leave |= ui.button(m.t("dialog-cancel")).clicked(),
                _ => {}
            });
        }
        // Enter on an empty field asks again.
        r.wants_focus |= done && r.reason.trim().is_empty();
        if done && !r.reason.trim().is_empty() {
            out.push(Action::Retract(vec![r.entry.clone()], r.reason.trim().to_owned()));
            leave = true;
        }
        if leave {
            self.retracting = None;
        }
    }
}

/// Widths of the columns in points: those given by hand, else what they ask for.
fn widths(ui: &Ui, cells: &[Cell], asked: &[Need], rest: usize) -> Vec<f32> {
    let dragged = Dragged::of(ui, table_id());
    let given = |firm| -> Vec<Need> {
        let need = |(c, n): (&Cell, &Need)| {
            let room = ui.available_width();
            if c.is_rest() { dragged.rest(c.key(), *n, room) } else { dragged.need(c.key(), *n, firm, room) }
        };
        cells.iter().zip(asked).map(need).collect()
    };
    let room = ui.available_width() - GAP * (cells.len() - 1) as f32;
    let firm = given(true);
    share(&if total(&firm).0 <= room + 0.5 { firm } else { given(false) }, rest, room)
}
