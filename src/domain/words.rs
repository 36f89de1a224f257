//! The three languages of the plan and the small vocabulary shared by all of it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language the plan and the screens speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese, mainland wording.
    Hans,
    /// Traditional Chinese, as the report writes.
    Hant,
}

impl Lang {
    /// Every language, in the order menus show them.
    pub const ALL: [Self; 3] = [Self::En, Self::Hans, Self::Hant];

    /// BCP 47 tag: `en`, `zh-Hans`, `zh-Hant`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
        }
    }

    /// The language a system locale asks for (`zh-TW` and `zh_HK` are Traditional).
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let l = locale.to_ascii_lowercase().replace('_', "-");
        if !l.starts_with("zh") {
            return Self::En;
        }
        let traditional = ["hant", "-tw", "-hk", "-mo"];
        if traditional.iter().any(|t| l.contains(t)) { Self::Hant } else { Self::Hans }
    }
}

impl FromStr for Lang {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        match s.to_ascii_lowercase().as_str() {
            "en" => Ok(Self::En),
            "zh-hans" | "hans" | "zh-cn" | "zh" => Ok(Self::Hans),
            "zh-hant" | "hant" | "zh-tw" | "zh-hk" => Ok(Self::Hant),
            _ => Err(format!("'{s}' is none of en, zh-Hans, zh-Hant")),
        }
    }
}

/// One text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Trilingual {
    /// Traditional Chinese.
    pub hant: String,
    /// Simplified Chinese.
    pub hans: String,
    /// English.
    pub en: String,
}

impl Trilingual {
    /// The text in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Hans => &self.hans,
            Lang::Hant => &self.hant,
        }
    }

    /// The three texts with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        Lang::ALL.into_iter().map(|l| (l, self.get(l)))
    }
}

/// A place in the source: part, section, paragraph, sentence, counted from one
/// (section 0 is what stands before the first headed section).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locator {
    /// Part of the report: 1 looks back, 2 is the plan.
    pub part: u8,
    /// Headed section, 0 before the first.
    pub section: u8,
    /// Paragraph within the section.
    pub paragraph: u8,
    /// Sentence within the paragraph; the paragraph's own heading is the first.
    pub sentence: u8,
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}/{}", self.part, self.section, self.paragraph, self.sentence)
    }
}

impl FromStr for Locator {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        let mut it = s.split('/').map(str::parse::<u8>);
        let mut next = || it.next().and_then(Result::ok);
        match (next(), next(), next(), next(), s.split('/').count()) {
            (Some(part), Some(section), Some(paragraph), Some(sentence), 4) => {
                Ok(Self { part, section, paragraph, sentence })
            }
            _ => Err(format!("'{s}' is not part/section/paragraph/sentence, as in \"2/6/3/2\"")),
        }
    }
}

impl Serialize for Locator {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Locator {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locators_read_what_they_write_and_nothing_else() {
        let l: Locator = "2/6/3/2".parse().unwrap();
        assert_eq!(l.to_string(), "2/6/3/2");
        for bad in ["", "2/6/3", "2/6/3/2/1", "2/6/x/1", "2/6/3/999"] {
            assert!(bad.parse::<Locator>().is_err(), "{bad}");
        }
    }

    #[test]
    fn system_locales_choose_the_script() {
        for (locale, lang) in [
            ("zh_CN.UTF-8", Lang::Hans),
            ("zh-TW", Lang::Hant),
            ("zh_HK", Lang::Hant),
            ("zh-Hant-CN", Lang::Hant),
            ("en_GB", Lang::En),
            ("C", Lang::En),
        ] {
            assert_eq!(Lang::from_locale(locale), lang, "{locale}");
        }
    }
}
