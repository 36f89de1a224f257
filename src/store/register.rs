//! Which writer this installation is in which folder.
//!
//! A writer id belongs to one folder on one computer, never to an installation as a whole:
//! whoever opens a copy of a folder, on this computer or with a copied home folder on
//! another, starts a journal of his own. So two copies of one journal never both grow, and
//! laid together again they are one union. The register also keeps how far each own journal
//! had come, which shows when a folder was put back to an older state.
//!
//! It is a hint, not a promise: lost or damaged, the next opening only starts a new journal.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{Files, Lock, replace};
use crate::domain::entry::WriterId;

/// The register's file in the program's data folder.
const FILE: &str = "writers.ron";

/// Seats kept; the oldest go first.
const MOST: usize = 500;

/// One own journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seat {
    /// Folder of the journal, absolute.
    folder: PathBuf,
    /// Plan the journal is about.
    plan: String,
    /// Fingerprint of the computer.
    machine: String,
    /// The writer.
    pub(super) writer: WriterId,
    /// Bytes the journal had when it was last closed.
    pub(super) bytes: u64,
    /// Checksum of those bytes.
    pub(super) sum: u32,
}

impl Seat {
    /// Whether a journal with this content is the one that was closed, or grew from it.
    pub(super) fn continues(&self, content: &[u8]) -> bool {
        let whole = usize::try_from(self.bytes).ok().and_then(|n| content.get(..n));
        whole.is_some_and(|w| crc32fast::hash(w) == self.sum)
    }
}

/// The register as one folder and plan see it.
pub(super) struct Register {
    data: PathBuf,
    folder: PathBuf,
    plan: String,
    machine: String,
}

impl Register {
    pub(super) fn new(files: &dyn Files, data: &Path, folder: &Path, plan: &str) -> Self {
        Self {
            data: data.to_owned(),
            folder: std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()),
            plan: plan.to_owned(),
            machine: machine(files),
        }
    }

    /// The same register as another folder sees it.
    pub(super) fn at(&self, folder: &Path) -> Self {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        Self { data: self.data.clone(), plan: self.plan.clone(), machine: self.machine.clone(), folder }
    }

    fn is_here(&self, s: &Seat) -> bool {
        s.folder == self.folder && s.plan == self.plan && s.machine == self.machine
    }

    /// The own journals of this folder, the first one first.
    pub(super) fn seats(&self, files: &dyn Files) -> Vec<Seat> {
        let mut all = self.all(files);
        all.retain(|s| self.is_here(s));
        all
    }

    fn all(&self, files: &dyn Files) -> Vec<Seat> {
        let bytes = files.read(&self.data.join(FILE)).unwrap_or_default();
        ron::de::from_bytes(&bytes).unwrap_or_default()
    }

    /// Notes how far a journal has come.
    pub(super) fn note(&self, files: &dyn Files, writer: &WriterId, content: &[u8]) {
        let seat = Seat {
            folder: self.folder.clone(),
            plan: self.plan.clone(),
            machine: self.machine.clone(),
            writer: writer.clone(),
            bytes: content.len() as u64,
            sum: crc32fast::hash(content),
        };
        self.change(files, |all| match all.iter_mut().find(|s| self.is_here(s) && s.writer == *writer) {
            Some(known) => *known = seat,
            None => all.push(seat),
        });
    }

    /// Forgets a journal: nobody continues it.
    pub(super) fn retire(&self, files: &dyn Files, writer: &WriterId) {
        self.change(files, |all| all.retain(|s| !(self.is_here(s) && s.writer == *writer)));
    }

    /// Reads, changes, writes. What fails costs no more than a new journal next time.
    fn change(&self, files: &dyn Files, change: impl FnOnce(&mut Vec<Seat>)) {
        if files.create_folder(&self.data).is_err() {
            return;
        }
        let _lock = self.lock(files);
        let mut all = self.all(files);
        let before = all.clone();
        change(&mut all);
        let old = all.len().saturating_sub(MOST);
        all.drain(..old);
        if all != before
            && let Ok(text) = ron::ser::to_string_pretty(&all, ron::ser::PrettyConfig::default())
        {
            let _ = replace(files, &self.data.join(FILE), text.as_bytes());
        }
    }

    /// Waits a moment for others who change it, and no longer.
    fn lock(&self, files: &dyn Files) -> Option<Box<dyn Lock>> {
        let path = self.data.join("writers.lock");
        (0..50)
            .find_map(|n| {
                if n > 0 {
                    std::thread::sleep(std::time::Duration::from_millis(4));
                }
                files.lock(&path).transpose()
            })?
            .ok()
    }
}

/// The writers this installation has been in a folder, the first one first.
#[must_use]
pub fn writers(files: &dyn Files, data: Option<&Path>, folder: &Path, plan: &str) -> Vec<WriterId> {
    let seats = data.map(|data| Register::new(files, data, folder, plan).seats(files));
    seats.unwrap_or_default().into_iter().map(|s| s.writer).collect()
}

/// A fingerprint of this computer, where it has a name: a copied home folder elsewhere has
/// another. Only its checksum is kept.
fn machine(files: &dyn Files) -> String {
    let id = files.read(Path::new("/etc/machine-id")).ok();
    let named = || std::env::var_os("COMPUTERNAME").map(std::ffi::OsString::into_encoded_bytes);
    id.or_else(named).map_or_else(String::new, |id| format!("{:08x}", crc32fast::hash(&id)))
}

/// A new writer id: ten characters that are easy to tell apart, 50 random bits.
pub(super) fn random_id() -> WriterId {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bits = [0_u8; 10];
    if getrandom::fill(&mut bits).is_err() {
        // No random source: the process id and time tell two installations apart well enough.
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let seed = now.map_or(0, |d| d.as_nanos()) ^ (u128::from(std::process::id()) << 64);
        bits.copy_from_slice(&seed.to_be_bytes()[6..]);
    }
    WriterId(bits.iter().map(|b| char::from(LETTERS[usize::from(*b) % 32])).collect::<String>().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::files::Memory;

    fn register(folder: &str) -> Register {
        Register::new(&Memory::default(), Path::new("/data"), Path::new(folder), "p")
    }

    #[test]
    fn a_copied_folder_has_no_seat() {
        let files = Memory::default();
        let w = random_id();
        register("/a").note(&files, &w, b"one");
        assert_eq!(register("/a").seats(&files)[0].writer, w);
        assert!(register("/b").seats(&files).is_empty());
        let elsewhere = Register { machine: "another".into(), ..register("/a") };
        assert!(elsewhere.seats(&files).is_empty());
        register("/a").retire(&files, &w);
        assert!(register("/a").seats(&files).is_empty());
    }

    #[test]
    fn a_seat_knows_its_journal_again_when_it_grew_and_not_when_it_shrank() {
        let files = Memory::default();
        register("/a").note(&files, &random_id(), b"one\n");
        let seat = register("/a").seats(&files).remove(0);
        assert!(seat.continues(b"one\n") && seat.continues(b"one\ntwo\n"));
        assert!(!seat.continues(b"on") && !seat.continues(b"two\n"));
    }

    #[test]
    fn a_damaged_register_is_an_empty_one() {
        let files = Memory::default();
        files.put(Path::new("/data/writers.ron"), b"[(".to_vec());
        assert!(register("/a").seats(&files).is_empty());
        register("/a").note(&files, &random_id(), b"");
        assert_eq!(register("/a").seats(&files).len(), 1);
    }
}
