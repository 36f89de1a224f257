//! What a line is about: by id, by a whole title in any language, or by one that is alike.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::found::refused;
use crate::domain::{
    checks::Finding,
    measure::{Goal, Measure, Milestone},
    plan::{Commitment, Plan},
    words::{Lang, Trilingual},
};

/// How alike a title must be to be taken for another.
const ALIKE: f64 = 0.8;
/// How much less alike the next one must be.
const APART: f64 = 0.08;
/// How alike a title must be to be named as one that might be meant.
const PERHAPS: f64 = 0.45;
/// How many titles are compared closely, and how many are named.
const CLOSE: usize = 24;
const NAMED: usize = 5;

/// What a statement is about, by positions in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Target {
    pub(super) commitment: usize,
    pub(super) measure: Option<usize>,
    pub(super) milestone: Option<usize>,
}

/// What a title was found to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// This, and nothing else.
    Exactly(Target),
    /// Most likely this: the title is spelt otherwise.
    Alike(Target),
    /// One of these.
    Several(Vec<Target>),
    /// Nothing in the plan; perhaps one of these.
    Nothing(Vec<Target>),
}

/// The titles of a plan.
pub(super) struct Titles<'p> {
    plan: &'p Plan,
    whole: HashMap<String, Vec<Target>>,
    all: Vec<(String, Target)>,
    /// Pairs of neighbouring characters, and the titles that have them.
    pairs: HashMap<(char, char), Vec<usize>>,
    /// What was found before: a title often stands on several lines.
    found: HashMap<String, Meant>,
    /// What somebody said titles mean.
    chosen: HashMap<String, Target>,
}

