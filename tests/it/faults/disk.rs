//! A disk whose power can be cut.
//!
//! It keeps two truths: what programs see now, and what would still be there after a power
//! cut. Only a flush moves content from the one to the other, a file's bytes with the file,
//! its name with the folder. At a cut everything that was not flushed is kept, dropped or
//! torn, bytes and names apart: that a rename survives and the bytes of the file do not is
//! one of the things a disk may do. A flush that fails forgets what it should have written,
//! as Linux does, and the next one does not bring it back.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
    time::{Duration, SystemTime},
};

use guatu::store::files::{Files, Handle, Lock, Stamp};

use super::Dice;

/// Bytes that are written back together. Small, so that short journals have many.
const PAGE: usize = 64;

/// What a power cut does to bytes and names that were not flushed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// All gone.
    Drop,
    /// All there: no power cut at all, only the program died.
    Keep,
    /// Names are there, bytes are not: the file of length zero.
    NamesOnly,
    /// Files have their new length, and zeros where bytes were not flushed.
    Zeros,
    /// Files end anywhere in what was not flushed; names up to one of them.
    Torn,
    /// Each page and each name by itself.
    Holes,
}

impl Cut {
    pub const ALL: [Self; 6] =
        [Self::Drop, Self::Keep, Self::NamesOnly, Self::Zeros, Self::Torn, Self::Holes];
}

/// How a disk betrays those who rely on it: the test of the test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lie {
    /// Says a file is flushed, and does nothing.
    ForgetsFlush,
    /// Says a folder is flushed, and does nothing.
    ForgetsFolder,
    /// Renames by copying over the old file.
    CopiesRename,
    /// Keeps another byte than was written.
    Garbles,
}

#[derive(Clone, Debug, Default)]
struct Inode {
    now: Vec<u8>,
    kept: Vec<u8>,
    dirty: BTreeSet<usize>,
    time: u64,
}

/// A change of names that its folder was not yet flushed for.
#[derive(Clone, Debug)]
enum Naming {
    Link(PathBuf, usize),
    Unlink(PathBuf),
    Move(PathBuf, PathBuf, usize),
    Folder(PathBuf),
}

#[derive(Clone, Debug, Default)]
pub struct State {
    inodes: Vec<Inode>,
    names: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
    kept_names: BTreeMap<PathBuf, usize>,
    kept_folders: BTreeSet<PathBuf>,
    unflushed: Vec<Naming>,
    locked: BTreeSet<PathBuf>,
    clock: u64,
    lie: Option<Lie>,
}

#[derive(Debug, Default)]
struct Inner {
    state: State,
    /// The state after every change since the last look, while somebody looks.
    seen: Option<Vec<State>>,
}

/// The disk. Clones are the same disk.
#[derive(Clone, Debug)]
pub struct Sim(Arc<Mutex<Inner>>);

impl Inode {
    fn write(&mut self, bytes: &[u8]) {
        let from = self.now.len();
        self.now.extend(bytes);
        self.dirty.extend(from / PAGE..self.now.len().div_ceil(PAGE));
    }

    fn cut(&mut self, len: usize) {
        self.now.truncate(len);
        self.dirty.retain(|p| p * PAGE < len);
    }

    fn flush(&mut self) {
        self.kept = self.with(&self.dirty.clone(), self.now.len());
        self.dirty.clear();
    }

    /// What is kept if these pages reach the disk, and the length does.
    fn with(&self, pages: &BTreeSet<usize>, len: usize) -> Vec<u8> {
        let mut out = self.kept.clone();
        out.resize(len, 0);
        for p in pages {
            let (from, to) = (p * PAGE, ((p + 1) * PAGE).min(len).min(self.now.len()));
            if from < to {
                out[from..to].copy_from_slice(&self.now[from..to]);
            }
        }
        out
    }

    fn after(&self, cut: Cut, dice: &mut Dice) -> Vec<u8> {
        let (old, new) = (self.kept.len(), self.now.len());
        match cut {
            Cut::Drop | Cut::NamesOnly => self.kept.clone(),
            Cut::Keep => self.with(&self.dirty, new),
            Cut::Zeros => self.with(&BTreeSet::new(), new),
            Cut::Torn => {
                let len = old.min(new) + dice.below(old.abs_diff(new) + 1);
                self.with(&self.dirty, len)
            }
            Cut::Holes => {
                let pages = self.dirty.iter().copied().filter(|_| dice.below(2) == 0).collect();
                self.with(&pages, if dice.below(4) == 0 { old } else { new })
            }
        }
    }
}

