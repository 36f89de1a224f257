//! What a bulletin says, part by part.

use fluent_bundle::FluentValue;

use super::{
    Block, Bulletin, Figure, Letterhead, Level, Row, Run, Table, figures, lists, numbers::Numbers, sources,
    tables,
};
use crate::{
    chart::{group, picture::Picture},
    domain::{
        assess::rounded,
        calendar,
        changes::{Changes, Direction},
        scorecard::{Counts, EvidenceLevel, Scorecard, Standing},
        words::Lang,
    },
    exchange::{ExportError, Item, Scope},
    text::{self, rule, t, tf},
};

impl Bulletin {
    /// Composes the bulletin of a scope.
    ///
    /// # Errors
    /// When the scope names a commitment that is not there.
    pub(super) fn of(scope: &Scope<'_>, head: &Letterhead) -> Result<Self, ExportError> {
        let items = scope.items()?;
        let mut composer = Composer::new(scope, &items);
        composer.opening();
        composer.overall();
        if let Some(since) = composer.changes() {
            composer.changed(&since);
        }
        composer.behind();
        composer.unreported();
        composer.sections();
        composer.units();
        composer.sources();
        let issuer = head.issuer.trim();
        if !issuer.is_empty() {
            composer.blocks.push(Block::Issuer(issuer.to_owned()));
        }
        composer.annex();
        Ok(Self {
            lang: scope.lang,
            title: ["bulletin-title-first", "bulletin-title-rest"]
                .map(|key| composer.tf(key, &[("plan", composer.plan_title().into())])),
            issue: composer.issue(),
            mark: scope.demonstration.then(|| composer.t("demo-mark")),
            issuer: (!issuer.is_empty()).then(|| issuer.to_owned()),
            blocks: composer.blocks,
        })
    }
}

/// What changed since the end of the month before.
pub(super) struct Since {
    pub(super) date: String,
    pub(super) changes: Changes,
}

/// Writes the parts one after another.
pub(super) struct Composer<'s> {
    pub(super) scope: &'s Scope<'s>,
    pub(super) items: &'s [Item<'s>],
    /// Counts over the commitments in the scope.
    pub(super) counts: Counts,
    numbers: Numbers,
    tables: usize,
    figures: usize,
    blocks: Vec<Block>,
}

