//! The lines of the journal, gathered from all its entries.
//!
//! Of a million entries that takes a second, and several where words are looked for. So it goes
//! on from frame to frame, some milliseconds each, while what was gathered before is still shown.
//! What was gathered is kept: the reporting date only says which of it is shown, and what was
//! recorded since is put where it belongs.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::{Timestamp, civil::Date};
use rayon::slice::ParallelSliceMut as _;

use super::{
    lines::{By, Choice, later_day, means},
    words,
};
use crate::{
    domain::{
        entry::{Entry, EntryId, WriterId},
        plan::Plan,
        words::Lang,
    },
    gui::model::Model,
    search::Query,
};

/// How long a frame may wait for it.
const AT_ONCE: Duration = Duration::from_millis(6);

/// Entries between two looks at the clock.
const STRIDE: usize = 64;

/// So many lines are put in order by every core.
const MANY: usize = 50_000;

/// So many new lines are put among others one by one.
const FEW: usize = 100;

/// An entry with the position of the commitment it speaks of, if the plan has it.
pub(super) struct Line {
    pub(super) entry: Arc<Entry>,
    at: Option<u32>,
    /// The day from which it is shown.
    day: Date,
}

impl Line {
    /// Position of the commitment.
    pub(super) fn at(&self) -> Option<usize> {
        self.at.map(|at| at as usize)
    }
}

/// What orders the lines.
type Place = (Date, Timestamp, u64, u64);

fn place(by: By, e: &Entry) -> Place {
    let about = if by == By::About { e.about } else { Date::MIN };
    (about, e.recorded, e.lamport, e.id.seq)
}

/// What lines depend on.
struct Of {
    words: String,
    kind: Option<String>,
    mine: bool,
    own: bool,
    by: By,
    lang: Lang,
    /// What passes the filters of the whole window, where there are any.
    rows: Option<Vec<usize>>,
}

impl Of {
    fn now(m: &Model, choice: &Choice) -> Self {
        let look = &choice.look;
        Self {
            words: choice.words.clone(),
            kind: look.kind.clone(),
            mine: look.mine,
            own: look.own,
            by: look.order.by(),
            lang: m.lang(),
            rows: (!m.filters.is_empty()).then(|| m.rows.clone()),
        }
    }

    /// Whether it is `Self::now(m, choice)`, without taking copies in every frame.
    fn is(&self, m: &Model, choice: &Choice) -> bool {
        let look = &choice.look;
        let rows = match &self.rows {
            Some(rows) => !m.filters.is_empty() && *rows == m.rows,
            None => m.filters.is_empty(),
        };
        (self.words == choice.words && self.kind == look.kind && self.mine == look.mine)
            && (self.own == look.own && self.by == look.order.by() && self.lang == m.lang() && rows)
    }
}

/// What was gathered, or is being gathered.
struct Gathered {
    of: Of,
    plan: Arc<Plan>,
    wanted: Query,
    /// The one entry that is asked for by its identity: none that begins like it is meant.
    named: Option<EntryId>,
    /// Whether each commitment passes the filters.
    passes: Option<Vec<bool>>,
    /// In order, the smallest first.
    lines: Vec<Line>,
    /// What was found since, in no order.
    fresh: Vec<(Place, Line)>,
    /// How many entries of each journal were looked at, and the number of the last one.
    seen: BTreeMap<WriterId, (usize, u64)>,
}

impl Gathered {
    fn begin(m: &Model, choice: &Choice) -> Self {
        let of = Of::now(m, choice);
        let named: Option<EntryId> = choice.words.trim().parse().ok();
        Self {
            passes: of.rows.is_some().then(|| m.passing()),
            of,
            plan: Arc::clone(m.desk.plan()),
            wanted: Query::of(&choice.words, m.lang()),
            named: named.filter(|id| m.desk.journal.get(id).is_some()),
            lines: Vec::new(),
            fresh: Vec::new(),
            seen: BTreeMap::new(),
        }
    }

