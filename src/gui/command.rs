//! Commands: closed, without data. Menus, keys and the help sheet come from this table.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::action::View;

/// What a person can ask for without naming a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Undo the last deed.
    Undo,
    /// Record it again.
    Redo,
    /// Go to anything by its name.
    Go,
    /// Put the cursor into the search field.
    Search,
    /// Open the export dialog.
    Export,
    /// Write the workbooks that units fill in.
    Packs,
    /// Take in a table or a report that comes back.
    Import,
    /// Say that everything is saved.
    Save,
    /// Show a view.
    View(View),
    /// Show or fold views and filters.
    Side,
    /// Show or fold the selected commitment.
    Detail,
    /// On to the next part of the window.
    NextPart,
    /// Back to the part before.
    PartBefore,
    /// Explain the selected commitment.
    Why,
    /// One month back.
    MonthBack,
    /// One month on.
    MonthOn,
    /// Let the year run, or stop it.
    Play,
    /// Show or fold the list of what changed.
    Changes,
    /// Choose the pace rule.
    Rules,
    /// Lay the published figures over, or take them off.
    Published,
    /// Enter the demonstration, or leave it.
    Demo,
    /// Open another plan.
    OpenPlan,
    /// Keep the journal elsewhere.
    OpenProgress,
    /// Show how and where it is saved.
    Saving,
    /// The backups.
    Backups,
    /// What was told in this window.
    Messages,
    /// Take in journals of another place.
    TakeIn,
    /// Read the plan's files again.
    Reload,
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
    /// Everything as large as usual.
    UsualSize,
    /// The help sheet.
    Help,
    /// Version, licences, folders.
    About,
    /// Close the window.
    Quit,
}

impl Command {
    /// Every command, in the order of the help sheet.
    pub const ALL: [Self; 40] = [
        Self::Go,
        Self::Search,
        Self::View(View::Overview),
        Self::View(View::List),
        Self::View(View::Charts),
        Self::View(View::Wall),
        Self::View(View::Timeline),
        Self::View(View::Journal),
        Self::View(View::Checks),
        Self::Side,
        Self::Detail,
        Self::NextPart,
        Self::PartBefore,
        Self::Why,
        Self::MonthBack,
        Self::MonthOn,
        Self::Play,
        Self::Changes,
        Self::Rules,
        Self::Undo,
        Self::Redo,
        Self::Save,
        Self::Export,
        Self::Packs,
        Self::Import,
        Self::Published,
        Self::Demo,
        Self::OpenPlan,
        Self::OpenProgress,
        Self::Saving,
        Self::Messages,
        Self::Backups,
        Self::TakeIn,
        Self::Reload,
        Self::Larger,
        Self::Smaller,
        Self::UsualSize,
        Self::Help,
        Self::About,
        Self::Quit,
    ];