impl<'s> Composer<'s> {
    fn new(scope: &'s Scope<'s>, items: &'s [Item<'s>]) -> Self {
        let counts = Counts::of(items.iter().map(|i| i.row));
        let numbers = Numbers::new(scope.lang);
        Self { scope, items, counts, numbers, tables: 0, figures: 0, blocks: Vec::new() }
    }

    pub(super) const fn lang(&self) -> Lang {
        self.scope.lang
    }

    pub(super) fn t(&self, key: &str) -> String {
        t(self.lang(), key)
    }

    pub(super) fn tf(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        tf(self.lang(), key, args)
    }

    fn plan_title(&self) -> &'s str {
        self.scope.tracker.plan.head.title.get(self.lang())
    }

    pub(super) fn as_of(&self) -> String {
        text::day(self.lang(), self.scope.card.as_of)
    }

    fn issue(&self) -> String {
        let month = text::month(self.lang(), self.scope.card.as_of);
        self.tf("bulletin-issue", &[("month", month.into()), ("date", self.as_of().into())])
    }

    fn heading(&mut self, level: Level, key: &str) {
        let title = self.t(key);
        let numbered = match level {
            Level::First => self.numbers.first(&title),
            Level::Second => self.numbers.second(&title),
        };
        self.blocks.push(Block::Heading(level, numbered));
    }

    pub(super) fn say(&mut self, words: String) {
        self.blocks.push(Block::Text(vec![Run::Words(words)]));
    }

    /// A paragraph with a footnote after it.
    fn say_noted(&mut self, words: String, note: String) {
        self.blocks.push(Block::Text(vec![Run::Words(words), Run::Note(note)]));
    }

    fn table(&mut self, key: &str, columns: Vec<super::Column>, rows: Vec<Row>) {
        self.tables += 1;
        let args = [("number", self.tables.into()), ("title", self.t(key).into())];
        let caption = self.tf("bulletin-table", &args);
        self.blocks.push(Block::Table(Table { caption, columns, rows }));
    }

    fn figure(&mut self, key: &str, picture: Picture) {
        self.figures += 1;
        let args = [("number", self.figures.into()), ("title", self.t(key).into())];
        let caption = self.tf("bulletin-figure", &args);
        self.blocks.push(Block::Figure(Figure { caption, picture }));
    }

    /// "42 met, 3 nearly met": the standings that occur among some, with their counts.
    fn enumerated(&self, counts: &Counts, among: impl Fn(Standing) -> bool) -> String {
        let parts = group::standings(counts).filter(|(s, _)| among(*s)).map(|(s, n)| {
            let word = self.t(&format!("standing-{}", s.key()));
            let word = if self.lang() == Lang::En { word.to_lowercase() } else { word };
            self.tf("bulletin-count-of", &[("word", word.into()), ("count", n.into())])
        });
        let between = self.t("bulletin-between");
        parts.collect::<Vec<_>>().join(between.trim_matches('|'))
    }

    fn opening(&mut self) {
        let args = [("plan", self.plan_title().into()), ("date", self.as_of().into())];
        self.say(self.tf("bulletin-opening", &args));
        if self.scope.is_whole() {
            return;
        }
        let all = self.scope.tracker.plan.commitments.len();
        let list = self.scope.filters.join(self.t("bulletin-listed").trim_matches('|'));
        let key = if list.is_empty() { "bulletin-chosen" } else { "bulletin-filtered" };
        let args = [("count", self.items.len().into()), ("all", all.into()), ("filters", list.into())];
        self.say(self.tf(key, &args));
    }

    fn overall(&mut self) {
        self.heading(Level::First, "bulletin-overall");
        let total = self.counts.total();
        if total == 0 {
            return self.say(self.t("bulletin-empty"));
        }
        self.say(self.time());
        let judged = self.counts.judged();
        let args = |list: String| [("total", total.into()), ("judged", judged.into()), ("list", list.into())];
        let key = if judged == 0 { "bulletin-none-judged" } else { "bulletin-judged" };
        let list = self.enumerated(&self.counts, Standing::is_judged);
        let said = self.tf(key, &args(list));
        self.say_noted(said, self.rule());
        let rest = total - judged;
        if rest > 0 {
            let list = self.enumerated(&self.counts, |s| !s.is_judged());
            let args = [("total", total.into()), ("rest", rest.into()), ("list", list.into())];
            self.say(self.tf("bulletin-not-judged", &args));
        }
        self.evidence();
        if self.counts.judged() > 0 {
            let picture = figures::burn_up(self.scope);
            self.figure("bulletin-figure-burn-up", picture);
        }
        if let Some(picture) = figures::headline(self.scope) {
            self.figure("bulletin-figure-headline", picture);
        }
    }

    /// How much of the plan's period is gone, in months of months.
    fn time(&self) -> String {
        let period = self.scope.tracker.plan.head.period;
        let whole = calendar::months(period.start, period.end);
        let gone = calendar::months(period.start, self.scope.card.as_of).clamp(0.0, whole);
        let args = [
            ("date", self.as_of().into()),
            ("months", text::figure(rounded(whole, 1)).into()),
            ("gone", text::figure(rounded(gone, 1)).into()),
        ];
        self.tf("bulletin-time", &args)
    }

    /// The rule behind every word about pace.
    fn rule(&self) -> String {
        let rule = self.scope.card.rule;
        let args = [
            ("name", rule::name(self.lang(), rule).into()),
            ("text", rule::explanation(self.lang(), rule).into()),
        ];
        self.tf("bulletin-rule", &args)
    }

    /// How well what was reported is supported.
    fn evidence(&mut self) {
        let levels: Vec<EvidenceLevel> = self.items.iter().filter_map(|i| i.row.evidence).collect();
        if levels.is_empty() {
            return;
        }
        let of = |level| levels.iter().filter(|l| **l == level).count().into();
        let args = [
            ("count", levels.len().into()),
            ("verified", of(EvidenceLevel::Verified)),
            ("evidenced", of(EvidenceLevel::Evidenced)),
            ("declared", of(EvidenceLevel::Declared)),
        ];
        self.say(self.tf("bulletin-evidence", &args));
    }

    /// What changed since the end of the month before; none in the plan's first month.
    fn changes(&self) -> Option<Since> {
        let card = self.scope.card;
        let before = calendar::month_back(card.as_of);
        if self.items.is_empty() || before < self.scope.tracker.plan.head.period.start {
            return None;
        }
        let earlier = Scorecard::derive(self.scope.tracker, before, card.rule);
        let changes = Changes::between(&earlier, card).among(|i| self.scope.rows.contains(&i));
        Some(Since { date: text::day(self.lang(), before), changes })
    }

    fn changed(&mut self, since: &Since) {
        self.heading(Level::First, "bulletin-changes");
        let list: Vec<String> =
            since.changes.counts().into_iter().map(|(d, n)| self.direction(d, n)).collect();
        let count = since.changes.standings.len();
        let args = [
            ("date", since.date.as_str().into()),
            ("total", self.counts.total().into()),
            ("count", count.into()),
            ("list", list.join(self.t("bulletin-between").trim_matches('|')).into()),
        ];
        let key = if count == 0 { "bulletin-changes-none" } else { "bulletin-changes-text" };
        self.say(self.tf(key, &args));
        self.heading(Level::Second, "bulletin-completed");
        let met = lists::completed(self, since);
        if met.is_empty() {
            self.say(self.t("bulletin-completed-none"));
        } else {
            self.table("bulletin-completed-table", lists::completed_columns(self), met);
        }
        let others = lists::others(self, since);
        if !others.is_empty() {
            self.heading(Level::Second, "bulletin-others");
            self.table("bulletin-others-table", lists::others_columns(self), others);
        }
    }

    fn direction(&self, d: Direction, n: usize) -> String {
        self.tf(&format!("direction-{}-count", d.key()), &[("count", n.into())])
    }

    fn behind(&mut self) {
        if self.counts.judged() == 0 {
            return;
        }
        self.heading(Level::First, "bulletin-behind");
        let behind = self.counts.behind();
        let list = self.enumerated(&self.counts, Standing::wants_attention);
        let args = [("judged", self.counts.judged().into()), ("count", behind.into()), ("list", list.into())];
        let denied = lists::denied(self).len();
        self.say(self.tf(if behind == 0 { "bulletin-behind-none" } else { "bulletin-behind-text" }, &args));
        if behind > 0 {
            self.say(self.reasons());
        }
        if denied > 0 {
            self.say(self.tf("bulletin-denied-text", &[("count", denied.into())]));
        }
        if behind + denied == 0 {
            return;
        }
        self.table("bulletin-behind-table", lists::behind_columns(self), lists::behind(self));
    }

    /// Of how many of those behind the reason and the next step were reported.
    fn reasons(&self) -> String {
        let behind: Vec<_> = self.items.iter().filter(|i| i.row.standing.wants_attention()).collect();
        let with = |kind| behind.iter().filter(|i| lists::remark(self, i, kind).is_some()).count();
        let args = [
            ("count", behind.len().into()),
            ("problems", with(crate::domain::entry::RemarkKind::Problem).into()),
            ("steps", with(crate::domain::entry::RemarkKind::NextStep).into()),
        ];
        self.tf("bulletin-reasons", &args)
    }

    fn unreported(&mut self) {
        let silent = self.counts.get(Standing::NotReported);
        if self.counts.total() == 0 {
            return;
        }
        self.heading(Level::First, "bulletin-unreported");
        let due = self.items.iter().filter(|i| i.row.silent_at_due).count();
        let args = [("total", self.counts.total().into()), ("count", silent.into()), ("due", due.into())];
        let key = match (silent, due) {
            (0, _) => "bulletin-unreported-none",
            (_, 0) => "bulletin-unreported-text",
            _ => "bulletin-unreported-due",
        };
        let mut said = self.tf(key, &args);
        if silent > due {
            said.push_str(&self.t("bulletin-see-annex"));
        }
        self.say(said);
        if due > 0 {
            let rows = lists::unreported(self, true);
            self.table("bulletin-unreported-table", lists::unreported_columns(self), rows);
        }
    }

    fn sections(&mut self) {
        if self.counts.total() == 0 {
            return;
        }
        self.heading(Level::First, "bulletin-sections");
        let groups = group::groups(self.scope, group::Grouping::Section);
        self.say(self.tf("bulletin-sections-text", &[("count", groups.len().into())]));
        let columns = tables::columns(self, "column-section");
        let rows = tables::rows(self, &groups);
        self.table("bulletin-sections-table", columns, rows);
        let picture = figures::sections(self.scope, &groups);
        self.figure("bulletin-figure-sections", picture);
    }

    fn units(&mut self) {
        if self.counts.total() == 0 {
            return;
        }
        self.heading(Level::First, "bulletin-units");
        let total = self.counts.total();
        let nobody = self.items.iter().filter(|i| i.row.lead().is_empty()).count();
        let groups = group::groups(self.scope, group::Grouping::Lead);
        let units = groups.len() - usize::from(nobody > 0);
        let args = [
            ("total", total.into()),
            ("named", (total - nobody).into()),
            ("nobody", nobody.into()),
            ("units", units.into()),
        ];
        let key = match nobody {
            0 => "bulletin-units-all",
            n if n == total => "bulletin-units-none",
            _ => "bulletin-units-some",
        };
        self.say(self.tf(key, &args));
        if units > 0 {
            let (columns, rows) = (tables::columns(self, "column-lead"), tables::rows(self, &groups));
            self.table("bulletin-units-table", columns, rows);
        }
    }

    fn sources(&mut self) {
        self.heading(Level::First, "bulletin-about");
        for said in sources::sentences(self) {
            self.say(said);
        }
    }

    /// What is too long for the text.
    fn annex(&mut self) {
        let rows = lists::unreported(self, false);
        if rows.is_empty() {
            return;
        }
        self.blocks.push(Block::Break);
        let title = self.t("bulletin-annex");
        self.blocks.push(Block::Heading(Level::First, title));
        self.table("bulletin-annex-table", lists::unreported_columns(self), rows);
    }
}
