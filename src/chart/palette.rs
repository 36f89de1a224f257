//! The colours of both lights, as numbers: the window and every exported picture take them
//! from here.
//!
//! Standings that are good are teal and blue, those that are bad amber, orange and dark red,
//! apart in lightness too: found by a search for the largest least distance between any two
//! of them, seen with each kind of colour blindness. In grey the glyphs carry it.

use super::picture::Ink;
use crate::domain::scorecard::Standing;

/// A colour: red, green, blue, 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// From `0xRRGGBB`.
    #[must_use]
    pub const fn hex(hex: u32) -> Self {
        let [_, r, g, b] = hex.to_be_bytes();
        Self([r, g, b])
    }

    /// A mixture: `share` of this colour, the rest of `other`.
    #[must_use]
    pub fn over(self, other: Self, share: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let mix = |a: u8, b: u8| (f64::from(a) * share + f64::from(b) * (1.0 - share)).round() as u8;
        let (a, b) = (self.0, other.0);
        Self([mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])])
    }
}

/// The two lights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Light {
    /// Dark ink on paper.
    #[default]
    Light,
    /// Light ink on slate.
    Dark,
}

impl Light {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Identifier on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The colours of one light.
#[derive(Clone, Debug)]
pub struct Palette {
    /// The sheet everything stands on.
    pub paper: Rgb,
    /// Side panels and bars.
    pub panel: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Units, dates and other second things; still readable (WCAG AA on paper).
    pub faint: Rgb,
    /// Hairlines and empty bars.
    pub line: Rgb,
    /// Edges of boxes and buttons: seen at once (WCAG AA for controls on paper).
    pub edge: Rgb,
    /// The one accent: selection, links, planned marks.
    pub accent: Rgb,
    /// Row under the pointer.
    pub hover: Rgb,
    /// Chosen row.
    pub chosen: Rgb,
    standings: [Rgb; 12],
    /// How much of a standing's colour its tint has.
    wash: f64,
}

impl Palette {
    /// The palette of a light.
    #[must_use]
    pub const fn of(light: Light) -> Self {
        match light {
            Light::Light => Self::light(),
            Light::Dark => Self::dark(),
        }
    }

    const fn light() -> Self {
        Self {
            paper: Rgb::hex(0x00FD_FCFA),
            panel: Rgb::hex(0x00F4_F2ED),
            ink: Rgb::hex(0x001E_242A),
            faint: Rgb::hex(0x0056_5D64),
            line: Rgb::hex(0x00DA_D6CC),
            edge: Rgb::hex(0x008A_8F94),
            accent: Rgb::hex(0x001D_5A8C),
            hover: Rgb::hex(0x00EF_EDE6),
            chosen: Rgb::hex(0x00DC_E8F2),
            standings: [
                Rgb::hex(0x0005_5754), // met
                Rgb::hex(0x0068_8A6C), // nearly met
                Rgb::hex(0x0036_8D9D), // on pace
                Rgb::hex(0x00B6_770E), // slightly behind
                Rgb::hex(0x00B3_491A), // behind
                Rgb::hex(0x008F_151C), // overdue
                Rgb::hex(0x005C_0A21), // not met
                Rgb::hex(0x004F_448F), // under way
                Rgb::hex(0x0071_7171), // not reported
                Rgb::hex(0x0085_8585), // not due
                Rgb::hex(0x0085_8585), // no goal
                Rgb::hex(0x007C_4E8A), // vision
            ],
            wash: 0.12,
        }
    }

    const fn dark() -> Self {
        Self {
            paper: Rgb::hex(0x0015_1A1F),
            panel: Rgb::hex(0x001C_2228),
            ink: Rgb::hex(0x00E6_E4DF),
            faint: Rgb::hex(0x00A8_B0B8),
            line: Rgb::hex(0x0034_3C44),
            edge: Rgb::hex(0x0068_727B),
            accent: Rgb::hex(0x007F_B8E6),
            hover: Rgb::hex(0x0022_2A31),
            chosen: Rgb::hex(0x0022_3A4F),
            standings: [
                Rgb::hex(0x004A_D8C8),
                Rgb::hex(0x00B4_F2C0),
                Rgb::hex(0x002C_B8E6),
                Rgb::hex(0x00EA_C82A),
                Rgb::hex(0x00E5_9F58),
                Rgb::hex(0x00E8_431A),
                Rgb::hex(0x00DC_7D97),
                Rgb::hex(0x0066_83E0),
                Rgb::hex(0x007D_7972),
                Rgb::hex(0x007D_7972),
                Rgb::hex(0x007D_7972),
                Rgb::hex(0x00B4_8ECA),
            ],
            wash: 0.16,
        }
    }

