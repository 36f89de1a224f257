//! The ledger: one row a commitment, as people know it from their spreadsheets.

use egui::{Align, Button, Key, Label, Layout, Modifiers, RichText, Sense, TextEdit, Ui, Widget as _, vec2};
use egui_extras::{Column as Width, TableBuilder, TableRow};
use serde::{Deserialize, Serialize};

use super::{
    super::{
        action::Action,
        filter::Grouping,
        model::Model,
        theme,
        widget::{bar, faint, mark, name, palette, words},
    },
    side,
};
use crate::domain::{
    entry::{Draft, Event},
    figure,
    plan::Commitment,
    scorecard::{Counts, Row, Standing},
};

/// A column after the tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Column {
    /// Title.
    Title,
    /// Kind.
    Kind,
    /// Section.
    Section,
    /// Lead unit.
    Lead,
    /// The goal of the measure that leads the row.
    Goal,
    /// What was reported.
    Actual,
    /// Share of the goal, with the planned share marked.
    Progress,
    /// Progress less planned share, or the margin.
    Gap,
    /// Where it stands.
    Standing,
    /// When it is due.
    Due,
    /// The date the latest report is about.
    LastReport,
}

impl Column {
    /// Every column, in their order.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Kind,
        Self::Section,
        Self::Lead,
        Self::Goal,
        Self::Actual,
        Self::Progress,
        Self::Gap,
        Self::Standing,
        Self::Due,
        Self::LastReport,
    ];

    /// The columns of a first start: what fits a small screen.
    pub const DEFAULT: [Self; 6] =
        [Self::Title, Self::Goal, Self::Actual, Self::Progress, Self::Gap, Self::Standing];

    /// Identifier of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "column-title",
            Self::Kind => "column-kind",
            Self::Section => "column-section",
            Self::Lead => "column-lead",
            Self::Goal => "column-goal",
            Self::Actual => "column-actual",
            Self::Progress => "column-progress",
            Self::Gap => "column-gap",
            Self::Standing => "column-standing",
            Self::Due => "column-due",
            Self::LastReport => "column-last-report",
        }
    }

    const fn is_figure(self) -> bool {
        matches!(self, Self::Goal | Self::Actual | Self::Gap | Self::Due | Self::LastReport)
    }

    fn width(self) -> Width {
        match self {
            Self::Title => Width::remainder().at_least(150.0).clip(true),
            other => Width::initial(other.room()).clip(true),
        }
    }

    /// Width in points it needs to be read.
    const fn room(self) -> f32 {
        match self {
            Self::Title => 230.0,
            Self::Kind => 76.0,
            Self::Section | Self::Lead => 110.0,
            Self::Goal | Self::Due => 132.0,
            Self::Actual => 112.0,
            Self::Progress => 120.0,
            Self::Gap => 60.0,
            Self::Standing => 132.0,
            Self::LastReport => 104.0,
        }
    }

    /// The columns of `chosen` that can be read in `width` points: those a reader misses
    /// least go first. Nothing is ever cut off at the edge.
    fn fitting(chosen: &[Self], width: f32) -> Vec<Self> {
        let mut shown = chosen.to_vec();
        let first_to_go = [
            Self::LastReport,
            Self::Due,
            Self::Kind,
            Self::Section,
            Self::Lead,
            Self::Gap,
            Self::Progress,
            Self::Goal,
        ];
        for c in first_to_go {
            let needed: f32 = shown.iter().map(|c| c.room() + GAP).sum();
            if needed + TICK <= width {
                break;
            }
            shown.retain(|s| *s != c);
        }
        shown
    }
}

/// Height of a row, width of the tick's column, space between columns; in points.
const ROW: f32 = 26.0;
const TICK: f32 = 44.0;
const GAP: f32 = 10.0;

/// A line of the table.
enum Line {
    Group(String, Counts),
    Row(usize),
}

/// State of the list.
#[derive(Default)]
pub struct List {
    /// A figure being typed in the row of this commitment.
    typing: Option<(usize, String)>,
    wants_focus: bool,
    error: Option<(usize, String)>,
    lead: String,
    /// The selection last seen: one made elsewhere is scrolled to.
    seen: Option<usize>,
    anchor: Option<usize>,
}

