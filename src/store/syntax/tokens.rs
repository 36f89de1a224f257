//! The words and signs of a RON file with their places: enough to see what a person did
//! where the parser gave up. Nothing is refused here.

use crate::domain::checks::invisible;

/// Line and column, both from 1; the column counts characters.
pub(super) type At = (usize, usize);

/// Full-width signs an input method leaves behind.
pub(super) const FULL_WIDTH: &str = "，：；（）【】［］｛｝、。＝《》％＋／";

/// Quotes that editors and input methods make of `"`.
pub(super) const CURLY: &str = "“”„‟«»「」『』＂‘’‚＇`´";

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Between straight quotes.
    Text,
    /// A comment that is never closed; others are left out.
    Comment,
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A sign that looks like one of RON's and is none, or nothing at all.
    Odd,
    /// Anything else up to one of the above: names, figures.
    Word,
}

/// A word or sign, with the place of its first character and the one behind its last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    pub(super) start: At,
    pub(super) end: At,
}

impl Token<'_> {
    /// Whether this is the bracket that closes `open`.
    pub(super) fn closes(&self, open: &Token<'_>) -> bool {
        matches!((open.text, self.text), ("(", ")") | ("[", "]") | ("{", "}"))
    }

    /// Whether it is a figure as RON writes one.
    pub(super) fn is_figure(&self) -> bool {
        self.kind == Kind::Word
            && self.text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
            && self.text.parse::<f64>().is_ok()
    }

    /// Whether a text goes over the end of its line, as one does whose quote was forgotten.
    pub(super) fn runs_on(&self) -> bool {
        self.kind == Kind::Text && self.start.0 != self.end.0
    }
}

/// Whether the parser takes a character for space.
fn space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character takes no room, or looks like the space it is not.
pub(super) fn unseen(c: char) -> bool {
    !space(c) && (invisible(c) || c.is_whitespace())
}

/// The tokens of a text, and no more than a few of those behind `until`.
pub(super) fn tokens(text: &str, until: At) -> Vec<Token<'_>> {
    let mut cursor = Cursor { text, at: 0, place: (1, 1) };
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut behind = 0;
    while let Some(token) = cursor.token(out.last()) {
        behind += usize::from(token.start > until);
        out.push(token);
        if behind > 3 {
            break;
        }
    }
    out
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
    place: At,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) {
        if let Some(c) = self.peek() {
            self.at += c.len_utf8();
            self.place = if c == '\n' { (self.place.0 + 1, 1) } else { (self.place.0, self.place.1 + 1) };
        }
    }

    fn skip(&mut self, wanted: impl Fn(char) -> bool) {
        while self.peek().is_some_and(&wanted) {
            self.bump();
        }
    }

    fn token(&mut self, before: Option<&Token<'_>>) -> Option<Token<'t>> {
        loop {
            self.skip(space);
            if self.rest().starts_with("//") {
                self.skip(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                let (from, start) = (self.at, self.place);
                if !self.block() {
                    return Some(self.since(Kind::Comment, from, start));
                }
            } else {
                break;
            }
        }
        let (from, start) = (self.at, self.place);
        let kind = match self.peek()? {
            '(' | '[' | '{' => Kind::Open,
            ')' | ']' | '}' => Kind::Close,
            ',' => Kind::Comma,
            ':' => Kind::Colon,
            '"' => {
                // A raw text, r"…" or r#"…"#: backslashes are themselves there.
                let mark = before.filter(|t| t.end == start).map_or("", |t| t.text);
                self.quoted(mark.strip_prefix('r').filter(|h| h.bytes().all(|b| b == b'#')));
                return Some(self.since(Kind::Text, from, start));
            }
            c if odd(c) => Kind::Odd,
            _ => {
                self.word();
                return Some(self.since(Kind::Word, from, start));
            }
        };
        self.bump();
        Some(self.since(kind, from, start))
    }

    fn since(&self, kind: Kind, from: usize, start: At) -> Token<'t> {
        Token { kind, text: &self.text[from..self.at], start, end: self.place }
    }

    /// Over a block comment; they nest. Says whether it is closed.
    fn block(&mut self) -> bool {
        let mut depth = 0;
        loop {
            let step = match self.rest() {
                "" => return false,
                s if s.starts_with("/*") => 1,
                s if s.starts_with("*/") => -1,
                _ => 0,
            };
            depth += step;
            self.bump();
            if step != 0 {
                self.bump();
            }
            if depth == 0 {
                return true;
            }
        }
    }

    fn quoted(&mut self, raw: Option<&str>) {
        self.bump();
        let mut escaped = false;
        while let Some(c) = self.peek() {
            self.bump();
            match c {
                _ if escaped => escaped = false,
                '\\' if raw.is_none() => escaped = true,
                '"' if self.rest().starts_with(raw.unwrap_or("")) => {
                    raw.unwrap_or("").chars().for_each(|_| self.bump());
                    return;
                }
                _ => {}
            }
        }
    }

    fn word(&mut self) {
        let from = self.at;
        while let Some(c) = self.peek() {
            let comment = self.rest().starts_with("//") || self.rest().starts_with("/*");
            // A semicolon ends a word, and is one by itself.
            if comment
                || self.at > from && (c == ';' || self.text[from..].starts_with(';'))
                || space(c)
                || "()[]{},:\"".contains(c)
                || ends_word(c)
            {
                return;
            }
            self.bump();
        }
    }
}

/// Whether a character stands for itself: a sign from another keyboard, or an unseen one.
fn odd(c: char) -> bool {
    FULL_WIDTH.contains(c) || CURLY.contains(c) || unseen(c)
}

/// Signs that a figure may be glued to stay with it: 45.8％, ＋3.
fn ends_word(c: char) -> bool {
    odd(c) && !"％＋／".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(Kind, &str)> {
        tokens(text, (99, 1)).iter().map(|t| (t.kind, t.text)).collect()
    }

    #[test]
    fn words_and_signs_come_apart() {
        use Kind::{Close, Colon, Comma, Odd, Open, Text, Word};
        let want = [
            (Open, "("),
            (Word, "id"),
            (Colon, ":"),
            (Text, "\"a // b\""),
            (Odd, "，"),
            (Word, "b"),
            (Odd, "："),
            (Word, "45.8％"),
            (Comma, ","),
            (Close, ")"),
        ];
        assert_eq!(seen("(id: \"a // b\"，/* c */ b：45.8％, // d\n)"), want);
        assert_eq!(seen("r#\"a\\\"b\"# x").last(), Some(&(Word, "x")));
        assert_eq!(seen("a /* /* */").last(), Some(&(Kind::Comment, "/* /* */")));
    }

    #[test]
    fn places_count_characters() {
        let all = tokens("甲 (\n  \"乙\n丙\" x", (9, 1));
        let at: Vec<_> = all.iter().map(|t| (t.start, t.end)).collect();
        assert_eq!(at, [((1, 1), (1, 2)), ((1, 3), (1, 4)), ((2, 3), (3, 3)), ((3, 4), (3, 5))]);
        assert!(all[2].runs_on());
    }
}
