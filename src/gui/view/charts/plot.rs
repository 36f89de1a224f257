//! Axes of a plot over the plan's months, and zooming into it.

use egui::{EventFilter, Key, Modifiers, Rangef, Sense, TextStyle, Ui, Vec2b, vec2};
use egui_plot::{AxisHints, GridMark, Plot, PlotBounds, PlotUi};
use jiff::civil::Date;

use super::super::super::{model::Model, widget::palette};
use crate::{
    chart::axis::{every, marks, nice, tells_years},
    domain::calendar,
    text,
};

/// Turns of a wheel to factors: a notch of a usual wheel is about a fifth.
const TURN: f32 = 0.004;

/// Which part of a chart is shown.
#[derive(Default)]
pub(super) struct Zoom {
    /// Of which chart.
    of: String,
    /// The part; none is all of it.
    part: Option<PlotBounds>,
}

impl Zoom {
    /// Whether only a part is shown.
    pub(super) const fn is_on(&self) -> bool {
        self.part.is_some()
    }

    /// Back to all of it.
    pub(super) const fn reset(&mut self) {
        self.part = None;
    }

    /// Shows a plot of the chart named `of`, whose whole is `home`. The wheel zooms where
    /// the pointer is, a box that is drawn becomes the whole, a double click goes back. What
    /// is drawn is told which part is shown: the plot itself knows only after the frame.
    pub(super) fn show<'a>(
        &mut self,
        ui: &mut Ui,
        plot: Plot<'a>,
        of: &str,
        home: PlotBounds,
        draw: impl FnOnce(&mut PlotUi<'a>, PlotBounds) + 'a,
    ) -> egui::Response {
        if self.of != of {
            of.clone_into(&mut self.of);
            self.part = None;
        }
        let asked = self.part.unwrap_or(home);
        let plot = plot
            .sense(Sense::click_and_drag())
            .allow_boxed_zoom(true)
            .boxed_zoom_pointer_button(egui::PointerButton::Primary)
            .allow_zoom(true);
        let shown = plot.show(ui, move |plot| {
            plot.set_plot_bounds(asked);
            if plot.response().contains_pointer() {
                wheel(plot);
            }
            draw(plot, asked);
        });
        let now = *shown.transform.bounds();
        if now != asked {
            self.part = within(now, home);
            shown.response.ctx.request_repaint();
        }
        if shown.response.double_clicked() {
            self.part = None;
        }
        if shown.response.clicked() {
            shown.response.request_focus();
        }
        if shown.response.has_focus() {
            self.keys(ui, shown.response.id, home);
        }
        shown.response
    }

    /// Arrows move the part that is shown, plus and minus zoom around its middle, Home goes
    /// back to all of it.
    fn keys(&mut self, ui: &Ui, id: egui::Id, home: PlotBounds) {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|mem| mem.set_focus_lock_filter(id, arrows));
        let pressed = |k: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, k));
        // Plus needs Shift on many keyboards.
        let plus = |k: Key| pressed(k) || ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, k));
        let now = self.part.unwrap_or(home);
        let turns = f64::from(u8::from(plus(Key::Plus) || plus(Key::Equals)))
            - f64::from(u8::from(pressed(Key::Minus)));
        let way = |on: Key, back: Key| f64::from(u8::from(pressed(on))) - f64::from(u8::from(pressed(back)));
        let steps = [way(Key::ArrowRight, Key::ArrowLeft), way(Key::ArrowUp, Key::ArrowDown)];
        if pressed(Key::Home) {
            self.part = None;
        } else if turns != 0.0 || steps != [0.0, 0.0] {
            self.part = within(moved(now, home, turns, steps), home);
        } else {
            return;
        }
        ui.ctx().request_repaint();
    }
}

/// How much of what is shown an arrow moves it.
const STEP: f64 = 0.125;
/// How much plus makes it larger.
const CLOSER: f64 = 1.25;

/// The part that is shown, enlarged around its middle by so many `turns` and moved by so many
/// `steps`; it never goes beyond the whole.
fn moved(part: PlotBounds, home: PlotBounds, turns: f64, steps: [f64; 2]) -> PlotBounds {
    let side = |d: usize| {
        let (low, high) = (part.min()[d], part.max()[d]);
        let width = ((high - low) / CLOSER.powf(turns)).min(home.max()[d] - home.min()[d]);
        let middle = steps[d].mul_add((high - low) * STEP, low.midpoint(high));
        let low = (middle - width / 2.0).clamp(home.min()[d], home.max()[d] - width);
        [low, low + width]
    };
    let [[x0, x1], [y0, y1]] = [side(0), side(1)];
    PlotBounds::from_min_max([x0, y0], [x1, y1])
}

/// The wheel zooms, and scrolls nothing meanwhile.
fn wheel(plot: &mut PlotUi<'_>) {
    let turned = plot.ctx().input_mut(|i| std::mem::take(&mut i.smooth_scroll_delta).y);
    if turned != 0.0 {
        // A flick of a touchpad arrives in one piece: a frame zooms by no more than a third.
        let factor = (turned * TURN).clamp(-0.3, 0.3).exp();
        plot.zoom_bounds_around_hovered(vec2(factor, factor));
    }
}

