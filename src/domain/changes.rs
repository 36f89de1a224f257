//! What changed between two scorecards of one plan: between two dates, or by two rules.

use super::{
    pace::{at_least, more_than},
    scorecard::Scorecard,
    standing::Standing,
};

/// What a change of standing means for the people who answer for it. Every change has
/// exactly one, found in this order: where it arrived at an end first, then what became
/// known or unknown, then better or worse by [`Standing::severity`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// Met now, and was not: whatever it was before, also when it is the first report.
    Met,
    /// Not met or overdue now, and was neither: whatever it was before; or overdue before
    /// and not met now, a part that was late having become the whole.
    Missed,
    /// Reported before and now, and worse, without being missed: from on pace to slightly
    /// behind, from slightly behind to behind, also from met to anything that is not missed.
    FellBehind,
    /// Reported before and now, and better, without being met: from behind to slightly
    /// behind or on pace, from not met to nearly met.
    Improved,
    /// Nothing was known before (not reported, not yet due, no goal); now something is that
    /// is neither met nor missed.
    FirstReported,
    /// Something was reported before and nothing is known now: reports were retracted, or a
    /// tick taken off; or the earlier of two dates stands after the later.
    TakenBack,
    /// Neither better nor worse: between on pace and under way without a pace, or between
    /// two ways of knowing nothing (not yet due, not reported).
    Other,
}

impl Direction {
    /// Every direction, in the order a supervisor reads them: what is settled, what needs
    /// attention, what went well, then what merely became known.
    pub const ALL: [Self; 7] = [
        Self::Met,
        Self::Missed,
        Self::FellBehind,
        Self::Improved,
        Self::FirstReported,
        Self::TakenBack,
        Self::Other,
    ];

    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::FellBehind => "fell-behind",
            Self::Improved => "improved",
            Self::FirstReported => "first-reported",
            Self::TakenBack => "taken-back",
            Self::Other => "other",
        }
    }

    /// The direction of a change; none where nothing changed.
    #[must_use]
    pub fn of(from: Standing, to: Standing) -> Option<Self> {
        use Standing::{NotMet, Overdue};
        if from == to {
            return None;
        }
        let missed = |s: Standing| matches!(s, Overdue | NotMet);
        Some(match (from.severity(), to.severity()) {
            (_, Some(_)) if to == Standing::Met => Self::Met,
            (_, Some(_)) if to == NotMet || (missed(to) && !missed(from)) => Self::Missed,
            (Some(a), Some(b)) if b > a => Self::FellBehind,
            (Some(a), Some(b)) if b < a => Self::Improved,
            (None, Some(_)) => Self::FirstReported,
            (Some(_), None) => Self::TakenBack,
            (Some(_), Some(_)) | (None, None) => Self::Other,
        })
    }
}

/// A commitment whose standing differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// Position of the commitment in the plan.
    pub index: usize,
    /// Where it stood.
    pub from: Standing,
    /// Where it stands.
    pub to: Standing,
    /// What that means.
    pub direction: Direction,
}

/// A measure whose gap to the calendar differs, with or without a change of standing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// Position of the commitment in the plan.
    pub index: usize,
    /// Position of the measure that stands for the commitment in the later scorecard.
    pub measure: usize,
    /// Gap before, in percentage points.
    pub before: f64,
    /// Gap now, in percentage points.
    pub after: f64,
}

/// Everything that differs between two scorecards of one plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Changed standings, in the order of [`Direction::ALL`], then of the plan.
    pub standings: Vec<Change>,
    /// Moved gaps, in the plan's order.
    pub gaps: Vec<Shift>,
}

impl Changes {
    /// Compares two scorecards of the same plan: `before` and `after` in time, or the rule
    /// in force and another one.
    #[must_use]
    pub fn between(before: &Scorecard, after: &Scorecard) -> Self {
        let mut changes = Self::default();
        for (index, (old, new)) in before.briefs.iter().zip(&after.briefs).enumerate() {
            let (from, to) = (old.standing, new.standing);
            if let Some(direction) = Direction::of(from, to) {
                changes.standings.push(Change { index, from, to, direction });
            }
            let (measure, Some(after)) = new.gap else { continue };
            let same = || before.rows.get(index)?.measures.get(measure)?.gap();
            let before = if old.gap.0 == measure { old.gap.1 } else { same() };
            if let Some(before) = before.filter(|b| !(at_least(*b, after) && at_least(after, *b))) {
                changes.gaps.push(Shift { index, measure, before, after });
            }
        }
        // Sorting is stable: the plan's order holds within a direction.
        changes.standings.sort_by_key(|c| c.direction);
        changes
    }

