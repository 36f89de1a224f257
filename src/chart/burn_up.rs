//! Commitments met over the months, beside those that have come due: all together, or a
//! small chart a group.

use jiff::civil::Date;

use super::{
    axis::{Across, SMALL, Up, key, spread},
    count,
    face::Face,
    group::{Group, Grouping, groups},
    picture::{Align, Dash, Ink, Picture, Rect, Target, Type},
    table::Table,
    whole,
};
use crate::{
    domain::{
        calendar,
        months::{BurnUp, MetBy, Month, When},
        scorecard::Standing,
        words::Lang,
    },
    scope::Scope,
    text::{self, t, tf},
};

const WORDS: f64 = 12.0;
/// Between small charts.
const AIR: f64 = 28.0;
/// Narrowest and lowest small chart.
const SMALLEST: [f64; 2] = [228.0, 170.0];

/// Counts as of the reporting date: what is met, nearly met, and has come due.
pub(super) struct Now {
    pub(super) met: usize,
    pub(super) nearly: usize,
    pub(super) stated: usize,
    pub(super) inferred: usize,
}

impl Now {
    pub(super) fn of(b: &BurnUp, scope: &Scope<'_>) -> Self {
        let due = b.due.iter().rev().find(|d| d.day <= scope.card.as_of);
        let met = b.met.last();
        Self {
            met: met.map_or(0, |m| m.met),
            nearly: met.map_or(0, |m| m.nearly),
            stated: due.map_or(0, |d| d.stated),
            inferred: due.map_or(0, |d| d.inferred),
        }
    }
}

/// The chart on an area.
pub(super) fn body(scope: &Scope<'_>, area: [f64; 2], by: Option<Grouping>) -> Picture {
    let Some(by) = by else { return whole_plan(scope, area) };
    let mut p = Picture::new(scope.lang, area);
    let (groups, months) = (groups(scope, by), scope.months());
    let gone = months.until(scope.card);
    let top = 30.0 + key(&mut p, scope.lang, &t(scope.lang, "chart-burn-up-key"));
    let cells = Cells::of(groups.len(), [area[0], area[1] - top], SMALLEST);
    for (n, g) in groups.iter().enumerate() {
        let at = cells.at(n, top);
        panel(&mut p, scope, &gone, g, at);
    }
    p.size[1] = top + cells.height();
    p
}

/// Small charts of one size, in lines.
pub(super) struct Cells {
    columns: usize,
    lines: usize,
    size: [f64; 2],
}

impl Cells {
    /// For `n` charts, as near to 3 : 2 as the area lets them be, with few holes and little
    /// left over below.
    pub(super) fn of(n: usize, [w, h]: [f64; 2], [narrow, low]: [f64; 2]) -> Self {
        let most = whole((w + AIR) / (narrow + AIR)).clamp(1, n.max(1));
        let size = |columns: usize| {
            let lines = n.div_ceil(columns).max(1);
            let width = (w + AIR) / count(columns) - AIR;
            let height = ((h + AIR) / count(lines) - AIR).min(width * 0.9).max(low);
            (columns, lines, [width, height])
        };
        let off = |(columns, lines, [width, height]): &(usize, usize, [f64; 2])| {
            let used = (height + AIR) * count(*lines) - AIR;
            let left = (1.0 - used / h).max(0.0) / 2.0 + (used / h - 1.0).max(0.0);
            let holes = 1.0 - count(n) / count(columns * lines);
            (width / height / 1.5).ln().abs() + left + holes
        };
        let best = (1..=most).map(size).min_by(|a, b| off(a).total_cmp(&off(b)));
        let (columns, lines, size) = best.unwrap_or((1, 1, [w, h]));
        Self { columns, lines, size }
    }

    pub(super) fn at(&self, n: usize, top: f64) -> Rect {
        let [w, h] = self.size;
        let (column, line) = (count(n % self.columns), count(n / self.columns));
        Rect::new(column * (w + AIR), top + line * (h + AIR), w, h)
    }

    pub(super) fn height(&self) -> f64 {
        count(self.lines) * (self.size[1] + AIR) - AIR
    }
}

fn frame(scope: &Scope<'_>, at: Rect) -> Across {
    let period = scope.tracker.plan.head.period;
    let month = |d| calendar::months(period.start, d);
    Across { at, start: period.start, months: month(period.end).max(month(scope.card.as_of)).max(1.0) }
}

