//! The overview: what the pointer tells beyond the rows, and what waits to be settled.

use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::words::Lang,
    gui::{action::View, app::Options, prefs::Prefs},
    store::plan_folder::PlanSource,
    text::{t, tf},
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs};

/// The demonstration in June.
fn demo(desk: &Desk, lang: Lang) -> Window {
    let options = Options { as_of: Some(date(2020, 6, 30)), demo: true, ..Options::default() };
    let prefs = Prefs { view: View::Overview, ..prefs(lang) };
    desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped)
}

/// Lines of the tooltips there are.
fn told(h: &Window) -> String {
    fn words(shape: &egui::Shape, out: &mut Vec<String>) {
        match shape {
            egui::Shape::Text(t) => out.push(t.galley.text().to_owned()),
            egui::Shape::Vec(all) => all.iter().for_each(|s| words(s, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    h.output().shapes.iter().for_each(|s| words(&s.shape, &mut out));
    out.retain(|text| text.contains('\n'));
    out.join("\n")
}

#[test]
fn the_pointer_tells_of_a_goal_what_its_row_does_not() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        let mut h = demo(&desk, lang);
        let m = &app(&h).model;
        let plan = m.plan();
        let i = plan.position("gdp-growth").expect("a headline goal");
        let (c, row) = (&plan.commitments[i], &m.card.rows[i]);
        let title = c.title.get(lang).to_owned();
        let report = row.latest.clone().expect("reported");
        let due = guatu::text::short::due(lang, c.due);
        let lead = row.lead().to_owned();
        let expected = [
            tf(lang, "overview-told-due", &[("due", due.into())]),
            tf(lang, "overview-told-lead", &[("unit", lead.into())]),
            m.day(report.about),
            m.moment(report.recorded),
            tf(lang, "overview-tolerance", &[("tolerance", "0.1".into())]),
        ];
        let at = h.get_all_by_label_contains(&format!("{title}: ")).next().unwrap().rect().center();
        h.hover_at(at);
        h.run_steps(90);
        let told = told(&h);
        for line in expected {
            assert!(told.contains(&line), "{lang:?} {line}: {told}");
        }
        assert!(!told.contains(&title), "{lang:?}: it stands in the row: {told}");
    }
}

#[test]
fn conflicts_to_settle_are_counted_where_attention_is_asked_and_lead_to_the_journal() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        let mut h = demo(&desk, lang);
        let count = app(&h).model.desk.tracker.conflicts_until(date(2020, 6, 30)).count();
        assert_eq!(count, 1, "the demonstration has one until June");
        let words = tf(lang, "journal-conflicts", &[("count", count.into())]);
        h.get_by_label(&words).click();
        h.run_ok();
        assert_eq!(app(&h).model.prefs.view, View::Journal);
        assert!(h.query_all_by_label_contains(&t(lang, "journal-take")).next().is_some());
    }
}
