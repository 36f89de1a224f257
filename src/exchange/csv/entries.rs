//! The journal as tidy CSV: one line an entry, retracted and replaced ones too, for
//! statistics programs and for whoever wants to compute the figures again.
//!
//! Spelling as in the other table, except that headers are the same in every language, as
//! are the names of values: a script must not break because somebody chose Chinese. They
//! are those of the JSON report. Titles are in the chosen language. `data/README.md` lists
//! the columns.

use std::collections::HashMap;

use super::{BOM, finish, line, mark, writer, written};
use crate::{
    domain::{
        measure::{Goal, Measure},
        plan::Commitment,
    },
    exchange::{
        ExportError, Scope, provenance,
        report::{Detail, EntryReport, entries},
        table::Cell,
        watch::{Steps, Watch},
        wording::BETWEEN,
    },
};

/// An entry and what the plan says of what it is about.
struct Line<'a> {
    scope: &'a Scope<'a>,
    entry: &'a EntryReport<'a>,
    /// None of an entry about nothing in the plan.
    commitment: Option<&'a Commitment>,
    measure: Option<&'a Measure>,
    shared: &'a Shared,
}

/// What is the same on every line.
struct Shared {
    filters: String,
    source: String,
}

type Column = (&'static str, for<'l> fn(&'l Line<'_>) -> Cell<'l>);

/// Every column, left to right.
const COLUMNS: &[Column] = &[
    ("id", |l| Cell::text(l.entry.id.to_string())),
    ("recorded", |l| Cell::Moment(l.entry.recorded)),
    ("by", |l| Cell::text(l.entry.by)),
    ("about", |l| Cell::Day(l.entry.about)),
    ("event", |l| Cell::text(l.entry.event)),
    ("commitment", |l| Cell::text(l.entry.commitment.unwrap_or_default())),
    ("commitment_title", |l| Cell::some(l.commitment, |c| Cell::text(c.title.get(l.scope.lang)))),
    ("section", |l| Cell::some(l.commitment, |c| Cell::text(&*c.section))),
    ("kind", |l| Cell::some(l.commitment, |c| Cell::text(c.kind.key()))),
    ("measure", |l| Cell::text(l.entry.measure.unwrap_or_default())),
    ("measure_title", |l| {
        Cell::some(l.measure.and_then(|m| m.title.as_ref()), |t| Cell::text(t.get(l.scope.lang)))
    }),
    ("unit", |l| Cell::some(l.measure, |m| Cell::text(&*m.unit))),
    ("value", |l| {
        l.detail(|d| if let Detail::Figure { value, .. } = d { Some(Cell::Exact(*value)) } else { None })
    }),
    ("against", |l| {
        l.detail(|d| if let Detail::Figure { against, .. } = d { against.map(Cell::Exact) } else { None })
    }),
    ("class", |l| l.words(|d| if let Detail::Graded { class } = d { Some(class) } else { None })),
    ("level", |l| l.words(|d| if let Detail::Rated { level } = d { Some(level) } else { None })),
    ("milestone", |l| {
        l.words(|d| if let Detail::Reached { milestone, .. } = d { Some(milestone) } else { None })
    }),
    ("milestone_title", milestone_title),
    ("reached", |l| {
        l.detail(|d| if let Detail::Reached { on, .. } = d { Some(yes(on.is_some())) } else { None })
    }),
    ("on", |l| l.detail(|d| if let Detail::Reached { on, .. } = d { on.map(Cell::Day) } else { None })),
    ("done", |l| l.detail(|d| if let Detail::Done { done } = d { Some(yes(*done)) } else { None })),
    ("remark", |l| l.words(|d| if let Detail::Remark { kind, .. } = d { Some(kind) } else { None })),
    ("text", |l| {
        l.words(|d| match d {
            Detail::Remark { text, .. } | Detail::Unknown { text } => Some(text),
            Detail::Retracted { reason, .. } => Some(reason),
            _ => None,
        })
    }),
    ("lead", |l| l.words(|d| if let Detail::Assigned { lead, .. } = d { Some(lead) } else { None })),
    ("supporting", |l| {
        l.detail(|d| match d {
            Detail::Assigned { supporting, .. } => Some(Cell::text(supporting.join(BETWEEN))),
            _ => None,
        })
    }),
    ("entry", |l| {
        l.detail(|d| match d {
            Detail::Retracted { entry, .. } | Detail::Verified { entry } => {
                Some(Cell::text(entry.to_string()))
            }
            _ => None,
        })
    }),
    ("counts", |l| yes(l.entry.counts)),
    ("retracted", |l| yes(l.entry.retracted)),
    ("retracted_by", |l| Cell::some(l.entry.retracted_by, |id| Cell::text(id.to_string()))),
    ("replaced", |l| yes(l.entry.replaced)),
    ("replaces", |l| {
        Cell::text(l.entry.replaces.iter().map(ToString::to_string).collect::<Vec<_>>().join(BETWEEN))
    }),
    ("overlay", |l| yes(l.entry.overlay)),
    ("orphan", |l| yes(l.entry.orphan)),
    ("source_title", |l| Cell::some(l.entry.source, |s| Cell::text(&*s.title))),
    ("source_address", |l| Cell::some(l.entry.source, |s| Cell::text(&*s.address))),
    ("source_note", |l| Cell::some(l.entry.source, |s| Cell::text(&*s.note))),
    ("act", |l| Cell::text(l.entry.act.to_string())),
    ("lamport", |l| Cell::text(l.entry.lamport.to_string())),
    ("plan", |l| Cell::text(&*l.scope.tracker.plan.head.id)),
    ("plan_source", |l| Cell::text(&*l.shared.source)),
    ("filters", |l| Cell::text(&*l.shared.filters)),
    ("as_of", |l| Cell::Day(l.scope.card.as_of)),
    ("rule", |l| Cell::text(l.scope.card.rule.to_string())),
];

impl<'a> Line<'a> {
    fn detail(&self, cell: impl FnOnce(&'a Detail<'a>) -> Option<Cell<'a>>) -> Cell<'a> {
        cell(&self.entry.detail).unwrap_or(Cell::Empty)
    }

    fn words(&self, words: impl FnOnce(&'a Detail<'a>) -> Option<&'a str>) -> Cell<'a> {
        Cell::some(words(&self.entry.detail), Cell::text)
    }
}

/// A truth as programs read it; an empty cell would be a third one.
fn yes(is: bool) -> Cell<'static> {
    Cell::text(if is { "true" } else { "false" })
}

fn milestone_title<'l>(l: &'l Line<'_>) -> Cell<'l> {
    let Detail::Reached { milestone, .. } = &l.entry.detail else { return Cell::Empty };
    let Some(Goal::Milestones(list)) = l.measure.map(|m| &m.goal) else { return Cell::Empty };
    let named = list.iter().find(|m| m.id == *milestone);
    Cell::some(named, |m| Cell::text(m.title.get(l.scope.lang)))
}

/// The journal of the scope as CSV.
pub(in crate::exchange) fn write(scope: &Scope<'_>, watch: &mut dyn Watch) -> Result<Vec<u8>, ExportError> {
    let entries = entries(scope)?;
    let plan = &scope.tracker.plan;
    let commitments: HashMap<&str, &Commitment> =
        plan.commitments.iter().map(|c| (c.id.as_str(), c)).collect();
    let shared =
        Shared { filters: scope.filters.join(BETWEEN), source: provenance::source(&plan.head.source) };
    let mut out = writer(BOM.to_vec());
    let header = scope.demonstration.then_some("demonstration").into_iter();
    out.write_record(header.chain(COLUMNS.iter().map(|(name, _)| *name)))?;
    let marked = mark(scope, "demo-mark");
    let mut steps = Steps::new(watch, entries.len())?;
    for entry in &entries {
        let commitment = entry.commitment.and_then(|id| commitments.get(id).copied());
        let of = |c: &'_ Commitment, id: &str| c.measures.iter().position(|m| m.id == id);
        let measure = commitment.zip(entry.measure).and_then(|(c, id)| c.measures.get(of(c, id)?));
        let l = Line { scope, entry, commitment, measure, shared: &shared };
        line(&mut out, marked.as_deref(), COLUMNS.iter().map(|(_, cell)| written(cell(&l))))?;
        steps.one()?;
    }
    finish(out)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::{
        domain::words::Lang,
        exchange::{Format, Scope, Sheet, csv::BOM, export, fixture::Fixture},
    };

    type Line = BTreeMap<String, String>;

    fn read(scope: &Scope<'_>) -> Vec<Line> {
        let bytes = export(Format::Entries, scope, &Sheet::default()).unwrap();
        let mut reader = ::csv::Reader::from_reader(bytes.strip_prefix(BOM).expect("a byte order mark"));
        let headers = reader.headers().unwrap().clone();
        let line = |r: ::csv::StringRecord| {
            assert_eq!(r.len(), headers.len());
            headers.iter().zip(r.iter()).map(|(h, c)| (h.to_owned(), c.to_owned())).collect()
        };
        reader.records().map(|r| line(r.unwrap())).collect()
    }

    fn with<'l>(lines: &'l [Line], column: &str, value: &str) -> Vec<&'l Line> {
        lines.iter().filter(|l| l[column] == value).collect()
    }

    #[test]
    fn every_entry_is_a_line_and_says_what_became_of_it() {
        let fixture = Fixture::mixed();
        let lines = read(&fixture.scope());
        assert_eq!(lines.len(), fixture.journal.len());
        assert_eq!(with(&lines, "counts", "false").len(), 2);
        let retracted = with(&lines, "retracted", "true");
        let retraction = with(&lines, "event", "retracted");
        assert_eq!([retracted.len(), retraction.len()], [1, 1]);
        assert_eq!(retracted[0]["retracted_by"], retraction[0]["id"]);
        assert_eq!(retraction[0]["entry"], retracted[0]["id"]);
        assert_eq!(retraction[0]["text"], "看錯");
        let [old, new] = with(&lines, "commitment", "sewer")[..] else { panic!("{lines:?}") };
        assert_eq!([&*old["value"], &*old["replaced"], &*old["counts"]], ["50", "true", "false"]);
        assert_eq!([&*new["value"], &new["replaces"], &*new["unit"]], ["52", &old["id"], "km"]);
        assert_eq!(new["recorded"], "2020-07-01T08:00:00Z");
        assert_eq!(with(&lines, "overlay", "true").len(), 1);
        assert_eq!(with(&lines, "orphan", "true")[0]["commitment"], "gone");
        let problem = &with(&lines, "remark", "problem")[0]["text"];
        assert_eq!(problem, "'=HYPERLINK(\"http://x\")", "texts are kept from running here too");
    }

    #[test]
    fn headers_and_names_are_the_same_in_every_language() {
        let fixture = Fixture::mixed();
        let told = Lang::ALL.map(|lang| read(&Scope { lang, ..fixture.scope() }));
        let [en, hans, _] = &told;
        let titled = ["commitment_title", "measure_title", "milestone_title"];
        for (a, b) in en.iter().zip(hans) {
            let differ: Vec<_> = a.iter().filter(|(k, v)| b[*k] != **v).map(|(k, _)| k.as_str()).collect();
            assert!(differ.iter().all(|k| titled.contains(k)), "{differ:?}");
        }
        assert_eq!(hans.iter().find(|l| l["milestone"] == "start").unwrap()["milestone_title"], "开工");
        assert_eq!(
            [&*en[0]["rule"], &*en[0]["as_of"], &*en[0]["plan"]],
            ["default", "2020-06-30", "example-2020"]
        );
    }

    #[test]
    fn the_columns_are_those_the_documentation_lists() {
        let told = include_str!("../../../data/README.md");
        let listed: Vec<&str> = told
            .lines()
            .skip_while(|l| !l.starts_with("### `entries`"))
            .filter_map(|l| l.strip_prefix("| `")?.split('`').next())
            .collect();
        let columns: Vec<&str> = super::COLUMNS.iter().map(|(name, _)| *name).collect();
        assert_eq!(listed, columns);
    }
}
