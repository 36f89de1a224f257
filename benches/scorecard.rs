//! What a change of the reporting date costs: the shipped plan with 10,000 entries, folded
//! and judged, with all that charts over months ask of it; and what opening costs: a
//! journal's lines read back.

mod year;

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use guatu::{
    domain::{
        changes::Changes,
        counts::Counts,
        entry::WriterId,
        journal::Journal,
        months::{BurnUp, Grouping, Months, groups},
        pace::PaceRule,
        plan::Plan,
        scorecard::Scorecard,
        tracker::Tracker,
        trajectory::Trajectory,
    },
    store::{
        files::Disk,
        line,
        plan_folder::{self, PlanSource},
    },
};
use jiff::civil::date;

fn journal(plan: &Plan, n: usize) -> Journal {
    let mut journal = Journal::default();
    let now = jiff::Timestamp::UNIX_EPOCH;
    for e in journal.prepare(&WriterId("bench".into()), "", now, &year::drafts(plan, n)) {
        journal.insert(e);
    }
    journal
}

/// What moving the reporting date costs: every figure, what changed, and the charts.
fn scrub(tracker: &Tracker, months: &Months, before: &Scorecard) -> (Changes, Vec<Counts>) {
    let card = Scorecard::derive(tracker, date(2020, 9, 16), PaceRule::Default);
    (Changes::between(before, &card), queries(tracker, months, &card))
}

/// Burn-up of the whole plan and of every section and kind, and the month × section strip.
fn queries(tracker: &Tracker, months: &Months, card: &Scorecard) -> Vec<Counts> {
    let all: Vec<usize> = (0..card.rows.len()).collect();
    let by = |grouping| groups(&tracker.plan, card, &all, grouping);
    let sections = by(Grouping::Section);
    let kinds = by(Grouping::Kind);
    let burns = sections.iter().chain(&kinds).map(|g| g.members.clone()).chain([all.clone()]);
    let columns = months.until(card);
    let burns = burns.map(|members| BurnUp::of(&tracker.plan, &columns, &members));
    std::hint::black_box(burns.collect::<Vec<_>>());
    sections.iter().flat_map(|g| columns.iter().map(|m| m.counts(&g.members))).collect()
}

fn benches(c: &mut Criterion) {
    let read = plan_folder::read(&Disk, &PlanSource::Shipped);
    let plan = Arc::new(read.plan.unwrap_or_else(|| Plan::empty(2020)));
    let journal = journal(&plan, 10_000);
    let tracker = Tracker::fold(Arc::clone(&plan), &journal);
    c.bench_function("fold 10,000 entries", |b| b.iter(|| Tracker::fold(Arc::clone(&plan), &journal)));
    // The newest entry comes once more, to a journal that has it.
    let newest: Vec<_> = journal.ordered().last().map(|e| (***e).clone()).into_iter().collect();
    let mut without = Journal::default();
    for e in journal.iter().filter(|e| newest.iter().all(|n| n.id != e.id)) {
        without.insert((**e).clone());
    }
    let before = Tracker::fold(Arc::clone(&plan), &without);
    c.bench_function("fold one more among 10,000", |b| {
        b.iter_batched(
            || before.clone(),
            |mut tracker| {
                tracker.append(&journal, &newest);
                tracker
            },
            criterion::BatchSize::SmallInput,
        );
    });
    c.bench_function("scorecard at another date, 10,000 entries", |b| {
        b.iter(|| Scorecard::derive(&tracker, date(2020, 6, 30), PaceRule::Default));
    });
    c.bench_function("months once a fold, 10,000 entries", |b| {
        b.iter(|| Months::of(&tracker, PaceRule::Default));
    });
    let months = Months::of(&tracker, PaceRule::Default);
    let before = Scorecard::derive(&tracker, date(2020, 6, 30), PaceRule::Default);
    c.bench_function("a frame of scrubbing with its charts, 10,000 entries", |b| {
        b.iter(|| scrub(&tracker, &months, &before));
    });
    let card = Scorecard::derive(&tracker, date(2020, 9, 16), PaceRule::Default);
    c.bench_function("what charts ask of months at one date", |b| {
        b.iter(|| queries(&tracker, &months, &card));
    });
    let figure = |m: &guatu::domain::measure::Measure| m.goal.takes_figure();
    let index = plan.commitments.iter().position(|c| c.measures.iter().any(figure)).unwrap_or(0);
    c.bench_function("one measure's trajectory", |b| {
        b.iter(|| Trajectory::of(&tracker, &journal, &card, index, 0));
    });
    let lines: Vec<String> = journal.iter().filter_map(|e| line::encode(e).ok()).collect();
    c.bench_function("read 10,000 journal lines", |b| {
        b.iter(|| lines.iter().filter(|l| line::decode(l.trim_end()).is_ok()).count());
    });
    c.bench_function("read the shipped plan", |b| {
        b.iter(|| plan_folder::read(&Disk, &PlanSource::Shipped));
    });
}

criterion_group!(all, benches);
criterion_main!(all);
