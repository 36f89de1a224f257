//! The sheet people fill in.

use std::collections::BTreeMap;

use jiff::{ToSpan as _, civil::Date};
use rust_xlsxwriter::{
    DataValidation, DataValidationRule, Format, Workbook, XlsxError, utility::column_number_to_name,
};

use super::{
    lines::{Entry, Line},
    lock, t, unit,
};
use crate::{
    exchange::{
        Scope,
        table::Cell,
        xlsx::{
            page::{Layout, Page, Side, excel, fitted},
            style::{Fill, Style},
        },
    },
    text::{self, tf},
};

/// A column. All but the first are known to the importer by their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Number,
    Title,
    Part,
    Goal,
    Unit,
    Due,
    Last,
    LastDate,
    Value,
    Against,
    Done,
    Date,
    Problem,
    Next,
    Note,
    Id,
}

impl Column {
    const ALL: [Self; 16] = [
        Self::Number,
        Self::Title,
        Self::Part,
        Self::Goal,
        Self::Unit,
        Self::Due,
        Self::Last,
        Self::LastDate,
        Self::Value,
        Self::Against,
        Self::Done,
        Self::Date,
        Self::Problem,
        Self::Next,
        Self::Note,
        Self::Id,
    ];

    /// Key on the hidden sheet.
    pub(super) const fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Number => return None,
            Self::Title => "title",
            Self::Part => "measure",
            Self::Goal => "goal",
            Self::Unit => "unit",
            Self::Due => "due",
            Self::Last => "last",
            Self::LastDate => "last-date",
            Self::Value => "value",
            Self::Against => "against",
            Self::Done => "done",
            Self::Date => "date",
            Self::Problem => "problem",
            Self::Next => "next",
            Self::Note => "note",
            Self::Id => "id",
        })
    }

    /// Key of its head in the texts, and how it is laid out.
    const fn looks(self) -> (&'static str, Layout) {
        match self {
            Self::Number => ("pack-number", Layout::words(6.0).on(Side::Centre)),
            Self::Title => ("csv-title", Layout::words(30.0)),
            Self::Part => ("pack-part", Layout::words(18.0)),
            Self::Goal => ("pack-goal", Layout::words(14.0)),
            Self::Unit => ("csv-unit", Layout::words(10.0)),
            Self::Due => ("csv-due", Layout::words(12.0).on(Side::Centre)),
            Self::Last => ("pack-last", Layout::words(12.0).on(Side::Right)),
            Self::LastDate => ("csv-data-date", Layout::words(12.0).on(Side::Centre)),
            Self::Value => ("pack-value", Layout::words(14.0).on(Side::Right).filled()),
            Self::Against => ("pack-against", Layout::words(12.0).on(Side::Right).filled()),
            Self::Done => ("pack-done-head", Layout::words(8.0).on(Side::Centre).filled()),
            Self::Date => ("pack-date", Layout::words(12.5).on(Side::Centre).filled()),
            Self::Problem => ("csv-problem", Layout::words(24.0).filled()),
            Self::Next => ("csv-next-step", Layout::words(24.0).filled()),
            Self::Note => ("csv-note", Layout::words(20.0).filled()),
            Self::Id => ("csv-id", Layout::words(40.0).beside()),
        }
    }

    /// What may be typed into it on a line.
    fn entry<'a>(self, scope: &Scope<'a>, line: &Line<'a>) -> Option<Entry> {
        match self {
            Self::Value => line.value(scope),
            Self::Against => line.against(scope),
            Self::Done => line.done(),
            Self::Date => Some(Entry::Day),
            Self::Problem | Self::Next | Self::Note => line.words(),
            _ => None,
        }
    }
}

/// Where things are on the sheet, for the one that programs read.
pub(super) struct Form {
    pub(super) columns: Vec<Column>,
    /// Row of the heads, from zero; the lines follow at once.
    pub(super) head: u32,
    /// Id, title, goal and unit of each line, as its cells have them.
    pub(super) locked: Vec<[String; 4]>,
}

/// Cells that take the same, by what they take.
type Open = BTreeMap<(Column, Entry), Vec<u32>>;

