//! Printing: lines, tables whose columns hold wide characters, questions.

use std::io::{self, Write};

use super::{Exit, Failure, World};
use crate::{
    domain::words::Lang,
    text::{
        finding::{visible, width},
        t, tf,
    },
};

/// The two streams and a language.
pub(super) struct Console<'c> {
    lang: Lang,
    out: &'c mut dyn Write,
    err: &'c mut dyn Write,
    ask: Option<&'c mut (dyn FnMut(&str) -> bool + 'c)>,
}

impl<'c> Console<'c> {
    pub(super) fn new(lang: Lang, world: &'c mut World<'_>) -> Self {
        let ask = world.ask.as_mut().map(|ask| &mut **ask as &mut (dyn FnMut(&str) -> bool + 'c));
        Self { lang, out: &mut *world.out, err: &mut *world.err, ask }
    }

    /// A line of the answer; invisible characters are made visible.
    pub(super) fn line(&mut self, s: &str) -> io::Result<()> {
        writeln!(self.out, "{}", visible(s).trim_end())
    }

    /// A text of the program as a line.
    pub(super) fn say(
        &mut self,
        key: &str,
        args: &[(&str, fluent_bundle::FluentValue<'_>)],
    ) -> io::Result<()> {
        let s = tf(self.lang, key, args);
        self.line(&s)
    }

    /// Bytes as they are: files, and reports for programs.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }

    /// A note beside the answer. Nobody may be listening there, which changes nothing.
    pub(super) fn note(&mut self, s: &str) {
        for line in s.lines() {
            let _ = writeln!(self.err, "{}", visible(line));
        }
        let _ = self.err.flush();
    }

    /// Asks whether to go on; without anybody to ask, refuses and names `--yes`.
    pub(super) fn confirm(&mut self, question: &str, yes: bool) -> Result<(), Failure> {
        let agreed = match &mut self.ask {
            _ if yes => true,
            Some(ask) => ask(&format!("{} ", visible(question))),
            None => {
                let why = tf(self.lang, "cli-needs-yes", &[("question", question.into())]);
                return Err(Failure::Told(Exit::Usage, why));
            }
        };
        if agreed { Ok(()) } else { Err(Failure::Told(Exit::Usage, t(self.lang, "cli-declined"))) }
    }
}

/// On which side a column's cells stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// A table of texts: two spaces between columns, nothing around it.
pub(super) struct Table {
    sides: Vec<Side>,
    headed: bool,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table whose first row is its head.
    pub(super) fn new(sides: &[Side], head: Vec<String>) -> Self {
        Self { sides: sides.to_vec(), headed: true, rows: vec![head] }
    }

    /// A table without a head.
    pub(super) fn bare(sides: &[Side]) -> Self {
        Self { sides: sides.to_vec(), headed: false, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells.into_iter().map(|c| visible(&c)).collect());
    }

    /// The lines. A column nobody filled is left out, its head too.
    pub(super) fn lines(&self, indent: usize) -> Vec<String> {
        let widest = |i: usize| self.rows.iter().filter_map(|r| r.get(i)).map(|c| width(c)).max();
        let body = self.rows.get(usize::from(self.headed)..).unwrap_or_default();
        let columns: Vec<(usize, Side, usize)> = self
            .sides
            .iter()
            .enumerate()
            .filter(|(i, _)| body.iter().any(|r| r.get(*i).is_some_and(|c| !c.is_empty())))
            .map(|(i, side)| (i, *side, widest(i).unwrap_or(0)))
            .collect();
        let line = |row: &Vec<String>| {
            let mut out = " ".repeat(indent);
            for (i, side, wide) in &columns {
                let cell = row.get(*i).map_or("", String::as_str);
                let room = " ".repeat(wide - width(cell));
                let (before, after) = if *side == Side::Left { ("", &*room) } else { (&*room, "") };
                out = out + before + cell + after + "  ";
            }
            out.trim_end().to_owned()
        };
        self.rows.iter().map(line).collect()
    }
}

/// The first columns of a text, with `…` where something was cut off.
pub(super) fn clip(s: &str, columns: usize) -> String {
    if width(s) <= columns {
        return s.to_owned();
    }
    let mut out = String::new();
    for c in s.chars() {
        if width(&out) + width(c.encode_utf8(&mut [0; 4])) >= columns {
            break;
        }
        out.push(c);
    }
    out.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_straight_under_wide_characters() {
        let mut table = Table::new(
            &[Side::Left, Side::Right, Side::Left, Side::Left],
            ["标题", "Gap", "nothing", "ID"].map(str::to_owned).to_vec(),
        );
        table.row(["建成污水管网", "−4.2", "", "sewer"].map(str::to_owned).to_vec());
        table.row(["ok", "+11.0", "", "x"].map(str::to_owned).to_vec());
        let want = ["标题            Gap  ID", "建成污水管网   −4.2  sewer", "ok            +11.0  x"];
        assert_eq!(table.lines(0), want);
    }

    #[test]
    fn clipped_texts_fit() {
        assert_eq!(clip("建成污水管网", 12), "建成污水管网");
        assert_eq!(clip("建成污水管网", 8), "建成污…");
        assert_eq!(clip("Build sewer pipes", 8), "Build s…");
    }
}
