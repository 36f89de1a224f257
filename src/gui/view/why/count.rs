//! Why a count is what it is: what is counted, out of how many, and which they are.

use egui::Ui;

use super::{
    super::{
        super::{
            action::{Action, View},
            filter::{Facet, Flag},
            model::Model,
            subject::Counted,
            theme,
        },
        overview, side,
    },
    parts,
};
use crate::{
    chart::group,
    domain::{
        scorecard::Standing,
        why::{self, Among, Count, Denominator, Group},
    },
};

/// Draws it.
pub(super) fn ui(ui: &mut Ui, m: &Model, among: &[usize], counted: &Counted, out: &mut Vec<Action>) {
    let plan = m.plan();
    let basis = m.basis();
    let why = match counted {
        Counted::Group(group) => why::count(plan, &m.card, among, *group),
        Counted::Facet(facet) => {
            why::count_those(plan, &m.card, among, Denominator::All, |r| basis.has(r, facet))
        }
    };
    let what = name(m, counted);
    let n = why.counted.len();
    let place = place(m, &why);
    let of = match why.denominator {
        Denominator::All => {
            m.tf("why-count-of-all", &[("of", why.of.into()), ("place", place.clone().into())])
        }
        Denominator::Judged => {
            m.tf("why-count-of-judged", &[("of", why.of.into()), ("place", place.clone().into())])
        }
    };
    let mark = match counted {
        Counted::Group(Group::Standing(s)) => Some(*s),
        Counted::Group(Group::Behind) => Some(Standing::Behind),
        _ => None,
    };
    let args = [("count", n.into()), ("what", what.into()), ("of", of.into())];
    parts::answer(ui, mark, &m.tf("why-count", &args));
    parts::sentence(ui, definition(m, counted));
    parts::equations(ui, &why.formulas());
    if n > 0 {
        parts::told(
            ui,
            m,
            "why-count-counted",
            stands(m, Standing::ALL.iter().map(|s| (*s, why.standings.get(*s)))),
        );
    }
    let given = m.tf("why-count-given", &[("count", why.given.into()), ("place", place.into())]);
    parts::told(ui, m, "why-count-among", given);
    if !why.left_out.is_empty() {
        parts::fact(ui, &m.t("why-count-left-out"), |ui| {
            for (s, n) in &why.left_out {
                let args =
                    [("count", (*n).into()), ("why", m.t(&format!("why-left-out-{}", s.key())).into())];
                parts::sentence(ui, format!("{} {}", theme::glyph(*s), m.tf("why-left-out", &args)));
            }
        });
    }
    if why.denominator == Denominator::Judged {
        parts::rule(ui, m);
    }
    parts::told(ui, m, "why-date", m.day(m.as_of));
    if n > 0 {
        let list = m.t("why-show-in-list");
        if parts::heading_with(ui, m.tf("why-count-list", &[("count", n.into())]), list) {
            show(m, &why, counted, out);
        }
        parts::commitments(ui, m, &why.counted, out);
    }
}

/// What is counted, in a word or two.
fn name(m: &Model, counted: &Counted) -> String {
    match counted {
        Counted::Group(Group::Standing(s)) => m.t(&format!("standing-{}", s.key())),
        Counted::Group(group) => m.t(&format!("why-group-{}", group.key())),
        Counted::Facet(facet) => side::label(m, facet),
    }
}

/// What it means to be counted, in one sentence.
fn definition(m: &Model, counted: &Counted) -> String {
    match counted {
        Counted::Group(Group::Standing(s)) => m.t(&format!("why-defined-standing-{}", s.key())),
        Counted::Group(group) => m.t(&format!("why-defined-{}", group.key())),
        Counted::Facet(facet) => {
            let key = match facet {
                Facet::Standing(s) => return m.t(&format!("why-defined-standing-{}", s.key())),
                Facet::Section(_) => "why-defined-section",
                Facet::Kind(_) => "why-defined-kind",
                Facet::Strength(_) => "why-defined-strength",
                Facet::Lead(l) if l.is_empty() => "why-defined-lead-none",
                Facet::Lead(_) => "why-defined-lead",
                Facet::Flag(Flag::Headline) => "why-defined-headline",
                Facet::Flag(Flag::Attention) => "why-defined-attention",
                Facet::Flag(Flag::Changed) => "why-defined-changed",
                Facet::Flag(Flag::Contradicted) => "why-defined-contradicted",
                Facet::Flag(Flag::Silent) => "why-defined-silent",
                Facet::Flag(Flag::Problem) => "why-defined-problem",
            };
            m.tf(key, &[("what", side::label(m, facet).into())])
        }
    }
}

/// Which commitments were given, in words.
fn place(m: &Model, why: &Count<'_>) -> String {
    let title = |id: &str| m.plan().section(id).map_or("", |s| s.title.get(m.lang())).to_owned();
    match why.among {
        Among::Plan => m.t("why-among-plan"),
        Among::Section(id) => m.tf("why-among-section", &[("section", title(id).into())]),
        Among::PartOf(id) => m.tf("why-among-part", &[("section", title(id).into())]),
        Among::Some => m.t("why-among-some"),
    }
}

/// How many stand where.
fn stands(m: &Model, counts: impl Iterator<Item = (Standing, usize)>) -> String {
    let told = counts.filter(|(_, n)| *n > 0).map(|(s, n)| format!("{} {n}", group::said(m.lang(), s)));
    told.collect::<Vec<_>>().join("  ·  ")
}

/// Shows those counted in the list: by where they stand, and by their section.
fn show(m: &Model, why: &Count<'_>, counted: &Counted, out: &mut Vec<Action>) {
    let mut facets = match counted {
        Counted::Group(Group::All) => Vec::new(),
        Counted::Group(group) => group.standings().into_iter().map(Facet::Standing).collect(),
        Counted::Facet(facet) => vec![facet.clone()],
    };
    if let Among::Section(id) | Among::PartOf(id) = why.among {
        facets.extend(m.plan().head.sections.iter().position(|s| s.id == id).map(Facet::Section));
    }
    if facets.is_empty() {
        return out.push(Action::Show(View::List));
    }
    overview::narrow(m, &facets, out);
}
