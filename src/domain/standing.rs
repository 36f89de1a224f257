//! Verdict and pace in the one word that colours a commitment.

use serde::Serialize;

use super::{assess::Verdict, pace::Pace};

/// Where a commitment stands: verdict and pace in the one word that colours it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The goal is met.
    Met,
    /// Within the tolerance, or rated substantial at the end.
    NearlyMet,
    /// Keeps up with the calendar.
    OnPace,
    /// Below the calendar within the rule's allowance.
    SlightlyBehind,
    /// Below the allowance.
    Behind,
    /// Part of it is past its due date.
    Overdue,
    /// The goal is not met.
    NotMet,
    /// Reported, and of a kind that has no pace.
    UnderWay,
    /// Nothing was reported.
    #[default]
    NotReported,
    /// Nothing can have been published yet.
    NotDue,
    /// The goal is set elsewhere and unknown here.
    NoGoal,
    /// An aim without a year.
    Vision,
}

impl Standing {
    /// Every standing, in the order legends show them.
    pub const ALL: [Self; 12] = [
        Self::Met,
        Self::NearlyMet,
        Self::OnPace,
        Self::SlightlyBehind,
        Self::Behind,
        Self::Overdue,
        Self::NotMet,
        Self::UnderWay,
        Self::NotReported,
        Self::NotDue,
        Self::NoGoal,
        Self::Vision,
    ];

    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NearlyMet => "nearly-met",
            Self::OnPace => "on-pace",
            Self::SlightlyBehind => "slightly-behind",
            Self::Behind => "behind",
            Self::Overdue => "overdue",
            Self::NotMet => "not-met",
            Self::UnderWay => "under-way",
            Self::NotReported => "not-reported",
            Self::NotDue => "not-due",
            Self::NoGoal => "no-goal",
            Self::Vision => "vision",
        }
    }

    /// Whether someone should look at it now.
    #[must_use]
    pub const fn wants_attention(self) -> bool {
        matches!(self, Self::SlightlyBehind | Self::Behind | Self::Overdue | Self::NotMet)
    }

    /// Whether it says neither good nor bad: nothing reported, nothing to judge by.
    #[must_use]
    pub const fn is_silent(self) -> bool {
        matches!(self, Self::NotReported | Self::NotDue | Self::NoGoal)
    }

    /// How bad it is, 0 for met to 6 for not met: a verdict outweighs a pace. None where
    /// nothing is known or there is no goal for this period. Lists that begin with the worst
    /// are ordered by it, all of them. What is under way without a pace weighs as on pace: nobody
    /// said that it lags.
    #[must_use]
    pub const fn severity(self) -> Option<u8> {
        Some(match self {
            Self::Met => 0,
            Self::NearlyMet => 1,
            Self::OnPace | Self::UnderWay => 2,
            Self::SlightlyBehind => 3,
            Self::Behind => 4,
            Self::Overdue => 5,
            Self::NotMet => 6,
            Self::NotReported | Self::NotDue | Self::NoGoal | Self::Vision => return None,
        })
    }

    /// Whether it is a judgement: something was reported, and there is a goal for this period.
    #[must_use]
    pub const fn is_judged(self) -> bool {
        !matches!(self, Self::NotReported | Self::NotDue | Self::NoGoal | Self::Vision)
    }

    /// The standing of a verdict and a pace.
    #[must_use]
    pub const fn of(verdict: Verdict, pace: Pace) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::NearlyMet => Self::NearlyMet,
            Verdict::NotMet => Self::NotMet,
            Verdict::NotReported => Self::NotReported,
            Verdict::NotDue => Self::NotDue,
            Verdict::NoGoal => Self::NoGoal,
            Verdict::Vision => Self::Vision,
            Verdict::Open => match pace {
                Pace::OnPace => Self::OnPace,
                Pace::SlightlyBehind => Self::SlightlyBehind,
                Pace::Behind => Self::Behind,
                Pace::Overdue => Self::Overdue,
                Pace::NotApplicable | Pace::NotReported => Self::UnderWay,
            },
        }
    }
}
