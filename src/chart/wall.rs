//! The wall 掛圖: every commitment a tile, by section, coloured by pace with its glyph, its
//! stages or its share of the way at the foot of the tile.

use super::{
    count,
    face::Face,
    group::{self, Group, Grouping, groups, said, standings, tally},
    palette::glyph,
    picture::{ALL, Align, Ink, Picture, Rect, Shape, Target, Type},
    whole,
};
use crate::{
    domain::{
        assess::{MilestoneState, Verdict},
        measure::Goal,
        plan::Commitment,
        scorecard::{Counts, Row, Standing},
        words::Lang,
    },
    scope::Scope,
    text::{short, t, tf},
};

/// Width of the column of headings.
const HEAD: f64 = 108.0;
/// Between tiles.
const GAP: f64 = 4.0;
/// Between sections.
const BREAK: f64 = 10.0;
const WORDS: f64 = 11.0;
const LINE: f64 = 12.5;
/// Air above and below the words of a tile.
const AIR: f64 = 6.0;
/// Air beside the words of a tile, left and right together.
const INSET: f64 = 12.0;
/// The glyph stands before the first line only, and takes so much of it.
const INDENT: f64 = 15.0;
/// What the foot needs besides.
const FOOT: f64 = 12.0;
const NARROWEST: f64 = 100.0;
const WIDEST: f64 = 190.0;
/// Width of a tile where there is no hurry.
const ROOMY: f64 = 124.0;

/// All of the wall, seen or not.
const EVERYWHERE: [f64; 2] = [f64::NEG_INFINITY, f64::INFINITY];
/// Up to so many tiles a wall on a screen may be larger than its usual size.
const FEW: usize = 60;
/// By how much, the largest first.
const LARGER: [f64; 3] = [1.4, 1.25, 1.1];

/// How the tiles lie.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grid {
    columns: usize,
    width: f64,
    height: f64,
}

/// The wall on an area; higher than the area where tiles would lose their words.
pub(super) fn body(scope: &Scope<'_>, area: [f64; 2]) -> Picture {
    let groups = counted(scope);
    let (grid, _) = grid(scope, &groups, area);
    lay(scope, &groups, grid, area, EVERYWHERE)
}

/// A wall on a screen: its groups are found once, and of thousands of tiles only those in
/// sight are laid.
#[derive(Default)]
pub struct Hung {
    groups: Vec<(Group, Counts)>,
    tiles: usize,
}

impl Hung {
    /// The groups of a scope.
    #[must_use]
    pub fn of(scope: &Scope<'_>) -> Self {
        let groups = counted(scope);
        Self { tiles: groups.iter().map(|(g, _)| g.rows.len()).sum(), groups }
    }

    /// Whether all tiles are laid at once, also those out of sight: as many as the keyboard and
    /// screen readers can walk through.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.tiles <= ALL
    }

    /// The wall as wide as the area, and where it must be scrolled anyway, with tiles that have
    /// room for whole titles. `sight` is from where to where it is seen.
    #[must_use]
    pub fn screen(&self, scope: &Scope<'_>, area: [f64; 2], sight: [f64; 2]) -> Picture {
        // Few tiles are as large as the room allows: what is on a wall is read from afar.
        let larger = |k: &f64| {
            let area = area.map(|side| side / k);
            let (grid, fits) = grid(scope, &self.groups, area);
            let whole = fits && grid.height >= full(scope, &self.groups, grid.width);
            whole.then(|| (lay(scope, &self.groups, grid, area, EVERYWHERE), *k))
        };
        if self.tiles <= FEW
            && let Some((wall, k)) = LARGER.iter().find_map(larger)
        {
            let mut p = Picture::new(scope.lang, [area[0], wall.size[1] * k]);
            p.place(wall, [0.0, 0.0], k);
            return p;
        }
        let (mut grid, fits) = grid(scope, &self.groups, area);
        if !fits {
            let room = area[0] - HEAD + GAP;
            grid.columns = whole(room / (ROOMY + GAP)).max(1);
            grid.width = room / count(grid.columns) - GAP;
            let usual = (lines(scope.lang) + 1.0) * LINE + AIR + FOOT;
            let whole = if self.is_whole() { full(scope, &self.groups, grid.width) } else { usual };
            grid.height = whole.clamp(usual, usual + 2.0 * LINE);
        }
        let sight = if self.is_whole() { EVERYWHERE } else { sight };
        lay(scope, &self.groups, grid, area, sight)
    }
}

