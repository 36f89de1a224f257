//! Every call to the disk fails once, and from then on: whatever was acknowledged is there,
//! once and as it was given, in the same process after the disk recovered, in the next one,
//! and after a power cut.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use guatu::store::{
    backups::{Why, list, make, read},
    files::{Disk, Files, replace},
};

use super::{
    Dice,
    disk::{Cut, Sim},
    failing::{Failing, Fault, Plan},
    office::{Account, HOME, Home, Moved, Window},
    result, seed, thorough,
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

/// What is done while a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// Reports, and reports after opening the folder again.
    Report,
    /// Another office's journals are taken in.
    Merge,
    /// A backup is made.
    Backup,
    /// Everything goes on in another folder.
    Move,
}

/// A disk of its own for one run, and the office on it.
struct Ground {
    files: Arc<dyn Files>,
    sim: Option<Sim>,
    home: Home,
    _dir: Option<tempfile::TempDir>,
}

impl Ground {
    fn simulated() -> Self {
        let sim = Sim::new(&[HOME]);
        let home = Home::below(Path::new(HOME));
        Self { files: Arc::new(sim.clone()), sim: Some(sim), home, _dir: None }
    }

    fn real() -> Self {
        // Flushes to memory cost nothing, and the calls are the same.
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let home = Home::below(dir.path());
        Self { files: Arc::new(Disk), sim: None, home, _dir: Some(dir) }
    }

    fn open(&self, home: &Home) -> Window {
        Window::open(Arc::clone(&self.files), home).0
    }

    fn lay(&self, scene: Scene, account: &mut Account, others: &mut Account) {
        if matches!(scene, Scene::Nothing) {
            return;
        }
        let mut w = self.open(&self.home);
        assert!(w.record(2, account) && w.record(1, account));
        let own = self.home.folder.join(format!("{}.ronl", w.progress().writer()));
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
            assert!(self.open(&self.home.visitor("data-of-others")).record(2, others));
        }
    }

    /// Another office's folder, which knows some of our journals as they were once.
    fn lay_elsewhere(&self) -> (Home, Account) {
        let elsewhere = self.home.visitor("data-elsewhere").elsewhere("elsewhere");
        self.files.create_folder(&elsewhere.folder).unwrap();
        for path in self.files.list(&self.home.folder).unwrap_or_default() {
            let copy = elsewhere.folder.join(path.file_name().unwrap());
            replace(self.files.as_ref(), &copy, &self.files.read(&path).unwrap()).unwrap();
        }
        let mut account = Account::named("elsewhere");
        let mut w = self.open(&elsewhere);
        assert!(w.record(3, &mut account));
        (elsewhere, account)
    }
}

/// What the runs came to.
#[derive(Default)]
struct Sum {
    runs: usize,
    acknowledged: usize,
    refused: usize,
    findings: BTreeMap<&'static str, usize>,
}

/// A day at the office while a call fails, and the settling afterwards. Gives the number of
/// calls there were.
fn day(ground: &Ground, (scene, deed): (Scene, Deed), plan: Plan, sum: &mut Sum) -> Result<usize, String> {
    let (mut account, mut others) = (Account::default(), Account::named("others"));
    ground.lay(scene, &mut account, &mut others);
    account.take_over(&others);
    let (elsewhere, their_account) = ground.lay_elsewhere();
    account.hear(&their_account);
    let failing = Failing::new(Arc::clone(&ground.files), ground.sim.clone(), Some(plan));
    let files: Arc<dyn Files> = Arc::new(failing.clone());
    let mut home = ground.home.clone();
    let (mut w, mut backups) = (Window::open(Arc::clone(&files), &home).0, 0);
    let mut refused = usize::from(!w.record(1, &mut account));
    refused += usize::from(!match deed {
        Deed::Report => w.record(3, &mut account) && w.record(1, &mut account),
        Deed::Merge => {
            let done = w.take_in(files.as_ref(), &elsewhere.folder);
            if done {
                account.take_over(&their_account);
            }
            done
        }
        Deed::Backup => {
            let now = "2020-07-01T00:00:00Z".parse().unwrap();
            let made = make(files.as_ref(), &home.folder, now, Why::Asked);
            // One that is said to be made is there also after a power cut.
            backups = usize::from(matches!(made, Ok(Some(_))));
            made.is_ok()
        }
        Deed::Move => {
            let new = home.elsewhere("moved");
            let moved = w.move_to(&new.folder, &mut account);
            if moved != Moved::No {
                home = new;
            }
            if moved == Moved::Own {
                // Others' journals are still where they were, and it was said so.
                account.release(&others);
            }
            moved == Moved::All
        }
    });
    if deed == Deed::Report {
        drop(w);
        w = Window::open(Arc::clone(&files), &home).0;
    }
    refused += usize::from(!w.record(2, &mut account));
    let calls = failing.calls();
    failing.heal();
    if w.writable() && !w.record(1, &mut account) {
        return Err("the disk recovered, and still nothing is saved".into());
    }
    account.settle(&w.progress().read()).map_err(|e| format!("same process: {e}"))?;
    if let Some(sim) = &ground.sim {
        cut_off(sim, &home, &account, backups, plan)?;
    }
    drop(w);
    go_on(ground, &home, account, sum)?;
    sum.runs += 1;
    sum.refused += refused;
    Ok(calls)
}

