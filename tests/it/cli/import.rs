//! `guatu import`: previews, answers, refusals, one deed.

use std::fs;

use guatu::domain::words::Lang;
use serde_json::Value;

use super::{Office, Said};

/// A table as a department sends it.
const JUNE: &str = "目标任务,累计完成,截至,存在问题\n\
                    建成污水管网,52公里,2020-06-30,征地未完成\n\
                    社会消费品零售总额增长,-8.2%,2020-06-30,\n";

impl Office {
    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn import(&self, args: &[&str]) -> Said {
        self.guatu(&[&["import"], args, &["--as-of", "2020-06-30"]].concat())
    }

    fn import_json(&self, args: &[&str]) -> (i32, Value) {
        let said = self.import(&[args, &["--json"]].concat());
        (said.code, serde_json::from_str(&said.out).unwrap_or_else(|e| panic!("{e}: {said:?}")))
    }

    fn journals(&self) -> String {
        let files = fs::read_dir(self.path("progress")).unwrap().map(|f| f.unwrap().path());
        let mut all: Vec<_> = files.filter(|p| p.extension().is_some_and(|e| e == "ronl")).collect();
        all.sort();
        all.iter().map(|p| fs::read_to_string(p).unwrap()).collect()
    }
}

/// The title of the sewer commitment as the plan has it, in simplified characters.
fn sewer_title(office: &Office) -> String {
    let said = office.guatu(&["status", "sewer-network", "--json"]);
    let report: Value = serde_json::from_str(&said.out).unwrap();
    report["commitments"][0]["titles"]["hans"].as_str().unwrap().to_owned()
}

fn june(office: &Office) -> String {
    JUNE.replace("建成污水管网", &sewer_title(office))
}

