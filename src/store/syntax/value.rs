//! Values written as people write them, where a file wants them as RON does.

use jiff::civil::Date;
use ron::Error;

use super::{
    fields::{Wants, group},
    hint::{Hint, Scene, wanted},
    tokens::{Kind, Token},
};

/// The hint for a value that does not fit its field; none when the mistake lies elsewhere.
pub(super) fn of(s: &Scene<'_>, e: &Error) -> Option<Hint> {
    grouped(s).or_else(|| unit_apart(s)).or_else(|| unnamed(s, e)).or_else(|| {
        let i = culprit(s, e)?;
        let t = s.tokens.get(i)?;
        let (wants, example) = wanted(s, i)?;
        let code = code(t, wants, &example)?;
        let example =
            s.word_around().filter(|_| code == "hint-shape" && wants == Wants::Shape).unwrap_or(example);
        Some(Hint { code, args: args(t, example), at: t.start })
    })
}

fn args(t: &Token<'_>, example: String) -> Vec<(&'static str, String)> {
    vec![("detail", t.text.chars().take(40).collect()), ("example", example)]
}

/// A value without the name of its field, a name in quotes, a word that wants brackets.
fn unnamed(s: &Scene<'_>, e: &Error) -> Option<Hint> {
    let here = s.token(0)?;
    let before = s.token(-1)?;
    let example = |i: usize| wanted(s, i).map_or_else(String::new, |(_, e)| e);
    let names = matches!(e, Error::ExpectedIdentifier) && matches!(before.kind, Kind::Comma | Kind::Open);
    let field_next = s.token(1).is_some_and(|t| t.kind == Kind::Colon);
    if names && field_next && here.kind == Kind::Text {
        return Some(Hint::new("hint-field-quoted", here.text.trim_matches('"'), here.start));
    }
    let value = here.kind == Kind::Text || here.is_figure();
    if names && value {
        let example = s.word_around().unwrap_or_else(|| example(s.here));
        return Some(Hint { code: "hint-no-field", args: args(here, example), at: here.start });
    }
    let choice = before.kind == Kind::Word && before.text.starts_with(char::is_uppercase);
    let bracket = matches!(e, Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_));
    let ends = matches!(here.kind, Kind::Close | Kind::Comma);
    (choice && bracket && (ends || here.kind == Kind::Text)).then(|| {
        let example = group(before.text).map_or_else(|| example(s.here - 1), str::to_owned);
        Hint { code: "hint-group-needed", args: args(before, example), at: before.end }
    })
}

/// The value the parser complains of: the one it stands at, or the one it has just read.
fn culprit(s: &Scene<'_>, e: &Error) -> Option<usize> {
    let read = |n: isize| s.here.checked_add_signed(n).filter(|i| *i < s.tokens.len());
    let is_value = |i: usize| !matches!(s.tokens[i].kind, Kind::Close | Kind::Comma | Kind::Colon);
    match e {
        Error::Message(_)
        | Error::InvalidValueForType { .. }
        | Error::IntegerOutOfBounds
        | Error::ExpectedDifferentLength { .. } => read(-1).filter(|i| is_value(*i)),
        _ => {
            let i = read(0)?;
            let after = i.checked_sub(1).map(|i| s.tokens[i].kind);
            // A value stands behind a colon, or in brackets; the rest is somebody else's.
            let is_field = s.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Colon);
            let fits = match after {
                Some(Kind::Colon) => true,
                // Brackets behind a word want something inside.
                Some(Kind::Open) if s.tokens[i].kind == Kind::Close => {
                    i > 1 && s.tokens[i - 2].kind == Kind::Word
                }
                Some(Kind::Open) if s.tokens[i].kind == Kind::Open => matches!(e, Error::ExpectedArray),
                Some(Kind::Open | Kind::Comma) => is_value(i) && !is_field && s.tokens[i].kind != Kind::Open,
                _ => false,
            };
            fits.then_some(i)
        }
    }
}

