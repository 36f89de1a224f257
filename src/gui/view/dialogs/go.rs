//! Anything by its name: every command, format, language, filter and commitment, found as one types.

use std::{cmp::Reverse, sync::Arc};

use egui::{AtomExt as _, Button, Context, ThemePreference, Ui};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use super::{Action, Model, Next, export, question};
use crate::{
    domain::{plan::Plan, words::Lang},
    gui::{
        action::{Format, View},
        command::Command,
        filter::{Facet, Grouping},
        view::{list::Column, menu, side, top},
        widget::{faint, found, mark, palette, pick},
    },
    search::{Query, fold},
    text,
};

/// What can be gone to.
#[derive(Clone, Debug, PartialEq)]
enum Goal {
    Command(Command),
    Export(Format),
    Lang(Lang),
    Theme(ThemePreference),
    Filter(Facet),
    Saved(String),
    Commitment(usize),
    Sort(Column),
    Group(Grouping),
    ClearFilters,
    SaveFilters,
}

/// The question where to.
#[derive(Default)]
pub(super) struct Go {
    typed: String,
    found: Option<Found>,
}

/// What was found, kept until other words, another language or another plan ask.
struct Found {
    typed: String,
    lang: Lang,
    plan: Arc<Plan>,
    goals: Vec<Goal>,
}

impl Go {
    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        let chosen = question(ctx, m, "go-title", 640.0, |ui| {
            // As high with one line as with many, or it would jump with every letter.
            let height = pick::height(ui) + 40.0;
            ui.set_min_height(height.min(ui.ctx().content_rect().height() - 120.0));
            let (search, none) = (m.t("go-search"), m.t("go-none"));
            let words = pick::Words { lang: m.lang(), search: &search, none: &none };
            let Self { typed, found } = self;
            let find = |typed: &str| goals(m, typed, found);
            pick::list(ui, &words, typed, find, |ui, goal, on, query| line(ui, m, query, goal, on))
        });
        let Some(goal) = chosen else { return Next::Stay };
        act(m, goal, out);
        Next::Close
    }
}

fn act(m: &Model, goal: Goal, out: &mut Vec<Action>) {
    match goal {
        Goal::Command(c) => out.push(Action::Command(c)),
        Goal::Export(format) => out.push(Action::ExportAs(format)),
        Goal::Lang(lang) => out.push(Action::Lang(lang)),
        Goal::Theme(theme) => out.push(Action::Theme(theme)),
        Goal::Filter(facet) => out.push(Action::FilterOnly(facet)),
        Goal::Saved(name) => out.extend([Action::UseSaved(name), Action::Show(View::List)]),
        Goal::Sort(column) => out.extend([Action::Sort(column), Action::Show(View::List)]),
        Goal::Group(by) => out.extend([Action::Group(by), Action::Show(View::List)]),
        Goal::ClearFilters => out.push(Action::ClearFilters),
        Goal::SaveFilters => out.push(Action::NameFilters),
        Goal::Commitment(i) => {
            if !m.rows.contains(&i) {
                out.push(Action::ClearFilters);
            }
            // Where a selection shows among its neighbours, the view stays.
            if !matches!(m.prefs.view, View::List | View::Charts | View::Wall | View::Timeline) {
                out.push(Action::Show(View::List));
            }
            out.push(Action::Select(Some(i)));
        }
    }
}

fn goals(m: &Model, typed: &str, kept: &mut Option<Found>) -> Vec<Goal> {
    let (lang, plan) = (m.lang(), m.desk.plan());
    let same = |f: &Found| f.typed == typed && f.lang == lang && Arc::ptr_eq(&f.plan, plan);
    let found = kept.take().filter(same).unwrap_or_else(|| Found {
        typed: typed.to_owned(),
        lang,
        plan: Arc::clone(plan),
        goals: find(m, typed),
    });
    kept.insert(found).goals.clone()
}

