//! Pace: does a measure keep up with the calendar, by a named rule or one's own.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

pub use super::thresholds::{Basis, RuleError, Thresholds};

/// Room for the last bits of binary fractions in comparisons of shares and figures.
const EPSILON: f64 = 1e-9;

/// Whether `a ≥ b`, forgiving the last bits.
#[must_use]
pub fn at_least(a: f64, b: f64) -> bool {
    a >= b - EPSILON * (1.0 + b.abs())
}

/// Whether `a > b` by more than the last bits.
#[must_use]
pub fn more_than(a: f64, b: f64) -> bool {
    !at_least(b, a)
}

/// Does it keep up with the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// Nothing was reported.
    #[default]
    NotReported,
    /// This kind of measure has no pace, only a verdict.
    NotApplicable,
    /// At or above what the rule asks.
    OnPace,
    /// Below it, within the rule's allowance.
    SlightlyBehind,
    /// Below the allowance.
    Behind,
    /// The due date has passed without the goal.
    Overdue,
}

impl Pace {
    /// Identifier in files and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotReported => "not-reported",
            Self::NotApplicable => "not-applicable",
            Self::OnPace => "on-pace",
            Self::SlightlyBehind => "slightly-behind",
            Self::Behind => "behind",
            Self::Overdue => "overdue",
        }
    }
}

/// A rule that turns progress and planned share into a pace. The presets are rules that
/// governments print in their own bulletins.
///
/// Written by its key, or as `custom:points:-5:-15` or `custom:of-plan:80:60`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaceRule {
    /// Guatu's own: on pace from a gap of 0, slightly behind down to −10 points.
    #[default]
    Default,
    /// Xuancheng: behind as soon as it is under the pro-rata share.
    Xuancheng,
    /// Yinchuan: yellow from 10 points, red over 30.
    Yinchuan,
    /// Sanya: yellow to 50 % below the pro-rata share, red beyond.
    Sanya,
    /// Xinhuang: watched under 80 % of the planned amount, yellow under 60 %.
    Xinhuang,
    /// An office's own.
    Custom(Thresholds),
}

impl PaceRule {
    /// Every preset, the default first.
    pub const ALL: [Self; 5] = [Self::Default, Self::Xuancheng, Self::Yinchuan, Self::Sanya, Self::Xinhuang];

    /// Identifier in texts. Of presets also the written form; an own rule's is longer.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Xuancheng => "xuancheng",
            Self::Yinchuan => "yinchuan",
            Self::Sanya => "sanya",
            Self::Xinhuang => "xinhuang",
            Self::Custom(_) => "custom",
        }
    }

    /// The pace of `progress` against `planned`, both shares of the goal.
    #[must_use]
    pub fn pace(self, progress: f64, planned: f64) -> Pace {
        let gap = (progress - planned) * 100.0;
        let of_plan = if planned > 0.0 { progress / planned } else { 1.0 };
        let (on, slightly) = match self {
            Self::Default => (at_least(gap, 0.0), at_least(gap, -10.0)),
            Self::Xuancheng => (at_least(gap, 0.0), false),
            Self::Yinchuan => (more_than(gap, -10.0), at_least(gap, -30.0)),
            Self::Sanya => (at_least(of_plan, 1.0), at_least(of_plan, 0.5)),
            Self::Xinhuang => (at_least(of_plan, 0.8), at_least(of_plan, 0.6)),
            Self::Custom(own) => {
                let value = match own.basis() {
                    Basis::Points => gap,
                    Basis::OfPlan => of_plan * 100.0,
                };
                (at_least(value, f64::from(own.on())), at_least(value, f64::from(own.slightly())))
            }
        };
        match (on, slightly) {
            (true, _) => Pace::OnPace,
            (false, true) => Pace::SlightlyBehind,
            (false, false) => Pace::Behind,
        }
    }
}

impl fmt::Display for PaceRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Custom(own) => write!(f, "{}:{own}", self.key()),
            preset => f.write_str(preset.key()),
        }
    }
}

impl FromStr for PaceRule {
    type Err = RuleError;

    fn from_str(s: &str) -> Result<Self, RuleError> {
        match s.strip_prefix("custom:") {
            Some(own) => own.parse().map(Self::Custom),
            None => {
                Self::ALL.into_iter().find(|r| r.key() == s).ok_or_else(|| RuleError::Unknown(s.to_owned()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_differ_where_they_say_they_do() {
        use Pace::{Behind, OnPace, SlightlyBehind};
        // (progress, planned) -> default, xuancheng, yinchuan, sanya, xinhuang
        let cases = [
            ((0.50, 0.50), [OnPace, OnPace, OnPace, OnPace, OnPace]),
            ((0.458, 0.50), [SlightlyBehind, Behind, OnPace, SlightlyBehind, OnPace]),
            ((0.40, 0.50), [SlightlyBehind, Behind, SlightlyBehind, SlightlyBehind, OnPace]),
            ((0.35, 0.50), [Behind, Behind, SlightlyBehind, SlightlyBehind, SlightlyBehind]),
            ((0.20, 0.50), [Behind, Behind, SlightlyBehind, Behind, Behind]),
            ((0.19, 0.50), [Behind, Behind, Behind, Behind, Behind]),
            ((0.0, 0.0), [OnPace, OnPace, OnPace, OnPace, OnPace]),
        ];
        for ((p, e), want) in cases {
            for (rule, want) in PaceRule::ALL.into_iter().zip(want) {
                assert_eq!(rule.pace(p, e), want, "{rule:?} {p} {e}");
            }
        }
    }

    #[test]
    fn rules_read_what_they_write() {
        for written in PaceRule::ALL.map(PaceRule::key).into_iter().chain(["custom:points:-5:-15"]) {
            assert_eq!(written.parse::<PaceRule>().map(|r| r.to_string()), Ok(written.to_owned()));
        }
        assert_eq!("mine".parse::<PaceRule>(), Err(RuleError::Unknown("mine".into())));
        assert_eq!("custom".parse::<PaceRule>(), Err(RuleError::Unknown("custom".into())));
    }

    #[test]
    fn what_was_saved_before_there_were_own_rules_is_still_read() {
        for (saved, rule) in [
            ("\"Default\"", PaceRule::Default),
            ("\"Xinhuang\"", PaceRule::Xinhuang),
            ("{\"Custom\":\"of-plan:80:60\"}", "custom:of-plan:80:60".parse().unwrap()),
        ] {
            assert_eq!(serde_json::from_str::<PaceRule>(saved).unwrap(), rule);
            assert_eq!(serde_json::to_string(&rule).unwrap(), saved);
        }
        assert!(serde_json::from_str::<PaceRule>("{\"Custom\":\"of-plan:60:80\"}").is_err());
    }
}
