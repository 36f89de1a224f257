//! Everything that was reported on a commitment, newest first. Nothing is ever erased: what
//! was retracted or replaced stands struck through, with the reason.

use std::sync::Arc;

use egui::{Align, Button, Label, Layout, RichText, TextEdit, Ui, Widget as _};

use super::{
    super::super::{
        action::Action,
        model::Model,
        theme,
        widget::{entry, faint, hairline, heading, link, name, source, words},
    },
    entered, warning,
};
use crate::{
    domain::{
        assess::Reading,
        entry::{Draft, Entry, EntryId, Event},
        measure::Measure,
    },
    text::finding::visible,
};

/// Entries shown before somebody asks for all of them.
const SHOWN: usize = 12;

/// What is unfolded and typed in a history.
#[derive(Default)]
pub struct Unfolded {
    all: bool,
    /// The entry being retracted, and the reason so far.
    retracting: Option<(EntryId, String)>,
    wants_focus: bool,
}

/// What a reading says to whoever points at it: value, date, reporter, source.
pub fn told(m: &Model, measure: &Measure, r: &Reading) -> String {
    let value = words::value(m, measure, r.value);
    let mut lines = vec![format!("{value} · {}", m.day(r.about)), entry::who(m, &r.entry)];
    lines.extend(r.entry.source.as_ref().map(|s| s.title.clone()));
    lines.join("\n")
}

/// Reports of different people for one date: someone says which one holds.
pub fn conflicts(ui: &mut Ui, m: &Model, i: usize, out: &mut Vec<Action>) {
    // Of days after the reporting date there is nothing to settle as of it.
    let found: Vec<_> = m.desk.tracker.conflicts_until(m.as_of).filter(|c| c.commitment == i).collect();
    for conflict in &found {
        let Some(first) = conflict.entries.first() else { continue };
        warning(ui, m.tf("detail-conflict", &[("date", m.day(first.about).into())]));
        for (n, e) in conflict.entries.iter().enumerate() {
            let said = entry::what(m, &e.event);
            let mut detail = m.tf(
                "journal-candidate",
                &[("who", entry::who(m, e).into()), ("when", m.moment(e.recorded).into())],
            );
            if n + 1 == conflict.entries.len() {
                detail = format!("{detail} · {}", m.t("journal-holds"));
            }
            ui.add(Label::new(RichText::new(&said).family(theme::bold())).wrap());
            ui.add(Label::new(faint(ui, detail).small()).wrap());
            let take = ui.add_enabled(m.can_record(), Button::new(m.t("detail-settle")));
            name(ui, &take, m.tf("journal-take-this", &[("what", said.into())]));
            if take.clicked() {
                // Recorded again, it replaces every candidate, this one too.
                let draft = Draft { about: e.about, source: e.source.clone(), event: e.event.clone() };
                out.push(Action::Record(vec![draft]));
            }
            ui.add_space(2.0);
        }
    }
    if !found.is_empty() {
        hairline(ui);
        ui.add_space(4.0);
    }
}

/// The list of entries.
pub fn ui(ui: &mut Ui, m: &Model, i: usize, unfolded: &mut Unfolded, out: &mut Vec<Action>) {
    let Some(track) = m.desk.tracker.tracks.get(i) else { return };
    heading(ui, m.t("detail-history"));
    if track.history.is_empty() {
        let key = if m.can_record() { "detail-history-empty" } else { "detail-history-none" };
        ui.add(Label::new(faint(ui, m.t(key))).wrap());
        return;
    }
    let all = track.history.len();
    let shown = if unfolded.all { all } else { SHOWN };
    for e in track.history.iter().rev().take(shown) {
        ui.push_id(e.id.to_string(), |ui| item(ui, m, e, unfolded, out));
        ui.add_space(6.0);
    }
    if all > shown && link(ui, m.tf("detail-history-all", &[("count", all.into())])).clicked() {
        unfolded.all = true;
    }
}

/// Whether an entry counts, and if not, why.
enum State<'m> {
    Counts,
    Replaced,
    Retracted(&'m Arc<Entry>),
}

impl<'m> State<'m> {
    fn of(m: &'m Model, e: &Entry) -> Self {
        let tracker = &m.desk.tracker;
        if let Some(by) = tracker.retracted.get(&e.id).and_then(|id| m.desk.journal.get(id)) {
            return Self::Retracted(by);
        }
        if tracker.replaced.contains(&e.id) { Self::Replaced } else { Self::Counts }
    }

    /// Why it does not count; nothing when it does.
    fn text(&self, m: &Model) -> Option<String> {
        match self {
            Self::Counts => None,
            Self::Replaced => Some(m.t("journal-state-replaced-text")),
            Self::Retracted(by) => {
                let reason = match &by.event {
                    Event::Retracted { reason, .. } => reason.as_str(),
                    _ => "",
                };
                let args = [
                    ("who", entry::who(m, by).into()),
                    ("when", m.moment(by.recorded).into()),
                    ("reason", reason.into()),
                ];
                let undone = reason.is_empty();
                Some(m.tf(
                    if undone { "journal-state-undone-text" } else { "journal-state-retracted-text" },
                    &args,
                ))
            }
        }
    }
}

