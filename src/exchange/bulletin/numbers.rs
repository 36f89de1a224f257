//! How parts of a document are numbered in each language.

use crate::domain::words::Lang;

/// What numbers headings, tables and figures as they come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    lang: Lang,
    first: usize,
    second: usize,
}

impl Numbers {
    pub(super) const fn new(lang: Lang) -> Self {
        Self { lang, first: 0, second: 0 }
    }

    /// A heading of the first level: `一、`, `1. `.
    pub(super) fn first(&mut self, title: &str) -> String {
        self.first += 1;
        self.second = 0;
        match self.lang {
            Lang::En => format!("{}. {title}", self.first),
            Lang::Hans | Lang::Hant => format!("{}、{title}", han(self.first)),
        }
    }

    /// A heading of the second level: `（一）`, `1.1 `.
    pub(super) fn second(&mut self, title: &str) -> String {
        self.second += 1;
        match self.lang {
            Lang::En => format!("{}.{} {title}", self.first, self.second),
            Lang::Hans | Lang::Hant => format!("（{}）{title}", han(self.second)),
        }
    }
}

/// A number below a hundred in Chinese numerals; in figures from there on.
pub(super) fn han(n: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (n / 10, n % 10) {
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens @ 2..10, ones) => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_numbered_as_offices_number_them() {
        let mut n = Numbers::new(Lang::Hans);
        assert_eq!(
            [n.first("总体情况"), n.second("甲"), n.second("乙")],
            ["一、总体情况", "（一）甲", "（二）乙"]
        );
        assert_eq!([n.first("说明"), n.second("丙")], ["二、说明", "（一）丙"]);
        let mut n = Numbers::new(Lang::En);
        assert_eq!([n.first("Overall"), n.second("A")], ["1. Overall", "1.1 A"]);
        assert_eq!([10, 11, 20, 45, 100].map(han), ["十", "十一", "二十", "四十五", "100"]);
    }
}
