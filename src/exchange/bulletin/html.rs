//! A bulletin as one HTML page: nothing is loaded, nothing runs, and it prints on A4 as it
//! should. Fonts are the reader's own, named as offices have them.

use std::fmt::Write as _;

use super::{Block, Bulletin, Figure, Level, Row, Run, Side, Table};
use crate::{
    chart::palette::{Light, Palette, Rgb},
    domain::words::Lang,
    exchange::svg::{self, Escaped},
    text::tf,
};

/// How it looks, on screens and on paper.
const STYLE: &str = include_str!("bulletin.css");

pub(super) fn write(b: &Bulletin) -> String {
    let mut page = Page { out: String::new(), notes: Vec::new(), figures: 0 };
    // Writing into a string cannot fail.
    let _ = page.document(b);
    page.out
}

struct Page<'b> {
    out: String,
    /// Footnotes so far; they stand at the end, for a page on a screen has no foot.
    notes: Vec<&'b str>,
    figures: usize,
}

impl<'b> Page<'b> {
    fn document(&mut self, b: &'b Bulletin) -> std::fmt::Result {
        let lang = b.lang.tag();
        writeln!(self.out, "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">")?;
        writeln!(self.out, r#"<meta name="viewport" content="width=device-width, initial-scale=1">"#)?;
        writeln!(self.out, "<title>{}</title>\n<style>\n{STYLE}", Escaped(&b.title()))?;
        writeln!(self.out, "{}", page_rules(b))?;
        let class = if b.lang == Lang::En { "western" } else { "han" };
        writeln!(self.out, "</style>\n</head>\n<body class=\"{class}\">\n<main>")?;
        if let Some(mark) = &b.mark {
            writeln!(self.out, r#"<p class="mark">{}</p>"#, Escaped(mark))?;
        }
        let [first, rest] = b.title.each_ref().map(|part| Escaped(part));
        let gap = if b.lang == Lang::En { " " } else { "" };
        writeln!(self.out, "<h1><span>{first}</span>{gap}<span>{rest}</span></h1>")?;
        writeln!(self.out, r#"<p class="issue">{}</p>"#, Escaped(&b.issue))?;
        for block in &b.blocks {
            self.block(block)?;
        }
        self.footnotes()?;
        self.out.push_str("</main>\n</body>\n</html>\n");
        Ok(())
    }

    fn block(&mut self, block: &'b Block) -> std::fmt::Result {
        match block {
            Block::Heading(Level::First, title) => writeln!(self.out, "<h2>{}</h2>", Escaped(title)),
            Block::Heading(Level::Second, title) => writeln!(self.out, "<h3>{}</h3>", Escaped(title)),
            Block::Text(runs) => self.paragraph(runs),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Issuer(issuer) => writeln!(self.out, r#"<p class="issuer">{}</p>"#, Escaped(issuer)),
            Block::Break => writeln!(self.out, r#"<div class="break"></div>"#),
        }
    }

    fn paragraph(&mut self, runs: &'b [Run]) -> std::fmt::Result {
        self.out.push_str("<p>");
        for run in runs {
            match run {
                Run::Words(words) => write!(self.out, "{}", Escaped(words))?,
                Run::Note(note) => {
                    self.notes.push(note);
                    let n = self.notes.len();
                    write!(self.out, r##"<sup><a href="#note-{n}" id="from-{n}">[{n}]</a></sup>"##)?;
                }
            }
        }
        self.out.push_str("</p>\n");
        Ok(())
    }

    fn table(&mut self, table: &Table) -> std::fmt::Result {
        let columns = &table.columns;
        let all: u16 = columns.iter().map(|c| c.share).sum();
        // Tables of counts have many narrow columns.
        let class = if columns.len() > 8 { "counts" } else { "list" };
        writeln!(
            self.out,
            "<table class=\"{class}\">\n<caption>{}</caption>\n<colgroup>",
            Escaped(&table.caption)
        )?;
        for c in columns {
            let width = f64::from(c.share) * 100.0 / f64::from(all.max(1));
            writeln!(self.out, r#"<col style="width:{width:.2}%">"#)?;
        }
        self.out.push_str("</colgroup>\n<thead>\n<tr>");
        for c in columns {
            self.out.push_str(r#"<th scope="col">"#);
            self.lines(&c.title)?;
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            match row {
                Row::Group(title) => {
                    let span = columns.len();
                    let title = Escaped(title);
                    writeln!(
                        self.out,
                        r#"<tr class="group"><th colspan="{span}" scope="rowgroup">{title}</th></tr>"#
                    )?;
                }
                Row::Cells(cells) => self.row("", table, cells)?,
                Row::Total(cells) => self.row(r#" class="total""#, table, cells)?,
            }
        }
        self.out.push_str("</tbody>\n</table>\n");
        Ok(())
    }

    fn row(&mut self, class: &str, table: &Table, cells: &[String]) -> std::fmt::Result {
        write!(self.out, "<tr{class}>")?;
        for (column, cell) in table.columns.iter().zip(cells) {
            let middle = if column.side == Side::Middle { r#" class="middle""# } else { "" };
            write!(self.out, "<td{middle}>")?;
            self.lines(cell)?;
            self.out.push_str("</td>");
        }
        self.out.push_str("</tr>\n");
        Ok(())
    }

    /// A text with its lines kept apart.
    fn lines(&mut self, text: &str) -> std::fmt::Result {
        for (n, line) in text.lines().enumerate() {
            let between = if n > 0 { "<br>" } else { "" };
            write!(self.out, "{between}{}", Escaped(line))?;
        }
        Ok(())
    }

    fn figure(&mut self, figure: &Figure) -> std::fmt::Result {
        self.figures += 1;
        let name = format!("f{}-", self.figures);
        let svg = svg::inline(&figure.picture, &paper(), &name);
        let caption = Escaped(&figure.caption);
        writeln!(self.out, "<figure>\n{svg}<figcaption>{caption}</figcaption>\n</figure>")
    }

    fn footnotes(&mut self) -> std::fmt::Result {
        if self.notes.is_empty() {
            return Ok(());
        }
        self.out.push_str("<section class=\"notes\">\n");
        for (n, note) in self.notes.iter().enumerate() {
            let n = n + 1;
            let note = Escaped(note);
            writeln!(self.out, r##"<p id="note-{n}"><a href="#from-{n}">[{n}]</a> {note}</p>"##)?;
        }
        self.out.push_str("</section>\n");
        Ok(())
    }
}

/// The colours of charts on white paper.
pub(super) fn paper() -> Palette {
    let mut palette = Palette::of(Light::Light);
    palette.paper = Rgb::hex(0x00FF_FFFF);
    palette
}

/// Head and foot of printed pages: the demonstration's mark, and the page's number.
fn page_rules(b: &Bulletin) -> String {
    let number = tf(b.lang, "bulletin-page", &[("page", "\u{0}".into())]);
    let (before, after) = number.split_once('\u{0}').unwrap_or_default();
    let quoted = |s: &str| css_string(s);
    let foot = format!("@bottom-center {{ content: {} counter(page) {}; }}", quoted(before), quoted(after));
    let head = b.mark.as_ref().map(|mark| format!(" @top-center {{ content: {}; }}", quoted(mark)));
    format!("@page {{ {foot}{} }}", head.unwrap_or_default())
}

/// A text as a string of CSS inside a style element: nothing in it can end either.
fn css_string(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' | '>' | '&' => {
                let _ = write!(out, "\\{:x} ", c as u32);
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_a_style_or_its_string() {
        let quoted = css_string("a\"}</style>\\\nb");
        assert_eq!(quoted, r#""a\22 }\3c /style\3e \5c b""#);
    }
}
