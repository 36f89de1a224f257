//! The running text of a document, with its notes and pictures.

use std::fmt::Write as _;

use super::{HEAD, MAIN, OFFICE};
use crate::{
    chart::picture::Picture,
    exchange::{
        bulletin::{Block, Bulletin, Figure, Level, Row, Run, Side, Table},
        svg::Escaped,
    },
};

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
/// Width of the text in twentieths of a point: 156 mm.
const WIDTH: u32 = 8844;
/// Size of the title in points of charts: 22 of a typographer's.
const TITLE: f64 = 22.0 * 96.0 / 72.0;
/// English metric units a point of a chart.
const EMU: f64 = 914_400.0 / 96.0;

/// The text written, and what it refers to.
pub(super) struct Body<'b> {
    out: String,
    notes: Vec<&'b str>,
    /// In the order they are referred to, from 1.
    pub(super) pictures: Vec<&'b Picture>,
}

impl<'b> Body<'b> {
    pub(super) fn of(b: &'b Bulletin) -> Self {
        let mut body = Self { out: String::new(), notes: Vec::new(), pictures: Vec::new() };
        if let Some(mark) = &b.mark {
            body.styled("Mark", mark);
        }
        body.styled("Title", &b.title_lines(TITLE).join("\n"));
        body.styled("Issue", &b.issue);
        for block in &b.blocks {
            body.block(block);
        }
        body
    }

