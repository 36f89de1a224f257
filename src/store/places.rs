//! Where things live on this computer, for the plan and for its journals.

use std::path::{Path, PathBuf};

use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

use super::{
    files::Files,
    plan_folder::{HEAD, PlanSource},
};

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

/// Where the person keeps documents, which is where a first export is offered to go: what the
/// desktop calls so, the usual folder where it says nothing, the home folder where there is none.
#[must_use]
pub fn documents_folder(files: &dyn Files) -> Option<PathBuf> {
    let home = home_folder()?;
    // Relative ones count for nothing, as everywhere else.
    let config = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|p| p.is_absolute());
    let config = config.unwrap_or_else(|| home.join(".config"));
    let said = files.read(&config.join("user-dirs.dirs")).ok();
    let named = said.and_then(|bytes| documents(&String::from_utf8_lossy(&bytes), &home));
    let usual = home.join("Documents");
    let there = |p: &PathBuf| files.stamp(p).is_ok();
    Some(named.into_iter().chain([usual]).find(there).unwrap_or(home))
}

/// The folder for documents in `user-dirs.dirs`, in which desktops say how a person's folders are
/// called: `XDG_DOCUMENTS_DIR="$HOME/文档"`.
fn documents(said: &str, home: &Path) -> Option<PathBuf> {
    let line = said.lines().rev().find_map(|l| l.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let quoted = line.trim().strip_prefix('"')?.strip_suffix('"')?;
    match quoted.strip_prefix("$HOME") {
        Some(below) => Some(home.join(below.trim_start_matches('/'))),
        None => Some(PathBuf::from(quoted)).filter(|p| p.is_absolute()),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn desktops_say_where_documents_are() {
        let home = Path::new("/home/li");
        let of = |said: &str| documents(said, home);
        let said = "# a comment\nXDG_DESKTOP_DIR=\"$HOME/桌面\"\nXDG_DOCUMENTS_DIR=\"$HOME/文档\"\n";
        assert_eq!(of(said), Some("/home/li/文档".into()));
        assert_eq!(of("XDG_DOCUMENTS_DIR=\"/srv/li\""), Some("/srv/li".into()));
        // Where there is no such folder, desktops say home.
        assert_eq!(of("XDG_DOCUMENTS_DIR=\"$HOME/\""), Some(home.into()));
        for said in ["", "XDG_DOCUMENTS_DIR=docs", "XDG_DOCUMENTS_DIR=\"docs\"", "#XDG_DOCUMENTS_DIR=\"/a\""]
        {
            assert_eq!(of(said), None, "{said}");
        }
    }

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
