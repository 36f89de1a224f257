//! Small edits on a good file, as the tables of cases write them.

use encoding_rs::{BIG5, GB18030, GBK, WINDOWS_1252};
use serde::Deserialize;

/// Marks in a table where the mistake is expected to be found.
const CARET: char = '‸';

/// One edit.
#[derive(Clone, Debug, Deserialize)]
pub enum Edit {
    /// The first text becomes the second, once.
    Swap(String, String),
    /// The file becomes this text.
    Whole(String),
    /// This text goes before everything.
    Head(String),
    /// This text goes behind everything.
    Tail(String),
    /// The file ends behind the first place with this text.
    Cut(String),
    /// A mark becomes so many times a text.
    Many(String, String, usize),
    /// A mark, or the end, becomes these bytes in hexadecimal.
    Bytes(String, String),
    /// The file is saved in another encoding, or with other line ends.
    Saved(String),
    /// In a line of a journal a text becomes another, and the checksum follows.
    Seal(usize, String, String),
    /// A line once more behind itself, with an edit and its checksum.
    Again(usize, String, String),
    /// A line goes.
    Drop(usize),
    /// A line stands there twice.
    Twice(usize),
    /// Two lines change places.
    Swap0(usize, usize),
    /// Every byte of a line becomes zero.
    Zero(usize),
    /// So many brackets in place of a line's first.
    Deep(usize, usize),
}

/// What edits make of a good file: its bytes, and line and column of the caret.
pub struct Edited {
    pub bytes: Vec<u8>,
    pub at: Option<(usize, usize)>,
}

/// Applies edits in order. A text they look for must be there: a case that changes nothing
/// tests nothing.
pub fn apply(good: &str, edits: &[Edit]) -> Edited {
    let mut text = good.to_owned();
    let (mut bytes, mut saved): (Vec<(String, Vec<u8>)>, Option<&str>) = (Vec::new(), None);
    for e in edits {
        match e {
            Edit::Swap(from, to) => text = swap(&text, from, to),
            Edit::Whole(new) => text.clone_from(new),
            Edit::Head(new) => text.insert_str(0, new),
            Edit::Tail(new) => text.push_str(new),
            Edit::Cut(behind) => {
                let plain = behind.replace(CARET, "");
                let at = text.find(&plain).unwrap_or_else(|| panic!("{plain:?} is not there"));
                text = text[..at].to_owned() + behind;
            }
            Edit::Many(mark, unit, n) => text = swap(&text, mark, &unit.repeat(*n)),
            Edit::Bytes(mark, hex) => bytes.push((mark.clone(), from_hex(hex))),
            Edit::Saved(how) => saved = Some(how),
            line => text = journal(&text, line),
        }
    }
    let at = text.find(CARET).map(|i| {
        let line = text[..i].rsplit('\n').next().unwrap_or("");
        (text[..i].matches('\n').count() + 1, line.trim_start_matches('\u{FEFF}').chars().count() + 1)
    });
    // A second mark stays where the first is taken off: it is what the case is about.
    let text = text.replace(CARET, "");
    let mut out = saved.map_or_else(|| text.clone().into_bytes(), |how| save(&text, how));
    for (mark, new) in bytes {
        let found = out.windows(mark.len().max(1)).position(|w| w == mark.as_bytes());
        let i =
            if mark.is_empty() { out.len() } else { found.unwrap_or_else(|| panic!("{mark} is not there")) };
        out.splice(i..i + mark.len(), new);
    }
    Edited { bytes: out, at }
}

fn swap(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from:?} is not there");
    text.replacen(from, to, 1)
}

fn from_hex(hex: &str) -> Vec<u8> {
    hex.split_whitespace().map(|b| u8::from_str_radix(b, 16).unwrap()).collect()
}

fn save(text: &str, how: &str) -> Vec<u8> {
    let utf16 = |f: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(f).collect::<Vec<u8>>();
    let eight = |e: &'static encoding_rs::Encoding| {
        let (bytes, _, lost) = e.encode(text);
        assert!(!lost, "{how} cannot say it");
        bytes.into_owned()
    };
    match how {
        "utf-16le" => utf16(u16::to_le_bytes),
        "utf-16be" => utf16(u16::to_be_bytes),
        "utf-16le-bom" => [vec![0xFF, 0xFE], utf16(u16::to_le_bytes)].concat(),
        "utf-16be-bom" => [vec![0xFE, 0xFF], utf16(u16::to_be_bytes)].concat(),
        "utf-8-bom" => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        "gbk" => eight(GBK),
        "gb18030" => eight(GB18030),
        "big5" => eight(BIG5),
        "windows-1252" => text
            .chars()
            .map(|c| match c {
                // What that encoding does not have stands aside: the case is about the rest.
                c if c.is_ascii() => c as u8,
                c => WINDOWS_1252
                    .encode(&c.to_string())
                    .0
                    .first()
                    .copied()
                    .filter(|_| (c as u32) < 256)
                    .unwrap_or(b'?'),
            })
            .collect(),
        "crlf" => text.replace('\n', "\r\n").into_bytes(),
        "cr" => text.replace('\n', "\r").into_bytes(),
        _ => panic!("nobody saves as {how}"),
    }
}

/// A line of a journal with the checksum that fits its content.
fn seal(content: &str) -> String {
    format!("{:08x}\t{content}", crc32fast::hash(content.as_bytes()))
}

fn content(line: &str) -> &str {
    line.split_once('\t').unwrap().1
}

fn journal(text: &str, edit: &Edit) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    match edit {
        Edit::Seal(n, from, to) => lines[n - 1] = seal(&swap(content(&lines[n - 1]), from, to)),
        Edit::Again(n, from, to) => {
            let again = seal(&swap(content(&lines[n - 1]), from, to));
            lines.insert(*n, again);
        }
        Edit::Drop(n) => drop(lines.remove(n - 1)),
        Edit::Twice(n) => lines.insert(*n, lines[n - 1].clone()),
        Edit::Swap0(a, b) => lines.swap(a - 1, b - 1),
        Edit::Zero(n) => lines[n - 1] = "\0".repeat(lines[n - 1].len()),
        Edit::Deep(n, depth) => {
            let deep = content(&lines[n - 1]).replacen('(', &"(".repeat(*depth), 1);
            lines[n - 1] = seal(&deep);
        }
        _ => {}
    }
    lines.join("\n") + "\n"
}
