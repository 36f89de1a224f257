//! What a zipped file really holds, counted before anything is parsed.

use std::io::{Cursor, Read as _, copy, sink};

use super::{BYTES, PARTS, damaged, refused, too_large};
use crate::domain::checks::Finding;

/// The names of the parts, when all of them together are no more than can be read.
pub(super) fn measure(bytes: &[u8]) -> Result<Vec<String>, Box<Finding>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if zip.len() > PARTS {
        return Err(refused("import-parts", &PARTS.to_string()));
    }
    let mut left = BYTES;
    let mut names = Vec::with_capacity(zip.len());
    for i in 0..zip.len() {
        let part = zip.by_index(i).map_err(damaged)?;
        if part.encrypted() {
            return Err(refused("import-password", ""));
        }
        names.push(part.name().map_err(damaged)?.into_owned());
        left -= copy(&mut part.take(left + 1), &mut sink()).map_err(damaged)?.min(left + 1).min(left);
        if left == 0 {
            return Err(too_large());
        }
    }
    Ok(names)
}
