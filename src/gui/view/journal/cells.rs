//! The cells of a line.

use egui::{Align, Button, Label, Layout, RichText, Ui, Widget as _, containers::menu::MenuButton};
use jiff::tz::TimeZone;

use super::{Action, Model, columns::Cell, faint, gathered::Line, name, state::State, words};
use crate::{
    domain::entry::{Entry, Event},
    gui::widget::{found, palette, source},
    search::Query,
};

/// A line with its state, as it is drawn.
pub(super) struct Shown<'m> {
    line: &'m Line,
    /// What is marked.
    marks: &'m Query,
    what: String,
    title: &'m str,
    state: State<'m>,
}

impl<'m> Shown<'m> {
    pub(super) fn of(m: &'m Model, line: &'m Line, marks: &'m Query) -> Self {
        let title = title(m, line);
        let what = words::what(m, &line.entry.event);
        Self { line, marks, what, title, state: State::of(m, line) }
    }

    /// Draws one cell; says whether the entry is to be taken back.
    pub(super) fn cell(&self, ui: &mut Ui, m: &Model, cell: Cell, out: &mut Vec<Action>) -> bool {
        let e = &*self.line.entry;
        match cell {
            Cell::Recorded => text(ui, faint(ui, recorded(m, e)).small()),
            Cell::About => text(ui, RichText::new(m.day(e.about))),
            Cell::Dates => stacked(ui, |ui| {
                text(ui, RichText::new(m.day(e.about)));
                let moment = recorded(m, e);
                let label = Label::new(faint(ui, &moment).small()).truncate();
                let label = label.show_tooltip_when_elided(false).ui(ui);
                label.on_hover_text(m.tf("journal-recorded", &[("when", moment.into())]));
            }),
            Cell::What => self.what(ui),
            Cell::Title => self.title(ui, out, false),
            Cell::Entry => stacked(ui, |ui| {
                self.what(ui);
                self.title(ui, out, true);
            }),
            Cell::By => self.by(ui, m),
            Cell::Source => evidence(ui, m, e, false, out),
            Cell::Origin if e.source.is_none() => self.by(ui, m),
            Cell::Origin => stacked(ui, |ui| {
                self.by(ui, m);
                evidence(ui, m, e, true, out);
            }),
            Cell::State => return self.state(ui, m, out),
        }
        false
    }

    fn what(&self, ui: &mut Ui) {
        let p = palette(ui);
        let stands = self.state.stands() && !matches!(self.state, State::Later);
        let mut said = found::marked(ui, self.marks, &self.what, if stands { p.ink } else { p.faint });
        // What is later is no figure yet, and was not taken back.
        if !self.state.stands() && !matches!(self.state, State::Later) {
            for section in &mut said.sections {
                section.format.strikethrough = egui::Stroke::new(1.0, section.format.color);
            }
        }
        text(ui, said);
    }

    fn title(&self, ui: &mut Ui, out: &mut Vec<Action>, small: bool) {
        let said = if small {
            found::marked_small(ui, self.marks, self.title)
        } else {
            found::marked(ui, self.marks, self.title, palette(ui).faint)
        };
        let Some(at) = self.line.at() else { return text(ui, said) };
        ui.spacing_mut().button_padding.x = 0.0;
        if Button::new(said).frame(false).truncate().ui(ui).clicked() {
            out.push(Action::Select(Some(at)));
        }
    }

    /// The person, or the computer where nobody gave a name; the pointer shows it whole, with the
    /// entry's identity.
    fn by(&self, ui: &mut Ui, m: &Model) {
        let e = &*self.line.entry;
        let who = words::who(m, e);
        let id = m.tf("journal-identity", &[("id", e.id.to_string().into())]);
        let hint = format!("{who}\n{id}");
        let p = palette(ui);
        let named = !e.by.trim().is_empty() && !m.desk.journal.is_overlay(&e.id.writer);
        let said = found::marked(ui, self.marks, &who, if named { p.ink } else { p.faint });
        Label::new(said).truncate().show_tooltip_when_elided(false).ui(ui).on_hover_text(hint);
    }

