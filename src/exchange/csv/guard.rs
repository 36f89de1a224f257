//! Texts that a spreadsheet would run as a formula, and their harmless spelling.

use std::borrow::Cow;

use crate::domain::checks::invisible;

/// Whether a spreadsheet might run the text: it begins with one of `= + - @` or their
/// full-width forms, also behind blanks or invisible characters that importers strip, or
/// with a tab or line end. A real minus sign (−) begins no formula.
///
/// Apostrophes in front do not count: a text that is neutralised already, or that a person
/// wrote so, must gain one more, or [`restore`] could not tell the two apart.
pub(super) fn runs(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    let visible = text.trim_start_matches(|c: char| c.is_whitespace() || invisible(c));
    text.starts_with(['\t', '\r', '\n']) || visible.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The text with an apostrophe in front when a spreadsheet would run it.
#[must_use]
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if runs(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`neutralise`] was given.
#[must_use]
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if runs(text) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_run_gets_an_apostrophe() {
        for payload in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\tx",
            "\r\nx",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            "  =1",
            "\u{3000}=1",
            "\u{00A0}@x",
            "\u{200B}=1",
            "\u{FEFF}=1",
            "=cmd|' /C calc'!A0",
            "'=1",
        ] {
            assert_eq!(neutralise(payload), format!("'{payload}"), "{payload:?}");
        }
    }

    #[test]
    fn harmless_texts_stay_as_they_are() {
        for text in ["", "−4.2", "5-6月", "a=b", "'", "'quoted'", "P = A ÷ T", "≥ 113.5", "污水管網", "  x"]
        {
            assert_eq!(neutralise(text), text);
            assert_eq!(restore(text), text);
        }
    }

    proptest! {
        #[test]
        fn restoring_gives_back_every_text(text in "['=+@a \t\r−＝-]{0,6}|.{0,20}") {
            let cell = neutralise(&text);
            prop_assert_eq!(restore(&cell), &text);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']));
        }
    }
}
