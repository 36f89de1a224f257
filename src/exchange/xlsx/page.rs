//! One worksheet as it grows: cells by their kind, widths from what stands in them, and
//! what a printer is told.

use std::borrow::Cow;

use jiff::{
    civil::{Date, DateTime},
    tz::TimeZone,
};
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatDataBar, ConditionalFormatFormula,
    ExcelDateTime, Format, Worksheet, XlsxError,
};

use super::style::{Figure, Style};
use crate::{
    domain::scorecard::Standing,
    exchange::{Scope, table::Cell},
    text::{self, finding::width, rule, t, tf},
};

/// Characters a cell of the format holds.
const MOST_CHARACTERS: usize = 32_767;

/// Characters a header or footer of the format holds.
const MOST_FOOTER: usize = 255;

/// Paper sizes in the format.
const A3: u8 = 8;
const A4: u8 = 9;

/// How a column is laid out.
#[derive(Clone, Copy, Debug)]
pub(in crate::exchange) struct Layout {
    /// The widest it becomes, in characters; longer texts are broken.
    pub(in crate::exchange) most: f64,
    /// Whether it is printed.
    pub(in crate::exchange) printed: bool,
    /// Where its head stands: over what stands below it.
    pub(in crate::exchange) side: Side,
    /// The narrowest it becomes, where people have yet to write.
    least: f64,
    /// Whether people fill it in, which its head shows.
    pub(in crate::exchange) filled: bool,
}

/// On which side of a column things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Side {
    /// Words.
    Left,
    /// Days.
    Centre,
    /// Figures.
    Right,
}

impl Layout {
    /// A printed column of words.
    pub(in crate::exchange) const fn words(most: f64) -> Self {
        Self { most, printed: true, side: Side::Left, least: 4.0, filled: false }
    }

    /// The same with its content elsewhere.
    pub(in crate::exchange) const fn on(self, side: Side) -> Self {
        Self { side, ..self }
    }

    /// The same, to look up on the screen only.
    pub(in crate::exchange) const fn beside(self) -> Self {
        Self { printed: false, ..self }
    }

    /// The same, always as wide as it may become, for people to fill in.
    pub(in crate::exchange) const fn filled(self) -> Self {
        Self { least: self.most, filled: true, ..self }
    }

    /// Characters a line of a broken text has: words do not fill it to the end, and fonts
    /// differ from machine to machine.
    fn line(self) -> f64 {
        (self.most - 1.0).max(4.0)
    }
}

/// A worksheet that is being written, from the top to the bottom.
pub(in crate::exchange) struct Page<'s> {
    sheet: &'s mut Worksheet,
    style: &'s Style,
    /// The row that is written next.
    pub(in crate::exchange) row: u32,
    /// Lines of the highest cell in that row.
    lines: usize,
    columns: Vec<Layout>,
    widths: Vec<f64>,
    paper: u8,
    /// Whether a column's cells look as the column does, where nothing else is said.
    looks: bool,
}

impl<'s> Page<'s> {
    pub(in crate::exchange) fn new(sheet: &'s mut Worksheet, style: &'s Style, columns: Vec<Layout>) -> Self {
        sheet.set_screen_gridlines(false).set_default_row_height(style.line);
        let widths = columns.iter().map(|c| c.least).collect();
        Self { sheet, style, row: 0, lines: 1, columns, widths, paper: A3, looks: false }
    }

    /// Gives whole columns the look of their words: of a long sheet every cell's own would be
    /// looked up among all there are.
    pub(in crate::exchange) fn looks_of_columns(&mut self) -> Result<(), XlsxError> {
        for (i, layout) in (0..).zip(&self.columns) {
            self.sheet.set_column_format(i, self.style.text(layout.side))?;
        }
        self.looks = true;
        Ok(())
    }

    /// Printed on A4, which every office has.
    pub(in crate::exchange) const fn on_a4(&mut self) {
        self.paper = A4;
    }