impl List {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let lines = lines(m);
        self.keys(ui, m, &lines, out);
        egui::Frame::new().inner_margin(egui::Margin { left: 12, right: 12, top: 8, bottom: 4 }).show(
            ui,
            |ui| {
                tools(ui, m, out);
                side::chips(ui, m, out);
                if !m.marked.is_empty() {
                    self.bulk(ui, m, out);
                }
            },
        );
        if m.rows.is_empty() {
            return empty(ui, m, out);
        }
        self.table(ui, m, &lines, out);
    }

    /// Arrows, space and enter, while no field has the cursor.
    fn keys(&mut self, ui: &Ui, m: &Model, lines: &[Line], out: &mut Vec<Action>) {
        let busy = ui.memory(|mem| mem.focused().is_some() || mem.top_modal_layer().is_some());
        if busy || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |k| ui.input_mut(|i| i.consume_key(Modifiers::NONE, k));
        let rows: Vec<usize> =
            lines.iter().filter_map(|l| if let Line::Row(i) = l { Some(*i) } else { None }).collect();
        let at = m.selected.and_then(|s| rows.iter().position(|i| *i == s));
        let step = [
            (Key::ArrowDown, 1_isize),
            (Key::ArrowUp, -1),
            (Key::PageDown, 15),
            (Key::PageUp, -15),
            (Key::Home, isize::MIN / 2),
            (Key::End, isize::MAX / 2),
        ]
        .into_iter()
        .find(|(k, _)| pressed(*k));
        if let (Some((_, by)), false) = (step, rows.is_empty()) {
            let to = at.map_or(0, |at| at.saturating_add_signed(by).min(rows.len() - 1));
            out.push(Action::Select(Some(rows[to])));
        }
        let Some(i) = m.selected.filter(|_| at.is_some()) else { return };
        if pressed(Key::Space)
            && let Some((_, row)) = m.commitment(i)
        {
            out.push(Action::Tick(vec![i], row.done.is_none()));
        }
        if pressed(Key::Enter) {
            out.push(Action::Report(i));
        }
        if pressed(Key::Escape) {
            out.push(Action::Select(None));
        }
    }

    /// What can be done with several at once.
    fn bulk(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let rows: Vec<usize> = m.marked.iter().copied().collect();
        ui.horizontal_wrapped(|ui| {
            ui.label(m.tf("list-marked", &[("count", rows.len().into())]));
            ui.add_enabled_ui(m.can_record(), |ui| {
                if ui.button(m.t("list-tick-all")).clicked() {
                    out.push(Action::Tick(rows.clone(), true));
                }
                if ui.button(m.t("list-untick-all")).clicked() {
                    out.push(Action::Tick(rows.clone(), false));
                }
                let field = TextEdit::singleline(&mut self.lead)
                    .hint_text(m.t("list-assign-hint"))
                    .desired_width(120.0)
                    .ui(ui);
                name(ui, &field, m.t("list-assign-hint"));
                let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                if ui.button(m.t("list-assign")).clicked() || enter {
                    out.push(Action::Assign(rows.clone(), self.lead.trim().to_owned()));
                }
            });
            if ui.button(m.t("list-mark-none")).clicked() {
                out.push(Action::MarkOnly(Vec::new()));
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, m: &Model, lines: &[Line], out: &mut Vec<Action>) {
        let columns = &Column::fitting(&m.prefs.columns, ui.available_width());
        ui.spacing_mut().item_spacing.x = GAP;
        // Widths are remembered for a set of columns: another set starts afresh.
        let salt = columns.iter().fold(1_u32, |s, c| s | (2 << (*c as u32)));
        let mut table = TableBuilder::new(ui)
            .id_salt(salt)
            .striped(false)
            .resizable(true)
            .sense(Sense::click())
            .auto_shrink(false)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Width::exact(30.0));
        for c in columns {
            table = table.column(c.width());
        }
        if m.selected != self.seen {
            self.seen = m.selected;
            let line = lines.iter().position(|l| matches!(l, Line::Row(i) if Some(*i) == m.selected));
            if let Some(line) = line {
                table = table.scroll_to_row(line, None);
            }
        }
        let table = table.header(28.0, |mut header| {
            header.col(|ui| {
                ui.label("");
            });
            for c in columns {
                header.col(|ui| head(ui, m, *c, out));
            }
        });
        table.body(|body| {
            body.rows(ROW, lines.len(), |mut row| match &lines[row.index()] {
                Line::Group(title, counts) => group(&mut row, columns, title, counts),
                Line::Row(i) => self.row(&mut row, m, columns, *i, out),
            });
        });
    }

    fn row(
        &mut self,
        table: &mut TableRow<'_, '_>,
        m: &Model,
        columns: &[Column],
        i: usize,
        out: &mut Vec<Action>,
    ) {
        let Some((c, row)) = m.commitment(i) else { return };
        table.set_selected(m.selected == Some(i) || m.marked.contains(&i));
        table.col(|ui| tick(ui, m, i, c, row, out));
        for column in columns.iter().copied() {
            table.col(|ui| {
                if column == Column::Actual {
                    self.actual(ui, m, i, c, row, out);
                } else if column.is_figure() {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| cell(ui, m, column, c, row));
                } else {
                    cell(ui, m, column, c, row);
                }
            });
        }
        let response = table.response();
        if response.double_clicked() {
            out.push(Action::Report(i));
        } else if response.clicked() {
            self.click(&response, m, i, out);
        }
        response.context_menu(|ui| context(ui, m, i, c, row, out));
    }

    /// A plain click selects; with Ctrl it marks one, with Shift all between.
    fn click(&mut self, response: &egui::Response, m: &Model, i: usize, out: &mut Vec<Action>) {
        let keys = response.ctx.input(|input| input.modifiers);
        if keys.command {
            out.push(Action::Mark(i, !m.marked.contains(&i)));
        } else if keys.shift {
            let place = |x: usize| m.rows.iter().position(|r| *r == x);
            let from = self.anchor.or(m.selected).and_then(place).unwrap_or(0);
            let to = place(i).unwrap_or(0);
            out.push(Action::MarkOnly(m.rows[from.min(to)..=from.max(to)].to_vec()));
            return;
        } else {
            out.push(Action::Select(Some(i)));
        }
        self.anchor = Some(i);
    }

    /// The reported value; a click turns it into a field for a new figure.
    fn actual(&mut self, ui: &mut Ui, m: &Model, i: usize, c: &Commitment, row: &Row, out: &mut Vec<Action>) {
        let (Some(measure), Some(a)) = (c.measures.get(row.leading), row.lead_measure()) else { return };
        let takes = m.can_record()
            && measure.goal.takes_figure()
            && !matches!(measure.goal, crate::domain::measure::Goal::Compared { .. });
        if let Some((at, typed)) = &mut self.typing
            && *at == i
        {
            let field = TextEdit::singleline(typed)
                .desired_width(f32::INFINITY)
                .align(egui::Align2::RIGHT_CENTER)
                .hint_text(m.unit(&measure.unit).trim())
                .ui(ui);
            name(ui, &field, m.tf("list-type-figure", &[("title", c.title.get(m.lang()).into())]));
            if std::mem::take(&mut self.wants_focus) {
                field.request_focus();
            }
            if let Some((_, why)) = self.error.as_ref().filter(|(at, _)| *at == i) {
                field.show_tooltip_text(why);
            }
            if field.lost_focus() {
                let enter = ui.input(|k| k.key_pressed(Key::Enter));
                self.typed(m, i, c, &measure.id, &measure.unit, enter, out);
            }
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let known = words::actual(m, measure, a);
            let text = words::toned(ui, &known, &m.unit(&measure.unit));
            if !takes {
                ui.add(Label::new(text).truncate());
                return;
            }
            let cell = if known.is_empty() { Button::new(faint(ui, "…")) } else { Button::new(text) };
            let cell = cell.frame(false).truncate().ui(ui).on_hover_text(m.t("list-type-hint"));
            name(ui, &cell, m.tf("list-type-figure", &[("title", c.title.get(m.lang()).into())]));
            if cell.clicked() {
                self.typing = Some((i, String::new()));
                self.wants_focus = true;
                self.error = None;
                out.push(Action::Select(Some(i)));
            }
        });
    }

    /// What was typed becomes an entry for the reporting date, or a message beside it.
    #[expect(clippy::too_many_arguments, reason = "the parts of one cell")]
    fn typed(
        &mut self,
        m: &Model,
        i: usize,
        c: &Commitment,
        measure: &str,
        unit: &str,
        enter: bool,
        out: &mut Vec<Action>,
    ) {
        let Some((_, typed)) = self.typing.clone() else { return };
        match figure::parse(&typed, m.plan().unit(unit)) {
            Ok(Some(value)) if enter => {
                let event = Event::Figure {
                    commitment: c.id.clone(),
                    measure: measure.to_owned(),
                    value,
                    against: None,
                };
                out.push(Action::Record(vec![Draft::new(m.as_of, event)]));
                self.typing = None;
            }
            Err(e) if enter => {
                self.error = Some((i, crate::text::figure_error(m.lang(), &e)));
                self.wants_focus = true;
            }
            // Leaving the cell without Enter keeps what was typed, if there is something.
            _ if typed.trim().is_empty() => self.typing = None,
            _ => {}
        }
    }
}

