//! Two people reported differently for one date: someone says which one holds.

use egui::{CollapsingHeader, Frame, Label, ScrollArea, Ui, Widget as _};
use jiff::civil::Date;

use super::{Action, Model, faint, lines::Choice, name, words};
use crate::{
    domain::{
        entry::{Draft, Entry},
        scorecard::Standing,
        tracker::Conflict,
    },
    gui::widget::{hairline, link, palette},
    search::Query,
};

/// Draws the conflicts that pass what is looked for here and in the whole window, also those about
/// days after the reporting date where such are shown; nothing when there are none. They fold.
pub(super) fn ui(ui: &mut Ui, m: &Model, choice: &Choice, wanted: &Query, out: &mut Vec<Action>) {
    let until = if choice.later { Date::MAX } else { m.as_of };
    let all: Vec<&Conflict> = m.desk.tracker.conflicts_until(until).collect();
    if all.is_empty() {
        return;
    }
    let passes = (!m.filters.is_empty()).then(|| m.passing());
    let shown = |c: &&Conflict| {
        passes.as_ref().is_none_or(|p| p.get(c.commitment) == Some(&true))
            && c.entries.iter().any(|e| choice.shows(m, e, Some(c.commitment), wanted))
    };
    let conflicts: Vec<&Conflict> = all.iter().copied().filter(shown).collect();
    let p = palette(ui);
    ui.add_space(4.0);
    Frame::new().fill(p.hover).inner_margin(egui::Margin::symmetric(8, 4)).show(ui, |ui| {
        // The words of the box, its heading and the line below, are part of what it takes.
        let most = ui.ctx().content_rect().height() / 3.0 - 80.0;
        let color = p.standing(Standing::SlightlyBehind);
        let count = if conflicts.len() == all.len() {
            m.tf("journal-conflicts", &[("count", all.len().into())])
        } else {
            let args = [("count", conflicts.len().into()), ("all", all.len().into())];
            m.tf("journal-conflicts-some", &args)
        };
        let mut heading = egui::text::LayoutJob::default();
        let font = egui::TextStyle::Body.resolve(ui.style());
        heading.append("⚠ ", 0.0, egui::TextFormat::simple(font.clone(), color));
        let bold = egui::FontId::new(font.size, crate::gui::theme::bold());
        heading.append(&count, 0.0, egui::TextFormat::simple(bold, p.ink));
        let folds = CollapsingHeader::new(heading).id_salt("conflicts").default_open(true);
        folds.show_unindented(ui, |ui| {
            if conflicts.is_empty() {
                return;
            }
            Label::new(faint(ui, m.t("journal-conflicts-text")).small()).wrap().ui(ui);
            ScrollArea::vertical().id_salt("conflicts").max_height(most.max(72.0)).show(ui, |ui| {
                for c in conflicts {
                    hairline(ui);
                    conflict(ui, m, c, out);
                }
            });
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
