//! A disk on which the n-th call fails, once or from then on.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

use guatu::store::files::{Files, Handle, Lock, Stamp};

use super::disk::Sim;

/// How a call fails. The errors have the numbers Linux gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The device is broken.
    Io,
    /// No space is left: reading still works.
    Full,
    /// No permission.
    Denied,
    /// Mounted read-only: reading still works.
    ReadOnly,
    /// Half of the bytes were written, then no space was left.
    Short,
    /// It was done, and then an error came back: a share that answers late.
    Late,
}

impl Fault {
    pub const ALL: [Self; 6] = [Self::Io, Self::Full, Self::Denied, Self::ReadOnly, Self::Short, Self::Late];

    fn error(self) -> io::Error {
        io::Error::from_raw_os_error(match self {
            Self::Io | Self::Late => 5,
            Self::Full | Self::Short => 28,
            Self::Denied => 13,
            Self::ReadOnly => 30,
        })
    }

    fn hits(self, call: Call) -> bool {
        match self {
            Self::Io | Self::Denied | Self::Late => true,
            Self::Full | Self::ReadOnly => call != Call::Look,
            Self::Short => call == Call::Write,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Call {
    /// Reads and leaves all as it is.
    Look,
    /// Writes bytes.
    Write,
    /// Changes anything else.
    Change,
}

/// When which call fails.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub fault: Fault,
    /// Number of the call, from 0.
    pub at: usize,
    /// Whether all calls after it fail too.
    pub lasting: bool,
}

#[derive(Debug)]
struct Counter {
    plan: Option<Plan>,
    calls: AtomicUsize,
    healed: AtomicUsize,
}

impl Counter {
    fn fails(&self, call: Call) -> Option<Fault> {
        let n = self.calls.fetch_add(1, SeqCst);
        let p = self.plan.filter(|p| n == p.at || (p.lasting && n > p.at))?;
        (p.fault.hits(call) && self.healed.load(SeqCst) == 0).then_some(p.fault)
    }
}

/// The disk that fails, over another one.
#[derive(Clone)]
pub struct Failing {
    below: Arc<dyn Files>,
    /// The same disk, where a flush that fails must forget what it had to write.
    sim: Option<Sim>,
    counter: Arc<Counter>,
}

impl Failing {
    pub fn new(below: Arc<dyn Files>, sim: Option<Sim>, plan: Option<Plan>) -> Self {
        let counter = Counter { plan, calls: 0.into(), healed: 0.into() };
        Self { below, sim, counter: Arc::new(counter) }
    }

    pub fn over(sim: &Sim, plan: Option<Plan>) -> Self {
        Self::new(Arc::new(sim.clone()), Some(sim.clone()), plan)
    }

    /// From now on every call does what it should.
    pub fn heal(&self) {
        self.counter.healed.store(1, SeqCst);
    }

    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.counter.calls.load(SeqCst)
    }

    fn call<T>(&self, kind: Call, doing: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.counter.fails(kind) {
            None => doing(),
            Some(Fault::Late) => doing().and(Err(Fault::Late.error())),
            Some(fault) => Err(fault.error()),
        }
    }

    fn opened(&self, path: &Path, below: Box<dyn Handle>) -> Box<dyn Handle> {
        Box::new(FailingHandle { below, path: path.to_owned(), disk: self.clone() })
    }
}

struct FailingHandle {
    below: Box<dyn Handle>,
    path: PathBuf,
    disk: Failing,
}

impl Handle for FailingHandle {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.disk.counter.fails(Call::Write) {
            None => self.below.write_all(bytes),
            Some(fault) => {
                let some = match fault {
                    Fault::Short => bytes.len() / 2,
                    Fault::Late => bytes.len(),
                    _ => 0,
                };
                self.below.write_all(&bytes[..some])?;
                Err(fault.error())
            }
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        match self.disk.counter.fails(Call::Change) {
            None => self.below.sync(),
            Some(Fault::Late) => self.below.sync().and(Err(Fault::Late.error())),
            Some(fault) => {
                if let Some(sim) = &self.disk.sim {
                    sim.forget(&self.path);
                }
                Err(fault.error())
            }
        }
    }
}

impl Files for Failing {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.call(Call::Look, || self.below.read(path))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.call(Call::Look, || self.below.list(folder))
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        self.call(Call::Look, || self.below.stamp(path))
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.call(Call::Change, || self.below.create_folder(folder))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let below = self.call(Call::Change, || self.below.append(path))?;
        Ok(self.opened(path, below))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let below = self.call(Call::Change, || self.below.create(path))?;
        Ok(self.opened(path, below))
    }

    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        self.call(Call::Change, || self.below.cut(path, len))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(Call::Change, || self.below.rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.call(Call::Change, || self.below.remove(path))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.call(Call::Change, || self.below.sync_folder(folder))
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        self.call(Call::Change, || self.below.lock(path))
    }
}
