//! Files that come back, as bytes: what cells hold, and what is not read at all.

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read as _, Write as _},
    path::Path,
};

use encoding_rs::{BIG5, GBK};
use guatu::{
    domain::checks::Severity,
    exchange::import::book::{Book, Cell, Content, Sheet, column, letter},
};
use jiff::civil::date;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::spreadsheets::converted;

/// The code of the refusal, and its argument.
fn refusal(bytes: &[u8]) -> (&'static str, String) {
    let found = Book::read(bytes).expect_err("this should not be read");
    assert_eq!(found.severity, Severity::Error);
    (found.code, found.args.iter().find(|(k, _)| *k == "what").map(|(_, v)| v.clone()).unwrap_or_default())
}

fn notes(book: &Book) -> Vec<&'static str> {
    book.notes.iter().map(|n| n.code).collect()
}

/// What stands in the cell with this address.
fn at<'s>(sheet: &'s Sheet, address: &str) -> Option<&'s Cell> {
    let split = address.find(|c: char| c.is_ascii_digit()).unwrap();
    let row: u32 = address[split..].parse().unwrap();
    sheet.cells.get(&(row - 1, column(&address[..split]).unwrap()))
}

fn content(sheet: &Sheet, address: &str) -> Option<Content> {
    at(sheet, address).map(|c| c.content.clone())
}

/// Every kind of cell a department's table has, and a sheet people do not see.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let (percent, day) = (Format::new().set_num_format("0.0%"), Format::new().set_num_format("yyyy/m/d"));
    let sheet = book.add_worksheet().set_name("填報").unwrap();
    sheet.merge_range(0, 0, 0, 3, "花都区2020年任务进度表", &Format::new()).unwrap();
    for (column, heading) in (0..).zip(["任务", "完成值", "截至", "备注"]) {
        sheet.write_string(1, column, heading).unwrap();
    }
    sheet.write_string(2, 0, "污水管网").unwrap().write_number(2, 1, 52.5).unwrap();
    sheet.write_datetime_with_format(2, 2, ExcelDateTime::from_ymd(2020, 6, 30).unwrap(), &day).unwrap();
    sheet.write_string(2, 3, "  ").unwrap();
    sheet.write_number_with_format(3, 1, 0.458, &percent).unwrap().write_boolean(3, 3, true).unwrap();
    sheet.write_formula(4, 1, Formula::new("=26+26").set_result("52")).unwrap();
    sheet.write_formula(5, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(6, 1, Formula::new("=IF(A1=1,2,\"\")").set_result("")).unwrap();
    sheet.merge_range(7, 0, 8, 0, "两行任务", &Format::new()).unwrap();
    book.add_worksheet().set_name("guatu").unwrap().set_very_hidden(true).write_string(0, 0, "x").unwrap();
    book.save_to_buffer().unwrap()
}

