//! Laws of the journal: union, order, retraction.

use guatu::domain::{
    entry::{Draft, Entry, EntryId, Event, RemarkKind},
    journal::Inserted,
    pace::PaceRule,
    scorecard::{Scorecard, Standing},
    tracker::Tracker,
};
use jiff::civil::Date;
use proptest::{prelude::*, sample::Index};

use crate::{
    desk::*,
    random::{Deed, WRITERS, after, deed, deeds, journal, office, perform},
};

/// Everything the screens derive, at every month's end.
fn seen(desk: &Desk) -> Vec<String> {
    let tracker = desk.tracker();
    let mut out: Vec<_> = month_ends()
        .map(|d| Scorecard::derive(&tracker, d, PaceRule::Default))
        .map(|card| format!("{card:?} {:?}", card.index(&desk.plan)))
        .collect();
    out.push(format!("{:?}", tracker.conflicts));
    out
}

/// All of the state: the entries, and everything derived from them.
fn state(desk: &Desk) -> (String, Vec<String>) {
    (format!("{:?} {:?}", desk.journal, desk.tracker().orphans), seen(desk))
}

fn merged<'d>(desks: impl IntoIterator<Item = &'d Desk>) -> Desk {
    let mut out = office();
    for d in desks {
        out.journal.merge(&d.journal);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 2))]

    /// Undo brings back exactly what was seen before, redo exactly what was seen after.
    #[test]
    fn retracting_a_deed_restores_what_was_seen(before in journal(), new in deed(), who in 0usize..3) {
        let mut desk = before.clone();
        let entries = perform(&mut desk, &new);
        let with = seen(&desk);
        let undo = desk.retract(WRITERS[who], &entries);
        prop_assert_eq!(seen(&desk), seen(&before));
        let redo = desk.retract("office", &undo);
        prop_assert_eq!(seen(&desk), with);
        desk.retract("south", &redo);
        prop_assert_eq!(seen(&desk), seen(&before));
        prop_assert_eq!(desk.journal.len(), before.journal.len() + 4 * entries.len(), "nothing is erased");
    }

    /// Undo after undo walks back to the empty plan, one deed at a time.
    #[test]
    fn undo_walks_all_the_way_back(deeds in deeds(12)) {
        let alone = |(_, acts): &Deed| (1, acts.clone());
        let mut desk = office();
        let mut path = Vec::new();
        for d in deeds.iter().map(alone).filter(|d: &Deed| !d.1.is_empty()) {
            let was = seen(&desk);
            if !perform(&mut desk, &d).is_empty() {
                path.push(was);
            }
        }
        while let Some(was) = path.pop() {
            let deed: Vec<Entry> = desk.last_deed("office").iter().map(|e| (**e).clone()).collect();
            desk.retract("office", &deed);
            prop_assert_eq!(seen(&desk), was);
        }
        prop_assert!(desk.last_deed("office").is_empty());
    }

    /// Merging is commutative, associative and idempotent, also where two installations
    /// share a writer's id and the very same numbers.
    #[test]
    fn merging_is_a_union(common in deeds(6), a in deeds(8), b in deeds(8), c in deeds(8)) {
        let base = after(office(), &common);
        let [a, b, c] = [a, b, c].map(|d| after(base.clone(), &d));
        prop_assert_eq!(state(&merged([&a, &b])), state(&merged([&b, &a])));
        let left = merged([&merged([&a, &b]), &c]);
        let right = merged([&a, &merged([&b, &c])]);
        prop_assert_eq!(state(&left), state(&right));
        prop_assert_eq!(state(&merged([&left, &a, &left])), state(&left));
        prop_assert_eq!(state(&merged([&a, &a])), state(&a));
    }

    /// Offices that write each its own journal lose nothing by merging.
    #[test]
    fn every_entry_of_every_office_is_there(a in deeds(8), b in deeds(8)) {
        let own = |who: usize, deeds: &[Deed]| {
            let deeds: Vec<Deed> = deeds.iter().map(|(_, acts)| (who, acts.clone())).collect();
            after(office(), &deeds)
        };
        let (a, b) = (own(0, &a), own(2, &b));
        let both = merged([&a, &b]);
        prop_assert_eq!(both.journal.len(), a.journal.len() + b.journal.len());
        for e in a.journal.iter().chain(b.journal.iter()) {
            prop_assert_eq!(both.journal.get(&e.id), Some(e));
        }
    }

    #[test]
    fn the_order_of_insertion_is_irrelevant(desk in journal(), order in any::<Index>(), flip: bool) {
        let mut entries: Vec<Entry> = desk.journal.iter().map(|e| (**e).clone()).collect();
        if !entries.is_empty() {
            let n = entries.len();
            entries.rotate_left(order.index(n));
        }
        if flip {
            entries.reverse();
        }
        let mut other = office();
        for e in &entries {
            prop_assert_eq!(other.journal.insert(e.clone()), Inserted::New);
        }
        for e in &entries {
            prop_assert_eq!(other.journal.insert(e.clone()), Inserted::Known);
        }
        prop_assert_eq!(state(&other), state(&desk));
    }

    #[test]
    fn identities_are_unique_and_clocks_move_on(desk in journal()) {
        let ordered = desk.journal.ordered();
        prop_assert!(ordered.windows(2).all(|w| w[0].lamport < w[1].lamport), "one desk saw everything");
        for who in WRITERS.map(writer) {
            let own: Vec<u64> = ordered.iter().filter(|e| e.id.writer == who).map(|e| e.id.seq).collect();
            prop_assert_eq!(&own, &(1..=own.len() as u64).collect::<Vec<_>>());
        }
    }

    /// One desk that sees everything has nothing to settle.
    #[test]
    fn what_was_seen_is_replaced_and_not_in_conflict(desk in journal()) {
        let overlapping = desk.tracker().conflicts;
        prop_assert!(overlapping.is_empty() || desk.journal.iter().any(|e| e.event.key() == "retracted"));
    }

    #[test]
    fn entry_ids_read_as_they_are_written(name in "[a-z0-9-]{1,64}", seq: u64) {
        let id = EntryId { writer: writer(&name), seq };
        prop_assert!(id.writer.is_valid());
        prop_assert_eq!(id.to_string().parse::<EntryId>(), Ok(id.clone()));
        prop_assert_eq!(ron::from_str::<EntryId>(&ron::to_string(&id).unwrap()), Ok(id));
    }

    #[test]
    fn entries_read_as_they_are_written(desk in journal()) {
        for e in desk.journal.iter() {
            let text = ron::to_string(&**e).unwrap();
            prop_assert_eq!(&ron::from_str::<Entry>(&text).unwrap(), &**e, "{}", text);
            let text = serde_json::to_string(&**e).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Entry>(&text).unwrap(), &**e, "{}", text);
        }
    }
}