    /// Title, reporting date and rule, counts and filters: what a person must know first.
    pub(in crate::exchange) fn heading(&mut self, scope: &Scope<'_>, title: &str) -> Result<(), XlsxError> {
        let lang = scope.lang;
        let args = [
            ("plan", scope.tracker.plan.head.title.get(lang).into()),
            ("date", text::day(lang, scope.card.as_of).into()),
            ("rule", rule::name(lang, scope.card.rule).into()),
        ];
        self.title(title)?;
        self.line(&tf(lang, "chart-subtitle", &args), &self.style.subtitle)?;
        if scope.demonstration {
            self.line(&t(lang, "demo-mark"), &self.style.warning)?;
        }
        let filters = (!scope.filters.is_empty())
            .then(|| tf(lang, "chart-filters", &[("list", scope.filters.join("; ").into())]));
        let published = scope.published.then(|| t(lang, "chart-published"));
        for note in filters.into_iter().chain(published) {
            self.line(&note, &self.style.subtitle)?;
        }
        Ok(())
    }

    /// What the sheet is.
    pub(in crate::exchange) fn title(&mut self, title: &str) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, 1.6 * self.style.line)?;
        self.line(title, &self.style.title)
    }

    /// A text that runs over the columns beside it.
    pub(in crate::exchange) fn line(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, fitted(text), format)?;
        self.row += 1;
        Ok(())
    }

    /// The heads of the columns, which stay on the screen and on every page of paper.
    pub(in crate::exchange) fn head(&mut self, names: &[String]) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, 2.2 * self.style.line)?;
        for ((i, name), layout) in (0..).zip(names).zip(&self.columns) {
            let format = self.style.head(*layout);
            self.sheet.write_string_with_format(self.row, i, fitted(name), format)?;
            // Two lines, and beside them the button of the filter.
            let half = (width(name) as f64 / 2.0).ceil() + 3.0;
            let word = name.split(' ').map(width).max().unwrap_or(0) as f64 + 1.0;
            let wide = if name.is_ascii() { half.max(word) } else { half };
            self.widths[usize::from(i)] = wide.max(self.widths[usize::from(i)]);
        }
        self.row += 1;
        Ok(())
    }

    /// A row of cells.
    pub(in crate::exchange) fn cells<'c>(
        &mut self,
        cells: impl IntoIterator<Item = Cell<'c>>,
    ) -> Result<(), XlsxError> {
        for (i, cell) in (0..).zip(cells) {
            self.cell(i, &cell)?;
        }
        self.next()
    }

    /// Ends the row: as high as its highest cell. Programs that open the file do not all
    /// measure rows themselves.
    pub(in crate::exchange) fn next(&mut self) -> Result<(), XlsxError> {
        if self.lines > 1 {
            // The format's own bound is 409 points.
            let height = (self.lines as f64 * self.style.line).min(400.0);
            self.sheet.set_row_height(self.row, height)?;
        }
        (self.row, self.lines) = (self.row + 1, 1);
        Ok(())
    }

    /// A cell of the row that is being written.
    pub(in crate::exchange) fn cell(&mut self, column: u16, cell: &Cell<'_>) -> Result<(), XlsxError> {
        let (style, row) = (self.style, self.row);
        let mut figure = |v: f64, look: Figure| {
            let hidden = matches!(look, Figure::Exact(false)) && v.abs() < 0.0001;
            let format = if hidden { style.tiny() } else { style.figure(look) };
            // What is not finite is not known.
            if v.is_finite() {
                self.sheet.write_number_with_format(row, column, v, format)?;
            }
            Ok::<_, XlsxError>(())
        };
        let wide = match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(s) => return self.text(column, s),
            Cell::Exact(v) => {
                figure(*v, Figure::Exact(whole(*v, 4)))?;
                width(&text::figure(*v))
            }
            Cell::Derived(v) => {
                figure(*v, Figure::Rate(whole(*v, 2)))?;
                width(&text::rate(*v))
            }
            Cell::Share(v) => {
                figure(*v, Figure::Share)?;
                7
            }
            Cell::Points(v) => {
                figure(*v, Figure::Points)?;
                7
            }
            Cell::Count(n) => {
                figure(*n as f64, Figure::Count)?;
                5
            }
            Cell::Day(d) => {
                self.moment(column, d.at(0, 0, 0, 0), Figure::Day)?;
                10
            }
            Cell::Moment(at) => {
                // The moment as the world's clock has it; the machine's zone would differ
                // from office to office.
                self.moment(column, TimeZone::UTC.to_datetime(*at), Figure::Moment)?;
                16
            }
        };
        self.widen(column, wide);
        Ok(())
    }

    /// A text in a format of its own.
    pub(in crate::exchange) fn styled(
        &mut self,
        column: u16,
        s: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        self.measured(column, s, widest(s), Some(format))
    }

    /// The same, of a text whose widest line is known.
    fn measured(
        &mut self,
        column: u16,
        s: &str,
        wide: usize,
        format: Option<&Format>,
    ) -> Result<(), XlsxError> {
        match format {
            Some(format) => self.sheet.write_string_with_format(self.row, column, fitted(s), format)?,
            None => self.sheet.write_string(self.row, column, fitted(s))?,
        };
        self.widen(column, wide);
        if self.breaks(column, s, wide) {
            let layout = self.layout(column);
            let lines = s.lines().map(|l| (width(l) as f64 / layout.line()).ceil().max(1.0)).sum::<f64>();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "some lines of a cell"
            )]
            let lines = lines.min(100.0) as usize;
            self.lines = self.lines.max(lines);
        }
        Ok(())
    }

    /// A cell with a look and nothing in it, for people to fill in.
    pub(in crate::exchange) fn blank(&mut self, column: u16, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_blank(self.row, column, format)?;
        Ok(())
    }

    /// A day in a format of its own.
    pub(in crate::exchange) fn dated(
        &mut self,
        column: u16,
        day: Date,
        format: &Format,
    ) -> Result<(), XlsxError> {
        match excel(day.at(0, 0, 0, 0)) {
            Some(at) => self.sheet.write_datetime_with_format(self.row, column, &at, format)?,
            None => self.sheet.write_string_with_format(self.row, column, day.to_string(), format)?,
        };
        Ok(())
    }

    /// Makes the row that is being written so many lines high at least.
    pub(in crate::exchange) fn at_least(&mut self, lines: usize) {
        self.lines = self.lines.max(lines);
    }

    /// Whether a text does not fit on one line of its column. What is not printed is not
    /// broken: it would stretch the rows on paper.
    fn breaks(&self, column: u16, s: &str, wide: usize) -> bool {
        let layout = self.layout(column);
        layout.printed && (wide as f64 > layout.line() || s.contains('\n'))
    }

    fn text(&mut self, column: u16, s: &str) -> Result<(), XlsxError> {
        if s.is_empty() {
            return Ok(());
        }
        let (style, wide) = (self.style, widest(s));
        let side = self.layout(column).side;
        let format = match () {
            () if self.breaks(column, s, wide) => Some(&style.wrapped),
            () if self.looks => None,
            () => Some(style.text(side)),
        };
        self.measured(column, s, wide, format)
    }

    /// A day or moment as one; outside the years the format knows, as text.
    fn moment(&mut self, column: u16, at: DateTime, look: Figure) -> Result<(), XlsxError> {
        match excel(at) {
            Some(moment) => {
                let format = self.style.figure(look);
                self.sheet.write_datetime_with_format(self.row, column, &moment, format)?;
            }
            None => self.text(column, &at.date().to_string())?,
        }
        Ok(())
    }

    fn layout(&self, column: u16) -> Layout {
        self.columns.get(usize::from(column)).copied().unwrap_or(Layout::words(60.0))
    }

    fn widen(&mut self, column: u16, characters: usize) {
        let most = self.layout(column).most;
        if let Some(w) = self.widths.get_mut(usize::from(column)) {
            *w = (characters as f64 * 1.05 + 2.0).min(most).max(*w);
        }
    }

    /// Hairlines below the rows from `first` on, and buttons that sort and filter at the
    /// head above them.
    pub(in crate::exchange) fn ledger(&mut self, first: u32, frozen: u16) -> Result<(), XlsxError> {
        let last = self.last_column();
        self.sheet.autofilter(first - 1, 0, self.row.max(first + 1) - 1, last)?;
        self.headed(first, frozen)
    }

    /// Rows from `first` on under a head that stays on the screen, with the columns before
    /// `frozen`, and on every page of paper.
    pub(in crate::exchange) fn headed(&mut self, first: u32, frozen: u16) -> Result<(), XlsxError> {
        self.sheet.set_freeze_panes(first, frozen)?;
        self.sheet.set_repeat_rows(first - 1, first - 1)?;
        self.ruled(first)
    }

    /// Hairlines below the rows from `first` on. Laid over the cells as one rule: a border
    /// of each would need a cell wherever there is none.
    pub(in crate::exchange) fn ruled(&mut self, first: u32) -> Result<(), XlsxError> {
        let always = ConditionalFormatFormula::new().set_rule("=TRUE()").set_format(self.style.hairline());
        self.over(first, 0, self.last_column(), &always)
    }

    /// Colours of standings in a column of their words, which stay when rows are sorted.
    pub(in crate::exchange) fn coloured(
        &mut self,
        first: u32,
        column: u16,
        words: impl IntoIterator<Item = (String, Standing)>,
    ) -> Result<(), XlsxError> {
        for (word, standing) in words {
            let is = ConditionalFormatCell::new()
                .set_rule(ConditionalFormatCellRule::EqualTo(word))
                .set_format(self.style.standing(standing));
            self.over(first, column, column, &is)?;
        }
        Ok(())
    }

    /// Bars behind the shares of a column, full at 1.
    pub(in crate::exchange) fn bars(&mut self, first: u32, column: u16) -> Result<(), XlsxError> {
        use rust_xlsxwriter::ConditionalFormatDataBarAxisPosition::Automatic;
        use rust_xlsxwriter::ConditionalFormatType::Number;
        let bar = ConditionalFormatDataBar::new()
            .set_fill_color(self.style.bar())
            .set_negative_fill_color(self.style.bar_back())
            .set_solid_fill(true)
            .set_border_off(true)
            .set_axis_position(Automatic)
            .set_minimum(Number, 0)
            .set_maximum(Number, 1);
        self.over(first, column, column, &bar)
    }

    fn over<T: rust_xlsxwriter::ConditionalFormat + Send + Sync>(
        &mut self,
        first: u32,
        from: u16,
        to: u16,
        format: &T,
    ) -> Result<(), XlsxError> {
        if self.row > first {
            self.sheet.add_conditional_format(first, from, self.row - 1, to, format)?;
        }
        Ok(())
    }

    /// Widths, and what a printer is told: the paper lying, every page as wide as the printed
    /// columns, plan, date and number of the page below.
    pub(in crate::exchange) fn finish(self, scope: &Scope<'_>) -> Result<(), XlsxError> {
        let args = [
            ("date", text::day(scope.lang, scope.card.as_of).into()),
            ("rule", rule::name(scope.lang, scope.card.rule).into()),
        ];
        self.finish_with(scope, &tf(scope.lang, "book-footer", &args))
    }

    /// The same with other words in the right corner below.
    pub(in crate::exchange) fn finish_with(self, scope: &Scope<'_>, corner: &str) -> Result<(), XlsxError> {
        let printed = self.columns.iter().rposition(|c| c.printed).unwrap_or(0);
        let last = self.row.max(1) - 1;
        let sheet = self.sheet;
        for ((i, w), layout) in (0..).zip(&self.widths).zip(&self.columns) {
            sheet.set_column_width(i, w.min(layout.most.max(6.0)))?;
        }
        sheet.set_paper_size(self.paper).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_print_center_horizontally(true);
        sheet.set_print_area(0, 0, last, u16::try_from(printed).unwrap_or(0))?;
        sheet.set_footer(footer(scope, corner));
        Ok(())
    }

    fn last_column(&self) -> u16 {
        u16::try_from(self.columns.len().max(1) - 1).unwrap_or(u16::MAX)
    }
}

