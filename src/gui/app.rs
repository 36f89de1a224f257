//! The window's state, and a frame of it: read the keys, show the panels, do what they ask.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
};

use egui::{CentralPanel, Panel, Ui};
use jiff::{Timestamp, civil::Date};

use super::{
    action::{Action, View},
    command::Command,
    filter::Filters,
    fonts,
    model::{Model, SaveState},
    notice::Notices,
    prefs::Prefs,
    theme, view,
};
use crate::{
    desk::Desk,
    domain::{checks::Severity, entry::WriterId, pace::PaceRule, scorecard::Scorecard, words::Lang},
    store::{
        files::Files,
        places,
        plan_folder::{self, PlanSource},
        progress::{Access, Progress},
        saver::{Outcome, Saver},
    },
};

/// Key under which preferences lie in eframe's storage.
const PREFS: &str = "prefs";

/// What the command line says about the window.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Plan folder to open instead of the one remembered.
    pub plan: Option<PathBuf>,
    /// Progress folder to use instead of the one remembered.
    pub progress: Option<PathBuf>,
    /// Reporting date to start with.
    pub as_of: Option<Date>,
    /// Language to start with.
    pub lang: Option<Lang>,
    /// Pace rule to start with.
    pub rule: Option<PaceRule>,
    /// Lay the published figures over the plan.
    pub published: bool,
    /// View to show.
    pub view: Option<View>,
    /// Commitment to select, by its id.
    pub select: Option<String>,
    /// Theme.
    pub theme: Option<egui::ThemePreference>,
    /// Size of the window's content in points, instead of the one remembered.
    pub size: Option<(u16, u16)>,
}

impl Options {
    /// What was remembered, with what the command line says over it.
    fn over(&self, mut prefs: Prefs) -> Prefs {
        prefs.lang = self.lang.unwrap_or(prefs.lang);
        prefs.rule = self.rule.unwrap_or(prefs.rule);
        prefs.view = self.view.unwrap_or(prefs.view);
        prefs.theme = self.theme.unwrap_or(prefs.theme);
        prefs.published |= self.published;
        prefs.plan_folder = self.plan.clone().or(prefs.plan_folder);
        prefs.progress_folder = self.progress.clone().or(prefs.progress_folder);
        prefs
    }
}

/// What the window takes from the machine; a test gives its own.
#[derive(Clone)]
pub struct Machine {
    /// The disk.
    pub files: Arc<dyn Files>,
    /// The program's data folder, if there is one.
    pub data: Option<PathBuf>,
    /// The plan that is looked at when nobody chose another.
    pub default_plan: PlanSource,
    /// Today.
    pub today: Date,
    /// The clock.
    pub now: fn() -> Timestamp,
    /// Whether characters our fonts lack may come from the system's. A test says no, to
    /// see what ours lack.
    pub system_fonts: bool,
}

/// The window.
pub struct App {
    /// What views read.
    pub model: Model,
    pub(super) machine: Machine,
    pub(super) installation: WriterId,
    pub(super) saver: Saver,
    pub(super) unsaved: usize,
    pub(super) redo: Vec<Vec<crate::domain::entry::Draft>>,
    pub(super) notices: Notices,
    pub(super) views: view::Views,
    pub(super) answers: (Sender<Option<PathBuf>>, Receiver<Option<PathBuf>>),
    /// A new plan or folder needs the saver, and that the context.
    pub(super) quitting: bool,
    shown_lang: Option<Lang>,
}

