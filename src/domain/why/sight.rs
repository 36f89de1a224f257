//! Sight of one measure: the equations of its figures, and what their letters stand for.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    super::{
        assess::{Assessment, Context, Value, hundredths, plain, sign},
        calendar,
        entry::{Entry, Event},
        measure::{Baseline, Compare, Goal, Measure, Milestone},
        plan::{Commitment, Period},
        scorecard::{Row, Scorecard},
        tracker::{Track, Tracker},
    },
    figure::{Figure, Input, What},
};

/// One measure with everything about it.
pub(super) struct Sight<'a> {
    pub(super) c: &'a Commitment,
    pub(super) row: &'a Row,
    pub(super) measure: &'a Measure,
    /// Its position in the commitment.
    at: usize,
    pub(super) a: &'a Assessment,
    track: &'a Track,
    span: Period,
    as_of: Date,
}

impl<'a> Sight<'a> {
    pub(super) fn of(tracker: &'a Tracker, card: &'a Scorecard, at: usize, measure: usize) -> Option<Self> {
        let (c, row) = (tracker.plan.commitments.get(at)?, card.rows.get(at)?);
        let cx = Context { period: tracker.plan.head.period, due: c.due, as_of: card.as_of, rule: card.rule };
        Some(Self {
            c,
            row,
            measure: c.measures.get(measure)?,
            at: measure,
            a: row.measures.get(measure)?,
            track: tracker.tracks.get(at)?,
            span: cx.span(),
            as_of: card.as_of,
        })
    }

