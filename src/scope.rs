//! What is shown or exported: the figures, which commitments of them, and in which words.

use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::{
    journal::Journal, measure::Measure, months::Months, pace::PaceRule, plan::Commitment,
    scorecard::Scorecard, tracker::Tracker, words::Lang,
};

/// The plan's months, derived when something first asks for them: no command and no view
/// that does without pays for them.
///
/// They hold for one fold and one rule, whatever the reporting date. Invalid they become in
/// two places only: whoever folds anew calls [`Self::forget`], and asking by another rule
/// derives them again.
#[derive(Debug, Default)]
pub struct LazyMonths(Mutex<Option<(PaceRule, Arc<Months>)>>);

impl LazyMonths {
    /// The months of a fold by a rule.
    #[must_use]
    pub fn of(&self, tracker: &Tracker, rule: PaceRule) -> Arc<Months> {
        // Whoever panicked meanwhile left it as it was before or after.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((by, months)) if *by == rule => Arc::clone(months),
            _ => {
                let months = Arc::new(Months::of(tracker, rule));
                *kept = Some((rule, Arc::clone(&months)));
                months
            }
        }
    }

    /// Forgets them: plan or journal were folded anew.
    pub fn forget(&mut self) {
        *self.0.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// What is shown or exported.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// Plan and journal, folded.
    pub tracker: &'a Tracker,
    /// The journal the tracker was folded from.
    pub journal: &'a Journal,
    /// The figures, derived from the same tracker.
    pub card: &'a Scorecard,
    /// The months of the same tracker, for the charts that speak of them.
    pub months: &'a LazyMonths,
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
    /// Where every commitment stood at each month's end.
    #[must_use]
    pub fn months(&self) -> Arc<Months> {
        self.months.of(self.tracker, self.card.rule)
    }

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
