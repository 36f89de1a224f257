//! Doing what views ask for: an action becomes entries, or a change of the model.

use std::{path::Path, sync::Arc};

use egui::Context;

use super::{
    action::{Action, Browse, Size, Subject, View},
    app::App,
    clipboard,
    command::Command,
    filter::Filters,
    model::SaveState,
    narrow::{Over, narrow},
    theme,
};
use crate::{
    chart::{self, Chart, palette::Palette},
    domain::{
        entry::{Draft, Event},
        why::Group,
    },
    exchange::png,
    store::plan_folder::{self, PlanSource},
};

/// Extensions of the files an import takes.
pub(super) const TABLES: &[&str] = &["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "json", "ron"];

impl App {
    /// Does one action.
    pub(super) fn apply(&mut self, ctx: &Context, action: Action) {
        let Some(action) = self.or_waits(ctx, action) else { return };
        let m = &mut self.model;
        match action {
            Action::Show(view) => {
                m.prefs.view = view;
                self.over = Over::Nothing;
            }
            Action::Select(i) => {
                if i.is_none() {
                    self.over = Over::Nothing;
                }
                m.selected = i;
                m.prefs.detail |= i.is_some();
            }
            Action::GoTo(i) => {
                m.prefs.detail &= m.selected.is_some();
                m.selected = Some(i);
            }
            Action::Report(i) => {
                m.selected = Some(i);
                m.prefs.detail = true;
                self.over = Over::Detail;
                self.views.detail.focus_form();
            }
            Action::AsOf(date) => {
                m.playing = false;
                self.speak_of(date);
            }
            Action::Since(day) => self.changes_since(day),
            Action::Play(run) => self.run(run),
            Action::CloseHint(view) => m.prefs.closed_hints.push(view.key().to_owned()),
            Action::Lang(lang) => {
                m.prefs.lang = lang;
                m.refilter();
                if m.demo {
                    self.demo_speaks(ctx);
                }
            }
            Action::Theme(theme) => {
                m.prefs.theme = theme;
                ctx.set_theme(theme);
            }
            Action::Scale(scale) => {
                m.prefs.scale = scale;
                ctx.set_zoom_factor(f32::from(scale) / 100.0);
            }
            Action::Rule(rule) => {
                m.prefs.rule = rule;
                m.derive();
            }
            Action::NameFilters => {
                if narrow(ctx) {
                    self.over = Over::Side;
                }
                m.prefs.side = true;
                self.views.side.ask_name();
            }
            Action::By(name) => m.prefs.by = name,
            Action::Filter(_)
            | Action::FilterOnly(_)
            | Action::ClearFilters
            | Action::SaveFilters(_)
            | Action::UseSaved(_)
            | Action::ForgetSaved(_)
            | Action::Search(_)
            | Action::Sort(_)
            | Action::Group(_)
            | Action::Columns(_)
            | Action::Column(_)
            | Action::MoveColumn(..)
            | Action::Mark(..)
            | Action::MarkOnly(_) => self.choose(action),
            Action::LookAtCharts(look) => m.prefs.charts = look,
            Action::LookAtTimeline(look) => m.prefs.timeline = look,
            Action::LookAtJournal(look) => m.prefs.journal = look,
            Action::Record(drafts) => {
                self.record(&drafts);
            }
            Action::RecordLeft(draft) => self.record_left(draft),
            Action::Tick(rows, done) => self.tick(&rows, done),
            Action::Assign(rows, lead) => self.assign(&rows, &lead),
            Action::Retract(entries, reason) => {
                let as_of = m.as_of;
                let retract = |entry| Draft::new(as_of, Event::Retracted { entry, reason: reason.clone() });
                self.record(&entries.into_iter().map(retract).collect::<Vec<_>>());
            }
            Action::Published(show) => {
                m.prefs.published = show;
                m.desk.show_published(show);
                m.derive();
            }
            Action::Export(order) => self.export(ctx, order),
            Action::ExportAs(format) => self.views.dialogs.open_export_as(&self.model, format),
            Action::Import(deed) => self.import(ctx, deed),
            Action::StopExport => self.stop_export(),
            Action::SavePicture(chart) => self.views.dialogs.open_picture(&self.model, chart),
            Action::CopyPicture(chart) => self.copy_picture(ctx, chart),
            Action::ProgressFolder(_) | Action::PlanFolder(_) if m.demo => {
                // A folder is one's own: out of the demonstration, then into it.
                self.leave_demo(ctx);
                self.apply(ctx, action);
            }
            Action::ProgressFolder(folder) => {
                m.prefs.progress_folder = Some(folder);
                let source = m.desk.source.clone();
                self.reopen(ctx, source);
            }
            Action::PlanFolder(folder) => {
                m.prefs.plan_folder.clone_from(&folder);
                let source = folder.map_or(self.machine.default_plan.clone(), PlanSource::Folder);
                self.reopen(ctx, source);
                self.after_opening();
            }
            Action::Browse(what) => self.browse(ctx, what),
            Action::Why(subject) => self.explain(ctx, subject),
            Action::Entry(id) => {
                // What hides the entry's commitment would hide the entry.
                if !m.filters.is_empty() {
                    m.filters = Filters::default();
                    m.refilter();
                }
                m.prefs.view = View::Journal;
                m.prefs.journal = m.prefs.journal.at_all();
                self.views.journal.find(&id);
            }
            Action::OpenFile(file) => self.opened(&file, opener::open(&file)),
            Action::RevealFile(file) => self.opened(&file, opener::reveal(&file)),
            Action::OpenLink(link) => ctx.open_url(egui::OpenUrl::new_tab(link)),
            Action::Copy(text) => ctx.copy_text(text),
            Action::CopyRows(rows) => {
                ctx.copy_text(clipboard::table(m, &rows));
                self.notices.done(m.tf("notice-rows-copied", &[("count", rows.len().into())]));
            }
            Action::TakesNoFigure => self.notices.done(self.model.t("notice-takes-no-figure")),
            Action::PasteFigures(rows, clip) => self.views.dialogs.open_paste(&self.model, &rows, &clip),
            Action::Safety(deed) => self.safeguard(ctx, deed),
            Action::QuitUnrecorded => {
                self.leaves_typed = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Action::Unrecorded(id) => self.show_unrecorded(ctx, &id),
            Action::QuitAnyway => {
                self.quitting = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Action::Command(c) => self.command(ctx, c),
        }
    }

    /// Says why a file could not be shown.
    fn opened(&mut self, file: &Path, opened: Result<(), opener::OpenError>) {
        if let Err(e) = opened {
            let args = [("path", file.display().to_string().into()), ("why", e.to_string().into())];
            self.notices.fail(self.model.tf("notice-not-opened", &args));
        }
    }

    /// Opens the explanation of one thing.
    pub fn explain(&mut self, ctx: &Context, subject: Subject) {
        self.views.dialogs.open_why(ctx, subject);
    }

    /// Filters, order and choice.
    fn choose(&mut self, action: Action) {
        let m = &mut self.model;
        match action {
            Action::Filter(facet) => m.filters.toggle(facet),
            Action::FilterOnly(facet) => {
                m.filters = Filters::default();
                m.filters.toggle(facet);
                m.prefs.view = View::List;
            }
            Action::ClearFilters => m.filters = Filters::default(),
            Action::SaveFilters(name) => m.save_filters(&name),
            Action::UseSaved(name) => m.use_saved(&name),
            Action::ForgetSaved(name) => m.forget_saved(&name),
            Action::Search(words) => m.filters.search = words,
            Action::Sort(column) => {
                m.prefs.sort = match m.prefs.sort {
                    Some((c, false)) if c == column => Some((c, true)),
                    Some((c, true)) if c == column => None,
                    _ => Some((column, false)),
                }
            }
            Action::Group(grouping) => m.prefs.grouping = grouping,
            Action::Columns(columns) => m.prefs.columns = columns,
            Action::Column(column) => {
                let shown = &mut m.prefs.columns;
                if shown.contains(&column) {
                    shown.retain(|c| *c != column);
                } else {
                    // Before the first that stands behind it in the usual order.
                    let at = shown.iter().position(|c| *c > column).unwrap_or(shown.len());
                    shown.insert(at, column);
                }
            }
            Action::MoveColumn(column, left) => {
                let shown = &mut m.prefs.columns;
                let at = shown.iter().position(|c| *c == column);
                let to = at.and_then(|at| if left { at.checked_sub(1) } else { Some(at + 1) });
                if let (Some(at), Some(to)) = (at, to.filter(|to| *to < shown.len())) {
                    shown.swap(at, to);
                }
            }
            Action::Mark(i, true) => {
                m.marked.insert(i);
            }
            Action::Mark(i, false) => {
                m.marked.remove(&i);
            }
            Action::MarkOnly(rows) => m.marked = rows.into_iter().collect(),
            _ => {}
        }
        m.refilter();
    }

    fn command(&mut self, ctx: &Context, command: Command) {
        let m = &self.model;
        match command {
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Go => self.views.dialogs.open_go(),
            Command::Search => self.views.top.focus_search(),
            Command::Export => self.views.dialogs.open_export(&self.model),
            Command::Packs => self.views.dialogs.open_packs(&self.model),
            Command::Save if m.demo => self.notices.tell(m.t("save-demo")),
            Command::Save if m.save == SaveState::Saved && m.can_record() => {
                self.notices.tell(m.t("notice-saved-already"));
            }
            Command::View(view) => {
                // The keys are the view's then, not those of a button it was left with.
                ctx.memory_mut(|mem| mem.focused().map(|id| mem.surrender_focus(id)));
                self.apply(ctx, Action::Show(view));
            }
            Command::Messages => self.views.dialogs.open_messages(),
            Command::Side if narrow(ctx) => self.over.toggle(Over::Side),
            Command::Side => self.model.prefs.side = !self.model.prefs.side,
            Command::Larger | Command::Smaller => {
                let scale = m.prefs.scaled(command == Command::Larger);
                self.apply(ctx, Action::Scale(scale));
            }
            Command::UsualSize => self.apply(ctx, Action::Scale(100)),
            Command::NextPart => self.go_to_part(ctx, true),
            Command::PartBefore => self.go_to_part(ctx, false),
            Command::Detail if self.tight => self.over.toggle(Over::Detail),
            Command::Detail => self.model.prefs.detail = !self.model.prefs.detail,
            Command::Why => {
                // With nothing selected, the question is what is behind.
                let subject = m
                    .selected
                    .map_or_else(|| Subject::count(m.rows.clone(), Group::Behind), Subject::Standing);
                self.views.dialogs.open_why(ctx, subject);
            }
            Command::MonthBack => {
                let to = crate::domain::calendar::month_back(m.as_of);
                self.apply(ctx, Action::AsOf(to));
            }
            Command::MonthOn => {
                let to = crate::domain::calendar::month_on(m.as_of);
                self.apply(ctx, Action::AsOf(to));
            }
            Command::Play => {
                let run = !m.playing;
                self.run(run);
            }
            Command::Changes => {
                let month = crate::domain::calendar::month_back(m.as_of);
                let since = m.since.is_none().then_some(month);
                self.changes_since(since);
            }
            Command::Rules => self.views.dialogs.open_rules(&self.model),
            Command::Published => {
                let show = !m.desk.shows_published();
                self.apply(ctx, Action::Published(show));
            }
            Command::Demo => self.toggle_demo(ctx),
            Command::OpenPlan
            | Command::OpenProgress
            | Command::Backups
            | Command::TakeIn
            | Command::Import
                if m.demo =>
            {
                let text = m.t("demo-leave-first");
                self.notices.tell(text);
            }
            Command::Backups | Command::TakeIn | Command::Import | Command::Reload if m.opening.is_some() => {
                self.notices.tell(m.t("notice-opening"));
            }
            Command::OpenPlan => self.views.dialogs.open_plan(&self.model),
            Command::OpenProgress => self.views.dialogs.open_progress(&self.model),
            Command::Save | Command::Saving => self.views.dialogs.open_saving(),
            Command::Backups => self.show_backups(),
            Command::TakeIn => self.show_take_in(),
            Command::Import => self.views.dialogs.ask_import(),
            Command::Reload => self.reload(),
            Command::Help => self.views.dialogs.open_help(),
            Command::About => self.views.dialogs.open_about(),
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Reads the plan's files again; with errors the last good plan stays.
    fn reload(&mut self) {
        let reading = plan_folder::read(self.machine.files.as_ref(), &self.model.desk.source);
        let before = Arc::clone(self.model.desk.plan());
        let good = self.model.desk.replan(reading);
        self.model.follow(&before);
        self.views.forget_positions();
        self.model.derive();
        let text = self.model.t(if good { "notice-reloaded" } else { "notice-reload-kept" });
        if good {
            self.notices.done(text);
        } else {
            self.notices.fail(text);
            self.model.prefs.view = View::Checks;
        }
    }

    pub(super) fn after_opening(&mut self) {
        let m = &mut self.model;
        let period = m.plan().head.period;
        if !period.contains(m.as_of) {
            m.as_of = m.today.clamp(period.start, period.end.max(period.start));
            m.derive();
        }
        if m.desk.plan_findings.iter().any(|f| f.severity == crate::domain::checks::Severity::Error) {
            m.prefs.view = View::Checks;
        }
    }

    /// Draws what is on the screen and puts it on the clipboard, in the light of the screen.
    fn copy_picture(&mut self, ctx: &Context, chart: Chart) {
        let filters = super::view::side::in_force(&self.model);
        let picture = chart::sheet(chart, &self.model.scope(&filters), Size::default().points());
        let palette = Palette::of(theme::light(ctx.theme()));
        // Twice as fine as the screen: it ends up in a document.
        match png::pixels(&picture, &palette, 2.0) {
            Ok((size, data)) => {
                ctx.copy_image(egui::ColorImage::from_rgba_premultiplied(size, &data));
                self.notices.done(self.model.t("notice-picture-copied"));
            }
            Err(e) => {
                let text = self.model.tf("notice-picture-failed", &[("why", e.what().into())]);
                self.notices.fail(text);
            }
        }
    }

    /// Asks the system's file dialog on a thread of its own, so that the window lives on.
    fn browse(&self, ctx: &Context, what: Browse) {
        let (answer, ctx) = (self.answers.0.clone(), ctx.clone());
        std::thread::spawn(move || {
            let path = match what {
                Browse::Folder => rfd::FileDialog::new().pick_folder(),
                Browse::Journal => {
                    rfd::FileDialog::new().add_filter("ronl, zip", &["ronl", "zip"]).pick_file()
                }
                Browse::Table => rfd::FileDialog::new().add_filter(TABLES.join(", "), TABLES).pick_file(),
                Browse::Save(name) => rfd::FileDialog::new().set_file_name(name).save_file(),
            };
            // Nobody waits any more when the window is gone.
            let _ = answer.send(path);
            ctx.request_repaint();
        });
    }
}