/// The power is cut instead of going on.
fn cut_off(sim: &Sim, home: &Home, account: &Account, made: usize, plan: Plan) -> Result<(), String> {
    let some = [Cut::Drop, Cut::ALL[plan.at % Cut::ALL.len()]];
    let cuts: &[Cut] = if thorough() { &Cut::ALL } else { &some };
    for cut in cuts {
        let after = sim.state().after(*cut, &mut Dice::new(seed()));
        let (mut w, reading) = Window::open(Arc::new(after.clone()), home);
        account.settle(&reading).map_err(|e| format!("power cut, {cut:?}: {e}"))?;
        if !w.record(1, &mut account.clone()) {
            return Err(format!("power cut, {cut:?}: cannot go on: {:?}", w.progress().access()));
        }
        let all = list(&after, &home.folder);
        if all.len() < made {
            return Err(format!("power cut, {cut:?}: the backup is gone"));
        }
        for b in all {
            read(&after, &b.path).map_err(|e| format!("power cut, {cut:?}: half a backup: {e}"))?;
        }
    }
    Ok(())
}

/// The processes after this one read what was promised, and go on.
fn go_on(ground: &Ground, home: &Home, mut account: Account, sum: &mut Sum) -> Result<(), String> {
    for _ in 0..2 {
        let (mut w, reading) = Window::open(Arc::clone(&ground.files), home);
        account.settle(&reading).map_err(|e| format!("next process: {e}"))?;
        for f in &reading.findings {
            *sum.findings.entry(f.code).or_default() += 1;
            // A fault is no reason for a second version of what was written.
            if f.code != "journal-torn" {
                return Err(format!("next process finds {f:?}"));
            }
        }
        if !w.record(1, &mut account) {
            return Err(format!("next process cannot go on: {:?}", w.progress().access()));
        }
    }
    sum.acknowledged += account.acknowledged();
    Ok(())
}

/// Every call of the deeds in every scene, with every fault, once and lasting.
fn campaign(ground: fn() -> Ground, deeds: &[(Scene, Deed)]) -> (Sum, Vec<String>) {
    let (mut sum, mut failures) = (Sum::default(), Vec::new());
    let all: Vec<(Fault, bool)> = Fault::ALL.into_iter().flat_map(|f| [(f, false), (f, true)]).collect();
    let some = [(Fault::Io, false), (Fault::Short, false), (Fault::Late, false), (Fault::Full, true)];
    for deed in deeds {
        for (fault, lasting) in if thorough() { &all } else { some.as_slice() } {
            for at in 0..300 {
                let plan = Plan { fault: *fault, at, lasting: *lasting };
                match day(&ground(), *deed, plan, &mut sum) {
                    // No call has this number any more.
                    Ok(calls) if at >= calls => break,
                    Ok(_) => {}
                    Err(why) => failures.push(format!("{deed:?}, {plan:?}: {why}")),
                }
            }
        }
    }
    (sum, failures)
}

const REPORTS: [(Scene, Deed); 5] = [
    (Scene::Nothing, Deed::Report),
    (Scene::Own, Deed::Report),
    (Scene::Torn, Deed::Report),
    (Scene::NoEnd, Deed::Report),
    (Scene::Others, Deed::Report),
];

const TRAVELS: [(Scene, Deed); 6] = [
    (Scene::Nothing, Deed::Merge),
    (Scene::Others, Deed::Merge),
    (Scene::Others, Deed::Backup),
    (Scene::Nothing, Deed::Move),
    (Scene::Own, Deed::Move),
    (Scene::Others, Deed::Move),
];

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
fn every_call_of_reporting_fails_on_a_disk_whose_power_is_cut() {
    report("failing calls, reports, simulated disk", &campaign(Ground::simulated, &REPORTS));
}

#[test]
fn every_call_of_reporting_fails_on_the_real_disk() {
    report("failing calls, reports, real disk", &campaign(Ground::real, &REPORTS));
}

#[test]
fn every_call_of_merge_backup_and_move_fails_on_a_disk_whose_power_is_cut() {
    report("failing calls, merge backup move, simulated disk", &campaign(Ground::simulated, &TRAVELS));
}

#[test]
fn every_call_of_merge_backup_and_move_fails_on_the_real_disk() {
    report("failing calls, merge backup move, real disk", &campaign(Ground::real, &TRAVELS));
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
