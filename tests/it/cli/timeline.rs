//! The timeline as a picture, by the real program.

use super::*;

#[test]
fn a_timeline_is_written_in_outlines_and_tells_what_it_shows() {
    let office = Office::new();
    for (lang, title, told) in [
        (
            "en",
            "Timeline, by section",
            "due 1 Sep 2020, inferred · not reached, 29 days overdue on 30 Sep 2020",
        ),
        ("zh-Hans", "时间轴", "时限2020年9月1日（推定） · 截至2020年9月30日未达成，逾期29天"),
        ("zh-Hant", "時間軸", "時限2020年9月1日（推定） · 截至2020年9月30日未達成，逾期29天"),
    ] {
        let args = ["--demo", "export", "-", "--format", "svg", "--chart", "timeline", "--lang", lang];
        let said = office.bare(&args);
        assert_eq!(said.code, 0, "{said:?}");
        for words in [title, told] {
            assert!(said.out.contains(words), "{lang}: {words}");
        }
        assert!(!said.out.contains("<text"), "{lang}");
    }
}

#[test]
fn rows_and_groups_are_chosen_and_only_where_there_are_any() {
    let office = Office::new();
    let export = |more: &[&str]| {
        office.bare(&[&["--demo", "export", "-", "--format", "svg", "--as-of", "2020-06-30"], more].concat())
    };
    let all = export(&["--chart", "timeline", "--rows", "all", "--by", "kind"]);
    let dated = export(&["--chart", "timeline", "--by", "kind"]);
    assert!(all.out.matches("due 31 Dec 2020").count() > dated.out.matches("due 31 Dec 2020").count());
    assert!(dated.out.contains("more, due by 31 Dec 2020 (inferred)"));
    assert!(!all.out.contains("more, due by"));
    let projects = export(&["--chart", "timeline", "--rows", "projects"]);
    assert!(projects.out.contains("Timeline of projects"), "{}", projects.err);
    expect(&export(&["--chart", "wall", "--rows", "all"]), 2, &["--rows"]);
    expect(&export(&["--rows", "all"]), 2, &["--rows"]);
    expect(&export(&["--chart", "timeline", "--rows", "some"]), 2, &["dated"]);
}
