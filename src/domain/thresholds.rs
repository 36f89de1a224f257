//! The thresholds of an office's own pace rule.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// What an own rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The gap: progress − planned share, in percentage points.
    Points,
    /// Progress in per cent of the planned share.
    OfPlan,
}

impl Basis {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Points, Self::OfPlan];

    /// Identifier in files, texts and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::OfPlan => "of-plan",
        }
    }

    /// The lowest and highest threshold that means something: a gap lies between −100 and
    /// 100 points; over 100 % of the plan nobody is behind.
    #[must_use]
    pub const fn range(self) -> (i16, i16) {
        match self {
            Self::Points => (-100, 100),
            Self::OfPlan => (0, 100),
        }
    }
}

/// Two thresholds, whole numbers on one basis: on pace from the first, slightly behind down
/// to the second, behind below it. Where they are the same there is no "slightly behind".
/// They cannot be built the wrong way round.
///
/// Written `points:-5:-15` or `of-plan:80:60`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Thresholds {
    basis: Basis,
    on: i16,
    slightly: i16,
}

/// Why a rule was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// No preset, and no own rule by its beginning.
    #[error(
        "'{0}' is no rule: write default, xuancheng, yinchuan, sanya, xinhuang, custom:points:-5:-15 or \
         custom:of-plan:80:60"
    )]
    Unknown(String),
    /// Not a basis and two whole numbers.
    #[error("'{0}' is not an own rule: write custom:points:-5:-15 or custom:of-plan:80:60, in whole numbers")]
    Form(String),
    /// A threshold beyond what its basis can reach.
    #[error("{0} lies outside {1} to {2}")]
    Range(i16, i16, i16),
    /// "Slightly behind" would begin above "on pace".
    #[error("slightly behind ends at {slightly}, above {on} where on pace begins")]
    Order {
        /// Where on pace begins.
        on: i16,
        /// Where slightly behind ends.
        slightly: i16,
    },
}

impl Thresholds {
    /// On pace from `on`, slightly behind down to `slightly`.
    ///
    /// # Errors
    /// When a threshold lies outside [`Basis::range`], or `slightly` above `on`.
    pub fn new(basis: Basis, on: i16, slightly: i16) -> Result<Self, RuleError> {
        let (low, high) = basis.range();
        if let Some(v) = [on, slightly].into_iter().find(|v| !(low..=high).contains(v)) {
            return Err(RuleError::Range(v, low, high));
        }
        if slightly > on {
            return Err(RuleError::Order { on, slightly });
        }
        Ok(Self { basis, on, slightly })
    }

    /// What is looked at.
    #[must_use]
    pub const fn basis(self) -> Basis {
        self.basis
    }

    /// On pace at or above this.
    #[must_use]
    pub const fn on(self) -> i16 {
        self.on
    }

    /// Slightly behind at or above this, behind below it.
    #[must_use]
    pub const fn slightly(self) -> i16 {
        self.slightly
    }
}

impl fmt::Display for Thresholds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.basis.key(), self.on, self.slightly)
    }
}

impl FromStr for Thresholds {
    type Err = RuleError;

    fn from_str(s: &str) -> Result<Self, RuleError> {
        let form = || RuleError::Form(s.to_owned());
        let parts: Vec<&str> = s.split(':').collect();
        let [basis, on, slightly] = parts[..] else { return Err(form()) };
        let basis = Basis::ALL.into_iter().find(|b| b.key() == basis).ok_or_else(form)?;
        let number = |s: &str| s.parse::<i16>().map_err(|_| form());
        Self::new(basis, number(on)?, number(slightly)?)
    }
}

impl TryFrom<String> for Thresholds {
    type Error = RuleError;

    fn try_from(s: String) -> Result<Self, RuleError> {
        s.parse()
    }
}

impl From<Thresholds> for String {
    fn from(t: Thresholds) -> Self {
        t.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_read_what_they_write_and_nothing_else() {
        for written in ["points:-5:-15", "points:10:10", "of-plan:80:60", "of-plan:100:0"] {
            assert_eq!(written.parse::<Thresholds>().map(|t| t.to_string()), Ok(written.to_owned()));
        }
        for bad in
            ["", "points", "points:-5", "points:-5:-15:0", "share:1:0", "points:-5.5:-15", "points:a:b"]
        {
            assert_eq!(bad.parse::<Thresholds>(), Err(RuleError::Form(bad.into())));
        }
    }

    #[test]
    fn what_makes_no_sense_cannot_be_built() {
        let new = Thresholds::new;
        assert_eq!(new(Basis::Points, -15, -5), Err(RuleError::Order { on: -15, slightly: -5 }));
        assert_eq!(new(Basis::OfPlan, 120, 60), Err(RuleError::Range(120, 0, 100)));
        assert_eq!(new(Basis::Points, 0, -101), Err(RuleError::Range(-101, -100, 100)));
        assert!(new(Basis::Points, 0, 0).is_ok());
    }
}
