//! How the workbook looks: fonts, colours, formats of figures.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::page::{Layout, Side};
use crate::{
    chart::palette::{Light, Palette, Rgb},
    domain::{scorecard::Standing, words::Lang},
};

/// A font for each language. Chinese needs one by name: without it each program chooses its
/// own, and some choose Japanese forms. Microsoft `YaHei` and `JhengHei` are on every Windows
/// since Vista and come with Office for Mac; WPS and `LibreOffice` know what to take for
/// them elsewhere. `DengXian`, Office's own, is missing on Windows 7 machines with WPS.
const fn font(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Calibri",
        Lang::Hans => "Microsoft YaHei",
        Lang::Hant => "Microsoft JhengHei",
    }
}

/// Taken as it stands: 2020-06-30 is a day in every country's order.
const DAY: &str = "yyyy\\-mm\\-dd";

/// The formats of one workbook.
pub(in crate::exchange) struct Style {
    palette: Palette,
    pub(in crate::exchange) title: Format,
    pub(in crate::exchange) subtitle: Format,
    /// What must not be missed: the demonstration's mark.
    pub(in crate::exchange) warning: Format,
    /// Heads of columns that are printed, by side; of those that are not; of those that people
    /// fill in.
    heads: [[Format; 3]; 3],
    /// Height of a line, in points.
    pub(in crate::exchange) line: f64,
    /// Words on one line, by side.
    texts: [Format; 3],
    /// Text with line breaks of its own.
    pub(in crate::exchange) wrapped: Format,
    pub(in crate::exchange) name: Format,
    /// The same for what is only repeated.
    pub(in crate::exchange) faint: Format,
    /// The same in the middle.
    pub(in crate::exchange) centred: Format,
    /// Cells that people fill in.
    pub(in crate::exchange) fill: Fill,
    whole: Format,
    exact: Format,
    rate: Format,
    tiny: Format,
    share: Format,
    points: Format,
    count: Format,
    day: Format,
    moment: Format,
}

/// Cells that people fill in: tinted, framed, and open where the sheet around them is locked.
pub(in crate::exchange) struct Fill {
    pub(in crate::exchange) words: Format,
    pub(in crate::exchange) figure: Format,
    pub(in crate::exchange) day: Format,
    /// One of a list.
    pub(in crate::exchange) choice: Format,
}

impl Fill {
    fn of(cell: &Format, palette: &Palette) -> Self {
        let open = cell
            .clone()
            .set_unlocked()
            .set_text_wrap()
            .set_background_color(color(palette.accent.over(palette.paper, 0.1)))
            .set_border(FormatBorder::Thin)
            .set_border_color(color(palette.accent.over(palette.paper, 0.35)));
        Self {
            words: open.clone().set_align(FormatAlign::Left).set_indent(1),
            figure: open.clone().set_align(FormatAlign::Right).set_indent(1),
            day: open.clone().set_align(FormatAlign::Center).set_num_format(DAY),
            choice: open.set_align(FormatAlign::Center),
        }
    }
}

/// The look of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Figure {
    /// As it was entered.
    Exact(bool),
    /// Worked out: two decimals at most.
    Rate(bool),
    Share,
    Points,
    Count,
    Day,
    Moment,
}

