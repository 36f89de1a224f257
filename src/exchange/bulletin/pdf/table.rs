//! Tables on pages: their heads repeat, no row is broken unless it is longer than a page, and
//! no group's line stands alone at a foot.

use super::{
    flow::{Flow, LEFT, WIDTH},
    lines::wrap,
};
use crate::{
    chart::picture::{Align, Ink, Rect, Type},
    exchange::bulletin::{Column, Row, Side, Table},
    text::t,
};

/// Height of a line in its size.
const LEADING: f64 = 1.38;
/// Above and below the words of a cell.
const AIR: f64 = 4.0;
/// Hairlines.
const HAIR: f64 = 0.7;

/// A row in lines, one list a cell.
struct Laid {
    cells: Vec<Vec<String>>,
    /// One cell across all columns.
    across: bool,
    /// Heads others, or sums them up.
    bold: bool,
    shade: bool,
}

/// Columns measured.
struct Grid {
    /// Left edge and width.
    places: Vec<[f64; 2]>,
    sides: Vec<Side>,
    size: f64,
    /// Beside the words of a cell.
    beside: f64,
}

impl Grid {
    /// Tables of counts have many narrow columns.
    fn of(columns: &[Column], size: f64, counts: bool) -> Self {
        let all: u16 = columns.iter().map(|c| c.share).sum();
        let mut x = LEFT;
        let places = columns.iter().map(|c| {
            let width = WIDTH * f64::from(c.share) / f64::from(all.max(1));
            x += width;
            [x - width, width]
        });
        let (size, beside) = if counts { (size * 0.94, 1.5) } else { (size, 4.0) };
        Self { places: places.collect(), sides: columns.iter().map(|c| c.side).collect(), size, beside }
    }

    fn height(&self, row: &Laid) -> f64 {
        let most = row.cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        most as f64 * self.size * LEADING + 2.0 * AIR
    }
}

impl Flow {
    pub(super) fn table(&mut self, table: &Table) {
        let counts = table.columns.len() > 8;
        let grid = Grid::of(&table.columns, self.sizes.cell, counts);
        let titles = table.columns.iter().map(|c| c.title.clone()).collect::<Vec<_>>();
        let mut head = self.lay(&grid, &titles, true);
        head.shade = true;
        let rows: Vec<Laid> = table.rows.iter().map(|row| self.row(&grid, row)).collect();
        let caption = self.sizes.caption * 1.6;
        let first: f64 = rows.iter().take(2).map(|r| grid.height(r)).sum();
        let opening = caption + grid.height(&head) + first;
        let all = caption + grid.height(&head) + rows.iter().map(|r| grid.height(r)).sum::<f64>() + 4.0;
        // Counts are read as one; a short table is not torn.
        let short = counts && all <= Self::whole() / 2.0;
        self.need(if short { all } else { opening.min(Self::whole()) });
        self.y += 4.0;
        self.caption(&table.caption);
        self.draw(&grid, &head, true);
        for (n, row) in rows.iter().enumerate() {
            let mut needed = grid.height(row);
            if row.across {
                needed += rows.get(n + 1).map_or(0.0, |next| grid.height(next));
            }
            if self.need(needed.min(Self::whole() - caption - grid.height(&head))) {
                self.again(&grid, &head, &table.caption);
            }
            self.whole_or_parts(&grid, row, &head, &table.caption);
        }
        self.y += 10.0;
    }

    /// The head of a table that goes on.
    fn again(&mut self, grid: &Grid, head: &Laid, caption: &str) {
        let more = t(self.lang, "bulletin-continued");
        self.caption(&format!("{caption}{more}"));
        self.draw(grid, head, true);
    }

    /// Draws a row; one that is longer than a page in parts.
    fn whole_or_parts(&mut self, grid: &Grid, row: &Laid, head: &Laid, caption: &str) {
        if grid.height(row) <= self.room() {
            return self.draw(grid, row, false);
        }
        let mut left = row.cells.clone();
        while left.iter().any(|cell| !cell.is_empty()) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lines of a page")]
            let fit = ((self.room() - 2.0 * AIR) / (grid.size * LEADING)).floor().max(1.0) as usize;
            let cells = left.iter_mut().map(|cell| cell.drain(..fit.min(cell.len())).collect()).collect();
            self.draw(grid, &Laid { cells, ..*row }, false);
            if left.iter().any(|cell| !cell.is_empty()) && self.need(Self::whole()) {
                self.again(grid, head, caption);
            }
        }
    }

    fn row(&self, grid: &Grid, row: &Row) -> Laid {
        match row {
            Row::Group(title) => {
                let width = WIDTH - 2.0 * grid.beside;
                let cells = vec![wrap(self.face(true), title, grid.size, width, 0.0)];
                Laid { cells, across: true, bold: true, shade: true }
            }
            Row::Cells(cells) => self.lay(grid, cells, false),
            Row::Total(cells) => self.lay(grid, cells, true),
        }
    }

    fn lay(&self, grid: &Grid, cells: &[String], bold: bool) -> Laid {
        let face = self.face(bold);
        let lines = |([_, width], cell): (&[f64; 2], &String)| {
            wrap(face, cell, grid.size, width - 2.0 * grid.beside, 0.0)
        };
        Laid { cells: grid.places.iter().zip(cells).map(lines).collect(), across: false, bold, shade: false }
    }

    fn draw(&mut self, grid: &Grid, row: &Laid, head: bool) {
        let (top, height, size) = (self.y, grid.height(row), grid.size);
        let whole = [[LEFT, WIDTH]];
        let places = if row.across { &whole[..] } else { &grid.places[..] };
        let page = self.page();
        if row.shade {
            page.fill(Rect::new(LEFT, top, WIDTH, height), Ink::Panel);
        }
        let style = Type { size, bold: row.bold, ink: Ink::Ink };
        for (n, ([x, width], lines)) in places.iter().zip(&row.cells).enumerate() {
            let middle = !row.across && (head || grid.sides.get(n) == Some(&Side::Middle));
            let (at, align) =
                if middle { (x + width / 2.0, Align::Center) } else { (x + grid.beside, Align::Left) };
            let block = lines.len() as f64 * size * LEADING;
            let mut y = top + (height - block) / 2.0 + size * LEADING / 2.0;
            for line in lines {
                page.text([at, y], align, style, line.as_str());
                y += size * LEADING;
            }
            page.line([*x, top], [*x, top + height], Ink::Edge, HAIR);
        }
        let right = LEFT + WIDTH;
        page.line([right, top], [right, top + height], Ink::Edge, HAIR);
        page.line([LEFT, top], [right, top], Ink::Edge, HAIR);
        page.line([LEFT, top + height], [right, top + height], Ink::Edge, HAIR);
        self.y += height;
    }
}