/// The same file with a part changed, added, or (none) left out.
fn with_part(bytes: &[u8], name: &str, part: impl Fn(Option<String>) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let mut had = false;
    for i in 0..old.len() {
        let mut entry = old.by_index(i).unwrap();
        let own = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if own == name {
            had = true;
            let Some(changed) = part(Some(String::from_utf8(content).unwrap())) else { continue };
            content = changed;
        }
        new.start_file(own, SimpleFileOptions::default()).unwrap();
        new.write_all(&content).unwrap();
    }
    if !had && let Some(content) = part(None) {
        new.start_file(name, SimpleFileOptions::default()).unwrap();
        new.write_all(&content).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// What every program that reads the workbook must find in its first sheet.
fn holds_the_table(sheet: &Sheet) {
    let text = |s: &str| Some(Content::Text(s.into()));
    assert_eq!(sheet.name, "填報");
    assert!(sheet.visible);
    assert_eq!(content(sheet, "A1"), text("花都区2020年任务进度表"));
    assert_eq!(content(sheet, "A3"), text("污水管网"));
    assert_eq!(content(sheet, "B3"), Some(Content::Number(52.5)));
    assert_eq!(content(sheet, "C3"), Some(Content::Day(date(2020, 6, 30))));
    assert_eq!(content(sheet, "D3"), None, "blanks are nothing");
    assert_eq!(at(sheet, "B5"), Some(&Cell { content: Content::Number(52.0), formula: true }));
    assert!(!at(sheet, "B3").unwrap().formula);
    assert!(matches!(content(sheet, "B6"), Some(Content::Fault(_))), "{:?}", content(sheet, "B6"));
    assert_eq!(sheet.merged_into((0, 2)), Some((0, 0)));
    assert_eq!(sheet.merged_into((8, 0)), Some((7, 0)));
    assert_eq!([sheet.merged_into((0, 0)), sheet.merged_into((2, 0))], [None, None]);
}

#[test]
fn a_workbook_is_read_cell_by_cell() {
    let book = Book::read(&workbook()).unwrap();
    assert_eq!(notes(&book), [""; 0]);
    let [sheet, hidden] = &book.sheets[..] else { panic!("{:?}", book.sheets) };
    holds_the_table(sheet);
    assert_eq!(content(sheet, "B4"), Some(Content::Percent(0.458)));
    assert_eq!(sheet.shown((3, 1)), "45.8%");
    assert_eq!(content(sheet, "D4"), Some(Content::Truth(true)));
    assert_eq!((hidden.name.as_str(), hidden.visible), ("guatu", false));
    assert_eq!(sheet.address((6, 2)), "填報!C7");
    assert_eq!(sheet.rows().collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn a_formula_that_gave_no_text_says_nothing() {
    let bytes = with_part(&workbook(), "xl/worksheets/sheet1.xml", |xml| {
        let xml = xml.unwrap();
        let (before, after) = xml.split_once(r#"<c r="B7"><f>"#).unwrap();
        let (formula, after) = after.split_once("</f><v>0</v>").unwrap();
        Some(format!(r#"{before}<c r="B7" t="str"><f>{formula}</f><v></v>{after}"#).into_bytes())
    });
    assert_eq!(content(&Book::read(&bytes).unwrap().sheets[0], "B7"), None);
}

/// Programs that write workbooks without calculating put 0 under a formula and ask for it to be
/// calculated; what an office program saved asks for nothing.
#[test]
fn a_nought_under_a_formula_counts_only_where_it_was_calculated() {
    let written = workbook();
    let pending = Cell { content: Content::Pending, formula: true };
    assert_eq!(at(&Book::read(&written).unwrap().sheets[0], "B7"), Some(&pending));
    let saved = with_part(&written, "xl/workbook.xml", |xml| {
        let xml = xml.unwrap();
        assert!(xml.contains(r#" fullCalcOnLoad="1""#), "{xml}");
        Some(xml.replace(r#" fullCalcOnLoad="1""#, "").into_bytes())
    });
    let nought = Cell { content: Content::Number(0.0), formula: true };
    assert_eq!(at(&Book::read(&saved).unwrap().sheets[0], "B7"), Some(&nought));
}

#[test]
fn a_formula_that_was_never_calculated_has_no_value() {
    let bytes = with_part(&workbook(), "xl/worksheets/sheet1.xml", |xml| {
        let xml = xml.unwrap();
        let calculated = "<f>26+26</f><v>52</v>";
        assert!(xml.contains(calculated), "{xml}");
        Some(xml.replace(calculated, "<f>26+26</f>").into_bytes())
    });
    let book = Book::read(&bytes).unwrap();
    let cell = at(&book.sheets[0], "B5");
    assert_eq!(cell, Some(&Cell { content: Content::Pending, formula: true }));
}

#[test]
fn macros_are_named_and_never_run() {
    let bytes = with_part(&workbook(), "xl/vbaProject.bin", |_| Some(b"Sub Auto_Open()".to_vec()));
    let book = Book::read(&bytes).unwrap();
    assert_eq!(notes(&book), ["import-note-macros"]);
    holds_the_table(&book.sheets[0]);
}

#[test]
fn sheets_of_charts_are_no_tables() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("a").unwrap().write_number(0, 0, 1).unwrap();
    let mut chart = rust_xlsxwriter::Chart::new(rust_xlsxwriter::ChartType::Column);
    chart.add_series().set_values("a!$A$1:$A$1");
    book.add_chartsheet().set_name("chart").unwrap().insert_chart(0, 0, &chart).unwrap();
    let book = Book::read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(book.sheets.iter().map(|s| &*s.name).collect::<Vec<_>>(), ["a"]);
}

/// The same cells, whatever of its formats a real program writes them in.
#[test]
fn what_libreoffice_saves_holds_the_same_cells() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("table.xlsx"), workbook()).unwrap();
    for to in ["ods", "xls"] {
        let Some(file) = converted(home.path(), "table.xlsx", to) else {
            println!("there is no soffice here, so nothing was tried");
            return;
        };
        let book = Book::read(&fs::read(file).unwrap()).unwrap();
        holds_the_table(&book.sheets[0]);
        if to == "ods" {
            assert_eq!(content(&book.sheets[0], "B4"), Some(Content::Percent(0.458)));
        }
        let hidden = book.sheet("guatu").unwrap();
        assert!(!hidden.visible, "{to}");
    }
}

/// A sheet of `OpenDocument` with these rows.
fn opendocument(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="甲 &amp; 乙">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn opendocument_repeats_and_spans_are_counted() {
    let bytes = opendocument(
        r#"<table:table-row table:number-rows-repeated="2"/>
        <table:table-row><table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string" table:number-rows-spanned="2"><office:annotation><text:p>看這裡</text:p></office:annotation><text:p>a &lt;b&gt;<text:s text:c="2"/>&#x4E59;</text:p><text:p>second</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let book = Book::read(&bytes).unwrap();
    let sheet = &book.sheets[0];
    let shown: BTreeMap<_, _> = sheet.cells.keys().map(|at| (sheet.address(*at), sheet.shown(*at))).collect();
    let want = [
        ("甲 & 乙!A4", "a <b>  乙\nsecond"),
        ("甲 & 乙!A5", "a <b>  乙\nsecond"),
        ("甲 & 乙!D3", "7"),
        ("甲 & 乙!E3", "7"),
    ];
    assert_eq!(shown, want.map(|(a, s)| (a.to_owned(), s.to_owned())).into());
}

#[test]
fn cells_that_repeat_without_end_are_refused() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="7" REPEAT/>"#;
    let many = cell.replace("REPEAT", r#"table:number-columns-repeated="16384""#);
    for rows in [
        format!(r#"<table:table-row table:number-rows-repeated="1048576">{many}</table:table-row>"#),
        format!(
            "<table:table-row>{}</table:table-row>",
            cell.replace("REPEAT", r#"table:number-columns-repeated="4000000000""#)
        ),
        format!(r#"<table:table-row table:number-rows-repeated="9999">{many}</table:table-row>"#)
            .replace("16384", "9999"),
    ] {
        assert_eq!(refusal(&opendocument(&rows)), ("import-cells", "2,000,000".to_owned()), "{rows}");
    }
}

/// A workbook of Excel 97 whose stream is these records.
fn excel97(stream: &str, records: &[(u16, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut content = Vec::new();
    for (record, body) in records {
        content.extend(record.to_le_bytes());
        content.extend(u16::try_from(body.len()).unwrap().to_le_bytes());
        content.extend(*body);
    }
    file.create_stream(stream).unwrap().write_all(&content).unwrap();
    file.into_inner().into_inner()
}

#[test]
fn what_is_protected_says_so() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/EncryptionInfo").unwrap().write_all(&[4, 0, 4, 0]).unwrap();
    file.create_stream("/EncryptedPackage").unwrap().write_all(&[0; 64]).unwrap();
    assert_eq!(refusal(&file.into_inner().into_inner()).0, "import-password");
    let begin: (u16, &[u8]) = (0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(refusal(&excel97("/Workbook", &[begin, (0x002F, &[1, 0, 1, 0])])).0, "import-password");
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let parts: [(&str, &[u8]); 2] = [("content.xml", b"\x01\x02"), ("META-INF/manifest.xml", manifest)];
    assert_eq!(refusal(&zipped(&parts)).0, "import-password");
}

#[test]
fn cells_of_excel_97_far_apart_are_refused_before_room_is_made_for_them() {
    let begin: (u16, &[u8]) = (0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let number = |row: u16, column: u16| {
        let mut body = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
        body.extend(1f64.to_le_bytes());
        body
    };
    let (near, far) = (number(0, 0), number(65535, 255));
    let bytes = excel97("/Workbook", &[begin, (0x0203, &near), (0x0203, &far), (0x000A, &[])]);
    assert_eq!(refusal(&bytes).0, "import-cells");
}

#[test]
fn what_is_no_table_is_named() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
    assert_eq!(refusal(png).0, "import-kind");
    assert_eq!(refusal(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\0").0, "import-kind");
    let parts: [(&str, &[u8]); 1] = [("word/document.xml", b"<w:document/>")];
    assert_eq!(refusal(&zipped(&parts)).0, "import-kind");
    assert_eq!(refusal(&excel97("/WordDocument", &[])).0, "import-kind");
    let text: [(&str, &[u8]); 2] =
        [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")];
    assert_eq!(refusal(&zipped(&text)).0, "import-kind");
    for empty in [&b""[..], b"\xEF\xBB\xBF", b"\r\n\r\n", b",,,\n,,,"] {
        assert_eq!(refusal(empty).0, "import-empty", "{empty:?}");
    }
    let mut blank = Workbook::new();
    blank.add_worksheet();
    assert_eq!(refusal(&blank.save_to_buffer().unwrap()).0, "import-empty");
    assert_eq!(refusal(&opendocument("")).0, "import-empty");
}

#[test]
fn what_is_cut_off_or_damaged_is_refused_and_never_half_read() {
    let whole = workbook();
    assert_eq!(refusal(&whole[..whole.len() / 2]).0, "import-damaged");
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
        let cut = with_part(&whole, part, |xml| {
            let xml = xml.unwrap();
            Some(xml.as_bytes()[..xml.len() * 2 / 3].to_vec())
        });
        assert_eq!(refusal(&cut).0, "import-damaged", "{part}");
        assert_eq!(refusal(&with_part(&whole, part, |_| None)).0, "import-damaged", "{part}");
    }
    assert_eq!(refusal(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing more").0, "import-damaged");
    assert_eq!(
        refusal(&opendocument("<table:table-row><table:table-cell></table:table-row>")).0,
        "import-damaged"
    );
    let many: Vec<String> = (0..5000).map(|i| format!("xl/{i}")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|n| (n.as_str(), &b""[..])).collect();
    assert_eq!(refusal(&zipped(&many)), ("import-parts", "4096".to_owned()));
}

/// Bytes flipped anywhere in a workbook: it is read or refused, and nothing breaks.
#[test]
fn no_damage_breaks_the_reader() {
    let table = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>"#;
    for whole in [workbook(), opendocument(table)] {
        let step = (whole.len() / 150).max(1);
        for at in (0..whole.len()).step_by(step) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xFF;
            drop(Book::read(&bytes));
            drop(Book::read(&whole[..at]));
        }
    }
}

const LINES: &str = "任务,完成值,备注\r\n\"污水管网, 二期\",\"1,000\",'=1+1\r\n";

#[test]
fn text_is_read_in_the_encodings_offices_use() {
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(LINES.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let traditional = LINES.replace("任务", "任務").replace("备注", "備註").replace("污水管网", "污水管網");
    let cases = [
        (LINES.as_bytes().to_vec(), None),
        ([b"\xEF\xBB\xBF", LINES.as_bytes()].concat(), None),
        (GBK.encode(LINES).0.into_owned(), Some("GBK")),
        (wide, Some("UTF-16")),
        (BIG5.encode(&traditional).0.into_owned(), Some("Big5")),
    ];
    for (bytes, encoding) in cases {
        let book = Book::read(&bytes).unwrap();
        let sheet = &book.sheets[0];
        assert_eq!(book.notes.first().map(|n| n.args[0].1.as_str()), encoding);
        assert!(matches!(sheet.shown((1, 0)).as_str(), "污水管网, 二期" | "污水管網, 二期"), "{encoding:?}");
        assert_eq!([sheet.shown((1, 1)), sheet.shown((1, 2))], ["1,000", "=1+1"], "{encoding:?}");
        assert_eq!(sheet.address((1, 2)), "C2");
    }
    assert_eq!(Book::read(b"sep=;\na;b\n1;2").unwrap().sheets[0].shown((1, 1)), "2");
    assert_eq!(Book::read("任务\t值\n甲\t5".as_bytes()).unwrap().sheets[0].shown((1, 1)), "5");
}

#[test]
fn more_lines_than_can_be_held_are_refused() {
    let lines = "1,2,3,4,5,6,7,8,9,10\n".repeat(200_001);
    assert_eq!(refusal(lines.as_bytes()).0, "import-cells");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        drop(Book::read(&bytes));
        drop(Book::read(&[b"PK\x03\x04", bytes.as_slice()].concat()));
        drop(Book::read(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes.as_slice()].concat()));
    }

    #[test]
    fn columns_have_letters(n in 0u32..16_384) {
        prop_assert_eq!(column(&letter(n)), Some(n));
    }

    /// Our own writer of CSV and this reader agree on every text.
    #[test]
    fn what_a_csv_holds_comes_back(cells in proptest::collection::vec("[=+@\\-'a,;\"\n\r\t 任务０９]{1,8}", 1..6)) {
        let mut out = csv::Writer::from_writer(Vec::new());
        out.write_record(["a"; 6]).unwrap();
        let mut line: Vec<String> = cells.iter().map(|c| guatu::exchange::csv::neutralise(c).into_owned()).collect();
        line.resize(6, "x".to_owned());
        out.write_record(&line).unwrap();
        let book = Book::read(&out.into_inner().unwrap()).unwrap();
        for (column, cell) in (0..).zip(&cells) {
            let text = match book.sheets[0].cells.get(&(1, column)) {
                Some(Cell { content: Content::Text(s), .. }) => s.as_str(),
                other => { prop_assert!(other.is_none()); "" }
            };
            prop_assert!(text == cell || cell.trim().is_empty() && text.is_empty(), "{text:?} {cell:?}");
        }
    }
}

#[test]
fn letters_are_those_of_spreadsheets() {
    assert_eq!([0, 25, 26, 701, 702, 16_383].map(letter), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    assert_eq!(["", "1", "A1", "ABCD", "é"].map(column), [None; 5]);
    assert_eq!(column("aa"), Some(26));
}

/// The office's own file, written and read: every figure and every text of the ledger.
#[test]
fn our_own_workbook_reads_back() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("ledger.xlsx");
    run(&["--demo", "--lang", "zh-Hans", "export", "ledger.xlsx"], home.path());
    run(&["--demo", "--lang", "zh-Hans", "export", "ledger.csv"], home.path());
    let book = Book::read(&fs::read(file).unwrap()).unwrap();
    let csv = Book::read(&fs::read(home.path().join("ledger.csv")).unwrap()).unwrap();
    let texts = |sheet: &Sheet| -> BTreeMap<String, usize> {
        let mut out = BTreeMap::new();
        for cell in sheet.cells.values() {
            if let Content::Text(s) = &cell.content {
                *out.entry(s.trim().to_owned()).or_default() += 1;
            }
        }
        out
    };
    let (theirs, ours) = (texts(&book.sheets[0]), texts(&csv.sheets[0]));
    for title in ["污水", "花都"] {
        let found = |all: &BTreeMap<String, usize>| all.keys().filter(|t| t.contains(title)).count();
        assert!(found(&ours) > 0 && found(&theirs) > 0, "{title}");
    }
    assert!(book.sheets.iter().flat_map(|s| s.cells.values()).all(|c| !c.formula), "none is a formula");
}

fn run(args: &[&str], folder: &Path) {
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_guatu"))
        .args(args)
        .current_dir(folder)
        .stdout(std::process::Stdio::null())
        .status();
    assert!(done.unwrap().success(), "{args:?}");
}
