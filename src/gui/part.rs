//! The parts of the window, and the keys from one to the next: filters, view, commitment.

use egui::{Context, EventFilter, Id, Rect, Sense, Ui};

use super::{app::App, widget::name};

/// A part of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Views and filters.
    Side,
    /// The view.
    View,
    /// The selected commitment.
    Detail,
}

impl Part {
    /// What has the keyboard while the part as a whole has it.
    #[must_use]
    pub fn id(self) -> Id {
        Id::unique(("part", self as u8))
    }

    /// Marks where the part is; to be called before anything else in it is drawn, so that Tab
    /// goes on to its first thing.
    pub(super) fn mark(self, ui: &Ui, label: String) -> Rect {
        let whole = ui.interact(ui.max_rect(), self.id(), Sense::focusable_noninteractive());
        name(ui, &whole, label);
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|mem| mem.set_focus_lock_filter(whole.id, arrows));
        whole.rect
    }
}

impl App {
    /// Gives the keyboard to the next part that is shown, or to the one before.
    pub(super) fn go_to_part(&mut self, ctx: &Context, on: bool) {
        let focused = ctx.memory(egui::Memory::focused);
        let at = focused.and_then(|id| ctx.read_response(id)).map(|r| r.rect.center());
        let here = match at {
            // The keys are the view's.
            None => self.parts.iter().position(|(part, _)| *part == Part::View),
            Some(at) => self.parts.iter().position(|(_, rect)| rect.contains(at)),
        };
        let all = self.parts.len().max(1);
        let to = match here {
            Some(here) if on => (here + 1) % all,
            Some(here) => (here + all - 1) % all,
            None if on => 0,
            None => all - 1,
        };
        match self.parts.get(to) {
            Some((Part::Side, _)) => self.views.side.focus(),
            Some((part, _)) => ctx.memory_mut(|mem| mem.request_focus(part.id())),
            None => {}
        }
    }
}