fn item(ui: &mut Ui, m: &Model, e: &Arc<Entry>, unfolded: &mut Unfolded, out: &mut Vec<Action>) {
    let state = State::of(m, e);
    let said = entry::what(m, &e.event);
    let stands = matches!(state, State::Counts);
    let text = if stands { RichText::new(&said) } else { faint(ui, &said).strikethrough() };
    // Links stand as close as lines of text.
    ui.spacing_mut().interact_size.y = 16.0;
    ui.spacing_mut().button_padding = egui::Vec2::ZERO;
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        ui.label(faint(ui, m.day(e.about)));
        ui.vertical(|ui| ui.add(Label::new(text).wrap()));
    });
    let overlay = m.desk.journal.is_overlay(&e.id.writer);
    let args = [("who", entry::who(m, e).into()), ("when", m.moment(e.recorded).into())];
    let mut line = if overlay { entry::who(m, e) } else { m.tf("journal-candidate", &args) };
    for (said, key) in [
        (stands && e.about > m.as_of, "detail-history-later"),
        (stands && verified(m, e), "evidence-verified"),
    ] {
        if said {
            line = format!("{line} · {}", m.t(key));
        }
    }
    ui.add(Label::new(faint(ui, line).small()).wrap());
    if let Some(why) = state.text(m) {
        ui.add(Label::new(faint(ui, why).small()).wrap());
    }
    evidence(ui, m, e, out);
    if stands && !overlay && m.can_record() {
        actions(ui, m, e, &said, unfolded, out);
    }
}

/// What supports an entry; a link, with the host it opens, only where a click opens it.
pub fn evidence(ui: &mut Ui, m: &Model, e: &Entry, out: &mut Vec<Action>) {
    let Some(s) = &e.source else { return };
    let text = m.tf("detail-history-source", &[("title", source::title(s).into())]);
    if let Some(link) = source::link(s) {
        let color = super::palette(ui).accent;
        let text = RichText::new(format!("{text} · {}", link.host())).small().color(color);
        let response = Button::new(text).frame(false).wrap().ui(ui).on_hover_text(source::told(m, s));
        if response.clicked() {
            out.push(Action::OpenLink(link));
        }
    } else {
        let label = ui.add(Label::new(faint(ui, text).small()).wrap());
        if !s.address().is_empty() {
            label.on_hover_text(source::told(m, s));
        }
    }
    if !s.note.is_empty() {
        ui.add(Label::new(faint(ui, visible(&s.note)).small()).wrap());
    }
}

fn actions(ui: &mut Ui, m: &Model, e: &Arc<Entry>, said: &str, u: &mut Unfolded, out: &mut Vec<Action>) {
    if u.retracting.as_ref().is_some_and(|(id, _)| *id == e.id) {
        return retract(ui, m, u, out);
    }
    ui.horizontal(|ui| {
        let small = |ui: &Ui, key: &str| RichText::new(m.t(key)).small().color(super::palette(ui).accent);
        let button = Button::new(small(ui, "journal-retract")).frame(false).ui(ui);
        name(ui, &button, m.tf("detail-retract-name", &[("what", said.into())]));
        if button.clicked() {
            u.retracting = Some((e.id.clone(), m.t("detail-retract-reason")));
            u.wants_focus = true;
        }
        if let (Some(commitment), true) = (e.event.commitment(), e.source.is_some()) {
            // Whoever reported cannot be the one who checks.
            let by = m.prefs.by.trim();
            let can = !by.is_empty() && *by != *e.by;
            let verified = verified(m, e);
            let button = Button::new(small(ui, "detail-verify")).frame(false);
            let button = ui.add_enabled(can && !verified, button);
            let hint = match () {
                () if verified => "detail-verified-already",
                () if by.is_empty() => "detail-verify-name",
                () if !can => "detail-verify-other",
                () => "detail-verify-hint",
            };
            let button = button.on_hover_text(m.t(hint)).on_disabled_hover_text(m.t(hint));
            name(ui, &button, m.tf("detail-verify-name-of", &[("what", said.into())]));
            if button.clicked() {
                let event = Event::Verified { commitment: commitment.into(), entry: e.id.clone() };
                out.push(Action::Record(vec![Draft::new(m.as_of.max(e.about), event)]));
            }
        }
    });
}

/// Whether somebody checked the entry already.
fn verified(m: &Model, e: &Entry) -> bool {
    let track = e.event.commitment().and_then(|id| m.desk.tracker.position(id));
    let track = track.and_then(|i| m.desk.tracker.tracks.get(i));
    let checks = |v: &Arc<Entry>| matches!(&v.event, Event::Verified { entry, .. } if *entry == e.id);
    track.is_some_and(|t| t.entries.iter().any(checks))
}

/// The reason, and the button that retracts.
fn retract(ui: &mut Ui, m: &Model, u: &mut Unfolded, out: &mut Vec<Action>) {
    let Some((id, reason)) = &mut u.retracting else { return };
    *ui.spacing_mut() = ui.ctx().global_style().spacing.clone();
    let field = TextEdit::singleline(reason).desired_width(f32::INFINITY).id_salt("reason");
    let response = field.hint_text(m.t("journal-reason")).ui(ui);
    name(ui, &response, m.t("journal-reason"));
    if std::mem::take(&mut u.wants_focus) {
        response.request_focus();
    }
    let mut go = entered(ui, &response);
    let given = !reason.trim().is_empty();
    let mut close = false;
    ui.horizontal(|ui| {
        go |= ui.add_enabled(given, Button::new(m.t("journal-retract-now"))).clicked();
        close = link(ui, m.t("detail-discard")).clicked();
    });
    if !given {
        ui.add(Label::new(faint(ui, m.t("journal-reason-needed")).small()).wrap());
    }
    if go && given {
        out.push(Action::Retract(vec![id.clone()], reason.trim().to_owned()));
    }
    if close || (go && given) {
        u.retracting = None;
    }
}
