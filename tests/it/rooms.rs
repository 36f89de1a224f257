//! Who may know whom: the rooms of the code, by their imports.

use std::{fs, path::Path};

/// A folder of `src`, and the crate modules it must never name.
const WALLS: [(&str, &[&str]); 8] = [
    ("domain", &["store", "exchange", "text", "search", "gui", "cli", "desk", "demo", "chart", "scope"]),
    ("text", &["store", "exchange", "search", "gui", "cli", "desk", "demo", "chart", "scope"]),
    ("search", &["store", "exchange", "gui", "cli", "desk", "demo", "chart", "scope"]),
    ("chart", &["store", "exchange", "gui", "cli", "desk", "demo"]),
    ("exchange", &["store", "gui", "cli", "desk", "demo"]),
    ("store", &["exchange", "text", "search", "gui", "cli", "desk", "demo"]),
    ("gui/view", &["store", "exchange", "cli", "desk", "demo"]),
    ("gui/widget", &["store", "exchange", "cli", "desk", "demo"]),
];

/// What must never be named by a folder besides: other people's crates, clocks, files.
const OUTSIDE: [(&str, &[&str]); 7] = [
    ("domain", &["egui", "ron::", "std::fs", "std::io", "SystemTime", "Timestamp::now"]),
    ("text", &["egui", "std::fs", "std::io"]),
    ("search", &["egui", "std::fs", "std::io", "Timestamp::now"]),
    ("chart", &["egui", "std::fs", "std::io", "Timestamp::now"]),
    ("exchange", &["egui", "std::fs", "Timestamp::now"]),
    ("store", &["egui"]),
    ("gui/view", &["std::fs", "Timestamp::now", "ZonedDateTime::now"]),
];

fn sources(folder: &Path, out: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            // Tests beside the code may use what they like.
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("").to_owned();
            let code: String =
                code.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            out.push((path.display().to_string(), code));
        }
    }
}

fn code(folder: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    sources(&Path::new("src").join(folder), &mut out);
    assert!(!out.is_empty(), "{folder} is gone: is this test still about something?");
    out
}

/// Whether `code` names the crate's module: `crate::store`, or inside a `use crate::{…}`.
fn names(code: &str, module: &str) -> bool {
    let flat: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.contains(&format!("crate::{module}")) || flat.contains(&format!("guatu::{module}")) {
        return true;
    }
    flat.split("use crate::{").skip(1).any(|rest| {
        let list = rest.split(';').next().unwrap_or("");
        let mut depth = 0;
        let top: String = list
            .chars()
            .filter(|c| {
                depth += match c {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                depth == 0
            })
            .collect();
        top.split(',').any(|part| part.trim().starts_with(module))
    })
}

#[test]
fn no_room_looks_into_one_it_must_not_know() {
    let mut broken = Vec::new();
    for (room, walls) in WALLS {
        for (file, code) in code(room) {
            broken
                .extend(walls.iter().filter(|w| names(&code, w)).map(|w| format!("{file} names crate::{w}")));
        }
    }
    for (room, words) in OUTSIDE {
        for (file, code) in code(room) {
            broken.extend(words.iter().filter(|w| code.contains(**w)).map(|w| format!("{file} uses {w}")));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn the_scan_sees_what_it_is_there_for() {
    assert!(names("use crate::store::files;", "store"));
    assert!(names("use crate::{\n    domain::plan::Plan,\n    store::files,\n};", "store"));
    assert!(!names("use crate::{domain::store_like, text};", "store"));
    assert!(!names("use crate::domain::{store, text};", "store"));
}

#[test]
fn one_place_opens_a_link_and_only_a_link() {
    let opens = ["open_url", "OpenUrl", "hyperlink", "Hyperlink", "webbrowser", "process::Command"];
    for (file, code) in code(".") {
        for word in opens.iter().filter(|w| code.contains(**w)) {
            let told = file.ends_with("gui/theme.rs") && *word == "hyperlink";
            let opened = file.ends_with("gui/dispatch.rs") && word.starts_with(['o', 'O']);
            assert!(told || opened, "{file} uses {word}");
        }
    }
    let dispatch = std::fs::read_to_string("src/gui/dispatch.rs").unwrap();
    assert_eq!(dispatch.matches("open_url").count(), 1);
    assert!(dispatch.contains("Action::OpenLink(link) => ctx.open_url"));
}