fn counted(scope: &Scope<'_>) -> Vec<(Group, Counts)> {
    let groups = groups(scope, Grouping::Section).into_iter();
    groups.map(|g| (g.counts(scope), g)).map(|(counts, g)| (g, counts)).collect()
}

fn lay(
    scope: &Scope<'_>,
    groups: &[(Group, Counts)],
    grid: Grid,
    area: [f64; 2],
    [top, bottom]: [f64; 2],
) -> Picture {
    let mut p = Picture::new(scope.lang, area);
    let mut y = 0.0;
    for (g, counts) in groups {
        let lines = g.rows.len().div_ceil(grid.columns);
        let step = grid.height + GAP;
        let height = count(lines) * step - GAP;
        if y <= bottom && y + height >= top {
            heading(&mut p, scope, (g, counts), Rect::new(0.0, y, HEAD - 10.0, height));
        }
        let first = whole(((top - y) / step).max(0.0)).min(lines) * grid.columns;
        for (n, i) in g.rows.iter().enumerate().skip(first) {
            let (column, line) = (count(n % grid.columns), count(n / grid.columns));
            let at = [HEAD + column * (grid.width + GAP), y + line * step];
            if at[1] > bottom {
                break;
            }
            tile(&mut p, scope, *i, Rect::new(at[0], at[1], grid.width, grid.height));
        }
        y += height + BREAK;
    }
    p.size[1] = (y - BREAK).max(0.0);
    p
}

/// How many lines of words a tile must have room for.
const fn lines(lang: Lang) -> f64 {
    match lang {
        Lang::En => 3.0,
        Lang::Hans | Lang::Hant => 2.0,
    }
}

/// How high a tile of a width must be for the longest title to be whole.
fn full(scope: &Scope<'_>, groups: &[(Group, Counts)], width: f64) -> f64 {
    let face = Face::of(scope.lang, false);
    let rows = groups.iter().flat_map(|(g, _)| &g.rows);
    let titles = rows.filter_map(|i| scope.tracker.plan.commitments.get(*i)).map(|c| c.title.get(scope.lang));
    let lines = titles.map(|t| face.wrap_after(t, WORDS, width - INSET, usize::MAX, INDENT).len());
    count(lines.max().unwrap_or(1)) * LINE + AIR + FOOT
}

/// The widest tiles with which everything fits, of those with whole titles if there are such;
/// the lowest wall where nothing does, and whether it fits.
fn grid(scope: &Scope<'_>, groups: &[(Group, Counts)], [w, h]: [f64; 2]) -> (Grid, bool) {
    let room = (w - HEAD + GAP).max(NARROWEST);
    let least = lines(scope.lang) * LINE + AIR + FOOT;
    let breaks = BREAK * (count(groups.len()) - 1.0).max(0.0);
    let with = |columns: usize| {
        let rows: usize = groups.iter().map(|(g, _)| g.rows.len().div_ceil(columns)).sum();
        let height = (h - breaks + GAP * count(groups.len())) / count(rows.max(1)) - GAP;
        let width = room / count(columns) - GAP;
        let tiles: usize = groups.iter().map(|(g, _)| g.rows.len()).sum();
        // Of thousands nobody looks whether the longest fits.
        let whole = if tiles <= ALL { full(scope, groups, width) } else { least };
        let most = whole.max(least + 2.0 * LINE);
        (Grid { columns, width, height: height.clamp(least, most) }, height >= least, height >= whole)
    };
    let most = whole(room / (NARROWEST + GAP)).max(1);
    let fewest = whole(room / (WIDEST + GAP)).clamp(1, most);
    let all: Vec<(Grid, bool, bool)> = (fewest..=most).map(with).collect();
    let whole = all.iter().find(|(_, fits, whole)| *fits && *whole);
    let (grid, fits, _) = *whole
        .or_else(|| all.iter().find(|(_, fits, _)| *fits))
        .or(all.last())
        .unwrap_or(&(Grid { columns: 1, width: room, height: least }, false, false));
    (grid, fits)
}

