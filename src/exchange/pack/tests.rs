use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use calamine::{Data, DataType as _, Range, Reader as _, SheetVisible, Xlsx};
use jiff::civil::date;

use super::*;
use crate::{
    domain::{
        entry::{Draft, Event},
        measure::{Class, Level},
    },
    exchange::fixture::Fixture,
};

/// A pack read back by a plain reader of the format, as its contract says it is found.
struct Back {
    keys: BTreeMap<String, String>,
    form: Range<Data>,
    hidden: Range<Data>,
}

impl Back {
    fn of(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
        let hidden = book.worksheet_range("guatu").unwrap();
        let pairs = hidden.rows().take_while(|r| !r[0].is_empty());
        let keys: BTreeMap<_, _> = pairs.map(|r| (text(&r[0]), text(&r[1]))).collect();
        let form = book.worksheet_range(&keys["sheet"]).unwrap();
        Self { keys, form, hidden }
    }

    /// Rows of lines, from zero.
    fn lines(&self) -> std::ops::Range<u32> {
        let row = |key: &str| self.keys[key].parse::<u32>().unwrap();
        row("first") - 1..row("last")
    }

    fn cell(&self, row: u32, key: &str) -> Data {
        let letter = &self.keys[&format!("column.{key}")];
        let [letter] = letter.as_bytes() else { panic!("{letter}") };
        self.form.get_value((row, u32::from(letter - b'A'))).cloned().unwrap_or(Data::Empty)
    }

    fn row(&self, id: &str) -> u32 {
        self.lines().find(|r| text(&self.cell(*r, "id")) == id).unwrap_or_else(|| panic!("no {id}"))
    }

    fn ids(&self) -> Vec<String> {
        self.lines().map(|r| text(&self.cell(r, "id"))).collect()
    }
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(s) => s.clone(),
        other => panic!("{other:?} is no text"),
    }
}

fn day(cell: &Data) -> jiff::civil::Date {
    let Data::DateTime(at) = cell else { panic!("{cell:?} is no day") };
    let (y, m, d, ..) = at.to_ymd_hms_milli();
    date(i16::try_from(y).unwrap(), i8::try_from(m).unwrap(), i8::try_from(d).unwrap())
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut out).unwrap();
    out
}

