//! Bullet charts after Stephen Few: a bar for the value against a mark for the goal, on a
//! scale of its own. Here is what they show; window and exports draw it.

use crate::domain::{
    assess::{Assessment, Value, Verdict},
    measure::{Compare, Goal, Measure},
    scorecard::{Row, Standing},
};

/// What a bullet chart shows, in the unit of the measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bullet {
    /// Where the bar starts: zero, or the baseline.
    pub from: f64,
    /// The latest value; without one only the goal is shown.
    pub value: Option<f64>,
    /// The goal.
    pub goal: f64,
    /// How far below the goal still counts as nearly met.
    pub tolerance: f64,
    /// Whether less is better.
    pub less_is_good: bool,
    /// What should be reached by the value's date.
    pub planned: Option<f64>,
}

impl Bullet {
    /// Ends of the scale: everything shown, with some air beyond; the start of the bar is
    /// an end of the scale where nothing lies on its other side.
    #[must_use]
    pub fn scale(&self) -> (f64, f64) {
        let shown = [Some(self.goal), Some(self.goal - self.tolerance), self.value, self.planned];
        let (low, high) =
            shown.into_iter().flatten().fold((self.from, self.from), |(l, h), v| (l.min(v), h.max(v)));
        let air = if high > low { (high - low) * 0.1 } else { 1.0 };
        match (low < self.from, high > self.from) {
            (true, true) => (low - air, high + air),
            (true, false) => (low - air, high),
            (false, _) => (low, high + air),
        }
    }
}

/// The bullet chart of a measure that has a figure for a goal, or another value to be
/// compared with.
#[must_use]
pub fn chart(measure: &Measure, a: &Assessment) -> Option<Bullet> {
    let value = match a.latest().map(|r| r.value) {
        Some(Value::Figure(v) | Value::Pair(v, _)) => Some(v),
        _ => None,
    };
    let mut b = Bullet {
        from: 0.0,
        value,
        goal: 0.0,
        tolerance: 0.0,
        less_is_good: measure.goal.compare() == Some(Compare::AtMost),
        planned: None,
    };
    if let Some(Compare::About(tolerance)) = measure.goal.compare() {
        b.tolerance = tolerance;
    }
    match &measure.goal {
        Goal::Growth { target, .. } | Goal::Limit { bound: target, .. } => b.goal = *target,
        Goal::Flow { target, .. } => {
            b.goal = *target;
            b.planned = a.planned.map(|e| e * target);
        }
        Goal::Stock { target, baseline, .. } => {
            b.goal = *target;
            b.from = baseline.as_ref().map_or(0.0, |from| from.value);
            b.planned = a.planned.map(|e| b.from + e * (target - b.from));
        }
        Goal::Milestones(_) => {
            b.goal = 1.0;
            b.value = a.progress;
            b.planned = a.planned;
        }
        Goal::Compared { band, .. } => {
            // Without the other value there is no place for the mark.
            let Some(Value::Pair(_, other)) = a.latest().map(|r| r.value) else { return None };
            b.goal = other;
            b.tolerance = *band;
        }
        Goal::Class { .. } | Goal::Assigned { .. } | Goal::Judged => return None,
    }
    Some(b)
}

/// Where one measure stands: by its own figures, or by the tick where it has none.
#[must_use]
pub fn standing(row: &Row, a: &Assessment) -> Standing {
    let told = row.done.is_some() && a.readings.is_empty();
    if told || a.verdict == Verdict::Vision { row.standing } else { Standing::of(a.verdict, a.pace) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn growth(value: Option<f64>, goal: f64, less_is_good: bool) -> Bullet {
        Bullet { from: 0.0, value, goal, tolerance: 0.0, less_is_good, planned: None }
    }

    #[test]
    fn the_scale_holds_everything_and_starts_where_the_bar_does() {
        let near = |(a, b): (f64, f64), (c, d): (f64, f64)| (a - c).abs() < 1e-9 && (b - d).abs() < 1e-9;
        assert!(near(growth(Some(3.5), 6.5, false).scale(), (0.0, 7.15)));
        assert!(near(growth(Some(-3.9), 3.8, false).scale(), (-4.67, 4.57)));
        assert!(near(growth(Some(-2.5), -3.2, true).scale(), (-3.52, 0.0)));
        assert!(near(growth(None, 6.5, false).scale(), (0.0, 7.15)));
    }

    #[test]
    fn a_scale_never_has_no_width() {
        let (low, high) = growth(Some(0.0), 0.0, false).scale();
        assert!(high > low);
    }
}
