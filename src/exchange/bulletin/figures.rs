//! The charts of a bulletin, as wide as its text.

use super::TEXT_WIDTH;
use crate::{
    chart::{self, Chart, group::Group, picture::Picture},
    domain::months::BurnUp,
    scope::Scope,
};

/// Height of the burn-up.
const BURN_UP: f64 = 270.0;
/// Width the bullets are laid out in: from there on they have words beside their signs. They
/// are made smaller to fit.
const BULLETS: f64 = 660.0;
/// Height of a bullet: a long name takes two lines, it is not cut.
const BULLET: f64 = 28.0;

/// Commitments met against the calendar.
pub(super) fn burn_up(scope: &Scope<'_>) -> Picture {
    let mut p = Chart::BurnUp(None).body(scope, [TEXT_WIDTH, BURN_UP]);
    let b = BurnUp::of(&scope.tracker.plan, &scope.months().until(scope.card), scope.rows);
    p.summary = chart::burn_up_told(scope, &b);
    fit(p)
}

/// The plan's headline goals as bullet charts; none where the scope has none with a figure.
pub(super) fn headline(scope: &Scope<'_>) -> Option<Picture> {
    let is_headline = |i: &usize| scope.tracker.plan.commitments.get(*i).is_some_and(|c| c.headline);
    let rows: Vec<usize> = scope.rows.iter().copied().filter(is_headline).collect();
    let scope = &Scope { rows: &rows, ..*scope };
    let table = Chart::Targets.table(scope);
    if table.lines.is_empty() {
        return None;
    }
    // Lines, the heads of the parts that stand apart, and what is above them.
    let lines = u32::try_from(table.lines.len()).map_or(0.0, f64::from) + 4.0;
    let mut p = Chart::Targets.body(scope, [BULLETS, lines * BULLET]);
    p.summary = table.lines.iter().map(|l| l.join(" · ")).collect::<Vec<_>>().join("\n");
    Some(fit(p))
}

/// Groups by standing.
pub(super) fn sections(scope: &Scope<'_>, groups: &[Group]) -> Picture {
    fit(chart::stacks(scope, groups, TEXT_WIDTH))
}

/// As wide as the text.
fn fit(p: Picture) -> Picture {
    let scale = TEXT_WIDTH / p.size[0];
    let mut out = Picture::new(p.lang, p.size.map(|side| side * scale));
    out.title.clone_from(&p.title);
    out.summary.clone_from(&p.summary);
    out.place(p, [0.0, 0.0], scale);
    // Nothing in a document can be pointed at.
    out.spots.clear();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::picture::Shape,
        demo::Demonstration,
        domain::{pace::PaceRule, scorecard::Scorecard, words::Lang},
    };
    use jiff::civil::date;

    #[test]
    fn no_name_of_a_figure_is_cut() {
        for lang in Lang::ALL {
            let desk = Demonstration::new(lang).desk();
            let card = Scorecard::derive(&desk.tracker, date(2020, 6, 30), PaceRule::default());
            let rows: Vec<usize> = (0..card.rows.len()).collect();
            let scope = Scope {
                tracker: &desk.tracker,
                journal: &desk.journal,
                card: &card,
                months: &desk.months,
                lang,
                rows: &rows,
                filters: &[],
                published: false,
                demonstration: true,
            };
            let p = headline(&scope).expect("headline goals");
            let texts: Vec<&str> = p
                .shapes
                .iter()
                .filter_map(|s| if let Shape::Text { text, .. } = s { Some(text.as_str()) } else { None })
                .collect();
            assert!(texts.len() > 40 && !texts.iter().any(|t| t.contains('…')), "{lang:?} {texts:?}");
        }
    }
}
