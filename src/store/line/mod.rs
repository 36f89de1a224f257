//! One line of a journal file: a checksum, what every entry has, and the event.
//!
//! Three parts with a tab between: `crc32 (id:…, about:…) Figure(…)`. The latter two are
//! RON a person can read. RON escapes tabs inside texts, so a tab is always a border; and
//! with the event apart, one this version does not know is kept as it was written.

mod plain;

use std::{collections::HashSet, sync::Arc};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{
    entry::{Entry, EntryId, Event, WriterId},
    plan::Source,
};

/// Schema number of journal files this crate writes.
pub const JOURNAL_SCHEMA: u32 = 1;

/// Largest number of an entry, deed or clock: far beyond any real journal, and still room
/// to count on from.
const MOST: u64 = 1 << 53;

/// First line of a journal file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Schema number; a larger one opens read-only.
    pub guatu_journal: u32,
    /// Identifier of the plan the entries are about.
    pub plan: String,
    /// Who writes the file.
    pub writer: WriterId,
}

/// An entry without its event.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    id: EntryId,
    act: u64,
    lamport: u64,
    recorded: Timestamp,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    by: Arc<str>,
    about: Date,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<EntryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Box<Source>>,
}

/// Names that stand in line after line, each there once.
#[derive(Default)]
pub(super) struct Names {
    all: HashSet<Arc<str>>,
    /// The writer of the last line, and its person: nearly always those of the next one too.
    last: [Arc<str>; 2],
}

impl Names {
    fn of(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.all.get(name) {
            return Arc::clone(known);
        }
        let new: Arc<str> = name.into();
        self.all.insert(Arc::clone(&new));
        new
    }

    fn writer(&mut self, name: &str) -> Arc<str> {
        self.again(0, name)
    }

    fn person(&mut self, name: &str) -> Arc<str> {
        self.again(1, name)
    }

    fn again(&mut self, which: usize, name: &str) -> Arc<str> {
        if *self.last[which] != *name {
            self.last[which] = self.of(name);
        }
        Arc::clone(&self.last[which])
    }
}

/// Why a line is not an entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// The checksum does not fit: the line was damaged, or edited by hand.
    #[error("checksum")]
    Checksum,
    /// The checksum fits, but the content does not read.
    #[error("{0}")]
    Content(String),
}

fn sealed(content: &str) -> String {
    format!("{:08x}\t{content}\n", crc32fast::hash(content.as_bytes()))
}

fn unsealed(line: &str) -> Result<&str, LineError> {
    let (sum, content) = line.split_once('\t').ok_or(LineError::Checksum)?;
    let sum = u32::from_str_radix(sum, 16).map_err(|_| LineError::Checksum)?;
    if sum == crc32fast::hash(content.as_bytes()) { Ok(content) } else { Err(LineError::Checksum) }
}

fn content(e: impl std::fmt::Display) -> LineError {
    LineError::Content(e.to_string())
}

/// The header as a line, with its end.
///
/// # Errors
/// Never for the values this crate makes; the serialiser's error otherwise.
pub fn encode_header(header: &Header) -> Result<String, LineError> {
    Ok(sealed(&ron::to_string(header).map_err(content)?))
}

/// Reads a header line.
///
/// # Errors
/// When the line is damaged, is no header, or names a writer that could not name a file.
pub fn decode_header(line: &str) -> Result<Header, LineError> {
    let header: Header = ron::from_str(unsealed(line)?).map_err(content)?;
    if header.writer.is_valid() { Ok(header) } else { Err(content(format!("writer '{}'", header.writer))) }
}

/// An entry as a line, with its end.
///
/// # Errors
/// Never for the values this crate makes; the serialiser's error otherwise.
pub fn encode(e: &Entry) -> Result<String, LineError> {
    let head = Head {
        id: e.id.clone(),
        act: e.act,
        lamport: e.lamport,
        recorded: e.recorded,
        by: e.by.clone(),
        about: e.about,
        replaces: e.replaces.clone(),
        source: e.source.clone(),
    };
    let head = ron::to_string(&head).map_err(content)?;
    let event = match &e.event {
        Event::Unknown(text) => text.clone(),
        known => ron::to_string(known).map_err(content)?,
    };
    Ok(sealed(&format!("{head}\t{event}")))
}

