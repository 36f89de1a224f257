//! The order a reader looks names up in: Chinese by its sound, as in a dictionary and a
//! spreadsheet of the mainland, in either script; English by its letters, capitals no matter.
//! Figures in a name count as figures: the second comes before the tenth.
//!
//! Of a character with several readings the usual one in CLDR's table is taken, which is right for
//! nearly all names of plans (重点 under zhong), not for all (长期 under zhang, with 长者). Readers of
//! Traditional may expect strokes; pinyin is what both scripts have in common here, and what Huadu
//! uses.

use std::{
    cell::RefCell,
    sync::{Arc, OnceLock},
};

use icu_collator::{
    Collator, CollatorBorrowed, CollatorPreferences,
    options::{AlternateHandling, CollatorOptions},
    preferences::CollationNumericOrdering,
};
use icu_locale_core::locale;

use crate::{
    domain::{plan::Plan, words::Lang},
    many,
};

/// So many names at least are worth another thread.
const PART: usize = 2_000;

fn collator(lang: Lang) -> Option<&'static CollatorBorrowed<'static>> {
    static COLLATORS: [OnceLock<Option<CollatorBorrowed<'static>>>; 2] = [const { OnceLock::new() }; 2];
    let (kept, locale) = match lang {
        Lang::En => (&COLLATORS[0], locale!("en")),
        // Traditional's own default is strokes.
        Lang::Hans | Lang::Hant => (&COLLATORS[1], locale!("zh-u-co-pinyin")),
    };
    let make = || {
        let mut wish = CollatorPreferences::from(locale);
        wish.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut how = CollatorOptions::default();
        // Marks and blanks are passed over: “一拆两治” is under yi.
        how.alternate_handling = Some(AlternateHandling::Shifted);
        // Its tables are compiled in: there is nothing that could fail.
        Collator::try_new(wish, how).ok()
    };
    kept.get_or_init(make).as_ref()
}

/// What a name sorts by, byte by byte. To make one costs more than to compare two: it is for lists
/// that are compared often.
#[must_use]
pub fn key(lang: Lang, name: &str) -> Vec<u8> {
    let mut key = Vec::new();
    match collator(lang) {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(name, &mut key);
        }
        None => key.extend(name.as_bytes()),
    }
    key
}

/// The place of each name among all of them; names that sort alike share one.
#[must_use]
pub fn places(lang: Lang, names: &[&str]) -> Vec<u32> {
    let keys = many::map(names, PART, |name| key(lang, name));
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_unstable_by(|a, b| keys[*a].cmp(&keys[*b]));
    let mut places = vec![0; names.len()];
    let mut place = 0;
    for pair in order.windows(2) {
        place += u32::from(keys[pair[0]] != keys[pair[1]]);
        places[pair[1]] = place;
    }
    places
}

/// The place of each commitment's title among a plan's, found when a list is first sorted by title
/// and kept for the plan and the language it was found in: a district's in a millisecond, a
/// province's 100,000 in a quarter of a second.
#[derive(Debug, Default)]
pub struct LazyTitles(RefCell<Option<Kept>>);

#[derive(Debug)]
struct Kept {
    plan: Arc<Plan>,
    lang: Lang,
    places: Arc<[u32]>,
}

impl LazyTitles {
    /// The places, in the plan's order.
    #[must_use]
    pub fn of(&self, plan: &Arc<Plan>, lang: Lang) -> Arc<[u32]> {
        let mut kept = self.0.borrow_mut();
        if let Some(k) = &*kept
            && Arc::ptr_eq(&k.plan, plan)
            && k.lang == lang
        {
            return Arc::clone(&k.places);
        }
        let titles: Vec<&str> = plan.commitments.iter().map(|c| c.title.get(lang)).collect();
        let places: Arc<[u32]> = self::places(lang, &titles).into();
        *kept = Some(Kept { plan: Arc::clone(plan), lang, places: Arc::clone(&places) });
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'n>(lang: Lang, names: &[&'n str]) -> Vec<&'n str> {
        let mut names = names.to_vec();
        names.sort_by_cached_key(|name| key(lang, name));
        names
    }

    #[test]
    fn chinese_is_looked_up_by_its_sound_in_either_script() {
        // In the order of code points 安 follows 中 in neither, 银 would be last.
        let simplified = ["安全", "常态", "管网", "花都", "污水", "银行", "重点项目", "中心"];
        let order = ["安全", "常态", "管网", "花都", "污水", "银行", "中心", "重点项目"];
        assert_eq!(sorted(Lang::Hans, &simplified), order);
        let traditional = ["銀行", "重點項目", "中心", "管網", "花都", "常態", "污水", "安全"];
        let order = ["安全", "常態", "管網", "花都", "污水", "銀行", "中心", "重點項目"];
        assert_eq!(sorted(Lang::Hant, &traditional), order);
    }

    #[test]
    fn figures_in_names_count_and_capitals_do_not() {
        assert_eq!(sorted(Lang::Hans, &["第10批", "第2批", "第1批"]), ["第1批", "第2批", "第10批"]);
        let names = ["the Fourth", "Ten", "10 villages", "2 villages", "École", "dam", "The fifth"];
        let order = ["2 villages", "10 villages", "dam", "École", "Ten", "The fifth", "the Fourth"];
        assert_eq!(sorted(Lang::En, &names), order);
    }

    #[test]
    fn quotation_marks_are_passed_over() {
        let names = ["“一拆两治”：拆除", "园区", "“攻城拔寨”", "安全", "一拆两治：拆除"];
        let order = ["安全", "“攻城拔寨”", "“一拆两治”：拆除", "一拆两治：拆除", "园区"];
        assert_eq!(sorted(Lang::Hans, &names), order);
    }

    #[test]
    fn names_that_sort_alike_share_a_place() {
        assert_eq!(places(Lang::Hans, &["污水", "安全", "污水", "中心"]), [1, 0, 1, 2]);
        assert_eq!(places(Lang::En, &[]), [0; 0]);
    }

    /// What it costs at a province's size: `cargo test --release --lib order -- --ignored --nocapture`.
    #[test]
    #[ignore = "measures; it proves nothing"]
    fn a_hundred_thousand_titles() {
        for (lang, title) in
            [(Lang::Hans, "建成污水管网及配套设施"), (Lang::En, "Build sewers and what they need")]
        {
            let titles: Vec<String> =
                (0..100_000).map(|n| format!("{title} {}", n * 7_919 % 100_000)).collect();
            let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
            let start = std::time::Instant::now();
            let places = places(lang, &titles);
            println!("{}: {} places in {:?}", lang.tag(), places.len(), start.elapsed());
        }
    }
}
