//! Why something wants attention, in a few words.

use super::{day, rate, short, tf};
use crate::domain::{
    assess::Assessment,
    measure::{Goal, Measure},
    plan::{Commitment, Plan},
    scorecard::{Row, Standing},
    words::Lang,
};

/// Whose words, and of which plan.
#[derive(Clone, Copy, Debug)]
struct Teller<'p> {
    lang: Lang,
    plan: &'p Plan,
}

/// Why a row wants attention: the figures that say so, and the rate that would mend it.
#[must_use]
pub fn of(lang: Lang, plan: &Plan, c: &Commitment, row: &Row) -> String {
    Teller { lang, plan }.of(c, row)
}

/// Words about one measure, after its title where the commitment has several.
#[must_use]
pub fn titled(lang: Lang, c: &Commitment, measure: &Measure, words: String) -> String {
    match &measure.title {
        Some(t) if c.measures.len() > 1 => {
            tf(lang, "overview-titled", &[("title", t.get(lang).into()), ("what", words.into())])
        }
        _ => words,
    }
}

/// The milestone not reached that is overdue longest: its measure, its place there, the days.
#[must_use]
pub fn longest_overdue<'c>(c: &'c Commitment, row: &Row) -> Option<(&'c Measure, usize, i32)> {
    let late = c.measures.iter().zip(&row.measures).flat_map(|(measure, a)| {
        a.milestones
            .iter()
            .filter(|s| s.reached.is_none())
            .filter_map(move |s| Some((measure, s.index, s.days_late?)))
    });
    late.max_by_key(|(_, _, days)| *days)
}

/// What must be reached a month from now on to reach the goal, with its unit, and what was
/// reached a month until now; none where no months are left or there is no figure.
#[must_use]
pub fn rates(lang: Lang, plan: &Plan, measure: &Measure, a: &Assessment) -> Option<(String, String)> {
    let (needed, achieved) = a.required_rate.zip(a.achieved_rate)?;
    Some((format!("{}{}", rate(needed), short::unit(lang, plan, &measure.unit)), rate(achieved)))
}

impl Teller<'_> {
    fn tf(self, key: &str, args: &[(&str, fluent_bundle::FluentValue<'_>)]) -> String {
        tf(self.lang, key, args)
    }

    fn joined(self, one: String, other: String) -> String {
        self.tf("overview-joined", &[("one", one.into()), ("other", other.into())])
    }

    fn against(self, actual: String, goal: String) -> String {
        self.tf("overview-why-against", &[("actual", actual.into()), ("goal", goal.into())])
    }

    fn goal(self, measure: &Measure) -> String {
        short::goal(self.lang, self.plan, measure)
    }

    fn distance(self, measure: &Measure, a: &Assessment) -> String {
        short::distance(self.lang, self.plan, measure, a)
    }

    fn of(self, c: &Commitment, row: &Row) -> String {
        let (Some(measure), Some(a)) = (c.measures.get(row.leading), row.lead_measure()) else {
            return String::new();
        };
        if row.contradicted {
            let actual = self.actual(measure, a);
            if matches!(measure.goal, Goal::Judged) {
                return self.tf("overview-why-contradicted-rated", &[("level", actual.into())]);
            }
            let args = [("actual", actual.into()), ("goal", self.goal(measure).into())];
            return self.tf("overview-why-contradicted", &args);
        }
        match row.standing {
            Standing::Overdue => self.overdue(c, row, measure, a),
            Standing::NotMet => titled(self.lang, c, measure, self.not_met(measure, a)),
            _ => titled(self.lang, c, measure, self.behind(measure, a)),
        }
    }

    /// What is known, also where it is only milestones.
    fn actual(self, measure: &Measure, a: &Assessment) -> String {
        let text = short::actual_alone(self.lang, self.plan, measure, a);
        if !matches!(measure.goal, Goal::Milestones(_)) {
            return text;
        }
        self.tf("overview-milestones", &[("what", text.into())])
    }

    /// The milestone that has waited longest, or the day everything was due.
    fn overdue(self, c: &Commitment, row: &Row, measure: &Measure, a: &Assessment) -> String {
        if let Some((measure, at, days)) = longest_overdue(c, row)
            && let Goal::Milestones(list) = &measure.goal
            && let Some(milestone) = list.get(at)
        {
            let date = milestone.due.date().map_or_else(String::new, |d| day(self.lang, d));
            let what = milestone.title.get(self.lang);
            let args = [("what", what.into()), ("date", date.into()), ("days", days.into())];
            return self.tf("overview-why-milestone", &args);
        }
        let date = c.due.date().map_or_else(String::new, |d| day(self.lang, d));
        let since = self.tf("overview-why-overdue", &[("date", date.into())]);
        let known = self.actual(measure, a);
        if known.is_empty() {
            return since;
        }
        self.joined(since, self.against(known, self.goal(measure)))
    }

    fn not_met(self, measure: &Measure, a: &Assessment) -> String {
        let known = self.actual(measure, a);
        match &measure.goal {
            // Classes name the months that offend.
            Goal::Class { .. } => self.tf("overview-why-class", &[("formula", a.formula.to_string().into())]),
            Goal::Judged => self.tf("overview-why-rated", &[("level", known.into())]),
            _ => {
                let goal = short::goal_against(self.lang, self.plan, measure, a);
                let against = self.against(known, goal);
                let margin = self.distance(measure, a);
                if margin.is_empty() { against } else { self.joined(against, margin) }
            }
        }
    }

    /// The gap, and where months are left the rate needed against the rate achieved.
    fn behind(self, measure: &Measure, a: &Assessment) -> String {
        let gap = self.tf("overview-why-gap", &[("gap", self.distance(measure, a).into())]);
        let other = match rates(self.lang, self.plan, measure, a) {
            Some((needed, achieved)) => {
                let args = [("needed", needed.into()), ("achieved", achieved.into())];
                self.tf("overview-why-rate", &args)
            }
            None if matches!(measure.goal, Goal::Milestones(_)) => self.actual(measure, a),
            None => return gap,
        };
        self.joined(gap, other)
    }
}
