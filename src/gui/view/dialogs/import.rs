//! A file that comes back: what it would do, cell by cell, before anything is recorded.

use std::path::Path;

use egui::{
    Align, Button, ComboBox, Context, Frame, Label, Layout, Margin, Popup, PopupCloseBehavior, RichText,
    ScrollArea, TextStyle, Ui, Widget as _, text::LayoutJob, vec2,
};

use jiff::civil::Date;

use super::{Action, Browse, Model, Next, PathField, answers, cancel_or, enter, hairline, question};
use crate::{
    domain::{
        checks::Finding,
        plan::Plan,
        scorecard::Standing,
        staged::{Column, DayFrom, Field, Kind, Origin, Staged, StagedLine},
        words::{Lang, Trilingual},
    },
    gui::{
        import::{Deed, Incoming, Reading, meanings},
        view::safety::wrong,
        widget::{date, entry, faint, found, name, palette, pick, row},
    },
    search::Query,
    text,
};

/// Height of one statement, in points.
const LINE: f32 = 22.0;
/// Height of one that is refused: its reason stands under it in full.
const REFUSED: f32 = 56.0;
/// Width of a cell's address.
const ADDRESS: i8 = 96;
/// What stands between two cells.
const GAP: i8 = 8;
/// Room for the button that asks what a title means.
const WHICH: f32 = 72.0;
/// Width of the day a statement is about.
const DAY: f32 = 104.0;

/// The dialog: first the file, then what it would do.
pub(super) struct Import {
    path: PathField,
    /// The system's dialog answered: look at once.
    look: bool,
    /// The kind whose statements are listed; none until there are any.
    kind: Option<&'static str>,
    /// Whether what contradicts others is taken.
    conflicting: bool,
    /// The title somebody says the meaning of.
    meant: Meant,
}

/// What a title of the file may mean.
#[derive(Default)]
struct Meant {
    title: String,
    search: String,
    /// Commitments, or measures of those that have several: the nearest first.
    all: Vec<(usize, Option<usize>)>,
}

impl Default for Import {
    fn default() -> Self {
        Self {
            path: PathField::new(String::new()),
            look: false,
            kind: None,
            conflicting: false,
            meant: Meant::default(),
        }
    }
}