/// Everything in one chart.
fn whole_plan(scope: &Scope<'_>, area: [f64; 2]) -> Picture {
    let mut p = Picture::new(scope.lang, area);
    let b = BurnUp::of(&scope.tracker.plan, &scope.months().until(scope.card), scope.rows);
    let now = Now::of(&b, scope);
    p.text([0.0, 10.0], Align::Left, Type::bold(15.0, Ink::Ink), told(scope, &b));
    let labels = labels(scope, &b, &now);
    let face = Face::of(scope.lang, true);
    let wide = labels.iter().map(|l| face.width(&l.text, WORDS)).fold(60.0, f64::max);
    let plot =
        Rect::new(44.0, 52.0, (area[0] - 44.0 - wide - 12.0).max(80.0), (area[1] - 52.0 - 26.0).max(80.0));
    // On a low area the plot is higher than its room: a sheet then makes all of it smaller.
    p.size = [area[0].max(plot.right() + wide + 12.0), area[1].max(plot.bottom() + 26.0)];
    let across = frame(scope, plot);
    let up = Up { at: plot, low: 0.0, high: count(b.of.max(1)), least: 1.0 };
    p.text([0.0, 36.0], Align::Left, Type::regular(SMALL, Ink::Faint), t(scope.lang, "chart-burn-up-unit"));
    up.draw(&mut p);
    across.draw(&mut p, scope.lang, calendar::months(across.start, scope.card.as_of));
    lines(&mut p, &b, &across, &up, 1.0);
    reporting_date(&mut p, scope, &across, plot.y - 10.0);
    let mut ys: Vec<f64> = labels.iter().map(|l| up.y(count(l.at))).collect();
    spread(&mut ys, 16.0, plot.y - 6.0, plot.bottom());
    // What is met ends at the reporting date: its name stands there, while there is room.
    let here = across.day(scope.card.as_of) + 10.0;
    for (label, y) in labels.iter().zip(ys) {
        let early = label.now && here + face.width(&label.text, WORDS) < plot.right() - 40.0;
        let at = if early { [here, up.y(count(label.at)) - 2.0] } else { [plot.right() + 8.0, y] };
        p.label(at, Align::Left, Type::bold(WORDS, label.ink), label.text.as_str());
    }
    let whole = Rect::new(0.0, 0.0, p.size[0], p.size[1]);
    p.spot(whole, told(scope, &b), Target::Rows(scope.rows.to_vec()));
    p.spots.extend(points(scope, &b, &across, &up, scope.rows));
    p
}

/// A name at the end of a line.
struct Label {
    /// Of what ends at the reporting date.
    now: bool,
    at: usize,
    ink: Ink,
    text: String,
}

fn labels(scope: &Scope<'_>, b: &BurnUp, now: &Now) -> Vec<Label> {
    let lang = scope.lang;
    let last = b.due.last().copied();
    let (stated, inferred) = last.map_or((0, 0), |d| (d.stated, d.inferred));
    let mut out = vec![
        Label {
            now: true,
            at: now.met,
            ink: Ink::Standing(Standing::Met),
            text: tf(lang, "chart-burn-up-met", &[("count", now.met.into())]),
        },
        Label {
            now: false,
            at: stated,
            ink: Ink::Accent,
            text: tf(lang, "chart-burn-up-stated", &[("count", stated.into())]),
        },
    ];
    if inferred > 0 {
        let text = tf(lang, "chart-burn-up-due", &[("count", (stated + inferred).into())]);
        out.push(Label { now: false, at: stated + inferred, ink: Ink::Accent, text });
    }
    if now.nearly > 0 {
        let text = tf(lang, "chart-burn-up-nearly", &[("count", now.nearly.into())]);
        out.push(Label {
            now: true,
            at: now.met + now.nearly,
            ink: Ink::Standing(Standing::NearlyMet),
            text,
        });
    }
    out
}

