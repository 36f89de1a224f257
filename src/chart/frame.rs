//! What every exported chart carries around it: title, plan, reporting date, rule, filters,
//! legend, source. A sheet must still say what it is when it hangs on a wall, alone.

use super::{
    Chart,
    face::Face,
    group::{self, standings},
    palette::glyph,
    picture::{Align, Ink, Picture, Type},
};
use crate::{
    scope::Scope,
    text::{self, t, tf},
};

/// Width and height of a sheet in points up to which nothing is enlarged.
const PLAIN: [f64; 2] = [1920.0, 1080.0];
const MARGIN: f64 = 28.0;

/// A chart on a sheet of `size` points with everything around it.
#[must_use]
pub fn sheet(chart: Chart, scope: &Scope<'_>, size: [f64; 2]) -> Picture {
    let rows = chart.rows(scope);
    let scope = &Scope { rows: &rows, ..*scope };
    // A larger sheet has larger words, not more room, where it is larger both ways.
    let scale = (size[0] / PLAIN[0]).min(size[1] / PLAIN[1]).max(1.0);
    // Filters and counts say nothing of a chart of one measure.
    let alone = chart.of().map(|_| Scope { rows: &[], filters: &[], ..*scope });
    let scope = alone.as_ref().unwrap_or(scope);
    let mut page = Page { scope, p: Picture::new(scope.lang, size.map(|s| s / scale)) };
    let title = chart.title(scope);
    let top = page.head(&title);
    let bottom = page.foot();
    let area = [page.p.size[0] - 2.0 * MARGIN, bottom - top];
    page.fit(chart, [MARGIN, top], area);
    let p = page.p;
    let mut out = Picture::new(scope.lang, size);
    out.summary = summary(chart, scope);
    out.title = title;
    out.place(p, [0.0, 0.0], scale);
    out
}

/// The chart in a few sentences.
fn summary(chart: Chart, scope: &Scope<'_>) -> String {
    let counts = group::counts(scope, scope.rows);
    let facts = chart.of().map_or_else(Vec::new, |at| super::facts(scope, at));
    let facts = facts.into_iter().map(|f| format!("{}: {}", f.name, f.value));
    let parts: Vec<String> = standings(&counts)
        .map(|(s, n)| format!("{} {n}", t(scope.lang, &format!("standing-{}", s.key()))))
        .chain(facts)
        .collect();
    let mut lines = vec![subtitle(scope), parts.join(", ")];
    lines.extend(notes(scope));
    lines.join("\n")
}

/// Plan, reporting date and rule in one line.
fn subtitle(scope: &Scope<'_>) -> String {
    let head = &scope.tracker.plan.head;
    let args = [
        ("plan", head.title.get(scope.lang).into()),
        ("date", text::day(scope.lang, scope.card.as_of).into()),
        ("rule", text::rule::name(scope.lang, scope.card.rule).into()),
    ];
    tf(scope.lang, "chart-subtitle", &args)
}

/// What must be said of the figures: that they are fictional, filters, published figures.
fn notes(scope: &Scope<'_>) -> Vec<String> {
    let mut out = Vec::new();
    if scope.demonstration {
        out.push(t(scope.lang, "demo-mark"));
    }
    if !scope.filters.is_empty() {
        let list = scope.filters.join(" · ");
        out.push(tf(scope.lang, "chart-filters", &[("list", list.into())]));
    }
    if scope.published {
        out.push(t(scope.lang, "chart-published"));
    }
    out
}

struct Page<'s> {
    scope: &'s Scope<'s>,
    p: Picture,
}

/// From line to line of a title.
const TITLE: f64 = 28.0;

