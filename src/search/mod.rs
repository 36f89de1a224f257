//! Finding: what somebody types, held against what is said of a commitment.
//!
//! A query is words, and all of them must be found. A word is found where it stands, whichever
//! Chinese script, width or case either side is written in; in Chinese names also by pinyin:
//! `wushui`, `wsgw` and `wushuigw` find 污水管网. What can be read as one syllable is none of an
//! initial and a syllable: `shui` finds 水 and not 社会. A screen in English takes whole syllables,
//! of two characters at least, and initials only of a word without vowels, or every short word
//! would be somebody's initials.

mod fold;
mod sounds;

use std::{cell::RefCell, ops::Range, sync::Arc};

use ib_matcher::{
    matcher::{IbMatcher, PinyinMatchConfig},
    pinyin::PinyinNotation,
};
use memchr::memmem::Finder;

use self::fold::Folded;
pub use self::fold::fold;
use self::sounds::{Pairs, Sounds};
use crate::{
    domain::{
        assess,
        entry::Event,
        plan::{Commitment, Plan},
        tracker::{Track, Tracker},
        words::{Lang, Trilingual},
    },
    many, text,
};

/// What somebody looks for.
#[derive(Default)]
pub struct Query {
    words: Vec<Word>,
}

struct Word {
    folded: String,
    /// The same, made ready to be looked for in many texts.
    spelling: Finder<'static>,
    pinyin: Option<Pinyin>,
}

/// A word as pinyin.
struct Pinyin {
    /// Finds where it may stand, and passes by no place where it does.
    matcher: IbMatcher<'static>,
    sounds: Sounds,
}

impl Word {
    fn of(typed: &str, lang: Lang) -> Self {
        let Self { folded, spelling, .. } = Self::spelt(typed);
        let is_word = folded.bytes().any(|b| b"aeiou".contains(&b));
        let sounds = match lang {
            Lang::En if is_word => Sounds { initials: false, least: 2 },
            Lang::En => Sounds { initials: true, least: 3 },
            Lang::Hans | Lang::Hant => Sounds { initials: true, least: 1 },
        };
        let letters = folded.bytes().all(|b| b.is_ascii_lowercase());
        let pinyin = letters.then(|| {
            let both = PinyinNotation::Ascii | PinyinNotation::AsciiFirstLetter;
            let notations = if sounds.initials { both } else { PinyinNotation::Ascii };
            let config = PinyinMatchConfig::notations(notations);
            Pinyin { matcher: IbMatcher::builder(folded.as_str()).pinyin(config).build(), sounds }
        });
        Self { folded, spelling, pinyin }
    }

    fn spelt(typed: &str) -> Self {
        let folded = fold(typed);
        Self { spelling: Finder::new(&folded).into_owned(), folded, pinyin: None }
    }

    /// Whether one of some folded texts has the word as it is spelt.
    fn stands(&self, folded: [&str; 3]) -> bool {
        folded.iter().any(|text| self.spelling.find(text.as_bytes()).is_some())
    }

    /// Where a folded text has the word by its sound, apart from each other.
    fn heard<'t>(&'t self, folded: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let mut from = 0;
        std::iter::from_fn(move || {
            let Pinyin { matcher, sounds } = self.pinyin.as_ref()?;
            loop {
                let rest = folded.get(from..)?;
                let at = from + matcher.find(rest)?.start();
                let there = folded.get(at..)?;
                if let Some(length) = sounds.heard(there, &self.folded) {
                    from = at + length;
                    return Some(at..from);
                }
                from = at + there.chars().next()?.len_utf8();
            }
        })
    }

    /// Whether a folded text has the word by its sound.
    fn sounds(&self, folded: &str) -> bool {
        self.heard(folded).next().is_some()
    }
}

impl Query {
    /// What was typed, on a screen in this language.
    #[must_use]
    pub fn of(typed: &str, lang: Lang) -> Self {
        // A full-width space parts words as well.
        Self { words: typed.split_whitespace().map(|w| Word::of(w, lang)).collect() }
    }

    /// What was typed, as it is spelt: for deeds, which act on what only it names.
    #[must_use]
    pub fn spelt(typed: &str) -> Self {
        Self { words: typed.split_whitespace().map(Word::spelt).collect() }
    }

