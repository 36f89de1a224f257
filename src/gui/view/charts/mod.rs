//! Charts of what passes the filters: one measure's way, burn-up, targets, small charts,
//! months. The first two can be zoomed; the others are the pictures that are exported.

mod burn_up;
mod controls;
mod figures;
mod plot;
mod way;

use egui::{Button, RichText, ScrollArea, Ui};

use serde::{Deserialize, Serialize};

use super::{
    super::{
        action::Action,
        filter::Facet,
        keys,
        model::Model,
        widget::{faint, found, link, mark, palette, picture},
    },
    overview, picture_bar, side,
};
use crate::{
    chart::{Chart, group::Grouping, picture::Target, worst},
    domain::{plan::Kind, scorecard::Standing},
    text::short,
};

pub use self::plot::axes;

/// Room the bar at the side takes.
const BAR: f32 = 14.0;
/// Height of what follows a chart: its table, folded.
const BELOW: f32 = 56.0;
/// How many measures are offered where none was chosen.
const OFFERED: usize = 10;

/// The five charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tab {
    /// The way of one measure.
    #[default]
    Trajectory,
    /// What is met against what came due.
    BurnUp,
    /// Every target as a bullet.
    Targets,
    /// A small chart a group.
    Multiples,
    /// Groups month by month.
    Months,
}

impl Tab {
    const ALL: [Self; 5] = [Self::Trajectory, Self::BurnUp, Self::Targets, Self::Multiples, Self::Months];

    const fn key(self) -> &'static str {
        match self {
            Self::Trajectory => "trajectory",
            Self::BurnUp => "burn-up",
            Self::Targets => "targets",
            Self::Multiples => "multiples",
            Self::Months => "months",
        }
    }
}

/// Which chart is looked at, and how: remembered from start to start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// The chart.
    pub tab: Tab,
    /// What burn-up is split by; nothing is all together.
    pub split: Option<Grouping>,
    /// What small charts and months are by.
    pub by: Grouping,
}

/// State of the view.
#[derive(Default)]
pub struct Charts {
    /// As the preferences have it, with what is chosen in this frame.
    look: Look,
    /// The measure chosen here; another selection takes its place.
    measure: Option<(usize, usize)>,
    /// Whether nobody chose it: then it keeps to the filters.
    offered: bool,
    selected: Option<usize>,
    search: String,
    zoom: plot::Zoom,
}

