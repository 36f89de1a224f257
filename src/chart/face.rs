//! Our own faces: how wide words are, where they may break, and the outlines of their
//! characters, so that a chart needs no installed font anywhere.

use std::{fmt::Write as _, sync::OnceLock};

use skrifa::{
    FontRef, GlyphId, MetadataProvider as _,
    charmap::Charmap,
    instance::{LocationRef, Size},
    metrics::GlyphMetrics,
    outline::{DrawSettings, OutlinePen},
};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::domain::words::Lang;

/// Regular, Traditional and Simplified in one collection.
pub const REGULAR: &[u8] = include_bytes!("../../data/fonts/GuatuSans-Regular.ttc");
/// Bold, the same.
pub const BOLD: &[u8] = include_bytes!("../../data/fonts/GuatuSans-Bold.ttc");
/// Quotes, dashes and the ellipsis as English writes them; the Chinese faces have them full width.
pub const NARROW: &[u8] = include_bytes!("../../data/fonts/GuatuPunctuation-Regular.ttf");
/// The same in bold.
pub const NARROW_BOLD: &[u8] = include_bytes!("../../data/fonts/GuatuPunctuation-Bold.ttf");

/// What Chinese printers set for a type they lack.
pub const GETA: char = '〓';

/// Face in the collections: 0 Traditional, 1 Simplified. English shows Chinese names in
/// the report's own script.
#[must_use]
pub const fn index(lang: Lang) -> u32 {
    match lang {
        Lang::Hant | Lang::En => 0,
        Lang::Hans => 1,
    }
}

/// A character of one of a face's fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Glyph {
    /// Which of the fonts, in the order they are asked.
    pub font: usize,
    /// Number in it.
    pub id: u32,
}

/// One font of a face, with its tables at hand.
struct Font {
    font: FontRef<'static>,
    chars: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    /// Units of an em.
    em: f64,
}

/// A face: fonts asked in turn for a character.
pub struct Face {
    fonts: Vec<Font>,
    /// From the middle of a line down to its baseline, in em.
    baseline: f64,
    /// The characters of ASCII with their widths, asked for more often than all others.
    ascii: Vec<(Glyph, f64)>,
}

