//! Web links: the only judge of what a click may open.
//!
//! An address comes out of a file that anybody may have written. It stays text until
//! [`Link::parse`] has found it to be plain http or https to a host that every browser reads
//! as it is shown; a [`Link`] can hold nothing else, and only a [`Link`] is ever opened.

use std::fmt;

use super::checks::invisible;

/// An address a browser opens, at the host that is shown. Scheme and host are in lower case,
/// the rest is as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    address: String,
    /// Where the host stands in the address.
    host: std::ops::Range<usize>,
}

/// Why an address is not opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// It does not begin with `http://` or `https://`: a file, a share, a script, a program.
    #[error("neither http:// nor https://")]
    Scheme,
    /// A name or password stands before the host: `https://gov.cn@evil.example`.
    #[error("a name before the host")]
    Credentials,
    /// The host is missing, or is written in a way that programs read differently.
    #[error("the host '{0}'")]
    Host(String),
    /// A blank, an invisible character or a sign that no web address has.
    #[error("the character U+{:04X}", u32::from(*.0))]
    Character(char),
    /// Longer than [`Link::MOST`] bytes.
    #[error("longer than {} bytes", Link::MOST)]
    Long,
}

impl LinkError {
    /// Identifier of the sentence in the texts; it fills in `what`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Scheme => "link-scheme",
            Self::Credentials => "link-credentials",
            Self::Host(_) => "link-host",
            Self::Character(_) => "link-character",
            Self::Long => "link-long",
        }
    }

    /// What the sentence fills in.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::Host(host) => host.clone(),
            Self::Character(c) if hidden(*c) || c.is_whitespace() => format!("U+{:04X}", u32::from(*c)),
            Self::Character(c) => c.to_string(),
            Self::Long => Link::MOST.to_string(),
            Self::Scheme | Self::Credentials => String::new(),
        }
    }
}

impl Link {
    /// The longest address that is opened, in bytes.
    pub const MOST: usize = 2048;

    /// Reads an address as it stands, blanks around it included: trim what was typed.
    ///
    /// # Errors
    /// Says what keeps it from being opened.
    pub fn parse(address: &str) -> Result<Self, LinkError> {
        let (scheme, rest) = scheme(address).ok_or(LinkError::Scheme)?;
        if address.len() > Self::MOST {
            return Err(LinkError::Long);
        }
        // A backslash is a slash to browsers and a letter to others; quotes and brackets are
        // never part of an address, but of the commands that some systems open it with.
        let refused = |c: &char| c.is_whitespace() || hidden(*c) || "\\\"<>`".contains(*c);
        if let Some(c) = address.chars().find(refused) {
            return Err(LinkError::Character(c));
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains('@') {
            return Err(LinkError::Credentials);
        }
        let (host, port) = authority.split_once(':').map_or((authority, None), |(h, p)| (h, Some(p)));
        let host = host.to_ascii_lowercase();
        if !is_host(&host) || !port.is_none_or(is_port) {
            return Err(LinkError::Host(authority.chars().take(80).collect()));
        }
        let start = scheme.len();
        let port = port.map(|p| format!(":{p}")).unwrap_or_default();
        let address = format!("{scheme}{host}{port}{path}");
        Ok(Self { address, host: start..start + host.len() })
    }

    /// The whole address, as it is handed to the browser.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// The host it opens. Of an internationalised name this is the form `xn--…`, which is
    /// what opens, and looks like no other.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.address[self.host.clone()]
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address)
    }
}

/// The scheme in lower case with its slashes, and what follows.
fn scheme(address: &str) -> Option<(&'static str, &str)> {
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let (start, rest) = address.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some((scheme, rest))
    })
}

/// Whether a character cannot be seen for what it is. Marks that only choose the form of
/// the character before them are harmless in a title, not in an address.
fn hidden(c: char) -> bool {
    invisible(c) || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Names of ASCII letters, digits and hyphens, or four numbers. Nothing else: what programs
/// map, fold or decode (full-width letters, `%2e`, `0x7f.1`, `[::1]`) is not what is shown.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    // A host that ends in a number is an address of four numbers to every browser.
    let last = labels.last().copied().unwrap_or("");
    if last.bytes().all(|b| b.is_ascii_digit()) || last.starts_with("0x") {
        return host.parse::<std::net::Ipv4Addr>().is_ok();
    }
    host.len() <= 253 && labels.into_iter().all(is_label)
}