    /// Looks at entries nobody looked at yet, until a time. Says whether all were; none where a
    /// journal holds other entries than it did, and all must be looked at again.
    fn go_on(&mut self, m: &Model, until: Instant) -> Option<bool> {
        for (writer, own) in m.desk.journal.by_writer() {
            let (mut n, last) = self.seen.get(writer).copied().unwrap_or_default();
            if n > own.len() || n.checked_sub(1).is_some_and(|before| own[before].id.seq != last) {
                return None;
            }
            if n == own.len() {
                continue;
            }
            while n < own.len() {
                let to = (n + STRIDE).min(own.len());
                let found = own[n..to].iter().filter_map(|e| self.line(m, e));
                let found: Vec<_> = found.collect();
                self.fresh.extend(found);
                n = to;
                self.seen.insert(writer.clone(), (n, own[n - 1].id.seq));
                if n < own.len() && Instant::now() > until {
                    return Some(false);
                }
            }
            if Instant::now() > until {
                return Some(self.seen.values().map(|(n, _)| n).sum::<usize>() == m.desk.journal.len());
            }
        }
        // Entries that were taken off again, as the published figures can be.
        (self.seen.values().map(|(n, _)| n).sum::<usize>() == m.desk.journal.len()).then_some(true)
    }

    fn line(&self, m: &Model, e: &Arc<Entry>) -> Option<(Place, Line)> {
        let at = words::commitment(m, e).and_then(|id| m.desk.tracker.position(id));
        // What speaks of no commitment passes no filter on commitments.
        let passes = self.passes.as_ref().is_none_or(|passes| at.is_some_and(|i| passes[i]));
        let shown = passes
            && self.of.kind.as_ref().is_none_or(|k| e.event.key() == k)
            && (!self.of.mine || m.own.contains(&e.id.writer))
            && !(self.of.own && m.desk.journal.is_overlay(&e.id.writer));
        let meant = || match &self.named {
            Some(id) => e.id == *id,
            None => self.wanted.is_empty() || means(m, e, at, &self.wanted),
        };
        if !(shown && meant()) {
            return None;
        }
        // Who asks for one entry by name sees it, whatever day it is about.
        let day = if self.named.is_some() { Date::MIN } else { later_day(m, e) };
        let at = at.and_then(|at| u32::try_from(at).ok());
        Some((place(self.of.by, e), Line { entry: Arc::clone(e), at, day }))
    }

    /// Puts what was found among the lines.
    fn settle(&mut self) {
        let by = self.of.by;
        let mut fresh = std::mem::take(&mut self.fresh);
        if fresh.len() <= FEW && !self.lines.is_empty() {
            for (at, line) in fresh {
                let n = self.lines.partition_point(|l| place(by, &l.entry) < at);
                self.lines.insert(n, line);
            }
            return;
        }
        fresh.extend(std::mem::take(&mut self.lines).into_iter().map(|l| (place(by, &l.entry), l)));
        // Each journal comes in its own order, which sorting that keeps runs makes use of.
        if fresh.len() < MANY {
            fresh.sort_by_key(|(at, _)| *at);
        } else {
            fresh.par_sort_by_key(|(at, _)| *at);
        }
        self.lines = fresh.into_iter().map(|(_, line)| line).collect();
    }
}

/// The lines of the journal.
#[derive(Default)]
pub(super) struct Lines {
    whole: Option<Gathered>,
    /// What takes its place when all of it is there.
    next: Option<Gathered>,
    /// Which of the whole are shown, the smallest first, and how many more are about later days.
    shown: Vec<u32>,
    later: usize,
    of: Option<(Date, bool)>,
    falls: bool,
    /// What was typed here and in the whole window, and in which language it was made ready.
    typed: Option<(String, String, Lang)>,
    /// What is looked for here and in the whole window: what is marked.
    marks: Query,
    /// What is looked for here.
    wanted: Query,
}