/// Everything that has a short name.
fn named(m: &Model) -> Vec<Goal> {
    let commands = Command::ALL.into_iter().filter(|c| *c != Command::Go).map(Goal::Command);
    let formats = Format::ALL.into_iter().map(Goal::Export);
    let langs = Lang::ALL.into_iter().filter(|l| *l != m.lang()).map(Goal::Lang);
    let themes = [ThemePreference::System, ThemePreference::Light, ThemePreference::Dark];
    let filters = m.every_facet().into_iter().map(Goal::Filter);
    let saved = m.saved().into_iter().map(|s| Goal::Saved(s.name.clone()));
    let sorts = Column::ALL.into_iter().map(Goal::Sort);
    let groups = Grouping::ALL.into_iter().map(Goal::Group);
    let clear = (!m.filters.is_empty()).then_some([Goal::ClearFilters, Goal::SaveFilters]);
    let more = clear.into_iter().flatten().chain(sorts).chain(groups);
    commands
        .chain(formats)
        .chain(saved)
        .chain(langs)
        .chain(themes.map(Goal::Theme))
        .chain(filters)
        .chain(more)
        .collect()
}

/// How well something fits what was typed, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Its name begins so.
    Begins,
    /// Its name has the words, or sounds like them.
    Has,
    /// Found by a place, a remark, a unit.
    Elsewhere,
    /// Its name has the letters in order; the points they bring.
    Letters(Reverse<u32>),
}

/// The best first: what begins with the words, what has them, what sounds like them, what has
/// their letters in order; commands before commitments where they are as good.
fn find(m: &Model, typed: &str) -> Vec<Goal> {
    let query = Query::of(typed, m.lang());
    if query.is_empty() {
        return named(m).into_iter().filter(|g| matches!(g, Goal::Command(_))).collect();
    }
    let mut fuzzy = Fuzzy::of(typed);
    let start = fold(typed.trim());
    let mut ranked: Vec<(Rank, Goal)> = Vec::new();
    for goal in named(m) {
        let names = names(m, &goal);
        let rank = if names.iter().any(|n| fold(n).starts_with(&start)) {
            Some(Rank::Begins)
        } else if query.finds(names.iter().map(String::as_str)) {
            Some(Rank::Has)
        } else {
            names.iter().filter_map(|n| fuzzy.score(n)).max().map(|score| Rank::Letters(Reverse(score)))
        };
        ranked.extend(rank.map(|rank| (rank, goal)));
    }
    m.desk.index.with(&m.desk.tracker, |index| {
        for (c, row) in m.plan().commitments.iter().zip(&m.card.rows) {
            let title = c.title.get(m.lang());
            let rank = if index.finds(&query, row.index, row.lead()) {
                Some(match () {
                    () if fold(title).starts_with(&start) => Rank::Begins,
                    () if query.finds([title]) => Rank::Has,
                    () => Rank::Elsewhere,
                })
            } else {
                fuzzy.score(title).map(|score| Rank::Letters(Reverse(score)))
            };
            ranked.extend(rank.map(|rank| (rank, Goal::Commitment(row.index))));
        }
    });
    // Stable: as good ones keep their order.
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, goal)| goal).collect()
}

/// Letters in order with others between, for names in letters.
struct Fuzzy {
    pattern: Option<Pattern>,
    matcher: Matcher,
    buffer: Vec<char>,
}

impl Fuzzy {
    fn of(typed: &str) -> Self {
        // Of one letter or two everything has some.
        let enough = typed.trim().chars().filter(char::is_ascii_alphabetic).count() > 2;
        let pattern = enough.then(|| Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart));
        Self { pattern, matcher: Matcher::new(Config::DEFAULT), buffer: Vec::new() }
    }

    /// How well a text has the letters; none where it has not, or too far apart to be meant.
    fn score(&mut self, text: &str) -> Option<u32> {
        let pattern = self.pattern.as_ref()?;
        let score = pattern.score(Utf32Str::new(text, &mut self.buffer), &mut self.matcher)?;
        let letters: usize = pattern.atoms.iter().map(|a| a.needle_text().len()).sum();
        (score as usize >= letters * LEAST).then_some(score)
    }
}

/// Points a letter must bring on the average: 16 for being there, some more beside the one before
/// it or at the beginning of a word, less the further it is off. `exprt` brings 24 in “Export”,
/// `undo` 12 in a long title that has the letters somewhere.
const LEAST: usize = 20;

