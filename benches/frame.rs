//! What a frame of the window costs our own code while the reporting date is scrubbed: every
//! figure derived afresh, the view laid out and its shapes collected, nothing rasterised.
//! The plan is the shipped one, with 10,000 entries. A 60 Hz frame has 16.7 ms.

mod year;

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use guatu::{
    domain::entry::WriterId,
    gui::{
        action::View,
        app::{App, Machine, Options},
        prefs::Prefs,
    },
    store::{files::Memory, plan_folder::PlanSource},
};
use jiff::{Timestamp, civil::date};

fn window(ctx: &egui::Context, view: View) -> App {
    let machine = Machine {
        files: Arc::new(Memory::default()),
        data: Some("data".into()),
        documents: None,
        default_plan: PlanSource::Shipped,
        today: date(2020, 6, 30),
        now: || Timestamp::UNIX_EPOCH,
        system_fonts: false,
        candidates_below: false,
        read_first: u64::MAX,
    };
    let prefs = Prefs { view, ..Prefs::default() };
    let options = Options { select: Some("sewer-network".to_owned()), ..Options::default() };
    let mut app = App::new(ctx, machine, prefs, &options);
    let drafts = year::drafts(app.model.plan(), 10_000);
    app.model.desk.record(&WriterId("bench".into()), "", Timestamp::UNIX_EPOCH, &drafts);
    app.model.derive();
    app
}

fn frame(ctx: &egui::Context, app: &mut App) {
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0));
    let input = egui::RawInput { screen_rect: Some(screen), ..Default::default() };
    std::hint::black_box(ctx.run_ui(input, |ui| app.frame(ui)));
}

fn benches(c: &mut Criterion) {
    let mut group = c.benchmark_group("a frame at another date, 10,000 entries");
    for view in View::ALL {
        let ctx = egui::Context::default();
        let mut app = window(&ctx, view);
        // Fonts, and the months where a view needs them, are there before one scrubs.
        frame(&ctx, &mut app);
        frame(&ctx, &mut app);
        let mut day = date(2020, 1, 1);
        group.bench_function(view.key(), |b| {
            b.iter(|| {
                day = day.tomorrow().ok().filter(|d| d.year() == 2020).unwrap_or(date(2020, 1, 1));
                app.model.as_of = day;
                app.model.derive();
                frame(&ctx, &mut app);
            });
        });
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
