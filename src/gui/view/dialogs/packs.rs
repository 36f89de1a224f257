//! For whom workbooks to fill in are written, and where to.

use std::path::{Path, PathBuf};

use egui::{Button, ComboBox, Context, Label, Ui, Widget as _};

use super::{
    Action, Browse, Model, Next, PathField, cancel_or, enter,
    export::{last_folder, name_in, overwrite, progress},
    question,
};
use crate::gui::{
    action::{Content, Order, Whose},
    export::{file_stem, pack_names},
    filter::Facet,
    view::side,
    widget::{faint, name},
};

/// Workbooks about to be written.
pub(super) struct Packs {
    /// The units and the number of commitments they lead at the reporting date.
    units: Vec<(String, usize)>,
    /// What each unit's file is called.
    names: Vec<(String, String)>,
    whose: Whose,
    /// The unit that is chosen, also while something else is.
    unit: String,
    path: PathField,
    /// A file is there already, and nobody said yet what to do.
    exists: bool,
}

impl Packs {
    /// For the unit the filters are on, for the selected commitment's, or for all of them.
    pub(super) fn of(m: &Model) -> Self {
        let units = m.lead_units();
        let names = pack_names(m, &units);
        let mut filtered = m.filters.on.iter().filter_map(|f| match f {
            Facet::Lead(unit) if !unit.is_empty() => Some(unit.clone()),
            _ => None,
        });
        let selected = m.selected.and_then(|i| m.commitment(i)).map(|(_, row)| row.lead().to_owned());
        let asked = filtered.next().filter(|_| filtered.next().is_none()).or(selected).unwrap_or_default();
        let there = units.iter().any(|(unit, _)| *unit == asked);
        let first = units.first().map(|(unit, _)| unit.clone()).unwrap_or_default();
        let whose = match () {
            () if units.is_empty() => Whose::Filtered,
            () if there => Whose::Unit(asked.clone()),
            () => Whose::EveryUnit,
        };
        let unit = if there { asked } else { first };
        let mut d = Self { units, names, whose, unit, path: PathField::default(), exists: false };
        d.propose(m, last_folder(m));
        d
    }

    /// The place for what is chosen, in a folder.
    fn propose(&mut self, m: &Model, folder: PathBuf) {
        let path = match &self.whose {
            Whose::EveryUnit => folder,
            Whose::Unit(unit) => {
                let name = self.names.iter().find(|(u, _)| u == unit).map(|(_, n)| n.as_str());
                folder.join(name.unwrap_or_default())
            }
            Whose::All | Whose::Filtered => {
                folder.join(format!("{}.xlsx", file_stem(m, &m.t("export-file-pack"))))
            }
        };
        self.path = PathField::new(path.display().to_string());
        self.exists = false;
    }

    /// The folder that is typed now, whatever stands behind it.
    fn folder(&self) -> PathBuf {
        let path = Path::new(self.path.typed.trim());
        match &self.whose {
            Whose::EveryUnit => path.to_owned(),
            _ => path.parent().unwrap_or(path).to_owned(),
        }
    }

    pub(super) fn chosen(&mut self, path: &Path) {
        self.exists &= !self.path.chosen(path);
    }

    pub(super) const fn ask_overwrite(&mut self) {
        self.exists = true;
        // Back into the name: another Enter must not overwrite by habit.
        self.path.wants_focus = true;
    }

