//! What is shown or exported: the figures, which commitments of them, and in which words.

use crate::domain::{
    journal::Journal, measure::Measure, plan::Commitment, scorecard::Scorecard, tracker::Tracker, words::Lang,
};

/// What is shown or exported.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// Plan and journal, folded.
    pub tracker: &'a Tracker,
    /// The journal the tracker was folded from.
    pub journal: &'a Journal,
    /// The figures, derived from the same tracker.
    pub card: &'a Scorecard,
    /// Language of titles, headers and words.
    pub lang: Lang,
    /// Positions of the commitments in the plan, in the order to write them.
    pub rows: &'a [usize],
    /// The filters in force, as a person would say them; empty when nothing is left out.
    pub filters: &'a [String],
    /// Whether published figures are laid over the plan.
    pub published: bool,
    /// Whether this is the demonstration year: every file then says so.
    pub demonstration: bool,
}

impl<'a> Scope<'a> {
    /// Heading of the commitment's section; its identifier when the plan lacks it.
    #[must_use]
    pub fn section_title(&self, c: &'a Commitment) -> &'a str {
        let tracker: &'a Tracker = self.tracker;
        tracker.plan.section(&c.section).map_or(c.section.as_str(), |s| s.title.get(self.lang))
    }

    /// How the unit of a measure is written; empty when it has none.
    #[must_use]
    pub fn unit(&self, measure: &'a Measure) -> &'a str {
        let tracker: &'a Tracker = self.tracker;
        tracker.plan.unit(&measure.unit).map_or(measure.unit.as_str(), |u| u.name.get(self.lang))
    }
}
