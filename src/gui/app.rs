//! The window's state, and a frame of it: read the keys, show the panels, do what they ask.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
};

use egui::{CentralPanel, Panel, Ui};

use super::{
    action::{Action, View},
    command::Command,
    demo::{self, Aside},
    display::Display,
    export,
    filter::Filters,
    focus, fonts, ime, import,
    model::{Model, SaveState},
    narrow::{DETAIL, Over, beside, narrow},
    notice::Notices,
    opening::{self, Behind, Opened},
    part::Part,
    prefs::Prefs,
    safety::{Safety, Wait},
    theme, view,
};
use crate::{
    desk::Desk,
    domain::{
        changes::Changes,
        checks::Severity,
        entry::Entry,
        scorecard::{Counts, Scorecard},
        words::Lang,
    },
    store::{
        plan_folder::PlanSource,
        progress::{Access, Progress},
        saver::Saver,
    },
};

pub use super::options::{Machine, Options};

/// Key under which preferences lie in eframe's storage.
const PREFS: &str = "prefs";

/// The window.
pub struct App {
    /// What views read.
    pub model: Model,
    pub(super) machine: Machine,
    pub(super) saver: Saver,
    /// Given to the saving thread, and not known to be on the disk.
    pub(super) unsaved: Vec<Entry>,
    pub(super) notices: Notices,
    pub(super) views: view::Views,
    /// The export under way.
    pub(super) writing: Option<export::Writing>,
    /// The file that is looked at before it is taken in.
    pub(super) looking: Option<import::Looking>,
    /// What takes the room of the view, in a window too narrow for both.
    pub(super) over: Over,
    /// Whether there is no room for the commitment beside the view: they take turns.
    pub(super) tight: bool,
    /// The parts of the window that are shown, and where.
    pub(super) parts: Vec<(Part, egui::Rect)>,
    pub(super) answers: (Sender<Option<PathBuf>>, Receiver<Option<PathBuf>>),
    /// The person wants to close although something is not saved.
    pub(super) quitting: bool,
    /// The person wants to close although something typed is not recorded.
    pub(super) leaves_typed: bool,
    /// What is done once everything is on the disk.
    pub(super) waits: Option<Wait>,
    /// The part of a day by which the running year is ahead of the screen.
    pub(super) days: f64,
    /// What waits while the demonstration is open.
    pub(super) aside: Option<Aside>,
    /// Journals that are read behind the window.
    pub(super) behind: Option<Behind>,
    heard: ime::Heard,
    shown_lang: Option<Lang>,
    options: Options,
    /// Preferences as they were before the command line had its say.
    remembered: Prefs,
}

