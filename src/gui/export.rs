//! Exports, written on a thread of their own: the window stays alive however large they are.

use std::{
    collections::HashSet,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
        mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel},
    },
    time::Duration,
};

use egui::Context;

use super::{
    action::{Format, Sheet},
    app::App,
    filter::Facet,
    model::Model,
    safety::reason,
    view::side,
};
use crate::{
    domain::{journal::Journal, scorecard::Scorecard, tracker::Tracker, words::Lang},
    exchange::{
        self, ExportError, Scope,
        bulletin::{self, Letterhead},
        pack,
    },
    scope::LazyMonths,
    store::files::{self, Files},
    text,
};

/// What is to be written, and where to.
#[derive(Clone, Debug)]
pub struct Order {
    /// The file; for [`Whose::EveryUnit`] the folder of the files.
    pub path: PathBuf,
    /// What goes into it.
    pub content: Content,
    /// Which commitments.
    pub whose: Whose,
    /// The question whether to overwrite was answered.
    pub overwrite: bool,
}

/// What goes into a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// The figures.
    Report {
        /// Format.
        format: Format,
        /// How a picture is drawn.
        sheet: Sheet,
        /// The office that issues a bulletin; empty for none.
        issuer: String,
    },
    /// The workbook that a unit fills in.
    Pack,
}

/// Which commitments go into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// All of the plan.
    All,
    /// What the filters let through, in the order of the list.
    Filtered,
    /// Those a unit leads at the reporting date.
    Unit(String),
    /// The same for every unit, each in a file of its own.
    EveryUnit,
}

/// How long the window waits for a file: what is written by then was written at once, and
/// nobody sees a bar come and go.
const AT_ONCE: Duration = Duration::from_millis(60);

/// Files being written.
pub(super) struct Writing {
    path: PathBuf,
    /// How many.
    count: usize,
    far: Arc<Far>,
    answer: Receiver<Result<(), Failed>>,
}

/// How far it is, and whether to go on.
#[derive(Default)]
struct Far {
    done: AtomicUsize,
    of: AtomicUsize,
    stop: AtomicBool,
}

/// Why nothing was written.
enum Failed {
    /// The figures could not be put into the format.
    Export(ExportError),
    /// The system refused a file, for the reason it gives.
    Refused(PathBuf, String),
}

/// What the window shows of an export under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Exporting {
    /// Where to.
    pub path: PathBuf,
    /// How much of it is done, from 0 to 1.
    pub share: f32,
}

/// The figures as they are at this moment; the window's own may change meanwhile.
struct Copy {
    tracker: Tracker,
    journal: Journal,
    card: Scorecard,
    parts: Vec<Part>,
    lang: Lang,
    published: bool,
    demonstration: bool,
}

/// One file: its commitments, and what they were chosen by.
struct Part {
    path: PathBuf,
    rows: Vec<usize>,
    filters: Vec<String>,
}

impl Part {
    fn all(m: &Model, order: &Order) -> Vec<Self> {
        let part = |path: &Path, rows, filters| Self { path: path.to_owned(), rows, filters };
        let of_unit = |path: &Path, unit: &str| {
            let rows = m.card.rows.iter().enumerate().filter(|(_, r)| r.lead() == unit).map(|(i, _)| i);
            part(path, rows.collect(), vec![side::label(m, &Facet::Lead(unit.to_owned()))])
        };
        match &order.whose {
            Whose::All => vec![part(&order.path, (0..m.card.rows.len()).collect(), Vec::new())],
            Whose::Filtered => vec![part(&order.path, m.rows.clone(), side::in_force(m))],
            Whose::Unit(unit) => vec![of_unit(&order.path, unit)],
            Whose::EveryUnit => {
                let names = pack_names(m, &m.lead_units());
                names.into_iter().map(|(unit, name)| of_unit(&order.path.join(name), &unit)).collect()
            }
        }
    }
}

