//! Figures as people type them: accepted where the meaning is certain, and only there.

use super::plan::Unit;

/// Why a typed figure was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FigureError {
    /// A word stands behind the number that is not the measure's unit.
    #[error("'{0}' is not the unit of this measure")]
    OtherUnit(String),
    /// Commas that do not separate thousands.
    #[error("the comma in '{0}' could be a thousands separator or a decimal point")]
    Grouping(String),
    /// No number at all.
    #[error("'{0}' is not a number")]
    NotANumber(String),
}

/// Full-width digits, signs and punctuation to their plain forms; spaces are dropped.
fn fold_width(s: &str) -> String {
    s.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '−' | '–' | '—' | '﹣' => '-',
            '。' => '.',
            '、' => ',',
            c => c,
        })
        .collect()
}

/// The same, but a space between digits stays a separator of thousands: `1 000` is a
/// figure, and `3 5` is two.
fn fold_figure(s: &str) -> String {
    let digit = |c: char| c.is_ascii_digit();
    let join = |mut a: String, b: String| {
        if a.ends_with(digit) && b.starts_with(digit) {
            a.push(',');
        }
        a + &b
    };
    s.split_whitespace().map(fold_width).reduce(join).unwrap_or_default()
}

/// Reads a typed figure. Empty, `-` and `—` mean "no figure" and give `None`.
///
/// Accepted: thousands separated in threes by commas or spaces, full-width characters, a
/// sign, the measure's own unit behind the number in any of its languages, `%` for per cent.
///
/// # Errors
/// Says what is uncertain: another unit, a comma that separates no thousands, no number.
pub fn parse(typed: &str, unit: Option<&Unit>) -> Result<Option<f64>, FigureError> {
    let s = fold_figure(typed);
    if s.is_empty() || s == "-" {
        return Ok(None);
    }
    let end = s.find(|c: char| !c.is_ascii_digit() && !"+-.,".contains(c)).unwrap_or(s.len());
    let (number, rest) = s.split_at(end);
    if number.is_empty() {
        return Err(FigureError::NotANumber(typed.trim().to_owned()));
    }
    if !rest.is_empty() && !is_unit(rest, unit) {
        return Err(FigureError::OtherUnit(rest.to_owned()));
    }
    let digits = number.trim_start_matches(['+', '-']);
    if digits.contains(',') && !grouped(digits) {
        return Err(FigureError::Grouping(typed.trim().to_owned()));
    }
    number
        .replace(',', "")
        .parse::<f64>()
        .ok()
        .filter(|v| v.is_finite())
        .map(Some)
        .ok_or_else(|| FigureError::NotANumber(typed.trim().to_owned()))
}

/// `1,000` and `12,345,678.5`: groups of three after the first, none behind the point.
/// `0,005` is none: nobody writes thousands of nothing, the comma is a decimal one.
fn grouped(digits: &str) -> bool {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|g| g.len() == 3)
        && !fraction.contains(',')
}

fn is_unit(written: &str, unit: Option<&Unit>) -> bool {
    let Some(unit) = unit else { return false };
    let plain = |s: &str| fold_width(s).to_lowercase();
    let written = plain(written);
    unit.name.iter().any(|(_, n)| plain(n) == written) || plain(&unit.id) == written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Trilingual;

    fn km() -> Unit {
        let name = |s: &str| s.to_owned();
        Unit {
            id: "km".into(), name: Trilingual { hant: name("公里"), hans: name("公里"), en: name("km") }
        }
    }

    #[test]
    fn certain_figures_are_taken() {
        for (typed, want) in [
            ("52", 52.0),
            ("５２", 52.0),
            ("52 km", 52.0),
            ("52公里", 52.0),
            ("1,000", 1000.0),
            ("１，０００．５", 1000.5),
            ("12,345,678.5", 12_345_678.5),
            ("−3.9", -3.9),
            ("+0.2", 0.2),
            (" 113.50 KM ", 113.5),
        ] {
            assert_eq!(parse(typed, Some(&km())), Ok(Some(want)), "{typed}");
        }
    }

    #[test]
    fn no_figure_is_not_zero() {
        for typed in ["", "  ", "-", "—", "－"] {
            assert_eq!(parse(typed, Some(&km())), Ok(None), "{typed:?}");
        }
    }

    #[test]
    fn uncertain_figures_are_not_guessed() {
        for typed in ["約52", "52 m", "5萬", "1,5", "1,00", "1,000,00", "abc", "1.2.3", "--5", "5-", "1e5"]
        {
            assert!(parse(typed, Some(&km())).is_err(), "{typed}");
        }
    }
}
