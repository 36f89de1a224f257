//! A summary in Markdown: counts with their denominators, what is behind and why, sections.
//!
//! For chats, wikis and mails. Texts of people are escaped: none can end a table, begin a
//! heading or a link, or be taken for markup.

use std::{borrow::Cow, cmp::Reverse, fmt::Write as _};

use super::{ExportError, Item, Scope, provenance};
use crate::{
    chart::group::{self, Grouping, groups},
    domain::{
        assess::Assessment,
        entry::RemarkKind,
        scorecard::{Counts, Standing},
    },
    text::{day, rule, t, tf, why},
};

/// The scope as a summary.
pub(super) fn write(scope: &Scope<'_>) -> Result<Vec<u8>, ExportError> {
    let items = scope.items()?;
    let lang = scope.lang;
    let counts = Counts::of(items.iter().map(|i| i.row));
    let mut out = Text(String::new());
    out.block(&format!("# {}", escaped(scope.tracker.plan.head.title.get(lang))));
    if scope.demonstration {
        out.block(&format!("**{}**", escaped(&t(lang, "demo-mark"))));
    }
    let args =
        [("date", day(lang, scope.card.as_of).into()), ("rule", rule::name(lang, scope.card.rule).into())];
    out.block(&escaped(&tf(lang, "book-footer", &args)));
    if !scope.filters.is_empty() {
        let list = scope.filters.join(super::wording::BETWEEN);
        out.block(&escaped(&tf(lang, "chart-filters", &[("list", list.into())])));
    }
    out.block(&escaped(&group::tally(scope, &counts)));

    out.block(&format!("## {}", t(lang, "overview-attention")));
    attention(&mut out, scope, &items);

    out.block(&format!("## {}", t(lang, "overview-sections")));
    sections(&mut out, scope, &counts);

    out.block(&format!("## {}", t(lang, "book-about-title")));
    let lines = provenance::lines(scope).into_iter().map(|line| format!("- {}", escaped(&line)));
    out.block(&lines.collect::<Vec<_>>().join("\n"));
    // No blank line at the end.
    out.0.pop();
    Ok(out.0.into_bytes())
}

/// What lags, is overdue or missed its goal, worst first.
fn attention(out: &mut Text, scope: &Scope<'_>, items: &[Item<'_>]) {
    let lang = scope.lang;
    let mut behind: Vec<&Item<'_>> =
        items.iter().filter(|i| i.row.standing.wants_attention() || i.row.contradicted).collect();
    if behind.is_empty() {
        return out.block(&t(lang, "overview-attention-none"));
    }
    let gap = |i: &Item<'_>| i.row.lead_measure().and_then(Assessment::gap).unwrap_or(0.0);
    behind.sort_by(|a, b| {
        let rank = |i: &Item<'_>| Reverse(i.row.standing.severity());
        rank(a).cmp(&rank(b)).then(gap(a).total_cmp(&gap(b)))
    });
    let head = ["csv-title", "csv-standing", "calendar-why", "csv-problem", "csv-next-step", "csv-lead"];
    let rows = behind.into_iter().map(|i| {
        let remark = |kind| i.track.remark(kind, scope.card.as_of).unwrap_or_default().to_owned();
        vec![
            i.commitment.title.get(lang).to_owned(),
            group::said(lang, i.row.standing),
            why::of(lang, &scope.tracker.plan, i.commitment, i.row),
            remark(RemarkKind::Problem),
            remark(RemarkKind::NextStep),
            i.row.lead().to_owned(),
        ]
    });
    out.table(&head.map(|key| (t(lang, key), false)), rows);
}

/// Each section with its counts, and all of them.
fn sections(out: &mut Text, scope: &Scope<'_>, all: &Counts) {
    let lang = scope.lang;
    let head = [
        "csv-section",
        "made-commitments",
        "why-group-judged",
        "standing-met",
        "why-group-behind",
        "standing-not-reported",
    ];
    let row = |title: String, c: &Counts| {
        let counts = [c.total(), c.judged(), c.get(Standing::Met), c.behind(), c.get(Standing::NotReported)];
        std::iter::once(title).chain(counts.map(|n| n.to_string())).collect()
    };
    let groups = groups(scope, Grouping::Section);
    let rows = groups.iter().map(|g| row(g.title.clone(), &g.counts(scope)));
    let heads: Vec<(String, bool)> = head.iter().enumerate().map(|(i, key)| (t(lang, key), i > 0)).collect();
    out.table(&heads, rows.chain([row(t(lang, "book-total"), all)]));
}

/// The text as it grows.
struct Text(String);

impl Text {
    /// Something with a blank line after it.
    fn block(&mut self, s: &str) {
        self.0.push_str(s);
        self.0.push_str("\n\n");
    }

