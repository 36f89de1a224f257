//! What charts of one measure draw: worked examples, and agreement with the assessment.

use guatu::domain::{
    assess::Value,
    entry::Draft,
    measure::{Class, Compare, Goal, Level},
    plan::Due,
    trajectory::{Band, Course, Figures, Side, Stages, Steps, Trajectory},
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::{
    desk::*,
    random::{journal, office},
};

fn way(desk: &Desk, as_of: Date) -> Trajectory {
    Trajectory::of(&desk.tracker(), &desk.journal, &desk.card(as_of), 0, 0).unwrap()
}

fn figures(desk: &Desk, as_of: Date) -> Figures {
    way(desk, as_of).figures().unwrap().clone()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9 * (1.0 + b.abs())
}

#[test]
fn the_fan_opens_at_the_latest_figure() {
    let desk = Desk::one(flow(113.5)).at(end_of(3), 20.0).at(end_of(6), 52.0);
    let august = way(&desk, end_of(8));
    assert_eq!((august.frame.as_of, august.frame.months, august.frame.due), (8.0, 12.0, Some(12.0)));
    let f = august.figures().unwrap();
    assert_eq!(f.path, [[0.0, 0.0], [12.0, 113.5]]);
    assert_eq!(f.outlook, Some([[6.0, 52.0], [12.0, 104.0]]));
    let fan = f.fan.unwrap();
    assert_eq!((fan.from, fan.goal, fan.heads_for), ([6.0, 52.0], [12.0, 113.5], [12.0, 104.0]));
    assert!(near(fan.needed, 10.25) && near(fan.achieved, 52.0 / 6.0) && near(fan.shortfall, 9.5), "{fan:?}");
    assert!(f.range[0] == 0.0 && f.range[1] > 113.5);
    assert_eq!(f.points.iter().map(|p| (p.month, p.value)).collect::<Vec<_>>(), [(3.0, 20.0), (6.0, 52.0)]);
    let met = figures(&desk.at(end_of(9), 113.5), end_of(9));
    assert!(met.fan.is_none() && met.outlook.is_some(), "nothing is needed any more");
}

#[test]
fn a_stock_going_down_falls_short_upwards() {
    let desk = Desk::one(stock_by(10.0, 0.0, Compare::AtMost)).at(end_of(6), 7.0);
    let f = figures(&desk, end_of(6));
    let fan = f.fan.unwrap();
    assert_eq!(f.goal.map(|g| g.side()), Some(Side::Below));
    assert!(near(fan.needed, -7.0 / 6.0) && near(fan.achieved, -0.5) && near(fan.shortfall, 4.0), "{fan:?}");
    assert_eq!((f.baseline, f.path[0]), (Some(10.0), [0.0, 10.0]));
}

#[test]
fn a_planned_curve_bends_the_path_up_to_the_due_date() {
    let goal = flow_along(100.0, &[(3, 0.1), (6, 0.4), (10, 0.9)]);
    let desk = Desk::one(goal).due(Due::Stated(end_of(9)));
    let f = figures(&desk, end_of(1));
    assert_eq!(f.path, [[0.0, 0.0], [3.0, 10.0], [6.0, 40.0], [9.0, 100.0]]);
    let planned = |m: f64| f.planned_at(m).unwrap();
    assert!(near(planned(1.5), 5.0) && near(planned(4.5), 25.0) && near(planned(7.0), 60.0));
    assert!(near(planned(11.0), 100.0), "all of it from the due date on");
    assert!(f.points.is_empty() && f.outlook.is_none() && f.fan.is_none(), "the plan alone");
}

#[test]
fn bands_lie_on_the_allowed_side() {
    let about = figures(&Desk::one(growth(6.5, Compare::About(0.1))).at(end_of(6), 3.5), end_of(6));
    assert_eq!(about.goal.and_then(|g| g.band), Some(Band::Near(6.4, 6.5)));
    assert!(about.path.is_empty() && about.fan.is_none() && about.range[0] == 0.0);
    let ceiling = figures(&Desk::one(at_most(3.5)).at(end_of(6), 3.2), end_of(6));
    assert_eq!(ceiling.goal.and_then(|g| g.band), Some(Band::Within(ceiling.range[0], 3.5)));
    let floor = figures(&Desk::one(no_less(90.0)), end_of(6));
    assert_eq!(floor.goal.and_then(|g| g.band), Some(Band::Within(90.0, floor.range[1])));
    let above = figures(&Desk::one(flow_by(10.0, Compare::MoreThan)), end_of(6));
    assert_eq!(above.goal.map(|g| g.compare), Some(Compare::MoreThan));
    let vision = figures(&Desk::one(flow(10.0)).due(Due::Vision).at(end_of(6), 4.0), end_of(6));
    assert!(vision.path.is_empty() && vision.outlook.is_none(), "a vision has no calendar");
    let unknown = figures(&Desk::one(assigned()), end_of(6));
    assert!(unknown.goal.is_none() && unknown.range[0] < unknown.range[1], "an empty chart has a scale");
}

#[test]
fn published_figures_are_told_apart_and_stay_when_outranked() {
    let mut desk = Desk::one(flow(100.0));
    desk.journal.mark_overlay(writer("published"));
    desk.record("published", &[3, 6].map(|m| Draft::new(end_of(m), figure("c", f64::from(m) * 8.0))));
    let desk = desk.at(end_of(6), 50.0);
    let told: Vec<_> =
        figures(&desk, end_of(8)).points.iter().map(|p| (p.value, p.overlay, p.holds)).collect();
    assert_eq!(told, [(24.0, true, true), (48.0, true, false), (50.0, false, true)]);
    let pairs = figures(&Desk::one(compared(true, 0.0)).report(end_of(6), pair("c", 6.0, 5.0)), end_of(6));
    assert_eq!((pairs.points[0].value, pairs.points[0].against), (6.0, Some(5.0)));
}

#[test]
fn classes_and_ratings_are_steps_on_a_scale() {
    let steps = |desk: &Desk| match way(desk, end_of(12)).course {
        Course::Steps(Steps { scale, goal, steps }) => {
            (scale[goal], steps.iter().map(|s| (s.month, s.rank >= goal)).collect::<Vec<_>>())
        }
        other => panic!("{other:?}"),
    };
    let water = Desk::one(Goal::Class { goal: Class::III })
        .report(end_of(1), graded("c", Class::IV))
        .report(end_of(2), graded("c", Class::II));
    assert_eq!(steps(&water), (Value::Class(Class::III), vec![(1.0, false), (2.0, true)]));
    let judged = Desk::one(Goal::Judged)
        .report(end_of(4), rated("c", Level::Limited))
        .report(end_of(9), rated("c", Level::Done));
    assert_eq!(steps(&judged), (Value::Level(Level::Done), vec![(4.0, false), (9.0, true)]));
}

#[test]
fn milestones_are_pairs_of_days_and_two_staircases() {
    let goal = || milestones(&[(end_of(3), 1.0), (end_of(6), 3.0)]);
    let stages = |desk: &Desk, as_of| match way(desk, as_of).course {
        Course::Stages(s) => s,
        other => panic!("{other:?}"),
    };
    let silent = stages(&Desk::one(goal()), end_of(8));
    assert!(silent.reached.is_empty(), "silence is not nothing reached");
    let desk = Desk::one(goal()).report(end_of(4), reached("c", "a", end_of(4)));
    let Stages { list, due, reached } = stages(&desk, end_of(8));
    assert_eq!(due, [[0.0, 0.0], [3.0, 0.0], [3.0, 0.25], [6.0, 0.25], [6.0, 1.0], [12.0, 1.0]]);
    assert_eq!(reached, [[0.0, 0.0], [4.0, 0.0], [4.0, 0.25], [8.0, 0.25]]);
    let told: Vec<_> = list.iter().map(|s| (s.due_month, s.reached_month, s.days_late)).collect();
    assert_eq!(told, [(Some(3.0), Some(4.0), Some(30)), (Some(6.0), None, Some(62))]);
    assert!(Trajectory::of(&desk.tracker(), &desk.journal, &desk.card(end_of(8)), 0, 1).is_none());
}

#[test]
fn the_scale_reaches_to_what_stands_last() {
    let months = |desk: &Desk, as_of| way(desk, as_of).frame.months;
    let late = Desk::one(flow(10.0)).at(date(2021, 2, 28), 9.0);
    assert!(near(months(&late, date(2021, 2, 28)), 14.0));
    assert!(near(months(&late, end_of(6)), 12.0), "nothing is known of it in June");
    let beyond = Desk::one(flow(10.0)).due(Due::Stated(date(2021, 6, 30)));
    assert!(near(months(&beyond, end_of(6)), 18.0));
}

proptest! {
    /// A chart draws what the assessment says, of every kind, whatever was reported.
    #[test]
    fn charts_and_figures_agree(desk in journal(), month in 1i8..=12) {
        let (tracker, card) = (desk.tracker(), desk.card(end_of(month)));
        for (row, c) in card.rows.iter().zip(&office().plan.commitments) {
            for (at, a) in row.measures.iter().enumerate() {
                let way = Trajectory::of(&tracker, &desk.journal, &card, row.index, at).unwrap();
                prop_assert!(way.frame.as_of <= way.frame.months);
                let f = match &way.course {
                    Course::Figures(f) => f,
                    Course::Steps(s) => {
                        // A figure reported of a rating has no place on its scale.
                        let of_kind = a.readings.iter().filter(|r| s.scale.contains(&r.value));
                        prop_assert_eq!(s.steps.len(), of_kind.count());
                        continue;
                    }
                    Course::Stages(s) => {
                        let last = |stairs: &[[f64; 2]]| stairs.last().map_or(0.0, |c| c[1]);
                        prop_assert!(a.progress.is_none_or(|p| near(last(&s.reached), p)));
                        prop_assert!(near(last(&s.due), 1.0));
                        continue;
                    }
                };
                prop_assert_eq!(f.way().count(), a.readings.len());
                let inside = |v: f64| f.range[0] <= v && v <= f.range[1];
                prop_assert!(f.points.iter().all(|p| inside(p.value)), "{:?}", f);
                prop_assert!(f.path.iter().chain(f.outlook.iter().flatten()).all(|p| inside(p[1])));
                prop_assert_eq!(a.planned.is_some(), !f.path.is_empty() && !a.readings.is_empty());
                if let (Some(e), Some(r)) = (a.planned, a.latest()) {
                    let (from, to) = (f.path[0][1], c.measures[at].goal.figure().unwrap());
                    prop_assert!(near(f.planned_at(way.frame.month(r.about)).unwrap(), from + (to - from) * e));
                }
                if let Some(fan) = f.fan {
                    let left = fan.goal[0] - fan.from[0];
                    prop_assert!(near(fan.from[1] + fan.needed * left, fan.goal[1]));
                    prop_assert!(near(fan.from[1] + fan.achieved * left, fan.heads_for[1]));
                    prop_assert!(near(fan.shortfall.abs(), (fan.goal[1] - fan.heads_for[1]).abs()));
                }
            }
        }
    }
}
