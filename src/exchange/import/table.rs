//! Lines of a table as statements.

use jiff::{ToSpan as _, civil::Date};

use super::{
    ImportError, Wish,
    book::{At, Book, Content, Sheet},
    found::{at, note, refused},
    hold::{Claim, Known, same_words},
    mapping::{self, Layout},
    target::{Meant, Target, Titles, milestones},
    unread,
};
use crate::{
    domain::{
        checks::{Finding, sane},
        entry::{Draft, Event, RemarkKind},
        figure::{self, FigureError},
        journal::Journal,
        measure::{Goal, Measure},
        plan::{Commitment, Plan, Source, Unit},
        staged::{Field, Kind, Origin, Staged},
        tracker::Tracker,
        words::Lang,
    },
    exchange::watch::{Steps, Watch},
    text::{parse_date, typed},
};

/// Titles of lines that add up others.
const SUMS: [&str; 10] =
    ["合计", "合計", "总计", "總計", "小计", "小計", "total", "subtotal", "sum", "grandtotal"];
/// Numbers that a day can be in a spreadsheet: 1990 to 2100.
const SERIALS: std::ops::Range<f64> = 32_874.0..73_416.0;

/// The statements of a table.
pub(super) fn stage(
    book: &Book,
    tracker: &Tracker,
    journal: &Journal,
    wish: &Wish<'_>,
    watch: &mut dyn Watch,
) -> Result<Staged, ImportError> {
    let layout = mapping::layout(book, tracker, wish)?;
    let rows: Vec<u32> = layout.sheet.rows().filter(|r| layout.header.is_none_or(|h| *r > h)).collect();
    let mut steps = Steps::new(watch, rows.len())?;
    let mut titles = Titles::of(&tracker.plan);
    titles.choose(wish.same)?;
    let mut lines = Lines {
        layout: &layout,
        plan: &tracker.plan,
        tracker,
        titles,
        known: Known::of(tracker, journal, wish),
        file: wish.file,
        lang: wish.lang,
        percent_unknown: book.percent_unknown,
        undated: false,
    };
    for row in rows {
        lines.row(row);
        steps.one()?;
    }
    let undated = lines.undated;
    let lines = std::mem::take(&mut lines.known.lines);
    let mut notes = book.notes.clone();
    notes.extend(unread::notes(&layout, tracker, journal, wish.lang));
    let day = undated.then_some((layout.day, layout.day_from));
    Ok(Staged { lines, notes, mapping: layout.mapping, origin: layout.origin, day })
}

/// A cell somebody filled in.
#[derive(Clone, Debug)]
struct Filled {
    field: Field,
    at: At,
    typed: String,
    notes: Vec<Finding>,
}

/// The lines of a table, on their way to statements.
struct Lines<'a> {
    layout: &'a Layout<'a>,
    plan: &'a Plan,
    tracker: &'a Tracker,
    titles: Titles<'a>,
    known: Known<'a>,
    file: &'a str,
    lang: Lang,
    /// As [`Book::percent_unknown`].
    percent_unknown: bool,
    /// Whether something is said for the day of lines that give none.
    undated: bool,
}

/// What one line is about.
struct Line<'a> {
    target: Target,
    commitment: &'a Commitment,
    /// The measure; none where the commitment has several and none is named.
    measure: Option<&'a Measure>,
    /// The day, and whether somebody gave it.
    day: (Date, bool),
    /// How its title was understood.
    notes: Vec<Finding>,
}

/// A refusal with its cell.
type Refusal = (At, Finding);

