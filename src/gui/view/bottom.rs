//! The bar at the bottom: counts as of the date, the rule, where the data lives.

use egui::{Align, Layout, RichText, Ui};

use super::super::{
    action::Action,
    model::{Model, SaveState},
    widget::{faint, mark, palette},
};
use crate::{
    domain::scorecard::{Counts, Standing},
    text::rule,
};

/// Draws it.
pub fn ui(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let shown = Counts::of(m.rows.iter().filter_map(|i| m.card.rows.get(*i)));
        let all = m.card.counts.total();
        let total = if shown.total() == all {
            m.tf("foot-all", &[("count", all.into())])
        } else {
            m.tf("foot-some", &[("count", shown.total().into()), ("all", all.into())])
        };
        ui.label(RichText::new(total).small());
        for s in Standing::ALL.into_iter().filter(|s| shown.get(*s) > 0) {
            ui.spacing_mut().item_spacing.x = 4.0;
            let name = m.t(&format!("standing-{}", s.key()));
            ui.label(mark::glyph(ui, s).small()).on_hover_text(&name);
            ui.label(RichText::new(shown.get(s).to_string()).small()).on_hover_text(&name);
            ui.add_space(4.0);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            save_state(ui, m);
            if m.demo {
                ui.add_space(8.0);
            } else {
                let folder = m.folder.display().to_string();
                let place = ui.add(egui::Label::new(faint(ui, &folder).small()).truncate());
                place.on_hover_text(m.tf("foot-folder", &[("path", folder.into())]));
            }
            let name = rule::name(m.lang(), m.prefs.rule);
            let text = m.tf("foot-rule", &[("rule", name.into()), ("date", m.day(m.as_of).into())]);
            ui.label(faint(ui, text).small()).on_hover_text(rule::explanation(m.lang(), m.prefs.rule));
        });
    });
    if let Some(why) = &m.read_only {
        ui.horizontal(|ui| {
            let color = palette(ui).standing(Standing::NotMet);
            let text = m.tf("foot-read-only", &[("why", why.as_str().into())]);
            ui.label(RichText::new(format!("⚠ {text}")).color(color));
            if ui.button(m.t("command-open-progress")).clicked() {
                out.push(Action::Command(super::super::command::Command::OpenProgress));
            }
        });
    }
}

fn save_state(ui: &mut Ui, m: &Model) {
    let p = palette(ui);
    let (text, color) = match &m.save {
        _ if m.demo => (m.t("save-demo"), p.ink),
        SaveState::Saved => (format!("✓ {}", m.t("save-saved")), p.faint),
        SaveState::Saving => (format!("… {}", m.t("save-saving")), p.faint),
        SaveState::NotSaved(n, _) => (
            format!("⚠ {}", m.tf("save-not-saved-count", &[("count", (*n).into())])),
            p.standing(Standing::NotMet),
        ),
    };
    let label = ui.label(RichText::new(text).small().color(color));
    if let SaveState::NotSaved(_, why) = &m.save {
        label.on_hover_text(m.tf("save-not-saved-why", &[("why", why.as_str().into())]));
    }
}
