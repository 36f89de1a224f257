//! The bar at the bottom: counts as of the date, the rule, where the data lives.

use egui::{Align, Color32, Layout, RichText, TextFormat, Ui, text::LayoutJob, vec2};

use super::super::{
    action::{Action, Subject},
    command::Command,
    model::{Model, SaveState},
    theme,
    widget::{before_end, faint, name, palette, row},
};
use crate::{
    domain::{scorecard::Standing, why::Group},
    text::rule,
};

/// Room the folder needs to say anything, in points.
const PLACE: f32 = 160.0;

/// Draws it.
pub fn ui(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        // One after the other: both ask for things.
        let mut asked = Vec::new();
        before_end(ui, |ui| counts(ui, m, out), |ui| save_state(ui, m, &mut asked));
        out.append(&mut asked);
    });
}

/// The counts, and what there is room for behind them.
fn counts(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let shown = &m.shown;
    let all = m.card.counts.total();
    let total = if shown.total() == all {
        m.tf("foot-all", &[("count", all.into())])
    } else {
        m.tf("foot-some", &[("count", shown.total().into()), ("all", all.into())])
    };
    let p = palette(ui);
    let mut counts = vec![(Group::All, job(ui, vec![(total, p.ink)]))];
    counts.extend(Standing::ALL.into_iter().filter(|s| shown.get(*s) > 0).map(|s| {
        let n = format!(" {}", shown.get(s));
        (Group::Standing(s), job(ui, vec![(theme::glyph(s).to_owned(), p.standing(s)), (n, p.ink)]))
    }));
    ui.spacing_mut().item_spacing.x = 12.0;
    let wide =
        ui.fonts_mut(|f| counts.iter().map(|(_, j)| f.layout_job(j.clone()).size().x + 12.0).sum::<f32>());
    let draw = |ui: &mut Ui| counts.into_iter().for_each(|(group, job)| count(ui, m, job, group, out));
    if wide > ui.available_width() {
        // None is left out, what is behind least of all; and a list keeps its rows.
        (ui.spacing_mut().interact_size.y, ui.spacing_mut().item_spacing.y) = (16.0, 2.0);
        ui.horizontal_wrapped(draw);
        return;
    }
    draw(ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let name = rule::name(m.lang(), m.prefs.rule);
        let text = m.tf("foot-rule", &[("rule", name.into()), ("date", m.day(m.as_of).into())]);
        let font = egui::TextStyle::Small.resolve(ui.style());
        let rule = LayoutJob::simple_singleline(text, font, palette(ui).faint);
        let wide = ui.fonts_mut(|f| f.layout_job(rule.clone())).size().x;
        // What stands above already goes first where room is short.
        if ui.available_width() < wide + 16.0 {
            return;
        }
        if m.demo {
            ui.add_space(8.0);
        } else if ui.available_width() > wide + PLACE {
            let folder = m.folder.display().to_string();
            let size = vec2(ui.available_width() - wide - 16.0, ui.available_height());
            let text = egui::Label::new(faint(ui, &folder).small()).truncate();
            let end = Layout::right_to_left(Align::Center);
            let place = ui.allocate_ui_with_layout(size, end, |ui| ui.add(text)).inner;
            place.on_hover_text(m.tf("foot-folder", &[("path", folder.into())]));
        }
        let rule = row::words(ui, rule);
        if rule.on_hover_text(rule::explanation(m.lang(), m.prefs.rule)).clicked() {
            out.push(Action::Command(Command::Rules));
        }
    });
}

/// A count of those shown; a click says why, and which they are.
fn count(ui: &mut Ui, m: &Model, job: LayoutJob, group: Group, out: &mut Vec<Action>) {
    let said = job.text.clone();
    let response = row::words(ui, job);
    let hint = match group {
        Group::Standing(s) => m.t(&format!("standing-{}", s.key())),
        _ => m.t("why-hint"),
    };
    if let Group::Standing(_) = group {
        name(ui, &response, format!("{hint}: {}", said.rsplit(' ').next().unwrap_or("")));
    }
    if response.on_hover_text(hint).clicked() {
        out.push(Action::Why(Subject::count(m.rows.clone(), group)));
    }
}

/// A text of parts in their colours.
fn job(ui: &Ui, parts: Vec<(String, Color32)>) -> LayoutJob {
    let font = egui::TextStyle::Small.resolve(ui.style());
    let mut job = LayoutJob::default();
    for (text, color) in parts {
        job.append(&text, 0.0, TextFormat::simple(font.clone(), color));
    }
    job
}

/// Whether everything is on the disk; a click says more.
fn save_state(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let p = palette(ui);
    let small = egui::TextStyle::Small.resolve(ui.style());
    if m.demo {
        ui.label(RichText::new(m.t("save-demo")).small().color(p.ink));
        return;
    }
    let alarm = p.standing(Standing::NotMet);
    let (glyph, text, color) = match &m.save {
        SaveState::NotSaved(n, _) => ("⚠", m.tf("save-not-saved-count", &[("count", (*n).into())]), alarm),
        _ if m.read_only.is_some() => ("⚠", m.t("save-read-only"), alarm),
        _ if m.safety.out_of_reach.is_some() => ("⚠", m.t("save-out-of-reach"), alarm),
        SaveState::Saving => ("…", m.t("save-saving"), p.faint),
        SaveState::Saved => ("✓", m.t("save-saved"), p.faint),
    };
    let state = row::words(ui, LayoutJob::simple_singleline(format!("{glyph} {text}"), small, color));
    name(ui, &state, m.tf("save-name", &[("state", text.into())]));
    if state.on_hover_text(m.t("save-hint")).clicked() {
        out.push(Action::Command(Command::Saving));
    }
}
