//! Why a commitment has its colour.

use egui::{Label, RichText, Ui};

use super::{
    super::{
        super::{
            action::{Action, Subject},
            model::Model,
            theme,
            widget::{entry, faint, mark, row, words},
        },
        detail::{facts, warning},
        overview::why as phrases,
    },
    inputs, parts,
};
use crate::domain::{
    assess::Assessment,
    measure::{Goal, Measure},
    scorecard::{EvidenceLevel, Standing},
    why::{self, Figure, Reason, StandingWhy},
};

/// Draws it; none where the plan has no such commitment.
pub(super) fn ui(ui: &mut Ui, m: &Model, i: usize, out: &mut Vec<Action>) -> Option<()> {
    let why = why::standing(&m.desk.tracker, &m.card, i)?;
    parts::answer(ui, Some(why.row.standing), &sentence(m, &why));
    if why.row.contradicted {
        warning(ui, phrases::of(m, why.commitment, why.row));
    }
    let several = why.commitment.measures.len() > 1;
    let judged =
        !matches!(why.reason, Reason::Vision | Reason::Ticked | Reason::NotReported | Reason::NoGoal);
    if several && judged {
        parts::sentence(ui, m.t(&format!("why-joined-{}", why.reason.key())));
    }
    for at in shown(&why) {
        let a = &why.row.measures[at];
        if a.formula.is_empty() {
            continue;
        }
        if several {
            let title = why.commitment.measures[at].title.as_ref();
            ui.label(faint(ui, title.map_or("", |t| t.get(m.lang()))).small());
        }
        parts::equations(ui, &a.formula.equations());
    }
    facts_of(ui, m, &why);
    measures(ui, m, &why, out);
    taken_from(ui, m, i, &why, out);
    evidence(ui, m, &why, out);
    Some(())
}

/// The measures whose formula settles it: the decisive ones, else the leading one.
fn shown(why: &StandingWhy<'_>) -> Vec<usize> {
    if why.decisive.is_empty() { vec![why.row.leading] } else { why.decisive.clone() }
        .into_iter()
        .filter(|at| *at < why.row.measures.len())
        .take(3)
        .collect()
}

/// The answer in a sentence.
fn sentence(m: &Model, why: &StandingWhy<'_>) -> String {
    let (c, row) = (why.commitment, why.row);
    let standing = m.t(&format!("standing-{}", row.standing.key()));
    let what = match why.reason {
        Reason::NotMet | Reason::WorstPace => phrases::of(m, c, row),
        Reason::AllMet | Reason::NearlyMet | Reason::NoPace => {
            let at = why.decisive.first().copied().unwrap_or(row.leading);
            match (c.measures.get(at), row.measures.get(at)) {
                (Some(measure), Some(a)) => phrases::titled(m, c, measure, against(m, measure, a)),
                _ => String::new(),
            }
        }
        _ => String::new(),
    };
    let by = row.done.as_ref().map_or_else(String::new, |e| entry::who(m, e));
    let date = row.done.as_ref().map_or(m.as_of, |e| e.about);
    let args = [
        ("standing", standing.into()),
        ("what", what.into()),
        ("by", by.into()),
        ("date", m.day(date).into()),
    ];
    m.tf(&format!("why-standing-{}", why.reason.key()), &args)
}

/// What is known of a measure against its goal.
fn against(m: &Model, measure: &Measure, a: &Assessment) -> String {
    let actual = words::actual(m, measure, a);
    match &measure.goal {
        Goal::Class { .. } => m.tf("overview-why-class", &[("formula", a.formula.to_string().into())]),
        Goal::Judged => actual,
        _ => {
            let goal = phrases::goal(m, measure, a);
            m.tf(
                "overview-why-against",
                &[("actual", phrases::value(m, measure, a).into()), ("goal", goal.into())],
            )
        }
    }
}

