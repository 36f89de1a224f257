//! `guatu import`: what departments send back, looked at before it is recorded.
//!
//! Every file is held against what is known, and against the files before it. When some line
//! is refused, the others are taken only after a yes; whatever is taken is one deed, written
//! at once.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Serialize;

use super::{
    Exit, Failure, World,
    args::Common,
    deed,
    out::{Console, Side, Table, clip},
    session::Session,
};
use crate::{
    domain::{
        checks::Finding,
        entry::{Draft, Entry, Event, WriterId},
        journal::Journal,
        staged::{Field, Kind, Origin, Staged, StagedLine},
        tracker::Tracker,
        words::Lang,
    },
    exchange::{
        import::{self, Brought, ImportError},
        watch::{Unwatched, Watch},
    },
    store::register,
    text::{self, finding},
};

/// Schema number of the answers that programs read.
const SCHEMA: u32 = 1;

/// Columns of a cell's words in the preview.
const WIDE: usize = 36;

/// What was asked for.
#[expect(clippy::struct_excessive_bools, reason = "questions apart, each answered for itself")]
pub(super) struct Wish<'a> {
    pub(super) files: &'a [PathBuf],
    pub(super) sheet: Option<&'a str>,
    pub(super) map: &'a [(String, Field)],
    pub(super) same: &'a [(String, String)],
    pub(super) on: Option<Date>,
    pub(super) by: &'a str,
    pub(super) dry_run: bool,
    pub(super) take_conflicts: bool,
    pub(super) yes: bool,
    pub(super) json: bool,
}

/// A file and what it holds.
struct File {
    path: String,
    /// What becomes the source of what is recorded.
    name: String,
    brought: Brought,
}

pub(super) fn run(common: &Common, world: &mut World<'_>, wish: &Wish<'_>) -> Result<Exit, Failure> {
    let mut session = Session::look(common, world)?;
    let files =
        wish.files.iter().map(|path| file(session.lang, world, path)).collect::<Result<Vec<_>, _>>()?;
    let staged = staged(&session, world, wish, &files)?;
    let drafts = drafts(&staged, wish);
    let refused = staged.iter().flat_map(Staged::refused).count();
    if !wish.json {
        preview(&session, world, wish, &files, &staged)?;
    }
    let mut recorded = Vec::new();
    if !wish.dry_run && !drafts.is_empty() {
        if refused > 0 {
            let args = [("refused", refused.into()), ("count", drafts.len().into())];
            let question = session.tf("cli-import-ask", &args);
            Console::new(session.lang, world).confirm(&question, wish.yes)?;
        }
        recorded = record(&mut session, world, wish, &files)?;
    }
    let mut console = Console::new(session.lang, world);
    if wish.json {
        let answer = Answer::of(&session, wish, &files, &staged, &recorded);
        let mut text = serde_json::to_string_pretty(&answer).map_err(std::io::Error::from)?;
        text.push('\n');
        console.bytes(text.as_bytes())?;
    } else {
        let (key, count) = match (drafts.len(), wish.dry_run) {
            (0, _) => ("cli-import-nothing", 0),
            (n, true) => ("cli-import-would", n),
            (_, false) => ("cli-imported", recorded.len()),
        };
        console.say(key, &[("count", count.into())])?;
    }
    Ok(if refused > 0 { Exit::Findings } else { Exit::Done })
}

/// Reads one file. What it is decides what it holds, not its name.
fn file(lang: Lang, world: &World<'_>, path: &Path) -> Result<File, Failure> {
    let shown = path.display().to_string();
    let refused = |key: &str, why: &str| {
        Failure::refused(lang, key, &[("file", shown.as_str().into()), ("why", why.into())])
    };
    if world.files.list(path).is_ok() {
        return Err(refused("cli-import-folder", ""));
    }
    let bytes = world.files.read(path).map_err(|e| refused("cli-import-unreadable", &e.to_string()))?;
    let brought = import::read(&bytes).map_err(|f| not_taken(lang, &shown, &f, Exit::Findings))?;
    let name = path.file_name().map_or_else(|| shown.clone(), |n| n.to_string_lossy().into_owned());
    Ok(File { path: shown, name, brought })
}

