//! `guatu merge` and `guatu backup`: journals of other folders taken in, and copies kept.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::tz::TimeZone;
use serde::Serialize;

use super::{
    Exit, Failure, World, args::Common, check::Found, out::Console, out::Side, out::Table, session::Session,
};
use crate::{
    domain::checks::Severity,
    store::{
        backups::{self, Why},
        merge::{self, Merge},
    },
    text::{self, finding},
};

/// Schema number of the answers that programs read.
const SCHEMA: u32 = 1;

/// What was asked for.
pub(super) struct Wish<'a> {
    pub(super) places: &'a [PathBuf],
    pub(super) dry_run: bool,
    pub(super) json: bool,
}

/// What merging did, for programs.
#[derive(Serialize)]
struct Answer<'a> {
    schema: u32,
    folder: String,
    dry_run: bool,
    entries: usize,
    mended: usize,
    conflicts: Option<usize>,
    sources: Vec<Source<'a>>,
}

/// One place that was taken in.
#[derive(Serialize)]
struct Source<'a> {
    place: String,
    entries: usize,
    mended: usize,
    findings: Vec<Found<'a>>,
}

/// `guatu merge`.
pub(super) fn run(common: &Common, world: &mut World<'_>, wish: &Wish<'_>) -> Result<Exit, Failure> {
    let mut common = common.clone();
    let mut places = wish.places;
    if let [into, from @ ..] = places
        && !from.is_empty()
    {
        if common.progress.replace(into.clone()).is_some() {
            return Err(Failure::Told(Exit::Usage, text::t(common.lang(), "cli-merge-twice")));
        }
        places = from;
    }
    let reading = super::session::readable(&common, world)?;
    let mut session = Session::plan(&common, world, reading);
    let files = Arc::clone(&world.files);
    let id = session.the_plan().head.id.clone();
    let look = |session: &Session, place: &Path| {
        merge::look(files.as_ref(), &session.folder, place, &id).map_err(|e| {
            let args = [("place", place.display().to_string().into()), ("why", e.to_string().into())];
            Failure::refused(session.lang, "cli-merge-unreadable", &args)
        })
    };
    // Whatever cannot be read is said before anything is written.
    let mut merges: Vec<Merge> = places.iter().map(|p| look(&session, p)).collect::<Result<_, _>>()?;
    if !wish.dry_run {
        merges.clear();
        let mut progress = session.open(world)?;
        for place in places {
            let m = look(&session, place)?;
            if !m.is_empty() {
                let kept = backups::make(files.as_ref(), &session.folder, world.now, Why::Merge).map(drop);
                let done = kept
                    .map_err(|e| e.to_string())
                    .and_then(|()| progress.take_in(&m).map_err(|e| e.to_string()));
                done.map_err(|why| session.refused("cli-merge-failed", &why))?;
            }
            merges.push(m);
        }
        session.desk.absorb(progress.read());
    }
    answer(&session, world, wish, places, &merges)?;
    let left_out = merges.iter().flat_map(|m| &m.findings).any(|f| f.severity == Severity::Error);
    Ok(if left_out { Exit::Findings } else { Exit::Done })
}

fn answer(
    session: &Session,
    world: &mut World<'_>,
    wish: &Wish<'_>,
    places: &[PathBuf],
    merges: &[Merge],
) -> Result<(), Failure> {
    let conflicts = session.desk.tracker.conflicts.len();
    let lang = session.lang;
    let mut console = Console::new(lang, world);
    if wish.json {
        let answer = Answer {
            schema: SCHEMA,
            folder: session.folder.display().to_string(),
            dry_run: wish.dry_run,
            entries: merges.iter().map(|m| m.entries.len()).sum(),
            mended: merges.iter().map(|m| m.mended).sum(),
            conflicts: (!wish.dry_run).then_some(conflicts),
            sources: places
                .iter()
                .zip(merges)
                .map(|(p, m)| Source {
                    place: p.display().to_string(),
                    entries: m.entries.len(),
                    mended: m.mended,
                    findings: m.findings.iter().map(|f| Found::of(lang, f)).collect(),
                })
                .collect(),
        };
        let mut text = serde_json::to_string_pretty(&answer).map_err(std::io::Error::from)?;
        text.push('\n');
        return Ok(console.bytes(text.as_bytes())?);
    }
    for (place, m) in places.iter().zip(merges) {
        for f in &m.findings {
            console.note(&finding::terminal(lang, f));
        }
        let key = match (m.is_empty(), wish.dry_run) {
            (true, _) => "cli-merge-nothing",
            (false, true) => "cli-merge-would",
            (false, false) => "cli-merged",
        };
        let args = [
            ("place", place.display().to_string().into()),
            ("folder", session.folder.display().to_string().into()),
            ("entries", m.entries.len().into()),
        ];
        console.say(key, &args)?;
        if m.mended > 0 {
            console.say("cli-merge-mended", &[("count", m.mended.into())])?;
        }
    }
    if !wish.dry_run && conflicts > 0 {
        console.say("cli-merge-conflicts", &[("count", conflicts.into())])?;
    }
    Ok(())
}

/// `guatu backup`.
pub(super) fn back_up(common: &Common, world: &mut World<'_>, list: bool) -> Result<Exit, Failure> {
    let reading = super::session::readable(common, world)?;
    let session = Session::plan(common, world, reading);
    let files = Arc::clone(&world.files);
    if list {
        let mut table = Table::bare(&[Side::Left, Side::Left, Side::Right, Side::Left]);
        for b in backups::list(files.as_ref(), &session.folder) {
            let made = text::moment(session.lang, TimeZone::system().to_datetime(b.made));
            let why = session.t(&format!("backup-{}", b.why.key()));
            let size = format!("{} KB", b.bytes.div_ceil(1024));
            table.row(vec![made, why, size, b.path.display().to_string()]);
        }
        let mut console = Console::new(session.lang, world);
        let lines = table.lines(0);
        for l in &lines {
            console.line(l)?;
        }
        if lines.is_empty() {
            console.say("cli-backups-none", &[("folder", session.folder.display().to_string().into())])?;
        }
        return Ok(Exit::Done);
    }
    let made = backups::make(files.as_ref(), &session.folder, world.now, Why::Asked);
    let made = made.map_err(|e| session.refused("cli-backup-failed", &e.to_string()))?;
    let folder = session.folder.display().to_string();
    let (key, place) =
        made.map_or(("cli-backup-nothing", folder), |b| ("cli-backed-up", b.path.display().to_string()));
    Console::new(session.lang, world).say(key, &[("place", place.into())])?;
    Ok(Exit::Done)
}
