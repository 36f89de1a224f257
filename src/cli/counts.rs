//! What stands at the top of every answer: whose figures, as of when, and counts with
//! their denominators.

use super::{
    Failure,
    out::{Console, Side, Table},
    session::Session,
};
use crate::{
    domain::{scorecard::Standing, words::Lang},
    exchange::report::Report,
    text,
};

/// Plan, reporting date and rule.
pub(super) fn heading(
    session: &Session,
    console: &mut Console<'_>,
    report: &Report<'_>,
) -> Result<(), Failure> {
    if let Some(mark) = &report.demonstration {
        console.line(mark)?;
    }
    console.line(report.plan.title)?;
    let gone = format!("{} %", text::number(report.time_gone * 100.0, 1));
    console.say(
        "cli-as-of",
        &[
            ("day", text::day(session.lang, report.as_of).into()),
            ("gone", gone.into()),
            ("rule", report.rule.name.as_str().into()),
        ],
    )?;
    if report.published {
        console.say("cli-published", &[])?;
    }
    if !report.filters.is_empty() {
        let between = if session.lang == Lang::En { "; " } else { "；" };
        console.say("cli-filtered", &[("filters", report.filters.join(between).into())])?;
    }
    Ok(())
}

/// How many can be judged and how they stand; how many cannot, and why.
pub(super) fn counts(
    session: &Session,
    console: &mut Console<'_>,
    report: &Report<'_>,
) -> Result<(), Failure> {
    let counts = &report.counts;
    let rest = counts.total - counts.judged;
    for (key, n, unjudged) in [("cli-judged", counts.judged, false), ("cli-not-judged", rest, true)] {
        if n == 0 && unjudged {
            continue;
        }
        console.say(key, &[("count", n.into()), ("total", counts.total.into())])?;
        let mut table = Table::bare(&[Side::Right, Side::Left]);
        for s in Standing::ALL.into_iter().filter(|s| s.is_judged() != unjudged) {
            let n = counts.by_standing.get(s);
            if n > 0 {
                table.row(vec![n.to_string(), session.t(&format!("standing-{}", s.key()))]);
            }
        }
        for line in table.lines(2) {
            console.line(&line)?;
        }
    }
    let silent = report.commitments.iter().filter(|c| c.silent_at_due).count();
    if silent > 0 {
        console.say("cli-silent", &[("count", silent.into()), ("total", counts.not_reported.into())])?;
    }
    index(console, report)?;
    Ok(())
}

fn index(console: &mut Console<'_>, report: &Report<'_>) -> Result<(), Failure> {
    let Some(index) = report.index.filter(|i| i.reported > 0) else { return Ok(()) };
    let percent = |v: f64| format!("{} %", text::number(v * 100.0, 1));
    let key = if index.value.is_some() { "cli-index" } else { "cli-index-withheld" };
    console.say(
        key,
        &[
            ("value", index.value.map(percent).unwrap_or_default().into()),
            ("low", percent(index.low).into()),
            ("high", percent(index.high).into()),
            ("reported", index.reported.into()),
            ("of", index.of.into()),
        ],
    )?;
    Ok(())
}
