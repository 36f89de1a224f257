//! A picture as SVG. Text is written as outlines, each character once and then used again,
//! so that it looks the same on machines without a single Chinese font; what spots stand
//! for is kept as titles, which browsers show under the pointer and read aloud. The whole is
//! a document, not an image: readers see nothing inside an image.

use std::{
    collections::BTreeMap,
    fmt::{self, Write as _},
};

use crate::chart::{
    face::{Face, Glyph},
    palette::{Palette, Rgb},
    picture::{Align, Dash, Ink, Picture, Rect, Shape, Spot, Type},
};

/// The picture as an SVG document. `size` is how large it is printed, width and height with
/// their unit (`420mm`); without one a point is a CSS pixel.
#[must_use]
pub fn write(picture: &Picture, palette: &Palette, size: Option<&[String; 2]>) -> String {
    let mut w = Writer::new(picture, palette, "");
    // Writing into a string cannot fail.
    let _ = w.all(picture);
    let mut out = String::with_capacity(w.body.len() * 2);
    let _ = w.document(&mut out, picture, size);
    out
}

/// The picture as a part of a page: an image with its summary as a text. `name` keeps its
/// characters apart from those of other pictures on the page.
#[must_use]
pub(super) fn inline(picture: &Picture, palette: &Palette, name: &str) -> String {
    let mut w = Writer::new(picture, palette, name);
    // Writing into a string cannot fail.
    let _ = w.all(picture);
    let mut out = String::with_capacity(w.body.len() * 2);
    let [width, height] = picture.size.map(N);
    let _ = writeln!(
        out,
        r#"<svg viewBox="0 0 {width} {height}" role="img" aria-label="{}">"#,
        Escaped(&picture.summary),
    );
    w.contents(&mut out, picture);
    out
}

struct Writer<'p> {
    lang: crate::domain::words::Lang,
    palette: &'p Palette,
    /// What the identifiers of its characters begin with.
    prefix: &'p str,
    /// Characters used so far, by weight.
    defs: BTreeMap<(bool, Glyph), String>,
    body: String,
}

/// A coordinate: two decimals are a fiftieth of a hair.
struct N(f64);

