//! Goals and milestones in the words of one cell, and names for values that have none in
//! the domain.

use crate::{
    domain::{
        assess::{MilestoneState, plain},
        measure::{Class, Compare, Goal, Milestone, Released},
        plan::Due,
        words::Lang,
    },
    text::{t, tf},
};

/// Between the parts of a list inside a cell, in every language, so that they can be
/// taken apart again.
pub(super) const BETWEEN: &str = "; ";

/// Identifier of a comparison, as texts and files write it.
pub(super) const fn compare_key(c: Compare) -> &'static str {
    match c {
        Compare::AtLeast => "at-least",
        Compare::MoreThan => "more-than",
        Compare::AtMost => "at-most",
        Compare::About(_) => "about",
    }
}

/// Identifier of a rhythm of publication, as files write it.
pub(super) const fn released_key(r: Released) -> &'static str {
    match r {
        Released::Unknown => "unknown",
        Released::Monthly => "monthly",
        Released::Quarterly => "quarterly",
        Released::Yearly => "yearly",
    }
}

/// A water class in words.
pub(super) fn class(lang: Lang, c: Class) -> String {
    t(lang, &format!("class-{}", c.key()))
}

/// A goal in one phrase, without its unit: `≥ 113.5`, `in step with GDP`, `3 milestones`.
pub(super) fn goal(lang: Lang, goal: &Goal) -> String {
    if let (Some(v), Some(compare)) = (goal.figure(), goal.compare()) {
        return match compare {
            Compare::AtLeast => format!("≥ {}", plain(v)),
            Compare::MoreThan => format!("> {}", plain(v)),
            Compare::AtMost => format!("≤ {}", plain(v)),
            Compare::About(tolerance) => {
                let args = [("figure", plain(v).into()), ("tolerance", plain(tolerance).into())];
                tf(lang, "goal-text-about", &args)
            }
        };
    }
    match goal {
        Goal::Class { goal } => tf(lang, "goal-text-class", &[("class", class(lang, *goal).into())]),
        Goal::Milestones(list) => tf(lang, "goal-text-milestones", &[("count", list.len().into())]),
        Goal::Compared { with, strict, band } => {
            let key = match () {
                () if *strict => "goal-text-above",
                () if *band > 0.0 => "goal-text-in-step-band",
                () => "goal-text-in-step",
            };
            tf(lang, key, &[("other", with.get(lang).into()), ("band", plain(*band).into())])
        }
        Goal::Assigned { by } => tf(lang, "goal-text-assigned", &[("body", by.get(lang).into())]),
        _ => t(lang, "goal-text-judged"),
    }
}

/// The milestones of a measure in one cell: how many are reached of how many, then each
/// with the day it was reached or is due.
pub(super) fn milestones(lang: Lang, list: &[Milestone], states: &[MilestoneState]) -> String {
    let parts: Vec<String> =
        states.iter().filter_map(|s| Some(milestone(lang, list.get(s.index)?, s))).collect();
    let reached = states.iter().filter(|s| s.reached.is_some()).count();
    let args =
        [("reached", reached.into()), ("total", list.len().into()), ("list", parts.join(BETWEEN).into())];
    tf(lang, "milestones-summary", &args)
}

