//! The demonstration year: sound, mixed, marked, and never anybody's own.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use guatu::{
    demo::{self, Demonstration},
    desk::Desk,
    domain::{
        entry::{Draft, Entry, Event, WriterId},
        pace::PaceRule,
        scorecard::{EvidenceLevel, Scorecard, Standing},
        words::Lang,
    },
    store::{
        files::{Files as _, Memory},
        line,
        progress::Progress,
    },
};
use jiff::civil::{Date, date};

const DATES: [Date; 3] = [date(2020, 6, 30), demo::AS_OF, date(2020, 12, 31)];

fn desk() -> Desk {
    Demonstration::new(Lang::En).desk()
}

fn card(desk: &Desk, as_of: Date) -> Scorecard {
    Scorecard::derive(&desk.tracker, as_of, PaceRule::Default)
}

/// Its journals as they lie in the repository.
fn journals() -> Vec<(String, String)> {
    let mut all: Vec<_> = fs::read_dir("data/demo")
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "ronl"))
        .map(|p| (p.file_name().unwrap().display().to_string(), fs::read_to_string(p).unwrap()))
        .collect();
    all.sort();
    all
}

fn entries() -> Vec<Entry> {
    let lines = |text: &str| text.lines().skip(1).map(|l| line::decode(l).unwrap()).collect::<Vec<_>>();
    journals().iter().flat_map(|(_, text)| lines(text)).collect()
}

/// What of an entry a person wrote.
fn words(e: &Entry) -> Vec<&str> {
    let mut out = vec![&*e.by];
    out.extend(e.source.as_ref().map(|s| s.title.as_str()));
    match &e.event {
        Event::Remark { text, .. } => out.push(text),
        Event::Retracted { reason, .. } => out.push(reason),
        Event::Assigned { lead, supporting, .. } => {
            out.push(lead);
            out.extend(supporting.iter().map(String::as_str));
        }
        _ => {}
    }
    out.retain(|w| !w.is_empty());
    out
}

#[test]
fn it_reads_without_findings_and_every_line_is_as_the_program_writes_it() {
    for lang in Lang::ALL {
        let demo = Demonstration::new(lang);
        assert!(demo.desk().findings().is_empty(), "{:#?}", demo.desk().findings());
        assert!(demo.open().0.findings().is_empty());
    }
    let lines = |text: &str| text.lines().map(|l| format!("{l}\n")).collect::<Vec<_>>();
    for (file, text) in journals() {
        for l in lines(&text).iter().skip(1) {
            assert_eq!(line::encode(&line::decode(l.trim_end()).unwrap()).unwrap(), *l, "{file}");
        }
    }
    let n = desk().journal.len();
    assert!((1_200..=2_100).contains(&n), "{n}");
}

#[test]
fn it_speaks_only_of_what_the_plan_has() {
    let desk = desk();
    for e in entries() {
        let Some(c) = e.event.commitment().map(|id| desk.plan().commitment(id).expect(id)) else { continue };
        if let Some(m) = e.event.measure() {
            assert!(c.measures.iter().any(|x| x.id == m), "{}/{m}", c.id);
        }
        if let Event::Reached { measure, milestone, .. } = &e.event {
            let goal = &c.measures.iter().find(|x| *x.id == **measure).unwrap().goal;
            let guatu::domain::measure::Goal::Milestones(list) = goal else { panic!("{measure}") };
            assert!(list.iter().any(|s| *s.id == **milestone), "{milestone}");
        }
    }
}

#[test]
fn every_word_in_it_says_that_it_is_fictional_in_every_language() {
    for (lang, mark) in [(Lang::En, "Demo"), (Lang::Hans, "演示"), (Lang::Hant, "演示")] {
        let desk = Demonstration::new(lang).desk();
        for e in desk.journal.iter() {
            for w in words(e) {
                assert!(w.contains(mark), "{lang:?} {w}");
            }
        }
    }
    let used: BTreeSet<String> = entries().iter().flat_map(words).map(str::to_owned).collect();
    assert!(used.iter().all(|w| w.starts_with("demo-")), "{used:?}");
}

#[test]
fn the_picture_is_mixed_at_every_date_and_in_every_section() {
    use Standing::{Behind, Met, NearlyMet, NotMet, NotReported, OnPace, SlightlyBehind, UnderWay};
    let desk = desk();
    for (as_of, want) in DATES.into_iter().zip([
        &[Met, OnPace, SlightlyBehind, Behind, NotMet, UnderWay, NotReported][..],
        &[Met, OnPace, SlightlyBehind, Behind, NotMet, UnderWay, NotReported],
        &[Met, NearlyMet, NotMet, UnderWay, NotReported],
    ]) {
        let card = card(&desk, as_of);
        for s in want {
            assert!(card.counts.get(*s) >= 3, "{as_of} {s:?}: {:?}", card.counts);
        }
        for section in &desk.plan().head.sections {
            let rows: Vec<_> = card.section(desk.plan(), &section.id).collect();
            if rows.is_empty() {
                continue;
            }
            let any = |test: &dyn Fn(Standing) -> bool| rows.iter().any(|r| test(r.standing));
            assert!(any(&|s| s == Met), "{as_of} {}: nothing is met", section.id);
            assert!(any(&Standing::wants_attention), "{as_of} {}: nothing lags", section.id);
            assert!(any(&|s| s == NotReported), "{as_of} {}: everything is reported", section.id);
        }
    }
}

