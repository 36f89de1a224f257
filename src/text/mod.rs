//! Texts of the program in three languages, kept as Fluent files in `data/ui`.
//!
//! Invariant: nothing here knows a screen or a file; the tables are compiled in. A key
//! that a language lacks shows as the key, and fails a test.

pub mod finding;
pub mod order;
pub mod rule;
pub mod short;
pub mod typed;
pub mod why;

use std::{
    collections::HashMap,
    sync::{OnceLock, PoisonError, RwLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::civil::{Date, DateTime};

use crate::domain::{
    assess::{hundredths, rounded},
    figure::FigureError,
    words::Lang,
};

type Bundle = FluentBundle<FluentResource>;

/// The tables of one language: its tag and its files.
macro_rules! tables {
    ($tag:literal) => {
        (
            $tag,
            &[
                include_str!(concat!("../../data/ui/", $tag, "/words.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/exchange.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/checks.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/cli.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/frame.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/overview.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/list.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/detail.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/journal.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/dialogs.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/charts.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/graphs.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/demo.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/why.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/timeline.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/safety.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/files.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/bulletin.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/import.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/incoming.ftl")),
                include_str!(concat!("../../data/ui/", $tag, "/pack.ftl")),
            ],
        )
    };
}

/// Tables in the order of [`Lang::ALL`].
const TABLES: [(&str, &[&str]); 3] = [tables!("en"), tables!("zh-Hans"), tables!("zh-Hant")];

/// One language: its tables, and the texts without values that were asked for. Those are asked
/// for hundreds of times a frame and a million times an export, and never change.
struct Tongue {
    bundle: Bundle,
    said: RwLock<HashMap<Box<str>, Box<str>>>,
}

fn tongue(lang: Lang) -> &'static Tongue {
    static TONGUES: [OnceLock<Tongue>; 3] = [const { OnceLock::new() }; 3];
    let at = match lang {
        Lang::En => 0,
        Lang::Hans => 1,
        Lang::Hant => 2,
    };
    let (tag, files) = &TABLES[at];
    TONGUES[at].get_or_init(|| Tongue { bundle: build(tag, files), said: RwLock::default() })
}

fn bundle(lang: Lang) -> &'static Bundle {
    &tongue(lang).bundle
}

