//! `guatu pack`: the workbook a unit fills in and sends back.

use std::path::Path;

use super::{
    Exit, Failure, World,
    args::{Common, Filter, Writing},
    export::{Facts, Place},
    find,
    session::Session,
};
use crate::{exchange::pack, text::tf};

/// What was asked for.
pub(super) struct Wish<'a> {
    pub(super) file: &'a Path,
    pub(super) told: Writing,
    pub(super) filter: &'a Filter,
}

pub(super) fn run(common: &Common, world: &mut World<'_>, wish: &Wish<'_>) -> Result<Exit, Failure> {
    let lang = common.lang();
    let named = wish.file.extension().is_some_and(|e| e.eq_ignore_ascii_case("xlsx"));
    if !named && wish.file != Path::new("-") {
        let file = wish.file.display().to_string();
        return Err(Failure::Told(Exit::Usage, tf(lang, "cli-pack-xlsx", &[("file", file.into())])));
    }
    let place = Place::free(lang, wish.file, wish.told)?;
    let session = Session::look(common, world)?;
    let card = session.card(session.as_of);
    let rows = find::rows(&session, &card, wish.filter, &[])?;
    let filters = find::in_words(&session, wish.filter, &[]);
    let scope = session.scope(&card, &rows, &filters);
    if rows.is_empty() {
        return Err(Failure::Told(Exit::NotFound, session.t("export-error-nothing")));
    }
    let pack = pack::write(&scope).map_err(|e| session.export_failed(&e))?;
    let facts =
        Facts { format: "xlsx", count: rows.len(), lines: Some(pack.lines), unit: Some(pack::unit(&scope)) };
    place.write(&session, world, &pack.bytes, &facts)
}