impl Lines {
    /// Follows what somebody chose, what was recorded, and the date. Says whether other lines are
    /// shown than before.
    pub(super) fn follow(&mut self, m: &Model, choice: &Choice) -> bool {
        let until = Instant::now() + AT_ONCE;
        // Positions in another plan mean nothing.
        let of_plan = |g: &Gathered| Arc::ptr_eq(&g.plan, m.desk.plan());
        self.whole = self.whole.take().filter(of_plan);
        self.next = self.next.take().filter(|g| of_plan(g) && g.of.is(m, choice));
        let mut changed = false;
        if let Some(whole) = self.whole.as_mut().filter(|g| g.of.is(m, choice)) {
            self.next = None;
            match whole.go_on(m, until) {
                Some(true) if whole.fresh.is_empty() => {}
                Some(true) => {
                    whole.settle();
                    changed = true;
                }
                Some(false) => {}
                None => self.next = Some(Gathered::begin(m, choice)),
            }
        } else if self.next.is_none() {
            self.next = Some(Gathered::begin(m, choice));
        }
        if let Some(mut next) = self.next.take() {
            match next.go_on(m, until) {
                Some(true) => {
                    next.settle();
                    self.whole = Some(next);
                    changed = true;
                }
                Some(false) => self.next = Some(next),
                None => self.next = Some(Gathered::begin(m, choice)),
            }
        }
        self.falls = choice.look.order.falls();
        let typed = (choice.words.as_str(), m.filters.search.as_str(), m.lang());
        if self
            .typed
            .as_ref()
            .is_none_or(|(words, search, lang)| (words.as_str(), search.as_str(), *lang) != typed)
        {
            self.typed = Some((typed.0.to_owned(), typed.1.to_owned(), typed.2));
            self.marks = Query::of(&format!("{} {}", typed.0, typed.1), typed.2);
            self.wanted = Query::of(typed.0, typed.2);
        }
        if changed || self.of != Some((m.as_of, choice.later)) {
            self.show(m.as_of, choice.later);
            changed = true;
        }
        changed
    }

    /// Finds out which are shown on a day.
    fn show(&mut self, as_of: Date, later: bool) {
        self.of = Some((as_of, later));
        let lines = self.whole.as_ref().map_or(&[][..], |g| &g.lines);
        let now = lines.iter().zip(0..).filter(|(l, _)| later || l.day <= as_of);
        self.shown = now.map(|(_, n)| n).collect();
        self.later = lines.iter().filter(|l| l.day > as_of).count();
    }

    /// How much of a gathering that is under way is done, 0 to 1.
    pub(super) fn gathering(&self, m: &Model) -> Option<f32> {
        let seen = |g: &Gathered| g.seen.values().map(|(n, _)| n).sum::<usize>();
        let under_way = self.next.as_ref().or(self.whole.as_ref().filter(|g| seen(g) < m.desk.journal.len()));
        under_way.map(|g| seen(g) as f32 / m.desk.journal.len().max(1) as f32)
    }

    /// How many lines of those that were asked for are about a day after the reporting date.
    pub(super) const fn later(&self) -> usize {
        self.later
    }

    /// What is looked for here, apart from the whole window's search.
    pub(super) const fn wanted(&self) -> &Query {
        &self.wanted
    }

    /// What is marked.
    pub(super) const fn marks(&self) -> &Query {
        &self.marks
    }

    pub(super) const fn len(&self) -> usize {
        self.shown.len()
    }

    /// The line at a place on the screen.
    pub(super) fn get(&self, n: usize) -> Option<&Line> {
        let n = if self.falls { self.shown.len().checked_sub(n + 1)? } else { n };
        self.whole.as_ref()?.lines.get(*self.shown.get(n)? as usize)
    }

    /// Where on the screen an entry stands.
    pub(super) fn find(&self, e: &Entry) -> Option<usize> {
        let whole = self.whole.as_ref()?;
        let by = whole.of.by;
        let from = whole.lines.partition_point(|l| place(by, &l.entry) < place(by, e));
        let same = whole.lines[from..].iter().take_while(|l| place(by, &l.entry) == place(by, e));
        let n = from + same.take_while(|l| l.entry.id != e.id).count();
        whole.lines.get(n).filter(|l| l.entry.id == e.id)?;
        let at = self.shown.binary_search(&u32::try_from(n).ok()?).ok()?;
        Some(if self.falls { self.shown.len() - 1 - at } else { at })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        domain::entry::{Draft, Event},
        gui::{
            app::{App, Machine, Options},
            prefs::Prefs,
            view::journal::{Look, Order},
        },
        store::{files::Memory, plan_folder::PlanSource},
    };