impl Import {
    pub(super) fn chosen(&mut self, path: &Path) {
        self.look = self.path.chosen(path);
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "incoming-title", 860.0, |ui| match &m.incoming {
            None => self.ask(ui, m, out),
            Some(incoming) => self.show(ui, m, incoming, out),
        })
    }

    /// Which file.
    fn ask(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) -> Next {
        Label::new(m.t("incoming-text")).wrap().ui(ui);
        ui.add_space(8.0);
        let label = m.t("incoming-path");
        ui.label(faint(ui, &label).small());
        self.path.ui(ui, m, &label, Browse::Table, out);
        let path = self.path.path();
        if let (Err(why), false) = (&path, self.path.typed.trim().is_empty()) {
            ui.label(faint(ui, m.t(why)).small());
        }
        let look = std::mem::take(&mut self.look);
        let wanted = cancel_or(ui, m, m.t("incoming-look"), path.is_ok());
        let Some(now) = wanted else { return Next::Close };
        if let (Ok(path), true) = (path, look || now || enter(ui)) {
            out.push(Action::Import(Deed::Look(path)));
        }
        Next::Stay
    }

    /// What it would do.
    fn show(&mut self, ui: &mut Ui, m: &Model, incoming: &Incoming, out: &mut Vec<Action>) -> Next {
        super::named(ui, None, &incoming.path);
        let staged = match &incoming.staged {
            None => {
                ui.add_space(8.0);
                ui.label(m.t("incoming-reading"));
                // About as high as what will stand here.
                ui.add_space(room(ui));
                return leave(ui, m, out);
            }
            Some(Err(why)) => {
                ui.add_space(8.0);
                wrong(ui, &text::finding::finding(m.lang(), why));
                how(ui, m, incoming, &[], out);
                return leave(ui, m, out);
            }
            Some(Ok(staged)) => staged,
        };
        Label::new(origin(m, staged)).wrap().ui(ui);
        for note in &staged.notes {
            Label::new(said(m, note)).wrap().ui(ui);
        }
        if staged.origin == Origin::Table {
            how(ui, m, incoming, &staged.mapping.columns, out);
        }
        if let Some((day, from)) = staged.day {
            undated(ui, m, incoming, (day, from), out);
        }
        ui.add_space(4.0);
        let counts = staged.counts();
        self.kinds(ui, m, counts);
        hairline(ui);
        if let Some((title, id)) = self.lines(ui, m, staged) {
            let mut reading = incoming.reading.clone();
            reading.same.retain(|(known, _)| *known != title);
            reading.same.push((title, id));
            out.push(Action::Import(Deed::Read(reading)));
        }
        let [.., conflicting, _, refused] = counts;
        if conflicting > 0 {
            ui.checkbox(
                &mut self.conflicting,
                m.tf("incoming-conflicting", &[("count", conflicting.into())]),
            );
        }
        if refused > 0 {
            // What a title means can be said here; all else is mended in the file.
            let asks = staged.lines.iter().any(|l| matches!(l.kind, Kind::Refused(_)) && l.asks().is_some());
            let key = if asks { "incoming-refused-which" } else { "incoming-refused-stay" };
            let text = m.tf(key, &[("count", refused.into())]);
            Label::new(faint(ui, text).small()).wrap().ui(ui);
        }
        let taken = staged.drafts(self.conflicting).len();
        let ready = taken > 0 && m.can_record();
        let words = if taken == 0 {
            m.t("incoming-nothing")
        } else {
            m.tf("incoming-take", &[("count", taken.into())])
        };
        let Some(take) = cancel_or(ui, m, words, ready) else {
            out.push(Action::Import(Deed::Leave));
            return Next::Close;
        };
        if ready && (take || enter(ui)) {
            out.push(Action::Import(Deed::Take { conflicting: self.conflicting }));
            return Next::Close;
        }
        Next::Stay
    }

    /// The kinds with their counts, one chosen.
    fn kinds(&mut self, ui: &mut Ui, m: &Model, counts: [usize; 5]) {
        let some = || Kind::KEYS.into_iter().zip(counts).filter(|(_, n)| *n > 0);
        // What wants a look comes first.
        let first = ["refused", "conflicting", "changed", "added", "same"];
        let there = |k: &&str| some().any(|(key, _)| key == *k);
        if !self.kind.as_ref().is_some_and(there) {
            self.kind = first.iter().find(|k| there(k)).copied();
        }
        ui.horizontal_wrapped(|ui| {
            for (key, n) in some() {
                let words = m.tf(&format!("incoming-kind-{key}"), &[("count", n.into())]);
                if ui.selectable_label(self.kind == Some(key), words).clicked() {
                    self.kind = Some(key);
                }
            }
        });
    }

    /// The statements of the chosen kind. Gives a title and the id of what it was said to mean.
    fn lines(&mut self, ui: &mut Ui, m: &Model, staged: &Staged) -> Option<(String, String)> {
        let mut same = None;
        let shown: Vec<&StagedLine> =
            staged.lines.iter().filter(|l| Some(l.kind.key()) == self.kind).collect();
        let height = room(ui);
        let refused = shown.first().is_some_and(|l| matches!(l.kind, Kind::Refused(_)));
        let line_height = if refused { REFUSED } else { LINE };
        // One height, however few there are of a kind: the answers stay under the pointer.
        let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
        area.auto_shrink([false, false]).show_rows(ui, line_height, shown.len(), |ui, range| {
            let size = vec2(ui.available_width() - 20.0, line_height);
            for l in &shown[range] {
                // Rows of one height, however long a reason is.
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_min_size(size);
                    same = line(ui, m, l, &mut self.meant).or(same.take());
                });
            }
        });
        same
    }
}

