//! The sheets of words: how figures become colours, and where the file comes from.

use super::{
    Book,
    ledger::standings,
    page::{Layout, Page},
    style::Style,
};
use crate::{
    exchange::{ExportError, provenance, table::Cell},
    text::{rule as rules, t},
};

/// Kinds of goal, in the order of the domain's notes.
const GOALS: [&str; 9] =
    ["flow", "stock", "limit", "growth", "class", "milestones", "compared", "assigned", "judged"];

/// Formulas, the same in every language; words say the rest.
const fn formula(goal: &str) -> &'static str {
    match goal.as_bytes() {
        b"flow" => "P = A ÷ T",
        b"stock" => "P = (x − b) ÷ (T − b)",
        b"limit" | b"growth" => "x − T",
        b"milestones" => "P = Σw ÷ Σw",
        b"compared" => "x − y",
        _ => "",
    }
}

/// The rule in force, what the letters stand for, each kind of goal, each standing.
pub(super) fn rule(book: &mut Book<'_>) -> Result<(), ExportError> {
    let scope = book.scope;
    let (lang, style) = (scope.lang, Style::of(scope.lang));
    let word = |key: &str| t(lang, key);
    let columns = [22.0, 26.0, 110.0].map(Layout::words);
    let mut page = Page::new(book.sheet("book-rule", 64)?, &style, columns.into());
    page.heading(scope, &word("book-rule-title"))?;

    page.row += 1;
    page.head(&[word("made-rule"), String::new(), String::new()])?;
    let first = page.row;
    let text = rules::explanation(lang, scope.card.rule);
    page.cells([Cell::text(rules::name(lang, scope.card.rule)), Cell::text("P − e"), Cell::text(text)])?;
    for (name, formula, text) in [
        ("book-progress", "P", "why-means-progress"),
        ("book-planned", "e = m ÷ M", "book-planned-text"),
        ("csv-gap", "P − e", "why-means-gap"),
        ("csv-required", "(T − A) ÷ n", "why-means-required"),
        ("csv-achieved", "A ÷ m", "why-means-achieved"),
        ("csv-outlook", "A ÷ (m ÷ M)", "why-means-outlook"),
        ("verdict-not-reported", "", "book-missing-text"),
        ("event-done", "", "book-tick-text"),
    ] {
        page.cells([Cell::text(word(name)), Cell::text(formula), Cell::text(word(text))])?;
    }
    page.ruled(first)?;

    page.row += 1;
    page.head(&[word("book-goals"), word("csv-formula"), String::new()])?;
    let first = page.row;
    for goal in GOALS {
        let text = word(&format!("book-goal-{goal}"));
        page.cells([Cell::text(word(&format!("goal-{goal}"))), Cell::text(formula(goal)), Cell::text(text)])?;
    }
    page.ruled(first)?;

    page.row += 1;
    page.head(&[word("csv-standing"), String::new(), String::new()])?;
    let first = page.row;
    for (name, standing) in standings(lang) {
        let text = word(&format!("why-defined-standing-{}", standing.key()));
        page.cells([Cell::text(name), Cell::Empty, Cell::text(text)])?;
    }
    page.coloured(first, 0, standings(lang))?;
    page.ruled(first)?;
    Ok(page.finish(scope)?)
}

/// What every file says of itself, and what the plan's text lacks.
pub(super) fn provenance(book: &mut Book<'_>) -> Result<(), ExportError> {
    let scope = book.scope;
    let (lang, style) = (scope.lang, Style::of(scope.lang));
    let columns = [22.0, 110.0].map(Layout::words);
    let head = &scope.tracker.plan.head;
    let rows = 24 + head.missing.len() + head.notes.len();
    let mut page = Page::new(book.sheet("book-about", rows)?, &style, columns.into());
    page.title(&t(lang, "book-about-title"))?;
    page.row += 1;
    let first = page.row;
    for fact in provenance::facts(scope) {
        let format = if fact.key == "made-demonstration" { &style.warning } else { &style.name };
        page.styled(0, &fact.name, format)?;
        page.cell(1, &Cell::text(fact.value))?;
        page.next()?;
    }
    for (key, notes) in [("book-missing", &head.missing), ("book-notes", &head.notes)] {
        for (i, note) in notes.iter().enumerate() {
            if i == 0 {
                page.styled(0, &t(lang, key), &style.name)?;
            }
            page.cell(1, &Cell::text(note.get(lang)))?;
            page.next()?;
        }
    }
    page.ruled(first)?;
    Ok(page.finish(scope)?)
}