    pub(super) fn ui(&mut self, ctx: &Context, m: &Model, out: &mut Vec<Action>) -> Next {
        question(ctx, m, "packs-title", 600.0, |ui| {
            Label::new(m.t("packs-text")).wrap().ui(ui);
            ui.add_space(8.0);
            self.choice(ui, m);
            ui.add_space(8.0);
            let every = self.whose == Whose::EveryUnit;
            let label = m.t(if every { "folder-path" } else { "export-file" });
            if every {
                ui.label(faint(ui, &label).small());
            } else {
                super::named(ui, Some(&label), Path::new(self.path.typed.trim()));
            }
            let what = match () {
                () if every => Browse::Folder,
                () => Browse::Save(name_in(&self.path.typed).unwrap_or_default()),
            };
            if self.path.ui(ui, m, &label, what, out) {
                self.exists = false;
            }
            if let Err(why) = self.path.path() {
                ui.label(faint(ui, m.t(why)).small());
            }
            let text = m.tf("packs-as-of", &[("date", m.day(m.as_of).into())]);
            Label::new(faint(ui, text).small()).wrap().ui(ui);
            if m.demo {
                Label::new(faint(ui, m.t("demo-export")).small()).wrap().ui(ui);
            }
            self.answer(ui, m, out)
        })
    }

    fn answer(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) -> Next {
        let exists = if self.whose == Whose::EveryUnit { "packs-exist" } else { "export-exists" };
        let sure = self.exists && overwrite(ui, m, exists);
        if let Some(under_way) = &m.exporting {
            return progress(ui, m, under_way, out);
        }
        let path = self.path.path();
        let some = !(self.whose == Whose::Filtered && m.rows.is_empty());
        let ready = path.is_ok() && !self.exists && some;
        let Some(write) = cancel_or(ui, m, m.t("packs-write"), ready) else { return Next::Close };
        if let (true, Ok(path)) = (write || sure || (enter(ui) && ready), path) {
            let path = match &self.whose {
                Whose::EveryUnit => path,
                // What is typed last counts: a pack is a workbook, whatever it is called.
                _ if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("xlsx")) => path,
                _ => PathBuf::from(format!("{}.xlsx", path.display())),
            };
            let whose = self.whose.clone();
            out.push(Action::Export(Order { path, content: Content::Pack, whose, overwrite: sure }));
        }
        Next::Stay
    }

    /// One unit, every unit, or what the filters let through.
    fn choice(&mut self, ui: &mut Ui, m: &Model) {
        let before = (self.whose.clone(), self.unit.clone());
        let folder = self.folder();
        if self.units.is_empty() {
            Label::new(m.t("packs-no-units")).wrap().ui(ui);
        } else {
            ui.horizontal(|ui| {
                let one = matches!(self.whose, Whose::Unit(_));
                let mut chosen = ui.radio(one, m.t("packs-unit")).clicked();
                let title = |unit: &str, count: usize| {
                    m.tf("packs-unit-count", &[("unit", unit.into()), ("count", count.into())])
                };
                let count = self.units.iter().find(|(u, _)| *u == self.unit).map_or(0, |(_, n)| *n);
                let combo = ComboBox::from_id_salt("unit").width(ui.available_width());
                let combo = combo.selected_text(title(&self.unit, count)).truncate().show_ui(ui, |ui| {
                    for (unit, count) in &self.units {
                        let line = Button::selectable(*unit == self.unit, title(unit, *count));
                        if ui.add(line.truncate()).clicked() {
                            ui.close();
                            self.unit.clone_from(unit);
                            chosen = true;
                        }
                    }
                });
                name(ui, &combo.response, m.t("packs-unit"));
                if chosen {
                    self.whose = Whose::Unit(self.unit.clone());
                }
            });
            let every = m.tf("packs-every", &[("count", self.units.len().into())]);
            ui.radio_value(&mut self.whose, Whose::EveryUnit, every);
        }
        // Without filters it is the whole plan, which a small office may send to one.
        let some = m.tf("packs-shown", &[("count", m.rows.len().into())]);
        ui.radio_value(&mut self.whose, Whose::Filtered, some);
        let filters = side::in_force(m);
        if !filters.is_empty() {
            ui.indent("filters", |ui| {
                Label::new(faint(ui, filters.join(" · ")).small()).wrap().ui(ui);
            });
        }
        if before != (self.whose.clone(), self.unit.clone()) {
            self.propose(m, folder);
        }
    }
}