fn heading(p: &mut Picture, scope: &Scope<'_>, (g, counts): (&Group, &Counts), at: Rect) {
    let face = Face::of(scope.lang, true);
    p.line([at.x, at.y], [at.right(), at.y], Ink::Ink, 1.5);
    let mut y = at.y + 12.0;
    let room = at.h - 34.0;
    let most = whole((room / 16.0).max(1.0)).min(4);
    for line in face.wrap(&g.title, 13.0, at.w, most) {
        p.text([at.x, y], Align::Left, Type::bold(13.0, Ink::Ink), line);
        y += 16.0;
    }
    // Counts with their glyphs: those that want attention first where there is little room.
    let mut parts: Vec<(Standing, usize)> = standings(counts).collect();
    parts.sort_by_key(|(s, _)| (!s.wants_attention(), s.is_silent()));
    let mut x = at.x;
    y += 2.0;
    for (s, n) in parts {
        let width = 14.0 + face.width(&n.to_string(), WORDS) + 6.0;
        if x + width > at.right() {
            x = at.x;
            y += 15.0;
        }
        if y + 6.0 > at.bottom() {
            break;
        }
        p.text([x, y], Align::Left, Type::bold(WORDS, Ink::Standing(s)), glyph(s));
        p.text([x + 13.0, y], Align::Left, Type::regular(WORDS, Ink::Faint), n.to_string());
        x += width;
    }
    p.spot(at, format!("{}\n{}", g.title, told_counts(scope, counts)), Target::Rows(g.rows.clone()));
}

fn told_counts(scope: &Scope<'_>, counts: &Counts) -> String {
    std::iter::once(tally(scope, counts))
        .chain(group::lines(scope.lang, counts))
        .collect::<Vec<_>>()
        .join("\n")
}

fn tile(p: &mut Picture, scope: &Scope<'_>, i: usize, at: Rect) {
    let (Some(c), Some(row)) = (scope.tracker.plan.commitments.get(i), scope.card.rows.get(i)) else {
        return;
    };
    let s = row.standing;
    let silent = s.is_silent() || s == Standing::Vision;
    if silent {
        p.shapes.push(Shape::Frame { rect: at, ink: Ink::Line, width: 1.0 });
    } else {
        p.fill(at, Ink::Wash(s));
        p.fill(Rect::new(at.x, at.y, 3.0, at.h), Ink::Standing(s));
    }
    let left = at.x + 8.0;
    let top = at.y + 9.0;
    p.text([left, top], Align::Left, Type::bold(12.0, Ink::Standing(s)), glyph(s));
    let under = foot(p, scope, c, row, Rect::new(left, at.bottom() - 12.0, at.w - 14.0, 9.0));
    let face = Face::of(scope.lang, false);
    let ink = if silent { Ink::Faint } else { Ink::Ink };
    let room = at.h - AIR - if under { FOOT } else { 0.0 };
    let words = c.title.get(scope.lang);
    let lines = face.wrap_after(words, WORDS, at.w - INSET, whole(room / LINE).max(1), INDENT);
    for (n, line) in lines.into_iter().enumerate() {
        let x = if n == 0 { left + INDENT } else { left };
        p.text([x, top + count(n) * LINE], Align::Left, Type::regular(WORDS, ink), line);
    }
    p.spot(at, told(scope, c, row), Target::Commitment(i));
}

/// What the foot of a tile shows: the stages of a project, or the share of the way with the
/// planned share marked on it, or the latest word. Says whether there is anything.
fn foot(p: &mut Picture, scope: &Scope<'_>, c: &Commitment, row: &Row, at: Rect) -> bool {
    let small = Type::regular(9.5, Ink::Faint);
    // A tick that figures deny must not pass for met.
    let note = match row {
        r if r.contradicted => "⚠",
        r if has_caught_up(r) => "↑",
        _ => "",
    };
    let mut room = at.w;
    let mut right = |p: &mut Picture, text: &str| {
        if !text.is_empty() {
            p.text([at.x + room, at.middle()], Align::Right, small, text);
            room -= Face::of(scope.lang, false).width(text, small.size) + 5.0;
        }
        room
    };
    right(p, note);
    let milestones: Vec<&MilestoneState> = row.measures.iter().flat_map(|a| &a.milestones).collect();
    let lead = row.lead_measure().zip(c.measures.get(row.leading));
    let shares = row.measures.iter().any(|a| a.progress.is_some());
    let told = row.measures.iter().any(|a| !a.readings.is_empty());
    if c.measures.len() > 1 && !shares && told {
        // One measure's word would be taken for the whole.
        let met = row.measures.iter().filter(|a| a.verdict == Verdict::Met).count();
        let args = [("met", met.into()), ("of", c.measures.len().into())];
        p.text([at.x, at.middle()], Align::Left, small, tf(scope.lang, "chart-measures-met", &args));
        return true;
    }
    if let Some((a, measure)) = lead
        && !matches!(measure.goal, Goal::Milestones(_))
    {
        if let Some(share) = a.progress {
            let room = right(p, &short::percent(share));
            bar(p, row.standing, Rect::new(at.x, at.y, room, at.h), share, a.planned);
            return true;
        }
        if !a.readings.is_empty() {
            let known = short::actual(scope.lang, &scope.tracker.plan, measure, a);
            let known = Face::of(scope.lang, false).shorten(&known, small.size, room);
            p.text([at.x, at.middle()], Align::Left, small, known);
            return true;
        }
    }
    if !milestones.is_empty() {
        stages(p, &milestones, Rect::new(at.x, at.y, room, at.h));
    }
    !milestones.is_empty() || !note.is_empty()
}

