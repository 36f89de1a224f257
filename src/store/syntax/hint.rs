//! What a person did where the parser gave up: full-width signs, a quote or comma left out,
//! a figure with its unit, a day written another way. The place is the mistake's, which is
//! often before the parser's.

use ron::Error;

use super::{
    fields::{Wants, field, group, is_field, nearest},
    tokens::{At, CURLY, FULL_WIDTH, Kind, Token, tokens, unseen},
    value,
};

/// A hint: the code of its text, what it fills in, and the place of the mistake.
#[derive(Debug)]
pub(super) struct Hint {
    pub(super) code: &'static str,
    pub(super) args: Vec<(&'static str, String)>,
    pub(super) at: At,
}

impl Hint {
    pub(super) fn new(code: &'static str, detail: impl Into<String>, at: At) -> Self {
        Self { code, args: vec![("detail", detail.into())], at }
    }
}

/// What the file looks like around the place where the parser stood.
pub(super) struct Scene<'t> {
    pub(super) tokens: Vec<Token<'t>>,
    /// The token the parser stood at or before.
    pub(super) here: usize,
    at: At,
}

impl<'t> Scene<'t> {
    fn of(text: &'t str, at: At) -> Self {
        let tokens = tokens(text, at);
        let here = tokens.iter().position(|t| t.end > at).unwrap_or(tokens.len());
        Self { tokens, here, at }
    }

    /// The token `n` places behind the parser's, or before it.
    pub(super) fn token(&self, n: isize) -> Option<&Token<'t>> {
        self.here.checked_add_signed(n).and_then(|i| self.tokens.get(i))
    }

    /// The brackets that are open at the parser's place, outermost first.
    fn open(&self) -> Vec<&Token<'t>> {
        let mut open: Vec<&Token<'t>> = Vec::new();
        for t in self.tokens.iter().take(self.here) {
            match t.kind {
                Kind::Open => open.push(t),
                Kind::Close => {
                    open.pop();
                }
                _ => {}
            }
        }
        open
    }

    /// What belongs into the brackets around the parser's place, by the word before them.
    pub(super) fn word_around(&self) -> Option<String> {
        let open = self.open().last().map(|b| b.start)?;
        let i = self.tokens.iter().position(|t| t.start == open)?;
        group(self.tokens.get(i.checked_sub(1)?)?.text).map(str::to_owned)
    }

    /// The field that a token is a value of, or stands inside.
    pub(super) fn field(&self, from: usize) -> Option<&'t str> {
        let mut depth = 0_usize;
        for i in (1..from.min(self.tokens.len())).rev() {
            match self.tokens[i].kind {
                Kind::Close => depth += 1,
                Kind::Open => depth = depth.saturating_sub(1),
                Kind::Colon if depth == 0 => return Some(self.tokens[i - 1].text),
                _ => {}
            }
        }
        None
    }
}

/// The hint for a parser's error at a place.
pub(super) fn of(text: &str, at: At, e: &Error) -> Hint {
    // A comment or attribute that is none: the parser has gone on over its first signs.
    let begun = matches!(e, Error::UnexpectedChar(_) | Error::ExpectedAttribute);
    let s = Scene::of(text, if begun { (at.0, at.1.saturating_sub(2).max(1)) } else { at });
    old_lines(text)
        .or_else(|| other_format(&s))
        .or_else(|| merge(&s, text))
        .or_else(|| named(&s, e))
        .or_else(|| quote(&s, e))
        .or_else(|| odd(&s))
        .or_else(|| signs(&s))
        .or_else(|| value::of(&s, e))
        .or_else(|| brackets(&s, e))
        .or_else(|| between(&s, e))
        .unwrap_or_else(|| Hint::new("hint-none", e.to_string(), at))
}

/// Line ends of an old Mac: to the parser one line, of which a comment takes the rest.
fn old_lines(text: &str) -> Option<Hint> {
    let old = text.contains('\r') && !text.contains('\n') && text.contains("//");
    old.then(|| Hint::new("hint-old-lines", "", (1, 1)))
}

