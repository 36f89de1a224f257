//! Bytes to text, and what the bytes are when they are no UTF-8: another encoding, a file
//! of another program, what a power cut left.

use encoding_rs::{BIG5, Encoding, GBK, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{finding, place, tokens::At};
use crate::domain::checks::{Finding, Place};

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
pub fn text(file: &str, bytes: &[u8]) -> Result<String, Box<Finding>> {
    let refuse =
        |code, what: &str, place| Err(Box::new(finding(code, file, vec![("what", what.to_owned())], place)));
    if let Some((_, what)) = OTHER_PROGRAMS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return refuse("file-other-program", what, Place { line: 0, ..Place::default() });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let known = std::str::from_utf8(bytes);
    let wrong = known.as_ref().err().map(std::str::Utf8Error::valid_up_to);
    let zero = bytes.iter().position(|b| *b == 0);
    match (known, wrong.into_iter().chain(zero).min()) {
        (Ok(text), None) => Ok(text.to_owned()),
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

fn name(e: &'static Encoding) -> &'static str {
    match e {
        e if e == GBK => "GBK",
        e if e == BIG5 => "Big5",
        e if e == WINDOWS_1252 => "Windows-1252 (Latin-1)",
        _ => "UTF-16",
    }
}

/// The encoding bytes seem to have that are no UTF-8.
fn seems(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    // RON is mostly ASCII: in UTF-16 every other byte is zero, on one side only.
    let many = bytes.len() / 8;
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ if zeros(1) > many && zeros(0) * 8 < zeros(1) => return Some(UTF_16LE),
        _ if zeros(0) > many && zeros(1) * 8 < zeros(0) => return Some(UTF_16BE),
        _ if bytes.contains(&0) || std::str::from_utf8(bytes).is_ok() => return None,
        _ => {}
    }
    let pairs = Pairs::of(bytes);
    if pairs.all == 0 || pairs.single * 2 >= pairs.all {
        // Letters with accents stand between plain ones.
        return (pairs.single > 0 && !bytes.iter().any(|b| (0x80..=0x9F).contains(b)))
            .then_some(WINDOWS_1252);
    }
    // Common characters of Big5 lie where GBK has signs of other scripts and rare characters;
    // first bytes below 0xA1 are GBK's alone.
    let big5 = pairs.early == 0 && pairs.rare * 10 > pairs.all && !BIG5.decode(bytes).2;
    [(big5, BIG5), (!GBK.decode(bytes).2, GBK)].into_iter().find(|(fits, _)| *fits).map(|(_, e)| e)
}

/// Bytes above ASCII as the pairs that Chinese encodings make of them.
#[derive(Default)]
struct Pairs {
    all: usize,
    /// Hardly ever used in GBK: the second byte below 0x80, or the first from 0xA4 to 0xAF.
    rare: usize,
    /// The first byte lies below 0xA1.
    early: usize,
    /// A byte above ASCII stands alone between two of ASCII.
    single: usize,
}

impl Pairs {
    fn of(bytes: &[u8]) -> Self {
        let mut p = Self::default();
        let mut i = 0;
        while i < bytes.len() {
            if bytes[i] < 0x80 {
                i += 1;
                continue;
            }
            let second = bytes.get(i + 1).copied().unwrap_or(0);
            let third = bytes.get(i + 2).copied().unwrap_or(0);
            p.all += 1;
            p.rare += usize::from(second < 0x80 || (0xA4..=0xAF).contains(&bytes[i]));
            p.early += usize::from(bytes[i] < 0xA1);
            p.single += usize::from(second < 0x80 && third < 0x80 && (i == 0 || bytes[i - 1] < 0x80));
            i += 2;
        }
        p
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
