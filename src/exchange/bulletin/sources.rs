//! Where a bulletin's figures come from, in sentences.

use std::collections::BTreeSet;

use super::compose::Composer;
use crate::{
    domain::{entry::Entry, plan::Source, scorecard::Standing, words::Trilingual},
    text::rule,
};

/// What a reader must know of the figures, a paragraph each.
pub(super) fn sentences(c: &Composer<'_>) -> Vec<String> {
    let scope = c.scope;
    let head = &scope.tracker.plan.head;
    let mut out = Vec::new();
    if scope.demonstration {
        out.push(c.t("demo-mark"));
    }
    let rule = rule::name(c.lang(), scope.card.rule);
    out.push(c.tf("bulletin-about-date", &[("date", c.as_of().into()), ("rule", rule.into())]));
    out.push(entries(c));
    if scope.published {
        out.push(published(c));
    }
    let conflicts = scope.tracker.conflicts_until(scope.card.as_of);
    let conflicts = conflicts.filter(|x| scope.rows.contains(&x.commitment)).count();
    if conflicts > 0 {
        out.push(c.tf("bulletin-about-conflicts", &[("count", conflicts.into())]));
    }
    let denied = c.items.iter().filter(|i| i.row.contradicted).count();
    if denied > 0 {
        out.push(c.tf("bulletin-about-contradicted", &[("count", denied.into())]));
    }
    let visions = c.counts.get(Standing::Vision);
    if visions > 0 {
        out.push(c.tf("bulletin-about-visions", &[("count", visions.into())]));
    }
    out.push(c.tf("bulletin-about-source", &[("source", source(c, &head.source).into())]));
    let texts = |list: &[Trilingual]| list.iter().map(|m| m.get(c.lang())).collect::<Vec<_>>().join(gap(c));
    if !head.missing.is_empty() {
        out.push(c.tf("bulletin-about-missing", &[("list", texts(&head.missing).into())]));
    }
    out
}

/// How many reports the figures rest on, and how many were taken back.
fn entries(c: &Composer<'_>) -> String {
    let own = |e: &Entry| !c.scope.journal.is_overlay(&e.id.writer);
    let as_of = c.scope.card.as_of;
    let live: Vec<&Entry> =
        c.items.iter().flat_map(|i| i.track.until(as_of)).map(AsRef::as_ref).filter(|e| own(e)).collect();
    let writers: BTreeSet<_> = live.iter().map(|e| &e.id.writer).collect();
    let history =
        c.items.iter().flat_map(|i| &i.track.history).filter(|e| e.about <= as_of && own(e)).count();
    let args = [
        ("count", live.len().into()),
        ("writers", writers.len().into()),
        ("dropped", history.saturating_sub(live.len()).into()),
    ];
    let key = if live.is_empty() { "bulletin-about-no-entries" } else { "bulletin-about-entries" };
    c.tf(key, &args)
}

fn published(c: &Composer<'_>) -> String {
    let overlay = |e: &&std::sync::Arc<Entry>| c.scope.journal.is_overlay(&e.id.writer);
    let as_of = c.scope.card.as_of;
    let count = c.items.iter().flat_map(|i| i.track.until(as_of)).filter(overlay).count();
    c.tf("bulletin-about-published", &[("count", count.into())])
}

fn source(c: &Composer<'_>, s: &Source) -> String {
    let titled = c.tf("bulletin-source", &[("title", s.title.as_str().into())]);
    let address = [&s.address].into_iter().filter(|a| !a.is_empty()).cloned();
    std::iter::once(titled).chain(address).collect::<Vec<_>>().join(gap(c))
}

/// Between sentences.
fn gap(c: &Composer<'_>) -> &'static str {
    if c.lang() == crate::domain::words::Lang::En { " " } else { "" }
}
