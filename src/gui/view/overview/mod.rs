//! The overview: what someone who answers for the plan reads in ten seconds.

mod attention;
mod digest;
mod goals;
mod head;
mod latest;
mod sections;
pub(super) mod why;

use egui::{Align, Layout, Response, RichText, ScrollArea, Ui, vec2};

use super::{
    super::{
        action::{Action, Subject, View},
        filter::Facet,
        keys,
        model::Model,
        theme,
        widget::{self, faint},
    },
    side,
};
use crate::domain::scorecard::Counts;
use digest::Digest;

/// From this width on two columns stand side by side, and from that one three.
const TWO: f32 = 900.0;
const THREE: f32 = 1500.0;

/// Narrower than this nothing can be told.
const LEAST: f32 = 420.0;

/// Space between columns.
const GUTTER: f32 = 32.0;

/// State of the overview.
#[derive(Default)]
pub struct Overview {
    digest: Digest,
}

impl Overview {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        self.digest.follow(m);
        let d = &self.digest;
        let width = ui.available_width();
        let height = ui.available_height();
        let columns = match width {
            w if w >= THREE => 3,
            w if w >= TWO => 2,
            _ => 1,
        };
        // Between panels drawn wide the page keeps its least width and moves sideways.
        ScrollArea::new([width < LEAST, true]).auto_shrink(false).show(ui, |ui| {
            keys::scroll(ui);
            let page = egui::Margin { left: 16, right: 20, top: 8, bottom: 16 };
            egui::Frame::new().inner_margin(page).show(ui, |ui| {
                ui.set_width(width.max(LEAST) - page.sum().x);
                let bottom = ui.cursor().top() + height;
                title(ui, m, &d.counts);
                side::chips(ui, m, out);
                if d.counts.total() == 0 {
                    return side::nothing(ui, m, out);
                }
                ui.add_space(4.0);
                head::ui(ui, m, d, columns, out);
                ui.add_space(8.0);
                widget::hairline(ui);
                blocks(ui, m, d, (columns, bottom), out);
            });
        });
    }
}

/// The heading, and what the counts under it are counts of.
fn title(ui: &mut Ui, m: &Model, counts: &Counts) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(m.t("view-overview")).font(theme::heading()));
        let all = m.card.counts.total();
        if counts.total() < all {
            let args = [("count", counts.total().into()), ("all", all.into())];
            ui.label(RichText::new(m.tf("overview-filtered", &args)).strong());
        } else {
            ui.label(faint(ui, m.tf("foot-all", &[("count", all.into())])));
        }
        ui.label(faint(ui, m.tf("overview-as-of", &[("date", m.day(m.as_of).into())])));
    });
}

/// Widths of the columns. Of two the first holds the bullet charts and is the wider.
fn widths(columns: usize, whole: f32) -> Vec<f32> {
    match columns {
        1 => vec![whole],
        2 => vec![(whole - GUTTER) * 0.55, (whole - GUTTER) * 0.45],
        n => vec![(whole - 2.0 * GUTTER) / 3.0; n],
    }
}

/// A column of a given width.
fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.set_width(width);
        add(ui);
    });
}

/// The blocks under the headline, in as many columns as there is room for.
fn blocks(ui: &mut Ui, m: &Model, d: &Digest, (columns, bottom): (usize, f32), out: &mut Vec<Action>) {
    let widths = widths(columns, ui.available_width());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GUTTER;
        for (at, width) in widths.into_iter().enumerate() {
            column(ui, width, |ui| match (columns, at) {
                (1, _) => {
                    sections::ui(ui, m, d, out);
                    attention::ui(ui, m, d, 0.0, out);
                    goals::ui(ui, m, &d.headline, out);
                    latest::ui(ui, m, &d.latest, out);
                }
                (2, 0) => {
                    sections::ui(ui, m, d, out);
                    goals::ui(ui, m, &d.headline, out);
                }
                (2, _) => {
                    attention::ui(ui, m, d, 0.0, out);
                    latest::ui(ui, m, &d.latest, out);
                }
                (_, 0) => {
                    sections::ui(ui, m, d, out);
                    latest::ui(ui, m, &d.latest, out);
                }
                (_, 1) => goals::ui(ui, m, &d.headline, out),
                // What stands alone goes down to the end of the page.
                _ => attention::ui(ui, m, d, bottom, out),
            });
        }
    });
}

/// The heading of a block, with air above.
fn heading(ui: &mut Ui, text: impl Into<String>) {
    ui.add_space(12.0);
    widget::heading(ui, text);
    ui.add_space(2.0);
}

/// The context menu of a count: why it is what it is, or those counted in the list.
fn menu(
    response: &Response,
    m: &Model,
    subject: impl Fn() -> Subject,
    facets: &[Facet],
    out: &mut Vec<Action>,
) {
    response.context_menu(|ui| {
        if ui.button(m.t("why-menu")).clicked() {
            out.push(Action::Why(subject()));
            ui.close();
        }
        if ui.button(m.t("why-show-in-list")).clicked() {
            narrow(m, facets, out);
            ui.close();
        }
    });
}

/// Shows in the list what was clicked: these values take the place of others of their
/// groups, and the other filters stay, so that the list has as many rows as the figure said.
pub(super) fn narrow(m: &Model, facets: &[Facet], out: &mut Vec<Action>) {
    let same_group =
        |f: &Facet| facets.iter().any(|w| std::mem::discriminant(w) == std::mem::discriminant(f));
    let go = m.filters.on.iter().filter(|f| same_group(f) && !facets.contains(f));
    let come = facets.iter().filter(|f| !m.filters.on.contains(*f));
    out.extend(go.chain(come).cloned().map(Action::Filter));
    out.push(Action::Show(View::List));
}
