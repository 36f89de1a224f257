//! Windows over the window: questions that need an answer, and sheets to read.
//!
//! Questions lie in a stack and keep the rest of the window waiting; the top one takes
//! Enter and Escape. Help and the about box lie beside the work and wait for nobody.

mod about;
mod backups;
mod changes;
mod export;
mod figures;
mod folder;
mod go;
mod help;
mod import;
mod messages;
mod packs;
mod paste;
mod path;
mod preview;
mod question;
mod rules;
mod saving;
mod take_in;
mod unrecorded;
mod unsaved;

use std::path::Path;

use egui::{Context, Id, Key, Modifiers, Popup};

use self::{
    path::{PathField, named},
    question::{answers, cancel_or, enter, primary, question},
};
use crate::chart::Chart;

use super::{
    super::{
        action::{Action, Browse, Format, Subject},
        keys,
        model::Model,
        notice::Note,
        theme,
        widget::{hairline, name},
    },
    why::Why,
};

/// A question that needs an answer.
enum Question {
    Export(export::Export),
    Packs(packs::Packs),
    Folder(folder::Folder),
    Figures(figures::Figures),
    Paste(paste::Paste),
    Import(import::Import),
    Rules(rules::Rules),
    Go(go::Go),
    Unsaved(unsaved::Unsaved),
    Unrecorded(unrecorded::Unrecorded),
    Backups(backups::Backups),
    TakeIn(take_in::TakeIn),
}

/// What becomes of a question after a frame.
enum Next {
    Stay,
    Close,
    /// Another one takes its place.
    Instead(Question),
}

/// A sheet to read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Help,
    About,
    Messages,
    Why,
    Changes,
    Saving,
}

impl Sheet {
    /// Identifier of its title, of those that are drawn as [`help::sheet`].
    const fn title(self) -> Option<&'static str> {
        match self {
            Self::Help => Some("help-title"),
            Self::About => Some("about-title"),
            Self::Messages => Some("messages-title"),
            Self::Saving => Some("saving-title"),
            Self::Why | Self::Changes => None,
        }
    }

    /// Whether something on it has the keyboard.
    fn has_keyboard(self, ctx: &Context) -> bool {
        let focused = ctx.memory(egui::Memory::focused).and_then(|id| ctx.read_response(id));
        focused.is_some_and(|r| self.title().map(help::layer) == Some(r.layer_id))
    }
}

/// State of everything that lies over the window.
#[derive(Default)]
pub struct Dialogs {
    questions: Vec<Question>,
    sheets: Vec<Sheet>,
    why: Why,
    /// How far keys scroll the help sheet, in points.
    scroll: f32,
    /// A sheet was opened and is to take the keyboard.
    arrives: bool,
    /// What had the keyboard before.
    before: Option<Id>,
    /// Whether the sheet on top had it in the frame before: Escape takes it from everything.
    held: bool,
    /// How many lay over the window in the frame before.
    lay: usize,
    /// Frames until what was put over the window last is there for the pointer too.
    settles: u8,
    /// Escape closed the list of changes; the model is still to hear of it.
    no_changes: bool,
}