    /// The state in glyph and word, the reason where one was given, and the row's menu.
    fn state(&self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) -> bool {
        let p = palette(ui);
        let color = self.state.color(&p);
        let mut retract = false;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // Beside the scroll bar, not under it.
            ui.add_space(8.0);
            let button = MenuButton::from_button(Button::new("…").frame(false));
            let (menu, _) = button.ui(ui, |ui| retract = self.menu(ui, m, out));
            name(ui, &menu, m.tf("journal-actions", &[("what", self.what.as_str().into())]));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let mut job = egui::text::LayoutJob::default();
                let font = egui::TextStyle::Body.resolve(ui.style());
                job.append(self.state.sign(), 0.0, format(font.clone(), color));
                job.append(&format!(" {}", self.state.word(m)), 0.0, format(font, p.ink));
                let label = Label::new(job).truncate().show_tooltip_when_elided(false).ui(ui);
                label.on_hover_text(self.state.text(m));
            });
        });
        retract
    }

    /// What can be done with the entry; says whether it is to be taken back.
    pub(super) fn menu(&self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) -> bool {
        let mut retract = false;
        if let Some(at) = self.line.at()
            && ui.button(m.t("journal-open")).clicked()
        {
            out.push(Action::Select(Some(at)));
            ui.close();
        }
        let own = !m.desk.journal.is_overlay(&self.line.entry.id.writer);
        if own && self.state.stands() {
            let again = matches!(self.line.entry.event, Event::Retracted { .. });
            let key = if again { "journal-bring-back" } else { "journal-retract" };
            retract = ui.add_enabled(m.can_record(), Button::new(m.t(key))).clicked();
            if retract {
                ui.close();
            }
        }
        if let Some(link) = self.line.entry.source.as_deref().and_then(source::link)
            && ui.button(m.tf("journal-open-source", &[("host", link.host().into())])).clicked()
        {
            out.push(Action::OpenLink(link));
            ui.close();
        }
        if ui.button(m.t("journal-copy")).clicked() {
            let e = &self.line.entry;
            let cells = [recorded(m, e), e.about.to_string(), self.title.to_owned()];
            out.push(Action::Copy(format!("{}\t{}\t{}", cells.join("\t"), self.what, e.by)));
            ui.close();
        }
        retract
    }
}

/// The words of a cell; of two lines those of the longer one. A column's width follows them.
pub(super) fn said(m: &Model, line: &Line, cell: Cell) -> String {
    let e = &*line.entry;
    let title = || title(m, line).to_owned();
    let state = || State::of(m, line);
    let source = || e.source.as_ref().map_or(String::new(), |s| source::title(s).clone());
    let longer = |a: String, b: String| if b.chars().count() > a.chars().count() { b } else { a };
    match cell {
        Cell::Recorded => recorded(m, e),
        Cell::About => m.day(e.about),
        Cell::Dates => longer(m.day(e.about), recorded(m, e)),
        Cell::What => words::what(m, &e.event),
        Cell::Title => title(),
        Cell::Entry => longer(words::what(m, &e.event), title()),
        Cell::By => words::who(m, e),
        Cell::Source => source(),
        Cell::Origin => longer(words::who(m, e), source()),
        Cell::State => format!("{} {}", state().sign(), state().word(m)),
    }
}

/// The title of what it is about, or its identifier where the plan has no such one.
fn title<'m>(m: &'m Model, line: &'m Line) -> &'m str {
    let known = line.at().and_then(|i| m.plan().commitments.get(i)).map(|c| c.title.get(m.lang()));
    known.or_else(|| line.entry.event.commitment()).unwrap_or("")
}

/// When it was recorded. Of a published figure only the day is known.
fn recorded(m: &Model, e: &Entry) -> String {
    if m.desk.journal.is_overlay(&e.id.writer) {
        return m.day(TimeZone::UTC.to_datetime(e.recorded).date());
    }
    m.moment(e.recorded)
}

fn format(font_id: egui::FontId, color: egui::Color32) -> egui::TextFormat {
    egui::TextFormat { font_id, color, valign: Align::Center, ..Default::default() }
}

fn text(ui: &mut Ui, text: impl Into<egui::WidgetText>) {
    Label::new(text).truncate().ui(ui);
}

/// Two lines close together, in the middle of the row.
fn stacked(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = 16.0;
    ui.vertical(|ui| {
        ui.add_space(3.0);
        content(ui);
    });
}

/// What supports an entry; a button only where a click opens something.
fn evidence(ui: &mut Ui, m: &Model, e: &Entry, small: bool, out: &mut Vec<Action>) {
    let Some(s) = &e.source else { return };
    let said = RichText::new(source::title(s));
    let said = if small { said.small() } else { said };
    let Some(link) = source::link(s) else {
        let color = palette(ui).faint;
        let label = Label::new(said.color(color)).truncate().show_tooltip_when_elided(false).ui(ui);
        label.on_hover_text(source::told(m, s));
        return;
    };
    ui.spacing_mut().button_padding.x = 0.0;
    let color = palette(ui).accent;
    let button = Button::new(said.color(color)).frame(false).truncate().ui(ui);
    if button.on_hover_text(source::told(m, s)).clicked() {
        out.push(Action::OpenLink(link));
    }
}
