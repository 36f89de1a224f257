//! A small chart a group: how many commitments stood where at each month's end. What keeps
//! up or is done stands above the line, what lags below it, both from the same base; what
//! says neither stands hollow on top. All charts have one scale, so their sizes compare.

use super::{
    axis::{SMALL, key, marks, nice},
    burn_up::Cells,
    count,
    face::Face,
    group::{Group, Grouping, groups, tally},
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

const SMALLEST: [f64; 2] = [228.0, 190.0];
const TOP: f64 = 30.0;
/// Left of the columns, where the scale's figures stand.
const AXIS: f64 = 24.0;
/// Opacity of what has no pace, inside its own edge.
const TINT: f64 = 0.3;

/// Above the line, from it upwards.
const ABOVE: [Standing; 7] = [
    Standing::Met,
    Standing::NearlyMet,
    Standing::OnPace,
    Standing::UnderWay,
    Standing::NotReported,
    Standing::NotDue,
    Standing::NoGoal,
];
/// Below it, from it downwards.
const BELOW: [Standing; 4] =
    [Standing::SlightlyBehind, Standing::Behind, Standing::Overdue, Standing::NotMet];

/// One standing's piece of a column: from how many to how many, counted from the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) standing: Standing,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) below: bool,
}

/// A column's pieces. Visions stand in none: they are told in the title.
pub(super) fn pieces(counts: &Counts) -> Vec<Piece> {
    let side = |all: &[Standing], below: bool| {
        let mut at = 0;
        let piece = |s: &Standing| {
            let from = at;
            at += counts.get(*s);
            Piece { standing: *s, from, to: at, below }
        };
        all.iter().map(piece).filter(|p| p.to > p.from).collect::<Vec<_>>()
    };
    [side(&ABOVE, false), side(&BELOW, true)].concat()
}

/// What all charts share, so that they compare.
struct Scale<'m> {
    /// Every month end of the period.
    ends: &'m [jiff::civil::Date],
    /// The months until the reporting date.
    gone: &'m [Month<'m>],
    /// Most above the line and most below it.
    reach: [usize; 2],
    /// Lines of words below the titles.
    lines: usize,
}

