//! The one seam to the disk. Everything the store does to files it does through
//! [`Files`], so that tests can stand in a disk that fails, tears and forgets.

use std::{
    fs, io,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

pub use super::memory::Memory;

/// Size and time of a file: changes when somebody writes it.
pub type Stamp = (u64, Option<SystemTime>);

/// An open file that is written at its end.
pub trait Handle: Send {
    /// Writes all bytes.
    ///
    /// # Errors
    /// Whatever the disk says; some of the bytes may have been written.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Flushes file content to the disk itself.
    ///
    /// # Errors
    /// After an error nothing is known of earlier writes: the handle must not be used again.
    fn sync(&mut self) -> io::Result<()>;
}

/// A lock that lasts as long as the value, or the process.
pub trait Lock: Send {}

/// Watches a folder as long as the value lives.
pub trait Watch: Send {}

/// What the store needs of a file system. All paths are as given, never resolved.
pub trait Files: Send + Sync {
    /// Whole content of a file.
    ///
    /// # Errors
    /// Whatever the disk says. What is no regular file, and one larger than [`LARGEST`], are
    /// refused before they are opened.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Files in a folder, by name.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Size and time of a file.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn stamp(&self, path: &Path) -> io::Result<Stamp>;

    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// Opens a file for writing at its end, making it if need be.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>>;

    /// Opens a new file, emptying one that is there.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>>;

    /// Cuts a file to its first `len` bytes and flushes it.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn cut(&self, path: &Path, len: u64) -> io::Result<()>;

    /// Renames a file over another.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Flushes a folder, so that new names in it survive a power cut, where the system can.
    ///
    /// # Errors
    /// Whatever the disk says; that a folder cannot be flushed here is no error.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Tries to lock a file for this process alone; `None` when another holds it.
    ///
    /// # Errors
    /// Whatever the disk says; a share without locks gives a lock that holds nothing.
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>>;

    /// Calls `changed` whenever something in a folder may have changed; none where the
    /// system does not tell, as on most shares.
    fn watch(&self, folder: &Path, changed: Box<dyn Fn() + Send>) -> Option<Box<dyn Watch>> {
        let _ = (folder, changed);
        None
    }
}

/// Flushes a folder and all those above it: one that was made a moment ago is a new name in
/// the one above.
///
/// # Errors
/// Whatever the disk says.
pub fn sync_folders(files: &dyn Files, folder: &Path) -> io::Result<()> {
    // The last one above a relative path is the current folder.
    let named = |f: &Path| if f.as_os_str().is_empty() { PathBuf::from(".") } else { f.to_owned() };
    folder.ancestors().try_for_each(|f| files.sync_folder(&named(f)))
}

/// Writes a whole file so that either the old or the new content survives a crash:
/// a new file beside it, flushed, renamed over it, and the folder flushed.
///
/// # Errors
/// Whatever the disk says; the old content is then still there.
pub fn replace(files: &dyn Files, path: &Path, content: &[u8]) -> io::Result<()> {
    let mut fresh = path.as_os_str().to_owned();
    fresh.push(".guatu-new");
    let fresh = PathBuf::from(fresh);
    let write = || {
        let mut handle = files.create(&fresh)?;
        handle.write_all(content)?;
        handle.sync()?;
        drop(handle);
        files.rename(&fresh, path)
    };
    write().inspect_err(|_| {
        // Half a file would only take up room, on a disk that may have none.
        let _ = files.remove(&fresh);
    })?;
    // A bare name lies in the current folder.
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    files.sync_folder(folder.unwrap_or(Path::new(".")))
}

/// Largest file that is read, in bytes: a journal of a million entries. More than this is no
/// file of ours, and would not fit into a small machine's memory.
pub const LARGEST: u64 = 256 << 20;

/// Whether a file can be read as a whole.
fn readable(meta: &fs::Metadata) -> io::Result<()> {
    if meta.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else if !meta.is_file() {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"))
    } else if meta.len() > LARGEST {
        Err(io::ErrorKind::FileTooLarge.into())
    } else {
        Ok(())
    }
}

/// The real disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Handle for fs::File {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        io::Write::write_all(self, bytes)?;
        self.flush()
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

impl Lock for fs::File {}

impl Watch for notify::RecommendedWatcher {}

/// Whether an entry of a folder is a file, or leads to one. One that cannot be told is taken
/// for a file: whoever reads it is told why it cannot be read, and the others still are.
fn is_file(entry: &fs::DirEntry) -> bool {
    let told = match entry.file_type() {
        Ok(kind) if !kind.is_symlink() => Ok(kind.is_file()),
        _ => fs::metadata(entry.path()).map(|m| m.is_file()),
    };
    // Taken away this moment, or a link to nothing.
    told.unwrap_or_else(|e| e.kind() != io::ErrorKind::NotFound)
}

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        // Looked at before it is opened, which alone would wait for ever on a pipe.
        readable(&fs::metadata(path)?)?;
        let file = fs::File::open(path)?;
        readable(&file.metadata()?)?;
        let mut out = Vec::new();
        // It may have grown meanwhile, or not know its size.
        file.take(LARGEST + 1).read_to_end(&mut out)?;
        if out.len() as u64 > LARGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(out) }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut out = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if is_file(&entry) {
                out.push(entry.path());
            }
        }
        out.sort();
        Ok(out)
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        let meta = fs::metadata(path)?;
        Ok((meta.len(), meta.modified().ok()))
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        Ok(Box::new(fs::OpenOptions::new().append(true).create(true).open(path)?))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        Ok(Box::new(fs::File::create(path)?))
    }

    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        let file = fs::OpenOptions::new().write(true).open(path)?;
        file.set_len(len)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Only Unix can open a folder to flush it; elsewhere a rename is the best there is.
        if !cfg!(unix) {
            return Ok(());
        }
        // Nor can it flush one that it may not read, or a share's that knows no such thing.
        let cannot =
            [io::ErrorKind::PermissionDenied, io::ErrorKind::InvalidInput, io::ErrorKind::Unsupported];
        match fs::File::open(folder).and_then(|f| f.sync_all()) {
            Err(e) if cannot.contains(&e.kind()) => Ok(()),
            other => other,
        }
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let file = fs::OpenOptions::new().append(true).create(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {
                Ok(Some(Box::new(file)))
            }
            Err(fs::TryLockError::Error(e)) => Err(e),
        }
    }

    fn watch(&self, folder: &Path, changed: Box<dyn Fn() + Send>) -> Option<Box<dyn Watch>> {
        use notify::Watcher as _;
        let tell = move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|e| !e.kind.is_access()) {
                changed();
            }
        };
        let mut watcher = notify::recommended_watcher(tell).ok()?;
        watcher.watch(folder, notify::RecursiveMode::NonRecursive).ok()?;
        Some(Box::new(watcher))
    }
}