impl<'a> Lines<'a> {
    fn sheet(&self) -> &'a Sheet {
        self.layout.sheet
    }

    fn row(&mut self, row: u32) {
        let filled: Vec<Filled> = Field::ALL.into_iter().filter_map(|f| self.filled(row, f)).collect();
        let Some(first) = filled.first() else { return };
        if self.is_no_line(row) {
            return;
        }
        if let Some(pack) = &self.layout.pack
            && let Some(why) = pack.check(self.sheet(), row, first.at)
        {
            let place = why.place.as_ref().map(|p| p.file.clone()).unwrap_or_default();
            self.known.refuse(place, first.typed.clone(), None, why);
            return;
        }
        let (line, read) = match self.line(row, first.at) {
            Ok(line) => line,
            Err((cell, why)) => {
                let typed = self.sheet().shown(cell);
                let typed = if typed.is_empty() { first.typed.clone() } else { typed };
                self.known.refuse(self.sheet().address(cell), typed, None, why);
                return;
            }
        };
        if let Err((cell, why)) = read {
            let commitment = Some(line.target.commitment);
            self.known.refuse(self.sheet().address(cell), self.sheet().shown(cell), commitment, why);
            return;
        }
        let mut words: Option<Filled> = None;
        for cell in filled {
            match self.statement(&line, &cell, row, &mut words) {
                Ok(Some((event, day, notes))) => self.claim(&line, &cell, event, day, notes),
                Ok(None) => {}
                Err((at, why)) => {
                    let commitment = Some(line.target.commitment);
                    self.known.refuse(self.sheet().address(at), cell.typed.clone(), commitment, why);
                }
            }
        }
        if let Some(cell) = words {
            let event = Self::remark(&line, RemarkKind::Note, &cell.typed);
            self.claim(&line, &cell, event, line.day.0, cell.notes.clone());
        }
    }

    /// What stands in a column that reports, where something does or should.
    fn filled(&self, row: u32, field: Field) -> Option<Filled> {
        if !field.reports() {
            return None;
        }
        let at = (row, *self.layout.columns.get(&field)?);
        let typed = self.sheet().shown(at);
        let there = self.sheet().cells.contains_key(&at);
        // Part of a merged cell holds nothing, and its line may well expect what the first has.
        let merged = field == Field::Value
            && self.sheet().merged_into(at).is_some_and(|a| self.sheet().cells.contains_key(&a));
        (there || merged).then(|| Filled { field, at, typed, notes: self.formula(at) })
    }

    /// Says of a cell with a formula what of it is taken.
    fn formula(&self, at: At) -> Vec<Finding> {
        let is = self.sheet().cells.get(&at).is_some_and(|c| c.formula);
        is.then(|| note("import-note-formula", &[])).into_iter().collect()
    }

    /// Sums, and headings that are printed again, are no lines.
    fn is_no_line(&self, row: u32) -> bool {
        let mut titles = [Field::Title, Field::Id].iter().filter_map(|f| self.layout.columns.get(f));
        titles.any(|c| {
            let shown = self.sheet().shown((row, *c));
            let plain: String = shown.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
            let heading = self.layout.header.map(|h| self.sheet().shown((h, *c)));
            SUMS.contains(&plain.as_str()) || (!shown.is_empty() && heading.as_ref() == Some(&shown))
        })
    }

    /// What a cell of the line says; of a merged one what its first says.
    fn cell(&self, row: u32, field: Field) -> Option<(At, String)> {
        let own = (row, *self.layout.columns.get(&field)?);
        let at = self.sheet().merged_into(own).unwrap_or(own);
        let shown = self.sheet().shown(at);
        (!shown.is_empty()).then_some((own, shown))
    }

    /// What a line is about. The day apart: a line that is understood is told with its refusal.
    fn line(&mut self, row: u32, first: At) -> Result<(Line<'a>, Result<(), Refusal>), Refusal> {
        let (mut target, mut notes) = self.target(row, first)?;
        let commitment = &self.plan.commitments[target.commitment];
        let mut read = Ok(());
        if let (None, Some((cell, typed))) = (target.measure, self.cell(row, Field::Measure)) {
            target.measure = self.titles.measure(target.commitment, &typed);
            if target.measure.is_none() {
                let list = parts(commitment, self.lang);
                read = Err((cell, refused("import-measure", &[("what", &typed), ("found", &list)])));
            }
        }
        if target.measure.is_none() && commitment.measures.len() == 1 {
            target.measure = Some(0);
        }
        let measure = target.measure.and_then(|m| commitment.measures.get(m));
        if let (None, Some(m), Some((cell, typed))) =
            (target.milestone, measure, self.cell(row, Field::Milestone))
        {
            target.milestone = Titles::milestone(m, &typed);
            if target.milestone.is_none() {
                read = Err((
                    cell,
                    refused("import-milestone", &[("what", &typed), ("found", &stones(m, self.lang))]),
                ));
            }
        }
        let day = self.day(row);
        let (day, why) = match day {
            Ok((day, given, note)) => {
                notes.extend(note);
                ((day, given), None)
            }
            Err(why) => ((self.layout.day, false), Some(why)),
        };
        let read = read.and_then(|()| why.map_or(Ok(()), Err));
        Ok((Line { target, commitment, measure, day, notes }, read))
    }

    fn target(&mut self, row: u32, first: At) -> Result<(Target, Vec<Finding>), Refusal> {
        let id = self.cell(row, Field::Id);
        let title = self.cell(row, Field::Title);
        let mut notes = Vec::new();
        for field in [Field::Id, Field::Title] {
            let own = self.layout.columns.get(&field).map(|c| (row, *c));
            if own.is_some_and(|at| self.sheet().merged_into(at).is_some()) {
                notes.push(note("import-note-merged", &[]));
                break;
            }
        }
        let chosen = [&title, &id].into_iter().flatten().find_map(|(_, s)| Some((s, self.titles.chosen(s)?)));
        if let Some((typed, target)) = chosen {
            let name = self.titles.names(&[target], self.lang);
            notes.push(note("import-note-chosen", &[("what", typed), ("found", &name)]));
            return Ok((target, notes));
        }
        let by_id = id.as_ref().and_then(|(_, s)| self.titles.by_id(s));
        let meant = title.as_ref().map(|(_, s)| self.titles.by_title(s));
        let (titles, lang) = (&self.titles, self.lang);
        match (by_id, meant) {
            (Some(a), Some(Meant::Exactly(b) | Meant::Alike(b))) if a.commitment != b.commitment => {
                let (cell, typed) = title.unwrap_or((first, String::new()));
                let names = titles.names(&[a, b], lang);
                Err((cell, refused("import-two-targets", &[("what", &typed), ("found", &names)])))
            }
            (Some(a), _) => Ok((a, notes)),
            (None, Some(Meant::Exactly(t))) => Ok((t, notes)),
            (None, Some(Meant::Alike(t))) => {
                let name = titles.names(&[t], lang);
                let typed = title.as_ref().map_or("", |(_, s)| s);
                notes.push(note("import-note-like", &[("what", typed), ("found", &name)]));
                Ok((t, notes))
            }
            (None, Some(Meant::Several(list))) => {
                let (cell, typed) = title.unwrap_or((first, String::new()));
                let names = titles.names(&list, lang);
                Err((cell, refused("import-several", &[("what", &typed), ("found", &names)])))
            }
            (None, Some(Meant::Nothing(list))) => {
                let (cell, typed) = title.unwrap_or((first, String::new()));
                let names = titles.names(&list, lang);
                let code = if list.is_empty() { "import-unknown" } else { "import-unknown-perhaps" };
                Err((cell, refused(code, &[("what", &typed), ("found", &names)])))
            }
            (None, None) => match id {
                Some((cell, typed)) => Err((cell, refused("import-unknown", &[("what", &typed)]))),
                None => Err((first, refused("import-no-target", &[]))),
            },
        }
    }

    /// The day of a line, whether somebody gave it, and what is to be said of it.
    fn day(&self, row: u32) -> Result<(Date, bool, Option<Finding>), Refusal> {
        let Some((cell, shown)) = self.cell(row, Field::Date) else {
            return Ok((self.layout.day, false, None));
        };
        let at = self.sheet().merged_into(cell).unwrap_or(cell);
        let content = self.sheet().cells.get(&at).map(|c| &c.content);
        self.usable(cell)?;
        let wrong = || (cell, refused("import-date", &[("what", &shown)]));
        let period = self.plan.head.period;
        // Without its year, the plan's.
        let in_plan = || {
            let day = typed::day_within(&shown, period)?;
            Some((day, Some(note("import-note-converted", &[("what", &shown), ("found", &day.to_string())]))))
        };
        let (day, said) = content.and_then(day_of).or_else(in_plan).ok_or_else(wrong)?;
        if !period.contains(day) {
            let span = [period.start.to_string(), period.end.to_string()];
            let args = [("what", shown.as_str()), ("expected", &span[0]), ("found", &span[1])];
            return Err((cell, refused("import-outside", &args)));
        }
        let prefilled = self.layout.pack.as_ref().is_some_and(|p| p.as_of == day);
        Ok((day, !prefilled, said))
    }

    /// Refuses a formula that went wrong or was never calculated.
    fn usable(&self, at: At) -> Result<(), Refusal> {
        match self.sheet().cells.get(&at).map(|c| &c.content) {
            Some(Content::Fault(s)) => Err((at, refused("import-fault", &[("what", s)]))),
            Some(Content::Pending) => Err((at, refused("import-pending", &[]))),
            _ => Ok(()),
        }
    }

    /// What a cell states, the day it speaks of, and what is to be said of it.
    fn statement(
        &self,
        line: &Line<'a>,
        cell: &Filled,
        row: u32,
        words: &mut Option<Filled>,
    ) -> Result<Option<(Event, Date, Vec<Finding>)>, Refusal> {
        self.usable(cell.at)?;
        let day = line.day.0;
        let said = |event| {
            let on = self.words_day(line, row, &event);
            Ok(Some((event, on, Vec::new())))
        };
        match cell.field {
            Field::Value if self.is_published(row) => {
                // Nobody's own report, unless somebody wrote another figure over it.
                let read = self.value(line, row, &cell.typed).ok().flatten();
                let commitment = line.target.commitment;
                let other = read.filter(|(event, _)| self.known.published_otherwise(event, commitment, day));
                Ok(other.map(|(event, notes)| (event, day, notes)))
            }
            Field::Value => {
                if let Some(first) = self.sheet().merged_into(cell.at) {
                    let first = self.sheet().address(first);
                    return Err((cell.at, refused("import-merged", &[("what", &first)])));
                }
                let read = self.value(line, row, &cell.typed).map_err(|why| (cell.at, why))?;
                Ok(read.map(|(event, notes)| (event, day, notes)))
            }
            Field::Progress => self.progress(line, cell, row, words),
            Field::Done => {
                if let Some(Content::Day(on)) = self.sheet().cells.get(&cell.at).map(|c| &c.content) {
                    return Ok(Some((done(line, true, *on), *on, Vec::new())));
                }
                if let Some(on) = parse_date(&cell.typed) {
                    return Ok(Some((done(line, true, on), on, Vec::new())));
                }
                let yes = typed::done(&cell.typed)
                    .ok_or_else(|| (cell.at, refused("import-done", &[("what", &cell.typed)])))?;
                let day = self.own_day(line);
                Ok(Some((done(line, yes, day), day, Vec::new())))
            }
            Field::Note => match words.take() {
                // What the progress column says in words is a note too, and comes first.
                Some(before) => {
                    said(Self::remark(line, RemarkKind::Note, &format!("{}\n{}", before.typed, cell.typed)))
                }
                None => said(Self::remark(line, RemarkKind::Note, &cell.typed)),
            },
            Field::Problem => said(Self::remark(line, RemarkKind::Problem, &cell.typed)),
            Field::Next => said(Self::remark(line, RemarkKind::NextStep, &cell.typed)),
            Field::Lead => {
                let mut units =
                    cell.typed.split(['、', '，', ',', '；', ';', '/', '\n']).map(|s| s.trim().to_owned());
                let lead = units.next().unwrap_or_default();
                let mut supporting: Vec<String> = units.filter(|s| !s.is_empty()).collect();
                // A ledger has a column for them.
                let beside = self.layout.supporting.map(|c| self.sheet().shown((row, c))).unwrap_or_default();
                supporting.extend(beside.split(';').map(|s| s.trim().to_owned()).filter(|s| !s.is_empty()));
                said(Event::Assigned { commitment: line.commitment.id.as_str().into(), lead, supporting })
            }
            _ => Ok(None),
        }
    }

    /// The day words of a line speak of. What a ledger only repeats holds since the line's last
    /// report; what somebody typed into it, on the ledger's own day.
    fn words_day(&self, line: &Line<'a>, row: u32, event: &Event) -> Date {
        let history = self.tracker.tracks.get(line.target.commitment).map(|t| &t.history);
        let said = history.into_iter().flatten().any(|e| says(&e.event, event));
        self.ledger_day(row).filter(|_| said).unwrap_or_else(|| self.own_day(line))
    }

    /// The day of what has none: a ledger's lines have days of figures only.
    fn own_day(&self, line: &Line<'a>) -> Date {
        if self.layout.written.is_some() { self.layout.day } else { line.day.0 }
    }

    /// The day on which the words of a ledger's line hold.
    fn ledger_day(&self, row: u32) -> Option<Date> {
        let day = |c: &u32| self.sheet().cells.get(&(row, *c)).and_then(|c| day_of(&c.content));
        self.layout.as_of.iter().find_map(day).map(|(day, _)| day)
    }

    /// Whether the ledger says that the figure is a published one, nobody's own report.
    fn is_published(&self, row: u32) -> bool {
        self.layout.published.is_some_and(|c| !self.sheet().shown((row, c)).is_empty())
    }

    /// What stands in a column of values, as the measure wants it.
    fn value(
        &self,
        line: &Line<'a>,
        row: u32,
        shown: &str,
    ) -> Result<Option<(Event, Vec<Finding>)>, Finding> {
        let c = line.commitment;
        let Some(m) = line.measure else {
            return Err(refused("import-which-measure", &[("found", &parts(c, self.lang))]));
        };
        let (commitment, measure) = (c.id.as_str().into(), m.id.as_str().into());
        let plain = |event| Ok(Some((event, Vec::new())));
        match &m.goal {
            Goal::Class { .. } => {
                let class = typed::class(shown).ok_or_else(|| refused("import-class", &[("what", shown)]))?;
                plain(Event::Graded { commitment, measure, class })
            }
            Goal::Judged => {
                let level = typed::level(shown).ok_or_else(|| refused("import-level", &[("what", shown)]))?;
                plain(Event::Rated { commitment, measure, level })
            }
            Goal::Milestones(list) => {
                let at = line.target.milestone.or((list.len() == 1).then_some(0));
                let Some(stone) = at.and_then(|i| list.get(i)) else {
                    return Err(refused("import-which-milestone", &[("found", &stones(m, self.lang))]));
                };
                let on = match parse_date(shown) {
                    Some(on) => Some(on),
                    None => typed::done(shown)
                        .ok_or_else(|| refused("import-reached", &[("what", shown)]))?
                        .then_some(line.day.0),
                };
                plain(Event::Reached { commitment, measure, milestone: stone.id.as_str().into(), on })
            }
            goal => {
                let Some((value, notes)) = self.figure(m, shown, &self.unit_of(row, shown))? else {
                    return Ok(None);
                };
                let against = match goal {
                    Goal::Compared { with, .. } => {
                        let other = self.against(line, row, value)?;
                        Some(
                            other
                                .ok_or_else(|| refused("import-against", &[("what", with.get(self.lang))]))?,
                        )
                    }
                    _ => None,
                };
                Ok(Some((Event::Figure { commitment, measure, value, against }, notes)))
            }
        }
    }

    /// The unit that stands beside a figure or over it, where the figure has none of its own.
    fn unit_of(&self, row: u32, shown: &str) -> String {
        let bare = !shown.chars().any(|c| c.is_alphabetic() || "%％°".contains(c));
        match self.cell(row, Field::Unit) {
            _ if !bare => String::new(),
            Some((_, unit)) => unit,
            None => self.layout.unit.clone(),
        }
    }

    fn figure(&self, m: &Measure, shown: &str, beside: &str) -> Result<Option<(f64, Vec<Finding>)>, Finding> {
        let unit: Option<&Unit> = self.plan.unit(&m.unit);
        let written = format!("{shown}{beside}");
        let own = unit.map_or(m.unit.as_str(), |u| u.name.get(self.lang));
        let why = |e: FigureError| match e {
            FigureError::OtherUnit(other) if matches!(other.as_str(), "%" | "％") => {
                refused("import-percent", &[("what", &written), ("expected", own)])
            }
            FigureError::OtherUnit(other) => {
                refused("import-other-unit", &[("what", &written), ("found", &other), ("expected", own)])
            }
            FigureError::Grouping(s) => refused("import-grouping", &[("what", &s)]),
            FigureError::NotANumber(s) => refused("import-not-a-figure", &[("what", &s)]),
        };
        let Some(read) = figure::read(&written, unit).map_err(why)? else { return Ok(None) };
        if !sane(read.value) {
            return Err(refused("import-not-a-figure", &[("what", shown)]));
        }
        let percentage = unit.is_some_and(Unit::is_percent) && !written.contains(['%', '％']);
        if self.percent_unknown && percentage && read.value != 0.0 && read.value.abs() <= 1.0 {
            return Err(refused("import-fraction", &[("what", shown)]));
        }
        let mut notes = Vec::new();
        if read.about {
            notes.push(note("import-note-about", &[("what", shown)]));
        }
        if read.converted {
            let figure = format!("{} {own}", read.value);
            notes.push(note("import-note-converted", &[("what", &written), ("found", &figure)]));
        }
        Ok(Some((read.value, notes)))
    }

    /// The figure a compared one stands against: beside it, or known with the same figure.
    fn against(&self, line: &Line<'a>, row: u32, value: f64) -> Result<Option<f64>, Finding> {
        if let (Some((_, shown)), Some(m)) = (self.cell(row, Field::Against), line.measure) {
            return Ok(self.figure(m, &shown, "")?.map(|(v, _)| v));
        }
        let track = self.tracker.tracks.get(line.target.commitment);
        let of_day = |e: &&std::sync::Arc<crate::domain::entry::Entry>| e.about == line.day.0;
        Ok(track.and_then(|t| {
            t.entries.iter().rev().filter(of_day).find_map(|e| match &e.event {
                Event::Figure { measure, value: v, against, .. }
                    if line.measure.is_some_and(|m| m.id == **measure) && v.total_cmp(&value).is_eq() =>
                {
                    *against
                }
                _ => None,
            })
        }))
    }

    /// A column of progress holds figures, ticks and words; a share of the goal is no figure.
    fn progress(
        &self,
        line: &Line<'a>,
        cell: &Filled,
        row: u32,
        words: &mut Option<Filled>,
    ) -> Result<Option<(Event, Date, Vec<Finding>)>, Refusal> {
        let (shown, day) = (cell.typed.as_str(), line.day.0);
        if let Some(yes) = typed::done(shown).filter(|_| shown.chars().any(|c| !c.is_ascii_digit())) {
            return Ok(Some((done(line, yes, day), day, Vec::new())));
        }
        let figures = shown.chars().any(char::is_numeric);
        let letters = shown.chars().any(|c| c.is_alphabetic() && !c.is_numeric());
        let takes_figure = line.measure.is_some_and(|m| m.goal.takes_figure());
        if figures && !letters {
            // 45.8 in such a column may be kilometres or per cent.
            let of_percent = line.measure.and_then(|m| self.plan.unit(&m.unit)).is_some_and(Unit::is_percent);
            let signed = shown.contains(['%', '％']);
            if !(takes_figure && of_percent && signed) {
                let own = line.measure.map_or("", |m| m.unit.as_str());
                let own = self.plan.unit(own).map_or(own, |u| u.name.get(self.lang));
                return Err((cell.at, refused("import-percent", &[("what", shown), ("expected", own)])));
            }
        }
        let takes_words = line.measure.is_some_and(|m| matches!(m.goal, Goal::Class { .. } | Goal::Judged));
        if ((takes_figure && figures) || takes_words)
            && let Ok(Some((event, notes))) = self.value(line, row, shown)
        {
            return Ok(Some((event, day, notes)));
        }
        let mut cell = cell.clone();
        cell.notes.push(note("import-note-words", &[]));
        *words = Some(cell);
        Ok(None)
    }

    fn remark(line: &Line<'a>, kind: RemarkKind, text: &str) -> Event {
        Event::Remark { commitment: line.commitment.id.as_str().into(), kind, text: text.to_owned() }
    }

    /// Holds a statement against what is known. Its source is the file, with the cell and,
    /// where more was typed than is taken, that.
    fn claim(&mut self, line: &Line<'a>, cell: &Filled, event: Event, about: Date, more: Vec<Finding>) {
        let place = self.sheet().address(cell.at);
        let kept = more.iter().any(|n| matches!(n.code, "import-note-about" | "import-note-converted"));
        let note = if kept { format!("{place}: {}", cell.typed) } else { place.clone() };
        let source = Source { title: self.file.to_owned(), address: Source::RECEIVED.to_owned(), note };
        let period = self.plan.head.period;
        if !period.contains(about) && self.layout.origin != Origin::Ledger {
            let span = [period.start.to_string(), period.end.to_string()];
            let args = [("what", cell.typed.as_str()), ("expected", &span[0]), ("found", &span[1])];
            let commitment = Some(line.target.commitment);
            self.known.refuse(place, cell.typed.clone(), commitment, refused("import-outside", &args));
            return;
        }
        let notes =
            line.notes.iter().chain(&cell.notes).cloned().chain(more).map(|n| at(n, &place)).collect();
        let seen = self.seen(line, cell.at.0);
        let own = line.day.1 && (self.layout.written.is_none() || event.measure().is_some());
        self.known.hold(Claim {
            at: place,
            typed: cell.typed.clone(),
            commitment: line.target.commitment,
            draft: Draft { about, source: Some(Box::new(source)), event },
            dated: line.day.1,
            repeated: self.layout.written.is_some(),
            seen,
            notes,
        });
        let says = self.known.lines.last().is_some_and(|l| l.kind != Kind::Same);
        self.undated |= says && !own && about == self.layout.day;
    }

    /// What the pack shows as known on a line.
    fn seen(&self, line: &Line<'a>, row: u32) -> Option<(Event, Date)> {
        let pack = self.layout.pack.as_ref()?;
        let shown = self.sheet().shown((row, pack.last?));
        let day = self.sheet().cells.get(&(row, pack.last_day?)).and_then(|c| day_of(&c.content))?.0;
        let m = line.measure?;
        let (commitment, measure) = (line.commitment.id.as_str().into(), m.id.as_str().into());
        let event = match &m.goal {
            Goal::Class { .. } => Event::Graded { commitment, measure, class: typed::class(&shown)? },
            Goal::Judged => Event::Rated { commitment, measure, level: typed::level(&shown)? },
            Goal::Milestones(list) => {
                let milestone = list.get(line.target.milestone?)?.id.as_str().into();
                Event::Reached { commitment, measure, milestone, on: Some(day) }
            }
            Goal::Compared { .. } => return None,
            _ => {
                let value = figure::parse(&shown, self.plan.unit(&m.unit)).ok()??;
                Event::Figure { commitment, measure, value, against: None }
            }
        };
        Some((event, day))
    }
}

