//! Months by groups: how large a part of what could be judged was behind at each month's
//! end. Months still to come are empty; where nothing could be judged the cell says neither
//! good nor bad.

use super::{
    axis::{SMALL, key},
    count,
    face::Face,
    group::{Grouping, groups, tally},
    palette::glyph,
    picture::{Align, Ink, Picture, Rect, Shape, Target, Type},
    table::Table,
};
use crate::{
    domain::{
        counts::Counts,
        months::{Month, When},
        scorecard::Standing,
    },
    scope::Scope,
    text::{self, t, tf},
};

/// Width of the headings.
const HEAD: f64 = 190.0;
/// What the words above need.
const TOP: f64 = 60.0;
const GAP: f64 = 3.0;
/// Between all together and their parts.
const APART: f64 = 6.0;
/// Lowest and highest line.
const LINE: [f64; 2] = [38.0, 80.0];
const WORDS: f64 = 12.0;
/// Opacity of the ground of a cell where everything is behind: words on it stay readable.
const DARKEST: f64 = 0.42;

/// The columns: months of the plan, and the reporting date where it lies beyond them.
struct Columns<'m> {
    /// Those until the reporting date.
    gone: &'m [Month<'m>],
    /// How many there are in all.
    all: usize,
}

/// The grid on an area; wider than it where the words of its cells would touch.
pub(super) fn body(scope: &Scope<'_>, area: [f64; 2], by: Grouping) -> Picture {
    let mut p = Picture::new(scope.lang, area);
    let top = TOP + key(&mut p, scope.lang, &t(scope.lang, "chart-months-key"));
    let months = scope.months();
    let gone = months.until(scope.card);
    let beyond = gone.last().is_some_and(|m| m.when == When::After);
    let columns = Columns { gone: &gone, all: months.ends().len() + usize::from(beyond) };
    let mut lines: Vec<(String, Vec<usize>)> =
        groups(scope, by).into_iter().map(|g| (g.title, g.rows)).collect();
    lines.insert(0, (t(scope.lang, "chart-all"), scope.rows.to_vec()));
    let width = ((area[0] - HEAD) / count(columns.all.max(1))).max(narrowest(scope, &lines));
    let height = ((area[1] - top - APART) / count(lines.len())).clamp(LINE[0], LINE[1]);
    names(&mut p, scope, &columns, months.ends(), [width, top]);
    for (n, (title, rows)) in lines.iter().enumerate() {
        // All together stand a little apart from their parts.
        let y = top + count(n) * height + if n > 0 { APART } else { 0.0 };
        heading(&mut p, scope, title, rows, Rect::new(0.0, y, HEAD - 12.0, height - GAP));
        for column in 0..columns.all {
            let at = Rect::new(HEAD + count(column) * width, y, width - GAP, height - GAP);
            cell(&mut p, scope, &columns, column, (title, rows), at);
        }
    }
    p.size = [area[0].max(HEAD + count(columns.all) * width), top + count(lines.len()) * height + APART];
    p
}

/// Width of a column in which the longest fraction there can be does not touch its neighbours.
fn narrowest(scope: &Scope<'_>, lines: &[(String, Vec<usize>)]) -> f64 {
    let most = lines.iter().map(|(_, rows)| rows.len()).max().unwrap_or(0);
    Face::of(scope.lang, true).width(&format!("{most} / {most}"), WORDS) + 6.0 + GAP
}

/// The months' names; under the month under way the day the figures are of.
fn names(
    p: &mut Picture,
    scope: &Scope<'_>,
    columns: &Columns<'_>,
    ends: &[jiff::civil::Date],
    [width, top]: [f64; 2],
) {
    for column in 0..columns.all {
        let x = HEAD + count(column) * width + (width - GAP) / 2.0;
        let month = columns.gone.get(column);
        let open = month.filter(|m| m.when != When::MonthEnd);
        let day = ends.get(column).copied().or(month.map(|m| m.day));
        let Some(day) = day else { continue };
        let ink = if month.is_some() { Ink::Ink } else { Ink::Faint };
        let name = if ends.get(column).is_some() {
            text::month_short(scope.lang, day)
        } else {
            text::month(scope.lang, day)
        };
        let name = Face::of(scope.lang, false).shorten(&name, WORDS, width);
        let style = if open.is_some() { Type::bold(WORDS, Ink::Accent) } else { Type::regular(WORDS, ink) };
        p.text([x, top - 26.0], Align::Center, style, name);
        if let Some(m) = open {
            let day = text::day(scope.lang, m.day);
            p.text([x, top - 12.0], Align::Center, Type::regular(SMALL - 1.0, Ink::Accent), day);
        }
    }
}

