//! The shipped plan: it reads without findings, and holds every figure of its source.

use std::{collections::BTreeSet, fs, path::Path};

use guatu::{
    domain::{
        measure::{Class, Goal, Measure},
        plan::{Due, Kind, Plan},
        words::Locator,
    },
    store::{
        files::Disk,
        plan_folder::{self, PlanSource},
    },
};
use serde::Deserialize;

fn plan() -> Plan {
    let read = plan_folder::read(&Disk, &PlanSource::Folder("data/huadu-2020".into()));
    assert!(read.findings.is_empty(), "{:#?}", read.findings);
    read.plan.unwrap()
}

/// A figure of the source, and what became of it.
#[derive(Debug, Deserialize)]
struct Figure {
    at: Locator,
    figure: String,
    #[serde(default)]
    value: Option<f64>,
    role: Role,
}

#[derive(Debug, Deserialize)]
enum Role {
    Value { commitment: String, measure: String },
    Name(String),
    Date(String),
    Footnote(String),
}

fn figures() -> Vec<Figure> {
    ron::from_str(include_str!("figures.ron")).unwrap()
}

#[test]
fn the_folder_and_the_compiled_in_copy_are_the_same_plan() {
    let folder = plan();
    let shipped = plan_folder::read(&Disk, &PlanSource::Shipped).plan.unwrap();
    assert_eq!(format!("{folder:?}"), format!("{shipped:?}"));
}

#[test]
fn the_plan_is_whole() {
    let plan = plan();
    assert!(plan.commitments.len() >= 260, "{}", plan.commitments.len());
    for kind in Kind::ALL {
        assert!(plan.commitments.iter().any(|c| c.kind == kind), "{kind:?}");
    }
    for section in &plan.head.sections {
        assert!(plan.commitments.iter().any(|c| c.section == section.id), "{}", section.id);
    }
    for c in &plan.commitments {
        assert!(c.locators.iter().all(|l| l.part == 2), "{}: a commitment stands in part two", c.id);
    }
    // Said of the text once, in the plan's own file, and shown in the window.
    assert!(plan.head.missing.iter().any(|t| t.en.contains("section eight")));
}

#[test]
fn every_figure_of_the_source_is_a_value_or_has_its_reason() {
    let plan = plan();
    for f in figures() {
        match &f.role {
            Role::Value { commitment, measure } => {
                let c = plan.commitment(commitment).unwrap_or_else(|| panic!("{f:?}"));
                assert!(c.locators.contains(&f.at), "{f:?}: {:?}", c.locators);
                let m = c.measures.iter().find(|m| m.id == *measure).unwrap_or_else(|| panic!("{f:?}"));
                assert!(holds(m, &f), "{f:?} is not in {:?}", m.goal);
            }
            Role::Name(why) | Role::Date(why) | Role::Footnote(why) => {
                assert!(!why.trim().is_empty(), "{f:?} has no reason");
            }
        }
    }
}

/// Whether a measure's goal is the figure.
fn holds(m: &Measure, f: &Figure) -> bool {
    match (&m.goal, f.value) {
        (Goal::Class { goal }, _) => {
            let named = [("Ⅲ", Class::III), ("Ⅳ", Class::IV), ("Ⅴ", Class::V)];
            named.iter().any(|(sign, class)| f.figure.contains(sign) && class == goal)
        }
        (Goal::Milestones(list), Some(v)) => (list.len() as f64 - v).abs() < 1e-9,
        (goal, Some(v)) => goal.figure().is_some_and(|g| (g - v).abs() < 1e-9),
        _ => false,
    }
}

#[test]
fn every_goal_figure_of_the_plan_stands_in_the_list() {
    let listed: BTreeSet<(String, String)> = figures()
        .into_iter()
        .filter_map(|f| match f.role {
            Role::Value { commitment, measure } => Some((commitment, measure)),
            _ => None,
        })
        .collect();
    for c in &plan().commitments {
        for m in c.measures.iter().filter(|m| m.goal.figure().is_some()) {
            let key = (c.id.clone(), m.id.clone());
            assert!(listed.contains(&key), "{key:?}: a figure the source does not have");
        }
    }
}

#[test]
fn baselines_stand_in_part_one_and_visions_are_not_headline_goals() {
    for c in &plan().commitments {
        for m in &c.measures {
            if let Goal::Stock { baseline: Some(b), .. } = &m.goal {
                assert_eq!(b.locator.part, 1, "{}", c.id);
                assert!(b.date.year() == 2019, "{}", c.id);
            }
        }
        assert!(!(c.headline && c.due == Due::Vision), "{}", c.id);
    }
}

#[test]
fn machine_conversion_left_nothing_odd() {
    // Taiwan wording and the artefacts of converting the report by machine.
    let odd = [
        "最佳化",
        "捷運",
        "國中部",
        "智慧型",
        "經濟成長",
        "連線",
        "計畫",
        "乾",
        "髮展",
        "網際",
        "網路",
        "幼稚園",
        "國小",
        "民眾",
        "智慧財產",
        "視窗",
        "檔案",
        "公共運輸",
        "訊息",
        "資訊",
        "品質提昇",
        "裡",
    ];
    let plan = plan();
    for c in &plan.commitments {
        for t in std::iter::once(&c.title).chain(c.measures.iter().filter_map(|m| m.title.as_ref())) {
            for word in odd {
                assert!(!t.hant.contains(word), "{}: {} has {word}", c.id, t.hant);
            }
            assert!(!t.hans.chars().any(|c| "國區業動產發東廣體」「".contains(c)), "{}: {}", c.id, t.hans);
        }
    }
}

/// A reader of Traditional finds the words a reader of Simplified finds: one term for one thing,
/// whichever of the two the screen is in.
#[test]
fn every_text_in_traditional_is_the_one_in_simplified() {
    let texts = |tag: &str| -> Vec<(String, String)> {
        let mut files: Vec<_> =
            fs::read_dir(Path::new("data/ui").join(tag)).unwrap().map(|e| e.unwrap().path()).collect();
        files.sort();
        let lines = |p: &std::path::PathBuf| {
            let name = p.file_name().unwrap().display().to_string();
            let text = fs::read_to_string(p).unwrap();
            let said = text.lines().filter(|l| !l.starts_with('#')).map(str::to_owned);
            said.map(|l| (name.clone(), l)).collect::<Vec<_>>()
        };
        files.iter().flat_map(lines).collect()
    };
    let (simplified, traditional) = (texts("zh-Hans"), texts("zh-Hant"));
    assert!(simplified.len() > 1_000 && simplified.len() == traditional.len());
    let plain = |s: &str| guatu::search::fold(s);
    let differ: Vec<_> =
        simplified.iter().zip(&traditional).filter(|(s, t)| plain(&s.1) != plain(&t.1)).collect();
    assert!(differ.is_empty(), "{differ:#?}");
    // Of characters written in two ways the one is taken that the other texts have.
    let twice: Vec<_> =
        traditional.iter().filter(|(_, t)| t.contains(['臺', '覈', '佈', '裏', '爲', '衆', '羣'])).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}
