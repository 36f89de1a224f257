//! The wall 掛圖: every commitment a tile, by section, coloured by pace with its glyph, its
//! stages or its share of the way at the foot of the tile. Where there are few tiles, they
//! are larger and tell their figures too.

mod tile;

pub(super) use self::tile::told;
use super::{
    count,
    face::Face,
    group::{self, Group, Grouping, groups, standings, tally},
    palette::glyph,
    picture::{ALL, Align, Ink, Picture, Rect, Target, Type},
    whole,
};
use crate::{
    domain::{
        scorecard::{Counts, Standing},
        words::Lang,
    },
    scope::Scope,
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
/// Width of a tile where there is no hurry.
const ROOMY: f64 = 124.0;

/// All of the wall, seen or not.
const EVERYWHERE: [f64; 2] = [f64::NEG_INFINITY, f64::INFINITY];
/// Up to so many tiles a wall may be larger than its usual size.
const FEW: usize = 60;
/// By how much, the largest first, and what its tiles tell: more of it says more than size does.
const LARGER: [(f64, Tells); 11] = [
    (2.0, Tells::Figures),
    (1.7, Tells::Figures),
    (1.4, Tells::Figures),
    (1.2, Tells::Figures),
    (1.0, Tells::Figures),
    (1.4, Tells::Brief),
    (1.2, Tells::Brief),
    (1.0, Tells::Brief),
    (1.4, Tells::Title),
    (1.25, Tells::Title),
    (1.1, Tells::Title),
];

/// What a tile tells above its foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tells {
    /// Its title.
    Title,
    /// Also its figures, and when it is due, in two lines.
    Brief,
    /// Also its figures with their names, a line each.
    Figures,
}

impl Tells {
    /// Narrowest and widest tile that has room for it.
    const fn widths(self) -> [f64; 2] {
        match self {
            Self::Title => [100.0, 190.0],
            Self::Brief => [230.0, 330.0],
            Self::Figures => [190.0, 330.0],
        }
    }
}

/// How the tiles lie.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grid {
    columns: usize,
    width: f64,
    height: f64,
    /// What tiles tell.
    tells: Tells,
}

/// The wall on an area; higher than the area where tiles would lose their words.
pub(super) fn body(scope: &Scope<'_>, area: [f64; 2]) -> Picture {
    let groups = counted(scope);
    if let Some(wall) = larger(scope, &groups, area) {
        return wall;
    }
    let (grid, _) = grid(scope, &groups, area, Tells::Title);
    lay(scope, &groups, grid, area, EVERYWHERE)
}

/// Few tiles are as large as the room allows, and tell as much: what is on a wall is read
/// from afar. None where they are many, or have no room for whole titles.
fn larger(scope: &Scope<'_>, groups: &[(Group, Counts)], area: [f64; 2]) -> Option<Picture> {
    if groups.iter().map(|(g, _)| g.rows.len()).sum::<usize>() > FEW {
        return None;
    }
    LARGER.into_iter().find_map(|(k, tells)| {
        let room = area.map(|side| side / k);
        let (grid, fits) = grid(scope, groups, room, tells);
        if !fits || grid.height < full(scope, groups, grid.width, tells) {
            return None;
        }
        let wall = lay(scope, groups, grid, room, EVERYWHERE);
        let mut p = Picture::new(scope.lang, [area[0], wall.size[1] * k]);
        p.place(wall, [0.0, 0.0], k);
        Some(p)
    })
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
        if let Some(wall) = larger(scope, &self.groups, area) {
            return wall;
        }
        let (mut grid, fits) = grid(scope, &self.groups, area, Tells::Title);
        if !fits {
            let room = area[0] - HEAD + GAP;
            grid.columns = whole(room / (ROOMY + GAP)).max(1);
            grid.width = room / count(grid.columns) - GAP;
            let usual = (lines(scope.lang) + 1.0) * LINE + AIR + FOOT;
            let whole =
                if self.is_whole() { full(scope, &self.groups, grid.width, Tells::Title) } else { usual };
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
            let at = Rect::new(at[0], at[1], grid.width, grid.height);
            tile::draw(&mut p, scope, *i, at, grid.tells);
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

/// How high a tile of a width must be for the longest title to be whole, over what it
/// tells besides.
fn full(scope: &Scope<'_>, groups: &[(Group, Counts)], width: f64, tells: Tells) -> f64 {
    let face = Face::of(scope.lang, false);
    let high = |i: &usize| {
        let c = scope.tracker.plan.commitments.get(*i)?;
        let title = face.wrap_after(c.title.get(scope.lang), WORDS, width - INSET, usize::MAX, INDENT).len();
        Some(count(title) * LINE + tile::figures_height(scope, *i, tells))
    };
    let rows = groups.iter().flat_map(|(g, _)| &g.rows);
    rows.filter_map(high).fold(LINE, f64::max) + AIR + FOOT
}

/// The widest tiles with which everything fits, of those with whole titles if there are such;
/// the lowest wall where nothing does, and whether it fits.
fn grid(scope: &Scope<'_>, groups: &[(Group, Counts)], [w, h]: [f64; 2], tells: Tells) -> (Grid, bool) {
    let [narrowest, widest] = tells.widths();
    let room = (w - HEAD + GAP).max(narrowest);
    let least = lines(scope.lang) * LINE + AIR + FOOT;
    let breaks = BREAK * (count(groups.len()) - 1.0).max(0.0);
    let with = |columns: usize| {
        let rows: usize = groups.iter().map(|(g, _)| g.rows.len().div_ceil(columns)).sum();
        let height = (h - breaks + GAP * count(groups.len())) / count(rows.max(1)) - GAP;
        let width = room / count(columns) - GAP;
        let tiles: usize = groups.iter().map(|(g, _)| g.rows.len()).sum();
        // Of thousands nobody looks whether the longest fits.
        let whole = if tiles <= ALL { full(scope, groups, width, tells) } else { least };
        let most = whole.max(least + 2.0 * LINE);
        let grid = Grid { columns, width, height: height.clamp(least, most), tells };
        (grid, height >= least, height >= whole)
    };
    let most = whole(room / (narrowest + GAP)).max(1);
    let fewest = whole(room / (widest + GAP)).clamp(1, most);
    let all: Vec<(Grid, bool, bool)> = (fewest..=most).map(with).collect();
    let whole = all.iter().find(|(_, fits, whole)| *fits && *whole);
    let first = Grid { columns: 1, width: room, height: least, tells };
    let (grid, fits, _) = *whole
        .or_else(|| all.iter().find(|(_, fits, _)| *fits))
        .or(all.last())
        .unwrap_or(&(first, false, false));
    (grid, fits)
}

fn heading(p: &mut Picture, scope: &Scope<'_>, (g, counts): (&Group, &Counts), at: Rect) {
    let face = Face::of(scope.lang, true);
    p.line([at.x, at.y], [at.right(), at.y], Ink::Ink, 1.5);
    let mut y = at.y + 12.0;
    // Under its lines one of counts must fit.
    let room = at.h - 20.0;
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
