//! The sheet a chart is drawn on: which chart, how large, in which light.

use std::{fmt, str::FromStr};

use super::{ExportError, Format, Scope, png, provenance, svg};
use crate::chart::{
    self, Chart,
    palette::{Light, Palette},
};

/// A point is a CSS pixel: 96 an inch.
const MM: f64 = 96.0 / 25.4;

/// How large a sheet is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// Width and height in points.
    Points(u16, u16),
    /// A paper of the A series, 0 to 5, lying.
    Paper(u8),
}

impl Default for Size {
    fn default() -> Self {
        Self::Points(1920, 1080)
    }
}

impl Size {
    /// Sizes a dialog offers.
    pub const OFFERED: [Self; 6] = [
        Self::Points(1920, 1080),
        Self::Points(1280, 800),
        Self::Paper(4),
        Self::Paper(3),
        Self::Paper(2),
        Self::Paper(1),
    ];

    /// Width and height in millimetres; none for sizes in points.
    fn millimetres(self) -> Option<[f64; 2]> {
        // ISO 216, long side first.
        const A: [[f64; 2]; 6] =
            [[1189.0, 841.0], [841.0, 594.0], [594.0, 420.0], [420.0, 297.0], [297.0, 210.0], [210.0, 148.0]];
        match self {
            Self::Points(..) => None,
            Self::Paper(n) => A.get(usize::from(n)).copied(),
        }
    }

    /// Width and height in points.
    #[must_use]
    pub fn points(self) -> [f64; 2] {
        match self {
            Self::Points(w, h) => [f64::from(w), f64::from(h)],
            Self::Paper(_) => self.millimetres().unwrap_or_default().map(|mm| mm * MM),
        }
    }

    /// Pixels a point of a PNG unless said otherwise: 288 an inch on paper, 192 on A0, which
    /// is read from farther away and would not fit else.
    #[must_use]
    pub const fn scale(self) -> f64 {
        match self {
            Self::Points(..) => 1.0,
            Self::Paper(0) => 2.0,
            Self::Paper(_) => 3.0,
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Points(w, h) => write!(f, "{w}x{h}"),
            Self::Paper(n) => write!(f, "a{n}"),
        }
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        let lower = s.trim().to_ascii_lowercase().replace('×', "x");
        let paper = lower.strip_prefix('a').and_then(|n| n.parse().ok()).filter(|n| *n <= 5);
        let points = || {
            let (w, h) = lower.split_once('x')?;
            let (w, h): (u16, u16) = (w.parse().ok()?, h.parse().ok()?);
            (w >= 320 && h >= 240).then_some(Self::Points(w, h))
        };
        paper.map(Self::Paper).or_else(points).ok_or_else(|| {
            format!("'{s}' is no size: a0 to a5 (lying), or WIDTHxHEIGHT from 320x240, as in 1920x1080")
        })
    }
}

/// A chart on a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What is drawn.
    pub chart: Chart,
    /// How large.
    pub size: Size,
    /// In which light; paper wants the light one.
    pub light: Light,
    /// Pixels a point of a PNG; none is [`Size::scale`].
    pub scale: Option<f64>,
}

/// The bytes of a picture.
pub(super) fn write(format: Format, scope: &Scope<'_>, sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    if let Some(at) = scope.rows.iter().find(|at| scope.card.rows.get(**at).is_none()) {
        return Err(ExportError::Position(*at));
    }
    let mut picture = chart::sheet(sheet.chart, scope, sheet.size.points());
    picture.made = provenance::lines(scope);
    let palette = Palette::of(sheet.light);
    if format == Format::Png {
        return png::write(&picture, &palette, sheet.scale.unwrap_or(sheet.size.scale()));
    }
    let print = sheet.size.millimetres().map(|sides| sides.map(|mm| format!("{mm}mm")));
    Ok(svg::write(&picture, &palette, print.as_ref()).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_fits_as_it_is_offered() {
        for size in Size::OFFERED.into_iter().chain((0..=5).map(Size::Paper)) {
            let [w, h] = size.points().map(|side| (side * size.scale()).round());
            assert!(w * h <= png::MOST, "{size}: {w} × {h}");
        }
    }

    #[test]
    fn sizes_are_read_as_they_are_written() {
        for size in Size::OFFERED.into_iter().chain([Size::Paper(0), Size::Points(320, 240)]) {
            assert_eq!(size.to_string().parse(), Ok(size));
        }
        assert_eq!(" A3 ".parse(), Ok(Size::Paper(3)));
        assert_eq!("1280×800".parse(), Ok(Size::Points(1280, 800)));
        for wrong in ["", "a9", "3x3", "1920", "axb", "99999x99999"] {
            assert!(wrong.parse::<Size>().is_err(), "{wrong}");
        }
    }
}