/// The row that stands first.
#[must_use]
pub fn first(m: &Model) -> Option<usize> {
    lines(m).into_iter().find_map(|l| if let Line::Row(i) = l { Some(i) } else { None })
}

/// Sorted and grouped lines.
fn lines(m: &Model) -> Vec<Line> {
    if m.prefs.grouping == Grouping::None {
        return m.rows.iter().map(|i| Line::Row(*i)).collect();
    }
    let mut keyed: Vec<(usize, &str, usize)> =
        m.rows.iter().filter_map(|i| group_key(m, *i).map(|(at, lead)| (at, lead, *i))).collect();
    // Stable: inside a group the rows keep their order.
    keyed.sort_by_key(|(at, lead, _)| (*at, *lead));
    let mut out = Vec::new();
    for group in keyed.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let counts = Counts::of(group.iter().map(|(_, _, i)| &m.card.rows[*i]));
        out.push(Line::Group(group_title(m, group[0].2), counts));
        out.extend(group.iter().map(|(_, _, i)| Line::Row(*i)));
    }
    out
}

/// What puts a row into its group: a place among the groups, and the lead unit's name.
fn group_key(m: &Model, i: usize) -> Option<(usize, &str)> {
    let (c, row) = m.commitment(i)?;
    Some(match m.prefs.grouping {
        Grouping::Section => {
            let at = m.plan().head.sections.iter().position(|s| s.id == c.section);
            (at.unwrap_or(usize::MAX), "")
        }
        Grouping::Kind => (c.kind as usize, ""),
        Grouping::Standing => (row.standing as usize, ""),
        // Those without a unit come last.
        Grouping::Lead => (usize::from(row.lead.is_empty()), row.lead.as_str()),
        Grouping::None => (0, ""),
    })
}

