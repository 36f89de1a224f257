//! What a chart can be asked: of which measure, by which groups, back to the whole of it.

use egui::{Button, Popup, PopupCloseBehavior, RichText, Ui, WidgetText, vec2};

use super::{
    super::super::{
        model::Model,
        widget::{faint, found, mark, name, palette, pick},
    },
    Charts, Tab,
};
use crate::{
    chart::{
        bullet,
        group::{self, Grouping},
    },
    domain::{measure::Goal, words::Trilingual},
    search::Query,
    text::short,
};

impl Charts {
    /// Draws the controls of the chart that is shown.
    pub(super) fn controls(&mut self, ui: &mut Ui, m: &Model) {
        match self.look.tab {
            Tab::Trajectory => {
                self.picker(ui, m);
                if self.measure.is_some_and(|at| is_figure(m, at)) {
                    self.reset(ui, m);
                }
            }
            Tab::BurnUp => {
                let all = ui.selectable_label(self.look.split.is_none(), m.t("chart-all"));
                if all.clicked() {
                    self.look.split = None;
                }
                for by in group::ALL {
                    if grouping(ui, m, by, self.look.split == Some(by)) {
                        self.look.split = Some(by);
                    }
                }
                if self.look.split.is_none() {
                    self.reset(ui, m);
                }
            }
            Tab::Targets => {
                ui.label(faint(ui, m.t("charts-targets")).small());
            }
            Tab::Multiples | Tab::Months => {
                for by in group::ALL {
                    if grouping(ui, m, by, self.look.by == by) {
                        self.look.by = by;
                    }
                }
            }
        }
    }

    /// Back to the whole chart; a zoomed one must show the way back.
    fn reset(&mut self, ui: &mut Ui, m: &Model) {
        let zoomed = self.zoom.is_on();
        let button = ui.add_enabled(zoomed, Button::new(m.t("charts-reset")));
        if button.on_hover_text(m.t("charts-zoom-hint")).clicked() {
            self.zoom.reset();
        }
    }

    /// The measure that is shown, as a button that opens the list of all.
    fn picker(&mut self, ui: &mut Ui, m: &Model) {
        let title = self.measure.and_then(|at| title(m, at)).unwrap_or_else(|| m.t("charts-pick"));
        let room = (ui.available_width() - 300.0).clamp(120.0, pick::WIDTH);
        let button = Button::new(RichText::new(format!("{title}  ▼"))).truncate();
        let size = vec2(room.min(ui.available_width()), ui.spacing().interact_size.y);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        let button = ui.allocate_ui_with_layout(size, layout, |ui| ui.add(button)).inner;
        name(ui, &button, format!("{}: {title}", m.t("charts-measure")));
        let sheet = Popup::from_toggle_button_response(&button);
        sheet.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            if let Some(at) = self.list(ui, m) {
                self.choose(at);
                ui.close();
            }
        });
        if !Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button)) {
            self.search.clear();
        }
    }

    /// Search and list. Gives the measure that was chosen.
    fn list(&mut self, ui: &mut Ui, m: &Model) -> Option<(usize, usize)> {
        let (search, none) = (m.t("charts-search"), m.t("charts-none-found"));
        let words = pick::Words { lang: m.lang(), search: &search, none: &none };
        ui.set_width(pick::WIDTH);
        let shown = self.measure;
        let line = |ui: &mut Ui, at: &(usize, usize), on: bool, query: &Query| {
            let Some((text, glyph)) = title(m, *at).zip(glyph(ui, m, *at)) else { return false };
            ui.label(glyph);
            let text: WidgetText = match shown {
                Some(shown) if shown == *at => RichText::new(text).strong().into(),
                _ => found::marked(ui, query, &text, palette(ui).ink).into(),
            };
            ui.add(Button::selectable(on, text).truncate()).clicked()
        };
        pick::list(ui, &words, &mut self.search, |words| measures(m, words), line)
    }
}

fn grouping(ui: &mut Ui, m: &Model, by: Grouping, chosen: bool) -> bool {
    ui.selectable_label(chosen, m.t(&format!("group-{}", group::key(by)))).clicked()
}

fn title(m: &Model, (i, n): (usize, usize)) -> Option<String> {
    let (c, _) = m.commitment(i)?;
    Some(short::title(m.lang(), c, c.measures.get(n)?))
}

fn glyph(ui: &Ui, m: &Model, (i, n): (usize, usize)) -> Option<RichText> {
    let (_, row) = m.commitment(i)?;
    Some(mark::glyph(ui, bullet::standing(row, row.measures.get(n)?)))
}

/// Whether the measure is one that takes figures.
fn is_figure(m: &Model, (i, n): (usize, usize)) -> bool {
    m.commitment(i).and_then(|(c, _)| c.measures.get(n)).is_some_and(|x| x.goal.takes_figure())
}

/// Measures of what passes the filters whose titles have every word of the search: those
/// with figures first, then those with milestones, classes and ratings; in the plan's order.
fn measures(m: &Model, search: &str) -> Vec<(usize, usize)> {
    let query = Query::of(search, m.lang());
    let mut rows = m.rows.clone();
    rows.sort_unstable();
    let mut found = Vec::new();
    for i in rows {
        let Some((c, _)) = m.commitment(i) else { continue };
        for (n, measure) in c.measures.iter().enumerate() {
            let titles = c.title.iter().chain(measure.title.iter().flat_map(Trilingual::iter));
            if query.finds(titles.map(|(_, t)| t).chain([c.id.as_str()])) {
                let rank = match measure.goal {
                    Goal::Milestones(_) => 1,
                    Goal::Class { .. } => 2,
                    Goal::Judged => 3,
                    _ => 0,
                };
                found.push((rank, i, n));
            }
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, i, n)| (i, n)).collect()
}
