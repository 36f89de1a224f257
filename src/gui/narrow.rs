//! Windows too narrow for everything at once.

/// Below this width, in points, views and filters, the view, and the selected commitment take
/// turns.
const NARROW: f32 = 760.0;

/// The least width of the selected commitment beside the view, and of the view, in points.
pub(super) const DETAIL: f32 = 320.0;
const VIEW: f32 = 460.0;

/// The most room, of so much, that the selected commitment may take beside the view; none where
/// the view would have to run under it.
pub(super) fn beside(room: f32) -> Option<f32> {
    let most = (room - VIEW).min(640.0);
    (most >= DETAIL).then_some(most)
}

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