/// Why nothing of a file is taken.
fn not_taken(lang: Lang, file: &str, f: &Finding, exit: Exit) -> Failure {
    let said = text::tf(lang, "cli-import-refused-file", &[("file", file.into())]);
    Failure::Told(exit, format!("{said}\n{}", finding::terminal(lang, f)))
}

/// Every file held against what is known, and against the files before it.
fn staged(
    session: &Session,
    world: &mut World<'_>,
    wish: &Wish<'_>,
    files: &[File],
) -> Result<Vec<Staged>, Failure> {
    let watch: &mut dyn Watch = match &mut world.watch {
        Some(watch) => &mut **watch,
        None => &mut Unwatched,
    };
    let plan = &session.desk.plan().head.id;
    let own = register::writers(world.files.as_ref(), world.data.as_deref(), &session.folder, plan);
    let (mut journal, mut tracker): (Journal, Tracker) =
        (session.desk.journal.clone(), session.desk.tracker.clone());
    let mut out = Vec::with_capacity(files.len());
    for (i, file) in files.iter().enumerate() {
        let how = import::Wish {
            file: &file.name,
            sheet: wish.sheet,
            map: wish.map,
            same: wish.same,
            on: wish.on,
            as_of: session.as_of,
            by: wish.by,
            own: &own,
            lang: session.lang,
        };
        let staged = import::stage(&file.brought, &tracker, &journal, &how, watch).map_err(|e| match e {
            ImportError::Stopped => Failure::Told(Exit::NotSaved, session.t("cli-import-stopped")),
            ImportError::Refused(f) => {
                // What was asked for does not fit the file; or the file fits nothing.
                let asked =
                    matches!(f.code, "import-map" | "import-same" | "import-sheet" | "import-which-sheet");
                let exit = if asked { Exit::Usage } else { Exit::Findings };
                not_taken(session.lang, &file.path, &f, exit)
            }
        })?;
        if i + 1 < files.len() {
            // Nobody's word yet, and another file's that disagrees is a conflict.
            let entries = tracker.prepare(
                &journal,
                &WriterId("import".into()),
                "",
                world.now,
                &staged.drafts(wish.take_conflicts),
            );
            for e in &entries {
                journal.insert(e.clone());
            }
            tracker.append(&journal, &entries);
        }
        out.push(staged);
    }
    Ok(out)
}

fn drafts(staged: &[Staged], wish: &Wish<'_>) -> Vec<Draft> {
    staged.iter().flat_map(|s| s.drafts(wish.take_conflicts)).collect()
}

/// Records what the files say now that the folder is open: somebody may have reported since
/// the preview, and what is known by then is not said twice.
fn record(
    session: &mut Session,
    world: &mut World<'_>,
    wish: &Wish<'_>,
    files: &[File],
) -> Result<Vec<Entry>, Failure> {
    deed::save_after(session, world, wish.by, |session, world| {
        Ok(drafts(&staged(session, world, wish, files)?, wish))
    })
}

