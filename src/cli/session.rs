//! A plan and its journals, opened for one command.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::Date;

use super::{Exit, Failure, World, args::Common, out::Console};
use crate::{
    demo::{self, Demonstration},
    desk::Desk,
    domain::{
        checks::{Finding, Severity},
        pace::PaceRule,
        plan::Plan,
        scorecard::Scorecard,
        words::Lang,
    },
    exchange::{self, ExportError, Format, Scope, Sheet},
    store::{
        places,
        plan_folder::{self, PlanReading, PlanSource},
        progress::{Access, Progress, Reading},
    },
    text::{self, finding},
};

/// What a command works with.
pub(super) struct Session {
    pub(super) lang: Lang,
    pub(super) desk: Desk,
    /// Whether this is the demonstration year.
    pub(super) demonstration: bool,
    /// Reporting date.
    pub(super) as_of: Date,
    pub(super) rule: PaceRule,
    /// Folder of the journals.
    pub(super) folder: PathBuf,
}

impl Session {
    /// Lays the plan on the desk, whatever was found in it.
    pub(super) fn plan(common: &Common, world: &World<'_>, reading: PlanReading) -> Self {
        let desk = Desk::new(source(common, world), reading, world.today.year());
        let head = &desk.plan().head;
        let period = head.period;
        let today = world.today.clamp(period.start, period.end.max(period.start));
        let folder = common.progress.clone().unwrap_or_else(|| {
            let data = world.data.as_deref().unwrap_or(Path::new("."));
            places::progress_folder(data, &head.id)
        });
        Self {
            lang: common.lang(),
            as_of: common.as_of.unwrap_or(today),
            rule: common.rule.unwrap_or_default(),
            folder,
            demonstration: false,
            desk,
        }
    }

    /// Lays the demonstration year on the desk: nothing of this machine is looked at.
    pub(super) fn demonstration(common: &Common) -> Self {
        let lang = common.lang();
        Self {
            lang,
            as_of: common.as_of.unwrap_or(demo::AS_OF),
            rule: common.rule.unwrap_or_default(),
            folder: PathBuf::new(),
            demonstration: true,
            desk: Demonstration::new(lang).desk(),
        }
    }

    /// Opens plan and journals to look at them. Writes nothing.
    pub(super) fn look(common: &Common, world: &mut World<'_>) -> Result<Self, Failure> {
        if common.demo {
            let mut session = Self::demonstration(common);
            session.desk.show_published(common.published);
            return Ok(session);
        }
        let reading = readable(common, world)?;
        let mut session = Self::plan(common, world, reading);
        session.read_journals(common, world)?;
        session.desk.show_published(common.published);
        session.note_findings(world);
        Ok(session)
    }

    /// Opens the folder of the journals for writing, with what was written since. Says so
    /// when a crash had left half a line there.
    pub(super) fn open(&mut self, world: &mut World<'_>) -> Result<Progress, Failure> {
        let files = Arc::clone(&world.files);
        let id = self.desk.plan().head.id.clone();
        let (progress, reading) = Progress::open(files, &self.folder, &id, world.data.as_deref());
        if let Access::ReadOnly(why) = progress.access() {
            let newer = reading.findings.iter().any(|f| f.code == "journal-newer");
            let key = if newer { "cli-progress-newer" } else { "cli-progress-read-only" };
            return Err(self.refused(key, why));
        }
        for f in reading.findings.iter().filter(|f| f.code == "journal-torn") {
            Console::new(self.lang, world).note(&finding::terminal(self.lang, f));
        }
        self.desk.absorb(reading);
        Ok(progress)
    }

    /// Adds the journals of the folder, and says so when there is no folder where one was
    /// named.
    pub(super) fn read_journals(&mut self, common: &Common, world: &mut World<'_>) -> Result<(), Failure> {
        if !self.has_folder(world)? && common.progress.is_some() {
            let folder = self.folder.display().to_string();
            let said = self.tf("cli-progress-missing", &[("folder", folder.into())]);
            Console::new(self.lang, world).note(&said);
        }
        let id = self.desk.plan().head.id.clone();
        self.desk.absorb(Reading::of(world.files.as_ref(), &self.folder, &id));
        Ok(())
    }

    /// Whether the folder of the journals is there.
    fn has_folder(&self, world: &World<'_>) -> Result<bool, Failure> {
        match world.files.list(&self.folder) {
            Ok(_) => Ok(true),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(false),
            Err(e) => Err(self.refused("cli-progress-unreadable", &e.to_string())),
        }
    }

    pub(super) fn refused(&self, key: &str, why: &str) -> Failure {
        let folder = self.folder.display().to_string();
        Failure::refused(self.lang, key, &[("folder", folder.into()), ("why", why.into())])
    }

    /// Says that something is wrong with plan or journals, where it would bend figures.
    fn note_findings(&self, world: &mut World<'_>) {
        let errors = self.desk.findings().iter().filter(|f| f.severity == Severity::Error).count();
        if errors > 0 {
            let said = self.tf("cli-has-errors", &[("count", errors.into())]);
            Console::new(self.lang, world).note(&said);
        }
    }

    /// The plan.
    pub(super) fn the_plan(&self) -> &Plan {
        self.desk.plan()
    }

    /// Every figure as of a day.
    pub(super) fn card(&self, as_of: Date) -> Scorecard {
        Scorecard::derive(&self.desk.tracker, as_of, self.rule)
    }

    /// A text of the program.
    pub(super) fn t(&self, key: &str) -> String {
        text::t(self.lang, key)
    }

    /// A text of the program with values filled in.
    pub(super) fn tf(&self, key: &str, args: &[(&str, fluent_bundle::FluentValue<'_>)]) -> String {
        text::tf(self.lang, key, args)
    }

    /// Some commitments as exports and reports see them.
    pub(super) fn scope<'a>(
        &'a self,
        card: &'a Scorecard,
        rows: &'a [usize],
        filters: &'a [String],
    ) -> Scope<'a> {
        Scope {
            tracker: &self.desk.tracker,
            journal: &self.desk.journal,
            card,
            months: &self.desk.months,
            lang: self.lang,
            rows,
            filters,
            published: self.desk.shows_published(),
            demonstration: self.demonstration,
        }
    }

    /// The report for programs.
    pub(super) fn json(&self, scope: &Scope<'_>) -> Result<Vec<u8>, Failure> {
        exchange::export(Format::Json, scope, &Sheet::default()).map_err(|e| self.export_failed(&e))
    }

    pub(super) fn export_failed(&self, e: &ExportError) -> Failure {
        Failure::refused(self.lang, e.code(), &[("what", e.what().into())])
    }
}

/// Where the plan is read from.
pub(super) fn source(common: &Common, world: &World<'_>) -> PlanSource {
    common.plan.clone().map_or_else(|| world.default_plan.clone(), PlanSource::Folder)
}

/// Reads the plan. A file that cannot be read is a refusal: figures of half a plan would
/// look like figures of the whole.
pub(super) fn readable(common: &Common, world: &World<'_>) -> Result<PlanReading, Failure> {
    let reading = plan_folder::read(world.files.as_ref(), &source(common, world));
    let broken: Vec<&Finding> = reading.findings.iter().filter(|f| f.code.starts_with("file-")).collect();
    if broken.is_empty() {
        return Ok(reading);
    }
    let said: String = broken.iter().map(|f| finding::terminal(common.lang(), f)).collect();
    Err(Failure::Told(Exit::Findings, said))
}
