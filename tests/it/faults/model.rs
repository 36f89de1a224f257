//! Random sequences of what offices do, against the simplest model there is: a set of words
//! that must be read again, for each folder.
//!
//! Three offices at two folders report, tick, undo and redo; journals are merged from
//! folders, files and backups; backups are made and brought back after a loss; the power is
//! cut; files are copied, cut and damaged by hand; folders and whole computers are cloned,
//! and the clones go on under the same names. After every deed the folder it touched is
//! settled, and at the end the laws of merging are: every order gives the same state, and
//! merging again changes nothing. A sequence that fails is made shorter before it is shown.

use std::{
    collections::{BTreeMap, BTreeSet},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

use guatu::{
    domain::{
        entry::{Draft, Entry, Event},
        journal::Journal,
    },
    store::{
        backups::{self, Why},
        files::{Files, replace, sync_folders},
        merge,
        progress::Reading,
    },
};
use jiff::{SignedDuration, Timestamp, civil::date};

use super::{
    Dice,
    disk::{Cut, Sim},
    many,
    office::{Account, HOME, Home, PLAN, Window},
    result, seed,
};

/// What is done. The numbers beside it choose who does it, and to what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    Record,
    Tick,
    Undo,
    Redo,
    Close,
    Look,
    PowerCut,
    MergeFolder,
    MergeFile,
    MergeBackup,
    BackUp,
    Restore,
    CopyFile,
    CutFile,
    DamageFile,
    CloneFolder,
    CloneComputer,
}

use Deed::*;

/// Each deed as often as it is likely.
const LIKELY: [Deed; 28] = [
    Record,
    Record,
    Record,
    Record,
    Record,
    Record,
    Tick,
    Tick,
    Undo,
    Undo,
    Redo,
    Close,
    Look,
    PowerCut,
    PowerCut,
    MergeFolder,
    MergeFolder,
    MergeFolder,
    MergeFile,
    MergeBackup,
    BackUp,
    BackUp,
    Restore,
    CopyFile,
    CutFile,
    DamageFile,
    CloneFolder,
    CloneComputer,
];

type Step = (Deed, usize, usize);

/// An installation at a folder.
struct Seat {
    home: Home,
    window: Option<Window>,
    again: Vec<Draft>,
}

/// A backup, and what can be read of it.
struct Kept {
    path: PathBuf,
    folder: PathBuf,
    reading: Reading,
}

struct World {
    disk: Sim,
    seats: Vec<Seat>,
    /// What each folder promised.
    folders: BTreeMap<PathBuf, Account>,
    /// All that anybody was asked to record, also on computers that are gone.
    asked: Account,
    backups: Vec<Kept>,
    now: Timestamp,
    dice: Dice,
    clones: usize,
    done: BTreeMap<Deed, usize>,
}

const NAMES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

impl World {
    fn new(seed: u64) -> Self {
        let mut world = Self {
            disk: Sim::new(&[HOME]),
            seats: Vec::new(),
            folders: BTreeMap::new(),
            asked: Account::default(),
            backups: Vec::new(),
            now: "2020-07-01T00:00:00Z".parse().unwrap(),
            dice: Dice::new(seed),
            clones: 0,
            done: BTreeMap::new(),
        };
        for (data, folder) in [("data-1", "one"), ("data-2", "one"), ("data-3", "two")] {
            world.sit(Home { data: below(data), folder: below(folder) });
        }
        world
    }

    fn sit(&mut self, home: Home) {
        let name = NAMES[self.folders.len() % NAMES.len()];
        self.folders.entry(home.folder.clone()).or_insert_with(|| Account::named(name));
        self.seats.push(Seat { home, window: None, again: Vec::new() });
    }

    /// Lets somebody at a seat do something, with the folder's account.
    fn at<T>(&mut self, seat: usize, act: impl FnOnce(&mut Window, &mut Account) -> T) -> T {
        let seat = &mut self.seats[seat];
        let files: Arc<dyn Files> = Arc::new(self.disk.clone());
        let window = seat.window.get_or_insert_with(|| Window::open(files, &seat.home).0);
        let account = self.folders.get_mut(&seat.home.folder).unwrap();
        let out = act(window, account);
        self.asked.hear(account);
        out
    }

