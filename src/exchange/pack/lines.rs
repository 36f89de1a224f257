//! What can be reported of a commitment, a line each.

use crate::{
    domain::{
        assess::{Assessment, Value},
        measure::{Class, Goal, Level, Measure, Milestone},
        plan::Due,
        words::Lang,
    },
    exchange::{Item, Scope, table::Cell, wording},
    text::{t, tf},
};

/// One line.
pub(super) struct Line<'a> {
    item: Item<'a>,
    of: Of<'a>,
    /// Whether it is the first of its commitment.
    pub(super) first: bool,
    /// Whether tick and words about the commitment are told here.
    pub(super) tells: bool,
}

/// What a line is about.
#[derive(Clone, Copy)]
enum Of<'a> {
    Commitment,
    Measure(&'a Measure, &'a Assessment),
    /// With its position.
    Milestone(&'a Measure, &'a Assessment, usize, &'a Milestone),
}

/// What may be typed into a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Entry {
    /// A figure of such a goal, in such a unit.
    Figure(&'static str, String),
    Class,
    Level,
    /// Yes or no.
    Answer,
    Day,
    Words,
}

impl Entry {
    /// What there is to choose from, in words.
    pub(super) fn choices(&self, lang: Lang) -> Vec<String> {
        let said = |prefix, keys: &[&str]| keys.iter().map(|k| t(lang, &format!("{prefix}-{k}"))).collect();
        match self {
            Self::Class => said("class", &Class::ALL.map(Class::key)),
            Self::Level => said("level", &Level::ALL.map(Level::key)),
            Self::Answer => super::ANSWERS.map(|key| t(lang, key)).to_vec(),
            Self::Figure(..) | Self::Day | Self::Words => Vec::new(),
        }
    }
}

impl<'a> Line<'a> {
    /// The lines of a commitment. Where there are several, the commitment's own comes first;
    /// a single one speaks for the commitment too.
    pub(super) fn of(item: Item<'a>) -> Vec<Self> {
        let measures = item.commitment.measures.iter().zip(&item.row.measures);
        let parts: Vec<Of<'a>> = measures
            .flat_map(|(m, a)| match &m.goal {
                Goal::Milestones(list) => {
                    list.iter().enumerate().map(|(i, stone)| Of::Milestone(m, a, i, stone)).collect()
                }
                _ => vec![Of::Measure(m, a)],
            })
            .collect();
        let own = (parts.len() != 1).then_some(Of::Commitment);
        let all = own.into_iter().chain(parts).enumerate();
        all.map(|(i, of)| Line { item, of, first: i == 0, tells: i == 0 }).collect()
    }

    /// `commitment`, `commitment/measure` or `commitment/measure/milestone`.
    pub(super) fn id(&self) -> String {
        let c = &self.item.commitment.id;
        match self.of {
            Of::Commitment => c.clone(),
            Of::Measure(m, _) => format!("{c}/{}", m.id),
            Of::Milestone(m, _, _, stone) => format!("{c}/{}/{}", m.id, stone.id),
        }
    }

    pub(super) fn title(&self, lang: Lang) -> &'a str {
        self.item.commitment.title.get(lang)
    }

    /// The measure or milestone, where the title of the commitment does not say it all.
    pub(super) fn part(&self, lang: Lang) -> String {
        let named = |m: &'a Measure| m.title.as_ref().map(|title| title.get(lang));
        match self.of {
            Of::Commitment => String::new(),
            Of::Measure(m, _) => named(m).unwrap_or_default().to_owned(),
            Of::Milestone(m, _, _, stone) => match named(m) {
                Some(measure) => {
                    let args = [("measure", measure.into()), ("milestone", stone.title.get(lang).into())];
                    tf(lang, "pack-milestone", &args)
                }
                None => stone.title.get(lang).to_owned(),
            },
        }
    }

    pub(super) fn goal(&self, lang: Lang) -> String {
        match self.of {
            Of::Measure(m, _) => wording::goal(lang, &m.goal),
            Of::Milestone(..) => t(lang, "pack-goal-milestone"),
            Of::Commitment => String::new(),
        }
    }

    pub(super) fn unit(&self, scope: &Scope<'a>) -> &'a str {
        if let Of::Measure(m, _) = self.of { scope.unit(m) } else { "" }
    }

    /// When it is due; on a line of its own that the plan does not say so.
    pub(super) fn due(&self, lang: Lang) -> String {
        let due = match self.of {
            Of::Milestone(_, _, _, stone) => stone.due,
            Of::Commitment | Of::Measure(..) => self.item.commitment.due,
        };
        match due {
            Due::Stated(day) => day.to_string(),
            Due::Inferred(day) => format!("{day}\n{}", t(lang, "pack-inferred")),
            Due::Vision => t(lang, "due-vision"),
        }
    }

    /// What was last known, and for which day.
    pub(super) fn last(&self, lang: Lang) -> (Cell<'static>, Cell<'static>) {
        match self.of {
            Of::Commitment => match &self.item.row.done {
                Some(e) => (Cell::text(t(lang, "pack-done")), Cell::Day(e.about)),
                None => (Cell::Empty, Cell::Empty),
            },
            Of::Measure(_, a) => match a.latest() {
                Some(r) => (value(lang, r.value), Cell::Day(r.about)),
                None => (Cell::Empty, Cell::Empty),
            },
            Of::Milestone(_, a, at, _) => match a.milestones.iter().find(|s| s.index == at) {
                Some(s) if s.reached.is_some() => {
                    (Cell::text(t(lang, "pack-reached")), Cell::some(s.reached, Cell::Day))
                }
                Some(s) if s.reported => (Cell::text(t(lang, "pack-not-reached")), Cell::Empty),
                _ => (Cell::Empty, Cell::Empty),
            },
        }
    }

    /// What may be typed as its value.
    pub(super) fn value(&self, scope: &Scope<'a>) -> Option<Entry> {
        let Of::Measure(m, _) = self.of else { return None };
        Some(match &m.goal {
            Goal::Class { .. } => Entry::Class,
            Goal::Judged => Entry::Level,
            goal => Entry::Figure(goal.key(), scope.unit(m).to_owned()),
        })
    }

    /// What may be typed as the figure beside it.
    pub(super) fn against(&self, scope: &Scope<'a>) -> Option<Entry> {
        let Of::Measure(m, _) = self.of else { return None };
        let unit = || scope.unit(m).to_owned();
        matches!(m.goal, Goal::Compared { .. }).then(|| Entry::Figure("against", unit()))
    }

    /// Whether a milestone or the whole is said to be done here.
    pub(super) const fn done(&self) -> Option<Entry> {
        if self.tells || matches!(self.of, Of::Milestone(..)) { Some(Entry::Answer) } else { None }
    }

    /// Words about the commitment.
    pub(super) const fn words(&self) -> Option<Entry> {
        if self.tells { Some(Entry::Words) } else { None }
    }
}

fn value(lang: Lang, v: Value) -> Cell<'static> {
    match v {
        Value::Figure(x) => Cell::Exact(x),
        Value::Pair(x, y) => {
            let args = [("value", crate::text::figure(x).into()), ("against", crate::text::figure(y).into())];
            Cell::text(tf(lang, "pack-pair", &args))
        }
        Value::Class(c) => Cell::text(wording::class(lang, c)),
        Value::Level(level) => Cell::text(t(lang, &format!("level-{}", level.key()))),
    }
}