    /// The demonstration: some hundred entries of several people.
    fn window() -> App {
        let machine = Machine {
            files: Arc::new(Memory::default()),
            data: None,
            documents: None,
            default_plan: PlanSource::Shipped,
            today: date(2020, 6, 30),
            now: || Timestamp::UNIX_EPOCH,
            system_fonts: false,
            candidates_below: false,
            read_first: u64::MAX,
        };
        let options = Options { demo: true, published: true, ..Options::default() };
        App::new(&egui::Context::default(), machine, Prefs::default(), &options)
    }

    fn choice(order: Order, words: &str) -> Choice {
        Choice { words: words.into(), later: true, look: Look { order, ..Look::default() } }
    }

    fn ids(g: &Gathered) -> Vec<String> {
        g.lines.iter().map(|l| l.entry.id.to_string()).collect()
    }

    /// All of it, by looks that each end at once, or never.
    fn gathered(m: &Model, choice: &Choice, long: u64) -> (Gathered, usize) {
        let (mut g, mut looks) = (Gathered::begin(m, choice), 0);
        loop {
            looks += 1;
            match g.go_on(m, Instant::now() + Duration::from_secs(long)) {
                Some(true) => break,
                Some(false) => {}
                None => panic!("nothing was taken off"),
            }
        }
        g.settle();
        (g, looks)
    }

    #[test]
    fn what_is_gathered_bit_by_bit_is_what_is_gathered_at_once() {
        let app = window();
        let m = &app.model;
        for order in Order::ALL {
            for words in ["", "km"] {
                let choice = choice(order, words);
                let (once, _) = gathered(m, &choice, 999);
                let (bits, looks) = gathered(m, &choice, 0);
                assert!(looks > 3, "{looks}");
                assert_eq!(ids(&bits), ids(&once), "{order:?} {words}");
                assert!(once.lines.is_sorted_by_key(|l| place(order.by(), &l.entry)));
                assert_eq!(once.lines.len() == m.desk.journal.len(), words.is_empty());
            }
        }
    }

    #[test]
    fn what_is_recorded_since_stands_where_it_would_have_stood() {
        let mut app = window();
        for (order, many) in [(Order::Newest, 1), (Order::Earliest, 2), (Order::Oldest, FEW + 5)] {
            let choice = choice(order, "");
            let (mut kept, _) = gathered(&app.model, &choice, 999);
            let draft = |n: usize| {
                let commitment = app.model.plan().commitments[n % 50].id.as_str().into();
                Draft::new(date(2020, 2, 3), Event::Done { commitment, done: n.is_multiple_of(2) })
            };
            let drafts: Vec<Draft> = (0..many).map(draft).collect();
            let (writer, now) = (app.model.writer.clone(), "2020-05-01T00:00:00Z".parse().unwrap());
            app.model.desk.record(&writer, "", now, &drafts);
            let far = Instant::now() + Duration::from_secs(999);
            assert_eq!(kept.go_on(&app.model, far), Some(true));
            assert_eq!(kept.fresh.len(), many, "only those are looked at");
            kept.settle();
            assert_eq!(ids(&kept), ids(&gathered(&app.model, &choice, 999).0), "{order:?}");
        }
    }

    #[test]
    fn what_is_taken_off_is_gathered_anew() {
        let mut app = window();
        let choice = choice(Order::Newest, "");
        let (mut kept, _) = gathered(&app.model, &choice, 999);
        app.model.desk.show_published(false);
        assert_eq!(kept.go_on(&app.model, Instant::now() + Duration::from_secs(999)), None);
        let mut lines = Lines { whole: Some(kept), ..Lines::default() };
        assert!(lines.follow(&app.model, &choice));
        assert_eq!(lines.len(), app.model.desk.journal.len());
        let newest = lines.get(0).unwrap();
        assert_eq!(lines.find(&newest.entry), Some(0));
        assert_eq!(lines.find(&lines.get(7).unwrap().entry), Some(7));
    }
}
