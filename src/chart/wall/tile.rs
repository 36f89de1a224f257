//! A tile of the wall: its title, its figures where there is room, its foot; and what the
//! pointer tells of it.

use super::{
    super::{
        count,
        face::Face,
        group::said,
        palette::glyph,
        picture::{Align, Ink, Picture, Rect, Shape, Target, Type},
        whole,
    },
    AIR, FOOT, INDENT, INSET, LINE, Tells, WORDS,
};
use crate::{
    domain::{
        assess::{MilestoneState, Verdict},
        measure::Goal,
        plan::Commitment,
        scorecard::{Row, Standing},
        words::Lang,
    },
    scope::Scope,
    text::{self, short, t, tf},
};

/// Air between the title and the figures, and between them and the foot.
const APART: f64 = 5.0;

/// Draws the tile of a commitment, with what it tells.
pub(super) fn draw(p: &mut Picture, scope: &Scope<'_>, i: usize, at: Rect, tells: Tells) {
    let (Some(c), Some(row)) = (scope.tracker.plan.commitments.get(i), scope.card.rows.get(i)) else {
        return;
    };
    let s = row.standing;
    let silent = s.is_silent() || s == Standing::Vision;
    if silent {
        p.shapes.push(Shape::Frame { rect: at, ink: Ink::Line, width: 1.0 });
    } else {
        p.fill(at, Ink::Wash(s));
        p.fill(Rect::new(at.x, at.y, 3.0, at.h), Ink::Standing(s));
    }
    let left = at.x + 8.0;
    let top = at.y + 9.0;
    p.text([left, top], Align::Left, Type::bold(12.0, Ink::Standing(s)), glyph(s));
    let under = foot(
        p,
        scope,
        (c, row),
        Rect::new(left, at.bottom() - 12.0, at.w - 14.0, 9.0),
        tells == Tells::Title,
    );
    let face = Face::of(scope.lang, false);
    let ink = if silent { Ink::Faint } else { Ink::Ink };
    let figures = besides(scope, c, row, tells);
    let table = height(&figures);
    let room = at.h - AIR - table - if under || table > 0.0 { FOOT } else { 0.0 };
    let words = c.title.get(scope.lang);
    let lines = face.wrap_after(words, WORDS, at.w - INSET, whole(room / LINE).max(1), INDENT);
    for (n, line) in lines.into_iter().enumerate() {
        let x = if n == 0 { left + INDENT } else { left };
        p.text([x, top + count(n) * LINE], Align::Left, Type::regular(WORDS, ink), line);
    }
    // Over the foot, so that tiles beside each other have them in one line.
    let table = Rect::new(left, at.bottom() - FOOT - table + APART, at.w - INSET - 2.0, table - 2.0 * APART);
    rows(p, scope.lang, &figures, table);
    p.spot(at, told(scope, c, row), Target::Commitment(i));
}

/// How high the figures of a commitment are, with the air around them.
pub(super) fn figures_height(scope: &Scope<'_>, i: usize, tells: Tells) -> f64 {
    let of = scope.tracker.plan.commitments.get(i).zip(scope.card.rows.get(i));
    of.map_or(0.0, |(c, row)| height(&besides(scope, c, row, tells)))
}

fn height(figures: &[(&str, String)]) -> f64 {
    if figures.is_empty() { 0.0 } else { count(figures.len()) * LINE + 2.0 * APART }
}

/// What a tile tells besides its title: the keys of names, and the words.
fn besides(scope: &Scope<'_>, c: &Commitment, row: &Row, tells: Tells) -> Vec<(&'static str, String)> {
    match tells {
        Tells::Title => Vec::new(),
        Tells::Brief => brief(scope, c, row).into_iter().map(|words| ("", words)).collect(),
        Tells::Figures => figures(scope, c, row),
    }
}

/// How far from where it should be and what is known against the goal; when it is due, and
/// who leads it.
fn brief(scope: &Scope<'_>, c: &Commitment, row: &Row) -> Vec<String> {
    let (lang, plan) = (scope.lang, &scope.tracker.plan);
    let figures = row.lead_measure().zip(c.measures.get(row.leading)).map(|(a, measure)| {
        let known = short::actual_alone(lang, plan, measure, a);
        let goal = short::goal_against(lang, plan, measure, a);
        let against = match &measure.goal {
            Goal::Judged => known,
            _ if known.is_empty() => goal,
            _ => tf(lang, "overview-why-against", &[("actual", known.into()), ("goal", goal.into())]),
        };
        together(&[short::distance(lang, plan, measure, a), against])
    });
    let rest = together(&[short::due(lang, c.due), row.lead().to_owned()]);
    figures.into_iter().chain([rest]).filter(|line| !line.is_empty()).collect()
}

