//! Figures of the report as a person reads them.

use jiff::civil::Date;

use super::session::Session;
use crate::{
    exchange::report::{CommitmentReport, MeasureReport},
    text,
};

/// A figure with its unit.
fn with_unit(v: f64, m: &MeasureReport<'_>) -> String {
    united(text::figure(v), m)
}

fn united(s: String, m: &MeasureReport<'_>) -> String {
    if m.unit_name.is_empty() { s } else { format!("{s} {}", m.unit_name) }
}

/// A rate with its unit.
fn rate(v: f64, m: &MeasureReport<'_>) -> String {
    united(text::rate(v), m)
}

/// A share in per cent.
fn percent(share: f64) -> String {
    format!("{} %", text::number(share * 100.0, 1))
}

/// The goal with its unit.
pub(super) fn goal(session: &Session, m: &MeasureReport<'_>) -> String {
    match (m.target, m.tolerance) {
        (Some(v), Some(tolerance)) => {
            let args = [("figure", with_unit(v, m).into()), ("tolerance", text::figure(tolerance).into())];
            session.tf("goal-text-about", &args)
        }
        (Some(_), None) if !m.unit_name.is_empty() => format!("{} {}", m.goal, m.unit_name),
        _ => m.goal.clone(),
    }
}

/// What was reported last; none when nothing was.
pub(super) fn actual(session: &Session, m: &MeasureReport<'_>) -> Option<String> {
    if !m.milestones.is_empty() {
        let reached = m.milestones.iter().filter(|s| s.reached.is_some()).count();
        return m.progress.map(|_| format!("{reached} / {}", m.milestones.len()));
    }
    let own = m.value.map(|v| with_unit(v, m));
    let pair = m.against.zip(m.compared_with).map(|(v, with)| format!("{with} {}", with_unit(v, m)));
    let class = m.class.map(|c| session.t(&format!("class-{c}")));
    let level = m.level.map(|l| session.t(&format!("level-{l}")));
    match (own, pair) {
        (Some(own), Some(pair)) => Some(format!("{own} ({pair})")),
        (own, _) => own.or(class).or(level),
    }
}

/// Progress beside the planned share, with the gap; none where there is no share.
pub(super) fn progress(session: &Session, m: &MeasureReport<'_>) -> Option<String> {
    let args = [
        ("progress", percent(m.progress?).into()),
        ("planned", percent(m.planned?).into()),
        ("gap", text::signed(m.gap_points?, 1).into()),
    ];
    Some(session.tf("cli-progress", &args))
}

/// Whether the distance to the goal is what matters: kinds without a share of the way.
fn has_margin(m: &MeasureReport<'_>) -> bool {
    m.progress.is_none() && matches!(m.kind, "limit" | "growth" | "compared" | "stock" | "flow")
}

fn signed(v: f64) -> String {
    let sign = if v > 0.0 { "+" } else { "" };
    format!("{sign}{}", text::figure(v))
}

/// Distance to the goal, positive when better.
pub(super) fn margin(session: &Session, m: &MeasureReport<'_>) -> Option<String> {
    let figure = signed(m.margin.filter(|_| has_margin(m))?);
    Some(match m.unit {
        "percent" => session.tf("cli-points", &[("figure", figure.into())]),
        _ if m.unit_name.is_empty() => figure,
        _ => format!("{figure} {}", m.unit_name),
    })
}

/// What is needed a month from now on.
pub(super) fn required(session: &Session, m: &MeasureReport<'_>) -> Option<String> {
    m.required_rate.map(|v| session.tf("cli-a-month", &[("figure", rate(v, m).into())]))
}

/// What was achieved a month until now.
pub(super) fn achieved(session: &Session, m: &MeasureReport<'_>) -> Option<String> {
    m.achieved_rate.map(|v| session.tf("cli-a-month", &[("figure", rate(v, m).into())]))
}

/// Where the straight line ends.
pub(super) fn outlook(m: &MeasureReport<'_>) -> Option<String> {
    m.outlook.map(|v| rate(v, m))
}

/// Verdict, or the pace while it is open.
pub(super) fn standing(session: &Session, m: &MeasureReport<'_>) -> String {
    let paced = m.verdict == "open" && m.pace != "not-applicable" && m.pace != "not-reported";
    session.t(&if paced { format!("pace-{}", m.pace) } else { format!("verdict-{}", m.verdict) })
}

/// The measure that stands for a commitment.
pub(super) fn leading<'r, 'a>(c: &'r CommitmentReport<'a>) -> Option<&'r MeasureReport<'a>> {
    c.measures.iter().find(|m| Some(m.id) == c.leading)
}

/// Progress of a list's row, short.
pub(super) fn short_progress(c: &CommitmentReport<'_>) -> String {
    c.progress.map_or_else(String::new, percent)
}

/// Gap of a list's row, short: points where there is a share, else the margin.
pub(super) fn short_gap(session: &Session, c: &CommitmentReport<'_>) -> String {
    let points = c.gap_points.map(|g| text::signed(g, 1));
    let margin = |m: &MeasureReport<'_>| {
        // Points too, where the unit is per cent: the column needs no word for them.
        let bare = m.margin.filter(|_| has_margin(m) && m.unit == "percent").map(signed);
        bare.or_else(|| margin(session, m))
    };
    points.or_else(|| margin(leading(c)?)).unwrap_or_default()
}

/// What is known of a measure in one phrase: actual of goal, progress, what it needs.
pub(super) fn phrase(session: &Session, m: &MeasureReport<'_>) -> String {
    let actual = actual(session, m).unwrap_or_else(|| session.t("cli-nothing"));
    let of = [("actual", actual.into()), ("goal", goal(session, m).into())];
    let margin = margin(session, m).map(|v| session.tf("cli-margin", &[("margin", v.into())]));
    let needs = required(session, m).map(|v| session.tf("cli-needs", &[("rate", v.into())]));
    let parts = [Some(session.tf("cli-of", &of)), progress(session, m), margin, needs];
    parts.into_iter().flatten().collect::<Vec<_>>().join(&session.t("cli-between"))
}

/// Standing of a commitment, with a mark when figures contradict its tick.
pub(super) fn commitment_standing(session: &Session, c: &CommitmentReport<'_>) -> String {
    let standing = session.t(&format!("standing-{}", c.standing));
    if c.contradicted { session.tf("cli-contradicted", &[("standing", standing.into())]) } else { standing }
}

/// A day, and that it is inferred where it is.
pub(super) fn due(session: &Session, day: Option<Date>, kind: &str) -> String {
    match day {
        Some(d) if kind == "inferred" => {
            session.tf("cli-inferred", &[("day", text::day(session.lang, d).into())])
        }
        Some(d) => text::day(session.lang, d),
        None => session.t("due-vision"),
    }
}

/// Who is answerable; none when nobody is.
pub(super) fn units(session: &Session, lead: &str, supporting: &[String]) -> Option<String> {
    let part = |key, units: String| (!units.is_empty()).then(|| session.tf(key, &[("units", units.into())]));
    let parts = [part("cli-lead", lead.to_owned()), part("cli-supporting", supporting.join(", "))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(&session.t("cli-between")))
}
