//! Preferences: how a person likes the window. Never progress.

use egui::ThemePreference;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    action::View,
    filter::Grouping,
    saved::Saved,
    view::{charts, journal, list::Column},
};
use crate::{
    chart::timeline::Timeline,
    domain::{pace::PaceRule, words::Lang},
};

/// What is remembered between two starts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// Language of the screens.
    pub lang: Lang,
    /// Light, dark, or as the system.
    pub theme: ThemePreference,
    /// The view last open.
    pub view: View,
    /// Name written into entries.
    pub by: String,
    /// Pace rule.
    pub rule: PaceRule,
    /// Whether the published figures are laid over the plan.
    pub published: bool,
    /// Size of everything on the screen, in per cent.
    pub scale: u16,
    /// Whether views and filters are shown at the left.
    pub side: bool,
    /// Whether the selected commitment is shown at the side.
    pub detail: bool,
    /// Columns of the list, in order; none while nobody chose.
    pub columns: Vec<Column>,
    /// Column the list is sorted by, and whether downwards; none for the plan's order.
    pub sort: Option<(Column, bool)>,
    /// What the list's rows are grouped by.
    pub grouping: Grouping,
    /// Which chart is looked at, and how.
    pub charts: charts::Look,
    /// Which rows the timeline has.
    pub timeline: Timeline,
    /// Which entries the journal shows.
    pub journal: journal::Look,
    /// Reporting date last chosen; none follows the calendar.
    pub as_of: Option<jiff::civil::Date>,
    /// Folder files were last exported to.
    pub export_folder: String,
    /// The office that issues bulletins, as last given.
    pub issuer: String,
    /// Plan folder opened by hand, if any.
    pub plan_folder: Option<std::path::PathBuf>,
    /// Progress folder chosen by hand, if any.
    pub progress_folder: Option<std::path::PathBuf>,
    /// Marks of what was found on opening and closed since: not told again.
    pub told: Vec<String>,
    /// Hints that were closed, by view.
    pub closed_hints: Vec<String>,
    /// Filters that were given a name.
    pub saved: Vec<Saved>,
    /// What titles in files that came back were said to mean.
    pub same: Vec<SameTitle>,
    /// When the window was last closed: what "since my last visit" means.
    pub last_visit: Option<Timestamp>,
}

/// What a title means that the plan spells otherwise: departments send the same one every month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SameTitle {
    /// Identifier of the plan.
    pub plan: String,
    /// The title as it stands in the file.
    pub title: String,
    /// Id of the commitment, perhaps with its measure.
    pub id: String,
}

impl Prefs {
    /// The sizes that are offered, in per cent.
    pub const SCALES: [u16; 9] = [80, 90, 100, 110, 125, 140, 160, 180, 200];

    /// The next larger or smaller size; the last one stays.
    #[must_use]
    pub fn scaled(&self, larger: bool) -> u16 {
        let next = if larger {
            Self::SCALES.into_iter().find(|s| *s > self.scale)
        } else {
            Self::SCALES.into_iter().rev().find(|s| *s < self.scale)
        };
        next.unwrap_or(self.scale)
    }
}

impl Default for Prefs {
    fn default() -> Self {
        let locale = sys_locale::get_locale().unwrap_or_default();
        Self {
            lang: Lang::from_locale(&locale),
            theme: ThemePreference::System,
            view: View::Overview,
            by: String::new(),
            rule: PaceRule::Default,
            published: false,
            scale: 100,
            side: true,
            detail: true,
            columns: Vec::new(),
            sort: None,
            grouping: Grouping::Section,
            charts: charts::Look::default(),
            timeline: Timeline::PLAIN,
            journal: journal::Look::default(),
            as_of: None,
            export_folder: String::new(),
            issuer: String::new(),
            plan_folder: None,
            progress_folder: None,
            told: Vec::new(),
            closed_hints: Vec::new(),
            saved: Vec::new(),
            same: Vec::new(),
            last_visit: None,
        }
    }
}