fn group_title(m: &Model, i: usize) -> String {
    let Some((c, row)) = m.commitment(i) else { return String::new() };
    match m.prefs.grouping {
        Grouping::Section => {
            m.plan().section(&c.section).map_or(c.section.as_str(), |s| s.title.get(m.lang())).to_owned()
        }
        Grouping::Kind => m.t(&format!("kind-{}", c.kind.key())),
        Grouping::Standing => m.t(&format!("standing-{}", row.standing.key())),
        Grouping::Lead if row.lead.is_empty() => m.t("lead-none"),
        Grouping::Lead => row.lead.clone(),
        Grouping::None => String::new(),
    }
}

fn tools(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(m.t("view-list")).font(theme::heading()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let shown = m.t(m.prefs.grouping.key());
            let columns = ui.menu_button(m.t("list-columns"), |ui| {
                for c in Column::ALL.into_iter().filter(|c| *c != Column::Title) {
                    let mut on = m.prefs.columns.contains(&c);
                    if ui.checkbox(&mut on, m.t(c.key())).clicked() {
                        out.push(Action::Column(c));
                    }
                }
            });
            name(ui, &columns.response, m.t("list-columns"));
            let combo = egui::ComboBox::from_id_salt("grouping").selected_text(shown).show_ui(ui, |ui| {
                for g in Grouping::ALL {
                    if ui.selectable_label(m.prefs.grouping == g, m.t(g.key())).clicked() {
                        out.push(Action::Group(g));
                    }
                }
            });
            name(ui, &combo.response, m.t("list-grouping"));
            ui.label(faint(ui, m.t("list-grouping")));
        });
    });
}

/// Nothing passes: say why, and what to do.
fn empty(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.vertical_centered(|ui| {
        ui.add_space(60.0);
        let key = if m.filters.is_empty() { "list-empty-plan" } else { "list-empty-filters" };
        ui.label(RichText::new(m.t(key)).font(theme::heading()));
        ui.add_space(8.0);
        if !m.filters.is_empty() && ui.button(m.t("side-clear")).clicked() {
            out.push(Action::ClearFilters);
        }
    });
}

fn head(ui: &mut Ui, m: &Model, column: Column, out: &mut Vec<Action>) {
    let sorted = m.prefs.sort.filter(|(c, _)| *c == column);
    let arrow = sorted.map_or("", |(_, down)| if down { " ↓" } else { " ↑" });
    let text = faint(ui, format!("{}{arrow}", m.t(column.key()))).small();
    let mut show = |ui: &mut Ui| {
        let button = Button::new(text.clone()).frame(false).truncate().ui(ui);
        if button.on_hover_text(m.t("list-sort-hint")).clicked() {
            out.push(Action::Sort(column));
        }
    };
    if column.is_figure() {
        ui.with_layout(Layout::right_to_left(Align::Center), &mut show);
    } else {
        show(ui);
    }
}

