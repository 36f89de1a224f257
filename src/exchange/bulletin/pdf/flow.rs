//! Blocks on pages, from above: what belongs together stays together.

use super::lines::wrap;
use crate::{
    chart::{
        face::Face,
        picture::{Align, Ink, Picture, Rect, Shape, Type},
    },
    domain::words::Lang,
    exchange::bulletin::{Block, Bulletin, Figure, Level, Run},
    text::tf,
};

/// Points of the page a typographer's point: 96 an inch against 72.
pub(super) const PT: f64 = 96.0 / 72.0;
const MM: f64 = 96.0 / 25.4;

/// A4.
pub(super) const PAGE: [f64; 2] = [210.0 * MM, 297.0 * MM];
/// Margins of GB/T 9704.
pub(super) const LEFT: f64 = 28.0 * MM;
const TOP: f64 = 37.0 * MM;
const BOTTOM: f64 = (297.0 - 35.0) * MM;
pub(super) const WIDTH: f64 = 156.0 * MM;

/// Sizes of a language, in points of the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    title: f64,
    issue: f64,
    pub(super) body: f64,
    /// Height of a line of text, in its size.
    leading: f64,
    first: f64,
    second: f64,
    /// Of the first line of a paragraph, in its size.
    indent: f64,
    /// Between paragraphs.
    after: f64,
    pub(super) caption: f64,
    pub(super) cell: f64,
    note: f64,
    page: f64,
}

impl Sizes {
    const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Hans | Lang::Hant => Self {
                title: 22.0 * PT,
                issue: 14.0 * PT,
                body: 16.0 * PT,
                leading: 1.75,
                first: 16.0 * PT,
                second: 16.0 * PT,
                indent: 2.0,
                after: 0.0,
                caption: 10.5 * PT,
                cell: 9.0 * PT,
                note: 9.0 * PT,
                page: 14.0 * PT,
            },
            Lang::En => Self {
                title: 20.0 * PT,
                issue: 12.0 * PT,
                body: 10.5 * PT,
                leading: 1.45,
                first: 13.0 * PT,
                second: 11.0 * PT,
                indent: 0.0,
                after: 5.0 * PT,
                caption: 9.5 * PT,
                cell: 8.0 * PT,
                note: 8.0 * PT,
                page: 10.0 * PT,
            },
        }
    }
}

/// Pages laid out, with the headings on them.
pub(in crate::exchange::bulletin) struct Laid {
    pub(in crate::exchange::bulletin) pages: Vec<Picture>,
    pub(super) headings: Vec<Heading>,
}

/// Where a heading stands.
pub(super) struct Heading {
    pub(super) level: Level,
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) y: f64,
}

/// Fills pages.
pub(super) struct Flow {
    pub(super) lang: Lang,
    pub(super) sizes: Sizes,
    mark: Option<String>,
    pages: Vec<Picture>,
    headings: Vec<Heading>,
    /// Where the next thing goes on the last page.
    pub(super) y: f64,
    /// Lines at the foot of the last page, and all notes so far.
    foot: Vec<String>,
    notes: usize,
}

impl Flow {
    pub(super) fn new(b: &Bulletin) -> Self {
        let mut flow = Self {
            lang: b.lang,
            sizes: Sizes::of(b.lang),
            mark: b.mark.clone(),
            pages: Vec::new(),
            headings: Vec::new(),
            y: TOP,
            foot: Vec::new(),
            notes: 0,
        };
        flow.turn();
        flow
    }

    /// Begins a page.
    fn turn(&mut self) {
        self.feet();
        let mut page = Picture::new(self.lang, PAGE);
        if let Some(mark) = &self.mark {
            let style = Type::bold(9.0 * PT, Ink::Ink);
            page.text([PAGE[0] / 2.0, TOP - 12.0 * MM], Align::Center, style, mark.as_str());
        }
        self.pages.push(page);
        self.y = TOP;
    }

    /// Writes the notes of the last page at its foot.
    fn feet(&mut self) {
        let height = self.sizes.note * 1.4;
        let mut y = BOTTOM - self.foot_height() + 8.0;
        let notes = std::mem::take(&mut self.foot);
        if let Some(page) = self.pages.last_mut().filter(|_| !notes.is_empty()) {
            page.line([LEFT, y - 3.0], [LEFT + 50.0 * MM, y - 3.0], Ink::Ink, 0.7);
            for line in notes {
                page.text(
                    [LEFT, y + height / 2.0],
                    Align::Left,
                    Type::regular(self.sizes.note, Ink::Ink),
                    line,
                );
                y += height;
            }
        }
    }