#[test]
fn the_stories_are_told() {
    let desk = desk();
    assert_eq!(desk.tracker.conflicts.len(), 2);
    let reason = |e: &Entry| matches!(&e.event, Event::Retracted { reason, .. } if !reason.is_empty());
    assert!(desk.journal.iter().any(|e| reason(e)));
    assert!(!desk.tracker.replaced.is_empty());
    let [june, autumn, end] = DATES.map(|d| card(&desk, d));
    assert!(june.rows.iter().all(|r| !r.silent_at_due) && end.rows.iter().any(|r| r.silent_at_due));
    assert_eq!(autumn.rows.iter().filter(|r| r.contradicted).count(), 1);
    assert!(autumn.rows.iter().flat_map(|r| &r.measures).any(|a| !a.caught_up.is_empty()));
    let spring = card(&desk, date(2020, 3, 31));
    assert!(spring.rows.iter().flat_map(|r| &r.measures).any(|a| a.progress.is_some_and(|p| p < 0.0)));
    for level in [EvidenceLevel::Declared, EvidenceLevel::Evidenced, EvidenceLevel::Verified] {
        assert!(end.rows.iter().any(|r| r.evidence == Some(level)), "{level:?}");
    }
    let led = end.rows.iter().filter(|r| !r.lead().is_empty()).count() * 100 / end.rows.len();
    assert!((75..=85).contains(&led), "{led} %");
    let later = card(&desk, date(2021, 3, 31));
    let milestones: Vec<_> =
        later.rows.iter().flat_map(|r| &r.measures).flat_map(|a| &a.milestones).collect();
    let late: Vec<i32> =
        milestones.iter().filter(|m| m.reached.is_some()).filter_map(|m| m.days_late).collect();
    assert!(late.len() > 5 && late.iter().all(|d| (5..=90).contains(d)), "{late:?}");
    assert!(milestones.iter().filter(|m| m.reported && m.reached.is_none()).count() > 2);
}

#[test]
fn a_progress_folder_refuses_its_journals_and_it_has_nobodys_name() {
    let memory = Arc::new(Memory::default());
    for (file, text) in journals() {
        memory.put(&Path::new("progress").join(file), text.into_bytes());
    }
    let own = WriterId("abcdefghij".into());
    let (_, reading) = Progress::open_as(memory, Path::new("progress"), "huadu-2020", &own);
    assert!(reading.entries.is_empty());
    assert!(reading.findings.iter().all(|f| f.code == "journal-other-plan"));
    assert_eq!(reading.findings.len(), journals().len());
    let files = Arc::new(Memory::default());
    let (drawn, _) = Progress::open(files, Path::new("progress"), "huadu-2020", Some(Path::new("data")));
    assert!(!drawn.writer().0.contains('-'), "{}", drawn.writer());
    let (desk, progress) = Demonstration::new(Lang::En).open();
    let all = desk.journal.iter().map(|e| &e.id.writer).chain([progress.writer()]);
    assert!(all.into_iter().all(|w| w.0.starts_with("demo-")));
}

#[test]
fn what_a_visitor_records_lives_as_long_as_it() {
    let demo = Demonstration::new(Lang::En);
    let (mut desk, mut progress) = demo.open();
    let before = desk.journal.len();
    let tick = Event::Done { commitment: "sewer-network".into(), done: true };
    let writer = progress.writer().clone();
    let now = "2020-10-01T08:00:00Z".parse().unwrap();
    let entries = desk.record(&writer, "", now, &[Draft::new(demo::AS_OF, tick)]);
    progress.append(&entries).unwrap();
    let again = demo.desk();
    assert_eq!(again.journal.len(), before + 1);
    assert!(again.journal.get(&entries[0].id).is_some() && again.findings().is_empty());
    assert_eq!(Demonstration::new(Lang::En).desk().journal.len(), before);
}

#[test]
fn memory_is_a_disk_to_the_journal() {
    let memory = Arc::new(Memory::default());
    let id = entries()[0].id.writer.clone();
    let folder = Path::new("progress");
    let open = || Progress::open_as(Arc::clone(&memory) as Arc<_>, folder, "p", &id);
    let (mut one, _) = open();
    let (two, _) = open();
    assert_ne!(one.writer(), two.writer(), "locks hold");
    let stamps = two.stamps();
    one.append(&entries()[..3]).unwrap();
    assert_ne!(two.stamps(), stamps);
    drop((one, two));
    let own = folder.join(format!("{id}.ronl"));
    let whole = memory.read(&own).unwrap();
    memory.cut(&own, whole.len() as u64 - 5).unwrap();
    let (_, reading) = open();
    assert_eq!(reading.entries.len(), 2);
    assert_eq!(reading.findings[0].code, "journal-torn");
}
