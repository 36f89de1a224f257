//! Deeds that are recorded: the tick, the units, undo, and what all of them share.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Exit, Failure, World,
    args::{Common, Terms},
    find,
    out::Console,
    session::Session,
    words,
};
use crate::{
    domain::entry::{Draft, Entry, Event},
    exchange::report::Report,
    store::{
        backups::{self, Why},
        register,
    },
    text,
};

/// The day a report is about. One outside the plan's period is a question.
pub(super) fn day(session: &Session, world: &mut World<'_>, terms: &Terms) -> Result<Date, Failure> {
    let on = terms.on.unwrap_or(session.as_of);
    let period = session.the_plan().head.period;
    if !period.contains(on) {
        let [day, start, end] = [on, period.start, period.end].map(|d| text::day(session.lang, d));
        let args = [("day", day.into()), ("start", start.into()), ("end", end.into())];
        let question = session.tf("cli-outside", &args);
        Console::new(session.lang, world).confirm(&question, terms.yes)?;
    }
    Ok(on)
}

/// Records drafts as one deed. When this returns, the entries are on the disk.
pub(super) fn save(
    session: &mut Session,
    world: &mut World<'_>,
    by: &str,
    drafts: &[Draft],
) -> Result<Vec<Entry>, Failure> {
    save_after(session, world, by, |_, _| Ok(drafts.to_vec()))
}

