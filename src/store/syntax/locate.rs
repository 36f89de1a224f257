//! Where in the files stands what a check speaks of: the group with an id, and in it the
//! part, step or field that the finding's arguments name.

use std::{collections::HashMap, ops::Range, path::Path};

use super::{
    place,
    tokens::{Kind, Token, tokens},
};
use crate::domain::checks::{Finding, Place};

/// The files of a plan, with the groups that have an id.
pub struct Places<'t> {
    files: Vec<FileOf<'t>>,
}

struct FileOf<'t> {
    shown: &'t str,
    text: &'t str,
    tokens: Vec<Token<'t>>,
    /// The outermost groups, in order.
    groups: Vec<Range<usize>>,
    /// Those with an id, by it.
    by_id: HashMap<String, Vec<usize>>,
}

impl<'t> Places<'t> {
    /// Looks through the texts of files, each with the name it is shown by.
    #[must_use]
    pub fn of(texts: &[(&'t str, &'t str)]) -> Self {
        Self { files: texts.iter().map(|(shown, text)| FileOf::of(shown, text)).collect() }
    }

    /// The place of a finding. Its arguments narrow it down: `file`, else the one that has
    /// the subject; `list`, `part` and `step` by id; `field`; `text`; `nth`, from 0.
    #[must_use]
    pub fn find(&self, f: &Finding) -> Option<Place> {
        let arg = |name: &str| f.args.iter().find(|(k, _)| *k == name).map(|(_, v)| v.as_str());
        let nth = arg("nth").and_then(|n| n.parse().ok()).unwrap_or(0);
        let (file, mut within) = self.group(f, arg("file"), arg("entry"))?;
        if let Some(list) = arg("list") {
            within = file.value(&within, list, 0)?;
        }
        for (id, again) in [(arg("part"), arg("again").is_some()), (arg("step"), arg("again").is_some())] {
            if let Some(id) = id {
                within = file.with_id(&within, id, again).unwrap_or(within);
            }
        }
        let mut at = file.first(&within);
        if let Some(field) = arg("field") {
            let Some(i) = file.field(&within, field, nth) else { return file.place(at) };
            at = i;
            if let (Some(text), Some(value)) = (arg("text"), file.value(&within, field, nth)) {
                at = value.clone().find(|i| file.tokens[*i].text.trim_matches('"') == text).unwrap_or(at);
            }
        }
        file.place(at)
    }

    fn group(
        &self,
        f: &Finding,
        name: Option<&str>,
        entry: Option<&str>,
    ) -> Option<(&FileOf<'t>, Range<usize>)> {
        let named = |file: &&FileOf<'t>| {
            name.is_none_or(|n| Path::new(file.shown).file_name().is_some_and(|f| f == n))
        };
        if let Some(entry) = entry {
            let file = self.files.iter().find(named)?;
            return Some((file, file.groups.get(entry.parse::<usize>().ok()?)?.clone()));
        }
        if name.is_some() {
            let file = self.files.iter().find(named)?;
            return Some((file, file.groups.first()?.clone()));
        }
        // One that stands there twice is meant at its last place.
        let has = |file: &&FileOf<'t>| file.by_id.contains_key(f.subject.as_str());
        let file = self.files.iter().skip(1).rev().find(has)?;
        let group = *file.by_id.get(f.subject.as_str())?.last()?;
        Some((file, file.groups[group].clone()))
    }
}

impl<'t> FileOf<'t> {
    fn of(shown: &'t str, text: &'t str) -> Self {
        let tokens = tokens(text, (usize::MAX, 0));
        let mut file = Self { shown, text, tokens, groups: Vec::new(), by_id: HashMap::new() };
        let mut i = 0;
        while i < file.tokens.len() {
            // The line that enables an extension is no group of the plan.
            let attribute = i > 0 && file.tokens[i - 1].text.starts_with("enable");
            if file.tokens[i].text == "(" && !attribute {
                let end = file.end(i);
                let inside = i + 1..end;
                if let Some(id) = file.id(&inside) {
                    file.by_id.entry(id).or_default().push(file.groups.len());
                }
                file.groups.push(inside);
                i = end;
            }
            i += 1;
        }
        file
    }

    /// The bracket that closes the one at `open`, or the end.
    fn end(&self, open: usize) -> usize {
        let mut depth = 0_usize;
        for (i, t) in self.tokens.iter().enumerate().skip(open) {
            match t.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth = depth.saturating_sub(1),
                _ => continue,
            }
            if depth == 0 {
                return i;
            }
        }
        self.tokens.len()
    }

    /// The value of the group's own field `id`.
    fn id(&self, group: &Range<usize>) -> Option<String> {
        let i = self.own(group, "id").or_else(|| self.own(group, "hant"))?;
        // As the parser reads it, escapes and all.
        ron::from_str(self.tokens.get(i + 2)?.text).ok()
    }

    /// The group's own field of this name.
    fn own(&self, group: &Range<usize>, name: &str) -> Option<usize> {
        let mut i = group.start;
        while i < group.end {
            match self.tokens[i].kind {
                Kind::Open => i = self.end(i),
                Kind::Word if self.is_field(i, name) => return Some(i),
                _ => {}
            }
            i += 1;
        }
        None
    }

    fn is_field(&self, i: usize, name: &str) -> bool {
        self.tokens[i].text == name && self.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Colon)
    }

    /// The group's own field, else the `nth` of this name anywhere in it.
    fn field(&self, group: &Range<usize>, name: &str, nth: usize) -> Option<usize> {
        let own = (nth == 0).then(|| self.own(group, name)).flatten();
        own.or_else(|| group.clone().filter(|i| self.is_field(*i, name)).nth(nth))
    }

    /// The tokens of a field's value.
    fn value(&self, group: &Range<usize>, name: &str, nth: usize) -> Option<Range<usize>> {
        let from = self.field(group, name, nth)? + 2;
        let open = self.tokens.get(from)?.kind == Kind::Open;
        Some(if open { from + 1..self.end(from) } else { from..from + 1 })
    }

    /// The first group with this id, or the last.
    fn with_id(&self, within: &Range<usize>, id: &str, last: bool) -> Option<Range<usize>> {
        let opens = within.clone().filter(|i| self.tokens[*i].text == "(");
        let mut groups =
            opens.map(|i| i + 1..self.end(i)).filter(|g| self.id(g).is_some_and(|own| own == id));
        if last { groups.next_back() } else { groups.next() }
    }

    /// The token that shows which group it is: its id, else its first.
    fn first(&self, group: &Range<usize>) -> usize {
        self.own(group, "id").unwrap_or(group.start)
    }

    fn place(&self, i: usize) -> Option<Place> {
        let at = self.tokens.get(i)?.start;
        Some(Place { file: self.shown.to_owned(), ..place(self.text, at) })
    }
}
