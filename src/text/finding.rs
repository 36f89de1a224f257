//! Findings as people read them: a sentence, a hint, and for terminals the line itself
//! with a caret under the place.

use fluent_bundle::FluentValue;
use unicode_width::UnicodeWidthChar as _;

use super::{paragraph, t, tf};
use crate::domain::{
    checks::{Finding, Place, Severity, invisible},
    plan::PLAN_SCHEMA,
    words::Lang,
};

/// Columns of a line shown in a terminal; longer lines are cut around the caret.
const WIDTH: usize = 100;

/// What stands before the shown line.
const INDENT: &str = "    ";

/// A finding in one paragraph: what happened, what it means, what to do.
#[must_use]
pub fn finding(lang: Lang, f: &Finding) -> String {
    let said = sentence(lang, f);
    let between = if lang == Lang::En { " " } else { "" };
    hint(lang, f).map_or_else(|| said.clone(), |h| format!("{said}{between}{h}"))
}

/// The sentences of a finding, without its hint.
#[must_use]
pub fn sentence(lang: Lang, f: &Finding) -> String {
    let mut args = vec![
        ("subject", FluentValue::from(visible(&f.subject))),
        ("supported", PLAN_SCHEMA.to_string().into()),
        ("what", "".into()),
    ];
    args.extend(f.args.iter().map(|(k, v)| (*k, FluentValue::from(visible(v)))));
    paragraph(lang, f.code, &args)
}

/// What people usually did who got this finding; none unless the finding names a hint.
#[must_use]
pub fn hint(lang: Lang, f: &Finding) -> Option<String> {
    let (_, key) = f.args.iter().find(|(k, _)| *k == "hint")?;
    let args: Vec<_> = f.args.iter().map(|(k, v)| (*k, FluentValue::from(visible(v)))).collect();
    Some(tf(lang, key, &args))
}

/// A severity in one word.
#[must_use]
pub fn severity(lang: Lang, s: Severity) -> String {
    let key = match s {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
    };
    t(lang, key)
}

/// A finding for a terminal: `error: sentences [code]`, the place, the line itself with a
/// caret, the hint. Lines end with a line break.
#[must_use]
pub fn terminal(lang: Lang, f: &Finding) -> String {
    let mut out = format!("{}: {} [{}]\n", severity(lang, f.severity), sentence(lang, f), f.code);
    if let Some(p) = &f.place {
        out = out + INDENT + &at(p) + "\n";
        if !p.text.trim().is_empty() {
            out.push_str(&snippet(p));
        }
    }
    if let Some(h) = hint(lang, f) {
        out.push_str(INDENT);
        out.push_str(&tf(lang, "finding-hint", &[("hint", h.into())]));
        out.push('\n');
    }
    out
}

/// `file`, `file:line` or `file:line:column`, as far as it is known.
fn at(p: &Place) -> String {
    let file = visible(&p.file);
    match (p.line, p.column) {
        (0, _) => file,
        (line, 0) => format!("{file}:{line}"),
        (line, column) => format!("{file}:{line}:{column}"),
    }
}

/// The line, and under it a caret.
fn snippet(p: &Place) -> String {
    // The caret may stand one behind the last character: where something is missing.
    let before: String = p.text.chars().take(p.column.saturating_sub(1)).collect();
    let (line, before) = (visible(&p.text), visible(&before));
    let (line, column) = cut(line.trim_end(), width(&before));
    if p.column == 0 {
        return format!("{INDENT}{line}\n");
    }
    format!("{INDENT}{line}\n{INDENT}{}^\n", " ".repeat(column))
}

/// At most [`WIDTH`] columns of a line around `column`, and where that is in them.
fn cut(line: &str, column: usize) -> (String, usize) {
    let start = if width(line) <= WIDTH { 0 } else { column.saturating_sub(WIDTH * 2 / 3) };
    let (mut out, mut passed, mut first) = (String::new(), 0, None);
    if start > 0 {
        out.push('…');
    }
    for c in line.chars() {
        if passed >= start {
            // A wide character may have straddled the start.
            first.get_or_insert(passed);
            if passed - start + char_width(c) > WIDTH {
                out.push('…');
                break;
            }
            out.push(c);
        }
        passed += char_width(c);
    }
    let first = first.unwrap_or(passed);
    (out, column.saturating_sub(first) + usize::from(start > 0))
}

/// A text with everything that hides, reorders or steers a terminal made visible: tabs
/// become spaces, line breaks `⏎`, other such characters `<U+202E>`.
#[must_use]
pub fn visible(s: &str) -> String {
    let shown = |c: char| match c {
        '\t' => INDENT.to_owned(),
        '\r' => String::new(),
        '\n' => "⏎".to_owned(),
        c if invisible(c) => format!("<U+{:04X}>", u32::from(c)),
        c => c.to_string(),
    };
    s.chars().map(shown).collect()
}

/// Columns a visible text takes in a terminal; a Chinese character takes two.
#[must_use]
pub fn width(s: &str) -> usize {
    s.chars().map(char_width).sum()
}

