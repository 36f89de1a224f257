//! What is typed into the form, and the deed it becomes.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use crate::domain::{
    assess::MilestoneState,
    entry::{Draft, Event, RemarkKind},
    figure::{self, FigureError},
    link::{Link, LinkError},
    measure::{Class, Goal, Level, Measure},
    plan::{Commitment, Plan, Source},
};

/// A form being filled. Measures by their ids; nothing typed is ever dropped but by
/// recording it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// Date of the report, where one was chosen.
    pub date: Option<Date>,
    /// The reporting date when something was typed first. What was typed was meant for that
    /// day, wherever the window goes; an untouched form follows it.
    pub since: Option<Date>,
    /// Figure, and the one it is compared with.
    pub figures: BTreeMap<String, [String; 2]>,
    /// Chosen classes.
    pub classes: BTreeMap<String, Class>,
    /// Chosen ratings.
    pub levels: BTreeMap<String, Level>,
    /// Milestones ticked (with the day) or unticked, by measure and milestone.
    pub milestones: BTreeMap<(String, String), Option<Date>>,
    /// Note, problem, next step, in the order of [`RemarkKind::ALL`].
    pub remarks: [String; 3],
    /// Remarks in force that no longer apply.
    pub settled: [bool; 3],
    /// Title of what supports the report.
    pub source: String,
    /// Its address.
    pub link: String,
    /// Recording was tried: what is wrong is said beside every field.
    pub tried: bool,
    /// The question about a date outside the period stands.
    pub asks: bool,
    /// The last report that was recorded, until somebody types again.
    pub recorded: Option<Date>,
}

/// Why a form is not recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A figure was not understood.
    Figure(FigureError),
    /// Of two figures one is missing.
    Other,
    /// The address is none that would be opened.
    Link(LinkError),
    /// Nothing was typed.
    Nothing,
}

impl Typed {
    /// The value in the field of a measure, or why there is none.
    ///
    /// # Errors
    /// When it is not certain what was meant.
    pub fn figure(&self, plan: &Plan, measure: &Measure, at: usize) -> Result<Option<f64>, FigureError> {
        let typed = self.figures.get(&measure.id).map_or("", |f| f[at].as_str());
        figure::parse(typed, plan.unit(&measure.unit))
    }

    /// The address that was typed as a link; none when nothing was.
    ///
    /// # Errors
    /// When it is not one that would be opened.
    pub fn link(&self) -> Result<Option<Link>, LinkError> {
        let typed = self.link.trim();
        if typed.is_empty() { Ok(None) } else { Link::parse(typed).map(Some) }
    }

    fn source(&self) -> Option<Source> {
        let (title, address) = (self.source.trim(), self.link.trim());
        if title.is_empty() && address.is_empty() {
            return None;
        }
        let title = if title.is_empty() { address } else { title };
        Some(Source { title: title.to_owned(), address: address.to_owned(), note: String::new() })
    }

    /// Whether something was typed, ticked or chosen that would be lost. A date alone says
    /// nothing.
    #[must_use]
    pub fn says_something(&self) -> bool {
        let words = self.remarks.iter().chain([&self.source, &self.link]);
        let mut words = words.chain(self.figures.values().flatten());
        words.any(|w| !w.trim().is_empty())
            || self.settled.contains(&true)
            || !(self.classes.is_empty() && self.levels.is_empty() && self.milestones.is_empty())
    }

    /// The day the report is about, in a window that shows `as_of`.
    #[must_use]
    pub fn about(&self, as_of: Date) -> Date {
        self.date.or(self.since).unwrap_or(as_of)
    }

    /// Keeps the day from the first thing that is typed until nothing is left of it.
    pub fn keep_day(&mut self, as_of: Date) {
        self.since = self.says_something().then(|| self.since.unwrap_or(as_of));
    }

