//! Figures as formulas print them, and how they are rounded wherever they are shown.

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