impl App {
    /// Opens plan and journals, and installs fonts and styles.
    #[must_use]
    pub fn new(ctx: &egui::Context, machine: Machine, prefs: Prefs, options: &Options) -> Self {
        let prefs = options.over(prefs);
        theme::install(ctx);
        ctx.set_theme(prefs.theme);
        let installation = places::installation(machine.files.as_ref(), machine.data.as_deref());
        let source = prefs.plan_folder.clone().map_or(machine.default_plan.clone(), PlanSource::Folder);
        let (desk, progress) = open(&machine, &installation, source, &prefs);
        let period = desk.plan().head.period;
        let as_of = options
            .as_of
            .or(prefs.as_of)
            .unwrap_or_else(|| machine.today.clamp(period.start, period.end.max(period.start)));
        let model = Model {
            card: Scorecard::derive(&desk.tracker, as_of, prefs.rule),
            today: machine.today,
            as_of,
            filters: Filters::default(),
            rows: Vec::new(),
            counts: std::collections::BTreeMap::new(),
            selected: options.select.as_deref().and_then(|id| desk.plan().position(id)),
            marked: std::collections::BTreeSet::new(),
            save: SaveState::Saved,
            read_only: why_not(&progress),
            writer: progress.writer().clone(),
            folder: progress.folder().to_owned(),
            can_undo: false,
            can_redo: false,
            desk,
            prefs,
        };
        let mut app = Self {
            model,
            machine,
            installation,
            saver: Saver::start(progress, waker(ctx)),
            unsaved: 0,
            redo: Vec::new(),
            notices: Notices::default(),
            views: view::Views::default(),
            answers: channel(),
            quitting: false,
            shown_lang: None,
        };
        app.model.derive();
        let broken = app.model.desk.plan_findings.iter().any(|f| f.severity == Severity::Error);
        if broken {
            app.model.prefs.view = View::Checks;
        }
        app
    }

    /// Opens another plan or progress folder, as the preferences now say.
    pub(super) fn reopen(&mut self, ctx: &egui::Context, source: PlanSource) {
        let (desk, progress) = open(&self.machine, &self.installation, source, &self.model.prefs);
        let m = &mut self.model;
        m.read_only = why_not(&progress);
        m.writer = progress.writer().clone();
        progress.folder().clone_into(&mut m.folder);
        m.desk = desk;
        m.selected = None;
        m.marked.clear();
        m.save = SaveState::Saved;
        m.can_redo = false;
        self.unsaved = 0;
        self.redo.clear();
        // The old saver writes what it still holds before it goes.
        self.saver = Saver::start(progress, waker(ctx));
        m.filters = Filters::default();
        m.derive();
    }

    /// Takes in what the saving thread tells.
    fn hear(&mut self) {
        let outcomes: Vec<Outcome> = self.saver.outcomes().collect();
        for o in outcomes {
            match o {
                Outcome::Saved(n) => {
                    self.unsaved = self.unsaved.saturating_sub(n);
                    self.model.save = if self.unsaved == 0 { SaveState::Saved } else { SaveState::Saving };
                }
                Outcome::NotSaved(n, why) => self.model.save = SaveState::NotSaved(n, why),
                Outcome::Changed(reading) => {
                    self.model.desk.absorb(reading);
                    self.model.derive();
                }
            }
        }
        if let Ok(Some(path)) = self.answers.1.try_recv() {
            self.views.dialogs.chosen(&path);
        }
    }

    /// Holds a closing window while something is not on the disk.
    fn hold(&mut self, ctx: &egui::Context) {
        let closing = ctx.input(|i| i.viewport().close_requested());
        let unsaved = matches!(self.model.save, SaveState::NotSaved(..));
        if closing && unsaved && !self.quitting {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.views.dialogs.warn_unsaved();
        }
    }

