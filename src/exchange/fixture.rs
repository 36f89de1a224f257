//! Small plans the tests export.

use std::sync::Arc;

use jiff::civil::{Date, date};

use super::Scope;
use crate::domain::{
    entry::{Draft, Entry, Event, RemarkKind, WriterId},
    journal::Journal,
    measure::{Class, Compare, Goal, Level, Measure, Milestone},
    pace::PaceRule,
    plan::{
        Commitment, CommitmentRecord, Due, Kind, PLAN_SCHEMA, Period, Plan, PlanHead, Section, Source,
        Strength, Unit,
    },
    scorecard::Scorecard,
    tracker::Tracker,
    words::{Lang, Trilingual},
};
use crate::scope::LazyMonths;

/// All a scope borrows.
pub(super) struct Fixture {
    pub(super) journal: Journal,
    pub(super) tracker: Tracker,
    card: Scorecard,
    months: LazyMonths,
    rows: Vec<usize>,
}

const AS_OF: Date = date(2020, 6, 30);

impl Fixture {
    /// The example of the domain notes: 52 of 113.5 km of sewer by the end of June.
    pub(super) fn sewer() -> Self {
        let mut journal = Journal::default();
        add(&mut journal, "k3", &[figure("sewer", "length", 52.0)]);
        Self::of(vec![sewer()], journal)
    }

    /// Sewer, a project with milestones, and a commitment with two measures, with hostile
    /// remarks, a retraction, a replacement, a conflict, an overlay and an orphan.
    pub(super) fn mixed() -> Self {
        let mut journal = Journal::default();
        add(&mut journal, "k3", &[figure("sewer", "length", 50.0)]);
        add(&mut journal, "k3", &[figure("sewer", "length", 52.0)]);
        let reached = |milestone: &str, on| {
            let (commitment, measure) = ("roads".into(), "stages".into());
            let event = Event::Reached { commitment, measure, milestone: milestone.into(), on: Some(on) };
            Draft::new(on, event)
        };
        let added = add(&mut journal, "k3", &[reached("start", date(2020, 3, 20)), reached("roof", AS_OF)]);
        let retraction = Event::Retracted { entry: added[1].id.clone(), reason: "看錯".into() };
        add(&mut journal, "k3", &[Draft::new(AS_OF, retraction)]);
        let about = |kind, text: &str| {
            let event = Event::Remark { commitment: "drainage".into(), kind, text: text.into() };
            Draft::new(AS_OF, event)
        };
        let done = Draft::new(AS_OF, Event::Done { commitment: "drainage".into(), done: true });
        let area = figure("drainage", "area", 10.0);
        let problem = about(RemarkKind::Problem, "=HYPERLINK(\"http://x\")");
        let note = about(RemarkKind::Note, "a;=1+1, b\r\n=2");
        add(&mut journal, "k3", &[area, problem, note, done, figure("gone", "x", 1.0)]);
        add(&mut journal, "published", &[figure("drainage", "units", 2000.0)]);
        journal.mark_overlay(WriterId("published".into()));
        let mut other = Journal::default();
        add(&mut other, "a9", &[figure("drainage", "area", 11.0)]);
        journal.merge(&other);
        Self::of(vec![sewer(), roads(), drainage()], journal)
    }

    /// What has no figure, or two: a water class, a rating, a comparison, a single milestone.
    pub(super) fn worded() -> Self {
        let measure = |id: &str, unit: &str, goal| Measure {
            id: id.into(),
            title: None,
            unit: unit.into(),
            goal,
            notes: Vec::new(),
        };
        let one = |id: &str, title, m| {
            commitment(Kind::Measure, id, title, Due::Stated(date(2020, 12, 31)), vec![m])
        };
        let with = name("全市平均", "全市平均", "the city’s average");
        let stone = Milestone {
            id: "open".into(),
            title: name("啟用", "启用", "Open"),
            due: Due::Vision,
            weight: 1.0,
        };
        let compared = Goal::Compared { with, strict: true, band: 0.0 };
        let commitments = vec![
            one("river", name("水質", "水质", "River"), measure("dam", "", Goal::Class { goal: Class::III })),
            one("reform", name("改革", "改革", "Reform"), measure("judged", "", Goal::Judged)),
            one("income", name("收入", "收入", "Income"), measure("urban", "km", compared)),
            one("hall", name("會堂", "会堂", "Hall"), measure("stage", "", Goal::Milestones(vec![stone]))),
        ];
        let (river, reform) = ("river".into(), "reform".into());
        let graded = Event::Graded { commitment: river, measure: "dam".into(), class: Class::IV };
        let rated = Event::Rated { commitment: reform, measure: "judged".into(), level: Level::Limited };
        let mut journal = Journal::default();
        add(&mut journal, "k3", &[Draft::new(AS_OF, graded), Draft::new(AS_OF, rated)]);
        Self::of(commitments, journal)
    }

    /// Reports more, and folds everything again.
    pub(super) fn record(&mut self, drafts: &[Draft]) {
        let mut journal = std::mem::take(&mut self.journal);
        add(&mut journal, "k3", drafts);
        *self = Self::of(self.tracker.plan.commitments.clone(), journal);
    }

    /// As many commitments as there are titles, each with a figure and a remark that is its
    /// title.
    pub(super) fn titled(titles: impl IntoIterator<Item = String>) -> Self {
        let mut drafts = Vec::new();
        let named = |(i, title): (usize, String)| {
            let id = format!("c{i}");
            drafts.push(figure(&id, "length", 52.0));
            let event = Event::Remark {
                commitment: id.as_str().into(),
                kind: RemarkKind::Problem,
                text: title.clone(),
            };
            drafts.push(Draft::new(AS_OF, event));
            let mut c = sewer();
            (c.record.id, c.record.title) = (id, name(&title, &title, &title));
            c
        };
        let commitments = titles.into_iter().enumerate().map(named).collect();
        let mut journal = Journal::default();
        add(&mut journal, "k3", &drafts);
        Self::of(commitments, journal)
    }