/// The figures with their names, where there is room: the keys of names, and the words.
/// What is not known, or not asked of it, has no line.
fn figures(scope: &Scope<'_>, c: &Commitment, row: &Row) -> Vec<(&'static str, String)> {
    let (lang, plan) = (scope.lang, &scope.tracker.plan);
    let lead = row.lead_measure().zip(c.measures.get(row.leading));
    let word = t(lang, &format!("standing-{}", row.standing.key()));
    let gap = lead.map_or_else(String::new, |(a, measure)| short::distance(lang, plan, measure, a));
    let mut out = vec![("column-standing", together(&[word, gap]))];
    if let Some((a, measure)) = lead {
        if !matches!(measure.goal, Goal::Judged) {
            // Of several measures this one is named, behind its figure: that must not be cut.
            let own = measure.title.as_ref().filter(|_| c.measures.len() > 1);
            let own = own.map_or_else(String::new, |title| title.get(lang).to_owned());
            out.push(("column-goal", together(&[short::goal_against(lang, plan, measure, a), own])));
        }
        let day = a.latest().map_or_else(String::new, |r| text::day(lang, r.about));
        out.push(("column-actual", together(&[short::actual_alone(lang, plan, measure, a), day])));
    }
    out.push(("column-due", short::due(lang, c.due)));
    out.push(("column-lead", row.lead().to_owned()));
    out.retain(|(_, words)| !words.is_empty());
    out
}