/// A file of another kind, by how it begins.
fn other_format(s: &Scene<'_>) -> Option<Hint> {
    // Behind the line that enables an extension.
    let attribute = s
        .tokens
        .first()
        .filter(|t| t.text == "#!")
        .map_or(0, |_| s.tokens.iter().position(|t| t.text == "]").map_or(0, |i| i + 1));
    let Some(first) = s.tokens.get(attribute) else {
        let end = s.tokens.last().map_or((1, 1), |t| t.end);
        return Some(Hint::new("hint-empty", "", end));
    };
    let [second, third] = [1, 2].map(|n| s.tokens.get(attribute + n));
    let then = |t: Option<&Token<'_>>, what: &str| t.is_some_and(|t| t.text == what);
    let word = first.kind == Kind::Word;
    let name = match first.text {
        "{" => "JSON",
        "[" if then(second, "{") => "JSON",
        "[" if second.is_some_and(|t| t.kind == Kind::Word) && then(third, "]") => "TOML",
        w if w.starts_with("---") || w == "-" || w == "%YAML" => "YAML",
        w if w.starts_with('<') && !w.starts_with("<<") && !w.starts_with("<!--") => "HTML / XML",
        w if word && (w.starts_with('#') || w.starts_with('/') || w.starts_with('<') || w == "*/") => {
            return None;
        }
        _ if matches!(first.kind, Kind::Word | Kind::Text) && then(second, ",") => "CSV",
        _ if word && then(second, ":") => "YAML",
        _ if word && then(second, "=") => "TOML",
        _ if word && (!then(second, "(") || then(third, "guatu_journal")) => {
            return Some(Hint::new("hint-other-text", "", first.start));
        }
        _ => return None,
    };
    Some(Hint::new("hint-format", name, first.start))
}

/// What a version-control tool leaves where two people changed the same lines.
fn merge(s: &Scene<'_>, text: &str) -> Option<Hint> {
    let mark = |l: &str| ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|m| l.starts_with(m));
    let marked = text.lines().take(s.at.0).enumerate().find(|(_, l)| mark(l));
    if let Some((n, line)) = marked {
        return Some(Hint::new("hint-merge", line.chars().take(7).collect::<String>(), (n + 1, 1)));
    }
    let sign = s.token(0).filter(|t| t.start.1 == 1 && matches!(t.text, "-" | "+"))?;
    Some(Hint::new("hint-merge", sign.text, sign.start))
}

/// Where the parser itself names what is wrong, and only the place is to be found.
fn named(s: &Scene<'_>, e: &Error) -> Option<Hint> {
    let back = |word: &str| {
        let before = s.tokens.iter().take(s.here + 1).rev();
        before.clone().find(|t| t.text == word).map_or(s.at, |t| t.start)
    };
    Some(match e {
        // A name that ends with the file was cut off with it.
        Error::NoSuchStructField { .. } if s.token(0).is_none() && s.open().last().is_some() => return None,
        // A field of the group around it, further down: this one was not closed.
        Error::NoSuchStructField { found, expected, .. }
            if is_field(found)
                && nearest(found, expected).is_none()
                && s.open_above(back(found)).is_some() =>
        {
            unclosed("hint-brackets", s.open_above(back(found))?, back(found))
        }
        Error::NoSuchStructField { expected, found, .. }
        | Error::NoSuchEnumVariant { expected, found, .. } => {
            let near = nearest(found, expected);
            let code = if near.is_some() { "hint-misspelt" } else { "hint-unknown" };
            let expected = near.map_or_else(|| expected.join(", "), str::to_owned);
            let args = vec![("found", found.clone()), ("expected", expected)];
            Hint { code, args, at: back(found) }
        }
        Error::MissingStructField { field, .. } => {
            // The parser stands behind the group that lacks it; its beginning tells which one it is.
            let args = vec![("detail", (*field).to_owned()), ("example", self::field(field).1)];
            Hint { code: "hint-missing", args, at: s.beginning() }
        }
        Error::DuplicateStructField { field, .. } => Hint::new("hint-twice", *field, back(field)),
        Error::InvalidEscape(_) => Hint::new("hint-backslash", "", s.backslash()),
        Error::ExceededRecursionLimit => Hint::new("hint-depth", "", s.at),
        Error::UnclosedBlockComment => {
            let open = s.tokens.iter().find(|t| t.kind == Kind::Comment);
            Hint::new("hint-comment-end", "", open.map_or(s.at, |t| t.start))
        }
        Error::NoSuchExtension(name) => Hint::new("hint-extension", "", back(name)),
        Error::ExpectedAttributeEnd => Hint::new("hint-extension", "", s.at),
        Error::ExpectedAttribute
            if s.tokens.first().is_some_and(|t| t.text == "#!" && t.start.0 == s.at.0) =>
        {
            Hint::new("hint-extension", "", s.at)
        }
        _ => return None,
    })
}

