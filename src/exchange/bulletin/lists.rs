//! Tables of commitments: what was met, what else changed, what is behind and why, what
//! nobody reported on.

use std::{cmp::Reverse, sync::Arc};

use jiff::civil::Date;

use super::{
    Column, Row, Side,
    compose::{Composer, Since},
};
use crate::{
    domain::{
        changes::{Change, Direction},
        entry::{Entry, Event, RemarkKind},
        plan::Due,
        scorecard::{EvidenceLevel, Standing},
        words::Lang,
    },
    exchange::Item,
    text::{self, short, why},
};

/// Columns by their keys, with their parts of the width; the first is the number.
fn columns(c: &Composer<'_>, of: &[(&str, u16, Side)]) -> Vec<Column> {
    let number = Column { title: c.t("bulletin-column-number"), share: 11, side: Side::Middle };
    let rest = of.iter().map(|(key, share, side)| Column { title: c.t(key), share: *share, side: *side });
    std::iter::once(number).chain(rest).collect()
}

pub(super) fn completed_columns(c: &Composer<'_>) -> Vec<Column> {
    let of = [
        ("column-title", 64, Side::Left),
        ("column-lead", 32, Side::Left),
        ("bulletin-column-before", 24, Side::Middle),
        ("bulletin-column-evidence", 24, Side::Middle),
    ];
    columns(c, &of)
}

/// What was met since.
pub(super) fn completed(c: &Composer<'_>, since: &Since) -> Vec<Row> {
    let met = since.changes.standings.iter().filter(|change| change.direction == Direction::Met);
    let cells = met.filter_map(|change| {
        let item = item(c, change)?;
        let evidence = item.row.evidence.map(|e| c.t(&format!("evidence-{}", EvidenceLevel::key(e))));
        Some(vec![title(c, item), lead(c, item), standing(c, change.from), evidence.unwrap_or_default()])
    });
    numbered(cells)
}

pub(super) fn others_columns(c: &Composer<'_>) -> Vec<Column> {
    let of = [
        ("column-title", 64, Side::Left),
        ("column-lead", 32, Side::Left),
        ("bulletin-column-before", 24, Side::Middle),
        ("bulletin-column-now", 24, Side::Middle),
    ];
    columns(c, &of)
}

/// What else changed since, by what the change means.
pub(super) fn others(c: &Composer<'_>, since: &Since) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut number = 0;
    for direction in Direction::ALL.into_iter().filter(|d| *d != Direction::Met) {
        let of: Vec<&Change> =
            since.changes.standings.iter().filter(|change| change.direction == direction).collect();
        if of.is_empty() {
            continue;
        }
        rows.push(group(c, c.t(&format!("direction-{}", direction.key())), of.len()));
        for change in of {
            let Some(item) = item(c, change) else { continue };
            number += 1;
            let (from, to) = (standing(c, change.from), standing(c, change.to));
            rows.push(Row::Cells(vec![number.to_string(), title(c, item), lead(c, item), from, to]));
        }
    }
    rows
}

pub(super) fn behind_columns(c: &Composer<'_>) -> Vec<Column> {
    let of = [
        ("bulletin-column-title-unit", 42, Side::Left),
        ("bulletin-column-state", 38, Side::Left),
        ("remark-problem", 34, Side::Left),
        ("remark-next-step", 34, Side::Left),
    ];
    columns(c, &of)
}

/// What is behind, overdue or missed, the worst first, with what was reported about it.
pub(super) fn behind(c: &Composer<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut number = 0;
    let mut worst: Vec<Standing> = Standing::ALL.into_iter().filter(|s| s.wants_attention()).collect();
    worst.sort_by_key(|s| Reverse(s.severity()));
    let groups = worst.into_iter().map(|s| {
        let of: Vec<&Item<'_>> = c.items.iter().filter(|i| i.row.standing == s).collect();
        (standing(c, s), of)
    });
    let denied = (c.t("bulletin-denied"), denied(c));
    for (title_of, of) in groups.chain([denied]).filter(|(_, of)| !of.is_empty()) {
        rows.push(group(c, title_of, of.len()));
        for item in of {
            number += 1;
            let plan = &c.scope.tracker.plan;
            let mut first = title(c, item);
            if !item.row.lead().is_empty() {
                first = format!("{first}\n{}", c.tf("bulletin-led-by", &[("unit", item.row.lead().into())]));
            }
            let told = |kind, missing: &str| remark(c, item, kind).unwrap_or_else(|| c.t(missing));
            let mut problem = told(RemarkKind::Problem, "bulletin-no-reason");
            if let Some(note) = remark(c, item, RemarkKind::Note) {
                problem = format!("{problem}\n{}", c.tf("bulletin-note", &[("text", note.into())]));
            }
            rows.push(Row::Cells(vec![
                number.to_string(),
                first,
                tidy(c.lang(), &why::of(c.lang(), plan, item.commitment, item.row)),
                problem,
                told(RemarkKind::NextStep, "bulletin-no-step"),
            ]));
        }
    }
    rows
}

