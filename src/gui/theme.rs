//! The look: a printed ledger in two lights. One accent, three text sizes, hairlines.

use egui::{
    Color32, CornerRadius, FontFamily, FontId, Stroke, Style, TextStyle, Theme, Visuals,
    style::ScrollAnimation,
};

use crate::{
    chart::{
        palette::{self, Light, Rgb},
        picture::Ink,
    },
    domain::scorecard::Standing,
};

pub use crate::chart::palette::glyph;

/// Colours of one theme, as egui takes them: those of [`palette::Palette`].
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
    own: palette::Palette,
}

/// A colour as egui takes it.
const fn color(Rgb([r, g, b]): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}

/// The light of a theme.
#[must_use]
pub const fn light(theme: Theme) -> Light {
    match theme {
        Theme::Light => Light::Light,
        Theme::Dark => Light::Dark,
    }
}

impl Palette {
    /// The palette of a theme.
    #[must_use]
    pub const fn of(theme: Theme) -> Self {
        let own = palette::Palette::of(light(theme));
        Self {
            paper: color(own.paper),
            panel: color(own.panel),
            ink: color(own.ink),
            faint: color(own.faint),
            line: color(own.line),
            edge: color(own.edge),
            accent: color(own.accent),
            hover: color(own.hover),
            chosen: color(own.chosen),
            own,
        }
    }

    /// The colour of a standing. Never alone: its glyph and word always stand with it.
    #[must_use]
    pub const fn standing(&self, s: Standing) -> Color32 {
        color(self.own.standing(s))
    }

    /// The colour of an ink of pictures.
    #[must_use]
    pub fn of_ink(&self, ink: Ink) -> Color32 {
        color(self.own.ink(ink))
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
    // A ledger does not move by itself: nothing slides, fades or glides, for nobody.
    s.animation_time = 0.0;
    s.scroll_animation = ScrollAnimation::none();
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
    v.widgets.hovered.bg_stroke = Stroke::new(1.0, p.accent);
    v.widgets.hovered.fg_stroke = Stroke::new(1.0, p.ink);
    v.widgets.active.bg_stroke = Stroke::new(1.5, p.accent);
    // What has the focus is not what is chosen: the ring around it says it, see `focus`.
    v.widgets.active.weak_bg_fill = p.hover;
    v.widgets.active.fg_stroke = Stroke::new(1.0, p.ink);
    v.widgets.open.weak_bg_fill = p.hover;
    v.widgets.open.bg_stroke = Stroke::new(1.0, p.accent);
    v
}
