//! One hot path once, for `.ci/instructions`, which counts its instructions under callgrind:
//! times on shared machines are noise, counts are not. Arguments: what, and how many
//! commitments. Run by itself it measures nothing.

mod province;

use std::{env, hint::black_box, sync::Arc};

use guatu::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
        pace::PaceRule,
        scorecard::Scorecard,
        tracker::Tracker,
        words::Lang,
    },
    exchange::{Format, Scope, Sheet, export},
    scope::LazyMonths,
    search::{LazyIndex, Query},
    store::{files::Disk, progress::Reading},
};
use jiff::{Timestamp, civil::date};

/// What is counted: callgrind collects in here only.
#[inline(never)]
fn counted(work: &mut dyn FnMut()) {
    work();
}

fn main() {
    let mut args = env::args().skip(1).filter(|a| a != "--bench");
    let (Some(what), Some(size)) = (args.next(), args.next().and_then(|n| n.parse().ok())) else {
        return println!("see .ci/instructions");
    };
    // One thread: what several share between them is chance.
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().expect("one thread");
    let plan = Arc::new(province::plan(size));
    let entries = province::entries(&plan);
    if what == "read" {
        let folder = tempfile::tempdir().expect("a folder");
        province::lay_out(folder.path(), &plan, &entries).expect("files");
        let (journals, id) = (folder.path().join("progress"), plan.head.id.clone());
        return counted(&mut || {
            let reading = Reading::of(&Disk, &journals, &id);
            assert_eq!(black_box(reading).entries.len(), entries.len());
        });
    }
    let mut journal = Journal::default();
    for e in entries {
        journal.insert(e);
    }
    let mut tracker = Tracker::fold(Arc::clone(&plan), &journal);
    let (rule, as_of) = (PaceRule::Default, date(2020, 6, 15));
    let mut card = Scorecard::derive(&tracker, as_of, rule);
    match what.as_str() {
        "fold" => counted(&mut || drop(black_box(Tracker::fold(Arc::clone(&plan), &journal)))),
        "derive" => counted(&mut || drop(black_box(Scorecard::derive(&tracker, as_of, rule)))),
        "day" => counted(&mut || card.renew(&tracker, date(2020, 6, 16), rule)),
        "record" => {
            let event = Event::Done { commitment: plan.commitments[1].id.as_str().into(), done: true };
            let draft = [Draft::new(as_of, event)];
            let writer = WriterId("bench".into());
            counted(&mut || {
                let new = tracker.prepare(&journal, &writer, "", Timestamp::UNIX_EPOCH, &draft);
                for e in &new {
                    journal.insert(e.clone());
                }
                tracker.append(&journal, &new);
            });
        }
        "letter" => {
            let index = LazyIndex::default();
            index.with(&tracker, |_| ());
            counted(&mut || {
                let query = Query::of("w", Lang::Hans);
                black_box(index.with(&tracker, |index| index.hits(&query)));
            });
        }
        "csv" => {
            let rows: Vec<usize> = (0..card.rows.len()).collect();
            let scope = Scope {
                tracker: &tracker,
                journal: &journal,
                card: &card,
                months: &LazyMonths::default(),
                lang: Lang::Hans,
                rows: &rows,
                filters: &[],
                published: false,
                demonstration: false,
            };
            counted(&mut || drop(black_box(export(Format::Csv, &scope, &Sheet::default()))));
        }
        _ => println!("nothing of that name"),
    }
}
