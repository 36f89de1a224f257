//! Which columns the width has room for, and how wide they are: as what stands in the rows
//! asks for.

use egui::{Id, Ui};

use super::{
    cell::{said, standing},
    column::{Column, GAP},
};
use crate::{
    domain::{scorecard::Standing, words::Lang},
    gui::{
        model::Model,
        widget::{
            columns::{Dragged, LOOKED_AT, NARROWEST, Need, face, share, total, width},
            words,
        },
    },
};

/// Width of the tick's column, in points.
pub(super) const TICK: f32 = 30.0;
/// Air right of the last words, off the edge and the bar there, in points.
pub(super) const AIR: f32 = 14.0;
/// A title with less room, in points, tells little: Chinese says more in as much.
const fn title(lang: Lang) -> f32 {
    match lang {
        Lang::En => 200.0,
        Lang::Hans | Lang::Hant => 150.0,
    }
}

/// How many times that a title gets before columns that are missed least.
const TITLE_READ: f32 = 1.6;

/// The most a title asks for where others need room too, in points.
const TITLE_FULL: f32 = 420.0;
/// A figure of seven digits with its signs, in points.
const FIGURE: f32 = 88.0;
/// The shortest bar that can be read beside its share in words, and the longest it asks for, in
/// points.
const BAR: [f32; 2] = [30.0, 72.0];

/// What each column asks for, measured once for the rows of one filtering.
#[derive(Default)]
pub(super) struct Needs {
    of: Option<(u64, Lang, u32)>,
    needs: Vec<Need>,
}

impl Needs {
    /// Measures anew when there are other rows, figures or words.
    pub(super) fn follow(&mut self, ui: &Ui, m: &Model) {
        let now = Some((m.filtered, m.lang(), face(ui)));
        if self.of != now {
            self.of = now;
            self.needs = Column::ALL.into_iter().map(|c| need(ui, m, c)).collect();
        }
    }

    fn get(&self, column: Column) -> Need {
        self.needs.get(column as usize).copied().unwrap_or(Need::exact(0.0))
    }
}

fn need(ui: &Ui, m: &Model, column: Column) -> Need {
    let every = m.rows.len().div_ceil(LOOKED_AT).max(1);
    let seen = m.rows.iter().step_by(every).filter_map(|i| m.commitment(*i));
    let texts = seen.filter_map(|(c, row)| said(m, column, c, row)).filter(|t| !t.is_empty());
    match column {
        Column::Title => {
            let font = egui::TextStyle::Body.resolve(ui.style());
            let longest = texts.map(|t| width(ui, &font, &t)).fold(0.0, f32::max);
            let least = title(m.lang());
            Need { least, full: (longest + GAP).clamp(least, TITLE_FULL) }
        }
        // A bar takes what it is given; where no row has one, its heading stands alone.
        Column::Progress => {
            let mut texts = texts.peekable();
            if texts.peek().is_some() { bar(ui) } else { Need::of(ui, &m.t(column.key()), []) }
        }
        // A dash is no goal whose width could speak for the others.
        Column::Goal => Need::of(ui, &m.t(column.key()), texts.filter(|t| t.chars().count() > 1)),
        // Few words, and every one that stands in a row.
        Column::Standing => {
            let words = Standing::ALL.into_iter().filter(|s| m.shown.get(*s) > 0);
            let words = words.map(|s| standing(m, s));
            Need::of(ui, &m.t(column.key()), texts.chain(words))
        }
        _ => Need::of(ui, &m.t(column.key()), texts),
    }
}

fn bar(ui: &Ui) -> Need {
    let [least, full] = BAR.map(|bar| bar + share_width(ui));
    Need { least, full }
}

/// Room for a share in words with the air around it, in points.
pub(super) fn share_width(ui: &Ui) -> f32 {
    let font = egui::TextStyle::Body.resolve(ui.style());
    width(ui, &font, &words::percent(1.0)) + GAP + 4.0
}

