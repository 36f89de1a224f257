//! Two people reported differently for one date: someone says which one holds.

use egui::{Frame, Label, RichText, ScrollArea, Ui, Widget as _};
use jiff::civil::Date;

use super::{Action, Model, faint, name, words};
use crate::{
    domain::{
        entry::{Draft, Entry},
        scorecard::Standing,
        tracker::Conflict,
    },
    gui::widget::{hairline, link, palette},
};

/// Draws the conflicts, also those about days after the reporting date where such are shown;
/// nothing when there are none.
pub(super) fn ui(ui: &mut Ui, m: &Model, with_later: bool, out: &mut Vec<Action>) {
    let until = if with_later { Date::MAX } else { m.as_of };
    let conflicts: Vec<&Conflict> = m.desk.tracker.conflicts_until(until).collect();
    if conflicts.is_empty() {
        return;
    }
    let p = palette(ui);
    ui.add_space(4.0);
    Frame::new().fill(p.hover).inner_margin(egui::Margin::symmetric(8, 8)).show(ui, |ui| {
        let color = p.standing(Standing::SlightlyBehind);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new("⚠").color(color));
            let count = m.tf("journal-conflicts", &[("count", conflicts.len().into())]);
            ui.label(RichText::new(count).family(crate::gui::theme::bold()));
            ui.label(faint(ui, m.t("journal-conflicts-text")).small());
        });
        let height = ui.ctx().content_rect().height() * 0.24;
        ScrollArea::vertical().id_salt("conflicts").max_height(height).show(ui, |ui| {
            for c in conflicts {
                hairline(ui);
                conflict(ui, m, c, out);
            }
        });
    });
    ui.add_space(4.0);
}

fn conflict(ui: &mut Ui, m: &Model, c: &Conflict, out: &mut Vec<Action>) {
    let Some(first) = c.entries.first() else { return };
    let title = m.plan().commitments.get(c.commitment).map_or("", |c| c.title.get(m.lang()));
    ui.horizontal_wrapped(|ui| {
        if link(ui, title).clicked() {
            out.push(Action::Select(Some(c.commitment)));
        }
        ui.label(faint(ui, m.day(first.about)).small());
    });
    for (n, e) in c.entries.iter().enumerate() {
        ui.horizontal(|ui| candidate(ui, m, e, n + 1 == c.entries.len(), out));
    }
}

fn candidate(ui: &mut Ui, m: &Model, e: &Entry, holds: bool, out: &mut Vec<Action>) {
    let said = words::what(m, &e.event);
    let take = ui.add_enabled(m.can_record(), egui::Button::new(m.t("journal-take")));
    name(ui, &take, m.tf("journal-take-this", &[("what", said.as_str().into())]));
    if take.clicked() {
        // Recorded again, it replaces every candidate, this one too.
        let draft = Draft { about: e.about, source: e.source.clone(), event: e.event.clone() };
        out.push(Action::Record(vec![draft]));
    }
    let args = [("who", words::who(m, e).into()), ("when", m.moment(e.recorded).into())];
    let detail = m.tf("journal-candidate", &args);
    let mut job = egui::text::LayoutJob::default();
    let p = palette(ui);
    let font = |s: egui::TextStyle| s.resolve(ui.style());
    job.append(&said, 0.0, egui::TextFormat::simple(font(egui::TextStyle::Body), p.ink));
    if holds {
        job.append(&m.t("journal-holds"), 8.0, egui::TextFormat::simple(font(egui::TextStyle::Small), p.ink));
    }
    job.append(&detail, 8.0, egui::TextFormat::simple(font(egui::TextStyle::Small), p.faint));
    Label::new(job).truncate().ui(ui).on_hover_text(e.id.to_string());
}