    /// The drafts of one deed.
    ///
    /// # Errors
    /// The first thing that keeps the form from being recorded.
    pub fn drafts(
        &self,
        plan: &Plan,
        c: &Commitment,
        known: &[Vec<MilestoneState>],
        about: Date,
    ) -> Result<Vec<Draft>, Refusal> {
        self.link().map_err(Refusal::Link)?;
        let mut events = Vec::new();
        for (measure, states) in c.measures.iter().zip(known) {
            events.extend(self.statement(plan, c, measure)?);
            events.extend(self.reached(c, measure, states));
        }
        let mut remarks = Vec::new();
        for (n, kind) in RemarkKind::ALL.into_iter().enumerate() {
            let text = self.remarks[n].trim();
            if !text.is_empty() || self.settled[n] {
                remarks.push(Event::Remark { commitment: c.id.as_str().into(), kind, text: text.to_owned() });
            }
        }
        if events.is_empty() && remarks.is_empty() {
            return Err(Refusal::Nothing);
        }
        // Evidence supports figures; where only words are reported it supports the words.
        let source = self.source().map(Box::new);
        let bare = source.clone().filter(|_| events.is_empty());
        let draft = |event, source: &Option<Box<Source>>| Draft { about, source: source.clone(), event };
        let figures = events.into_iter().map(|e| draft(e, &source));
        Ok(figures.chain(remarks.into_iter().map(|e| draft(e, &bare))).collect())
    }

    /// Figure, class or rating of one measure.
    fn statement(&self, plan: &Plan, c: &Commitment, measure: &Measure) -> Result<Option<Event>, Refusal> {
        let (commitment, id): (Arc<str>, Arc<str>) = (c.id.as_str().into(), measure.id.as_str().into());
        if let Some(class) = self.classes.get(&*id) {
            return Ok(Some(Event::Graded { commitment, measure: id, class: *class }));
        }
        if let Some(level) = self.levels.get(&*id) {
            return Ok(Some(Event::Rated { commitment, measure: id, level: *level }));
        }
        let value = self.figure(plan, measure, 0).map_err(Refusal::Figure)?;
        let against = self.figure(plan, measure, 1).map_err(Refusal::Figure)?;
        let pair = matches!(measure.goal, Goal::Compared { .. });
        match (value, against) {
            (Some(_), None) | (None, Some(_)) if pair => Err(Refusal::Other),
            (Some(value), _) => {
                Ok(Some(Event::Figure { commitment, measure: id, value, against: against.filter(|_| pair) }))
            }
            (None, _) => Ok(None),
        }
    }

