//! Filters that were given a name, to come back to.

use serde::{Deserialize, Serialize};

use super::{
    filter::{Facet, Filters},
    model::Model,
};
use crate::text::order;

/// Filters somebody gave a name, to come back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// Identifier of the plan they are filters of.
    pub plan: String,
    /// What they are called.
    pub name: String,
    /// Words searched for.
    pub search: String,
    /// Facets as [`Facet::tag`] writes them.
    pub facets: Vec<String>,
}

impl Model {
    /// Filters of this plan that were given a name, by name.
    #[must_use]
    pub fn saved(&self) -> Vec<&Saved> {
        let mut saved: Vec<_> = self.prefs.saved.iter().filter(|s| s.plan == self.plan().head.id).collect();
        saved.sort_by_cached_key(|s| order::key(self.lang(), &s.name));
        saved
    }

    /// Whether these are the filters in force.
    #[must_use]
    pub fn is_in_force(&self, saved: &Saved) -> bool {
        let on: Vec<String> = self.filters.on.iter().map(|f| f.tag(self.plan())).collect();
        saved.search == self.filters.search.trim() && saved.facets == on
    }

    /// Keeps the filters in force under a name; one of that name is replaced.
    pub fn save_filters(&mut self, name: &str) {
        let name = name.trim().to_owned();
        if name.is_empty() || self.filters.is_empty() {
            return;
        }
        let facets = self.filters.on.iter().map(|f| f.tag(self.plan())).collect();
        let (plan, search) = (self.plan().head.id.clone(), self.filters.search.trim().to_owned());
        self.forget_saved(&name);
        self.prefs.saved.push(Saved { plan, name, search, facets });
    }

    /// Keeps those of a name no longer.
    pub fn forget_saved(&mut self, name: &str) {
        let plan = &self.desk.plan().head.id;
        self.prefs.saved.retain(|s| s.plan != *plan || s.name != name);
    }

    /// Filters by those kept under a name. What the plan no longer has is left out.
    pub fn use_saved(&mut self, name: &str) {
        let Some(saved) = self.saved().into_iter().find(|s| s.name == name).cloned() else { return };
        // A unit that leads nothing on this day filters all the same.
        let unit = |tag: &String| tag.strip_prefix("lead:").map(|unit| Facet::Lead(unit.to_owned()));
        let known = self.every_facet();
        let find =
            |tag: &String| known.iter().find(|f| f.tag(self.plan()) == *tag).cloned().or_else(|| unit(tag));
        let on = saved.facets.iter().filter_map(find).collect();
        self.filters = Filters { on, search: saved.search };
    }
}
