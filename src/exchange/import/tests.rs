//! Files as departments make them, against the small plans of the fixture.

use std::{
    io::{Cursor, Write as _},
    sync::Arc,
};

use jiff::civil::{Date, date};
use rust_xlsxwriter::{Format as Look, Formula, Workbook};

use super::*;
use crate::{
    domain::{
        entry::{Draft, Event, RemarkKind, WriterId},
        pace::PaceRule,
        scorecard::{EvidenceLevel, Scorecard},
    },
    exchange::{Format, Scope, Sheet, export, fixture::Fixture, watch::Unwatched},
};

const AS_OF: Date = date(2020, 6, 30);

/// What is known, and what files would do to it.
struct Office {
    tracker: Tracker,
    journal: Journal,
}

impl Office {
    /// The plan of the fixture, with nothing reported.
    fn new() -> Self {
        let journal = Journal::default();
        Self { tracker: Tracker::fold(Arc::clone(&Fixture::mixed().tracker.plan), &journal), journal }
    }

    fn mixed() -> Self {
        let fixture = Fixture::mixed();
        Self { tracker: fixture.tracker, journal: fixture.journal }
    }

    fn wish(file: &str) -> Wish<'_> {
        Wish {
            file,
            sheet: None,
            map: &[],
            same: &[],
            on: None,
            as_of: AS_OF,
            by: "",
            own: &[],
            lang: Lang::En,
        }
    }

    fn try_stage(&self, bytes: &[u8], wish: &Wish<'_>) -> Result<Staged, &'static str> {
        let brought = read(bytes).map_err(|f| f.code)?;
        stage(&brought, &self.tracker, &self.journal, wish, &mut Unwatched).map_err(|e| match e {
            ImportError::Refused(f) => f.code,
            ImportError::Stopped => "stopped",
        })
    }

    fn stage(&self, bytes: impl AsRef<[u8]>) -> Staged {
        self.try_stage(bytes.as_ref(), &Self::wish("june.xlsx")).unwrap()
    }

    fn record(&mut self, by: &str, drafts: &[Draft]) {
        let now = "2020-07-01T08:00:00Z".parse().unwrap();
        for e in self.journal.prepare(&WriterId("w1".into()), by, now, drafts) {
            self.journal.insert(e);
        }
        self.tracker = Tracker::fold(Arc::clone(&self.tracker.plan), &self.journal);
    }
}

/// Each statement as `kind at what`.
fn told(staged: &Staged) -> Vec<String> {
    let what = |l: &StagedLine| match (&l.kind, &l.draft) {
        (Kind::Refused(f), _) => f.code.to_owned(),
        (_, Some(d)) => {
            (match &d.event {
                Event::Figure { commitment, measure, value, .. } => format!("{commitment}/{measure}={value}"),
                Event::Reached { milestone, on, .. } => format!("{milestone}={on:?}"),
                Event::Done { commitment, done } => format!("{commitment} {done}"),
                Event::Remark { kind, text, .. } => format!("{}: {text}", kind.key()),
                Event::Assigned { lead, supporting, .. } => format!("{lead}+{}", supporting.join("+")),
                other => format!("{other:?}"),
            }) + &format!(" {}", d.about)
        }
        (_, None) => String::new(),
    };
    staged.lines.iter().map(|l| format!("{} {} {}", l.kind.key(), l.at, what(l))).collect()
}

fn sewer(value: f64, about: Date) -> Draft {
    let (commitment, measure) = ("sewer".into(), "length".into());
    Draft::new(about, Event::Figure { commitment, measure, value, against: None })
}

