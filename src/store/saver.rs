//! Disk work off the screen's thread: one thread owns the progress folder, appends what it
//! is given, makes backups when one is due, takes in other journals, and looks whether
//! somebody else wrote: at once where the disk tells, every two seconds where it does not.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::Duration,
};

use jiff::Timestamp;

use super::{
    backups::{self, Backup, Why},
    files::Watch,
    merge::{self, Merge},
    progress::{Access, Progress, Reading, Stamps},
    reading,
};
use crate::domain::entry::{Entry, WriterId};

/// How often the folder is looked at for what others wrote, and a refused write tried again.
const LOOK: Duration = Duration::from_secs(2);

/// What the thread is asked to do.
enum Job {
    Save(Vec<Entry>),
    /// Something may have changed in the folder.
    Look,
    List,
    Backup,
    Preview(PathBuf),
    TakeIn(PathBuf, Why),
    MoveTo(PathBuf),
    /// The last one.
    End,
}

/// What the thread tells.
#[derive(Debug)]
pub enum Outcome {
    /// So many entries are on the disk now.
    Saved(usize),
    /// Entries are in memory only: so many, and why.
    NotSaved(usize, String),
    /// Somebody else wrote: everything read afresh.
    Changed(Reading),
    /// The folder cannot be reached any more, and why; or it can be again.
    Reach(Option<String>),
    /// The backups there are, the newest first.
    Backups(Vec<Backup>),
    /// A backup was made; none where nothing had changed since the newest.
    BackedUp(Result<Option<Backup>, String>),
    /// What taking in the journals of a place would do.
    Previewed(PathBuf, Result<Merge, String>),
    /// The journals of a place were taken in: so many new entries, so many mended lines.
    TookIn(PathBuf, Result<(usize, usize), String>),
    /// Everything was written into another folder, where recording goes on.
    Moved(PathBuf, Result<Seat, String>),
}

/// Who records after a move, and what is in the folder.
#[derive(Debug)]
pub struct Seat {
    /// The writer.
    pub writer: WriterId,
    /// Every writer this installation has been there.
    pub own: Vec<WriterId>,
    /// All journals of the folder.
    pub reading: Reading,
}

/// Asks the thread to look, whenever the system says that something changed.
fn looks(jobs: &Sender<Job>) -> Box<dyn Fn() + Send> {
    let jobs = jobs.clone();
    Box::new(move || {
        let _ = jobs.send(Job::Look);
    })
}

/// The saving thread. Dropping it waits until everything it was given has been tried.
pub struct Saver {
    jobs: Sender<Job>,
    outcomes: Receiver<Outcome>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Saver {
    /// Hands the folder over to a new thread; `wake` is called after each outcome. With a
    /// clock it makes the scheduled backups.
    #[must_use]
    pub fn start(
        progress: Progress,
        clock: Option<fn() -> Timestamp>,
        wake: Arc<dyn Fn() + Send + Sync>,
    ) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, outcomes) = channel();
        let again = jobs.clone();
        let thread = thread::spawn(move || {
            let worker = Worker {
                stamps: progress.opened().clone(),
                progress,
                clock,
                waiting: Vec::new(),
                gone: BTreeSet::new(),
                reached: true,
                outbox,
                wake,
                watch: None,
                again,
            };
            worker.run(&inbox);
        });
        Self { jobs, outcomes, thread: Some(thread) }
    }

    /// Gives entries to be saved. They are saved when [`Outcome::Saved`] says so.
    pub fn save(&self, entries: Vec<Entry>) {
        self.ask(Job::Save(entries));
    }

    /// Tries again now what the disk refused, and looks what others wrote.
    pub fn again(&self) {
        self.ask(Job::Save(Vec::new()));
    }

    /// Asks for the backups there are.
    pub fn list_backups(&self) {
        self.ask(Job::List);
    }

    /// Asks for a backup now.
    pub fn back_up(&self) {
        self.ask(Job::Backup);
    }

    /// Asks what taking in the journals of a folder, a journal or a backup would do.
    pub fn preview(&self, place: PathBuf) {
        self.ask(Job::Preview(place));
    }

    /// Takes in the journals of a folder, a journal or a backup, after a backup.
    pub fn take_in(&self, place: PathBuf, why: Why) {
        self.ask(Job::TakeIn(place, why));
    }

    /// Writes everything into another folder, also what could not be saved.
    pub fn move_to(&self, folder: PathBuf) {
        self.ask(Job::MoveTo(folder));
    }

    fn ask(&self, job: Job) {
        // The thread ends only with us.
        let _ = self.jobs.send(job);
    }

    /// Waits until everything it was given has been tried, and lets go of the folder. What
    /// it told is still to be heard; what it is asked from now on, it does not do.
    pub fn end(&mut self) {
        self.ask(Job::End);
        if let Some(t) = self.thread.take() {
            // A thread that panicked has nothing more to say.
            let _ = t.join();
        }
    }

    /// What happened since the last call.
    pub fn outcomes(&self) -> impl Iterator<Item = Outcome> + '_ {
        self.outcomes.try_iter()
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.end();
    }
}

