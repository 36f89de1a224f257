//! The system's messages in the reader's words: what is wrong with the disk, and whose move
//! it is.

use super::Model;

/// Why the disk refused, as a person would say it; the system's own message where its
/// number says nothing to us.
#[must_use]
pub fn reason(m: &Model, why: &str) -> String {
    key(why).map_or_else(|| m.tf("reason-other", &[("why", why.into())]), |key| m.t(key))
}

/// The number the system gave its message.
fn number(why: &str) -> Option<i32> {
    why.rsplit_once("(os error ")?.1.split(')').next()?.parse().ok()
}

fn key(why: &str) -> Option<&'static str> {
    // A journal of a later version says its schema here.
    if why.starts_with("schema ") {
        return Some("reason-newer");
    }
    let n = number(why)?;
    if cfg!(windows) { on_windows(n) } else { on_unix(n) }
}

const fn on_unix(n: i32) -> Option<&'static str> {
    Some(match n {
        // ENOSPC; EDQUOT of Linux and of macOS.
        28 | 122 | 69 => "reason-full",
        // EROFS
        30 => "reason-read-only",
        // EPERM, EACCES
        1 | 13 => "reason-forbidden",
        // ENOENT, ENXIO, ENODEV, ENOTDIR, ENOTCONN, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH, ESTALE
        2 | 6 | 19 | 20 | 107 | 110 | 112 | 113 | 116 => "reason-gone",
        // EIO
        5 => "reason-device",
        _ => return None,
    })
}

const fn on_windows(n: i32) -> Option<&'static str> {
    Some(match n {
        39 | 112 => "reason-full",
        19 => "reason-read-only",
        5 => "reason-forbidden",
        2 | 3 | 15 | 21 | 53 | 55 | 59 | 64 | 67 | 1231 => "reason-gone",
        23 | 29 | 30 | 1117 => "reason-device",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_the_system_are_known_by_their_number() {
        assert_eq!(key("schema 9"), Some("reason-newer"));
        assert_eq!(key("the backup does not read back"), None);
        if cfg!(unix) {
            let said = std::io::Error::from_raw_os_error;
            assert_eq!(key(&said(28).to_string()), Some("reason-full"));
            assert_eq!(key(&format!("read-only: {}", said(30))), Some("reason-read-only"));
            assert_eq!(key(&said(13).to_string()), Some("reason-forbidden"));
        }
        assert_eq!(on_windows(112), Some("reason-full"));
    }
}