    /// The change of one commitment's standing.
    #[must_use]
    pub fn of(&self, index: usize) -> Option<&Change> {
        self.standings.iter().find(|c| c.index == index)
    }

    /// How many changed in a direction.
    #[must_use]
    pub fn count(&self, direction: Direction) -> usize {
        self.standings.iter().filter(|c| c.direction == direction).count()
    }

    /// Directions that occur with their counts, in the order of [`Direction::ALL`].
    #[must_use]
    pub fn counts(&self) -> Vec<(Direction, usize)> {
        Direction::ALL.into_iter().map(|d| (d, self.count(d))).filter(|(_, n)| *n > 0).collect()
    }

    /// Changes of standing that occur, from and to, with their counts: most frequent first,
    /// then in the order of legends.
    #[must_use]
    pub fn moves(&self) -> Vec<(Standing, Standing, usize)> {
        let mut moves: Vec<(Standing, Standing, usize)> = Vec::new();
        for c in &self.standings {
            match moves.iter_mut().find(|(from, to, _)| (*from, *to) == (c.from, c.to)) {
                Some((.., n)) => *n += 1,
                None => moves.push((c.from, c.to, 1)),
            }
        }
        moves.sort_by_key(|(from, to, n)| (std::cmp::Reverse(*n), *from, *to));
        moves
    }

    /// Only what concerns the commitments at these positions, as filters choose them.
    #[must_use]
    pub fn among(&self, chosen: impl Fn(usize) -> bool) -> Self {
        Self {
            standings: self.standings.iter().filter(|c| chosen(c.index)).copied().collect(),
            gaps: self.gaps.iter().filter(|s| chosen(s.index)).copied().collect(),
        }
    }
}

impl Shift {
    /// Whether the gap grew towards the good side.
    #[must_use]
    pub fn is_better(&self) -> bool {
        more_than(self.after, self.before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_has_the_direction_people_would_say() {
        use Standing::{
            Behind, Met, NearlyMet, NoGoal, NotDue, NotMet, NotReported, OnPace, Overdue, SlightlyBehind,
            UnderWay,
        };
        for (from, to, want) in [
            (SlightlyBehind, Met, Direction::Met),
            (NotReported, Met, Direction::Met),
            (NotMet, Met, Direction::Met),
            (NoGoal, Met, Direction::Met),
            (OnPace, NotMet, Direction::Missed),
            (NotReported, NotMet, Direction::Missed),
            (Behind, Overdue, Direction::Missed),
            (Overdue, NotMet, Direction::Missed),
            (OnPace, SlightlyBehind, Direction::FellBehind),
            (Met, Behind, Direction::FellBehind),
            (Met, NearlyMet, Direction::FellBehind),
            (Behind, SlightlyBehind, Direction::Improved),
            (NotMet, NearlyMet, Direction::Improved),
            (NotMet, Overdue, Direction::Improved),
            (NotReported, Behind, Direction::FirstReported),
            (NotDue, UnderWay, Direction::FirstReported),
            (Met, NotReported, Direction::TakenBack),
            (Met, NoGoal, Direction::TakenBack),
            (NotDue, NotReported, Direction::Other),
            (OnPace, UnderWay, Direction::Other),
        ] {
            assert_eq!(Direction::of(from, to), Some(want), "{from:?} to {to:?}");
        }
    }

    #[test]
    fn a_direction_is_there_exactly_when_something_changed() {
        for from in Standing::ALL {
            for to in Standing::ALL {
                assert_eq!(Direction::of(from, to).is_none(), from == to, "{from:?} to {to:?}");
            }
        }
        assert!(Direction::ALL.is_sorted());
    }
}