#[test]
fn a_table_is_taken_in_as_one_deed_and_undone_as_one() {
    let office = Office::new();
    let file = office.file("june.csv", june(&office));
    let look = office.import(&[&file, "--dry-run"]);
    assert_eq!((look.code, office.journals().as_str()), (0, ""), "{look:?}");
    assert!(
        look.out.contains("3 new, 0 corrected, 0 contradicting others, 0 known already, 0 refused"),
        "{look:?}"
    );
    assert!(look.out.contains("3 entries would be recorded."), "{look:?}");
    let said = office.import(&[&file, "--by", "Chen"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("3 entries were recorded as one deed."), "{said:?}");
    let sewer = office.sewer();
    assert_eq!(
        (&sewer["value"], &sewer["readings"][0]["source"]["title"]),
        (&52.0.into(), &"june.csv".into())
    );
    assert_eq!(sewer["readings"][0]["source"]["note"], "B2");
    let journals = office.journals();
    assert_eq!(journals.lines().count(), 4, "a header and an entry a statement");
    let again = office.import(&[&file]);
    assert!(again.out.contains("Nothing new was found"), "{again:?}");
    assert_eq!(office.journals(), journals);
    let undone = office.guatu(&["undo"]);
    assert_eq!((undone.code, undone.out.lines().count()), (0, 3), "{undone:?}");
    assert!(office.sewer()["value"].is_null());
}

#[test]
fn refused_lines_are_asked_about_and_the_others_wait_for_a_yes() {
    let office = Office::new();
    let file = office.file(
        "june.csv",
        june(&office) + "修建图书馆,1,2020-06-30,\n" + &sewer_title(&office) + ",很多,2020-05-31,\n",
    );
    let said = office.import(&[&file]);
    assert_eq!((said.code, office.journals().as_str()), (2, ""), "{said:?}");
    for part in ["A4", "import-unknown", "B5", "import-not-a-figure"] {
        assert!(said.out.contains(part), "{part}: {said:?}");
    }
    assert!(said.err.contains("--yes") && said.err.contains("Take in the other 3?"), "{said:?}");
    let said = office.import(&[&file, "--yes"]);
    assert_eq!((said.code, office.journals().lines().count()), (1, 4), "{said:?}");
    // Twice is nothing, also with what is still refused.
    let said = office.import(&[&file, "--yes"]);
    assert_eq!((said.code, office.journals().lines().count()), (1, 4), "{said:?}");
}

#[test]
fn what_another_reported_is_contradicted_only_when_asked() {
    let office = Office::new();
    let file = office.file("june.csv", june(&office));
    office.guatu(&["record", "sewer-network", "50", "--on", "2020-06-30", "--by", "Li"]);
    let (code, answer) = office.import_json(&[&file, "--by", "Chen"]);
    assert_eq!((code, &answer["files"][0]["conflicting"]), (0, &1.into()), "{answer}");
    assert_eq!((&office.sewer()["value"], answer["recorded"].as_array().unwrap().len()), (&50.0.into(), 2));
    let said = office.import(&[&file, "--by", "Chen"]);
    assert!(
        said.out.contains("known: 50 (Li) 2020-06-30") && said.out.contains("--take-conflicts"),
        "{said:?}"
    );
    let (_, answer) = office.import_json(&[&file, "--by", "Chen", "--take-conflicts"]);
    assert_eq!(answer["recorded"].as_array().unwrap().len(), 1);
    assert_eq!(office.sewer()["value"], 52.0);
}

#[test]
fn several_files_are_one_deed_and_held_against_each_other() {
    let office = Office::new();
    let title = sewer_title(&office);
    let a = office.file("a.csv", format!("任务,完成值\n{title},52\n"));
    let b = office.file("b.csv", format!("任务,完成值,备注\n{title},53,顺利\n"));
    let (code, answer) = office.import_json(&[&a, &b]);
    assert_eq!(code, 0, "{answer}");
    assert_eq!(answer["files"][1]["conflicting"], 1);
    assert_eq!(answer["recorded"].as_array().unwrap().len(), 2);
    assert_eq!(office.sewer()["value"], 52.0);
    assert_eq!(office.guatu(&["undo"]).out.lines().count(), 2);
}

#[test]
fn columns_and_days_can_be_given() {
    let office = Office::new();
    let file = office.file("x.csv", format!("甲,乙\n{},52\n", sewer_title(&office)));
    let said = office.import(&[&file]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("import-headings") && said.err.contains("--map"), "{said:?}");
    let (code, answer) =
        office.import_json(&[&file, "--map", "甲=title", "--map", "B=value", "--on", "2020-05-31"]);
    assert_eq!((code, &answer["files"][0]["lines"][0]["about"]), (0, &"2020-05-31".into()), "{answer}");
    for (map, code) in [("C=value", 2), ("乙=nothing", 2), ("乙", 2)] {
        assert_eq!(office.import(&[&file, "--map", "A=title", "--map", map]).code, code, "{map}");
    }
}

#[test]
fn files_that_are_none_are_refused_in_every_language() {
    let office = Office::new();
    let empty = office.file("empty.csv", "");
    let missing = office.path("missing.xlsx").to_str().unwrap().to_owned();
    let folder = office.path("progress").to_str().unwrap().to_owned();
    for (file, code, exit) in
        [(&empty, "import-empty", 1), (&missing, "import-unreadable", 3), (&folder, "import-folder", 3)]
    {
        let mut told = Vec::new();
        for lang in Lang::ALL {
            let said = office.import(&[file, "--lang", lang.tag()]);
            assert_eq!((said.code, said.out.as_str()), (exit, ""), "{said:?}");
            assert!(said.err.contains(&format!("[{code}]")), "{said:?}");
            told.push(said.err);
        }
        told.dedup();
        assert_eq!(told.len(), 3, "{told:?}");
    }
    let said = office.bare(&["import", &empty, "--demo"]);
    assert_eq!(said.code, 2, "the demonstration takes nothing in: {said:?}");
}

#[test]
fn the_preview_reads_as_it_should() {
    let office = Office::new();
    let title = sewer_title(&office);
    let file = office.file(
        "june.csv",
        format!("任务,完成值,截至\n{title},约52公里,2020-06-30\n{title},很多,2020-05-31\n"),
    );
    let said = office.import(&[&file, "--dry-run", "--lang", "zh-Hans"]);
    let want = format!(
        "{file}：表格\n\
         新增1，更正0，与他人不一致0，已有0，退回1\n\
         各列：A 任务 = 任务; B 完成值 = 完成值; C 截至 = 数据日期\n  \
           新增  B2  {title}  length  52    2020-06-30\n      \
               “约52公里”不是准确数：取其数值，原文随来源保留。\n  \
           退回  B3  {title}          很多\n      \
               “很多”不是数值。请填写数字，后面只写单位；文字说明请写在备注中。 [import-not-a-figure]\n\
         将填报1条。\n"
    );
    assert_eq!((said.code, said.out.as_str()), (1, want.as_str()));
}

#[test]
fn every_title_with_a_slip_means_its_own_commitment_or_is_asked_about() {
    let office = Office::new();
    let said = office.guatu(&["status", "--json"]);
    let report: Value = serde_json::from_str(&said.out).unwrap();
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["Task", "Note"]).unwrap();
    let mut want = Vec::new();
    for c in report["commitments"].as_array().unwrap() {
        for lang in ["hant", "hans", "en"] {
            let title: Vec<char> = c["titles"][lang].as_str().unwrap().chars().collect();
            for gone in (0..title.len()).step_by(3) {
                let slip: String =
                    title.iter().enumerate().filter(|(i, _)| *i != gone).map(|(_, c)| c).collect();
                // What is left must not be the whole title of another.
                want.push((c["id"].as_str().unwrap().to_owned(), slip.clone()));
                table.write_record([slip.as_str(), &format!("{}", want.len())]).unwrap();
            }
        }
    }
    let file = office.file("slips.csv", table.into_inner().unwrap());
    let (_, answer) = office.import_json(&[&file, "--dry-run"]);
    let lines = answer["files"][0]["lines"].as_array().unwrap();
    assert_eq!(lines.len(), want.len());
    let (mut found, mut asked) = (0, 0);
    for (line, (id, slip)) in lines.iter().zip(&want) {
        // One day and one note a commitment: only the first is new, and who it is about counts.
        match line["commitment"].as_str() {
            Some(other) => {
                assert_eq!(other, id, "{slip}: {line}");
                found += 1;
            }
            None => asked += 1,
        }
    }
    assert!(found > 9 * asked, "{found} found, {asked} asked about");
}

