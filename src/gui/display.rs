//! Which display server shows the window, on systems that may have two.

use std::{env, ffi::OsString, path::PathBuf};

/// Who shows the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// A Wayland compositor.
    Wayland,
    /// An X server.
    X11,
    /// The system itself.
    System,
}

/// Who can show a window here; none where nobody can.
#[must_use]
pub fn display() -> Option<Display> {
    if cfg!(not(all(unix, not(target_vendor = "apple")))) {
        return Some(Display::System);
    }
    named(|name| env::var_os(name), answers)
}

/// The same by environment. winit takes Wayland wherever it is named, though a name is all that
/// is left of a session that ended; where nobody answers there and X is named too, it is X.
fn named(var: impl Fn(&str) -> Option<OsString>, answers: impl Fn(PathBuf) -> bool) -> Option<Display> {
    let var = |name| var(name).filter(|v| !v.is_empty());
    let x11 = var("DISPLAY").map(|_| Display::X11);
    if var("WAYLAND_SOCKET").is_some() {
        return Some(Display::Wayland);
    }
    let Some(name) = var("WAYLAND_DISPLAY") else { return x11 };
    let socket = PathBuf::from(var("XDG_RUNTIME_DIR").unwrap_or_default()).join(name);
    Some(x11.filter(|_| !answers(socket)).unwrap_or(Display::Wayland))
}

#[cfg(unix)]
fn answers(socket: PathBuf) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

#[cfg(not(unix))]
fn answers(_: PathBuf) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_nobody_answers_to_does_not_keep_the_window_from_x11() {
        let with = |all: &[(&str, &str)], answering: &str| {
            let var = |name: &str| all.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).into());
            named(var, |socket| socket == *answering)
        };
        let (run, x, wayland) = (("XDG_RUNTIME_DIR", "/run/1"), ("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "w"));
        assert_eq!(with(&[run], ""), None);
        assert_eq!(with(&[run, x], ""), Some(Display::X11));
        assert_eq!(with(&[run, x, ("WAYLAND_DISPLAY", "")], ""), Some(Display::X11));
        assert_eq!(with(&[run, x, wayland], "/run/1/w"), Some(Display::Wayland));
        assert_eq!(with(&[run, x, wayland], ""), Some(Display::X11));
        // Without another, its own error says why.
        assert_eq!(with(&[run, wayland], ""), Some(Display::Wayland));
        assert_eq!(with(&[run, x, ("WAYLAND_DISPLAY", "/tmp/w")], "/tmp/w"), Some(Display::Wayland));
        assert_eq!(with(&[x, ("WAYLAND_SOCKET", "7")], ""), Some(Display::Wayland));
    }
}