    fn close(&mut self, folder: &Path) {
        for s in self.seats.iter_mut().filter(|s| s.home.folder == folder) {
            s.window = None;
        }
    }

    fn read(&self, folder: &Path) -> Reading {
        Reading::of(&self.disk, folder, PLAN)
    }

    fn journals(&self, folder: &Path) -> Vec<PathBuf> {
        let mut all = self.disk.list(folder).unwrap_or_default();
        all.retain(|p| p.extension().is_some_and(|e| e == "ronl"));
        all
    }

    /// What can be read of journals that lie somewhere else.
    fn reading(contents: &[(PathBuf, Vec<u8>)]) -> Reading {
        let disk = Sim::new(&["/there"]);
        for (path, bytes) in contents {
            replace(&disk, &Path::new("/there").join(path.file_name().unwrap()), bytes).unwrap();
        }
        Reading::of(&disk, Path::new("/there"), PLAN)
    }

    fn settle(&self, folder: &Path) -> Result<(), String> {
        let Some(account) = self.folders.get(folder) else { return Ok(()) };
        let mut account = account.clone();
        account.hear(&self.asked);
        account.settle(&self.read(folder))
    }

    /// Somebody changed files by hand: what can be read now is what must stay.
    fn start_over(&mut self, folder: &Path) {
        let reading = self.read(folder);
        if let Some(account) = self.folders.get_mut(folder) {
            account.start_over(&reading);
        }
    }

    /// Takes the journals of a place in; all that can be read of the place is then promised,
    /// and what the preview said is what came.
    fn take_in(&mut self, seat: usize, place: &Path, there: &Reading) -> Result<(), String> {
        let folder = self.seats[seat].home.folder.clone();
        let disk = self.disk.clone();
        let before = words(&self.read(&folder));
        let would = merge::look(&disk, &folder, place, PLAN).map_err(|e| format!("preview: {e}"))?;
        if words(&self.read(&folder)) != before {
            return Err("the preview changed something".into());
        }
        let writable = self.at(seat, |w, account| {
            let writable = w.writable();
            if writable {
                w.progress().take_in(&merge::look(&disk, &folder, place, PLAN).unwrap()).unwrap();
                // Whose a journal is whose first line is damaged, only its own folder can tell.
                if would.findings.iter().all(|f| f.code != "journal-no-header") {
                    account.promise(there);
                }
                w.look();
            }
            writable
        });
        if !writable {
            return Err("the folder cannot be written".into());
        }
        let mut after = words(&self.read(&folder));
        after.retain(|word| !before.contains(word));
        let said: BTreeSet<String> = would.entries.iter().map(|e| e.by.to_string()).collect();
        if after != said {
            return Err(format!("the preview said {said:?}, and {after:?} came"));
        }
        let again = merge::look(&disk, &folder, place, PLAN).map_err(|e| format!("again: {e}"))?;
        if again.is_empty() {
            Ok(())
        } else {
            Err(format!("merging again would do something: {}", told(&again)))
        }
    }