fn char_width(c: char) -> usize {
    c.width().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The files that make findings.
    const SOURCES: [&str; 11] = [
        include_str!("../domain/checks.rs"),
        include_str!("../store/syntax/mod.rs"),
        include_str!("../store/syntax/encoding.rs"),
        include_str!("../store/syntax/hint.rs"),
        include_str!("../store/syntax/value.rs"),
        include_str!("../store/plan_folder.rs"),
        include_str!("../store/progress.rs"),
        include_str!("../store/reading.rs"),
        include_str!("../store/merge.rs"),
        include_str!("../desk.rs"),
        include_str!("../exchange/import/found.rs"),
    ];

    /// Every quoted word in the sources that begins like a code.
    fn codes() -> BTreeSet<&'static str> {
        let code = |s: &&str| {
            ["check-", "file-", "hint-", "import-", "journal-"].iter().any(|p| s.starts_with(p))
                && s.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        SOURCES.iter().flat_map(|s| s.split('"')).filter(code).collect()
    }

    fn syntax(text: &str, column: usize, hint: &str, detail: &str) -> Finding {
        Finding {
            code: "file-syntax",
            severity: Severity::Error,
            subject: String::new(),
            args: vec![("what", "Expected comma".into()), ("hint", hint.into()), ("detail", detail.into())],
            place: Some(Place { file: "p/targets.ron".into(), line: 4, column, text: text.into() }),
        }
    }

    #[test]
    fn every_code_of_the_sources_has_a_text_in_every_language() {
        let codes = codes();
        assert!(codes.len() > 90, "the scan finds them: {codes:?}");
        for lang in Lang::ALL {
            for code in &codes {
                assert_ne!(t(lang, code), **code, "{} lacks {code}", lang.tag());
            }
        }
    }

    #[test]
    fn nothing_is_left_unfilled() {
        for lang in Lang::ALL {
            for code in codes() {
                let mut f = syntax("x", 1, code, "d");
                let placed = ["found", "expected", "example", "line"].map(|k| (k, "e".to_owned()));
                f.args.extend(placed.clone());
                let said = if code.starts_with("hint-") {
                    hint(lang, &f).unwrap()
                } else {
                    f = Finding { code, subject: "s".into(), args: vec![("what", "w".into())], ..f };
                    f.args.extend([("aside", "a".into()), ("was", "2".into()), ("is", "1".into())]);
                    f.args.extend(placed);
                    sentence(lang, &f)
                };
                assert!(!said.contains('{') && !said.contains('$'), "{} {code}: {said}", lang.tag());
            }
        }
    }

    #[test]
    fn the_caret_counts_wide_characters_as_two() {
        let f = syntax("    title: (hant: 甲，", 20, "hint-fullwidth", "，");
        let want = [
            "error: The file does not read on from this place. Nothing in this file is shown until it does; what was \
             reported is kept elsewhere and not touched. Mend this place and read the plan again: the next mistake \
             shows then, if there is one. [file-syntax]",
            "    p/targets.ron:4:20",
            "        title: (hant: 甲，",
            "                        ^",
            "    hint: “，” is a full-width sign. Outside quotes, use the plain , : ; ( ) [ ] of the keyboard.",
        ];
        assert_eq!(terminal(Lang::En, &f).lines().collect::<Vec<_>>(), want);
        let shown = snippet(&Place { file: String::new(), line: 1, column: 4, text: "甲\t乙丙".into() });
        assert_eq!(shown, "    甲    乙丙\n            ^\n");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = format!("{}!{}", "字".repeat(300), "尾".repeat(300));
        let shown = snippet(&Place { file: String::new(), line: 1, column: 301, text });
        let lines: Vec<&str> = shown.lines().collect();
        assert!(width(lines[0]) <= WIDTH + INDENT.len() + 2, "{shown}");
        let caret = lines[1].find('^').unwrap();
        let before = lines[0].split('!').next().unwrap();
        assert_eq!(width(before), caret, "{shown}");
    }

    #[test]
    fn what_a_file_says_cannot_steer_the_terminal() {
        let mut f = syntax("a\u{1b}[31mb", 3, "hint-none", "");
        f.args.push(("detail", "x\u{202e}y\nz".into()));
        f.args.retain(|(k, v)| *k != "detail" || !v.is_empty());
        let shown = terminal(Lang::En, &f);
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'), "{shown}");
        assert!(shown.contains("a<U+001B>[31mb") && shown.contains("x<U+202E>y⏎z"), "{shown}");
        assert!(shown.contains("\n             ^\n"), "{shown}");
    }

    #[test]
    fn places_are_told_as_far_as_they_are_known() {
        let mut f = syntax("", 0, "hint-none", "");
        f.place = Some(Place { file: "x.ronl".into(), line: 0, column: 0, text: String::new() });
        assert_eq!(terminal(Lang::En, &f).lines().nth(1), Some("    x.ronl"));
        f.place = None;
        assert!(terminal(Lang::Hans, &f).starts_with("错误: "));
        f.args.clear();
        assert_eq!(terminal(Lang::En, &f).lines().count(), 1);
    }
}