/// A part of the whole; none where it covers everything, or is too small to mean anything.
fn within(part: PlotBounds, home: PlotBounds) -> Option<PlotBounds> {
    let cut = |d: usize| (part.min()[d].max(home.min()[d]), part.max()[d].min(home.max()[d]));
    let ((x0, x1), (y0, y1)) = (cut(0), cut(1));
    let share = |d: usize, width: f64| width / (home.max()[d] - home.min()[d]);
    let (wide, high) = (share(0, x1 - x0), share(1, y1 - y0));
    let sound = wide > 1e-3 && high > 1e-3 && (wide < 0.999 || high < 0.999);
    sound.then(|| PlotBounds::from_min_max([x0, y0], [x1, y1]))
}

/// A plot over the months from `start` to `end`, with about `lines` lines across, `least`
/// apart or more: 1 for counts, 0 for figures that have parts. It does not move until
/// somebody lets it.
#[must_use]
pub fn axes<'a>(
    ui: &Ui,
    m: &Model,
    id: &str,
    (start, end): (Date, f64),
    [lines, least]: [f64; 2],
) -> Plot<'a> {
    let look = palette(ui);
    let small = TextStyle::Small.resolve(ui.style());
    let width = f64::from(ui.available_width()) - 48.0;
    let lang = m.lang();
    let roomy = move |step: f64, range: f64| step.mul_add(width / range, -58.0) > 0.0;
    let name = move |mark: GridMark, range: &std::ops::RangeInclusive<f64>| {
        let months = range.end() - range.start();
        let at = mark.value;
        if at < 0.5 || (at - at.round()).abs() > 1e-6 {
            return String::new();
        }
        // A mark stands at the end of its month; in long plans it is the year that tells.
        let day = calendar::day_at(start, at);
        let month = text::month_short(lang, day);
        match () {
            () if tells_years(months) => day.year().to_string(),
            () if roomy(mark.step_size, months) => {
                text::tf(lang, "charts-month-end", &[("month", month.into())])
            }
            () => month,
        }
    };
    let months = AxisHints::new_x()
        .formatter(name)
        .label_spacing(Rangef::new(1.0, 2.0))
        .tick_label_font(small.clone())
        .tick_label_color(look.faint);
    let values = AxisHints::new_y()
        .formatter(|mark, _| text::figure(mark.value))
        .label_spacing(Rangef::new(1.0, 2.0))
        .min_thickness(36.0)
        .tick_label_font(small)
        .tick_label_color(look.faint);
    Plot::new(ui.scope_id().with(id))
        .sense(Sense::hover())
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_background(false)
        .show_crosshair(false)
        .auto_bounds(Vec2b::FALSE)
        .grid_color(look.line)
        .grid_spacing(Rangef::new(1.0, 2.0))
        .x_grid_spacer(move |i| {
            let step = every((i.bounds.1 - i.bounds.0).max(0.1), width);
            grid(i.bounds.0.max(0.0), i.bounds.1.min(end), step)
        })
        .y_grid_spacer(move |i| {
            let step = nice((i.bounds.1 - i.bounds.0) / lines).max(least);
            grid(i.bounds.0, i.bounds.1, step)
        })
        .custom_x_axes(vec![months])
        .custom_y_axes(vec![values])
}

fn grid(from: f64, to: f64, step: f64) -> Vec<GridMark> {
    marks(from, to, step).into_iter().map(|value| GridMark { value, step_size: step }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_inside_the_chart_and_come_back() {
        let home = PlotBounds::from_min_max([0.0, 0.0], [12.0, 100.0]);
        // Tenths: the last bits of binary fractions are not meant.
        let ends = |b: PlotBounds| [b.min(), b.max()].map(|at| at.map(|v| (v * 10.0).round()));
        let near = moved(home, home, 1.0, [0.0; 2]);
        assert_eq!(ends(near), [[12.0, 100.0], [108.0, 900.0]]);
        let right = moved(near, home, 0.0, [1.0, 0.0]);
        assert_eq!(ends(right), [[24.0, 100.0], [120.0, 900.0]]);
        assert_eq!(ends(moved(right, home, 0.0, [1.0, 0.0])), ends(right), "not beyond its end");
        assert_eq!(ends(moved(right, home, -3.0, [0.0; 2])), ends(home));
    }

    #[test]
    fn zooming_stays_inside_the_chart_and_all_of_it_is_no_zoom() {
        let home = PlotBounds::from_min_max([0.0, 0.0], [12.0, 100.0]);
        let part = |a: [f64; 2], b: [f64; 2]| within(PlotBounds::from_min_max(a, b), home);
        assert_eq!(part([-1.0, -5.0], [13.0, 120.0]), None, "zoomed out");
        let found = part([3.0, -20.0], [6.0, 50.0]).unwrap();
        assert_eq!((found.min(), found.max()), ([3.0, 0.0], [6.0, 50.0]));
        assert_eq!(part([3.0, 5.0], [3.0, 5.0]), None, "a box of nothing");
    }
}
