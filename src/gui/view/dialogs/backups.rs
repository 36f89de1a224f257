//! The backups of the folder: which there are, one now, and what one would bring back.

use std::path::PathBuf;

use egui::{Context, Key, Label, Response, ScrollArea, Ui, Widget as _};

use super::{
    Action, Model, Next, Question, answers, enter, hairline, preview, primary, question, take_in::TakeIn,
};
use crate::{
    domain::words::Lang,
    gui::{
        safety::{Backup, Deed},
        widget::{faint, link, row},
    },
    text,
};

/// The backups.
#[derive(Default)]
pub(super) struct Backups {
    chosen: Option<PathBuf>,
}

impl Backups {
    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "backups-title", 760.0, |ui| {
            Label::new(faint(ui, m.t("backups-text"))).wrap().ui(ui);
            ui.add_space(4.0);
            let mut next = Next::Stay;
            ui.horizontal(|ui| {
                if ui.add_enabled(m.read_only.is_none(), egui::Button::new(m.t("backups-now"))).clicked() {
                    out.push(Action::Safety(Deed::BackUp));
                }
                if ui.button(m.t("command-take-in")).clicked() {
                    next = Next::Instead(Question::TakeIn(TakeIn::default()));
                }
            });
            place(ui, m, out);
            ui.add_space(4.0);
            hairline(ui);
            let again = self.list(ui, m, out);
            if self.chosen.is_some() {
                hairline(ui);
                ui.add_space(4.0);
            }
            let some = self
                .chosen
                .as_ref()
                .is_some_and(|path| preview::ui(ui, m, path, preview::Words("restore"), out));
            answers(ui, |ui| {
                let can = some && m.can_record();
                if ui.button(m.t("dialog-close")).clicked() {
                    next = Next::Close;
                }
                let clicked = primary(ui, m.t("restore-now"), can).clicked();
                if (clicked || (can && (again || enter(ui))))
                    && let Some(path) = self.chosen.clone()
                {
                    out.push(Action::Safety(Deed::BringBack(path)));
                }
            });
            next
        })
    }

    /// The list; says whether Enter was pressed on the one that is chosen already.
    fn list(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) -> bool {
        let Some(all) = &m.safety.backups else {
            ui.label(faint(ui, m.t("take-in-looking")));
            return false;
        };
        if all.is_empty() {
            ui.add_space(8.0);
            let key = if m.desk.journal.is_empty() { "backups-none-yet" } else { "backups-none" };
            Label::new(m.t(key)).wrap().ui(ui);
            ui.add_space(8.0);
            return false;
        }
        let mut again = false;
        let height = (all.len().min(5) as f32).mul_add(row::LINE + 10.0, 4.0);
        // As wide as the dialog: the bar keeps its distance from the words.
        let area = ScrollArea::vertical().id_salt("list").max_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            ui.set_width(ui.available_width() - 12.0);
            for b in all {
                let chosen = self.chosen.as_ref() == Some(&b.path);
                let response = line(ui, m, b, chosen);
                again |= chosen && response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                if response.clicked() && !chosen {
                    self.chosen = Some(b.path.clone());
                    out.push(Action::Safety(Deed::Preview(b.path.clone())));
                }
            }
        });
        if self.chosen.is_none() {
            ui.add_space(4.0);
            ui.label(faint(ui, m.t("backups-choose")).small());
            ui.add_space(4.0);
        }
        again
    }
}

/// Where they are, to be copied.
fn place(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let folder = m.folder.join("backups").display().to_string();
    ui.horizontal_wrapped(|ui| {
        Label::new(faint(ui, &folder).small()).wrap().ui(ui);
        if link(ui, m.t("saving-copy")).clicked() {
            out.push(Action::Copy(folder));
        }
    });
}

/// One backup.
fn line(ui: &mut Ui, m: &Model, b: &Backup, chosen: bool) -> Response {
    let (made, why) = (m.moment(b.made), m.t(&format!("backup-why-{}", b.why.key())));
    let size = size(m.lang(), b.bytes);
    let label = format!("{made}, {why}, {size}");
    row::choose(ui, ("backup", &b.path), chosen, &label, |ui| {
        let cells = |ui: &mut Ui| {
            row::right(ui, 80.0, faint(ui, &size).small());
            // The moment keeps its room at any size.
            let width = (ui.available_width() * 0.58).min(420.0);
            row::left(ui, width, faint(ui, &why).small());
        };
        row::line(ui, cells, |ui| {
            ui.add(Label::new(&made).truncate());
        });
    })
}

/// A file's size as people read it.
fn size(lang: Lang, bytes: u64) -> String {
    let kb = bytes as f64 / 1024.0;
    let (value, unit) = if kb < 1024.0 { (kb, "KB") } else { (kb / 1024.0, "MB") };
    let space = if lang == Lang::En { " " } else { "" };
    format!("{}{space}{unit}", text::number(value, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_naturally() {
        assert_eq!(size(Lang::En, 1536), "1.5 KB");
        assert_eq!(size(Lang::Hans, 3 << 20), "3.0MB");
    }
}
