//! Fonts: our own faces first, so Chinese looks the same on every machine; the system's
//! only for characters people type that ours lack.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};
use egui_system_font_provider::SystemFontProvider;

use super::theme;
use crate::domain::words::Lang;

const REGULAR: &[u8] = include_bytes!("../../data/fonts/GuatuSans-Regular.ttc");
const BOLD: &[u8] = include_bytes!("../../data/fonts/GuatuSans-Bold.ttc");

/// Face in the collections: 0 Traditional, 1 Simplified. English shows Chinese names in
/// the report's own script.
const fn face(lang: Lang) -> u32 {
    match lang {
        Lang::Hant | Lang::En => 0,
        Lang::Hans => 1,
    }
}

/// The font set of a language.
#[must_use]
pub fn definitions(lang: Lang) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("regular", REGULAR), ("bold", BOLD)] {
        let data = FontData { index: face(lang), ..FontData::from_static(bytes) };
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let regular = vec!["regular".to_owned()];
    fonts.families.insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    // Headings may hold a rare character only the regular face has.
    fonts.families.insert(theme::bold(), vec!["bold".to_owned(), "regular".to_owned()]);
    fonts
}

/// Installs the fonts of a language, with the system's as a last resort.
pub fn install(ctx: &egui::Context, lang: Lang) {
    ctx.set_fonts(definitions(lang));
    let provider = SystemFontProvider::new().with_locale(Some(lang.tag()));
    ctx.set_font_providers(vec![Arc::new(provider)]);
}