fn bar(p: &mut Picture, s: Standing, at: Rect, share: f64, planned: Option<f64>) {
    let y = at.middle() - 2.0;
    p.fill(Rect::new(at.x, y, at.w, 4.0), Ink::Line);
    p.fill(Rect::new(at.x, y, at.w * share.clamp(0.0, 1.0), 4.0), Ink::Standing(s));
    if let Some(e) = planned {
        let x = at.x + at.w * e.clamp(0.0, 1.0);
        p.line([x, y - 2.0], [x, y + 6.0], Ink::Ink, 1.5);
    }
}

/// One box a milestone: full when reached, marked when overdue, empty when still to come.
fn stages(p: &mut Picture, states: &[&MilestoneState], at: Rect) {
    let step = (at.w / count(states.len())).min(16.0);
    for (n, state) in states.iter().enumerate() {
        let rect = Rect::new(at.x + count(n) * step, at.y + 1.0, (step - 2.0).max(1.0), 6.0);
        let s = match (state.reached, state.days_late) {
            (Some(_), None) => Some(Standing::Met),
            (Some(_), Some(_)) => Some(Standing::NearlyMet),
            (None, Some(_)) => Some(Standing::Overdue),
            (None, None) => None,
        };
        match s {
            Some(Standing::Overdue) => {
                p.shapes.push(Shape::Frame { rect, ink: Ink::Standing(Standing::Overdue), width: 1.5 });
            }
            Some(s) => p.fill(rect, Ink::Standing(s)),
            None => p.shapes.push(Shape::Frame { rect, ink: Ink::Edge, width: 1.0 }),
        }
    }
}

/// What the pointer tells of a commitment: title, standing, figures of the measure that
/// stands for it, whether any measure was behind and is no more, due date, lead unit.
pub(super) fn told(scope: &Scope<'_>, c: &Commitment, row: &Row) -> String {
    let (lang, plan) = (scope.lang, &scope.tracker.plan);
    let mut lines = vec![c.title.get(lang).to_owned(), said(lang, row.standing)];
    if let Some((a, measure)) = row.lead_measure().zip(c.measures.get(row.leading)) {
        let judged = matches!(measure.goal, Goal::Judged);
        let mut figures: Vec<String> =
            (!judged).then(|| short::goal(lang, plan, measure)).into_iter().collect();
        let known = short::actual(lang, plan, measure, a);
        figures.extend((!known.is_empty()).then_some(known));
        figures.extend(a.progress.map(short::percent));
        lines.extend((!figures.is_empty()).then(|| figures.join(" · ")));
        if !a.formula.is_empty() {
            lines.push(a.formula.to_string());
        }
    }
    lines.extend(row.contradicted.then(|| format!("⚠ {}", t(lang, "detail-contradicted"))));
    lines.extend(has_caught_up(row).then(|| t(lang, "chart-caught-up")));
    lines.push(short::due(lang, c.due));
    if !row.lead().is_empty() {
        lines.push(row.lead().to_owned());
    }
    lines.join("\n")
}

/// Whether any measure was behind and is no more.
fn has_caught_up(row: &Row) -> bool {
    row.measures.iter().any(|a| !a.caught_up.is_empty())
}
