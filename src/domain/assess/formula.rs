//! An assessment's formula with its figures put in; figures as formulas print them, and how
//! they are rounded wherever they are shown.

use std::fmt;

use jiff::civil::Date;

use crate::domain::measure::Class;

/// The formula of an assessment with its figures. It is written out when somebody reads it,
/// which for most of a large plan nobody does.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Formula {
    /// Nothing was worked out.
    #[default]
    None,
    /// A share of the way beside the calendar's: `P = A ÷ T = …; e = …; P − e = …`.
    Share {
        /// The reported value.
        value: f64,
        /// The goal.
        target: f64,
        /// Where the way begins, for a level: `P = (x − b) ÷ (T − b)`.
        baseline: Option<f64>,
        /// Months gone and of the whole way; none where the plan gives a curve.
        calendar: Option<(f64, f64)>,
        /// Progress P and planned share e.
        shares: (f64, f64),
    },
    /// What is left below a ceiling: `T − A = …`.
    Below {
        /// The letter of the value.
        letter: char,
        /// The reported value.
        value: f64,
        /// The ceiling.
        target: f64,
    },
    /// What is reached above a floor or a goal: `x − T = …`.
    Above {
        /// The letter of the value.
        letter: char,
        /// The reported value.
        value: f64,
        /// The floor or goal.
        target: f64,
        /// The tolerance of "about".
        tolerance: Option<f64>,
    },
    /// Months as good as the goal, of those assessed: `≤ Ⅲ: 5/6 (2020-03 Ⅳ)`.
    Class {
        /// The worst class allowed.
        goal: Class,
        /// Months that were assessed.
        months: usize,
        /// Those that were worse.
        worse: Vec<(Date, Class)>,
    },
    /// Weights reached and due: `P = 2 ÷ 4 = …; e = 3 ÷ 4 = …; P − e = …`.
    Milestones {
        /// Weight of what was reached.
        reached: f64,
        /// Weight of what is due.
        due: f64,
        /// Weight of all.
        total: f64,
    },
    /// A value against another: `x − y = … ≥ …`.
    Compared {
        /// The value.
        value: f64,
        /// The other one.
        other: f64,
        /// How far below it may stay; none where it must be above.
        band: Option<f64>,
    },
}

impl Formula {
    /// Whether there is nothing to write.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::None)
    }

    /// Its equations, one a line.
    #[must_use]
    pub fn equations(&self) -> Vec<String> {
        let shares = |p: f64, calendar: String, e: f64| {
            [
                percent(p),
                format!("{calendar} = {}", percent(e)),
                format!("P − e = {}", points((p - e) * 100.0)),
            ]
        };
        match *self {
            Self::None => Vec::new(),
            Self::Share { value, target, baseline, calendar, shares: (p, e) } => {
                let (x, t) = (plain(value), plain(target));
                let way = match baseline.map(plain) {
                    Some(b) => format!("P = (x − b) ÷ (T − b) = ({x} − {b}) ÷ ({t} − {b})"),
                    None => format!("P = A ÷ T = {x} ÷ {t}"),
                };
                let calendar = match calendar {
                    Some((gone, whole)) => format!("e = {} ÷ {}", plain(gone), plain(whole)),
                    None => "e".to_owned(),
                };
                let [p, e, gap] = shares(p, calendar, e);
                vec![format!("{way} = {p}"), e, gap]
            }
            Self::Below { letter, value, target } => {
                let (x, t) = (plain(value), plain(target));
                vec![format!("T − {letter} = {t} − {x} = {}", plain(target - value))]
            }
            Self::Above { letter, value, target, tolerance } => {
                // A growth rate's goal may be a reduction.
                let t = if letter == 'g' { sign(target) } else { plain(target) };
                let above = format!("{letter} − T = {} − {t} = {}", plain(value), plain(value - target));
                std::iter::once(above).chain(tolerance.map(|t| format!("τ = {}", plain(t)))).collect()
            }
            Self::Class { goal, months, ref worse } => {
                let kept = format!("≤ {}: {}/{months}", goal.sign(), months - worse.len());
                let worse: Vec<String> =
                    worse.iter().map(|(d, c)| format!("{} {}", d.strftime("%Y-%m"), c.sign())).collect();
                vec![if worse.is_empty() { kept } else { format!("{kept} ({})", worse.join(", ")) }]
            }
            Self::Milestones { reached, due, total } => {
                let of = plain(total);
                let calendar = format!("e = {} ÷ {of}", plain(due));
                let [p, e, gap] = shares(reached / total, calendar, due / total);
                vec![format!("P = {} ÷ {of} = {p}", plain(reached)), e, gap]
            }
            Self::Compared { value, other, band } => {
                let margin = format!("x − y = {} − {} = {}", plain(value), sign(other), plain(value - other));
                vec![match band {
                    Some(band) => format!("{margin} ≥ {}", plain(-band)),
                    None => margin,
                }]
            }
        }
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.equations().join("; "))
    }
}

/// A figure to so many decimals, halves away from zero: the rule offices (四舍五入) and
/// spreadsheets round by. A half is one of the decimal figure; what binary fractions leave a few
/// ulp below one counts as one. Never −0. A figure of more than twelve digits is left as it is:
/// there, a few ulp are a digit themselves.
///
/// ```
/// use guatu::domain::assess::rounded;
/// assert_eq!([rounded(-6.25, 1), rounded(0.145 * 100.0, 0), rounded(-0.04, 1)], [-6.3, 15.0, 0.0]);
/// ```
#[must_use]
pub fn rounded(v: f64, decimals: usize) -> f64 {
    let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let scaled = v * scale;
    if scaled.abs() >= 1e12 {
        return v;
    }
    let r = (scaled + scaled * 4.0 * f64::EPSILON).round() / scale;
    if r == 0.0 { 0.0 } else { r }
}

/// A figure as formulas print it: up to four decimals, no trailing zeros, a real minus.
#[must_use]
pub fn plain(v: f64) -> String {
    let written = format!("{:.4}", rounded(v, 4));
    let s = written.trim_end_matches('0').trim_end_matches('.');
    match s.strip_prefix('-') {
        Some("0") => "0".to_owned(),
        Some(rest) => format!("−{rest}"),
        None => s.to_owned(),
    }
}

/// A rate or an outlook as it is told: it is worked out, not reported, and two decimals say
/// enough.
#[must_use]
pub fn hundredths(v: f64) -> f64 {
    rounded(v, 2)
}

/// One decimal with a real minus; what rounds to nothing has no sign.
pub(super) fn tenths(v: f64) -> String {
    format!("{:.1}", rounded(v, 1)).replace('-', "−")
}

/// A share in per cent with one decimal.
pub(in crate::domain) fn percent(share: f64) -> String {
    format!("{} %", tenths(share * 100.0))
}

/// A gap in points, with its sign.
pub(super) fn points(gap: f64) -> String {
    let s = tenths(gap);
    if gap > 0.0 && s != "0.0" { format!("+{s}") } else { s }
}

/// A negative figure in brackets, so that "− −3.2" reads.
pub(in crate::domain) fn sign(v: f64) -> String {
    if v < 0.0 { format!("({})", plain(v)) } else { plain(v) }
}