/// A cell of a workbook a test makes.
enum C {
    T(&'static str),
    N(f64),
    D(Date),
    /// A formula with its result.
    F(&'static str, &'static str),
    E,
}
use C::{D, E, F, N, T};

fn workbook(name: &str, rows: &[&[C]]) -> Workbook {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(name).unwrap();
    let day = Look::new().set_num_format("yyyy-mm-dd");
    for (r, row) in (0..).zip(rows) {
        for (c, cell) in (0..).zip(*row) {
            match cell {
                T(s) => sheet.write_string(r, c, *s).unwrap(),
                N(v) => sheet.write_number(r, c, *v).unwrap(),
                D(d) => {
                    let serial = (*d - date(1899, 12, 30)).get_days();
                    sheet.write_number_with_format(r, c, f64::from(serial), &day).unwrap()
                }
                F(f, result) => sheet.write_formula(r, c, Formula::new(*f).set_result(*result)).unwrap(),
                E => sheet,
            };
        }
    }
    book
}

fn xlsx(rows: &[&[C]]) -> Vec<u8> {
    workbook("填报", rows).save_to_buffer().unwrap()
}

#[test]
fn what_a_title_means_can_be_said_whatever_it_looks_like() {
    let office = Office::new();
    let text = "任务,完成值\n老城区挖沟埋管,52公里\n";
    assert_eq!(told(&office.stage(text)), ["refused A2 import-unknown"]);
    let asks = |staged: &Staged| staged.lines[0].asks().map(str::to_owned);
    assert_eq!(asks(&office.stage(text)).as_deref(), Some("老城区挖沟埋管"));
    // Blanks and a number in front make it no other title.
    let same = [("3. 老城区 挖沟埋管".to_owned(), "sewer".to_owned())];
    let staged = office.try_stage(text.as_bytes(), &Wish { same: &same, ..Office::wish("x.csv") }).unwrap();
    assert_eq!(told(&staged), ["added B2 sewer/length=52 2020-06-30"]);
    assert_eq!(asks(&staged).as_deref(), Some("老城区挖沟埋管"), "it can be said otherwise");
    let same = [("老城区挖沟埋管".to_owned(), "sewers".to_owned())];
    let wish = Wish { same: &same, ..Office::wish("x.csv") };
    assert_eq!(office.try_stage(text.as_bytes(), &wish), Err("import-same"));
}

#[test]
fn a_table_of_an_office_becomes_statements() {
    let bytes = xlsx(&[
        &[T("花都区2020年重点工作进度表")],
        &[
            T("序号"),
            T("目标任务"),
            T("指标"),
            T("责任单位"),
            T("累计完成"),
            T("截至"),
            T("存在问题"),
            T("下一步"),
        ],
        &[
            N(1.0),
            T("建设污水管网"),
            E,
            T("区水务局、区住建局"),
            N(52.0),
            D(AS_OF),
            T("征地未完成"),
            T("加快征地"),
        ],
        &[N(2.0), T("（二）建設道路"), E, E, E, E, E, E],
        &[N(3.0), T("排水单元达标"), T("面积"), E, T("１０．５ 平方公里"), T("2020年5月31日")],
        &[E, T("合计"), E, E, N(62.5)],
    ]);
    let staged = Office::new().stage(bytes);
    assert_eq!(
        told(&staged),
        [
            "added 填报!E3 sewer/length=52 2020-06-30",
            "added 填报!G3 problem: 征地未完成 2020-06-30",
            "added 填报!H3 next-step: 加快征地 2020-06-30",
            "added 填报!D3 区水务局+区住建局 2020-06-30",
            "added 填报!E5 drainage/area=10.5 2020-05-31",
        ]
    );
    assert_eq!((staged.mapping.header, staged.mapping.sheet.as_str()), (2, "填报"));
    let read: Vec<_> = staged.mapping.columns.iter().map(|c| (c.letter.as_str(), c.field)).collect();
    assert_eq!(read[0], ("A", Field::Ignored));
    assert!(read.contains(&("E", Field::Value)) && read.contains(&("F", Field::Date)));
    let source = staged.lines[0].draft.as_ref().unwrap().source.as_ref().unwrap();
    assert_eq!((source.title.as_str(), source.note.as_str()), ("june.xlsx", "填报!E3"));
}

#[test]
fn english_and_traditional_tables_are_read_alike() {
    let want = ["added B2 sewer/length=52 2020-06-30", "added D2 note: on time 2020-06-30"];
    for text in [
        "Task,Actual,As of,Note\nBuild sewer pipes,52 km,2020/6/30,on time\n",
        "任務;完成值;填報日期;備註\n建設污水管網;５２公里;20200630;on time\n",
        "任务\t完成值（公里）\t截至\t备注\n建设污水管网\t52\t2020.6.30\ton time\n",
        "\u{FEFF}ID,Value,Date,Remarks\r\nsewer,\"52\",2020-06-30,on time\r\n",
        "ID,Value,Date,Remarks\nsewer/length,52.0,44012,on time\n",
    ] {
        assert_eq!(told(&Office::new().stage(text)), want, "{text}");
    }
    let (gbk, ..) = encoding_rs::GBK.encode("任务,完成值,截至,备注\n建设污水管网,52公里,2020-6-30,on time\n");
    let staged = Office::new().stage(&gbk);
    assert_eq!(told(&staged), want);
    assert_eq!(staged.notes[0].code, "import-note-encoding");
    let utf16: Vec<u8> = "\u{FEFF}任务,完成值,截至,备注\n建设污水管网,52公里,2020-6-30,on time\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(told(&Office::new().stage(utf16)), want);
}

#[test]
fn what_is_uncertain_is_refused_with_its_cell() {
    for (line, at, code) in [
        ("建设污水管网,五十,,", "B2", "import-not-a-figure"),
        ("建设污水管网,\"1,5\",,", "B2", "import-grouping"),
        ("建设污水管网,5亿元,,", "B2", "import-other-unit"),
        ("建设污水管网,45.8%,,", "B2", "import-percent"),
        ("建设污水管网,52米,,", "B2", "import-other-unit"),
        ("建设污水管网,1e300,,", "B2", "import-other-unit"),
        ("建设污水管网,9999999999999999999,,", "B2", "import-not-a-figure"),
        ("建设污水管网,52,6月中旬,", "C2", "import-date"),
        ("建设污水管网,52,2020-02-30,", "C2", "import-date"),
        ("建设污水管网,52,2021-01-15,", "C2", "import-outside"),
        ("建设污水管网,,,也许", "D2", "import-done"),
        ("修建图书馆,52,,", "A2", "import-unknown"),
        (",52,,", "B2", "import-no-target"),
        ("排水单元达标,52,,", "B2", "import-which-measure"),
        ("建设道路,是,,", "B2", "import-which-milestone"),
    ] {
        let text = format!("任务,完成值,截至,是否完成\n{line}\n");
        let staged = Office::new().stage(&text);
        assert_eq!(told(&staged), [format!("refused {at} {code}")], "{line}");
        let Kind::Refused(f) = &staged.lines[0].kind else { panic!() };
        assert_eq!(f.place.as_ref().unwrap().file, at);
    }
}

#[test]
fn where_formats_are_unknown_a_fraction_is_not_taken_for_a_percentage() {
    let mut plan = (*Fixture::mixed().tracker.plan).clone();
    let km = plan.head.units.iter_mut().find(|u| u.id == "km").unwrap();
    km.name = crate::domain::words::Trilingual { hant: "%".into(), hans: "%".into(), en: "%".into() };
    let journal = Journal::default();
    let office = Office { tracker: Tracker::fold(Arc::new(plan), &journal), journal };
    let stage = |cell: &str, percent_unknown: bool| {
        let Ok(Brought(Content::Table(mut book))) =
            read(format!("任务,完成值\n建设污水管网,{cell}\n").as_bytes())
        else {
            panic!()
        };
        book.percent_unknown = percent_unknown;
        let brought = Brought(Content::Table(book));
        told(
            &stage(&brought, &office.tracker, &office.journal, &Office::wish("june.xls"), &mut Unwatched)
                .unwrap(),
        )
    };
    assert_eq!(stage("0.458", true), ["refused B2 import-fraction"]);
    assert_eq!(stage("0.458", false), ["added B2 sewer/length=0.458 2020-06-30"]);
    assert_eq!(stage("45.8", true), ["added B2 sewer/length=45.8 2020-06-30"]);
    assert_eq!(stage("0.458%", true), ["added B2 sewer/length=0.458 2020-06-30"]);
}

#[test]
fn words_of_doubt_and_other_units_are_kept_and_shown() {
    let staged = Office::new().stage("任务,完成值\n建设污水管网,约0.52万公里\n");
    assert_eq!(told(&staged), ["added B2 sewer/length=5200 2020-06-30"]);
    let codes: Vec<_> = staged.lines[0].notes.iter().map(|n| n.code).collect();
    assert_eq!(codes, ["import-note-about", "import-note-converted"]);
    let source = staged.lines[0].draft.as_ref().unwrap().source.as_ref().unwrap();
    assert_eq!(source.note, "B2: 约0.52万公里");
    // The file says where the figure is from; it is no evidence for it.
    assert!(!source.is_evidence());
    let mut office = Office::new();
    office.record("", &staged.drafts(false));
    let plan = &office.tracker.plan;
    let row = plan.position("sewer").unwrap();
    let card = Scorecard::derive(&office.tracker, AS_OF, PaceRule::Default);
    assert_eq!(card.rows[row].evidence, Some(EvidenceLevel::Declared));
}

#[test]
fn a_column_of_progress_holds_figures_ticks_and_words() {
    let text = "任务,完成情况\n建设污水管网,已铺设52公里\n排水单元达标,已完成\n建设道路,正在推进\n";
    assert_eq!(
        told(&Office::new().stage(text)),
        [
            "added B2 note: 已铺设52公里 2020-06-30",
            "added B3 drainage true 2020-06-30",
            "same B4 roads false 2020-06-30",
        ]
    );
    for (cell, want) in [
        ("52公里", "added B2 sewer/length=52 2020-06-30"),
        ("52", "refused B2 import-percent"),
        ("45.8%", "refused B2 import-percent"),
        ("未完成", "same B2 sewer false 2020-06-30"),
    ] {
        assert_eq!(told(&Office::new().stage(format!("任务,进度\n建设污水管网,{cell}\n"))), [want]);
    }
    let both = "任务,完成情况,备注\n建设污水管网,进展顺利,详见附件\n";
    assert_eq!(told(&Office::new().stage(both)), ["added C2 note: 进展顺利\n详见附件 2020-06-30"]);
}

#[test]
fn milestones_are_named_in_a_column_by_title_or_by_id() {
    let text = "任务,节点,完成值,是否完成,截至\n\
                建设道路,开工,2020-03-20,,\n\
                建设道路,封顶,否,,\n\
                建设道路,竣工,是,,\n";
    assert_eq!(
        told(&Office::new().stage(text)),
        [
            "added C2 start=Some(2020-03-20) 2020-06-30",
            "added C3 roof=None 2020-06-30",
            "refused B4 import-milestone",
        ]
    );
    let text = "编号,是否完成,截至\nroads/stages/open,是,2020-06-15\nsewer,是,\n";
    assert_eq!(
        told(&Office::new().stage(text)),
        ["added B2 open=Some(2020-06-15) 2020-06-15", "added B3 sewer true 2020-06-30",]
    );
}

#[test]
fn the_same_file_twice_says_nothing_new() {
    let text = "任务,完成值,截至,备注,是否完成,责任单位\n建设污水管网,约52公里,2020-06-30,顺利,是,区水务局\n\
                排水单元达标,,,,否,\n";
    let mut office = Office::new();
    let staged = office.stage(text);
    let drafts = staged.drafts(false);
    assert_eq!((drafts.len(), staged.counts()), (4, [4, 0, 0, 1, 0]));
    office.record("Chen", &drafts);
    let again = office.stage(text);
    assert_eq!((again.drafts(true).len(), again.counts()), (0, [0, 0, 0, 5, 0]));
    // Whoever said it, and whatever its file was called.
    let other = office.try_stage(text.as_bytes(), &Wish { by: "Li", ..Office::wish("other.xlsx") }).unwrap();
    assert_eq!(other.drafts(true).len(), 0);
    // Somebody corrected it: the old file does not undo that.
    office.record("Li", &[sewer(53.0, AS_OF)]);
    for by in ["", "Li"] {
        let again = office.try_stage(text.as_bytes(), &Wish { by, ..Office::wish("june.xlsx") }).unwrap();
        assert_eq!(again.drafts(true).len(), 0);
    }
}

#[test]
fn what_was_undone_can_be_taken_in_again() {
    let text = "任务,完成值\n建设污水管网,52\n";
    let mut office = Office::new();
    office.record("", &office.stage(text).drafts(false));
    let deed = office.journal.last_deed(&WriterId("w1".into()), &office.tracker.retracted);
    let back = Event::Retracted { entry: deed[0].id.clone(), reason: String::new() };
    office.record("", &[Draft::new(AS_OF, back)]);
    assert_eq!(office.stage(text).drafts(false).len(), 1);
}

#[test]
fn ones_own_word_is_corrected_and_anothers_contradicted() {
    let text = "任务,完成值\n建设污水管网,52\n";
    let mut office = Office::new();
    office.record("Chen", &[sewer(50.0, AS_OF)]);
    let of = |office: &Office, by: &str| {
        let staged = office.try_stage(text.as_bytes(), &Wish { by, ..Office::wish("june.csv") }).unwrap();
        (staged.lines[0].kind.clone(), staged.drafts(false).len(), staged.drafts(true).len())
    };
    assert_eq!(of(&office, "Chen"), (Kind::Changed, 1, 1));
    assert_eq!(of(&office, "Li"), (Kind::Conflicting, 0, 1));
    assert_eq!(of(&office, ""), (Kind::Conflicting, 0, 1));
    // Without a name it is the computer that tells; a name on it says more than the computer.
    let own = [WriterId("w1".into())];
    let here = |office: &Office| {
        let wish = Wish { own: &own, ..Office::wish("june.csv") };
        office.try_stage(text.as_bytes(), &wish).unwrap().lines[0].kind.clone()
    };
    assert_eq!(here(&office), Kind::Conflicting, "Chen's, on this computer");
    let mut nameless = Office::new();
    nameless.record("", &[sewer(50.0, AS_OF)]);
    assert_eq!(here(&nameless), Kind::Changed);
    assert_eq!(of(&nameless, "Li"), (Kind::Conflicting, 0, 1), "from another computer");
    // Another day is another statement.
    let mut other = Office::new();
    other.record("Chen", &[sewer(50.0, date(2020, 5, 31))]);
    assert_eq!(of(&other, "Li"), (Kind::Added, 1, 1));
    // A newer version of the same file.
    let mut same = Office::new();
    same.record("Chen", &same.stage("任务,完成值\n建设污水管网,50\n").drafts(false));
    let staged = same.stage(text);
    assert_eq!(staged.lines[0].kind, Kind::Changed);
    assert_eq!(staged.lines[0].known.as_ref().unwrap().by.as_ref(), "Chen");
}

#[test]
fn a_file_that_contradicts_itself_is_refused_there() {
    let text = "任务,完成值\n建设污水管网,52\n建设污水管网,52\n建設污水管網,53\n";
    assert_eq!(
        told(&Office::new().stage(text)),
        [
            "added B2 sewer/length=52 2020-06-30",
            "same B3 sewer/length=52 2020-06-30",
            "refused B4 import-twice",
        ]
    );
}

#[test]
fn formulas_count_as_last_calculated_and_say_so() {
    let bytes = xlsx(&[
        &[T("任务"), T("完成值"), T("截至")],
        &[T("建设污水管网"), F("=50+2", "52"), T("2020-05-31")],
        &[T("建设污水管网"), F("=50+3", "53"), T("2020-04-30")],
        &[T("建设污水管网"), F("=1/0", "#DIV/0!"), T("2020-03-31")],
        // A formula that leaves its cell empty reports nothing.
        &[T("建设污水管网"), F("=IF(1,\"\",2)", "blank"), T("2020-02-29")],
    ]);
    // As programs write it that do not calculate.
    let bytes = rewritten(&rewritten(&bytes, "<v>53</v>", ""), "<v>blank</v>", "<v></v>");
    let staged = Office::new().stage(bytes);
    assert_eq!(
        told(&staged),
        [
            "added 填报!B2 sewer/length=52 2020-05-31",
            "refused 填报!B3 import-pending",
            "refused 填报!B4 import-fault",
        ]
    );
    assert_eq!(staged.lines[0].notes[0].code, "import-note-formula");
}

/// A workbook with something else in its parts.
fn rewritten(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..zip.len() {
        let mut part = zip.by_index(i).unwrap();
        let mut content = String::new();
        std::io::Read::read_to_string(&mut part, &mut content).unwrap();
        out.start_file(part.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(content.replace(from, to).as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn merged_cells_name_a_task_and_hide_no_figure() {
    let mut book = workbook(
        "填报",
        &[
            &[T("任务"), T("指标"), T("完成值")],
            &[E, T("数量"), N(2000.0)],
            &[E, T("面积"), N(10.0)],
            &[T("建设污水管网"), E, E],
            &[T("建设道路"), E, E],
        ],
    );
    let sheet = book.worksheet_from_index(0).unwrap();
    let plain = Look::new();
    sheet.merge_range(1, 0, 2, 0, "排水单元达标", &plain).unwrap();
    sheet.merge_range(3, 2, 4, 2, "52", &plain).unwrap();
    let staged = Office::new().stage(book.save_to_buffer().unwrap());
    assert_eq!(
        told(&staged),
        [
            "added 填报!C2 drainage/units=2000 2020-06-30",
            "added 填报!C3 drainage/area=10 2020-06-30",
            "added 填报!C4 sewer/length=52 2020-06-30",
            "refused 填报!C5 import-merged",
        ]
    );
    assert!(staged.lines[0].notes.is_empty());
    assert_eq!(staged.lines[1].notes[0].code, "import-note-merged");
}

#[test]
fn columns_can_be_told_by_letter_and_by_heading() {
    let text = "甲,乙,丙\n建设污水管网,52,顺利\n";
    let map = |pairs: &[(&str, Field)]| pairs.iter().map(|(c, f)| ((*c).to_owned(), *f)).collect::<Vec<_>>();
    for told_so in [
        map(&[("A", Field::Title), ("B", Field::Value), ("C", Field::Problem)]),
        map(&[("甲", Field::Title), ("乙", Field::Value), ("丙", Field::Problem)]),
    ] {
        let wish = Wish { map: &told_so, ..Office::wish("x.csv") };
        let staged = Office::new().try_stage(text.as_bytes(), &wish).unwrap();
        assert!(told(&staged).contains(&"added B2 sewer/length=52 2020-06-30".to_owned()), "{staged:?}");
    }
    let office = Office::new();
    assert_eq!(office.try_stage(text.as_bytes(), &Office::wish("x.csv")).unwrap_err(), "import-headings");
    for (pairs, code) in [
        (map(&[("丁", Field::Value)]), "import-map"),
        (map(&[("Z", Field::Value)]), "import-map"),
        (map(&[("B", Field::Value)]), "import-map-target"),
        (map(&[("A", Field::Title)]), "import-map-report"),
    ] {
        let wish = Wish { map: &pairs, ..Office::wish("x.csv") };
        assert_eq!(office.try_stage(text.as_bytes(), &wish).unwrap_err(), code, "{pairs:?}");
    }
    // What was guessed can be left out.
    let pairs = map(&[("备注", Field::Ignored)]);
    let wish = Wish { map: &pairs, ..Office::wish("x.csv") };
    let staged = office.try_stage("任务,完成值,备注\n建设污水管网,52,顺利\n".as_bytes(), &wish).unwrap();
    assert_eq!(told(&staged), ["added B2 sewer/length=52 2020-06-30"]);
}

#[test]
fn of_several_sheets_the_one_that_reports_is_read_or_asked_for() {
    let mut book = workbook("说明", &[&[T("请填写第二页")]]);
    let second = book.add_worksheet().set_name("六月").unwrap();
    for (c, s) in (0..).zip(["任务", "完成值"]) {
        second.write_string(0, c, s).unwrap();
    }
    second.write_string(1, 0, "建设污水管网").unwrap().write_number(1, 1, 52.0).unwrap();
    let staged = Office::new().stage(book.save_to_buffer().unwrap());
    assert_eq!(told(&staged), ["added 六月!B2 sewer/length=52 2020-06-30"]);
    let third = book.add_worksheet().set_name("七月").unwrap();
    third.write_string(0, 0, "任务").unwrap().write_string(0, 1, "完成值").unwrap();
    third.write_string(1, 0, "建设污水管网").unwrap().write_number(1, 1, 60.0).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let office = Office::new();
    assert_eq!(office.try_stage(&bytes, &Office::wish("x")).unwrap_err(), "import-which-sheet");
    let of = |name| office.try_stage(&bytes, &Wish { sheet: Some(name), ..Office::wish("x") });
    assert_eq!(told(&of("七月").unwrap()), ["added 七月!B2 sewer/length=60 2020-06-30"]);
    assert_eq!(of("八月").unwrap_err(), "import-sheet");
    assert_eq!(of("说明").unwrap_err(), "import-headings");
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        out.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A workbook of Excel that is wrapped because it has a password.
fn protected() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for name in ["/EncryptionInfo", "/EncryptedPackage"] {
        file.create_stream(name).unwrap().write_all(&[4; 64]).unwrap();
    }
    file.into_inner().into_inner()
}

#[test]
fn files_that_cannot_be_taken_in_say_why() {
    let good = xlsx(&[&[T("任务"), T("完成值")], &[T("建设污水管网"), N(52.0)]]);
    let cut = good[..good.len() / 2].to_vec();
    let spoilt = zip(&[("xl/workbook.xml", b"<workbook><sheets>"), ("[Content_Types].xml", b"")]);
    let many: Vec<String> = (0..5000).map(|i| format!("p{i}")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|n| (n.as_str(), &b""[..])).collect();
    let json = |s: &str| s.as_bytes().to_vec();
    for (what, bytes, code) in [
        ("nothing", Vec::new(), "import-empty"),
        ("blanks", b"\n\n , ,\n".to_vec(), "import-empty"),
        ("an empty sheet", xlsx(&[]), "import-empty"),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "import-kind"),
        ("a document", zip(&[("word/document.xml", b"<w/>")]), "import-kind"),
        ("half a workbook", cut, "import-damaged"),
        ("a spoilt workbook", spoilt, "import-damaged"),
        ("a workbook with a password", protected(), "import-password"),
        ("many parts", zip(&many), "import-parts"),
        ("a backup", zip(&[("k3.ronl", b"x")]), "import-merge"),
        ("a journal", b"0f3a\t(guatu_journal:1,plan:\"p\",writer:\"k3\")\n".to_vec(), "import-merge"),
        ("words", json("今天天气很好\n明天也是\n"), "import-headings"),
        ("no target", json("完成值,备注\n52,x\n"), "import-map-target"),
        ("no report", json("任务,截至\n建设污水管网,2020-06-30\n"), "import-map-report"),
        ("another report", json("{\"a\": 1}"), "import-report"),
        ("half a report", json("{\"schema\": 1, \"plan\": {\"id\": \"exa"), "import-report"),
        ("a later report", json(r#"{"schema": 9, "plan": {"id": "x"}, "entries": []}"#), "import-newer"),
        ("another plan's", json(r#"{"schema": 1, "plan": {"id": "x"}, "entries": []}"#), "import-other-plan"),
        (
            "the demonstration's",
            json(r#"{"schema": 1, "demonstration": "!", "plan": {"id": "x"}, "entries": []}"#),
            "import-demonstration",
        ),
    ] {
        assert_eq!(Office::new().try_stage(&bytes, &Office::wish("x")).map(|_| ()), Err(code), "{what}");
    }
}

#[test]
fn a_bomb_is_refused_while_it_is_inflated() {
    // 600 MB of zeros, in parts that say nothing unusual.
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let zeros = vec![0_u8; 1 << 20];
    out.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    for _ in 0..600 {
        out.write_all(&zeros).unwrap();
    }
    let mut bytes = out.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20);
    assert_eq!(read(&bytes).unwrap_err().code, "import-bytes");
    // The same with a header that claims a hundred bytes.
    let at = bytes.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
    let refused = read(&bytes).unwrap_err().code;
    assert!(["import-bytes", "import-damaged"].contains(&refused), "{refused}");
}

#[test]
fn macros_are_ignored_and_said_to_be() {
    let good = xlsx(&[&[T("任务"), T("完成值")], &[T("建设污水管网"), N(52.0)]]);
    let mut from = zip::ZipArchive::new(Cursor::new(&good)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..from.len() {
        out.raw_copy_file(from.by_index_raw(i).unwrap()).unwrap();
    }
    out.start_file("xl/vbaProject.bin", zip::write::SimpleFileOptions::default()).unwrap();
    let staged = Office::new().stage(out.finish().unwrap().into_inner());
    assert_eq!(told(&staged), ["added 填报!B2 sewer/length=52 2020-06-30"]);
    assert_eq!(staged.notes[0].code, "import-note-macros");
}

#[test]
fn sheets_of_opendocument_are_read_too() {
    let content = r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
        <office:spreadsheet><table:table table:name="表1"><table:table-row>
        <table:table-cell office:value-type="string"><text:p>任务</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>完成值</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>截至</text:p></table:table-cell>
        </table:table-row><table:table-row>
        <table:table-cell office:value-type="string"><text:p>建设<text:s/>污水管网</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="52.5"><text:p>52.5</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2020-05-31"><text:p>五月</text:p></table:table-cell>
        </table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell
        table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body>
        </office:document-content>"#;
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let bytes = zip(&[("mimetype", kind), ("content.xml", content.as_bytes())]);
    assert_eq!(told(&Office::new().stage(bytes)), ["added 表1!B2 sewer/length=52.5 2020-05-31"]);
}

#[test]
fn what_this_program_exports_says_nothing_new_to_where_it_comes_from() {
    let fixture = Fixture::mixed();
    let office = Office::mixed();
    for lang in Lang::ALL {
        for format in [Format::Csv, Format::Xlsx, Format::Entries, Format::Json, Format::Ron] {
            let bytes = export(format, &Scope { lang, ..fixture.scope() }, &Sheet::default()).unwrap();
            let staged = office.stage(bytes);
            let what = format!("{format} {}: {:?}", lang.tag(), told(&staged));
            assert_eq!(staged.drafts(true), [], "{what}");
            assert_eq!(staged.counts()[4], 0, "{what}");
            assert!(staged.counts()[3] > 3, "{what}");
            assert!(staged.origin != Origin::Table, "{what}");
            assert_eq!((staged.notes, staged.day), (vec![], None), "{what}");
        }
    }
}

#[test]
fn an_exported_journal_brings_everything_that_stood() {
    let fixture = Fixture::mixed();
    let own = fixture.tracker.tracks.iter().flat_map(|t| &t.entries);
    let mut want: Vec<String> = own
        .filter(|e| !fixture.journal.is_overlay(&e.id.writer))
        .map(|e| format!("{:?} {}", e.event, e.about))
        .collect();
    for format in [Format::Entries, Format::Json, Format::Ron] {
        let bytes = export(format, &fixture.scope(), &Sheet::default()).unwrap();
        let staged = Office::new().stage(bytes);
        let mut got: Vec<String> = staged
            .lines
            .iter()
            .filter_map(|l| l.draft.as_ref())
            .map(|d| format!("{:?} {}", d.event, d.about))
            .collect();
        // Two offices contradict each other about one area: what held is taken.
        assert_eq!(staged.counts()[4], 1, "{:?}", told(&staged));
        want.retain(|w| !w.contains("value: 11"));
        got.retain(|w| !w.contains("value: 11"));
        got.sort();
        want.sort();
        assert_eq!(got, want, "{format}");
    }
}

#[test]
fn figures_changed_in_an_exported_ledger_are_drafts() {
    let fixture = Fixture::sewer();
    let text = String::from_utf8(export(Format::Csv, &fixture.scope(), &Sheet::default()).unwrap()).unwrap();
    let office = Office { tracker: fixture.tracker, journal: fixture.journal };
    let wish = Wish { by: "Chen", ..Office::wish("ledger.csv") };
    let staged = office.try_stage(text.replacen(",52,", ",53.5,", 1).as_bytes(), &wish).unwrap();
    assert_eq!(staged.origin, Origin::Ledger);
    let line = &staged.lines[0];
    assert_eq!(
        (&line.kind, told(&staged)[0].as_str()),
        (&Kind::Changed, "changed N2 sewer/length=53.5 2020-06-30")
    );
    assert_eq!(staged.drafts(false).len(), 1);
}

/// An exported ledger in which somebody wrote: an id and a measure's, a column, what is typed.
fn typed_over(scope: &Scope<'_>, format: Format, edits: &[(&str, &str, &str, &str)]) -> Brought {
    let bytes = export(format, scope, &Sheet::default()).unwrap();
    let mut book = Book::read(&bytes).unwrap();
    let key = |key: &str| crate::text::t(scope.lang, key);
    let sheet = book.sheets.iter_mut().find(|s| s.cells.values().any(|c| c.content.shown() == key("csv-id")));
    let sheet = sheet.unwrap();
    let at = |sheet: &book::Sheet, name: &str| {
        sheet.cells.iter().find(|(_, c)| c.content.shown() == name).map(|(at, _)| *at).unwrap()
    };
    let (id, measure) = (at(sheet, &key("csv-id")).1, at(sheet, &key("csv-measure-id")).1);
    for (c, m, column, typed) in edits {
        let row =
            sheet.rows().find(|r| sheet.shown((*r, id)) == *c && sheet.shown((*r, measure)) == *m).unwrap();
        let at = (row, at(sheet, &key(column)).1);
        if typed.is_empty() {
            sheet.cells.remove(&at);
            continue;
        }
        let content =
            typed.parse().map_or_else(|_| book::Content::Text((*typed).into()), book::Content::Number);
        sheet.cells.insert(at, book::Cell { content, formula: false });
    }
    Brought(Content::Table(book))
}

#[test]
fn units_typed_into_a_ledger_are_taken_on_its_own_day() {
    let fixture = Fixture::mixed();
    for format in [Format::Csv, Format::Xlsx] {
        for lang in Lang::ALL {
            let edits = [
                ("sewer", "length", "csv-lead", "水务局"),
                ("sewer", "length", "csv-supporting", "A镇; B镇"),
                // Of two lines of one commitment one is changed.
                ("drainage", "units", "csv-lead", "住建局"),
                ("drainage", "units", "csv-note", "另有说明"),
            ];
            let brought = typed_over(&Scope { lang, ..fixture.scope() }, format, &edits);
            let late = Wish { as_of: date(2020, 12, 31), by: "Chen", ..Office::wish("ledger") };
            let staged = stage(&brought, &fixture.tracker, &fixture.journal, &late, &mut Unwatched).unwrap();
            let drafts = staged.drafts(false);
            let assigned = |c: &str| {
                let draft =
                    drafts.iter().find(|d| d.event.commitment() == Some(c) && d.event.units().is_some());
                draft.map(|d| {
                    (d.event.units().unwrap().0.to_owned(), d.event.units().unwrap().1.len(), d.about)
                })
            };
            let what = format!("{format} {}: {:?}", lang.tag(), told(&staged));
            assert_eq!(assigned("sewer"), Some(("水务局".into(), 2, AS_OF)), "{what}");
            assert_eq!(assigned("drainage"), Some(("住建局".into(), 0, AS_OF)), "{what}");
            assert_eq!((drafts.len(), staged.counts()[4]), (3, 0), "{what}");
            assert_eq!(staged.day, Some((AS_OF, DayFrom::File)), "{what}");
            assert_eq!(staged.notes, [], "{what}");
            // Another day can be asked for.
            let asked = Wish { on: Some(date(2020, 7, 1)), ..late };
            let staged = stage(&brought, &fixture.tracker, &fixture.journal, &asked, &mut Unwatched).unwrap();
            assert!(staged.drafts(false).iter().all(|d| d.about == date(2020, 7, 1)), "{what}");
            assert_eq!(staged.day, Some((date(2020, 7, 1), DayFrom::Asked)));
        }
    }
}

#[test]
fn what_is_changed_in_a_ledger_and_not_taken_is_named() {
    let fixture = Fixture::mixed();
    for format in [Format::Csv, Format::Xlsx] {
        let edits = [
            ("sewer", "length", "csv-due", "2020-11-30"),
            ("roads", "stages", "csv-due", "2020-11-30"),
            ("sewer", "length", "csv-standing", "Done"),
            ("sewer", "length", "csv-goal-figure", "99"),
            ("drainage", "area", "csv-problem", ""),
        ];
        let brought = typed_over(&fixture.scope(), format, &edits);
        let wish = Office::wish("ledger");
        let staged = stage(&brought, &fixture.tracker, &fixture.journal, &wish, &mut Unwatched).unwrap();
        assert_eq!(staged.drafts(true), [], "{format}");
        let said: Vec<String> =
            staged.notes.iter().map(|n| crate::text::finding::finding(Lang::En, n)).collect();
        let [unread, emptied] = &said[..] else { panic!("{format}: {said:?}") };
        for part in ["Due (2 lines)", "Standing of the commitment (1 line)", "Goal figure (1 line)"] {
            assert!(unread.contains(part), "{format}: {unread}");
        }
        assert_eq!(unread.matches("line").count(), 3, "{format}: {unread}");
        assert!(emptied.contains("Problem (1 line)"), "{format}: {emptied}");
        // What was reported since is no hand in the file.
        let mut office = Office::mixed();
        let more = sewer(60.0, date(2020, 7, 1));
        office.record("Li", &[more]);
        let edits = [("roads", "stages", "csv-due", "2020-11-30")];
        let brought = typed_over(&fixture.scope(), format, &edits);
        let staged = stage(&brought, &office.tracker, &office.journal, &wish, &mut Unwatched).unwrap();
        let said: Vec<String> =
            staged.notes.iter().map(|n| crate::text::finding::finding(Lang::En, n)).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("Due (1 line)"), "{said:?}");
    }
}

#[test]
fn a_figure_written_over_a_published_one_is_an_own_report() {
    let fixture = Fixture::mixed();
    let edit = [("drainage", "units", "csv-value", "2100")];
    let staged = stage(
        &typed_over(&fixture.scope(), Format::Xlsx, &edit),
        &fixture.tracker,
        &fixture.journal,
        &Office::wish("ledger"),
        &mut Unwatched,
    );
    let drafts = staged.unwrap().drafts(false);
    assert!(
        matches!(&drafts[..], [Draft { event: Event::Figure { value, .. }, .. }] if (value - 2100.0).abs() < 1e-9),
        "{drafts:?}"
    );
}

#[test]
fn formulas_neutralised_on_export_are_restored() {
    let text = "任务,存在问题\n建设污水管网,\"'=1+1\"\n";
    let staged = Office::new().stage(text);
    let want = Event::Remark { commitment: "sewer".into(), kind: RemarkKind::Problem, text: "=1+1".into() };
    assert_eq!(staged.lines[0].draft.as_ref().map(|d| &d.event), Some(&want));
}

/// A pack as its contract says, with what was filled in.
fn pack(fill: &[(u32, u16, C)]) -> Vec<u8> {
    let mut book = workbook(
        "填报",
        &[
            &[T("填报包")],
            &[
                T("任务"),
                T("目标"),
                T("单位"),
                T("最近值"),
                T("数据日期"),
                T("完成值"),
                T("是否完成"),
                T("日期"),
                T("备注"),
                T("编号"),
            ],
            &[
                T("建设污水管网"),
                T("≥ 113.5"),
                T("公里"),
                N(50.0),
                D(AS_OF),
                E,
                E,
                D(AS_OF),
                E,
                T("sewer/length"),
            ],
            &[T("建设道路"), T("完成"), E, E, E, E, E, D(AS_OF), E, T("roads/stages/start")],
        ],
    );
    let sheet = book.worksheet_from_index(0).unwrap();
    for (r, c, cell) in fill {
        match cell {
            T(s) => sheet.write_string(*r, *c, *s).unwrap(),
            N(v) => sheet.write_number(*r, *c, *v).unwrap(),
            _ => sheet,
        };
    }
    let hidden = book.add_worksheet().set_name("guatu").unwrap();
    hidden.set_very_hidden(true);
    let keys = [
        ("guatu-pack", "1"),
        ("plan", "example-2020"),
        ("lang", "zh-Hans"),
        ("as-of", "2020-06-30"),
        ("unit", "区水务局"),
        ("sheet", "填报"),
        ("header", "2"),
        ("first", "3"),
        ("last", "4"),
        ("column.title", "A"),
        ("column.goal", "B"),
        ("column.unit", "C"),
        ("column.last", "D"),
        ("column.last-date", "E"),
        ("column.value", "F"),
        ("column.done", "G"),
        ("column.date", "H"),
        ("column.note", "I"),
        ("column.id", "J"),
    ];
    for (r, (key, value)) in (0..).zip(keys) {
        hidden.write_string(r, 0, key).unwrap().write_string(r, 1, value).unwrap();
    }
    for (r, texts) in [
        (2, ["sewer/length", "建设污水管网", "≥ 113.5", "公里"]),
        (3, ["roads/stages/start", "建设道路", "完成", ""]),
    ] {
        for (c, s) in (3..).zip(texts) {
            hidden.write_string(r, c, s).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_pack_is_read_by_its_hidden_sheet() {
    let office = Office::new();
    assert_eq!(told(&office.stage(pack(&[]))), [""; 0], "an empty pack reports nothing");
    let filled = pack(&[(2, 5, N(52.0)), (2, 8, T("顺利")), (3, 6, T("是"))]);
    let staged = office.stage(filled);
    assert_eq!(staged.origin, Origin::Pack);
    assert_eq!(
        told(&staged),
        [
            "added 填报!F3 sewer/length=52 2020-06-30",
            "added 填报!I3 note: 顺利 2020-06-30",
            "added 填报!G4 start=Some(2020-06-30) 2020-06-30",
        ]
    );
}

#[test]
fn a_pack_corrects_what_it_showed_and_contradicts_what_it_did_not() {
    let filled = pack(&[(2, 5, N(52.0))]);
    for (known, kind) in [(50.0, Kind::Changed), (51.0, Kind::Conflicting), (52.0, Kind::Same)] {
        let mut office = Office::new();
        office.record("Chen", &[sewer(known, AS_OF)]);
        assert_eq!(office.stage(&filled).lines[0].kind, kind, "{known}");
    }
}

#[test]
fn a_tick_in_a_pack_moves_no_milestone_that_was_reached_earlier() {
    let mut office = Office::new();
    let (commitment, measure) = ("roads".into(), "stages".into());
    let on = date(2020, 3, 20);
    let event = Event::Reached { commitment, measure, milestone: "start".into(), on: Some(on) };
    office.record("Chen", &[Draft::new(on, event)]);
    assert_eq!(office.stage(pack(&[(3, 6, T("是"))])).counts(), [0, 0, 0, 1, 0]);
    // That it was not reached says something else.
    assert_eq!(office.stage(pack(&[(3, 6, T("否"))])).counts(), [0, 0, 1, 0, 0]);
}

#[test]
fn locked_cells_of_a_pack_are_held_against_what_it_had() {
    let office = Office::new();
    for (row, column, text, at) in [
        (2, 0, "别的任务", "填报!A3"),
        (2, 1, "≥ 10", "填报!B3"),
        (2, 2, "米", "填报!C3"),
        (2, 9, "drainage", "填报!J3"),
    ] {
        let staged = office.stage(pack(&[(row, column, T(text)), (2, 5, N(52.0)), (3, 6, T("是"))]));
        let want =
            [format!("refused {at} import-locked"), "added 填报!G4 start=Some(2020-06-30) 2020-06-30".into()];
        assert_eq!(told(&staged), want);
    }
    let staged = office.stage(pack(&[(4, 0, T("建设道路")), (4, 5, N(1.0)), (4, 9, T("sewer/length"))]));
    assert_eq!(told(&staged), ["refused 填报!F5 import-beyond"]);
}

#[test]
fn packs_of_other_plans_and_versions_are_refused_whole() {
    for (from, to, code) in
        [("example-2020", "huadu-2020", "import-other-plan"), ("2020-06-30", "some day", "import-pack")]
    {
        let bytes = pack(&[(2, 5, N(52.0))]);
        let bytes = rewritten(&bytes, &format!(">{from}<"), &format!(">{to}<"));
        assert_eq!(Office::new().try_stage(&bytes, &Office::wish("p.xlsx")).map(|_| ()), Err(code));
    }
}

#[test]
fn whoever_waits_can_stop_it() {
    let brought = read("任务,完成值\n建设污水管网,52\n".as_bytes()).unwrap();
    let office = Office::new();
    let mut stop = |_, _| std::ops::ControlFlow::Break(());
    let staged = stage(&brought, &office.tracker, &office.journal, &Office::wish("x"), &mut stop);
    assert!(matches!(staged, Err(ImportError::Stopped)));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]

    #[test]
    fn no_table_breaks_the_reader(text in "(任务|完成值|进度|截至|备注|建设污水管网|排水|52|约|公里|%|,|;|\t|\n|\"|=|是|2020-06-30|44012|\\PC){0,40}") {
        let office = Office::new();
        if let Ok(staged) = office.try_stage(text.as_bytes(), &Office::wish("x")) {
            for d in staged.drafts(true) {
                proptest::prop_assert!(office.tracker.plan.head.period.contains(d.about));
            }
        }
    }

    #[test]
    fn no_bytes_break_the_reader(mut bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), kind in 0..3_usize) {
        let magic: [&[u8]; 3] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b""];
        bytes.splice(0..0, magic[kind].iter().copied());
        let _ = Office::new().try_stage(&bytes, &Office::wish("x"));
    }
}
