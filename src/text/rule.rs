//! Pace rules in words: their names, what they do, and why one was not taken.

use super::{number, t, tf};
use crate::domain::{
    pace::{Basis, PaceRule, RuleError, Thresholds},
    words::Lang,
};

/// A rule's name; an own rule's carries its thresholds.
#[must_use]
pub fn name(lang: Lang, rule: PaceRule) -> String {
    match rule {
        PaceRule::Custom(own) => said(lang, own, &key(rule)),
        preset => t(lang, &key(preset)),
    }
}

/// What a rule does, in one sentence.
#[must_use]
pub fn explanation(lang: Lang, rule: PaceRule) -> String {
    match rule {
        PaceRule::Custom(own) => said(lang, own, &explanation_key(rule)),
        preset => t(lang, &explanation_key(preset)),
    }
}

/// Key of the sentence that says what a rule does.
#[must_use]
pub fn explanation_key(rule: PaceRule) -> String {
    format!("{}-text", key(rule))
}

/// Key of a rule's name. Where both thresholds are the same an own rule names only one.
fn key(rule: PaceRule) -> String {
    let PaceRule::Custom(own) = rule else { return format!("rule-{}", rule.key()) };
    let single = if own.on() == own.slightly() { "-single" } else { "" };
    format!("rule-custom-{}{single}", own.basis().key())
}

/// Why a rule was not taken, as a sentence.
#[must_use]
pub fn error(lang: Lang, e: &RuleError) -> String {
    let whole = |v: i16| number(f64::from(v), 0);
    match e {
        RuleError::Unknown(s) | RuleError::Form(s) => {
            tf(lang, "rule-error-form", &[("what", s.as_str().into())])
        }
        RuleError::Range(v, low, high) => {
            let args = [("value", *v), ("low", *low), ("high", *high)].map(|(k, v)| (k, whole(v).into()));
            tf(lang, "rule-error-range", &args)
        }
        RuleError::Order { on, slightly } => {
            let args = [("on", *on), ("slightly", *slightly)].map(|(k, v)| (k, whole(v).into()));
            tf(lang, "rule-error-order", &args)
        }
    }
}

/// A text about thresholds, with their figures put in.
fn said(lang: Lang, own: Thresholds, key: &str) -> String {
    let written = |v: i16| {
        let v = number(f64::from(v), 0);
        match (own.basis(), lang) {
            (Basis::Points, _) => v,
            (Basis::OfPlan, Lang::En) => format!("{v} %"),
            (Basis::OfPlan, _) => format!("{v}%"),
        }
    };
    let args = [("on", written(own.on()).into()), ("slightly", written(own.slightly()).into())];
    tf(lang, key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_rules_have_names_with_their_thresholds() {
        for (written, en, hans) in [
            ("custom:points:-5:-15", "Own rule: −5 / −15 points", "自定规则：−5／−15个百分点"),
            ("custom:points:-5:-5", "Own rule: −5 points", "自定规则：−5个百分点"),
            ("custom:of-plan:80:60", "Own rule: 80 % / 60 % of the plan", "自定规则：应完成量的80%／60%"),
            ("default", "Guatu default", "挂图默认规则"),
        ] {
            let rule = written.parse().unwrap();
            assert_eq!(name(Lang::En, rule), en);
            assert_eq!(name(Lang::Hans, rule), hans);
        }
        let rule = "custom:points:-5:-15".parse().unwrap();
        assert_eq!(
            explanation(Lang::En, rule),
            "On pace from a gap of −5 points; slightly behind down to −15 points; behind below −15 points."
        );
    }

    #[test]
    fn every_rule_and_refusal_is_told_in_every_language() {
        let own = ["points:-5:-15", "points:0:0", "of-plan:80:60", "of-plan:70:70"];
        let rules = own.map(|s| PaceRule::Custom(s.parse().unwrap())).into_iter().chain(PaceRule::ALL);
        for rule in rules {
            for lang in Lang::ALL {
                for said in [name(lang, rule), explanation(lang, rule)] {
                    assert!(!said.contains("rule-") && !said.contains(['{', '$']), "{said}");
                }
            }
        }
        for e in ["mine", "custom:points:1", "custom:points:-200:0", "custom:points:-5:0"] {
            let e = e.parse::<PaceRule>().unwrap_err();
            assert!(Lang::ALL.iter().all(|l| !error(*l, &e).contains(['{', '$'])), "{e}");
        }
    }
}
