//! Bytes to text, and what the bytes are when they are no UTF-8: another encoding, a file
//! of another program, what a power cut left.

use encoding_rs::Encoding;

use super::{finding, place, tokens::At};
use crate::domain::{
    checks::{Finding, Place},
    encoding::{name, seems},
};

/// First bytes of files that people put beside plans or rename to one.
const OTHER_PROGRAMS: [(&[u8], &str); 7] = [
    (b"PK\x03\x04", "ZIP (.xlsx, .docx, .zip)"),
    (b"\xD0\xCF\x11\xE0", "Office 97 (.xls, .doc)"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"%PDF", "PDF"),
    (b"\x1F\x8B", "gzip"),
    (b"Rar!", "RAR"),
];

/// The text of a file, without a byte order mark.
///
/// # Errors
/// A finding that says what the file seems to be instead of UTF-8 text, and from where on.
pub fn text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Box<Finding>> {
    let refuse =
        |code, what: &str, place| Err(Box::new(finding(code, file, vec![("what", what.to_owned())], place)));
    if let Some((_, what)) = OTHER_PROGRAMS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return refuse("file-other-program", what, Place { line: 0, ..Place::default() });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let known = std::str::from_utf8(bytes);
    let wrong = known.as_ref().err().map(std::str::Utf8Error::valid_up_to);
    // Whether there is one is known many times sooner than where.
    let zero = if bytes.contains(&0) { bytes.iter().position(|b| *b == 0) } else { None };
    match (known, wrong.into_iter().chain(zero).min()) {
        (Ok(text), None) => Ok(text),
        (_, at) => {
            let at = at.unwrap_or(0);
            // Chinese that reads as UTF-8 up to here is UTF-8, and damaged.
            let good = std::str::from_utf8(&bytes[..at])
                .is_ok_and(|s| s.chars().filter(|c| !c.is_ascii()).count() > 1);
            let seems = if good { None } else { seems(bytes) };
            let (text, _, _) = seems.unwrap_or(encoding_rs::UTF_8).decode(bytes);
            match seems {
                Some(e) => refuse("file-encoding", name(e), place(&text, first_of(e, &text))),
                None if zero == Some(at) => refuse("file-zeros", "", place(&text, position(bytes, at))),
                None => refuse("file-not-text", "", place(&text, position(bytes, at))),
            }
        }
    }
}

/// Line and column of a byte, in characters as far as they can be told.
fn position(bytes: &[u8], at: usize) -> At {
    let before = String::from_utf8_lossy(&bytes[..at]);
    let line = before.rsplit('\n').next().unwrap_or("");
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// The first character that ASCII does not have: what a wrong encoding spoils.
fn first_of(e: &'static Encoding, text: &str) -> At {
    if name(e) == "UTF-16" {
        return (1, 1);
    }
    let at = text.find(|c: char| !c.is_ascii()).unwrap_or(0);
    position(text.as_bytes(), at)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GBK, WINDOWS_1252};

    use super::*;

    #[test]
    fn other_encodings_are_named() {
        let seen = |bytes: &[u8]| {
            let f = text("x", bytes).unwrap_err();
            format!("{} {}", f.code, f.args[0].1)
        };
        let simplified = "(title: \"花都区建成污水管网\", unit: \"km\")";
        let traditional = "(title: \"花都區建成污水管網\", unit: \"km\")";
        assert_eq!(seen(&GBK.encode(simplified).0), "file-encoding GBK");
        assert_eq!(seen(&GBK.encode(traditional).0), "file-encoding GBK");
        assert_eq!(seen(&BIG5.encode(traditional).0), "file-encoding Big5");
        assert_eq!(
            seen(&WINDOWS_1252.encode("(title: \"Café à Paris\")").0),
            "file-encoding Windows-1252 (Latin-1)"
        );
        let wide = |f: fn(u16) -> [u8; 2]| traditional.encode_utf16().flat_map(f).collect::<Vec<u8>>();
        assert_eq!(seen(&wide(u16::to_le_bytes)), "file-encoding UTF-16");
        assert_eq!(seen(&wide(u16::to_be_bytes)), "file-encoding UTF-16");
        assert_eq!(seen(&[b"\xFF\xFE".to_vec(), wide(u16::to_le_bytes)].concat()), "file-encoding UTF-16");
        assert_eq!(seen(b"(id: \"a\",\n\0\0\0"), "file-zeros ");
        assert_eq!(seen(b"(id: \"\xFF\xFF\xFF\")"), "file-not-text ");
        assert_eq!(text("x", b"\xEF\xBB\xBFok").unwrap(), "ok");
    }
}
