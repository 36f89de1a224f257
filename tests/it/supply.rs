//! What the program is made of: where each crate comes from, why it is there, and that what
//! builds and checks it uses exactly the locked ones.

use std::{
    fs,
    path::{Path, PathBuf},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// Header and lines of every table of a TOML file.
fn tables(toml: &str) -> Vec<(&str, Vec<&str>)> {
    let mut all = vec![("", Vec::new())];
    for line in toml.lines().map(str::trim) {
        match line.strip_prefix('[').and_then(|l| l.trim_start_matches('[').split_once(']')) {
            Some((header, _)) => all.push((header, Vec::new())),
            None => all.last_mut().unwrap().1.push(line),
        }
    }
    all
}

/// What stands behind the sign of a comment that is in no string.
fn comment(line: &str) -> Option<&str> {
    let mut quoted = false;
    let at = line.find(|c| {
        quoted ^= c == '"';
        c == '#' && !quoted
    })?;
    Some(line[at + 1..].trim())
}

/// Lines of a manifest that name a dependency.
fn dependencies(manifest: &str) -> Vec<&str> {
    let all = tables(manifest).into_iter().filter(|(header, _)| header.ends_with("dependencies"));
    all.flat_map(|(_, lines)| lines).filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
}

#[test]
fn every_dependency_says_what_it_is_for() {
    assert_eq!(comment("a = \"1#2\" # why"), Some("why"));
    assert_eq!(comment("a = \"1\""), None);
    for name in ["Cargo.toml", "tests/fuzz/Cargo.toml"] {
        let manifest = read(name);
        let all = dependencies(&manifest);
        assert!(all.len() > 4, "{name}: {all:?}");
        for line in all {
            let why = comment(line).unwrap_or_default();
            assert!(why.len() >= 5 && why.chars().any(char::is_alphabetic), "{name}: no reason: {line}");
        }
    }
}

#[test]
fn every_locked_crate_comes_from_the_registry_with_its_checksum() {
    for (name, own) in [("Cargo.lock", &["guatu"][..]), ("tests/fuzz/Cargo.lock", &["guatu", "guatu-fuzz"])] {
        let lock = read(name);
        let packages: Vec<_> = tables(&lock).into_iter().filter(|(header, _)| *header == "package").collect();
        assert!(packages.len() > 50, "{name}");
        let mut without = Vec::new();
        for (_, lines) in packages {
            let field = |key: &str| {
                lines.iter().find_map(|l| l.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
            };
            let crate_name = field("name").unwrap();
            match field("source") {
                None => without.push(crate_name),
                Some(source) => {
                    assert_eq!(
                        source, "registry+https://github.com/rust-lang/crates.io-index",
                        "{crate_name}"
                    );
                    assert_eq!(field("checksum").map(str::len), Some(64), "{name}: {crate_name}");
                }
            }
        }
        assert_eq!(without, own, "{name}: crates without a source");
    }
}

/// The commands of a shell script, one a line, without comments.
fn commands(script: &str) -> Vec<String> {
    let joined = script.replace("\\\n", " ");
    let lines = joined.lines().map(str::trim).filter(|l| !l.starts_with('#'));
    lines.flat_map(|l| l.split(['|', ';', '&'])).map(|c| c.trim().to_owned()).collect()
}

/// What a command asks cargo to do, where it does. Only what may change the lock file takes
/// `--locked`, and `fmt` does not look at it.
fn unlocked(command: &str) -> bool {
    let mut words = command.split_whitespace().skip_while(|w| *w != "cargo").skip(1);
    let deed = words.next().unwrap_or_default();
    let takes = ["bench", "build", "check", "clippy", "deny", "doc", "fetch", "install", "metadata", "run"];
    (takes.contains(&deed) || ["rustc", "rustdoc", "test", "tree"].contains(&deed))
        && !words.any(|w| w == "--locked")
}

fn scripts(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() { scripts(&path, out) } else { out.push(path) }
    }
}

#[test]
fn every_build_of_a_script_uses_the_locked_crates() {
    assert!(unlocked("FLAGS=1 nice cargo test --lib") && unlocked("cargo build"));
    assert!(!unlocked("nice cargo test --locked") && !unlocked("cargo fmt --check"));
    let mut all = Vec::new();
    scripts(&Path::new(ROOT).join(".ci"), &mut all);
    let mut builds = 0;
    for path in all {
        for command in commands(&fs::read_to_string(&path).unwrap()) {
            assert!(!unlocked(&command), "{}: {command}", path.display());
            builds += usize::from(command.contains("cargo ") && command.contains("--locked"));
        }
    }
    assert!(builds > 8, "{builds} builds: the scripts are not read as they are written");
}

#[test]
fn unsafe_code_cannot_be_allowed_anywhere() {
    let manifest = read("Cargo.toml");
    let lints = tables(&manifest).into_iter().find(|(header, _)| *header == "lints.rust").unwrap().1;
    // Forbidden, not denied: no attribute in a file can allow it again.
    assert!(lints.iter().any(|l| l.split('#').next().unwrap().trim() == "unsafe_code = \"forbid\""));
    assert!(!manifest.contains("[workspace]"), "another member would need the lint too");
}

/// `.ci/run` holds both lock files against these rules.
#[test]
fn the_rules_speak_of_licences_sources_bans_and_advisories() {
    let rules = read(".ci/deny.toml");
    let rules: Vec<_> = tables(&rules).into_iter().collect();
    for (table, rule) in [
        ("advisories", "yanked = \"deny\""),
        ("licenses", "allow = ["),
        ("bans", "wildcards = \"deny\""),
        ("sources", "unknown-registry = \"deny\""),
        ("sources", "unknown-git = \"deny\""),
    ] {
        let lines = rules.iter().filter(|(header, _)| *header == table).flat_map(|(_, lines)| lines);
        assert!(lines.into_iter().any(|l| *l == rule), "[{table}] lacks {rule}");
    }
}
