//! What a zipped file really holds, counted before anything is parsed.

use std::io::{Cursor, Read as _, copy, sink};

use super::{BYTES, PARTS, damaged, refused, too_large};
use crate::domain::checks::Finding;

/// The names of the parts, when all of them together are no more than can be read.
pub(super) fn measure(bytes: &[u8]) -> Result<Vec<String>, Box<Finding>> {
    within(bytes, BYTES)
}

fn within(bytes: &[u8], limit: u64) -> Result<Vec<String>, Box<Finding>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if zip.len() > PARTS {
        return Err(refused("import-parts", &PARTS.to_string()));
    }
    let mut left = limit;
    let mut names = Vec::with_capacity(zip.len());
    for i in 0..zip.len() {
        let part = zip.by_index(i).map_err(damaged)?;
        if part.encrypted() {
            return Err(refused("import-password", ""));
        }
        names.push(part.name().map_err(damaged)?.into_owned());
        let inflated = copy(&mut part.take(left + 1), &mut sink()).map_err(damaged)?;
        left = left.checked_sub(inflated).ok_or_else(too_large)?;
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    /// Two parts of a megabyte of zeros each: three kilobytes.
    fn bomb() -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["xl/workbook.xml", "xl/sharedStrings.xml"] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(&vec![0; 1 << 20]).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_inflated_is_counted_over_all_parts() {
        let bytes = bomb();
        assert!(bytes.len() < 5000, "{}", bytes.len());
        assert_eq!(within(&bytes, 2 << 20).unwrap().len(), 2);
        assert_eq!(within(&bytes, (2 << 20) - 1).unwrap_err().code, "import-bytes");
        assert_eq!(within(&bytes, 1000).unwrap_err().code, "import-bytes");
    }

    #[test]
    fn sizes_a_header_claims_are_not_believed() {
        let mut bytes = bomb();
        // Every header then says that its part has ten bytes.
        let claimed = u32::to_le_bytes(1 << 20);
        for i in 0..bytes.len() - 4 {
            if bytes[i..i + 4] == claimed {
                bytes[i..i + 4].copy_from_slice(&10u32.to_le_bytes());
            }
        }
        assert_ne!(bytes, bomb());
        let refused = within(&bytes, 1 << 20).unwrap_err();
        assert!(matches!(refused.code, "import-bytes" | "import-damaged"), "{}", refused.code);
    }
}
