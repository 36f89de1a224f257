//! Sections × standing: one stacked bar a section, all to one scale, so that lengths compare.

use egui::{Align, Button, Layout, RichText, Stroke, StrokeKind, TextFormat, Ui, text::LayoutJob, vec2};

use super::{digest::Digest, heading, menu, narrow};
use crate::{
    domain::{
        plan::Section,
        scorecard::{Counts, Standing},
        why::Group,
    },
    gui::{
        action::{Action, Subject},
        filter::Facet,
        model::Model,
        theme,
        widget::{bar, faint, name, palette, row},
    },
};

/// Draws it.
pub fn ui(ui: &mut Ui, m: &Model, d: &Digest, out: &mut Vec<Action>) {
    heading(ui, m.t("overview-sections"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
        ui.spacing_mut().interact_size.y = 18.0;
        legend(ui, m, &d.counts, out);
    });
    ui.add_space(4.0);
    let plan = m.plan();
    let most = d.sections.iter().map(|(counts, _)| counts.total()).max().unwrap_or(0);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let width = |s: &Section| {
        let text = s.title.get(m.lang()).to_owned();
        ui.painter().layout_no_wrap(text, font.clone(), egui::Color32::PLACEHOLDER).size().x
    };
    let longest = plan.head.sections.iter().map(width).fold(0.0, f32::max);
    let titles = (longest + 2.0).min(ui.available_width() * 0.4);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().interact_size.y = row::LINE;
        for (i, (counts, among)) in d.sections.iter().enumerate().filter(|(_, (c, _))| c.total() > 0) {
            section(ui, m, (i, titles), (counts, among), most, out);
        }
    });
}

/// Every standing that occurs, by glyph and word; a click says why, and which they are.
fn legend(ui: &mut Ui, m: &Model, counts: &Counts, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let font = egui::TextStyle::Small.resolve(ui.style());
        let p = palette(ui);
        for s in Standing::ALL.into_iter().filter(|s| counts.get(*s) > 0) {
            let mut job = LayoutJob::default();
            let mut add = |text: &str, color| {
                job.append(text, 0.0, TextFormat { font_id: font.clone(), color, ..Default::default() });
            };
            add(theme::glyph(s), p.standing(s));
            add(&format!(" {} ", m.t(&format!("standing-{}", s.key()))), p.ink);
            add(&counts.get(s).to_string(), p.faint);
            let response = row::words(ui, job).on_hover_text(m.t("why-hint"));
            let subject = || Subject::standing_of(m.rows.clone(), s);
            if response.clicked() {
                out.push(Action::Why(subject()));
            }
            menu(&response, m, subject, &[Facet::Standing(s)], out);
        }
    });
}

/// One section: its title in a cell of a given width, its bar, its total.
fn section(
    ui: &mut Ui,
    m: &Model,
    (i, titles): (usize, f32),
    (counts, among): (&Counts, &[usize]),
    most: usize,
    out: &mut Vec<Action>,
) {
    let title = m.plan().head.sections[i].title.get(m.lang());
    let parts: Vec<(Standing, usize)> = Standing::ALL.iter().map(|s| (*s, counts.get(*s))).collect();
    let spoken: Vec<String> = parts
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(s, n)| format!("{} {n}", m.t(&format!("standing-{}", s.key()))))
        .collect();
    ui.horizontal(|ui| {
        let cell = vec2(titles, row::LINE);
        ui.allocate_ui_with_layout(cell, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(cell);
            ui.spacing_mut().button_padding.x = 0.0;
            if ui.add(Button::new(title).frame(false).truncate()).clicked() {
                narrow(m, &[Facet::Section(i)], out);
            }
        });
        let size = vec2((ui.available_width() - 40.0).max(24.0), row::LINE - 2.0);
        let (bar, over) = bar::stacked(ui, size, &parts, most);
        name(ui, &bar, format!("{title}: {}", spoken.join(", ")));
        if bar.has_focus() {
            let stroke = Stroke::new(1.5, palette(ui).accent);
            ui.painter().rect_stroke(bar.rect.expand(1.0), 2.0, stroke, StrokeKind::Outside);
        }
        // The part under the pointer; without one, as for the keyboard, the whole section.
        let part = ui.data(|d| d.get_temp::<Option<Standing>>(bar.id)).flatten();
        let part = if bar.context_menu_opened() { part } else { over };
        ui.data_mut(|d| d.insert_temp(bar.id, part));
        let subject = || {
            let group = part.map_or(Group::All, Group::Standing);
            Subject::count(among.to_vec(), group)
        };
        let mut facets = vec![Facet::Section(i)];
        facets.extend(part.map(Facet::Standing));
        if bar.clicked() {
            out.push(Action::Why(subject()));
        }
        menu(&bar, m, subject, &facets, out);
        if let Some(s) = over {
            let word = m.t(&format!("standing-{}", s.key()));
            bar.on_hover_text(format!("{title}\n{} {word}  {}", theme::glyph(s), counts.get(s)));
        }
        let total = RichText::new(counts.total().to_string());
        row::right(ui, 32.0, total).on_hover_text(faint(ui, spoken.join("\n")));
    });
}
