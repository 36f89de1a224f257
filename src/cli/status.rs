//! `guatu status`: counts first, then what needs attention, or what was asked for.

use std::cmp::{Ordering, Reverse};

use jiff::civil::Date;

use super::{
    Exit, Failure, World,
    args::{Common, Filter},
    changes::{self, Against},
    counts, detail, find,
    out::{Console, Side, Table, clip},
    session::Session,
    words,
};
use crate::{
    domain::scorecard::{Scorecard, Standing},
    exchange::report::{CommitmentReport, Report},
    text,
};

/// How many commitments that need attention are told without being asked for.
const ATTENTION: usize = 20;

/// Columns a remark may take in the overview.
const REMARK: usize = 72;

/// What was asked for.
pub(super) struct Wish<'a> {
    pub(super) words: &'a [String],
    pub(super) all: bool,
    pub(super) since: Option<Date>,
    pub(super) json: bool,
    pub(super) filter: &'a Filter,
}

pub(super) fn run(common: &Common, world: &mut World<'_>, wish: &Wish<'_>) -> Result<Exit, Failure> {
    let session = Session::look(common, world)?;
    let card = session.card(session.as_of);
    let rows = find::rows(&session, &card, wish.filter, wish.words)?;
    if rows.is_empty() && !wish.words.is_empty() {
        let what = wish.words.join(" ");
        let said = session.tf("cli-no-commitment", &[("what", what.into())]);
        return Err(Failure::Told(Exit::NotFound, said));
    }
    let filters = find::in_words(&session, wish.filter, wish.words);
    let scope = session.scope(&card, &rows, &filters);
    if let Some(day) = wish.since {
        let before = earlier(&session, day)?;
        let mut console = Console::new(session.lang, world);
        if wish.json {
            console.bytes(&changes::json(&session, &scope, &before)?)?;
        } else {
            changes::heading(&session, &mut console, &scope)?;
            changes::print(&session, &mut console, &scope, &before, Against::Date)?;
        }
        return Ok(Exit::Done);
    }
    let mut console = Console::new(session.lang, world);
    if wish.json {
        console.bytes(&session.json(&scope)?)?;
        return Ok(Exit::Done);
    }
    let report = Report::of(&scope).map_err(|e| session.export_failed(&e))?;
    counts::heading(&session, &mut console, &report)?;
    if !wish.words.is_empty() {
        for c in &report.commitments {
            console.line("")?;
            detail::print(&session, &mut console, &card, c)?;
        }
        return Ok(Exit::Done);
    }
    console.line("")?;
    counts::counts(&session, &mut console, &report)?;
    if wish.all || !filters.is_empty() {
        list(&session, &mut console, &report)?;
    } else {
        attention(&session, &mut console, &report)?;
    }
    Ok(Exit::Done)
}

/// Every figure as of an earlier day than the reporting date.
fn earlier(session: &Session, day: Date) -> Result<Scorecard, Failure> {
    if day < session.as_of {
        return Ok(session.card(day));
    }
    let written = |d| text::day(session.lang, d).into();
    let args = [("day", written(day)), ("date", written(session.as_of))];
    Err(Failure::Told(Exit::Usage, session.tf("cli-since-later", &args)))
}

/// One line a commitment, in the plan's order.
fn list(session: &Session, console: &mut Console<'_>, report: &Report<'_>) -> Result<(), Failure> {
    let head = ["column-standing", "column-progress", "column-gap", "cli-column-id", "column-title"];
    let sides = [Side::Left, Side::Right, Side::Right, Side::Left, Side::Left];
    let mut table = Table::new(&sides, head.iter().map(|k| session.t(k)).collect());
    for c in &report.commitments {
        table.row(vec![
            words::commitment_standing(session, c),
            words::short_progress(c),
            words::short_gap(session, c),
            c.id.to_owned(),
            c.title.to_owned(),
        ]);
    }
    console.line("")?;
    for line in table.lines(0) {
        console.line(&line)?;
    }
    Ok(())
}

/// Worst first by standing, then by the gap; what does not lag last.
fn urgency(a: &CommitmentReport<'_>, b: &CommitmentReport<'_>) -> Ordering {
    let rank = |c: &CommitmentReport<'_>| {
        let standing = Standing::ALL.into_iter().find(|s| s.key() == c.standing);
        Reverse(standing.filter(|s| s.wants_attention()).and_then(Standing::severity))
    };
    let gap = |c: &CommitmentReport<'_>| c.gap_points.unwrap_or(0.0);
    rank(a).cmp(&rank(b)).then(gap(a).total_cmp(&gap(b)))
}

fn attention(session: &Session, console: &mut Console<'_>, report: &Report<'_>) -> Result<(), Failure> {
    let wants = |c: &&CommitmentReport<'_>| {
        let lags = Standing::ALL.iter().any(|s| s.key() == c.standing && s.wants_attention());
        lags || c.contradicted || !c.conflicts.is_empty()
    };
    let mut urgent: Vec<&CommitmentReport<'_>> = report.commitments.iter().filter(wants).collect();
    urgent.sort_by(|a, b| urgency(a, b));
    console.line("")?;
    let key = match (urgent.len(), report.counts.judged) {
        (0, 0) => "cli-nothing-yet",
        (0, _) => "cli-no-attention",
        _ => "cli-attention",
    };
    console.say(key, &[("count", urgent.len().into())])?;
    let mut table = Table::bare(&[Side::Left, Side::Left]);
    for c in urgent.iter().take(ATTENTION) {
        table.row(vec![words::commitment_standing(session, c), format!("{}  [{}]", c.title, c.id)]);
        let mut more = vec![words::leading(c).map(|m| words::phrase(session, m))];
        more.push(c.remarks.problem.map(|p| {
            let problem = clip(&p.replace('\n', " "), REMARK);
            session.tf("cli-problem", &[("problem", problem.into())])
        }));
        more.push((!c.conflicts.is_empty()).then(|| session.t("cli-conflict")));
        more.into_iter().flatten().for_each(|s| table.row(vec![String::new(), s]));
    }
    for line in table.lines(2) {
        console.line(&line)?;
    }
    if urgent.len() > ATTENTION {
        console.say("cli-more-behind", &[("count", (urgent.len() - ATTENTION).into())])?;
    }
    console.line("")?;
    console.say("cli-status-hint", &[])?;
    Ok(())
}
