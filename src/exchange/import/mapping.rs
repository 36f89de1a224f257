//! Which sheet, which row of headings, and what each column says.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Wish,
    book::{Book, Sheet, column, letter},
    found::refused,
    headings, pack,
};
use crate::{
    domain::{
        checks::Finding,
        pace::PaceRule,
        plan::Plan,
        staged::{Column, DayFrom, Field, Mapping, Origin},
        tracker::Tracker,
        words::Lang,
    },
    text::{parse_date, rule, t, tf},
};

/// Among how many first rows the headings are looked for.
const FIRST: u32 = 20;

/// The ledger's headings that are taken in, by their keys. The reporting date stands for
/// what has no day of its own there.
const LEDGER: &[(&str, Field)] = &[
    ("csv-id", Field::Id),
    ("csv-measure-id", Field::Measure),
    ("csv-value", Field::Value),
    ("csv-data-date", Field::Date),
    ("csv-done", Field::Done),
    ("csv-lead", Field::Lead),
    ("csv-note", Field::Note),
    ("csv-problem", Field::Problem),
    ("csv-next-step", Field::Next),
];

/// How a table is read.
#[derive(Debug)]
pub(super) struct Layout<'b> {
    pub(super) sheet: &'b Sheet,
    /// Row of the headings, from 0; none where there is none.
    pub(super) header: Option<u32>,
    pub(super) columns: BTreeMap<Field, u32>,
    /// The unit the heading of the figures gives.
    pub(super) unit: String,
    /// The day of lines that give none, and whose word it is.
    pub(super) day: Date,
    pub(super) day_from: DayFrom,
    pub(super) origin: Origin,
    /// Of the ledger: on which day its words hold, the first of these that is filled in; and
    /// whether a figure is a published one.
    pub(super) as_of: Vec<u32>,
    pub(super) published: Option<u32>,
    /// Of the ledger: the column of the supporting units.
    pub(super) supporting: Option<u32>,
    /// Of the ledger: as of when and by which rule it was written, and its language.
    pub(super) written: Option<Written>,
    /// Of a pack: what it showed.
    pub(super) pack: Option<pack::Key<'b>>,
    pub(super) mapping: Mapping,
}

/// What a ledger says of itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub(super) lang: Lang,
    /// Its reporting date; none where somebody cut it off.
    pub(super) as_of: Option<Date>,
    /// Its pace rule; none where it cannot be told.
    pub(super) rule: Option<PaceRule>,
}

/// Finds out how a file is to be read.
pub(super) fn layout<'b>(
    book: &'b Book,
    tracker: &Tracker,
    wish: &Wish<'_>,
) -> Result<Layout<'b>, Box<Finding>> {
    if wish.map.is_empty()
        && wish.sheet.is_none()
        && let Some(layout) = pack::layout(book, tracker, wish)?
    {
        return Ok(layout);
    }
    if let Some(name) = wish.sheet {
        let sheet = book.sheet(name).filter(|s| s.name != pack::SHEET);
        let sheet = sheet.ok_or_else(|| missing(book, name))?;
        return of_sheet(sheet, &tracker.plan, wish)?.ok_or_else(|| nothing(sheet));
    }
    let mut found = Vec::new();
    for sheet in book.visible() {
        match of_sheet(sheet, &tracker.plan, wish) {
            Ok(Some(layout)) => found.push(layout),
            // Of several sheets another may fit; of one the reason counts.
            Err(why)
                if book.visible().count() == 1
                    || matches!(why.code, "import-demonstration" | "import-other-plan") =>
            {
                return Err(why);
            }
            Ok(None) | Err(_) => {}
        }
    }
    if let Some(at) = found.iter().position(|l| l.origin != Origin::Table) {
        return Ok(found.swap_remove(at));
    }
    if found.len() > 1 {
        let names: Vec<&str> = found.iter().map(|l| l.sheet.name.as_str()).collect();
        return Err(Box::new(refused("import-which-sheet", &[("what", &names.join(", "))])));
    }
    found.pop().ok_or_else(|| Box::new(headless(book)))
}

