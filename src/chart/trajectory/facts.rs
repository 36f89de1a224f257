//! The figures over the chart, each under its name: goal, actual, share, gap, rates, outlook.

use super::{WORDS, figure, rate};
use crate::{
    chart::{
        bullet,
        face::Face,
        group::said,
        picture::{Align, Ink, Picture, Type},
    },
    domain::words::Lang,
    scope::Scope,
    text::{self, short, t, tf},
};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its key, as texts name it.
    pub key: &'static str,
    /// What it is.
    pub name: String,
    /// The figure, with its unit.
    pub value: String,
}

/// What is known of a measure, in the order people read it: goal, actual, standing,
/// progress, planned share, gap, the rate needed, the rate achieved, the outlook. Only what
/// there is: a limit has no share and a rating no rate.
#[must_use]
pub fn facts(scope: &Scope<'_>, at: (usize, usize)) -> Vec<Fact> {
    let Some(row) = scope.card.rows.get(at.0) else { return Vec::new() };
    let measure = scope.tracker.plan.commitments.get(at.0).and_then(|c| c.measures.get(at.1));
    let Some((measure, a)) = measure.zip(row.measures.get(at.1)) else { return Vec::new() };
    let (lang, plan) = (scope.lang, &scope.tracker.plan);
    let mut out = Vec::new();
    let mut add = |key: &'static str, value: String| {
        if !value.is_empty() {
            out.push(Fact { key, name: t(lang, key), value });
        }
    };
    add("column-goal", short::goal_against(lang, plan, measure, a));
    let day = a.latest().map(|r| text::day(lang, r.about));
    let actual = short::actual(lang, plan, measure, a);
    // Milestones have no day of their own.
    let dated = day.map_or_else(String::new, |day| {
        tf(lang, "chart-actual-on", &[("actual", actual.as_str().into()), ("date", day.into())])
    });
    add("column-actual", if dated.is_empty() { actual } else { dated });
    let s = bullet::standing(row, a);
    add("column-standing", said(lang, s));
    add("column-progress", a.progress.map_or_else(String::new, short::percent));
    add("detail-planned", a.planned.map_or_else(String::new, short::percent));
    add("column-gap", short::distance(lang, plan, measure, a));
    add("detail-required", a.required_rate.map_or_else(String::new, |v| rate(scope, measure, v)));
    add("detail-achieved", a.achieved_rate.map_or_else(String::new, |v| rate(scope, measure, v)));
    add("chart-heads-for", a.outlook.map_or_else(String::new, |v| figure(scope, measure, v)));
    let days: Vec<String> = a.caught_up.iter().map(|d| text::day(lang, *d)).collect();
    if !days.is_empty() {
        let days = days.join(&t(lang, "detail-between"));
        add("detail-caught-up", tf(lang, "detail-caught-up-text", &[("days", days.into())]));
    }
    out
}

impl Fact {
    /// "Goal: 113.5 km".
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let args = [("name", self.name.as_str().into()), ("value", self.value.as_str().into())];
        tf(lang, "chart-fact", &args)
    }
}

/// Draws them in lines of a width; gives where they end.
pub(super) fn draw(p: &mut Picture, scope: &Scope<'_>, facts: &[Fact], width: f64) -> f64 {
    let (plain, bold) = (Face::of(scope.lang, false), Face::of(scope.lang, true));
    let (mut x, mut y) = (0.0, 0.0);
    for fact in facts {
        let value = bold.shorten(&fact.value, 15.0, width);
        let wide = bold.width(&value, 15.0).max(plain.width(&fact.name, WORDS));
        if x > 0.0 && x + wide > width {
            x = 0.0;
            y += 44.0;
        }
        p.text([x, y + 8.0], Align::Left, Type::regular(WORDS, Ink::Faint), fact.name.as_str());
        p.text([x, y + 26.0], Align::Left, Type::bold(15.0, Ink::Ink), value);
        x += wide + 28.0;
    }
    y + 40.0
}
