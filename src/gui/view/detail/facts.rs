//! What the plan says of a commitment, and who is answerable for it.

use egui::{
    Align, CollapsingHeader, CursorIcon, Label, Layout, Response, RichText, Sense, TextEdit, Ui, WidgetText,
    vec2,
};

use super::{
    super::super::{
        action::{Action, Subject},
        model::Model,
        widget::{faint, link, name, why_menu},
    },
    entered,
};
use crate::domain::{
    entry::{Draft, Event, RemarkKind},
    plan::{Commitment, Due},
    scorecard::Row,
    words::{Locator, Trilingual},
};

/// Width of the column of names.
const NAMES: f32 = 76.0;
/// Notes longer than this many half-width characters are folded.
const SHORT: usize = 150;

/// Units being typed; none while the field shows what is in force.
#[derive(Default)]
pub struct Units {
    lead: Option<String>,
    supporting: Option<String>,
}

/// A line of the ledger: a name in a narrow column, and what is to be said.
pub fn fact(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let name = faint(ui, name).small();
        let size = vec2(NAMES, 18.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(NAMES);
            ui.add(Label::new(name).wrap());
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
}

/// A line with a text that wraps.
pub fn text(ui: &mut Ui, m: &Model, key: &str, value: impl Into<String>) {
    fact(ui, &m.t(key), |ui| {
        ui.add(Label::new(RichText::new(value)).wrap());
    });
}

/// Words that open an explanation.
pub fn asks(ui: &mut Ui, m: &Model, text: impl Into<WidgetText>) -> Response {
    let label = ui.add(Label::new(text).wrap().sense(Sense::click()));
    label.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(m.t("why-hint"))
}

/// A line with a derived figure; a click says why it is what it is.
pub fn figure(
    ui: &mut Ui,
    m: &Model,
    key: &str,
    value: String,
    subject: impl Fn() -> Subject,
    out: &mut Vec<Action>,
) {
    fact(ui, &m.t(key), |ui| {
        let response = asks(ui, m, value);
        if response.clicked() {
            out.push(Action::Why(subject()));
        }
        why_menu(&response, m, &subject, out);
    });
}

/// The grid of facts.
pub fn ui(ui: &mut Ui, m: &Model, c: &Commitment, row: &Row, units: &mut Units, out: &mut Vec<Action>) {
    let section = m.plan().section(&c.section).map_or("", |s| s.title.get(m.lang()));
    text(ui, m, "detail-kind", format!("{} · {section}", m.t(&format!("kind-{}", c.kind.key()))));
    if c.headline {
        text(ui, m, "detail-headline", m.t("detail-headline-text"));
    }
    text(ui, m, "detail-strength", m.t(&format!("strength-{}", c.strength.key())));
    text(ui, m, "detail-due", due(m, c.due));
    let places: Vec<String> = c.locators.iter().map(|l| locator(m, *l)).collect();
    text(ui, m, "detail-locator", places.join("\n"));
    names(ui, m, "detail-places", &c.places);
    names(ui, m, "detail-bodies", &c.bodies);
    for kind in RemarkKind::ALL {
        if let Some(words) = m.desk.tracker.tracks[row.index].remark(kind, m.as_of) {
            text(ui, m, &format!("remark-{}", kind.key()), words);
        }
    }
    notes(ui, m, &c.notes);
    answerable(ui, m, c, row, units, out);
}

/// When something is due, and whether the text says so.
pub fn due(m: &Model, due: Due) -> String {
    let Some(date) = due.date() else { return m.t("due-vision") };
    m.tf(&format!("detail-due-{}", due.key()), &[("date", m.day(date).into())])
}

/// A place in the source, in words.
pub fn locator(m: &Model, l: Locator) -> String {
    let args = [
        ("part", l.part.into()),
        ("section", l.section.into()),
        ("paragraph", l.paragraph.into()),
        ("sentence", l.sentence.into()),
    ];
    m.tf("detail-locator-text", &args)
}

/// Names in the chosen language, the other spellings when the pointer rests on them.
fn names(ui: &mut Ui, m: &Model, key: &str, list: &[String]) {
    if list.is_empty() {
        return;
    }
    let known: Vec<&Trilingual> = list.iter().filter_map(|n| m.plan().name(n)).collect();
    let shown: Vec<&str> =
        list.iter().map(|n| m.plan().name(n).map_or(n.as_str(), |t| t.get(m.lang()))).collect();
    let others: Vec<String> = known
        .iter()
        .map(|t| {
            let others = t.iter().filter(|(l, _)| *l != m.lang()).map(|(_, t)| t);
            others.collect::<Vec<_>>().join(" · ")
        })
        .collect();
    fact(ui, &m.t(key), |ui| {
        ui.add(Label::new(shown.join(&m.t("detail-between"))).wrap()).on_hover_text(others.join("\n"));
    });
}

/// Ambiguities and the reading chosen; folded when they are long.
pub fn notes(ui: &mut Ui, m: &Model, list: &[Trilingual]) {
    if list.is_empty() {
        return;
    }
    let texts: Vec<&str> = list.iter().map(|t| t.get(m.lang())).collect();
    let width = |c: char| if c.is_ascii() { 1 } else { 2 };
    let length: usize = texts.iter().flat_map(|t| t.chars()).map(width).sum();
    let show = |ui: &mut Ui| {
        for t in &texts {
            ui.add(Label::new(RichText::new(*t).small()).wrap());
        }
    };
    if length <= SHORT {
        return fact(ui, &m.t("detail-notes"), show);
    }
    let title = m.tf("detail-notes-count", &[("count", list.len().into())]);
    CollapsingHeader::new(faint(ui, title).small()).id_salt("notes").show_unindented(ui, show);
}

fn answerable(ui: &mut Ui, m: &Model, c: &Commitment, row: &Row, units: &mut Units, out: &mut Vec<Action>) {
    fact(ui, &m.t("detail-lead"), |ui| {
        if let Some(lead) = field(ui, m, "detail-lead", row.lead(), &mut units.lead) {
            out.push(Action::Assign(vec![row.index], lead));
        }
    });
    let current = row.supporting().join(&m.t("detail-between"));
    fact(ui, &m.t("detail-supporting"), |ui| {
        if let Some(typed) = field(ui, m, "detail-supporting", &current, &mut units.supporting) {
            let event = Event::Assigned {
                commitment: c.id.as_str().into(),
                lead: row.lead().to_owned(),
                supporting: split(&typed),
            };
            out.push(Action::Record(vec![Draft::new(m.as_of, event)]));
        }
    });
}

/// Units as people list them: with commas of any width or semicolons.
fn split(typed: &str) -> Vec<String> {
    let units = typed.split([',', '，', '、', ';', '；']);
    units.map(str::trim).filter(|u| !u.is_empty()).map(str::to_owned).collect()
}

/// A field that shows what is in force until somebody types; Enter gives what was typed.
fn field(ui: &mut Ui, m: &Model, key: &str, current: &str, typed: &mut Option<String>) -> Option<String> {
    let mut text = typed.clone().unwrap_or_else(|| current.to_owned());
    let edit = TextEdit::singleline(&mut text).desired_width(f32::INFINITY).hint_text(m.t("detail-nobody"));
    let response = ui.add_enabled(m.can_record(), edit.id_salt(key));
    name(ui, &response, m.t(key));
    if response.changed() {
        *typed = Some(text.clone());
    }
    let changed = typed.as_ref().is_some_and(|t| t.trim() != current);
    let mut assign = entered(ui, &response);
    if changed {
        ui.horizontal_wrapped(|ui| {
            ui.label(faint(ui, m.t("detail-not-yet")).small());
            assign |= link(ui, m.t("detail-assign")).clicked();
            if link(ui, m.t("detail-discard")).clicked() {
                *typed = None;
            }
        });
    }
    if assign {
        *typed = None;
    }
    (assign && changed).then(|| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_listed_with_any_comma() {
        assert_eq!(split("A局、B局，C局; D , "), ["A局", "B局", "C局", "D"]);
        assert!(split(" 、 ").is_empty());
    }
}