    /// The sewer under another title, in every language.
    pub(super) fn called(title: &str) -> Self {
        let mut journal = Journal::default();
        add(&mut journal, "k3", &[figure("sewer", "length", 52.0)]);
        let mut c = sewer();
        c.record.title = name(title, title, title);
        Self::of(vec![c], journal)
    }

    /// The same with more reports.
    pub(super) fn and(self, drafts: &[Draft]) -> Self {
        let mut journal = self.journal;
        add(&mut journal, "k3", drafts);
        Self::of(self.tracker.plan.commitments.clone(), journal)
    }

    fn of(commitments: Vec<Commitment>, journal: Journal) -> Self {
        let plan = Arc::new(Plan { head: head(), commitments });
        let tracker = Tracker::fold(plan, &journal);
        let card = Scorecard::derive(&tracker, AS_OF, PaceRule::Default);
        let rows = (0..card.rows.len()).collect();
        Self { journal, tracker, card, months: LazyMonths::default(), rows }
    }

    /// The whole plan in English, without filters.
    pub(super) fn scope(&self) -> Scope<'_> {
        Scope {
            tracker: &self.tracker,
            journal: &self.journal,
            card: &self.card,
            months: &self.months,
            lang: Lang::En,
            rows: &self.rows,
            filters: &[],
            published: false,
            demonstration: false,
        }
    }
}

fn add(journal: &mut Journal, writer: &str, drafts: &[Draft]) -> Vec<Entry> {
    let now = "2020-07-01T08:00:00Z".parse().unwrap();
    let entries = journal.prepare(&WriterId(writer.into()), "Chen", now, drafts);
    for e in &entries {
        journal.insert(e.clone());
    }
    entries
}

fn figure(commitment: &str, measure: &str, value: f64) -> Draft {
    let (commitment, measure) = (commitment.into(), measure.into());
    let event = Event::Figure { commitment, measure, value, against: None };
    let source = Source { title: "Monthly report".into(), ..Source::default() };
    Draft { about: AS_OF, source: Some(Box::new(source)), event }
}

fn name(traditional: &str, simplified: &str, en: &str) -> Trilingual {
    Trilingual { hant: traditional.into(), hans: simplified.into(), en: en.into() }
}

fn head() -> PlanHead {
    let unit = |id: &str, name| Unit { id: id.into(), name };
    PlanHead {
        schema: PLAN_SCHEMA,
        id: "example-2020".into(),
        title: name("例子計劃", "例子计划", "Example plan"),
        body: name("例子區政府", "例子区政府", "Example District"),
        period: Period { start: date(2020, 1, 1), end: date(2020, 12, 31) },
        sections: vec![Section { id: "water".into(), title: name("治水", "治水", "Water") }],
        units: vec![
            unit("km", name("公里", "公里", "km")),
            unit("units", name("個", "个", "units")),
            unit("km2", name("平方公里", "平方公里", "km²")),
        ],
        names: Vec::new(),
        source: Source { title: "例子報告".into(), ..Source::default() },
        missing: Vec::new(),
        notes: Vec::new(),
    }
}

fn commitment(kind: Kind, id: &str, title: Trilingual, due: Due, measures: Vec<Measure>) -> Commitment {
    let record = CommitmentRecord {
        id: id.into(),
        section: "water".into(),
        locators: vec!["2/6/3/2".parse().unwrap()],
        title,
        strength: Strength::Complete,
        due,
        headline: false,
        measures,
        places: Vec::new(),
        bodies: Vec::new(),
        notes: Vec::new(),
    };
    Commitment { kind, record }
}

fn flow(id: &str, unit: &str, target: f64) -> Measure {
    let goal = Goal::Flow { target, compare: Compare::default(), curve: Vec::new() };
    Measure { id: id.into(), title: None, unit: unit.into(), goal, notes: Vec::new() }
}

fn sewer() -> Commitment {
    let title = name("建設污水管網", "建设污水管网", "Build sewer pipes");
    let due = Due::Stated(date(2020, 12, 31));
    commitment(Kind::Livelihood, "sewer", title, due, vec![flow("length", "km", 113.5)])
}

fn roads() -> Commitment {
    let milestone = |id: &str, title, due| Milestone { id: id.into(), title, due, weight: 1.0 };
    let goal = Goal::Milestones(vec![
        milestone("start", name("開工", "开工", "Start"), Due::Stated(date(2020, 3, 15))),
        milestone("roof", name("封頂", "封顶", "Roof"), Due::Inferred(date(2020, 6, 15))),
        milestone("open", name("開放", "开放", "Open"), Due::Stated(date(2020, 12, 31))),
    ]);
    let measure = Measure { id: "stages".into(), title: None, unit: String::new(), goal, notes: Vec::new() };
    let title = name("建設道路", "建设道路", "Build roads");
    commitment(Kind::Project, "roads", title, Due::Inferred(date(2020, 12, 31)), vec![measure])
}

fn drainage() -> Commitment {
    let title = name("排水單元達標", "排水单元达标", "Bring drainage units up to standard");
    let units = Measure { title: Some(name("數量", "数量", "Number")), ..flow("units", "units", 3614.0) };
    let area = Measure { title: Some(name("面積", "面积", "Area")), ..flow("area", "km2", 56.27) };
    let due = Due::Inferred(date(2020, 12, 31));
    commitment(Kind::Livelihood, "drainage", title, due, vec![units, area])
}