fn milestone(lang: Lang, m: &Milestone, state: &MilestoneState) -> String {
    let (date, key) = match (state.reached, m.due, state.days_late) {
        (Some(on), _, None) => (Some(on), "milestone-reached"),
        (Some(on), _, Some(_)) => (Some(on), "milestone-reached-late"),
        (None, Due::Stated(d), None) => (Some(d), "milestone-due"),
        (None, Due::Stated(d), Some(_)) => (Some(d), "milestone-overdue"),
        (None, Due::Inferred(d), None) => (Some(d), "milestone-due-inferred"),
        (None, Due::Inferred(d), Some(_)) => (Some(d), "milestone-overdue-inferred"),
        (None, Due::Vision, _) => (None, "milestone-open"),
    };
    let args = [
        ("title", m.title.get(lang).into()),
        ("date", date.map(|d| d.to_string()).unwrap_or_default().into()),
        ("days", state.days_late.unwrap_or(0).into()),
    ];
    tf(lang, key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        assess::Verdict,
        entry::RemarkKind,
        measure::{Level, Side},
        pace::{Pace, PaceRule},
        plan::{Kind, Strength},
        scorecard::{EvidenceLevel, Standing},
        words::Trilingual,
    };

    /// Every key the domain gives to the texts.
    fn vocabulary() -> Vec<String> {
        let verdicts = [
            Verdict::Met,
            Verdict::NearlyMet,
            Verdict::NotMet,
            Verdict::Open,
            Verdict::NotReported,
            Verdict::NotDue,
            Verdict::NoGoal,
            Verdict::Vision,
        ];
        let paces = [
            Pace::NotReported,
            Pace::NotApplicable,
            Pace::OnPace,
            Pace::SlightlyBehind,
            Pace::Behind,
            Pace::Overdue,
        ];
        let evidence = [EvidenceLevel::Declared, EvidenceLevel::Evidenced, EvidenceLevel::Verified];
        let compares = [Compare::AtLeast, Compare::MoreThan, Compare::AtMost, Compare::About(0.1)];
        let goals = "flow stock limit growth class milestones compared assigned judged";
        let events = "figure reached rated graded done remark assigned retracted verified unknown";
        let mut out: Vec<String> = Vec::new();
        let mut add = |prefix: &str, keys: &[&str]| {
            out.extend(keys.iter().map(|k| format!("{prefix}-{k}")));
        };
        add("kind", &Kind::ALL.map(Kind::key));
        add("strength", &Strength::ALL.map(Strength::key));
        add("due", &["stated", "inferred", "vision"]);
        add("verdict", &verdicts.map(Verdict::key));
        add("pace", &paces.map(Pace::key));
        add("standing", &Standing::ALL.map(Standing::key));
        add("rule", &PaceRule::ALL.map(PaceRule::key));
        add("goal", &goals.split(' ').collect::<Vec<_>>());
        add("level", &Level::ALL.map(Level::key));
        add("class", &Class::ALL.map(Class::key));
        add("remark", &RemarkKind::ALL.map(RemarkKind::key));
        add("event", &events.split(' ').collect::<Vec<_>>());
        add("evidence", &evidence.map(EvidenceLevel::key));
        add("compare", &compares.map(compare_key));
        out.extend(PaceRule::ALL.map(|r| format!("rule-{}-text", r.key())));
        out
    }

    #[test]
    fn the_whole_vocabulary_has_words_in_every_language() {
        for lang in Lang::ALL {
            for key in vocabulary() {
                assert_ne!(t(lang, &key), key, "{} lacks {key}", lang.tag());
            }
        }
    }

    fn name(s: &str) -> Trilingual {
        Trilingual { hant: s.into(), hans: s.into(), en: s.into() }
    }

    #[test]
    fn goals_read_as_a_person_would_write_them() {
        let growth = |target, compare| Goal::Growth { target, compare, released: Released::Quarterly };
        let cases = [
            (growth(6.5, Compare::About(0.1)), "about 6.5 (tolerance 0.1)", "6.5左右（容差0.1）"),
            (growth(-3.2, Compare::AtMost), "≤ −3.2", "≤ −3.2"),
            (Goal::Limit { bound: 3.5, side: Side::AtMost }, "≤ 3.5", "≤ 3.5"),
            (Goal::Class { goal: Class::III }, "Class Ⅲ or better", "不劣于Ⅲ类"),
            (Goal::Compared { with: name("GDP"), strict: false, band: 0.0 }, "in step with GDP", "与GDP同步"),
            (Goal::Compared { with: name("GDP"), strict: true, band: 0.0 }, "above GDP", "高于GDP"),
            (Goal::Assigned { by: name("X") }, "set by X", "由X下达"),
            (Goal::Judged, "judged, no figure", "定性评定"),
        ];
        for (g, en, hans) in cases {
            assert_eq!((goal(Lang::En, &g), goal(Lang::Hans, &g)), (en.to_owned(), hans.to_owned()));
        }
    }
}