impl Meant {
    /// The button that asks what a title means. Gives the id that was chosen.
    fn ui(&mut self, ui: &mut Ui, m: &Model, title: &str) -> Option<String> {
        let button = ui.small_button(m.t("incoming-which"));
        name(ui, &button, m.tf("incoming-which-of", &[("title", title.into())]));
        if button.clicked() && self.title != title {
            *self = Self { title: title.to_owned(), search: String::new(), all: meanings(m.plan(), title) };
        }
        let sheet = Popup::from_toggle_button_response(&button);
        let sheet = sheet.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            ui.set_width(pick::WIDTH);
            let (search, none) = (m.t("incoming-which-search"), m.t("incoming-which-none"));
            let words = pick::Words { lang: m.lang(), search: &search, none: &none };
            let line = |ui: &mut Ui, at: &(usize, Option<usize>), on: bool, query: &Query| {
                let title = found::marked(ui, query, &meaning(m, *at).0, palette(ui).ink);
                ui.add(Button::selectable(on, title).truncate()).clicked()
            };
            let find = |words: &str| having(m.plan(), m.lang(), &self.all, words);
            let chosen = pick::list(ui, &words, &mut self.search, find, line)?;
            ui.close();
            Some(meaning(m, chosen).1)
        });
        sheet.and_then(|s| s.inner)
    }
}

/// The height of the list of statements.
fn room(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - 420.0).clamp(96.0, 420.0)
}

/// Those whose titles in any language, or whose id, have every word.
fn having(
    plan: &Plan,
    lang: Lang,
    all: &[(usize, Option<usize>)],
    search: &str,
) -> Vec<(usize, Option<usize>)> {
    let query = Query::of(search, lang);
    let has = |(i, n): &(usize, Option<usize>)| {
        let Some(c) = plan.commitments.get(*i) else { return false };
        let part = n.and_then(|n| c.measures.get(n)).and_then(|m| m.title.as_ref());
        let titles = c.title.iter().chain(part.into_iter().flat_map(Trilingual::iter));
        query.finds(titles.map(|(_, t)| t).chain([c.id.as_str()]))
    };
    all.iter().filter(|at| has(at)).copied().collect()
}

/// A commitment or measure by its title, and its id as an import reads it.
fn meaning(m: &Model, (i, n): (usize, Option<usize>)) -> (String, String) {
    let Some((c, _)) = m.commitment(i) else { return Default::default() };
    match n.and_then(|n| c.measures.get(n)) {
        Some(measure) => (text::short::title(m.lang(), c, measure), format!("{}/{}", c.id, measure.id)),
        None => (c.title.get(m.lang()).to_owned(), c.id.clone()),
    }
}

/// One statement: where it stands, of what, what was known, what it says or why it is refused.
/// Where its title is not understood, or only guessed, what it means can be said: gives the
/// title and the id then.
fn line(ui: &mut Ui, m: &Model, l: &StagedLine, meant: &mut Meant) -> Option<(String, String)> {
    let mut same = None;
    let mut which = |ui: &mut Ui| {
        let asks = l.asks();
        same = asks.and_then(|title| Some((title.to_owned(), meant.ui(ui, m, title)?)));
        if asks.is_some() { WHICH } else { 0.0 }
    };
    let c = l.commitment.and_then(|i| m.commitment(i)).map(|(c, _)| c.title.get(m.lang()));
    let what = |ui: &mut Ui| {
        row::left(ui, f32::from(ADDRESS), faint(ui, &l.at).small());
        let what = c.map_or_else(|| faint(ui, &l.typed), RichText::new);
        ui.add(Label::new(what).truncate());
    };
    if let Kind::Refused(why) = &l.kind {
        let typed = if c.is_some() { l.typed.as_str() } else { "" };
        let right = |ui: &mut Ui| {
            let width = said_width(ui);
            let taken = which(ui);
            row::right(ui, width - taken, faint(ui, typed));
        };
        row::line(ui, right, what);
        let color = palette(ui).standing(Standing::NotMet);
        let why = text::finding::finding(m.lang(), why);
        Frame::new().inner_margin(Margin { left: ADDRESS + GAP, ..Margin::ZERO }).show(ui, |ui| {
            // Two lines; what is longer still is read under the pointer.
            let font = TextStyle::Small.resolve(ui.style());
            let mut words = LayoutJob::simple(why, font, color, ui.available_width());
            words.wrap.max_rows = 2;
            Label::new(words).wrap().ui(ui);
        });
        return same;
    }
    let draft = l.draft.as_ref()?;
    let new = entry::what(m, &draft.event);
    let known = l.known.as_ref().map(|e| (entry::what(m, &e.event), entry::who(m, e)));
    let text = match known.filter(|(k, _)| *k != new) {
        None => new,
        // Of two that differ it matters who said so.
        Some((k, by)) => format!("{k} · {by} → {new}"),
    };
    let notes: Vec<String> = l.notes.iter().map(|n| said(m, n)).collect();
    let mark = if notes.is_empty() { "" } else { " ⚠" };
    let hover = [m.day(draft.about)].into_iter().chain(notes).collect::<Vec<_>>().join("\n");
    let right = |ui: &mut Ui| {
        let width = said_width(ui);
        let taken = which(ui);
        row::right(ui, DAY, faint(ui, m.day(draft.about)).small());
        row::right(ui, width - DAY - taken, text + mark).on_hover_text(hover);
    };
    row::line(ui, right, what);
    same
}

