//! `guatu merge` and `guatu backup`, by the real program.

use serde_json::Value;

use super::*;

/// One office's folder with a tick and a figure of its own.
fn recorded(o: &Office, folder: &str, deeds: &[&[&str]]) -> String {
    let path = o.path(folder).display().to_string();
    for d in deeds {
        let said = o.bare(&[*d, &["--plan", PLAN, "--progress", &path]].concat());
        assert_eq!(said.code, 0, "{said:?}");
    }
    path
}

fn merged(o: &Office, args: &[&str]) -> Said {
    o.bare(&[&["merge", "--plan", PLAN], args].concat())
}

#[test]
fn two_folders_are_merged_and_merging_again_changes_nothing() {
    let o = Office::new();
    let on = ["--on", "2020-06-30"];
    let a = recorded(&o, "a", &[&[&["record", "sewer-network", "52"], &on[..]].concat()]);
    let b = recorded(
        &o,
        "b",
        &[
            &[&["record", "sewer-network", "60"], &on[..]].concat(),
            &[&["tick", "huadu-avenue-upgrade"], &on[..]].concat(),
        ],
    );
    let would = merged(&o, &[&a, &b, "--dry-run", "--json"]);
    let json: Value = serde_json::from_str(&would.out).unwrap();
    assert_eq!((would.code, &json["entries"]), (0, &json!(2)));
    let files = || fs::read_dir(&a).unwrap().count();
    let before = files();
    let said = merged(&o, &[&a, &b]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("2 entries") && said.out.contains("1 conflict to settle"), "{said:?}");
    assert!(files() > before);
    let again = merged(&o, &[&a, &b]);
    assert!(again.code == 0 && again.out.starts_with("Nothing new"), "{again:?}");
    let status = o.bare(&["status", "--json", "--as-of", "2020-06-30", "--plan", PLAN, "--progress", &a]);
    let json: Value = serde_json::from_str(&status.out).unwrap();
    let ticked = |c: &&Value| c["id"] == "huadu-avenue-upgrade";
    assert!(!json["commitments"].as_array().unwrap().iter().find(ticked).unwrap()["done"].is_null());
}

#[test]
fn a_backup_is_made_before_the_first_record_of_a_day_and_can_be_brought_back() {
    let o = Office::new();
    let a = recorded(&o, "a", &[&["tick", "sewer-network", "--on", "2020-06-30"]]);
    let list = || o.bare(&["backup", "--list", "--plan", PLAN, "--progress", &a]);
    assert!(list().out.starts_with("There are no copies yet"), "nothing was there to copy");
    recorded(&o, "a", &[&["tick", "huadu-avenue-upgrade", "--on", "2020-06-30"]]);
    assert_eq!(list().out.lines().count(), 1, "{:?}", list());
    let made = o.bare(&["backup", "--plan", PLAN, "--progress", &a]);
    let zip = made.out.trim().strip_prefix("A copy of all journals: ").unwrap().to_owned();
    for f in fs::read_dir(&a)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|f| f.extension().is_some_and(|e| e == "ronl"))
    {
        fs::remove_file(f).unwrap();
    }
    let said = merged(&o, &[&zip, "--progress", &a]);
    assert!(said.code == 0 && said.out.contains("2 entries"), "{said:?}");
}

#[test]
fn a_place_that_cannot_be_read_stops_the_merge_before_anything_is_written() {
    let o = Office::new();
    let a = recorded(&o, "a", &[&["tick", "sewer-network", "--on", "2020-06-30"]]);
    let b = recorded(&o, "b", &[&["tick", "huadu-avenue-upgrade", "--on", "2020-06-30"]]);
    let before = fs::read_dir(&a).unwrap().count();
    for bad in ["nowhere", "nowhere.zip", "nowhere.ronl"] {
        let said = merged(&o, &[&a, &b, bad]);
        assert_eq!(said.code, 3, "{said:?}");
        assert!(
            said.err.contains("nothing was changed")
                && said.err.trim_end().ends_with(&format!("{bad} [merge-unreadable]")),
            "{said:?}"
        );
    }
    assert_eq!(fs::read_dir(&a).unwrap().count(), before);
    assert_eq!(merged(&o, &[&a, &b, "--progress", &a]).code, 2);
    assert_eq!(o.bare(&["merge", &a, "--demo"]).code, 2);
}

#[test]
fn damaged_lines_of_a_source_are_named_and_the_rest_is_taken_in() {
    let o = Office::new();
    let a = recorded(&o, "a", &[&["tick", "sewer-network", "--on", "2020-06-30"]]);
    let two: [&[&str]; 2] = [
        &["tick", "huadu-avenue-upgrade", "--on", "2020-06-30"],
        &["tick", "sewer-network", "--on", "2020-06-29"],
    ];
    let b = recorded(&o, "b", &two);
    let journal = fs::read_dir(&b)
        .unwrap()
        .map(|f| f.unwrap().path())
        .find(|f| f.extension().is_some_and(|e| e == "ronl"));
    let journal = journal.unwrap();
    let text = fs::read_to_string(&journal).unwrap().replace("huadu-avenue", "hxadu-avenue");
    fs::write(&journal, text).unwrap();
    let said = merged(&o, &[&a, &b]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.err.contains(".ronl:2\n") && said.out.contains("1 entry"), "{said:?}");
}