/// Whether two events say the same in words.
fn says(a: &Event, b: &Event) -> bool {
    match (a, b) {
        (Event::Remark { kind: a, text: one, .. }, Event::Remark { kind: b, text: other, .. }) => {
            a == b && same_words(one, other)
        }
        _ => a == b,
    }
}

/// A tick: of the milestone that is named, else of the commitment.
fn done(line: &Line<'_>, yes: bool, day: Date) -> Event {
    let commitment = line.commitment.id.as_str().into();
    let stone = line.target.milestone.zip(line.measure).and_then(|(i, m)| Some((m, milestones(m).get(i)?)));
    match stone {
        Some((m, s)) => Event::Reached {
            commitment,
            measure: m.id.as_str().into(),
            milestone: s.id.as_str().into(),
            on: yes.then_some(day),
        },
        None => Event::Done { commitment, done: yes },
    }
}

/// The measures of a commitment by id and title.
fn parts(c: &Commitment, lang: Lang) -> String {
    let one = |m: &Measure| match &m.title {
        Some(t) => format!("{} ({}/{})", t.get(lang), c.id, m.id),
        None => format!("{}/{}", c.id, m.id),
    };
    c.measures.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The milestones of a measure by id and title.
fn stones(m: &Measure, lang: Lang) -> String {
    milestones(m).iter().map(|s| format!("{} ({})", s.title.get(lang), s.id)).collect::<Vec<_>>().join("; ")
}

/// The day a cell says, and what is to be said of it: a number may be a day counted as
/// spreadsheets count them.
pub(super) fn day_of(content: &Content) -> Option<(Date, Option<Finding>)> {
    match content {
        Content::Day(d) => Some((*d, None)),
        Content::Number(v) if SERIALS.contains(v) => {
            // A few ten thousands: inside the range above.
            #[expect(clippy::cast_possible_truncation, reason = "checked by the range")]
            let days = v.trunc() as i64;
            let day = Date::constant(1899, 12, 30).checked_add(days.days()).ok()?;
            Some((
                day,
                Some(note("import-note-serial", &[("what", &v.to_string()), ("found", &day.to_string())])),
            ))
        }
        Content::Number(v) => Some((parse_date(&v.to_string())?, None)),
        Content::Text(s) => match parse_date(s) {
            Some(day) => Some((day, None)),
            None => day_of(&Content::Number(s.trim().parse().ok().filter(|v| SERIALS.contains(v))?)),
        },
        _ => None,
    }
}