/// The units, and what the workbook is called that each fills in: as [`file_stem`] has it, no two
/// alike.
#[must_use]
pub fn pack_names(m: &Model, units: &[(String, usize)]) -> Vec<(String, String)> {
    let form = m.t("export-file-pack");
    let mut taken = HashSet::new();
    let mut name = |unit: &str| {
        let stem = file_stem(m, &format!("{form}_{unit}"));
        let numbered = (2..).map(|n| format!("{stem}_{n}.xlsx"));
        let mut all = std::iter::once(format!("{stem}.xlsx")).chain(numbered);
        // Some file systems tell no capitals from small letters.
        all.find(|n| taken.insert(n.to_lowercase())).unwrap_or_default()
    };
    units.iter().map(|(unit, _)| (unit.clone(), name(unit))).collect()
}

/// What a file is called, but for its extension: the plan, what is in it, the reporting date, as
/// in `花都区2020年政府工作计划_通报_2020-06-30`; in the demonstration that it is one.
#[must_use]
pub fn file_stem(m: &Model, what: &str) -> String {
    let title = match m.plan().head.title.get(m.lang()).trim() {
        "" => "guatu",
        title => title,
    };
    let demo = if m.demo { m.t("export-file-demo") } else { String::new() };
    format!("{demo}{}_{}_{}", plain(title), plain(what), m.as_of)
}

/// A name with nothing in it that a file's cannot have on some system, and no blanks, which
/// command lines take for two names. Long ones are cut: file systems count 255 bytes.
fn plain(name: &str) -> String {
    let plain = |c: char| match c {
        c if c.is_whitespace() => '-',
        c if c.is_control() || r#"/\:*?"<>|"#.contains(c) => '_',
        c => c,
    };
    name.trim_matches(['.', ' ']).chars().take(40).map(plain).collect()
}

impl Copy {
    fn of(m: &Model, parts: Vec<Part>) -> Self {
        Self {
            tracker: m.desk.tracker.clone(),
            journal: m.desk.journal.clone(),
            card: m.card.clone(),
            parts,
            lang: m.lang(),
            published: m.desk.shows_published(),
            demonstration: m.demo,
        }
    }

    /// The bytes of every part, in order.
    fn bytes(&self, content: &Content, far: &Far, ctx: &Context) -> Result<Vec<Vec<u8>>, ExportError> {
        let several = self.parts.len() > 1;
        let one = |(n, part): (usize, &Part)| {
            if several {
                far.done.store(n, Relaxed);
                far.of.store(self.parts.len(), Relaxed);
                ctx.request_repaint_after(Duration::from_millis(50));
            }
            if far.stop.load(Relaxed) {
                return Err(ExportError::Stopped);
            }
            self.part(part, content, far, ctx)
        };
        self.parts.iter().enumerate().map(one).collect()
    }

