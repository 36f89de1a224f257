//! A disk that is none: files in memory, for what must never reach a real one.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use super::files::{Files, Handle, Lock, Stamp};

/// Files that live in memory and end with it.
#[derive(Debug, Default)]
pub struct Memory(Arc<Mutex<Kept>>);

/// What a [`Memory`] holds.
#[derive(Debug, Default)]
struct Kept {
    files: BTreeMap<PathBuf, (Vec<u8>, Stamp)>,
    folders: BTreeSet<PathBuf>,
    locked: BTreeSet<PathBuf>,
    /// Changes so far: the clock of the stamps.
    changes: u64,
}

impl Kept {
    fn file(&self, path: &Path) -> io::Result<&(Vec<u8>, Stamp)> {
        self.files.get(path).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn change(&mut self, path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
        self.changes += 1;
        let time = SystemTime::UNIX_EPOCH + Duration::from_millis(self.changes);
        let (bytes, stamp) = self.files.entry(path.to_owned()).or_default();
        change(bytes);
        *stamp = (bytes.len() as u64, Some(time));
    }
}

fn kept(memory: &Mutex<Kept>) -> MutexGuard<'_, Kept> {
    // Every change is whole when the guard is let go, also by a panic.
    memory.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Memory {
    /// Lays a file there, over one that is there.
    pub fn put(&self, path: &Path, content: Vec<u8>) {
        kept(&self.0).change(path, |bytes| *bytes = content);
    }
}

/// A file of a [`Memory`], or the lock on one.
struct Held(Arc<Mutex<Kept>>, PathBuf);

struct MemoryLock(Held);

impl Handle for Held {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        kept(&self.0).change(&self.1, |all| all.extend(bytes));
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Lock for MemoryLock {}

impl Drop for MemoryLock {
    fn drop(&mut self) {
        kept(&self.0.0).locked.remove(&self.0.1);
    }
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Ok(kept(&self.0).file(path)?.0.clone())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let kept = kept(&self.0);
        let inside: Vec<PathBuf> =
            kept.files.keys().filter(|p| p.parent() == Some(folder)).cloned().collect();
        let known = !inside.is_empty() || kept.folders.contains(folder);
        if known { Ok(inside) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        Ok(kept(&self.0).file(path)?.1)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        kept(&self.0).folders.extend(folder.ancestors().map(Path::to_owned));
        Ok(())
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        kept(&self.0).change(path, |_| {});
        Ok(Box::new(Held(Arc::clone(&self.0), path.to_owned())))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        kept(&self.0).change(path, Vec::clear);
        Ok(Box::new(Held(Arc::clone(&self.0), path.to_owned())))
    }

    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        let mut kept = kept(&self.0);
        kept.file(path)?;
        kept.change(path, |bytes| bytes.truncate(len));
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut kept = kept(&self.0);
        let content = kept.file(from)?.0.clone();
        kept.files.remove(from);
        kept.change(to, |bytes| *bytes = content);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        kept(&self.0).files.remove(path).map(drop).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let free = kept(&self.0).locked.insert(path.to_owned());
        let held = || Held(Arc::clone(&self.0), path.to_owned());
        Ok(free.then(|| Box::new(MemoryLock(held())) as Box<dyn Lock>))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_keeps_files_as_a_disk_does() {
        let memory = Memory::default();
        let path = |name: &str| Path::new("folder").join(name);
        assert!(memory.list(Path::new("folder")).is_err() && memory.read(&path("a")).is_err());
        memory.create_folder(Path::new("folder")).unwrap();
        assert_eq!(memory.list(Path::new("folder")).unwrap(), Vec::<PathBuf>::new());
        memory.append(&path("a")).unwrap().write_all(b"one\n").unwrap();
        let first = memory.stamp(&path("a")).unwrap();
        memory.append(&path("a")).unwrap().write_all(b"two\n").unwrap();
        assert_eq!(memory.read(&path("a")).unwrap(), b"one\ntwo\n");
        assert_ne!(memory.stamp(&path("a")).unwrap(), first);
        memory.cut(&path("a"), 4).unwrap();
        super::super::files::replace(&memory, &path("b"), b"new").unwrap();
        assert_eq!(memory.list(Path::new("folder")).unwrap(), [path("a"), path("b")]);
        assert_eq!(memory.read(&path("a")).unwrap(), b"one\n");
    }

    #[test]
    fn a_lock_lasts_as_long_as_its_value() {
        let memory = Memory::default();
        let lock = memory.lock(Path::new("l")).unwrap();
        assert!(lock.is_some() && memory.lock(Path::new("l")).unwrap().is_none());
        drop(lock);
        assert!(memory.lock(Path::new("l")).unwrap().is_some());
    }
}
