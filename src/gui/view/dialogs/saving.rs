//! How and where it is saved: what waits, why, what is safe, and what to do.

use egui::{Context, Label, RichText, Ui, Widget as _};

use super::{Action, Model, help::sheet, theme};
use crate::{
    domain::scorecard::Standing,
    gui::{
        command::Command,
        model::SaveState,
        safety::{Deed, reason},
        view::safety::{again, elsewhere},
        widget::{faint, hairline, line, link, palette},
    },
};

/// Width of the words before the facts.
const WORD: f32 = 104.0;

/// What the sheet speaks of.
enum State<'m> {
    Saved,
    Saving,
    NotSaved(usize, &'m str),
    OutOfReach(&'m str),
    ReadOnly(&'m str),
}

impl<'m> State<'m> {
    fn of(m: &'m Model) -> Self {
        match (&m.save, &m.read_only, &m.safety.out_of_reach) {
            (SaveState::NotSaved(n, why), ..) => Self::NotSaved(*n, why),
            (_, Some(why), _) => Self::ReadOnly(why),
            (_, _, Some(why)) => Self::OutOfReach(why),
            (SaveState::Saving, ..) => Self::Saving,
            (SaveState::Saved, ..) => Self::Saved,
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Saving => "saving",
            Self::NotSaved(..) => "not-saved",
            Self::OutOfReach(_) => "out-of-reach",
            Self::ReadOnly(_) => "read-only",
        }
    }

    const fn why(&self) -> Option<&'m str> {
        match self {
            Self::NotSaved(_, why) | Self::OutOfReach(why) | Self::ReadOnly(why) => Some(why),
            Self::Saved | Self::Saving => None,
        }
    }
}

/// Draws it; says whether it stays open.
pub(super) fn ui(ctx: &Context, m: &Model, out: &mut Vec<Action>) -> bool {
    sheet(ctx, m, "saving-title", egui::vec2(520.0, 0.0), |ui| {
        let state = State::of(m);
        headline(ui, m, &state);
        ui.add_space(4.0);
        facts(ui, m, &state, out);
        ui.add_space(4.0);
        hairline(ui);
        for (word, text) in [("saving-safe", "safe"), ("saving-do", "do")] {
            ui.add_space(4.0);
            ui.label(faint(ui, m.t(word)).small());
            Label::new(m.t(&format!("saving-{}-{text}", state.key()))).wrap().ui(ui);
        }
        if let Some(why) = &m.safety.backup_failed {
            ui.add_space(4.0);
            let text = m.tf("notice-backup-failed", &[("why", reason(m, why).into())]);
            Label::new(text).wrap().ui(ui);
        }
        ui.add_space(8.0);
        hairline(ui);
        ui.add_space(4.0);
        buttons(ui, m, &state, out);
    })
}

/// The state in glyph and words.
fn headline(ui: &mut Ui, m: &Model, state: &State<'_>) {
    let p = palette(ui);
    let (glyph, color) = match state {
        State::Saved => ("✓", p.standing(Standing::Met)),
        State::Saving => ("…", p.faint),
        State::NotSaved(..) => ("⚠", p.standing(Standing::NotMet)),
        State::OutOfReach(_) | State::ReadOnly(_) => ("⚠", p.standing(Standing::SlightlyBehind)),
    };
    let text = match state {
        State::NotSaved(n, _) => m.tf("save-not-saved-count", &[("count", (*n).into())]),
        other => m.t(&format!("saving-{}", other.key())),
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(glyph).color(color));
        ui.label(RichText::new(text).family(theme::bold()));
    });
    if let Some(why) = state.why() {
        let said = reason(m, why);
        Label::new(&said).wrap().ui(ui);
        if !said.contains(why) {
            Label::new(faint(ui, m.tf("saving-system", &[("why", why.into())])).small()).wrap().ui(ui);
        }
    }
}

fn facts(ui: &mut Ui, m: &Model, state: &State<'_>, out: &mut Vec<Action>) {
    let folder = m.folder.display().to_string();
    line(ui, WORD, faint(ui, m.t("saving-folder")).small(), &folder);
    let last = m.safety.saved_at.map_or_else(|| m.t("saving-never"), |t| m.moment(t));
    line(ui, WORD, faint(ui, m.t("saving-last")).small(), last);
    let waits = match state {
        State::NotSaved(n, _) => m.tf("checks-entries", &[("count", (*n).into())]),
        State::Saving => m.t("saving-some"),
        _ => m.t("saving-nothing"),
    };
    line(ui, WORD, faint(ui, m.t("saving-waits")).small(), waits);
    if link(ui, m.t("saving-copy")).clicked() {
        out.push(Action::Copy(folder));
    }
}

fn buttons(ui: &mut Ui, m: &Model, state: &State<'_>, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        match state {
            State::NotSaved(..) => {
                again(ui, m, out);
                elsewhere(ui, m, "saving-elsewhere", out);
                if ui.button(m.t("saving-export")).clicked() {
                    out.push(Action::Safety(Deed::AskRescue));
                }
            }
            State::OutOfReach(_) => {
                again(ui, m, out);
                elsewhere(ui, m, "saving-elsewhere", out);
            }
            State::ReadOnly(_) => {
                again(ui, m, out);
                elsewhere(ui, m, "read-only-elsewhere", out);
            }
            State::Saved | State::Saving => {}
        }
        if ui.button(m.t("command-backups")).clicked() {
            out.push(Action::Command(Command::Backups));
        }
    });
}