/// The columns as they are drawn.
pub(super) struct Laid {
    /// Those somebody chose, or of a first start.
    pub(super) chosen: Vec<Column>,
    /// Those there is room for.
    pub(super) columns: Vec<Column>,
    /// Their widths in points, that of the tick first.
    pub(super) widths: Vec<f32>,
    /// What each column keeps, in points, that of the tick aside.
    pub(super) floors: Vec<f32>,
    /// Whether they go beyond the view.
    pub(super) beyond: bool,
    /// The room of the view in points.
    pub(super) room: f32,
}

impl Laid {
    /// Lays the columns into the view; `all` of them where they may go beyond it.
    pub(super) fn of(ui: &Ui, m: &Model, needs: &Needs, all: bool) -> Self {
        let dragged = Dragged::of(ui, table());
        // A width given by hand holds, but not at the cost of another column.
        let ask = |columns: &[Column], firm: bool| -> Vec<Need> {
            let air = |c: Column| if columns.last() == Some(&c) { AIR } else { 0.0 };
            let need = |c: &Column| {
                let texts = needs.get(*c).more(air(*c));
                if *c == Column::Title {
                    // It takes what is left: nobody gives it a width.
                    return dragged.rest(c.key(), needs.get(*c), ui.available_width());
                }
                let asked = dragged.need(c.key(), texts, firm, ui.available_width());
                asked.at_least(floor(*c, texts))
            };
            columns.iter().map(need).collect()
        };
        let room = |columns: &[Column]| ui.available_width() - TICK - GAP * columns.len() as f32;
        let chosen = Column::chosen(&m.prefs.columns).to_vec();
        let mut columns = chosen.clone();
        // Which columns there are the texts decide alone: none comes or goes while one is dragged.
        // A title with room to be read goes before what a reader misses least.
        let fits = |columns: &[Column], titled: f32| {
            let least = |c: &Column| match *c {
                Column::Title => needs.get(*c).full.min(titled).max(title(m.lang())),
                c => needs.get(c).at_least(floor(c, needs.get(c))).least,
            };
            columns.iter().map(least).sum::<f32>() + AIR <= room(columns)
        };
        let beyond = all && !fits(&columns, 0.0);
        for c in Column::FIRST_TO_GO {
            if beyond || fits(&columns, if c.is_missed() { 0.0 } else { TITLE_READ * title(m.lang()) }) {
                break;
            }
            columns.retain(|s| *s != c);
        }
        let firm = beyond || total(&ask(&columns, true)).0 <= room(&columns) + 0.5;
        let asked = ask(&columns, firm);
        // Beyond it no further than they must.
        let room = if beyond { total(&asked).0 } else { room(&columns) };
        let rest = columns.iter().position(|c| *c == Column::Title).unwrap_or(0);
        let widths = std::iter::once(TICK).chain(share(&asked, rest, room)).collect();
        let floors = columns.iter().map(|c| floor(*c, needs.get(*c))).collect();
        Self { chosen, columns, widths, floors, beyond, room: ui.available_width() }
    }

    /// The columns there is no room for.
    pub(super) fn hidden(&self) -> impl Iterator<Item = Column> {
        self.chosen.iter().copied().filter(|c| !self.columns.contains(c))
    }

    /// Width of all that are drawn with what is between, in points.
    pub(super) fn width(&self) -> f32 {
        self.widths.iter().sum::<f32>() + GAP * (self.widths.len() - 1) as f32
    }
}

/// What a column keeps however little room there is: figures and days are never cut.
fn floor(column: Column, texts: Need) -> f32 {
    match column {
        Column::Progress => texts.least,
        // The unit stands behind the figure, and is the part that may be cut.
        Column::Actual => texts.full.min(texts.least.max(FIGURE)),
        c if c.is_whole() => texts.full,
        _ => NARROWEST,
    }
}

/// What the widths somebody gave the columns are remembered under.
pub(super) fn table() -> Id {
    Id::unique("list columns")
}
