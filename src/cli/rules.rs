//! `guatu rules`: the rules there are, and what another one would change.

use super::{
    Exit, Failure, World,
    args::Common,
    changes::{self, Against},
    out::{Console, Side, Table},
    session::Session,
};
use crate::{
    domain::{pace::PaceRule, scorecard::Scorecard},
    exchange::report::RuleReport,
    text,
};

pub(super) fn run(
    common: &Common,
    world: &mut World<'_>,
    compare: Option<PaceRule>,
    json: bool,
) -> Result<Exit, Failure> {
    match compare {
        Some(other) => against(common, world, other, json),
        None => list(common, world, json),
    }
}

/// The presets, and an own rule that was given.
fn list(common: &Common, world: &mut World<'_>, json: bool) -> Result<Exit, Failure> {
    let lang = common.lang();
    let own = common.rule.filter(|r| !PaceRule::ALL.contains(r));
    let rules = PaceRule::ALL.into_iter().chain(own);
    let mut console = Console::new(lang, world);
    if json {
        let all: Vec<RuleReport> = rules.map(|r| RuleReport::of(r, lang)).collect();
        let mut bytes =
            serde_json::to_vec_pretty(&all).map_err(|e| Failure::Told(Exit::NotSaved, e.to_string()))?;
        bytes.push(b'\n');
        console.bytes(&bytes)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::bare(&[Side::Left, Side::Left, Side::Left]);
    for rule in rules {
        table.row(vec![rule.to_string(), text::rule::name(lang, rule), text::rule::explanation(lang, rule)]);
    }
    for line in table.lines(0) {
        console.line(&line)?;
    }
    console.line("")?;
    console.say("cli-rules-own", &[])?;
    Ok(Exit::Done)
}

/// What changes colour when another rule takes the place of the one in force.
fn against(common: &Common, world: &mut World<'_>, other: PaceRule, json: bool) -> Result<Exit, Failure> {
    let session = Session::look(common, world)?;
    let before = session.card(session.as_of);
    let card = Scorecard::derive(&session.desk.tracker, session.as_of, other);
    let rows: Vec<usize> = (0..card.rows.len()).collect();
    let scope = session.scope(&card, &rows, &[]);
    let mut console = Console::new(session.lang, world);
    if json {
        console.bytes(&changes::json(&session, &scope, &before)?)?;
        return Ok(Exit::Done);
    }
    changes::heading(&session, &mut console, &scope)?;
    console.line(&text::rule::explanation(session.lang, other))?;
    console.line("")?;
    changes::print(&session, &mut console, &scope, &before, Against::Rule)?;
    Ok(Exit::Done)
}