/// Plan, page of pages, and a corner, as reporting date and rule; in the demonstration its
/// mark first.
fn footer(scope: &Scope<'_>, corner: &str) -> String {
    let lang = scope.lang;
    let page = tf(lang, "book-page", &[("page", "&P".into()), ("pages", "&N".into())]);
    let plan = scope.tracker.plan.head.title.get(lang);
    let left = if scope.demonstration { &t(lang, "demo-mark") } else { plan };
    // A sign that begins an order is doubled; cut so that all three fit even then.
    let said = |s: &str, most| s.chars().take(most).collect::<String>().replace('&', "&&").replace('\n', " ");
    // A blank first: digits right behind "&L" would be read as the size of the font.
    let whole = format!("&L {}&C{page}&R {}", said(left, 80), said(corner, 80));
    // Signs without end are no title anybody prints; the page still is.
    if whole.chars().count() > MOST_FOOTER { format!("&C{page}") } else { whole }
}

/// Width of the widest line of a text.
fn widest(s: &str) -> usize {
    s.lines().map(width).max().unwrap_or(0)
}

/// Whether a figure has no decimals once it is rounded to so many.
fn whole(v: f64, decimals: i32) -> bool {
    let scale = 10_f64.powi(decimals);
    ((v * scale).round() / scale).fract() == 0.0 && (v == 0.0 || v.abs() >= 1.0)
}

