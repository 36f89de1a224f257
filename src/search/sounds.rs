//! How a Chinese text is spelt by its sounds, and which letters follow each other there.
//!
//! Matching by pinyin walks through every character of a text with all its readings. Of a
//! hundred thousand texts nearly all can be passed by before that: wherever a text sounds like a
//! word, every two neighbouring letters of the word are neighbours in one reading, or end and
//! begin those of two neighbouring characters.

use std::{collections::HashSet, sync::LazyLock};

use ib_matcher::pinyin::{PinyinData, PinyinNotation};

static READINGS: LazyLock<PinyinData> = LazyLock::new(|| PinyinData::new(PinyinNotation::Ascii));

/// Every reading of two letters and more that has a vowel.
static SYLLABLES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let han = '\u{4e00}'..='\u{9fff}';
    let readings =
        han.flat_map(|c| READINGS.get_pinyins(c)).filter_map(|r| r.notation(PinyinNotation::Ascii));
    readings.filter(|r| r.len() > 1 && r.bytes().any(|b| b"aeiouv".contains(&b))).collect()
});

const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz";

/// Letters of the alphabet; as a letter before another it stands for the beginning of a word.
const LETTERS: usize = 26;

/// How a word may stand for a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sounds {
    /// Characters may be spelt by their first letters.
    pub(super) initials: bool,
    /// The word stands for so many characters at least.
    pub(super) least: usize,
}

impl Sounds {
    /// How much of the beginning of a folded text sounds like a word of lower-case letters, in
    /// bytes: the fewest characters; none where it does not.
    ///
    /// An initial and the syllable behind it are not taken together for what reads as one
    /// syllable: whoever types `shui` means no 社会.
    pub(super) fn heard(self, text: &str, word: &str) -> Option<usize> {
        // How many letters are spelt so far, a bit each: the last of them as the end of a syllable,
        // or as an initial. Nobody spells so much that it needs more bits.
        let goal = 1_u64.checked_shl(u32::try_from(word.len()).ok()?)?;
        let (mut whole, mut initial) = (1_u64, 0_u64);
        let mut han = 0;
        for (at, c) in text.char_indices() {
            let (before, lone) = (whole | initial, initial & !whole);
            let spelt = || (0..word.len()).filter(|n| before & (1 << n) != 0);
            (whole, initial) = (0, 0);
            han += usize::from(!c.is_ascii());
            if c.is_ascii_lowercase() {
                for n in spelt().filter(|n| word[*n..].starts_with(c)) {
                    whole |= 1 << (n + 1);
                }
            }
            for r in READINGS.get_pinyins(c).filter_map(|r| r.notation(PinyinNotation::Ascii)) {
                for n in spelt() {
                    let reads_as_one = || {
                        let with_initial = lone & (1 << n) != 0 && r.len() > 1;
                        with_initial && SYLLABLES.contains(&word[n - 1..n + r.len()])
                    };
                    if word[n..].starts_with(r) && !reads_as_one() {
                        whole |= 1 << (n + r.len());
                    }
                    if self.initials && r.len() > 1 && word.as_bytes()[n] == r.as_bytes()[0] {
                        initial |= 1 << (n + 1);
                    }
                }
            }
            if han >= self.least && (whole | initial) & goal != 0 {
                return Some(at + c.len_utf8());
            }
            if whole | initial == 0 {
                return None;
            }
        }
        None
    }
}

/// Pairs of letters, a bit each.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs([u64; ((LETTERS + 1) * LETTERS).div_ceil(64)]);

impl Pairs {
    /// Those of a folded text.
    pub(super) fn of(folded: &str) -> Self {
        let mut pairs = Self::default();
        // What the character before can end with.
        let (mut before, mut ends) = (Vec::new(), Vec::new());
        let mut readings: Vec<&str> = Vec::new();
        for c in folded.chars() {
            readings.clear();
            if c.is_ascii_lowercase() {
                let at = usize::from(c as u8 - b'a');
                readings.push(&ALPHABET[at..=at]);
            } else {
                readings.extend(READINGS.get_pinyins(c).filter_map(|r| r.notation(PinyinNotation::Ascii)));
            }
            ends.clear();
            for letters in readings.iter().map(|r| r.as_bytes()) {
                let (Some(first), Some(last)) = (letters.first(), letters.last()) else { continue };
                pairs.add(None, *first);
                letters.windows(2).for_each(|two| pairs.add(Some(two[0]), two[1]));
                for b in &before {
                    pairs.add(Some(*b), *first);
                }
                ends.extend([*first, *last]);
            }
            std::mem::swap(&mut before, &mut ends);
        }
        pairs
    }

