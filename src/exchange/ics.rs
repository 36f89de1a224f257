//! iCalendar (RFC 5545): every due date as an all-day event.
//!
//! An event and not a to-do: calendars of phones, of Outlook and of `DingTalk` show events, and
//! leave out the to-dos of a file they take in. It takes no time away (transparent), since
//! nothing happens on the day. A reminder a week before stands only on days the text states
//! and that are still open: inferred ones are mostly the same last day of the year, and two
//! hundred alarms at once help nobody.
//!
//! Identifiers are those of plan, commitment and milestone, so taking in a later file
//! updates the days in a calendar instead of adding them again. The stamp is the reporting
//! date: the same state gives the same bytes.
//!
//! Written here and not by a crate: the one there is brings a second library of dates,
//! random identifiers and the clock's time where none is given, for escaping and folding of
//! lines, which are the few functions at the end. Tests read the files with its parser.

use jiff::civil::Date;

use super::{ExportError, Item, Scope, provenance};
use crate::{
    chart::palette::glyph,
    domain::{
        deadlines::{Deadline, Outcome, What, deadlines},
        measure::Goal,
        scorecard::Standing,
    },
    text::{day, rule, short, t, tf, why},
};

/// The longest line, in octets without its end.
const MOST_OCTETS: usize = 75;

/// The due dates of the scope.
pub(super) fn write(scope: &Scope<'_>) -> Result<Vec<u8>, ExportError> {
    let lang = scope.lang;
    let mut out = Calendar(String::new());
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.text("PRODID", &format!("-//{}//{}", provenance::GENERATOR, lang.tag()));
    out.line("CALSCALE", "GREGORIAN");
    out.line("METHOD", "PUBLISH");
    out.text("X-WR-CALNAME", &name(scope));
    out.text("X-WR-CALDESC", &provenance::lines(scope).join("\n"));
    for item in scope.items()? {
        for deadline in deadlines(item.commitment, item.row, scope.card.as_of) {
            event(&mut out, scope, item, deadline);
        }
    }
    out.line("END", "VCALENDAR");
    Ok(out.0.into_bytes())
}

/// The calendar's name; in the demonstration it says so first.
fn name(scope: &Scope<'_>) -> String {
    let title = scope.tracker.plan.head.title.get(scope.lang);
    let mark = scope.demonstration.then(|| t(scope.lang, "csv-demonstration"));
    let named = tf(scope.lang, "calendar-name", &[("plan", title.into())]);
    mark.map_or(named.clone(), |mark| {
        tf(scope.lang, "overview-titled", &[("title", mark.into()), ("what", named.into())])
    })
}

fn event(out: &mut Calendar, scope: &Scope<'_>, item: Item<'_>, d: Deadline) {
    let (lang, as_of) = (scope.lang, scope.card.as_of);
    let c = item.commitment;
    let (part, title) = part(scope, item, d.what);
    let key = if d.stated { "calendar-due" } else { "calendar-due-inferred" };
    let glyph = glyph(standing(item, d, as_of));
    out.line("BEGIN", "VEVENT");
    out.text("UID", &format!("{}/{}{part}@guatu", scope.tracker.plan.head.id, c.id));
    out.line("DTSTAMP", &format!("{}T000000Z", basic(as_of)));
    out.line("DTSTART;VALUE=DATE", &basic(d.day));
    // The day after, on which it is over; at the end of time the day itself may do.
    out.line("DTEND;VALUE=DATE", &basic(d.day.tomorrow().unwrap_or(d.day)));
    out.text("SUMMARY", &tf(lang, key, &[("glyph", glyph.into()), ("title", title.clone().into())]));
    out.text("DESCRIPTION", &description(scope, item, d));
    let kind = t(lang, &format!("kind-{}", c.kind.key()));
    let categories = [scope.section_title(c), &kind].map(escaped);
    out.line("CATEGORIES", &categories.join(","));
    out.line("TRANSP", "TRANSPARENT");
    if d.stated && d.day > as_of && matches!(d.outcome, Outcome::Open) {
        out.line("BEGIN", "VALARM");
        out.line("ACTION", "DISPLAY");
        out.line("TRIGGER", "-P7D");
        out.text("DESCRIPTION", &title);
        out.line("END", "VALARM");
    }
    out.line("END", "VEVENT");
}