/// A group's heading with the counts that matter.
fn group(row: &mut TableRow<'_, '_>, columns: &[Column], title: &str, counts: &Counts) {
    row.col(|_| {});
    for column in columns {
        row.col(|ui| {
            if *column == Column::Title {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.label(RichText::new(title).family(theme::bold()));
                ui.label(faint(ui, counts.total().to_string()).small());
                for s in Standing::ALL.into_iter().filter(|s| s.wants_attention() && counts.get(*s) > 0) {
                    ui.label(mark::glyph(ui, s).small());
                    ui.label(faint(ui, counts.get(s).to_string()).small());
                }
            }
        });
    }
}

fn tick(ui: &mut Ui, m: &Model, i: usize, c: &Commitment, row: &Row, out: &mut Vec<Action>) {
    let mut done = row.done.is_some();
    ui.add_space(8.0);
    let response = ui.add_enabled(m.can_record(), egui::Checkbox::without_text(&mut done));
    name(ui, &response, m.tf("list-tick", &[("title", c.title.get(m.lang()).into())]));
    if response.clicked() {
        out.push(Action::Tick(vec![i], done));
    }
}

fn cell(ui: &mut Ui, m: &Model, column: Column, c: &Commitment, row: &Row) {
    let measure = c.measures.get(row.leading);
    let label = |ui: &mut Ui, text: String| {
        ui.add(Label::new(text).truncate());
    };
    match column {
        Column::Title => title(ui, m, c, row),
        Column::Kind => label(ui, m.t(&format!("kind-{}", c.kind.key()))),
        Column::Section => {
            let section = m.plan().section(&c.section);
            label(ui, section.map_or(String::new(), |s| s.title.get(m.lang()).to_owned()));
        }
        Column::Lead => label(ui, row.lead.clone()),
        Column::Goal => {
            if let Some(x) = measure {
                let text = words::toned(ui, &words::goal(m, x), &m.unit(&x.unit));
                ui.add(Label::new(text).truncate());
            }
        }
        Column::Progress => progress(ui, row),
        Column::Gap => label(ui, words::gap(m, c, row)),
        Column::Standing => {
            mark::label(ui, m, row.standing);
        }
        Column::Due => label(ui, words::due(m, c.due)),
        Column::LastReport => {
            label(ui, row.latest.as_ref().map_or(String::new(), |e| m.day(e.about)));
        }
        Column::Actual => {}
    }
}

fn title(ui: &mut Ui, m: &Model, c: &Commitment, row: &Row) {
    let p = palette(ui);
    if row.contradicted {
        ui.label(RichText::new("⚠").color(p.standing(Standing::NotMet)))
            .on_hover_text(m.t("detail-contradicted"));
    }
    let text = RichText::new(c.title.get(m.lang()));
    let text = if row.done.is_some() { text.color(p.faint) } else { text };
    let label = ui.add(Label::new(text).truncate());
    let others: Vec<&str> = c.title.iter().filter(|(l, _)| *l != m.lang()).map(|(_, t)| t).collect();
    label.on_hover_text(others.join("\n"));
    if let (true, Some(measure)) = (c.measures.len() > 1, c.measures.get(row.leading))
        && let Some(t) = &measure.title
    {
        ui.add(Label::new(faint(ui, t.get(m.lang())).small()).truncate());
    }
}

fn progress(ui: &mut Ui, row: &Row) {
    let Some(a) = row.lead_measure() else { return };
    let Some(share) = a.progress else { return };
    let color = palette(ui).standing(row.standing);
    let width = (ui.available_width() - 56.0).max(24.0);
    bar::progress(ui, vec2(width, 8.0), Some(share), a.planned, color);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add(Label::new(words::percent(share)).truncate());
    });
}

fn context(ui: &mut Ui, m: &Model, i: usize, c: &Commitment, row: &Row, out: &mut Vec<Action>) {
    let done = row.done.is_some();
    ui.add_enabled_ui(m.can_record(), |ui| {
        if ui.button(m.t(if done { "list-untick" } else { "list-tick-one" })).clicked() {
            out.push(Action::Tick(vec![i], !done));
            ui.close();
        }
        if ui.button(m.t("list-report")).clicked() {
            out.push(Action::Report(i));
            ui.close();
        }
    });
    if ui.button(m.t("list-mark")).clicked() {
        out.push(Action::Mark(i, !m.marked.contains(&i)));
        ui.close();
    }
    if ui.button(m.t("list-copy-title")).clicked() {
        out.push(Action::Copy(c.title.get(m.lang()).to_owned()));
        ui.close();
    }
}
