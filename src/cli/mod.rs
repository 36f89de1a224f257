//! The same deeds without a window: what the screens show and record, as lines and files.
//!
//! Invariants: what is printed goes through `out::Console`, which takes a closed pipe for
//! the reader's good right and lets nothing from a file steer the terminal; a deed says
//! "recorded" only after the store said the entry is on the disk; looking writes nothing;
//! with `--demo` nothing is recorded, and every answer says that its figures are fictional.

pub mod args;
mod changes;
mod check;
mod counts;
mod deed;
mod detail;
mod export;
mod find;
mod import;
mod merge;
mod out;
mod pack;
mod record;
mod rules;
mod session;
mod shell;
mod status;
mod value;
mod words;

use std::{io::Write, path::PathBuf, process::ExitCode, sync::Arc};

use fluent_bundle::FluentValue;
use jiff::{Timestamp, civil::Date};

use self::{
    args::{Args, Common, Deed},
    out::Console,
};
use crate::{
    domain::words::Lang,
    exchange::{report::SCHEMA, watch::Watch},
    store::{files::Files, plan_folder::PlanSource},
    text::{t, tf},
};

/// How it ended, as the shell sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The plan, the journals or a file that is taken in have errors.
    Findings = 1,
    /// The command or a value on it is not clear.
    Usage = 2,
    /// Not saved, or not readable.
    NotSaved = 3,
    /// Nothing found, or several where one was meant.
    NotFound = 4,
    /// There is no window.
    NoWindow = 5,
}

impl From<Exit> for ExitCode {
    fn from(e: Exit) -> Self {
        Self::from(e as u8)
    }
}

/// What the command line takes from the machine; a test gives its own.
pub struct World<'w> {
    /// The disk.
    pub files: Arc<dyn Files>,
    /// The program's data folder, if there is one.
    pub data: Option<PathBuf>,
    /// The plan that is looked at when nobody names another.
    pub default_plan: PlanSource,
    /// Today.
    pub today: Date,
    /// The moment entries are recorded.
    pub now: Timestamp,
    /// Where answers go.
    pub out: &'w mut dyn Write,
    /// Where notes and refusals go.
    pub err: &'w mut dyn Write,
    /// Asks a person who answers yes or no; none where nobody sits at a terminal.
    pub ask: Option<&'w mut dyn FnMut(&str) -> bool>,
    /// Looks on at what takes long; none where nobody would see it.
    pub watch: Option<&'w mut dyn Watch>,
}

/// Why a deed was not done.
#[derive(Debug)]
enum Failure {
    /// A reason to be told.
    Told(Exit, String),
    /// The answer could not be written: the reader has gone, or the disk is full.
    Output(std::io::Error),
}

impl Failure {
    /// A file or folder refused: what happened, what is safe, what to do.
    fn refused(lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> Self {
        Self::Told(Exit::NotSaved, coded(lang, key, args))
    }
}

impl From<std::io::Error> for Failure {
    fn from(e: std::io::Error) -> Self {
        Self::Output(e)
    }
}

/// A text with its key at the end, as the code to look it up by.
fn coded(lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let code = key.strip_prefix("cli-").unwrap_or(key);
    format!("{} [{code}]", tf(lang, key, args))
}

/// Does what the command line asks for. Without a command nothing is done.
#[must_use]
pub fn run(args: &Args, world: &mut World<'_>) -> Exit {
    let Some(deed) = &args.deed else { return Exit::Done };
    let lang = args.common.lang();
    let done = act(&args.common, deed, world).and_then(|exit| {
        world.out.flush()?;
        Ok(exit)
    });
    let (exit, note) = match done {
        Ok(exit) => return exit,
        // Whoever reads has seen enough: head, less.
        Err(Failure::Output(e)) if e.kind() == std::io::ErrorKind::BrokenPipe => return Exit::Done,
        Err(Failure::Output(e)) => {
            // A deed answers after it is on the disk. Whoever is told it failed repeats it.
            let (exit, key) = if deed.leaves_something() {
                (Exit::Done, "cli-output-failed-kept")
            } else {
                (Exit::NotSaved, "cli-output-failed")
            };
            (exit, coded(lang, key, &[("why", e.to_string().into())]))
        }
        Err(Failure::Told(exit, why)) => (exit, why),
    };
    Console::new(lang, world).note(&note);
    exit
}

fn act(common: &Common, deed: &Deed, world: &mut World<'_>) -> Result<Exit, Failure> {
    if common.demo {
        may_show(common, deed)?;
    }
    match deed {
        Deed::Status { words, all, since, json, filter } => {
            let wish = status::Wish { words, all: *all, since: *since, json: *json, filter };
            status::run(common, world, &wish)
        }
        Deed::Rules { compare, json } => rules::run(common, world, *compare, *json),
        Deed::Check { dir, json } => check::run(common, world, dir.as_deref(), *json),
        Deed::Export { file, format, issuer, told, filter, picture } => {
            let (format, issuer) = (*format, issuer.as_deref());
            let wish = export::Wish { file, format, issuer, told: *told, filter, picture };
            export::run(common, world, &wish)
        }
        Deed::Pack { file, told, filter } => {
            pack::run(common, world, &pack::Wish { file, told: *told, filter })
        }
        Deed::Schema => {
            Console::new(common.lang(), world).bytes(SCHEMA.as_bytes())?;
            Ok(Exit::Done)
        }
        Deed::Record(wish) => record::run(common, world, wish),
        Deed::Tick { commitments, undo, terms } => deed::tick(common, world, commitments, !undo, terms),
        Deed::Assign { commitment, lead, supporting, terms } => {
            deed::assign(common, world, commitment, (lead, supporting), terms)
        }
        Deed::Merge { places, dry_run, json } => {
            merge::run(common, world, &merge::Wish { places, dry_run: *dry_run, json: *json })
        }
        Deed::Import(wish) => import::run(common, world, &wish.into()),
        Deed::Backup { list } => merge::back_up(common, world, *list),
        Deed::Undo { by } => deed::undo(common, world, by),
        Deed::Completions { shell } => shell::completions(common, world, *shell),
        Deed::Man { folder } => shell::man(common, world, folder.as_deref()),
    }
}

/// Refuses what the demonstration cannot do, or would be taken for.
fn may_show(common: &Common, deed: &Deed) -> Result<(), Failure> {
    let told = |key| Err(Failure::Told(Exit::Usage, t(common.lang(), key)));
    match () {
        () if deed.records() => told("cli-demo-refused"),
        // The parser sees only what stands on the same side of the command.
        () if common.plan.is_some() || common.progress.is_some() || deed.names_plan() => {
            told("cli-demo-alone")
        }
        () => Ok(()),
    }
}

/// Why there is no window, and what works without one, as one sentence and its line break.
#[must_use]
pub fn no_window(lang: Lang, key: &str, why: &str) -> String {
    // winit names the line of its source; what it says behind that is for people.
    let why = why.rsplit_once(".rs:").and_then(|(_, tail)| tail.split_once(": ")).map_or(why, |t| t.1);
    let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}\n", tf(lang, key, &[("why", why.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_there_is_no_window_is_one_sentence() {
        let why = "winit EventLoopError: os error at /x/winit-0.30/src/linux/mod.rs:788: Failed to\n connect";
        let said = no_window(Lang::En, "cli-no-window", why);
        assert!(said.starts_with("No window could be opened (Failed to connect); "), "{said}");
        assert_eq!(said.lines().count(), 1);
        assert!(no_window(Lang::Hans, "cli-no-window", "glutin: no").contains("（glutin: no）"));
    }
}