/// A moment in the format's reckoning; it knows the years from 1900 to 9999.
pub(in crate::exchange) fn excel(at: DateTime) -> Option<ExcelDateTime> {
    let year = u16::try_from(at.year()).ok()?;
    let [month, day, minute, second] = [at.month(), at.day(), at.minute(), at.second()].map(i8::unsigned_abs);
    let moment = ExcelDateTime::from_ymd(year, month, day).ok()?;
    moment.and_hms(u16::from(at.hour().unsigned_abs()), minute, f64::from(second)).ok()
}

/// A text as a cell takes it: cut where the format ends, with a sign that it was, and
/// without what XML has no place for. Line ends are the format's own.
pub(in crate::exchange) fn fitted(s: &str) -> Cow<'_, str> {
    let unfit = |c: char| c == '\r' || matches!(c, '\u{fffe}' | '\u{ffff}');
    let mut out = if s.contains(unfit) {
        Cow::Owned(s.replace("\r\n", "\n").replace('\r', "\n").replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}"))
    } else {
        Cow::Borrowed(s)
    };
    // Counted as the format counts: in units of UTF-16.
    if out.len() > MOST_CHARACTERS && out.encode_utf16().count() > MOST_CHARACTERS {
        let mut units = 0;
        let kept = out.chars().take_while(|c| {
            units += c.len_utf16();
            units < MOST_CHARACTERS
        });
        out = Cow::Owned(kept.collect::<String>() + "…");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_where_the_format_ends() {
        for c in ['a', '管', '😀'] {
            let long: String = std::iter::repeat_n(c, 40_000).collect();
            let cut = fitted(&long);
            assert!(cut.encode_utf16().count() <= MOST_CHARACTERS, "{c}");
            assert!(cut.encode_utf16().count() >= MOST_CHARACTERS - 1 && cut.ends_with('…'), "{c}");
        }
        assert!(matches!(fitted("管網"), Cow::Borrowed("管網")));
        assert_eq!(fitted("a\r\nb\rc\u{ffff}"), "a\nb\nc\u{fffd}");
    }

    #[test]
    fn decimals_show_where_there_are_some() {
        for (v, decimals, want) in
            [(52.0, 4, true), (113.5, 4, false), (8.999, 2, true), (0.0, 4, true), (0.000_01, 4, false)]
        {
            assert_eq!(whole(v, decimals), want, "{v}");
        }
    }
}
