//! Pages painted as PDF.

use krilla::{
    Document,
    color::rgb,
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point, Rect as Area, Transform},
    metadata::Metadata,
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke, StrokeDash},
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};

use super::flow::{Laid, PAGE, PT};
use crate::{
    chart::{
        face::{Face, GETA},
        palette::Palette,
        picture::{Align, Dash, Ink, Picture, Rect, Shape, Type},
    },
    domain::words::Lang,
    exchange::{
        ExportError,
        bulletin::{Bulletin, Level, html::paper},
    },
};

/// How far a curve's handles lie from its ends to make a quarter of a circle of radius 1.
const ROUND: f64 = 0.552_284_75;

/// The bytes of the document.
///
/// # Errors
/// When the writer fails.
pub(super) fn write(b: &Bulletin, laid: &Laid) -> Result<Vec<u8>, ExportError> {
    let failed = |what: &str| ExportError::Draw(what.to_owned());
    let mut document = Document::new();
    let fonts = Fonts::of(b.lang).ok_or_else(|| failed("fonts"))?;
    let [w, h] = PAGE.map(|side| narrow(side / PT));
    for page in &laid.pages {
        let settings = PageSettings::from_wh(w, h).ok_or_else(|| failed("page"))?;
        let mut sheet = document.start_page_with(settings);
        let mut painter = Painter { surface: sheet.surface(), fonts: &fonts, lang: b.lang, palette: paper() };
        painter.page(page);
        drop(painter);
        sheet.finish();
    }
    document.set_outline(outline(laid));
    let metadata = Metadata::new().title(b.title()).language(b.lang.tag().to_owned());
    let author = b.issuer.iter().cloned().collect::<Vec<_>>();
    document.set_metadata(metadata.authors(author).creator("Guatu".to_owned()));
    document.finish().map_err(|e| ExportError::Draw(format!("{e:?}")))
}

/// Headings as bookmarks.
fn outline(laid: &Laid) -> Outline {
    let mut outline = Outline::new();
    let mut open: Option<OutlineNode> = None;
    for heading in &laid.headings {
        let at = XyzDestination::new(heading.page, Point::from_xy(0.0, narrow(heading.y / PT)));
        let node = OutlineNode::new(heading.title.clone(), at);
        match (heading.level, &mut open) {
            (Level::Second, Some(parent)) => parent.push_child(node),
            _ => {
                if let Some(done) = open.replace(node) {
                    outline.push_child(done);
                }
            }
        }
    }
    if let Some(last) = open {
        outline.push_child(last);
    }
    outline
}

/// The fonts of both weights, in the order faces ask them.
struct Fonts {
    regular: Vec<Font>,
    bold: Vec<Font>,
}

impl Fonts {
    fn of(lang: Lang) -> Option<Self> {
        let load = |bold| {
            let sources = Face::sources(lang, bold);
            sources.into_iter().map(|(bytes, index)| Font::new(bytes.into(), index)).collect::<Option<_>>()
        };
        Some(Self { regular: load(false)?, bold: load(true)? })
    }
}

struct Painter<'s, 'f> {
    surface: Surface<'s>,
    fonts: &'f Fonts,
    lang: Lang,
    palette: Palette,
}