    /// A table; heads say whether figures stand below them.
    fn table(&mut self, head: &[(String, bool)], rows: impl IntoIterator<Item = Vec<String>>) {
        let line = |cells: &mut dyn Iterator<Item = Cow<'_, str>>| {
            cells.fold(String::from("|"), |mut line, cell| {
                let _ = write!(line, " {cell} |");
                line
            })
        };
        let mut lines = vec![
            line(&mut head.iter().map(|(h, _)| escaped(h))),
            line(&mut head.iter().map(|(_, figures)| Cow::Borrowed(if *figures { "---:" } else { "---" }))),
        ];
        lines.extend(rows.into_iter().map(|row| line(&mut row.iter().map(|cell| escaped(cell)))));
        self.block(&lines.join("\n"));
    }
}

/// A text on one line that means nothing but itself: markup, and what begins a heading, a
/// list or a quotation, with a backslash before it, as `CommonMark` allows of all ASCII
/// punctuation. Line ends become blanks.
fn escaped(text: &str) -> Cow<'_, str> {
    let marked = |c: char| "\\`*_[]<|~&$".contains(c);
    let begins = |c: char| "-+=#>.)".contains(c);
    if !text.contains(|c: char| marked(c) || begins(c) || c.is_control()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.replace("\r\n", "\n").trim().chars() {
        // "1." and "1)" begin a list, and only where nothing but digits stands before them.
        let number = matches!(c, '.' | ')') && out.bytes().all(|b| b.is_ascii_digit());
        let first = out.is_empty() && begins(c);
        match c {
            c if c.is_control() => out.push(' '),
            c if marked(c) || number || first => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;
    use crate::{
        domain::words::Lang,
        exchange::{Format, Sheet, export, fixture::Fixture},
    };

    fn text(scope: &Scope<'_>) -> String {
        String::from_utf8(export(Format::Md, scope, &Sheet::default()).unwrap()).unwrap()
    }

    /// The cells of all tables as plain text, and whatever else than text stood in them.
    fn cells(text: &str) -> (Vec<Vec<String>>, Vec<String>) {
        let (mut rows, mut other, mut cell) = (Vec::<Vec<String>>::new(), Vec::new(), None::<String>);
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
        for event in Parser::new_ext(text, options) {
            match (event, &mut cell) {
                (Event::Start(Tag::TableRow | Tag::TableHead), _) => rows.push(Vec::new()),
                (Event::Start(Tag::TableCell), _) => cell = Some(String::new()),
                (Event::End(TagEnd::TableCell), c) => {
                    if let (Some(row), Some(c)) = (rows.last_mut(), c.take()) {
                        row.push(c);
                    }
                }
                (Event::Text(t), Some(c)) => c.push_str(&t),
                (event, Some(_)) => other.push(format!("{event:?}")),
                _ => {}
            }
        }
        (rows, other)
    }

    #[test]
    fn the_summary_says_counts_what_is_behind_and_where_it_comes_from() {
        let fixture = Fixture::mixed();
        let text = text(&fixture.scope());
        let want = "\
# Example plan

As of 30 Jun 2020 · Guatu default

1 met of 3 that can be judged; 0 not reported

## Needs attention now

| Commitment | Standing of the commitment | Why | Problem | Next step | Lead unit |
| --- | --- | --- | --- | --- | --- |
| Build roads | ◆ Overdue | Roof: overdue since 15 Jun 2020 (15 days) |  |  |  |
| Build sewer pipes | ◐ Slightly behind | gap −4.2 points; needs 10.25 km a month, achieved 8.67 |  |  |  |
";
        assert!(text.starts_with(want), "{text}");
        assert!(text.contains("| Water | 3 | 3 | 1 | 2 | 0 |\n| All | 3 | 3 | 1 | 2 | 0 |\n"), "{text}");
        assert!(text.contains("- Source of the plan: 例子報告\n"), "{text}");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
    }

    #[test]
    fn no_text_breaks_a_table_or_becomes_markup() {
        let titles = [
            "a|b",
            "\\|",
            "`code` | x",
            "[x](javascript:alert\\(1))",
            "<script>alert(1)</script>",
            "&lt;b&gt;",
            "**bold** _it_ ~~gone~~",
            "line\nbreak\r\nagain",
            "# head",
            "- item",
            "1. one",
            "$x$",
            "| --- |",
            "\\",
            "![i](x)",
            "管网|污水",
            "trailing \\",
            "<http://x>",
        ];
        let fixture = Fixture::titled(titles.map(str::to_owned));
        let (rows, other) = cells(&text(&fixture.scope()));
        assert_eq!(other, Vec::<String>::new());
        assert!(rows.iter().all(|r| r.len() == 6), "{rows:?}");
        for title in titles {
            let want = title.replace("\r\n", " ").replace('\n', " ");
            assert!(rows.iter().any(|r| r[0] == want && r[3] == want), "{title:?} in {rows:?}");
        }
    }

    #[test]
    fn filters_and_the_demonstration_are_said_at_the_top() {
        let fixture = Fixture::mixed();
        let filters = ["*only*".to_owned()];
        for lang in Lang::ALL {
            let text = text(&Scope { lang, demonstration: true, filters: &filters, ..fixture.scope() });
            let top: String = text.lines().take(8).collect();
            assert!(top.contains(&t(lang, "demo-mark")) && top.contains("\\*only\\*"), "{top}");
        }
    }
}
