//! The lines of the table: sorted rows under the headings of their groups.

use crate::{
    domain::scorecard::Counts,
    gui::{filter::Grouping, model::Model},
    text::order,
};

/// A line of the table.
pub(super) enum Line {
    /// A group's title and counts.
    Group(String, Counts),
    /// A commitment.
    Row(usize),
    /// Nothing: room to scroll the last rows free of the notes that stand over them.
    Air,
}

/// The row that stands first.
#[must_use]
pub fn first(m: &Model) -> Option<usize> {
    filled(m).into_iter().find_map(|l| if let Line::Row(i) = l { Some(i) } else { None })
}

/// Rows of room under the last one: as high as a note of three lines.
const TAIL: usize = 3;

/// Sorted and grouped lines, and some room under them.
pub(super) fn lines(m: &Model) -> Vec<Line> {
    let mut lines = filled(m);
    lines.extend((0..TAIL).map(|_| Line::Air));
    lines
}

fn filled(m: &Model) -> Vec<Line> {
    if m.prefs.grouping == Grouping::None {
        return m.rows.iter().map(|i| Line::Row(*i)).collect();
    }
    let leads = if m.prefs.grouping == Grouping::Lead { lead_places(m) } else { Vec::new() };
    let mut keyed: Vec<(usize, usize)> =
        m.rows.iter().filter_map(|i| group_place(m, &leads, *i).map(|at| (at, *i))).collect();
    // Stable: inside a group the rows keep their order.
    keyed.sort_by_key(|(at, _)| *at);
    let mut out = Vec::new();
    for group in keyed.chunk_by(|a, b| a.0 == b.0) {
        let counts = Counts::of(group.iter().map(|(_, i)| &m.card.rows[*i]));
        out.push(Line::Group(group_title(m, group[0].1), counts));
        out.extend(group.iter().map(|(_, i)| Line::Row(*i)));
    }
    out
}

/// Where each lead unit stands among them, by the number it has in the scorecard: by name, and
/// what nobody leads last.
fn lead_places(m: &Model) -> Vec<usize> {
    let names = m.card.leads.names();
    let mut order: Vec<usize> = (0..names.len()).collect();
    // The number parts names that sort alike.
    order.sort_by_cached_key(|n| (names[*n].is_empty(), order::key(m.lang(), &names[*n]), *n));
    let mut places = vec![0; names.len()];
    for (place, n) in order.into_iter().enumerate() {
        places[n] = place;
    }
    places
}

/// What puts a row into its group: its place among the groups.
fn group_place(m: &Model, leads: &[usize], i: usize) -> Option<usize> {
    let (c, row) = m.commitment(i)?;
    Some(match m.prefs.grouping {
        Grouping::Section => {
            m.plan().head.sections.iter().position(|s| s.id == c.section).unwrap_or(usize::MAX)
        }
        Grouping::Kind => c.kind as usize,
        Grouping::Standing => row.standing as usize,
        Grouping::Lead => *leads.get(m.card.briefs.get(i)?.lead())?,
        Grouping::None => 0,
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
