//! What taking in other journals would do: which entries come, which standings change.

use std::path::Path;

use egui::{Label, RichText, ScrollArea, Ui, Widget as _};

use super::{Action, Model};
use crate::{
    domain::entry::Entry,
    gui::{
        safety::{Busy, Found, reason},
        theme,
        view::safety::wrong,
        widget::{change, entry, faint, row},
    },
    text,
};

/// Entries shown; a folder of years has thousands.
const MOST: usize = 200;

/// Findings shown; the rest is counted.
const FINDINGS: usize = 4;

/// What a place would bring, in which words: `restore` or `merge`.
#[derive(Clone, Copy)]
pub(super) struct Words(pub(super) &'static str);

impl Words {
    fn t(self, m: &Model, key: &str) -> String {
        m.t(&format!("{}-{key}", self.0))
    }
}

/// Draws what is known of a place; says whether there is something to take in.
pub(super) fn ui(ui: &mut Ui, m: &Model, place: &Path, words: Words, out: &mut Vec<Action>) -> bool {
    if let Some((_, why)) = m.safety.failed.as_ref().filter(|(p, _)| p == place) {
        wrong(ui, &m.tf("take-in-failed", &[("why", reason(m, why).into())]));
    }
    if matches!(&m.safety.busy, Some(Busy::TakingIn(p)) if p == place) {
        ui.label(m.t("take-in-busy"));
        return false;
    }
    let Some(preview) = m.safety.preview.as_ref().filter(|p| p.place == place) else {
        ui.label(faint(ui, m.t("take-in-looking")));
        return false;
    };
    match &preview.found {
        Ok(found) => {
            shown(ui, m, found, words, out);
            !found.is_nothing()
        }
        Err(why) => {
            wrong(ui, &m.tf("take-in-unreadable", &[("why", reason(m, why).into())]));
            false
        }
    }
}

fn shown(ui: &mut Ui, m: &Model, found: &Found, words: Words, out: &mut Vec<Action>) {
    if found.is_nothing() {
        Label::new(RichText::new(words.t(m, "nothing")).family(theme::bold())).wrap().ui(ui);
    } else {
        let count = ("count", found.entries.len().into());
        let mut said = vec![m.tf(&format!("{}-entries", words.0), &[count])];
        if found.mended > 0 {
            said.push(m.tf("take-in-mended", &[("count", found.mended.into())]));
        }
        said.push(m.tf(
            "take-in-standings",
            &[("count", found.changes.standings.len().into()), ("date", m.day(m.as_of).into())],
        ));
        Label::new(RichText::new(said.join(" · ")).family(theme::bold())).wrap().ui(ui);
        if found.conflicts > 0 {
            let said = m.tf("take-in-conflicts", &[("count", found.conflicts.into())]);
            Label::new(RichText::new(format!("⚠ {said}"))).wrap().ui(ui);
        }
        Label::new(faint(ui, words.t(m, "keeps")).small()).wrap().ui(ui);
    }
    for f in found.findings.iter().take(FINDINGS) {
        Label::new(RichText::new(format!("⚠ {}", text::finding::finding(m.lang(), f))).small()).wrap().ui(ui);
    }
    if found.findings.len() > FINDINGS {
        let more = found.findings.len() - FINDINGS;
        ui.label(faint(ui, m.tf("take-in-findings-more", &[("count", more.into())])).small());
    }
    if found.is_nothing() {
        return;
    }
    ui.add_space(4.0);
    let height = (ui.ctx().content_rect().height() - 540.0).clamp(96.0, 360.0);
    // As wide as the dialog: the bar keeps its distance from the words.
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.set_width(ui.available_width() - 12.0);
        if !found.changes.standings.is_empty() {
            change::list(ui, m, &found.changes, out);
            ui.add_space(6.0);
        }
        ui.label(faint(ui, words.t(m, "list")).small());
        for e in found.entries.iter().take(MOST) {
            item(ui, m, e);
        }
        if found.entries.len() > MOST {
            let more = found.entries.len() - MOST;
            ui.label(faint(ui, m.tf("changes-gaps-more", &[("count", more.into())])).small());
        }
    });
}

/// One entry: of which commitment, what, for which date, by whom.
fn item(ui: &mut Ui, m: &Model, e: &Entry) {
    let known = e.event.commitment().and_then(|id| m.desk.tracker.commitment(id));
    let title = known.map_or_else(|| e.event.commitment().unwrap_or_default(), |c| c.title.get(m.lang()));
    let who = entry::who(m, e);
    let what = entry::what(m, &e.event);
    let cells = |ui: &mut Ui| {
        row::right(ui, 72.0, faint(ui, who).small());
        row::right(ui, 104.0, faint(ui, m.day(e.about)).small());
        row::right(ui, 200.0, RichText::new(what));
    };
    row::line(ui, cells, |ui| {
        ui.add(Label::new(RichText::new(title)).truncate());
    });
}