impl Scene<'_> {
    /// The last bracket open at the parser's place, if it stands on a line above `at`.
    fn open_above(&self, at: At) -> Option<&Token<'_>> {
        self.open().last().copied().filter(|b| b.start.0 < at.0)
    }

    /// The first token of the group that ends at the parser's place.
    fn beginning(&self) -> At {
        let mut depth = 0_usize;
        let end = self.tokens.iter().take(self.here + 1).rposition(|t| t.kind == Kind::Close);
        let Some(end) = end else { return self.at };
        for i in (0..=end).rev() {
            match self.tokens[i].kind {
                Kind::Close => depth += 1,
                Kind::Open => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                // The word inside the bracket says more than the bracket.
                let inside = self.tokens.get(i + 1).filter(|t| t.kind == Kind::Word);
                return inside.unwrap_or(&self.tokens[i]).start;
            }
        }
        self.at
    }

    /// The backslash the parser stumbled over: the last one before its place, in the same text.
    fn backslash(&self) -> At {
        let inside = |t: &&Token<'_>| t.kind == Kind::Text && t.start < self.at;
        let Some(t) = self.tokens.iter().rev().find(inside) else { return self.at };
        let (mut place, mut found) = (t.start, self.at);
        for c in t.text.chars() {
            if c == '\\' && place < self.at {
                found = place;
            }
            place = if c == '\n' { (place.0 + 1, 1) } else { (place.0, place.1 + 1) };
        }
        found
    }
}

/// A quote that was left out: the text then runs on to the next quote, lines below; or one
/// inside a text, behind which the rest stands bare.
fn quote(s: &Scene<'_>, e: &Error) -> Option<Hint> {
    let near = [s.token(-1), s.token(0)];
    let runaway = near.into_iter().flatten().find(|t| t.runs_on());
    let open = matches!(e, Error::ExpectedStringEnd).then(|| s.tokens.last()).flatten();
    if let Some(t) = runaway.or(open) {
        // Where a word stands in place of a text, it is the first quote that is missing.
        let i = s.tokens.iter().position(|x| x.start == t.start)?;
        let before = i.checked_sub(1).and_then(|i| s.tokens.get(i));
        let bare = before.is_some_and(|b| b.kind == Kind::Word && b.start.0 == t.start.0);
        return (!bare).then(|| Hint::new("hint-quote", "", t.start));
    }
    let (text, here) = (s.token(-1)?, s.token(0)?);
    let word = here.kind == Kind::Word && here.text.starts_with(|c: char| c.is_alphanumeric());
    let glued = text.kind == Kind::Text && text.end == here.start && word;
    glued.then(|| Hint::new("hint-inner-quote", "", (text.end.0, text.end.1 - 1)))
}

/// A sign from another keyboard, at the parser's place or on its line.
fn odd(s: &Scene<'_>) -> Option<Hint> {
    let is_odd = |t: &&Token<'_>| t.kind == Kind::Odd;
    let near = [s.token(0), s.token(-1), s.token(1)].into_iter().flatten().find(is_odd);
    let line = s.token(0).map_or(s.at.0, |t| t.start.0);
    let t = near.or_else(|| s.tokens.iter().filter(|t| t.start.0 == line).find(is_odd))?;
    let c = t.text.chars().next()?;
    Some(if unseen(c) {
        Hint::new("hint-unseen", format!("U+{:04X}", u32::from(c)), t.start)
    } else if CURLY.contains(c) {
        Hint::new("hint-curly", c, t.start)
    } else {
        debug_assert!(FULL_WIDTH.contains(c));
        Hint::new("hint-fullwidth", c, t.start)
    })
}

/// The hint about a bracket that is still open.
fn unclosed(code: &'static str, bracket: &Token<'_>, at: At) -> Hint {
    let args = vec![("detail", bracket.text.to_owned()), ("line", bracket.start.0.to_string())];
    Hint { code, args, at }
}

/// Signs that other notations use where RON has its own.
fn signs(s: &Scene<'_>) -> Option<Hint> {
    let comment =
        |w: &str| w.starts_with(['#', '/']) || w.starts_with("--") || w.starts_with("<!--") || w == "*/";
    let t = s.token(0).or(s.tokens.last())?;
    if t.kind == Kind::Word && comment(t.text) {
        return Some(Hint::new("hint-comment", t.text, t.start));
    }
    let behind_value = s.token(-1).is_some_and(|b| matches!(b.kind, Kind::Text | Kind::Word | Kind::Close));
    Some(match t.text {
        "=" | "=>" | "->" if behind_value => s.colon(t.start),
        w if w.starts_with([';', '|', '.']) && w.len() == 1 && behind_value => {
            Hint::new("hint-separator", w, t.start)
        }
        _ => return None,
    })
}

