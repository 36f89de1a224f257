//! The headline: counts with their denominators; the year beside the index of progress.

use egui::{Label, RichText, Sense, TextFormat, Ui, text::LayoutJob, vec2};

use super::{GUTTER, column, digest::Digest, widths};
use crate::{
    domain::{
        calendar,
        scorecard::{Counts, EvidenceLevel, Index, Standing},
        why::Group,
    },
    gui::{
        action::{Action, Subject},
        filter::Facet,
        model::Model,
        theme,
        widget::{bullet, change, faint, name, palette, row, words},
    },
    text,
};

use Standing::{Behind, Met, NoGoal, NotDue, NotReported, OnPace, Vision};

/// A count of the headline: its text, the glyph that stands for it, what is counted.
const COUNTS: [(&str, Standing, Group); 4] = [
    ("standing-met", Met, Group::Standing(Met)),
    ("overview-in-progress", OnPace, Group::InProgress),
    ("overview-behind", Behind, Group::Behind),
    ("standing-not-reported", NotReported, Group::Standing(NotReported)),
];

/// Draws it: beside each other where the columns below are, one over the other else.
pub fn ui(ui: &mut Ui, m: &Model, d: &Digest, columns: usize, out: &mut Vec<Action>) {
    if columns == 1 {
        figures(ui, m, d, out);
        ui.add_space(8.0);
        return times(ui, m, d.index, out);
    }
    let whole = ui.available_width();
    let last = widths(columns, whole).pop().unwrap_or(whole);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GUTTER;
        column(ui, whole - GUTTER - last, |ui| figures(ui, m, d, out));
        column(ui, last, |ui| times(ui, m, d.index, out));
    });
}

/// The large figures, and a line about the rest and about the evidence.
fn figures(ui: &mut Ui, m: &Model, d: &Digest, out: &mut Vec<Action>) {
    let counts = &d.counts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(24.0, 8.0);
        for (key, sign, group) in COUNTS {
            figure(ui, m, counts, key, sign, group, out);
        }
    });
    ui.add_space(2.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut judged = m.tf("overview-judged", &[("count", counts.judged().into())]);
        let apart = [NoGoal, Vision, NotDue].map(|s| counts.get(s)).iter().sum::<usize>();
        if apart > 0 {
            judged = format!("{judged} · {}", m.tf("overview-apart", &[("count", apart.into())]));
        }
        let font = egui::TextStyle::Small.resolve(ui.style());
        let judged = row::words(ui, LayoutJob::simple_singleline(judged, font, palette(ui).faint));
        let judged = judged.on_hover_text(breakdown(m, counts, &Group::Apart.standings()));
        if judged.clicked() {
            out.push(Action::Why(Subject::count(m.rows.clone(), Group::Judged)));
        }
        if let Some(evidence) = evidence(m, d) {
            ui.label(faint(ui, evidence).small());
        }
        changes(ui, m, out);
    });
}

/// One count with its denominator over its word; a click says why, and which they are.
fn figure(
    ui: &mut Ui,
    m: &Model,
    counts: &Counts,
    key: &str,
    sign: Standing,
    group: Group,
    out: &mut Vec<Action>,
) {
    let p = palette(ui);
    let standings = group.standings();
    let n: usize = standings.iter().map(|s| counts.get(*s)).sum();
    let of = if sign == NotReported { counts.total() } else { counts.judged() };
    let mut job = LayoutJob::default();
    let body = egui::TextStyle::Body.resolve(ui.style());
    let mut add = |text: &str, font_id: &egui::FontId, color| {
        job.append(text, 0.0, TextFormat { font_id: font_id.clone(), color, ..Default::default() });
    };
    // Of nothing there is no count.
    let (figure, of) = match of {
        0 => ("–".to_owned(), String::new()),
        _ => (n.to_string(), m.tf("overview-of", &[("count", of.into())])),
    };
    add(&figure, &theme::figure(), p.ink);
    add(&format!(" {of}\n"), &body, p.faint);
    add(theme::glyph(sign), &body, p.standing(sign));
    add(&format!(" {}", m.t(key)), &body, p.ink);
    let response = row::words(ui, job).on_hover_text(breakdown(m, counts, &standings));
    if response.clicked() {
        out.push(Action::Why(Subject::count(m.rows.clone(), group)));
    }
    let facets: Vec<Facet> = standings.iter().copied().map(Facet::Standing).collect();
    super::menu(&response, m, || Subject::count(m.rows.clone(), group), &facets, out);
}