fn missing(book: &Book, name: &str) -> Box<Finding> {
    let names: Vec<&str> = book.visible().map(|s| s.name.as_str()).collect();
    Box::new(refused("import-sheet", &[("what", name), ("found", &names.join(", "))]))
}

fn nothing(sheet: &Sheet) -> Box<Finding> {
    Box::new(refused("import-headings", &[("what", &sheet.name)]))
}

/// Nothing fits: of a single sheet with headings, what they lack.
fn headless(book: &Book) -> Finding {
    let names: Vec<&str> = book.visible().map(|s| s.name.as_str()).filter(|n| !n.is_empty()).collect();
    refused("import-headings", &[("what", &names.join(", "))])
}

/// How one sheet is read; none where nothing in it looks like headings.
fn of_sheet<'b>(sheet: &'b Sheet, plan: &Plan, wish: &Wish<'_>) -> Result<Option<Layout<'b>>, Box<Finding>> {
    let width = sheet.cells.keys().map(|(_, c)| c + 1).max().unwrap_or(0);
    let mut best: Option<(usize, Layout<'b>)> = None;
    let mut lacking = None;
    for row in sheet.rows().take_while(|r| *r < FIRST) {
        if let Some(layout) = ledger(sheet, plan, row, width, wish)? {
            return Ok(Some(layout));
        }
        let layout = guessed(sheet, row, width, wish);
        let reads = |test: fn(Field) -> bool| layout.columns.keys().any(|f| test(*f));
        match (reads(Field::names_target), reads(Field::reports)) {
            (true, true) => {
                let n = layout.columns.len();
                if best.as_ref().is_none_or(|(most, _)| n > *most) {
                    best = Some((n, layout));
                }
            }
            (true, false) if layout.columns.len() > 1 => lacking = Some("import-map-report"),
            (false, true) if layout.columns.len() > 1 => lacking = Some("import-map-target"),
            _ => {}
        }
    }
    if best.is_none() && wish.map.iter().any(|(c, _)| column(c).is_some()) {
        best = lettered(sheet, width, wish)?.map(|l| (0, l));
    }
    if best.is_none() && !wish.map.is_empty() {
        // What was asked for was found in no row.
        let asked: Vec<&str> = wish.map.iter().map(|(c, _)| c.as_str()).collect();
        return Err(Box::new(refused("import-map", &[("what", &asked.join(", "))])));
    }
    match (best, lacking) {
        (Some((_, layout)), _) => Ok(Some(layout)),
        (None, Some(code)) => Err(Box::new(refused(code, &[("what", &sheet.name)]))),
        (None, None) => Ok(None),
    }
}

/// The ledger this program wrote, by the headings nobody else has together.
fn ledger<'b>(
    sheet: &'b Sheet,
    plan: &Plan,
    row: u32,
    width: u32,
    wish: &Wish<'_>,
) -> Result<Option<Layout<'b>>, Box<Finding>> {
    let headings: Vec<String> = (0..width).map(|c| sheet.shown((row, c))).collect();
    for lang in Lang::ALL {
        let at = |key: &str| {
            let name = t(lang, key);
            headings.iter().position(|h| *h == name).and_then(|i| u32::try_from(i).ok())
        };
        let (Some(_), Some(_), Some(_)) = (at("csv-id"), at("csv-measure-id"), at("csv-standing")) else {
            continue;
        };
        // CSV says it on every line, a workbook above the headings.
        let mark = t(lang, "demo-mark");
        let above = || sheet.cells.range(..(row, 0)).any(|(_, c)| c.content.shown() == mark);
        if at("csv-demonstration").is_some() || above() {
            return Err(Box::new(refused("import-demonstration", &[])));
        }
        let own = plan.head.title.get(lang);
        if let Some(other) =
            at("csv-plan").map(|c| sheet.shown((row + 1, c))).filter(|s| s != own && !s.is_empty())
        {
            return Err(Box::new(refused("import-other-plan", &[("what", &other), ("expected", own)])));
        }
        let columns = LEDGER.iter().filter_map(|(key, field)| Some((*field, at(key)?))).collect();
        let mut layout = table(sheet, Some(row), columns, wish);
        let written = written(sheet, row, lang, |key| at(key));
        if let (None, Some(day)) = (wish.on, written.as_of) {
            (layout.day, layout.day_from) = (day, DayFrom::File);
        }
        layout.written = Some(written);
        layout.origin = Origin::Ledger;
        layout.as_of = [at("csv-last-report"), at("csv-as-of")].into_iter().flatten().collect();
        layout.published = at("csv-published");
        layout.supporting = at("csv-supporting");
        for (asked, field) in wish.map {
            let c = asked_column(asked, &headings).ok_or_else(|| unknown(asked))?;
            layout.put(c, *field);
        }
        layout.tell(width);
        return Ok(Some(layout));
    }
    Ok(None)
}