/// The scale all charts share: most above and most below, over all groups and months.
fn reach(gone: &[Month<'_>], groups: &[Group]) -> [usize; 2] {
    let mut reach = [1, 0];
    for counts in groups.iter().flat_map(|g| gone.iter().map(|m| m.counts(&g.rows))) {
        for piece in pieces(&counts) {
            let most = &mut reach[usize::from(piece.below)];
            *most = (*most).max(piece.to);
        }
    }
    reach
}

/// The charts on an area.
pub(super) fn body(scope: &Scope<'_>, area: [f64; 2], by: Grouping) -> Picture {
    let mut p = Picture::new(scope.lang, area);
    let (groups, months) = (groups(scope, by), scope.months());
    let top = TOP + key(&mut p, scope.lang, &t(scope.lang, "chart-multiples-key"));
    let cells = Cells::of(groups.len(), [area[0], area[1] - top], SMALLEST);
    let wide = cells.at(0, top).w;
    let lines = groups.iter().map(|g| said(scope, g, wide).len()).max().unwrap_or(1);
    let gone = months.until(scope.card);
    let scale = Scale { ends: months.ends(), gone: &gone, reach: reach(&gone, &groups), lines };
    for (n, g) in groups.iter().enumerate() {
        panel(&mut p, scope, g, &scale, cells.at(n, top));
    }
    p.size[1] = top + cells.height();
    p
}

/// What a chart's title says below it: counts with their denominators, visions apart; each a
/// line where they do not fit in one.
fn said(scope: &Scope<'_>, g: &Group, wide: f64) -> Vec<String> {
    let face = Face::of(scope.lang, false);
    let counts = g.counts(scope);
    let mut parts = vec![tally(scope, &counts)];
    let visions = counts.get(Standing::Vision);
    if visions > 0 {
        parts.push(tf(scope.lang, "chart-visions", &[("count", visions.into())]));
    }
    let together = parts.join(" · ");
    if face.width(&together, SMALL) <= wide {
        return vec![together];
    }
    parts.iter().map(|part| face.shorten(part, SMALL, wide)).collect()
}

fn panel(p: &mut Picture, scope: &Scope<'_>, g: &Group, scale: &Scale<'_>, at: Rect) {
    let Scale { ends, gone, reach, lines } = scale;
    p.line([at.x, at.y], [at.right(), at.y], Ink::Ink, 1.0);
    let title = Face::of(scope.lang, true).shorten(&g.title, 13.0, at.w);
    p.text([at.x, at.y + 12.0], Align::Left, Type::bold(13.0, Ink::Ink), title);
    for (n, line) in said(scope, g, at.w).into_iter().enumerate() {
        let y = at.y + 28.0 + 13.0 * count(n);
        p.text([at.x, y], Align::Left, Type::regular(SMALL, Ink::Faint), line);
    }
    let head = 27.0 + 13.0 * count(*lines);
    let plot = Rect::new(at.x + AXIS, at.y + head, at.w - AXIS - 34.0, at.h - head - 20.0);
    let beyond = gone.last().is_some_and(|m| m.when == When::After);
    let columns = ends.len() + usize::from(beyond);
    let width = plot.w / count(columns.max(1));
    let one = plot.h / count(reach[0] + reach[1]);
    let line = plot.y + one * count(reach[0]);
    counted(p, *reach, plot);
    for (n, month) in gone.iter().enumerate() {
        let x = plot.x + count(n) * width;
        let counts = month.counts(&g.rows);
        let bar = Rect::new(x + width * 0.12, line, width * 0.76, one);
        for piece in pieces(&counts) {
            column(p, piece, bar);
        }
        let told =
            [g.title.clone(), text::day(scope.lang, month.day), tally(scope, &counts), list(scope, &counts)];
        p.spot(Rect::new(x, plot.y, width, plot.h), told.join("\n"), Target::Rows(g.rows.clone()));
        if n + 1 == gone.len() {
            numbers(p, &counts, bar, x + width * 0.88 + 4.0);
            if month.when != When::MonthEnd {
                p.line([x, plot.bottom() + 4.0], [x + width, plot.bottom() + 4.0], Ink::Accent, 2.0);
            }
        }
    }
    p.line([plot.x, line], [plot.right(), line], Ink::Edge, 1.0);
    names(p, scope, scale, plot, width);
}

/// The scale at the left: how many, upwards and downwards from the line, with hairlines.
fn counted(p: &mut Picture, [above, below]: [usize; 2], plot: Rect) {
    let most = count(above + below);
    let one = plot.h / most;
    let step = nice(most / (plot.h / 30.0).max(1.0)).max(1.0);
    for v in marks(-count(below), count(above), step) {
        let y = plot.y + one * (count(above) - v);
        if v != 0.0 {
            p.line([plot.x, y], [plot.right(), y], Ink::Line, 0.75);
        }
        // Below the line stand counts too: none is less than nothing.
        let style = Type::regular(SMALL - 0.5, Ink::Faint);
        p.text([plot.x - 5.0, y], Align::Right, style, text::figure(v.abs()));
    }
}

/// The months' names below a chart, as many as fit.
fn names(p: &mut Picture, scope: &Scope<'_>, scale: &Scale<'_>, plot: Rect, width: f64) {
    let every = whole_every(width);
    for (n, day) in scale.ends.iter().enumerate().filter(|(n, _)| n.is_multiple_of(every)) {
        let x = plot.x + (count(n) + 0.5) * width;
        let ink = if n < scale.gone.len() { Ink::Ink } else { Ink::Faint };
        let name = text::month_short(scope.lang, *day);
        p.text([x, plot.bottom() + 13.0], Align::Center, Type::regular(SMALL - 0.5, ink), name);
    }
}

fn whole_every(width: f64) -> usize {
    [1, 2, 3, 6].into_iter().find(|n| count(*n) * width >= 30.0).unwrap_or(12)
}

/// One piece of a column; silence is hollow. Its edge at least is seen on the ground of
/// either light.
fn column(p: &mut Picture, piece: Piece, bar: Rect) {
    let (from, to) = (count(piece.from) * bar.h, count(piece.to) * bar.h);
    let y = if piece.below { bar.y + from } else { bar.y - to };
    let rect = Rect::new(bar.x, y, bar.w, to - from);
    let frame = |ink| Shape::Frame { rect: rect.inset(0.5, 0.5), ink, width: 1.0 };
    match piece.standing {
        s if s.is_silent() => {
            // The scale's hairlines do not run through it.
            p.fill(rect, Ink::Paper);
            p.shapes.push(frame(Ink::Edge));
        }
        // Without a pace it is neither good nor bad, and most of many plans: a tint.
        s @ Standing::UnderWay => {
            let corners = vec![
                [rect.x, rect.y],
                [rect.right(), rect.y],
                [rect.right(), rect.bottom()],
                [rect.x, rect.bottom()],
            ];
            p.fill(rect, Ink::Paper);
            p.shapes.push(Shape::Area { points: corners, fill: Ink::Standing(s), opacity: TINT });
            p.shapes.push(frame(Ink::Standing(s)));
        }
        s => {
            p.fill(rect, Ink::Standing(s));
            // A hairline of paper keeps neighbours apart, also in grey.
            p.line([rect.x, y], [rect.right(), y], Ink::Paper, 0.75);
        }
    }
}

/// Glyphs and numbers beside the last column, where a piece is high enough for words.
fn numbers(p: &mut Picture, counts: &Counts, bar: Rect, x: f64) {
    for piece in pieces(counts) {
        let middle = f64::midpoint(count(piece.from), count(piece.to)) * bar.h;
        if count(piece.to - piece.from) * bar.h < 11.0 {
            continue;
        }
        let y = if piece.below { bar.y + middle } else { bar.y - middle };
        let ink = Ink::Standing(piece.standing);
        p.label([x, y], Align::Left, Type::bold(SMALL, ink), glyph(piece.standing));
        let n = (piece.to - piece.from).to_string();
        p.label([x + 13.0, y], Align::Left, Type::regular(SMALL, Ink::Ink), n);
    }
}

/// Each standing with its glyph, word and number.
fn list(scope: &Scope<'_>, counts: &Counts) -> String {
    super::group::lines(scope.lang, counts).collect::<Vec<_>>().join("\n")
}

/// The charts in words: the counts of every group and month.
pub(super) fn table(scope: &Scope<'_>, by: Grouping) -> Table {
    let months = scope.months();
    let mut head =
        vec![t(scope.lang, &format!("group-{}", super::group::key(by))), t(scope.lang, "chart-column-date")];
    head.extend(Standing::ALL.map(|s| t(scope.lang, &format!("standing-{}", s.key()))));
    let mut table = Table::new(head);
    let gone = months.until(scope.card);
    for g in groups(scope, by) {
        for month in &gone {
            let counts = month.counts(&g.rows);
            let figures = Standing::ALL.map(|s| counts.get(s).to_string());
            let start = [g.title.clone(), text::day(scope.lang, month.day)];
            table.lines.push(start.into_iter().chain(figures).collect());
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::palette::{Light, Palette, tests::contrast},
        domain::words::Lang,
    };

    #[test]
    fn every_piece_has_an_edge_seen_on_the_ground_of_both_lights() {
        for light in Light::ALL {
            let look = Palette::of(light);
            for standing in ABOVE.into_iter().chain(BELOW) {
                let mut p = Picture::new(Lang::En, [20.0, 40.0]);
                let piece = Piece { standing, from: 0, to: 3, below: standing.wants_attention() };
                column(&mut p, piece, Rect::new(2.0, 20.0, 10.0, 5.0));
                let seen = p.shapes.iter().any(|s| match s {
                    Shape::Box { fill: ink, .. } | Shape::Frame { ink, .. } => {
                        contrast(look.ink(*ink), look.paper) >= 3.0
                    }
                    _ => false,
                });
                assert!(seen, "{light:?} {standing:?}");
            }
        }
    }

    #[test]
    fn the_scale_counts_both_ways_from_the_line_in_whole_numbers() {
        let mut p = Picture::new(Lang::En, [100.0, 100.0]);
        counted(&mut p, [58, 9], Rect::new(24.0, 0.0, 60.0, 120.0));
        let told: Vec<(&str, f64)> = p
            .shapes
            .iter()
            .filter_map(|s| if let Shape::Text { text, at, .. } = s { Some((&**text, at[1])) } else { None })
            .collect();
        let one = 120.0 / 67.0;
        let at = |v: f64| one * (58.0 - v);
        assert_eq!(told, [("0", at(0.0)), ("20", at(20.0)), ("40", at(40.0))]);
        let mut p = Picture::new(Lang::En, [100.0, 100.0]);
        counted(&mut p, [2, 2], Rect::new(24.0, 0.0, 60.0, 400.0));
        let told = p.shapes.iter().filter(|s| matches!(s, Shape::Text { .. })).count();
        assert_eq!(told, 5, "2, 1, 0, 1, 2 and no halves");
    }

    #[test]
    fn columns_add_up_and_every_standing_but_visions_has_its_piece() {
        let counts: Counts =
            Standing::ALL.into_iter().enumerate().flat_map(|(n, s)| std::iter::repeat_n(s, n + 1)).collect();
        let found = pieces(&counts);
        assert_eq!(found.len(), Standing::ALL.len() - 1);
        let sum: usize = found.iter().map(|p| p.to - p.from).sum();
        assert_eq!(sum, counts.total() - counts.get(Standing::Vision));
        for p in &found {
            assert_eq!(p.to - p.from, counts.get(p.standing));
            assert_eq!(p.below, p.standing.wants_attention());
            let next = found.iter().any(|q| q.below == p.below && q.from == p.to);
            let end = found.iter().filter(|q| q.below == p.below).all(|q| q.to <= p.to);
            assert!(next || end, "no holes: {p:?}");
        }
        assert!(pieces(&Counts::default()).is_empty());
    }
}
