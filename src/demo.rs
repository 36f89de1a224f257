//! The demonstration year: fictional reports on the shipped plan, so that anyone can see
//! what a year of reports looks like.
//!
//! Never mixed with real entries, and not by care but by construction:
//!
//! - It lives in a [`Memory`] that nothing else uses. A desk opened from it reads the plan
//!   that is compiled in and the journals in that memory; no path in it leads to a disk, so
//!   nobody's progress folder is read, locked or changed, and what is recorded in it ends
//!   with it.
//! - Its journals name a plan of their own, [`PLAN`]. Laid into a real progress folder they
//!   are refused as another plan's, and real journals would be refused here.
//! - Its writers, the visitor's too, have names that no installation can draw, for those
//!   are ten letters and digits.
//!
//! The journals in `data/demo` hold keys where people write words; they are put into the
//! language of whoever looks, from `data/ui/*/demo.ftl`.

use std::{path::Path, sync::Arc};

use jiff::civil::{Date, date};

use crate::{
    desk::Desk,
    domain::{
        entry::{Entry, Event, WriterId},
        words::Lang,
    },
    store::{
        files::{Files, Memory},
        line,
        plan_folder::{self, PlanSource},
        progress::{Progress, Reading},
    },
    text::t,
};

/// The plan its journals name: not the real plan's id, so that neither takes the other's.
pub const PLAN: &str = "huadu-2020-demo";

/// Reporting date it opens at: late enough for stories, early enough for open ends.
pub const AS_OF: Date = date(2020, 9, 30);

/// Folder of its journals. Nobody sees it; it is a name in memory only.
const FOLDER: &str = "demonstration";

/// The writer of what a visitor records in it.
const VISITOR: &str = "demo-visitor";

/// What stands for words in its journals begins so.
const KEY: &str = "demo-";

/// Its journals by their writers.
const JOURNALS: [(&str, &str); 5] = [
    ("demo-1", include_str!("../data/demo/demo-1.ronl")),
    ("demo-2", include_str!("../data/demo/demo-2.ronl")),
    ("demo-3", include_str!("../data/demo/demo-3.ronl")),
    ("demo-4", include_str!("../data/demo/demo-4.ronl")),
    ("demo-office", include_str!("../data/demo/demo-office.ronl")),
];

/// The demonstration in one language. What is recorded in it ends with it.
pub struct Demonstration {
    files: Arc<Memory>,
}

impl Demonstration {
    /// The year afresh, its words in `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let files = Memory::default();
        for (writer, journal) in JOURNALS {
            let text: String = journal.lines().map(|l| spoken(lang, l)).collect();
            files.put(&Path::new(FOLDER).join(format!("{writer}.ronl")), text.into_bytes());
        }
        Self { files: Arc::new(files) }
    }

    /// The shipped plan with the year's reports, to look at.
    #[must_use]
    pub fn desk(&self) -> Desk {
        let mut desk = self.bare();
        desk.absorb(Reading::of(self.files.as_ref(), Path::new(FOLDER), PLAN));
        desk
    }

    /// The same with its journals open, for a window to record in.
    #[must_use]
    pub fn open(&self) -> (Desk, Progress) {
        let files = Arc::clone(&self.files) as Arc<dyn Files>;
        let visitor = WriterId(VISITOR.into());
        let (progress, reading) = Progress::open_as(files, Path::new(FOLDER), PLAN, &visitor);
        let mut desk = self.bare();
        desk.absorb(reading);
        (desk, progress)
    }

    fn bare(&self) -> Desk {
        let source = PlanSource::Shipped;
        let reading = plan_folder::read(self.files.as_ref(), &source);
        Desk::new(source, reading, AS_OF.year())
    }
}

/// A line of a journal with its words in `lang`. One that is no entry (the first, or a
/// damaged one, which reading then finds) stays as it is.
fn spoken(lang: Lang, line: &str) -> String {
    let translated = line::decode(line).and_then(|e| line::encode(&in_words(lang, e)));
    translated.unwrap_or_else(|_| format!("{line}\n"))
}

fn in_words(lang: Lang, mut e: Entry) -> Entry {
    let say = |word: &mut String| {
        if word.starts_with(KEY) {
            *word = t(lang, word);
        }
    };
    let mut by = e.by.to_string();
    say(&mut by);
    e.by = by.into();
    if let Some(source) = &mut e.source {
        say(&mut source.title);
    }
    match &mut e.event {
        Event::Remark { text, .. } => say(text),
        Event::Retracted { reason, .. } => say(reason),
        Event::Assigned { lead, supporting, .. } => {
            say(lead);
            supporting.iter_mut().for_each(say);
        }
        _ => {}
    }
    e
}