    /// The main part.
    pub(super) fn document(&self, b: &Bulletin) -> String {
        let head = b.mark.iter().map(|_| r#"<w:headerReference w:type="default" r:id="header"/>"#);
        let head: String = head.collect();
        // A4 with the margins of GB/T 9704: 37 mm above, 35 below, 28 left, 26 right.
        format!(
            r#"{HEAD}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture"><w:body>{}<w:sectPr>{head}<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="1134" w:footer="1134" w:gutter="0"/></w:sectPr></w:body></w:document>"#,
            self.out,
        )
    }

    /// The part with the notes; the first two are the lines above them.
    pub(super) fn footnotes(&self) -> String {
        let mut out = format!(
            r#"{HEAD}<w:footnotes xmlns:w="{MAIN}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"#
        );
        for (n, note) in self.notes.iter().enumerate() {
            // Writing into a string cannot fail.
            let _ = write!(
                out,
                r#"<w:footnote w:id="{}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {}</w:t></w:r></w:p></w:footnote>"#,
                n + 1,
                Escaped(note),
            );
        }
        out.push_str("</w:footnotes>");
        out
    }

    fn styled(&mut self, style: &str, words: &str) {
        self.paragraph(style, "", &[Piece::Words(words)]);
    }

    fn paragraph(&mut self, style: &str, more: &str, pieces: &[Piece<'b, '_>]) {
        let _ = write!(self.out, r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>"#);
        for piece in pieces {
            match piece {
                Piece::Words(words) => self.words("", words),
                Piece::Bold(words) => self.words("<w:rPr><w:b/></w:rPr>", words),
                Piece::Note(note) => {
                    self.notes.push(note);
                    let n = self.notes.len();
                    let _ = write!(
                        self.out,
                        r#"<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{n}"/></w:r>"#
                    );
                }
            }
        }
        self.out.push_str("</w:p>");
    }

    /// A run; lines of a text are kept apart.
    fn words(&mut self, properties: &str, words: &str) {
        let _ = write!(self.out, "<w:r>{properties}");
        for (n, line) in words.lines().enumerate() {
            let between = if n > 0 { "<w:br/>" } else { "" };
            let _ = write!(self.out, r#"{between}<w:t xml:space="preserve">{}</w:t>"#, Escaped(line));
        }
        self.out.push_str("</w:r>");
    }

    fn block(&mut self, block: &'b Block) {
        match block {
            Block::Heading(Level::First, title) => self.styled("Heading1", title),
            Block::Heading(Level::Second, title) => self.styled("Heading2", title),
            Block::Text(runs) => {
                let piece = |run: &'b Run| match run {
                    Run::Words(words) => Piece::Words(words),
                    Run::Note(note) => Piece::Note(note),
                };
                let pieces: Vec<Piece<'b, '_>> = runs.iter().map(piece).collect();
                self.paragraph("Text", "", &pieces);
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Issuer(issuer) => self.styled("Issuer", issuer),
            Block::Break => self.out.push_str(
                r#"<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>"#,
            ),
        }
    }

    fn table(&mut self, table: &Table) {
        self.paragraph("Caption", "<w:keepNext/>", &[Piece::Words(&table.caption)]);
        let all: u32 = table.columns.iter().map(|c| u32::from(c.share)).sum();
        let widths: Vec<u32> =
            table.columns.iter().map(|c| WIDTH * u32::from(c.share) / all.max(1)).collect();
        // Tables of counts have many narrow columns.
        let counts = widths.len() > 8;
        let side = if counts { 20 } else { 70 };
        let edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|edge| format!(r#"<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="555555"/>"#))
            .concat();
        let _ = write!(
            self.out,
            r#"<w:tbl><w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>"#
        );
        for width in &widths {
            let _ = write!(self.out, r#"<w:gridCol w:w="{width}"/>"#);
        }
        self.out.push_str(r"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&widths) {
            let cell =
                Cell { width: *width, span: 1, shade: true, middle: true, bold: true, with_next: true };
            self.cell(&cell, &column.title);
        }
        self.out.push_str("</w:tr>");
        for row in &table.rows {
            self.row(table, &widths, row, counts);
        }
        self.out.push_str("</w:tbl>");
        // Word joins tables that touch, and wants a paragraph after the last.
        self.paragraph("Cell", "", &[]);
    }

    /// A row; rows of a table of counts stay on one page.
    fn row(&mut self, table: &Table, widths: &[u32], row: &Row, with_next: bool) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        match row {
            Row::Group(title) => {
                let cell = Cell {
                    width: WIDTH,
                    span: widths.len(),
                    shade: true,
                    middle: false,
                    bold: true,
                    with_next: true,
                };
                self.cell(&cell, title);
            }
            Row::Cells(cells) | Row::Total(cells) => {
                let bold = matches!(row, Row::Total(_));
                for ((column, width), text) in table.columns.iter().zip(widths).zip(cells) {
                    let middle = column.side == Side::Middle;
                    let cell = Cell {
                        width: *width,
                        span: 1,
                        shade: false,
                        middle,
                        bold,
                        with_next: with_next && !bold,
                    };
                    self.cell(&cell, text);
                }
            }
        }
        self.out.push_str("</w:tr>");
    }

    fn cell(&mut self, cell: &Cell, text: &str) {
        let _ = write!(self.out, r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>"#, cell.width);
        if cell.span > 1 {
            let _ = write!(self.out, r#"<w:gridSpan w:val="{}"/>"#, cell.span);
        }
        if cell.shade {
            self.out.push_str(r#"<w:shd w:val="clear" w:color="auto" w:fill="F2F1EE"/>"#);
        }
        self.out.push_str(r#"<w:vAlign w:val="center"/></w:tcPr>"#);
        let keep = if cell.with_next { "<w:keepNext/>" } else { "" };
        let side = if cell.middle { r#"<w:jc w:val="center"/>"# } else { "" };
        let piece = if cell.bold { Piece::Bold(text) } else { Piece::Words(text) };
        self.paragraph("Cell", &format!("{keep}{side}"), &[piece]);
        self.out.push_str("</w:tc>");
    }

    fn figure(&mut self, figure: &'b Figure) {
        self.pictures.push(&figure.picture);
        let n = self.pictures.len();
        let [w, h] = figure.picture.size.map(|side| format!("{:.0}", side * EMU));
        let (name, told) = (Escaped(&figure.caption), Escaped(&figure.picture.summary));
        let _ = write!(
            self.out,
            r#"<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{w}" cy="{h}"/><wp:docPr id="{n}" name="{name}" descr="{told}"/><a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{n}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="image{n}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#
        );
        self.styled("Caption", &figure.caption);
    }
}

/// A piece of a paragraph.
enum Piece<'b, 't> {
    Words(&'t str),
    Bold(&'t str),
    Note(&'b str),
}

/// How a cell looks.
#[expect(clippy::struct_excessive_bools, reason = "questions apart, each answered for itself")]
struct Cell {
    width: u32,
    span: usize,
    shade: bool,
    middle: bool,
    bold: bool,
    with_next: bool,
}
