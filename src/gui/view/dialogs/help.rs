//! The help sheet: commands and keys from the table of commands, what the marks mean, how
//! figures may be typed, the arithmetic in short.

use egui::{
    Align, Button, Context, Id, Label, LayerId, Layout, Modifiers, Order, RichText, ScrollArea, Ui, Vec2,
    Widget as _, Window,
};

use super::{Model, theme};
use crate::{
    domain::scorecard::Standing,
    gui::{
        command::Command,
        widget::{faint, hairline, heading, line, mark, name, palette},
    },
    text::rule,
};

/// From this width on the sheet has two columns.
const TWO: f32 = 720.0;

/// Width of the column of keys.
const KEY: f32 = 104.0;

/// Keys of the list: the text of the key, and of what it does.
const LIST: [&str; 11] = [
    "arrows",
    "space",
    "enter",
    "digit",
    "escape",
    "shift-arrows",
    "ctrl-space",
    "ctrl-a",
    "click",
    "ctrl-click",
    "shift-click",
];

/// Keys of a chart that can be zoomed.
const PLOT: [&str; 3] = ["plot-arrows", "plot-zoom", "plot-home"];

/// Ways to type a figure.
const FIGURES: [&str; 4] = ["plain", "unit", "none", "refused"];

/// The arithmetic, one paragraph each.
const SUMS: [&str; 6] = ["progress", "planned", "gap", "margin", "missing", "tick"];

/// The layer of a sheet.
pub(super) fn layer(key: &str) -> LayerId {
    LayerId::new(Order::Middle, Id::unique(key))
}

/// A sheet to read: movable, closed with its button or Escape. `size` is what it would
/// like; a height of 0 is as high as its content. Says whether it stays open.
pub(super) fn sheet(ctx: &Context, m: &Model, key: &str, size: Vec2, content: impl FnOnce(&mut Ui)) -> bool {
    let room = ctx.content_rect().shrink(24.0);
    let frame = egui::Frame::window(&ctx.global_style()).inner_margin(16);
    let width = size.x.min(room.width() - 32.0);
    let layer = layer(key);
    let appears = !ctx.memory(|mem| mem.areas().visible_last_frame(&layer));
    let mut open = true;
    let window = Window::new(m.t(key));
    // In the middle again, wherever it was left, and in whatever window.
    let window = if appears { window.current_pos(room.center()) } else { window };
    window
        .id(layer.id)
        .title_bar(false)
        .resizable(false)
        .frame(frame)
        .pivot(egui::Align2::CENTER_CENTER)
        .default_pos(room.center())
        .constrain_to(room)
        .show(ctx, |ui| {
            ui.set_width(width);
            ui.horizontal(|ui| {
                ui.label(RichText::new(m.t(key)).font(theme::heading()));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let close = Button::new("×").frame(false).ui(ui).on_hover_text(m.t("dialog-close"));
                    name(ui, &close, m.t("dialog-close"));
                    // Else keys would go on into a field behind it.
                    if appears {
                        close.request_focus();
                    }
                    open = !close.clicked();
                });
            });
            hairline(ui);
            ui.add_space(4.0);
            if size.y > 0.0 {
                let height = size.y.min(room.height() - 90.0);
                let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
                let area = if appears { area.vertical_scroll_offset(0.0) } else { area };
                area.auto_shrink([false, true]).show(ui, content);
            } else {
                content(ui);
            }
        });
    open
}

/// Draws it, scrolled by so many points; says whether it stays open.
pub(super) fn ui(ctx: &Context, m: &Model, scroll: f32) -> bool {
    sheet(ctx, m, "help-title", egui::vec2(880.0, 1200.0), |ui| {
        ui.scroll_with_delta(egui::vec2(0.0, -scroll));
        // The scroll bar keeps its distance from the text.
        ui.set_width(ui.available_width() - 12.0);
        if ui.available_width() < TWO {
            keys(ui, m);
            marks(ui, m);
            return;
        }
        let gap = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, 24.0);
        ui.columns(2, |columns| {
            for c in columns.iter_mut() {
                c.spacing_mut().item_spacing.x = gap;
            }
            // Columns would spread the words of a paragraph over its whole width.
            let left = Layout::top_down(Align::LEFT);
            columns[0].with_layout(left, |ui| keys(ui, m));
            columns[1].with_layout(left, |ui| marks(ui, m));
        });
    })
}

/// First column: commands and the list's keys, and how to type figures.
fn keys(ui: &mut Ui, m: &Model) {
    heading(ui, m.t("help-commands"));
    for c in Command::ALL {
        let key = c.shortcut().map(|s| RichText::new(ui.ctx().format_shortcut(&s)));
        let key = key.unwrap_or_else(|| faint(ui, m.t("help-in-menu")).small());
        line(ui, KEY, key, m.t(c.key()));
    }
    ui.add_space(8.0);
    heading(ui, m.t("help-list"));
    let ctrl = ui.ctx().format_modifiers(Modifiers::COMMAND);
    for k in LIST {
        let key = m.tf(&format!("help-key-{k}"), &[("ctrl", ctrl.as_str().into())]);
        line(ui, KEY, key, m.t(&format!("help-key-{k}-text")));
    }
    ui.add_space(8.0);
    heading(ui, m.t("help-plot"));
    for k in PLOT {
        line(ui, KEY, m.t(&format!("help-key-{k}")), m.t(&format!("help-key-{k}-text")));
    }
    ui.add_space(8.0);
    heading(ui, m.t("help-figures"));
    for f in FIGURES {
        paragraph(ui, m.t(&format!("help-figures-{f}")));
    }
    ui.add_space(8.0);
}

/// Second column: what marks mean, and the arithmetic.
fn marks(ui: &mut Ui, m: &Model) {
    heading(ui, m.t("help-standings"));
    for s in Standing::ALL {
        let mut job = egui::text::LayoutJob::default();
        let font = egui::TextStyle::Body.resolve(ui.style());
        let ink = palette(ui).ink;
        let bold = egui::FontId::new(font.size, theme::bold());
        let word = m.t(&format!("standing-{}", s.key()));
        job.append(&word, 0.0, egui::TextFormat::simple(bold, ink));
        let text = m.t(&format!("help-standing-{}", s.key()));
        job.append(&text, 8.0, egui::TextFormat::simple(font, ink));
        line(ui, 18.0, mark::glyph(ui, s), job);
    }
    ui.add_space(8.0);
    heading(ui, m.t("help-sums"));
    for s in SUMS {
        paragraph(ui, m.t(&format!("help-sum-{s}")));
    }
    let (lang, by) = (m.lang(), m.prefs.rule);
    let args = [("rule", rule::name(lang, by).into()), ("text", rule::explanation(lang, by).into())];
    paragraph(ui, m.tf("help-rule", &args));
}

fn paragraph(ui: &mut Ui, text: String) {
    Label::new(text).wrap().ui(ui);
    ui.add_space(2.0);
}
