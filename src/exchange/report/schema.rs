//! The JSON Schema of reports, made from their types: descriptions are the comments of the
//! fields. Only tests make it; the program carries the file.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::Value;

use super::{ComparedReport, Report, SCHEMA};
use crate::{
    domain::{
        changes::Direction,
        entry::EntryId,
        measure::Planned,
        pace::PaceRule,
        plan::Period,
        scorecard::{Scorecard, Standing},
        words::{Lang, Locator},
    },
    exchange::{Scope, fixture::Fixture},
};

/// A type of the schema that is written as one string.
macro_rules! written {
    ($type:ty, $name:literal, $schema:tt) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

/// A day, as ISO 8601 writes it.
pub(super) struct Day;
/// A moment, as RFC 3339 writes it.
pub(super) struct Moment;

written!(Day, "Day", { "type": "string", "format": "date" });
written!(Moment, "Moment", { "type": "string", "format": "date-time" });
written!(EntryId, "EntryId", {
    "description": "Identity of an entry: its writer and its place in that writer's journal, from 1.",
    "type": "string",
    "pattern": "^.+#[0-9]+$"
});
written!(Locator, "Locator", {
    "description": "Part, section, paragraph, sentence of the source, counted from one.",
    "type": "string",
    "pattern": "^[0-9]+/[0-9]+/[0-9]+/[0-9]+$"
});
written!(Period, "Period", {
    "description": "First and last day, both inside.",
    "type": "object",
    "required": ["start", "end"],
    "properties": {
        "start": { "type": "string", "format": "date" },
        "end": { "type": "string", "format": "date" }
    }
});
written!(Planned, "Planned", {
    "description": "A planned share of the goal at a date.",
    "type": "object",
    "required": ["date", "share"],
    "properties": { "date": { "type": "string", "format": "date" }, "share": { "type": "number" } }
});

/// A count for each of some keys.
fn counts(keys: &[&str]) -> Schema {
    let counts: serde_json::Map<String, Value> = keys
        .iter()
        .map(|k| ((*k).to_owned(), serde_json::json!({ "type": "integer", "minimum": 0 })))
        .collect();
    json_schema!({ "type": "object", "required": keys, "properties": counts })
}

pub(super) fn standings(_: &mut SchemaGenerator) -> Schema {
    counts(&Standing::ALL.map(Standing::key))
}

pub(super) fn directions(_: &mut SchemaGenerator) -> Schema {
    counts(&Direction::ALL.map(Direction::key))
}

fn made<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

#[test]
fn the_schema_that_is_shipped_is_that_of_the_types() {
    let made = serde_json::to_string_pretty(&made::<Report<'_>>()).unwrap() + "\n";
    let shipped = SCHEMA.replace("\r\n", "\n");
    assert!(made == shipped, "data/report.schema.json should now be:\n{made}");
}

#[test]
fn reports_are_what_the_schema_says() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let compared = jsonschema::validator_for(made::<ComparedReport<'_>>().as_value()).unwrap();
    for fixture in [Fixture::sewer(), Fixture::mixed()] {
        for lang in Lang::ALL {
            let scope = Scope { lang, demonstration: lang == Lang::En, ..fixture.scope() };
            let report = serde_json::to_value(Report::of(&scope).unwrap()).unwrap();
            let wrong: Vec<String> =
                validator.iter_errors(&report).map(|e| format!("{}: {e}", e.instance_path())).collect();
            assert_eq!(wrong, Vec::<String>::new());
            let before = Scorecard::derive(scope.tracker, jiff::civil::date(2020, 3, 31), PaceRule::Sanya);
            let report = serde_json::to_value(ComparedReport::of(&scope, &before).unwrap()).unwrap();
            let wrong: Vec<String> = compared.iter_errors(&report).map(|e| e.to_string()).collect();
            assert_eq!(wrong, Vec::<String>::new());
        }
    }
}

#[test]
fn what_is_no_report_is_told() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let fixture = Fixture::mixed();
    let good = serde_json::to_value(Report::of(&fixture.scope()).unwrap()).unwrap();
    let spoil = |at: &str, with: Value| {
        let mut report = good.clone();
        *report.pointer_mut(at).unwrap() = with;
        report
    };
    for (at, with) in [
        ("/as_of", Value::from("yesterday")),
        ("/counts/by_standing/met", Value::from(-1)),
        ("/commitments/0/measures/0/value", Value::from("52")),
        ("/entries/0/id", Value::from("no number")),
        ("/plan/titles", Value::Null),
    ] {
        assert!(!validator.is_valid(&spoil(at, with)), "{at}");
    }
    let mut lacking = good.clone();
    lacking.as_object_mut().unwrap().remove("rule");
    assert!(!validator.is_valid(&lacking));
}
