//! What changed since a date, or by another rule, as people read it.

use super::{
    Exit, Failure,
    out::{Console, Side, Table},
    session::Session,
};
use crate::{
    domain::{
        changes::{Change, Changes},
        scorecard::Scorecard,
        standing::Standing,
    },
    exchange::{
        Scope,
        report::{ComparedReport, Report},
    },
    text,
};

/// What an answer compares: two dates, or two rules.
#[derive(Clone, Copy)]
pub(super) enum Against {
    Date,
    Rule,
}

/// The report of a scope with what differs from another scorecard, for programs.
pub(super) fn json(session: &Session, scope: &Scope<'_>, before: &Scorecard) -> Result<Vec<u8>, Failure> {
    let report = ComparedReport::of(scope, before).map_err(|e| session.export_failed(&e))?;
    let mut bytes =
        serde_json::to_vec_pretty(&report).map_err(|e| Failure::Told(Exit::NotSaved, e.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One sentence with the counts, then a line a change.
pub(super) fn print(
    session: &Session,
    console: &mut Console<'_>,
    scope: &Scope<'_>,
    before: &Scorecard,
    against: Against,
) -> Result<(), Failure> {
    let changes = Changes::between(before, scope.card).among(|i| scope.rows.contains(&i));
    console.line(&summary(session, &changes, before, scope.card, against))?;
    let keys = ["cli-column-change", "cli-column-from", "cli-column-to", "column-gap", "cli-column-id"];
    let head = keys.iter().chain(&["column-title"]).map(|k| session.t(k)).collect();
    let sides = [Side::Left, Side::Left, Side::Left, Side::Right, Side::Left, Side::Left];
    let mut table = Table::new(&sides, head);
    for c in &changes.standings {
        table.row(row(session, scope, c, against));
    }
    if !changes.standings.is_empty() {
        console.line("")?;
        for line in table.lines(0) {
            console.line(&line)?;
        }
    }
    moved(session, console, scope, &changes)
}

fn row(session: &Session, scope: &Scope<'_>, c: &Change, against: Against) -> Vec<String> {
    let standing = |s: Standing| session.t(&format!("standing-{}", s.key()));
    let gap = scope.card.rows.get(c.index).and_then(|r| r.lead_measure()?.gap());
    let commitment = scope.tracker.plan.commitments.get(c.index);
    let direction = match against {
        Against::Date => session.t(&format!("direction-{}", c.direction.key())),
        // A rule changes the colour, not what happened.
        Against::Rule => String::new(),
    };
    vec![
        direction,
        standing(c.from),
        standing(c.to),
        gap.map(|g| text::signed(g, 1)).unwrap_or_default(),
        commitment.map(|c| c.id.clone()).unwrap_or_default(),
        commitment.map(|c| c.title.get(session.lang).to_owned()).unwrap_or_default(),
    ]
}

/// "Since 30 Jun 2020: 4 met; 2 fell behind."
fn summary(
    session: &Session,
    changes: &Changes,
    before: &Scorecard,
    now: &Scorecard,
    against: Against,
) -> String {
    let between = session.t("cli-between");
    let standing = |s: Standing| session.t(&format!("standing-{}", s.key()));
    let (key, parts): (&str, Vec<String>) = match against {
        Against::Date => {
            let part = |(d, n): (crate::domain::changes::Direction, usize)| {
                session.tf(&format!("direction-{}-count", d.key()), &[("count", n.into())])
            };
            ("cli-since", changes.counts().into_iter().map(part).collect())
        }
        Against::Rule => {
            let part = |(from, to, n): (Standing, Standing, usize)| {
                let args =
                    [("count", n.into()), ("from", standing(from).into()), ("to", standing(to).into())];
                session.tf("cli-move", &args)
            };
            ("cli-by-rule", changes.moves().into_iter().map(part).collect())
        }
    };
    let key = if parts.is_empty() { format!("{key}-nothing") } else { key.to_owned() };
    let args = [
        ("day", text::day(session.lang, before.as_of).into()),
        ("rule", text::rule::name(session.lang, now.rule).into()),
        ("before", text::rule::name(session.lang, before.rule).into()),
        ("count", changes.standings.len().into()),
        ("changes", parts.join(&between).into()),
    ];
    session.tf(&key, &args)
}

/// Gaps that moved without a change of standing.
fn moved(
    session: &Session,
    console: &mut Console<'_>,
    scope: &Scope<'_>,
    changes: &Changes,
) -> Result<(), Failure> {
    let only: Vec<_> = changes.gaps.iter().filter(|s| changes.of(s.index).is_none()).collect();
    if only.is_empty() {
        return Ok(());
    }
    console.line("")?;
    console.say("cli-gaps-moved", &[("count", only.len().into())])?;
    let mut table = Table::bare(&[Side::Right, Side::Left, Side::Right, Side::Left, Side::Left]);
    for s in only {
        let Some(c) = scope.tracker.plan.commitments.get(s.index) else { continue };
        let gap = |v| text::signed(v, 1);
        let title = c.title.get(session.lang).to_owned();
        table.row(vec![gap(s.before), "→".to_owned(), gap(s.after), c.id.clone(), title]);
    }
    for line in table.lines(2) {
        console.line(&line)?;
    }
    Ok(())
}

/// Plan, date and rule above an answer.
pub(super) fn heading(
    session: &Session,
    console: &mut Console<'_>,
    scope: &Scope<'_>,
) -> Result<(), Failure> {
    let report = Report::of(scope).map_err(|e| session.export_failed(&e))?;
    super::counts::heading(session, console, &report)
}
