//! What the overview tells of all commitments together: one walk through them whenever they
//! are filtered anew, none while a frame is drawn.

use super::{attention, latest};
use crate::{
    domain::scorecard::{Counts, EvidenceLevel, Index},
    gui::model::Model,
};

/// Everything that is told of many.
#[derive(Default)]
pub struct Digest {
    /// The filtering it is of.
    filtered: u64,
    /// Counts of what is shown.
    pub counts: Counts,
    /// Those of each section, in the plan's order, with their positions.
    pub sections: Vec<(Counts, Vec<usize>)>,
    /// Headline goals, in the plan's order.
    pub headline: Vec<usize>,
    /// What wants attention first, most pressing first.
    pub pressing: Vec<usize>,
    /// How many statements are supported how: declared, evidenced, verified.
    pub evidence: [usize; 3],
    /// The index of progress of the whole plan.
    pub index: Option<Index>,
    /// Whether anything was reported by the reporting date.
    pub reported: bool,
    /// The newest deeds.
    pub latest: Vec<latest::Deed>,
}

impl Digest {
    /// Walks through the commitments where they were filtered since.
    pub fn follow(&mut self, m: &Model) {
        if self.filtered == m.filtered {
            return;
        }
        let mut d = Self { filtered: m.filtered, counts: m.shown.clone(), ..Self::default() };
        d.sections.resize_with(m.plan().head.sections.len(), Default::default);
        for i in &m.rows {
            let Some(brief) = m.card.briefs.get(*i) else { continue };
            if let Some((counts, among)) = brief.section.and_then(|at| d.sections.get_mut(usize::from(at))) {
                counts.add(brief.standing);
                among.push(*i);
            }
            if brief.headline {
                d.headline.push(*i);
            }
            if let Some(level) = brief.evidence {
                d.evidence[level as usize] += 1;
            }
        }
        // However the list is sorted.
        d.headline.sort_unstable();
        d.index = m.card.index(m.plan());
        d.reported = m.card.briefs.iter().any(|b| b.reported);
        d.pressing = attention::pressing(m);
        d.latest = latest::deeds(m, &m.passing());
        *self = d;
    }

    /// How many statements are supported so.
    pub const fn supported(&self, level: EvidenceLevel) -> usize {
        self.evidence[level as usize]
    }
}
