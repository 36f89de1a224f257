//! Where to, in which format, all or what the filters let through.

use std::path::{Path, PathBuf};

use egui::{Context, Label, ProgressBar, RichText, TextEdit, Ui, Widget as _};

use super::{Action, Browse, Model, Next, PathField, answers, cancel_or, enter, question};
use crate::{
    chart::{Chart, palette::Light},
    domain::scorecard::Standing,
    gui::{
        action::{Content, Format, Order, Sheet, Size, Whose},
        export::{Exporting, file_stem},
        view::{safety::wrong, side},
        widget::{choose, faint, name, palette},
    },
    text::rule,
};

/// Formats by what they are for.
const GROUPS: &[(&str, &[Format])] = &[
    (
        "export-group-people",
        &[Format::Xlsx, Format::Docx, Format::Pdf, Format::Html, Format::Md, Format::Ics],
    ),
    ("export-group-pictures", &[Format::Svg, Format::Png]),
    ("export-group-data", &[Format::Csv, Format::Entries, Format::Json, Format::Ron]),
];

/// A file about to be written.
pub(super) struct Export {
    format: Format,
    filtered: bool,
    chart: Chart,
    size: Size,
    dark: bool,
    issuer: String,
    path: PathField,
    /// The name that was proposed last; one of somebody's own is left alone.
    proposed: String,
    /// The file is there already, and nobody said yet what to do.
    exists: bool,
}

impl Export {
    /// A table of what is on the screen, beside the last file that was written.
    pub(super) fn of(m: &Model) -> Self {
        let (format, chart) = (Format::Xlsx, Chart::default());
        let proposed = file_name(m, format, chart);
        Self {
            format,
            filtered: !m.filters.is_empty(),
            chart,
            size: Size::default(),
            dark: false,
            issuer: m.prefs.issuer.clone(),
            path: PathField::new(last_folder(m).join(&proposed).display().to_string()),
            proposed,
            exists: false,
        }
    }

    /// What is on the screen, in a format that was asked for by its name.
    pub(super) fn format(m: &Model, format: Format) -> Self {
        let mut d = Self::of(m);
        d.set_format(format, file_name(m, format, d.chart));
        d
    }

    /// A chart of what is on the screen.
    pub(super) fn picture(m: &Model, chart: Chart) -> Self {
        let mut d = Self { chart, ..Self::of(m) };
        d.set_format(Format::Png, file_name(m, Format::Png, chart));
        d
    }

    /// Everything, with every entry: what saves the day when the disk does not.
    pub(super) fn rescue(m: &Model) -> Self {
        let mut d = Self { filtered: false, ..Self::of(m) };
        d.set_format(Format::Ron, file_name(m, Format::Ron, d.chart));
        d
    }

    pub(super) fn chosen(&mut self, path: &Path) {
        if self.path.chosen(path) {
            self.renamed();
        }
    }

    pub(super) const fn ask_overwrite(&mut self) {
        self.exists = true;
        // Back into the name: another Enter must not overwrite by habit.
        self.path.wants_focus = true;
    }

    /// Another name: its extension says the format, and the question is open again.
    fn renamed(&mut self) {
        self.exists = false;
        // Of two formats with one extension, the one that was chosen stays.
        let named = format_of(&self.path.typed).filter(|f| f.extension() != self.format.extension());
        self.format = named.unwrap_or(self.format);
    }

    /// Another format: its name follows, or of a name somebody chose the extension, unless that
    /// is none of ours.
    fn set_format(&mut self, format: Format, proposal: String) {
        self.format = format;
        if !self.propose(proposal) && format_of(&self.path.typed).is_some() {
            let path = Path::new(&self.path.typed).with_extension(format.extension());
            self.path.typed = path.display().to_string();
        }
        self.exists = false;
    }

