//! The sheet that says why: opened from everywhere, told in words, closed with Escape.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use guatu::{
    domain::{
        entry::{Draft, Event, WriterId},
        journal::Journal,
        plan::{Kind, Source, Strength},
        scorecard::Standing,
        why::{Figure, Group},
        words::Lang,
    },
    gui::{
        action::{Subject, View},
        app::Options,
        filter::{Facet, Flag},
        prefs::Prefs,
        subject::Counted,
    },
    store::{files::Disk, plan_folder::PlanSource, progress::Progress},
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, now, prefs, press};

/// A window as of 30 June, in which the sewer pipes stand at 52 km, with a source.
fn open(desk: &Desk, lang: Lang, view: View) -> Window {
    let folder = desk.dir.path().join("data/progress/huadu-2020");
    let office = WriterId("office".into());
    let (mut progress, _) = Progress::open_as(std::sync::Arc::new(Disk), &folder, "huadu-2020", &office);
    let event = Event::Figure {
        commitment: "sewer-network".into(),
        measure: "length".into(),
        value: 52.0,
        against: None,
    };
    let source = Some(Box::new(Source { title: "June report".into(), ..Source::default() }));
    let draft = Draft { about: date(2020, 6, 30), source, event };
    let entries = Journal::default().prepare(progress.writer(), "Li Wei", now(), &[draft]);
    progress.append(&entries).unwrap();
    drop(progress);
    let options = Options { as_of: Some(date(2020, 6, 30)), ..Options::default() };
    desk.open([1280.0, 800.0], Prefs { view, ..prefs(lang) }, options, PlanSource::Shipped)
}

fn sewer(h: &Window) -> usize {
    app(h).model.plan().position("sewer-network").unwrap()
}

fn says(h: &Window, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// Asks about something, as a view does.
fn ask(h: &mut Window, subject: Subject) {
    let ctx = h.ctx.clone();
    h.state_mut().as_mut().unwrap().explain(&ctx, subject);
    h.run_ok();
}

#[test]
fn a_selected_commitment_says_why_and_escape_gives_the_focus_back() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    let at = sewer(&h);
    h.state_mut().as_mut().unwrap().model.selected = Some(at);
    h.run_ok();
    h.get_by_label("Search").focus();
    h.run_ok();
    press(&mut h, Modifiers::COMMAND, Key::I);
    assert!(says(&h, "Why: Build sewer pipes"));
    assert!(says(&h, "Slightly behind: gap −4.2 points; needs 10.25 km a month, achieved 8.67."));
    assert!(says(&h, "Guatu default: On pace from a gap of 0"));
    assert!(says(&h, "Entry office#1"));
    assert!(says(&h, "Li Wei, typed"));
    assert!(says(&h, "Source: June report"));
    assert!(says(&h, "Part 2, section 6, paragraph 3, sentence 3"));
    assert!(!h.get_by_label("Search").accesskit_node().is_focused(), "the sheet has it");
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert!(!says(&h, "Why: Build sewer pipes"));
    assert_eq!(app(&h).model.selected, Some(at), "Escape closes the sheet and nothing else");
    assert!(h.get_by_label("Search").accesskit_node().is_focused());
}

#[test]
fn with_nothing_selected_the_question_is_what_is_behind() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::Overview);
    press(&mut h, Modifiers::COMMAND, Key::I);
    assert!(says(&h, "Behind or not met: 1 of 1 in the plan that can be judged"));
    assert!(says(&h, "n ÷ N = 1 ÷ 1 = 100.0 %"));
    assert!(says(&h, "nothing was reported, so nothing can be judged"));
    // From the count to the commitment, and back.
    h.get_by_label("Why: Build sewer pipes").click();
    h.run_ok();
    assert!(says(&h, "Slightly behind: gap −4.2 points"));
    h.get_by_label("Back").click();
    h.run_ok();
    h.get_by_label("Show in the list").click();
    h.run_ok();
    let m = &app(&h).model;
    assert_eq!((m.prefs.view, m.rows.as_slice()), (View::List, &[sewer(&h)][..]));
    assert!(!says(&h, "Why this count"));
}

#[test]
fn an_entry_named_in_an_answer_opens_in_the_journal() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    h.state_mut().as_mut().unwrap().model.filters.toggle(Facet::Flag(Flag::Headline));
    let at = sewer(&h);
    ask(&mut h, Subject::Figure(at, 0, Figure::Required));
    assert!(says(&h, "Needed from now on: 10.25 km a month"));
    assert!(says(&h, "(T − A) ÷ n = (113.5 − 52) ÷ 6 = 10.25"));
    h.get_by_label("Entry office#1").click();
    h.run_ok();
    assert_eq!(app(&h).model.prefs.view, View::Journal);
    assert!(says(&h, "52 km"));
    assert!(!says(&h, "Needed from now on: 10.25"), "the sheet is out of the way");
}