/// The lines of due and met; thinner in small charts.
fn lines(p: &mut Picture, b: &BurnUp, across: &Across, up: &Up, k: f64) {
    let stairs = |of: &dyn Fn(&crate::domain::months::DueBy) -> usize| {
        let mut points = vec![[across.x(0.0), up.y(0.0)]];
        for d in &b.due {
            let (x, last) = (across.day(d.day).min(across.at.right()), points[points.len() - 1]);
            points.push([x, last[1]]);
            points.push([x, up.y(count(of(d)))]);
        }
        let last = points[points.len() - 1];
        points.push([across.at.right(), last[1]]);
        points
    };
    p.path(stairs(&|d| d.stated + d.inferred), Ink::Accent, 1.25 * k, Dash::Dashed);
    p.path(stairs(&|d| d.stated), Ink::Accent, 1.5 * k, Dash::Solid);
    let met: Vec<[f64; 2]> = b.met.iter().map(|m| [across.day(m.day), up.y(count(m.met))]).collect();
    if b.met.iter().any(|m| m.nearly > 0) {
        let nearly = b.met.iter().map(|m| [across.day(m.day), up.y(count(m.met + m.nearly))]);
        p.path(nearly.collect(), Ink::Standing(Standing::NearlyMet), 1.25 * k, Dash::Dotted);
    }
    let ink = Ink::Standing(Standing::Met);
    let from = b.met.first().map(|_| [across.x(0.0), up.y(0.0)]);
    p.path(from.into_iter().chain(met.iter().copied()).collect(), ink, 2.25 * k, Dash::Solid);
    for (m, at) in b.met.iter().zip(met) {
        // The month under way has not ended: a hollow point.
        let filled = m.when == When::MonthEnd;
        if !filled {
            p.shapes.push(super::picture::Shape::Dot { at, radius: 4.0 * k, ink: Ink::Paper, filled: true });
        }
        p.shapes.push(super::picture::Shape::Dot { at, radius: 4.0 * k, ink, filled });
    }
}

/// The reporting date as an upright line with its day above.
pub(super) fn reporting_date(p: &mut Picture, scope: &Scope<'_>, across: &Across, y: f64) {
    let x = across.day(scope.card.as_of);
    p.path(vec![[x, y + 7.0], [x, across.at.bottom()]], Ink::Edge, 1.0, Dash::Solid);
    let day = text::day(scope.lang, scope.card.as_of);
    let half = Face::of(scope.lang, false).width(&day, SMALL) / 2.0;
    let x = x.min(across.at.right() + 40.0 - half).max(across.at.x + half);
    p.text([x, y], Align::Center, Type::regular(SMALL, Ink::Faint), day);
}

/// Spots on the points of what is met.
fn points(
    scope: &Scope<'_>,
    b: &BurnUp,
    across: &Across,
    up: &Up,
    rows: &[usize],
) -> Vec<super::picture::Spot> {
    let of = |m: &MetBy| {
        let (x, y) = (across.day(m.day), up.y(count(m.met)));
        let rect = Rect::new(x - 8.0, y - 8.0, 16.0, 16.0);
        let told = format!("{}\n{}", told_met(scope.lang, b, m), told_due(scope.lang, b, m.day));
        super::picture::Spot { rect, told, target: Target::Rows(rows.to_vec()) }
    };
    b.met.iter().map(of).collect()
}

/// "30 Jun 2020: 18 met of 260", and what is nearly met.
fn told_met(lang: Lang, b: &BurnUp, m: &MetBy) -> String {
    let args = [("date", text::day(lang, m.day).into()), ("met", m.met.into()), ("of", b.of.into())];
    let told = tf(lang, "chart-burn-up-point", &args);
    if m.nearly == 0 {
        return told;
    }
    format!("{told}\n{}", tf(lang, "chart-burn-up-nearly", &[("count", m.nearly.into())]))
}

/// "30 Jun 2020: 12 come due by then: 10 as stated, 2 inferred".
fn told_due(lang: Lang, b: &BurnUp, day: Date) -> String {
    let (stated, inferred) = b.due.iter().rfind(|d| d.day <= day).map_or((0, 0), |d| (d.stated, d.inferred));
    let args = [
        ("date", text::day(lang, day).into()),
        ("due", (stated + inferred).into()),
        ("stated", stated.into()),
        ("inferred", inferred.into()),
    ];
    tf(lang, "chart-due-at", &args)
}

/// What is known of a day: how many have come due, and the latest count of what is met up to
/// the reporting date; between two counts nothing is made up.
#[must_use]
pub fn told_on(lang: Lang, b: &BurnUp, day: Date, as_of: Date) -> String {
    let met = b.met.iter().rfind(|m| m.day <= day).filter(|_| day <= as_of);
    let lines = met.map(|m| told_met(lang, b, m)).into_iter().chain([told_due(lang, b, day)]);
    lines.collect::<Vec<_>>().join("\n")
}

/// "Met 41 of 260 that can be met; come due 38: 30 stated, 8 inferred".
#[must_use]
pub fn told(scope: &Scope<'_>, b: &BurnUp) -> String {
    let now = Now::of(b, scope);
    let args = [
        ("met", now.met.into()),
        ("of", b.of.into()),
        ("due", (now.stated + now.inferred).into()),
        ("stated", now.stated.into()),
        ("inferred", now.inferred.into()),
        ("date", text::day(scope.lang, scope.card.as_of).into()),
    ];
    tf(scope.lang, "chart-burn-up-now", &args)
}

