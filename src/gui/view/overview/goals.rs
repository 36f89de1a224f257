//! The headline annual goals as bullet charts: each measure against its own goal, on a
//! scale of its own, with the verdict in a word and the day the figure speaks of.

use egui::{Label, RichText, Ui, vec2};

use super::{heading, why};
use crate::{
    chart::bullet::{Bullet, chart, standing},
    domain::{
        plan::Commitment,
        scorecard::{Row, Standing},
        why::Figure,
    },
    gui::{
        action::{Action, Subject},
        model::Model,
        theme,
        widget::{bullet::bullet, faint, mark, palette, row, why_menu},
    },
};

/// Widths of the cells at the right: over one another stand the standing and the gap, the
/// day and the goal.
const GAP: f32 = 138.0;
const GOAL: f32 = 132.0;
const DAY: f32 = 96.0;
const ACTUAL: f32 = 68.0;

/// How many are shown: of a province with hundreds of districts nobody reads more here, and
/// the list has all.
const MOST: usize = 60;

/// Draws it.
pub fn ui(ui: &mut Ui, m: &Model, headline: &[usize], out: &mut Vec<Action>) {
    let goals: Vec<(usize, &Commitment, &Row)> =
        headline.iter().filter_map(|i| m.commitment(*i).map(|(c, row)| (*i, c, row))).take(MOST).collect();
    if goals.is_empty() {
        return;
    }
    heading(ui, m.t("flag-headline"));
    head(ui, m);
    for (i, c, row) in goals {
        let charts: Vec<Option<Bullet>> =
            c.measures.iter().zip(&row.measures).map(|(measure, a)| chart(measure, a)).collect();
        let mut clicked = false;
        if charts.iter().any(Option::is_some) {
            for (n, b) in charts.iter().enumerate() {
                clicked |= measured(ui, m, i, (c, row, n), b.as_ref(), out);
            }
        } else {
            clicked |= judged(ui, m, i, c, row, out);
        }
        if clicked {
            out.push(Action::Select(Some(i)));
        }
    }
}

/// What the columns of figures are.
fn head(ui: &mut Ui, m: &Model) {
    let small = |ui: &Ui, key: &str| faint(ui, m.t(key)).small();
    let cells = |ui: &mut Ui| {
        for (key, width) in [("column-gap", GAP), ("column-goal", GOAL), ("column-actual", ACTUAL)] {
            let text = small(ui, key);
            row::right(ui, width, text);
        }
    };
    row::line(ui, cells, |_| {});
}

/// A measure with its chart: title, day and verdict, then bar, figure, goal and margin.
fn measured(
    ui: &mut Ui,
    m: &Model,
    i: usize,
    (c, row, n): (&Commitment, &Row, usize),
    b: Option<&Bullet>,
    out: &mut Vec<Action>,
) -> bool {
    let (measure, a) = (&c.measures[n], &row.measures[n]);
    let title = match &measure.title {
        Some(t) if c.measures.len() > 1 => t.get(m.lang()),
        _ => c.title.get(m.lang()),
    };
    let s = standing(row, a);
    let (actual, goal) = (why::value(m, measure, a), why::goal(m, measure, a));
    let margin = why::distance(m, measure, a);
    let date = a.latest().map_or_else(String::new, |r| m.day(r.about));
    let word = m.t(&format!("standing-{}", s.key()));
    let told: Vec<&str> = [&actual, &goal, &margin, &word, &date]
        .into_iter()
        .map(String::as_str)
        .filter(|t| !t.is_empty())
        .collect();
    let label = format!("{title}: {}", told.join(", "));
    let chosen = m.selected == Some(i);
    let mut cut = false;
    let response = row::choose(ui, ("goal", &c.id, &measure.id), chosen, &label, |ui| {
        cut = top(ui, m, title, &date, s, row.contradicted);
        let Some(b) = b else {
            let known = [&actual, &goal].into_iter().filter(|t| !t.is_empty());
            let known = known.map(String::as_str).collect::<Vec<_>>().join(" · ");
            ui.label(faint(ui, known).small());
            return;
        };
        let cells = |ui: &mut Ui| {
            row::right(ui, GAP, margin.as_str());
            row::right(ui, GOAL, faint(ui, &goal));
            row::right(ui, ACTUAL, RichText::new(&actual).family(theme::bold()));
        };
        row::line(ui, cells, |ui| {
            let size = vec2((ui.available_width() - 8.0).max(0.0), 12.0);
            let color = palette(ui).standing(s);
            bullet(ui, size, b, color);
        });
    });
    let figure = Figure::distance(a);
    why_menu(&response, m, || figure.map_or(Subject::Standing(i), |f| Subject::Figure(i, n, f)), out);
    let told = || {
        let of = [why::of_measure(m, measure, a), why::of_commitment(m, c, row)].concat();
        cut.then(|| title.to_owned()).into_iter().chain(of).collect::<Vec<_>>().join("\n")
    };
    response.on_hover_ui(|ui| drop(ui.label(told()))).clicked()
}

/// Title at the left, day and standing at the right. Says whether the title was cut.
fn top(ui: &mut Ui, m: &Model, title: &str, date: &str, s: Standing, contradicted: bool) -> bool {
    let p = palette(ui);
    let mut cut = false;
    let cells = |ui: &mut Ui| {
        let mut job = mark::job(ui, m, s);
        if s == Standing::NotReported {
            job.sections.iter_mut().for_each(|part| part.format.color = p.faint);
        }
        row::right(ui, GAP, job);
        if !date.is_empty() {
            // No wider than a day: the title takes the rest.
            row::right(ui, DAY, faint(ui, date).small());
        }
    };
    row::line(ui, cells, |ui| {
        if contradicted {
            ui.label(RichText::new("⚠").color(p.standing(Standing::NotMet)));
        }
        let color = if s == Standing::NotReported { p.faint } else { p.ink };
        cut = row::title(ui, title, color);
    });
    cut
}

/// A goal without a figure: a line, and a second one with the ratings, where there are any.
fn judged(ui: &mut Ui, m: &Model, i: usize, c: &Commitment, row: &Row, out: &mut Vec<Action>) -> bool {
    let title = c.title.get(m.lang());
    let readings = why::readings(m, c, row);
    let date = row.measures.iter().filter_map(|a| a.latest()).map(|r| r.about).max();
    let date = date.map_or_else(String::new, |d| m.day(d));
    let word = m.t(&format!("standing-{}", row.standing.key()));
    let label =
        [title, &readings, &word, &date].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>();
    let label = label.join(", ");
    let mut cut = false;
    let response = row::choose(ui, ("goal", &c.id), m.selected == Some(i), &label, |ui| {
        cut = top(ui, m, title, &date, row.standing, row.contradicted);
        if !readings.is_empty() {
            ui.add(Label::new(faint(ui, &readings).small()).wrap());
        }
    });
    why_menu(&response, m, || Subject::Standing(i), out);
    let told = || {
        let of = why::of_commitment(m, c, row);
        cut.then(|| title.to_owned()).into_iter().chain(of).collect::<Vec<_>>().join("\n")
    };
    response.on_hover_ui(|ui| drop(ui.label(told()))).clicked()
}
