//! A year of reports for benches.

use guatu::domain::{
    entry::{Draft, Event},
    plan::Plan,
};
use jiff::{Span, civil::date};

/// Figures for every measure that takes one, day after day, until there are `n`.
pub fn drafts(plan: &Plan, n: usize) -> Vec<Draft> {
    let measures: Vec<_> = plan
        .commitments
        .iter()
        .flat_map(|c| c.measures.iter().map(move |m| (&c.id, m)))
        .filter(|(_, m)| m.goal.takes_figure())
        .collect();
    let rounds = n.div_ceil(measures.len()).max(1);
    let draft = |i: usize| {
        let (commitment, measure) = measures[i % measures.len()];
        // Spread over the year, so that every date has reports before and after it.
        let day = i64::try_from(i / measures.len() * 366 / rounds).unwrap_or(0);
        let about = date(2020, 1, 1).checked_add(Span::new().days(day)).unwrap_or(date(2020, 12, 31));
        let value = i as f64 / n as f64 * measure.goal.figure().unwrap_or(100.0);
        let (commitment, measure) = (commitment.as_str().into(), measure.id.as_str().into());
        Draft::new(about, Event::Figure { commitment, measure, value, against: None })
    };
    (0..n).map(draft).collect()
}
