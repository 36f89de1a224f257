//! Arguments, then the window or the command line.

use std::{
    io::{self, BufRead as _, BufWriter, IsTerminal as _, Write as _},
    ops::ControlFlow,
    path::Path,
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

use clap::Parser as _;
use guatu::{
    cli::{self, Exit, World, args::Args},
    exchange::watch::Watch,
    store::{files::Disk, places},
    text,
};
use indicatif::ProgressBar;
use jiff::{Timestamp, ZonedDateTime};

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) => {
            // A closed pipe takes no help either.
            let _ = e.print();
            return ExitCode::from(u8::try_from(e.exit_code()).unwrap_or(Exit::Usage as u8));
        }
    };
    if args.deed.is_some() { command(&args).into() } else { window(&args).into() }
}

/// The plan nobody had to name.
fn default_plan() -> guatu::store::plan_folder::PlanSource {
    let program = std::env::current_exe().ok();
    places::default_plan(&Disk, Path::new(""), program.as_deref())
}

fn command(args: &Args) -> Exit {
    let (mut out, mut err) = (BufWriter::new(io::stdout().lock()), io::stderr());
    let answers = text::t(args.common.lang(), "cli-answers");
    let mut ask = |question: &str| ask(question, &answers);
    let someone = io::stdin().is_terminal() && err.is_terminal();
    let mut bar = Bar::new();
    let mut world = World {
        files: Arc::new(Disk),
        data: places::data_folder(),
        default_plan: default_plan(),
        today: ZonedDateTime::now().date(),
        now: Timestamp::now(),
        out: &mut out,
        err: &mut err,
        ask: if someone { Some(&mut ask) } else { None },
        watch: if io::stderr().is_terminal() { Some(&mut bar) } else { None },
    };
    cli::run(args, &mut world)
}

/// A bar on the terminal, gone again when the work is done. Ctrl+C ends the program: a file
/// takes its place only when it is whole.
struct Bar {
    begun: Instant,
    bar: Option<ProgressBar>,
}

impl Bar {
    fn new() -> Self {
        Self { begun: Instant::now(), bar: None }
    }
}

impl Watch for Bar {
    fn step(&mut self, done: usize, of: usize) -> ControlFlow<()> {
        // What is over at once needs no bar.
        if self.bar.is_none() && self.begun.elapsed() > Duration::from_millis(300) {
            self.bar = Some(ProgressBar::new(of as u64));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(done as u64);
            if done == of {
                bar.finish_and_clear();
            }
        }
        ControlFlow::Continue(())
    }
}

/// Asks a question on the terminal; anything but a yes is a no.
fn ask(question: &str, answers: &str) -> bool {
    let mut err = io::stderr();
    let mut line = String::new();
    let asked = write!(err, "{question}{answers} ").and_then(|()| err.flush());
    asked.and_then(|()| io::stdin().lock().read_line(&mut line)).is_ok()
        && matches!(line.trim().to_lowercase().as_str(), "y" | "yes" | "是" | "好")
}

/// Says on the standard error stream why there is no window.
fn no_window(args: &Args, key: &str, why: &str) -> Exit {
    let said = cli::no_window(args.common.lang(), key, why);
    // Where nobody listens, the exit code still says it.
    let _ = io::stderr().write_all(said.as_bytes());
    Exit::NoWindow
}

#[cfg(not(feature = "gui"))]
fn window(args: &Args) -> Exit {
    no_window(args, "cli-without-window", "")
}

/// Bytes of journals that are read before the window opens: some 15,000 entries, a tenth of a
/// second.
#[cfg(feature = "gui")]
const READ_FIRST: u64 = 4 << 20;

#[cfg(feature = "gui")]
fn window(args: &Args) -> Exit {
    use egui::ThemePreference;
    use guatu::gui::{
        action::View,
        app::{Machine, Options, run},
        display::{Display, display},
    };

    let Some(display) = display() else {
        let why = text::t(args.common.lang(), "cli-no-display");
        return no_window(args, "cli-no-window", &why);
    };
    let machine = Machine {
        files: Arc::new(Disk),
        data: places::data_folder(),
        documents: places::documents_folder(&Disk),
        default_plan: default_plan(),
        today: ZonedDateTime::now().date(),
        now: Timestamp::now,
        system_fonts: true,
        // Wayland is told the whole of the cursor.
        candidates_below: display == Display::X11,
        read_first: READ_FIRST,
    };
    let (common, look) = (args.common.clone(), args.look.clone());
    let options = Options {
        plan: common.plan,
        progress: common.progress,
        as_of: common.as_of,
        lang: common.lang,
        rule: common.rule,
        published: common.published,
        demo: common.demo,
        view: look.view.and_then(|key| View::ALL.into_iter().find(|v| v.key() == key)),
        select: look.select,
        theme: look.theme.map(|key| match key.as_str() {
            "light" => ThemePreference::Light,
            "dark" => ThemePreference::Dark,
            _ => ThemePreference::System,
        }),
        size: look.size,
    };
    match run(machine, options, display) {
        Ok(()) => Exit::Done,
        Err(e) => no_window(args, "cli-no-window", &e.to_string()),
    }
}
