//! The strips that cannot be overlooked: under the top bar what was found on opening and
//! where everything lives now, above the bottom bar what is not on the disk. They take room
//! and hide no figure.

use egui::{Align, Button, Frame, Label, Layout, Margin, Panel, ProgressBar, RichText, Ui, Widget as _};

use super::super::{
    action::{Action, View},
    command::Command,
    model::{Model, SaveState},
    safety::{Deed, Told, is_in_backups, reason, recovered},
    theme,
    widget::{before_end, name, palette},
};
use crate::domain::{checks::Severity, scorecard::Standing};

/// The strips under the top bar.
pub fn above(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let ground = Frame::new().fill(palette(ui).chosen).inner_margin(Margin::symmetric(12, 4));
    if let Some(share) = m.opening {
        Panel::top("opening").frame(ground).show(ui, |ui| {
            ui.horizontal(|ui| {
                let bar = ProgressBar::new(share).desired_width(160.0).desired_height(8.0).ui(ui);
                name(ui, &bar, m.t("opening-title"));
                ui.add(Label::new(RichText::new(m.t("opening-title")).family(theme::bold())));
                ui.add(Label::new(m.t("opening-text")).truncate());
            });
        });
    }
    let errors = m.desk.plan_findings.iter().filter(|f| f.severity == Severity::Error).count();
    // Checks itself says it in full.
    if errors > 0 && m.prefs.view != View::Checks {
        Panel::top("plan errors").frame(ground).show(ui, |ui| {
            let title = m.tf("plan-errors-title", &[("count", errors.into())]);
            strip(ui, "⚠", &title, &m.t("plan-errors-text"), |ui| {
                if ui.button(m.t("plan-errors-show")).clicked() {
                    out.push(Action::Show(View::Checks));
                }
            });
        });
    }
    for (n, told) in m.safety.told.iter().enumerate() {
        Panel::top(egui::Id::unique(("told", n))).frame(ground).show(ui, |ui| match told {
            Told::Recovered(findings) => {
                let lines = recovered(m, findings);
                strip(ui, "⚠", &m.t("recovered-title"), &lines.join(between(m)), |ui| {
                    if is_in_backups(findings) && ui.button(m.t("command-backups")).clicked() {
                        out.push(Action::Command(Command::Backups));
                    }
                    if ui.button(m.t("recovered-show")).clicked() {
                        out.push(Action::Show(View::Checks));
                    }
                    dismiss(ui, m, n, out);
                });
            }
            Told::Moved { from, to } => {
                let args =
                    [("from", from.display().to_string().into()), ("to", to.display().to_string().into())];
                strip(ui, "✓", &m.tf("moved-title", &args), &m.tf("moved-text", &args), |ui| {
                    dismiss(ui, m, n, out);
                });
            }
        });
    }
}

/// What stands between two sentences.
fn between(m: &Model) -> &'static str {
    if m.lang() == crate::domain::words::Lang::En { " " } else { "" }
}

fn dismiss(ui: &mut Ui, m: &Model, n: usize, out: &mut Vec<Action>) {
    let close = Button::new("×").frame(false).ui(ui).on_hover_text(m.t("notice-close"));
    name(ui, &close, m.t("strip-close"));
    if close.clicked() {
        out.push(Action::Safety(Deed::Dismiss(n)));
    }
}

/// The strip above the bottom bar: something is in memory only, or nothing can be recorded.
pub fn below(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let p = palette(ui);
    let ground = Frame::new().inner_margin(Margin::symmetric(12, 4));
    if let SaveState::NotSaved(n, why) = &m.save {
        let ground = ground.fill(p.standing(Standing::NotMet));
        Panel::bottom("not saved").frame(ground).show(ui, |ui| {
            ui.visuals_mut().override_text_color = Some(p.paper);
            let title = m.tf("save-not-saved-count", &[("count", (*n).into())]);
            strip(ui, "⚠", &title, &m.tf("not-saved-text", &[("why", reason(m, why).into())]), |ui| {
                plain(ui);
                again(ui, m, out);
                elsewhere(ui, m, "saving-elsewhere", out);
                if ui.button(m.t("saving-more")).clicked() {
                    out.push(Action::Command(Command::Saving));
                }
            });
        });
    } else if let Some(why) = &m.read_only {
        Panel::bottom("read-only").frame(ground.fill(p.chosen)).show(ui, |ui| {
            let text = m.tf("read-only-text", &[("why", reason(m, why).into())]);
            strip(ui, "⚠", &m.t("read-only-title"), &text, |ui| {
                again(ui, m, out);
                elsewhere(ui, m, "read-only-elsewhere", out);
            });
        });
    }
}

/// Buttons look as everywhere, on any ground.
fn plain(ui: &mut Ui) {
    ui.visuals_mut().override_text_color = None;
}

/// The button that tries again.
pub(super) fn again(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    if ui.button(m.t("saving-again")).clicked() {
        out.push(Action::Safety(Deed::TryAgain));
    }
}

/// The button that asks where to go on.
pub(super) fn elsewhere(ui: &mut Ui, m: &Model, key: &str, out: &mut Vec<Action>) {
    if ui.button(m.t(key)).clicked() {
        out.push(Action::Safety(Deed::AskElsewhere));
    }
}

/// A mark, a bold sentence and a plain one at the left, buttons at the right.
fn strip(ui: &mut Ui, mark: &str, title: &str, text: &str, buttons: impl FnOnce(&mut Ui)) {
    let words = |ui: &mut Ui| {
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            let color = ui.visuals().override_text_color.unwrap_or_else(|| palette(ui).ink);
            let font = egui::TextStyle::Body.resolve(ui.style());
            let mut job = egui::text::LayoutJob::default();
            let bold = egui::FontId::new(font.size, theme::bold());
            job.append(&format!("{mark} {title}"), 0.0, egui::TextFormat::simple(bold, color));
            job.append(text, 8.0, egui::TextFormat::simple(font, color));
            ui.add_space(3.0);
            Label::new(job).wrap().ui(ui);
        });
    };
    ui.horizontal_top(|ui| before_end(ui, words, buttons));
}

/// A sentence that something went wrong.
pub(super) fn wrong(ui: &mut Ui, text: &str) {
    let color = palette(ui).standing(Standing::NotMet);
    Label::new(RichText::new(format!("⚠ {text}")).color(color)).wrap().ui(ui);
}
