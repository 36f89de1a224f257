//! Figures as people type them: accepted where the meaning is certain, and only there.

use super::{plan::Unit, words::Lang};

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

/// A figure as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The figure, in the measure's unit.
    pub value: f64,
    /// Whether words said that it is not exact: 約, 左右, 超過, about.
    pub about: bool,
    /// Whether it was typed in a larger or smaller unit: 1.2億元 of a measure in 萬元.
    pub converted: bool,
}

/// Reads a typed figure. Empty, `-` and `—` mean "no figure" and give `None`.
///
/// Accepted: thousands separated in threes by commas or spaces, full-width characters, a
/// sign, the measure's own unit behind the number in any of its languages, `%` for per cent,
/// and the unit's multiples by 千, 萬, 億.
///
/// # Errors
/// Says what is uncertain: another unit, a comma that separates no thousands, no number.
pub fn parse(typed: &str, unit: Option<&Unit>) -> Result<Option<f64>, FigureError> {
    match read(typed, unit)? {
        Some(t) if t.about => Err(FigureError::NotANumber(typed.trim().to_owned())),
        read => Ok(read.map(|t| t.value)),
    }
}

/// The same where words may say that the figure is not exact, for whoever keeps these words.
///
/// # Errors
/// As [`parse`], but for such words.
pub fn read(typed: &str, unit: Option<&Unit>) -> Result<Option<Typed>, FigureError> {
    let folded = fold_figure(typed);
    let (s, before) = without_front(&folded);
    if s.is_empty() && !before || s == "-" {
        return Ok(None);
    }
    // 百分之4.5 is how the sign is read aloud.
    let (s, percent) = match s.strip_prefix("百分之") {
        Some(s) => (s, "%"),
        None => (s, ""),
    };
    let end = s.find(|c: char| !c.is_ascii_digit() && !"+-.,".contains(c)).unwrap_or(s.len());
    let (number, rest) = s.split_at(end);
    if number.is_empty() {
        return Err(FigureError::NotANumber(typed.trim().to_owned()));
    }
    let (rest, behind) = without_back(rest);
    let written = format!("{rest}{percent}");
    let scale = scale(&written, unit).ok_or_else(|| FigureError::OtherUnit(written.clone()))?;
    let digits = number.trim_start_matches(['+', '-']);
    if digits.contains(',') && !grouped(digits) {
        return Err(FigureError::Grouping(typed.trim().to_owned()));
    }
    let value = number.replace(',', "").parse::<f64>().ok().map(|v| scale.of(v)).filter(|v| v.is_finite());
    let value = value.ok_or_else(|| FigureError::NotANumber(typed.trim().to_owned()))?;
    let converted = scale != Scale::default();
    Ok(Some(Typed { value, about: before || behind, converted }))
}

/// Words before a number that make it inexact; the longer ones first.
const FRONT: &[&str] = &[
    "大約",
    "大约",
    "接近",
    "將近",
    "将近",
    "超過",
    "超过",
    "不足",
    "不到",
    "至少",
    "約",
    "约",
    "近",
    "超",
    "逾",
    "about",
    "approx.",
    "approximately",
    "nearly",
    "almost",
    "over",
    "ca.",
    "≈",
    "~",
    ">",
    "<",
    "≥",
    "≤",
];

/// Words behind a number, or behind its unit, that make it inexact.
const BACK: &[&str] = &["左右", "上下", "以上", "以下", "餘", "余", "多"];

fn without_front(s: &str) -> (&str, bool) {
    let small = s.to_lowercase();
    let found = FRONT.iter().find(|w| small.starts_with(*w)).and_then(|w| s.get(w.len()..));
    found.map_or((s, false), |rest| (rest, true))
}

fn without_back(s: &str) -> (&str, bool) {
    let ends = |w: &&&str| s.ends_with(**w) || s.starts_with(**w);
    match BACK.iter().find(ends) {
        // 50多公里, 50公里左右.
        Some(w) => (s.strip_suffix(w).or_else(|| s.strip_prefix(w)).unwrap_or(s), true),
        None => (s, false),
    }
}

/// What a typed number is multiplied by, and divided by, to be in the measure's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scale {
    up: f64,
    down: f64,
}

impl Default for Scale {
    fn default() -> Self {
        Self { up: 1.0, down: 1.0 }
    }
}

impl Scale {
    fn of(self, v: f64) -> f64 {
        if self == Self::default() {
            return v;
        }
        // What binary fractions add in the thirteenth place nobody typed.
        let exact = v * self.up / self.down;
        format!("{exact:.12e}").parse().unwrap_or(exact)
    }
}

