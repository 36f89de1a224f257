//! Fonts: our own faces first, so Chinese looks the same on every machine; the system's
//! only for characters people type that ours lack.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};
use egui_system_font_provider::SystemFontProvider;

use super::theme;
use crate::{
    chart::face::{self, BOLD, NARROW, NARROW_BOLD, REGULAR},
    domain::words::Lang,
};

/// The font set of a language.
#[must_use]
pub fn definitions(lang: Lang) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("regular", REGULAR), ("bold", BOLD)] {
        let data = FontData { index: face::index(lang), ..FontData::from_static(bytes) };
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    for (name, bytes) in [("narrow", NARROW), ("narrow bold", NARROW_BOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let family = |names: &[&str]| -> Vec<String> {
        let english = |n: &&&str| lang == Lang::En || !n.starts_with("narrow");
        names.iter().filter(english).map(|n| (*n).to_owned()).collect()
    };
    let regular = family(&["narrow", "regular"]);
    fonts.families.insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    // Headings may hold a rare character only the regular face has.
    fonts.families.insert(theme::bold(), family(&["narrow bold", "bold", "regular"]));
    fonts
}

/// Installs the fonts of a language, with the system's as a last resort if wanted.
pub fn install(ctx: &egui::Context, lang: Lang, system: bool) {
    ctx.set_fonts(definitions(lang));
    if !system {
        return;
    }
    let provider = SystemFontProvider::new().with_locale(Some(lang.tag()));
    ctx.set_font_providers(vec![Arc::new(provider)]);
}
