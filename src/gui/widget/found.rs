//! What a search found, marked where it stands.

use egui::{Color32, Ui, text::LayoutJob, text::TextFormat};

use super::palette;
use crate::{
    domain::entry::Event,
    gui::{model::Model, theme::Palette},
    search::Query,
};

/// Characters shown on either side of a hit in a longer text.
const AROUND: usize = 14;

/// A text in the body's font with every hit marked.
#[must_use]
pub fn marked(ui: &Ui, query: &Query, text: &str, color: Color32) -> LayoutJob {
    let font = egui::TextStyle::Body.resolve(ui.style());
    job(query, text, TextFormat::simple(font, color), &palette(ui))
}

/// The same, as second things are written.
#[must_use]
pub fn marked_small(ui: &Ui, query: &Query, text: &str) -> LayoutJob {
    let font = egui::TextStyle::Small.resolve(ui.style());
    let p = palette(ui);
    job(query, text, TextFormat::simple(font, p.faint), &p)
}

/// A text in a format of its own with every hit marked.
#[must_use]
pub fn job(query: &Query, text: &str, plain: TextFormat, p: &Palette) -> LayoutJob {
    let hit = TextFormat { background: p.accent.gamma_multiply(0.25), color: p.ink, ..plain.clone() };
    let mut job = LayoutJob::default();
    let mut from = 0;
    for range in query.hits(text) {
        job.append(text.get(from..range.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(range.clone()).unwrap_or_default(), 0.0, hit.clone());
        from = range.end;
    }
    job.append(text.get(from..).unwrap_or_default(), 0.0, plain);
    job
}

/// The first text besides its title by which a commitment was found, cut around the hit:
/// measures, places, who leads, remarks, other languages, where it stands in the source.
#[must_use]
pub fn elsewhere(m: &Model, i: usize) -> Option<String> {
    let (c, row) = m.commitment(i)?;
    let lang = m.lang();
    let measures = c.measures.iter().filter_map(|x| x.title.as_ref()).map(|t| t.get(lang).to_owned());
    let words = c.places.iter().chain(&c.bodies).filter_map(|n| m.plan().name(n));
    let names = words.map(|n| n.get(lang).to_owned());
    let track = m.desk.tracker.tracks.get(i)?;
    let remarks = track.entries.iter().rev().filter_map(|e| match &e.event {
        Event::Remark { text, .. } => Some(text.clone()),
        _ => None,
    });
    let others = c.title.iter().filter(|(l, _)| *l != lang).map(|(_, t)| t.to_owned());
    let locators = c.locators.iter().map(ToString::to_string);
    let texts =
        measures.chain(names).chain([row.lead().to_owned()]).chain(remarks).chain(others).chain(locators);
    texts.chain([c.id.clone()]).find_map(|text| around(&m.query, &text))
}

/// A text cut around its first hit; none where there is none.
fn around(query: &Query, text: &str) -> Option<String> {
    let hit = query.hits(text).into_iter().next()?;
    let (before, after) = (text.get(..hit.start)?, text.get(hit.end..)?);
    let start = before.char_indices().rev().nth(AROUND).map(|(at, c)| at + c.len_utf8());
    let end = after.char_indices().nth(AROUND).map(|(at, _)| hit.end + at);
    let cut = text.get(start.unwrap_or(0)..end.unwrap_or(text.len()))?.replace(['\n', '\r'], " ");
    let more = |cut: bool| if cut { "…" } else { "" };
    Some(format!("{}{cut}{}", more(start.is_some()), more(end.is_some())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Lang;

    #[test]
    fn a_long_text_is_cut_around_the_hit() {
        let query = |typed| Query::of(typed, Lang::Hans);
        let long = format!("{}污水{}", "甲".repeat(40), "乙".repeat(40));
        assert_eq!(
            around(&query("污水"), &long).unwrap(),
            format!("…{}污水{}…", "甲".repeat(14), "乙".repeat(14))
        );
        assert_eq!(around(&query("污水"), "污水\n管网").unwrap(), "污水 管网");
        assert_eq!(around(&query("河"), "污水管网"), None);
    }
}
