//! Lines as this program writes them, read without a parser of RON.
//!
//! Reading is what opening a large folder waits for, and RON takes nine tenths of it: a line
//! costs 28,500 instructions by RON, a twentieth of that here. So the spelling [`super::encode`]
//! gives nearly every entry is read by this; whatever is spelt otherwise, by hand or by another
//! version, is not, and goes to RON. A law holds the two against each other.

use jiff::civil::Date;

use super::{Head, Names};
use crate::domain::{
    entry::{EntryId, Event, RemarkKind, WriterId},
    measure::{Class, Level},
};

/// What is left of a line.
struct Rest<'a>(&'a str);

/// The first part of a line; none where it is spelt in any other way than ours.
pub(super) fn head(text: &str, names: &mut Names) -> Option<Head> {
    let mut r = Rest(text);
    let id = identity(r.after("(id:")?.text()?, names)?;
    let act = r.after(",act:")?.count()?;
    let lamport = r.after(",lamport:")?.count()?;
    let recorded = r.after(",recorded:")?.text()?.parse().ok()?;
    let by = names.person(if r.has(",by:") { r.text()? } else { "" });
    let about = r.after(",about:")?.text()?.parse().ok()?;
    let replaces = if r.has(",replaces:") { r.list(|t| identity(t, names))? } else { Vec::new() };
    r.end()?;
    Some(Head { id, act, lamport, recorded, by, about, replaces, source: None })
}

fn identity(text: &str, names: &mut Names) -> Option<EntryId> {
    let (writer, seq) = text.rsplit_once('#')?;
    Some(EntryId { writer: WriterId(names.writer(writer)), seq: seq.parse().ok()? })
}

/// The second part; none where it is another event, or spelt in any other way than ours.
pub(super) fn event(text: &str, names: &mut Names) -> Option<Event> {
    let (kind, rest) = text.split_once("(commitment:")?;
    let mut r = Rest(rest);
    let commitment = names.of(r.text()?);
    let event = match kind {
        "Figure" => {
            let measure = names.of(r.after(",measure:")?.text()?);
            let value = r.after(",value:")?.figure()?;
            let against = if r.has(",against:Some(") {
                let other = r.figure()?;
                r.after(")")?;
                Some(other)
            } else {
                None
            };
            Event::Figure { commitment, measure, value, against }
        }
        "Reached" => {
            let measure = names.of(r.after(",measure:")?.text()?);
            let milestone = names.of(r.after(",milestone:")?.text()?);
            let on = if r.has(",on:Some(") {
                let day: Date = r.text()?.parse().ok()?;
                r.after(")")?;
                Some(day)
            } else {
                r.after(",on:None")?;
                None
            };
            Event::Reached { commitment, measure, milestone, on }
        }
        "Rated" => {
            let measure = names.of(r.after(",measure:")?.text()?);
            let level = match r.after(",level:")?.word()? {
                "NotStarted" => Level::NotStarted,
                "Limited" => Level::Limited,
                "Substantial" => Level::Substantial,
                "Done" => Level::Done,
                _ => return None,
            };
            Event::Rated { commitment, measure, level }
        }
        "Graded" => {
            let measure = names.of(r.after(",measure:")?.text()?);
            let class = match r.after(",class:")?.word()? {
                "I" => Class::I,
                "II" => Class::II,
                "III" => Class::III,
                "IV" => Class::IV,
                "V" => Class::V,
                "WorseThanV" => Class::WorseThanV,
                _ => return None,
            };
            Event::Graded { commitment, measure, class }
        }
        "Done" => {
            let done = match r.after(",done:")?.word()? {
                "true" => true,
                "false" => false,
                _ => return None,
            };
            Event::Done { commitment, done }
        }
        "Remark" => {
            let kind = match r.after(",kind:")?.word()? {
                "Note" => RemarkKind::Note,
                "Problem" => RemarkKind::Problem,
                "NextStep" => RemarkKind::NextStep,
                _ => return None,
            };
            let text = r.after(",text:")?.text()?.to_owned();
            Event::Remark { commitment, kind, text }
        }
        "Assigned" => {
            let lead = r.after(",lead:")?.text()?.to_owned();
            let supporting = r.after(",supporting:")?.list(|t| Some(t.to_owned()))?;
            Event::Assigned { commitment, lead, supporting }
        }
        _ => return None,
    };
    r.end()?;
    Some(event)
}

