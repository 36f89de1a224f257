//! The power is cut after every change a long script makes to the disk.
//!
//! Two hundred deeds: reports of one to three entries, processes that end and die, flushes
//! that fail, half lines, another office's file that appears. After every single call the
//! disk is taken as it stands, bytes and names that were not flushed are kept, dropped or
//! torn, and the office goes on there: whatever was acknowledged until then is read again.
//! Every twenty-five deeds the office moves to a new folder, so that reading stays cheap.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use guatu::store::files::Files;

use super::{
    Dice,
    disk::{Cut, Lie, Sim, State},
    failing::{Failing, Fault, Plan},
    many,
    office::{Account, HOME, Home, Window},
    result, seed,
};

/// What a script of deeds met.
#[derive(Default)]
pub struct Sum {
    pub points: usize,
    pub cuts: usize,
    pub acknowledged: usize,
    pub findings: BTreeMap<&'static str, usize>,
}

/// The script: deeds of one office, and the disk it has.
struct Script {
    disk: Sim,
    home: Home,
    dice: Dice,
    account: Account,
    window: Option<Window>,
    sum: Sum,
}

impl Script {
    fn new(lie: Option<Lie>, seed: u64) -> Self {
        let disk = lie.map_or_else(|| Sim::new(&[HOME]), |lie| Sim::lying(&[HOME], lie));
        // From now on the disk remembers every state.
        disk.seen();
        Self {
            disk,
            home: Home::below(&Path::new(HOME).join("0")),
            dice: Dice::new(seed),
            account: Account::default(),
            window: None,
            sum: Sum::default(),
        }
    }

    fn window(&mut self, files: Arc<dyn Files>) -> &mut Window {
        let home = self.home.clone();
        self.window.get_or_insert_with(|| Window::open(files, &home).0)
    }

    /// One deed. The account says afterwards what was acknowledged.
    fn deed(&mut self) {
        let entries = 1 + self.dice.below(3);
        match self.dice.below(12) {
            // The process ends, and the next report opens the folder again.
            0 => self.window = None,
            // It is killed: what is in memory is gone, and its lock.
            1 => {
                std::mem::forget(self.window.take());
                self.disk.unlock();
            }
            // One call of this deed fails.
            2 | 3 => {
                let fault = Fault::ALL[self.dice.below(Fault::ALL.len())];
                let plan = Plan { fault, at: self.dice.below(16), lasting: self.dice.below(4) == 0 };
                self.window = None;
                let failing = Failing::over(&self.disk, Some(plan));
                let (mut w, _) = Window::open(Arc::new(failing.clone()), &self.home);
                w.record(entries, &mut self.account);
                failing.heal();
                self.window = Some(w);
            }
            _ => {
                let files = Arc::new(self.disk.clone());
                let mut account = std::mem::take(&mut self.account);
                let window = self.window(files);
                if window.writable() {
                    window.record(entries, &mut account);
                } else {
                    // Opened while the disk failed: opened again.
                    self.window = None;
                }
                self.account = account;
            }
        }
    }

    /// The office moves to a new folder; what it leaves is settled.
    fn move_on(&mut self, n: usize) -> Result<(), String> {
        self.window = None;
        let (_, reading) = Window::open(Arc::new(self.disk.clone()), &self.home);
        self.account.settle(&reading)?;
        self.sum.acknowledged += self.account.acknowledged();
        (self.home, self.account) = (Home::below(&Path::new(HOME).join(n.to_string())), Account::default());
        self.disk.seen();
        Ok(())
    }

    /// The power is cut now and then, and the office goes on with what is left.
    fn lights_out(&mut self) {
        let cut = Cut::ALL[self.dice.below(Cut::ALL.len())];
        self.window = None;
        self.disk = self.disk.state().after(cut, &mut self.dice);
        self.disk.seen();
    }

