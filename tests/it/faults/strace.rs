//! The system refuses the real program any of its calls, once or from then on, as strace
//! makes it: below every library, where the simulated disks do not reach.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

use super::{
    Dice, many,
    program::{Deed, Office, Said},
    result, seed,
};

/// Calls that touch files, on the machines there are.
const CALLS: &str = "?open,openat,?creat,read,pread64,write,pwrite64,writev,fsync,fdatasync,?rename,\
?renameat,renameat2,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,ftruncate,truncate,close,lseek,?stat,?lstat,fstat,\
?newfstatat,?statx,getdents64,flock,fcntl,?access,faccessat,?readlink,readlinkat,fallocate,copy_file_range";

const ERRORS: [&str; 4] = ["EIO", "ENOSPC", "EACCES", "EROFS"];

#[derive(Clone, Debug)]
struct Case {
    deed: Deed,
    call: String,
    error: &'static str,
    at: usize,
    lasting: bool,
}

/// A lane: an office of its own, and strace's notes.
struct Lane {
    office: Office,
    log: PathBuf,
    _dir: tempfile::TempDir,
}

impl Lane {
    fn new() -> Self {
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let (home, away) = (dir.path().join("home"), dir.path().join("away"));
        fs::create_dir_all(&home).unwrap();
        fs::create_dir_all(&away).unwrap();
        Self { office: Office::new(&home, &away, 0), log: dir.path().join("log"), _dir: dir }
    }

    fn traced(&self, deed: Deed, what: &str) -> (Said, String) {
        self.office.restore();
        let before = ["strace", "-f", "-qq", "-y", "-o", self.log.to_str().unwrap(), "-e", what];
        let said = Said::of(self.office.command(&before, deed).output().unwrap());
        (said, fs::read_to_string(&self.log).unwrap_or_default())
    }

    /// The calls that are made where nothing fails, by name; of each whether it may be refused.
    fn calls(&self, deed: Deed) -> BTreeMap<String, Vec<bool>> {
        let (said, log) = self.traced(deed, &format!("trace={CALLS}"));
        assert!(said.done(), "{deed:?}: {said:?}");
        let mut calls: BTreeMap<String, Vec<bool>> = BTreeMap::new();
        for line in log.lines() {
            let call = line.split_once(' ').and_then(|(_, l)| l.trim_start().split_once('('));
            let named = |(name, _): &(&str, &str)| name.bytes().all(|b| b.is_ascii_alphanumeric());
            if let Some((name, rest)) = call.filter(named) {
                // Nothing refuses to close a folder, and Rust's library takes it for a bug.
                let path = rest.split_once('<').and_then(|(_, r)| r.split_once(">)"));
                let folder = path.is_some_and(|(p, _)| Path::new(p).is_dir());
                calls.entry(name.to_owned()).or_default().push(name != "close" || !folder);
            }
        }
        calls
    }

    fn run(&self, c: &Case) -> Result<Option<bool>, String> {
        let when = format!("{}{}", c.at, if c.lasting { "+" } else { "" });
        let (said, log) = self.traced(c.deed, &format!("inject={}:error={}:when={when}", c.call, c.error));
        if said.never_began() {
            return Ok(None);
        }
        // Where the error stream itself is refused, nobody can be told.
        let heard = !log.lines().any(|l| l.contains("(INJECTED)") && l.contains("write(2<"));
        self.office
            .settle(c.deed, &said, heard)
            .map_err(|why| format!("{why}: {said:?}\n    {}", injected(&log)))?;
        self.office.again(c.deed).map_err(|why| format!("{why}, after {said:?}\n    {}", injected(&log)))?;
        Ok(Some(said.done()))
    }
}

/// The first call that was refused.
fn injected(log: &str) -> &str {
    log.lines().find(|l| l.contains("(INJECTED)")).unwrap_or("nothing was refused")
}

/// Every call of every deed with every error, once and from then on.
fn cases(lane: &Lane) -> Vec<Case> {
    let mut all = Vec::new();
    for deed in Deed::ALL {
        for (call, may) in lane.calls(deed) {
            for at in 1..=may.len() {
                for (error, lasting) in ERRORS.into_iter().flat_map(|e| [(e, false), (e, true)]) {
                    if may[at - 1] && !(lasting && may[at..].contains(&false)) {
                        all.push(Case { deed, call: call.clone(), error, at, lasting });
                    }
                }
            }
        }
    }
    all
}

#[test]
fn whatever_call_the_system_refuses_nothing_acknowledged_is_lost() {
    let works = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).output();
    if !works.as_ref().is_ok_and(|o| o.status.success()) {
        let why =
            works.map_or_else(|e| e.to_string(), |o| String::from_utf8_lossy(&o.stderr).trim().to_owned());
        return result("refused calls", &format!("SKIPPED, strace does not work here ({why})"));
    }
    let lanes = std::thread::available_parallelism().map_or(1, usize::from);
    let first = Lane::new();
    let mut all = cases(&first);
    let possible = all.len();
    // Without time for all of them, another few with every seed.
    let mut dice = Dice::new(seed());
    let some = many(24, 500).min(possible);
    for n in 0..some {
        let other = n + dice.below(possible - n);
        all.swap(n, other);
    }
    all.truncate(some);
    let (next, sum) = (AtomicUsize::new(0), Mutex::new(([0; 3], Vec::new())));
    let work = |lane: &Lane| {
        while let Some(case) = all.get(next.fetch_add(1, SeqCst)) {
            let done = lane.run(case);
            let mut sum = sum.lock().unwrap();
            match done {
                Ok(None) => sum.0[0] += 1,
                Ok(Some(false)) => sum.0[1] += 1,
                Ok(Some(true)) => sum.0[2] += 1,
                Err(why) => sum.1.push(format!("{case:?}: {why}")),
            }
        }
    };
    std::thread::scope(|s| {
        for _ in 1..lanes {
            s.spawn(|| work(&Lane::new()));
        }
        work(&first);
    });
    let ([never, refused, done], failures) = sum.into_inner().unwrap();
    let shown = failures.len().min(40);
    assert!(failures.is_empty(), "{} of {some}:\n{}", failures.len(), failures[..shown].join("\n"));
    result(
        "refused calls",
        &format!(
            "{some} runs of {possible} possible, {refused} refused with a message, {done} done all the same, \
             {never} never began, 0 lost, 0 panics"
        ),
    );
}