/// One subject of each sort: a commitment for each standing and kind of measure, every
/// figure, every group, a facet of each sort.
fn each(h: &Window) -> Vec<Subject> {
    let m = &app(h).model;
    let (at, all) = (sewer(h), m.rows.clone());
    let mut seen = std::collections::HashSet::new();
    let sort = |i: &usize| (m.card.rows[*i].standing, m.plan().commitments[*i].measures[0].goal.key());
    let mut subjects: Vec<Subject> =
        all.iter().copied().filter(|i| seen.insert(sort(i))).map(Subject::Standing).collect();
    subjects.extend(Figure::ALL.map(|f| Subject::Figure(at, 0, f)));
    let groups = [Group::All, Group::Judged, Group::Apart, Group::InProgress, Group::Behind];
    subjects.extend(groups.map(|g| Subject::count(all.clone(), g)));
    subjects.extend(Standing::ALL.map(|s| Subject::standing_of(all.clone(), s)));
    let facets = Flag::ALL.into_iter().map(Facet::Flag).chain([
        Facet::Section(0),
        Facet::Kind(Kind::Target),
        Facet::Strength(Strength::Strive),
        Facet::Lead(String::new()),
        Facet::Lead("水務局".into()),
    ]);
    subjects.extend(facets.map(|f| Subject::facet(all.clone(), f)));
    subjects.extend([Subject::Index, Subject::Time]);
    subjects
}

#[test]
fn every_subject_answers_in_every_language() {
    let desk = Desk::new();
    for lang in Lang::ALL {
        let mut h = open(&desk, lang, View::Checks);
        let gone = guatu::text::t(lang, "why-gone");
        // That languages have the same keys is seen elsewhere; here it is the glyphs, which
        // panic where a font lacks them.
        let step = if lang == Lang::En { 1 } else { 5 };
        for subject in each(&h).into_iter().step_by(step) {
            ask(&mut h, subject.clone());
            // A missing text shows its key, a missing value its name.
            assert!(!says(&h, "why-") && !says(&h, "{"), "{lang:?} {subject:?}");
            assert!(!says(&h, &gone), "{lang:?} {subject:?}");
        }
        let at = sewer(&h);
        ask(&mut h, Subject::Figure(at, 0, Figure::Gap));
        press(&mut h, Modifiers::ALT, Key::ArrowLeft);
        assert!(says(&h, &gone), "before the report there is no gap");
    }
}

#[test]
fn clicks_on_counts_cells_and_figures_ask() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::Overview);
    let close = |h: &mut Window| press(h, Modifiers::NONE, Key::Escape);
    for (label, answer) in [
        ("1 of 1 ▼ Behind or not met", "Below what the rule asks by now"),
        ("Time gone: 50.0 %", "t = m ÷ M = 6 ÷ 12 = 50.0 %"),
        ("Index of progress: withheld", "Withheld: 45 of 46 have no figure"),
        ("1 can be judged · 15 without a goal to judge yet", "Something was reported, and there is a goal"),
        ("Slightly behind: 1", "Below what the rule asks by now, within its allowance."),
    ] {
        h.get_all_by_label(label).next().unwrap().click();
        h.run_ok();
        assert!(says(&h, answer), "{label}");
        close(&mut h);
        assert!(!says(&h, answer), "{label} closes");
    }
    h.state_mut().as_mut().unwrap().model.prefs.view = View::List;
    press(&mut h, Modifiers::COMMAND, Key::F);
    h.get_by_label("Search").type_text("sewer pipes");
    h.run_ok();
    h.get_all_by_label("−4.2").next().unwrap().click();
    h.run_ok();
    assert_eq!(app(&h).model.selected, Some(sewer(&h)), "the row is selected as anywhere");
    assert!(says(&h, "Gap: −4.2 points"));
    close(&mut h);
    press(&mut h, Modifiers::COMMAND, Key::D);
    h.get_by_label("8.67 km a month").click();
    h.run_ok();
    assert!(says(&h, "A ÷ m = 52 ÷ 6 = 8.67"));
}

#[test]
fn the_sidebar_explains_its_counts() {
    let desk = Desk::new();
    let mut h = open(&desk, Lang::En, View::List);
    h.get_by_label_contains("Section: Annual goals").click_secondary();
    h.run_ok();
    h.get_by_label("Why…").click();
    h.run_ok();
    assert!(says(&h, "The plan lists it under “Annual goals”."));
    let all = app(&h).model.rows.len();
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(app(&h).model.rows.len(), all, "asking filters nothing");
    let m = &app(&h).model;
    let subject = Subject::facet(m.rows.clone(), Facet::Section(0));
    assert!(matches!(subject, Subject::Count(_, Counted::Facet(_))));
}
