//! What was found in plan and journals, with file and line; what the plan's text lacks;
//! and where everything is read from.

use egui::{
    Align, Label, Layout, RichText, ScrollArea, Sense, Stroke, Ui, Widget as _, pos2, text::CCursor, vec2,
};

use super::{
    super::{
        action::Action,
        command::Command,
        keys,
        model::Model,
        theme,
        widget::{faint, hairline, heading, line, link, palette},
    },
    side,
};
use crate::{
    domain::{
        checks::{Finding, Place, Severity},
        scorecard::Standing,
        words::Trilingual,
    },
    text,
};

/// Findings drawn at once; a journal of rubbish could give one a line.
const MOST: usize = 200;

/// Longer lines of prose are hard to read.
const WIDEST: f32 = 1120.0;

/// State of the checks.
#[derive(Default)]
pub struct Checks;

impl Checks {
    /// Draws it.
    pub fn ui(&self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let findings = m.desk.findings();
        let margin = egui::Margin { left: 12, right: 12, top: 8, bottom: 12 };
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            keys::scroll(ui);
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(WIDEST));
                title(ui, m, out);
                side::chips(ui, m, out);
                summary(ui, m, findings);
                ui.add_space(4.0);
                for f in findings.iter().take(MOST) {
                    hairline(ui);
                    ui.add_space(4.0);
                    finding(ui, m, f, out);
                    ui.add_space(4.0);
                }
                if findings.len() > MOST {
                    hairline(ui);
                    ui.label(m.tf("checks-more", &[("count", (findings.len() - MOST).into())]));
                }
                section(ui, m, "checks-facts");
                facts(ui, m);
                let head = &m.plan().head;
                for (key, list) in [("checks-missing", &head.missing), ("checks-notes", &head.notes)] {
                    if !list.is_empty() {
                        section(ui, m, key);
                        quiet(ui, m, list);
                    }
                }
            });
        });
    }
}

fn title(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(m.t("view-checks")).font(theme::heading()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let key = Command::Reload.shortcut().map(|s| ui.ctx().format_shortcut(&s));
            let button = ui.button(m.t("checks-read-again"));
            if button.on_hover_text(key.unwrap_or_default()).clicked() {
                out.push(Action::Command(Command::Reload));
            }
        });
    });
}

/// How many of which severity, or plainly that there is nothing.
fn summary(ui: &mut Ui, m: &Model, findings: &[Finding]) {
    if findings.is_empty() {
        let color = palette(ui).standing(Standing::Met);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new("✓").color(color));
            ui.label(m.t("checks-nothing"));
        });
        return;
    }
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    ui.horizontal_wrapped(|ui| {
        for (severity, count) in [(Severity::Error, errors), (Severity::Warning, warnings)] {
            if count > 0 {
                let (glyph, color, key) = look(ui, severity);
                ui.label(RichText::new(glyph).color(color));
                ui.label(m.tf(&format!("{key}-count"), &[("count", count.into())]));
                ui.add_space(8.0);
            }
        }
    });
}

/// Glyph, colour and word of a severity.
fn look(ui: &Ui, severity: Severity) -> (&'static str, egui::Color32, &'static str) {
    let p = palette(ui);
    match severity {
        Severity::Error => ("×", p.standing(Standing::NotMet), "checks-error"),
        Severity::Warning => ("⚠", p.standing(Standing::SlightlyBehind), "checks-warning"),
    }
}

fn finding(ui: &mut Ui, m: &Model, f: &Finding, out: &mut Vec<Action>) {
    let (glyph, color, key) = look(ui, f.severity);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(glyph).color(color));
        ui.label(RichText::new(m.t(key)).family(theme::bold()));
        match m.desk.tracker.position(&f.subject) {
            Some(i) => {
                if link(ui, m.plan().commitments[i].title.get(m.lang())).clicked() {
                    out.push(Action::Select(Some(i)));
                }
                ui.label(faint(ui, &f.subject).small());
            }
            None if !f.subject.is_empty() => {
                ui.label(faint(ui, &f.subject));
            }
            None => {}
        }
    });
    ui.label(text::finding::finding(m.lang(), f));
    if let Some(place) = &f.place {
        let shown = shown(place);
        let label = Label::new(faint(ui, &shown).small()).sense(Sense::click()).ui(ui);
        if label.on_hover_text(m.t("checks-copy-place")).clicked() {
            out.push(Action::Copy(shown));
        }
        if !place.text.trim().is_empty() {
            source_line(ui, m, place, color);
        }
    }
}

/// `file:line:column`, as compilers write it and editors understand it.
fn shown(place: &Place) -> String {
    match (place.line, place.column) {
        (0, _) => place.file.clone(),
        (line, 0) => format!("{}:{line}", place.file),
        (line, column) => format!("{}:{line}:{column}", place.file),
    }
}

