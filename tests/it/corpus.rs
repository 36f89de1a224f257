//! The laws the fuzz targets run, here with every input the corpus keeps: what was once
//! broken, and few inputs that reach all that was ever reached.

#[path = "../fuzz/laws/mod.rs"]
pub mod laws;

use std::{
    collections::BTreeSet,
    fs,
    panic::catch_unwind,
    path::{Path, PathBuf},
    thread,
};

const FUZZ: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz");

fn inside(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect()
}

/// The inputs of one target that break its law, of how many.
fn broken((name, law): laws::Target) -> (Vec<PathBuf>, usize) {
    let inputs = inside(&Path::new(FUZZ).join("corpus").join(name));
    let all = inputs.len();
    let breaks = |path: &PathBuf| {
        let input = fs::read(path).unwrap();
        catch_unwind(|| law(&input)).is_err()
    };
    (inputs.into_iter().filter(breaks).collect(), all)
}

#[test]
fn no_kept_input_breaks_a_law() {
    let runs = thread::scope(|s| {
        let threads = laws::TARGETS.map(|t| (t.0, s.spawn(move || broken(t))));
        threads.map(|(name, thread)| (name, thread.join().unwrap()))
    });
    for (name, (broken, all)) in runs {
        assert!(all > 0, "no input is kept for {name}");
        assert!(broken.is_empty(), "{name}: {} of {all} inputs break a law: {broken:#?}", broken.len());
    }
}

#[test]
fn every_target_has_its_law_its_program_and_its_inputs() {
    let stems = |folder: &str| -> BTreeSet<String> {
        let all = inside(&Path::new(FUZZ).join(folder));
        all.iter().map(|p| p.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    let laws: BTreeSet<String> = laws::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(laws, stems("targets"));
    assert_eq!(laws, stems("corpus"));
}