fn is_label(label: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    (1..=63).contains(&label.len())
        && label.bytes().all(plain)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

fn is_port(port: &str) -> bool {
    port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|n| n > 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn web_addresses_open_at_the_host_that_is_shown() {
        for (address, host) in [
            ("https://a.cn", "a.cn"),
            ("http://huadu.gov.cn/x?y=1", "huadu.gov.cn"),
            ("HTTPS://Www.Huadu.GOV.cn/Path", "www.huadu.gov.cn"),
            ("http://oa/notice/12", "oa"),
            ("http://10.1.2.3:8080/a", "10.1.2.3"),
            ("https://xn--fiqs8s", "xn--fiqs8s"),
            ("https://a.cn?q=花都#節", "a.cn"),
            ("https://a.cn/@person/b", "a.cn"),
            ("https://my_host.a.cn/", "my_host.a.cn"),
        ] {
            assert_eq!(Link::parse(address).map(|l| l.host().to_owned()).as_deref(), Ok(host), "{address}");
        }
        assert_eq!(Link::parse("HTTP://A.cn/B").unwrap().as_str(), "http://a.cn/B");
    }

    #[test]
    fn everything_else_is_refused() {
        for address in [
            "",
            "a.cn",
            "www.huadu.gov.cn/x",
            "//a.cn/x",
            "\\\\server\\share\\a.pdf",
            "//server/share",
            "file:///etc/passwd",
            "file://server/share/a.pdf",
            "C:\\reports\\june.pdf",
            "C:/reports/june.pdf",
            "/home/a/june.pdf",
            "javascript:alert(1)",
            "javascript://a.cn/%0aalert(1)",
            "data:text/html,x",
            "vbscript:x",
            "smb://server/share",
            "ftp://a.cn/a",
            "ms-msdt:/id PCWDiagnostic",
            "search-ms:query=x&crumb=location:\\\\a\\b",
            "ms-word:ofe|u|http://a.cn/x.docx",
            "mailto:a@b.cn",
            "view-source:https://a.cn",
            "feed:https://a.cn",
            "jar:https://a.cn!/x",
            "https:a.cn",
            "https:/a.cn",
            "httpss://a.cn",
            " https://a.cn",
            "ｈttps://a.cn",
            "http\u{200B}s://a.cn",
        ] {
            assert_eq!(Link::parse(address), Err(LinkError::Scheme), "{address}");
        }
        for host in [
            "https://",
            "https:///a.cn",
            "https://?a",
            "https://.cn",
            "https://a..cn",
            "https://a.cn.",
            "https://-a.cn",
            "https://a.cn:",
            "https://a.cn:0",
            "https://a.cn:65536",
            "https://a.cn:+80",
            "https://a.cn:80:80",
            "https://a%2ecn",
            "https://gov.cn／x.example",
            "https://gov.cn。example",
            "https://花都.政務",
            "https://ɡov.cn",
            "https://2130706433",
            "https://0x7f.1",
            "https://127.1",
            "https://010.0.0.1",
            "https://1.2.3.4.5",
            "https://[::1]/",
            "https://a.cn;b",
            "https://a,cn",
            "https://$(x)",
        ] {
            assert!(matches!(Link::parse(host), Err(LinkError::Host(_))), "{host}");
        }
        for login in ["https://gov.cn@evil.example", "http://a:b@c.cn/", "https://gov.cn%2f@evil.example"] {
            assert_eq!(Link::parse(login), Err(LinkError::Credentials), "{login}");
        }
        for (address, c) in [
            ("https://a b", ' '),
            ("https://a.cn/b c", ' '),
            ("https://a.cn/b ", ' '),
            ("https://a.cn/\u{3000}", '\u{3000}'),
            ("https://a.cn/\r\nx", '\r'),
            ("https://a.cn/\0", '\0'),
            ("https://a.cn/\u{202E}fdp.exe", '\u{202E}'),
            ("https://a.cn/\u{200B}", '\u{200B}'),
            ("https://a\u{AD}b.cn", '\u{AD}'),
            ("https://a.cn/\u{E0041}", '\u{E0041}'),
            ("https://gov.cn\\@evil.example", '\\'),
            ("https://a.cn/\" & calc", '"'),
            ("https://a.cn/<x>", '<'),
            ("https://a.cn/`x`", '`'),
        ] {
            assert_eq!(Link::parse(address), Err(LinkError::Character(c)), "{address:?}");
        }
        let long = format!("https://a.cn/{}", "x".repeat(Link::MOST));
        assert_eq!(Link::parse(&long), Err(LinkError::Long));
    }

    proptest! {
        /// Whatever was written, a link is what it promises to be, and its host is the one a
        /// browser's own reading of the address finds.
        #[test]
        fn a_link_holds_nothing_but_a_plain_web_address(
            address in "(https?|HTTP|file|ms-msdt)?:?/{0,3}[a-z0-9.:@%\\\\\\[\\]_-]{0,24}[/?#]?.{0,12}"
        ) {
            let Ok(link) = Link::parse(&address) else { return Ok(()) };
            prop_assert!(!link.as_str().contains(|c: char| c.is_whitespace() || hidden(c)));
            prop_assert_eq!(&Link::parse(link.as_str()).unwrap(), &link);
            // A browser opens nothing at a name it cannot read.
            let Ok(browser) = url::Url::parse(link.as_str()) else { return Ok(()) };
            prop_assert!(["http", "https"].contains(&browser.scheme()));
            prop_assert_eq!(browser.host_str(), Some(link.host()));
            prop_assert!(browser.username().is_empty() && browser.password().is_none());
        }
    }
}