    /// Puts a name in the place of the one that was proposed before. Says whether it stood there.
    fn propose(&mut self, name: String) -> bool {
        let stands = name_in(&self.path.typed).is_some_and(|n| n == self.proposed);
        if stands {
            self.path.typed = Path::new(&self.path.typed).with_file_name(&name).display().to_string();
            self.exists = false;
        }
        self.proposed = name;
        stands
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "export-title", 720.0, |ui| {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(168.0);
                    self.formats(ui, m);
                });
                ui.vertical(|ui| self.details(ui, m, out));
            });
            let path = self.path.path();
            let sure = self.exists && overwrite(ui, m, "export-exists");
            if let Some(under_way) = &m.exporting {
                return progress(ui, m, under_way, out);
            }
            let wanted = cancel_or(ui, m, m.t("export-write"), path.is_ok() && !self.exists);
            let Some(write) = wanted else { return Next::Close };
            let asked = write || sure || (enter(ui) && !self.exists);
            if let (true, Ok(path)) = (asked, path) {
                let (format, sheet, issuer) = (self.format, self.sheet(), self.issuer.clone());
                let path = named(path, format);
                let whose = if self.filtered { Whose::Filtered } else { Whose::All };
                let content = Content::Report { format, sheet, issuer };
                out.push(Action::Export(Order { path, content, whose, overwrite: sure }));
            }
            // Dispatch closes the dialog when the file is written, and asks when it is there.
            Next::Stay
        })
    }

    /// The formats by what they are for.
    fn formats(&mut self, ui: &mut Ui, m: &Model) {
        for (key, formats) in GROUPS {
            ui.label(faint(ui, m.t(key)).small());
            for format in *formats {
                let name = m.t(&name_key(*format));
                if ui.radio(self.format == *format, name).clicked() {
                    self.set_format(*format, file_name(m, *format, self.chart));
                }
            }
            ui.add_space(6.0);
        }
    }

    /// What the chosen format is for, what goes into the file, and where to.
    fn details(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let text = m.t(&format!("export-format-{}", self.format.name()));
        Label::new(text).wrap().ui(ui);
        if self.format.is_picture() {
            self.drawn(ui, m);
        }
        if self.format.is_bulletin() {
            ui.add_space(8.0);
            let label = ui.label(faint(ui, m.t("export-issuer")).small());
            let field = TextEdit::singleline(&mut self.issuer).hint_text(m.t("export-issuer-hint"));
            ui.add(field.desired_width(f32::INFINITY)).labelled_by(label.id);
        }
        ui.add_space(8.0);
        self.scope(ui, m);
        ui.add_space(8.0);
        let label = m.t("export-file");
        // A long path shows in its field where it begins, and the name is at its end.
        super::named(ui, Some(&label), Path::new(self.path.typed.trim()));
        let what = Browse::Save(name_in(&self.path.typed).unwrap_or_else(|| self.proposed.clone()));
        if self.path.ui(ui, m, &label, what, out) {
            self.renamed();
        }
        if let Err(why) = self.path.path() {
            ui.label(faint(ui, m.t(why)).small());
        }
        let args = [("date", m.day(m.as_of).into()), ("rule", rule::name(m.lang(), m.prefs.rule).into())];
        Label::new(faint(ui, m.tf("export-carries", &args)).small()).wrap().ui(ui);
        if m.demo {
            Label::new(RichText::new(m.t("demo-export")).small()).wrap().ui(ui);
        }
    }

    /// Which chart, how large, in which light.
    fn drawn(&mut self, ui: &mut Ui, m: &Model) {
        ui.add_space(8.0);
        let filters = Vec::new();
        let scope = m.scope(&filters);
        let title = |chart: Chart| chart.title(&scope);
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(faint(ui, m.t("export-chart")).small());
            let own = (!Chart::OFFERED.contains(&self.chart)).then_some(self.chart);
            let all = Chart::OFFERED.iter().copied().chain(own);
            let word = m.t("export-chart");
            let (combo, chosen) = choose(ui, "chart", &word, 180.0, &self.chart, all, |c| title(*c));
            combo.labelled_by(label.id);
            if let Some(chosen) = chosen {
                self.chart = chosen;
                self.propose(file_name(m, self.format, chosen));
            }
            let label = ui.label(faint(ui, m.t("export-size")).small());
            let word = m.t("export-size");
            let offered = Size::OFFERED;
            let (combo, chosen) = choose(ui, "size", &word, 96.0, &self.size, offered, |s| size_name(*s));
            combo.labelled_by(label.id);
            self.size = chosen.unwrap_or(self.size);
            ui.checkbox(&mut self.dark, m.t("export-dark"));
        });
    }

    fn sheet(&self) -> Sheet {
        let light = if self.dark { Light::Dark } else { Light::Light };
        Sheet { chart: self.chart, size: self.size, light, scale: None }
    }

    fn scope(&mut self, ui: &mut Ui, m: &Model) {
        let all = m.tf("export-all", &[("count", m.plan().commitments.len().into())]);
        ui.radio_value(&mut self.filtered, false, all);
        let filters = side::in_force(m);
        let some = m.tf("export-filtered", &[("count", m.rows.len().into())]);
        ui.add_enabled_ui(!filters.is_empty(), |ui| ui.radio_value(&mut self.filtered, true, some));
        ui.indent("filters", |ui| {
            let text = if filters.is_empty() { m.t("export-no-filters") } else { filters.join(" · ") };
            Label::new(faint(ui, text).small()).wrap().ui(ui);
            if self.filtered && m.rows.is_empty() {
                wrong(ui, &m.t("export-nothing"));
            }
        });
    }
}

/// Identifier of what people call a format.
pub(super) fn name_key(format: Format) -> String {
    format!("export-name-{}", format.name())
}

/// How far the export is, and a way to stop it.
pub(super) fn progress(ui: &mut Ui, m: &Model, under_way: &Exporting, out: &mut Vec<Action>) -> Next {
    ui.add_space(8.0);
    let text = m.tf("export-under-way", &[("path", under_way.path.display().to_string().into())]);
    Label::new(faint(ui, text).small()).truncate().ui(ui);
    let bar = ProgressBar::new(under_way.share).desired_height(10.0).ui(ui);
    name(ui, &bar, m.t("export-title"));
    if answers(ui, |ui| ui.button(m.t("export-stop")).clicked()) {
        out.push(Action::StopExport);
    }
    Next::Stay
}

