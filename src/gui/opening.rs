//! Opening a large folder: the plan is on the screen at once, its journals are read behind it,
//! and until they are there nothing can be recorded.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, TryRecvError, channel},
    },
    thread,
    time::Duration,
};

use egui::Context;
use jiff::civil::Date;

use super::{app::App, options::Machine, prefs::Prefs};
use crate::{
    desk::Desk,
    domain::{calendar, plan::Period, scorecard::Scorecard},
    store::{
        files::{Files, Handle, Lock, Memory, Stamp, Watch},
        places,
        plan_folder::{self, PlanSource},
        progress::{Progress, weight},
    },
};

/// What is on the desk, and what is still to come.
pub(super) struct Opened {
    pub desk: Desk,
    pub progress: Progress,
    /// Journals that are read behind the window.
    pub behind: Option<Behind>,
}

/// What a folder says, with what the screen asks of it first.
struct Read {
    desk: Desk,
    progress: Progress,
    /// Figures of the reporting date, and of the day changes are told since.
    cards: [Scorecard; 2],
}

/// A folder that is being read.
pub(super) struct Behind {
    answer: Receiver<Read>,
    read: Arc<AtomicU64>,
    bytes: u64,
}

impl Behind {
    /// How much of it was read, 0 to 1. Working out what it says takes as long as reading it.
    pub fn share(&self) -> f32 {
        self.read.load(Ordering::Relaxed) as f32 / self.bytes.max(1) as f32 / 2.0
    }
}

/// The reporting date of a plan that is opened: one that was asked for, else today, or the day
/// of the plan's period that is next to it.
pub(super) fn first_day(asked: Option<Date>, today: Date, period: Period) -> Date {
    asked.unwrap_or_else(|| today.clamp(period.start, period.end.max(period.start)))
}

/// Opens a plan, and its journals unless there are very many; `asked` is a reporting date.
pub(super) fn open(
    machine: &Machine,
    source: PlanSource,
    prefs: &Prefs,
    asked: Option<Date>,
    ctx: &Context,
) -> Opened {
    let reading = plan_folder::read(machine.files.as_ref(), &source);
    let desk = Desk::new(source, reading, machine.today.year());
    let id = desk.plan().head.id.clone();
    let folder = prefs
        .progress_folder
        .clone()
        .unwrap_or_else(|| places::progress_folder(machine.data.as_deref().unwrap_or(Path::new(".")), &id));
    let bytes = weight(machine.files.as_ref(), &folder);
    let rest = Rest { folder, data: machine.data.clone(), published: prefs.published };
    if bytes <= machine.read_first {
        let (desk, progress) = rest.read(desk, Arc::clone(&machine.files));
        return Opened { desk, progress, behind: None };
    }
    // Until then there is a journal nobody writes, in memory.
    let (progress, _) = Progress::open(Arc::new(Memory::default()), &rest.folder, &id, None);
    let (sender, answer) = channel();
    let read = Arc::new(AtomicU64::new(0));
    let counted = Arc::new(Counted { files: Arc::clone(&machine.files), read: Arc::clone(&read) });
    let (another, ctx) = (desk.another(), ctx.clone());
    let as_of = first_day(asked, machine.today, desk.plan().head.period);
    let rule = prefs.rule;
    thread::spawn(move || {
        let (desk, progress) = rest.read(another(), counted);
        // Whoever looks for something first need not wait for what is said to be spelt out.
        desk.index.with(&desk.tracker, |_| ());
        // Of another day only what changed until then is still to be derived.
        let cards =
            [as_of, calendar::month_back(as_of)].map(|day| Scorecard::derive(&desk.tracker, day, rule));
        // Nobody waits any more when the window is gone, or at another folder.
        let _ = sender.send(Read { desk, progress, cards });
        ctx.request_repaint();
    });
    Opened { desk, progress, behind: Some(Behind { answer, read, bytes }) }
}

/// What is read after the plan.
struct Rest {
    folder: PathBuf,
    data: Option<PathBuf>,
    published: bool,
}

impl Rest {
    fn read(self, mut desk: Desk, files: Arc<dyn Files>) -> (Desk, Progress) {
        let id = desk.plan().head.id.clone();
        let (progress, reading) = Progress::open(files, &self.folder, &id, self.data.as_deref());
        desk.absorb(reading);
        if self.published {
            desk.show_published(true);
        }
        (desk, progress)
    }
}

impl App {
    /// Takes what was read behind the window, if it is there. [`App::frame`] does so itself.
    pub fn hear_opening(&mut self, ctx: &Context) {
        let Some(behind) = &self.behind else { return };
        match behind.answer.try_recv() {
            Ok(Read { mut desk, progress, cards: [card, before] }) => {
                self.behind = None;
                self.model.opening = None;
                // They may have been laid over, or taken off, since.
                if desk.shows_published() != self.model.prefs.published {
                    desk.show_published(self.model.prefs.published);
                }
                (self.model.card, self.model.before) = (card, Some(before));
                self.take(ctx, desk, progress);
            }
            Err(TryRecvError::Empty) => {
                self.model.opening = Some(behind.share());
                ctx.request_repaint_after(Duration::from_millis(100));
            }
            // The thread is gone without an answer. Nothing that was there is touched, and nothing
            // may be recorded: it would be in memory only.
            Err(TryRecvError::Disconnected) => {
                self.behind = None;
                self.model.opening = None;
                self.model.read_only = Some(self.model.t("opening-failed"));
            }
        }
    }
}

/// Files that count what is read of them.
struct Counted {
    files: Arc<dyn Files>,
    read: Arc<AtomicU64>,
}

impl Files for Counted {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let content = self.files.read(path)?;
        self.read.fetch_add(content.len() as u64, Ordering::Relaxed);
        Ok(content)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.files.list(folder)
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        self.files.stamp(path)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.files.create_folder(folder)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        self.files.append(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        self.files.create(path)
    }

    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        self.files.cut(path, len)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.files.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.files.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.files.sync_folder(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        self.files.lock(path)
    }

    fn watch(&self, folder: &Path, changed: Box<dyn Fn() + Send>) -> Option<Box<dyn Watch>> {
        self.files.watch(folder, changed)
    }
}
