//! How soon the window is painted, and what it costs at rest, as ratios to an empty eframe
//! window in the same run. Needs a display: `xvfb-run cargo bench --bench first_frame`.
//!
//! Each round starts a process for each of the two windows in turn. A process prints a line
//! when its second frame begins (the first one has then been painted), waits three
//! seconds, and prints how many frames it drew in the last two and how much memory it holds.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use guatu::{
    gui::app::{App, Machine, Options},
    gui::prefs::Prefs,
    store::{files::Disk, plan_folder::PlanSource},
};

const ROUNDS: usize = 7;
const WHO: &str = "GUATU_FIRST_FRAME";

/// Counts the frames of whatever it shows.
struct Counted<F> {
    draw: F,
    frames: usize,
    painted: Option<Instant>,
    /// Frames between one and three seconds after the first: at rest there should be none.
    at_rest: usize,
}

impl<F: FnMut(&mut egui::Ui)> eframe::App for Counted<F> {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        (self.draw)(ui);
        self.frames += 1;
        let since = self.painted.map_or(0.0, |t| t.elapsed().as_secs_f64());
        self.at_rest += usize::from((1.0..2.95).contains(&since));
        if self.frames == 1 {
            // Asks for the frame whose beginning says that the first was painted.
            ui.ctx().request_repaint();
        } else if self.frames == 2 {
            self.painted = Some(Instant::now());
            say("painted");
            let ctx = ui.ctx().clone();
            std::thread::spawn(move || {
                std::thread::sleep(Duration::from_millis(3100));
                ctx.request_repaint();
            });
        } else if self.painted.is_some_and(|t| t.elapsed() > Duration::from_secs(3)) {
            say(&format!("frames {} memory {}", self.at_rest, resident_kib()));
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Resident memory of this process in KiB; 0 where the system does not tell.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap_or("");
    line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
}

fn window(who: &str) -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    let guatu = who == "guatu";
    eframe::run_native(
        "guatu-first-frame",
        options,
        Box::new(move |cc| {
            let draw: Box<dyn FnMut(&mut egui::Ui)> = if guatu {
                let machine = Machine {
                    files: Arc::new(Disk),
                    data: Some(std::env::temp_dir().join("guatu-first-frame")),
                    documents: None,
                    default_plan: PlanSource::Shipped,
                    today: jiff::civil::date(2020, 12, 31),
                    now: jiff::Timestamp::now,
                    system_fonts: true,
                    candidates_below: false,
                    read_first: u64::MAX,
                };
                let mut app = App::new(&cc.egui_ctx, machine, Prefs::default(), &Options::default());
                Box::new(move |ui| app.frame(ui))
            } else {
                Box::new(|ui| {
                    ui.label("empty");
                })
            };
            Ok(Box::new(Counted { draw, frames: 0, painted: None, at_rest: 0 }))
        }),
    )
}

/// What one process told: milliseconds to the first painted frame, frames, KiB.
fn round(who: &str) -> Option<(f64, u64, u64)> {
    let start = Instant::now();
    let mut child = Command::new(std::env::current_exe().ok()?)
        .env(WHO, who)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut painted = None;
    let mut rest = None;
    for line in BufReader::new(child.stdout.take()?).lines().map_while(Result::ok) {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["painted"] => painted = Some(start.elapsed().as_secs_f64() * 1000.0),
            ["frames", frames, "memory", kib] => rest = Some((frames.parse().ok()?, kib.parse().ok()?)),
            _ => {}
        }
    }
    child.wait().ok()?;
    let (frames, kib) = rest?;
    Some((painted?, frames, kib))
}

fn median(mut v: Vec<f64>) -> f64 {
    v.sort_by(f64::total_cmp);
    v.get(v.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() {
    if let Ok(who) = std::env::var(WHO) {
        let _ = window(&who);
        return;
    }
    let (mut empty, mut guatu) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (Some(e), Some(g)) = (round("empty"), round("guatu")) else {
            say("no window could be opened: this needs a display, for example under xvfb-run");
            return;
        };
        empty.push(e);
        guatu.push(g);
    }
    let ms = |v: &[(f64, u64, u64)]| median(v.iter().map(|r| r.0).collect());
    let mib = |v: &[(f64, u64, u64)]| median(v.iter().map(|r| r.2 as f64 / 1024.0).collect());
    let frames = |v: &[(f64, u64, u64)]| v.iter().map(|r| r.1).max().unwrap_or(0);
    say(&format!("median of {ROUNDS}         empty window   Guatu    ratio"));
    let (e, g) = (ms(&empty), ms(&guatu));
    say(&format!("first painted frame  {e:8.0} ms  {g:6.0} ms   {:.2}", g / e));
    let (e, g) = (mib(&empty), mib(&guatu));
    say(&format!("resident memory      {e:8.1} MiB {g:6.1} MiB  {:.2}", g / e));
    say(&format!("frames drawn at rest {:8}     {:6}", frames(&empty), frames(&guatu)));
}
