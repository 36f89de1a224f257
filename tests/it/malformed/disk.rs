//! What a disk can hold in place of a file, and every place a file can be cut or spoilt.

use std::{fs, path::Path};

use guatu::store::{
    files::{Disk, Files as _, LARGEST},
    plan_folder::{self, PlanSource},
    progress::Reading,
};

use super::{GOOD, code, complete, read_with};

/// What stands where a file of the plan should be is refused with a sentence, and is
/// neither waited for nor read into memory.
#[test]
fn what_is_no_file_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    for (name, good) in GOOD {
        fs::write(dir.path().join(name), good).unwrap();
    }
    let targets = dir.path().join("targets.ron");
    let refused = |want: &str| {
        let reading = plan_folder::read(&Disk, &PlanSource::Folder(dir.path().to_owned()));
        assert_eq!(reading.findings.iter().map(|f| f.code).collect::<Vec<_>>(), [want]);
        complete(&reading.findings).unwrap();
        assert_eq!(reading.plan.unwrap().commitments.len(), 4, "the other files are read");
    };
    fs::remove_file(&targets).unwrap();
    fs::create_dir(&targets).unwrap();
    refused("file-irregular");
    fs::remove_dir(&targets).unwrap();
    for (len, want) in [(plan_folder::LARGEST + 1, "file-too-large"), (2 << 30, "file-too-large")] {
        // A file of holes takes no room on the disk.
        fs::File::create(&targets).unwrap().set_len(len).unwrap();
        refused(want);
    }
    assert_eq!(Disk.read(&targets).unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
    fs::File::create(&targets).unwrap().set_len(LARGEST + 1).unwrap();
    assert_eq!(Disk.read(&targets).unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
    fs::remove_file(&targets).unwrap();
    odd_ones(&targets, &refused);
}

#[cfg(unix)]
fn odd_ones(targets: &Path, refused: &dyn Fn(&str)) {
    use std::os::unix::{fs::symlink, net::UnixListener};
    symlink(targets, targets).unwrap();
    refused("file-unreadable");
    fs::remove_file(targets).unwrap();
    symlink("/dev/zero", targets).unwrap();
    refused("file-irregular");
    fs::remove_file(targets).unwrap();
    let socket = UnixListener::bind(targets).unwrap();
    refused("file-irregular");
    drop(socket);
    fs::remove_file(targets).unwrap();
    if std::process::Command::new("mkfifo").arg(targets).status().is_ok_and(|s| s.success()) {
        refused("file-irregular");
    }
}

/// One name nobody can follow does not take the other journals with it.
#[cfg(unix)]
#[test]
fn a_journal_that_leads_nowhere_is_told_and_the_others_count() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("k3.ronl"), include_str!("good/k3.ronl")).unwrap();
    let whole = Reading::of(&Disk, dir.path(), "good-2020").entries;
    let round = dir.path().join("round.ronl");
    std::os::unix::fs::symlink(&round, &round).unwrap();
    let reading = Reading::of(&Disk, dir.path(), "good-2020");
    assert_eq!(reading.entries, whole);
    assert_eq!(reading.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["journal-unreadable"]);
    complete(&reading.findings).unwrap();
}

#[cfg(not(unix))]
fn odd_ones(_: &Path, _: &dyn Fn(&str)) {}

/// Whatever is cut off a file, something is found, at a place, with a hint; and nothing panics.
#[test]
fn a_file_cut_anywhere_is_told() {
    let (mut cuts, mut vague) = (0, Vec::new());
    for (name, good) in GOOD {
        let last = good.trim_end().len();
        for at in (0..last).filter(|i| good.is_char_boundary(*i)) {
            let reading = read_with(&[(name, &good.as_bytes()[..at])]);
            let f = reading.findings.first().unwrap_or_else(|| panic!("{name} cut at {at} passes"));
            complete(&reading.findings).unwrap();
            assert!(f.place.as_ref().is_some_and(|p| p.line > 0 && p.column > 0), "{name} at {at}: {f:?}");
            cuts += 1;
            if code(f) == "hint-none" {
                vague.push((name, at));
            }
        }
    }
    println!("{cuts} cuts, {} without a hint", vague.len());
    assert!(vague.is_empty(), "{vague:?}");
}

/// A sign that is gone, or another in its place: no panic, and hardly ever no hint. Every
/// place is tried with `GUATU_SPOIL=1`, else every eleventh.
#[test]
fn a_file_spoilt_anywhere_is_told() {
    let step = std::env::var("GUATU_SPOIL").ok().and_then(|s| s.parse().ok()).unwrap_or(11);
    let signs = ["", "\"", "(", ")", "]", ",", ":", "，", "“", "\u{200B}", "\\", "{", "%", "9", "\n"];
    let (mut all, mut found, mut vague) = (0, 0, 0);
    for (name, good) in GOOD {
        let chars: Vec<char> = good.chars().collect();
        for i in (0..chars.len()).step_by(step) {
            let [before, after] = [&chars[..i], &chars[i + 1..]].map(|c| c.iter().collect::<String>());
            for sign in signs {
                let reading = read_with(&[(name, format!("{before}{sign}{after}").as_bytes())]);
                all += 1;
                found += usize::from(!reading.findings.is_empty());
                vague += reading.findings.iter().filter(|f| code(f) == "hint-none").count();
            }
        }
    }
    println!("{all} files with one sign changed: {found} with findings, {vague} of them without a hint");
    assert!(vague * 200 < found, "{vague} of {found} without a hint");
}