impl Page<'_> {
    /// Draws the head; gives where the body may begin.
    fn head(&mut self, title: &str) -> f64 {
        let lang = self.scope.lang;
        let width = self.p.size[0] - 2.0 * MARGIN;
        let line = |y: f64| [MARGIN, y];
        let tally = {
            let counts = group::counts(self.scope, self.scope.rows);
            if counts.total() > 0 { group::tally(self.scope, &counts) } else { String::new() }
        };
        let large = Face::of(lang, true);
        let tally_width = large.width(&tally, 14.0);
        let room = width - tally_width - 24.0;
        // What is cut is the end, where a measure is named.
        let titles = large.wrap(title, 22.0, room.max(200.0), 2);
        for (y, piece) in [34.0, 34.0 + TITLE].into_iter().zip(&titles) {
            self.p.text(line(y), Align::Left, Type::bold(22.0, Ink::Ink), piece.clone());
        }
        if room > 200.0 {
            let right = [self.p.size[0] - MARGIN, 36.0];
            self.p.text(right, Align::Right, Type::bold(14.0, Ink::Ink), tally);
        }
        let small = Face::of(lang, false);
        let mut y = if titles.len() > 1 { 60.0 + TITLE } else { 60.0 };
        let mut lines = vec![(subtitle(self.scope), Ink::Faint)];
        lines.extend(notes(self.scope).into_iter().map(|n| (n, Ink::Ink)));
        for (text, ink) in lines {
            for piece in small.wrap(&text, 13.0, width, 2) {
                self.p.text(line(y), Align::Left, Type::regular(13.0, ink), piece);
                y += 18.0;
            }
        }
        let rule = y - 3.0;
        self.p.line([MARGIN, rule], [self.p.size[0] - MARGIN, rule], Ink::Line, 1.0);
        rule + 11.0
    }

    /// Draws legend and source at the foot; gives where the body must end.
    fn foot(&mut self) -> f64 {
        let scope = self.scope;
        let lang = scope.lang;
        let face = Face::of(lang, false);
        let [w, h] = self.p.size;
        let source = &scope.tracker.plan.head.source.title;
        let credit = tf(lang, "chart-source", &[("source", source.as_str().into())]);
        let credit = face.shorten(&credit, 12.0, w - 2.0 * MARGIN);
        self.p.text([MARGIN, h - 22.0], Align::Left, Type::regular(12.0, Ink::Faint), credit);
        let counts = group::counts(scope, scope.rows);
        // The legend may need a second line; it is laid out first and drawn upwards.
        let mut lines: Vec<Vec<(f64, crate::domain::scorecard::Standing, String)>> = vec![Vec::new()];
        let mut x = MARGIN;
        for (s, n) in standings(&counts) {
            let word = format!("{} {n}", t(lang, &format!("standing-{}", s.key())));
            let width = 18.0 + face.width(&word, 13.0) + 20.0;
            if x + width > w - MARGIN && x > MARGIN {
                lines.push(Vec::new());
                x = MARGIN;
            }
            if let Some(line) = lines.last_mut() {
                line.push((x, s, word));
            }
            x += width;
        }
        let mut y = h - 44.0;
        for line in lines.iter().rev().filter(|l| !l.is_empty()) {
            for (x, s, word) in line {
                self.p.text([*x, y], Align::Left, Type::bold(14.0, Ink::Standing(*s)), glyph(*s));
                self.p.text([x + 18.0, y], Align::Left, Type::regular(13.0, Ink::Ink), word.as_str());
            }
            y -= 20.0;
        }
        self.p.line([MARGIN, y + 4.0], [w - MARGIN, y + 4.0], Ink::Line, 1.0);
        y - 8.0
    }

    /// Puts the chart's body into the area, its words as large as it lets them be.
    fn fit(&mut self, chart: Chart, at: [f64; 2], area: [f64; 2]) {
        let mut shrink: f64 = 1.0;
        loop {
            let room = area.map(|side| (side * shrink).max(1.0));
            let body = chart.body(self.scope, room);
            let need = (body.size[1] / room[1]).max(body.size[0] / room[0]);
            if need <= 1.0 + 1e-9 || shrink > 12.0 {
                let over = need.max(1.0);
                return self.p.place(body, at, 1.0 / shrink / over);
            }
            shrink *= need.sqrt().max(1.04);
        }
    }
}
