//! Which encoding bytes have that people bring: plan files, tables from spreadsheets.

use encoding_rs::{BIG5, Encoding, GBK, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What people call an encoding.
#[must_use]
pub fn name(e: &'static Encoding) -> &'static str {
    match e {
        e if e == GBK => "GBK",
        e if e == BIG5 => "Big5",
        e if e == WINDOWS_1252 => "Windows-1252 (Latin-1)",
        _ => "UTF-16",
    }
}

/// The encoding bytes seem to have that are no UTF-8.
#[must_use]
pub fn seems(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    // Plans and tables are mostly ASCII: in UTF-16 every other byte is zero, on one side only.
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
