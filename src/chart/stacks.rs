//! Groups by standing: one stacked bar a group, all to one scale, so that lengths compare.

use super::{
    count,
    face::Face,
    group::{self, Group},
    palette::glyph,
    picture::{Align, Ink, Picture, Rect, Target, Type},
};
use crate::{
    domain::scorecard::{Counts, Standing},
    scope::Scope,
    text::t,
};

const WORDS: f64 = 12.0;
const LINE: f64 = 24.0;
/// Height of a bar.
const BAR: f64 = 16.0;
/// Width of the total after a bar.
const TOTAL: f64 = 34.0;
/// Between words and bars, and between entries of the legend.
const AIR: f64 = 12.0;

/// The bars in a picture of so many points, as high as they need.
#[must_use]
pub fn body(scope: &Scope<'_>, groups: &[Group], width: f64) -> Picture {
    let mut p = Picture::new(scope.lang, [width, 0.0]);
    let all = groups.iter().fold(Vec::new(), |mut rows, g| {
        rows.extend(&g.rows);
        rows
    });
    let mut y = legend(&mut p, scope, &group::counts(scope, &all)) + 4.0;
    let face = Face::of(scope.lang, false);
    let longest = groups.iter().map(|g| face.width(&g.title, WORDS)).fold(0.0, f64::max);
    let titles = longest.min(width * 0.36);
    let most = groups.iter().map(|g| g.rows.len()).max().unwrap_or(0).max(1);
    let per = (width - titles - AIR - TOTAL) / count(most);
    let mut told = Vec::new();
    for g in groups {
        let counts = g.counts(scope);
        let middle = y + LINE / 2.0;
        let title = face.shorten(&g.title, WORDS, titles);
        p.text([0.0, middle], Align::Left, Type::regular(WORDS, Ink::Ink), title);
        let mut x = titles + AIR;
        for (s, n) in group::standings(&counts) {
            let rect = Rect::new(x, middle - BAR / 2.0, per * count(n), BAR);
            part(&mut p, face, rect, s, n);
            x = rect.right();
        }
        let total = counts.total().to_string();
        p.text([x + 6.0, middle], Align::Left, Type::bold(WORDS, Ink::Ink), total);
        let lines: Vec<String> = group::lines(scope.lang, &counts).collect();
        let said = format!("{}\n{}", g.title, lines.join("\n"));
        p.spot(Rect::new(0.0, y, width, LINE), said, Target::Rows(g.rows.clone()));
        told.push(format!("{}: {}", g.title, lines.join(", ")));
        y += LINE;
    }
    p.size[1] = y;
    p.summary = told.join("\n");
    p
}

/// One part of a bar, with its number where it fits. A gap keeps parts apart in grey.
fn part(p: &mut Picture, face: &Face, rect: Rect, s: Standing, n: usize) {
    let inner = Rect { w: (rect.w - 1.0).max(0.5), ..rect };
    p.fill(inner, Ink::Wash(s));
    p.fill(Rect { h: 4.0, ..inner }, Ink::Standing(s));
    let said = format!("{}{n}", glyph(s));
    let middle = [inner.center(), inner.middle() + 2.0];
    for said in [said, n.to_string()] {
        if face.width(&said, 10.0) + 2.0 <= inner.w {
            return p.text(middle, Align::Center, Type::regular(10.0, Ink::Ink), said);
        }
    }
}

/// Every standing that occurs, with its count, in as many lines as it takes; gives the height.
fn legend(p: &mut Picture, scope: &Scope<'_>, counts: &Counts) -> f64 {
    let face = Face::of(scope.lang, false);
    let (mut x, mut y) = (0.0, 10.0);
    for (s, n) in group::standings(counts) {
        let word = format!("{} {n}", t(scope.lang, &format!("standing-{}", s.key())));
        let wide = 18.0 + face.width(&word, WORDS);
        if x > 0.0 && x + wide > p.size[0] {
            (x, y) = (0.0, y + 19.0);
        }
        p.text([x, y], Align::Left, Type::bold(WORDS, Ink::Standing(s)), glyph(s));
        p.text([x + 16.0, y], Align::Left, Type::regular(WORDS, Ink::Ink), word);
        x += wide + AIR;
    }
    y + 12.0
}