/// What there is of these, in one line.
fn together(parts: &[String]) -> String {
    parts.iter().filter(|p| !p.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// Names at the left, words in a column beside them.
fn rows(p: &mut Picture, lang: Lang, figures: &[(&str, String)], at: Rect) {
    let face = Face::of(lang, false);
    let name = |key: &str| if key.is_empty() { String::new() } else { t(lang, key) };
    let names: Vec<String> = figures.iter().map(|(key, _)| name(key)).collect();
    let widest = names.iter().map(|n| face.width(n, WORDS)).fold(0.0, f64::max);
    let widest = if widest > 0.0 { widest + 8.0 } else { 0.0 };
    for (n, (name, (_, words))) in names.into_iter().zip(figures).enumerate() {
        let y = at.y + (count(n) + 0.5) * LINE;
        p.text([at.x, y], Align::Left, Type::regular(WORDS, Ink::Faint), name);
        let words = face.shorten(words, WORDS, at.w - widest);
        p.text([at.x + widest, y], Align::Left, Type::regular(WORDS, Ink::Ink), words);
    }
}

/// What the foot of a tile shows: the stages of a project, or the share of the way with the
/// planned share marked on it, or the latest word, unless the figures above tell it. Says
/// whether there is anything.
fn foot(p: &mut Picture, scope: &Scope<'_>, (c, row): (&Commitment, &Row), at: Rect, words: bool) -> bool {
    let small = Type::regular(9.5, Ink::Faint);
    // A tick that figures deny must not pass for met.
    let note = match row {
        r if r.contradicted => "⚠",
        r if has_caught_up(r) => "↑",
        _ => "",
    };
    let mut room = at.w;
    let mut right = |p: &mut Picture, text: &str| {
        if !text.is_empty() {
            p.text([at.x + room, at.middle()], Align::Right, small, text);
            room -= Face::of(scope.lang, false).width(text, small.size) + 5.0;
        }
        room
    };
    right(p, note);
    let milestones: Vec<&MilestoneState> = row.measures.iter().flat_map(|a| &a.milestones).collect();
    let lead = row.lead_measure().zip(c.measures.get(row.leading));
    let shares = row.measures.iter().any(|a| a.progress.is_some());
    let told = row.measures.iter().any(|a| !a.readings.is_empty());
    if c.measures.len() > 1 && !shares && told {
        // One measure's word would be taken for the whole.
        let met = row.measures.iter().filter(|a| a.verdict == Verdict::Met).count();
        let args = [("met", met.into()), ("of", c.measures.len().into())];
        p.text([at.x, at.middle()], Align::Left, small, tf(scope.lang, "chart-measures-met", &args));
        return true;
    }
    if let Some((a, measure)) = lead
        && !matches!(measure.goal, Goal::Milestones(_))
    {
        if let Some(share) = a.progress {
            let room = right(p, &short::percent(share));
            bar(p, row.standing, Rect::new(at.x, at.y, room, at.h), share, a.planned);
            return true;
        }
        if words && !a.readings.is_empty() {
            let known = short::actual(scope.lang, &scope.tracker.plan, measure, a);
            let known = Face::of(scope.lang, false).shorten(&known, small.size, room);
            p.text([at.x, at.middle()], Align::Left, small, known);
            return true;
        }
    }
    if !milestones.is_empty() {
        stages(p, &milestones, Rect::new(at.x, at.y, room, at.h));
    }
    !milestones.is_empty() || !note.is_empty()
}

fn bar(p: &mut Picture, s: Standing, at: Rect, share: f64, planned: Option<f64>) {
    let y = at.middle() - 2.0;
    p.fill(Rect::new(at.x, y, at.w, 4.0), Ink::Line);
    p.fill(Rect::new(at.x, y, at.w * share.clamp(0.0, 1.0), 4.0), Ink::Standing(s));
    if let Some(e) = planned {
        let x = at.x + at.w * e.clamp(0.0, 1.0);
        p.line([x, y - 2.0], [x, y + 6.0], Ink::Ink, 1.5);
    }
}

/// One box a milestone: full when reached, marked when overdue, empty when still to come.
fn stages(p: &mut Picture, states: &[&MilestoneState], at: Rect) {
    let step = (at.w / count(states.len())).min(16.0);
    for (n, state) in states.iter().enumerate() {
        let rect = Rect::new(at.x + count(n) * step, at.y + 1.0, (step - 2.0).max(1.0), 6.0);
        let s = match (state.reached, state.days_late) {
            (Some(_), None) => Some(Standing::Met),
            (Some(_), Some(_)) => Some(Standing::NearlyMet),
            (None, Some(_)) => Some(Standing::Overdue),
            (None, None) => None,
        };
        match s {
            Some(Standing::Overdue) => {
                p.shapes.push(Shape::Frame { rect, ink: Ink::Standing(Standing::Overdue), width: 1.5 });
            }
            Some(s) => p.fill(rect, Ink::Standing(s)),
            None => p.shapes.push(Shape::Frame { rect, ink: Ink::Edge, width: 1.0 }),
        }
    }
}

/// What the pointer tells of a commitment: title, standing, figures of the measure that
/// stands for it, whether any measure was behind and is no more, due date, lead unit.
pub(in crate::chart) fn told(scope: &Scope<'_>, c: &Commitment, row: &Row) -> String {
    let (lang, plan) = (scope.lang, &scope.tracker.plan);
    let mut lines = vec![c.title.get(lang).to_owned(), said(lang, row.standing)];
    if let Some((a, measure)) = row.lead_measure().zip(c.measures.get(row.leading)) {
        let judged = matches!(measure.goal, Goal::Judged);
        let mut figures: Vec<String> =
            (!judged).then(|| short::goal(lang, plan, measure)).into_iter().collect();
        let known = short::actual(lang, plan, measure, a);
        figures.extend((!known.is_empty()).then_some(known));
        figures.extend(a.progress.map(short::percent));
        lines.extend((!figures.is_empty()).then(|| figures.join(" · ")));
        if !a.formula.is_empty() {
            lines.push(a.formula.to_string());
        }
    }
    lines.extend(row.contradicted.then(|| format!("⚠ {}", t(lang, "detail-contradicted"))));
    lines.extend(has_caught_up(row).then(|| t(lang, "chart-caught-up")));
    lines.push(short::due(lang, c.due));
    if !row.lead().is_empty() {
        lines.push(row.lead().to_owned());
    }
    lines.join("\n")
}

/// Whether any measure was behind and is no more.
fn has_caught_up(row: &Row) -> bool {
    row.measures.iter().any(|a| !a.caught_up.is_empty())
}