    /// Milestones whose state is to change.
    fn reached(&self, c: &Commitment, measure: &Measure, states: &[MilestoneState]) -> Vec<Event> {
        let Goal::Milestones(list) = &measure.goal else { return Vec::new() };
        let now = |n: usize| states.iter().find(|s| s.index == n).and_then(|s| s.reached);
        let changed = |(n, stage): (usize, &crate::domain::measure::Milestone)| {
            let on = *self.milestones.get(&(measure.id.clone(), stage.id.clone()))?;
            (on != now(n)).then(|| Event::Reached {
                commitment: c.id.as_str().into(),
                measure: measure.id.as_str().into(),
                milestone: stage.id.as_str().into(),
                on,
            })
        };
        list.iter().enumerate().filter_map(changed).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::{
        measure::Milestone,
        plan::{CommitmentRecord, Due, Kind, Strength},
        words::Trilingual,
    };

    fn measure(id: &str, goal: Goal) -> Measure {
        Measure { id: id.into(), title: None, unit: String::new(), goal, notes: Vec::new() }
    }

    fn commitment() -> Commitment {
        let due = Due::Stated(date(2020, 12, 31));
        let stage = |id: &str| Milestone { id: id.into(), title: Trilingual::default(), due, weight: 1.0 };
        let with = Trilingual::default();
        let measures = vec![
            measure("f", Goal::Limit { bound: 3.5, side: crate::domain::measure::Side::AtMost }),
            measure("p", Goal::Compared { with, strict: true, band: 0.0 }),
            measure("s", Goal::Milestones(vec![stage("a"), stage("b")])),
            measure("j", Goal::Judged),
        ];
        let record = CommitmentRecord {
            id: "c".into(),
            section: "s0".into(),
            locators: Vec::new(),
            title: Trilingual::default(),
            strength: Strength::Plain,
            due,
            headline: false,
            measures,
            places: Vec::new(),
            bodies: Vec::new(),
            notes: Vec::new(),
        };
        Commitment { kind: Kind::Target, record }
    }

    fn known() -> Vec<Vec<MilestoneState>> {
        let state = |index, reached: Option<Date>| MilestoneState {
            index,
            reported: reached.is_some(),
            reached,
            days_late: None,
            due_passed: false,
        };
        let stages = vec![state(0, Some(date(2020, 3, 1))), state(1, None)];
        vec![Vec::new(), Vec::new(), stages, Vec::new()]
    }

    fn drafts(t: &Typed) -> Result<Vec<Draft>, Refusal> {
        t.drafts(&Plan::empty(2020), &commitment(), &known(), date(2020, 6, 30))
    }

    fn typed(id: &str, value: &str, other: &str) -> Typed {
        let figures = [(id.to_owned(), [value.to_owned(), other.to_owned()])].into();
        Typed { figures, ..Typed::default() }
    }

    #[test]
    fn an_empty_form_is_no_deed() {
        assert_eq!(drafts(&Typed::default()), Err(Refusal::Nothing));
        assert_eq!(drafts(&typed("f", " — ", "")), Err(Refusal::Nothing));
    }

    #[test]
    fn a_field_that_was_only_looked_at_says_nothing() {
        let looked = Typed { date: Some(date(2020, 3, 1)), tried: true, ..typed("f", " ", "") };
        assert!(!looked.says_something());
        let key = ("s".to_owned(), "a".to_owned());
        for t in [
            typed("p", "", "5"),
            Typed { remarks: [String::new(), "words".into(), String::new()], ..Typed::default() },
            Typed { settled: [false, false, true], ..Typed::default() },
            Typed { link: "x".into(), ..Typed::default() },
            Typed { levels: [("j".to_owned(), Level::Done)].into(), ..Typed::default() },
            Typed { milestones: [(key, None)].into(), ..Typed::default() },
        ] {
            assert!(t.says_something(), "{t:?}");
        }
    }

    #[test]
    fn what_is_uncertain_is_refused_and_stays_typed() {
        let t = typed("f", "1,5", "");
        assert_eq!(drafts(&t), Err(Refusal::Figure(FigureError::Grouping("1,5".into()))));
        assert_eq!(t.figures["f"][0], "1,5");
        assert_eq!(drafts(&typed("p", "5.2", "")), Err(Refusal::Other));
        assert_eq!(drafts(&typed("p", "", "5.2")), Err(Refusal::Other));
        let t = Typed { link: "ftp://x.cn/a".into(), ..typed("f", "3", "") };
        assert_eq!(drafts(&t), Err(Refusal::Link(LinkError::Scheme)));
    }

    #[test]
    fn evidence_goes_with_the_figures_and_else_with_the_words() {
        let mut t = Typed { link: " https://huadu.gov.cn/a ".into(), ..typed("f", "3.2", "") };
        t.remarks[0] = " words ".into();
        let d = drafts(&t).unwrap();
        assert_eq!(d.len(), 2);
        assert_eq!(d[0].source.as_ref().unwrap().title, "https://huadu.gov.cn/a");
        assert_eq!(d[1].source, None);
        assert!(matches!(&d[1].event, Event::Remark { text, .. } if text == "words"));
        t.figures.clear();
        assert!(drafts(&t).unwrap()[0].source.is_some());
    }

    #[test]
    fn only_milestones_that_change_are_reported() {
        let day = Some(date(2020, 3, 1));
        let key = |id: &str| ("s".to_owned(), id.to_owned());
        let same = Typed { milestones: [(key("a"), day)].into(), ..Typed::default() };
        assert_eq!(drafts(&same), Err(Refusal::Nothing));
        let t = Typed { milestones: [(key("a"), None), (key("b"), day)].into(), ..Typed::default() };
        let on: Vec<_> = drafts(&t).unwrap().into_iter().map(|d| d.event).collect();
        assert!(matches!(&on[..], [Event::Reached { on: None, .. }, Event::Reached { on: Some(_), .. }]));
    }

    #[test]
    fn a_remark_that_no_longer_applies_is_emptied() {
        let t = Typed { settled: [false, true, false], ..Typed::default() };
        let d = drafts(&t).unwrap();
        assert!(
            matches!(&d[0].event, Event::Remark { kind: RemarkKind::Problem, text, .. } if text.is_empty())
        );
    }
}
