//! The marks in words, above the axis: those that occur.

use super::{
    super::{
        face::Face,
        palette::glyph,
        picture::{Align, Ink, Picture, Type},
    },
    blocks::Block,
    row,
};
use crate::{
    domain::{
        deadlines::{Deadline, Outcome, What},
        scorecard::Standing,
    },
    scope::Scope,
    text::t,
};

const WORDS: f64 = 11.0;
const LINE: f64 = 18.0;
/// Width of a mark with the air after it.
const MARK: f64 = 16.0;
const WAY: f64 = 40.0;

/// A kind of mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Due(What, bool),
    Reached,
    Early,
    Late,
    Slipping,
}

const MILESTONE: What = What::Milestone { measure: 0, index: 0 };

impl Sign {
    const ALL: [Self; 8] = [
        Self::Due(What::Whole, true),
        Self::Due(What::Whole, false),
        Self::Due(MILESTONE, true),
        Self::Due(MILESTONE, false),
        Self::Reached,
        Self::Early,
        Self::Late,
        Self::Slipping,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Due(What::Whole, true) => "timeline-sign-due",
            Self::Due(What::Whole, false) => "timeline-sign-due-inferred",
            Self::Due(What::Milestone { .. }, true) => "timeline-sign-milestone",
            Self::Due(What::Milestone { .. }, false) => "timeline-sign-milestone-inferred",
            Self::Reached => "timeline-sign-reached",
            Self::Early => "timeline-sign-early",
            Self::Late => "timeline-sign-late",
            Self::Slipping => "timeline-sign-slipping",
        }
    }

    /// Whether a deadline is drawn with it.
    fn is_of(self, d: &Deadline, days: Option<i32>) -> bool {
        let reached = matches!(d.outcome, Outcome::Reached(_));
        match self {
            Self::Due(what, stated) => d.stated == stated && (d.what == What::Whole) == (what == What::Whole),
            Self::Reached => reached,
            Self::Early => reached && days.is_some_and(|d| d < 0),
            Self::Late => reached && days.is_some_and(|d| d > 0),
            Self::Slipping => d.outcome == Outcome::Slipping,
        }
    }

    const fn width(self) -> f64 {
        match self {
            Self::Due(..) | Self::Reached => MARK,
            _ => WAY + 8.0,
        }
    }

    fn draw(self, p: &mut Picture, x: f64, y: f64) {
        let way = vec![[x + 4.0, y], [x + WAY - 6.0, y]];
        let end = |p: &mut Picture, x: f64, s: Standing| {
            p.text([x, y], Align::Center, Type::bold(12.0, Ink::Standing(s)), glyph(s));
        };
        match self {
            Self::Due(what, stated) => row::due(p, [x + 5.0, y], what, stated),
            Self::Reached => end(p, x + 5.0, Standing::Met),
            Self::Early => {
                row::early(p, way);
                row::due(p, [x + WAY - 6.0, y], What::Whole, false);
                end(p, x + 4.0, Standing::Met);
            }
            Self::Late => {
                row::late(p, way);
                row::due(p, [x + 4.0, y], What::Whole, true);
                end(p, x + WAY - 6.0, Standing::Met);
            }
            Self::Slipping => {
                row::slipping(p, way);
                row::due(p, [x + 4.0, y], What::Whole, true);
                end(p, x + WAY - 6.0, Standing::Overdue);
            }
        }
    }
}

/// Draws the legend in as many lines as it needs; gives where the axis may begin.
pub(super) fn draw(p: &mut Picture, scope: &Scope<'_>, blocks: &[Block]) -> f64 {
    let as_of = scope.card.as_of;
    let face = Face::of(scope.lang, false);
    let deadlines = || {
        let own = blocks.iter().flat_map(|b| &b.lines).flat_map(|l| &l.deadlines);
        own.map(|d| (d, d.days(as_of)))
    };
    let folds = blocks.iter().any(|b| !b.folded.is_empty());
    let in_folds = |s: Sign| folds && matches!(s, Sign::Due(What::Whole, false) | Sign::Reached);
    let occurs = |s: &Sign| in_folds(*s) || deadlines().any(|(d, days)| s.is_of(d, days));
    let (mut x, mut y) = (0.0, 8.0);
    for sign in Sign::ALL.into_iter().filter(occurs) {
        let words = t(scope.lang, sign.key());
        let wide = sign.width() + face.width(&words, WORDS);
        if x > 0.0 && x + wide > p.size[0] {
            (x, y) = (0.0, y + LINE);
        }
        sign.draw(p, x, y);
        p.text([x + sign.width(), y], Align::Left, Type::regular(WORDS, Ink::Ink), words);
        x += wide + 20.0;
    }
    y + LINE - 4.0
}
