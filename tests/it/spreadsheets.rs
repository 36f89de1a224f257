//! What a real spreadsheet program makes of our workbook. Does nothing where there is none.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use guatu::{domain::words::Lang, text};

/// Every cell as it is shown, in UTF-8, of the first sheet.
const AS_SHOWN: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true";

/// Lets `LibreOffice` write a file in another format; none where it is not installed.
pub(crate) fn converted(folder: &Path, file: &str, to: &str) -> Option<PathBuf> {
    // A profile of its own: a running office would take the order and answer at once.
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", to, file])
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .ok()?;
    assert!(done.success(), "soffice could not convert {file}");
    let extension = to.split(':').next().unwrap();
    Some(folder.join(file).with_extension(extension))
}

fn export(folder: &Path, file: &str, lang: Lang) {
    let done = Command::new(env!("CARGO_BIN_EXE_guatu"))
        .args(["--demo", "--lang", lang.tag(), "export", file])
        .current_dir(folder)
        .stdout(Stdio::null())
        .status();
    assert!(done.unwrap().success(), "{file}");
}

/// Heads, and the lines below.
fn table(bytes: &[u8], first: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let rows = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    let mut rows = rows.skip_while(|r| !r.iter().any(|c| c.trim_start_matches('\u{feff}') == first));
    let head = rows.next().unwrap().iter().map(|c| c.trim_start_matches('\u{feff}').to_owned()).collect();
    (head, rows.collect())
}

/// A figure without what only shows: percent signs, the sign of what is more, thousands, a
/// typographer's minus.
fn bare(cell: &str) -> String {
    cell.replace('−', "-").replace(['%', '+', ','], "").replace(".0", "")
}

#[test]
fn libreoffice_shows_the_cells_of_the_csv_and_finds_no_formula() {
    for lang in [Lang::Hans, Lang::En] {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path();
        export(folder, "book.xlsx", lang);
        export(folder, "table.csv", lang);
        let Some(shown) = converted(folder, "book.xlsx", AS_SHOWN) else {
            println!("there is no soffice here, so nothing was tried");
            return;
        };
        let t = |key: &str| text::t(lang, key);
        let (there, here) = (fs::read(shown).unwrap(), fs::read(folder.join("table.csv")).unwrap());
        let (their_head, theirs) = table(&there, &t("csv-id"));
        let (our_head, ours) = table(&here, &t("csv-id"));
        assert_eq!(theirs.len(), ours.len());
        let at = |head: &[String], key: &str| {
            head.iter().position(|h| *h == t(key)).unwrap_or_else(|| panic!("{key}"))
        };
        let words = [
            "csv-id",
            "csv-section",
            "csv-title",
            "csv-measure",
            "csv-goal",
            "csv-unit",
            "csv-due",
            "csv-data-date",
            "csv-verdict",
            "csv-standing",
            "csv-lead",
            "csv-problem",
            "csv-next-step",
            "csv-formula",
            "csv-milestones",
        ];
        let figures = [
            ("book-progress", "csv-progress"),
            ("book-planned", "csv-planned"),
            ("csv-gap", "csv-gap"),
            ("csv-value", "csv-value"),
        ];
        let mut ties = 0;
        for (a, b) in theirs.iter().zip(&ours) {
            for key in words {
                assert_eq!(a[at(&their_head, key)], b[at(&our_head, key)], "{key}");
            }
            for (their_key, our_key) in figures {
                let (a, b) = (&a[at(&their_head, their_key)], &b[at(&our_head, our_key)]);
                let (a, b) = (bare(a), bare(b));
                // Of a figure just between two, spreadsheets take the one farther from zero and
                // Rust the even one.
                if a != b && our_key != "csv-value" {
                    let apart = a.parse::<f64>().unwrap() - b.parse::<f64>().unwrap();
                    assert!(apart.abs() < 0.1 + 1e-9, "{our_key}: {a} and {b}");
                    ties += 1;
                } else {
                    assert_eq!(a, b, "{our_key}");
                }
            }
        }
        assert!(ties <= 1, "{ties} figures differ in their last digit");
        let flat = fs::read_to_string(converted(folder, "book.xlsx", "fods").unwrap()).unwrap();
        assert_eq!(flat.matches("table:formula").count(), 0);
        assert_eq!(flat.matches("<table:table ").count(), 5);
    }
}