    fn part(&self, part: &Part, content: &Content, far: &Far, ctx: &Context) -> Result<Vec<u8>, ExportError> {
        let scope = Scope {
            tracker: &self.tracker,
            journal: &self.journal,
            card: &self.card,
            months: &LazyMonths::default(),
            lang: self.lang,
            rows: &part.rows,
            filters: &part.filters,
            published: self.published,
            demonstration: self.demonstration,
        };
        let mut watch = |done, of| {
            far.done.store(done, Relaxed);
            far.of.store(of, Relaxed);
            ctx.request_repaint_after(Duration::from_millis(50));
            if far.stop.load(Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        match content {
            Content::Pack => pack::write(&scope).map(|pack| pack.bytes),
            Content::Report { format, issuer, .. } if format.is_bulletin() => {
                bulletin::write(*format, &scope, &Letterhead { issuer: issuer.clone() })
            }
            Content::Report { format, sheet, .. } => {
                exchange::export_watched(*format, &scope, sheet, &mut watch)
            }
        }
    }
}

impl App {
    /// Begins to write files; one that is there is asked about first.
    pub(super) fn export(&mut self, ctx: &Context, order: Order) {
        let parts = Part::all(&self.model, &order);
        let there = |part: &Part| self.machine.files.stamp(&part.path).is_ok();
        if !order.overwrite && parts.iter().any(there) {
            return self.views.dialogs.ask_overwrite();
        }
        if self.writing.is_some() {
            return;
        }
        if let Content::Report { format, issuer, .. } = &order.content
            && format.is_bulletin()
        {
            self.model.prefs.issuer.clone_from(issuer);
        }
        let count = parts.len();
        let copy = Copy::of(&self.model, parts);
        let (files, far) = (Arc::clone(&self.machine.files), Arc::new(Far::default()));
        let (tell, answer) = channel();
        let (content, seen, ctx) = (order.content, Arc::clone(&far), ctx.clone());
        std::thread::spawn(move || {
            let bytes = copy.bytes(&content, &seen, &ctx).map_err(Failed::Export);
            let written = bytes.and_then(|all| write(files.as_ref(), &copy.parts, &all));
            // Nobody waits any more when the window is gone.
            let _ = tell.send(written);
            ctx.request_repaint();
        });
        let at_once = answer.recv_timeout(AT_ONCE);
        self.writing = Some(Writing { path: order.path, count, far, answer });
        match at_once {
            Ok(written) => self.written(written),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => self.hear_export(),
        }
    }

    /// Stops the export under way; nothing is written then.
    pub(super) fn stop_export(&self) {
        if let Some(w) = &self.writing {
            w.far.stop.store(true, Relaxed);
        }
    }

    /// Hears how far the export is.
    pub(super) fn hear_export(&mut self) {
        let Some(w) = &self.writing else { return };
        match w.answer.try_recv() {
            Ok(written) => self.written(written),
            Err(TryRecvError::Empty) => {
                let share = w.far.done.load(Relaxed) as f32 / w.far.of.load(Relaxed).max(1) as f32;
                self.model.exporting = Some(Exporting { path: w.path.clone(), share });
            }
            // The thread has gone without an answer: it must not look as if it still wrote.
            Err(TryRecvError::Disconnected) => {
                let path = w.path.clone();
                self.written(Err(Failed::Refused(path, String::new())));
            }
        }
    }

    fn written(&mut self, written: Result<(), Failed>) {
        self.model.exporting = None;
        let Some(Writing { path, count, .. }) = self.writing.take() else { return };
        let m = &mut self.model;
        let failed = |m: &Model, path: &Path, why: String| {
            m.tf("notice-export-failed", &[("path", path.display().to_string().into()), ("why", why.into())])
        };
        match written {
            Ok(()) => {
                let shown = path.display().to_string();
                let (folder, told) = if count == 1 {
                    let folder = path.parent().unwrap_or(Path::new("")).display().to_string();
                    (folder, m.tf("notice-exported", &[("path", shown.into())]))
                } else {
                    let args = [("count", count.into()), ("path", shown.clone().into())];
                    (shown, m.tf("notice-exported-several", &args))
                };
                self.notices.written(told, path);
                m.prefs.export_folder = folder;
                self.views.dialogs.exported();
            }
            Err(Failed::Export(ExportError::Stopped)) => self.notices.tell(m.t("notice-export-stopped")),
            Err(Failed::Export(e)) => {
                let why = text::tf(m.lang(), e.code(), &[("what", e.what().into())]);
                self.notices.fail(failed(m, &path, why));
            }
            Err(Failed::Refused(path, why)) => self.notices.fail(failed(m, &path, reason(m, &why))),
        }
    }
}

fn write(files: &dyn Files, parts: &[Part], all: &[Vec<u8>]) -> Result<(), Failed> {
    parts.iter().zip(all).try_for_each(|(part, bytes)| {
        files::replace(files, &part.path, bytes)
            .map_err(|e| Failed::Refused(part.path.clone(), e.to_string()))
    })
}