/// A group's small chart; its whole height is all that can be met in it.
fn panel(p: &mut Picture, scope: &Scope<'_>, gone: &[Month<'_>], g: &Group, at: Rect) {
    let b = BurnUp::of(&scope.tracker.plan, gone, &g.rows);
    let now = Now::of(&b, scope);
    let face = Face::of(scope.lang, true);
    let title = face.shorten(&g.title, 13.0, at.w);
    p.line([at.x, at.y], [at.right(), at.y], Ink::Ink, 1.0);
    p.text([at.x, at.y + 12.0], Align::Left, Type::bold(13.0, Ink::Ink), title);
    if b.of == 0 {
        let said = t(scope.lang, "chart-burn-up-none");
        p.text([at.x, at.y + 30.0], Align::Left, Type::regular(SMALL, Ink::Faint), said);
        return;
    }
    let args = [("met", now.met.into()), ("of", b.of.into()), ("due", (now.stated + now.inferred).into())];
    let said = tf(scope.lang, "chart-burn-up-short", &args);
    let said = Face::of(scope.lang, false).shorten(&said, SMALL, at.w);
    p.text([at.x, at.y + 29.0], Align::Left, Type::regular(SMALL, Ink::Faint), said);
    let plot = Rect::new(at.x + 24.0, at.y + 46.0, at.w - 24.0 - 26.0, at.h - 46.0 - 22.0);
    let across = frame(scope, plot);
    let up = Up { at: plot, low: 0.0, high: count(b.of), least: 1.0 };
    p.line([plot.x, plot.y], [plot.right(), plot.y], Ink::Line, 0.75);
    let small = Type::regular(SMALL - 0.5, Ink::Faint);
    p.text([plot.x - 5.0, plot.y], Align::Right, small, b.of.to_string());
    p.text([plot.x - 5.0, plot.bottom()], Align::Right, small, "0");
    let x = across.day(scope.card.as_of);
    p.line([x, plot.y], [x, plot.bottom()], Ink::Line, 1.0);
    across.draw(p, scope.lang, calendar::months(across.start, scope.card.as_of));
    lines(p, &b, &across, &up, 0.8);
    if let Some(m) = b.met.last() {
        let style = Type::bold(WORDS, Ink::Standing(Standing::Met));
        let at = [across.day(m.day) + 7.0, (up.y(count(m.met)) - 2.0).min(plot.bottom() - 7.0)];
        p.text(at, Align::Left, style, m.met.to_string());
    }
    p.spot(at, format!("{}\n{}", g.title, told(scope, &b)), Target::Rows(g.rows.clone()));
    p.spots.extend(points(scope, &b, &across, &up, &g.rows));
}

/// The chart in words.
pub(super) fn table(scope: &Scope<'_>, by: Option<Grouping>) -> Table {
    let months = scope.months();
    let gone = months.until(scope.card);
    let plan = &scope.tracker.plan;
    let Some(by) = by else {
        let keys = [
            "chart-column-date",
            "chart-column-met",
            "chart-column-nearly",
            "chart-column-stated",
            "chart-column-due",
        ];
        let mut table = Table::new(keys.map(|k| t(scope.lang, k)).to_vec());
        let b = BurnUp::of(plan, &gone, scope.rows);
        for m in &b.met {
            let due = b.due.iter().rev().find(|d| d.day <= m.day);
            let (stated, all) = due.map_or((0, 0), |d| (d.stated, d.stated + d.inferred));
            let figures = [m.met, m.nearly, stated, all].map(|n| n.to_string());
            table.lines.push(std::iter::once(text::day(scope.lang, m.day)).chain(figures).collect());
        }
        return table;
    };
    let group = format!("group-{}", super::group::key(by));
    let keys =
        [group.as_str(), "chart-column-met", "chart-column-of", "chart-column-stated", "chart-column-due"];
    let mut table = Table::new(keys.map(|k| t(scope.lang, k)).to_vec());
    for g in groups(scope, by) {
        let b = BurnUp::of(plan, &gone, &g.rows);
        let now = Now::of(&b, scope);
        let figures = [now.met, b.of, now.stated, now.stated + now.inferred].map(|n| n.to_string());
        table.lines.push(std::iter::once(g.title.clone()).chain(figures).collect());
    }
    table
}
