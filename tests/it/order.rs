//! The order names are looked up in: the list's, the groups', the units'.

use egui_kittest::kittest::Queryable as _;
use guatu::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
        words::Lang,
    },
    gui::{action::View, app::Options, filter::Grouping, prefs::Prefs, view::list::Column},
    store::{files::Disk, plan_folder::PlanSource, progress::Progress},
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, now, prefs};

/// By pinyin: fazhan, huadu, jiaotong, shuiwu, zhufang; by code point 交通 would come first.
const UNITS: [(&str, &str); 5] = [
    ("sewer-network", "水务局"),
    ("gdp-growth", "发改局"),
    ("registered-unemployment-rate", "住房城乡建设局"),
    ("guangqing-intercity", "交通局"),
    ("poly-finance-centre", "花都湖管委会"),
];
const BY_SOUND: [&str; 5] = ["发改局", "花都湖管委会", "交通局", "水务局", "住房城乡建设局"];

fn assign(desk: &Desk) {
    let folder = desk.dir.path().join("data/progress/huadu-2020");
    let (mut progress, _) =
        Progress::open_as(std::sync::Arc::new(Disk), &folder, "huadu-2020", &WriterId("aaaa".into()));
    let drafts = UNITS.map(|(commitment, lead)| {
        let (commitment, lead) = (commitment.into(), lead.into());
        Draft::new(date(2020, 1, 1), Event::Assigned { commitment, lead, supporting: Vec::new() })
    });
    let entries = Journal::default().prepare(progress.writer(), "", now(), &drafts);
    progress.append(&entries).unwrap();
}

fn list(desk: &Desk, lang: Lang, sort: Option<(Column, bool)>, grouping: Grouping) -> Window {
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    let prefs = Prefs { view: View::List, sort, grouping, ..prefs(lang) };
    desk.open([1280.0, 800.0], prefs, options, PlanSource::Shipped)
}

/// The titles as they are listed.
fn titles(h: &Window) -> Vec<String> {
    let m = &app(h).model;
    m.rows.iter().map(|i| m.plan().commitments[*i].title.get(m.lang()).to_owned()).collect()
}

/// Those that begin with one of these characters, in the list's order.
fn firsts(h: &Window, of: &str) -> String {
    let mut firsts: Vec<char> = titles(h).iter().filter_map(|t| t.chars().next()).collect();
    firsts.retain(|c| of.contains(*c));
    firsts.dedup();
    firsts.into_iter().collect()
}

#[test]
fn titles_are_listed_by_sound_in_both_scripts_and_the_other_way_round() {
    let desk = Desk::new();
    // ban, jian, kai, tui, wan: code points would have 完 before 建, 开 and 推.
    let h = list(&desk, Lang::Hans, Some((Column::Title, false)), Grouping::None);
    assert_eq!(firsts(&h, "办建开推完"), "办建开推完");
    let h = list(&desk, Lang::Hans, Some((Column::Title, true)), Grouping::None);
    assert_eq!(firsts(&h, "办建开推完"), "完推开建办");
    let h = list(&desk, Lang::Hant, Some((Column::Title, false)), Grouping::None);
    assert_eq!(firsts(&h, "辦建開推完"), "辦建開推完");
    let h = list(&desk, Lang::En, Some((Column::Title, false)), Grouping::None);
    let lower: Vec<char> =
        titles(&h).iter().filter_map(|t| t.to_lowercase().chars().find(char::is_ascii_lowercase)).collect();
    assert!(lower.first() < lower.last());
}

#[test]
fn another_language_lists_by_its_own_order_at_once() {
    let desk = Desk::new();
    let mut h = list(&desk, Lang::En, Some((Column::Title, false)), Grouping::None);
    let english = app(&h).model.rows.clone();
    h.get_by_label("Language").click();
    h.run_ok();
    h.get_by_label("简体").click();
    h.run_ok();
    assert_ne!(app(&h).model.rows, english);
    assert_eq!(firsts(&h, "办建开推完"), "办建开推完");
}

#[test]
fn units_are_sorted_grouped_and_offered_by_sound() {
    let desk = Desk::new();
    assign(&desk);
    let led = |h: &Window| -> Vec<String> {
        let m = &app(h).model;
        m.rows.iter().map(|i| m.card.rows[*i].lead().to_owned()).collect()
    };
    let h = list(&desk, Lang::Hans, Some((Column::Lead, false)), Grouping::None);
    assert_eq!(led(&h)[..5], BY_SOUND);
    assert!(led(&h)[5..].iter().all(String::is_empty), "what nobody leads comes last");
    let h = list(&desk, Lang::Hans, Some((Column::Lead, true)), Grouping::None);
    assert!(led(&h)[..5].iter().eq(BY_SOUND.iter().rev()), "also the other way round");
    let offered: Vec<String> = app(&h).model.lead_units().into_iter().map(|(unit, _)| unit).collect();
    assert_eq!(offered, BY_SOUND);
    let h = list(&desk, Lang::Hans, None, Grouping::Lead);
    let tops = BY_SOUND.map(|unit| {
        // The group's heading, not the cell.
        h.query_all_by_label_contains(unit).map(|n| n.rect().top()).fold(f32::INFINITY, f32::min)
    });
    assert!(tops.is_sorted() && tops[4].is_finite(), "{tops:?}");
}

#[test]
fn sections_are_sorted_as_the_plan_has_them() {
    let desk = Desk::new();
    let h = list(&desk, Lang::Hant, Some((Column::Section, false)), Grouping::None);
    let m = &app(&h).model;
    let places: Vec<_> = m.rows.iter().map(|i| m.card.briefs[*i].section).collect();
    assert!(places.is_sorted() && places.first() != places.last());
}
