//! The left panel: views, then filters with counts.

use egui::{
    AtomExt as _, Button, CollapsingHeader, Key, Popup, PopupCloseBehavior, RichText, ScrollArea, TextEdit,
    Ui, Widget as _,
};

use super::super::{
    action::{Action, Subject, View},
    filter::{Facet, Flag},
    model::Model,
    theme,
    widget::{faint, link, mark, name, why_menu, write_over},
};
use crate::{
    domain::{
        plan::{Kind, Strength},
        scorecard::Standing,
    },
    text::order,
};

/// State of the panel.
#[derive(Default)]
pub struct Side {
    /// The name filters are about to get.
    name: String,
    wants_name: bool,
    /// The name is asked for, as with a click on its button.
    asks_name: bool,
    /// The button of the view that is shown takes the keyboard with the next frame.
    wants_focus: bool,
}

impl Side {
    /// Asks for the name filters get, with the next frame.
    pub const fn ask_name(&mut self) {
        self.asks_name = true;
    }

    /// Gives the keyboard to the panel with the next frame.
    pub const fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        for view in View::ALL {
            let text = format!("{}  {}", sign(view), m.t(&format!("view-{}", view.key())));
            let mut button = Button::selectable(m.prefs.view == view, text)
                .min_size(egui::vec2(ui.available_width(), 28.0));
            let found = match view {
                View::Checks => m.desk.findings().len(),
                View::Journal => m.desk.tracker.conflicts_until(m.as_of).count(),
                _ => 0,
            };
            if found > 0 {
                button = button.right_text(faint(ui, found.to_string()));
            }
            let mut button = button.ui(ui);
            if found > 0 && view == View::Journal {
                button = button.on_hover_text(m.tf("journal-conflicts", &[("count", found.into())]));
            }
            if m.prefs.view == view && std::mem::take(&mut self.wants_focus) {
                button.request_focus();
            }
            // Without the sign, which would be read out.
            name(ui, &button, m.t(&format!("view-{}", view.key())));
            if button.clicked() {
                out.push(Action::Show(view));
            }
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.label(faint(ui, m.t("side-filters")).small());
            if !m.filters.is_empty() {
                if link(ui, m.t("side-clear")).clicked() {
                    out.push(Action::ClearFilters);
                }
                self.save(ui, m, out);
            }
        });
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            saved(ui, m, out);
            groups(ui, m, out);
        });
    }

    /// Gives the filters in force a name.
    fn save(&mut self, ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
        let button = link(ui, m.t("side-save"));
        let asked = std::mem::take(&mut self.asks_name);
        if asked {
            Popup::open_id(ui.ctx(), Popup::default_response_id(&button));
        }
        if asked || button.clicked() {
            self.name = in_force(m).join(" · ");
            self.wants_name = true;
        }
        let sheet = Popup::from_toggle_button_response(&button);
        sheet.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            let label = ui.label(faint(ui, m.t("side-save-name")).small());
            let shown = TextEdit::singleline(&mut self.name).desired_width(240.0).show(ui);
            let field = shown.response.response.labelled_by(label.id);
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            // Whatever had the keyboard before, the button that opened this too.
            if std::mem::take(&mut self.wants_name) {
                write_over(ui, &field, shown.state, &self.name);
            }
            let ready = !self.name.trim().is_empty();
            let clicked = ui.add_enabled(ready, Button::new(m.t("side-save-do"))).clicked();
            if ready && (entered || clicked) {
                out.push(Action::SaveFilters(std::mem::take(&mut self.name)));
                ui.close();
            }
        });
    }
}

/// Filters that were given a name.
fn saved(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let all = m.saved();
    if all.is_empty() {
        return;
    }
    let title = RichText::new(m.t("side-saved")).strong();
    CollapsingHeader::new(title).id_salt("side-saved").default_open(true).show_unindented(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for one in all {
            let button = Button::selectable(m.is_in_force(one), &one.name).truncate();
            // The empty text at the right pushes the name to the left.
            let button = button.right_text("").min_size(egui::vec2(ui.available_width(), 22.0)).ui(ui);
            follow(&button);
            name(ui, &button, one.name.as_str());
            if button.clicked() {
                out.push(Action::UseSaved(one.name.clone()));
            }
            button.on_hover_text(m.t("side-saved-hint")).context_menu(|ui| {
                if ui.button(m.t("side-forget")).clicked() {
                    out.push(Action::ForgetSaved(one.name.clone()));
                    ui.close();
                }
            });
        }
    });
}

const fn sign(view: View) -> &'static str {
    match view {
        View::Overview => "◐",
        View::List => "≡",
        View::Charts => "↗",
        View::Wall => "▦",
        View::Timeline => "→",
        View::Journal => "▤",
        View::Checks => "◇",
    }
}