/// The preview: counts, how the columns were read, and every statement that is not known.
fn preview(
    session: &Session,
    world: &mut World<'_>,
    wish: &Wish<'_>,
    files: &[File],
    staged: &[Staged],
) -> Result<(), Failure> {
    let mut console = Console::new(session.lang, world);
    for (file, staged) in files.iter().zip(staged) {
        let origin = session.t(&format!("origin-{}", staged.origin.key()));
        console.say("cli-import-file", &[("file", file.path.as_str().into()), ("origin", origin.into())])?;
        let [added, changed, conflicting, same, refused] = staged.counts();
        let counts = [
            ("added", added.into()),
            ("changed", changed.into()),
            ("conflicting", conflicting.into()),
            ("same", same.into()),
            ("refused", refused.into()),
        ];
        console.say("cli-import-counts", &counts)?;
        if staged.origin == Origin::Table {
            let columns: Vec<String> = staged
                .mapping
                .columns
                .iter()
                .filter(|c| c.field != Field::Ignored)
                .map(|c| {
                    format!("{} {} = {}", c.letter, c.heading, session.t(&format!("field-{}", c.field.key())))
                })
                .collect();
            console.say("cli-import-columns", &[("columns", columns.join("; ").into())])?;
        }
        if let Some((day, from)) = staged.day {
            let day = text::day(session.lang, day);
            console.say(&format!("cli-import-day-{}", from.key()), &[("day", day.into())])?;
        }
        for note in &staged.notes {
            console.line(&format!("  {}", finding::finding(session.lang, note)))?;
        }
        let mut table = Table::bare(&[Side::Left; 6]);
        let mut more = Vec::new();
        for line in staged.lines.iter().filter(|l| l.kind != Kind::Same) {
            table.row(cells(session, line));
            more.push(remarks(session, line));
        }
        for (line, more) in table.lines(2).iter().zip(more) {
            console.line(line)?;
            for m in more {
                console.line(&format!("      {m}"))?;
            }
        }
        if conflicting > 0 && !wish.take_conflicts {
            console.say("cli-import-conflicts", &[("count", conflicting.into())])?;
        }
    }
    Ok(())
}

/// A statement in the columns of the preview.
fn cells(session: &Session, line: &StagedLine) -> Vec<String> {
    let title = line.commitment.and_then(|i| session.the_plan().commitments.get(i));
    let title = title.map_or(String::new(), |c| clip(c.title.get(session.lang), WIDE));
    let (event, day) = line.draft.as_ref().map_or_else(Default::default, |d| {
        let about = [d.event.measure().unwrap_or_default(), milestone(&d.event)];
        let about = about.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join("/");
        let said = match &d.event {
            _ if !about.is_empty() => about,
            Event::Remark { kind, .. } => session.t(&format!("remark-{}", kind.key())),
            event => session.t(&format!("event-{}", event.key())),
        };
        (said, d.about.to_string())
    });
    let value = line.draft.as_ref().map_or_else(|| line.typed.clone(), |d| value(session, &d.event));
    vec![
        session.t(&format!("staged-{}", line.kind.key())),
        line.at.clone(),
        title,
        event,
        clip(&value, WIDE),
        day,
    ]
}

fn milestone(event: &Event) -> &str {
    if let Event::Reached { milestone, .. } = event { milestone } else { "" }
}

/// What an event states, in few words.
fn value(session: &Session, event: &Event) -> String {
    match event {
        Event::Figure { value, against: None, .. } => text::figure(*value),
        Event::Figure { value, against: Some(other), .. } => {
            format!("{} / {}", text::figure(*value), text::figure(*other))
        }
        Event::Reached { on: Some(on), .. } => on.to_string(),
        Event::Reached { on: None, .. } => session.t("staged-not-reached"),
        Event::Rated { level, .. } => session.t(&format!("level-{}", level.key())),
        Event::Graded { class, .. } => session.t(&format!("class-{}", class.key())),
        Event::Done { done, .. } => session.t(if *done { "staged-done" } else { "staged-not-done" }),
        Event::Remark { text, .. } => text.clone(),
        Event::Assigned { lead, supporting, .. } => {
            std::iter::once(lead).chain(supporting).map(String::as_str).collect::<Vec<_>>().join(", ")
        }
        Event::Retracted { .. } | Event::Verified { .. } | Event::Unknown(_) => String::new(),
    }
}

/// What stands under a statement: what is known instead, why it is refused, what to look at.
fn remarks(session: &Session, line: &StagedLine) -> Vec<String> {
    let mut out = Vec::new();
    if let (Kind::Changed | Kind::Conflicting, Some(e)) = (&line.kind, &line.known) {
        let by = if e.by.is_empty() { String::new() } else { format!(" ({})", e.by) };
        let known = format!("{}{by} {}", value(session, &e.event), e.about);
        out.push(session.tf("cli-import-known", &[("known", known.into())]));
    }
    if let Kind::Refused(f) = &line.kind {
        out.push(format!("{} [{}]", finding::finding(session.lang, f), f.code));
    }
    out.extend(line.notes.iter().map(|n| finding::finding(session.lang, n)));
    out
}