fn build(tag: &str, files: &[&str]) -> Bundle {
    let id = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks are for mixed directions; they would show up in files and searches.
    bundle.set_use_isolating(false);
    for file in files {
        // A line Fluent cannot read becomes junk and its key goes missing, which a test sees.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The text of `key` in `lang`.
#[must_use]
pub fn t(lang: Lang, key: &str) -> String {
    let said = &tongue(lang).said;
    if let Some(known) = said.read().unwrap_or_else(PoisonError::into_inner).get(key) {
        return String::from(&**known);
    }
    let text = fill(lang, key, None);
    // A key without a text may be anything a file holds.
    if text != key {
        let mut said = said.write().unwrap_or_else(PoisonError::into_inner);
        said.insert(key.into(), text.as_str().into());
    }
    text
}

/// The text of `key` with named values filled in. Numbers choose plural forms; format
/// decimals with [`number`] before handing them over.
#[must_use]
pub fn tf(lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let args: FluentArgs<'_> = args.iter().map(|(k, v)| (*k, v.clone())).collect();
    fill(lang, key, Some(&args))
}

/// What a message of something gone wrong says beside what happened: what is unharmed, and
/// what to do. A message with these is told whole wherever it is asked for, with its key as
/// the code that people can quote, and the path it is about, if any, at the end.
const PARTS: [&str; 2] = ["safe", "todo"];

fn fill(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let mut said = whole(lang, key, args);
    if part(lang, key, PARTS[1], args).is_some() {
        said = format!("{said} [{key}]");
        if let Some(path) = part(lang, key, "path", args) {
            said = format!("{said} {path}");
        }
    }
    said
}

/// The sentences of a message of something gone wrong, without its code.
#[must_use]
pub fn paragraph(lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let args: FluentArgs<'_> = args.iter().map(|(k, v)| (*k, v.clone())).collect();
    whole(lang, key, Some(&args))
}

fn whole(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        return key.to_owned();
    };
    let mut said = bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned();
    for more in PARTS.iter().filter_map(|name| part(lang, key, name, args)) {
        if lang == Lang::En {
            said.push(' ');
        }
        said.push_str(&more);
    }
    said
}

/// An attribute of a message.
fn part(lang: Lang, key: &str, name: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let bundle = bundle(lang);
    let pattern = bundle.get_message(key)?.get_attribute(name)?.value();
    Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
}

/// A figure with `decimals` places, thousands in threes and a real minus: `−1,234.5`.
/// All three languages write figures alike.
#[must_use]
pub fn number(v: f64, decimals: usize) -> String {
    let s = format!("{:.decimals$}", rounded(v, decimals));
    let (sign, s) = s.strip_prefix('-').map_or(("", s.as_str()), |rest| ("−", rest));
    let (whole, fraction) = s.split_once('.').unwrap_or((s, ""));
    let mut out = String::from(sign);
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A figure with as many decimals as it has, four at most.
#[must_use]
pub fn figure(v: f64) -> String {
    let s = number(v, 4);
    if s.contains('.') { s.trim_end_matches('0').trim_end_matches('.').to_owned() } else { s }
}

/// A figure that was worked out, as rates are: [`figure`] with two decimals at most.
#[must_use]
pub fn rate(v: f64) -> String {
    figure(hundredths(v))
}

/// A signed figure: `+1.2`, `−4.2`, `0.0`.
#[must_use]
pub fn signed(v: f64, decimals: usize) -> String {
    let s = number(v, decimals);
    let zero = s.chars().all(|c| matches!(c, '0' | '.'));
    if v > 0.0 && !zero { format!("+{s}") } else { s }
}

/// A day: `30 Jun 2020`, `2020年6月30日`.
#[must_use]
pub fn day(lang: Lang, d: Date) -> String {
    match lang {
        Lang::En => d.strftime("%-d %b %Y").to_string(),
        Lang::Hans | Lang::Hant => format!("{}年{}月{}日", d.year(), d.month(), d.day()),
    }
}

/// A moment to the minute: `30 Jun 2020 14:32`, `2020年6月30日 14:32`.
#[must_use]
pub fn moment(lang: Lang, at: DateTime) -> String {
    format!("{} {}", day(lang, at.date()), at.strftime("%H:%M"))
}

/// A month: `June 2020`, `2020年6月`.
#[must_use]
pub fn month(lang: Lang, d: Date) -> String {
    match lang {
        Lang::En => d.strftime("%B %Y").to_string(),
        Lang::Hans | Lang::Hant => format!("{}年{}月", d.year(), d.month()),
    }
}

/// Why a typed figure was not taken, as a sentence.
#[must_use]
pub fn figure_error(lang: Lang, e: &FigureError) -> String {
    let (key, what) = match e {
        FigureError::OtherUnit(s) => ("figure-other-unit", s),
        FigureError::Grouping(s) => ("figure-grouping", s),
        FigureError::NotANumber(s) => ("figure-not-a-number", s),
    };
    tf(lang, key, &[("what", what.as_str().into())])
}

/// A month in the narrowest form: `Jun`, `6月`.
#[must_use]
pub fn month_short(lang: Lang, d: Date) -> String {
    match lang {
        Lang::En => d.strftime("%b").to_string(),
        Lang::Hans | Lang::Hant => format!("{}月", d.month()),
    }
}

/// A date as people type it: `2020-06-30`, `2020/6/30`, `2020.6.30`, `20200630`,
/// `2020年6月30日`, full-width digits too. Anything less certain is no date.
#[must_use]
pub fn parse_date(typed: &str) -> Option<Date> {
    let plain: String = typed
        .trim()
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '年' | '月' | '/' | '.' | '／' | '．' | '－' => '-',
            c => c,
        })
        .collect();
    let plain = plain.trim_end_matches('日').trim();
    let mut parts: Vec<&str> = plain.split('-').map(str::trim).collect();
    if let [one] = parts[..]
        && one.len() == 8
        && one.bytes().all(|b| b.is_ascii_digit())
    {
        parts = vec![&one[..4], &one[4..6], &one[6..]];
    }
    let [y, m, d] = parts[..] else { return None };
    if y.len() != 4 {
        return None;
    }
    Date::new(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;

    fn keys(files: &[&str]) -> BTreeSet<String> {
        let is_key = |c: char| c.is_ascii_alphanumeric() || c == '-';
        files
            .iter()
            .flat_map(|f| f.lines())
            .filter_map(|l| l.split_once(" = ").or_else(|| l.split_once(" =")))
            .map(|(k, _)| k)
            .filter(|k| k.starts_with(|c: char| c.is_ascii_lowercase()) && k.chars().all(is_key))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn every_language_has_every_key_and_fluent_reads_them_all() {
        let all: Vec<_> = TABLES.iter().map(|(_, f)| keys(f)).collect();
        for (lang, own) in Lang::ALL.into_iter().zip(&all) {
            for other in &all {
                let missing: Vec<_> = other.difference(own).collect();
                assert!(missing.is_empty(), "{} lacks {missing:?}", lang.tag());
            }
            for k in own {
                assert!(bundle(lang).get_message(k).is_some(), "{}: {k} is not readable", lang.tag());
            }
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for typed in [
            "2020-06-30",
            "2020/6/30",
            "2020.6.30",
            "20200630",
            "2020年6月30日",
            "２０２０－６－３０",
            " 2020-6-30 ",
        ] {
            assert_eq!(parse_date(typed), Some(date(2020, 6, 30)), "{typed}");
        }
        for typed in ["", "30/6/2020", "2020-06", "6-30", "2020-02-30", "20-06-30", "abc"] {
            assert_eq!(parse_date(typed), None, "{typed}");
        }
    }

    #[test]
    fn figures_and_days_read_naturally() {
        assert_eq!(number(-1234.56, 1), "−1,234.6");
        assert_eq!(number(-0.04, 1), "0.0");
        assert_eq!([number(-6.25, 1), number(72.5, 0)], ["−6.3", "73"]);
        assert_eq!(figure(113.5), "113.5");
        assert_eq!(figure(3614.0), "3,614");
        assert_eq!(rate(26.0 / 3.0), "8.67");
        assert_eq!(rate(-0.001), "0");
        assert_eq!(signed(-4.185, 1), "−4.2");
        assert_eq!(signed(0.3, 1), "+0.3");
        assert_eq!(day(Lang::En, date(2020, 6, 30)), "30 Jun 2020");
        assert_eq!(day(Lang::Hans, date(2020, 6, 30)), "2020年6月30日");
    }
}