/// Rule, due date, tick, leading measure, what was late and made up.
fn facts_of(ui: &mut Ui, m: &Model, why: &StandingWhy<'_>) {
    let (c, row) = (why.commitment, why.row);
    ui.add_space(4.0);
    if why.reason == Reason::WorstPace {
        parts::rule(ui, m);
    }
    if let (Some(leading), Some(measure)) = (why.leading, c.measures.get(row.leading)) {
        let title = measure.title.as_ref().map_or("", |t| t.get(m.lang()));
        let args = [("title", title.into())];
        parts::told(ui, m, "why-leading", m.tf(&format!("why-leading-{}", leading.key()), &args));
    }
    let places: Vec<String> = c.locators.iter().map(|l| facts::locator(m, *l)).collect();
    let args = [("due", facts::due(m, c.due).into()), ("place", places.join(&m.t("detail-between")).into())];
    parts::told(ui, m, "detail-due", m.tf("why-due", &args));
    let tick = row
        .done
        .as_ref()
        .map(|e| m.tf("detail-done-by", &[("date", m.day(e.about).into()), ("by", entry::who(m, e).into())]));
    parts::told(ui, m, "why-tick", tick.unwrap_or_else(|| m.t("why-tick-none")));
    if !why.denied_by.is_empty() && c.measures.len() > 1 {
        let titles: Vec<&str> =
            why.denied_by.iter().filter_map(|i| Some(c.measures[*i].title.as_ref()?.get(m.lang()))).collect();
        parts::told(ui, m, "why-denied", titles.join(&m.t("detail-between")));
    }
    for (measure, a) in c.measures.iter().zip(&row.measures).filter(|(_, a)| !a.caught_up.is_empty()) {
        let days: Vec<String> = a.caught_up.iter().map(|d| m.day(*d)).collect();
        let days = days.join(&m.t("detail-between"));
        let text = m.tf("detail-caught-up-text", &[("days", days.into())]);
        let text = match &measure.title {
            Some(t) if c.measures.len() > 1 => {
                m.tf("overview-titled", &[("title", t.get(m.lang()).into()), ("what", text.into())])
            }
            _ => text,
        };
        parts::told(ui, m, "detail-caught-up", text);
    }
    parts::told(ui, m, "why-date", m.day(m.as_of));
}

/// Every measure with its own standing; a click asks about its figure.
fn measures(ui: &mut Ui, m: &Model, why: &StandingWhy<'_>, out: &mut Vec<Action>) {
    let (c, r) = (why.commitment, why.row);
    if c.measures.len() < 2 {
        return;
    }
    parts::heading(ui, m.tf("why-measures", &[("count", c.measures.len().into())]));
    for (at, (measure, a)) in c.measures.iter().zip(&r.measures).enumerate() {
        let standing = Standing::of(a.verdict, a.pace);
        let kind = m.t(&format!("goal-{}", measure.goal.key()));
        let title = measure.title.as_ref().map_or(kind.as_str(), |t| t.get(m.lang()));
        let distance = phrases::distance(m, measure, a);
        let settles = why.decisive.contains(&at);
        let word = m.t(&format!("standing-{}", standing.key()));
        let settled = if settles { m.t("why-settles") } else { String::new() };
        let told = [title, &word, &distance, &settled];
        let label = told.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(", ");
        let response = row::choose(ui, ("why measure", at), false, &label, |ui| {
            let job = mark::job(ui, m, standing);
            let settled = faint(ui, &settled).small();
            let cells = |ui: &mut Ui| {
                row::right(ui, 96.0, distance.as_str());
                row::left(ui, 136.0, job);
                row::right(ui, 72.0, settled);
            };
            row::line(ui, cells, |ui| {
                let text = RichText::new(title);
                let text = if settles { text.family(theme::bold()) } else { text };
                ui.add(Label::new(text).truncate());
            });
        });
        if let (true, Some(f)) = (response.clicked(), Figure::distance(a)) {
            out.push(Action::Why(Subject::Figure(r.index, at, f)));
        }
    }
}

/// Reports, goals, baselines: what everything above was derived from.
fn taken_from(ui: &mut Ui, m: &Model, i: usize, why: &StandingWhy<'_>, out: &mut Vec<Action>) {
    let c = why.commitment;
    let several = c.measures.len() > 1;
    parts::heading(ui, m.t("why-inputs"));
    for (at, measure) in c.measures.iter().enumerate() {
        let found = why::inputs(&m.desk.tracker, &m.card, i, at);
        if let (true, Some(t)) = (several, &measure.title) {
            ui.label(RichText::new(t.get(m.lang())).family(theme::bold()));
        }
        if found.is_empty() {
            ui.label(faint(ui, m.t("why-inputs-none")).small());
        }
        for input in &found {
            inputs::input(ui, m, c, measure, input, out);
        }
    }
    if let Some(e) = &why.row.done {
        inputs::entry_line(ui, m, m.t("why-tick"), e, out);
    }
}

/// How well the latest statement is supported, and by what.
fn evidence(ui: &mut Ui, m: &Model, why: &StandingWhy<'_>, out: &mut Vec<Action>) {
    let Some(e) = &why.evidence else { return };
    parts::heading(ui, m.t("why-evidence"));
    let level = m.t(&format!("evidence-{}", e.level.key()));
    let by = e.check.as_ref().map_or_else(String::new, |c| entry::who(m, c));
    let date = e.check.as_ref().map_or(e.statement.about, |c| c.about);
    let args = [
        ("level", level.into()),
        ("date", m.day(date).into()),
        ("by", by.into()),
        ("about", m.day(e.statement.about).into()),
    ];
    parts::sentence(ui, m.tf(&format!("why-evidence-{}", e.level.key()), &args));
    if let (EvidenceLevel::Verified, Some(check)) = (e.level, &e.check) {
        inputs::entry(ui, m, check, out);
    }
}
