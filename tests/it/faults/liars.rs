//! The test of the test: disks that lie, and a store that would not check, must show up as
//! losses in the very runs that find none otherwise.

use std::{path::Path, sync::Arc};

use guatu::store::{
    backups::{Why, make},
    files::Files,
};

use super::{
    crash::script,
    disk::{Lie, Sim},
    office::{Account, HOME, Home, Window},
};

/// Whether power cuts on such a disk lose something that was acknowledged.
fn is_found(lie: Lie) {
    let found = (0..40).any(|seed| !script(25, 6, Some(lie), seed).1.is_empty());
    assert!(found, "{lie:?}: nothing is lost on a disk that lies");
}

#[test]
fn a_forgotten_flush_is_found() {
    is_found(Lie::ForgetsFlush);
}

#[test]
fn a_forgotten_flush_of_a_folder_is_found() {
    is_found(Lie::ForgetsFolder);
}

#[test]
fn a_rename_that_copies_is_found() {
    is_found(Lie::CopiesRename);
}

#[test]
fn a_backup_that_does_not_read_back_is_not_made() {
    let (disk, home) = (Sim::new(&[HOME]), Home::below(Path::new(HOME)));
    assert!(Window::open(Arc::new(disk.clone()), &home).0.record(3, &mut Account::default()));
    let now = "2020-07-01T00:00:00Z".parse().unwrap();
    disk.lie(Lie::Garbles);
    assert!(make(&disk, &home.folder, now, Why::Asked).is_err());
}

/// A journal with three entries, in which one byte of a value becomes another.
fn altered(seal_again: bool) -> Result<(), String> {
    let (disk, home) = (Sim::new(&[HOME]), Home::below(Path::new(HOME)));
    let mut account = Account::default();
    let (mut w, _) = Window::open(Arc::new(disk.clone()), &home);
    assert!(w.record(3, &mut account));
    drop(w);
    let own = disk.names().into_iter().find(|p| p.extension().is_some_and(|e| e == "ronl")).unwrap();
    let text = String::from_utf8(disk.read(&own).unwrap()).unwrap();
    let line = text.lines().find(|l| l.contains("value:1")).unwrap();
    let mut content = line.split_once('\t').unwrap().1.replace("value:1", "value:7");
    if seal_again {
        content = format!("{:08x}\t{content}", crc32fast::hash(content.as_bytes()));
    } else {
        content = format!("{}\t{content}", &line[..8]);
    }
    disk.create(&own).unwrap().write_all(text.replace(line, &content).as_bytes()).unwrap();
    account.settle(&Window::open(Arc::new(disk), &home).1)
}

#[test]
fn a_changed_byte_is_a_loss_that_is_shown_and_never_another_figure() {
    let shown = altered(false).unwrap_err();
    assert!(shown.starts_with("lost: [\"00001\"]") && shown.contains("journal-damaged"), "{shown}");
}

#[test]
fn a_store_that_does_not_check_sums_is_found() {
    // To such a store the changed line looks as this one does to ours.
    let found = altered(true).unwrap_err();
    assert!(found.contains("was changed"), "{found}");
}
