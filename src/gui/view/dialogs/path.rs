//! A path that is asked for, and how a file is named.

use std::path::{Path, PathBuf};

use egui::{
    Label, TextEdit, TextStyle, TextWrapMode, Ui, Widget as _, WidgetText,
    text::{CCursor, CCursorRange},
};

use crate::gui::{
    action::{Action, Browse},
    model::Model,
    widget::{faint, name},
};

/// A file by its name; before it what it is, or behind it the folder it lies in.
pub(super) fn named(ui: &mut Ui, label: Option<&str>, path: &Path) {
    ui.horizontal(|ui| {
        if let Some(label) = label {
            ui.label(faint(ui, label).small());
        }
        let part =
            |p: Option<&std::ffi::OsStr>| p.map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        Label::new(part(path.file_name())).truncate().ui(ui);
        if label.is_none() {
            let folder = part(path.parent().map(Path::as_os_str));
            Label::new(faint(ui, folder).small()).truncate().ui(ui);
        }
    });
}

/// A path to type, or to look for with the system's dialog.
#[derive(Default)]
pub(super) struct PathField {
    pub(super) typed: String,
    pub(super) wants_focus: bool,
    /// The system was asked: an answer that comes belongs here.
    pub(super) asked: bool,
}

impl PathField {
    pub(super) fn new(typed: String) -> Self {
        Self { typed, wants_focus: true, asked: false }
    }

    pub(super) fn chosen(&mut self, path: &Path) -> bool {
        if self.asked {
            self.typed = path.display().to_string();
            self.asked = false;
            self.wants_focus = true;
            return true;
        }
        false
    }

    /// Draws it; says whether the path changed.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        m: &Model,
        label: &str,
        what: Browse,
        out: &mut Vec<Action>,
    ) -> bool {
        ui.horizontal(|ui| {
            // The field comes first, also for Tab, and leaves the button its room.
            let browse = WidgetText::from(m.t("dialog-browse"));
            let browse = browse.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button);
            let taken = browse.size().x + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
            let width = ui.available_width() - taken;
            let mut shown = TextEdit::singleline(&mut self.typed).desired_width(width).show(ui);
            let field = &shown.response.response;
            name(ui, field, label);
            if std::mem::take(&mut self.wants_focus) {
                field.request_focus();
                // The end of a path is what people change, and what they want to see.
                let end = CCursorRange::one(CCursor::new(self.typed.chars().count()));
                shown.state.cursor.set_char_range(Some(end));
                shown.state.clone().store(ui.ctx(), field.id);
            }
            let changed = field.changed();
            if ui.button(browse).clicked() {
                self.asked = true;
                out.push(Action::Browse(what));
            }
            changed
        })
        .inner
    }

    /// The path, or the key of what is wrong with it. A path from nowhere in particular
    /// would mean another folder each time the program is started from elsewhere.
    pub(super) fn path(&self) -> Result<PathBuf, &'static str> {
        let typed = self.typed.trim();
        let path = PathBuf::from(typed);
        match () {
            () if typed.is_empty() => Err("dialog-path-empty"),
            () if !path.is_absolute() => Err("dialog-path-relative"),
            () => Ok(path),
        }
    }
}
