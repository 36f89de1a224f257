//! `guatu export`: a file for others.

use std::path::Path;

use serde::Serialize;

use super::{
    Exit, Failure, World,
    args::{Common, Filter, Picture, Writing},
    find,
    out::Console,
    session::Session,
};
use crate::{
    chart::{Chart, palette::Light},
    domain::{scorecard::Scorecard, words::Lang},
    exchange::{
        self, Format, Sheet,
        bulletin::{self, Letterhead},
        watch::{Unwatched, Watch},
    },
    store::files,
    text::{t, tf},
};

/// What was asked for.
pub(super) struct Wish<'a> {
    pub(super) file: &'a Path,
    pub(super) format: Option<Format>,
    pub(super) issuer: Option<&'a str>,
    pub(super) told: Writing,
    pub(super) filter: &'a Filter,
    pub(super) picture: &'a Picture,
}

pub(super) fn run(common: &Common, world: &mut World<'_>, wish: &Wish<'_>) -> Result<Exit, Failure> {
    let lang = common.lang();
    let format = format(lang, wish)?;
    if wish.issuer.is_some() && !format.is_bulletin() {
        return Err(Failure::Told(Exit::Usage, t(lang, "cli-only-bulletin")));
    }
    let place = Place::free(lang, wish.file, wish.told)?;
    let session = Session::look(common, world)?;
    let card = session.card(session.as_of);
    let rows = find::rows(&session, &card, wish.filter, &[])?;
    let filters = find::in_words(&session, wish.filter, &[]);
    let scope = session.scope(&card, &rows, &filters);
    let sheet = sheet(&session, &card, wish.picture)?;
    let watch: &mut dyn Watch = match &mut world.watch {
        Some(watch) if !wish.told.quiet => &mut **watch,
        _ => &mut Unwatched,
    };
    let bytes = if format.is_bulletin() {
        let issuer = wish.issuer.unwrap_or_default().to_owned();
        bulletin::write(format, &scope, &Letterhead { issuer })
    } else {
        exchange::export_watched(format, &scope, &sheet, watch)
    };
    let bytes = bytes.map_err(|e| session.export_failed(&e))?;
    let count = if format.is_picture() { sheet.chart.rows(&scope).len() } else { rows.len() };
    place.write(&session, world, &bytes, &Facts { format: format.name(), count, lines: None, unit: None })
}

/// Where a file goes, and what is said of it.
pub(super) struct Place<'a> {
    lang: Lang,
    /// None for standard output.
    file: Option<&'a Path>,
    told: Writing,
}

/// What programs are told of a file that was written.
#[derive(Serialize)]
pub(super) struct Facts<'a> {
    pub(super) format: &'static str,
    /// Commitments in it.
    pub(super) count: usize,
    /// Lines to fill in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lines: Option<usize>,
    /// Lead unit it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// Refuses a place that is taken, and one that is no place for a file at all.
    pub(super) fn free(lang: Lang, file: &'a Path, told: Writing) -> Result<Self, Failure> {
        if file == Path::new("-") {
            // Two answers on one stream are none.
            let both = Failure::Told(Exit::Usage, t(lang, "cli-json-beside"));
            return if told.json { Err(both) } else { Ok(Self { lang, file: None, told }) };
        }
        let shown = file.display().to_string();
        match std::fs::metadata(file) {
            Ok(meta) if !meta.is_file() => Err(refused(lang, "cli-export-no-file", &shown, "")),
            Ok(_) if !told.force => Err(refused(lang, "cli-export-exists", &shown, "")),
            _ => Ok(Self { lang, file: Some(file), told }),
        }
    }

    /// Writes a file whole or not at all, and says so.
    pub(super) fn write(
        &self,
        session: &Session,
        world: &mut World<'_>,
        bytes: &[u8],
        facts: &Facts<'_>,
    ) -> Result<Exit, Failure> {
        let Some(file) = self.file else {
            Console::new(self.lang, world).bytes(bytes)?;
            return Ok(Exit::Done);
        };
        let shown = file.display().to_string();
        // An absolute path has a folder to flush, which a bare name has not.
        std::path::absolute(file)
            .and_then(|path| files::replace(world.files.as_ref(), &path, bytes))
            .map_err(|e| refused(self.lang, "cli-export-failed", &shown, &e.to_string()))?;
        let mut console = Console::new(self.lang, world);
        if self.told.json {
            let told = Told { path: &shown, bytes: bytes.len(), facts, demonstration: session.demonstration };
            let mut json = serde_json::to_vec_pretty(&told).map_err(std::io::Error::from)?;
            json.push(b'\n');
            console.bytes(&json)?;
        } else if !self.told.quiet {
            console.say("cli-exported", &[("file", shown.into()), ("count", facts.count.into())])?;
            if session.demonstration {
                console.say("demo-mark", &[])?;
            }
        }
        Ok(Exit::Done)
    }
}

/// The same with what the file itself knows.
#[derive(Serialize)]
struct Told<'a> {
    path: &'a str,
    #[serde(flatten)]
    facts: &'a Facts<'a>,
    bytes: usize,
    demonstration: bool,
}

fn sheet(session: &Session, card: &Scorecard, wish: &Picture) -> Result<Sheet, Failure> {
    let light = if wish.dark { Light::Dark } else { Light::Light };
    let of = wish.of.as_deref().map(|typed| find::charted(session, card, typed)).transpose()?;
    // A measure without a chart named is asked for its trajectory.
    let key = wish.chart.as_deref().unwrap_or(if of.is_some() { "trajectory" } else { "wall" });
    let mut chart = Chart::named(key, wish.by, of)
        .ok_or_else(|| Failure::Told(Exit::Usage, session.t("cli-chart-of-what")))?;
    // Better no file than one that is not what was asked for.
    let refuse = |key| Err(Failure::Told(Exit::Usage, session.t(key)));
    match (&mut chart, wish.rows) {
        (_, None) => {}
        (Chart::Timeline(timeline), Some(rows)) => timeline.rows = rows,
        (_, Some(_)) => return refuse("cli-only-timeline"),
    }
    if of.is_some() && chart.of().is_none() {
        return refuse("cli-only-trajectory");
    }
    if wish.by.is_some() && chart.by().is_none() {
        return refuse("cli-only-groups");
    }
    let sheet = Sheet { chart, size: wish.size.unwrap_or_default(), light, scale: wish.scale };
    Ok(sheet)
}

fn format(lang: Lang, wish: &Wish<'_>) -> Result<Format, Failure> {
    let extension = || wish.file.extension().and_then(|e| e.to_str());
    wish.format.or_else(|| Format::from_extension(extension()?)).ok_or_else(|| {
        let file = wish.file.display().to_string();
        Failure::Told(Exit::Usage, tf(lang, "cli-which-format", &[("file", file.into())]))
    })
}

fn refused(lang: Lang, key: &str, file: &str, why: &str) -> Failure {
    Failure::refused(lang, key, &[("file", file.into()), ("why", why.into())])
}
