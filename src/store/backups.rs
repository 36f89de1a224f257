//! Backups of a progress folder: every journal as it stood, in one zip that any file
//! manager opens. Made on a schedule and before whatever touches several files, rotated by
//! count, and brought back by taking them in ([`super::merge`]): nothing reported since is
//! given up for it.

use std::{
    collections::HashSet,
    io::{self, Cursor, Read as _, Write as _},
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    files::{Files, replace},
    merge::{self, Contents},
};
use crate::domain::checks::Finding;

/// Folder of the backups, below the progress folder.
const FOLDER: &str = "backups";

/// How the moment stands in a name: sorts by time, and every file system takes it.
const MOMENT: &str = "%Y-%m-%dT%H%M%SZ";

/// Bytes a backup may hold once unpacked: a bomb is refused, a journal of millions is not.
const MOST: u64 = 2 << 30;

/// Days, weeks and months of which the newest scheduled backup is kept, and how many made
/// for another reason.
const KEPT: [usize; 4] = [7, 5, 12, 12];

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// The first opening of a day.
    Schedule,
    /// Journals of another folder were about to be taken in.
    Merge,
    /// A backup was about to be brought back.
    Restore,
    /// Somebody asked for it.
    Asked,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Schedule, Self::Merge, Self::Restore, Self::Asked];

    /// Identifier in names and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Schedule => "schedule",
            Self::Merge => "merge",
            Self::Restore => "restore",
            Self::Asked => "asked",
        }
    }
}

/// A backup that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,
    /// When it was made, by the clock of whoever made it.
    pub made: Timestamp,
    /// Why it was made.
    pub why: Why,
    /// Size of the file, in bytes.
    pub bytes: u64,
}

/// The backups of a progress folder, the newest first. Files of other names are no backups.
#[must_use]
pub fn list(files: &dyn Files, folder: &Path) -> Vec<Backup> {
    let all = files.list(&folder.join(FOLDER)).unwrap_or_default();
    let mut all: Vec<Backup> = all.into_iter().filter_map(|path| named(files, path)).collect();
    all.sort_by(|a, b| b.made.cmp(&a.made).then_with(|| b.path.cmp(&a.path)));
    all
}

fn utc(t: Timestamp) -> DateTime {
    TimeZone::UTC.to_datetime(t)
}

fn named(files: &dyn Files, path: PathBuf) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.strip_suffix(".zip")?;
    let (moment, why) = name.split_once("Z-")?;
    let made = TimeZone::UTC.to_timestamp(DateTime::strptime(MOMENT, format!("{moment}Z")).ok()?).ok()?;
    let why = Why::ALL.into_iter().find(|w| w.key() == why)?;
    let bytes = files.stamp(&path).map_or(0, |s| s.0);
    Some(Backup { path, made, why, bytes })
}

/// Whether the day of `now` (in UTC) has no scheduled backup yet.
#[must_use]
pub fn due(files: &dyn Files, folder: &Path, now: Timestamp) -> bool {
    let today = |b: &Backup| b.why == Why::Schedule && utc(b.made).date() == utc(now).date();
    !list(files, folder).iter().any(today)
}

/// Makes a backup of a folder's journals, reads it back, and clears away those that the
/// rotation no longer keeps. None when there is nothing to keep, or the newest backup holds
/// the very same.
///
/// # Errors
/// Whatever the disk says; the backups there were are still there. A journal that cannot be
/// read is no reason not to keep the others, but then the backup is not what it should be.
pub fn make(files: &dyn Files, folder: &Path, now: Timestamp, why: Why) -> io::Result<Option<Backup>> {
    let (contents, missed) = match merge::contents(files, folder) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    let made = keep(files, folder, now, why, &contents)?;
    let told = |f: &Finding| {
        let file = f.place.as_ref().map_or("", |p| p.file.as_str());
        format!("{file}: {}", f.args.first().map_or("", |a| a.1.as_str()))
    };
    missed.first().map_or(Ok(made), |f| Err(io::Error::other(told(f))))
}

fn keep(
    files: &dyn Files,
    folder: &Path,
    now: Timestamp,
    why: Why,
    contents: &Contents,
) -> io::Result<Option<Backup>> {
    let before = list(files, folder);
    let same = |b: &Backup| read(files, &b.path).is_ok_and(|c| sums(&c) == sums(contents));
    if contents.is_empty() || before.first().is_some_and(same) {
        return Ok(None);
    }
    let zip = pack(contents)?;
    let moment = utc(now).strftime(MOMENT);
    let path = folder.join(FOLDER).join(format!("{moment}-{}.zip", why.key()));
    files.create_folder(&folder.join(FOLDER))?;
    files.sync_folder(folder)?;
    replace(files, &path, &zip)?;
    // A backup nobody can read is none.
    if sums(&read(files, &path)?) != sums(contents) {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the backup does not read back"));
    }
    let all = list(files, folder);
    for old in outlived(&all) {
        // One that cannot be removed is only one too many.
        let _ = files.remove(&old.path);
    }
    Ok(all.into_iter().find(|b| b.path == path))
}

/// The backups that the rotation no longer keeps, of a list with the newest first. Counted,
/// not aged: a clock that ran years ahead for an hour costs one day's backup, not all.
fn outlived(all: &[Backup]) -> Vec<&Backup> {
    let mut kept: HashSet<&Path> = HashSet::new();
    let scheduled: Vec<&Backup> = all.iter().filter(|b| b.why == Why::Schedule).collect();
    let periods: [fn(jiff::civil::Date) -> (i16, i16); 3] = [
        |d| (d.year(), d.day_of_year()),
        |d| (d.iso_week_date().year(), d.iso_week_date().week().into()),
        |d| (d.year(), d.month().into()),
    ];
    for (period, most) in periods.into_iter().zip(KEPT) {
        let mut seen = HashSet::new();
        for b in &scheduled {
            let new = seen.len() < most && seen.insert(period(utc(b.made).date()));
            kept.extend(new.then_some(b.path.as_path()));
        }
    }
    kept.extend(all.iter().filter(|b| b.why != Why::Schedule).take(KEPT[3]).map(|b| b.path.as_path()));
    all.iter().filter(|b| !kept.contains(b.path.as_path())).collect()
}

fn pack(contents: &Contents) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, bytes) in contents {
        zip.start_file(name(path), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The journals in a backup. Their names lead nowhere: they are only looked at.
///
/// # Errors
/// When the file cannot be read, is no zip, is damaged, or unpacks to more than two GiB.
pub fn read(files: &dyn Files, path: &Path) -> io::Result<Contents> {
    let mut zip = ZipArchive::new(Cursor::new(files.read(path)?))?;
    let (mut contents, mut left) = (Contents::new(), MOST);
    for i in 0..zip.len() {
        let file = zip.by_index(i)?;
        if !file.is_file() {
            continue;
        }
        let name = PathBuf::from(file.name()?.rsplit(['/', '\\']).next().unwrap_or_default());
        let mut bytes = Vec::new();
        left -= file.take(left).read_to_end(&mut bytes)? as u64;
        if left == 0 {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "more than 2 GiB"));
        }
        contents.push((name, bytes));
    }
    Ok(contents)
}

fn name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Names and checksums: whether two sets of journals are the same.
fn sums(contents: &Contents) -> Vec<(String, usize, u32)> {
    let mut all: Vec<_> = contents.iter().map(|(p, b)| (name(p), b.len(), crc32fast::hash(b))).collect();
    all.sort();
    all
}