/// Cells that people may type into: those whose style says they are not locked.
fn open(bytes: &[u8]) -> Vec<String> {
    let styles = part(bytes, "xl/styles.xml");
    let cells = styles.split_once("<cellXfs").unwrap().1.split_once("</cellXfs>").unwrap().0;
    let unlocked: Vec<bool> =
        cells.split("<xf ").skip(1).map(|xf| xf.contains("<protection locked=\"0\"")).collect();
    let sheet = part(bytes, "xl/worksheets/sheet1.xml");
    let attribute = |cell: &str, name: &str| {
        let (_, rest) = cell.split_once(&format!("{name}=\""))?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let cells = sheet.split("<c ").skip(1).map(|c| c.split_once('>').unwrap().0);
    cells
        .filter(|c| attribute(c, "s").is_some_and(|s| unlocked[s.parse::<usize>().unwrap()]))
        .map(|c| attribute(c, "r").unwrap())
        .collect()
}

#[test]
fn a_pack_says_where_everything_is() {
    let fixture = Fixture::mixed();
    for lang in Lang::ALL {
        let scope = Scope { lang, ..fixture.scope() };
        let pack = write(&scope).unwrap();
        let back = Back::of(&pack.bytes);
        assert_eq!(text(back.hidden.get_value((0, 0)).unwrap()), "guatu-pack");
        for (key, want) in [
            ("guatu-pack", "1"),
            ("plan", "example-2020"),
            ("lang", lang.tag()),
            ("as-of", "2020-06-30"),
            ("unit", ""),
            ("sheet", &t(lang, "pack-sheet")),
        ] {
            assert_eq!(back.keys[key], want);
        }
        let columns: Vec<&str> = back.keys.keys().filter_map(|k| k.strip_prefix("column.")).collect();
        let want = "date done due goal id last last-date measure next note problem title unit value";
        assert_eq!(columns, want.split(' ').collect::<Vec<_>>());
        // A head stands above the lines, and nothing below them.
        let header = back.keys["header"].parse::<u32>().unwrap();
        assert_eq!(header + 1, back.lines().start + 1);
        let head = back.form.get_value((header - 1, 1)).unwrap();
        assert_eq!(text(head), t(lang, "csv-title"));
        assert_eq!(back.form.end().unwrap().0 + 1, back.lines().end);
        // What is locked is repeated, row by row.
        for row in back.lines() {
            for (column, key) in (3..).zip(["id", "title", "goal", "unit"]) {
                let repeated = back.hidden.get_value((row, column)).map(text).unwrap_or_default();
                assert_eq!(text(&back.cell(row, key)), repeated, "{key}");
            }
            assert_eq!(day(&back.cell(row, "date")), date(2020, 6, 30));
            for key in ["value", "done", "problem", "next", "note"] {
                assert!(back.cell(row, key).is_empty(), "{key} is for people to fill in");
            }
        }
        assert_eq!(pack.lines, back.lines().len());
    }
}

#[test]
fn a_line_is_one_thing_to_report_with_what_was_last_known() {
    let fixture = Fixture::mixed();
    let back = Back::of(&write(&fixture.scope()).unwrap().bytes);
    let want = [
        "sewer/length",
        "roads",
        "roads/stages/start",
        "roads/stages/roof",
        "roads/stages/open",
        "drainage",
        "drainage/units",
        "drainage/area",
    ];
    assert_eq!(back.ids(), want);
    let sewer = back.row("sewer/length");
    assert_eq!(text(&back.cell(sewer, "goal")), "≥ 113.5");
    assert_eq!(text(&back.cell(sewer, "unit")), "km");
    assert_eq!(text(&back.cell(sewer, "due")), "2020-12-31");
    assert_eq!(back.cell(sewer, "last"), Data::Float(52.0));
    assert_eq!(day(&back.cell(sewer, "last-date")), date(2020, 6, 30));
    let start = back.row("roads/stages/start");
    assert_eq!(text(&back.cell(start, "measure")), "Start");
    assert_eq!(text(&back.cell(start, "last")), "reached");
    assert_eq!(day(&back.cell(start, "last-date")), date(2020, 3, 20));
    let roof = back.row("roads/stages/roof");
    assert_eq!(text(&back.cell(roof, "due")), "2020-06-15\n(inferred)");
    assert!(back.cell(roof, "last").is_empty(), "a retracted report is none");
    assert_eq!(text(&back.cell(back.row("drainage"), "last")), "declared done");
    assert_eq!(text(&back.cell(back.row("drainage/units"), "measure")), "Number");
}

#[test]
fn only_what_is_asked_for_is_open_and_the_rest_is_locked() {
    let fixture = Fixture::mixed();
    let bytes = write(&fixture.scope()).unwrap().bytes;
    let back = Back::of(&bytes);
    let at = |id: &str, key: &str| format!("{}{}", back.keys[&format!("column.{key}")], back.row(id) + 1);
    let mut want: Vec<String> = Vec::new();
    for id in back.ids() {
        want.push(at(&id, "date"));
    }
    for id in ["sewer/length", "drainage/units", "drainage/area"] {
        want.push(at(id, "value"));
    }
    for id in ["sewer/length", "roads", "drainage"] {
        want.extend(["done", "problem", "next", "note"].map(|key| at(id, key)));
    }
    want.extend(["start", "roof", "open"].map(|m| at(&format!("roads/stages/{m}"), "done")));
    let mut got = open(&bytes);
    want.sort();
    got.sort();
    assert_eq!(got, want);
    for sheet in 1..=3 {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let lock = xml.split_once("<sheetProtection ").unwrap().1.split_once('>').unwrap().0;
        assert!(lock.contains("sheet=\"1\"") && !lock.contains("password"), "{lock}");
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let seen: Vec<_> = book.sheets_metadata().iter().map(|s| (s.name.clone(), s.visible)).collect();
    let visible = [("Report", SheetVisible::Visible), ("How to fill it in", SheetVisible::Visible)];
    let want = [visible[0], visible[1], ("guatu", SheetVisible::VeryHidden)];
    assert_eq!(seen, want.map(|(name, v)| (name.to_owned(), v)));
    let help = book.worksheet_range("How to fill it in").unwrap();
    assert!(help.used_cells().all(|(.., c)| !c.to_string().contains("pack-")), "a text is missing");
}

/// The checks of a pack: where, and what they say.
fn checks(bytes: &[u8]) -> Vec<(String, String)> {
    let xml = part(bytes, "xl/worksheets/sheet1.xml");
    let all = xml.split("<dataValidation ").skip(1).map(|v| v.split_once("</dataValidation>").unwrap().0);
    all.map(|v| (v.split_once("sqref=\"").unwrap().1.split_once('"').unwrap().0.to_owned(), v.to_owned()))
        .collect()
}

#[test]
fn what_is_typed_is_checked_in_the_packs_own_language() {
    let fixture = Fixture::mixed();
    let scope = Scope { lang: Lang::Hans, ..fixture.scope() };
    let bytes = write(&scope).unwrap().bytes;
    let back = Back::of(&bytes);
    let cell = |id: &str, key: &str| format!("{}{}", back.keys[&format!("column.{key}")], back.row(id) + 1);
    let of = |cell: &str| -> Vec<String> {
        let own = checks(&bytes).into_iter();
        own.filter(|(at, _)| at.split(' ').any(|range| within(range, cell))).map(|(_, v)| v).collect()
    };
    let figure = &of(&cell("sewer/length", "value"))[..];
    let [figure] = figure else { panic!("{figure:?}") };
    assert!(figure.contains("type=\"decimal\"") && figure.contains("只能填数字"), "{figure}");
    assert!(figure.contains("单位：公里") && figure.contains("累计数"), "{figure}");
    for id in ["sewer/length", "roads", "roads/stages/start", "drainage"] {
        let [done] = &of(&cell(id, "done"))[..] else { panic!("{id}") };
        assert!(done.contains("type=\"list\"") && done.contains("\"是,否\""), "{done}");
    }
    let [day] = &of(&cell("drainage/area", "date"))[..] else { panic!("no day") };
    // A year before the period begins, and five after it ends, as the format counts days.
    assert!(day.contains("type=\"date\"") && day.contains("<formula1>43466</formula1>"), "{day}");
    assert!(day.contains("<formula2>46022</formula2>"), "{day}");
    assert!(of(&cell("drainage", "value")).is_empty(), "the whole of several has no value");
}

/// Whether a cell lies in a range of one column.
fn within(range: &str, cell: &str) -> bool {
    let split = |s: &str| {
        let at = s.find(|c: char| c.is_ascii_digit()).unwrap();
        (s[..at].to_owned(), s[at..].parse::<u32>().unwrap())
    };
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let ((column, first), (_, last), (own, row)) = (split(first), split(last), split(cell));
    column == own && (first..=last).contains(&row)
}

#[test]
fn classes_and_ratings_are_chosen_and_both_figures_of_a_comparison_asked_for() {
    let fixture = Fixture::worded();
    for lang in Lang::ALL {
        let scope = Scope { lang, ..fixture.scope() };
        let bytes = write(&scope).unwrap().bytes;
        let back = Back::of(&bytes);
        let list = |key: &str, keys: &[&str]| {
            keys.iter().map(|k| t(lang, &format!("{key}-{k}"))).collect::<Vec<_>>().join(",")
        };
        let classes = list("class", &Class::ALL.map(Class::key));
        let levels = list("level", &Level::ALL.map(Level::key));
        let all: Vec<String> = checks(&bytes).into_iter().map(|(_, v)| v).collect();
        for want in [classes, levels] {
            assert!(all.iter().any(|v| v.contains(&format!("<formula1>\"{want}\"</formula1>"))), "{want}");
        }
        assert!(back.keys.contains_key("column.against"));
        let row = back.row("income/urban");
        let at = format!("{}{}", back.keys["column.against"], row + 1);
        assert!(checks(&bytes).iter().any(|(cells, v)| *cells == at && v.contains("decimal")));
        assert_eq!(text(&back.cell(back.row("river/dam"), "last")), t(lang, "class-iv"));
        assert_eq!(text(&back.cell(back.row("reform/judged"), "last")), t(lang, "level-limited"));
        // One milestone is one line, which speaks for the commitment too.
        let stone = back.row("hall/stage/open");
        let done = format!("{}{}", back.keys["column.done"], stone + 1);
        let problem = format!("{}{}", back.keys["column.problem"], stone + 1);
        let open = open(&bytes);
        assert!(open.contains(&done) && open.contains(&problem));
        assert!(!back.ids().contains(&"hall".to_owned()));
    }
}

#[test]
fn a_unit_of_its_own_is_named_and_several_are_not() {
    let mut fixture = Fixture::mixed();
    let assigned = |c: &str, lead: &str| {
        let event = Event::Assigned { commitment: c.into(), lead: lead.into(), supporting: Vec::new() };
        Draft::new(date(2020, 1, 1), event)
    };
    fixture.record(&[assigned("sewer", "区水务局"), assigned("drainage", "区水务局")]);
    let scope = fixture.scope();
    assert_eq!(unit(&Scope { rows: &[0, 2], ..scope }), "区水务局");
    assert_eq!(unit(&scope), "");
    let pack = write(&Scope { rows: &[0, 2], ..scope }).unwrap();
    let back = Back::of(&pack.bytes);
    assert_eq!(back.keys["unit"], "区水务局");
    assert_eq!(back.ids(), ["sewer/length", "drainage", "drainage/units", "drainage/area"]);
    let told: Vec<String> = back.form.used_cells().map(|(.., c)| c.to_string()).collect();
    assert!(
        told.iter().any(|c| c.contains("Unit: 区水务局 · As of 30 Jun 2020 · 2 commitments")),
        "{told:?}"
    );
}

#[test]
fn nothing_is_refused_and_the_same_is_the_same() {
    let fixture = Fixture::mixed();
    let e = write(&Scope { rows: &[], ..fixture.scope() }).unwrap_err();
    for lang in Lang::ALL {
        assert_ne!(t(lang, e.code()), e.code());
    }
    assert_eq!(e.code(), "export-error-nothing");
    assert_eq!(write(&fixture.scope()).unwrap(), write(&fixture.scope()).unwrap());
    let e = write(&Scope { rows: &[99], ..fixture.scope() }).unwrap_err();
    assert_eq!(e.code(), "export-error-position");
}

#[test]
fn the_demonstration_says_so_and_odd_days_are_no_obstacle() {
    let fixture = Fixture::sewer();
    let mut card = fixture.scope().card.clone();
    card.as_of = date(1850, 1, 1);
    let scope = Scope { demonstration: true, card: &card, ..fixture.scope() };
    let back = Back::of(&write(&scope).unwrap().bytes);
    assert!(back.form.used_cells().any(|(.., c)| c.to_string() == t(Lang::En, "demo-mark")));
    assert_eq!(text(&back.cell(back.lines().start, "date")), "1850-01-01");
}

#[test]
fn hostile_titles_are_texts_and_long_messages_fit() {
    let hostile = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "\t=1", "a\r\nb", "<x>&", &"长".repeat(40_000)];
    let fixture = Fixture::titled(hostile.map(str::to_owned));
    let bytes = write(&fixture.scope()).unwrap().bytes;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert_eq!(formulas.used_cells().filter(|(.., f)| !f.is_empty()).count(), 0, "{name}");
    }
    let back = Back::of(&bytes);
    for row in back.lines() {
        let repeated = text(back.hidden.get_value((row, 4)).unwrap());
        assert_eq!(text(&back.cell(row, "title")), repeated);
    }
}
