//! Words as people type them for what is no figure: classes, ratings, ticks.
//!
//! Accepted where the meaning is certain, in any of the three languages.

use jiff::civil::Date;

use super::t;
use crate::domain::{
    measure::{Class, Level},
    plan::Period,
    words::Lang,
};

/// A word to compare: full-width forms plain, small letters, no spaces or hyphens.
fn plain(typed: &str) -> String {
    typed
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            c => c,
        })
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '’' | '\''))
        .flat_map(char::to_lowercase)
        .collect()
}

/// A water class: `III`, `Ⅲ`, `3`, `三`, with 类 or "class" or without; `worse`, `劣Ⅴ`, `>V`.
#[must_use]
pub fn class(typed: &str) -> Option<Class> {
    let typed = plain(typed);
    let bare: String = typed.replace("class", "").chars().filter(|c| !"类類级級水".contains(*c)).collect();
    let (worse, number) = match bare.strip_prefix("worsethan").or_else(|| bare.strip_prefix(['劣', '>'])) {
        Some(rest) => (true, rest),
        None if bare == "worse" => return Some(Class::WorseThanV),
        None => (false, bare.as_str()),
    };
    let class = match number {
        "i" | "ⅰ" | "1" | "一" => Class::I,
        "ii" | "ⅱ" | "2" | "二" => Class::II,
        "iii" | "ⅲ" | "3" | "三" => Class::III,
        "iv" | "ⅳ" | "4" | "四" => Class::IV,
        "v" | "ⅴ" | "5" | "五" => Class::V,
        _ => return None,
    };
    match (worse, class) {
        (false, c) => Some(c),
        (true, Class::V) => Some(Class::WorseThanV),
        (true, _) => None,
    }
}

/// A rating: its key, or its words in any language.
#[must_use]
pub fn level(typed: &str) -> Option<Level> {
    let typed = plain(typed);
    let is = |l: Level| {
        let words = Lang::ALL.map(|lang| t(lang, &format!("level-{}", l.key())));
        plain(l.key()) == typed || words.iter().any(|w| plain(w) == typed)
    };
    Level::ALL.into_iter().find(|l| is(*l))
}

/// Whether a milestone is said to be reached, or not.
#[must_use]
pub fn reached(typed: &str) -> Option<bool> {
    match plain(typed).as_str() {
        "reached" | "yes" | "done" | "达成" | "達成" | "已达成" | "已達成" | "完成" | "已完成" => {
            Some(true)
        }
        "notreached" | "no" | "notyet" | "未达成" | "未達成" | "未完成" => Some(false),
        _ => None,
    }
}

/// Whether something is said to be done, as the cells of tables say it. What is under way is
/// not done.
#[must_use]
pub fn done(typed: &str) -> Option<bool> {
    match plain(typed).as_str() {
        "是" | "有" | "y" | "true" | "1" | "✓" | "✔" | "√" | "☑" | "✅" | "全部完成" | "已全部完成"
        | "完工" | "已完工" | "completed" | "complete" | "finished" => Some(true),
        "否" | "无" | "無" | "没有" | "沒有" | "n" | "false" | "0" | "✗" | "✘" | "×" | "☐" | "□" | "❌"
        | "进行中" | "進行中" | "推进中" | "推進中" | "正在推进" | "正在推進" | "未开始" | "未開始"
        | "未启动" | "未啟動" | "在建" | "未开工" | "未開工" | "notdone" | "inprogress" | "underway"
        | "ongoing" | "notstarted" | "incomplete" => Some(false),
        _ => reached(typed),
    }
}

