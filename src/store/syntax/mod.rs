//! Reading RON that people write: bytes to text with the encoding named, and a syntax
//! error turned into a place and a hint for what people really do.

use ron::{Options, error::SpannedError, extensions::Extensions};
use serde::de::DeserializeOwned;

mod encoding;
mod fields;
mod hint;
mod locate;
mod tokens;
mod value;

pub use self::{encoding::text, locate::Places};

use crate::domain::checks::{Finding, Place, Severity};

/// Reads RON, optional fields without `Some`.
///
/// # Errors
/// A finding with file, line, column, the line itself and a hint.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Box<Finding>> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|e| Box::new(explain(file, text, &e)))
}

fn finding(code: &'static str, file: &str, args: Vec<(&'static str, String)>, place: Place) -> Finding {
    let place = Some(Place { file: file.to_owned(), ..place });
    Finding { code, severity: Severity::Error, subject: String::new(), args, place }
}

/// Longest line a finding carries, in characters.
const LONGEST: usize = 2000;

/// A place in a text, with its line as far as somebody can look at it.
fn place(text: &str, (line, column): tokens::At) -> Place {
    let whole = text.lines().nth(line.saturating_sub(1)).unwrap_or("");
    let shown = if column > LONGEST { String::new() } else { whole.chars().take(LONGEST).collect() };
    Place { line, column, text: shown, ..Place::default() }
}

fn explain(file: &str, text: &str, e: &SpannedError) -> Finding {
    // The end of the span is where the parser stood; its start may be many lines before.
    let hint = hint::of(text, (e.span.end.line.max(1), e.span.end.col.max(1)), &e.code);
    let mut args = vec![("what", e.code.to_string()), ("hint", hint.code.to_owned())];
    args.extend(hint.args);
    finding("file-syntax", file, args, place(text, hint.at))
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
            ("\"s1\",\n", "\"s1\"\n", "hint-comma", 4),
            ("\"s1\",", "\"C:\\s1\",", "hint-backslash", 4),
            ("\"s1\",", "\"s1,", "hint-quote", 4),
            ("1000", "1,000", "hint-thousands", 9),
            ("1000", "5%", "hint-percent", 9),
            ("strength: Plain,", "strenght: Plain,", "hint-misspelt", 7),
            ("Plain", "Firm", "hint-unknown", 7),
            ("        strength: Plain,\n", "", "hint-missing", 3),
            ("    ),\n]", "    ),\n", "hint-closing", 10),
        ] {
            let bad = GOOD.replacen(from, to, 1);
            assert_ne!(bad, GOOD, "{from}");
            assert_eq!(hint(&bad), (want.to_owned(), line), "{to}");
        }
    }
}