/// What a ledger says of itself: CSV on every line, a workbook above the headings.
fn written(sheet: &Sheet, header: u32, lang: Lang, at: impl Fn(&str) -> Option<u32>) -> Written {
    let below = |key: &str| at(key).map(|c| sheet.shown((header + 1, c)));
    // The heading as it is written, with marks where its parts stand.
    let args = [("plan", "\u{1}".into()), ("date", "\u{1}".into()), ("rule", "\u{1}".into())];
    let heading = tf(lang, "chart-subtitle", &args);
    let parts: Vec<&str> = heading.split('\u{1}').collect();
    let above = sheet.cells.range(..(header, 0)).find_map(|(_, c)| {
        let [_, before, between, _] = parts[..] else { return None };
        let shown = c.content.shown();
        let (_, rest) = shown.split_once(before)?;
        let (date, rule) = rest.split_once(between)?;
        Some((date.to_owned(), rule.to_owned()))
    });
    let (date, rule) = above.unzip();
    let rule = below("csv-rule").or(rule);
    Written {
        lang,
        as_of: below("csv-as-of").or(date).and_then(|s| a_day(&s)),
        rule: rule.and_then(|said| PaceRule::ALL.into_iter().find(|r| rule::name(lang, *r) == said.trim())),
    }
}

/// A day as the heading has it, or as somebody typed over it.
fn a_day(shown: &str) -> Option<Date> {
    parse_date(shown).or_else(|| Date::strptime("%d %b %Y", shown.trim()).ok())
}

/// A row of headings as somebody writes them, with what was asked for instead.
fn guessed<'b>(sheet: &'b Sheet, row: u32, width: u32, wish: &Wish<'_>) -> Layout<'b> {
    let shown = |c: u32| {
        let above = sheet.merged_into((row, c)).unwrap_or((row, c));
        // A heading over several columns is that of its first.
        if above.1 == c { sheet.shown(above) } else { String::new() }
    };
    let headings: Vec<String> = (0..width).map(shown).collect();
    let mut layout = table(sheet, Some(row), BTreeMap::new(), wish);
    for (c, h) in (0..).zip(&headings) {
        let Some(mut said) = headings::of(h) else { continue };
        if layout.columns.contains_key(&said.field) {
            said = headings::beside_title(said);
        }
        // Of two the first; the other is shown as left out.
        if !layout.columns.contains_key(&said.field) && fits(sheet, row, c, said.field) {
            layout.columns.insert(said.field, c);
            if said.field == Field::Value {
                layout.unit = said.unit;
            }
        }
    }
    let mut asked_for = Vec::new();
    for (asked, field) in wish.map {
        match asked_column(asked, &headings) {
            Some(c) => asked_for.push((c, *field)),
            // Another row may have it.
            None => return table(sheet, None, BTreeMap::new(), wish),
        }
    }
    for (c, field) in asked_for {
        if field == Field::Value {
            let heading = headings.get(c as usize).and_then(|h| headings::of(h));
            layout.unit = heading.map(|h| h.unit).unwrap_or_default();
        }
        layout.put(c, field);
    }
    layout.tell(width);
    layout
}