    /// The colour of a standing. Never alone: its glyph and word always stand with it.
    #[must_use]
    pub const fn standing(&self, s: Standing) -> Rgb {
        self.standings[s as usize]
    }

    /// Its light tint, a ground for words; silence has none.
    #[must_use]
    pub fn wash(&self, s: Standing) -> Rgb {
        if s.is_silent() { self.paper } else { self.standing(s).over(self.paper, self.wash) }
    }

    /// The colour of an ink.
    #[must_use]
    pub fn ink(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Paper => self.paper,
            Ink::Panel => self.panel,
            Ink::Ink => self.ink,
            Ink::Faint => self.faint,
            Ink::Line => self.line,
            Ink::Edge => self.edge,
            Ink::Accent => self.accent,
            Ink::Standing(s) => self.standing(s),
            Ink::Wash(s) => self.wash(s),
        }
    }
}

/// The glyph of a standing: readable in grey and without colour.
#[must_use]
pub const fn glyph(s: Standing) -> &'static str {
    match s {
        Standing::Met => "✓",
        Standing::NearlyMet => "≈",
        Standing::OnPace => "●",
        Standing::SlightlyBehind => "◐",
        Standing::Behind => "▼",
        Standing::Overdue => "◆",
        Standing::NotMet => "×",
        Standing::UnderWay => "▷",
        Standing::NotReported => "○",
        Standing::NotDue => "…",
        Standing::NoGoal => "–",
        Standing::Vision => "☆",
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// WCAG 2.1 relative luminance.
    fn luminance(Rgb([r, g, b]): Rgb) -> f64 {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }

    /// The contrast of two colours, 1 to 21.
    pub(crate) fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_marks_have_the_contrast_wcag_aa_asks() {
        for light in Light::ALL {
            let p = Palette::of(light);
            let washes = Standing::ALL.map(|s| p.wash(s));
            for ground in [p.paper, p.panel, p.hover, p.chosen].into_iter().chain(washes) {
                for ink in [p.ink, p.faint, p.accent] {
                    let c = contrast(ink, ground);
                    assert!(c >= 4.5, "{light:?} text {ink:?} on {ground:?}: {c:.2}");
                }
            }
            let edge = contrast(p.edge, p.paper);
            assert!(edge >= 3.0, "{light:?} edge: {edge:.2}");
            for s in Standing::ALL {
                for ground in [p.paper, p.wash(s)] {
                    let c = contrast(p.standing(s), ground);
                    assert!(c >= 3.0, "{light:?} {s:?} on {ground:?}: {c:.2}");
                }
            }
        }
    }

    /// How eyes without one kind of cone see a colour: linear red, green, blue. Machado,
    /// Oliveira and Fernandes 2009, severity 1.
    const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
        ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "deuteranopia",
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ),
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    /// A colour as seen, in `OKLab` (Ottosson 2020).
    fn seen(Rgb(rgb): Rgb, sight: &[[f64; 3]; 3]) -> [f64; 3] {
        let linear = rgb.map(|v| {
            let v = f64::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        });
        let row = |m: &[f64; 3], v: &[f64; 3]| m.iter().zip(v).map(|(a, b)| a * b).sum::<f64>();
        let [r, g, b] = [0, 1, 2].map(|n| row(&sight[n], &linear).clamp(0.0, 1.0));
        let lms = [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ]
        .map(|m| row(&m, &[r, g, b]).cbrt());
        [
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ]
        .map(|m| row(&m, &lms))
    }

    #[test]
    fn good_and_bad_stay_apart_for_every_kind_of_colour_blindness() {
        // The last ones share the grey of silence.
        let told_apart: Vec<Standing> =
            Standing::ALL.into_iter().filter(|s| !matches!(s, Standing::NotDue | Standing::NoGoal)).collect();
        for light in Light::ALL {
            let p = Palette::of(light);
            for (name, sight) in &SIGHTS {
                for a in &told_apart {
                    for b in told_apart.iter().filter(|b| *b > a) {
                        let (x, y) = (seen(p.standing(*a), sight), seen(p.standing(*b), sight));
                        let distance =
                            x.iter().zip(y).map(|(x, y)| (x - y).powi(2)).sum::<f64>().sqrt() * 100.0;
                        let judged = |s: &Standing| s.is_judged();
                        let across = judged(a) && judged(b) && a.wants_attention() != b.wants_attention();
                        let least = if across { 8.5 } else { 4.0 };
                        assert!(distance >= least, "{light:?} {name}: {a:?} and {b:?} {distance:.1}");
                    }
                }
            }
        }
    }
}