    /// Letter of the reported value, as formulas write it.
    const fn letter(&self) -> &'static str {
        match self.measure.goal {
            Goal::Flow { .. } => "A",
            Goal::Growth { .. } => "g",
            Goal::Class { .. } | Goal::Judged | Goal::Assigned { .. } => "",
            _ => "x",
        }
    }

    /// The latest value, with the day it is about.
    fn latest(&self) -> Option<(f64, Date)> {
        let r = self.a.latest()?;
        match r.value {
            Value::Figure(v) | Value::Pair(v, _) => Some((v, r.about)),
            Value::Class(_) | Value::Level(_) => None,
        }
    }

    /// Months gone by the latest report, and of the whole way.
    fn months(&self) -> (f64, f64) {
        let date = self.latest().map_or(self.as_of, |(_, d)| d);
        let months = |d| calendar::months(self.span.start, d);
        (months(date), months(self.span.end))
    }

    /// The equations of a figure. Those of progress, plan and gap are the assessment's own.
    pub(super) fn formulas(&self, figure: Figure, value: f64) -> Vec<String> {
        let own: Vec<String> = self.a.formula.equations();
        let one = |i: usize| own.get(i).cloned().into_iter().collect();
        let shared = self.a.progress.is_some();
        match figure {
            Figure::Progress => one(0),
            Figure::Planned => one(1),
            Figure::Gap => own,
            Figure::Margin if !shared => own,
            Figure::Margin => self.margin(value).into_iter().collect(),
            Figure::Required | Figure::Achieved | Figure::Outlook => {
                self.rate(figure, value).into_iter().collect()
            }
        }
    }

    fn margin(&self, value: f64) -> Option<String> {
        let ((x, _), target) = (self.latest()?, self.measure.goal.figure()?);
        let (letter, result) = (self.letter(), plain(value));
        Some(if self.measure.goal.compare() == Some(Compare::AtMost) {
            format!("T − {letter} = {} − {} = {result}", plain(target), sign(x))
        } else {
            format!("{letter} − T = {} − {} = {result}", plain(x), sign(target))
        })
    }

    /// Rates and outlook.
    fn rate(&self, figure: Figure, value: f64) -> Option<String> {
        let ((x, _), target) = (self.latest()?, self.measure.goal.figure()?);
        let (gone, whole) = self.months();
        let letter = self.letter();
        let result = plain(hundredths(value));
        let (m, all, n) = (plain(gone), plain(whole), plain(whole - gone));
        let (t, shown) = (plain(target), sign(x));
        let from = self.baseline().map(|b| sign(b.value));
        Some(match (figure, from) {
            (Figure::Required, _) => format!("(T − {letter}) ÷ n = ({t} − {shown}) ÷ {n} = {result}"),
            (Figure::Achieved, Some(b)) => format!("(x − b) ÷ m = ({} − {b}) ÷ {m} = {result}", plain(x)),
            (Figure::Achieved, None) => format!("A ÷ m = {} ÷ {m} = {result}", plain(x)),
            (_, Some(b)) => {
                format!("b + (x − b) ÷ (m ÷ M) = {b} + ({} − {b}) ÷ ({m} ÷ {all}) = {result}", plain(x))
            }
            (_, None) => format!("A ÷ (m ÷ M) = {} ÷ ({m} ÷ {all}) = {result}", plain(x)),
        })
    }

    fn baseline(&self) -> Option<&'a Baseline> {
        match &self.measure.goal {
            Goal::Stock { baseline, .. } => baseline.as_ref(),
            _ => None,
        }
    }

    pub(super) fn inputs(&self, figure: Figure) -> Vec<Input<'a>> {
        match figure {
            Figure::Progress | Figure::Margin => self.measured(),
            Figure::Planned if matches!(self.measure.goal, Goal::Milestones(_)) => self.measured(),
            Figure::Planned => self.calendar(),
            Figure::Gap => self.measured().into_iter().chain(self.calendar()).collect(),
            Figure::Required => {
                let (gone, whole) = self.months();
                let left = Input { symbol: "n", what: What::Left(whole - gone, self.span.end) };
                let reported = self.measured().into_iter().filter(|i| i.symbol != "b");
                reported.chain([left]).collect()
            }
            Figure::Achieved => {
                let known = self.measured().into_iter().filter(|i| i.symbol != "T");
                known.chain([self.gone()]).collect()
            }
            Figure::Outlook => {
                let known = self.measured().into_iter().filter(|i| i.symbol != "T");
                known.chain([self.gone(), self.whole()]).collect()
            }
        }
    }

    fn gone(&self) -> Input<'a> {
        let date = self.latest().map_or(self.as_of, |(_, d)| d);
        Input { symbol: "m", what: What::Gone(self.months().0, date) }
    }

    fn whole(&self) -> Input<'a> {
        Input { symbol: "M", what: What::Whole(self.months().1, self.span.end) }
    }

    /// What the planned share is taken from: the curve where there is one, else the months.
    pub(super) fn calendar(&self) -> Vec<Input<'a>> {
        if matches!(self.measure.goal, Goal::Milestones(_)) {
            return Vec::new();
        }
        let points = self.measure.goal.curve().iter();
        let points: Vec<_> = points.map(|p| Input { symbol: "e", what: What::Point(p) }).collect();
        if !points.is_empty() {
            return points;
        }
        // The formula of the planned share has no letters for the months.
        [self.gone(), self.whole()].map(|i| Input { symbol: "", ..i }).to_vec()
    }

    /// Reports, goal and what belongs to the goal.
    pub(super) fn measured(&self) -> Vec<Input<'a>> {
        let input = |symbol, what| Input { symbol, what };
        if let Goal::Milestones(list) = &self.measure.goal {
            let states = self.a.milestones.iter();
            let known = states.filter_map(|s| Some((list.get(s.index)?, s)));
            return known.map(|(m, s)| input("", What::Milestone(m, s, self.said(m)))).collect();
        }
        let mut out = Vec::new();
        let letter = self.letter();
        // A class is judged by every month, everything else by the latest report.
        let all = matches!(self.measure.goal, Goal::Class { .. });
        let skip = if all { 0 } else { self.a.readings.len().saturating_sub(1) };
        for r in &self.a.readings[skip..] {
            out.push(input(letter, What::Reported(r)));
            if matches!(r.value, Value::Pair(..)) {
                out.push(input("y", What::Against(r)));
            }
        }
        if !matches!(self.measure.goal, Goal::Judged) {
            let symbol = if self.measure.goal.figure().is_some() { "T" } else { "" };
            out.push(input(symbol, What::Goal));
        }
        out.extend(self.baseline().map(|b| input("b", What::Baseline(b))));
        match &self.measure.goal {
            Goal::Compared { strict: false, band, .. } => out.push(input("", What::Band(*band))),
            goal => {
                if let Some(Compare::About(tolerance)) = goal.compare() {
                    out.push(input("τ", What::Tolerance(tolerance)));
                }
            }
        }
        out
    }

    /// The entry that holds of a milestone.
    fn said(&self, m: &Milestone) -> Option<Arc<Entry>> {
        let entries = self.track.of_measure(self.at, self.as_of);
        let about =
            |e: &&Arc<Entry>| matches!(&e.event, Event::Reached { milestone, .. } if **milestone == m.id);
        entries.into_iter().rev().find(about).cloned()
    }
}