/// Whether the cells under a heading can be what it says: 单位 stands over units of figures and
/// over offices, 编号 over ids and over plain numbers.
fn fits(sheet: &Sheet, header: u32, column: u32, field: Field) -> bool {
    let mut cells = sheet
        .cells
        .range((header + 1, 0)..)
        .filter(|((_, c), _)| *c == column)
        .map(|(_, cell)| cell.content.shown());
    match field {
        Field::Id => cells.any(|s| s.chars().any(|c| c.is_ascii_alphabetic())),
        Field::Unit => !cells.any(|s| {
            ["局", "办", "辦", "委", "镇", "鎮", "街", "部", "公司", "中心"].iter().any(|w| s.ends_with(w))
        }),
        _ => true,
    }
}

/// A table without headings, by the letters that were asked for.
fn lettered<'b>(sheet: &'b Sheet, width: u32, wish: &Wish<'_>) -> Result<Option<Layout<'b>>, Box<Finding>> {
    let mut layout = table(sheet, None, BTreeMap::new(), wish);
    for (asked, field) in wish.map {
        let c = column(asked).filter(|c| *c < width).ok_or_else(|| unknown(asked))?;
        layout.put(c, *field);
    }
    let reads = |test: fn(Field) -> bool| layout.columns.keys().any(|f| test(*f));
    if !reads(Field::names_target) {
        return Err(Box::new(refused("import-map-target", &[("what", &sheet.name)])));
    }
    if !reads(Field::reports) {
        return Err(Box::new(refused("import-map-report", &[("what", &sheet.name)])));
    }
    layout.tell(width);
    Ok(Some(layout))
}

fn unknown(asked: &str) -> Box<Finding> {
    Box::new(refused("import-map", &[("what", asked)]))
}

/// A column by its heading, else by its letters.
fn asked_column(asked: &str, headings: &[String]) -> Option<u32> {
    let wanted = headings::plain(asked).0;
    let named = headings.iter().position(|h| !h.is_empty() && headings::plain(h).0 == wanted);
    let named = named.and_then(|i| u32::try_from(i).ok());
    named.or_else(|| column(asked).filter(|c| (*c as usize) < headings.len()))
}

fn table<'b>(
    sheet: &'b Sheet,
    header: Option<u32>,
    columns: BTreeMap<Field, u32>,
    wish: &Wish<'_>,
) -> Layout<'b> {
    Layout {
        sheet,
        header,
        columns,
        unit: String::new(),
        day: wish.on.unwrap_or(wish.as_of),
        day_from: if wish.on.is_some() { DayFrom::Asked } else { DayFrom::ReportingDate },
        origin: Origin::Table,
        as_of: Vec::new(),
        published: None,
        supporting: None,
        written: None,
        pack: None,
        mapping: Mapping::default(),
    }
}

impl Layout<'_> {
    /// Takes a column for a field, and for no other.
    fn put(&mut self, column: u32, field: Field) {
        self.columns.retain(|f, c| *c != column && *f != field);
        if field != Field::Ignored {
            self.columns.insert(field, column);
        }
    }

    /// Says how the columns are read.
    pub(super) fn tell(&mut self, width: u32) {
        let field =
            |c: u32| self.columns.iter().find(|(_, at)| **at == c).map_or(Field::Ignored, |(f, _)| *f);
        let one = |c: u32| {
            let at = self.header.map(|row| self.sheet.merged_into((row, c)).unwrap_or((row, c)));
            let heading = at.map(|at| self.sheet.shown(at)).unwrap_or_default();
            Column { letter: letter(c), heading, field: field(c) }
        };
        self.mapping = Mapping {
            sheet: self.sheet.name.clone(),
            header: self.header.map_or(0, |row| row + 1),
            columns: (0..width)
                .map(one)
                .filter(|c| !c.heading.is_empty() || c.field != Field::Ignored)
                .collect(),
        };
    }
}
