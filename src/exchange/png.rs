//! A picture as PNG: its SVG, drawn.

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::{ExportError, svg};
use crate::chart::{palette::Palette, picture::Picture};

/// The most pixels of a picture: a wall of two metres at 100 pixels a centimetre is beyond
/// what viewers open.
pub(super) const MOST: f64 = 120e6;

/// Draws the picture with `scale` pixels a point.
///
/// # Errors
/// When it would have more pixels than fit, or cannot be drawn.
pub fn write(picture: &Picture, palette: &Palette, scale: f64) -> Result<Vec<u8>, ExportError> {
    let pixmap = draw(picture, palette, scale)?;
    encode(picture, &pixmap).map_err(|e| ExportError::Draw(e.to_string()))
}

/// The pixels with the words that image programs show beside them.
fn encode(picture: &Picture, pixmap: &Pixmap) -> Result<Vec<u8>, ::png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(::png::ColorType::Rgba);
    encoder.set_depth(::png::BitDepth::Eight);
    let words = [
        ("Title", picture.title.clone()),
        ("Description", picture.made.join("\n")),
        ("Software", super::provenance::GENERATOR.to_owned()),
    ];
    for (key, value) in words.into_iter().filter(|(_, value)| !value.is_empty()) {
        encoder.add_itxt_chunk(key.to_owned(), value)?;
    }
    let mut writer = encoder.write_header()?;
    // Paper covers everything, so nothing is transparent and premultiplied is plain.
    writer.write_image_data(pixmap.data())?;
    writer.finish()?;
    Ok(bytes)
}

/// Its pixels: width, height, and red, green, blue and opacity of each.
///
/// # Errors
/// As [`write()`].
pub fn pixels(
    picture: &Picture,
    palette: &Palette,
    scale: f64,
) -> Result<([usize; 2], Vec<u8>), ExportError> {
    let pixmap = draw(picture, palette, scale)?;
    // Paper covers everything, so nothing is transparent and premultiplied is plain.
    Ok(([pixmap.width() as usize, pixmap.height() as usize], pixmap.data().to_vec()))
}

fn draw(picture: &Picture, palette: &Palette, scale: f64) -> Result<Pixmap, ExportError> {
    let [w, h] = picture.size.map(|side| (side * scale).round());
    let fits = w >= 1.0 && h >= 1.0 && w * h <= MOST;
    if !fits {
        return Err(ExportError::Size(w, h));
    }
    let text = svg::write(picture, palette, None);
    let tree = Tree::from_str(&text, &Options::default()).map_err(|e| ExportError::Draw(e.to_string()))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded above")]
    let (w, h) = (w as u32, h as u32);
    let mut pixmap = Pixmap::new(w, h).ok_or(ExportError::Size(f64::from(w), f64::from(h)))?;
    // Sizes are rounded: what the drawing leaves over at an edge is paper too.
    let [red, green, blue] = palette.paper.0;
    pixmap.fill(Color::from_rgba8(red, green, blue, 255));
    #[expect(clippy::cast_possible_truncation, reason = "some pixels a point")]
    let enlarge = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, enlarge, &mut pixmap.as_mut());
    Ok(pixmap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::{
            palette::Light,
            picture::{Align, Ink, Type},
        },
        domain::words::Lang,
    };

    #[test]
    fn words_are_drawn_with_our_own_fonts() {
        let mut p = Picture::new(Lang::Hant, [60.0, 20.0]);
        p.made.push("計劃: 污水".to_owned());
        let palette = Palette::of(Light::Light);
        let dark = |p: &Picture| {
            let (size, data) = pixels(p, &palette, 2.0).unwrap();
            assert_eq!(size, [120, 40]);
            data.chunks(4).filter(|c| c[0] < 128).count()
        };
        assert_eq!(dark(&p), 0);
        p.text([30.0, 10.0], Align::Center, Type::bold(14.0, Ink::Ink), "掛圖");
        assert!(dark(&p) > 150, "{}", dark(&p));
        let png = write(&p, &palette, 2.0).unwrap();
        let reader = ::png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
        let words: Vec<(String, String)> =
            reader.info().utf8_text.iter().map(|c| (c.keyword.clone(), c.get_text().unwrap())).collect();
        assert!(words.contains(&("Description".to_owned(), "計劃: 污水".to_owned())), "{words:?}");
    }

    #[test]
    fn paper_reaches_every_edge() {
        let palette = Palette::of(Light::Light);
        for side in [10.6, 10.4] {
            let ([w, h], data) = pixels(&Picture::new(Lang::En, [side, side]), &palette, 1.0).unwrap();
            assert_eq!(data.len(), w * h * 4);
            let [r, g, b] = palette.paper.0;
            assert!(data.chunks(4).all(|c| c == [r, g, b, 255]), "{side}");
        }
    }

    #[test]
    fn a_picture_nobody_could_open_is_refused() {
        let p = Picture::new(Lang::En, [20_000.0, 20_000.0]);
        let e = write(&p, &Palette::of(Light::Dark), 1.0).unwrap_err();
        assert_eq!(e.code(), "export-error-size");
        assert!(write(&Picture::new(Lang::En, [f64::NAN, 1.0]), &Palette::of(Light::Dark), 1.0).is_err());
    }
}