/// A title to compare: compatible and full-width forms plain, small letters, no blanks, no
/// punctuation, no number in front.
pub(super) fn plain(title: &str) -> String {
    let s: String = title.nfkc().flat_map(char::to_lowercase).collect();
    without_number(s.trim()).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A title without the number lists put before it: `3.`, `(三)`, `三、`.
fn without_number(s: &str) -> &str {
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let rest = s.trim_start_matches('(').trim_start_matches(number);
    let behind = rest.trim_start_matches([')', '.', '、']);
    // 2020年… is no number of a list, and neither is 一二三.
    if rest.len() < s.len() && behind.len() < rest.len() && !behind.starts_with(number) { behind } else { s }
}

impl<'p> Titles<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let mut titles = Self {
            plan,
            whole: HashMap::new(),
            all: Vec::new(),
            pairs: HashMap::new(),
            found: HashMap::new(),
            chosen: HashMap::new(),
        };
        for (commitment, c) in plan.commitments.iter().enumerate() {
            let target = Target { commitment, measure: None, milestone: None };
            titles.add(&c.title, target);
            for (i, m) in c.measures.iter().enumerate() {
                let target = Target { measure: Some(i), ..target };
                if let Some(title) = &m.title {
                    titles.add(title, target);
                }
                for (i, stone) in milestones(m).iter().enumerate() {
                    titles.add(&stone.title, Target { milestone: Some(i), ..target });
                }
            }
        }
        titles
    }

    /// Lets titles mean what somebody said.
    ///
    /// # Errors
    /// When the plan has nothing of that id.
    pub(super) fn choose(&mut self, same: &[(String, String)]) -> Result<(), Box<Finding>> {
        for (typed, id) in same {
            let target = self.by_id(id).ok_or_else(|| Box::new(refused("import-same", &[("what", id)])))?;
            self.chosen.insert(plain(typed), target);
        }
        Ok(())
    }

    /// What somebody said a title means.
    pub(super) fn chosen(&self, typed: &str) -> Option<Target> {
        self.chosen.get(&plain(typed)).copied()
    }

    fn add(&mut self, title: &Trilingual, target: Target) {
        let mut spellings: Vec<String> =
            title.iter().map(|(_, s)| plain(s)).filter(|s| !s.is_empty()).collect();
        spellings.sort();
        spellings.dedup();
        for s in spellings {
            let at = self.all.len();
            let mut own: Vec<_> = pairs(&s).collect();
            own.sort_unstable();
            own.dedup();
            for pair in own {
                self.pairs.entry(pair).or_default().push(at);
            }
            self.whole.entry(s.clone()).or_default().push(target);
            self.all.push((s, target));
        }
    }

    /// `commitment`, `commitment/measure` or `commitment/measure/milestone`.
    pub(super) fn by_id(&self, typed: &str) -> Option<Target> {
        let typed: String = typed.nfkc().filter(|c| !c.is_whitespace()).collect();
        let mut parts = typed.split('/');
        let commitment = self.plan.position(parts.next()?)?;
        let measures = &self.plan.commitments[commitment].measures;
        let at = |id: &str| measures.iter().position(|m| m.id == id);
        let measure = match parts.next() {
            Some(id) => Some(at(id)?),
            None => None,
        };
        let milestone = match (parts.next(), measure) {
            (Some(id), Some(m)) => Some(milestones(&measures[m]).iter().position(|s| s.id == id)?),
            _ => None,
        };
        parts.next().is_none().then_some(Target { commitment, measure, milestone })
    }

    /// What a title means.
    pub(super) fn by_title(&mut self, typed: &str) -> Meant {
        let typed = plain(typed);
        if let Some(meant) = self.found.get(&typed) {
            return meant.clone();
        }
        let meant = self.look(&typed);
        self.found.insert(typed, meant.clone());
        meant
    }

    fn look(&self, typed: &str) -> Meant {
        if let Some(targets) = self.whole.get(typed) {
            // A title of a commitment comes before the same one of a part of another.
            let own: Vec<Target> = targets.iter().filter(|t| t.measure.is_none()).copied().collect();
            let mut best = if own.is_empty() { targets.clone() } else { own };
            best.dedup();
            return match best[..] {
                [one] => Meant::Exactly(one),
                _ => Meant::Several(best),
            };
        }
        let scores = self.scores(typed);
        let named = |least: f64| -> Vec<Target> {
            scores.iter().take_while(|(s, _)| *s >= least).take(NAMED).map(|(_, t)| *t).collect()
        };
        match scores[..] {
            [(best, _), (next, _), ..] if best >= ALIKE && best - next < APART => {
                Meant::Several(named(best - APART))
            }
            [(best, target), ..] if best >= ALIKE => Meant::Alike(target),
            _ => Meant::Nothing(named(PERHAPS)),
        }
    }

    /// What a title might mean, best first.
    pub(super) fn near(&self, typed: &str) -> Vec<Target> {
        self.scores(&plain(typed)).into_iter().map(|(_, target)| target).collect()
    }

    /// How alike the nearest titles are to a plain one, best first.
    fn scores(&self, typed: &str) -> Vec<(f64, Target)> {
        let mut scores: Vec<(f64, Target)> = Vec::new();
        for (at, _) in self.nearest(typed) {
            let (title, target) = &self.all[at];
            let score = alike(typed, title);
            match scores.iter_mut().find(|(_, t)| t == target) {
                Some(known) => known.0 = known.0.max(score),
                None => scores.push((score, *target)),
            }
        }
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        scores
    }

    /// The titles with the most pairs of characters in common, best first.
    fn nearest(&self, typed: &str) -> Vec<(usize, usize)> {
        let mut own: Vec<_> = pairs(typed).collect();
        own.sort_unstable();
        own.dedup();
        let mut common: HashMap<usize, usize> = HashMap::new();
        for at in own.iter().filter_map(|p| self.pairs.get(p)).flatten() {
            *common.entry(*at).or_default() += 1;
        }
        let mut out: Vec<(usize, usize)> = common.into_iter().collect();
        // Short titles need fewer pairs to be as near.
        let share =
            |(at, n): &(usize, usize)| *n as f64 / (own.len() + self.all[*at].0.chars().count()) as f64;
        out.sort_by(|a, b| share(b).total_cmp(&share(a)).then(a.0.cmp(&b.0)));
        out.truncate(CLOSE);
        out
    }

    /// The measure of a commitment with this id or title.
    pub(super) fn measure(&self, commitment: usize, typed: &str) -> Option<usize> {
        let wanted = plain(typed);
        let measures = &self.plan.commitments.get(commitment)?.measures;
        let titled = |t: &Trilingual| t.iter().any(|(_, s)| plain(s) == wanted);
        let named = |m: &Measure| m.id == typed.trim() || m.title.as_ref().is_some_and(titled);
        measures.iter().position(named)
    }

    /// The milestone of a measure with this id or title.
    pub(super) fn milestone(measure: &Measure, typed: &str) -> Option<usize> {
        let wanted = plain(typed);
        let named = |s: &Milestone| s.id == typed.trim() || s.title.iter().any(|(_, t)| plain(t) == wanted);
        milestones(measure).iter().position(named)
    }

    /// Targets as a person would name them, with their ids.
    pub(super) fn names(&self, targets: &[Target], lang: Lang) -> String {
        let one = |t: &Target| {
            let c = &self.plan.commitments[t.commitment];
            format!("{} ({})", c.title.get(lang), self.id(*t))
        };
        targets.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    /// The id of a target, as [`Self::by_id`] reads it.
    pub(super) fn id(&self, t: Target) -> String {
        let c: &Commitment = &self.plan.commitments[t.commitment];
        let Some(m) = t.measure.and_then(|m| c.measures.get(m)) else { return c.id.clone() };
        match t.milestone.and_then(|s| milestones(m).get(s)) {
            Some(s) => format!("{}/{}/{}", c.id, m.id, s.id),
            None => format!("{}/{}", c.id, m.id),
        }
    }
}