/// What is met by declaration while a figure says otherwise: somebody should look.
pub(super) fn denied<'c>(c: &Composer<'c>) -> Vec<&'c Item<'c>> {
    c.items.iter().filter(|i| i.row.contradicted && !i.row.standing.wants_attention()).collect()
}

/// The words of one kind in force about a commitment, with the day they are about: old words
/// must not look new.
pub(super) fn remark(c: &Composer<'_>, item: &Item<'_>, kind: RemarkKind) -> Option<String> {
    let is_kind = |e: &&Arc<Entry>| matches!(&e.event, Event::Remark { kind: k, .. } if *k == kind);
    let last = item.track.until(c.scope.card.as_of).rev().find(is_kind)?;
    let Event::Remark { text, .. } = &last.event else { return None };
    let text = text.trim();
    let args = [("text", text.into()), ("date", day(c, last.about).into())];
    (!text.is_empty()).then(|| c.tf("bulletin-remark", &args))
}

pub(super) fn unreported_columns(c: &Composer<'_>) -> Vec<Column> {
    let of = [
        ("column-title", 58, Side::Left),
        ("column-section", 33, Side::Left),
        ("column-lead", 25, Side::Left),
        ("column-due", 30, Side::Middle),
    ];
    columns(c, &of)
}

/// What nobody reported on: that which is due, or that which is not yet.
pub(super) fn unreported(c: &Composer<'_>, due: bool) -> Vec<Row> {
    let silent = c.items.iter().filter(|i| i.row.standing == Standing::NotReported);
    numbered(silent.filter(|i| i.row.silent_at_due == due).map(|i| {
        let section = c.scope.section_title(i.commitment).to_owned();
        vec![title(c, i), section, lead(c, i), self::due(c, i.commitment.due)]
    }))
}

fn numbered(cells: impl Iterator<Item = Vec<String>>) -> Vec<Row> {
    let row = |(n, cells): (usize, Vec<String>)| {
        Row::Cells(std::iter::once((n + 1).to_string()).chain(cells).collect())
    };
    cells.enumerate().map(row).collect()
}

fn group(c: &Composer<'_>, title: String, count: usize) -> Row {
    Row::Group(c.tf("bulletin-group", &[("title", title.into()), ("count", count.into())]))
}

fn item<'c>(c: &Composer<'c>, change: &Change) -> Option<&'c Item<'c>> {
    c.items.iter().find(|i| i.row.index == change.index)
}

fn title(c: &Composer<'_>, item: &Item<'_>) -> String {
    item.commitment.title.get(c.lang()).to_owned()
}

fn lead(c: &Composer<'_>, item: &Item<'_>) -> String {
    if item.row.lead().is_empty() { c.t("bulletin-no-unit") } else { item.row.lead().to_owned() }
}

fn standing(c: &Composer<'_>, s: Standing) -> String {
    c.t(&format!("standing-{}", s.key()))
}

fn due(c: &Composer<'_>, due: Due) -> String {
    match due {
        Due::Inferred(d) => c.tf("bulletin-inferred", &[("date", day(c, d).into())]),
        Due::Stated(d) => day(c, d),
        Due::Vision => short::due(c.lang(), due),
    }
}

/// A day; without its year where the plan has only one: `30 Jun`, `6月30日`.
fn day(c: &Composer<'_>, d: Date) -> String {
    let period = c.scope.tracker.plan.head.period;
    match c.lang() {
        lang if [period.start.year(), period.end.year()] != [d.year(); 2] => text::day(lang, d),
        Lang::En => d.strftime("%-d %b").to_string(),
        Lang::Hans | Lang::Hant => format!("{}月{}日", d.month(), d.day()),
    }
}

/// Figures as running text has them: a sign stays with its figure, and in Chinese nothing
/// stands between a figure and its unit.
fn tidy(lang: Lang, said: &str) -> String {
    let chars: Vec<char> = said.chars().collect();
    let at = |n: Option<usize>| n.and_then(|n| chars.get(n)).copied();
    let mut out = String::with_capacity(said.len());
    for (n, c) in chars.iter().enumerate() {
        let (before, after) = (at(n.checked_sub(1)), at(n.checked_add(1)));
        let is_unit = |c: char| c == '%' || (lang != Lang::En && !c.is_ascii());
        match (*c, before, after) {
            (' ', Some('≥' | '≤' | '≈' | '>' | '<'), _) => out.push('\u{a0}'),
            (' ', Some(digit), Some(unit)) if digit.is_ascii_digit() && is_unit(unit) => {
                if lang == Lang::En {
                    out.push('\u{a0}');
                }
            }
            _ => out.push(*c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_keep_their_signs_and_units() {
        assert_eq!(
            tidy(Lang::Hans, "实际1.6 %，目标≥ 2 %；此后 3 公里"),
            "实际1.6%，目标≥\u{a0}2%；此后 3公里"
        );
        assert_eq!(tidy(Lang::En, "6.3 % against ≈ 6.5 %"), "6.3\u{a0}% against ≈\u{a0}6.5\u{a0}%");
    }
}