#[test]
fn what_is_no_entry_id_is_refused() {
    for bad in
        ["", "#", "office", "office#", "office#x", "office#-1", "office# 1", "office#18446744073709551616"]
    {
        assert!(bad.parse::<EntryId>().is_err(), "{bad}");
    }
    let long = "a".repeat(65);
    for bad in ["", "Office", "a/b", "a#1", "../a", "局", long.as_str()] {
        assert!(!writer(bad).is_valid(), "{bad}");
    }
}

fn value_at(desk: &Desk, as_of: Date) -> Option<f64> {
    desk.first(as_of).progress.map(|p| p * 100.0)
}

#[test]
fn two_offices_at_once_are_a_conflict_until_someone_settles_it() {
    let base = Desk::one(flow(100.0)).at(end_of(3), 20.0);
    let (mut north, mut south) = (base.clone(), base.clone());
    north.record("north", &[Draft::new(end_of(6), figure("c", 40.0))]);
    south.record("south", &[Draft::new(end_of(6), figure("c", 44.0))]);
    let mut both = north.clone();
    both.journal.merge(&south.journal);
    let conflicts = both.tracker().conflicts;
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].entries.len(), 2);
    assert_eq!(value_at(&both, end_of(6)), Some(44.0), "the winner is the same everywhere");
    let settled = both.clone().at(end_of(6), 41.0);
    assert!(settled.tracker().conflicts.is_empty());
    assert_eq!(value_at(&settled, end_of(6)), Some(41.0));
    let mut agreed = north.clone();
    let mut same = base;
    same.record("south", &[Draft::new(end_of(6), figure("c", 40.0))]);
    agreed.journal.merge(&same.journal);
    assert!(agreed.tracker().conflicts.is_empty(), "the same words twice are no conflict");
}

#[test]
fn of_one_deed_the_last_word_holds_and_is_no_conflict() {
    let mut desk = Desk::one(flow(100.0));
    let rows = [40.0, 44.0].map(|v| Draft::new(end_of(6), figure("c", v)));
    let deed = desk.record("office", &rows);
    assert_eq!((deed[0].act, deed[1].act), (1, 1));
    assert_eq!(value_at(&desk, end_of(6)), Some(44.0));
    assert!(desk.tracker().conflicts.is_empty());
    desk.retract("office", &deed[1..]);
    assert_eq!(value_at(&desk, end_of(6)), Some(40.0));
}

#[test]
fn a_correction_names_what_it_corrects_and_what_that_corrected_stays_corrected() {
    let mut desk = Desk::one(flow(100.0));
    let deeds: Vec<Vec<Entry>> = (0..100)
        .map(|v| desk.record("office", &[Draft::new(end_of(6), figure("c", f64::from(v)))]))
        .collect();
    assert_eq!(deeds[99][0].replaces, [deeds[98][0].id.clone()]);
    // One in the middle taken back: neither it nor the one before it returns.
    desk.retract("south", &deeds[50]);
    assert_eq!(value_at(&desk, end_of(6)), Some(99.0));
    assert!(desk.tracker().conflicts.is_empty());
    for n in (51..100).rev() {
        desk.retract("office", &deeds[n]);
    }
    assert_eq!(value_at(&desk, end_of(6)), Some(49.0), "the newest that still stands");
}