/// What changed since the month before, or since the day that was chosen; a click opens
/// the list.
fn changes(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let tally = change::tally(m, &m.changes);
    if tally.is_empty() {
        return;
    }
    let args = [("date", m.day(m.compared_with()).into()), ("tally", tally.into())];
    let font = egui::TextStyle::Small.resolve(ui.style());
    let job = LayoutJob::simple(m.tf("overview-since", &args), font, palette(ui).faint, ui.available_width());
    if row::words(ui, job).on_hover_text(m.t("command-changes")).clicked() {
        out.push(Action::Since(Some(m.compared_with())));
    }
}

/// How many stand where, a line each.
fn breakdown(m: &Model, counts: &Counts, standings: &[Standing]) -> String {
    let line = |s: &Standing| {
        let word = m.t(&format!("standing-{}", s.key()));
        format!("{} {word}  {}", theme::glyph(*s), counts.get(*s))
    };
    standings.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// How well what was reported is supported.
fn evidence(m: &Model, d: &Digest) -> Option<String> {
    let of = |level| d.supported(level).into();
    let all: usize = d.evidence.iter().sum();
    (all > 0).then(|| {
        let args = [
            ("count", all.into()),
            ("verified", of(EvidenceLevel::Verified)),
            ("evidenced", of(EvidenceLevel::Evidenced)),
            ("declared", of(EvidenceLevel::Declared)),
        ];
        m.tf("overview-evidence", &args)
    })
}

/// Time gone and the index of progress on the same scale, one over the other.
fn times(ui: &mut Ui, m: &Model, index: Option<Index>, out: &mut Vec<Action>) {
    let p = palette(ui);
    let plan_only = !m.filters.is_empty();
    let names = [m.t("overview-time"), m.t(if plan_only { "overview-index-plan" } else { "overview-index" })];
    let font = egui::TextStyle::Body.resolve(ui.style());
    let width_of = |t: &String| ui.painter().layout_no_wrap(t.clone(), font.clone(), p.ink).size().x;
    let name_width = names.iter().map(width_of).fold(0.0, f32::max);
    let gone = m.card.time_gone;
    let figures = [
        words::percent(gone),
        index.and_then(|i| i.value).map_or_else(|| m.t("overview-withheld"), words::percent),
    ];
    let figure_width = figures.iter().map(width_of).fold(48.0, f32::max) + 4.0;
    let bar = (ui.available_width() - name_width - figure_width - 16.0).max(40.0);
    let scale = |ui: &mut Ui, i: usize, draw: &mut dyn FnMut(&mut Ui, egui::Vec2)| {
        ui.horizontal(|ui| {
            row::left(ui, name_width, names[i].as_str());
            draw(ui, vec2(bar, 12.0));
            row::right(ui, figure_width, RichText::new(&figures[i]).family(theme::bold()));
        })
        .response
        .interact(Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand)
    };
    let line = scale(ui, 0, &mut |ui, size| {
        bullet::bounds(ui, size, Some(gone), None, None, p.faint);
    });
    name(ui, &line, format!("{}: {}", names[0], figures[0]));
    if line.on_hover_text(calendar_text(m)).clicked() {
        out.push(Action::Why(Subject::Time));
    }
    let Some(index) = index else {
        ui.label(faint(ui, m.t("overview-index-none")).small());
        return;
    };
    let between = (index.reported > 0 && index.reported < index.of).then_some((index.low, index.high));
    let line = scale(ui, 1, &mut |ui, size| {
        bullet::bounds(ui, size, index.value, between, Some(gone), p.accent);
    });
    name(ui, &line, format!("{}: {}", names[1], figures[1]));
    let known = ui.add(Label::new(faint(ui, known(m, &index)).small()).sense(Sense::click()));
    for response in [line, known.on_hover_cursor(egui::CursorIcon::PointingHand)] {
        if response.on_hover_text(m.t("why-hint")).clicked() {
            out.push(Action::Why(Subject::Index));
        }
    }
}

/// The months behind the share of the year.
fn calendar_text(m: &Model) -> String {
    let period = m.plan().head.period;
    let whole = calendar::months(period.start, period.end);
    let gone = calendar::months(period.start, m.as_of).min(whole);
    let args = [
        ("gone", text::number(gone, 1).into()),
        ("months", text::figure(whole).into()),
        ("date", m.day(m.as_of).into()),
    ];
    m.tf("overview-time-text", &args)
}

/// How much is known of the index, and what that leaves open.
fn known(m: &Model, index: &Index) -> String {
    let args = [
        ("reported", index.reported.into()),
        ("of", index.of.into()),
        ("low", words::percent(index.low).into()),
        ("high", words::percent(index.high).into()),
    ];
    let key = match (index.value, index.reported < index.of) {
        (None, _) if index.reported == 0 => "overview-index-nothing",
        (None, _) => "overview-index-withheld",
        (Some(_), true) => "overview-index-partly",
        (Some(_), false) => "overview-index-all",
    };
    m.tf(key, &args)
}