    /// A power cut at one point: all that was acknowledged before this deed is there, and
    /// the office goes on.
    fn check(&mut self, point: &State, promised: &Account, cut: Cut) -> Result<(), String> {
        self.sum.cuts += 1;
        let disk = point.after(cut, &mut self.dice);
        let (mut w, reading) = Window::open(Arc::new(disk.clone()), &self.home);
        promised.settle(&reading).map_err(|e| format!("after {cut:?}: {e}"))?;
        for f in &reading.findings {
            *self.sum.findings.entry(f.code).or_default() += 1;
            if f.code == "journal-forked" {
                return Err(format!("after {cut:?}: a journal against itself"));
            }
        }
        let mut account = promised.clone();
        if !w.record(1, &mut account) {
            return Err(format!("after {cut:?}: nothing can be saved: {:?}", w.progress().access()));
        }
        drop(w);
        // What it goes on with is as safe as what was there.
        let (_, reading) = Window::open(Arc::new(disk.state().after(Cut::Drop, &mut self.dice)), &self.home);
        account.settle(&reading).map_err(|e| format!("after {cut:?} and going on: {e}"))
    }
}

/// Runs a script of so many deeds; every change is a point where the power may be cut, and
/// so many ways of cutting it are tried at each.
pub fn script(deeds: usize, ways: usize, lie: Option<Lie>, seed: u64) -> (Sum, Vec<String>) {
    let mut s = Script::new(lie, seed);
    let mut losses = Vec::new();
    for n in 0..deeds {
        let before = s.account.clone();
        s.deed();
        let mut points = s.disk.seen();
        let after = s.account.clone();
        let last = points.pop();
        s.sum.points += points.len() + 1;
        let during = points.iter().map(|p| (p, before.promising(&after)));
        let done = s.disk.state();
        let all: Vec<(&State, Account)> =
            during.chain(last.as_ref().map(|_| (&done, after.clone()))).collect();
        for (point, promised) in all {
            let first = s.dice.below(Cut::ALL.len());
            for way in 0..ways {
                let cut = Cut::ALL[(first + way) % Cut::ALL.len()];
                if let Err(why) = s.check(point, &promised, cut) {
                    losses.push(format!("seed {seed}, deed {n}: {why}"));
                }
            }
        }
        if n % 25 == 24
            && let Err(why) = s.move_on(n)
        {
            losses.push(format!("seed {seed}, deed {n}: {why}"));
        } else if s.dice.below(25) == 0 {
            s.lights_out();
        }
    }
    (s.sum, losses)
}

#[test]
fn the_power_is_cut_at_every_point_of_a_long_script() {
    let scripts = many(1, 4);
    let mut total = Sum::default();
    for n in 0..scripts {
        let (sum, losses) = script(200, if scripts == 1 { 2 } else { 6 }, None, seed() + n as u64);
        assert!(losses.is_empty(), "{} losses:\n{}", losses.len(), losses[..losses.len().min(20)].join("\n"));
        total.points += sum.points;
        total.cuts += sum.cuts;
        total.acknowledged += sum.acknowledged;
        for (code, n) in sum.findings {
            *total.findings.entry(code).or_default() += n;
        }
    }
    result(
        "power cuts",
        &format!(
            "{scripts} scripts of 200 deeds, {} points, {} cuts, {} entries acknowledged, 0 lost, findings {:?}",
            total.points, total.cuts, total.acknowledged, total.findings
        ),
    );
}

/// Linux shows the next process what a failed flush did not write, and never writes it: a
/// page of the file is zeros after a power cut, wherever lines begin and end in it.
#[test]
fn what_a_failed_flush_left_does_not_spoil_what_comes_after_it() {
    let home = Home::below(Path::new(HOME));
    let mut losses = Vec::new();
    for pad in 0..64 {
        for at in 0..24 {
            let (disk, mut account) = (Sim::new(&[HOME]), Account::default());
            let open = |files: Arc<dyn Files>| Window::open(files, &home).0;
            assert!(open(Arc::new(disk.clone())).record(1, &mut account));
            account.pad(pad);
            let plan = Plan { fault: Fault::Io, at, lasting: true };
            open(Arc::new(Failing::over(&disk, Some(plan)))).record(1, &mut account);
            assert!(open(Arc::new(disk.clone())).record(1, &mut account));
            for cut in [Cut::Drop, Cut::Zeros] {
                let after = disk.state().after(cut, &mut Dice::new(seed()));
                let (_, reading) = Window::open(Arc::new(after), &home);
                if let Err(why) = account.settle(&reading) {
                    losses.push(format!("{pad} letters more, call {at} fails, {cut:?}: {why}"));
                }
            }
        }
    }
    assert!(losses.is_empty(), "{} losses:\n{}", losses.len(), losses[..losses.len().min(9)].join("\n"));
}