/// What was found and done, for programs.
#[derive(Serialize)]
struct Answer<'a> {
    schema: u32,
    folder: String,
    dry_run: bool,
    /// Entries on the disk now.
    recorded: Vec<String>,
    files: Vec<OfFile<'a>>,
}

#[derive(Serialize)]
struct OfFile<'a> {
    file: &'a str,
    origin: &'static str,
    sheet: &'a str,
    header: u32,
    columns: Vec<OfColumn<'a>>,
    added: usize,
    changed: usize,
    conflicting: usize,
    same: usize,
    refused: usize,
    /// The day of lines that give none, and whose word it is; none where nothing is said for it.
    day: Option<Date>,
    day_from: Option<&'static str>,
    notes: Vec<Said>,
    lines: Vec<OfLine<'a>>,
}

#[derive(Serialize)]
struct OfColumn<'a> {
    column: &'a str,
    heading: &'a str,
    field: &'static str,
}

#[derive(Serialize)]
struct OfLine<'a> {
    kind: &'static str,
    at: &'a str,
    typed: &'a str,
    commitment: Option<&'a str>,
    measure: Option<&'a str>,
    event: Option<&'static str>,
    about: Option<Date>,
    value: Option<String>,
    /// The entry it changes, contradicts or repeats.
    known: Option<String>,
    refused: Option<Said>,
    notes: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    code: &'static str,
    text: String,
}

impl Said {
    fn of(lang: Lang, f: &Finding) -> Self {
        Self { code: f.code, text: finding::finding(lang, f) }
    }
}

impl<'a> Answer<'a> {
    fn of(
        session: &'a Session,
        wish: &Wish<'_>,
        files: &'a [File],
        staged: &'a [Staged],
        recorded: &[Entry],
    ) -> Self {
        let said = |f: &Finding| Said::of(session.lang, f);
        let line = |l: &'a StagedLine| OfLine {
            kind: l.kind.key(),
            at: &l.at,
            typed: &l.typed,
            commitment: l
                .commitment
                .and_then(|i| session.the_plan().commitments.get(i))
                .map(|c| c.id.as_str()),
            measure: l.draft.as_ref().and_then(|d| d.event.measure()),
            event: l.draft.as_ref().map(|d| d.event.key()),
            about: l.draft.as_ref().map(|d| d.about),
            value: l.draft.as_ref().map(|d| value(session, &d.event)),
            known: l.known.as_ref().map(|e| e.id.to_string()),
            refused: if let Kind::Refused(f) = &l.kind { Some(said(f)) } else { None },
            notes: l.notes.iter().map(said).collect(),
        };
        let file = |(file, s): (&'a File, &'a Staged)| {
            let [added, changed, conflicting, same, refused] = s.counts();
            let columns = s.mapping.columns.iter();
            OfFile {
                file: &file.path,
                origin: s.origin.key(),
                sheet: &s.mapping.sheet,
                header: s.mapping.header,
                columns: columns
                    .map(|c| OfColumn { column: &c.letter, heading: &c.heading, field: c.field.key() })
                    .collect(),
                added,
                changed,
                conflicting,
                same,
                refused,
                day: s.day.map(|(day, _)| day),
                day_from: s.day.map(|(_, from)| from.key()),
                notes: s.notes.iter().map(said).collect(),
                lines: s.lines.iter().map(line).collect(),
            }
        };
        Self {
            schema: SCHEMA,
            folder: session.folder.display().to_string(),
            dry_run: wish.dry_run,
            recorded: recorded.iter().map(|e| e.id.to_string()).collect(),
            files: files.iter().zip(staged).map(file).collect(),
        }
    }
}
