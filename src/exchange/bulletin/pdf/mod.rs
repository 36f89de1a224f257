//! A bulletin as PDF: laid out here on pages that are [`Picture`]s, as charts are, and painted
//! with our own faces, of which only the used characters are embedded. Every word can be
//! searched and copied, those in charts too.
//!
//! A character that our faces lack is printed as 〓, the mark of Chinese printers for a missing
//! type, keeps its own text underneath, and is listed at the end: nothing goes missing unseen.

mod flow;
mod lines;
mod paint;
mod table;

use std::collections::BTreeSet;

use self::flow::{Flow, Laid};
use super::{Block, Bulletin, Row, Run};
use crate::{
    chart::face::{Face, GETA},
    exchange::ExportError,
    text::tf,
};

/// The bytes of the document.
///
/// # Errors
/// When the PDF cannot be written.
pub(super) fn write(b: &Bulletin) -> Result<Vec<u8>, ExportError> {
    paint::write(b, &laid(b))
}

/// The pages.
pub(super) fn laid(b: &Bulletin) -> Laid {
    let mut flow = Flow::new(b);
    flow.opening(b);
    for block in &b.blocks {
        flow.block(block);
    }
    let lacking = lacking(b);
    if !lacking.is_empty() {
        let list: Vec<String> = lacking.iter().map(|c| format!("U+{:04X}", *c as u32)).collect();
        let said = tf(b.lang, "bulletin-lacking", &[("list", list.join(" ").into())]);
        flow.block(&Block::Text(vec![Run::Words(said)]));
    }
    flow.finish(b)
}

/// Characters of the document that neither of our faces has.
fn lacking(b: &Bulletin) -> BTreeSet<char> {
    let mut lacking = BTreeSet::new();
    let face = Face::of(b.lang, false);
    let mut look = |text: &str| lacking.extend(text.chars().filter(|c| *c != GETA && !face.has(*c)));
    for text in b.title.iter().chain([&b.issue]).chain(&b.mark) {
        look(text);
    }
    for block in &b.blocks {
        match block {
            Block::Heading(_, text) | Block::Issuer(text) => look(text),
            Block::Text(runs) => runs.iter().for_each(|run| match run {
                Run::Words(text) | Run::Note(text) => look(text),
            }),
            Block::Table(table) => {
                look(&table.caption);
                for row in &table.rows {
                    match row {
                        Row::Group(title) => look(title),
                        Row::Cells(cells) | Row::Total(cells) => cells.iter().for_each(|cell| look(cell)),
                    }
                }
            }
            Block::Figure(figure) => look(&figure.caption),
            Block::Break => {}
        }
    }
    // Lines of a cell end in one of these, which is no character to print.
    lacking.into_iter().filter(|c| !c.is_control()).collect()
}
