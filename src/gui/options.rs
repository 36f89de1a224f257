//! What a window is given when it opens: by the command line, and by the machine.

use std::{path::PathBuf, sync::Arc};

use jiff::{Timestamp, civil::Date};

use super::{action::View, prefs::Prefs};
use crate::{
    domain::{pace::PaceRule, words::Lang},
    store::{files::Files, plan_folder::PlanSource},
};

/// What the command line says about the window.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Plan folder to open instead of the one remembered.
    pub plan: Option<PathBuf>,
    /// Progress folder to use instead of the one remembered.
    pub progress: Option<PathBuf>,
    /// Reporting date to start with.
    pub as_of: Option<Date>,
    /// Language to start with.
    pub lang: Option<Lang>,
    /// Pace rule to start with.
    pub rule: Option<PaceRule>,
    /// Lay the published figures over the plan.
    pub published: bool,
    /// Open with the demonstration.
    pub demo: bool,
    /// View to show.
    pub view: Option<View>,
    /// Commitment to select, by its id.
    pub select: Option<String>,
    /// Theme.
    pub theme: Option<egui::ThemePreference>,
    /// Size of the window's content in points, instead of the one remembered.
    pub size: Option<(u16, u16)>,
}

impl Options {
    /// What was remembered, with what the command line says over it.
    pub(super) fn over(&self, mut prefs: Prefs) -> Prefs {
        prefs.lang = self.lang.unwrap_or(prefs.lang);
        prefs.rule = self.rule.unwrap_or(prefs.rule);
        prefs.view = self.view.unwrap_or(prefs.view);
        prefs.theme = self.theme.unwrap_or(prefs.theme);
        prefs.published |= self.published;
        prefs.plan_folder = self.plan.clone().or(prefs.plan_folder);
        prefs.progress_folder = self.progress.clone().or(prefs.progress_folder);
        prefs
    }

    /// What is to be remembered: what the command line said for this once is not, unless
    /// the person chose something else since.
    pub(super) fn without(&self, mut now: Prefs, before: &Prefs) -> Prefs {
        let said = self.over(before.clone());
        if now.lang == said.lang {
            now.lang = before.lang;
        }
        if now.rule == said.rule {
            now.rule = before.rule;
        }
        if now.view == said.view && self.view.is_some() {
            now.view = before.view;
        }
        if now.theme == said.theme {
            now.theme = before.theme;
        }
        if now.published == said.published {
            now.published = before.published;
        }
        if now.plan_folder == said.plan_folder {
            now.plan_folder.clone_from(&before.plan_folder);
        }
        if now.progress_folder == said.progress_folder {
            now.progress_folder.clone_from(&before.progress_folder);
        }
        now
    }
}

/// What the window takes from the machine; a test gives its own.
#[derive(Clone)]
pub struct Machine {
    /// The disk.
    pub files: Arc<dyn Files>,
    /// The program's data folder, if there is one.
    pub data: Option<PathBuf>,
    /// Where a first export is offered to go.
    pub documents: Option<PathBuf>,
    /// The plan that is looked at when nobody chose another.
    pub default_plan: PlanSource,
    /// Today.
    pub today: Date,
    /// The clock.
    pub now: fn() -> Timestamp,
    /// Whether characters our fonts lack may come from the system's. A test says no, to
    /// see what ours lack.
    pub system_fonts: bool,
    /// Whether input methods are to be told the lower end of the cursor for its place.
    pub candidates_below: bool,
    /// So many bytes of journals are read before the window opens; more are read behind it.
    pub read_first: u64,
}
