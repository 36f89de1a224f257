//! Figures as formulas print them.

/// A figure as formulas print it: up to four decimals, no trailing zeros, a real minus.
#[must_use]
pub fn plain(v: f64) -> String {
    let rounded = format!("{v:.4}");
    let s = rounded.trim_end_matches('0').trim_end_matches('.');
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
    (v * 100.0).round() / 100.0
}

/// One decimal with a real minus; what rounds to nothing has no sign.
pub(super) fn tenths(v: f64) -> String {
    let s = format!("{v:.1}");
    if s == "-0.0" { "0.0".to_owned() } else { s.replace('-', "−") }
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
