//! What a letter typed into the search costs, at 10,000 and at 100,000 commitments.

mod province;

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use guatu::{
    domain::{journal::Journal, tracker::Tracker, words::Lang},
    search::{LazyIndex, Query},
};

fn benches(c: &mut Criterion) {
    for n in [10_000, 100_000] {
        let tracker = Tracker::fold(Arc::new(province::plan(n)), &Journal::default());
        c.bench_function(&format!("index of {n}"), |b| {
            b.iter(|| LazyIndex::default().with(&tracker, |index| index.finds(&Query::default(), 0, "")));
        });
        let index = LazyIndex::default();
        for (lang, typed) in [
            (Lang::Hans, "污水"),
            (Lang::Hant, "污水管網 52"),
            (Lang::Hans, "w"),
            (Lang::Hans, "wsgw"),
            (Lang::Hans, "shui"),
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