    fn step(&mut self, (deed, who, what): Step) -> Result<(), String> {
        let seat = who % self.seats.len();
        let folder = self.seats[seat].home.folder.clone();
        let other = self.seats[what % self.seats.len()].home.folder.clone();
        let disk = self.disk.clone();
        *self.done.entry(deed).or_default() += 1;
        match deed {
            Record | Tick => {
                let about = date(2020, 6, 30);
                let commitment = ["sewer-network", "rural-roads"][what % 2].into();
                let tick = [Draft::new(about, Event::Done { commitment, done: what % 3 > 0 })];
                let saved = self.at(seat, |w, account| match deed {
                    Tick => w.deed(&tick, account),
                    _ => w.record(1 + what % 3, account),
                });
                if !saved {
                    return Err("nothing can be saved".into());
                }
            }
            Undo => {
                let taken = self.at(seat, |w, account| {
                    let (back, again) = w.undo()?;
                    w.deed(&back, account).then_some(again)
                });
                self.seats[seat].again = taken.unwrap_or_default();
            }
            Redo => {
                let again = std::mem::take(&mut self.seats[seat].again);
                if !again.is_empty() && !self.at(seat, |w, account| w.deed(&again, account)) {
                    return Err("redo cannot be saved".into());
                }
            }
            Close => self.seats[seat].window = None,
            Look => self.at(seat, |w, _| w.look()),
            PowerCut => {
                let state = self.disk.state();
                self.seats.iter_mut().for_each(|s| s.window = None);
                self.disk = state.after(Cut::ALL[what % Cut::ALL.len()], &mut self.dice);
                // A backup that was said to be made is there as it was.
                for kept in &self.backups {
                    let now = backups::read(&self.disk, &kept.path).map_err(|e| format!("backup: {e}"))?;
                    if words(&Self::reading(&now)) != words(&kept.reading) {
                        return Err("a backup holds something else after a power cut".into());
                    }
                }
            }
            MergeFolder if other != folder && disk.list(&other).is_ok() => {
                let there = self.read(&other);
                self.take_in(seat, &other, &there)?;
            }
            MergeFile => {
                let all = self.journals(&other);
                let Some(file) = all.get(who % all.len().max(1)) else { return Ok(()) };
                let there = Self::reading(&[(file.clone(), disk.read(file).unwrap())]);
                self.take_in(seat, file, &there)?;
            }
            MergeBackup if !self.backups.is_empty() => {
                let kept = &self.backups[what % self.backups.len()];
                let (path, contents) = (kept.path.clone(), backups::read(&disk, &kept.path).unwrap());
                self.take_in(seat, &path, &Self::reading(&contents))?;
            }
            BackUp => {
                self.now += SignedDuration::from_secs(60);
                let made = backups::make(&disk, &folder, self.now, Why::Asked).map_err(|e| e.to_string())?;
                // The rotation clears old ones away.
                self.backups.retain(|b| disk.stamp(&b.path).is_ok());
                if let Some(b) = made {
                    let reading = Self::reading(&backups::read(&disk, &b.path).map_err(|e| e.to_string())?);
                    if words(&reading) != words(&self.read(&folder)) {
                        return Err("the backup holds something else than the folder".into());
                    }
                    self.backups.push(Kept { path: b.path, folder, reading });
                    return Ok(());
                }
            }
            Restore => {
                let all: Vec<&Kept> = self.backups.iter().filter(|b| b.folder == folder).collect();
                let Some(kept) = all.get(what % all.len().max(1)) else { return Ok(()) };
                let path = kept.path.clone();
                let there = Self::reading(&backups::read(&disk, &path).unwrap());
                // A journal is lost; those who have the folder open go.
                self.close(&folder);
                let journals = self.journals(&folder);
                if let Some(lost) = journals.get(who % journals.len().max(1)) {
                    disk.remove(lost).unwrap();
                    disk.sync_folder(&folder).unwrap();
                    self.start_over(&folder);
                }
                self.take_in(seat, &path, &there)?;
            }
            CopyFile | CutFile if other != folder => {
                let all = self.journals(&other);
                let Some(file) = all.get(who % all.len().max(1)) else { return Ok(()) };
                let mut bytes = disk.read(file).unwrap();
                if deed == CutFile {
                    bytes.truncate(self.dice.below(bytes.len() + 1));
                }
                self.close(&folder);
                disk.create_folder(&folder).unwrap();
                sync_folders(&disk, &folder).unwrap();
                replace(&disk, &folder.join(file.file_name().unwrap()), &bytes).unwrap();
                self.start_over(&folder);
            }
            DamageFile => {
                let all = self.journals(&folder);
                let Some(file) = all.get(what % all.len().max(1)) else { return Ok(()) };
                let mut bytes = disk.read(file).unwrap();
                let at = self.dice.below(bytes.len().max(1));
                if let Some(b) = bytes.get_mut(at) {
                    *b ^= 1;
                }
                self.close(&folder);
                replace(&disk, file, &bytes).unwrap();
                self.start_over(&folder);
            }
            CloneFolder if self.seats.len() < 5 && disk.list(&folder).is_ok() => {
                self.clones += 1;
                let home = Home {
                    folder: below(&format!("clone-{}", self.clones)),
                    ..self.seats[seat].home.clone()
                };
                copy(&disk, &folder, &disk, &home.folder);
                let clone = home.folder.clone();
                self.sit(home);
                self.start_over(&clone);
                return self.settle(&clone);
            }
            CloneComputer if disk.list(&folder).is_ok() => self.twin(seat, what)?,
            _ => *self.done.entry(deed).or_default() -= 1,
        }
        self.settle(&folder)
    }

