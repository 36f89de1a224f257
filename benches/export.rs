//! What a large export costs: a plan of 100,000 commitments with a million entries, as workbook
//! and as CSV; and in the same run what `LibreOffice` takes to make a workbook of that CSV.
//!
//! Each export is a process of its own, so that its peak of memory is its own; a third one
//! builds the plan and writes nothing, to show what the rest stands on. `GUATU_ROWS` is
//! another number of commitments. Runs where there is no `soffice` too, without the ratio.

mod province;

use std::{
    env, fs,
    ops::ControlFlow,
    path::Path,
    process::{Command, ExitStatus, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use guatu::{
    domain::{journal::Journal, pace::PaceRule, scorecard::Scorecard, tracker::Tracker, words::Lang},
    exchange::{Format, Scope, Sheet, export_watched},
    scope::LazyMonths,
};
use jiff::civil::date;

const WHAT: &str = "GUATU_EXPORT_WHAT";

fn rows() -> usize {
    env::var("GUATU_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000)
}

/// Builds, exports and says what it took.
fn work(what: &str, folder: &Path) {
    let plan = Arc::new(province::plan(rows()));
    let mut journal = Journal::default();
    for e in province::entries(&plan) {
        journal.insert(e);
    }
    let tracker = Tracker::fold(plan, &journal);
    let card = Scorecard::derive(&tracker, date(2020, 6, 30), PaceRule::Default);
    let all: Vec<usize> = (0..card.rows.len()).collect();
    let months = LazyMonths::default();
    let (published, demonstration, filters) = (false, false, &[][..]);
    let scope = Scope {
        tracker: &tracker,
        journal: &journal,
        card: &card,
        months: &months,
        lang: Lang::Hans,
        rows: &all,
        filters,
        published,
        demonstration,
    };
    let before = peak_mib();
    let begun = Instant::now();
    let mut told = 0;
    let mut size = 0;
    if let Ok(format) = what.parse::<Format>() {
        let mut watch = |_, _| {
            told += 1;
            ControlFlow::Continue(())
        };
        let bytes = export_watched(format, &scope, &Sheet::default(), &mut watch).expect("an export");
        size = bytes.len();
        fs::write(folder.join(format!("large.{}", format.extension())), bytes).expect("a file");
    }
    let took = begun.elapsed().as_secs_f64();
    println!("{took} {} {before} {size} {told}", peak_mib());
}

/// The most memory this process ever held, in MiB.
fn peak_mib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// One export in a process of its own; seconds it took.
fn measured(what: &str, folder: &Path) -> f64 {
    let program = env::current_exe().expect("this program");
    let out = Command::new(program)
        .env(WHAT, what)
        .arg(folder)
        .stderr(Stdio::inherit())
        .output()
        .expect("a process");
    let line = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    let mut parts = line.split(' ').map(|p| p.parse::<f64>().unwrap_or(0.0));
    let mut next = || parts.next().unwrap_or(0.0);
    let (seconds, peak, before, size, told) = (next(), next(), next(), next(), next());
    println!(
        "{what:8} {seconds:6.2} s, peak {peak:.0} MiB ({before:.0} before it), {:.1} MB, progress told {told:.0} times",
        size / 1e6
    );
    seconds
}

fn main() {
    if let (Ok(what), Some(folder)) = (env::var(WHAT), env::args_os().nth(1)) {
        return work(&what, Path::new(&folder));
    }
    let folder = tempfile::tempdir().expect("a folder");
    println!("{} commitments", rows());
    let (csv, xlsx) = (measured("csv", folder.path()), measured("xlsx", folder.path()));
    measured("entries", folder.path());
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let office = |file: &str| {
        let begun = Instant::now();
        let mut soffice = Command::new("soffice");
        soffice.args([&profile, "--headless", "--convert-to", "xlsx", "--outdir", "out", file]);
        let done =
            soffice.current_dir(folder.path()).stdout(Stdio::null()).stderr(Stdio::null()).status().ok();
        done.filter(ExitStatus::success).map(|_| begun.elapsed())
    };
    // The first start makes a profile, which is not what is measured.
    fs::write(folder.path().join("small.csv"), "a,b\n1,2\n").expect("a file");
    let Some((start, took)) =
        office("small.csv").and_then(|_| Some((office("small.csv")?, office("large.csv")?)))
    else {
        return println!("no soffice here: nothing to compare with");
    };
    let took = took.saturating_sub(start).max(Duration::from_millis(1)).as_secs_f64();
    println!(
        "soffice  {took:6.2} s for the same CSV to xlsx, its start of {:.2} s taken off",
        start.as_secs_f64()
    );
    println!(
        "ratio    {:.2} (our xlsx ÷ soffice), {:.2} with our CSV before it",
        xlsx / took,
        (csv + xlsx) / (csv + took)
    );
}