/// The milestones of a measure that is judged by them.
pub(super) fn milestones(m: &Measure) -> &[Milestone] {
    if let Goal::Milestones(list) = &m.goal { list } else { &[] }
}

fn pairs(s: &str) -> impl Iterator<Item = (char, char)> {
    s.chars().zip(s.chars().skip(1))
}

/// How alike two plain titles are, 1 for the same. A title that stands inside the other is
/// more alike than its length alone tells: people leave out figures and add places.
fn alike(a: &str, b: &str) -> f64 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let letters = short.chars().count();
    // Four Chinese characters say as much as two English words.
    let telling = letters >= if short.is_ascii() { 10 } else { 4 };
    let inside = if telling && long.contains(short) {
        let share = letters as f64 / long.chars().count() as f64;
        0.75 + share / 4.0
    } else {
        0.0
    };
    strsim::normalized_damerau_levenshtein(a, b).max(inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::fixture::Fixture;

    #[test]
    fn numbers_of_lists_are_no_part_of_a_title() {
        for typed in ["建設污水管網", "3.建設污水管網", "（三）建設污水管網", "三、 建設 污水管網。"]
        {
            assert_eq!(plain(typed), "建設污水管網", "{typed}");
        }
        assert_eq!(plain("2020年建设"), "2020年建设");
        assert_eq!(plain("三大攻坚战"), "三大攻坚战");
        assert_eq!(plain("１.5公里道路"), "15公里道路");
        assert_eq!(plain("Build  Sewer-Pipes!"), "buildsewerpipes");
    }

    #[test]
    fn ids_name_measures_and_milestones() {
        let fixture = Fixture::mixed();
        let titles = Titles::of(&fixture.tracker.plan);
        for id in ["sewer", "sewer/length", "roads/stages/roof", "drainage/area"] {
            assert_eq!(titles.by_id(&format!(" {id} ")).map(|t| titles.id(t)).as_deref(), Some(id));
        }
        for id in ["", "sewers", "sewer/width", "roads/stages/cellar", "roads/stages/roof/top", "sewer/"] {
            assert_eq!(titles.by_id(id), None, "{id}");
        }
    }
}
