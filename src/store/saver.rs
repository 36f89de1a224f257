//! Saving off the screen's thread: one thread owns the progress folder, appends what it is
//! given, and looks now and then whether somebody else wrote.

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::Duration,
};

use super::progress::{Progress, Reading};
use crate::domain::entry::Entry;

/// How often the folder is looked at for what others wrote.
const LOOK: Duration = Duration::from_secs(2);

/// What the thread tells.
#[derive(Debug)]
pub enum Outcome {
    /// So many entries are on the disk now.
    Saved(usize),
    /// Entries are in memory only: so many, and why.
    NotSaved(usize, String),
    /// Somebody else wrote: everything read afresh.
    Changed(Reading),
}

/// The saving thread. Dropping it waits until everything it was given has been tried.
pub struct Saver {
    jobs: Option<Sender<Vec<Entry>>>,
    outcomes: Receiver<Outcome>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Saver {
    /// Hands the folder over to a new thread; `wake` is called after each outcome.
    #[must_use]
    pub fn start(progress: Progress, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, outcomes) = channel();
        let thread = thread::spawn(move || {
            Worker { stamps: progress.stamps(), progress, waiting: Vec::new(), outbox, wake }.run(&inbox);
        });
        Self { jobs: Some(jobs), outcomes, thread: Some(thread) }
    }

    /// Gives entries to be saved. They are saved when [`Outcome::Saved`] says so.
    pub fn save(&self, entries: Vec<Entry>) {
        if let Some(jobs) = &self.jobs {
            // The thread ends only when the sender is dropped.
            let _ = jobs.send(entries);
        }
    }

    /// What happened since the last call.
    pub fn outcomes(&self) -> impl Iterator<Item = Outcome> + '_ {
        self.outcomes.try_iter()
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(t) = self.thread.take() {
            let _ = t.join();
        }
    }
}

struct Worker {
    progress: Progress,
    stamps: Vec<(std::path::PathBuf, Option<super::files::Stamp>)>,
    /// Not on the disk yet, for the disk refused.
    waiting: Vec<Entry>,
    outbox: Sender<Outcome>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Worker {
    fn run(mut self, inbox: &Receiver<Vec<Entry>>) {
        loop {
            match inbox.recv_timeout(LOOK) {
                Ok(entries) => {
                    self.waiting.extend(entries);
                    self.save();
                }
                Err(RecvTimeoutError::Timeout) if self.waiting.is_empty() => self.look(),
                Err(RecvTimeoutError::Timeout) => self.save(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn save(&mut self) {
        // Others' changes are looked for first: our own write would hide them.
        self.look();
        let n = self.waiting.len();
        match self.progress.append(&self.waiting) {
            Ok(()) => {
                self.waiting.clear();
                self.stamps = self.progress.stamps();
                self.tell(Outcome::Saved(n));
            }
            Err(e) => self.tell(Outcome::NotSaved(n, e.to_string())),
        }
    }

    fn look(&mut self) {
        let now = self.progress.stamps();
        if now != self.stamps {
            self.stamps = now;
            self.tell(Outcome::Changed(self.progress.read()));
        }
    }

    fn tell(&self, outcome: Outcome) {
        // Nobody listens any more only while the window closes.
        let _ = self.outbox.send(outcome);
        (self.wake)();
    }
}