/// Someone took a figure back, another was entered, and the first is wanted again: nobody
/// chose between the two, so the journal does not either.
#[test]
fn what_was_retracted_is_not_replaced_and_comes_back_as_a_conflict() {
    let mut desk = Desk::one(flow(100.0));
    let first = desk.record("north", &[Draft::new(end_of(6), figure("c", 40.0))]);
    let undo = desk.retract("north", &first);
    let second = desk.record("south", &[Draft::new(end_of(6), figure("c", 44.0))]);
    assert_eq!(second[0].replaces, []);
    desk.retract("north", &undo);
    assert_eq!(desk.tracker().conflicts.len(), 1);
    assert_eq!(value_at(&desk, end_of(6)), Some(44.0));
}

#[test]
fn a_retraction_can_itself_be_retracted_and_points_only_back() {
    let mut desk = Desk::one(flow(100.0));
    let first = desk.record("north", &[Draft::new(end_of(6), figure("c", 40.0))]);
    let undo = desk.retract("south", &first);
    assert_eq!(value_at(&desk, end_of(6)), None);
    assert_eq!(desk.tracker().retracted.get(&first[0].id), Some(&undo[0].id));
    desk.retract("north", &undo);
    assert_eq!(value_at(&desk, end_of(6)), Some(40.0));
    assert_eq!(desk.tracker().tracks[0].history.len(), 1, "the entry stays where it was");
    // A damaged or hostile file could speak of what comes later.
    let ahead: EntryId = "north#9".parse().unwrap();
    desk.record("south", &[Draft::new(end_of(6), retracted(&ahead))]);
    let later = Entry { id: ahead, lamport: 99, ..first[0].clone() };
    desk.journal.insert(Entry { event: figure("c", 60.0), ..later });
    assert_eq!(value_at(&desk, end_of(6)), Some(60.0));
}

#[test]
fn published_figures_stand_below_what_people_enter_and_can_be_taken_off() {
    let mut published = Desk::one(flow(100.0));
    published.record("published", &[Draft::new(end_of(6), figure("c", 48.0))]);
    let mut desk = Desk::one(flow(100.0)).at(end_of(6), 45.0);
    published.journal.mark_overlay(writer("published"));
    desk.journal.merge(&published.journal);
    assert!(desk.journal.is_overlay(&writer("published")));
    assert_eq!(value_at(&desk, end_of(6)), Some(45.0));
    assert!(desk.tracker().conflicts.is_empty());
    desk = desk.at(end_of(6), 46.0);
    assert_eq!(desk.tracker().replaced.len(), 1, "only the office's own entry is replaced");
    let own = desk.last_deed("office");
    desk.retract("office", &own.iter().map(|e| (**e).clone()).collect::<Vec<_>>());
    let first: Vec<Entry> = desk.last_deed("office").iter().map(|e| (**e).clone()).collect();
    desk.retract("office", &first);
    assert_eq!(value_at(&desk, end_of(6)), Some(48.0), "the published figure shows again");
    desk.journal.remove_writer(&writer("published"));
    assert_eq!(value_at(&desk, end_of(6)), None);
}

#[test]
fn entries_for_what_the_plan_lacks_are_kept_and_listed() {
    let desk = Desk::one(flow(100.0)).report(end_of(6), figure("gone", 1.0));
    let tracker: Tracker = desk.tracker();
    assert_eq!(tracker.orphans.len(), 1);
    assert_eq!(desk.row(end_of(6)).standing, Standing::NotReported);
}

#[test]
fn units_and_remarks_hold_from_their_day() {
    let assign =
        |lead: &str| Event::Assigned { commitment: "c".into(), lead: lead.into(), supporting: vec![] };
    let note =
        |text: &str| Event::Remark { commitment: "c".into(), kind: RemarkKind::Problem, text: text.into() };
    let desk = Desk::one(flow(100.0))
        .report(end_of(3), assign("水務局"))
        .report(end_of(6), assign(""))
        .report(end_of(3), note("徵地"))
        .report(end_of(6), note(""));
    assert_eq!([2, 3, 5, 6].map(|m| desk.row(end_of(m)).lead().to_owned()), ["", "水務局", "水務局", ""]);
    let unit = Desk::one(flow(100.0)).report(end_of(3), assign("水務局")).row(end_of(6));
    assert!(unit.latest.is_none(), "whose it is reports nothing");
    let tracker = desk.tracker();
    let problem = |m| tracker.tracks[0].remark(RemarkKind::Problem, end_of(m));
    assert_eq!([2, 3, 5, 6].map(problem), [None, Some("徵地"), Some("徵地"), None]);
}
