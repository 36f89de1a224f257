//! What was reported last, one line a deed, in the order it was recorded.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::heading;
use crate::{
    domain::{
        assess::Value,
        entry::{Entry, Event},
        measure::Goal,
        plan::Commitment,
    },
    gui::{
        action::{Action, View},
        model::Model,
        theme,
        widget::{entry, faint, link, row, words},
    },
};

/// How many deeds are shown; the journal has all.
const MOST: usize = 6;

/// Draws it. Nothing at all where nothing was reported: the start is said elsewhere.
pub fn ui(ui: &mut Ui, m: &Model, deeds: &[Deed], out: &mut Vec<Action>) {
    if deeds.is_empty() {
        return;
    }
    heading(ui, m.t("overview-latest"));
    for deed in deeds {
        item(ui, m, deed, out);
    }
    ui.spacing_mut().button_padding.x = 0.0;
    if link(ui, m.t("overview-journal")).clicked() {
        out.push(Action::Show(View::Journal));
    }
}

/// A deed: its entries with the commitments they speak of, in the order they were made.
pub type Deed = Vec<(usize, Arc<Entry>)>;

/// The newest deeds first, of entries that still count; only of commitments that pass the
/// filters, and of days the screen speaks of.
pub fn deeds(m: &Model, passing: &[bool]) -> Vec<Deed> {
    let tracker = &m.desk.tracker;
    let mut all: Vec<Deed> = Vec::new();
    for logged in tracker.log.iter().rev().filter(|l| l.about <= m.as_of) {
        let (i, e) = (logged.commitment as usize, &logged.entry);
        if passing.get(i) != Some(&true) || !tracker.counts(&e.id) {
            continue;
        }
        let of_it = |d: &Deed| d.last().is_some_and(|(_, o)| o.act == e.act && o.id.writer == e.id.writer);
        if !all.last().is_some_and(of_it) {
            if all.len() == MOST {
                break;
            }
            all.push(Vec::new());
        }
        all.last_mut().into_iter().for_each(|deed| deed.push((i, Arc::clone(e))));
    }
    for deed in &mut all {
        deed.reverse();
    }
    all
}

fn item(ui: &mut Ui, m: &Model, deed: &[(usize, Arc<Entry>)], out: &mut Vec<Action>) {
    let Some((i, e)) = deed.first() else { return };
    let Some((c, _)) = m.commitment(*i) else { return };
    let title = c.title.get(m.lang());
    let (what, more) = (what(m, c, &e.event), about(m, e, deed.len() - 1));
    let label = format!("{title}: {what}, {more}");
    let response = row::choose(ui, ("latest", e.id.to_string()), m.selected == Some(*i), &label, |ui| {
        let bold = RichText::new(&what).family(theme::bold());
        let font = egui::FontId::new(14.0, theme::bold());
        let needed = ui.painter().layout_no_wrap(what.clone(), font, egui::Color32::PLACEHOLDER).size().x;
        let width = (needed + 8.0).min(ui.available_width() * 0.5);
        let cells = |ui: &mut Ui| {
            row::right(ui, width, bold);
        };
        row::line(ui, cells, |ui| {
            ui.add(Label::new(title).truncate());
        });
        ui.add(Label::new(faint(ui, &more).small()).truncate());
    });
    let clicked = response.clicked();
    if let Event::Remark { text, .. } = &e.event {
        response.on_hover_text(text);
    }
    if clicked {
        out.push(Action::Select(Some(*i)));
    }
}

/// What an entry says, short.
fn what(m: &Model, c: &Commitment, event: &Event) -> String {
    let measure = event.measure().and_then(|id| c.measures.iter().find(|x| x.id == id));
    let value = |v: Value| measure.map_or_else(String::new, |x| words::value(m, x, v));
    match event {
        Event::Figure { value: v, against: Some(other), .. } => value(Value::Pair(*v, *other)),
        Event::Figure { value: v, .. } => value(Value::Figure(*v)),
        Event::Rated { level, .. } => m.t(&format!("level-{}", level.key())),
        Event::Graded { class, .. } => value(Value::Class(*class)),
        Event::Reached { milestone, on, .. } => {
            let found = measure.and_then(|x| match &x.goal {
                Goal::Milestones(list) => list.iter().find(|s| *s.id == **milestone),
                _ => None,
            });
            let title = found.map_or(&**milestone, |s| s.title.get(m.lang()));
            format!("{} {title}", if on.is_some() { "✓" } else { "○" })
        }
        Event::Done { done: true, .. } => format!("✓ {}", m.t("event-done")),
        Event::Done { done: false, .. } => m.t("overview-not-done"),
        Event::Remark { kind, .. } => m.t(&format!("remark-{}", kind.key())),
        Event::Assigned { lead, .. } if lead.is_empty() => m.t("lead-none"),
        Event::Assigned { lead, .. } => lead.clone(),
        _ => m.t(&format!("event-{}", event.key())),
    }
}

/// For which day, by whom, and how much else the deed holds.
fn about(m: &Model, e: &Entry, others: usize) -> String {
    let by = match &e.source {
        Some(source) if m.desk.journal.is_overlay(&e.id.writer) => source.title.clone(),
        _ => entry::who(m, e),
    };
    let mut parts = vec![m.tf("overview-for", &[("date", m.day(e.about).into())]), by];
    if others > 0 {
        parts.push(m.tf("overview-more", &[("count", others.into())]));
    }
    if let Event::Remark { text, .. } = &e.event {
        parts.push(text.clone());
    }
    parts.join(" · ")
}
