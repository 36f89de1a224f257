//! A full disk: the real program on a small file system in memory, at every free size.
//!
//! Such a file system counts in pages of 4 KB, so that from 0 to 64 KB there are seventeen
//! free sizes and no more. What lies between them is where in its page a journal ends: its
//! next line fits, or only so many bytes of it. Mounting happens in a namespace of its own,
//! which goes with the process; where the system gives none, the row says that it was
//! skipped.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use super::{
    program::{Deed, Office, Said},
    result, thorough,
};

const HOME: &str = "GUATU_FULL_HOME";
const PAGE: u64 = 4096;
/// Pages of the file system.
const PAGES: u64 = 256;

/// Fills the disk but for so many pages.
fn fill(filler: &Path, free: u64) {
    let mut file = fs::File::create(filler).unwrap();
    let page = vec![0; usize::try_from(PAGE).unwrap()];
    let mut pages = 0;
    while file.write_all(&page).is_ok() {
        pages += 1;
    }
    assert!(pages > free, "the disk was full from the beginning");
    file.set_len((pages - free) * PAGE).unwrap();
}

/// What is done at one free size.
fn try_at(office: &Office, filler: &Path, deed: Deed, free: u64) -> Result<bool, String> {
    office.restore();
    fill(filler, free);
    let said = Said::of(office.command(&[], deed).output().unwrap());
    let settled = office.settle(deed, &said, true).map_err(|why| format!("{why}: {said:?}"));
    let helpful = said.done() || said.err.to_lowercase().contains("free some space");
    fs::remove_file(filler).unwrap();
    settled?;
    if !helpful {
        return Err(format!("does not say what to do: {said:?}"));
    }
    office.again(deed)?;
    Ok(said.done())
}

/// The child, in a namespace of its own: everything happens in here.
#[test]
fn child() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let (disk, away) = (Path::new(&home).join("disk"), Path::new(&home).join("away"));
    let size = format!("size={}k", PAGES * PAGE / 1024);
    let mounted =
        Command::new("mount").args(["-t", "tmpfs", "-o", &size, "guatu"]).arg(&disk).status().unwrap();
    assert!(mounted.success());
    let (sizes, phases): (Vec<u64>, usize) = match (super::number("GUATU_LONG"), thorough()) {
        (Some(n), _) => ((0..=16).collect(), n),
        (_, true) => ((0..=16).collect(), 2),
        _ => ((0..=10).chain([16]).collect(), 1),
    };
    let (mut runs, mut refused, mut failures) = (0, 0, Vec::new());
    for phase in 0..phases {
        let folder = disk.join("home");
        let _ = fs::remove_dir_all(&folder);
        let _ = fs::remove_dir_all(&away);
        fs::create_dir_all(&folder).unwrap();
        fs::create_dir_all(&away).unwrap();
        // The last page of the journal has room for part of a line, more with each phase.
        let office = ending(&folder, &away, (phase + 1) * 400 / (phases + 1));
        for deed in Deed::WRITING {
            for free in &sizes {
                match try_at(&office, &disk.join("filler"), deed, *free) {
                    Ok(done) => refused += usize::from(!done),
                    Err(why) => failures.push(format!("{deed:?}, {free} pages free, phase {phase}: {why}")),
                }
                runs += 1;
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {runs}:\n{}",
        failures.len(),
        failures[..failures.len().min(12)].join("\n")
    );
    let sizes = sizes.len();
    result(
        "full disk",
        &format!(
            "{runs} runs at {sizes} free sizes from 0 to 64 KB, {phases} ends of a journal, {refused} refused with a message, 0 lost, 0 half files"
        ),
    );
}

/// An office whose own journal ends so many bytes before the end of a page.
fn ending(home: &Path, away: &Path, room: usize) -> Office {
    let journal = |folder: &Path| {
        let all = fs::read_dir(folder.join("progress")).unwrap().map(|e| e.unwrap().path());
        let own = all.into_iter().find(|p| p.extension().is_some_and(|e| e == "ronl")).unwrap();
        usize::try_from(fs::metadata(own).unwrap().len()).unwrap()
    };
    drop(Office::new(home, away, 0));
    let page = usize::try_from(PAGE).unwrap();
    let long = page - room - journal(home);
    for folder in [home, away] {
        fs::remove_dir_all(folder).unwrap();
        fs::create_dir_all(folder).unwrap();
    }
    let office = Office::new(home, away, long);
    // The moment an entry was recorded has one digit more or less.
    assert!(journal(home).abs_diff(page - room) < 8);
    office
}

/// Starts this very program in a namespace in which it may mount; why not, where it may not.
fn in_a_namespace(home: &Path) -> Result<Command, String> {
    let mut why = String::new();
    for flags in [&["-m"][..], &["-r", "-m"]] {
        let probe = Command::new("unshare")
            .args(flags)
            .args(["mount", "-t", "tmpfs", "guatu"])
            .arg(home.join("disk"))
            .output();
        match probe {
            Ok(o) if o.status.success() => {
                let mut c = Command::new("unshare");
                c.args(flags).arg(std::env::current_exe().unwrap());
                return Ok(c);
            }
            Ok(o) => String::from_utf8_lossy(&o.stderr).trim().clone_into(&mut why),
            Err(e) => why = format!("unshare: {e}"),
        }
    }
    Err(why)
}

#[test]
fn a_full_disk_loses_nothing_and_says_so() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("disk")).unwrap();
    let mut child = match in_a_namespace(dir.path()) {
        Ok(child) => child,
        Err(why) => {
            return result("full disk", &format!("SKIPPED, no small disk can be mounted here ({why})"));
        }
    };
    let out = child
        .args(["faults::full::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(HOME, dir.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let (said, why) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{said}{why}");
    let figures = said.lines().find_map(|l| l.split_once("full disk: "));
    let (figures, _) = figures.unwrap().1.rsplit_once(", seed").unwrap();
    result("full disk", figures);
}
