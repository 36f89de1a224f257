//! Charts on the command line.

use super::*;

/// An export of a chart to a file, as text.
fn svg(office: &Office, args: &[&str]) -> String {
    let file = "chart.svg";
    let common = ["export", file, "--force", "--as-of", "2020-06-30"];
    expect(&office.guatu(&[&common, args].concat()), 0, &["Exported"]);
    fs::read_to_string(office.path(file)).unwrap()
}

#[test]
fn every_chart_is_exported_in_outlines_with_its_title() {
    let office = Office::new();
    for (args, title) in [
        (&["--chart", "burn-up"][..], "Burn-up"),
        (&["--chart", "burn-up", "--by", "kind"], "Burn-up, by kind"),
        (&["--chart", "targets"], "Targets"),
        (&["--chart", "multiples", "--by", "unit"], "Standings month by month, by lead unit"),
        (&["--chart", "months"], "Months, by section"),
        (&["--chart", "trajectory", "--of", "sewer-network/length"], "Trajectory: Build sewer pipes"),
        (&["--of", "sewer-network"], "Trajectory: Build sewer pipes"),
    ] {
        let svg = svg(&office, args);
        assert!(svg.contains(&format!("<title id=\"title\">{title}</title>")), "{args:?}");
        assert!(!svg.contains("<text"), "outlines need no font: {args:?}");
        assert!(svg.trim_end().ends_with("</svg>"));
    }
    let said =
        office.guatu(&["export", "m.png", "--chart", "months", "--by", "section", "--size", "640x480"]);
    expect(&said, 0, &["Exported"]);
    assert!(fs::read(office.path("m.png")).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn the_sewer_example_is_told_by_its_chart() {
    let office = Office::new();
    expect(&office.guatu(&["record", "sewer-network", "52", "--on", "2020-06-30"]), 0, &["52 km"]);
    let svg = svg(&office, &["--chart", "trajectory", "--of", "sewer-network"]);
    for w in [
        "Goal: ≥ 113.5 km",
        "Actual: 52 km (30 Jun 2020)",
        "Progress: 45.8 %",
        "Gap: −4.2 points",
        "Needed: 10.25 km a month",
        "Achieved: 8.67 km a month",
        "Heads for: 104 km",
        "52 km · 30 Jun 2020",
    ] {
        assert!(svg.contains(w), "no {w:?}");
    }
}

#[test]
fn a_chart_that_is_not_clear_is_refused() {
    let office = Office::new();
    expect(&office.guatu(&["export", "x.svg", "--chart", "trajectory"]), 2, &["name it with --of"]);
    expect(&office.guatu(&["export", "x.svg", "--chart", "pie"]), 2, &["pie"]);
    expect(&office.guatu(&["export", "x.svg", "--of", "nothing-of-that-name"]), 4, &[]);
    expect(&office.guatu(&["export", "x.svg", "--chart", "months", "--by", "weather"]), 2, &["weather"]);
    for chart in ["wall", "targets"] {
        let said = office.guatu(&["export", "x.svg", "--chart", chart, "--by", "kind"]);
        expect(&said, 2, &["--by is for --chart burn-up, multiples, months and timeline"]);
    }
    let both = office.guatu(&["export", "x.svg", "--of", "sewer-network", "--by", "kind"]);
    expect(&both, 2, &["--by is for"]);
    let other = office.guatu(&["export", "x.svg", "--chart", "months", "--of", "sewer-network"]);
    expect(&other, 2, &["--of is for --chart trajectory"]);
    assert!(!office.path("x.svg").exists());
}

#[test]
fn an_export_counts_what_it_draws() {
    let office = Office::new();
    expect(&office.guatu(&["export", "x.svg", "--of", "sewer-network"]), 0, &["Exported 1 commitment:"]);
}