/// What a goal is called: as shown, and in the other languages.
fn names(m: &Model, goal: &Goal) -> Vec<String> {
    let mut names = vec![title(m, goal)];
    let format;
    let key = match goal {
        Goal::Command(c) => c.key(),
        Goal::Export(f) => {
            format = export::name_key(*f);
            format.as_str()
        }
        Goal::Theme(theme) => menu::theme_key(*theme),
        Goal::Lang(lang) => {
            names.push(lang.tag().to_owned());
            return names;
        }
        Goal::Filter(_) | Goal::Saved(_) | Goal::Commitment(_) => return names,
        Goal::Sort(_) | Goal::Group(_) | Goal::ClearFilters | Goal::SaveFilters => {
            names.extend(Lang::ALL.into_iter().filter(|l| *l != m.lang()).map(|l| deed(l, goal)));
            return names;
        }
    };
    names.extend(Lang::ALL.into_iter().filter(|l| *l != m.lang()).map(|l| text::t(l, key)));
    names
}

/// What is done to the list, in a language.
fn deed(lang: Lang, goal: &Goal) -> String {
    match goal {
        Goal::Sort(column) => text::tf(lang, "go-sort", &[("column", text::t(lang, column.key()).into())]),
        Goal::Group(Grouping::None) => text::t(lang, Grouping::None.key()),
        Goal::Group(by) => text::tf(lang, "go-group", &[("by", text::t(lang, by.key()).into())]),
        Goal::ClearFilters => text::t(lang, "go-clear"),
        _ => text::t(lang, "go-save"),
    }
}

fn title(m: &Model, goal: &Goal) -> String {
    match goal {
        Goal::Sort(_) | Goal::Group(_) | Goal::ClearFilters | Goal::SaveFilters => deed(m.lang(), goal),
        Goal::Command(c) => m.t(c.key()),
        Goal::Export(format) => m.t(&export::name_key(*format)),
        Goal::Lang(lang) => top::own_name(*lang).to_owned(),
        Goal::Theme(theme) => m.t(menu::theme_key(*theme)),
        Goal::Filter(facet) => side::label(m, facet),
        Goal::Saved(name) => name.clone(),
        Goal::Commitment(i) => m.commitment(*i).map_or("", |(c, _)| c.title.get(m.lang())).to_owned(),
    }
}

/// What stands at the end of a line: the key of a command, or of what sort it is.
fn aside(ui: &Ui, m: &Model, goal: &Goal) -> String {
    match goal {
        Goal::Command(c) => c.shortcut().map_or(String::new(), |s| ui.ctx().format_shortcut(&s)),
        Goal::Export(_) => m.t(Command::Export.key()),
        Goal::Lang(_) => m.t("top-language"),
        Goal::Theme(_) => m.t("menu-theme"),
        Goal::Filter(_) | Goal::ClearFilters | Goal::SaveFilters => m.t("side-filters"),
        Goal::Sort(_) | Goal::Group(_) => m.t("view-list"),
        Goal::Saved(_) => m.t("side-saved"),
        Goal::Commitment(i) => {
            let section = m.commitment(*i).and_then(|(c, _)| m.plan().section(&c.section));
            section.map_or("", |s| s.title.get(m.lang())).to_owned()
        }
    }
}

fn line(ui: &mut Ui, m: &Model, query: &Query, goal: &Goal, on: bool) -> bool {
    let mut atoms = egui::Atoms::default();
    if let Goal::Commitment(i) = goal
        && let Some((_, row)) = m.commitment(*i)
    {
        atoms.push_right(mark::glyph(ui, row.standing).atom_size(egui::vec2(16.0, 16.0)));
    }
    atoms.push_right(found::marked(ui, query, &title(m, goal), palette(ui).ink).atom_shrink(true));
    let button = Button::selectable(on, atoms).truncate().right_text(faint(ui, aside(ui, m, goal)).small());
    // The scroll bar keeps its distance.
    let width = ui.available_width() - 12.0;
    ui.add_sized([width, pick::LINE], button.min_size(egui::vec2(width, pick::LINE))).clicked()
}
