//! Every call to the disk fails once, and from then on: whatever was acknowledged is there,
//! once and as it was given, in the same process after the disk recovered, in the next one,
//! and after a power cut.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use guatu::store::{
    files::{Disk, Files, replace},
    progress::Reading,
};

use super::{
    Dice,
    disk::{Cut, Sim},
    failing::{Failing, Fault, Plan},
    office::{Account, HOME, Window},
    result,
};

/// What the folder holds before anything fails.
#[derive(Clone, Copy, Debug)]
enum Scene {
    /// There is no folder yet.
    Nothing,
    /// Own entries.
    Own,
    /// Own entries, and half a line a crash left.
    Torn,
    /// Own entries, whose last line lacks its end.
    NoEnd,
    /// Own entries and another office's.
    Others,
}

const SCENES: [Scene; 5] = [Scene::Nothing, Scene::Own, Scene::Torn, Scene::NoEnd, Scene::Others];

/// A disk of its own for one run, and the home on it.
struct Ground {
    files: Arc<dyn Files>,
    sim: Option<Sim>,
    home: PathBuf,
    _dir: Option<tempfile::TempDir>,
}

impl Ground {
    fn simulated() -> Self {
        let sim = Sim::new(&[HOME]);
        Self { files: Arc::new(sim.clone()), sim: Some(sim), home: HOME.into(), _dir: None }
    }

    fn real() -> Self {
        // Flushes to memory cost nothing, and the calls are the same.
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        Self { files: Arc::new(Disk), sim: None, home: dir.path().to_owned(), _dir: Some(dir) }
    }

    fn lay(&self, scene: Scene, account: &mut Account) {
        if matches!(scene, Scene::Nothing) {
            return;
        }
        let (mut w, _) = Window::open(Arc::clone(&self.files), &self.home);
        assert!(w.record(2, account) && w.record(1, account));
        let own = self.home.join("progress").join(format!("{}.ronl", w.progress().writer()));
        let unpromised = w.line(account);
        drop(w);
        // What a crash leaves was promised to nobody.
        let left = match scene {
            Scene::Torn => unpromised.len() / 2,
            Scene::NoEnd => unpromised.len() - 1,
            _ => 0,
        };
        self.files.append(&own).unwrap().write_all(&unpromised.as_bytes()[..left]).unwrap();
        if matches!(scene, Scene::Others) {
            let (mut w, _) = Window::open_in(Arc::clone(&self.files), &self.home, "data-of-others");
            assert!(w.record(2, account));
        }
    }
}

/// What one run came to.
#[derive(Default)]
struct Sum {
    runs: usize,
    acknowledged: usize,
    refused: usize,
    findings: BTreeMap<&'static str, usize>,
}

impl Sum {
    fn note(&mut self, reading: &Reading) {
        for f in &reading.findings {
            *self.findings.entry(f.code).or_default() += 1;
        }
    }
}