fn heading(p: &mut Picture, scope: &Scope<'_>, title: &str, rows: &[usize], at: Rect) {
    let most = if at.h > 44.0 { 2 } else { 1 };
    let lines = Face::of(scope.lang, true).wrap(title, WORDS, at.w, most);
    let mut y = at.middle() - count(lines.len()) * 7.5;
    for line in lines {
        p.text([0.0, y], Align::Left, Type::bold(WORDS, Ink::Ink), line);
        y += 15.0;
    }
    let said = tf(scope.lang, "chart-commitments", &[("count", rows.len().into())]);
    p.text([0.0, y], Align::Left, Type::regular(SMALL, Ink::Faint), said);
}

/// One group in one month.
fn cell(
    p: &mut Picture,
    scope: &Scope<'_>,
    columns: &Columns<'_>,
    column: usize,
    (title, rows): (&str, &[usize]),
    at: Rect,
) {
    let Some(month) = columns.gone.get(column) else {
        p.line([at.x + 6.0, at.bottom()], [at.right() - 6.0, at.bottom()], Ink::Line, 1.0);
        return;
    };
    let counts = month.counts(rows);
    match counts.share_behind() {
        None => p.shapes.push(Shape::Frame { rect: at, ink: Ink::Line, width: 1.0 }),
        Some(share) => {
            p.fill(at, Ink::Panel);
            let opacity = DARKEST * share;
            let points =
                vec![[at.x, at.y], [at.right(), at.y], [at.right(), at.bottom()], [at.x, at.bottom()]];
            p.shapes.push(Shape::Area { points, fill: Ink::Standing(Standing::Behind), opacity });
        }
    }
    words(p, scope, &counts, at);
    if month.when != When::MonthEnd {
        p.shapes.push(Shape::Frame { rect: at, ink: Ink::Accent, width: 1.5 });
    }
    let told =
        [title.to_owned(), text::day(scope.lang, month.day), tally(scope, &counts), share(scope, &counts)];
    p.spot(at, told.join("\n"), Target::Rows(rows.to_vec()));
}

/// How many are behind of those that can be judged, and the worst standing with its number.
fn words(p: &mut Picture, scope: &Scope<'_>, counts: &Counts, at: Rect) {
    let (top, bottom) = (at.middle() - 8.0, at.middle() + 8.0);
    let Some(share) = counts.share_behind() else {
        let silent = counts.get(Standing::NotReported);
        let said =
            if silent > 0 { format!("{} {silent}", glyph(Standing::NotReported)) } else { "–".to_owned() };
        p.text([at.center(), at.middle()], Align::Center, Type::regular(SMALL, Ink::Faint), said);
        return;
    };
    let of = format!("{} / {}", counts.behind(), counts.judged());
    let percent = format!("{} %", text::number(share * 100.0, 0));
    let (bold, plain) = (Face::of(scope.lang, true), Face::of(scope.lang, false));
    let both = bold.width(&of, WORDS) + 6.0 + plain.width(&percent, SMALL);
    if both <= at.w - 6.0 {
        let x = at.center() - both / 2.0;
        p.text([x, top], Align::Left, Type::bold(WORDS, Ink::Ink), of.as_str());
        let x = x + bold.width(&of, WORDS) + 6.0;
        p.text([x, top], Align::Left, Type::regular(SMALL, Ink::Ink), percent);
    } else {
        p.text([at.center(), top], Align::Center, Type::bold(WORDS, Ink::Ink), of);
    }
    if let Some(worst) = counts.worst() {
        let n = counts.get(worst).to_string();
        let wide = 14.0 + plain.width(&n, SMALL);
        let x = at.center() - wide / 2.0;
        p.text([x, bottom], Align::Left, Type::bold(WORDS, Ink::Standing(worst)), glyph(worst));
        p.text([x + 14.0, bottom], Align::Left, Type::regular(SMALL, Ink::Ink), n);
    }
}

/// A cell in words.
fn share(scope: &Scope<'_>, counts: &Counts) -> String {
    let Some(share) = counts.share_behind() else { return t(scope.lang, "chart-months-silent") };
    let worst = counts.worst().map_or_else(String::new, |s| {
        format!("{} {}", t(scope.lang, &format!("standing-{}", s.key())), counts.get(s))
    });
    let args = [
        ("behind", counts.behind().into()),
        ("judged", counts.judged().into()),
        ("share", text::number(share * 100.0, 0).into()),
        ("worst", worst.into()),
    ];
    tf(scope.lang, "chart-months-cell", &args)
}

/// The grid in words.
pub(super) fn table(scope: &Scope<'_>, by: Grouping) -> Table {
    let months = scope.months();
    let gone = months.until(scope.card);
    let mut head = vec![t(scope.lang, &format!("group-{}", super::group::key(by)))];
    head.extend(gone.iter().map(|m| text::day(scope.lang, m.day)));
    let mut table = Table::new(head);
    for g in groups(scope, by) {
        let cells = gone.iter().map(|m| share(scope, &m.counts(&g.rows)));
        table.lines.push(std::iter::once(g.title.clone()).chain(cells).collect());
    }
    table
}