    /// Whether nothing is looked for: then everything is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words stand in these texts together, or sound like something in them.
    #[must_use]
    pub fn finds<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        if self.is_empty() {
            return true;
        }
        let folded = texts.into_iter().map(fold).collect::<Vec<_>>().join("\n");
        self.words.iter().all(|w| folded.contains(&w.folded) || w.sounds(&folded))
    }

    /// All words, a bit each.
    #[must_use]
    pub fn whole(&self) -> u64 {
        self.bits(|_| true)
    }

    /// Which words a text has, a bit a word.
    #[must_use]
    pub fn hits_in(&self, text: &str) -> u64 {
        let folded = fold(text);
        self.bits(|w| folded.contains(&w.folded) || w.sounds(&folded))
    }

    fn bits(&self, is: impl Fn(&Word) -> bool) -> u64 {
        self.words.iter().zip(0..64).filter(|(w, _)| is(w)).fold(0, |bits, (_, at)| bits | 1 << at)
    }

    /// Where a text has any of the words, as byte ranges in order, apart from each other.
    #[must_use]
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let mut found = Vec::new();
        for w in &self.words {
            let there = folded.text.match_indices(&w.folded).map(|(at, s)| at..at + s.len());
            found.extend(there);
            found.extend(w.heard(&folded.text));
        }
        let mut ranges: Vec<_> = found.iter().map(|r| folded.back(r)).collect();
        ranges.sort_by_key(|r| r.start);
        let mut apart: Vec<Range<usize>> = Vec::new();
        for r in ranges {
            match apart.last_mut() {
                Some(last) if r.start <= last.end => last.end = last.end.max(r.end),
                _ => apart.push(r),
            }
        }
        apart
    }
}

/// Everything that is said of each commitment, folded when something is first looked for.
///
/// It holds for the plan it was made of, and each commitment's remarks for the entries that
/// were read: [`Self::with`] is the one place that notices when either changed.
#[derive(Default)]
pub struct LazyIndex(RefCell<Option<(Arc<Plan>, Index)>>);

impl LazyIndex {
    /// Lets the index of plan and journal be used.
    pub fn with<T>(&self, tracker: &Tracker, then: impl FnOnce(&Index) -> T) -> T {
        let mut kept = self.0.borrow_mut();
        let known = kept.take().filter(|(plan, _)| Arc::ptr_eq(plan, &tracker.plan));
        let (_, index) =
            kept.insert(known.unwrap_or_else(|| (Arc::clone(&tracker.plan), Index::of(&tracker.plan))));
        index.refresh(tracker);
        then(index)
    }
}

/// Everything that is said of each commitment, folded.
#[derive(Debug)]
pub struct Index {
    lines: Vec<Line>,
}

#[derive(Debug, Default)]
struct Line {
    /// Chinese names: what pinyin is looked for in.
    names: String,
    /// How those can sound.
    pairs: Pairs,
    /// Identifier, English names, figures, locators.
    rest: String,
    /// Remarks in force.
    notes: String,
    /// Entries of the commitment when its remarks were last read: all, and those in force.
    read: (usize, usize),
}

impl Index {
    /// What the plan says of each commitment.
    fn of(plan: &Plan) -> Self {
        Self { lines: many::map(&plan.commitments, PART, |c| Line::of(plan, c)) }
    }

    /// Reads the remarks of commitments that were reported on since.
    fn refresh(&mut self, tracker: &Tracker) {
        for (line, track) in self.lines.iter_mut().zip(&tracker.tracks) {
            let there = (track.history.len(), track.entries.len());
            if line.read != there {
                line.read = there;
                line.notes = notes(track);
            }
        }
    }

    /// Whether a commitment is found, by its position; `lead` is who leads it on the day.
    #[must_use]
    pub fn finds(&self, query: &Query, at: usize, lead: &str) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        line.hits(query) | query.hits_in(lead) == query.whole()
    }

    /// Which words of a query are found in what is said of each commitment, a bit a word. What
    /// leads it on a day is looked at apart, by [`Query::hits_in`].
    #[must_use]
    pub fn hits(&self, query: &Query) -> Vec<u64> {
        many::map(&self.lines, PART, |line| line.hits(query))
    }
}

/// So many commitments at least are worth another thread.
const PART: usize = 1_000;

impl Line {
    fn hits(&self, query: &Query) -> u64 {
        query.bits(|w| {
            w.stands([&self.names, &self.rest, &self.notes])
                || (w.pinyin.is_some() && self.pairs.may_sound(&w.folded) && w.sounds(&self.names))
        })
    }