/// A day at the office while a call fails, and the settling afterwards.
fn day(ground: &Ground, scene: Scene, plan: Plan, sum: &mut Sum) -> Result<usize, String> {
    let mut account = Account::default();
    ground.lay(scene, &mut account);
    let before = account.acknowledged();
    let failing = Failing::new(Arc::clone(&ground.files), ground.sim.clone(), Some(plan));
    let files: Arc<dyn Files> = Arc::new(failing.clone());
    let open = || Window::open(Arc::clone(&files), &ground.home).0;
    let mut w = open();
    let mut refused = 0;
    for n in [1, 3, 1] {
        refused += usize::from(!w.record(n, &mut account));
    }
    drop(w);
    let mut w = open();
    refused += usize::from(!w.record(2, &mut account));
    let calls = failing.calls();

    failing.heal();
    if w.writable() && !w.record(1, &mut account) {
        return Err("the disk recovered, and still nothing is saved".into());
    }
    account.settle(&w.progress().read()).map_err(|e| format!("same process: {e}"))?;
    if let Some(sim) = &ground.sim {
        for cut in Cut::ALL {
            let after = sim.state().after(cut, &mut Dice::new(super::seed()));
            let (mut w, reading) = Window::open(Arc::new(after), &ground.home);
            account.settle(&reading).map_err(|e| format!("power cut, {cut:?}: {e}"))?;
            if !w.record(1, &mut account.clone()) {
                return Err(format!("power cut, {cut:?}: cannot go on: {:?}", w.progress().access()));
            }
        }
    }
    drop(w);
    let (mut w, reading) = Window::open(Arc::clone(&ground.files), &ground.home);
    account.settle(&reading).map_err(|e| format!("next process: {e}"))?;
    sum.note(&reading);
    if !w.record(1, &mut account) {
        return Err(format!("next process cannot go on: {:?}", w.progress().access()));
    }
    // A fault is no reason for a second version of what was written.
    if let Some(f) = reading.findings.iter().find(|f| f.code != "journal-torn") {
        return Err(format!("next process finds {f:?}"));
    }
    drop(w);
    let (_, reading) = Window::open(Arc::clone(&ground.files), &ground.home);
    account.settle(&reading).map_err(|e| format!("the one after: {e}"))?;
    sum.runs += 1;
    sum.refused += refused;
    sum.acknowledged += account.acknowledged() - before;
    Ok(calls)
}

/// Every call of every scene, every fault, once and lasting.
fn campaign(ground: fn() -> Ground) -> (Sum, Vec<String>) {
    let (mut sum, mut failures) = (Sum::default(), Vec::new());
    for scene in SCENES {
        for fault in Fault::ALL {
            for lasting in [false, true] {
                for at in 0..200 {
                    let plan = Plan { fault, at, lasting };
                    match day(&ground(), scene, plan, &mut sum) {
                        // No call has this number any more.
                        Ok(calls) if at >= calls => break,
                        Ok(_) => {}
                        Err(why) => failures.push(format!("{scene:?}, {plan:?}: {why}")),
                    }
                }
            }
        }
    }
    (sum, failures)
}

fn report(row: &str, (sum, failures): &(Sum, Vec<String>)) {
    let lost = failures.len();
    result(
        row,
        &format!(
            "{} runs, {} entries acknowledged, {} deeds refused, {lost} runs with a loss, findings {:?}",
            sum.runs, sum.acknowledged, sum.refused, sum.findings
        ),
    );
    assert!(failures.is_empty(), "{lost} of {}:\n{}", sum.runs, failures[..lost.min(40)].join("\n"));
}

#[test]
fn every_call_fails_on_a_disk_whose_power_is_cut() {
    report("failing calls, simulated disk", &campaign(Ground::simulated));
}

#[test]
fn every_call_fails_on_the_real_disk() {
    report("failing calls, real disk", &campaign(Ground::real));
}

#[test]
fn a_replaced_file_is_the_old_one_or_the_new_one() {
    let (path, old, new) = (Path::new("/home/report.csv"), b"old".as_slice(), b"the new report".as_slice());
    let mut runs = 0;
    for fault in Fault::ALL {
        for lasting in [false, true] {
            for at in 0..20 {
                let sim = Sim::new(&[HOME]);
                replace(&sim, path, old).unwrap();
                let failing = Failing::over(&sim, Some(Plan { fault, at, lasting }));
                let saved = replace(&failing, path, new).is_ok();
                for cut in Cut::ALL {
                    let after = sim.state().after(cut, &mut Dice::new(runs));
                    let there = after.read(path).unwrap();
                    assert!(there == new || (!saved && there == old), "{fault:?} {at} {cut:?}: {there:?}");
                }
                runs += 1;
                replace(&sim, path, new).unwrap();
                assert_eq!(sim.read(path).unwrap(), new);
            }
        }
    }
    result("failing calls, replaced file", &format!("{runs} runs, 0 half files"));
}