fn groups(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    let flags = Flag::ALL.into_iter().map(Facet::Flag);
    group(ui, m, "side-look-for", true, flags.collect(), out);
    let standings = Standing::ALL.into_iter().map(Facet::Standing);
    group(ui, m, "side-standing", true, standings.collect(), out);
    let sections = (0..m.plan().head.sections.len()).map(Facet::Section);
    group(ui, m, "side-section", true, sections.collect(), out);
    let kinds = Kind::ALL.into_iter().map(Facet::Kind);
    group(ui, m, "side-kind", false, kinds.collect(), out);
    let strengths = Strength::ALL.into_iter().map(Facet::Strength);
    group(ui, m, "side-strength", false, strengths.collect(), out);
    let mut leads: Vec<Facet> = m.counts.keys().filter(|f| matches!(f, Facet::Lead(_))).cloned().collect();
    // By name; what nobody leads comes first, as the question it is.
    leads.sort_by_cached_key(|f| match f {
        Facet::Lead(unit) => order::key(m.lang(), unit),
        _ => Vec::new(),
    });
    // One group without names would only say what everybody sees.
    if leads.iter().any(|f| *f != Facet::Lead(String::new())) {
        group(ui, m, "side-lead", false, leads, out);
    }
}

fn group(ui: &mut Ui, m: &Model, key: &str, open: bool, facets: Vec<Facet>, out: &mut Vec<Action>) {
    let title = RichText::new(m.t(key)).strong();
    let head = CollapsingHeader::new(title).id_salt(key).default_open(open);
    let shown = head.show_unindented(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for facet in facets {
            let count = m.counts.get(&facet).copied().unwrap_or(0);
            let on = m.filters.on.contains(&facet);
            if count == 0 && !on {
                continue;
            }
            let label = label(m, &facet);
            let mut atoms = egui::Atoms::default();
            if let Facet::Standing(s) = &facet {
                atoms.push_right(mark::glyph(ui, *s).atom_size(egui::vec2(16.0, 16.0)));
            }
            atoms.push_right(RichText::new(&label).atom_shrink(true));
            let button = Button::selectable(on, atoms)
                .truncate()
                .right_text(faint(ui, count.to_string()).small())
                .min_size(egui::vec2(ui.available_width(), 22.0));
            let response = button.ui(ui);
            follow(&response);
            name(ui, &response, format!("{}: {label}, {count}", m.t(key)));
            why_menu(&response, m, || why(m, &facet), out);
            if response.clicked() {
                out.push(Action::Filter(facet));
            }
        }
    });
    follow(&shown.header_response);
}

/// What gets the focus comes into sight.
fn follow(response: &egui::Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// What the count beside a facet is a count of.
fn why(m: &Model, facet: &Facet) -> Subject {
    Subject::facet(m.filters.among(&m.basis(), facet), facet.clone())
}

/// A facet in words.
#[must_use]
pub fn label(m: &Model, facet: &Facet) -> String {
    match facet {
        Facet::Standing(s) => m.t(&format!("standing-{}", s.key())),
        Facet::Section(i) => {
            m.plan().head.sections.get(*i).map_or(String::new(), |s| s.title.get(m.lang()).to_owned())
        }
        Facet::Kind(k) => m.t(&format!("kind-{}", k.key())),
        Facet::Strength(s) => m.t(&format!("strength-{}", s.key())),
        Facet::Lead(l) if l.is_empty() => m.t("lead-none"),
        Facet::Lead(l) => l.clone(),
        Facet::Flag(f) => m.t(f.key()),
    }
}

/// The filters in force as a person would say them, the search last.
#[must_use]
pub fn in_force(m: &Model) -> Vec<String> {
    let mut out: Vec<String> = m.filters.on.iter().map(|f| label(m, f)).collect();
    let words = m.filters.search.trim();
    if !words.is_empty() {
        out.push(m.tf("filter-search", &[("words", words.into())]));
    }
    out
}

/// The filters in force as chips that remove them. Nothing when there are none.
pub fn chips(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    if m.filters.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for facet in &m.filters.on {
            let label = label(m, facet);
            let chip = ui.add(Button::new(format!("{label}  ×")).small());
            name(ui, &chip, m.tf("filter-remove", &[("what", label.into())]));
            if chip.clicked() {
                out.push(Action::Filter(facet.clone()));
            }
        }
        let words = m.filters.search.trim();
        if !words.is_empty() {
            let label = m.tf("filter-search", &[("words", words.into())]);
            let chip = ui.add(Button::new(format!("{label}  ×")).small());
            name(ui, &chip, m.tf("filter-remove", &[("what", label.into())]));
            if chip.clicked() {
                out.push(Action::Search(String::new()));
            }
        }
        if link(ui, m.t("side-clear")).clicked() {
            out.push(Action::ClearFilters);
        }
    });
}

/// What a view shows when no commitment passes: why, and what to do.
pub fn nothing(ui: &mut Ui, m: &Model, out: &mut Vec<Action>) {
    ui.vertical_centered(|ui| {
        ui.add_space(60.0);
        let key = if m.filters.is_empty() { "list-empty-plan" } else { "list-empty-filters" };
        ui.label(RichText::new(m.t(key)).font(theme::heading()));
        ui.add_space(8.0);
        if m.filters.is_empty() {
            if ui.button(m.t("view-checks")).clicked() {
                out.push(Action::Show(View::Checks));
            }
        } else if ui.button(m.t("side-clear")).clicked() {
            out.push(Action::ClearFilters);
        }
    });
}
