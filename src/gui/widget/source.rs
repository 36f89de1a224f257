//! What supports an entry, and where its link leads. Nothing an entry names is looked up or
//! touched before a click, and a click opens only a [`Link`].

use crate::{
    domain::{
        link::{Link, LinkError},
        plan::Source,
    },
    gui::model::Model,
    text::finding::visible,
};

/// The link of a source; none when it has no address, or one that is not opened.
#[must_use]
pub fn link(source: &Source) -> Option<Link> {
    Link::parse(&source.address).ok()
}

/// The title, or the address of a source that has none.
#[must_use]
pub fn title(source: &Source) -> String {
    visible(if source.title.is_empty() { source.address() } else { &source.title })
}

/// All of a source, and where its link leads or why it does not: what pointing at it tells.
#[must_use]
pub fn told(m: &Model, source: &Source) -> String {
    let parts = [source.title.as_str(), source.address(), source.note.as_str()];
    let mut lines: Vec<String> = parts.into_iter().filter(|t| !t.is_empty()).map(visible).collect();
    if !source.address().is_empty() {
        lines.push(match Link::parse(&source.address) {
            Ok(link) => opens(m, &link),
            Err(why) => m.tf("link-not-opened", &[("why", refused(m, &why).into())]),
        });
    }
    lines.join("\n")
}

/// Where a link leads.
#[must_use]
pub fn opens(m: &Model, link: &Link) -> String {
    m.tf("link-opens", &[("host", link.host().into())])
}

/// Why an address is not opened.
#[must_use]
pub fn refused(m: &Model, why: &LinkError) -> String {
    m.tf(why.code(), &[("what", visible(&why.what()).into())])
}