impl<'a> Rest<'a> {
    fn has(&mut self, words: &str) -> bool {
        let rest = self.0.strip_prefix(words);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn after(&mut self, words: &str) -> Option<&mut Self> {
        self.has(words).then_some(self)
    }

    /// The one bracket that is left.
    fn end(&self) -> Option<()> {
        (self.0 == ")").then_some(())
    }

    /// A text in quotes with nothing in it that is spelt as something else.
    fn text(&mut self) -> Option<&'a str> {
        let (text, rest) = self.0.strip_prefix('"')?.split_once('"')?;
        self.0 = rest;
        (!text.contains('\\')).then_some(text)
    }

    /// As many characters as all are such.
    fn run(&mut self, is: impl Fn(u8) -> bool) -> Option<&'a str> {
        let end = self.0.bytes().position(|b| !is(b)).unwrap_or(self.0.len());
        let (run, rest) = self.0.split_at(end);
        self.0 = rest;
        (!run.is_empty()).then_some(run)
    }

    fn word(&mut self) -> Option<&'a str> {
        self.run(|b| b.is_ascii_alphabetic())
    }

    fn count(&mut self) -> Option<u64> {
        self.run(|b| b.is_ascii_digit())?.parse().ok()
    }

    /// A figure with a point, as every figure has one that is written without an exponent.
    fn figure(&mut self) -> Option<f64> {
        let run = self.run(|b| b.is_ascii_digit() || b == b'.' || b == b'-')?;
        let (whole, part) = run.strip_prefix('-').unwrap_or(run).split_once('.')?;
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        (digits(whole) && digits(part)).then(|| run.parse().ok())?
    }

    fn list<T>(&mut self, mut item: impl FnMut(&str) -> Option<T>) -> Option<Vec<T>> {
        let mut all = Vec::new();
        self.after("[")?;
        while !self.has("]") {
            if !all.is_empty() {
                self.after(",")?;
            }
            all.push(item(self.text()?)?);
        }
        Some(all)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::{collection::vec, option, prelude::*, sample::Index};

    use super::{
        super::{decode, encode, tests::entry, unsealed},
        *,
    };
    use crate::domain::entry::Entry;

    fn names() -> impl Strategy<Value = Arc<str>> {
        words().prop_map(Arc::from)
    }

    fn words() -> impl Strategy<Value = String> {
        prop_oneof![4 => "[a-z0-9-]{0,12}", 2 => "[陳局\u{3000}—，a\"\\\\\t\n(),:\\[\\]]{0,8}", 1 => any::<String>()]
    }

    fn figures() -> impl Strategy<Value = f64> {
        prop_oneof![any::<f64>(), (-100_000i32..100_000).prop_map(|n| f64::from(n) / 100.0)]
    }

    fn days() -> impl Strategy<Value = Date> {
        (-9999i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| jiff::civil::date(y, m, d))
    }

    fn events() -> impl Strategy<Value = Event> {
        let two = || (names(), names());
        prop_oneof![
            (two(), figures(), option::of(figures())).prop_map(|((commitment, measure), value, against)| {
                Event::Figure { commitment, measure, value, against }
            }),
            (two(), names(), option::of(days())).prop_map(|((commitment, measure), milestone, on)| {
                Event::Reached { commitment, measure, milestone, on }
            }),
            (two(), 0usize..4).prop_map(|((commitment, measure), n)| Event::Rated {
                commitment,
                measure,
                level: Level::ALL[n]
            }),
            (two(), 0usize..6).prop_map(|((commitment, measure), n)| Event::Graded {
                commitment,
                measure,
                class: Class::ALL[n]
            }),
            (names(), any::<bool>()).prop_map(|(commitment, done)| Event::Done { commitment, done }),
            (names(), words(), 0usize..3).prop_map(|(commitment, text, n)| Event::Remark {
                commitment,
                kind: RemarkKind::ALL[n],
                text
            }),
            (names(), words(), vec(words(), 0..4))
                .prop_map(|(commitment, lead, supporting)| Event::Assigned { commitment, lead, supporting }),
            words().prop_map(|reason| Event::Retracted { entry: "a#1".parse().unwrap(), reason }),
        ]
    }

    fn entries() -> impl Strategy<Value = Entry> {
        let moments = (0i64..4_000_000_000).prop_map(|s| jiff::Timestamp::from_second(s).unwrap());
        (events(), names(), moments, days(), 1u64..1 << 53, vec(1u64..99, 0..3)).prop_map(
            |(event, by, recorded, about, seq, replaces)| {
                let id = |seq| EntryId { writer: WriterId("k3".into()), seq };
                let replaces = replaces.into_iter().map(id).collect();
                Entry {
                    id: id(seq),
                    act: seq,
                    lamport: seq,
                    recorded,
                    by,
                    about,
                    replaces,
                    source: None,
                    event,
                }
            },
        )
    }

    /// Whatever is read here, RON reads alike.
    fn agree(line: &str) -> Result<bool, TestCaseError> {
        let Some((h, e)) = line.split_once('\t') else { return Ok(false) };
        let (ours, theirs) = (head(h, &mut Names::default()), ron::from_str::<Head>(h));
        if let Some(ours) = &ours {
            prop_assert_eq!(format!("{ours:?}"), format!("{:?}", theirs.unwrap()), "{}", h);
        }
        let known = event(e, &mut Names::default());
        if let Some(ours) = &known {
            prop_assert_eq!(
                format!("{ours:?}"),
                format!("{:?}", ron::from_str::<Event>(e).unwrap()),
                "{}",
                e
            );
        }
        Ok(ours.is_some() && known.is_some())
    }

    proptest! {
        #[test]
        fn what_is_read_without_ron_is_read_alike_by_it(e in entries()) {
            let line = encode(&e).unwrap();
            let content = unsealed(line.trim_end_matches('\n')).unwrap();
            agree(content)?;
        }

        /// A changed line is refused here, or still read alike.
        #[test]
        fn what_somebody_changed_is_read_alike_or_left_to_ron(
            e in entries(),
            changes in vec((any::<Index>(), "[ (),:\"\\\\\\[\\]0-9a-zA-Z.eE_+-]{0,3}"), 1..4),
        ) {
            let line = encode(&e).unwrap();
            let mut content = unsealed(line.trim_end_matches('\n')).unwrap().to_owned();
            for (at, with) in changes {
                let mut cuts: Vec<usize> = content.char_indices().map(|(i, _)| i).collect();
                cuts.push(content.len());
                let at = cuts[at.index(cuts.len())];
                let end = content[at..].chars().next().map_or(at, |c| at + c.len_utf8());
                content.replace_range(at..end, &with);
            }
            agree(&content)?;
        }
    }

    #[test]
    fn usual_lines_are_read_without_ron() {
        for event in [
            Event::Figure { commitment: "a".into(), measure: "m".into(), value: -52.5, against: Some(3.0) },
            Event::Reached { commitment: "a".into(), measure: "m".into(), milestone: "s".into(), on: None },
            Event::Done { commitment: "a".into(), done: true },
            Event::Remark {
                commitment: "a".into(), kind: RemarkKind::Problem, text: "尚有5戶未簽約".into()
            },
            Event::Assigned {
                commitment: "a".into(), lead: "水務局".into(), supporting: vec!["街".into()]
            },
        ] {
            let e = Entry { source: None, ..entry(event) };
            let line = encode(&e).unwrap();
            assert!(agree(unsealed(line.trim_end()).unwrap()).unwrap(), "{line}");
            assert_eq!(decode(line.trim_end()), Ok(e));
        }
    }
}
