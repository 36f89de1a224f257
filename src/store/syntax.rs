//! Reading RON that people write: bytes to text with the encoding named, and a syntax
//! error turned into a place and a hint for what people really do.

use ron::{Options, error::SpannedError, extensions::Extensions};
use serde::de::DeserializeOwned;

use crate::domain::checks::{Finding, Place, Severity};

/// Why bytes are not UTF-8 text, as the code of a finding.
fn encoding(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "file-utf16",
        _ if !encoding_rs::GBK.decode(bytes).2 => "file-gbk",
        _ => "file-not-text",
    }
}

/// The text of a file, without a byte order mark.
///
/// # Errors
/// A finding that names the encoding it seems to have instead of UTF-8.
pub fn text(file: &str, bytes: &[u8]) -> Result<String, Box<Finding>> {
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|e| {
        let before = &bytes[..e.valid_up_to()];
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        Box::new(finding(encoding(bytes), file, line, 0, String::new(), Vec::new()))
    })
}

/// Reads RON, optional fields without `Some`.
///
/// # Errors
/// A finding with file, line, column, the line itself and a hint.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Box<Finding>> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|e| Box::new(explain(file, text, &e)))
}

fn finding(
    code: &'static str,
    file: &str,
    line: usize,
    column: usize,
    text: String,
    args: Vec<(&'static str, String)>,
) -> Finding {
    let place = Some(Place { file: file.to_owned(), line, column, text });
    Finding { code, severity: Severity::Error, subject: String::new(), args, place }
}

/// A hint: the code of its text and what it fills in.
type Hint = (&'static str, String);

fn explain(file: &str, text: &str, e: &SpannedError) -> Finding {
    // The end of the span is where the parser stood; its start may be many lines before.
    let (mut line, mut column) = (e.span.end.line.max(1), e.span.end.col);
    let lines: Vec<&str> = text.lines().collect();
    let at = |n: usize| lines.get(n.wrapping_sub(1)).copied().unwrap_or("");
    let hint = match &e.code {
        ron::Error::NoSuchStructField { expected, found, .. }
        | ron::Error::NoSuchEnumVariant { expected, found, .. } => {
            ("hint-unknown", format!("{found} → {}", expected.join(", ")))
        }
        ron::Error::MissingStructField { field, .. } => ("hint-missing", (*field).to_owned()),
        ron::Error::DuplicateStructField { field, .. } => ("hint-twice", (*field).to_owned()),
        ron::Error::InvalidEscape(_) => ("hint-backslash", String::new()),
        ron::Error::ExceededRecursionLimit => ("hint-depth", String::new()),
        ron::Error::ExpectedStringEnd => {
            // The quote that was never closed is where the damage is, not the end of the file.
            line = e.span.start.line.max(1);
            column = e.span.start.col;
            ("hint-quote", String::new())
        }
        _ if line >= lines.len() && at(line).chars().count() < column => {
            line = lines.len();
            column = at(line).chars().count() + 1;
            ("hint-closing", String::new())
        }
        code => {
            if at(line).trim().is_empty() && line > 1 {
                line = (1..line).rev().find(|n| !at(*n).trim().is_empty()).unwrap_or(line);
                column = at(line).chars().count() + 1;
            }
            let before = at(line.saturating_sub(1));
            let hint = guess(at(line), before, column, code);
            if hint.0 == "hint-quote" && odd_quotes(before) {
                line -= 1;
                column = before.chars().count();
            }
            hint
        }
    };
    let args = vec![("what", e.code.to_string()), ("hint", hint.0.to_owned()), ("detail", hint.1)];
    finding("file-syntax", file, line, column, at(line).to_owned(), args)
}

/// What people really do: full-width punctuation, curly quotes, a missing comma or quote
/// on the line before, thousands separators, percent signs.
fn guess(line: &str, before: &str, column: usize, code: &ron::Error) -> Hint {
    let outside = outside_strings(line);
    let wrong = |c: &&char| "，：；（）【】｛｝、".contains(**c);
    if let Some(c) = outside.iter().find(|c| "“”‘’「」".contains(**c)) {
        return ("hint-curly", c.to_string());
    }
    if let Some(c) = outside.iter().find(wrong) {
        return ("hint-fullwidth", c.to_string());
    }
    let outside: String = outside.into_iter().collect();
    if outside.contains('%') {
        return ("hint-percent", String::new());
    }
    let near: String = line.chars().skip(column.saturating_sub(6)).take(10).collect();
    if thousands(&near) || matches!(code, ron::Error::ExpectedStructLikeEnd) && thousands(line) {
        return ("hint-thousands", String::new());
    }
    if odd_quotes(line) || odd_quotes(before) {
        return ("hint-quote", String::new());
    }
    let last = before.split("//").next().unwrap_or("").trim_end().chars().last();
    match code {
        ron::Error::ExpectedComma | ron::Error::ExpectedStructLikeEnd | ron::Error::ExpectedArrayEnd
            if last.is_some_and(|c| !",([{".contains(c)) =>
        {
            ("hint-comma", String::new())
        }
        ron::Error::ExpectedComma => ("hint-comma", String::new()),
        ron::Error::TrailingCharacters => ("hint-trailing", String::new()),
        _ => ("hint-none", String::new()),
    }
}

/// Whether a quote on the line is opened and not closed.
fn odd_quotes(line: &str) -> bool {
    line.replace("\\\"", "").matches('"').count() % 2 == 1
}

/// The characters of a line that stand outside quotes and comments.
fn outside_strings(line: &str) -> Vec<char> {
    let mut out = Vec::new();
    let (mut inside, mut escaped) = (false, false);
    let mut previous = ' ';
    for c in line.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            '/' if !inside && previous == '/' => break,
            _ if !inside => out.push(c),
            _ => {}
        }
        previous = c;
    }
    out
}

