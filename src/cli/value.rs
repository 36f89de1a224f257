//! What was typed as a value, read as the measure wants it.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Exit, Failure, args::Record, find::Target, session::Session};
use crate::{
    domain::{
        entry::Event,
        figure,
        measure::{Goal, Measure},
    },
    text,
};

/// The event a value states; none for a dash or nothing, which say "no figure".
pub(super) fn event(
    session: &Session,
    target: &Target<'_>,
    wish: &Record,
    on: Date,
) -> Result<Option<Event>, Failure> {
    let Some(value) = &wish.value else { return Ok(None) };
    let typed = [value.as_str(), wish.unit.as_deref().unwrap_or("")].join(" ");
    let typed = typed.trim();
    let measure = target.measure(session)?;
    let (commitment, id): (Arc<str>, Arc<str>) =
        (target.commitment.id.as_str().into(), measure.id.as_str().into());
    let stray = |key| Failure::Told(Exit::Usage, session.tf(key, &[("measure", (*id).into())]));
    if target.names_milestone() && !matches!(measure.goal, Goal::Milestones(_)) {
        return Err(stray("cli-has-no-milestones"));
    }
    if wish.against.is_some() && !matches!(measure.goal, Goal::Compared { .. }) {
        return Err(stray("cli-not-compared"));
    }
    if matches!(typed, "" | "-" | "—" | "－") {
        return Ok(None);
    }
    let wrong = |key| Failure::Told(Exit::Usage, session.tf(key, &[("what", typed.into())]));
    Ok(Some(match &measure.goal {
        Goal::Class { .. } => {
            let class = text::typed::class(typed).ok_or_else(|| wrong("cli-not-a-class"))?;
            Event::Graded { commitment, measure: id, class }
        }
        Goal::Judged => {
            let level = text::typed::level(typed).ok_or_else(|| wrong("cli-not-a-level"))?;
            Event::Rated { commitment, measure: id, level }
        }
        Goal::Milestones(_) => {
            let milestone = target.milestone(session, measure)?.id.as_str().into();
            let reached = text::typed::reached(typed).ok_or_else(|| wrong("cli-not-a-milestone"))?;
            Event::Reached { commitment, measure: id, milestone, on: reached.then_some(on) }
        }
        _ => {
            let Some(value) = figure(session, measure, typed)? else { return Ok(None) };
            let against = against(session, measure, wish)?;
            Event::Figure { commitment, measure: id, value, against }
        }
    }))
}

fn figure(session: &Session, measure: &Measure, typed: &str) -> Result<Option<f64>, Failure> {
    figure::parse(typed, session.the_plan().unit(&measure.unit))
        .map_err(|e| Failure::Told(Exit::Usage, text::figure_error(session.lang, &e)))
}

/// The other figure of a compared measure, which it cannot be judged without.
fn against(session: &Session, measure: &Measure, wish: &Record) -> Result<Option<f64>, Failure> {
    let Goal::Compared { with, .. } = &measure.goal else { return Ok(None) };
    let typed = wish.against.as_deref().unwrap_or("");
    let other = with.get(session.lang);
    figure(session, measure, typed)?.map(Some).ok_or_else(|| {
        Failure::Told(Exit::Usage, session.tf("cli-needs-against", &[("other", other.into())]))
    })
}