    /// The computer is cloned, both go on with the same journals under the same names, and
    /// what the clone wrote is brought back.
    fn twin(&mut self, seat: usize, what: usize) -> Result<(), String> {
        self.clones += 1;
        let home = self.seats[seat].home.clone();
        let twin = self.disk.state().after(Cut::Keep, &mut self.dice);
        let mut account = Account::named(["t", "u", "v", "w", "x", "y", "z"][self.clones % 7]);
        account.hear(&self.asked);
        let (mut w, _) = Window::open(Arc::new(twin.clone()), &home);
        if !w.record(1 + what % 2, &mut account) {
            return Err("the clone cannot save".into());
        }
        drop(w);
        self.asked.hear(&account);
        // Here too somebody goes on.
        if !what.is_multiple_of(3) && !self.at(seat, |w, account| w.record(1, account)) {
            return Err("nothing can be saved beside a clone".into());
        }
        let brought = below(&format!("brought-{}", self.clones));
        copy(&twin, &home.folder, &self.disk, &brought);
        let there = self.read(&brought);
        self.take_in(seat, &brought, &there)
    }

    /// The journals of a folder as they stand.
    fn shown(&self, folder: &Path) -> String {
        let shown = |p: PathBuf| format!("{}:\n{}", p.display(), self.disk.read(&p).unwrap().escape_ascii());
        self.journals(folder).into_iter().map(shown).collect::<Vec<_>>().join("\n").replace("\\n", "\\n\n")
    }

    /// The laws of merging, over all folders there are.
    fn laws(&mut self) -> Result<(), String> {
        self.seats.iter_mut().for_each(|s| s.window = None);
        let mut folders: Vec<PathBuf> = self.folders.keys().cloned().collect();
        folders.retain(|f| self.disk.list(f).is_ok());
        let Some(first) = folders.first().cloned() else { return Ok(()) };
        let union = |name: &str, from: &[&Path]| -> Result<PathBuf, String> {
            let home = Home { data: below("data-of-laws"), folder: below(name) };
            let (mut w, _) = Window::open(Arc::new(self.disk.clone()), &home);
            for f in from {
                let m = merge::look(&self.disk, &home.folder, f, PLAN).map_err(|e| e.to_string())?;
                w.progress().take_in(&m).map_err(|e| e.to_string())?;
            }
            Ok(home.folder)
        };
        let forth: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
        let back: Vec<&Path> = forth.iter().rev().copied().collect();
        let a = union("law-forth", &forth)?;
        let b = union("law-back", &back)?;
        // The first one last, and all others as one.
        let rest = union("law-rest", &forth[1..])?;
        let c = union("law-nested", &[&rest, &first])?;
        let state = |f: &Path| State::of(&self.read(f));
        let (one, two, three) = (state(&a), state(&b), state(&c));
        if one != two {
            return Err(format!("not commutative: {}", one.unlike(&two)));
        }
        if one != three {
            return Err(format!("not associative: {}", one.unlike(&three)));
        }
        for place in forth.iter().copied().chain([b.as_path(), c.as_path(), a.as_path()]) {
            let again = merge::look(&self.disk, &a, place, PLAN).map_err(|e| e.to_string())?;
            if !again.entries.is_empty() || !again.is_empty() {
                let (here, there) = (self.shown(&a), self.shown(place));
                return Err(format!("not idempotent: {}\n{here}\nand\n{there}", told(&again)));
            }
        }
        Ok(())
    }
}

/// What people see: all entries in their order, and which count.
#[derive(PartialEq, Eq)]
struct State(Vec<String>);