impl fmt::Display for N {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = format!("{:.2}", self.0);
        let s = s.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if s == "-0" { "0" } else { s })
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl<'p> Writer<'p> {
    fn new(picture: &Picture, palette: &'p Palette, prefix: &'p str) -> Self {
        Self { lang: picture.lang, palette, prefix, defs: BTreeMap::new(), body: String::new() }
    }

    fn document(&self, out: &mut String, p: &Picture, size: Option<&[String; 2]>) -> fmt::Result {
        let [w, h] = p.size;
        let [width, height] = size.cloned().unwrap_or_else(|| [N(w).to_string(), N(h).to_string()]);
        writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
        writeln!(
            out,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {} {}" role="graphics-document document" xml:lang="{}" aria-labelledby="title summary">"#,
            N(w),
            N(h),
            p.lang.tag(),
        )?;
        writeln!(out, r#"<title id="title">{}</title>"#, Escaped(&p.title))?;
        writeln!(out, r#"<desc id="summary">{}</desc>"#, Escaped(&p.summary))?;
        if !p.made.is_empty() {
            writeln!(out, r#"<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">"#)?;
            for fact in &p.made {
                writeln!(out, "<dc:description>{}</dc:description>", Escaped(fact))?;
            }
            writeln!(out, "</metadata>")?;
        }
        self.contents(out, p);
        Ok(())
    }

    /// What stands inside the element, and its end.
    fn contents(&self, out: &mut String, p: &Picture) {
        out.push_str("<defs>\n");
        for ((bold, glyph), path) in self.defs.iter().filter(|(_, path)| !path.is_empty()) {
            // Writing into a string cannot fail.
            let _ = writeln!(out, r#"<path id="{}" d="{path}"/>"#, self.id(*bold, *glyph));
        }
        out.push_str("</defs>\n");
        let ([w, h], ground) = (p.size.map(N), self.palette.paper);
        let _ = writeln!(out, r#"<rect width="{w}" height="{h}" fill="{ground}"/>"#);
        out.push_str(&self.body);
        out.push_str("</svg>\n");
    }

    fn id(&self, bold: bool, glyph: Glyph) -> String {
        format!("{}{}{}-{}", self.prefix, if bold { 'b' } else { 'r' }, glyph.font, glyph.id)
    }

    fn all(&mut self, p: &Picture) -> fmt::Result {
        for shape in &p.shapes {
            self.shape(shape)?;
        }
        for spot in &p.spots {
            self.spot(spot)?;
        }
        Ok(())
    }

    fn color(&self, ink: Ink) -> Rgb {
        self.palette.ink(ink)
    }

    fn shape(&mut self, shape: &Shape) -> fmt::Result {
        match shape {
            Shape::Box { rect, fill, corner } => {
                let color = self.color(*fill);
                self.rect(rect)?;
                if *corner > 0.0 {
                    write!(self.body, r#" rx="{}""#, N(*corner))?;
                }
                writeln!(self.body, r#" fill="{color}"/>"#)
            }
            Shape::Frame { rect, ink, width } => {
                let color = self.color(*ink);
                self.rect(&rect.inset(width / 2.0, width / 2.0))?;
                writeln!(self.body, r#" fill="none" stroke="{color}" stroke-width="{}"/>"#, N(*width))
            }
            Shape::Line { points, ink, width, dash } => {
                let color = self.color(*ink);
                self.points("polyline", points)?;
                write!(self.body, r#" fill="none" stroke="{color}" stroke-width="{}""#, N(*width))?;
                match dash {
                    Dash::Solid => {}
                    Dash::Dashed => {
                        write!(self.body, r#" stroke-dasharray="{} {}""#, N(4.0 * width), N(3.0 * width))?;
                    }
                    Dash::Dotted => {
                        write!(self.body, r#" stroke-dasharray="{0} {0}""#, N(1.5 * width))?;
                    }
                }
                writeln!(self.body, "/>")
            }
            Shape::Area { points, fill, opacity } => {
                let color = self.color(*fill);
                self.points("polygon", points)?;
                writeln!(self.body, r#" fill="{color}" fill-opacity="{}"/>"#, N(*opacity))
            }
            Shape::Dot { at: [x, y], radius, ink, filled } => {
                let (color, paper) = (self.color(*ink), self.palette.paper);
                let fill = if *filled { color } else { paper };
                writeln!(
                    self.body,
                    r#"<circle cx="{}" cy="{}" r="{}" fill="{fill}" stroke="{color}" stroke-width="1.5"/>"#,
                    N(*x),
                    N(*y),
                    N(*radius),
                )
            }
            Shape::Text { at, align, style, text } => self.text(*at, *align, *style, text),
        }
    }

    fn rect(&mut self, r: &Rect) -> fmt::Result {
        let [x, y, w, h] = [r.x, r.y, r.w.max(0.0), r.h.max(0.0)].map(N);
        write!(self.body, r#"<rect x="{x}" y="{y}" width="{w}" height="{h}""#)
    }

    fn points(&mut self, element: &str, points: &[[f64; 2]]) -> fmt::Result {
        write!(self.body, r#"<{element} points=""#)?;
        for (n, [x, y]) in points.iter().enumerate() {
            let gap = if n == 0 { "" } else { " " };
            write!(self.body, "{gap}{},{}", N(*x), N(*y))?;
        }
        self.body.push('"');
        Ok(())
    }

    fn text(&mut self, [x, y]: [f64; 2], align: Align, style: Type, text: &str) -> fmt::Result {
        let face = Face::of(self.lang, style.bold);
        let share = match align {
            Align::Left => 0.0,
            Align::Center => 0.5,
            Align::Right => 1.0,
        };
        let x = x - face.width(text, style.size) * share;
        let y = y + face.baseline() * style.size;
        let color = self.color(style.ink);
        // The fonts of a face draw in the same units, which a test holds.
        let units = face.units();
        let mut pieces = String::new();
        let mut at = 0.0;
        for (glyph, width) in face.glyphs(text) {
            let path = self.defs.entry((style.bold, glyph)).or_insert_with(|| face.outline(glyph));
            if !path.is_empty() {
                write!(pieces, r##"<use href="#{}""##, self.id(style.bold, glyph))?;
                if at > 0.0 {
                    write!(pieces, r#" x="{}""#, N(at * units))?;
                }
                pieces.push_str("/>");
            }
            at += width;
        }
        let scale = style.size / units;
        writeln!(
            self.body,
            r#"<g fill="{color}" transform="matrix({scale:.5} 0 0 {:.5} {} {})" role="img" aria-label="{}">{pieces}</g>"#,
            -scale,
            N(x),
            N(y),
            Escaped(text),
        )
    }

    fn spot(&mut self, spot: &Spot) -> fmt::Result {
        self.rect(&spot.rect)?;
        let told = Escaped(&spot.told);
        writeln!(self.body, r#" fill="none" pointer-events="all" role="img"><title>{told}</title></rect>"#)
    }
}

/// A text between tags or in an attribute. XML has no place for most control characters.
pub(super) struct Escaped<'t>(pub(super) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\n' => f.write_str("&#10;")?,
                c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::{palette::Light, picture::Target},
        domain::words::Lang,
    };

    fn picture() -> Picture {
        let mut p = Picture::new(Lang::Hans, [200.0, 100.0]);
        p.title = "<污水> & \u{7}\"管网\"".to_owned();
        p.made.push("Rule: a < b".to_owned());
        p.text([10.0, 20.0], Align::Left, Type::regular(12.0, Ink::Ink), "管管网");
        p.path(vec![[0.0, 0.0], [9.5, 3.25]], Ink::Accent, 1.0, Dash::Dashed);
        p.spot(Rect::new(0.0, 0.0, 5.0, 5.0), "52 < 113.5", Target::Commitment(0));
        p
    }

    #[test]
    fn it_is_sound_and_needs_no_font() {
        let svg = write(&picture(), &Palette::of(Light::Light), None);
        assert!(!svg.contains("<text"), "{svg}");
        assert!(svg.contains("&lt;污水&gt; &amp; &quot;管网&quot;"), "{svg}");
        assert!(svg.contains("<title>52 &lt; 113.5</title>"), "{svg}");
        // A reader must get at every label, which it cannot below an image.
        assert!(svg.contains(r#"role="graphics-document document""#) && !svg.contains(r#"role="text""#));
        let labels = [r#"role="img" aria-label="管管网""#, r#"role="img"><title>52 &lt; 113.5"#];
        assert!(labels.iter().all(|l| svg.contains(l)), "{svg}");
        let tree = resvg::usvg::Tree::from_str(&svg, &resvg::usvg::Options::default()).unwrap();
        assert!((tree.size().width() - 200.0).abs() < 1e-6);
        assert!(svg.contains("<dc:description>Rule: a &lt; b</dc:description>"), "{svg}");
        // Two characters, three times used.
        assert_eq!(svg.matches("<path id=").count(), 2);
        assert_eq!(svg.matches("<use href=").count(), 3);
    }
}
