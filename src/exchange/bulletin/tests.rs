//! The bulletin of small plans, in every format.

use std::{
    fmt::Write as _,
    io::{Cursor, Read as _},
};

use super::*;
use crate::{
    chart::picture::Shape,
    domain::entry::{Draft, Event, RemarkKind},
    exchange::{fixture::Fixture, svg::Escaped},
};

/// Titles as nobody would write them, unless to see what happens.
const HOSTILE: &str = "<script>alert(1)</script> & \"x\" ]]> #set $y$ *b* @c \\ {d} ~ `e`";

fn of(scope: &Scope<'_>) -> Bulletin {
    Bulletin::of(scope, &Letterhead::default()).unwrap()
}

/// Every word of a bulletin, in order.
fn said(b: &Bulletin) -> String {
    let mut out = format!("{}\n{}\n", b.title(), b.issue);
    for block in &b.blocks {
        match block {
            Block::Heading(_, text) | Block::Issuer(text) => out.push_str(text),
            Block::Text(runs) => {
                for Run::Words(text) | Run::Note(text) in runs {
                    out.push_str(&text.clone());
                }
            }
            Block::Table(table) => {
                out.push_str(&table.caption);
                for row in &table.rows {
                    match row {
                        Row::Group(title) => out.push_str(title),
                        Row::Cells(cells) | Row::Total(cells) => {
                            let _ = write!(out, "\n{}", cells.join(" | "));
                        }
                    }
                }
            }
            Block::Figure(figure) => out.push_str(&figure.caption),
            Block::Break => {}
        }
        out.push('\n');
    }
    out
}