    /// One frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if self.shown_lang != Some(self.model.lang()) {
            self.shown_lang = Some(self.model.lang());
            fonts::install(&ctx, self.model.lang(), self.machine.system_fonts);
        }
        self.hear();
        self.hold(&ctx);
        self.views.dialogs.keys(&ctx);
        let mut out: Vec<Action> = Vec::new();
        // A question comes first: nothing else happens behind it.
        if !self.views.dialogs.asks() {
            out.extend(Command::pressed(&ctx).into_iter().map(Action::Command));
        }
        self.panels(ui, &mut out);
        self.views.dialogs.ui(&ctx, &self.model, &mut out);
        for action in out {
            self.apply(&ctx, action);
        }
        let close = self.model.t("notice-close");
        self.notices.show(&ctx, &close);
    }

    fn panels(&mut self, ui: &mut Ui, out: &mut Vec<Action>) {
        let (m, v) = (&self.model, &mut self.views);
        let p = theme::Palette::of(ui.ctx().theme());
        let bar = egui::Frame::new().fill(p.panel).inner_margin(egui::Margin::symmetric(12, 8));
        Panel::top("top").frame(bar).show(ui, |ui| v.top.ui(ui, m, out));
        let foot = egui::Frame::new().fill(p.panel).inner_margin(egui::Margin::symmetric(12, 4));
        Panel::bottom("bottom").frame(foot).show(ui, |ui| view::bottom::ui(ui, m, out));
        let side = egui::Frame::new().fill(p.panel).inner_margin(egui::Margin::symmetric(8, 8));
        Panel::left("side")
            .frame(side)
            .resizable(true)
            .default_size(196.0)
            .size_range(168.0..=320.0)
            .show(ui, |ui| v.side.ui(ui, m, out));
        let paper = egui::Frame::new().fill(p.paper);
        if m.prefs.detail && m.selected.is_some() {
            Panel::right("detail")
                .frame(paper.inner_margin(egui::Margin::same(0)))
                .resizable(true)
                .default_size(384.0)
                .size_range(320.0..=640.0)
                .show(ui, |ui| v.detail.ui(ui, m, out));
        }
        CentralPanel::default().frame(paper).show(ui, |ui| match m.prefs.view {
            View::Overview => v.overview.ui(ui, m, out),
            View::List => v.list.ui(ui, m, out),
            View::Journal => v.journal.ui(ui, m, out),
            View::Checks => v.checks.ui(ui, m, out),
        });
    }
}

/// Opens a plan with its journals.
fn open(machine: &Machine, installation: &WriterId, source: PlanSource, prefs: &Prefs) -> (Desk, Progress) {
    let files = machine.files.as_ref();
    let reading = plan_folder::read(files, &source);
    let mut desk = Desk::new(source, reading, machine.today.year());
    let id = desk.plan().head.id.clone();
    let folder = prefs.progress_folder.clone().unwrap_or_else(|| {
        places::progress_folder(machine.data.as_deref().unwrap_or(std::path::Path::new(".")), &id)
    });
    let (progress, reading) = Progress::open(Arc::clone(&machine.files), &folder, &id, installation);
    desk.absorb(reading);
    if prefs.published {
        desk.show_published(true);
    }
    (desk, progress)
}

fn why_not(progress: &Progress) -> Option<String> {
    match progress.access() {
        Access::ReadWrite => None,
        Access::ReadOnly(why) => Some(why.clone()),
    }
}

fn waker(ctx: &egui::Context) -> Arc<dyn Fn() + Send + Sync> {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint())
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        let mut prefs = self.model.prefs.clone();
        prefs.last_visit = Some((self.machine.now)());
        eframe::set_value(storage, PREFS, &prefs);
    }

    fn persist_egui_memory(&self) -> bool {
        // Sizes of panels and columns; nothing of the journal lives there.
        true
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When there is no display, or nothing to draw with.
pub fn run(machine: Machine, options: Options) -> eframe::Result {
    let (width, height) = options.size.unwrap_or((1280, 800));
    let viewport = egui::ViewportBuilder::default()
        .with_title("Guatu 掛圖")
        .with_app_id("guatu")
        .with_inner_size([f32::from(width), f32::from(height)])
        .with_min_inner_size([1024.0, 640.0]);
    let native = eframe::NativeOptions {
        viewport,
        // A size that was asked for goes before the one remembered.
        persist_window: options.size.is_none(),
        renderer: eframe::Renderer::Glow,
        // Ours comes first and follows the language: the built-in one shows Japanese forms.
        system_font_fallback: false,
        ..Default::default()
    };
    eframe::run_native(
        "guatu",
        native,
        Box::new(move |cc| {
            let prefs = cc.storage.and_then(|s| eframe::get_value::<Prefs>(s, PREFS)).unwrap_or_default();
            Ok(Box::new(App::new(&cc.egui_ctx, machine, prefs, &options)))
        }),
    )
}