/// The same of drafts that are made once the folder is open, with all that was written to it
/// until then.
pub(super) fn save_after(
    session: &mut Session,
    world: &mut World<'_>,
    by: &str,
    drafts: impl FnOnce(&Session, &mut World<'_>) -> Result<Vec<Draft>, Failure>,
) -> Result<Vec<Entry>, Failure> {
    let mut progress = session.open(world)?;
    let drafts = drafts(session, world)?;
    keep(session, world);
    let writer = progress.writer().clone();
    let entries = session.desk.record(&writer, by.trim(), world.now, &drafts);
    progress.append(&entries).map_err(|e| session.refused("cli-not-saved", &e.to_string()))?;
    Ok(entries)
}

/// Makes the backup of a new day. One that cannot be made is no reason to record nothing.
fn keep(session: &Session, world: &mut World<'_>) {
    let files = Arc::clone(&world.files);
    if backups::due(files.as_ref(), &session.folder, world.now)
        && let Err(e) = backups::make(files.as_ref(), &session.folder, world.now, Why::Schedule)
    {
        let why = session.tf("cli-no-backup", &[("why", e.to_string().into())]);
        Console::new(session.lang, world).note(&why);
    }
}

/// The report of some commitments for programs.
pub(super) fn json(
    session: &Session,
    world: &mut World<'_>,
    as_of: Date,
    rows: &[usize],
) -> Result<(), Failure> {
    let card = session.card(as_of);
    let bytes = session.json(&session.scope(&card, rows, &[]))?;
    Console::new(session.lang, world).bytes(&bytes)?;
    Ok(())
}

/// `guatu tick`.
pub(super) fn tick(
    common: &Common,
    world: &mut World<'_>,
    commitments: &[String],
    done: bool,
    terms: &Terms,
) -> Result<Exit, Failure> {
    let mut session = Session::look(common, world)?;
    let mut rows: Vec<usize> = Vec::new();
    for typed in commitments {
        let i = find::commitment(&session, typed)?;
        if !rows.contains(&i) {
            rows.push(i);
        }
    }
    let on = day(&session, world, terms)?;
    let as_of = common.as_of.unwrap_or(on);
    let tracks = &session.desk.tracker.tracks;
    let changed: Vec<usize> =
        rows.iter().copied().filter(|i| tracks[*i].done(on).is_some() != done).collect();
    let drafts: Vec<Draft> = changed
        .iter()
        .map(|i| Event::Done { commitment: session.the_plan().commitments[*i].id.as_str().into(), done })
        .map(|event| Draft::new(on, event))
        .collect();
    if !drafts.is_empty() {
        save(&mut session, world, &terms.by, &drafts)?;
    }
    if terms.json {
        json(&session, world, as_of, &rows)?;
        return Ok(Exit::Done);
    }
    let card = session.card(as_of);
    let scope = session.scope(&card, &rows, &[]);
    let report = Report::of(&scope).map_err(|e| session.export_failed(&e))?;
    let mut console = Console::new(session.lang, world);
    for (c, i) in report.commitments.iter().zip(&rows) {
        let key = match (changed.contains(i), done) {
            (true, true) => "cli-ticked",
            (true, false) => "cli-unticked",
            (false, true) => "cli-ticked-already",
            (false, false) => "cli-unticked-already",
        };
        let args =
            [("title", c.title.into()), ("id", c.id.into()), ("day", text::day(session.lang, on).into())];
        console.say(key, &args)?;
        if c.contradicted {
            console.say("cli-tick-contradicted", &[("id", c.id.into())])?;
        }
    }
    Ok(Exit::Done)
}

/// `guatu assign`.
pub(super) fn assign(
    common: &Common,
    world: &mut World<'_>,
    commitment: &str,
    (lead, supporting): (&str, &[String]),
    terms: &Terms,
) -> Result<Exit, Failure> {
    let mut session = Session::look(common, world)?;
    let i = find::commitment(&session, commitment)?;
    let on = day(&session, world, terms)?;
    let c = &session.the_plan().commitments[i];
    let (id, title) = (c.id.clone(), c.title.get(session.lang).to_owned());
    let clean = |s: &String| Some(s.trim().to_owned()).filter(|s| !s.is_empty());
    let supporting: Vec<String> = if supporting.is_empty() {
        session.desk.tracker.tracks[i].units(on).1.to_vec()
    } else {
        supporting.iter().filter_map(clean).collect()
    };
    let lead = lead.trim().to_owned();
    let units = words::units(&session, &lead, &supporting);
    let event = Event::Assigned { commitment: id.as_str().into(), lead, supporting };
    save(&mut session, world, &terms.by, &[Draft::new(on, event)])?;
    if terms.json {
        json(&session, world, common.as_of.unwrap_or(on), &[i])?;
        return Ok(Exit::Done);
    }
    let key = if units.is_some() { "cli-assigned" } else { "cli-assigned-nobody" };
    let args = [
        ("title", title.into()),
        ("id", id.into()),
        ("units", units.unwrap_or_default().into()),
        ("day", text::day(session.lang, on).into()),
    ];
    Console::new(session.lang, world).say(key, &args)?;
    Ok(Exit::Done)
}

/// `guatu undo`: the newest deed of this installation, whichever of its windows and
/// commands wrote it.
pub(super) fn undo(common: &Common, world: &mut World<'_>, by: &str) -> Result<Exit, Failure> {
    let mut session = Session::look(common, world)?;
    let plan = &session.the_plan().head.id;
    let own = register::writers(world.files.as_ref(), world.data.as_deref(), &session.folder, plan);
    let newest = own.iter().filter_map(|w| Some((session.desk.last_deed(w).last()?.lamport, w))).max();
    let found = newest.and_then(|(_, w)| session.desk.undo(w));
    let Some((back, again)) = found else {
        return Err(Failure::Told(Exit::NotFound, session.t("cli-nothing-to-undo")));
    };
    save(&mut session, world, by, &back)?;
    let mut console = Console::new(session.lang, world);
    for d in &again {
        let plan = session.the_plan();
        let id = d.event.commitment().unwrap_or_default();
        let title = plan.commitment(id).map_or(id, |c| c.title.get(session.lang));
        let args = [
            ("event", session.t(&format!("event-{}", d.event.key())).into()),
            ("title", title.into()),
            ("id", id.into()),
            ("day", text::day(session.lang, d.about).into()),
        ];
        console.say("cli-undone", &args)?;
    }
    Ok(Exit::Done)
}
