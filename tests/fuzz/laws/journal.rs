//! One journal file.

use std::path::Path;

use guatu::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::{Inserted, Journal},
    },
    store::{files::Memory, line, progress::Reading},
};
use jiff::civil::date;

use super::{desk, sealed, shown};

/// Whatever a journal holds: every entry that was read is written as it was read, reading
/// again gives the same, the order of reading does not matter, and work goes on.
pub fn journal(input: &[u8]) {
    let memory = Memory::default();
    memory.put(Path::new("j/k3.ronl"), sealed(input));
    let read = || Reading::of(&memory, Path::new("j"), "p");
    let reading = read();
    let again = read();
    assert_eq!(reading.entries, again.entries);
    assert_eq!(reading.findings, again.findings);
    for e in &reading.entries {
        let written = line::encode(e).unwrap();
        assert_eq!(written.matches('\n').count(), 1);
        let back = line::decode(written.trim_end_matches('\n')).unwrap();
        assert_eq!(back, **e);
        assert_eq!(line::encode(&back).unwrap(), written);
    }
    order_is_nothing(&reading);
    let mut desk = desk();
    desk.absorb(reading);
    let kept = desk.journal.len();
    desk.absorb(again);
    assert_eq!(desk.journal.len(), kept, "reading again adds nothing");
    shown(&desk, input);
    goes_on(&mut desk);
}

/// A journal is the same set in whatever order its entries come.
fn order_is_nothing(reading: &Reading) {
    let (mut there, mut back) = (Journal::default(), Journal::default());
    for (e, last) in reading.entries.iter().zip(reading.entries.iter().rev()) {
        there.insert(e.clone());
        back.insert(last.clone());
    }
    assert!(there.iter().eq(back.iter()));
    let known = |e| back.insert(Clone::clone(e));
    assert!(reading.entries.iter().map(known).all(|i| i != Inserted::New));
    for id in there.liveness().retracted.keys() {
        assert!(there.get(id).is_some(), "{id} was retracted and is not there");
    }
}

/// What is recorded over it can be read again, and undo takes exactly that back.
fn goes_on(desk: &mut guatu::desk::Desk) {
    let writer = WriterId("k3".into());
    let event = Event::Figure { commitment: "c0".into(), measure: "m1".into(), value: 1.5, against: None };
    let drafts = [Draft::new(date(2020, 6, 30), event)];
    let now = jiff::Timestamp::UNIX_EPOCH;
    let before = desk.journal.len();
    let entries = desk.record(&writer, "", now, &drafts);
    assert_eq!(desk.journal.len(), before + 1);
    for e in &entries {
        let written = line::encode(e).unwrap();
        assert_eq!(line::decode(written.trim_end()).as_ref(), Ok(e), "what is recorded is read again");
        assert!(desk.journal.liveness().counts(&e.id), "{} holds", e.id);
    }
    let (back, _) = desk.undo(&writer).unwrap();
    desk.record(&writer, "", now, &back);
    assert!(entries.iter().all(|e| !desk.journal.liveness().counts(&e.id)));
}