impl Naming {
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Link(p, _) | Self::Unlink(p) | Self::Move(_, p, _) | Self::Folder(p) => p.parent(),
        }
    }
}

impl State {
    fn inode(&mut self, path: &Path) -> io::Result<&mut Inode> {
        let i = *self.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(&mut self.inodes[i])
    }

    fn make(&mut self, path: &Path) -> io::Result<usize> {
        if let Some(i) = self.names.get(path) {
            return Ok(*i);
        }
        if !path.parent().is_some_and(|f| self.folders.contains(f)) {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.inodes.push(Inode::default());
        let i = self.inodes.len() - 1;
        self.names.insert(path.to_owned(), i);
        self.unflushed.push(Naming::Link(path.to_owned(), i));
        Ok(i)
    }

    fn keep(&mut self, change: &Naming) {
        match change {
            Naming::Link(p, i) => drop(self.kept_names.insert(p.clone(), *i)),
            Naming::Unlink(p) => drop(self.kept_names.remove(p)),
            Naming::Move(from, to, i) => {
                self.kept_names.remove(from);
                self.kept_names.insert(to.clone(), *i);
            }
            Naming::Folder(p) => drop(self.kept_folders.insert(p.clone())),
        }
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let i = *self.names.get(from).ok_or(io::ErrorKind::NotFound)?;
        if self.lie == Some(Lie::CopiesRename) {
            let content = self.inodes[i].now.clone();
            let target = self.make(to)?;
            self.inodes[target].cut(0);
            self.inodes[target].write(&content);
            return self.remove(from);
        }
        self.names.remove(from);
        self.names.insert(to.to_owned(), i);
        self.unflushed.push(Naming::Move(from.to_owned(), to.to_owned(), i));
        Ok(())
    }

    fn remove(&mut self, path: &Path) -> io::Result<()> {
        self.names.remove(path).ok_or(io::ErrorKind::NotFound)?;
        self.unflushed.push(Naming::Unlink(path.to_owned()));
        Ok(())
    }

    /// What is there when the machine runs again.
    pub fn after(&self, cut: Cut, dice: &mut Dice) -> Sim {
        let mut s = self.clone();
        let all = std::mem::take(&mut s.unflushed);
        let torn = dice.below(all.len() + 1);
        for (n, change) in all.iter().enumerate() {
            let stays = match cut {
                Cut::Drop => false,
                Cut::Keep | Cut::NamesOnly | Cut::Zeros => true,
                Cut::Torn => n < torn,
                Cut::Holes => dice.below(2) == 0,
            };
            if stays {
                s.keep(change);
            }
        }
        // A name below a folder that is gone is gone too.
        let there =
            |folders: &BTreeSet<PathBuf>, p: &Path| p.ancestors().skip(1).all(|f| folders.contains(f));
        let folders: BTreeSet<PathBuf> =
            s.kept_folders.iter().filter(|f| there(&s.kept_folders, f)).cloned().collect();
        s.kept_names.retain(|p, _| there(&folders, p));
        for i in &mut s.inodes {
            let content = i.after(cut, dice);
            (i.now, i.kept) = (content.clone(), content);
            i.dirty.clear();
        }
        (s.names, s.folders, s.kept_folders) = (s.kept_names.clone(), folders.clone(), folders);
        s.locked.clear();
        Sim(Arc::new(Mutex::new(Inner { state: s, seen: None })))
    }
}

impl Sim {
    /// A disk with these folders and nothing in them.
    pub fn new(folders: &[&str]) -> Self {
        let mut state = State::default();
        for f in folders {
            state.folders.extend(Path::new(f).ancestors().map(Path::to_owned));
        }
        state.kept_folders.clone_from(&state.folders);
        Self(Arc::new(Mutex::new(Inner { state, seen: None })))
    }

    pub fn lying(folders: &[&str], lie: Lie) -> Self {
        let sim = Self::new(folders);
        sim.lie(lie);
        sim
    }

