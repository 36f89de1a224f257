//! What the glyphs on the screen cost: the texture they are drawn into, after every view was
//! scrolled to its end. `cargo test --test it -- glyphs --nocapture` tells the figures.

use guatu::{
    domain::words::Lang,
    gui::{action::View, app::Options, prefs::Prefs},
    store::plan_folder::PlanSource,
};
use jiff::civil::date;

use super::gui::{Desk, Window, app, prefs};

/// Four times what a district's plan needs with the largest text: what grows beyond it draws
/// glyphs it does not show, or keeps those of every language.
const MOST: usize = 16 << 20;

/// Turns the wheel over the middle of the window, less than a page at a time, until nothing can be
/// below.
fn scroll(h: &mut Window) {
    let middle = h.ctx.content_rect().center();
    h.input_mut().events.push(egui::Event::PointerMoved(middle));
    for _ in 0..20 {
        h.input_mut().events.push(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -600.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
        h.run_steps(1);
    }
}

/// Resident memory in MiB, where the system tells.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kib = status.lines().find_map(|l| l.strip_prefix("VmRSS:"))?;
    Some(kib.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
}

#[test]
fn every_view_in_every_language_needs_a_small_texture_of_glyphs() {
    for (scale, size) in [(100, [1280.0, 800.0]), (200, [1280.0, 800.0])] {
        let desk = Desk::new();
        let wish = Prefs { published: true, scale, ..prefs(Lang::En) };
        let options = Options { as_of: Some(date(2020, 12, 31)), ..Options::default() };
        let mut h = desk.open(size, wish, options, PlanSource::Shipped);
        // One window from language to language, as somebody changes it.
        for lang in [Lang::En, Lang::Hans, Lang::Hant] {
            let before = resident();
            for view in View::ALL {
                let m = &mut h.state_mut().as_mut().unwrap().model;
                m.prefs.lang = lang;
                m.prefs.view = view;
                m.refilter();
                h.run_ok();
                scroll(&mut h);
            }
            assert_eq!(app(&h).model.lang(), lang);
            #[expect(
                clippy::redundant_closure_for_method_calls,
                reason = "the method's own name is not general enough"
            )]
            let side = h.ctx.fonts(|f| f.font_image_size());
            let bytes = side[0] * side[1] * 4;
            println!(
                "{scale:>3} % {:8} {} × {}, {:.1} MiB; resident {:.0} MiB before, {:.0} after",
                lang.tag(),
                side[0],
                side[1],
                bytes as f64 / f64::from(1 << 20),
                before.unwrap_or(f64::NAN),
                resident().unwrap_or(f64::NAN),
            );
            assert!(bytes <= MOST, "{} {bytes}", lang.tag());
        }
    }
}