    /// Identifier of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Go => "command-go",
            Self::Search => "command-search",
            Self::Export => "command-export",
            Self::Packs => "command-packs",
            Self::Import => "command-import",
            Self::Save => "command-save",
            Self::View(View::Overview) => "view-overview",
            Self::View(View::List) => "view-list",
            Self::View(View::Charts) => "view-charts",
            Self::View(View::Wall) => "view-wall",
            Self::View(View::Timeline) => "view-timeline",
            Self::View(View::Journal) => "view-journal",
            Self::View(View::Checks) => "view-checks",
            Self::Side => "command-side",
            Self::Detail => "command-detail",
            Self::NextPart => "command-next-part",
            Self::PartBefore => "command-part-before",
            Self::Why => "command-why",
            Self::MonthBack => "command-month-back",
            Self::MonthOn => "command-month-on",
            Self::Play => "command-play",
            Self::Changes => "command-changes",
            Self::Rules => "command-rules",
            Self::Published => "command-published",
            Self::Demo => "command-demo",
            Self::OpenPlan => "command-open-plan",
            Self::OpenProgress => "command-open-progress",
            Self::Saving => "command-saving",
            Self::Messages => "command-messages",
            Self::Backups => "command-backups",
            Self::TakeIn => "command-take-in",
            Self::Reload => "command-reload",
            Self::Larger => "command-larger",
            Self::Smaller => "command-smaller",
            Self::UsualSize => "command-usual-size",
            Self::Help => "command-help",
            Self::About => "command-about",
            Self::Quit => "command-quit",
        }
    }

    /// Its key, if it has one.
    #[must_use]
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let key = |m, k| Some(KeyboardShortcut::new(m, k));
        match self {
            Self::Undo => key(Modifiers::COMMAND, Key::Z),
            Self::Redo => key(Modifiers::COMMAND, Key::Y),
            Self::Go => key(Modifiers::COMMAND, Key::K),
            Self::Search => key(Modifiers::COMMAND, Key::F),
            Self::Export => key(Modifiers::COMMAND, Key::E),
            Self::Import => key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E),
            Self::Save => key(Modifiers::COMMAND, Key::S),
            Self::View(View::Overview) => key(Modifiers::COMMAND, Key::Num1),
            Self::View(View::List) => key(Modifiers::COMMAND, Key::Num2),
            Self::View(View::Charts) => key(Modifiers::COMMAND, Key::Num3),
            Self::View(View::Wall) => key(Modifiers::COMMAND, Key::Num4),
            Self::View(View::Timeline) => key(Modifiers::COMMAND, Key::Num5),
            Self::View(View::Journal) => key(Modifiers::COMMAND, Key::Num6),
            Self::View(View::Checks) => key(Modifiers::COMMAND, Key::Num7),
            Self::Side => key(Modifiers::COMMAND, Key::B),
            Self::Detail => key(Modifiers::COMMAND, Key::D),
            Self::NextPart => key(Modifiers::NONE, Key::F6),
            Self::PartBefore => key(Modifiers::SHIFT, Key::F6),
            Self::Why => key(Modifiers::COMMAND, Key::I),
            Self::MonthBack => key(Modifiers::ALT, Key::ArrowLeft),
            Self::MonthOn => key(Modifiers::ALT, Key::ArrowRight),
            Self::Play => key(Modifiers::NONE, Key::F9),
            Self::Changes => key(Modifiers::NONE, Key::F8),
            Self::Published => key(Modifiers::COMMAND, Key::P),
            Self::OpenPlan => key(Modifiers::COMMAND, Key::O),
            Self::Reload => key(Modifiers::NONE, Key::F5),
            Self::Larger => key(Modifiers::COMMAND, Key::Plus),
            Self::Smaller => key(Modifiers::COMMAND, Key::Minus),
            Self::UsualSize => key(Modifiers::COMMAND, Key::Num0),
            Self::Help => key(Modifiers::NONE, Key::F1),
            Self::Quit => key(Modifiers::COMMAND, Key::Q),
            Self::Packs
            | Self::Demo
            | Self::OpenProgress
            | Self::Saving
            | Self::Messages
            | Self::Backups
            | Self::TakeIn
            | Self::Rules
            | Self::About => None,
        }
    }

    /// Another key for the same, which nobody needs to be told: plus without Shift, and the redo of
    /// whoever does not press Y, which would undo once more.
    fn besides(self) -> Option<KeyboardShortcut> {
        match self {
            Self::Larger => Some(KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals)),
            Self::Redo => Some(KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)),
            _ => None,
        }
    }

    /// Whether its key also works while a text field has the cursor. Undo and redo
    /// belong to the field then.
    #[must_use]
    pub const fn works_while_typing(self) -> bool {
        !matches!(self, Self::Undo | Self::Redo | Self::MonthBack | Self::MonthOn)
    }

    /// The commands whose keys were pressed this frame.
    #[must_use]
    pub fn pressed(ctx: &egui::Context) -> Vec<Self> {
        let typing = ctx.text_edit_focused();
        let mut keys: Vec<_> = Self::ALL
            .into_iter()
            .filter(|c| !typing || c.works_while_typing())
            .flat_map(|c| c.shortcut().into_iter().chain(c.besides()).map(move |key| (c, key)))
            .collect();
        // Ctrl+E answers to Ctrl+Shift+E too, so the key with Shift is asked first.
        keys.sort_by_key(|(_, s)| !s.modifiers.shift);
        keys.retain(|(_, s)| ctx.input_mut(|i| i.consume_shortcut(s)));
        keys.into_iter().map(|(c, _)| c).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_key_with_shift_is_not_taken_for_the_one_without() {
        let both = Modifiers::COMMAND | Modifiers::SHIFT;
        for (modifiers, key, want) in [
            (Modifiers::COMMAND, Key::E, Command::Export),
            (both, Key::E, Command::Import),
            (Modifiers::COMMAND, Key::Z, Command::Undo),
            (both, Key::Z, Command::Redo),
        ] {
            let key = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
            let ctx = egui::Context::default();
            let mut seen = Vec::new();
            let input = egui::RawInput { events: vec![key], ..egui::RawInput::default() };
            let mut painted = ctx.run_ui(input, |ui| seen.extend(Command::pressed(ui.ctx())));
            painted.textures_delta.clear();
            assert_eq!(seen, [want]);
        }
    }

    #[test]
    fn no_two_commands_share_a_key() {
        let mut seen = HashSet::new();
        for c in Command::ALL {
            for s in c.shortcut().into_iter().chain(c.besides()) {
                assert!(seen.insert(format!("{:?}{:?}", s.modifiers, s.logical_key)), "{c:?}");
            }
        }
    }
}