impl Scene<'_> {
    /// The hint that a colon is wanted behind the token before the parser's.
    fn colon(&self, at: At) -> Hint {
        let name = self.token(-1).filter(|t| t.kind == Kind::Word).map_or("section", |t| t.text);
        let args = vec![("detail", String::new()), ("example", field(name).1)];
        Hint { code: "hint-colon", args, at }
    }
}

/// Brackets that do not match, or end too early.
fn brackets(s: &Scene<'_>, e: &Error) -> Option<Hint> {
    let open = s.open();
    let last = open.last();
    let trailing = matches!(e, Error::TrailingCharacters);
    let Some(here) = s.token(0) else {
        let end = s.tokens.last().map_or(s.at, |t| t.end);
        return last.map_or_else(
            || trailing.then(|| Hint::new("hint-trailing", "", s.at)),
            |b| Some(unclosed("hint-closing", b, end)),
        );
    };
    if here.text == "{" {
        return Some(Hint::new("hint-braces", "", here.start));
    }
    let Some(last) = last else {
        if trailing {
            return Some(Hint::new("hint-trailing", "", here.start));
        }
        let code = match e {
            Error::ExpectedArray => "hint-list-file",
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "hint-group-file",
            _ => return None,
        };
        return Some(Hint::new(code, "", here.start));
    };
    if here.text == "[" && s.token(-1).is_some_and(|t| t.text == "[") {
        return Some(Hint::new("hint-depth", "", here.start));
    }
    let group = matches!(e, Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_));
    if open.len() == 1
        && group
        && here.kind != Kind::Close
        && !s.token(1).is_some_and(|t| t.kind == Kind::Colon)
    {
        let example = r#"(id: "sewer-network", section: "s6", …)"#.to_owned();
        let args = vec![("detail", here.text.chars().take(40).collect()), ("example", example)];
        return Some(Hint { code: "hint-shape", args, at: here.start });
    }
    // A list that goes on with a field, a group that goes on without one, and a bracket
    // closed by another: in each the last one open is not closed, or was closed too often.
    let field_next = here.kind == Kind::Word && s.token(1).is_some_and(|t| t.kind == Kind::Colon);
    let after_comma = s.token(-1).is_some_and(|t| t.kind == Kind::Comma);
    let ends = matches!(e, Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd);
    let mut at = here.start;
    let wrong = match here.kind {
        Kind::Close => !here.closes(last),
        Kind::Word => field_next && (last.text == "[" || ends && after_comma),
        Kind::Colon if last.text == "[" => {
            at = s.token(-1).filter(|t| t.kind == Kind::Word).map_or(at, |t| t.start);
            true
        }
        Kind::Open => after_comma && last.text == "(",
        _ => false,
    };
    wrong.then(|| unclosed("hint-brackets", last, at))
}

/// What stands between two values, or should: commas, colons, names of fields.
fn between(s: &Scene<'_>, e: &Error) -> Option<Hint> {
    let here = s.token(0)?;
    let before = s.token(-1)?;
    let value_before = matches!(before.kind, Kind::Text | Kind::Word | Kind::Close);
    let at = if here.kind == Kind::Colon { here.start } else { before.end };
    let ends = matches!(e, Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd);
    Some(match here.kind {
        Kind::Comma if matches!(before.kind, Kind::Comma | Kind::Open) => {
            Hint::new("hint-comma-twice", "", here.start)
        }
        Kind::Colon => s.colon(at),
        _ if matches!(e, Error::ExpectedMapColon) => s.colon(at),
        _ if ends && value_before => Hint::new("hint-comma", "", before.end),
        _ if matches!(
            e,
            Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_)
        ) =>
        {
            let args =
                vec![("detail", here.text.chars().take(40).collect()), ("example", field("section").1)];
            Hint { code: "hint-field-name", args, at: here.start }
        }
        _ => return None,
    })
}

/// What a value should be, from the field it stands in.
pub(super) fn wanted(s: &Scene<'_>, i: usize) -> Option<(Wants, String)> {
    s.field(i).map(field)
}