/// A thousands separator or a decimal comma: `1,000`, `45,8`.
fn grouped(s: &Scene<'_>) -> Option<Hint> {
    let (a, comma, b) = (s.token(-2)?, s.token(-1)?, s.token(0)?);
    let glued = a.end == comma.start && comma.end == b.start;
    let digits = |t: &Token<'_>| t.kind == Kind::Word && t.text.starts_with(|c: char| c.is_ascii_digit());
    if !(glued && comma.kind == Kind::Comma && a.is_figure() && digits(b)) {
        return None;
    }
    let tail: String = b.text.chars().take_while(char::is_ascii_digit).collect();
    let code = if tail.len() == 3 { "hint-thousands" } else { "hint-decimal-comma" };
    Some(Hint::new(code, format!("{},{}", a.text, b.text), a.start))
}

/// A unit or a percent sign behind a figure, with a space between.
fn unit_apart(s: &Scene<'_>) -> Option<Hint> {
    let (figure, unit) = (s.token(-1)?, s.token(0)?);
    let word = unit.kind == Kind::Word && unit.start.0 == figure.end.0;
    let is_field = s.token(1).is_some_and(|t| t.kind == Kind::Colon);
    if !(figure.is_figure() && word) || is_field {
        return None;
    }
    let code = match unit.text.chars().next()? {
        '%' | '％' => "hint-percent",
        c if c.is_ascii_digit() => "hint-thousands",
        c if c.is_alphabetic() => "hint-unit",
        _ => return None,
    };
    Some(Hint::new(code, format!("{} {}", figure.text, unit.text), figure.start))
}

/// Which hint suits a value in a field that wants something else.
fn code(t: &Token<'_>, wants: Wants, example: &str) -> Option<&'static str> {
    let text = t.text.trim_matches('"');
    match t.kind {
        Kind::Comma | Kind::Close => return Some("hint-no-value"),
        Kind::Colon => return None,
        _ if t.text == "{" => return Some("hint-braces"),
        _ => {}
    }
    if t.kind == Kind::Word {
        if t.text.starts_with('\'') {
            return Some("hint-single-quote");
        }
        if matches!(
            text.to_lowercase().as_str(),
            "null" | "nil" | "none" | "n/a" | "na" | "-" | "–" | "—" | "无" | "無"
        ) {
            return Some("hint-nothing");
        }
    }
    match wants {
        Wants::Figure => Some(figure(t, text)),
        Wants::YesNo => Some("hint-boolean"),
        Wants::Day => Some(if exists_not(text) { "hint-no-such-day" } else { "hint-day" }),
        Wants::Text if t.kind == Kind::Word => Some("hint-unquoted"),
        // One of a few words, to judge by the example.
        Wants::Shape if t.kind == Kind::Text && example.ends_with(char::is_alphabetic) => {
            Some("hint-quoted-word")
        }
        _ => Some("hint-shape"),
    }
}

/// Which hint suits what stands in place of a figure.
fn figure(t: &Token<'_>, text: &str) -> &'static str {
    let has = |signs: &str| text.contains(|c: char| signs.contains(c));
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let begins = text.trim_start_matches(['-', '+', '−', '–', '—', '－']);
    if has("%％‰") {
        "hint-percent"
    } else if text.contains(|c: char| ('０'..='９').contains(&c)) {
        "hint-wide-digits"
    } else if begins.len() < text.len() && !text.starts_with(['-', '+']) {
        "hint-minus"
    } else if t.kind == Kind::Text && text.trim().parse::<f64>().is_ok() {
        "hint-quoted-figure"
    } else if has("约約左") || ["~", "≈", "about", "ca"].iter().any(|w| text.starts_with(w)) {
        "hint-about"
    } else if text.ends_with(['上', '下', '内', '內']) || text.starts_with(['<', '>', '≤', '≥', '超', '不'])
    {
        "hint-compare"
    } else if has("一二三四五六七八九十百千万亿萬億") {
        "hint-han-figure"
    } else if text.starts_with(digit) && text.contains(char::is_alphabetic) && !text.starts_with("0x") {
        "hint-unit"
    } else {
        "hint-shape"
    }
}

/// Whether this is a day as it should be written, that no calendar has.
fn exists_not(text: &str) -> bool {
    let b = text.as_bytes();
    text.parse::<Date>().is_err()
        && b.len() == 10
        && b.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() })
}