/// What is due: the end of its identifier, and its title.
fn part(scope: &Scope<'_>, item: Item<'_>, what: What) -> (String, String) {
    let title = item.commitment.title.get(scope.lang);
    let milestone = || {
        let What::Milestone { measure, index } = what else { return None };
        let m = item.commitment.measures.get(measure)?;
        let Goal::Milestones(list) = &m.goal else { return None };
        let milestone = list.get(index)?;
        let args = [("title", title.into()), ("what", milestone.title.get(scope.lang).into())];
        Some((format!("/{}/{}", m.id, milestone.id), tf(scope.lang, "overview-titled", &args)))
    };
    milestone().unwrap_or_else(|| (String::new(), title.to_owned()))
}

/// The standing whose glyph says what became of a deadline; the commitment's own while it is
/// open.
fn standing(item: Item<'_>, d: Deadline, as_of: Date) -> Standing {
    match (d.outcome, d.what) {
        (Outcome::Reached(_), _) => Standing::Met,
        (Outcome::Slipping, _) => Standing::Overdue,
        (Outcome::Judged(standing), _) => standing,
        (Outcome::Open, What::Whole) => item.row.standing,
        (Outcome::Open, What::Milestone { .. }) if d.day > as_of => Standing::UnderWay,
        (Outcome::Open, What::Milestone { .. }) => Standing::NotReported,
    }
}

/// What became of it, where the commitment stands and why, who answers for it, and as of when.
fn description(scope: &Scope<'_>, item: Item<'_>, d: Deadline) -> String {
    let (lang, plan, c) = (scope.lang, &scope.tracker.plan, item.commitment);
    let mut lines = Vec::new();
    let days = d.days(scope.card.as_of).unwrap_or(0);
    match d.outcome {
        Outcome::Reached(on) => {
            let key = if days > 0 { "calendar-reached-late" } else { "calendar-reached" };
            lines.push(tf(lang, key, &[("date", day(lang, on).into()), ("days", days.into())]));
        }
        Outcome::Slipping => lines.push(tf(lang, "calendar-slipping", &[("days", days.into())])),
        Outcome::Judged(_) | Outcome::Open => {}
    }
    let named = |key: &str, value: String| {
        (!value.is_empty())
            .then(|| tf(lang, "overview-titled", &[("title", t(lang, key).into()), ("what", value.into())]))
    };
    let standing = t(lang, &format!("standing-{}", item.row.standing.key()));
    let reason =
        if item.row.standing.wants_attention() { why::of(lang, plan, c, item.row) } else { String::new() };
    let goals = c.measures.iter().map(|m| short::goal(lang, plan, m)).filter(|g| g != "–");
    let track = item.track;
    let remark = |kind| track.remark(kind, scope.card.as_of).unwrap_or_default().to_owned();
    lines.extend(named("csv-standing", standing));
    lines.extend(named("calendar-why", reason));
    lines.extend(named("csv-goal", goals.collect::<Vec<_>>().join("; ")));
    lines.extend(named("csv-lead", item.row.lead().to_owned()));
    lines.extend(named("csv-problem", remark(crate::domain::entry::RemarkKind::Problem)));
    lines.extend(named("csv-next-step", remark(crate::domain::entry::RemarkKind::NextStep)));
    let places: Vec<String> = c.locators.iter().map(ToString::to_string).collect();
    lines.extend(named("csv-locators", places.join("; ")));
    let args = [
        ("plan", plan.head.title.get(lang).into()),
        ("date", day(lang, scope.card.as_of).into()),
        ("rule", rule::name(lang, scope.card.rule).into()),
    ];
    lines.push(tf(lang, "chart-subtitle", &args));
    if scope.demonstration {
        lines.push(t(lang, "demo-mark"));
    }
    lines.join("\n")
}

/// A day as the format writes it: `20200630`. Years have four digits there.
fn basic(d: Date) -> String {
    format!("{:04}{:02}{:02}", d.year().max(0), d.month(), d.day())
}