impl Style {
    pub(in crate::exchange) fn of(lang: Lang) -> Self {
        let palette = Palette::of(Light::Light);
        let (ink, faint, line, panel) =
            [palette.ink, palette.faint, palette.line, palette.panel].map(color).into();
        let base = Format::new().set_font_name(font(lang)).set_font_size(10).set_font_color(ink);
        let cell = base.clone().set_align(FormatAlign::VerticalCenter);
        // The indent keeps figures off the words in the next column; the line is drawn here too,
        // because one program draws no other below a bar.
        let figure = |format: &str| {
            let format = cell.clone().set_num_format(format).set_align(FormatAlign::Right).set_indent(1);
            format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(line)
        };
        let day = |format: &str| cell.clone().set_num_format(format).set_align(FormatAlign::Center);
        let head = base
            .clone()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(panel)
            .set_border_top(FormatBorder::Thin)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_top_color(line)
            .set_border_bottom_color(color(palette.edge));
        let head_filled = head.clone().set_background_color(color(palette.accent.over(palette.paper, 0.25)));
        Self {
            title: base.clone().set_indent(1).set_bold().set_font_size(16),
            subtitle: base.clone().set_indent(1).set_font_color(faint),
            warning: base
                .clone()
                .set_indent(1)
                .set_bold()
                .set_font_color(color(palette.standing(Standing::Overdue))),
            heads: [head.clone(), head.clone().set_font_color(faint).unset_bold(), head_filled].map(sided),
            faint: cell.clone().set_text_wrap().set_indent(1).set_font_color(faint),
            centred: cell.clone().set_text_wrap().set_align(FormatAlign::Center),
            fill: Fill::of(&cell, &palette),
            // What the fonts need at ten points.
            line: if lang == Lang::En { 14.0 } else { 16.5 },
            name: cell.clone().set_bold().set_text_wrap().set_indent(1),
            wrapped: cell.clone().set_text_wrap().set_indent(1),
            whole: figure("#,##0;\"−\"#,##0"),
            exact: figure("#,##0.0###;\"−\"#,##0.0###"),
            rate: figure("#,##0.0#;\"−\"#,##0.0#"),
            tiny: figure("General"),
            share: figure("0.0%;\"−\"0.0%"),
            points: figure("+0.0;\"−\"0.0;0.0"),
            count: figure("#,##0;\"−\"#,##0;\"–\""),
            day: day(DAY),
            moment: day("yyyy\\-mm\\-dd\\ hh:mm"),
            texts: sided(cell),
            palette,
        }
    }

    pub(in crate::exchange) fn figure(&self, figure: Figure) -> &Format {
        match figure {
            Figure::Exact(true) | Figure::Rate(true) => &self.whole,
            Figure::Exact(false) => &self.exact,
            Figure::Rate(false) => &self.rate,
            Figure::Share => &self.share,
            Figure::Points => &self.points,
            Figure::Count => &self.count,
            Figure::Day => &self.day,
            Figure::Moment => &self.moment,
        }
    }

    /// The head of a column.
    pub(in crate::exchange) const fn head(&self, layout: Layout) -> &Format {
        let [on_paper, beside, filled] = &self.heads;
        let looks = match layout {
            Layout { filled: true, .. } => filled,
            Layout { printed: true, .. } => on_paper,
            Layout { .. } => beside,
        };
        of_side(looks, layout.side)
    }

    /// Words on one line.
    pub(in crate::exchange) const fn text(&self, side: Side) -> &Format {
        of_side(&self.texts, side)
    }

    /// A figure so near to nothing that four decimals would hide it.
    pub(in crate::exchange) const fn tiny(&self) -> &Format {
        &self.tiny
    }

    /// The ink and the tint of a standing, as a format laid over a cell's own.
    pub(in crate::exchange) fn standing(&self, s: Standing) -> Format {
        let ground = self.palette.wash(s);
        self.hairline().set_font_color(color(self.palette.standing(s))).set_background_color(color(ground))
    }

    /// A hairline below, laid over a cell's own format.
    pub(in crate::exchange) fn hairline(&self) -> Format {
        Format::new().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(color(self.palette.line))
    }

    /// A bar behind a figure, which stays readable on it.
    pub(in crate::exchange) fn bar(&self) -> Color {
        color(self.palette.accent.over(self.palette.paper, 0.3))
    }

    /// The same for what goes backwards.
    pub(in crate::exchange) fn bar_back(&self) -> Color {
        color(self.palette.standing(Standing::Behind).over(self.palette.paper, 0.4))
    }
}

/// A format for each side.
fn sided(format: Format) -> [Format; 3] {
    let centre = format.clone().set_align(FormatAlign::Center);
    let right = format.clone().set_align(FormatAlign::Right).set_indent(1);
    [format.set_indent(1), centre, right]
}

const fn of_side([left, centre, right]: &[Format; 3], side: Side) -> &Format {
    match side {
        Side::Left => left,
        Side::Centre => centre,
        Side::Right => right,
    }
}

fn color(Rgb([r, g, b]): Rgb) -> Color {
    Color::RGB(u32::from_be_bytes([0, r, g, b]))
}
