//! The keys of the list: they go from row to row, choose, tick, copy, and begin a figure.

use egui::{Key, Modifiers, Ui};

use super::{
    Column, List,
    figure::{over, takes_figure},
    lines::Line,
};
use crate::gui::{action::Action, keys, model::Model};

impl List {
    /// The keys of the list, while no field has the cursor.
    pub(super) fn keys(&mut self, ui: &Ui, m: &Model, lines: &[Line], out: &mut Vec<Action>) {
        if std::mem::take(&mut self.field.has_cursor) && !over(ui) && ui.input(|i| i.key_pressed(Key::Escape))
        {
            // It drops what was typed and leaves the field, and nothing else.
            self.typing = None;
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
            let last = rows.len() - 1;
            // From nowhere a step leads to the first row, and the way to the end to the last.
            let start = if by.unsigned_abs() > last && by > 0 { last } else { 0 };
            let to = from.map_or(start, |at| at.saturating_add_signed(by).min(last));
            if more {
                self.anchor = self.anchor.or(m.selected);
                out.push(Action::MarkOnly(between(&rows, self.anchor, rows[to])));
            } else {
                self.anchor = Some(rows[to]);
            }
            out.push(Action::GoTo(rows[to]));
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
        self.begin(ui, m, i, out);
    }

    /// A digit begins a figure in the row, F2 goes on with the one that stands there.
    fn begin(&mut self, ui: &Ui, m: &Model, i: usize, out: &mut Vec<Action>) {
        let again = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F2));
        let digit = ui.input(|input| {
            input.events.iter().find_map(|e| match e {
                egui::Event::Text(t) if begins_figure(t) => Some(t.clone()),
                _ => None,
            })
        });
        let Some((c, _)) = m.commitment(i).filter(|_| again || digit.is_some()) else { return };
        let shown = Column::chosen(&m.prefs.columns).contains(&Column::Actual);
        if !takes_figure(m, i) || !shown {
            // Whoever types down the rows must not believe that it went somewhere.
            out.extend(m.can_record().then_some(Action::TakesNoFigure));
            return;
        }
        // What stands there and is no figure yet is gone on with; that of another row comes first.
        let stood = self.typing.take_if(|(id, _)| *id == c.id).map(|(_, typed)| typed);
        if !self.leave(m, out) {
            self.wants_focus = true;
            return;
        }
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
pub(super) fn rows(lines: &[Line]) -> Vec<usize> {
    lines.iter().filter_map(|l| if let Line::Row(i) = l { Some(*i) } else { None }).collect()
}

/// All that stand between two, with both; from the first one where nothing was chosen before.
pub(super) fn between(rows: &[usize], from: Option<usize>, to: usize) -> Vec<usize> {
    let place = |x: usize| rows.iter().position(|r| *r == x);
    let from = from.and_then(place).unwrap_or(0);
    let to = place(to).unwrap_or(from);
    rows.get(from.min(to)..=from.max(to)).unwrap_or_default().to_vec()
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