/// The lines of a calendar.
struct Calendar(String);

impl Calendar {
    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// A property as it stands, folded: at most 75 octets a line, never inside a character,
    /// a blank before what goes on.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        let whole = format!("{name}:{value}");
        for c in whole.chars() {
            if octets + c.len_utf8() > MOST_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value: backslash, semicolon and comma escaped, line ends written out, other
/// control characters, which the format has no place for, left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use icalendar::{Calendar as Parsed, CalendarComponent, Component as _, Event};

    use super::*;
    use crate::{
        domain::words::Lang,
        exchange::{Format, Sheet, export, fixture::Fixture},
    };

    fn text(scope: &Scope<'_>) -> String {
        String::from_utf8(export(Format::Ics, scope, &Sheet::default()).unwrap()).unwrap()
    }

    /// The events, read by a parser of somebody else's.
    fn events(text: &str) -> Vec<Event> {
        let parsed: Parsed = text.parse().unwrap();
        let event = |c: &CalendarComponent| c.as_event().cloned();
        parsed.components.iter().filter_map(event).collect()
    }

    #[test]
    fn every_deadline_is_a_day_with_an_identifier_of_its_own() {
        let fixture = Fixture::mixed();
        let text = text(&fixture.scope());
        let events = events(&text);
        let of =
            |uid: &str| events.iter().find(|e| e.get_uid() == Some(uid)).unwrap_or_else(|| panic!("{uid}"));
        let start = of("example-2020/roads/stages/start@guatu");
        assert_eq!(start.property_value("DTSTART"), Some("20200315"));
        assert_eq!(start.property_value("DTEND"), Some("20200316"));
        assert_eq!(start.property_value("DTSTAMP"), Some("20200630T000000Z"));
        assert!(start.get_description().unwrap().starts_with("Reached on 20 Mar 2020, 5 days late"));
        let roof = of("example-2020/roads/stages/roof@guatu");
        assert!(roof.get_summary().unwrap().contains("(inferred)"), "{roof:?}");
        let sewer = of("example-2020/sewer@guatu");
        assert!(sewer.get_description().unwrap().contains("gap −4.2 points"), "{sewer:?}");
        assert_eq!(events.iter().map(|e| e.get_uid()).collect::<BTreeSet<_>>().len(), events.len());
        // What is stated and open reminds; what is past, inferred or done does not.
        assert_eq!(text.matches("BEGIN:VALARM").count(), 2, "{text}");
    }

    #[test]
    fn lines_are_short_and_break_inside_no_character() {
        let titles = (0..80).map(|n| format!("{}{}", "a".repeat(n), "建設污水管網😀".repeat(12)));
        let fixture = Fixture::titled(titles);
        for lang in Lang::ALL {
            let text = text(&Scope { lang, ..fixture.scope() });
            assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            // Split as octets: a character cut in two would be no UTF-8.
            for line in text.as_bytes().split(|b| *b == b'\n') {
                assert!(line.len() <= MOST_OCTETS + 1 && std::str::from_utf8(line).is_ok());
            }
        }
    }

    #[test]
    fn texts_read_back_as_they_were() {
        let titles =
            ["a;b,c\\n", "\\", "line\nbreak", "END:VEVENT\r\nBEGIN:VEVENT", "x\u{7}y", "a\\;b", "\"q\" 管"];
        let fixture = Fixture::titled(titles.map(str::to_owned));
        let text = text(&fixture.scope());
        assert_eq!(events(&text).len(), titles.len(), "no title begins an event of its own");
        let unfolded = text.replace("\r\n ", "");
        for title in titles {
            let written = escaped(title);
            assert!(unfolded.contains(&written), "{title:?}");
            assert_eq!(unescaped(&written), title.replace("\r\n", "\n").replace('\u{7}', ""));
        }
    }

    /// The value as RFC 5545 reads it.
    fn unescaped(value: &str) -> String {
        let mut out = String::new();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => panic!("an escape of nothing"),
                },
                c => out.push(c),
            }
        }
        out
    }
}
