//! What was typed as a value, read as the measure wants it.

use jiff::civil::Date;

use super::{Exit, Failure, args::Record, find::Target, session::Session};
use crate::{
    domain::{
        entry::Event,
        figure,
        measure::{Class, Goal, Level, Measure},
        words::Lang,
    },
    text,
};

/// The event a value states; none for a dash or nothing, which say "no figure".
pub(super) fn event(
    session: &Session,
    target: &Target<'_>,
    wish: &Record,
    on: Date,
) -> Result<Option<Event>, Failure> {
    let Some(value) = &wish.value else { return Ok(None) };
    let typed = [value.as_str(), wish.unit.as_deref().unwrap_or("")].join(" ");
    let typed = typed.trim();
    let measure = target.measure(session)?;
    let (commitment, id) = (target.commitment.id.clone(), measure.id.clone());
    let stray = |key| Failure::Told(Exit::Usage, session.tf(key, &[("measure", id.as_str().into())]));
    if target.names_milestone() && !matches!(measure.goal, Goal::Milestones(_)) {
        return Err(stray("cli-has-no-milestones"));
    }
    if wish.against.is_some() && !matches!(measure.goal, Goal::Compared { .. }) {
        return Err(stray("cli-not-compared"));
    }
    if matches!(typed, "" | "-" | "—" | "－") {
        return Ok(None);
    }
    let wrong = |key| Failure::Told(Exit::Usage, session.tf(key, &[("what", typed.into())]));
    Ok(Some(match &measure.goal {
        Goal::Class { .. } => {
            let class = class(typed).ok_or_else(|| wrong("cli-not-a-class"))?;
            Event::Graded { commitment, measure: id, class }
        }
        Goal::Judged => {
            let level = level(typed).ok_or_else(|| wrong("cli-not-a-level"))?;
            Event::Rated { commitment, measure: id, level }
        }
        Goal::Milestones(_) => {
            let milestone = target.milestone(session, measure)?.id.clone();
            let reached = reached(typed).ok_or_else(|| wrong("cli-not-a-milestone"))?;
            Event::Reached { commitment, measure: id, milestone, on: reached.then_some(on) }
        }
        _ => {
            let Some(value) = figure(session, measure, typed)? else { return Ok(None) };
            let against = against(session, measure, wish)?;
            Event::Figure { commitment, measure: id, value, against }
        }
    }))
}

fn figure(session: &Session, measure: &Measure, typed: &str) -> Result<Option<f64>, Failure> {
    figure::parse(typed, session.the_plan().unit(&measure.unit))
        .map_err(|e| Failure::Told(Exit::Usage, text::figure_error(session.lang, &e)))
}

/// The other figure of a compared measure, which it cannot be judged without.
fn against(session: &Session, measure: &Measure, wish: &Record) -> Result<Option<f64>, Failure> {
    let Goal::Compared { with, .. } = &measure.goal else { return Ok(None) };
    let typed = wish.against.as_deref().unwrap_or("");
    let other = with.get(session.lang);
    figure(session, measure, typed)?.map(Some).ok_or_else(|| {
        Failure::Told(Exit::Usage, session.tf("cli-needs-against", &[("other", other.into())]))
    })
}

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
fn class(typed: &str) -> Option<Class> {
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
fn level(typed: &str) -> Option<Level> {
    let typed = plain(typed);
    let is = |l: Level| {
        let words = Lang::ALL.map(|lang| text::t(lang, &format!("level-{}", l.key())));
        plain(l.key()) == typed || words.iter().any(|w| plain(w) == typed)
    };
    Level::ALL.into_iter().find(|l| is(*l))
}

/// Whether a milestone is said to be reached, or not.
fn reached(typed: &str) -> Option<bool> {
    match plain(typed).as_str() {
        "reached" | "yes" | "done" | "达成" | "達成" | "已达成" | "已達成" | "完成" | "已完成" => {
            Some(true)
        }
        "notreached" | "no" | "notyet" | "未达成" | "未達成" | "未完成" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
                assert_eq!(level(&text::t(lang, &format!("level-{}", l.key()))), Some(l));
            }
            for (c, key) in Class::ALL.into_iter().zip(["i", "ii", "iii", "iv", "v", "worse-than-v"]) {
                assert_eq!(class(&text::t(lang, &format!("class-{key}"))), Some(c));
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
}