pub(super) fn write(
    workbook: &mut Workbook,
    scope: &Scope<'_>,
    lines: &[Line<'_>],
) -> Result<Form, XlsxError> {
    let (lang, style) = (scope.lang, Style::of(scope.lang));
    let columns: Vec<Column> = Column::ALL
        .into_iter()
        .filter(|c| *c != Column::Against || lines.iter().any(|l| l.against(scope).is_some()))
        .collect();
    let sheet = workbook.add_worksheet().set_name(t(lang, "pack-sheet"))?;
    let mut page = Page::new(sheet, &style, columns.iter().map(|c| c.looks().1).collect());
    page.on_a4();
    heading(&mut page, &style, scope, lines)?;
    page.row += 1;
    let head = page.row;
    page.head(&columns.iter().map(|c| t(lang, c.looks().0)).collect::<Vec<_>>())?;
    let first = page.row;
    let mut open = Open::new();
    let mut number = 0;
    for line in lines {
        number += usize::from(line.first);
        for (at, column) in (0..).zip(&columns) {
            match column.entry(scope, line) {
                Some(entry) => {
                    match &entry {
                        Entry::Day => page.dated(at, scope.card.as_of, &style.fill.day)?,
                        other => page.blank(at, look(&style.fill, other))?,
                    }
                    open.entry((*column, entry)).or_default().push(page.row);
                }
                None => locked(&mut page, &style, scope, (at, *column), (number, line))?,
            }
        }
        // Room to write by hand, and for what is typed.
        page.at_least(2);
        page.next()?;
    }
    let title = columns.iter().position(|c| *c == Column::Title).map_or(0, |i| i + 1);
    page.headed(first, u16::try_from(title).unwrap_or_default())?;
    let as_of = [("date", text::day(lang, scope.card.as_of).into())];
    page.finish_with(scope, &tf(lang, "pack-as-of", &as_of))?;

    let value = columns.iter().position(|c| c.looks().1.filled).unwrap_or_default();
    let value = u16::try_from(value).unwrap_or_default();
    sheet.set_selection(first, value, first, value)?;
    sheet.protect_with_options(&lock());
    for ((column, entry), rows) in &open {
        let Some(check) = check(scope, entry)? else { continue };
        let at =
            columns.iter().position(|c| c == column).and_then(|i| u16::try_from(i).ok()).unwrap_or_default();
        // Programs differ in how long a list of ranges they read.
        for some in ranges(rows).chunks(100) {
            let list: Vec<String> = some.iter().map(|(a, b)| cells(at, *a, *b)).collect();
            let (a, b) = some[0];
            sheet.add_data_validation(a, at, b, at, &check.clone().set_multi_range(list.join(" ")))?;
        }
    }
    let locked = lines.iter().map(|l| {
        let own = [&l.id(), l.title(lang), &l.goal(lang), l.unit(scope)];
        own.map(|s| fitted(s).into_owned())
    });
    Ok(Form { columns, head, locked: locked.collect() })
}

/// What a person must know before the first line.
fn heading(
    page: &mut Page<'_>,
    style: &Style,
    scope: &Scope<'_>,
    lines: &[Line<'_>],
) -> Result<(), XlsxError> {
    let lang = scope.lang;
    let plan = scope.tracker.plan.head.title.get(lang);
    page.title(&tf(lang, "pack-title", &[("plan", plan.into())]))?;
    let unit = unit(scope);
    let said = |key: &str, name, value: fluent_bundle::FluentValue<'_>| tf(lang, key, &[(name, value)]);
    let count = lines.iter().filter(|l| l.first).count();
    let parts = [
        (!unit.is_empty()).then(|| said("pack-unit", "unit", unit.into())),
        Some(said("pack-as-of", "date", text::day(lang, scope.card.as_of).into())),
        Some(said("pack-count", "count", count.into())),
    ];
    page.line(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "), &style.subtitle)?;
    if scope.demonstration {
        page.line(&t(lang, "demo-mark"), &style.warning)?;
    }
    if scope.published {
        page.line(&t(lang, "chart-published"), &style.subtitle)?;
    }
    page.line(&t(lang, "pack-note"), &style.subtitle)
}

/// A cell that nobody changes.
fn locked(
    page: &mut Page<'_>,
    style: &Style,
    scope: &Scope<'_>,
    (at, column): (u16, Column),
    (number, line): (usize, &Line<'_>),
) -> Result<(), XlsxError> {
    let lang = scope.lang;
    let cell = match column {
        Column::Number if line.first => {
            return page.styled(at, &number.to_string(), &style.centred);
        }
        Column::Title => {
            let format = if line.first { &style.name } else { &style.faint };
            return page.styled(at, line.title(lang), format);
        }
        Column::Due => return page.styled(at, &line.due(lang), &style.centred),
        Column::Part => Cell::text(line.part(lang)),
        Column::Goal => Cell::text(line.goal(lang)),
        Column::Unit => Cell::text(line.unit(scope)),
        Column::Last => line.last(lang).0,
        Column::LastDate => line.last(lang).1,
        Column::Id => Cell::text(line.id()),
        _ => Cell::Empty,
    };
    page.cell(at, &cell)
}

const fn look<'s>(fill: &'s Fill, entry: &Entry) -> &'s Format {
    match entry {
        Entry::Figure(..) => &fill.figure,
        Entry::Class | Entry::Level | Entry::Answer => &fill.choice,
        Entry::Day => &fill.day,
        Entry::Words => &fill.words,
    }
}

/// What is checked as it is typed.
fn check(scope: &Scope<'_>, entry: &Entry) -> Result<Option<DataValidation>, XlsxError> {
    let lang = scope.lang;
    let told = |check: DataValidation, key: &str| {
        check.set_error_title(short(&t(lang, "pack-error"), 32))?.set_error_message(short(&t(lang, key), 255))
    };
    Ok(Some(match entry {
        Entry::Words => return Ok(None),
        Entry::Figure(goal, unit) => {
            let hint = t(lang, &format!("pack-hint-{goal}"));
            let args = [("unit", unit.as_str().into())];
            let unit =
                if unit.is_empty() { t(lang, "pack-hint-bare") } else { tf(lang, "pack-hint-unit", &args) };
            // The format has no rule for "any figure".
            let any = DataValidationRule::Between(-1e15, 1e15);
            let check = DataValidation::new().allow_decimal_number(any);
            let check = check.set_input_message(short(&format!("{hint}\n{unit}"), 255))?;
            told(check, "pack-error-figure")?
        }
        Entry::Day => {
            let Some([from, to]) = days(scope) else { return Ok(None) };
            let check = DataValidation::new().allow_date(DataValidationRule::Between(&from, &to));
            told(check, "pack-error-day")?
        }
        Entry::Class | Entry::Level | Entry::Answer => {
            told(DataValidation::new().allow_list_strings(&entry.choices(lang))?, "pack-error-choice")?
        }
    }))
}

/// Days a report may be about: far enough around the period for what was reached before it or
/// long after, and near enough to find a slip in the year.
fn days(scope: &Scope<'_>) -> Option<[rust_xlsxwriter::ExcelDateTime; 2]> {
    let period = scope.tracker.plan.head.period;
    let day = |d: Date| excel(d.at(0, 0, 0, 0));
    let from = day(period.start.checked_sub(1.year()).ok()?)?;
    let to = day(period.end.max(scope.card.as_of).checked_add(5.years()).ok()?)?;
    Some([from, to])
}

/// Rows as runs of neighbours, first and last.
fn ranges(rows: &[u32]) -> Vec<(u32, u32)> {
    let mut out: Vec<(u32, u32)> = Vec::new();
    for &row in rows {
        match out.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => out.push((row, row)),
        }
    }
    out
}

fn cells(column: u16, first: u32, last: u32) -> String {
    let letter = column_number_to_name(column);
    if first == last {
        format!("{letter}{}", first + 1)
    } else {
        format!("{letter}{}:{letter}{}", first + 1, last + 1)
    }
}

/// So much of a text as a message of the format holds, counted as the format counts.
fn short(s: &str, most: usize) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= most
    };
    s.chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_one_range() {
        assert_eq!(ranges(&[3, 4, 5, 8, 10, 11]), [(3, 5), (8, 8), (10, 11)]);
        assert_eq!(cells(8, 3, 5), "I4:I6");
        assert_eq!(cells(27, 9, 9), "AB10");
    }

    #[test]
    fn messages_end_where_the_format_ends_them() {
        assert_eq!(short("数字😀", 4), "数字😀");
        assert_eq!(short("数字😀", 3), "数字");
    }
}
