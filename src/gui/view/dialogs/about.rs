//! What this is, under which licences, and where it keeps things.

use egui::{Context, Label, RichText, Ui, Widget as _};

use super::{Action, Model, help::sheet, theme};
use crate::gui::widget::{faint, hairline, link};

/// Draws it; says whether it stays open.
pub(super) fn ui(ctx: &Context, m: &Model, out: &mut Vec<Action>) -> bool {
    sheet(ctx, m, "about-title", egui::vec2(440.0, 0.0), |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new("掛圖 Guatu").font(theme::figure()));
            let version = m.tf("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
            ui.label(faint(ui, version));
        });
        Label::new(m.t("about-what")).wrap().ui(ui);
        ui.add_space(4.0);
        hairline(ui);
        fact(ui, m, "about-licence", env!("CARGO_PKG_LICENSE"));
        fact(ui, m, "about-font", &m.t("about-font-licence"));
        hairline(ui);
        let plan = m.plan_folder().map_or_else(|| m.t("checks-plan-shipped"), |f| f.display().to_string());
        fact(ui, m, "checks-plan-from", &plan);
        fact(ui, m, "checks-journals-from", &m.journals_from());
        fact(ui, m, "about-writer", &m.writer.to_string());
        if link(ui, m.t("about-copy")).clicked() {
            let version = env!("CARGO_PKG_VERSION");
            let folder = m.journals_from();
            out.push(Action::Copy(format!("Guatu {version}\n{plan}\n{folder}\n{}", m.writer)));
        }
    })
}

fn fact(ui: &mut Ui, m: &Model, key: &str, value: &str) {
    ui.label(faint(ui, m.t(key)).small());
    Label::new(value).wrap().ui(ui);
}
