//! What each field of a plan's files holds, with an example to show whoever wrote
//! something else there.

/// What a field wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wants {
    /// A text in quotes.
    Text,
    /// A figure.
    Figure,
    /// `true` or `false`.
    YesNo,
    /// A day in quotes, or a due date that has one.
    Day,
    /// Anything with brackets or a choice of words.
    Shape,
}

use Wants::{Day, Figure, Shape, Text, YesNo};

/// Every field with its example, written as the files write it.
const FIELDS: [(&str, Wants, &str); 54] = [
    ("schema", Figure, "1"),
    ("id", Text, r#""sewer-network""#),
    ("title", Shape, r#"(hant: "…", hans: "…", en: "…")"#),
    ("body", Shape, r#"(hant: "…", hans: "…", en: "…")"#),
    ("period", Shape, r#"(start: "2020-01-01", end: "2020-12-31")"#),
    ("start", Day, r#""2020-01-01""#),
    ("end", Day, r#""2020-12-31""#),
    ("sections", Shape, r#"[(id: "s1", title: (…))]"#),
    ("units", Shape, r#"[(id: "km", name: (…))]"#),
    ("name", Shape, r#"(hant: "公里", hans: "公里", en: "km")"#),
    ("names", Shape, r#"[(hant: "…", hans: "…", en: "…")]"#),
    ("source", Shape, r#"(title: "…", address: "https://…")"#),
    ("missing", Shape, r#"[(hant: "…", hans: "…", en: "…")]"#),
    ("notes", Shape, r#"[(hant: "…", hans: "…", en: "…")]"#),
    ("section", Text, r#""s6""#),
    ("locators", Shape, r#"["2/6/3/2"]"#),
    ("strength", Shape, "Plain"),
    ("due", Day, r#"Stated("2020-12-31")"#),
    ("headline", YesNo, "true"),
    ("measures", Shape, r#"[(id: "length", unit: "km", goal: Flow(target: 113.5))]"#),
    ("places", Shape, r#"["…", "…"]"#),
    ("bodies", Shape, r#"["…", "…"]"#),
    ("unit", Text, r#""km""#),
    ("goal", Shape, "Flow(target: 113.5)"),
    ("target", Figure, "113.5"),
    ("bound", Figure, "3.5"),
    ("band", Figure, "1.0"),
    ("value", Figure, "52"),
    ("against", Figure, "3.5"),
    ("share", Figure, "0.3"),
    ("weight", Figure, "2"),
    ("baseline", Shape, r#"(value: 256, date: "2019-12-31", locator: "1/2/1/6")"#),
    ("curve", Shape, r#"[(date: "2020-06-30", share: 0.3)]"#),
    ("compare", Shape, "AtMost"),
    ("side", Shape, "AtMost"),
    ("released", Shape, "Quarterly"),
    ("strict", YesNo, "true"),
    ("done", YesNo, "true"),
    ("with", Shape, r#"(hant: "…", hans: "…", en: "…")"#),
    ("by", Shape, r#"(hant: "…", hans: "…", en: "…")"#),
    ("date", Day, r#""2020-06-30""#),
    ("about", Day, r#""2020-12-31""#),
    ("published", Day, r#""2021-02-05""#),
    ("on", Day, r#""2020-11-30""#),
    ("locator", Text, r#""1/2/1/6""#),
    ("event", Shape, r#"Figure(commitment: "…", measure: "…", value: 52)"#),
    ("commitment", Text, r#""sewer-network""#),
    ("measure", Text, r#""length""#),
    ("milestone", Text, r#""open""#),
    ("level", Shape, "Limited"),
    ("class", Shape, "III"),
    ("hant", Text, r#""…""#),
    ("hans", Text, r#""…""#),
    ("en", Text, r#""…""#),
];

/// Words that go before brackets, each with what belongs inside.
const GROUPS: [(&str, &str); 13] = [
    ("Stated", r#"Stated("2020-12-31")"#),
    ("Inferred", r#"Inferred("2020-12-31")"#),
    ("Flow", "Flow(target: 113.5)"),
    ("Stock", "Stock(target: 300)"),
    ("Limit", "Limit(bound: 3.5, side: AtMost)"),
    ("Growth", "Growth(target: 6.5)"),
    ("Class", "Class(goal: III)"),
    ("Milestones", r#"Milestones([(id: "open", title: (…), due: Stated("2020-11-30"))])"#),
    ("Compared", "Compared(with: (…), band: 1.0)"),
    ("Assigned", "Assigned(by: (…))"),
    ("About", "About(0.1)"),
    ("Figure", r#"Figure(commitment: "…", measure: "…", value: 52)"#),
    ("Reached", r#"Reached(commitment: "…", measure: "…", milestone: "…", on: "2020-11-30")"#),
];

/// A word that goes before brackets, with what belongs inside.
pub(super) fn group(word: &str) -> Option<&'static str> {
    GROUPS.iter().find(|(w, _)| *w == word).map(|(_, example)| *example)
}

/// What the field wants, and `field: example`. Fields that are plain texts need no entry.
pub(super) fn field(name: &str) -> (Wants, String) {
    let known = FIELDS.iter().find(|(n, ..)| *n == name);
    known.map_or_else(|| (Text, format!("{name}: \"…\"")), |(_, w, e)| (*w, format!("{name}: {e}")))
}

/// Whether any group of a plan has a field of this name.
pub(super) fn is_field(name: &str) -> bool {
    FIELDS.iter().any(|(n, ..)| *n == name)
}

/// The word of `all` that differs from `typed` in a letter or two.
pub(super) fn nearest<'w>(typed: &str, all: &[&'w str]) -> Option<&'w str> {
    let typed = typed.to_lowercase();
    let near = all.iter().map(|w| (distance(&typed, &w.to_lowercase()), *w)).min()?;
    (near.0 <= 2 && near.0 * 2 <= near.1.len()).then_some(near.1)
}

/// Letters to insert, remove or change to make one word of another (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().take(64).enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_words_find_their_neighbour() {
        let all = ["strength", "section", "due", "id"];
        assert_eq!(nearest("strenght", &all), Some("strength"));
        assert_eq!(nearest("Section", &all), Some("section"));
        assert_eq!(nearest("標題", &all), None);
        assert_eq!(nearest("xyz", &all), None);
    }
}