impl Charts {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        self.follow(m);
        self.look = m.prefs.charts;
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 10));
        frame.show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                for tab in Tab::ALL {
                    let text = m.t(&format!("chart-{}", tab.key()));
                    if ui.selectable_label(self.look.tab == tab, text).clicked() {
                        self.look.tab = tab;
                    }
                }
            });
            ui.add_space(2.0);
            let chart = self.chart(m);
            ui.horizontal(|ui| {
                self.controls(ui, m);
                if let Some(chart) = &chart {
                    picture_bar::ui(ui, m, *chart, out);
                }
            });
            side::chips(ui, m, out);
            self.outside(ui, m);
            ui.add_space(6.0);
            match chart {
                Some(chart) if chart.of().is_some() || !m.rows.is_empty() => self.show(ui, m, chart, out),
                None if !m.rows.is_empty() => self.offer(ui, m),
                _ => side::nothing(ui, m, out),
            }
        });
        if self.look != m.prefs.charts {
            out.push(Action::LookAtCharts(self.look));
        }
    }

    /// Another commitment was selected: its leading measure is the one to show. A plan read
    /// anew may have lost the one that was chosen.
    fn follow(&mut self, m: &Model) {
        if self.selected != m.selected {
            self.selected = m.selected;
            if let Some(at) = m.selected.and_then(|i| Some((i, m.commitment(i)?.1.leading))) {
                self.choose(at);
            }
        }
        let there = |(i, n): &(usize, usize)| m.commitment(*i).is_some_and(|(c, _)| *n < c.measures.len());
        self.measure = self.measure.filter(there).filter(|at| !self.offered || m.rows.contains(&at.0));
        if self.measure.is_none() && m.card.counts.judged() > 0 {
            // Nothing was chosen yet: the measure that lags most is what one came to see.
            let filters = Vec::new();
            self.measure = worst(&m.scope(&filters)).first().copied();
            self.offered = true;
        }
    }

    /// Somebody chose a measure: it stays, whatever the filters.
    const fn choose(&mut self, at: (usize, usize)) {
        self.measure = Some(at);
        self.offered = false;
    }

    /// Says that the measure shown was chosen from outside the filters, which are on show right
    /// above it, and leads back inside.
    fn outside(&mut self, ui: &mut Ui, m: &Model) {
        let here = self.measure.filter(|_| self.look.tab == Tab::Trajectory);
        if here.is_none_or(|(i, _)| m.rows.contains(&i)) {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new("⚠").color(palette(ui).standing(Standing::SlightlyBehind)));
            ui.label(m.t("charts-outside"));
            let filters = Vec::new();
            if let Some(first) = worst(&m.scope(&filters)).first().copied()
                && link(ui, m.t("charts-inside")).clicked()
            {
                self.measure = Some(first);
                self.offered = true;
            }
        });
    }

    fn chart(&self, m: &Model) -> Option<Chart> {
        let of = self.measure.filter(|(i, _)| m.commitment(*i).is_some());
        let by = if self.look.tab == Tab::BurnUp { self.look.split } else { Some(self.look.by) };
        Chart::named(self.look.tab.key(), by, of)
    }

    fn show(&mut self, ui: &mut Ui, m: &Model, chart: Chart, out: &mut Vec<Action>) {
        let filters = Vec::new();
        let scope = m.scope(&filters);
        let height = (ui.available_height() - BELOW).max(240.0);
        ScrollArea::both().id_salt(chart.key()).auto_shrink(false).show(ui, |ui| {
            keys::scroll(ui);
            let drawn = match chart {
                Chart::Trajectory { commitment, measure } => {
                    way::ui(ui, m, &scope, (commitment, measure), &mut self.zoom, height, out)
                }
                Chart::BurnUp(None) => {
                    burn_up::ui(ui, m, &scope, &mut self.zoom, height);
                    true
                }
                _ => false,
            };
            if !drawn {
                let room = [f64::from(ui.available_width() - BAR), f64::from(height)];
                let body = chart.screen(&scope, room);
                let chosen =
                    |t: &Target| matches!(t, Target::Measure(i, _) | Target::Commitment(i) if m.selected == Some(*i));
                let clicked = picture::paint(ui, &body, &m.query, chosen).cloned();
                if let Some(target) = clicked {
                    answer(m, &target, chart.by(), out);
                }
                if matches!(chart, Chart::Multiples(_)) {
                    legend(ui, m);
                }
            }
            ui.add_space(8.0);
            figures::ui(ui, m, &scope, chart, out);
        });
    }

    /// Nothing is chosen, and nothing was reported that lags: some measures to begin with.
    fn offer(&mut self, ui: &mut Ui, m: &Model) {
        ui.label(m.t("charts-choose"));
        ui.add_space(4.0);
        let filters = Vec::new();
        for (i, n) in worst(&m.scope(&filters)).into_iter().take(OFFERED) {
            let Some((c, row)) = m.commitment(i) else { continue };
            let (Some(measure), Some(a)) = (c.measures.get(n), row.measures.get(n)) else { continue };
            ui.horizontal(|ui| {
                ui.label(mark::glyph(ui, crate::chart::bullet::standing(row, a)));
                let title = short::title(m.lang(), c, measure);
                let title = found::marked(ui, &m.query, &title, palette(ui).accent);
                if ui.add(Button::new(title).frame(false)).clicked() {
                    self.choose((i, n));
                }
                ui.label(faint(ui, short::distance(m.lang(), m.plan(), measure, a)).small());
            });
        }
    }
}

/// What a click on a picture asks for: the commitment, or the group it stands for in the list.
fn answer(m: &Model, target: &Target, by: Option<Grouping>, out: &mut Vec<Action>) {
    match target {
        Target::Commitment(i) | Target::Measure(i, _) => out.push(Action::Select(Some(*i))),
        // All together are in no one group.
        Target::Rows(rows) if rows.len() == m.rows.len() => {
            out.push(Action::Show(super::super::action::View::List));
        }
        Target::Rows(rows) => {
            let facet = by.and_then(|by| facet(m, *rows.first()?, by));
            overview::narrow(m, facet.as_slice(), out);
        }
    }
}

/// The value of a filter that the group of a commitment stands for.
fn facet(m: &Model, i: usize, by: Grouping) -> Option<Facet> {
    let (c, row) = m.commitment(i)?;
    Some(match by {
        Grouping::Section => Facet::Section(m.plan().head.sections.iter().position(|s| s.id == c.section)?),
        Grouping::Kind => Facet::Kind(Kind::ALL.into_iter().find(|k| *k == c.kind)?),
        Grouping::Lead => Facet::Lead(row.lead().to_owned()),
    })
}

/// The standings that occur, each with its glyph and word: sheets carry the same at their foot.
fn legend(ui: &mut Ui, m: &Model) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let there =
            |s: &Standing| m.rows.iter().any(|i| m.card.rows.get(*i).is_some_and(|r| r.standing == *s));
        for s in Standing::ALL.into_iter().filter(there) {
            mark::label(ui, m, s);
        }
    });
}
