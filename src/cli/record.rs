//! `guatu record`: what a measure stands at, with the words of the report form.

use jiff::civil::Date;

use super::{
    Exit, Failure, World,
    args::{Common, Record},
    deed, detail,
    find::{self, Target},
    out::Console,
    session::Session,
    value, words,
};
use crate::{
    domain::{
        entry::{Draft, Entry, Event, RemarkKind},
        link::{Link, LinkError},
        plan::Source,
    },
    exchange::report::{CommitmentReport, Report},
    text,
};

pub(super) fn run(common: &Common, world: &mut World<'_>, wish: &Record) -> Result<Exit, Failure> {
    let mut session = Session::look(common, world)?;
    let target = find::target(&session, &wish.target)?;
    let index = target.index;
    let on = wish.terms.on.unwrap_or(session.as_of);
    let drafts = drafts(&session, &target, wish, on)?;
    if drafts.is_empty() {
        return Err(Failure::Told(Exit::Usage, session.t("cli-nothing-to-record")));
    }
    deed::day(&session, world, &wish.terms)?;
    let entries = deed::save(&mut session, world, &wish.terms.by, &drafts)?;
    // Said of a milestone, a report can hold from a later day than it was reached.
    let as_of = common.as_of.unwrap_or_else(|| entries.first().map_or(on, |e| e.about.max(on)));
    if wish.terms.json {
        deed::json(&session, world, as_of, &[index])?;
        return Ok(Exit::Done);
    }
    tell(&session, world, as_of, index, &entries)?;
    Ok(Exit::Done)
}

/// Everything one report says, the figure first.
fn drafts(session: &Session, target: &Target<'_>, wish: &Record, on: Date) -> Result<Vec<Draft>, Failure> {
    let event = value::event(session, target, wish, on)?;
    let mut out: Vec<Draft> =
        event.map(|e| Draft::new(about(session, target, &e, on), e)).into_iter().collect();
    let remarks = [
        (RemarkKind::Note, &wish.note),
        (RemarkKind::Problem, &wish.problem),
        (RemarkKind::NextStep, &wish.next),
    ];
    for (kind, text) in remarks {
        if let Some(text) = text {
            let commitment = target.commitment.id.as_str().into();
            out.push(Draft::new(on, Event::Remark { commitment, kind, text: text.clone() }));
        }
    }
    if let (Some(first), Some(title)) = (out.first_mut(), &wish.source) {
        let address = wish.link.as_deref().unwrap_or_default().trim();
        if !address.is_empty() {
            Link::parse(address).map_err(|e| refused(session, &e))?;
        }
        let address = address.to_owned();
        first.source = Some(Box::new(Source { title: title.clone(), address, note: String::new() }));
    }
    Ok(out)
}

/// Why an address is not recorded: nobody could open it.
fn refused(session: &Session, e: &LinkError) -> Failure {
    Failure::Told(Exit::Usage, session.tf(e.code(), &[("what", e.what().into())]))
}

/// The reporting date of an event. What is said of a milestone holds from the day it was
/// reached; a correction that moves this day back still has to come after what it corrects.
fn about(session: &Session, target: &Target<'_>, event: &Event, on: Date) -> Date {
    if !matches!(event, Event::Reached { .. }) {
        return on;
    }
    let own = |w| !session.desk.journal.is_overlay(w);
    let entries = &session.desk.tracker.tracks[target.index].entries;
    let said = entries.iter().filter(|e| e.event.slot() == event.slot() && own(&e.id.writer));
    said.map(|e| e.about).max().map_or(on, |last| last.max(on))
}

/// What was recorded, and where that leaves the commitment.
fn tell(
    session: &Session,
    world: &mut World<'_>,
    as_of: Date,
    index: usize,
    entries: &[Entry],
) -> Result<(), Failure> {
    let card = session.card(as_of);
    let rows = [index];
    let scope = session.scope(&card, &rows, &[]);
    let report = Report::of(&scope).map_err(|e| session.export_failed(&e))?;
    let (Some(c), Some(first)) = (report.commitments.first(), entries.first()) else { return Ok(()) };
    let mut console = Console::new(session.lang, world);
    console.line(&recorded(session, c, first))?;
    let later = |d: &Date| *d > first.about;
    let of_measure = c.measures.iter().find(|m| Some(m.id) == first.event.measure());
    if let Some(d) = of_measure.and_then(|m| m.data_date).filter(later) {
        console.say("cli-newer-report", &[("day", text::day(session.lang, d).into())])?;
    }
    if !first.replaces.is_empty() {
        console.say("cli-replaced", &[("day", text::day(session.lang, first.about).into())])?;
    }
    if c.contradicted {
        console.say("cli-tick-contradicted", &[("id", c.id.into())])?;
    }
    Ok(())
}

/// One line: what, for which day, and the resulting progress, gap and verdict.
fn recorded(session: &Session, c: &CommitmentReport<'_>, e: &Entry) -> String {
    let day = text::day(session.lang, e.about);
    let mut args = vec![("title", c.title.into()), ("id", c.id.into()), ("day", day.into())];
    let Some(m) = c.measures.iter().find(|m| Some(m.id) == e.event.measure()) else {
        return session.tf("cli-recorded-words", &args);
    };
    let milestone = match &e.event {
        Event::Reached { milestone, .. } => m.milestones.iter().find(|s| *s.id == **milestone),
        _ => None,
    };
    let reached = milestone.map(|s| detail::milestone(session, s) + &session.t("cli-between"));
    args.push(("measure", m.id.into()));
    args.push(("result", (reached.unwrap_or_default() + &words::phrase(session, m)).into()));
    args.push(("standing", words::standing(session, m).into()));
    session.tf("cli-recorded", &args)
}
