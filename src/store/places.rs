//! Where things live on this computer, and who this installation is.

use std::path::{Path, PathBuf};

use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

use super::{
    files::{Files, replace},
    plan_folder::{HEAD, PlanSource},
};
use crate::domain::entry::WriterId;

/// Where the plan that ships lies in a checkout or beside an installed program.
const PLAN_FOLDER: &str = "data/huadu-2020";

/// The platform's folder for the program's data; none on a system without a home folder.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    let args = AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "Guatu".to_owned(),
        app_name: "guatu".to_owned(),
    };
    choose_app_strategy(args).ok().map(|s| s.data_dir())
}

/// The person's home folder, where there is one.
#[must_use]
pub fn home_folder() -> Option<PathBuf> {
    etcetera::home_dir().ok()
}

/// Where the journals of a plan live unless somebody says otherwise. A plan's id comes out
/// of a file: whatever could lead out of the folder becomes a hyphen.
#[must_use]
pub fn progress_folder(data: &Path, plan: &str) -> PathBuf {
    let name = plan.replace(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'), "-");
    data.join("progress").join(name)
}

/// The plan to look at when nobody names one: the shipped folder below `current` or beside
/// the program, which people can edit, else the copy that is compiled in.
#[must_use]
pub fn default_plan(files: &dyn Files, current: &Path, program: Option<&Path>) -> PlanSource {
    let here = current.join(PLAN_FOLDER);
    let beside = program.and_then(Path::parent).map(|p| p.join(PLAN_FOLDER));
    [Some(here), beside]
        .into_iter()
        .flatten()
        .find(|folder| files.stamp(&folder.join(HEAD)).is_ok())
        .map_or(PlanSource::Shipped, PlanSource::Folder)
}

/// This installation's writer id: read from its file, or made from random bits and kept
/// there. Where the file cannot be written the id lasts as long as the process.
#[must_use]
pub fn installation(files: &dyn Files, data: Option<&Path>) -> WriterId {
    let file = data.map(|d| d.join("installation"));
    let known = file
        .as_ref()
        .and_then(|f| files.read(f).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .map(|s| WriterId(s.trim().to_owned()))
        .filter(WriterId::is_valid);
    known.unwrap_or_else(|| {
        let id = random_id();
        if let (Some(file), Some(folder)) = (&file, data) {
            // Failing here costs nothing but a new id next time.
            let _ =
                files.create_folder(folder).and_then(|()| replace(files, file, format!("{id}\n").as_bytes()));
        }
        id
    })
}

/// Ten characters that are easy to tell apart: 50 random bits.
fn random_id() -> WriterId {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bits = [0_u8; 10];
    if getrandom::fill(&mut bits).is_err() {
        // No random source: the process id and time tell two installations apart well enough.
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let seed = now.map_or(0, |d| d.as_nanos()) ^ (u128::from(std::process::id()) << 64);
        bits.copy_from_slice(&seed.to_be_bytes()[6..]);
    }
    WriterId(bits.iter().map(|b| char::from(LETTERS[usize::from(*b) % 32])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_cannot_choose_where_its_journals_go() {
        let data = Path::new("data");
        assert_eq!(progress_folder(data, "huadu-2020"), Path::new("data/progress/huadu-2020"));
        for id in ["../../x", "/etc", "..", "a\\b", "c:x"] {
            let folder = progress_folder(data, id);
            assert_eq!(folder.parent(), Some(Path::new("data/progress")), "{id}");
            assert!(!folder.ends_with(".."), "{id}");
        }
    }
}
