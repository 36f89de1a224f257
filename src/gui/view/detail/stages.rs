//! What has no figure but dates: milestones, and the months of a water class.

use egui::{Label, RichText, Sense, Stroke, StrokeKind, Ui, vec2};
use jiff::civil::Date;

use super::{
    super::super::{
        model::Model,
        theme,
        widget::{faint, palette},
    },
    facts,
};
use crate::{
    domain::{
        assess::{Assessment, MilestoneState, Value},
        measure::{Class, Milestone},
        plan::Due,
        scorecard::Standing,
    },
    text,
};

/// Each milestone with its due date, the day it was reached, and the days it was late.
pub fn milestones(ui: &mut Ui, m: &Model, list: &[Milestone], a: &Assessment) {
    for state in &a.milestones {
        let Some(milestone) = list.get(state.index) else { continue };
        let standing = standing(state);
        ui.horizontal_top(|ui| {
            let sign = RichText::new(theme::glyph(standing)).color(palette(ui).standing(standing));
            ui.add_sized(vec2(16.0, 18.0), Label::new(sign));
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.add(Label::new(milestone.title.get(m.lang())).wrap());
                ui.add(Label::new(faint(ui, when(m, milestone, state)).small()).wrap());
            });
        });
    }
}

/// Reached late counts as reached; the words beside it say by how many days.
const fn standing(s: &MilestoneState) -> Standing {
    match (s.reached, s.days_late) {
        (Some(_), _) => Standing::Met,
        (None, Some(_)) => Standing::Overdue,
        (None, None) => Standing::NotReported,
    }
}

fn when(m: &Model, milestone: &Milestone, state: &MilestoneState) -> String {
    let date = milestone.due.date().map_or_else(|| m.t("due-vision"), |d| m.day(d));
    let due = match milestone.due {
        Due::Inferred(_) => m.tf("detail-stage-inferred", &[("date", date.into())]),
        _ => date,
    };
    let days = state.days_late.unwrap_or(0);
    let reached = state.reached.map(|d| m.day(d)).unwrap_or_default();
    let args = [("due", due.into()), ("date", reached.into()), ("days", days.into())];
    let key = match (state.reached, state.days_late) {
        (Some(_), None) => "detail-stage-reached",
        (Some(_), Some(_)) => "detail-stage-late",
        (None, _) if !state.reported => "detail-stage-silent",
        (None, Some(_)) => "detail-stage-overdue",
        (None, None) => "detail-stage-due",
    };
    m.tf(key, &args)
}

/// The period as a strip of months, each with the worst class found in it.
pub fn months(ui: &mut Ui, m: &Model, goal: Class, a: &Assessment) {
    let period = m.plan().head.period;
    let mut starts = vec![period.start.first_of_month()];
    while let Some(next) = starts.last().and_then(|d| d.last_of_month().tomorrow().ok()) {
        if next > period.end {
            break;
        }
        starts.push(next);
    }
    let worst = |month: Date| {
        let of_month = a.readings.iter().filter(|r| r.about.first_of_month() == month);
        of_month.filter_map(|r| if let Value::Class(c) = r.value { Some(c) } else { None }).max()
    };
    ui.spacing_mut().item_spacing.x = 2.0;
    for year in starts.chunks(12) {
        ui.horizontal(|ui| {
            let gaps = 2.0 * 11.0;
            let width = ((ui.available_width() - gaps) / 12.0).clamp(20.0, 40.0);
            for month in year {
                cell(ui, m, *month, worst(*month), goal, width);
            }
        });
    }
    ui.spacing_mut().item_spacing.x = 8.0;
    let bad: Vec<String> = starts
        .iter()
        .filter_map(|d| Some((d, worst(*d).filter(|c| *c > goal)?)))
        .map(|(d, c)| format!("{} {}", text::month(m.lang(), *d), c.sign()))
        .collect();
    if !bad.is_empty() {
        facts::text(ui, m, "detail-months-bad", bad.join(&m.t("detail-between")));
    }
}

/// A month: its sign stands out by weight and border as well, so that grey paper tells it.
fn cell(ui: &mut Ui, m: &Model, month: Date, class: Option<Class>, goal: Class, width: f32) {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 34.0), Sense::hover());
    let small = egui::TextStyle::Small.resolve(ui.style());
    let bad = class.is_some_and(|c| c > goal);
    let color = match class {
        None => p.faint,
        Some(_) if bad => p.standing(Standing::NotMet),
        Some(_) => p.standing(Standing::Met),
    };
    let painter = ui.painter();
    // In a narrow cell the number alone has to do; the strip begins with the first month.
    let label = if width < 30.0 { month.month().to_string() } else { text::month_short(m.lang(), month) };
    painter.text(rect.center_top(), egui::Align2::CENTER_TOP, label, small.clone(), p.faint);
    let field = rect.with_min_y(rect.top() + 15.0);
    let border = Stroke::new(if bad { 2.0 } else { 1.0 }, if class.is_some() { color } else { p.line });
    painter.rect_stroke(field, 2.0, border, StrokeKind::Inside);
    let sign = class.map_or("·", Class::sign);
    let font = if bad { egui::FontId::new(small.size, theme::bold()) } else { small };
    painter.text(field.center(), egui::Align2::CENTER_CENTER, sign, font, color);
    let found = class.map_or_else(|| m.t("verdict-not-reported"), |c| m.t(&format!("class-{}", c.key())));
    let name =
        m.tf("detail-month", &[("month", text::month(m.lang(), month).into()), ("found", found.into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
    response.on_hover_text(name);
}
