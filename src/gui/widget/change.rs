//! Commitments whose standing changed, by what became of them.

use std::collections::BTreeSet;

use egui::{Label, RichText, Ui, text::LayoutJob};

use super::{faint, palette, row};
use crate::{
    domain::{
        changes::{Change, Changes, Direction},
        scorecard::Standing,
    },
    gui::{action::Action, model::Model, theme},
};

/// How many lines a list shows: a rule can change thousands of colours.
const MOST: usize = 300;

/// "4 met · 2 fell behind"; empty when no standing changed.
#[must_use]
pub fn tally(m: &Model, changes: &Changes) -> String {
    let told =
        |(d, n): (Direction, usize)| m.tf(&format!("direction-{}-count", d.key()), &[("count", n.into())]);
    changes.counts().into_iter().map(told).collect::<Vec<_>>().join(" · ")
}

/// One line a change, under a heading a direction. A line that is clicked selects its
/// commitment.
pub fn list(ui: &mut Ui, m: &Model, changes: &Changes, out: &mut Vec<Action>) {
    let mut last = None;
    for change in changes.standings.iter().take(MOST) {
        if last != Some(change.direction) {
            last = Some(change.direction);
            ui.add_space(6.0);
            let count = changes.count(change.direction);
            let word = m.t(&format!("direction-{}", change.direction.key()));
            ui.label(faint(ui, format!("{word}  {count}")).small());
        }
        line(ui, m, change, out);
    }
    if changes.standings.len() > MOST {
        let more = changes.standings.len() - MOST;
        ui.label(faint(ui, m.tf("changes-gaps-more", &[("count", more.into())])).small());
    }
}

fn line(ui: &mut Ui, m: &Model, change: &Change, out: &mut Vec<Action>) {
    let Some((c, _)) = m.commitment(change.index) else { return };
    let title = c.title.get(m.lang());
    let word = |s: Standing| m.t(&format!("standing-{}", s.key()));
    let label = format!("{title}: {} → {}", word(change.from), word(change.to));
    let chosen = m.selected == Some(change.index);
    let response = row::choose(ui, ("change", &c.id), chosen, &label, |ui| {
        let cells = |ui: &mut Ui| {
            let job = moved(ui, m, change);
            row::right(ui, 204.0, job);
        };
        row::line(ui, cells, |ui| {
            ui.add(Label::new(RichText::new(title)).truncate());
        });
    });
    if response.clicked() {
        out.push(Action::Select(Some(change.index)));
    }
}

/// `◐ Slightly behind → ✓ Met`.
fn moved(ui: &Ui, m: &Model, change: &Change) -> LayoutJob {
    let p = palette(ui);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let mut job = LayoutJob::default();
    let mut add = |text: &str, color| {
        let format = egui::TextFormat { font_id: font.clone(), color, ..Default::default() };
        job.append(text, 0.0, format);
    };
    for (s, ink) in [(change.from, p.faint), (change.to, p.ink)] {
        if s == change.to {
            add(" → ", p.faint);
        }
        add(theme::glyph(s), p.standing(s));
        add(&format!(" {}", m.t(&format!("standing-{}", s.key()))), ink);
    }
    job
}

/// Measures whose gap moved although no colour changed: the largest moves first, at most
/// `most`, the rest counted.
pub fn gaps(ui: &mut Ui, m: &Model, changes: &Changes, most: usize, out: &mut Vec<Action>) {
    let recoloured: BTreeSet<usize> = changes.standings.iter().map(|c| c.index).collect();
    let mut moved: Vec<_> = changes.gaps.iter().filter(|s| !recoloured.contains(&s.index)).collect();
    if moved.is_empty() {
        return;
    }
    moved.sort_by(|a, b| (b.after - b.before).abs().total_cmp(&(a.after - a.before).abs()));
    ui.add_space(6.0);
    let text = m.tf("changes-gaps", &[("count", moved.len().into())]);
    ui.label(faint(ui, text).small());
    for shift in moved.iter().take(most) {
        let Some((c, _)) = m.commitment(shift.index) else { continue };
        let title = c.title.get(m.lang());
        let signed = |v: f64| crate::text::signed(v, 1);
        let told = format!("{} → {}", signed(shift.before), signed(shift.after));
        let label = format!("{title}: {told}");
        let chosen = m.selected == Some(shift.index);
        let response = row::choose(ui, ("shift", &c.id), chosen, &label, |ui| {
            let cells = |ui: &mut Ui| {
                let sign = if shift.is_better() { "↑" } else { "↓" };
                row::right(ui, 160.0, RichText::new(format!("{told} {sign}")).small());
            };
            row::line(ui, cells, |ui| {
                ui.add(Label::new(RichText::new(title)).truncate());
            });
        });
        if response.clicked() {
            out.push(Action::Select(Some(shift.index)));
        }
    }
    if moved.len() > most {
        let text = m.tf("changes-gaps-more", &[("count", (moved.len() - most).into())]);
        ui.label(faint(ui, text).small());
    }
}