    fn foot_height(&self) -> f64 {
        if self.foot.is_empty() { 0.0 } else { self.foot.len() as f64 * self.sizes.note * 1.4 + 8.0 }
    }

    /// How much is free on the last page.
    pub(super) fn room(&self) -> f64 {
        BOTTOM - self.foot_height() - self.y
    }

    /// How much is free on an empty page.
    pub(super) const fn whole() -> f64 {
        BOTTOM - TOP
    }

    /// Goes on to a new page unless so much is free; true when it did.
    pub(super) fn need(&mut self, height: f64) -> bool {
        let turns = self.room() < height && self.y > TOP;
        if turns {
            self.turn();
        }
        turns
    }

    /// The last page.
    pub(super) fn page(&mut self) -> &mut Picture {
        let at = self.pages.len() - 1;
        &mut self.pages[at]
    }

    pub(super) fn face(&self, bold: bool) -> &'static Face {
        Face::of(self.lang, bold)
    }

    /// Lines of one style, one below the other, beginning where the page is at.
    fn lines(&mut self, lines: &[String], style: Type, leading: f64, align: Align) {
        let x = match align {
            Align::Left => LEFT,
            Align::Center => PAGE[0] / 2.0,
            Align::Right => LEFT + WIDTH,
        };
        for line in lines {
            let y = self.y + style.size * leading / 2.0;
            self.page().text([x, y], align, style, line.as_str());
            self.y += style.size * leading;
        }
    }

    /// Mark, title and issue.
    pub(super) fn opening(&mut self, b: &Bulletin) {
        if let Some(mark) = &b.mark {
            let size = 12.0 * PT;
            let lines = wrap(self.face(true), mark, size, WIDTH - 16.0, 0.0);
            let rect = Rect::new(LEFT, self.y, WIDTH, lines.len() as f64 * size * 1.5 + 8.0);
            self.page().shapes.push(Shape::Frame { rect, ink: Ink::Ink, width: 2.0 });
            self.y += 4.0;
            self.lines(&lines, Type::bold(size, Ink::Ink), 1.5, Align::Center);
            self.y += 8.0 * MM;
        }
        let style = Type::bold(self.sizes.title, Ink::Ink);
        let parts = b.title_lines(style.size);
        let lines: Vec<String> =
            parts.iter().flat_map(|part| balanced(self.face(true), part, style.size)).collect();
        self.lines(&lines, style, 1.4, Align::Center);
        self.y += 3.0 * MM;
        let style = Type::regular(self.sizes.issue, Ink::Ink);
        let lines = wrap(self.face(false), &b.issue, style.size, WIDTH, 0.0);
        self.lines(&lines, style, 1.5, Align::Center);
        self.y += 8.0 * MM;
    }

    /// The office that issues it.
    fn issuer(&mut self, issuer: &str) {
        let style = Type::regular(self.sizes.body, Ink::Ink);
        let lines = wrap(self.face(false), issuer, style.size, WIDTH, 0.0);
        self.need(style.size * self.sizes.leading * (lines.len() as f64 + 2.0));
        self.y += style.size * self.sizes.leading;
        self.lines(&lines, style, self.sizes.leading, Align::Right);
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, title) => self.heading(*level, title),
            Block::Text(runs) => self.text(runs),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Issuer(issuer) => self.issuer(issuer),
            Block::Break => {
                if self.y > TOP {
                    self.turn();
                }
            }
        }
    }

    fn heading(&mut self, level: Level, title: &str) {
        let (size, before) = match level {
            Level::First => (self.sizes.first, 0.7),
            Level::Second => (self.sizes.second, 0.4),
        };
        let indent = self.sizes.indent * size;
        let lines = wrap(self.face(true), title, size, WIDTH, indent);
        let height = lines.len() as f64 * size * self.sizes.leading;
        // A heading takes some of what it heads along: a few lines, or the head of a table.
        if !self.need(before * size + height + 26.0 * MM) && self.y > TOP {
            self.y += before * size;
        }
        let (page, y) = (self.pages.len() - 1, self.y);
        self.headings.push(Heading { level, title: title.to_owned(), page, y });
        self.indented(&lines, Type::bold(size, Ink::Ink), indent);
        self.y += size * 0.2;
    }

    /// Lines of which the first begins further right.
    fn indented(&mut self, lines: &[String], style: Type, indent: f64) {
        for (n, line) in lines.iter().enumerate() {
            let x = LEFT + if n == 0 { indent } else { 0.0 };
            let y = self.y + style.size * self.sizes.leading / 2.0;
            self.page().text([x, y], Align::Left, style, line.as_str());
            self.y += style.size * self.sizes.leading;
        }
    }

    /// A paragraph: never one line alone at either end of a page, its notes on the page where
    /// it ends.
    fn text(&mut self, runs: &[Run]) {
        let (size, height) = (self.sizes.body, self.sizes.body * self.sizes.leading);
        let words: String =
            runs.iter().filter_map(|r| if let Run::Words(w) = r { Some(w.as_str()) } else { None }).collect();
        let mut indent = self.sizes.indent * size;
        let mut lines = wrap(self.face(false), &words, size, WIDTH, indent);
        let notes: Vec<&str> =
            runs.iter().filter_map(|r| if let Run::Note(n) = r { Some(n.as_str()) } else { None }).collect();
        let foot: Vec<String> = notes.iter().enumerate().flat_map(|(n, note)| self.note(n, note)).collect();
        let feet = foot.len() as f64 * self.sizes.note * 1.4 + if foot.is_empty() { 0.0 } else { 8.0 };
        let style = Type::regular(size, Ink::Ink);
        loop {
            let fitting = ((self.room() - feet) / height).floor().max(0.0);
            let fitting = (lines.len() as f64).min(fitting);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lines of a page")]
            let mut fit = fitting as usize;
            if fit >= lines.len() {
                break;
            }
            if lines.len() - fit == 1 {
                fit = fit.saturating_sub(1);
            }
            if fit < 2 && self.y > TOP {
                self.turn();
                continue;
            }
            let rest = lines.split_off(fit.max(1));
            self.indented(&lines, style, indent);
            (lines, indent) = (rest, 0.0);
            self.turn();
        }
        self.foot.extend(foot);
        let last = lines.last().map_or(0.0, |l| self.face(false).width(l, size));
        let last = if lines.len() == 1 { last + indent } else { last };
        self.indented(&lines, style, indent);
        let mut x = LEFT + last + 1.0;
        for _ in notes {
            self.notes += 1;
            let mark = self.notes.to_string();
            let y = self.y - height / 2.0 - size * 0.3;
            x += self.face(false).width(&mark, size * 0.6) + 1.0;
            self.page().text([x, y], Align::Right, Type::regular(size * 0.6, Ink::Ink), mark);
        }
        self.y += self.sizes.after;
    }

    /// The lines of a note, the `n`th of its paragraph.
    fn note(&self, n: usize, note: &str) -> Vec<String> {
        let said = format!("{} {note}", self.notes + n + 1);
        wrap(self.face(false), &said, self.sizes.note, WIDTH, 0.0)
    }

    fn figure(&mut self, figure: &Figure) {
        let caption = wrap(self.face(true), &figure.caption, self.sizes.caption, WIDTH, 0.0);
        let words = caption.len() as f64 * self.sizes.caption * 1.5 + 6.0 * MM;
        let [w, h] = figure.picture.size;
        // A chart higher than a page is made smaller.
        let scale = (WIDTH / w).min((Self::whole() - words) / h);
        self.need(h * scale + words);
        self.y += 2.0 * MM;
        let at = [LEFT + (WIDTH - w * scale) / 2.0, self.y];
        let shapes = figure.picture.clone();
        self.page().place(shapes, at, scale);
        self.y += h * scale + 2.0 * MM;
        self.lines(&caption, Type::bold(self.sizes.caption, Ink::Ink), 1.5, Align::Center);
        self.y += 2.0 * MM;
    }

    /// A caption above a table.
    pub(super) fn caption(&mut self, words: &str) {
        let lines = wrap(self.face(true), words, self.sizes.caption, WIDTH, 0.0);
        self.lines(&lines, Type::bold(self.sizes.caption, Ink::Ink), 1.6, Align::Center);
    }

    /// Numbers the pages.
    pub(super) fn finish(mut self, b: &Bulletin) -> Laid {
        self.feet();
        let size = self.sizes.page;
        for (n, page) in self.pages.iter_mut().enumerate() {
            let number = tf(b.lang, "bulletin-page", &[("page", (n + 1).into())]);
            let at = [PAGE[0] / 2.0, BOTTOM + 12.0 * MM];
            page.text(at, Align::Center, Type::regular(size, Ink::Ink), number);
        }
        Laid { pages: self.pages, headings: self.headings }
    }
}

/// A title in lines of about the same length.
fn balanced(face: &Face, title: &str, size: f64) -> Vec<String> {
    let most = wrap(face, title, size, WIDTH, 0.0).len();
    let mut width = face.width(title, size) / most.max(1) as f64;
    while width < WIDTH {
        let lines = wrap(face, title, size, width, 0.0);
        if lines.len() <= most {
            return lines;
        }
        width += size / 2.0;
    }
    wrap(face, title, size, WIDTH, 0.0)
}