struct Worker {
    progress: Progress,
    stamps: Stamps,
    clock: Option<fn() -> Timestamp>,
    /// Not on the disk yet, for the disk refused.
    waiting: Vec<Entry>,
    /// Journals that were there and are not any more. What they held stays on the screen.
    gone: BTreeSet<PathBuf>,
    /// Whether the folder could be reached when it was last looked at.
    reached: bool,
    outbox: Sender<Outcome>,
    wake: Arc<dyn Fn() + Send + Sync>,
    watch: Option<Box<dyn Watch>>,
    again: Sender<Job>,
}

impl Worker {
    fn run(mut self, inbox: &Receiver<Job>) {
        self.watch = self.progress.files.watch(self.progress.folder(), looks(&self.again));
        // Somebody may have written between the opening and now.
        self.look();
        self.scheduled();
        loop {
            match inbox.recv_timeout(LOOK) {
                Ok(Job::End) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(job) => self.work(job),
                Err(RecvTimeoutError::Timeout) if self.waiting.is_empty() => self.look(),
                Err(RecvTimeoutError::Timeout) => self.save(),
            }
        }
    }

    fn work(&mut self, job: Job) {
        match job {
            Job::Save(entries) => {
                self.scheduled();
                self.waiting.extend(entries);
                self.save();
            }
            Job::Look => self.look(),
            Job::List => self.list(),
            Job::Backup => {
                let made = self.back_up(Why::Asked);
                self.tell(Outcome::BackedUp(made));
                self.list();
            }
            Job::Preview(place) => {
                let merge = self.preview(&place);
                self.tell(Outcome::Previewed(place, merge));
            }
            Job::TakeIn(place, why) => {
                let took = self.take_in(&place, why);
                self.look();
                self.tell(Outcome::TookIn(place, took));
                self.list();
            }
            Job::MoveTo(folder) => {
                let moved = self.move_to(&folder);
                self.tell(Outcome::Moved(folder, moved));
            }
            Job::End => {}
        }
    }

    fn save(&mut self) {
        // Others' changes are looked for first: our own write would hide them.
        self.look();
        let n = self.waiting.len();
        if n == 0 {
            return;
        }
        match self.progress.append(&self.waiting) {
            Ok(()) => {
                self.waiting.clear();
                // Of our own file only: somebody else may have written this very moment.
                self.stamps.extend([self.progress.own_stamp()]);
                self.tell(Outcome::Saved(n));
            }
            Err(e) => self.tell(Outcome::NotSaved(n, e.to_string())),
        }
    }

    fn look(&mut self) {
        let gone = self.progress.files.list(self.progress.folder()).err();
        if gone.is_none() != self.reached {
            self.reached = gone.is_none();
            self.tell(Outcome::Reach(gone.map(|e| e.to_string())));
        }
        let now = self.progress.stamps();
        if self.reached && now != self.stamps {
            self.gone.extend(self.stamps.keys().cloned());
            self.gone.retain(|path| !now.contains_key(path));
            self.stamps = now;
            let mut reading = self.progress.read();
            reading.findings.extend(self.gone.iter().map(|path| reading::gone(path)));
            self.tell(Outcome::Changed(reading));
        }
    }

    /// Makes the backup of a new day before anything is written on it.
    fn scheduled(&self) {
        let Some(clock) = self.clock else { return };
        let due = backups::due(self.progress.files.as_ref(), self.progress.folder(), clock());
        if *self.progress.access() == Access::ReadWrite && due {
            let made = self.back_up(Why::Schedule);
            if made.is_err() {
                self.tell(Outcome::BackedUp(made));
            }
        }
    }

    fn back_up(&self, why: Why) -> Result<Option<Backup>, String> {
        let now = self.clock.map_or_else(Timestamp::now, |clock| clock());
        let files = self.progress.files.as_ref();
        backups::make(files, self.progress.folder(), now, why).map_err(|e| e.to_string())
    }

    fn list(&self) {
        let all = backups::list(self.progress.files.as_ref(), self.progress.folder());
        self.tell(Outcome::Backups(all));
    }

    fn preview(&self, place: &Path) -> Result<Merge, String> {
        let files = self.progress.files.as_ref();
        merge::look(files, self.progress.folder(), place, self.progress.plan()).map_err(|e| e.to_string())
    }

    fn take_in(&mut self, place: &Path, why: Why) -> Result<(usize, usize), String> {
        let merge = self.preview(place)?;
        if !merge.is_empty() {
            self.back_up(why)?;
            self.progress.take_in(&merge).map_err(|e| e.to_string())?;
        }
        Ok((merge.entries.len(), merge.mended))
    }

    fn move_to(&mut self, folder: &Path) -> Result<Seat, String> {
        let reading = self.progress.move_to(folder, &self.waiting).map_err(|e| e.to_string())?;
        self.waiting.clear();
        self.stamps = self.progress.opened().clone();
        self.gone.clear();
        self.reached = true;
        self.watch = self.progress.files.watch(folder, looks(&self.again));
        let (writer, own) = (self.progress.writer().clone(), self.progress.own_writers());
        Ok(Seat { writer, own, reading })
    }

    fn tell(&self, outcome: Outcome) {
        // Nobody listens any more only while the window closes.
        let _ = self.outbox.send(outcome);
        (self.wake)();
    }
}
