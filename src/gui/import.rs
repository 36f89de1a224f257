//! Files that come back: read and held against what is known on a thread of their own, shown
//! before anything is recorded, recorded as one deed.

use std::{
    collections::HashSet,
    io,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, channel},
    },
    time::Duration,
};

use egui::Context;
use jiff::civil::Date;

use super::{app::App, model::Model, prefs::SameTitle};
use crate::{
    domain::{
        checks::Finding,
        plan::Plan,
        staged::{Field, Staged},
        words::Lang,
    },
    exchange::import::{self, Brought, ImportError, Wish},
    store::plan_folder::unreadable,
};

/// How long the window waits for an answer before it shows that it is reading.
const AT_ONCE: Duration = Duration::from_millis(60);

/// What people say of how a file is to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The sheet; none looks for the one that has something to report.
    pub sheet: Option<String>,
    /// Columns by letter, and what they are to be taken for.
    pub map: Vec<(String, Field)>,
    /// Titles as they stand in the file, and the ids of what they mean.
    pub same: Vec<(String, String)>,
    /// The day of lines that give none; none takes the file's own, or the reporting date.
    pub on: Option<Date>,
}

/// A file that is looked at before it is taken in.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Where it lies.
    pub path: PathBuf,
    /// How it is read.
    pub reading: Reading,
    /// Its sheets, where there is a choice.
    pub sheets: Vec<String>,
    /// What it would do, or why nothing of it can be taken in; none while it is read.
    pub staged: Option<Result<Staged, Finding>>,
}

/// What people do with it.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Look at a file.
    Look(PathBuf),
    /// Read it in another way.
    Read(Reading),
    /// Record what it says; of what contradicts others only where it is asked for.
    Take {
        /// Whether what contradicts others is taken.
        conflicting: bool,
    },
    /// Leave it.
    Leave,
}

/// What the thread answers: the file, kept for another reading, and what it would do.
pub(super) struct Answer {
    brought: Option<Arc<Brought>>,
    staged: Result<Staged, Finding>,
}

/// The file that is looked at, and the thread that reads it.
pub(super) struct Looking {
    brought: Option<Arc<Brought>>,
    answer: Receiver<Answer>,
}

/// All a title may mean, the nearest first, the others as the plan has them.
pub fn meanings(plan: &Plan, title: &str) -> Vec<(usize, Option<usize>)> {
    let mut all = import::nearest(plan, title);
    let near: HashSet<_> = all.iter().copied().collect();
    for (i, c) in plan.commitments.iter().enumerate() {
        let parts = (0..c.measures.len()).filter(|_| c.measures.len() > 1).map(Some);
        all.extend(std::iter::once(None).chain(parts).map(|n| (i, n)).filter(|at| !near.contains(at)));
    }
    all
}

impl App {
    /// Does one of these deeds.
    pub(super) fn import(&mut self, ctx: &Context, deed: Deed) {
        match deed {
            Deed::Look(path) => {
                self.looking = None;
                let reading = Reading { same: self.same_titles(), ..Reading::default() };
                self.model.incoming = Some(Incoming { path, reading, sheets: Vec::new(), staged: None });
                self.views.dialogs.open_import();
                self.read_incoming(ctx);
            }
            Deed::Read(reading) => {
                if let Some(i) = &mut self.model.incoming {
                    i.reading = reading;
                    i.staged = None;
                    self.read_incoming(ctx);
                }
            }
            Deed::Take { conflicting } => {
                let Some(Incoming { path, reading, staged: Some(Ok(staged)), .. }) =
                    self.model.incoming.take()
                else {
                    return;
                };
                self.remember(reading.same);
                let drafts = staged.drafts(conflicting);
                self.record(&drafts);
                let args = [("count", drafts.len().into()), ("path", name(&path).into())];
                self.notices.done(self.model.tf("notice-taken-in", &args));
                self.looking = None;
            }
            Deed::Leave => (self.model.incoming, self.looking) = (None, None),
        }
    }

