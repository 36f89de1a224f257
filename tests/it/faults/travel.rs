//! Folders and journals that change under a process: taken away, taken in, written by two.

use std::{path::Path, sync::Arc};

use guatu::store::{
    files::{Files, replace},
    merge,
};

use super::{
    disk::Sim,
    office::{Account, HOME, Home, PLAN, Window},
};

fn office() -> (Sim, Home, Account) {
    (Sim::new(&[HOME]), Home::below(Path::new(HOME)), Account::default())
}

fn open(disk: &Sim, home: &Home) -> Window {
    Window::open(Arc::new(disk.clone()), home).0
}

fn settled(disk: &Sim, home: &Home, account: &Account) {
    account.settle(&Window::open(Arc::new(disk.clone()), home).1).unwrap();
}

#[test]
fn a_folder_that_is_taken_away_gets_nothing_acknowledged() {
    for to in [None, Some("/home/renamed")] {
        let (disk, home, mut account) = office();
        let mut w = open(&disk, &home);
        assert!(w.record(2, &mut account));
        disk.take_away(&home.folder, to.map(Path::new));
        assert!(!w.record(1, &mut account), "{to:?}: written to nowhere, and acknowledged");
        if let Some(to) = to {
            // The share comes back: nothing is lost, and what waits is saved.
            disk.take_away(Path::new(to), Some(&home.folder));
            assert!(w.save(&mut account));
            settled(&disk, &home, &account);
        }
    }
}

#[test]
fn what_another_process_writes_between_preview_and_taking_in_stays() {
    let (disk, home, mut account) = office();
    let (elsewhere, visitor) = (home.elsewhere("elsewhere"), home.visitor("data-of-others"));
    // Another office, whose program is killed: its register knows of the first entry only.
    assert!(open(&disk, &visitor).record(1, &mut account));
    let mut other = open(&disk, &visitor);
    assert!(other.record(2, &mut account));
    std::mem::forget(other);
    disk.unlock();
    let journal = disk.names().into_iter().find(|p| p.extension().is_some_and(|e| e == "ronl")).unwrap();
    // A copy is made, and later a byte of the last line goes bad here.
    disk.create_folder(&elsewhere.folder).unwrap();
    let mut content = disk.read(&journal).unwrap();
    replace(&disk, &elsewhere.folder.join(journal.file_name().unwrap()), &content).unwrap();
    let near_the_end = content.len() - 10;
    content[near_the_end] ^= 1;
    replace(&disk, &journal, &content).unwrap();

    let mut w = open(&disk, &home);
    let merge = merge::look(&disk, &home.folder, &elsewhere.folder, PLAN).unwrap();
    assert_eq!(merge.mended, 1);
    // Meanwhile the other office goes on in its journal.
    assert!(open(&disk, &visitor).record(1, &mut account));
    w.progress().take_in(&merge).unwrap();
    settled(&disk, &home, &account);
}

#[test]
fn a_journal_that_appears_between_preview_and_taking_in_stays() {
    let (disk, home, mut account) = office();
    let (there, theirs) = (home.elsewhere("elsewhere"), home.visitor("data-of-others"));
    let their_home = Home { folder: there.folder.clone(), ..theirs };
    let mut other = open(&disk, &their_home);
    assert!(other.record(2, &mut account));
    let mut w = open(&disk, &home);
    let merge = merge::look(&disk, &home.folder, &there.folder, PLAN).unwrap();
    // Somebody copies the same journal into the folder by hand, which has grown since.
    assert!(other.record(2, &mut account));
    drop(other);
    for path in disk.list(&there.folder).unwrap() {
        let copy = home.folder.join(path.file_name().unwrap());
        replace(&disk, &copy, &disk.read(&path).unwrap()).unwrap();
    }
    w.progress().take_in(&merge).unwrap();
    settled(&disk, &home, &account);
}
