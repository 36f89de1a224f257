//! Windows too narrow for everything at once.

/// Below this width, in points, views and filters, the view, and the selected commitment take
/// turns.
const NARROW: f32 = 760.0;

/// Whether there is room for one thing at a time only.
pub(super) fn narrow(ctx: &egui::Context) -> bool {
    ctx.content_rect().width() < NARROW
}

/// What takes the room of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Over {
    #[default]
    Nothing,
    Side,
    Detail,
}

impl Over {
    /// Shows it, or no longer.
    pub(super) fn toggle(&mut self, what: Self) {
        *self = if *self == what { Self::Nothing } else { what };
    }
}
