//! The pack that comes back: where everything is stands on its hidden sheet, and what must
//! not change is held against it.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::{
    Wish,
    book::{At, Book, Sheet, column},
    found::{at, refused},
    mapping::Layout,
};
use crate::domain::{
    checks::Finding,
    staged::{DayFrom, Field, Mapping, Origin},
    tracker::Tracker,
};

/// Name of the hidden sheet.
pub(super) const SHEET: &str = "guatu";
/// What its first cell says, and the only number of what follows that is known.
const MARK: &str = "guatu-pack";
const SCHEMA: &str = "1";
/// What is locked, and the columns of the hidden sheet that repeat it.
const LOCKED: [(&str, u32); 4] = [("id", 3), ("title", 4), ("goal", 5), ("unit", 6)];
/// Columns that are filled in.
const FILLED: [(&str, Field); 7] = [
    ("value", Field::Value),
    ("against", Field::Against),
    ("done", Field::Done),
    ("date", Field::Date),
    ("note", Field::Note),
    ("problem", Field::Problem),
    ("next", Field::Next),
];

/// What a pack says of itself.
#[derive(Debug)]
pub(super) struct Key<'b> {
    hidden: &'b Sheet,
    columns: HashMap<&'static str, u32>,
    /// The day its cells were filled with beforehand.
    pub(super) as_of: Date,
    /// Where it showed what was known, and of which day.
    pub(super) last: Option<u32>,
    pub(super) last_day: Option<u32>,
    /// The last row it wrote.
    pub(super) end: u32,
}

/// How a pack is read; none of a book that is no pack.
pub(super) fn layout<'b>(
    book: &'b Book,
    tracker: &Tracker,
    wish: &Wish<'_>,
) -> Result<Option<Layout<'b>>, Box<Finding>> {
    let Some(hidden) = book.sheet(SHEET) else { return Ok(None) };
    let mut keys: HashMap<String, String> = HashMap::new();
    for row in hidden.rows() {
        let key = hidden.shown((row, 0));
        if !key.is_empty() {
            keys.insert(key, hidden.shown((row, 1)));
        }
    }
    match keys.get(MARK).map(String::as_str) {
        None => return Ok(None),
        Some(SCHEMA) => {}
        Some(other) => return Err(Box::new(refused("import-newer", &[("what", other)]))),
    }
    let own = &tracker.plan.head.id;
    let said = |key: &str| keys.get(key).map(String::as_str).unwrap_or_default();
    if said("plan") != own {
        return Err(Box::new(refused("import-other-plan", &[("what", said("plan")), ("expected", own)])));
    }
    let broken = |what: &str| Box::new(refused("import-pack", &[("what", what)]));
    let sheet = book.sheet(said("sheet")).ok_or_else(|| broken(said("sheet")))?;
    let row = |key: &'static str| {
        said(key).parse::<u32>().ok().and_then(|n| n.checked_sub(1)).ok_or_else(|| broken(key))
    };
    let (header, first, end) = (row("header")?, row("first")?, row("last")?);
    if first != header + 1 {
        return Err(broken("first"));
    }
    let as_of: Date = said("as-of").parse().map_err(|_| broken("as-of"))?;
    let known = FILLED.iter().map(|(name, _)| *name).chain(LOCKED.iter().map(|(name, _)| *name));
    let columns: HashMap<&'static str, u32> = known
        .chain(["last", "last-date"])
        .filter_map(|name| Some((name, column(said(&format!("column.{name}")))?)))
        .collect();
    let mut fields: BTreeMap<Field, u32> =
        FILLED.iter().filter_map(|(name, field)| Some((*field, *columns.get(name)?))).collect();
    fields.insert(Field::Id, *columns.get("id").ok_or_else(|| broken("column.id"))?);
    let key = Key {
        hidden,
        as_of,
        last: columns.get("last").copied(),
        last_day: columns.get("last-date").copied(),
        columns,
        end,
    };
    let mut layout = Layout {
        sheet,
        header: Some(header),
        columns: fields,
        unit: String::new(),
        day: wish.on.unwrap_or(as_of),
        day_from: if wish.on.is_some() { DayFrom::Asked } else { DayFrom::File },
        origin: Origin::Pack,
        as_of: Vec::new(),
        published: None,
        supporting: None,
        written: None,
        pack: Some(key),
        mapping: Mapping::default(),
    };
    let width = sheet.cells.keys().map(|(_, c)| c + 1).max().unwrap_or(0);
    layout.tell(width);
    Ok(Some(layout))
}

impl Key<'_> {
    /// Why a row cannot be trusted: it was added, or what is locked in it was changed.
    pub(super) fn check(&self, sheet: &Sheet, row: u32, first_filled: At) -> Option<Finding> {
        if row > self.end {
            let place = sheet.address(first_filled);
            return Some(at(refused("import-beyond", &[]), &place));
        }
        LOCKED.iter().find_map(|(name, hidden)| {
            let cell = (row, *self.columns.get(name)?);
            let (want, got) = (self.hidden.shown((row, *hidden)), sheet.shown(cell));
            let changed = want != got || sheet.merged_into(cell).is_some();
            changed.then(|| {
                at(refused("import-locked", &[("what", &got), ("expected", &want)]), &sheet.address(cell))
            })
        })
    }
}
