//! Files dropped on the window: each kind opens the dialog that takes it.

use std::path::{Path, PathBuf};

use egui::{Align2, Color32, Context, Id, LayerId, Order, Stroke, StrokeKind};

use super::{app::App, dispatch::TABLES, import::Deed, theme};

impl App {
    /// Says what dropping does while a file hovers, and takes what is dropped.
    pub(super) fn dropped(&mut self, ctx: &Context) {
        let (paths, hovers) = ctx.input(|i| {
            let paths: Vec<PathBuf> = i.raw.dropped_files.iter().map(|f| f.path().to_owned()).collect();
            (paths, !i.raw.hovered_files.is_empty())
        });
        if hovers {
            overlay(ctx, &self.model.t("drop-here"));
        }
        match paths.as_slice() {
            [] => {}
            // A question is open: what lies under it must not change it unseen.
            _ if self.views.dialogs.asks() => self.notices.tell(self.model.t("drop-answer-first")),
            _ if self.model.demo => self.notices.tell(self.model.t("demo-leave-first")),
            [path] => self.open_dropped(ctx, path),
            _ => self.notices.tell(self.model.t("drop-one")),
        }
    }

    fn open_dropped(&mut self, ctx: &Context, path: &Path) {
        let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        let inside = self.machine.files.list(path);
        let is_plan = |files: &[PathBuf]| files.iter().any(|f| f.ends_with("plan.ron"));
        // A plan is a folder: whoever drops its file means that.
        let folder = path.parent().filter(|_| path.file_name().is_some_and(|n| n == "plan.ron"));
        if let (Err(_), Some(folder)) = (&inside, folder) {
            return self.views.dialogs.open_plan_at(folder);
        }
        match (inside, extension.as_str()) {
            (Ok(files), _) if is_plan(&files) => self.views.dialogs.open_plan_at(path),
            (Ok(_), _) | (_, "ronl" | "zip") => self.show_take_in_of(path),
            (_, e) if TABLES.contains(&e) => self.import(ctx, Deed::Look(path.to_owned())),
            _ => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                let text = self.model.tf("drop-unknown", &[("name", name.into())]);
                self.notices.fail(text);
            }
        }
    }
}

/// A frame around the window with a sentence in the middle, above everything.
fn overlay(ctx: &Context, text: &str) {
    let p = theme::Palette::of(ctx.theme());
    let painter = ctx.layer_painter(LayerId::new(Order::Foreground, Id::unique("drop")));
    let all = ctx.content_rect();
    painter.rect_filled(all, 0.0, Color32::from_black_alpha(96));
    let font = theme::heading();
    let galley = painter.layout(text.to_owned(), font, p.ink, all.width() - 96.0);
    let card = Align2::CENTER_CENTER.anchor_size(all.center(), galley.size()).expand2(egui::vec2(32.0, 20.0));
    painter.rect(card, 6.0, p.paper, Stroke::new(1.5, p.accent), StrokeKind::Inside);
    painter.galley(card.shrink2(egui::vec2(32.0, 20.0)).min, galley, p.ink);
}
