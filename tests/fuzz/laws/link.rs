//! Addresses.

use guatu::{
    domain::{link::Link, words::Lang},
    text,
};

/// A link is what it promises to be, and opens where it says; what is none says why.
pub fn link(input: &[u8]) {
    let Ok(address) = std::str::from_utf8(input) else { return };
    match Link::parse(address) {
        Ok(link) => holds(address, &link),
        Err(why) => {
            for lang in Lang::ALL {
                let said = text::tf(lang, why.code(), &[("what", "w".into())]);
                assert!(!said.is_empty() && said != why.code() && !said.contains('{'), "{said}");
                let _ = text::tf(lang, why.code(), &[("what", why.what().into())]);
            }
        }
    }
}

fn holds(address: &str, link: &Link) {
    let opened = link.as_str();
    let rest = opened.strip_prefix("https://").or_else(|| opened.strip_prefix("http://"));
    let rest = rest.expect("the web, and nothing else");
    assert!(opened.eq_ignore_ascii_case(address) && opened.len() <= Link::MOST);
    assert!(rest.starts_with(link.host()));
    let after = &rest[link.host().len()..];
    assert!(after.is_empty() || after.starts_with([':', '/', '?', '#']), "{opened}");
    assert!(link.host().bytes().all(|b| b.is_ascii_graphic()));
    assert!(!opened.contains(|c: char| c.is_whitespace() || guatu::domain::checks::invisible(c)));
    assert_eq!(Link::parse(opened).as_ref(), Ok(link));
    // The reading of addresses that browsers share.
    if let Ok(browser) = url::Url::parse(opened) {
        assert_eq!(browser.host_str(), Some(link.host()));
        assert!(["http", "https"].contains(&browser.scheme()));
        assert!(browser.username().is_empty() && browser.password().is_none());
    }
}
