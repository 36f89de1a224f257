//! Going through the year: the reporting date, the year that runs by itself, and what
//! changed on the way.

use egui::Context;
use jiff::{Span, civil::Date};

use super::app::App;

/// How long a whole period runs, in seconds.
const RUN: f64 = 12.0;

impl App {
    /// Speaks of another day: every figure is derived afresh.
    pub(super) fn speak_of(&mut self, date: Date) {
        let m = &mut self.model;
        m.as_of = date;
        let period = m.plan().head.period;
        let follows = date == m.today.clamp(period.start, period.end.max(period.start));
        m.prefs.as_of = (!follows).then_some(date);
        m.derive();
    }

    /// Lets the year run from the reporting date, or from its beginning when it is over.
    pub(super) fn run(&mut self, run: bool) {
        let period = self.model.plan().head.period;
        self.days = 0.0;
        let over = self.model.as_of >= period.end || !period.contains(self.model.as_of);
        if run && over {
            self.speak_of(period.start);
        }
        self.model.playing = run;
    }

    /// The next days of a running year.
    pub(super) fn play(&mut self, ctx: &Context) {
        if !self.model.playing {
            return;
        }
        // A frame that took long must not make the year jump.
        let passed = f64::from(ctx.input(|i| i.stable_dt).min(0.1));
        let period = self.model.plan().head.period;
        let length = (period.end - period.start).get_days();
        self.days += passed * f64::from(length) / RUN;
        let whole = self.days.floor();
        if whole >= 1.0 {
            self.days -= whole;
            let end = period.end;
            #[expect(clippy::cast_possible_truncation, reason = "some days a frame")]
            let days = Span::new().days(whole as i64);
            let to = self.model.as_of.checked_add(days).unwrap_or(end).min(end);
            self.model.playing = to < end;
            self.speak_of(to);
        }
        if self.model.playing {
            ctx.request_repaint();
        }
    }

    /// Tells what changed since a day, or no longer.
    pub(super) fn changes_since(&mut self, since: Option<Date>) {
        if since.is_some() && self.model.since.is_none() {
            self.views.dialogs.open_changes();
        }
        self.model.since = since;
        self.model.refilter();
    }
}