/// The line itself, with the place in it underlined. A long line is cut so that the place
/// is seen.
fn source_line(ui: &mut Ui, m: &Model, place: &Place, color: egui::Color32) {
    let p = palette(ui);
    let (line, mark) = shown_line(place);
    let font = egui::TextStyle::Monospace.resolve(ui.style());
    let lay = |text: &str, ink| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), ink);
    let (galley, number, more) =
        (lay(&line, p.ink), lay(&place.line.to_string(), p.faint), lay("…", p.faint));
    let size = vec2(ui.available_width(), galley.size().y + 10.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let said = m.tf("checks-line", &[("line", place.line.into()), ("text", line.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &said));
    ui.painter().rect_filled(rect, 2.0, p.hover);
    let top = rect.top() + 4.0;
    let gutter = rect.left() + number.size().x.max(32.0) + 8.0;
    ui.painter().galley(pos2(gutter - number.size().x, top), number, p.faint);

    // Chinese characters are twice as wide as Latin ones: only the laid out text knows
    // where a column is.
    let x_of = |column: usize| galley.pos_from_cursor(CCursor::new(column)).left();
    let mark = mark.map(|(from, to)| (x_of(from), x_of(to).max(x_of(from) + 8.0)));
    let (mut left, right) = (gutter + 12.0, rect.right() - 8.0);
    let room = right - left;
    let mut shift = mark.map_or(0.0, |(from, _)| if from > room * 0.8 { from - room * 0.6 } else { 0.0 });
    if shift > 0.0 {
        // Cut between two characters, not through one.
        shift = galley.pos_from_cursor(galley.cursor_from_pos(vec2(shift, 0.0))).left();
        ui.painter().galley(pos2(left, top), more.clone(), p.faint);
        left += more.size().x;
    }
    let cut = left + galley.size().x - shift > right;
    let end = if cut { right - more.size().x } else { right };
    let inner = rect.with_min_x(left).with_max_x(end).intersect(ui.clip_rect());
    let painter = ui.painter().with_clip_rect(inner);
    painter.galley(pos2(left - shift, top), galley.clone(), p.ink);
    if cut {
        ui.painter().galley(pos2(end, top), more, p.faint);
    }
    if let Some((from, to)) = mark {
        let under = left + from - shift..=left + to - shift;
        painter.hline(under, top + galley.size().y, Stroke::new(2.0, color));
    }
}

/// The line as it is drawn, without its indentation and with hidden characters made
/// visible, and the part of it to underline: the word at the column, or one character.
fn shown_line(place: &Place) -> (String, Option<(usize, usize)>) {
    let visible = text::finding::visible(&place.text);
    let indent = visible.chars().take_while(|c| c.is_whitespace()).count();
    let line: String = visible.trim().to_owned();
    let before: String = place.text.chars().take(place.column.saturating_sub(1)).collect();
    let column = text::finding::visible(&before).chars().count();
    let mark = (place.column > 0 && column >= indent).then(|| {
        let from = column - indent;
        let word = line.chars().skip(from).take_while(|c| c.is_alphanumeric() || *c == '_').count();
        (from, from + word.max(1))
    });
    (line, mark)
}

fn section(ui: &mut Ui, m: &Model, key: &str) {
    ui.add_space(8.0);
    hairline(ui);
    ui.add_space(4.0);
    heading(ui, m.t(key));
}

/// Where all this is read from, and how much of it there is.
fn facts(ui: &mut Ui, m: &Model) {
    let plan = m.plan_folder().map_or_else(|| m.t("checks-plan-shipped"), |f| f.display().to_string());
    let measures: usize = m.plan().commitments.iter().map(|c| c.measures.len()).sum();
    let counts = [
        ("checks-commitments", m.plan().commitments.len()),
        ("checks-measures", measures),
        ("checks-entries", m.desk.journal.len()),
        ("checks-writers", m.desk.journal.writers()),
    ];
    let counts = counts.map(|(key, n)| m.tf(key, &[("count", n.into())])).join(" · ");
    let folder = m.journals_from();
    let facts = [("checks-plan-from", plan), ("checks-journals-from", folder), ("checks-counts", counts)];
    for (key, value) in facts {
        let word = faint(ui, m.t(key)).small();
        line(ui, 64.0, word, value);
    }
}

fn quiet(ui: &mut Ui, m: &Model, list: &[Trilingual]) {
    for t in list {
        let (point, text) = (faint(ui, "·"), faint(ui, t.get(m.lang())));
        line(ui, 12.0, point, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, column: usize) -> Place {
        Place { file: "plan.ron".into(), line: 3, column, text: text.into() }
    }

    #[test]
    fn the_word_at_the_column_is_underlined_without_its_indentation() {
        let (line, mark) = shown_line(&place("        id: \"a\",", 9));
        assert_eq!((line.as_str(), mark), ("id: \"a\",", Some((0, 2))));
        // One character where there is no word, one place where there is nothing at all.
        assert_eq!(shown_line(&place("甲：乙", 2)).1, Some((1, 2)));
        assert_eq!(shown_line(&place("(a", 3)).1, Some((2, 3)));
        assert_eq!(shown_line(&place("a", 0)).1, None);
    }

    #[test]
    fn hidden_characters_are_shown_and_move_the_place() {
        let (line, mark) = shown_line(&place("a\u{200B}bc", 3));
        assert_eq!((line.as_str(), mark), ("a<U+200B>bc", Some((9, 11))));
    }

    #[test]
    fn places_read_as_compilers_write_them() {
        assert_eq!(shown(&place("", 0)), "plan.ron:3");
        assert_eq!(shown(&place("", 7)), "plan.ron:3:7");
        assert_eq!(shown(&Place { line: 0, ..place("", 0) }), "plan.ron");
    }
}