/// The file is there: replace it, or choose another name above.
pub(super) fn overwrite(ui: &mut Ui, m: &Model, what: &str) -> bool {
    let color = palette(ui).standing(Standing::NotMet);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(format!("⚠ {}", m.t(what))).color(color));
        ui.button(m.t("export-replace")).clicked()
    })
    .inner
}

/// A size as people write it: `A3`, `1920 × 1080`.
fn size_name(size: Size) -> String {
    size.to_string().to_uppercase().replace('X', " × ")
}

/// Where the last file was written; before there is one, where documents are kept.
pub(super) fn last_folder(m: &Model) -> PathBuf {
    match m.prefs.export_folder.as_str() {
        "" => m.documents.clone().unwrap_or_else(|| m.folder.clone()),
        folder => PathBuf::from(folder),
    }
}

/// What a file of a format is called; each kind of content has a name of its own.
fn file_name(m: &Model, format: Format, chart: Chart) -> String {
    let filters = Vec::new();
    let what = match format {
        Format::Svg | Format::Png => chart.title(&m.scope(&filters)),
        Format::Docx | Format::Pdf | Format::Html => m.t("export-file-bulletin"),
        other => m.t(&format!("export-file-{}", other.name())),
    };
    format!("{}.{}", file_stem(m, &what), format.extension())
}

pub(super) fn name_in(path: &str) -> Option<String> {
    Path::new(path.trim()).file_name().map(|n| n.display().to_string())
}

fn format_of(path: &str) -> Option<Format> {
    Path::new(path.trim()).extension().and_then(|e| Format::from_extension(&e.display().to_string()))
}

/// A name without an extension gets the format's.
fn named(path: PathBuf, format: Format) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(format.extension()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn export(path: &str) -> Export {
        let path = PathField::new(path.to_owned());
        let (chart, size) = (Chart::Wall, Size::default());
        let (issuer, proposed) = (String::new(), "plan_table.csv".to_owned());
        let format = Format::Csv;
        Export { format, filtered: false, chart, size, dark: false, issuer, path, proposed, exists: true }
    }

    #[test]
    fn format_and_name_follow_each_other() {
        let mut d = export("/a/plan.csv");
        d.set_format(Format::Json, "plan_report.json".into());
        assert_eq!((d.path.typed.as_str(), d.exists), ("/a/plan.json", false));
        d.path.typed = "/a/plan.RON".into();
        d.renamed();
        assert_eq!(d.format, Format::Ron);
        // A dot in a name is not an extension of ours.
        d.path.typed = "/a/plan v1.2".into();
        d.renamed();
        d.set_format(Format::Csv, "plan_table.csv".into());
        assert_eq!(d.path.typed, "/a/plan v1.2");
    }

    #[test]
    fn a_proposed_name_says_what_is_in_the_file() {
        let mut d = export("/a/plan_table.csv");
        d.set_format(Format::Docx, "plan_bulletin.docx".into());
        assert_eq!((d.path.typed.as_str(), d.exists), ("/a/plan_bulletin.docx", false));
        assert!(d.propose("plan_wall.svg".into()));
        assert_eq!(d.path.typed, "/a/plan_wall.svg");
        d.path.typed = "/a/mine.svg".into();
        assert!(!d.propose("plan_targets.svg".into()));
        assert_eq!(d.path.typed, "/a/mine.svg");
    }

    #[test]
    fn every_format_is_offered_once() {
        let mut offered: Vec<&str> = GROUPS.iter().flat_map(|(_, f)| *f).map(|f| f.name()).collect();
        let mut all = Format::ALL.map(Format::name).to_vec();
        offered.sort_unstable();
        all.sort_unstable();
        assert_eq!(offered, all);
    }

    #[test]
    fn a_name_without_extension_gets_one() {
        assert_eq!(named("/a/plan".into(), Format::Csv), Path::new("/a/plan.csv"));
        assert_eq!(named("/a/plan.txt".into(), Format::Csv), Path::new("/a/plan.txt"));
    }

    #[test]
    fn only_whole_paths_are_taken() {
        assert_eq!(PathField::new(" ".into()).path(), Err("dialog-path-empty"));
        assert_eq!(PathField::new("plan.csv".into()).path(), Err("dialog-path-relative"));
        let whole = std::env::temp_dir().join("plan.csv");
        assert_eq!(PathField::new(whole.display().to_string()).path(), Ok(whole));
    }

    #[test]
    fn only_an_answer_that_was_asked_for_is_taken() {
        let mut d = export("/a/plan.csv");
        d.chosen(Path::new("/b/other.ron"));
        assert_eq!(d.path.typed, "/a/plan.csv");
        d.path.asked = true;
        d.chosen(Path::new("/b/other.ron"));
        assert_eq!((d.path.typed.as_str(), d.format), ("/b/other.ron", Format::Ron));
    }
}
