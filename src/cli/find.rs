//! Which commitments are meant.

use std::collections::BTreeSet;

use super::{Exit, Failure, args::Filter, session::Session};
use crate::{
    domain::{
        measure::{Goal, Measure, Milestone},
        plan::Commitment,
        scorecard::{Row, Scorecard},
        words::Trilingual,
    },
    search::Query,
    text,
};

/// Candidates listed when several are meant.
const CANDIDATES: usize = 12;

/// The one thing that is meant: by its id, else by a whole title, else by words that only
/// it has. Otherwise those it could be.
fn one<'a, T>(
    all: &'a [T],
    typed: &str,
    id: impl Fn(&T) -> &str,
    titles: impl Fn(&'a T) -> Vec<&'a Trilingual>,
) -> Result<usize, Vec<usize>> {
    if let Some(i) = all.iter().position(|x| id(x) == typed) {
        return Ok(i);
    }
    let query = Query::spelt(typed);
    if query.is_empty() {
        return Err(Vec::new());
    }
    let whole = |x: &'a T| titles(x).iter().flat_map(|t| t.iter()).any(|(_, t)| t == typed.trim());
    let positions = |found: &dyn Fn(&'a T) -> bool| -> Vec<usize> {
        all.iter().enumerate().filter(|(_, x)| found(x)).map(|(i, _)| i).collect()
    };
    let exact = positions(&whole);
    let texts = |x: &'a T| {
        let titles = titles(x).into_iter().flat_map(Trilingual::iter).map(|(_, t)| t);
        std::iter::once(id(x)).chain(titles)
    };
    let found = if exact.is_empty() { positions(&|x| query.finds(texts(x))) } else { exact };
    if let [i] = found[..] { Ok(i) } else { Err(found) }
}

/// What a deed is about, as far as it was named.
pub(super) struct Target<'a> {
    pub(super) index: usize,
    pub(super) commitment: &'a Commitment,
    measure: Option<&'a str>,
    milestone: Option<&'a str>,
}

/// Reads `COMMITMENT[/MEASURE[/MILESTONE]]`.
pub(super) fn target<'a>(session: &'a Session, typed: &'a str) -> Result<Target<'a>, Failure> {
    let mut parts = typed.splitn(3, '/');
    let index = commitment(session, parts.next().unwrap_or_default())?;
    let commitment = &session.the_plan().commitments[index];
    Ok(Target { index, commitment, measure: parts.next(), milestone: parts.next() })
}

/// Position of the commitment that is meant.
pub(super) fn commitment(session: &Session, typed: &str) -> Result<usize, Failure> {
    let plan = session.the_plan();
    one(&plan.commitments, typed, |c| &c.id, |c| vec![&c.title]).map_err(|found| {
        let candidates = found.iter().map(|i| {
            let c = &plan.commitments[*i];
            (c.id.clone(), c.title.get(session.lang).to_owned())
        });
        unclear(session, "commitment", typed, candidates.collect())
    })
}

/// Commitment and measure a chart is asked of: the measure that stands for the commitment,
/// where none is named.
pub(super) fn charted(session: &Session, card: &Scorecard, typed: &str) -> Result<(usize, usize), Failure> {
    let target = target(session, typed)?;
    if target.measure.is_none() {
        return Ok((target.index, card.rows.get(target.index).map_or(0, |r| r.leading)));
    }
    let measure = target.measure(session)?;
    let at = target.commitment.measures.iter().position(|m| m.id == measure.id);
    Ok((target.index, at.unwrap_or_default()))
}

impl<'a> Target<'a> {
    /// The measure that is meant; the only one needs no name.
    pub(super) fn measure(&self, session: &Session) -> Result<&'a Measure, Failure> {
        let all = &self.commitment.record.measures;
        let path = |m: &Measure| format!("{}/{}", self.commitment.id, m.id);
        let title =
            |m: &Measure| m.title.as_ref().map_or_else(String::new, |t| t.get(session.lang).to_owned());
        let listed = |of: &mut dyn Iterator<Item = &Measure>| of.map(|m| (path(m), title(m))).collect();
        match (self.measure, &all[..]) {
            (None, [only]) => Ok(only),
            (None, _) => Err(unclear(session, "measure", "", listed(&mut all.iter()))),
            (Some(typed), _) => one(all, typed, |m| &m.id, |m| m.title.iter().collect())
                .map(|i| &all[i])
                .map_err(|_| unclear(session, "measure", typed, listed(&mut all.iter()))),
        }
    }

    /// The milestone that is meant, of a measure that has some.
    pub(super) fn milestone(
        &self,
        session: &Session,
        measure: &'a Measure,
    ) -> Result<&'a Milestone, Failure> {
        let all: &'a [Milestone] = if let Goal::Milestones(list) = &measure.goal { list } else { &[] };
        let listed = || {
            let path = |m: &Milestone| format!("{}/{}/{}", self.commitment.id, measure.id, m.id);
            all.iter().map(|m| (path(m), m.title.get(session.lang).to_owned())).collect()
        };
        match (self.milestone, all) {
            (None, [only]) => Ok(only),
            (None, _) => Err(unclear(session, "milestone", "", listed())),
            (Some(typed), _) => one(all, typed, |m| &m.id, |m| vec![&m.title])
                .map(|i| &all[i])
                .map_err(|_| unclear(session, "milestone", typed, listed())),
        }
    }

    /// Whether a milestone was named.
    pub(super) const fn names_milestone(&self) -> bool {
        self.milestone.is_some()
    }
}

