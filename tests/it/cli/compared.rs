//! What changed since a day, and what another rule would change, by the real program.

use serde_json::{Value, json};

use super::{Office, expect};

const JUNE: [&str; 2] = ["--as-of", "2020-06-30"];

/// Sewer pipes on pace in March, slightly behind in June.
fn office() -> Office {
    let office = Office::new();
    for (km, on) in [("30", "2020-03-31"), ("52", "2020-06-30")] {
        assert_eq!(office.guatu(&["record", "sewer-network", km, "--on", on]).code, 0);
    }
    office
}

fn read(office: &Office, args: &[&str]) -> Value {
    let said = office.guatu(&[args, &JUNE, &["--json"]].concat());
    assert_eq!(said.code, 0, "{said:?}");
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn what_changed_since_a_day_is_told() {
    let office = office();
    let since = ["status", "--since", "2020-04-30"];
    let told = office.guatu(&[&since[..], &JUNE].concat());
    expect(&told, 0, &["Since 30 Apr 2020: 1 fell behind.", "On pace", "Slightly behind", "−4.2"]);
    let hant = office.guatu(&[&since[..], &JUNE, &["--lang", "zh-Hant"]].concat());
    expect(&hant, 0, &["2020年4月30日以來：1項進度下滑。"]);
    let other = office.guatu(&[&since[..], &JUNE, &["--kind", "livelihood"]].concat());
    expect(&other, 0, &["Since 30 Apr 2020 no standing changed."]);
    let v = read(&office, &since);
    assert_eq!(v["changes"]["counts"]["fell-behind"], json!(1));
    let change = json!({"id": "sewer-network", "from": "on-pace", "to": "slightly-behind", "direction": "fell-behind"});
    assert_eq!(v["changes"]["standings"], json!([change]));
    assert_eq!(v["changes"]["gaps"][0]["before_points"], json!(1.4));
    assert_eq!(v["changes"]["gaps"][0]["after_points"], json!(-4.2));
    assert_eq!(v["as_of"], json!("2020-06-30"), "the report is the usual one");
    let first = office.guatu(&["status", "--since", "2020-02-29", "--as-of", "2020-03-31"]);
    expect(&first, 0, &["1 first reported"]);
    let later = office.guatu(&["status", "--since", "2020-06-30", "--as-of", "2020-06-30"]);
    expect(&later, 2, &["is not before the reporting date"]);
}

#[test]
fn rules_are_listed_and_compared() {
    let office = office();
    let list = office.guatu(&["rules", "--rule", "custom:of-plan:95:90"]);
    expect(
        &list,
        0,
        &["xuancheng", "Behind as soon as", "custom:of-plan:95:90", "95 % of the planned amount"],
    );
    let compare = office.guatu(&[&["rules", "--compare", "xuancheng"], &JUNE[..]].concat());
    let moves = "1 commitment changes colour: 1 from “Slightly behind” to “Behind”";
    expect(
        &compare,
        0,
        &["Pace by the rule “Xuancheng”", "instead of “Guatu default”", moves, "sewer-network"],
    );
    let same = office.guatu(&[&["rules", "--compare", "custom:points:0:-10"], &JUNE[..]].concat());
    expect(&same, 0, &["no commitment changes colour"]);
    let v = read(&office, &["rules", "--compare", "custom:points:-5:-15"]);
    assert_eq!(v["rule"]["key"], json!("custom:points:-5:-15"));
    assert_eq!(v["changes"]["against_rule"]["key"], json!("default"));
    assert_eq!(v["changes"]["standings"][0]["to"], json!("on-pace"));
    assert_eq!(read(&office, &["rules"])[4]["key"], json!("xinhuang"));
}

#[test]
fn files_carry_the_thresholds_of_an_own_rule() {
    let office = office();
    let own = ["--rule", "custom:of-plan:80:60"];
    let v = read(&office, &[&["status"], &own[..]].concat());
    assert_eq!(v["rule"]["key"], json!("custom:of-plan:80:60"));
    assert_eq!(v["rule"]["description_key"], json!("rule-custom-of-plan-text"));
    let csv = office.guatu(&[&["export", "-", "--format", "csv"], &own[..], &JUNE].concat());
    expect(&csv, 0, &["Own rule: 80 % / 60 % of the plan"]);
    for (bad, why) in [
        ("custom:points:-15:-5", "slightly behind ends at -5, above -15"),
        ("custom:of-plan:120:60", "120 lies outside 0 to 100"),
        ("custom:points:-5", "is not an own rule"),
        ("mine", "is no rule"),
    ] {
        expect(&office.guatu(&["status", "--rule", bad]), 2, &[why]);
    }
}
