//! The lines of the table: sorted rows under the headings of their groups.

use crate::{
    domain::scorecard::Counts,
    gui::{filter::Grouping, model::Model},
};

/// A line of the table.
pub(super) enum Line {
    /// A group's title and counts.
    Group(String, Counts),
    /// A commitment.
    Row(usize),
}

/// The row that stands first.
#[must_use]
pub fn first(m: &Model) -> Option<usize> {
    lines(m).into_iter().find_map(|l| if let Line::Row(i) = l { Some(i) } else { None })
}

/// Sorted and grouped lines.
pub(super) fn lines(m: &Model) -> Vec<Line> {
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
        Grouping::Lead => (usize::from(row.lead().is_empty()), row.lead()),
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
        Grouping::Lead if row.lead().is_empty() => m.t("lead-none"),
        Grouping::Lead => row.lead().to_owned(),
        Grouping::None => String::new(),
    }
}
