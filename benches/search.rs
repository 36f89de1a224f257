//! What a letter typed into the search costs: the shipped plan over and over under new ids,
//! to 10,000 and to 100,000 commitments.

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use guatu::{
    domain::{journal::Journal, plan::Plan, tracker::Tracker, words::Lang},
    search::{LazyIndex, Query},
    store::{
        files::Disk,
        plan_folder::{self, PlanSource},
    },
};

fn plan(n: usize) -> Plan {
    let shipped = plan_folder::read(&Disk, &PlanSource::Shipped).plan.unwrap_or_else(|| Plan::empty(2020));
    let again = shipped.commitments.iter().cycle().take(n).enumerate().map(|(i, c)| {
        let mut c = c.clone();
        c.record.id = format!("{}-{i}", c.id);
        c
    });
    Plan { commitments: again.collect(), ..shipped.clone() }
}

fn benches(c: &mut Criterion) {
    for n in [10_000, 100_000] {
        let tracker = Tracker::fold(Arc::new(plan(n)), &Journal::default());
        c.bench_function(&format!("index of {n}"), |b| {
            b.iter(|| LazyIndex::default().with(&tracker, |index| index.finds(&Query::default(), 0, "")));
        });
        let index = LazyIndex::default();
        for (lang, typed) in [
            (Lang::Hans, "污水"),
            (Lang::Hant, "污水管網 52"),
            (Lang::Hans, "w"),
            (Lang::Hans, "wsgw"),
            (Lang::En, "sewer"),
            (Lang::En, "no such words"),
        ] {
            c.bench_function(&format!("search {n} for {typed}"), |b| {
                b.iter(|| {
                    let query = Query::of(typed, lang);
                    index.with(&tracker, |index| (0..n).filter(|i| index.finds(&query, *i, "")).count())
                });
            });
        }
    }
}

criterion_group! { name = all; config = Criterion::default().sample_size(10); targets = benches }
criterion_main!(all);
