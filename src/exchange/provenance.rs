//! Where a file's figures come from: the same facts in the same words in every format, so
//! that whoever holds one sheet of it can ask for the rest.

use super::Scope;
use crate::{
    domain::plan::Source,
    text::{self, rule, t, tf},
};

/// What wrote the file.
pub const GENERATOR: &str = concat!("Guatu ", env!("CARGO_PKG_VERSION"));

/// One thing a reader must know of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Key of its name in the texts; the same in every language.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// What every file says of itself, the demonstration's mark first.
#[must_use]
pub fn facts(scope: &Scope<'_>) -> Vec<Fact> {
    let lang = scope.lang;
    let (head, card) = (&scope.tracker.plan.head, scope.card);
    let day = |d| text::day(lang, d);
    let all = scope.tracker.plan.commitments.len();
    let within = [("count", scope.rows.len().into()), ("of", all.into())];
    let period = [("start", day(head.period.start).into()), ("end", day(head.period.end).into())];
    let gone = text::short::percent(card.time_gone);
    let time = [("date", day(card.as_of).into()), ("gone", gone.into())];
    let figures = if scope.published { "made-figures-published" } else { "made-figures-own" };
    let filters = match scope.filters {
        [] => t(lang, "made-filters-none"),
        some => some.join(super::wording::BETWEEN),
    };
    let facts = [
        ("made-demonstration", scope.demonstration.then(|| t(lang, "demo-mark"))),
        ("made-plan", Some(head.title.get(lang).to_owned())),
        ("made-body", Some(head.body.get(lang).to_owned())),
        ("made-period", Some(tf(lang, "made-period-text", &period))),
        ("made-as-of", Some(tf(lang, "made-as-of-text", &time))),
        ("made-rule", Some(rule_in_words(scope))),
        ("made-filters", Some(filters)),
        ("made-commitments", Some(tf(lang, "made-commitments-text", &within))),
        ("made-figures", Some(tf(lang, figures, &[("count", scope.journal.len().into())]))),
        ("made-source", Some(source(&head.source))),
        ("made-by", Some(GENERATOR.to_owned())),
    ];
    let told = facts.into_iter().filter_map(|(key, value)| Some((key, value.filter(|v| !v.is_empty())?)));
    told.map(|(key, value)| Fact { key, name: t(lang, key), value }).collect()
}

/// The facts as lines, for files that have no table for them.
#[must_use]
pub fn lines(scope: &Scope<'_>) -> Vec<String> {
    let line = |f: Fact| match f.key {
        // It says so itself.
        "made-demonstration" => f.value,
        _ => tf(scope.lang, "overview-titled", &[("title", f.name.into()), ("what", f.value.into())]),
    };
    facts(scope).into_iter().map(line).collect()
}

/// The rule's name and what it does.
pub(super) fn rule_in_words(scope: &Scope<'_>) -> String {
    let (lang, rule) = (scope.lang, scope.card.rule);
    let args = [("rule", rule::name(lang, rule).into()), ("text", rule::explanation(lang, rule).into())];
    tf(lang, "why-rule-text", &args)
}

/// A source in one line: title, address, note.
pub(super) fn source(s: &Source) -> String {
    let parts = [s.title.as_str(), s.address(), s.note.as_str()];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("; ")
}
