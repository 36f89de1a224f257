//! The bulletin of the demonstration year, in every language and format.

use std::{fs, process::Command};

use guatu::{
    demo::{self, Demonstration},
    domain::{
        pace::PaceRule,
        scorecard::{Scorecard, Standing},
        words::Lang,
    },
    exchange::{
        Format, Scope,
        bulletin::{self, Letterhead},
    },
    scope::LazyMonths,
};

/// The bytes of a bulletin of those rows of the year that a choice lets through.
fn bulletin(lang: Lang, format: Format, chosen: impl Fn(&Scorecard, usize) -> bool) -> Vec<u8> {
    let desk = Demonstration::new(lang).desk();
    let card = Scorecard::derive(&desk.tracker, demo::AS_OF, PaceRule::Default);
    let rows: Vec<usize> = (0..card.rows.len()).filter(|i| chosen(&card, *i)).collect();
    let scope = Scope {
        tracker: &desk.tracker,
        journal: &desk.journal,
        card: &card,
        months: &LazyMonths::default(),
        lang,
        rows: &rows,
        filters: &[],
        published: false,
        demonstration: true,
    };
    bulletin::write(format, &scope, &Letterhead::default()).unwrap()
}

/// Text of a PDF, without spaces and ends of lines; none where no program reads it.
fn text(pdf: &[u8]) -> Option<String> {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("bulletin.pdf");
    fs::write(&file, pdf).unwrap();
    let read = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-").output().ok()?;
    assert!(read.status.success() && read.stderr.is_empty(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8(read.stdout).unwrap();
    Some(text.chars().filter(|c| !c.is_whitespace()).collect())
}

#[test]
fn every_title_in_question_can_be_read_in_the_pdf() {
    for lang in Lang::ALL {
        let Some(text) = text(&bulletin(lang, Format::Pdf, |_, _| true)) else {
            eprintln!("pdftotext is not here: the text of the PDF was not read back");
            return;
        };
        assert!(!text.contains(['〓', '\u{fffd}', '\0']), "{lang:?}");
        let desk = Demonstration::new(lang).desk();
        let card = Scorecard::derive(&desk.tracker, demo::AS_OF, PaceRule::Default);
        let plan = desk.plan();
        let listed =
            card.rows.iter().filter(|r| r.standing.wants_attention() || r.standing == Standing::NotReported);
        for row in listed {
            let title = plan.commitments[row.index].title.get(lang);
            let title: String = title.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(text.contains(&title), "{lang:?}: {title}");
        }
        for section in &plan.head.sections {
            let title: String = section.title.get(lang).chars().filter(|c| !c.is_whitespace()).collect();
            assert!(text.contains(&title), "{lang:?}: {title}");
        }
    }
}

#[test]
fn a_unit_a_commitment_and_nothing_at_all_have_bulletins_too() {
    for format in [Format::Html, Format::Docx, Format::Pdf] {
        let lead = |card: &Scorecard, i: usize| card.rows[i].lead().to_owned();
        let unit = bulletin(Lang::Hans, format, |card, i| lead(card, i) == "演示单位甲");
        let one = bulletin(Lang::Hans, format, |_, i| i == 20);
        let none = bulletin(Lang::Hans, format, |_, _| false);
        assert!(unit.len() > one.len() && one.len() > none.len(), "{format}");
    }
    let page = String::from_utf8(bulletin(Lang::Hans, Format::Html, |_, _| false)).unwrap();
    assert!(page.contains("没有符合条件的任务") && page.contains("此处所有数据均为虚构"));
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let page = String::from_utf8(bulletin(Lang::En, Format::Html, |_, _| true)).unwrap();
    for foreign in ["<script", "<link", "<img", "src=", "url(", "@import", "http://", "https://"] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    assert!(page.contains("<html lang=\"en\">") && page.contains("display: table-header-group"));
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|s| s.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
}