impl Dialogs {
    /// Takes keys before a view sees them: Escape closes what lies on top, and nothing else;
    /// those that scroll are the help sheet's, which is longer than the window.
    /// To be called before the views are drawn.
    pub fn keys(&mut self, ctx: &Context) {
        let reads = self.questions.is_empty() && self.sheets.last() == Some(&Sheet::Help);
        let focused = ctx.memory(egui::Memory::focused);
        if let (true, Some(id)) = (std::mem::take(&mut self.arrives), focused) {
            self.before = self.before.or(focused);
            ctx.memory_mut(|mem| mem.surrender_focus(id));
        }
        let focused = ctx.memory(egui::Memory::focused);
        let inside = Sheet::Help.has_keyboard(ctx);
        if reads && (focused.is_none() || inside) && !Popup::is_any_open(ctx) {
            let page = ctx.content_rect().height() * 0.7;
            let by = ctx.input_mut(|i| keys::scrolled(i, page));
            self.scroll += by;
            if by != 0.0 && inside {
                // An arrow that scrolls does not also go to the next button.
                ctx.memory_mut(|mem| mem.move_focus(egui::FocusDirection::None));
            }
        }
        let open = !self.questions.is_empty() || !self.sheets.is_empty();
        if open
            && !Popup::is_any_open(ctx)
            && ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape))
            && self.questions.pop().is_none()
        {
            let closed = self.sheets.pop();
            if closed == Some(Sheet::Why) {
                self.why.close(ctx);
            }
            self.no_changes |= closed == Some(Sheet::Changes);
            // Back to where it was, unless somebody took it elsewhere meanwhile.
            if let (true, true, Some(before)) = (self.sheets.is_empty(), self.held, self.before) {
                ctx.memory_mut(|mem| mem.request_focus(before));
            }
        }
        if self.sheets.is_empty() {
            self.before = None;
        }
    }

    /// Whether something came to lie over the window just now. A tooltip that is there already
    /// stays as long as the pointer rests, whatever comes between them; and as something new is
    /// first measured and then drawn, for a frame the pointer still finds what is behind it.
    pub fn covers(&mut self, ctx: &Context) -> bool {
        let lie = self.questions.len() + self.sheets.len();
        let more = lie > std::mem::replace(&mut self.lay, lie);
        self.settles = if more { 2 } else { self.settles.saturating_sub(1) };
        if self.settles > 0 {
            ctx.request_repaint();
        }
        self.settles > 0
    }

    /// Whether a question waits: commands and the views' keys wait for it.
    #[must_use]
    pub const fn asks(&self) -> bool {
        !self.questions.is_empty()
    }

    /// Draws what is open.
    pub fn ui(&mut self, ctx: &Context, m: &Model, told: &[Note], out: &mut Vec<Action>) {
        if std::mem::take(&mut self.no_changes) {
            out.push(Action::Since(None));
        }
        self.sheets.retain(|sheet| match sheet {
            Sheet::Help => help::ui(ctx, m, std::mem::take(&mut self.scroll)),
            Sheet::About => about::ui(ctx, m, out),
            Sheet::Messages => messages::ui(ctx, m, told, out),
            Sheet::Why => self.why.ui(ctx, m, out),
            Sheet::Changes => changes::ui(ctx, m, out),
            Sheet::Saving => saving::ui(ctx, m, out),
        });
        self.held = self.sheets.last().is_some_and(|s| s.has_keyboard(ctx));
        let Some(top) = self.questions.last_mut() else { return };
        let next = match top {
            Question::Export(d) => d.ui(ctx, m, out),
            Question::Packs(d) => d.ui(ctx, m, out),
            Question::Folder(d) => d.ui(ctx, m, out),
            Question::Figures(d) => d.ui(ctx, m, out),
            Question::Paste(d) => d.ui(ctx, m, out),
            Question::Import(d) => d.ui(ctx, m, out),
            Question::Rules(d) => d.ui(ctx, m, out),
            Question::Go(d) => d.ui(ctx, m, out),
            Question::Unsaved(d) => d.ui(ctx, m, out),
            Question::Unrecorded(d) => d.ui(ctx, m, out),
            Question::Backups(d) => d.ui(ctx, m, out),
            Question::TakeIn(d) => d.ui(ctx, m, out),
        };
        match next {
            Next::Stay => {}
            Next::Close => drop(self.questions.pop()),
            Next::Instead(other) => *top = other,
        }
    }

    /// The system's file dialog answered.
    pub fn chosen(&mut self, path: &Path) {
        match self.questions.last_mut() {
            Some(Question::Export(d)) => d.chosen(path),
            Some(Question::Packs(d)) => d.chosen(path),
            Some(Question::Folder(d)) => d.chosen(path),
            Some(Question::TakeIn(d)) => d.chosen(path),
            Some(Question::Import(d)) => d.chosen(path),
            _ => {}
        }
    }

    /// Something is not on the disk, and the window is to close or another folder to open.
    pub fn warn_unsaved(&mut self) {
        if !self.warns() {
            self.questions.push(Question::Unsaved(unsaved::Unsaved::default()));
        }
    }

    /// The window is to close, and something was typed for these and not recorded.
    pub fn warn_unrecorded(&mut self, ids: Vec<String>) {
        self.questions.retain(|q| !matches!(q, Question::Unrecorded(_)));
        self.questions.push(Question::Unrecorded(unrecorded::Unrecorded::of(ids)));
    }

    /// Whether the question about what is not on the disk lies on top.
    #[must_use]
    pub fn warns(&self) -> bool {
        matches!(self.questions.last(), Some(Question::Unsaved(_)))
    }

    /// Closes that question: it is answered.
    pub fn no_warning(&mut self) {
        self.questions.retain(|q| !matches!(q, Question::Unsaved(_)));
    }

    /// Asks for the figure of a commitment that was just ticked.
    pub fn ask_figure(&mut self, m: &Model, i: usize) {
        self.questions.extend(figures::Figures::of(m, i).map(Question::Figures));
    }

    /// Asks which file comes back.
    pub fn ask_import(&mut self) {
        self.questions = vec![Question::Import(import::Import::default())];
    }

    /// Shows what the file that is looked at would do, unless it is shown.
    pub fn open_import(&mut self) {
        if !matches!(self.questions.last(), Some(Question::Import(_))) {
            self.ask_import();
        }
    }

    /// Shows figures from the clipboard beside the rows they would go into.
    pub fn open_paste(&mut self, m: &Model, rows: &[usize], clip: &str) {
        self.questions = vec![Question::Paste(paste::Paste::of(m, rows, clip))];
    }

    /// Opens the export dialog.
    pub fn open_export(&mut self, m: &Model) {
        self.questions = vec![Question::Export(export::Export::of(m))];
    }

    /// Opens it with a format chosen.
    pub fn open_export_as(&mut self, m: &Model, format: Format) {
        self.questions = vec![Question::Export(export::Export::format(m, format))];
    }

    /// Asks for whom workbooks to fill in are written.
    pub fn open_packs(&mut self, m: &Model) {
        self.questions = vec![Question::Packs(packs::Packs::of(m))];
    }

    /// Opens the export dialog for a chart.
    pub fn open_picture(&mut self, m: &Model, chart: Chart) {
        self.questions = vec![Question::Export(export::Export::picture(m, chart))];
    }

    /// The file to export to is there already.
    pub fn ask_overwrite(&mut self) {
        match self.questions.last_mut() {
            Some(Question::Export(d)) => d.ask_overwrite(),
            Some(Question::Packs(d)) => d.ask_overwrite(),
            _ => {}
        }
    }

    /// The file is written: its dialog is answered.
    pub fn exported(&mut self) {
        self.questions.retain(|q| !matches!(q, Question::Export(_) | Question::Packs(_)));
    }

    /// Opens the dialog for another plan.
    pub fn open_plan(&mut self, m: &Model) {
        self.questions = vec![Question::Folder(folder::Folder::plan(m))];
    }

    /// Opens the dialog for another plan, proposing a folder.
    pub fn open_plan_at(&mut self, folder: &Path) {
        self.questions = vec![Question::Folder(folder::Folder::plan_at(folder))];
    }

    /// Opens the dialog for another progress folder.
    pub fn open_progress(&mut self, m: &Model) {
        self.questions = vec![Question::Folder(folder::Folder::progress(m))];
    }

    /// Asks where to go.
    pub fn open_go(&mut self) {
        self.questions = vec![Question::Go(go::Go::default())];
    }

    /// Opens the dialog for the pace rule.
    pub fn open_rules(&mut self, m: &Model) {
        self.questions = vec![Question::Rules(rules::Rules::of(m))];
    }

    /// Asks where to save instead, proposing a folder.
    pub fn open_elsewhere(&mut self, folder: &Path) {
        self.questions = vec![Question::Folder(folder::Folder::elsewhere(folder))];
    }

    /// Opens the export dialog for everything there is.
    pub fn open_rescue(&mut self, m: &Model) {
        self.questions = vec![Question::Export(export::Export::rescue(m))];
    }

    /// Opens the dialog of the backups.
    pub fn open_backups(&mut self) {
        self.questions = vec![Question::Backups(backups::Backups::default())];
    }

    /// Opens the dialog for taking in other journals.
    pub fn open_take_in(&mut self) {
        self.questions = vec![Question::TakeIn(take_in::TakeIn::default())];
    }

    /// Opens it for a place, which is looked at.
    pub fn open_take_in_of(&mut self, place: &Path) {
        self.questions = vec![Question::TakeIn(take_in::TakeIn::of(place))];
    }

    /// Opens the sheet about saving.
    pub fn open_saving(&mut self) {
        self.open(Sheet::Saving);
    }

    /// Opens the list of what was told.
    pub fn open_messages(&mut self) {
        self.open(Sheet::Messages);
    }

    /// Opens the list of what changed.
    pub fn open_changes(&mut self) {
        self.open(Sheet::Changes);
    }

    /// Opens the help sheet.
    pub fn open_help(&mut self) {
        self.open(Sheet::Help);
    }

    /// Opens the about box.
    pub fn open_about(&mut self) {
        self.open(Sheet::About);
    }

    /// Opens the sheet that explains one thing.
    pub fn open_why(&mut self, ctx: &Context, subject: Subject) {
        self.why.ask(ctx, subject, self.sheets.contains(&Sheet::Why));
        self.open(Sheet::Why);
    }

    /// Closes the sheet that explains.
    pub fn close_why(&mut self) {
        self.sheets.retain(|s| *s != Sheet::Why);
        self.why = Why::default();
    }

    /// Closes the question that is answered.
    pub fn close(&mut self) {
        self.questions.clear();
    }

    /// On top of the others, also when it lay below them.
    fn open(&mut self, sheet: Sheet) {
        // The one that explains takes the keyboard by itself.
        self.arrives |= sheet != Sheet::Why;
        self.sheets.retain(|s| *s != sheet);
        self.sheets.push(sheet);
    }
}