/// A day typed without its year, or by the end of its month, where just one such day lies in
/// the plan's period: `6月30日`, `6月底`, `2020年6月末`.
#[must_use]
pub fn day_within(typed: &str, period: Period) -> Option<Date> {
    let plain = plain(typed);
    let plain = plain.trim_start_matches("截至");
    let (year, rest) = match plain.split_once('年') {
        Some((year, rest)) if year.len() == 4 => (Some(year.parse().ok()?), rest),
        Some(_) => return None,
        None => (None, plain),
    };
    let (month, day) = rest.split_once('月')?;
    let number = |s: &str| s.parse::<i8>().ok().filter(|_| s.bytes().all(|b| b.is_ascii_digit()));
    let month = number(month)?;
    let of_year = |year: i16| {
        let first = Date::new(year, month, 1).ok()?;
        let day = match day {
            "底" | "末" => return Some(first.last_of_month()),
            _ => number(day.strip_suffix(['日', '号', '號'])?)?,
        };
        Date::new(year, month, day).ok()
    };
    let years = year.map_or(period.start.year()..=period.end.year(), |y| y..=y);
    let mut within = years.filter_map(of_year).filter(|d| period.contains(*d));
    within.next().filter(|_| within.next().is_none())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_without_its_year_is_taken_where_the_plan_has_but_one() {
        let year = Period { start: date(2020, 1, 1), end: date(2020, 12, 31) };
        let june = Some(date(2020, 6, 30));
        for typed in ["6月30日", "６月３０号", "6月底", "2020年6月末", "截至 6月底", "06月30日"]
        {
            assert_eq!(day_within(typed, year), june, "{typed}");
        }
        assert_eq!(day_within("2月底", year), Some(date(2020, 2, 29)));
        for typed in ["6月", "6月中旬", "2月30日", "13月底", "2019年6月底", "+6月底", "底", "月底", "6月31日"]
        {
            assert_eq!(day_within(typed, year), None, "{typed}");
        }
        let two = Period { start: date(2020, 1, 1), end: date(2021, 12, 31) };
        assert_eq!(day_within("6月底", two), None, "there are two of them");
        assert_eq!(day_within("2021年6月底", two), Some(date(2021, 6, 30)));
    }

    #[test]
    fn classes_are_read_as_people_write_them() {
        for (typed, want) in [
            ("III", Class::III),
            ("Ⅲ", Class::III),
            ("Ⅲ类", Class::III),
            ("3類", Class::III),
            ("３", Class::III),
            ("三类", Class::III),
            ("class iv", Class::IV),
            ("V", Class::V),
            ("worse", Class::WorseThanV),
            ("Worse than class Ⅴ", Class::WorseThanV),
            ("劣V", Class::WorseThanV),
            ("劣Ⅴ类", Class::WorseThanV),
            ("劣五类", Class::WorseThanV),
            (">Ⅴ", Class::WorseThanV),
            ("worse-than-v", Class::WorseThanV),
        ] {
            assert_eq!(class(typed), Some(want), "{typed}");
        }
        for typed in ["", "VI", "6", "劣", "劣Ⅲ", "good", "52", "IIII"] {
            assert_eq!(class(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_word_for_a_class_or_a_rating_is_read_back() {
        for lang in Lang::ALL {
            for l in Level::ALL {
                assert_eq!(level(&t(lang, &format!("level-{}", l.key()))), Some(l));
            }
            for c in Class::ALL {
                assert_eq!(class(&t(lang, &format!("class-{}", c.key()))), Some(c));
            }
        }
        assert_eq!(level("Not started"), Some(Level::NotStarted));
        assert_eq!(level("not-started"), Some(Level::NotStarted));
        assert_eq!(level("100%"), None);
    }

    #[test]
    fn a_milestone_is_reached_or_not() {
        assert_eq!(reached("Reached"), Some(true));
        assert_eq!(reached("not-reached"), Some(false));
        assert_eq!(reached("not reached"), Some(false));
        assert_eq!(reached("50"), None);
    }

    #[test]
    fn ticks_are_read_as_cells_say_them() {
        for typed in ["是", "完成", "已完成", "✓", "√", "yes", "Y", "1", "TRUE", "達成", " 已完成 "]
        {
            assert_eq!(done(typed), Some(true), "{typed}");
        }
        for typed in ["否", "未完成", "✗", "no", "0", "False", "進行中", "In progress", "×"] {
            assert_eq!(done(typed), Some(false), "{typed}");
        }
        for typed in ["", "基本完成", "52", "50%", "2020年完成", "大概"] {
            assert_eq!(done(typed), None, "{typed}");
        }
    }
}
