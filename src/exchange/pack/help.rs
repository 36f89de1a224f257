//! The sheet that explains the one to fill in.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::{
    lines::{Entry, Line},
    lock, t,
};
use crate::{
    exchange::{
        Scope, provenance,
        table::Cell,
        xlsx::{
            page::{Layout, Page},
            style::Style,
        },
    },
    text::{day, tf},
};

pub(super) fn write(workbook: &mut Workbook, scope: &Scope<'_>, lines: &[Line<'_>]) -> Result<(), XlsxError> {
    let (lang, style) = (scope.lang, Style::of(scope.lang));
    let sheet = workbook.add_worksheet().set_name(t(lang, "pack-help"))?;
    let mut page = Page::new(sheet, &style, [24.0, 100.0].map(Layout::words).into());
    page.on_a4();
    page.title(&t(lang, "pack-help"))?;
    page.row += 1;
    let first = page.row;
    let date = [("date", day(lang, scope.card.as_of).into())];
    let said = |key: &str| tf(lang, &format!("pack-help-{key}"), &date);
    let mut topics = vec![("where", "pack-help-where-name"), ("blank", "pack-help-blank-name")];
    let values: Vec<Entry> = lines.iter().filter_map(|l| l.value(scope)).collect();
    if values.iter().any(|v| matches!(v, Entry::Figure(..))) {
        topics.push(("value", "pack-value"));
    }
    if lines.iter().any(|l| l.against(scope).is_some()) {
        topics.push(("against", "pack-against"));
    }
    for (name, key) in topics {
        page.styled(0, &t(lang, key), &style.name)?;
        page.cell(1, &Cell::text(said(name)))?;
        page.next()?;
    }
    for (entry, key) in [(Entry::Class, "pack-help-class"), (Entry::Level, "pack-help-level")] {
        if values.contains(&entry) {
            let list = entry.choices(lang).join(&t(lang, "pack-between"));
            page.styled(0, &t(lang, &format!("{key}-name")), &style.name)?;
            page.cell(1, &Cell::text(tf(lang, key, &[("list", list.into())])))?;
            page.next()?;
        }
    }
    for (name, key) in [
        ("done", "pack-done-head"),
        ("date", "pack-date"),
        ("words", "pack-help-words-name"),
        ("last", "pack-last"),
        ("locked", "pack-help-locked-name"),
        ("back", "pack-help-back-name"),
    ] {
        page.styled(0, &t(lang, key), &style.name)?;
        page.cell(1, &Cell::text(said(name)))?;
        page.next()?;
    }
    page.ruled(first)?;

    page.row += 1;
    page.head(&[t(lang, "book-about"), String::new()])?;
    let first = page.row;
    // How figures are judged is no matter of filling them in.
    let facts = provenance::facts(scope).into_iter();
    for fact in facts.filter(|f| !matches!(f.key, "made-rule" | "made-figures")) {
        let format = if fact.key == "made-demonstration" { &style.warning } else { &style.name };
        page.styled(0, &fact.name, format)?;
        page.cell(1, &Cell::text(fact.value))?;
        page.next()?;
    }
    page.ruled(first)?;
    page.finish_with(scope, &tf(lang, "pack-as-of", &date))?;
    sheet.protect_with_options(&lock());
    Ok(())
}
