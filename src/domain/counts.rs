//! Counts of commitments by standing: what every aggregate begins with.

use super::{scorecard::Row, standing::Standing};

/// Counts of commitments by standing. Denominators are always derivable from here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Standing::ALL.len()]);

impl Counts {
    /// Counts the standings of rows.
    pub fn of<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Self {
        rows.into_iter().map(|r| r.standing).collect()
    }

    /// Counts one more.
    pub fn add(&mut self, s: Standing) {
        self.0[s as usize] += 1;
    }

    /// How many stand there.
    #[must_use]
    pub fn get(&self, s: Standing) -> usize {
        self.0[s as usize]
    }

    /// All commitments.
    #[must_use]
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// Those that can be judged: something was reported, and there is a goal for this period.
    #[must_use]
    pub fn judged(&self) -> usize {
        Standing::ALL.iter().filter(|s| s.is_judged()).map(|s| self.get(*s)).sum()
    }

    /// Those behind the calendar, overdue, or not met.
    #[must_use]
    pub fn behind(&self) -> usize {
        Standing::ALL.iter().filter(|s| s.wants_attention()).map(|s| self.get(*s)).sum()
    }

    /// Share of [`Self::behind`] in [`Self::judged`], 0 to 1; none where nothing can be judged.
    #[must_use]
    pub fn share_behind(&self) -> Option<f64> {
        let judged = self.judged();
        (judged > 0).then(|| self.behind() as f64 / judged as f64)
    }

    /// The worst standing among them by [`Standing::severity`]; none where nothing can be
    /// judged. Of two that weigh the same, the one legends show first.
    #[must_use]
    pub fn worst(&self) -> Option<Standing> {
        let present = Standing::ALL.into_iter().filter(|s| self.get(*s) > 0);
        let weighed = present.filter_map(|s| Some((s.severity()?, s)));
        weighed.reduce(|worst, s| if s.0 > worst.0 { s } else { worst }).map(|(_, s)| s)
    }
}

impl FromIterator<Standing> for Counts {
    fn from_iter<I: IntoIterator<Item = Standing>>(standings: I) -> Self {
        let mut counts = Self::default();
        standings.into_iter().for_each(|s| counts.add(s));
        counts
    }
}