/// A part of a document, read as XML.
fn part(docx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    roxmltree::Document::parse(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
    text
}

/// Words between tags.
fn bare(xml: &str) -> String {
    let document = roxmltree::Document::parse(xml).unwrap();
    document.descendants().filter(roxmltree::Node::is_text).filter_map(|n| n.text()).collect()
}

/// Without spaces and ends of lines, which layout adds and takes away.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Words on the pages of a PDF, before they are painted, without what stands in charts.
fn pages(b: &Bulletin) -> String {
    let mut out = String::new();
    for page in &pdf::laid(b).pages {
        for shape in &page.shapes {
            if let Shape::Text { text, .. } = shape {
                out.push_str(text);
            }
        }
    }
    out
}

/// The page without charts and style, to the byte.
#[test]
fn a_small_plan_reads_as_it_always_did() {
    let fixture = Fixture::mixed();
    let scope = Scope { lang: Lang::Hans, ..fixture.scope() };
    let page = html::write(&Bulletin::of(&scope, &Letterhead { issuer: "例子区政府办公室".into() }).unwrap());
    let mut text = String::new();
    let mut skipping = false;
    for line in page.lines() {
        skipping |= line.starts_with("<svg") || line.starts_with("<style");
        if !skipping {
            text.push_str(line);
            text.push('\n');
        }
        skipping &= !line.contains("</svg>") && !line.starts_with("</style>");
    }
    // A checkout on Windows may have changed the line ends of the file, never ours.
    let golden = include_str!("golden.html").replace("\r\n", "\n");
    assert!(text == golden, "golden.html should now be:\n{text}");
}

#[test]
fn the_three_formats_say_the_same() {
    let fixture = Fixture::mixed();
    for lang in Lang::ALL {
        let b = of(&Scope { lang, ..fixture.scope() });
        let page = html::write(&b);
        let docx = docx::write(&b).unwrap();
        let body = dense(&bare(&part(&docx, "word/document.xml")));
        let notes = dense(&bare(&part(&docx, "word/footnotes.xml")));
        let laid = dense(&pages(&b));
        let (page, html) = (dense(&page), |text: &str| dense(&Escaped(text).to_string()));
        let mut texts = Vec::new();
        for block in &b.blocks {
            match block {
                Block::Text(runs) => texts.extend(runs.iter().filter_map(|r| match r {
                    Run::Words(words) => Some(words.clone()),
                    Run::Note(note) => {
                        assert!(notes.contains(&dense(note)), "{note}");
                        None
                    }
                })),
                Block::Heading(_, text) | Block::Issuer(text) => texts.push(text.clone()),
                Block::Table(table) => {
                    texts.push(table.caption.clone());
                    for row in &table.rows {
                        match row {
                            Row::Group(title) => texts.push(title.clone()),
                            Row::Cells(cells) | Row::Total(cells) => texts.extend(cells.iter().cloned()),
                        }
                    }
                }
                Block::Figure(figure) => texts.push(figure.caption.clone()),
                Block::Break => {}
            }
        }
        assert!(texts.len() > 40, "{}", texts.len());
        for text in texts.iter().flat_map(|t| t.lines()) {
            assert!(page.contains(&html(text)), "{lang:?} html: {text}");
            assert!(body.contains(&dense(text)), "{lang:?} docx: {text}");
            assert!(laid.contains(&dense(text)), "{lang:?} pdf: {text}");
        }
    }
}

#[test]
fn counts_have_their_denominators_and_no_percentage_stands_alone() {
    let fixture = Fixture::mixed();
    let said = said(&of(&Scope { lang: Lang::Hans, ..fixture.scope() }));
    assert!(said.contains("全部3项任务中，已有填报且可判定进展的3项"), "{said}");
    assert!(said.contains("另有1项已申报完成但数据不符"), "{said}");
    assert!(said.contains("申报完成但数据不符（1项）"), "{said}");
    // Also where nothing else is behind.
    let drainage = self::said(&of(&Scope { lang: Lang::Hans, rows: &[2], ..fixture.scope() }));
    assert!(drainage.contains("没有滞后、逾期或未达成的任务"), "{drainage}");
    assert!(drainage.contains("申报完成但数据不符（1项）"), "{drainage}");
    assert!(!said.contains('%'), "{said}");
}

#[test]
fn what_nobody_reported_is_said_to_be_missing() {
    let fixture = Fixture::sewer();
    let words = said(&of(&Scope { lang: Lang::Hans, ..fixture.scope() }));
    assert!(words.contains("未报原因 | 未报措施"), "{words}");
    let problem = |kind, text: &str| {
        let event = Event::Remark { commitment: "sewer".into(), kind, text: text.into() };
        Draft::new(jiff::civil::date(2020, 5, 20), event)
    };
    let fixture = fixture
        .and(&[problem(RemarkKind::Problem, "征地未完成"), problem(RemarkKind::NextStep, "本月逐户协商")]);
    let words = said(&of(&Scope { lang: Lang::Hans, ..fixture.scope() }));
    assert!(words.contains("征地未完成（5月20日） | 本月逐户协商（5月20日）"), "{words}");
    assert!(words.contains("填报了存在问题的1项，填报了下一步措施的1项"), "{words}");
}

#[test]
fn an_office_is_named_only_where_it_was_given() {
    let fixture = Fixture::sewer();
    let named = Bulletin::of(&fixture.scope(), &Letterhead { issuer: " 某办公室 ".into() }).unwrap();
    assert_eq!(named.issuer.as_deref(), Some("某办公室"));
    assert!(bare(&part(&docx::write(&named).unwrap(), "word/document.xml")).contains("某办公室"));
    assert!(html::write(&named).contains("某办公室") && pages(&named).contains("某办公室"));
    assert_eq!(of(&fixture.scope()).issuer, None);
    let blank = Bulletin::of(&fixture.scope(), &Letterhead { issuer: "  ".into() }).unwrap();
    assert_eq!(blank.issuer, None);
}

#[test]
fn a_part_says_that_it_is_one() {
    let fixture = Fixture::mixed();
    let filters = ["工作方面：治水".to_owned()];
    let scope = Scope { rows: &[0], filters: &filters, lang: Lang::Hans, ..fixture.scope() };
    let words = said(&of(&scope));
    assert!(words.contains("涉及计划全部3项任务中符合下列条件的1项：工作方面：治水"), "{words}");
    let words = said(&of(&Scope { rows: &[], ..scope }));
    assert!(words.contains("没有符合条件的任务"), "{words}");
}

#[test]
fn no_title_breaks_out_of_its_document() {
    let hostile = format!("{HOSTILE}\u{7}\u{fffe}");
    let fixture = Fixture::called(&hostile);
    for lang in Lang::ALL {
        let mut b = of(&Scope { lang, demonstration: true, ..fixture.scope() });
        b.mark = Some(hostile.clone());
        b.blocks.push(Block::Issuer(hostile.clone()));
        let page = html::write(&b);
        assert!(!page.contains("<script"), "{lang:?}");
        assert_eq!(page.matches("</style>").count(), 1);
        assert!(page.contains(&Escaped(HOSTILE).to_string()));
        let docx = docx::write(&b).unwrap();
        for name in ["document", "footnotes", "header1", "footer1", "styles", "settings"] {
            part(&docx, &format!("word/{name}.xml"));
        }
        for name in
            ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml"]
        {
            part(&docx, name);
        }
        assert!(bare(&part(&docx, "word/document.xml")).contains(HOSTILE));
        assert!(dense(&pages(&b)).contains(&dense(HOSTILE)));
        assert!(pdf::write(&b).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn a_character_without_a_type_is_marked_and_named() {
    let fixture = Fixture::called("𠮷野家改造");
    let b = of(&Scope { lang: Lang::Hans, ..fixture.scope() });
    let words = pages(&b);
    assert!(words.contains("U+20BB7"), "{words}");
    // The text underneath is still its own.
    assert!(words.contains("𠮷野家改造"));
    let plain = pages(&of(&Fixture::sewer().scope()));
    assert!(!plain.contains("U+"), "{plain}");
}

#[test]
fn a_row_longer_than_a_page_goes_on_and_loses_nothing() {
    let long = (0..900).fold(String::new(), |all, n| all + &format!("第{n}句。"));
    let event = Event::Remark { commitment: "sewer".into(), kind: RemarkKind::Problem, text: long.clone() };
    let fixture = Fixture::sewer().and(&[Draft::new(jiff::civil::date(2020, 6, 1), event)]);
    let b = of(&Scope { lang: Lang::Hans, ..fixture.scope() });
    let laid = pdf::laid(&b);
    assert!(laid.pages.len() > 4, "{}", laid.pages.len());
    let words = pages(&b);
    // Lines of the neighbouring cells may stand between; every sentence's end is there once.
    assert_eq!(words.chars().filter(|c| *c == '句').count(), 900);
    for page in &laid.pages {
        let lowest = page.shapes.iter().filter_map(|s| match s {
            Shape::Text { at, .. } => Some(at[1]),
            _ => None,
        });
        assert!(lowest.fold(0.0, f64::max) < page.size[1] - 60.0);
    }
}

#[test]
fn heads_repeat_and_rows_hold_together_in_a_document() {
    let fixture = Fixture::mixed();
    let body = part(&docx::write(&of(&fixture.scope())).unwrap(), "word/document.xml");
    let tables = body.matches("<w:tbl>").count();
    assert!(tables >= 3);
    assert_eq!(body.matches("<w:tblHeader/>").count(), tables);
    assert_eq!(body.matches("<w:cantSplit/>").count(), body.matches("<w:tr>").count());
    assert_eq!(body.matches("r:embed=").count(), body.matches("descr=\"").count());
}
