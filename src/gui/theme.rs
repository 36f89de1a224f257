//! The look: a printed ledger in two lights. One accent, three text sizes, hairlines.

use egui::{Color32, CornerRadius, FontFamily, FontId, Stroke, Style, TextStyle, Theme, Visuals};

use crate::domain::scorecard::Standing;

/// Colours of one theme.
#[derive(Clone, Debug)]
pub struct Palette {
    /// The sheet everything stands on.
    pub paper: Color32,
    /// Side panels and bars.
    pub panel: Color32,
    /// Text.
    pub ink: Color32,
    /// Units, dates and other second things; still readable (WCAG AA on paper).
    pub faint: Color32,
    /// Hairlines and empty bars.
    pub line: Color32,
    /// Edges of boxes and buttons: seen at once (WCAG AA for controls on paper).
    pub edge: Color32,
    /// The one accent: selection, links, planned marks.
    pub accent: Color32,
    /// Row under the pointer.
    pub hover: Color32,
    /// Chosen row.
    pub chosen: Color32,
    standings: [Color32; 12],
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

impl Palette {
    /// The palette of a theme.
    #[must_use]
    pub const fn of(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self::light(),
            Theme::Dark => Self::dark(),
        }
    }

    const fn light() -> Self {
        Self {
            paper: rgb(0x00FD_FCFA),
            panel: rgb(0x00F4_F2ED),
            ink: rgb(0x001E_242A),
            faint: rgb(0x005F_666D),
            line: rgb(0x00DA_D6CC),
            edge: rgb(0x008A_8F94),
            accent: rgb(0x001D_5A8C),
            hover: rgb(0x00EF_EDE6),
            chosen: rgb(0x00DC_E8F2),
            standings: [
                rgb(0x000B_6E4F), // met
                rgb(0x006B_8E23), // nearly met
                rgb(0x003A_9276), // on pace
                rgb(0x00B9_7800), // slightly behind
                rgb(0x00C6_5016), // behind
                rgb(0x00A3_2A12), // overdue
                rgb(0x008C_163C), // not met
                rgb(0x003D_74A8), // under way
                rgb(0x007C_8085), // not reported
                rgb(0x008F_9397), // not due
                rgb(0x008F_9397), // no goal
                rgb(0x007B_6BA6), // vision
            ],
        }
    }

    const fn dark() -> Self {
        Self {
            paper: rgb(0x0015_1A1F),
            panel: rgb(0x001C_2228),
            ink: rgb(0x00E6_E4DF),
            faint: rgb(0x009D_A5AD),
            line: rgb(0x0034_3C44),
            edge: rgb(0x0068_727B),
            accent: rgb(0x007F_B8E6),
            hover: rgb(0x0022_2A31),
            chosen: rgb(0x0022_3A4F),
            standings: [
                rgb(0x004C_C79A),
                rgb(0x00A9_C65B),
                rgb(0x006F_BFA5),
                rgb(0x00E8_B44A),
                rgb(0x00F0_8A52),
                rgb(0x00F0_6A50),
                rgb(0x00E8_6A8E),
                rgb(0x007F_B0DC),
                rgb(0x008A_9198),
                rgb(0x007A_8188),
                rgb(0x007A_8188),
                rgb(0x00AE_9EDB),
            ],
        }
    }

    /// The colour of a standing. Never alone: its glyph and word always stand with it.
    #[must_use]
    pub const fn standing(&self, s: Standing) -> Color32 {
        self.standings[s as usize]
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

/// The bold family.
#[must_use]
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Headings of sections on a screen.
#[must_use]
pub fn heading() -> FontId {
    FontId::new(15.0, bold())
}

/// Large figures.
#[must_use]
pub fn figure() -> FontId {
    FontId::new(22.0, bold())
}

/// Sets both themes' styles.
pub fn install(ctx: &egui::Context) {
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |s| style(s, theme));
    }
}

fn style(s: &mut Style, theme: Theme) {
    let p = Palette::of(theme);
    s.text_styles = [
        (TextStyle::Small, FontId::new(12.0, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(14.0, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(14.0, FontFamily::Proportional)),
        (TextStyle::Monospace, FontId::new(13.0, FontFamily::Proportional)),
        (TextStyle::Heading, heading()),
    ]
    .into();
    s.spacing.item_spacing = egui::vec2(8.0, 4.0);
    s.spacing.button_padding = egui::vec2(8.0, 3.0);
    s.spacing.interact_size.y = 24.0;
    s.spacing.tooltip_width = 420.0;
    s.visuals = visuals(theme, &p);
}

fn visuals(theme: Theme, p: &Palette) -> Visuals {
    let mut v = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    v.panel_fill = p.panel;
    v.window_fill = p.paper;
    v.extreme_bg_color = p.paper;
    v.faint_bg_color = p.hover;
    v.window_stroke = Stroke::new(1.0, p.line);
    v.hyperlink_color = p.accent;
    v.selection.bg_fill = p.chosen;
    v.selection.stroke = Stroke::new(1.0, p.ink);
    v.weak_text_color = Some(p.faint);
    v.warn_fg_color = p.standing(Standing::SlightlyBehind);
    v.error_fg_color = p.standing(Standing::NotMet);
    let corner = CornerRadius::same(3);
    for w in [
        &mut v.widgets.noninteractive,
        &mut v.widgets.inactive,
        &mut v.widgets.hovered,
        &mut v.widgets.active,
        &mut v.widgets.open,
    ] {
        w.corner_radius = corner;
        w.expansion = 0.0;
    }
    v.widgets.noninteractive.bg_stroke = Stroke::new(1.0, p.line);
    v.widgets.noninteractive.fg_stroke = Stroke::new(1.0, p.ink);
    v.widgets.inactive.fg_stroke = Stroke::new(1.0, p.ink);
    v.widgets.inactive.bg_stroke = Stroke::new(1.0, p.edge);
    v.widgets.inactive.weak_bg_fill = p.paper;
    // Boxes to tick are paper with an edge, as on a printed form.
    v.widgets.inactive.bg_fill = p.paper;
    v.widgets.hovered.weak_bg_fill = p.hover;
    v.widgets.hovered.bg_fill = p.hover;
    v.widgets.hovered.bg_fill = p.hover;
    v.widgets.hovered.bg_stroke = Stroke::new(1.0, p.accent);
    v.widgets.hovered.fg_stroke = Stroke::new(1.0, p.ink);
    v.widgets.active.bg_stroke = Stroke::new(1.5, p.accent);
    v.widgets.active.weak_bg_fill = p.chosen;
    v.widgets.active.fg_stroke = Stroke::new(1.0, p.ink);
    v.widgets.open.weak_bg_fill = p.hover;
    v.widgets.open.bg_stroke = Stroke::new(1.0, p.accent);
    v
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.1 relative luminance.
    fn luminance(c: Color32) -> f64 {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_marks_have_the_contrast_wcag_aa_asks() {
        for theme in [Theme::Light, Theme::Dark] {
            let p = Palette::of(theme);
            for ground in [p.paper, p.panel, p.hover, p.chosen] {
                for ink in [p.ink, p.faint, p.accent] {
                    let c = contrast(ink, ground);
                    assert!(c >= 4.5, "{theme:?} text {ink:?} on {ground:?}: {c:.2}");
                }
            }
            let edge = contrast(p.edge, p.paper);
            assert!(edge >= 3.0, "{theme:?} edge: {edge:.2}");
            for s in Standing::ALL {
                let c = contrast(p.standing(s), p.paper);
                assert!(c >= 3.0, "{theme:?} {s:?}: {c:.2}");
            }
        }
    }
}