/// The refusal for a name that means nothing, or several things, with what it could mean.
fn unclear(session: &Session, what: &str, typed: &str, candidates: Vec<(String, String)>) -> Failure {
    let count = candidates.len();
    let key = match (what, count) {
        ("commitment", 0) => "cli-no-commitment",
        ("commitment", _) => "cli-several-commitments",
        ("measure", _) if typed.is_empty() => "cli-which-measure",
        ("measure", _) => "cli-no-measure",
        _ if typed.is_empty() => "cli-which-milestone",
        _ => "cli-no-milestone",
    };
    let mut said = vec![session.tf(key, &[("what", typed.into()), ("count", count.into())])];
    said.extend(candidates.into_iter().take(CANDIDATES).map(|(id, title)| format!("  {id}  {title}")));
    if count > CANDIDATES {
        let more = session.tf("cli-more", &[("count", (count - CANDIDATES).into())]);
        said.push(format!("  {more}"));
    }
    Failure::Told(Exit::NotFound, said.join("\n"))
}

/// Positions of the commitments that pass a filter and have all words.
pub(super) fn rows(
    session: &Session,
    card: &Scorecard,
    filter: &Filter,
    words: &[String],
) -> Result<Vec<usize>, Failure> {
    let sections = sections(session, filter)?;
    let units = units(session, card, filter)?;
    let query = Query::of(&words.join(" "), session.lang);
    let passes = |(c, row): &(&Commitment, &Row)| {
        (sections.is_empty() || sections.contains(&c.section.as_str()))
            && (units.is_empty() || units.contains(&row.lead()))
            && (filter.kind.is_empty() || filter.kind.contains(&c.kind))
            && (filter.standing.is_empty() || filter.standing.contains(&row.standing))
            && (!filter.behind || row.standing.wants_attention())
    };
    let all = session.the_plan().commitments.iter().zip(&card.rows);
    let passing = all.filter(passes).map(|(_, row)| row);
    if query.is_empty() {
        return Ok(passing.map(|row| row.index).collect());
    }
    Ok(session.desk.index.with(&session.desk.tracker, |index| {
        passing.filter(|row| index.finds(&query, row.index, row.lead())).map(|row| row.index).collect()
    }))
}

/// Ids of the sections a filter names.
fn sections<'a>(session: &'a Session, filter: &Filter) -> Result<Vec<&'a str>, Failure> {
    let all = &session.the_plan().head.sections;
    let find = |typed: &String| {
        one(all, typed, |s| &s.id, |s| vec![&s.title]).map(|i| all[i].id.as_str()).map_err(|_| {
            let mut said = vec![session.tf("cli-which-section", &[("what", typed.as_str().into())])];
            said.extend(all.iter().map(|s| format!("  {}  {}", s.id, s.title.get(session.lang))));
            Failure::Told(Exit::NotFound, said.join("\n"))
        })
    };
    filter.section.iter().map(find).collect()
}

/// The lead units a filter names: those of that name, else those with its words.
fn units<'a>(session: &Session, card: &'a Scorecard, filter: &Filter) -> Result<Vec<&'a str>, Failure> {
    let all: BTreeSet<&str> = card.rows.iter().map(Row::lead).filter(|l| !l.is_empty()).collect();
    let mut out = Vec::new();
    for typed in &filter.unit {
        let query = Query::spelt(typed);
        let finds = |unit: &&&str| query.finds([**unit]);
        let found: Vec<&str> = match all.get(typed.trim()) {
            Some(unit) => vec![unit],
            None if query.is_empty() => Vec::new(),
            None => all.iter().filter(finds).copied().collect(),
        };
        if found.is_empty() {
            let key = if all.is_empty() { "cli-no-units" } else { "cli-which-unit" };
            let day = text::day(session.lang, card.as_of);
            let mut said = vec![session.tf(key, &[("what", typed.as_str().into()), ("day", day.into())])];
            said.extend(all.iter().take(CANDIDATES).map(|unit| format!("  {unit}")));
            if all.len() > CANDIDATES {
                let more = session.tf("cli-more", &[("count", (all.len() - CANDIDATES).into())]);
                said.push(format!("  {more}"));
            }
            return Err(Failure::Told(Exit::NotFound, said.join("\n")));
        }
        out.extend(found);
    }
    Ok(out)
}

/// The filters in words, for the report that carries them.
pub(super) fn in_words(session: &Session, filter: &Filter, words: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    let mut add = |label: &str, values: Vec<String>| {
        if !values.is_empty() {
            let args = [("what", session.t(label).into()), ("values", values.join(" / ").into())];
            out.push(session.tf("cli-filter", &args));
        }
    };
    add("group-section", filter.section.clone());
    add("group-kind", filter.kind.iter().map(|k| session.t(&format!("kind-{}", k.key()))).collect());
    let standings = filter.standing.iter().map(|s| session.t(&format!("standing-{}", s.key())));
    add("group-standing", standings.collect());
    let unit = |u: &String| if u.trim().is_empty() { session.t("chart-no-unit") } else { u.clone() };
    add("group-lead", filter.unit.iter().map(unit).collect());
    if !words.is_empty() {
        out.push(session.tf("cli-filter-words", &[("words", words.join(" ").into())]));
    }
    if filter.behind {
        out.push(session.t("cli-filter-behind"));
    }
    out
}