impl Painter<'_, '_> {
    fn page(&mut self, page: &Picture) {
        let scale = narrow(1.0 / PT);
        self.surface.push_transform(&Transform::from_scale(scale, scale));
        for shape in &page.shapes {
            self.shape(shape);
        }
        self.surface.pop();
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Box { rect, fill, corner } => self.fill(rounded(rect, *corner), *fill, 1.0),
            Shape::Frame { rect, ink, width } => {
                let rect = rect.inset(width / 2.0, width / 2.0);
                self.stroke(rounded(&rect, 0.0), *ink, *width, Dash::Solid);
            }
            Shape::Line { points, ink, width, dash } => self.stroke(path(points, false), *ink, *width, *dash),
            Shape::Area { points, fill, opacity } => self.fill(path(points, true), *fill, *opacity),
            Shape::Dot { at, radius, ink, filled } => {
                let [x, y] = at;
                let square = Rect::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius);
                self.fill(rounded(&square, *radius), if *filled { *ink } else { Ink::Paper }, 1.0);
                self.stroke(rounded(&square, *radius), *ink, 1.5, Dash::Solid);
            }
            Shape::Text { at, align, style, text } => self.text(*at, *align, *style, text),
        }
    }

    fn color(&self, ink: Ink) -> rgb::Color {
        let [r, g, b] = self.palette.ink(ink).0;
        rgb::Color::new(r, g, b)
    }

    fn fill(&mut self, path: Option<Path>, ink: Ink, opacity: f64) {
        let Some(path) = path else { return };
        let opacity = NormalizedF32::new(narrow(opacity)).unwrap_or(NormalizedF32::ONE);
        let fill = Fill { paint: self.color(ink).into(), opacity, ..Fill::default() };
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill));
        self.surface.draw_path(&path);
    }

    fn stroke(&mut self, path: Option<Path>, ink: Ink, width: f64, dash: Dash) {
        let Some(path) = path else { return };
        let dashes = |lengths: &[f64]| StrokeDash {
            array: lengths.iter().map(|l| narrow(l * width)).collect(),
            offset: 0.0,
        };
        let dash = match dash {
            Dash::Solid => None,
            Dash::Dashed => Some(dashes(&[4.0, 3.0])),
            Dash::Dotted => Some(dashes(&[1.5, 1.5])),
        };
        let stroke =
            Stroke { paint: self.color(ink).into(), width: narrow(width), dash, ..Stroke::default() };
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(stroke));
        self.surface.draw_path(&path);
    }

    /// Words; a character no font has is printed as 〓 and stays itself in the text.
    fn text(&mut self, [x, y]: [f64; 2], align: Align, style: Type, text: &str) {
        let face = Face::of(self.lang, style.bold);
        let chars: Vec<(std::ops::Range<usize>, usize, KrillaGlyph)> = text
            .char_indices()
            // What moves a printer's carriage is nothing to print.
            .filter(|(_, c)| !c.is_control())
            .map(|(start, c)| {
                let shown = if face.has(c) { c } else { GETA };
                let (glyph, width) = face.glyph(shown);
                let range = start..start + c.len_utf8();
                let id = GlyphId::new(glyph.id);
                (range.clone(), glyph.font, KrillaGlyph::new(id, narrow(width), 0.0, 0.0, 0.0, range, None))
            })
            .collect();
        let wide: f64 = chars.iter().map(|(_, _, g)| f64::from(g.x_advance)).sum::<f64>() * style.size;
        let share = match align {
            Align::Left => 0.0,
            Align::Center => 0.5,
            Align::Right => 1.0,
        };
        let mut at = x - wide * share;
        let y = y + face.baseline() * style.size;
        let fonts = if style.bold { &self.fonts.bold } else { &self.fonts.regular };
        let fill = Fill { paint: self.color(style.ink).into(), ..Fill::default() };
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill));
        for run in chars.chunk_by(|(_, a, _), (_, b, _)| a == b) {
            let Some((font, (first, _, _))) = run.first().and_then(|r| Some((fonts.get(r.1)?, r))) else {
                continue;
            };
            let from = first.start;
            let to = run.last().map_or(from, |(range, _, _)| range.end);
            let glyphs: Vec<KrillaGlyph> = run
                .iter()
                .map(|(range, _, g)| KrillaGlyph {
                    text_range: range.start - from..range.end - from,
                    ..g.clone()
                })
                .collect();
            let start = Point::from_xy(narrow(at), narrow(y));
            self.surface.draw_glyphs(
                start,
                &glyphs,
                font.clone(),
                &text[from..to],
                narrow(style.size),
                false,
            );
            at += glyphs.iter().map(|g| f64::from(g.x_advance)).sum::<f64>() * style.size;
        }
    }
}

fn path(points: &[[f64; 2]], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (n, [x, y]) in points.iter().map(|p| p.map(narrow)).enumerate() {
        if n == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    if closed {
        path.close();
    }
    path.finish()
}

/// A rectangle with round corners; all corners round are a circle.
fn rounded(r: &Rect, corner: f64) -> Option<Path> {
    let (w, h) = (r.w.max(0.0), r.h.max(0.0));
    let corner = corner.min(w / 2.0).min(h / 2.0);
    let mut path = PathBuilder::new();
    if corner <= 0.0 {
        path.push_rect(Area::from_xywh(narrow(r.x), narrow(r.y), narrow(w), narrow(h))?);
        return path.finish();
    }
    let (x, y, right, bottom) = (r.x, r.y, r.x + w, r.y + h);
    let k = corner * (1.0 - ROUND);
    let move_to = [x + corner, y];
    let sides = [
        ([right - corner, y], [right - k, y], [right, y + k], [right, y + corner]),
        ([right, bottom - corner], [right, bottom - k], [right - k, bottom], [right - corner, bottom]),
        ([x + corner, bottom], [x + k, bottom], [x, bottom - k], [x, bottom - corner]),
        ([x, y + corner], [x, y + k], [x + k, y], [x + corner, y]),
    ];
    let [mx, my] = move_to.map(narrow);
    path.move_to(mx, my);
    for (line, a, z, end) in sides {
        let ([lx, ly], [ax, ay]) = (line.map(narrow), a.map(narrow));
        let ([zx, zy], [ex, ey]) = (z.map(narrow), end.map(narrow));
        path.line_to(lx, ly);
        path.cubic_to(ax, ay, zx, zy, ex, ey);
    }
    path.close();
    path.finish()
}

/// PDF counts in single precision.
#[expect(clippy::cast_possible_truncation, reason = "places on a page")]
const fn narrow(v: f64) -> f32 {
    v as f32
}