impl Face {
    /// The face of a language in a weight.
    #[must_use]
    pub fn of(lang: Lang, bold: bool) -> &'static Self {
        static FACES: [OnceLock<Face>; 6] = [const { OnceLock::new() }; 6];
        let place = lang as usize * 2 + usize::from(bold);
        FACES[place].get_or_init(|| Self::load(lang, bold))
    }

    /// The fonts of a face, in the order they are asked: their bytes, and the place in a
    /// collection.
    #[must_use]
    pub fn sources(lang: Lang, bold: bool) -> Vec<(&'static [u8], u32)> {
        // The regular face has characters the bold one lacks.
        let own: &[&'static [u8]] = if bold { &[BOLD, REGULAR] } else { &[REGULAR] };
        let narrow = if bold { NARROW_BOLD } else { NARROW };
        let english = (lang == Lang::En).then_some((narrow, 0));
        english.into_iter().chain(own.iter().map(|bytes| (*bytes, index(lang)))).collect()
    }

    fn load(lang: Lang, bold: bool) -> Self {
        let fonts = Self::sources(lang, bold);
        let fonts: Vec<Font> =
            fonts.into_iter().filter_map(|(bytes, index)| Font::load(bytes, index)).collect();
        let baseline = fonts.last().map_or(0.35, Font::baseline);
        let mut face = Self { fonts, baseline, ascii: Vec::new() };
        face.ascii = ('\0'..='\x7f').map(|c| face.find(c)).collect();
        face
    }

    /// The characters of a text with their widths in em; one that no font has is a box.
    pub fn glyphs(&self, text: &str) -> impl Iterator<Item = (Glyph, f64)> {
        text.chars().map(|c| self.glyph(c))
    }

    /// A character with its width in em; one that no font has is a box.
    #[must_use]
    pub fn glyph(&self, c: char) -> (Glyph, f64) {
        self.ascii.get(c as usize).copied().unwrap_or_else(|| self.find(c))
    }

    /// Whether one of the fonts has the character.
    #[must_use]
    pub fn has(&self, c: char) -> bool {
        self.glyph(c).0.id != GlyphId::NOTDEF.to_u32()
    }

    fn find(&self, c: char) -> (Glyph, f64) {
        let found = self.fonts.iter().enumerate().find_map(|(n, f)| Some((n, f, f.chars.map(c)?)));
        let boxed = || self.fonts.last().map(|f| (self.fonts.len() - 1, f, GlyphId::NOTDEF));
        found.or_else(boxed).map_or((Glyph { font: 0, id: 0 }, 1.0), |(font, f, id)| {
            let width = f.widths.advance_width(id).map_or(1.0, |w| f64::from(w) / f.em);
            (Glyph { font, id: id.to_u32() }, width)
        })
    }

    /// Width of a text in points at a size.
    #[must_use]
    pub fn width(&self, text: &str, size: f64) -> f64 {
        self.glyphs(text).map(|(_, w)| w).sum::<f64>() * size
    }

    /// From the middle of a line of text down to its baseline, in em.
    #[must_use]
    pub const fn baseline(&self) -> f64 {
        self.baseline
    }

    /// Units of an em in which outlines are drawn, the same in all fonts of a face.
    #[must_use]
    pub fn units(&self) -> f64 {
        self.fonts.last().map_or(1.0, |f| f.em)
    }

    /// Outline of a character as an SVG path in [`Self::units`], y upwards; empty for a
    /// space.
    #[must_use]
    pub fn outline(&self, glyph: Glyph) -> String {
        let Some(f) = self.fonts.get(glyph.font) else { return String::new() };
        let mut path = Path(String::new());
        if let Some(outline) = f.font.outline_glyphs().get(GlyphId::new(glyph.id)) {
            let plain = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            // Our own fonts are sound, a test draws all of them; what fails stays blank.
            let _ = outline.draw(plain, &mut path);
        }
        path.0
    }

    /// A text in lines of at most `width` points; of what needs more than `most` lines the
    /// last one ends in an ellipsis.
    #[must_use]
    pub fn wrap(&self, text: &str, size: f64, width: f64, most: usize) -> Vec<String> {
        self.wrap_after(text, size, width, most, 0.0)
    }

    /// As [`Self::wrap`], the first line shorter by `indent` points.
    #[must_use]
    pub fn wrap_after(&self, text: &str, size: f64, width: f64, most: usize, indent: f64) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut start = 0;
        let room = |line: usize| if line == 0 { width - indent } else { width };
        for (end, kind) in linebreaks(text) {
            let piece = &text[start..end];
            start = end;
            let line = lines.last().map_or("", String::as_str);
            let fits = self.width(format!("{line}{piece}").trim_end(), size) <= room(lines.len() - 1);
            match lines.last_mut() {
                Some(line) if fits || line.is_empty() => line.push_str(piece),
                _ => lines.push(piece.to_owned()),
            }
            if kind == BreakOpportunity::Mandatory && end < text.len() {
                lines.push(String::new());
            }
        }
        if lines.len() > most {
            let rest = lines.split_off(most.saturating_sub(1)).concat();
            // Even if what follows were short: something is left out, and must look so.
            lines.push(self.cut(&rest, size, room(lines.len())));
        }
        let short = |(n, l): (usize, &String)| self.shorten(l.trim_end(), size, room(n));
        lines.iter().enumerate().map(short).filter(|l| !l.is_empty()).collect()
    }

    /// A text in one line of at most `width` points, with an ellipsis where it is cut.
    #[must_use]
    pub fn shorten(&self, text: &str, size: f64, width: f64) -> String {
        if self.width(text, size) <= width { text.to_owned() } else { self.cut(text, size, width) }
    }

    fn cut(&self, text: &str, size: f64, width: f64) -> String {
        let mut left = width - self.width("…", size);
        let fits = |c: &char| {
            left -= self.width(c.encode_utf8(&mut [0; 4]), size);
            left >= 0.0
        };
        let kept: String = text.trim_end().chars().take_while(fits).collect();
        format!("{}…", kept.trim_end())
    }
}