    fn of(plan: &Plan, c: &Commitment) -> Self {
        let (mut names, mut rest) = (Vec::new(), vec![fold(&c.id)]);
        let mut add = |t: &Trilingual| {
            for (lang, text) in t.iter() {
                let (folded, list) = (fold(text), if lang == Lang::En { &mut rest } else { &mut names });
                // Both scripts fold to one text, but for words they have apart.
                if !list.contains(&folded) {
                    list.push(folded);
                }
            }
        };
        add(&c.title);
        c.measures.iter().filter_map(|m| m.title.as_ref()).for_each(&mut add);
        c.places.iter().chain(&c.bodies).filter_map(|n| plan.name(n)).for_each(&mut add);
        for v in c.measures.iter().filter_map(|m| m.goal.figure()) {
            rest.push(text::figure(v));
            rest.push(assess::plain(v));
        }
        rest.extend(c.locators.iter().map(|l| fold(&l.to_string())));
        let names = names.join("\n");
        Self { pairs: Pairs::of(&names), names, rest: rest.join("\n"), notes: String::new(), read: (0, 0) }
    }
}

fn notes(track: &Track) -> String {
    let texts = track.entries.iter().filter_map(|e| match &e.event {
        Event::Remark { text, .. } => Some(fold(text)),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(typed: &str, lang: Lang, text: &str) -> Vec<String> {
        Query::of(typed, lang).hits(text).into_iter().map(|r| text[r].to_owned()).collect()
    }

    #[test]
    fn a_name_is_found_in_either_script_by_sound_and_by_initials() {
        for typed in ["污水", "汙水管網", "wushui", "wsgw", "WuShuiGW", "guanwang", "ＷＳＧＷ"] {
            for text in ["建成污水管网", "建成污水管網"] {
                assert!(!hits(typed, Lang::Hans, text).is_empty(), "{typed} {text}");
            }
        }
        assert_eq!(hits("wsgw", Lang::Hant, "建成污水管網"), ["污水管網"]);
        assert_eq!(hits("管网 建", Lang::Hant, "建成污水管網"), ["建", "管網"]);
        // Characters with several readings.
        assert_eq!(hits("zhongdian", Lang::Hans, "重点项目"), ["重点"]);
        assert_eq!(hits("yinhang", Lang::Hans, "银行"), ["银行"]);
        assert_eq!(hits("chengzhang", Lang::Hans, "成长"), ["成长"]);
    }

    #[test]
    fn english_words_are_nobodys_initials() {
        assert_eq!(hits("sewer", Lang::En, "建成污水管网"), [""; 0]);
        assert_eq!(hits("ws", Lang::En, "建成污水管网"), [""; 0]);
        assert_eq!(hits("long", Lang::En, "龙头企业"), [""; 0]);
        assert_eq!(hits("wushui", Lang::En, "建成污水管网"), ["污水"]);
        assert_eq!(hits("SEWER", Lang::En, "Build sewer pipes"), ["sewer"]);
        // Nobody spells an English word without vowels.
        assert_eq!(hits("wsgw", Lang::En, "建成污水管网"), ["污水管网"]);
        assert_eq!(hits("wushuigw", Lang::En, "建成污水管网"), [""; 0]);
    }

    #[test]
    fn a_syllable_is_none_of_an_initial_and_a_syllable() {
        assert_eq!(hits("shui", Lang::Hans, "社会保障"), [""; 0]);
        assert_eq!(hits("shui", Lang::Hans, "社会用水、税收和睡眠"), ["水", "税", "睡"]);
        assert_eq!(hits("wushui", Lang::Hans, "五社会"), [""; 0]);
        assert_eq!(hits("zhen", Lang::Hans, "最很"), [""; 0]);
        // Two whole syllables may read as one, and initials as a syllable.
        assert_eq!(hits("xian", Lang::Hans, "西安、先进"), ["西安", "先"]);
        assert_eq!(hits("ga", Lang::Hans, "公安局"), ["公安"]);
        assert_eq!(hits("shehui", Lang::Hans, "社会社會"), ["社会社會"]);
        assert_eq!(hits("wushuig", Lang::Hans, "污水管网"), ["污水管"]);
    }

    #[test]
    fn every_place_is_marked() {
        assert_eq!(hits("gw", Lang::Hans, "管网与公文"), ["管网", "公文"]);
        assert_eq!(hits("shui", Lang::Hans, "shui水"), ["shui水"]);
        assert_eq!(hits("guan", Lang::Hans, "管网、水管"), ["管", "管"]);
    }

    #[test]
    fn every_word_must_be_found_and_nothing_finds_everything() {
        let query = |typed| Query::of(typed, Lang::Hans);
        assert!(query("污水 52").finds(["建成污水管网", "52 km"]));
        assert!(!query("污水 53").finds(["建成污水管网", "52 km"]));
        assert!(query(" \u{3000} ").finds([""]));
        assert!(query("污水\u{3000}管网").finds(["建成污水管网"]));
    }
}
