//! One table of what the program costs at 260, 1,000, 10,000 and 100,000 commitments with ten
//! times as many entries, beside what it may cost: `cargo bench --bench budgets`.
//!
//! Each size is laid out in files and measured in processes of its own. Where a budget is a
//! ratio, what it is compared with runs in the same process, right before or after. Sizes can be
//! given: `cargo bench --bench budgets -- 260 10000`. With `GUATU_GROWTH=FILE` the table is
//! also written as `name size value unit` lines, for the picture of growth. With
//! `GUATU_PLAN_INTO=FOLDER` nothing is measured: plan and journals of one size are written
//! there, to open and to profile.
//!
//! Frames and what the window derives need no display: the window's code runs, nothing is
//! rasterised. Start and rest of a real window are measured by `first_frame`.

mod province;

use std::{
    collections::BTreeMap,
    env, fs,
    hint::black_box,
    io::{Cursor, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Instant,
};

use calamine::{Data, Reader as _};
use guatu::{
    desk::Desk,
    domain::{
        entry::{Draft, Event},
        pace::PaceRule,
        plan::{CommitmentRecord, Kind, PlanHead},
        scorecard::Scorecard,
        words::Lang,
    },
    exchange::{Format, Sheet, export},
    scope::Scope,
    store::{
        files::Disk,
        plan_folder::{self, PlanSource},
        progress::Progress,
    },
};
use jiff::{Timestamp, civil::date};

const WHAT: &str = "GUATU_BUDGET";
const SIZES: [usize; 4] = [260, 1_000, 10_000, 100_000];

/// What is measured, its unit, and what it may be at the sizes it is asked at.
const BUDGETS: &[(&str, &str, Option<f64>, &[usize])] = &[
    ("read the plan", "ms", None, &[]),
    ("read the plan ÷ bare ron", "×", Some(2.0), &[10_000, 100_000]),
    ("read the journals", "ms", Some(1500.0), &[100_000]),
    ("fold", "ms", None, &[]),
    ("every figure of a date", "ms", None, &[]),
    ("record a figure, beyond the flush", "ms", Some(1.0), &SIZES),
    ("open everything", "ms", None, &[]),
    ("the screen's figures after a record", "ms", Some(16.7), &SIZES),
    ("a day's step of the date, p95", "ms", Some(30.0), &SIZES),
    ("a day on which all changes", "ms", None, &[]),
    ("a jump to any date, median", "ms", None, &[]),
    ("a letter of a search, slowest", "ms", Some(30.0), &SIZES),
    ("opening overview", "ms", Some(100.0), &SIZES),
    ("opening list", "ms", Some(100.0), &SIZES),
    ("opening charts", "ms", Some(100.0), &SIZES),
    ("opening wall", "ms", Some(100.0), &SIZES),
    ("opening timeline", "ms", Some(100.0), &SIZES),
    ("opening journal", "ms", Some(100.0), &SIZES),
    ("opening checks", "ms", Some(100.0), &SIZES),
    ("frame: overview, p99", "ms", Some(8.0), &SIZES),
    ("frame: list, p99", "ms", Some(8.0), &SIZES),
    ("frame: charts, p99", "ms", Some(8.0), &SIZES),
    ("frame: wall, p99", "ms", Some(8.0), &SIZES),
    ("frame: timeline, p99", "ms", None, &[]),
    ("frame: journal, p99", "ms", None, &[]),
    ("frame: checks, p99", "ms", None, &[]),
    ("resident memory", "MiB", Some(1024.0), &[100_000]),
    ("CSV", "ms", None, &[]),
    ("CSV ÷ csv crate alone", "×", Some(2.0), &[100_000]),
    ("XLSX", "ms", None, &[]),
    ("XLSX ÷ rust_xlsxwriter alone", "×", Some(1.5), &[10_000, 100_000]),
];

fn main() {
    if let Ok(what) = env::var(WHAT) {
        let folder = env::args_os().nth(1).expect("a folder");
        return measure(&what, Path::new(&folder));
    }
    if let Some(folder) = env::var_os("GUATU_PLAN_INTO") {
        let plan = province::plan(env::args().find_map(|a| a.parse().ok()).unwrap_or(100_000));
        return province::lay_out(Path::new(&folder), &plan, &province::entries(&plan)).expect("files");
    }
    let asked: Vec<usize> = env::args().filter_map(|a| a.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    let mut found: BTreeMap<(String, usize), f64> = BTreeMap::new();
    for size in &sizes {
        let folder = tempfile::tempdir().expect("a folder");
        let plan = province::plan(*size);
        province::lay_out(folder.path(), &plan, &province::entries(&plan)).expect("files");
        for what in ["read", "window", "memory", "csv", "xlsx"] {
            let out = Command::new(env::current_exe().expect("this program"))
                .env(WHAT, what)
                .arg(folder.path())
                .stderr(Stdio::inherit())
                .output()
                .expect("a process");
            for line in String::from_utf8_lossy(&out.stdout).lines() {
                if let Some((name, value)) = line.split_once('\t') {
                    found.insert((name.to_owned(), *size), value.parse().unwrap_or(f64::NAN));
                }
            }
        }
    }
    print(&found, &sizes);
    if let Ok(file) = env::var("GUATU_GROWTH") {
        let line = |((name, size), value): (&(String, usize), &f64)| {
            let unit = BUDGETS.iter().find(|b| b.0 == name).map_or("", |b| b.1);
            format!("{name}\t{size}\t{value}\t{unit}\n")
        };
        fs::write(file, found.iter().map(line).collect::<Vec<_>>().concat()).expect("a file");
    }
}

/// The table: a line each, a column a size, what is over its budget marked.
fn print(found: &BTreeMap<(String, usize), f64>, sizes: &[usize]) {
    let mut out = std::io::stdout().lock();
    let head = sizes.iter().map(|s| format!("{s:>11}")).collect::<Vec<_>>().concat();
    let _ = writeln!(out, "{:<38}{head}       budget", "commitments");
    for (name, unit, budget, at) in BUDGETS {
        let mut line = format!("{:<38}", format!("{name} [{unit}]"));
        for size in sizes {
            let value = found.get(&((*name).to_owned(), *size)).copied();
            let over = budget.is_some_and(|b| at.contains(size) && value.is_none_or(|v| v > b));
            let mark = if over { "!" } else { " " };
            line += &value.map_or_else(|| format!("{:>11}", "—"), |v| format!("{v:>10.2}{mark}"));
        }
        let budget = budget.map_or_else(String::new, |b| format!("{b:>13}"));
        let _ = writeln!(out, "{line}{budget}");
    }
}

fn tell(name: &str, value: f64) {
    println!("{name}\t{value}");
}

/// Milliseconds of the fastest of some runs; what it makes is dropped when the clock has stopped.
fn fastest<T>(runs: usize, mut f: impl FnMut() -> T) -> f64 {
    let one = |_| {
        let begun = Instant::now();
        let made = black_box(f());
        let took = begun.elapsed();
        drop(made);
        took.as_secs_f64() * 1000.0
    };
    (0..runs).map(one).fold(f64::INFINITY, f64::min)
}

/// Milliseconds of each run, in order.
#[cfg(feature = "gui")]
fn times(runs: usize, mut f: impl FnMut(usize)) -> Vec<f64> {
    let one = |i| {
        let begun = Instant::now();
        f(i);
        begun.elapsed().as_secs_f64() * 1000.0
    };
    let mut all: Vec<f64> = (0..runs).map(one).collect();
    all.sort_by(f64::total_cmp);
    all
}

/// What so many in a hundred stay within.
#[cfg(feature = "gui")]
fn share(times: &[f64], percent: usize) -> f64 {
    times[(times.len() * percent).div_ceil(100) - 1]
}

#[cfg(feature = "gui")]
fn p99(runs: usize, f: impl FnMut(usize)) -> f64 {
    share(&times(runs, f), 99)
}

fn measure(what: &str, folder: &Path) {
    match what {
        "read" => read(folder),
        #[cfg(feature = "gui")]
        "window" => window::measure(folder),
        #[cfg(feature = "gui")]
        "memory" => window::memory(folder),
        "csv" => csv(folder),
        "xlsx" => xlsx(folder),
        _ => {}
    }
}

fn source(folder: &Path) -> PlanSource {
    PlanSource::Folder(folder.join("plan"))
}

fn desk(folder: &Path) -> (Desk, Progress) {
    let source = source(folder);
    let mut desk = Desk::new(source.clone(), plan_folder::read(&Disk, &source), 2020);
    let id = desk.plan().head.id.clone();
    let (progress, reading) = Progress::open(Arc::new(Disk), &folder.join("progress"), &id, None);
    desk.absorb(reading);
    (desk, progress)
}

/// Plan, journals, fold, figures, and a figure recorded.
fn read(folder: &Path) {
    let source = source(folder);
    let ours = fastest(3, || plan_folder::read(&Disk, &source));
    let bare = fastest(3, || bare_plan(&folder.join("plan")));
    tell("read the plan", ours);
    tell("read the plan ÷ bare ron", ours / bare);
    let reading = plan_folder::read(&Disk, &source);
    let mut desk = Desk::new(source, reading, 2020);
    let id = desk.plan().head.id.clone();
    let open = || Progress::open(Arc::new(Disk), &folder.join("progress"), &id, None);
    tell("read the journals", fastest(3, open));
    let (mut progress, reading) = open();
    let mut reading = Some(reading);
    tell("fold", fastest(1, || reading.take().map(|r| desk.absorb(r))));
    let as_of = date(2020, 6, 30);
    tell("every figure of a date", fastest(3, || Scorecard::derive(&desk.tracker, as_of, PaceRule::Default)));
    let figure = desk.plan().commitments.iter().find_map(|c| {
        let m = c.measures.iter().find(|m| m.goal.takes_figure() && m.goal.figure().is_some())?;
        Some((c.id.clone(), m.id.clone()))
    });
    let (commitment, measure) = figure.expect("a measure that takes a figure");
    let writer = progress.writer().clone();
    let mut value = 0.0;
    let recorded = fastest(20, || {
        value += 1.0;
        let (commitment, measure) = (commitment.as_str().into(), measure.as_str().into());
        let draft = Draft::new(as_of, Event::Figure { commitment, measure, value, against: None });
        let entries = desk.record(&writer, "", Timestamp::UNIX_EPOCH, &[draft]);
        progress.append(&entries).expect("saved");
    });
    let path = folder.join("flushed");
    let flushed = fastest(20, || {
        let mut file = fs::File::options().create(true).append(true).open(&path).expect("a file");
        file.write_all(&[b'x'; 300]).and_then(|()| file.sync_all()).expect("flushed");
    });
    tell("record a figure, beyond the flush", (recorded - flushed).max(0.0));
}

/// What the ron crate alone takes for the same files.
fn bare_plan(folder: &Path) -> usize {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let text = |name: &str| fs::read_to_string(folder.join(name)).expect("a file");
    let head: PlanHead = options.from_str(&text("plan.ron")).expect("a plan");
    let kinds =
        Kind::ALL.map(|k| options.from_str::<Vec<CommitmentRecord>>(&text(k.file())).expect("a kind"));
    black_box((head, kinds)).1.len()
}

fn exported(folder: &Path, format: Format) -> (f64, Vec<u8>) {
    let (desk, _progress) = desk(folder);
    let card = Scorecard::derive(&desk.tracker, date(2020, 6, 30), PaceRule::Default);
    let rows: Vec<usize> = (0..card.rows.len()).collect();
    let scope = Scope {
        tracker: &desk.tracker,
        journal: &desk.journal,
        card: &card,
        months: &desk.months,
        lang: Lang::Hans,
        rows: &rows,
        filters: &[],
        published: false,
        demonstration: false,
    };
    let mut bytes = Vec::new();
    let took = fastest(2, || bytes = export(format, &scope, &Sheet::default()).expect("an export"));
    (took, bytes)
}

/// The cells of our own CSV, as another writer of the same would have them.
fn cells(bytes: &[u8]) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    reader.records().map(|r| r.expect("a row")).collect()
}

fn csv(folder: &Path) {
    let (ours, bytes) = exported(folder, Format::Csv);
    let cells = cells(&bytes);
    let bare = fastest(2, || {
        let mut spelt = csv::WriterBuilder::new();
        spelt.flexible(true).quote_style(csv::QuoteStyle::NonNumeric).terminator(csv::Terminator::CRLF);
        let mut writer = spelt.from_writer(Vec::new());
        for r in &cells {
            writer.write_record(r).expect("a row");
        }
        writer.into_inner().expect("bytes")
    });
    tell("CSV", ours);
    tell("CSV ÷ csv crate alone", ours / bare);
}

fn xlsx(folder: &Path) {
    let (ours, bytes) = exported(folder, Format::Xlsx);
    // Every cell of every sheet, as another writer of the same would have them.
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let sheets: Vec<_> = book.worksheets().into_iter().map(|(_, cells)| cells).collect();
    let bare = fastest(2, || {
        let mut book = rust_xlsxwriter::Workbook::new();
        for cells in &sheets {
            let sheet = book.add_worksheet_with_constant_memory().expect("a sheet");
            for (row, column, cell) in cells.used_cells() {
                let (row, column) =
                    (u32::try_from(row).expect("a row"), u16::try_from(column).expect("a column"));
                let written = match cell {
                    Data::Float(number) => sheet.write_number(row, column, *number),
                    Data::Int(number) => sheet.write_number(row, column, *number as f64),
                    Data::DateTime(at) => sheet.write_number(row, column, at.as_f64()),
                    text => sheet.write_string(row, column, text.to_string()),
                };
                written.expect("a cell");
            }
        }
        book.save_to_buffer().expect("a workbook")
    });
    tell("XLSX", ours);
    tell("XLSX ÷ rust_xlsxwriter alone", ours / bare);
}

#[cfg(feature = "gui")]
mod window {
    use std::{thread, time::Duration};

    use guatu::gui::{
        action::View,
        app::{App, Machine, Options},
        prefs::Prefs,
    };
    use jiff::ToSpan as _;

    use super::*;

    fn open(ctx: &egui::Context, folder: &Path) -> App {
        let machine = Machine {
            files: Arc::new(Disk),
            data: Some(folder.join("data")),
            documents: None,
            default_plan: source(folder),
            today: date(2020, 6, 30),
            now: || Timestamp::UNIX_EPOCH,
            system_fonts: false,
            candidates_below: false,
            read_first: 4 << 20,
        };
        let prefs =
            Prefs { progress_folder: Some(folder.join("progress")), lang: Lang::Hans, ..Prefs::default() };
        let mut app = App::new(ctx, machine, prefs, &Options::default());
        // Of a large folder the list can be used long before.
        app.hear_opening(ctx);
        while app.model.opening.is_some() {
            thread::sleep(Duration::from_millis(1));
            app.hear_opening(ctx);
        }
        app
    }

    fn frame(ctx: &egui::Context, app: &mut App, events: Vec<egui::Event>) {
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0));
        let input = egui::RawInput { screen_rect: Some(screen), events, ..Default::default() };
        black_box(ctx.run_ui(input, |ui| app.frame(ui)));
    }

    pub fn memory(folder: &Path) {
        let ctx = egui::Context::default();
        let mut app = open(&ctx, folder);
        for view in [View::Overview, View::List] {
            app.model.prefs.view = view;
            frame(&ctx, &mut app, Vec::new());
            frame(&ctx, &mut app, Vec::new());
        }
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"));
        let kib = line.and_then(|l| l.trim().trim_end_matches(" kB").parse::<f64>().ok());
        tell("resident memory", kib.unwrap_or(f64::NAN) / 1024.0);
    }

    pub fn measure(folder: &Path) {
        let ctx = egui::Context::default();
        let mut opened = None;
        tell("open everything", fastest(1, || opened = Some(open(&ctx, folder))));
        let Some(mut app) = opened else { return };
        tell(
            "the screen's figures after a record",
            fastest(5, || {
                let draft = Draft::new(
                    date(2020, 6, 30),
                    Event::Done {
                        commitment: app.model.plan().commitments[7].id.as_str().into(),
                        done: app.model.card.rows[7].done.is_none(),
                    },
                );
                let writer = app.model.writer.clone();
                app.model.desk.record(&writer, "", Timestamp::UNIX_EPOCH, &[draft]);
                app.model.derive();
            }),
        );
        // As somebody drags the date through the year, with the view that tells most.
        app.model.prefs.view = View::Overview;
        let to = |app: &mut App, day: usize| {
            app.model.as_of = date(2020, 1, 1).saturating_add(i64::try_from(day % 366).unwrap_or(0).days());
            app.model.derive();
            frame(&ctx, app, Vec::new());
        };
        to(&mut app, 365);
        to(&mut app, 0);
        let steps = times(365, |i| to(&mut app, i + 1));
        tell("a day's step of the date, p95", share(&steps, 95));
        tell("a day on which all changes", share(&steps, 100));
        tell("a jump to any date, median", share(&times(20, |i| to(&mut app, i * 37)), 50));
        app.model.as_of = date(2020, 6, 30);
        app.model.derive();
        let words = ["w", "ws", "wsg", "wsgw", "污", "污水", "污水管", "湛江", "s", "se"];
        "x".clone_into(&mut app.model.filters.search);
        app.model.refilter();
        tell(
            "a letter of a search, slowest",
            p99(words.len(), |i| {
                words[i].clone_into(&mut app.model.filters.search);
                app.model.refilter();
            }),
        );
        app.model.filters.search.clear();
        app.model.refilter();
        for view in View::ALL {
            app.model.prefs.view = view;
            tell(&format!("opening {}", view.key()), fastest(1, || frame(&ctx, &mut app, Vec::new())));
            for _ in 0..3 {
                frame(&ctx, &mut app, Vec::new());
            }
            let wheel = |i: usize| {
                let delta = egui::vec2(0.0, if i % 40 < 30 { -400.0 } else { 700.0 });
                let (unit, modifiers) = (egui::MouseWheelUnit::Point, egui::Modifiers::NONE);
                let (phase, source) = (egui::TouchPhase::Move, egui::MouseWheelSource::Wheel);
                vec![
                    egui::Event::PointerMoved(egui::pos2(900.0, 600.0)),
                    egui::Event::MouseWheel { unit, delta, phase, source, modifiers },
                ]
            };
            tell(&format!("frame: {}, p99", view.key()), p99(100, |i| frame(&ctx, &mut app, wheel(i))));
        }
    }
}
