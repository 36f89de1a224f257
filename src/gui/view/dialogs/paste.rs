//! A column of figures from the clipboard, beside the rows it would go into.

use egui::{Context, Label, RichText, ScrollArea, Ui, Widget as _};
use jiff::civil::Date;

use super::{Action, Model, Next, cancel_or, enter, question};
use crate::{
    domain::{
        entry::{Draft, Event},
        figure,
        measure::Goal,
        plan::Commitment,
        scorecard::Standing,
    },
    gui::widget::{faint, palette, row},
    text,
};

/// Figures about to be recorded.
pub(super) struct Paste {
    about: Date,
    lines: Vec<Line>,
    /// Lines of the clipboard behind the last row.
    beyond: usize,
}

/// One line of the clipboard and the row it meets.
struct Line {
    at: usize,
    cell: String,
    /// The figure; nothing for an empty cell; or why it cannot be taken.
    read: Result<Option<f64>, String>,
}

impl Paste {
    /// The lines of a text against rows from the first on. Of several cells in a line the
    /// last one counts: whoever copies a figure with its title means the figure.
    pub(super) fn of(m: &Model, rows: &[usize], clip: &str) -> Self {
        let cells: Vec<&str> = clip.trim_end_matches(['\n', '\r']).lines().collect();
        let one = |(at, cell): (&usize, &&str)| {
            let cell = cell.rsplit('\t').next().unwrap_or_default().trim().to_owned();
            Line { at: *at, read: read(m, *at, &cell), cell }
        };
        let lines: Vec<Line> = rows.iter().zip(&cells).map(one).collect();
        Self { about: m.as_of, beyond: cells.len() - lines.len(), lines }
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "paste-title", 640.0, |ui| {
            let figures = self.lines.iter().filter(|l| matches!(l.read, Ok(Some(_)))).count();
            let refused = self.lines.iter().filter(|l| l.read.is_err()).count();
            let args = [
                ("figures", figures.into()),
                ("refused", refused.into()),
                ("date", m.day(self.about).into()),
            ];
            Label::new(m.tf("paste-ask", &args)).wrap().ui(ui);
            if self.beyond > 0 {
                let beyond = m.tf("paste-beyond", &[("count", self.beyond.into())]);
                Label::new(RichText::new(format!("⚠ {beyond}"))).wrap().ui(ui);
            }
            ui.add_space(4.0);
            let height = (ui.ctx().content_rect().height() - 360.0).clamp(96.0, 420.0);
            // As wide as the dialog: the bar keeps its distance from the words.
            let area = ScrollArea::vertical().max_height(height);
            area.auto_shrink([false, true]).show(ui, |ui| {
                ui.set_width(ui.available_width() - 12.0);
                for line in &self.lines {
                    show(ui, m, line);
                }
            });
            let ready = figures > 0 && m.can_record();
            let wanted = cancel_or(ui, m, m.tf("paste-record", &[("count", figures.into())]), ready);
            let Some(record) = wanted else { return Next::Close };
            if ready && (record || enter(ui)) {
                out.push(Action::Record(self.drafts(m)));
                return Next::Close;
            }
            Next::Stay
        })
    }

    fn drafts(&self, m: &Model) -> Vec<Draft> {
        let draft = |l: &Line| {
            let (c, row) = m.commitment(l.at)?;
            let value = l.read.as_ref().ok().copied()??;
            let measure = c.measures.get(row.leading)?.id.as_str().into();
            let event = Event::Figure { commitment: c.id.as_str().into(), measure, value, against: None };
            Some(Draft::new(self.about, event))
        };
        self.lines.iter().filter_map(draft).collect()
    }
}

/// What a cell says of the measure that leads a row.
fn read(m: &Model, at: usize, cell: &str) -> Result<Option<f64>, String> {
    let takes = |c: &Commitment, leading: usize| {
        let measure = c.measures.get(leading)?;
        let single = measure.goal.takes_figure() && !matches!(measure.goal, Goal::Compared { .. });
        single.then(|| measure.unit.clone())
    };
    let unit = m.commitment(at).and_then(|(c, row)| takes(c, row.leading));
    match unit {
        Some(unit) => figure::parse(cell, m.plan().unit(&unit)).map_err(|e| text::figure_error(m.lang(), &e)),
        None if cell.is_empty() => Ok(None),
        None => Err(m.t("paste-no-figure")),
    }
}

fn show(ui: &mut Ui, m: &Model, line: &Line) {
    let Some((c, at)) = m.commitment(line.at) else { return };
    let unit = c.measures.get(at.leading).map_or(String::new(), |x| m.unit(&x.unit));
    let cells = |ui: &mut Ui| {
        let text = match &line.read {
            Ok(Some(v)) => RichText::new(format!("{}{unit}", text::figure(*v))),
            Ok(None) => faint(ui, m.t("paste-empty")).small(),
            Err(why) => {
                let color = palette(ui).standing(Standing::NotMet);
                RichText::new(format!("× {}: {why}", line.cell)).small().color(color)
            }
        };
        row::right(ui, 260.0, text);
    };
    row::line(ui, cells, |ui| {
        ui.add(Label::new(RichText::new(c.title.get(m.lang()))).truncate());
    });
}