impl State {
    fn of(reading: &Reading) -> Self {
        let mut journal = Journal::default();
        for e in &reading.entries {
            journal.insert(e.clone());
        }
        let live = journal.liveness();
        let shown = |e: &&Arc<Entry>| format!("{} {e:?}", live.counts(&e.id));
        Self(journal.ordered().iter().map(shown).collect())
    }

    fn unlike(&self, other: &Self) -> String {
        let only = |a: &Self, b: &Self| a.0.iter().filter(|l| !b.0.contains(l)).cloned().collect::<Vec<_>>();
        format!("only the one {:#?}, only the other {:#?}", only(self, other), only(other, self))
    }
}

/// A preview in few words.
fn told(m: &merge::Merge) -> String {
    format!("{} entries, {} mended lines, findings {:?}", m.entries.len(), m.mended, m.findings)
}

fn below(name: &str) -> PathBuf {
    Path::new(HOME).join(name)
}

fn words(reading: &Reading) -> BTreeSet<String> {
    reading.entries.iter().map(|e| e.by.to_string()).collect()
}

/// Copies the files of a folder, as a person does.
fn copy(from: &Sim, folder: &Path, to: &Sim, copy: &Path) {
    to.create_folder(copy).unwrap();
    to.sync_folder(Path::new(HOME)).unwrap();
    for path in from.list(folder).unwrap() {
        replace(to, &copy.join(path.file_name().unwrap()), &from.read(&path).unwrap()).unwrap();
    }
}

fn steps(dice: &mut Dice) -> Vec<Step> {
    let n = 4 + dice.below(20);
    (0..n).map(|_| (LIKELY[dice.below(LIKELY.len())], dice.below(1000), dice.below(1000))).collect()
}

/// Runs a sequence, and the laws after it. Gives what was done.
fn run(steps: &[Step], seed: u64) -> Result<(BTreeMap<Deed, usize>, usize), String> {
    let played = catch_unwind(AssertUnwindSafe(|| {
        let mut world = World::new(seed);
        for (n, step) in steps.iter().enumerate() {
            world.step(*step).map_err(|why| format!("step {n}, {step:?}: {why}"))?;
        }
        world.laws()?;
        let acknowledged = world.folders.values().map(Account::acknowledged).sum();
        Ok((world.done, acknowledged))
    }));
    played.unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().cloned();
        Err(format!("panic: {}", said.unwrap_or_default()))
    })
}

/// The fewest steps of a failing sequence that still fail.
fn shortened(mut steps: Vec<Step>, seed: u64) -> Vec<Step> {
    let mut n = steps.len();
    while n > 0 {
        n -= 1;
        let mut fewer = steps.clone();
        fewer.remove(n);
        if run(&fewer, seed).is_err() {
            steps = fewer;
            n = n.min(steps.len());
        }
    }
    steps
}

#[test]
fn random_sequences_keep_what_was_acknowledged_and_the_laws_of_merging() {
    let sequences = many(20, 250);
    let next = AtomicUsize::new(0);
    let sum = Mutex::new((BTreeMap::<Deed, usize>::new(), 0, Vec::new()));
    std::thread::scope(|s| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            s.spawn(|| {
                loop {
                    let n = next.fetch_add(1, SeqCst);
                    if n >= sequences || sum.lock().unwrap().2.len() > 4 {
                        return;
                    }
                    let seed = seed() + n as u64;
                    let steps = steps(&mut Dice::new(seed));
                    if let Ok((done, acknowledged)) = run(&steps, seed) {
                        let mut sum = sum.lock().unwrap();
                        for (deed, n) in done {
                            *sum.0.entry(deed).or_default() += n;
                        }
                        sum.1 += acknowledged;
                    } else {
                        let few = shortened(steps, seed);
                        let why = run(&few, seed).err().unwrap_or_default();
                        sum.lock().unwrap().2.push(format!("seed {seed}, {few:?}: {why}"));
                    }
                }
            });
        }
    });
    let (done, acknowledged, failures) = sum.into_inner().unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    let deeds: usize = done.values().sum();
    result(
        "random sequences",
        &format!("{sequences} sequences, {deeds} deeds, {acknowledged} promises kept, 0 broken: {done:?}"),
    );
}