    /// Lies from now on.
    pub fn lie(&self, lie: Lie) {
        self.inner().state.lie = Some(lie);
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    /// Changes something, and remembers the state for those who look.
    fn change<T>(&self, change: impl FnOnce(&mut State) -> io::Result<T>) -> io::Result<T> {
        let mut inner = self.inner();
        inner.state.clock += 1;
        let out = change(&mut inner.state);
        let state = inner.seen.is_some().then(|| inner.state.clone());
        if let (Some(seen), Some(state)) = (&mut inner.seen, state) {
            seen.push(state);
        }
        out
    }

    /// The states after every change since the last call, from the first call on.
    pub fn seen(&self) -> Vec<State> {
        self.inner().seen.replace(Vec::new()).unwrap_or_default()
    }

    /// The state now.
    pub fn state(&self) -> State {
        self.inner().state.clone()
    }

    /// A flush of this file fails: what it should have written is forgotten.
    pub fn forget(&self, path: &Path) {
        if let Ok(i) = self.inner().state.inode(path) {
            i.dirty.clear();
        }
    }

    /// Names of all files.
    pub fn names(&self) -> Vec<PathBuf> {
        self.inner().state.names.keys().cloned().collect()
    }

    /// Everybody's locks are let go: their processes were killed.
    pub fn unlock(&self) {
        self.inner().state.locked.clear();
    }

    /// Takes a folder away with all that is in it, or gives it another name.
    pub fn take_away(&self, folder: &Path, to: Option<&Path>) {
        let mut inner = self.inner();
        let s = &mut inner.state;
        let gone: Vec<PathBuf> = s.names.keys().filter(|p| p.starts_with(folder)).cloned().collect();
        s.folders.remove(folder);
        s.folders.extend(to.map(Path::to_owned));
        for p in gone {
            let i = s.names.remove(&p);
            if let (Some(to), Some(i), Ok(rest)) = (to, i, p.strip_prefix(folder)) {
                s.names.insert(to.join(rest), i);
            }
        }
        (s.kept_names, s.kept_folders) = (s.names.clone(), s.folders.clone());
        s.unflushed.clear();
    }
}

struct Open(Sim, usize);

impl Handle for Open {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.change(|s| {
            let mut bytes = bytes.to_vec();
            let middle = bytes.len() / 2;
            if let (Some(Lie::Garbles), Some(b)) = (s.lie, bytes.get_mut(middle)) {
                *b ^= 1;
            }
            s.inodes[self.1].write(&bytes);
            s.inodes[self.1].time = s.clock;
            Ok(())
        })
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.change(|s| {
            if s.lie != Some(Lie::ForgetsFlush) {
                s.inodes[self.1].flush();
            }
            Ok(())
        })
    }
}

struct Locked(Sim, PathBuf);

impl Lock for Locked {}

impl Drop for Locked {
    fn drop(&mut self) {
        self.0.inner().state.locked.remove(&self.1);
    }
}

impl Files for Sim {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Ok(self.inner().state.inode(path)?.now.clone())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let inner = self.inner();
        if !inner.state.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(inner.state.names.keys().filter(|p| p.parent() == Some(folder)).cloned().collect())
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        let mut inner = self.inner();
        let i = inner.state.inode(path)?;
        let time = SystemTime::UNIX_EPOCH + Duration::from_millis(i.time);
        Ok((i.now.len() as u64, Some(time)))
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(|s| {
            let mut above: Vec<&Path> = folder.ancestors().collect();
            above.reverse();
            for f in above {
                if s.folders.insert(f.to_owned()) {
                    s.unflushed.push(Naming::Folder(f.to_owned()));
                }
            }
            Ok(())
        })
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let i = self.change(|s| s.make(path))?;
        Ok(Box::new(Open(self.clone(), i)))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let i = self.change(|s| {
            let i = s.make(path)?;
            s.inodes[i].cut(0);
            Ok(i)
        })?;
        Ok(Box::new(Open(self.clone(), i)))
    }

    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        let len = usize::try_from(len).unwrap();
        self.change(|s| {
            s.inode(path)?.cut(len);
            Ok(())
        })?;
        self.change(|s| {
            if s.lie != Some(Lie::ForgetsFlush) {
                s.inode(path)?.flush();
            }
            Ok(())
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.change(|s| s.rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.change(|s| s.remove(path))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(|s| {
            if s.lie == Some(Lie::ForgetsFolder) {
                return Ok(());
            }
            let all = std::mem::take(&mut s.unflushed);
            for change in all {
                if change.folder() == Some(folder) {
                    s.keep(&change);
                } else {
                    s.unflushed.push(change);
                }
            }
            Ok(())
        })
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let free = self.change(|s| {
            s.make(path)?;
            Ok(s.locked.insert(path.to_owned()))
        })?;
        Ok(free.then(|| Box::new(Locked(self.clone(), path.to_owned())) as Box<dyn Lock>))
    }
}
