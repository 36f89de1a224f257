//! Why the index of progress and the share of time are what they are.

use super::super::{
    assess::{percent, plain},
    calendar,
    plan::Plan,
    scorecard::{Index, IndexPart, Scorecard, index_share},
};

/// The index with all it came from.
#[derive(Clone, Debug)]
pub struct IndexWhy<'p> {
    /// The index; its value is none while it is withheld.
    pub index: Index,
    /// Sections, in the plan's order.
    pub parts: Vec<IndexPart<'p>>,
    /// How many sections have a mean, and so a weight.
    pub weights: usize,
    /// Share of the commitments that could have a share and have none, 0 to 1.
    pub missing_share: f64,
    /// Positions of those without a share, in the plan's order.
    pub missing: Vec<usize>,
    /// Commitments of kinds that have no share of the way.
    pub without: usize,
    /// The formula with its figures; empty where no section has a mean.
    pub formula: String,
}

/// Why the index of progress is what it is; none where no commitment can have a share.
#[must_use]
pub fn index<'p>(plan: &'p Plan, card: &Scorecard) -> Option<IndexWhy<'p>> {
    let index = card.index(plan)?;
    let mut parts = card.index_parts(plan);
    let place = |id: &str| plan.head.sections.iter().position(|s| s.id == id).unwrap_or(usize::MAX);
    parts.sort_by_key(|p| place(p.section));
    let means: Vec<f64> = parts.iter().filter_map(|p| p.mean).collect();
    let share = |i: usize| index_share(&plan.commitments[i], &card.rows[i]);
    let all = 0..card.rows.len().min(plan.commitments.len());
    let missing = all.clone().filter(|i| share(*i) == Some(None)).collect();
    let without = all.filter(|i| share(*i).is_none()).count();
    let formula = match index.value {
        Some(value) if !means.is_empty() => {
            let sum: Vec<String> = means.iter().map(|m| percent(*m)).collect();
            format!("I = Σ P ÷ n = ({}) ÷ {} = {}", sum.join(" + "), means.len(), percent(value))
        }
        _ => String::new(),
    };
    Some(IndexWhy {
        missing_share: ratio(index.of - index.reported, index.of),
        weights: means.len(),
        index,
        parts,
        missing,
        without,
        formula,
    })
}

fn ratio(n: usize, of: usize) -> f64 {
    let float = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if of == 0 { 0.0 } else { float(n) / float(of) }
}

/// How much of the plan's period is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Months from the first day to the end of the reporting date, by day.
    pub gone: f64,
    /// Months of the whole period.
    pub whole: f64,
    /// The share, 0 to 1.
    pub share: f64,
    /// The formula with its figures.
    pub formula: String,
}

/// Why the share of time gone is what it is.
#[must_use]
pub fn time(plan: &Plan, card: &Scorecard) -> Time {
    let period = plan.head.period;
    let whole = calendar::months(period.start, period.end);
    let gone = calendar::months(period.start, card.as_of).min(whole);
    let share = card.time_gone;
    let formula = format!("t = m ÷ M = {} ÷ {} = {}", plain(gone), plain(whole), percent(share));
    Time { gone, whole, share, formula }
}