#[test]
fn an_exported_ledger_brings_units_and_its_own_day_back() {
    let office = Office::new();
    let file = office.path("ledger.csv");
    let file = file.to_str().unwrap();
    assert_eq!(office.guatu(&["export", file, "--as-of", "2020-06-30"]).code, 0);
    let mut rows = csv::Reader::from_path(file).unwrap();
    let header = rows.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|h| h == name).unwrap();
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&header).unwrap();
    for row in rows.records() {
        let mut cells: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        if cells[at("ID")] == "sewer-network" {
            cells[at("Lead unit")] = "区水务局".into();
            cells[at("Pace")] = "Fine".into();
        }
        out.write_record(&cells).unwrap();
    }
    fs::write(file, out.into_inner().unwrap()).unwrap();
    // Without --as-of it would be the last day of the plan.
    let said = office.guatu(&["import", file, "--dry-run"]);
    assert!(said.out.contains("for 30 Jun 2020, as the file says; --on names another."), "{said:?}");
    assert!(said.out.contains("not taken in: Pace (1 line)"), "{said:?}");
    assert!(said.out.contains("区水务局"), "{said:?}");
    let said = office.guatu(&["import", file, "--on", "2020-05-31", "--dry-run", "--json"]);
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(answer["files"][0]["day"], "2020-05-31");
    assert_eq!(answer["files"][0]["day_from"], "asked");
    assert_eq!(office.guatu(&["import", file, "--yes"]).code, 0);
    assert!(office.journals().contains("区水务局") && office.journals().contains("2020-06-30"));
}
