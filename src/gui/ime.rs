//! Input methods: what egui and winit leave to be put right.
//!
//! A click elsewhere while something is composed is left to egui: the letters stay in the field
//! they were typed in, as text, and the input method is told to begin anew; that is what Windows,
//! macOS and GTK do as well. A test holds it to that.

use egui::{Context, Event, ImeEvent, InputState, RawInput};

/// Whether an input method composes, or gave something, in this frame: then Enter is its own.
/// Some tell again and again that nothing is composed, which means nothing.
#[must_use]
pub fn composing(input: &InputState) -> bool {
    input.events.iter().any(composes)
}

fn composes(e: &Event) -> bool {
    match e {
        Event::Ime(ImeEvent::Preedit { text, .. } | ImeEvent::Commit(text)) => !text.is_empty(),
        _ => false,
    }
}

/// What an input method said last.
#[derive(Default)]
pub struct Heard(Option<Event>);

impl Heard {
    /// Drops what was heard already. Under Wayland, `KWin` and mutter answer every message about
    /// the cursor with what is composed, egui answers every event with such a message, and the
    /// two would keep each other and the processor busy for as long as a field has the cursor.
    pub fn once(&mut self, input: &mut RawInput) {
        input.events.retain(|e| match e {
            Event::Ime(ImeEvent::Preedit { .. }) => self.0.replace(e.clone()).as_ref() != Some(e),
            Event::Key { .. } | Event::PointerButton { .. } | Event::Ime(_) => {
                self.0 = None;
                true
            }
            _ => true,
        });
    }
}

/// Input methods under X11 are told one point, where winit says the upper end of the cursor;
/// their list of candidates would cover what is typed.
pub fn candidates_below(ctx: &Context) {
    ctx.output_mut(|o| {
        if let Some(ime) = &mut o.ime {
            ime.cursor_rect.min.y = ime.cursor_rect.max.y;
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preedit(text: &str) -> Event {
        Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })
    }

    fn heard(heard: &mut Heard, events: &[Event]) -> usize {
        let mut input = RawInput { events: events.to_vec(), ..RawInput::default() };
        heard.once(&mut input);
        input.events.len()
    }

    #[test]
    fn what_an_input_method_repeats_is_heard_once() {
        let mut h = Heard::default();
        assert_eq!(heard(&mut h, &[preedit("")]), 1);
        assert_eq!(heard(&mut h, &[preedit(""), preedit("")]), 0);
        assert_eq!(heard(&mut h, &[preedit("wu"), preedit("wu"), preedit("wus")]), 2);
        assert_eq!(heard(&mut h, &[Event::Ime(ImeEvent::Commit("污水".into())), preedit("")]), 2);
        // A key may have moved the cursor: what is composed there is news.
        let key = Event::Key {
            key: egui::Key::Tab,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        };
        assert_eq!(heard(&mut h, &[key, preedit("")]), 2);
    }

    #[test]
    fn nothing_composed_is_not_composing() {
        assert!(!composes(&preedit("")));
        assert!(composes(&preedit("wu")));
        assert!(composes(&Event::Ime(ImeEvent::Commit("污".into()))));
    }
}