/// Whether a figure is written with thousands separators: `1,000`.
fn thousands(s: &str) -> bool {
    let b = s.as_bytes();
    b.windows(5).any(|w| w[0].is_ascii_digit() && w[1] == b',' && w[2..5].iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::CommitmentRecord;

    const GOOD: &str = r#"[
    (
        id: "a",
        section: "s1",
        locators: ["2/1/1/1"],
        title: (hant: "甲", hans: "甲", en: "A"),
        strength: Plain,
        due: Inferred("2020-12-31"),
        measures: [(id: "m", unit: "km", goal: Flow(target: 1000))],
    ),
]"#;

    fn hint(text: &str) -> (String, usize) {
        let f = parse::<Vec<CommitmentRecord>>("x.ron", text).unwrap_err();
        let hint = f.args.iter().find(|(k, _)| *k == "hint").unwrap().1.clone();
        (hint, f.place.unwrap().line)
    }

    #[test]
    fn the_good_file_reads() {
        assert_eq!(parse::<Vec<CommitmentRecord>>("x.ron", GOOD).unwrap().len(), 1);
    }

    #[test]
    fn what_people_really_do_is_named_where_they_did_it() {
        for (from, to, want, line) in [
            ("section: \"s1\",", "section：\"s1\",", "hint-fullwidth", 4),
            ("section: \"s1\",", "section: \"s1\"，", "hint-fullwidth", 4),
            ("\"s1\"", "“s1”", "hint-curly", 4),
            ("\"s1\",\n", "\"s1\"\n", "hint-comma", 5),
            ("\"s1\",", "\"C:\\s1\",", "hint-backslash", 4),
            ("\"s1\",", "\"s1,", "hint-quote", 4),
            ("1000", "1,000", "hint-thousands", 9),
            ("1000", "5%", "hint-percent", 9),
            ("strength: Plain,", "strenght: Plain,", "hint-unknown", 7),
            ("Plain", "Firm", "hint-unknown", 7),
            ("        strength: Plain,\n", "", "hint-missing", 9),
            ("    ),\n]", "    ),\n", "hint-closing", 10),
        ] {
            let bad = GOOD.replacen(from, to, 1);
            assert_ne!(bad, GOOD, "{from}");
            assert_eq!(hint(&bad), (want.to_owned(), line), "{to}");
        }
    }

    #[test]
    fn other_encodings_are_named() {
        let (gbk, _, _) = encoding_rs::GBK.encode("花都区建成污水管网");
        assert_eq!(text("x", &gbk).unwrap_err().code, "file-gbk");
        assert_eq!(text("x", &[0xFF, 0xFE, 0x31, 0x00]).unwrap_err().code, "file-utf16");
        assert_eq!(text("x", b"\xEF\xBB\xBFok").unwrap(), "ok");
    }
}