/// How what was written behind a number relates to the measure's unit; none where that is
/// not certain.
fn scale(written: &str, unit: Option<&Unit>) -> Option<Scale> {
    if written.is_empty() || is_unit(written, unit) {
        return Some(Scale::default());
    }
    let unit = unit?;
    let written = fold_width(written).to_lowercase();
    let (power, base) = multiple(&written);
    let related = |name: String| {
        let (own, own_base) = multiple(&name);
        // Without its base, 1.2億 is of a unit that is counted so itself, or is money.
        let same = base == own_base || (base.is_empty() && (own > 1.0 || own_base == "元"));
        let shift = if power > own { (power / own, 1.0) } else { (1.0, own / power) };
        (same && power > 0.0 && !own_base.is_empty()).then_some(Scale { up: shift.0, down: shift.1 })
    };
    unit.name
        .iter()
        .filter(|(lang, _)| *lang != Lang::En)
        .find_map(|(_, n)| related(fold_width(n).to_lowercase()))
}

/// The power of ten at the front of a Chinese unit, and what it counts: 萬元 is (10⁴, 元).
fn multiple(unit: &str) -> (f64, &str) {
    let (mut power, mut base) = (1.0, unit);
    while let Some(c) = base.chars().next() {
        power *= match c {
            '百' => 1e2,
            '千' => 1e3,
            '萬' | '万' => 1e4,
            '億' | '亿' => 1e8,
            _ => break,
        };
        base = &base[c.len_utf8()..];
    }
    (power, base)
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

    fn money(hant: &str, simplified: &str) -> Unit {
        Unit {
            id: "m".into(),
            name: Trilingual { hant: hant.into(), hans: simplified.into(), en: "yuan".into() },
        }
    }

    #[test]
    fn words_of_doubt_are_kept_apart_from_the_figure() {
        for (typed, want) in [
            ("約52", 52.0),
            ("约５２公里", 52.0),
            ("52公里左右", 52.0),
            ("50多公里", 50.0),
            ("超过1,000公里", 1000.0),
            ("about 52 km", 52.0),
            ("≈52", 52.0),
        ] {
            let about = Typed { value: want, about: true, converted: false };
            assert_eq!(read(typed, Some(&km())), Ok(Some(about)), "{typed}");
            assert!(parse(typed, Some(&km())).is_err(), "{typed}");
        }
        assert!(read("約", Some(&km())).is_err(), "a word of doubt about nothing");
    }

    #[test]
    fn multiples_of_the_unit_are_converted_where_the_unit_says_so() {
        let (yuan, wan, yi) = (money("元", "元"), money("萬元", "万元"), money("億元", "亿元"));
        for (typed, unit, want) in [
            ("1.2億元", &wan, 12_000.0),
            ("1.15亿元", &wan, 11_500.0),
            ("12000万元", &yi, 1.2),
            ("1.2亿", &yi, 1.2),
            ("1.2億", &yuan, 120_000_000.0),
            ("3百万元", &wan, 300.0),
            ("4萬公里", &km(), 40_000.0),
        ] {
            let read = read(typed, Some(unit)).unwrap().unwrap();
            assert_eq!((read.value, read.about), (want, false), "{typed}");
        }
        assert!(!read("1.2億元", Some(&yi)).unwrap().unwrap().converted);
        let percent = money("%", "%");
        assert_eq!(parse("４５．８％", Some(&percent)), Ok(Some(45.8)));
        assert_eq!(parse("百分之45.8", Some(&percent)), Ok(Some(45.8)));
        for typed in ["5萬", "5亿元", "5%", "百分之5", "5萬萬", "1.2億畝"] {
            assert!(matches!(parse(typed, Some(&km())), Err(FigureError::OtherUnit(_))), "{typed}");
        }
        assert!(parse("5萬", None).is_err());
    }

    proptest::proptest! {
        #[test]
        fn nothing_typed_breaks_the_reader(typed in "[0-9０-９,.，．+\\-−%％約约近超元万萬億亿百千公里km 左右餘多\u{0}\u{3000}]{0,14}|\\PC{0,12}") {
            for unit in [Some(km()), Some(money("萬元", "万元")), None] {
                if let Ok(Some(t)) = read(&typed, unit.as_ref()) {
                    proptest::prop_assert!(t.value.is_finite());
                }
            }
        }

        #[test]
        fn figures_read_back_as_they_are_written(v in -1e9..1e9f64, hundredths in -100_000_000i64..100_000_000) {
            proptest::prop_assert_eq!(parse(&v.to_string(), Some(&km())), Ok(Some(v)));
            let v = hundredths as f64 / 100.0;
            let shown = crate::text::figure(v);
            proptest::prop_assert_eq!(parse(&shown, None), Ok(Some(v)));
            proptest::prop_assert_eq!(parse(&format!("{shown}公里"), Some(&km())), Ok(Some(v)));
        }
    }

    #[test]
    fn uncertain_figures_are_not_guessed() {
        for typed in
            ["約52", "52 m", "5萬", "5-6", "1,5", "1,00", "1,000,00", "abc", "1.2.3", "--5", "5-", "1e5"]
        {
            assert!(parse(typed, Some(&km())).is_err(), "{typed}");
        }
    }
}
