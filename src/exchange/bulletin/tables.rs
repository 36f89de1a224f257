//! Tables of counts: a line a section or a unit, with the sum.

use super::{Column, Row, Side, compose::Composer};
use crate::{
    chart::group::Group,
    domain::{
        scorecard::{Counts, Standing},
        words::Lang,
    },
};

/// What the columns count, after all and those that can be judged; standings that read alike
/// in a table of counts share one.
const PARTS: [(&str, &[Standing]); 9] = [
    ("bulletin-column-met", &[Standing::Met]),
    ("bulletin-column-nearly", &[Standing::NearlyMet]),
    ("bulletin-column-going", &[Standing::OnPace, Standing::UnderWay]),
    ("bulletin-column-slightly", &[Standing::SlightlyBehind]),
    ("bulletin-column-behind", &[Standing::Behind]),
    ("bulletin-column-overdue", &[Standing::Overdue]),
    ("bulletin-column-missed", &[Standing::NotMet]),
    ("bulletin-column-silent", &[Standing::NotReported]),
    ("bulletin-column-other", &[Standing::NotDue, Standing::NoGoal, Standing::Vision]),
];

pub(super) fn columns(c: &Composer<'_>, named: &str) -> Vec<Column> {
    let keys = [named, "bulletin-column-total", "bulletin-column-judged"];
    let keys = keys.into_iter().chain(PARTS.map(|(key, _)| key));
    // English heads are longer, and English sections shorter.
    let (first, other) = if c.lang() == Lang::En { (24, 12) } else { (34, 11) };
    let column = |(n, key): (usize, &str)| {
        let (share, side) = if n == 0 { (first, Side::Left) } else { (other, Side::Middle) };
        let title = if n == 0 { c.t(key) } else { halved(c.t(key)) };
        Column { title, share, side }
    };
    keys.enumerate().map(column).collect()
}

/// A head of four characters in two lines of two, where one is too narrow for it.
fn halved(title: String) -> String {
    let chars: Vec<char> = title.chars().collect();
    match chars[..] {
        [a, b, c, d] if !title.is_ascii() => format!("{a}{b}\n{c}{d}"),
        _ => title,
    }
}

pub(super) fn rows(c: &Composer<'_>, groups: &[Group]) -> Vec<Row> {
    let line = |g: &Group| Row::Cells(cells(g.title.clone(), &g.counts(c.scope)));
    let total = || Row::Total(cells(c.t("bulletin-total"), &c.counts));
    // The sum of one line is that line.
    let sum = (groups.len() > 1).then(total);
    groups.iter().map(line).chain(sum).collect()
}

fn cells(title: String, counts: &Counts) -> Vec<String> {
    let of = |standings: &[Standing]| standings.iter().map(|s| counts.get(*s)).sum::<usize>();
    let figures = [counts.total(), counts.judged()].into_iter().chain(PARTS.map(|(_, s)| of(s)));
    std::iter::once(title).chain(figures.map(|n| n.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standing_is_counted_in_one_column() {
        for s in Standing::ALL {
            assert_eq!(PARTS.iter().filter(|(_, among)| among.contains(&s)).count(), 1, "{s:?}");
        }
    }
}