    /// What titles were said to mean before, in this plan as it is now.
    fn same_titles(&self) -> Vec<(String, String)> {
        let plan = self.model.plan();
        let there = |id: &str| plan.position(id.split('/').next().unwrap_or_default()).is_some();
        let same = self.model.prefs.same.iter().filter(|s| s.plan == plan.head.id && there(&s.id));
        same.map(|s| (s.title.clone(), s.id.clone())).collect()
    }

    /// Keeps what titles were said to mean: the same ones come back next month.
    fn remember(&mut self, same: Vec<(String, String)>) {
        let plan = self.model.plan().head.id.clone();
        let known = &mut self.model.prefs.same;
        known.retain(|s| s.plan != plan);
        known.extend(same.into_iter().map(|(title, id)| SameTitle { plan: plan.clone(), title, id }));
    }

    /// Reads the file, or reads it in another way.
    fn read_incoming(&mut self, ctx: &Context) {
        let m = &self.model;
        let Some(incoming) = &m.incoming else { return };
        let before = self.looking.take().and_then(|l| l.brought);
        let (tell, answer) = channel();
        let (files, path) = (Arc::clone(&self.machine.files), incoming.path.clone());
        let job = Job::of(m, incoming);
        let (known, again) = (before.clone(), ctx.clone());
        std::thread::spawn(move || {
            let brought = match known {
                Some(brought) => Ok(brought),
                None => files
                    .read(&path)
                    .map_err(|e| unreadable(&path, &e))
                    .and_then(|bytes| import::read(&bytes).map(Arc::new).map_err(|f| *f)),
            };
            let staged = match &brought {
                Ok(brought) => job.stage(brought),
                Err(f) => Err(f.clone()),
            };
            // Nobody waits any more when the dialog is closed.
            let _ = tell.send(Answer { brought: brought.ok(), staged });
            again.request_repaint();
        });
        let at_once = answer.recv_timeout(AT_ONCE);
        self.looking = Some(Looking { brought: before, answer });
        if let Ok(told) = at_once {
            self.told(told);
        }
    }

    /// Hears what the file would do.
    pub(super) fn hear_import(&mut self) {
        if let Some(told) = self.looking.as_ref().and_then(|l| l.answer.try_recv().ok()) {
            self.told(told);
        }
    }

    fn told(&mut self, answer: Answer) {
        let (Some(looking), Some(incoming)) = (&mut self.looking, &mut self.model.incoming) else { return };
        if let Some(brought) = &answer.brought {
            incoming.sheets = brought.sheets().into_iter().map(str::to_owned).collect();
        }
        looking.brought = answer.brought;
        incoming.staged = Some(answer.staged);
    }
}

/// What staging needs, as it is at this moment.
struct Job {
    tracker: crate::domain::tracker::Tracker,
    journal: crate::domain::journal::Journal,
    file: String,
    lang: Lang,
    reading: Reading,
    as_of: Date,
    by: String,
    own: Vec<crate::domain::entry::WriterId>,
}

impl Job {
    fn of(m: &Model, incoming: &Incoming) -> Self {
        Self {
            tracker: m.desk.tracker.clone(),
            journal: m.desk.journal.clone(),
            file: name(&incoming.path),
            lang: m.lang(),
            reading: incoming.reading.clone(),
            as_of: m.as_of,
            by: m.prefs.by.trim().to_owned(),
            own: m.own.clone(),
        }
    }

    fn stage(&self, brought: &Brought) -> Result<Staged, Finding> {
        let wish = Wish {
            lang: self.lang,
            file: &self.file,
            sheet: self.reading.sheet.as_deref(),
            map: &self.reading.map,
            same: &self.reading.same,
            on: self.reading.on,
            as_of: self.as_of,
            by: &self.by,
            own: &self.own,
        };
        // Closing the dialog lets the thread run out; it changes nothing.
        let mut watch = |_, _| ControlFlow::Continue(());
        import::stage(brought, &self.tracker, &self.journal, &wish, &mut watch).map_err(|e| match e {
            ImportError::Refused(f) => *f,
            // Nobody stops it: the watch above never breaks.
            ImportError::Stopped => unreadable(Path::new(&self.file), &io::ErrorKind::Interrupted.into()),
        })
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}
