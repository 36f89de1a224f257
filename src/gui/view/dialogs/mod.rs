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
mod preview;
mod rules;
mod saving;
mod take_in;
mod unrecorded;
mod unsaved;

use std::path::{Path, PathBuf};

use egui::{
    Button, Context, Id, Key, Label, Modal, Modifiers, Popup, Rect, RichText, TextEdit, TextStyle,
    TextWrapMode, Ui, UiBuilder, Widget as _, WidgetText, pos2,
    text::{CCursor, CCursorRange},
    vec2,
};

use crate::chart::Chart;

use super::{
    super::{
        action::{Action, Browse, Format, Subject},
        ime, keys,
        model::Model,
        notice::Note,
        theme::{self, Palette},
        widget::{at_end, faint, hairline, name, palette},
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

/// A question in the middle of the window, everything behind it waiting. A click beside it
/// answers nothing.
fn question<T>(ctx: &Context, m: &Model, key: &str, width: f32, content: impl FnOnce(&mut Ui) -> T) -> T {
    let p = Palette::of(ctx.theme());
    let frame = egui::Frame::popup(&ctx.global_style()).fill(p.paper).inner_margin(16);
    let width = width.min(ctx.content_rect().width() - 64.0);
    Modal::new(egui::Id::unique(key))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(width);
            // In a window lower than the dialog it scrolls.
            let most = ctx.content_rect().height() - 48.0;
            // The bar has room of its own: it lies on no button. The answers at the foot do not fade.
            let before = ui.spacing().scroll;
            ui.spacing_mut().scroll.floating_allocated_width = 12.0;
            ui.spacing_mut().scroll.fade.strength = 0.0;
            let area =
                egui::ScrollArea::vertical().id_salt("question").max_height(most).min_scrolled_height(most);
            area.auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.spacing_mut().scroll = before;
                    ui.label(RichText::new(m.t(key)).font(theme::heading()));
                    ui.add_space(4.0);
                    content(ui)
                })
                .inner
        })
        .inner
}

/// The answers of a question, at its end and to the right; the one Enter gives comes last.
fn answers<T>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> T) -> T {
    ui.add_space(8.0);
    // In a window lower than the dialog they stay in sight, and the rest scrolls under them.
    let id = ui.scope_id().with("answers");
    let height = ui.data(|d| d.get_temp(id)).unwrap_or(0.0);
    let (left, top, width) = (ui.min_rect().left(), ui.cursor().top(), ui.available_width());
    let pinned = top.min(ui.clip_rect().bottom() - height);
    let place = |y: f32, height: f32| Rect::from_min_size(pos2(left, y), vec2(width, height));
    if pinned < top {
        let under = Rect::everything_below(pinned).intersect(ui.clip_rect());
        let under = under.intersect(place(pinned, under.height()).expand2(vec2(8.0, 0.0)));
        ui.painter().rect_filled(under, 0.0, palette(ui).paper);
    }
    let mut bar = ui.new_child(UiBuilder::new().id_salt("answers").max_rect(place(pinned, height)));
    hairline(&mut bar);
    bar.add_space(4.0);
    let answer = at_end(&mut bar, content);
    let height = bar.min_rect().height();
    ui.data_mut(|d| d.insert_temp(id, height));
    ui.advance_cursor_after_rect(place(top, height));
    answer
}

/// The usual two answers: leave it, or do it. None when it is left; else whether it is to be done.
fn cancel_or(ui: &mut Ui, m: &Model, text: String, enabled: bool) -> Option<bool> {
    answers(ui, |ui| {
        let leave = ui.button(m.t("dialog-cancel")).clicked();
        let done = primary(ui, text, enabled).clicked();
        (!leave).then_some(done)
    })
}

/// The answer Enter gives.
fn primary(ui: &mut Ui, text: String, enabled: bool) -> egui::Response {
    let p = palette(ui);
    ui.add_enabled(enabled, Button::new(RichText::new(text).color(p.paper)).fill(p.accent))
}

/// Whether Enter answers the question: not while it presses a button that has the focus.
/// To be asked after the fields are drawn, which let the focus go with Enter.
fn enter(ui: &Ui) -> bool {
    // While an input method composes, Enter belongs to it.
    let pressed = ui.input(|i| i.key_pressed(Key::Enter) && !ime::composing(i));
    pressed && ui.memory(|mem| mem.focused().is_none())
}

/// A file by its name; before it what it is, or behind it the folder it lies in.
fn named(ui: &mut Ui, label: Option<&str>, path: &Path) {
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
struct PathField {
    typed: String,
    wants_focus: bool,
    /// The system was asked: an answer that comes belongs here.
    asked: bool,
}

impl PathField {
    fn new(typed: String) -> Self {
        Self { typed, wants_focus: true, asked: false }
    }

    fn chosen(&mut self, path: &Path) -> bool {
        if self.asked {
            self.typed = path.display().to_string();
            self.asked = false;
            self.wants_focus = true;
            return true;
        }
        false
    }

    /// Draws it; says whether the path changed.
    fn ui(&mut self, ui: &mut Ui, m: &Model, label: &str, what: Browse, out: &mut Vec<Action>) -> bool {
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
    fn path(&self) -> Result<PathBuf, &'static str> {
        let typed = self.typed.trim();
        let path = PathBuf::from(typed);
        match () {
            () if typed.is_empty() => Err("dialog-path-empty"),
            () if !path.is_absolute() => Err("dialog-path-relative"),
            () => Ok(path),
        }
    }
}
