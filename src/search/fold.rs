//! Texts as they are compared: what a reader takes for the same letter is the same letter.

use std::{ops::Range, sync::LazyLock};

use hanconv::RawDictionary;

/// The common ideographs of Unicode, from the first on.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// Each common ideograph in its simplified form, by its place after [`FIRST`]. One by one and
/// without regard to neighbours: a letter must fold the same in a query and in a text. The table is
/// `OpenCC`'s.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table: Vec<char> = (FIRST..=LAST).filter_map(char::from_u32).collect();
    for (traditional, simplified) in RawDictionary::TSCharacters.iter() {
        let at = traditional.chars().next().map_or(0, u32::from).checked_sub(FIRST);
        let place = at.and_then(|at| table.get_mut(at as usize));
        if let (Some(place), Some(c)) = (place, simplified.chars().next()) {
            *place = c;
        }
    }
    table
});

/// A character in its simplified form, half as wide where it has a full width.
fn plain(c: char) -> char {
    match u32::from(c) {
        n @ FIRST..=LAST => SIMPLIFIED.get((n - FIRST) as usize).copied().unwrap_or(c),
        n @ 0xFF01..=0xFF5E => char::from_u32(n - 0xFEE0).unwrap_or(c),
        0x3000 => ' ',
        _ => c,
    }
}

/// A text in simplified characters, small letters and half widths.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().flat_map(|c| plain(c).to_lowercase()).collect()
}

/// A folded text that knows where each piece of it stood.
pub(super) struct Folded {
    pub(super) text: String,
    /// For each byte of the folded text the byte its character began at, and one past the end.
    from: Vec<usize>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), from: Vec::new() };
        for (at, c) in text.char_indices() {
            folded.text.extend(plain(c).to_lowercase());
            folded.from.resize(folded.text.len(), at);
        }
        folded.from.push(text.len());
        folded
    }

    /// A range of the folded text in the text it was made of; whole characters.
    pub(super) fn back(&self, range: &Range<usize>) -> Range<usize> {
        let at = |n: usize| self.from.get(n).copied().unwrap_or_default();
        // The end is where the next character begins that is not part of the last one.
        let last = at(range.end.saturating_sub(1));
        let end = self.from.iter().skip(range.end).copied().find(|n| *n > last);
        at(range.start)..end.unwrap_or_else(|| at(self.text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_the_same_folds_the_same() {
        for (a, b) in [
            ("污水管網", "污水管网"),
            ("ＧＤＰ　４５．８％", "gdp 45.8%"),
            ("臺灣裡", "台湾里"),
            ("乾隆 乾淨", "干隆 干净"),
            ("Huadu", "hUADU"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
    }

    #[test]
    fn ranges_come_back_as_whole_characters() {
        // The capital dotted I folds into two characters.
        let text = "Aİ污水管網Ｂ";
        let folded = Folded::of(text);
        let piece = |wanted: &str| {
            let at = folded.text.find(wanted).unwrap();
            &text[folded.back(&(at..at + wanted.len()))]
        };
        assert_eq!(piece("管网"), "管網");
        assert_eq!(piece("b"), "Ｂ");
        assert_eq!(piece("i"), "İ");
        assert_eq!(piece(&folded.text), text);
    }
}