impl Font {
    fn load(bytes: &'static [u8], index: u32) -> Option<Self> {
        let font = FontRef::from_index(bytes, index).ok()?;
        let em = f64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        Some(Self { chars: font.charmap(), font, widths, em })
    }

    fn baseline(&self) -> f64 {
        let m = self.font.metrics(Size::unscaled(), LocationRef::default());
        f64::midpoint(f64::from(m.ascent), f64::from(m.descent)) / self.em
    }
}

/// Writes an outline as an SVG path. Our fonts draw in whole units.
struct Path(String);

impl Path {
    fn add(&mut self, letter: char, points: &[f32]) {
        self.0.push(letter);
        for (n, v) in points.iter().enumerate() {
            if n > 0 && *v >= 0.0 {
                self.0.push(' ');
            }
            // Writing into a string cannot fail.
            let _ = write!(self.0, "{v:.0}");
        }
    }
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[x, y]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.add('Q', &[cx, cy, x, y]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.add('C', &[ax, ay, bx, by, x, y]);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_are_an_em_wide_and_figures_line_up() {
        for lang in Lang::ALL {
            for bold in [false, true] {
                let face = Face::of(lang, bold);
                assert!((face.width("污水管網", 10.0) - 40.0).abs() < 1e-9);
                assert!((face.width("111", 10.0) - face.width("888", 10.0)).abs() < 1e-9);
                let has = |c: char| face.fonts.iter().any(|f| f.chars.map(c).is_some());
                assert!("✓×●◐▼▲◆▷○…→←↑↓⚠·≈–☆".chars().all(has));
            }
        }
    }

    #[test]
    fn lines_break_where_the_language_lets_them() {
        let face = Face::of(Lang::Hans, false);
        assert_eq!(face.wrap("新建污水管网，共计。", 10.0, 60.0, 3), ["新建污水管", "网，共计。"]);
        let english = Face::of(Lang::En, false);
        assert_eq!(english.wrap("Sewer pipes laid", 10.0, 60.0, 3), ["Sewer pipes", "laid"]);
        assert_eq!(english.wrap("Sewer pipes laid in all towns", 10.0, 60.0, 1).len(), 1);
        assert!(english.wrap("Sewer pipes laid in all towns", 10.0, 60.0, 1)[0].ends_with('…'));
        assert!(english.wrap("", 10.0, 60.0, 2).is_empty());
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        let face = Face::of(Lang::Hant, true);
        for width in [20.0, 33.0, 71.0] {
            for line in face.wrap("全區GDP增長6.5％左右supercalifragilistic", 11.0, width, 9) {
                assert!(face.width(&line, 11.0) <= width + 1e-9, "{line} {width}");
            }
        }
    }

    #[test]
    fn every_character_the_plan_may_need_has_an_outline() {
        let face = Face::of(Lang::Hans, false);
        for (glyph, _) in face.glyphs("污水管网ABC123％，。") {
            let path = face.outline(glyph);
            assert!(path.starts_with('M') && path.ends_with('Z'), "{glyph:?} {path}");
        }
    }

    #[test]
    fn the_fonts_of_a_face_draw_in_the_same_units() {
        for lang in Lang::ALL {
            for bold in [false, true] {
                let face = Face::of(lang, bold);
                assert!(face.fonts.iter().all(|f| (f.em - face.units()).abs() < 1e-9), "{lang:?} {bold}");
            }
        }
    }
}
