//! Exports, written on a thread of their own: the window stays alive however large they are.

use std::{
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
    model::Model,
    safety::reason,
    view::side,
};
use crate::{
    domain::{journal::Journal, scorecard::Scorecard, tracker::Tracker, words::Lang},
    exchange::{self, ExportError, Scope},
    scope::LazyMonths,
    store::files::{self, Files},
};

/// How long the window waits for a file: what is written by then was written at once, and
/// nobody sees a bar come and go.
const AT_ONCE: Duration = Duration::from_millis(60);

/// A file being written.
pub(super) struct Writing {
    path: PathBuf,
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
    Stopped,
    Refused(String),
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
    rows: Vec<usize>,
    filters: Vec<String>,
    lang: Lang,
    published: bool,
    demonstration: bool,
}

impl Copy {
    fn of(m: &Model, filtered: bool) -> Self {
        let all = || (0..m.card.rows.len()).collect();
        Self {
            tracker: m.desk.tracker.clone(),
            journal: m.desk.journal.clone(),
            card: m.card.clone(),
            rows: if filtered { m.rows.clone() } else { all() },
            filters: if filtered { side::in_force(m) } else { Vec::new() },
            lang: m.lang(),
            published: m.desk.shows_published(),
            demonstration: m.demo,
        }
    }

    fn bytes(&self, format: Format, sheet: &Sheet, far: &Far, ctx: &Context) -> Result<Vec<u8>, ExportError> {
        let scope = Scope {
            tracker: &self.tracker,
            journal: &self.journal,
            card: &self.card,
            months: &LazyMonths::default(),
            lang: self.lang,
            rows: &self.rows,
            filters: &self.filters,
            published: self.published,
            demonstration: self.demonstration,
        };
        let mut watch = |done, of| {
            far.done.store(done, Relaxed);
            far.of.store(of, Relaxed);
            ctx.request_repaint_after(Duration::from_millis(50));
            if far.stop.load(Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        exchange::export_watched(format, &scope, sheet, &mut watch)
    }
}

impl App {
    /// Begins to write a file; one that is there is asked about first.
    pub(super) fn export(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        (format, sheet): (Format, Sheet),
        filtered: bool,
        overwrite: bool,
    ) {
        if !overwrite && self.machine.files.stamp(&path).is_ok() {
            return self.views.dialogs.ask_overwrite();
        }
        if self.writing.is_some() {
            return;
        }
        let copy = Copy::of(&self.model, filtered);
        let (files, far) = (Arc::clone(&self.machine.files), Arc::new(Far::default()));
        let (tell, answer) = channel();
        let (to, seen, ctx) = (path.clone(), Arc::clone(&far), ctx.clone());
        std::thread::spawn(move || {
            let written = write(files.as_ref(), &to, || copy.bytes(format, &sheet, &seen, &ctx));
            // Nobody waits any more when the window is gone.
            let _ = tell.send(written);
            ctx.request_repaint();
        });
        let at_once = answer.recv_timeout(AT_ONCE);
        self.writing = Some(Writing { path, far, answer });
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
            Err(TryRecvError::Disconnected) => self.written(Err(Failed::Refused(String::new()))),
        }
    }

    fn written(&mut self, written: Result<(), Failed>) {
        self.model.exporting = None;
        let Some(Writing { path, .. }) = self.writing.take() else { return };
        let m = &mut self.model;
        let shown = path.display().to_string();
        match written {
            Ok(()) => {
                let folder = path.parent().unwrap_or(Path::new("")).display().to_string();
                self.notices.done(m.tf("notice-exported", &[("path", shown.into())]));
                m.prefs.export_folder = folder;
                self.views.dialogs.exported();
            }
            Err(Failed::Stopped) => self.notices.tell(m.t("notice-export-stopped")),
            Err(Failed::Refused(why)) => {
                let why = reason(m, &why);
                let text = m.tf("notice-export-failed", &[("path", shown.into()), ("why", why.into())]);
                self.notices.fail(text);
            }
        }
    }
}

fn write(
    files: &dyn Files,
    path: &Path,
    bytes: impl FnOnce() -> Result<Vec<u8>, ExportError>,
) -> Result<(), Failed> {
    let bytes = bytes().map_err(|e| match e {
        ExportError::Stopped => Failed::Stopped,
        other => Failed::Refused(other.to_string()),
    })?;
    files::replace(files, path, &bytes).map_err(|e| Failed::Refused(e.to_string()))
}
