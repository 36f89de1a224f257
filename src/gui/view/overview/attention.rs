//! What needs attention now: the most pressing first, each with the reason.

use std::cmp::Reverse;

use egui::{Label, RichText, Ui};

use super::{digest::Digest, heading, narrow, why};
use crate::{
    domain::{
        entry::RemarkKind,
        plan::Commitment,
        scorecard::{Brief, Row, Standing},
    },
    gui::{
        action::{Action, Subject, View},
        command::Command,
        filter::{Facet, Flag},
        model::Model,
        widget::{faint, link, mark, palette, row, why_menu},
    },
};

/// How many are shown where there is room; the list has all.
const MOST: usize = 24;
/// And how many wherever there is not.
const LEAST: usize = 8;
/// Height of one, about, in points: of those with a problem some more.
const ITEM: f32 = 58.0;

/// Draws it, down to `bottom` or further.
pub fn ui(ui: &mut Ui, m: &Model, d: &Digest, bottom: f32, out: &mut Vec<Action>) {
    heading(ui, m.t("overview-attention"));
    if !d.reported {
        return start(ui, m, out);
    }
    conflicts(ui, m, out);
    if d.pressing.is_empty() {
        let p = palette(ui);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new("✓").color(p.standing(Standing::Met)));
            ui.label(m.t("overview-attention-none"));
        });
    }
    for (n, i) in d.pressing.iter().enumerate() {
        // As many as fit between here and the end of the page, with the line under them.
        if n >= LEAST && ui.cursor().top() + 2.0 * ITEM > bottom {
            break;
        }
        item(ui, m, *i, out);
    }
    links(ui, m, out);
}

/// How many reports contradict each other, of the whole plan: until somebody says which one
/// holds, figures stand on the last. A click leads to where they are settled.
fn conflicts(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let count = m.desk.tracker.conflicts_until(m.as_of).count();
    if count == 0 {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.label(RichText::new("⚠").color(palette(ui).standing(Standing::SlightlyBehind)));
        let link = link(ui, m.tf("journal-conflicts", &[("count", count.into())]));
        if link.on_hover_text(m.t("journal-conflicts-text")).clicked() {
            out.push(Action::Show(View::Journal));
        }
    });
}

/// Nothing was reported by the reporting date: how to start.
fn start(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.label(m.tf("overview-start", &[("date", m.day(m.as_of).into())]));
    ui.add_space(4.0);
    for key in ["overview-start-tick", "overview-start-figure"] {
        ui.horizontal_top(|ui| {
            ui.label(faint(ui, "·"));
            ui.add(Label::new(m.t(key)).wrap());
        });
    }
    let offer = m.desk.has_published() && !m.desk.shows_published();
    if offer {
        ui.horizontal_top(|ui| {
            ui.label(faint(ui, "·"));
            ui.add(Label::new(m.t("overview-start-published")).wrap());
        });
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(m.t("overview-start-list")).clicked() {
            out.push(Action::Show(View::List));
        }
        if offer && ui.button(m.t("overview-start-show-published")).clicked() {
            out.push(Action::Published(true));
        }
        if !m.demo && ui.button(m.t("command-demo")).clicked() {
            out.push(Action::Command(Command::Demo));
        }
    });
}

/// Positions of what wants attention first, most pressing first.
pub fn pressing(m: &Model) -> Vec<usize> {
    let briefs = m.rows.iter().filter_map(|i| Some((*i, m.card.briefs.get(*i)?)));
    let wanting = briefs.filter(|(_, b)| b.standing.wants_attention() || b.contradicted);
    let mut found: Vec<(Urgency, usize)> = wanting.map(|(i, b)| (urgency(m, i, b), i)).collect();
    let order = |(a, i): &(Urgency, usize), (b, j): &(Urgency, usize)| {
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(i.cmp(j))
    };
    if found.len() > MOST {
        found.select_nth_unstable_by(MOST, order);
        found.truncate(MOST);
    }
    found.sort_by(order);
    found.into_iter().map(|(_, i)| i).collect()
}

/// What orders the items: the worst standing first, then the lowest figure.
type Urgency = (Reverse<Option<u8>>, f64);

/// The worst standing first; of what is not met headline goals and the firmest wording, of
/// what is overdue the longest, of what is behind the widest gap. Last come ticks that
/// figures deny.
fn urgency(m: &Model, i: usize, brief: &Brief) -> Urgency {
    let standing = Some(brief.standing).filter(|s| s.wants_attention());
    let within = match brief.standing {
        Standing::Overdue => -f64::from(m.commitment(i).map_or(0, |(c, row)| days_overdue(m, c, row))),
        Standing::NotMet => f64::from(brief.strength as u8) - if brief.headline { 10.0 } else { 0.0 },
        _ => brief.gap().unwrap_or(0.0),
    };
    (Reverse(standing.and_then(Standing::severity)), within)
}

fn days_overdue(m: &Model, c: &Commitment, row: &Row) -> i32 {
    let waiting = why::longest_overdue(c, row).map(|(_, _, days)| days);
    let since = || Some(c.due.date()?.until(m.as_of).ok()?.get_days());
    waiting.or_else(since).unwrap_or(0)
}

fn item(ui: &mut Ui, m: &Model, i: usize, out: &mut Vec<Action>) {
    let Some((c, r)) = m.commitment(i) else { return };
    let title = c.title.get(m.lang());
    let why = why::of(m, c, r);
    let word = m.t(&format!("standing-{}", r.standing.key()));
    let problem = m.desk.tracker.tracks[i].remark(RemarkKind::Problem, m.as_of);
    let problem = problem.map(|p| m.tf("overview-problem", &[("text", p.into())]));
    let label = format!("{title}: {word}, {why}");
    let mut cut = false;
    let response = row::choose(ui, ("attention", &c.id), m.selected == Some(i), &label, |ui| {
        let p = palette(ui);
        let cells = |ui: &mut Ui| {
            let job = mark::job(ui, m, r.standing);
            ui.label(job);
        };
        row::line(ui, cells, |ui| {
            if r.contradicted {
                ui.label(RichText::new("⚠").color(p.standing(Standing::NotMet)));
            }
            cut = row::title(ui, title, p.ink);
        });
        ui.add(Label::new(faint(ui, &why).small()).wrap());
        if let Some(problem) = &problem {
            ui.add(Label::new(RichText::new(problem).small()).truncate());
        }
    });
    let clicked = response.clicked();
    why_menu(&response, m, || Subject::Standing(i), out);
    let told = || {
        let of = r.lead_measure().zip(c.measures.get(r.leading));
        let measure = of.map_or_else(Vec::new, |(a, x)| why::of_measure(m, x, a));
        let first = cut.then(|| title.to_owned()).into_iter().chain(problem);
        first.chain(measure).chain(why::of_commitment(m, c, r)).collect::<Vec<_>>().join("\n")
    };
    response.on_hover_ui(|ui| drop(ui.label(told())));
    if clicked {
        out.push(Action::Select(Some(i)));
    }
}

/// Ways into the list: all of these, and what else asks to be looked at.
fn links(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.spacing_mut().item_spacing.x = 16.0;
        for (flag, key) in [
            (Flag::Attention, "overview-all"),
            (Flag::Silent, "overview-silent"),
            (Flag::Problem, "overview-problems"),
        ] {
            let count = m.counts.get(&Facet::Flag(flag)).copied().unwrap_or(0);
            if count > 0 && link(ui, m.tf(key, &[("count", count.into())])).clicked() {
                narrow(m, &[Facet::Flag(flag)], out);
            }
        }
    });
}