/// Reads an entry's line. An event this version does not know becomes
/// [`Event::Unknown`] with its text.
///
/// # Errors
/// When the line is damaged, or what every entry has does not read.
pub fn decode(line: &str) -> Result<Entry, LineError> {
    decode_among(line, &mut Names::default())
}

/// The same of one line among many, which share their names.
pub(super) fn decode_among(line: &str, names: &mut Names) -> Result<Entry, LineError> {
    let text = unsealed(line)?;
    let (head, event) = text.split_once('\t').ok_or_else(|| content("no event"))?;
    let h = plain::head(head, names).map_or_else(|| ron::from_str(head).map_err(content), Ok)?;
    let read = plain::event(event, names).map_or_else(|| ron::from_str(event).ok(), Some);
    let event = read.unwrap_or_else(|| Event::Unknown(event.to_owned()));
    if let Event::Figure { value, against, .. } = &event
        && !(value.is_finite() && against.is_none_or(f64::is_finite))
    {
        return Err(content("a figure that is not a number"));
    }
    if h.id.seq == 0 || h.id.seq > MOST || h.lamport > MOST || h.act > MOST {
        return Err(content("a number that cannot be"));
    }
    if !h.id.writer.is_valid() {
        return Err(content(format!("writer '{}'", h.id.writer)));
    }
    Ok(Entry {
        id: h.id,
        act: h.act,
        lamport: h.lamport,
        recorded: h.recorded,
        by: h.by,
        about: h.about,
        replaces: h.replaces,
        source: h.source,
        event,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn entry(event: Event) -> Entry {
        Entry {
            id: "k3#7".parse().unwrap(),
            act: 6,
            lamport: 9,
            recorded: "2020-07-01T08:00:00Z".parse().unwrap(),
            by: "陳".into(),
            about: "2020-06-30".parse().unwrap(),
            replaces: vec!["k3#2".parse().unwrap()],
            source: Some(Box::new(Source { title: "月報\t\"六月\"\n".into(), ..Source::default() })),
            event,
        }
    }

    #[test]
    fn a_line_reads_back_as_it_was_written() {
        for against in [None, Some(3.5)] {
            let e = entry(Event::Figure {
                commitment: "sewer-network".into(),
                measure: "length".into(),
                value: 52.0,
                against,
            });
            let line = encode(&e).unwrap();
            assert_eq!(line.matches('\n').count(), 1);
            assert_eq!(decode(line.trim_end()), Ok(e));
        }
    }

    #[test]
    fn any_changed_byte_is_noticed() {
        let line = encode(&entry(Event::Done { commitment: "a".into(), done: true })).unwrap();
        let line = line.trim_end();
        for i in 0..line.len() {
            let mut bytes = line.as_bytes().to_vec();
            bytes[i] ^= 1;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            assert!(decode(&changed).is_err(), "byte {i}");
        }
    }

    #[test]
    fn figures_without_end_are_refused() {
        for value in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
            let line = encode(&entry(Event::Figure {
                commitment: "a".into(),
                measure: "m".into(),
                value,
                against: None,
            }));
            assert!(matches!(decode(line.unwrap().trim_end()), Err(LineError::Content(_))), "{value}");
        }
    }

    #[test]
    fn clocks_that_cannot_be_are_refused() {
        let good = entry(Event::Done { commitment: "a".into(), done: true });
        for bad in [
            Entry { lamport: u64::MAX, ..good.clone() },
            Entry { act: u64::MAX, ..good.clone() },
            Entry { id: EntryId { seq: u64::MAX, ..good.id.clone() }, ..good.clone() },
            Entry { id: EntryId { seq: 0, ..good.id.clone() }, ..good.clone() },
        ] {
            let line = encode(&bad).unwrap();
            assert!(matches!(decode(line.trim_end()), Err(LineError::Content(_))), "{bad:?}");
        }
    }

    #[test]
    fn an_event_of_a_later_version_is_kept_word_for_word() {
        let later = "Blessed(commitment:\"a\",by:\"x\")";
        let e = entry(Event::Unknown(later.into()));
        let line = encode(&e).unwrap();
        let back = decode(line.trim_end()).unwrap();
        assert_eq!(back.event, Event::Unknown(later.into()));
        assert_eq!(encode(&back).unwrap(), line);
    }
}