/// The width of what a line says, which leaves the title its room at any size.
fn said_width(ui: &Ui) -> f32 {
    (ui.available_width() * 0.55).min(400.0)
}

/// The sheet and what its columns are taken for, to be corrected.
fn how(ui: &mut Ui, m: &Model, incoming: &Incoming, columns: &[Column], out: &mut Vec<Action>) {
    let mut wish = incoming.reading.clone();
    if incoming.sheets.len() > 1 {
        ui.horizontal(|ui| {
            let label = ui.label(faint(ui, m.t("incoming-sheet")).small());
            let shown = wish.sheet.clone().unwrap_or_else(|| m.t("incoming-sheet-any"));
            ComboBox::from_id_salt("sheet")
                .selected_text(shown)
                .show_ui(ui, |ui| {
                    for s in &incoming.sheets {
                        if ui.selectable_value(&mut wish.sheet, Some(s.clone()), s).clicked() {
                            ui.close();
                        }
                    }
                })
                .response
                .labelled_by(label.id);
        });
    }
    if !columns.is_empty() {
        ui.collapsing(m.t("incoming-columns"), |ui| {
            ui.horizontal_wrapped(|ui| {
                for column in columns {
                    field(ui, m, column, &mut wish);
                }
            });
        });
    }
    if wish != incoming.reading {
        out.push(Action::Import(Deed::Read(wish)));
    }
}

/// The day of lines that give none, to be chosen, and whose word it is.
fn undated(ui: &mut Ui, m: &Model, incoming: &Incoming, (day, from): (Date, DayFrom), out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(faint(ui, m.t("incoming-day")).small());
        if let Some(on) = date::button(ui, m, "incoming-day", day) {
            out.push(Action::Import(Deed::Read(Reading { on: Some(on), ..incoming.reading.clone() })));
        }
        ui.label(faint(ui, m.t(&format!("incoming-day-{}", from.key()))).small());
    });
}

/// A column and what it is taken for.
fn field(ui: &mut Ui, m: &Model, column: &Column, wish: &mut Reading) {
    let mut now = column.field;
    let title = format!("{} {}", column.letter, column.heading);
    ui.vertical(|ui| {
        ui.set_width(150.0);
        Label::new(faint(ui, &title).small()).truncate().ui(ui);
        let word = |f: Field| m.t(&format!("incoming-field-{}", f.key()));
        let combo = ComboBox::from_id_salt(("field", &column.letter))
            .selected_text(word(now))
            .width(140.0)
            .show_ui(ui, |ui| {
                for f in Field::ALL {
                    if ui.selectable_value(&mut now, f, word(f)).clicked() {
                        ui.close();
                    }
                }
            });
        name(ui, &combo.response, title);
    });
    if now != column.field {
        wish.map.retain(|(letter, _)| *letter != column.letter);
        wish.map.push((column.letter.clone(), now));
    }
}

/// What the file is, and how it was read.
fn origin(m: &Model, staged: &Staged) -> String {
    let key = match staged.origin {
        Origin::Pack => "incoming-is-pack",
        Origin::Ledger => "incoming-is-ledger",
        Origin::Journal => "incoming-is-journal",
        Origin::Table if staged.mapping.sheet.is_empty() => "incoming-is-table",
        Origin::Table => "incoming-is-sheet",
    };
    let header = staged.mapping.header;
    m.tf(key, &[("sheet", staged.mapping.sheet.as_str().into()), ("header", header.into())])
}

fn said(m: &Model, note: &Finding) -> String {
    format!("⚠ {}", text::finding::finding(m.lang(), note))
}

fn leave(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) -> Next {
    if answers(ui, |ui| ui.button(m.t("dialog-cancel")).clicked()) {
        out.push(Action::Import(Deed::Leave));
        return Next::Close;
    }
    Next::Stay
}