    /// Whether a text with these may sound like a word of lower-case letters.
    pub(super) fn may_sound(&self, word: &str) -> bool {
        let letters = word.as_bytes();
        let begins = letters.first().is_none_or(|first| self.has(None, *first));
        begins && letters.windows(2).all(|two| self.has(Some(two[0]), two[1]))
    }

    fn add(&mut self, before: Option<u8>, letter: u8) {
        if let Some((word, bit)) = place(before, letter) {
            self.0[word] |= bit;
        }
    }

    fn has(&self, before: Option<u8>, letter: u8) -> bool {
        place(before, letter).is_some_and(|(word, bit)| self.0[word] & bit != 0)
    }
}

/// The bit of a pair; none of what is no letter.
fn place(before: Option<u8>, letter: u8) -> Option<(usize, u64)> {
    let nth = |l: u8| l.is_ascii_lowercase().then(|| usize::from(l - b'a'));
    let at = before.map_or(Some(LETTERS), nth)? * LETTERS + nth(letter)?;
    Some((at / 64, 1 << (at % 64)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{Word, fold},
        *,
    };
    use crate::domain::words::Lang;

    /// Characters with several readings, rare ones, and others between them.
    fn texts() -> impl Strategy<Value = String> {
        "[污水管网重庆银行成长乐和区厦女绿吕嗯欸安阿哦重a-z0-9 ，·\\u{4e00}-\\u{9fff}]{0,12}"
    }

    /// A word as somebody might spell a part of a text: of each character all, or the first letter.
    fn spelt(text: &str, choices: &[(usize, usize)]) -> String {
        let mut word = String::new();
        for (c, (which, cut)) in fold(text).chars().zip(choices) {
            let readings: Vec<_> = READINGS.get_pinyins(c).collect();
            match readings.get(which % readings.len().max(1)) {
                Some(r) => {
                    let r = r.notation(PinyinNotation::Ascii).unwrap_or_default();
                    word += &r[..(*cut).clamp(1, r.len())];
                }
                None if c.is_ascii_lowercase() => word.push(c),
                None => word.clear(),
            }
        }
        word
    }

    proptest! {
        #[test]
        fn nothing_that_sounds_like_a_word_is_passed_by(
            text in texts(),
            choices in prop::collection::vec((0usize..6, prop_oneof![Just(1usize), Just(9), 1usize..6]), 12),
            other in "[a-z]{1,4}",
        ) {
            let folded = fold(&text);
            let pairs = Pairs::of(&folded);
            for typed in [spelt(&text, &choices), other] {
                for lang in [Lang::Hans, Lang::En] {
                    let word = Word::of(&typed, lang);
                    if word.sounds(&folded) {
                        prop_assert!(pairs.may_sound(&word.folded), "{typed} in {text}");
                    }
                }
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_spelt_in_full_is_heard(text in "[污水管网重庆银行成长乐和区厦女绿\\u{4e00}-\\u{9fff}]{2,8}") {
            let folded = fold(&text);
            let full = spelt(&text, &vec![(0, 9); folded.chars().count()]);
            prop_assume!(folded.chars().all(|c| READINGS.get_pinyins(c).next().is_some()));
            for lang in [Lang::Hans, Lang::En] {
                // What has no vowel is initials in English.
                prop_assert!(lang == Lang::En && full.len() < 4 || Word::of(&full, lang).sounds(&folded), "{full}");
            }
        }
    }

    #[test]
    fn what_cannot_sound_like_it_is_passed_by() {
        let pairs = Pairs::of(&fold("建成污水管网"));
        for word in ["w", "ws", "wsgw", "wushui", "wushuigw", "jianchengw"] {
            assert!(pairs.may_sound(word), "{word}");
        }
        for word in ["z", "wz", "wswg", "shanghai"] {
            assert!(!pairs.may_sound(word), "{word}");
        }
    }
}