impl App {
    /// Opens plan and journals, and installs fonts and styles.
    #[must_use]
    pub fn new(ctx: &egui::Context, machine: Machine, prefs: Prefs, options: &Options) -> Self {
        let remembered = prefs;
        let mut prefs = options.over(remembered.clone());
        theme::install(ctx);
        ctx.set_theme(prefs.theme);
        ctx.set_zoom_factor(f32::from(prefs.scale) / 100.0);
        // Its keys are commands of ours: in the menu, and remembered.
        ctx.options_mut(|o| o.zoom_with_keyboard = false);
        let source = prefs.plan_folder.clone().map_or(machine.default_plan.clone(), PlanSource::Folder);
        let mut aside = None;
        let Opened { desk, progress, behind } = if options.demo {
            let own = Prefs { published: remembered.published, ..prefs.clone() };
            prefs = demo::prefs(&own, options.published);
            aside = Some(Aside::unseen(source, own.as_of.unwrap_or(machine.today), own));
            let (desk, progress) = demo::open(&prefs);
            Opened { desk, progress, behind: None }
        } else {
            opening::open(&machine, source, &prefs, options.as_of.or(prefs.as_of), ctx)
        };
        let asked = options.as_of.or(if options.demo { Some(crate::demo::AS_OF) } else { prefs.as_of });
        let as_of = opening::first_day(asked, machine.today, desk.plan().head.period);
        let model = Model {
            card: Scorecard::derive(&desk.tracker, as_of, prefs.rule),
            today: machine.today,
            as_of,
            since: None,
            changes: Changes::default(),
            before: None,
            compared: false,
            playing: false,
            filters: Filters::default(),
            query: crate::search::Query::default(),
            rows: Vec::new(),
            shown: Counts::default(),
            titles: crate::text::order::LazyTitles::default(),
            filtered: 0,
            counts: std::collections::BTreeMap::new(),
            selected: options.select.as_deref().and_then(|id| desk.plan().position(id)),
            marked: std::collections::BTreeSet::new(),
            save: SaveState::Saved,
            safety: Safety::opened(&desk.journal_findings, &prefs.told),
            read_only: why_not(&progress),
            writer: progress.writer().clone(),
            own: progress.own_writers(),
            folder: progress.folder().to_owned(),
            documents: machine.documents.clone(),
            demo: options.demo,
            exporting: None,
            incoming: None,
            can_undo: false,
            redo: Vec::new(),
            opening: behind.as_ref().map(Behind::share),
            desk,
            prefs,
        };
        let clock = (!options.demo).then_some(machine.now);
        let mut app = Self {
            model,
            machine,
            saver: Saver::start(progress, clock, waker(ctx)),
            unsaved: Vec::new(),
            notices: Notices::default(),
            views: view::Views::default(),
            writing: None,
            looking: None,
            over: Over::default(),
            tight: false,
            parts: Vec::new(),
            answers: channel(),
            quitting: false,
            leaves_typed: false,
            waits: None,
            days: 0.0,
            aside,
            behind,
            heard: ime::Heard::default(),
            shown_lang: None,
            options: options.clone(),
            remembered,
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
        // Else the own journal would still be held, and a new one be started.
        self.saver.end();
        let Opened { desk, progress, behind } =
            opening::open(&self.machine, source, &self.model.prefs, Some(self.model.as_of), ctx);
        self.views.forget_positions();
        self.seat(ctx, desk, progress);
        self.model.opening = behind.as_ref().map(Behind::share);
        self.behind = behind;
    }

    /// Sits down at another desk: nothing chosen, nothing filtered, nothing to do again.
    pub(super) fn seat(&mut self, ctx: &egui::Context, desk: Desk, progress: Progress) {
        // What is still being read is of the desk before.
        self.behind = None;
        let m = &mut self.model;
        m.opening = None;
        m.selected = None;
        m.marked.clear();
        m.redo.clear();
        m.filters = Filters::default();
        m.since = None;
        m.playing = false;
        self.take(ctx, desk, progress);
    }

    /// Takes a desk and its journals in place of those there were.
    pub(super) fn take(&mut self, ctx: &egui::Context, desk: Desk, progress: Progress) {
        let m = &mut self.model;
        m.demo = self.aside.is_some();
        m.safety = Safety::opened(&desk.journal_findings, &m.prefs.told);
        m.desk = desk;
        self.sit(ctx, progress);
        self.model.derive();
    }

    /// Takes journals in place of those there were; who writes now is in them.
    pub(super) fn sit(&mut self, ctx: &egui::Context, progress: Progress) {
        let m = &mut self.model;
        m.read_only = why_not(&progress);
        m.writer = progress.writer().clone();
        m.own = progress.own_writers();
        progress.folder().clone_into(&mut m.folder);
        m.save = SaveState::Saved;
        self.unsaved.clear();
        // The old saver writes what it still holds before it goes.
        let clock = self.aside.is_none().then_some(self.machine.now);
        self.saver = Saver::start(progress, clock, waker(ctx));
    }

    /// The preferences to keep for the next start.
    #[must_use]
    pub fn to_remember(&self) -> Prefs {
        let visit = Prefs { last_visit: Some((self.machine.now)()), ..self.model.prefs.clone() };
        let now = self.aside.as_ref().map_or(visit, |aside| aside.to_remember(&self.model.prefs));
        self.options.without(now, &self.remembered)
    }

    /// One frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if self.shown_lang != Some(self.model.lang()) {
            self.shown_lang = Some(self.model.lang());
            fonts::install(&ctx, self.model.lang(), self.machine.system_fonts);
        }
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |window| window.set_label(TITLE));
        self.hear(&ctx);
        if let Ok(Some(path)) = self.answers.1.try_recv() {
            self.views.dialogs.chosen(&path);
        }
        self.hear_opening(&ctx);
        self.hear_export();
        self.hear_import();
        self.dropped(&ctx);
        self.play(&ctx);
        self.hold(&ctx);
        self.views.dialogs.keys(&ctx);
        let mut out: Vec<Action> = Vec::new();
        // A question comes first: nothing else happens behind it.
        if !self.views.dialogs.asks() {
            out.extend(Command::pressed(&ctx).into_iter().map(Action::Command));
        }
        self.model.compare();
        let foot = self.panels(ui, &mut out);
        self.views.dialogs.ui(&ctx, &self.model, self.notices.all(), &mut out);
        let view = self.parts.iter().find(|(part, _)| *part == Part::View).map(|(_, rect)| *rect);
        // Where one thing at a time is shown it may be another part.
        let mut view = view.unwrap_or_else(|| ctx.content_rect());
        view.max.y = view.max.y.min(ctx.content_rect().bottom() - foot);
        let row = self.views.list.selected().filter(|_| self.model.prefs.view == View::List);
        self.notices.show(&ctx, &self.model, (self.machine.now)(), view, row, &mut out);
        focus::ring(&ctx);
        for action in out {
            self.apply(&ctx, action);
        }
        if self.machine.candidates_below {
            ime::candidates_below(&ctx);
        }
    }

    /// Draws every panel; gives the height of those at the bottom.
    fn panels(&mut self, ui: &mut Ui, out: &mut Vec<Action>) -> f32 {
        if self.views.dialogs.covers(ui.ctx()) {
            // Closes the tooltips behind what is about to lie over them; nobody sees it.
            ui.visuals_mut().disabled_alpha = 1.0;
            ui.disable();
        }
        let (m, v) = (&self.model, &mut self.views);
        let p = theme::Palette::of(ui.ctx().theme());
        let bar = egui::Frame::new().fill(p.panel).inner_margin(egui::Margin::symmetric(12, 8));
        Panel::top("top").frame(bar).show(ui, |ui| v.top.ui(ui, m, out));
        let foot = egui::Frame::new().fill(p.panel).inner_margin(egui::Margin::symmetric(12, 4));
        if m.demo {
            Panel::top("demo").frame(foot.fill(p.chosen)).show(ui, |ui| view::demo::ui(ui, m, out));
        }
        view::safety::above(ui, m, out);
        Panel::bottom("bottom").frame(foot).show(ui, |ui| view::bottom::ui(ui, m, out));
        view::safety::below(ui, m, out);
        let foot = ui.ctx().content_rect().bottom() - ui.available_rect_before_wrap().bottom();
        let narrow = narrow(ui.ctx());
        self.parts.clear();
        let side = egui::Frame::new().fill(p.panel).inner_margin(egui::Margin::symmetric(8, 8));
        if if narrow { self.over == Over::Side } else { m.prefs.side } {
            let shown = Panel::left("side")
                .frame(side)
                .resizable(true)
                .default_size(204.0)
                .size_range(168.0..=320.0)
                .show(ui, |ui| v.side.ui(ui, m, out));
            self.parts.push((Part::Side, shown.response.rect));
        }
        let room = beside(ui.available_width());
        self.tight = narrow || room.is_none();
        let parts = &mut self.parts;
        let paper = egui::Frame::new().fill(p.paper);
        let detail = |ui: &mut Ui, v: &mut view::Views, out: &mut Vec<Action>, parts: &mut Vec<_>| {
            parts.push((Part::Detail, Part::Detail.mark(ui, m.t("part-detail"))));
            v.detail.ui(ui, m, out);
        };
        if self.tight && self.over == Over::Detail && m.selected.is_some() {
            CentralPanel::default().frame(paper).show(ui, |ui| detail(ui, v, out, parts));
            return foot;
        }
        if let (Some(most), false, true, Some(_)) = (room, self.tight, m.prefs.detail, m.selected) {
            Panel::right("detail")
                .frame(paper.inner_margin(egui::Margin::same(0)))
                .resizable(true)
                .default_size(most.min(384.0))
                .size_range(DETAIL..=most)
                .show(ui, |ui| detail(ui, v, out, parts));
        }
        let at = parts.iter().position(|(part, _)| *part == Part::Detail).unwrap_or(parts.len());
        CentralPanel::default().frame(paper).show(ui, |ui| {
            parts.insert(at, (Part::View, Part::View.mark(ui, m.t("part-view"))));
            if m.prefs.view != View::List {
                // What was typed there was left for another view.
                v.list.leave(m, out);
            }
            match m.prefs.view {
                View::Overview => v.overview.ui(ui, m, out),
                View::List => v.list.ui(ui, m, out),
                View::Charts => v.charts.ui(ui, m, out),
                View::Wall => v.wall.ui(ui, m, out),
                View::Timeline => v.timeline.ui(ui, m, out),
                View::Journal => v.journal.ui(ui, m, out),
                View::Checks => v.checks.ui(ui, m, out),
            }
        });
        foot
    }
}

/// What the window is called.
const TITLE: &str = "Guatu 掛圖";

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
    fn raw_input_hook(&mut self, _: &egui::Context, input: &mut egui::RawInput) {
        self.heard.once(input);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, PREFS, &self.to_remember());
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
pub fn run(machine: Machine, options: Options, display: Display) -> eframe::Result {
    let (width, height) = options.size.unwrap_or((1280, 800));
    let viewport = egui::ViewportBuilder::default()
        .with_title(TITLE)
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
        event_loop_builder: builder(display),
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

/// What winit is told of the display: X11 even where Wayland is named, see [`super::display`].
fn builder(display: Display) -> Option<eframe::EventLoopBuilderHook> {
    #[cfg(target_os = "linux")]
    if display == Display::X11 {
        use winit::platform::x11::EventLoopBuilderExtX11 as _;
        return Some(Box::new(|loop_| {
            loop_.with_x11();
        }));
    }
    let _ = display;
    None
}
