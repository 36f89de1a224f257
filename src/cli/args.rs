//! The words of the command line. Help stays English; what the deeds print does not.

use std::path::PathBuf;

use clap::{
    Parser, Subcommand, ValueHint,
    builder::{PossibleValuesParser, TypedValueParser as _},
};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::{
    chart::{
        Chart,
        group::{self, Grouping},
        timeline::Rows,
    },
    domain::{pace::PaceRule, plan::Kind, scorecard::Standing, staged::Field, words::Lang},
    exchange::{Format, sheet::Size},
    text,
};

const ABOUT: &str = "A wall chart for an annual plan: what was promised, what was reported, \
and whether it keeps pace";

const LONG_ABOUT: &str = "\
A wall chart for an annual plan: every commitment, what was reported on it, and whether it
keeps pace with its own goal. Without a command the window opens.

The plan is a folder of RON files that people write; the plan of Huadu District for 2020 is
built in. Reports go into journals in a progress folder, where lines are only ever added:
undo takes a report back and keeps it visible.";

const AFTER: &str = "\
Examples:
  guatu                                                     open the window
  guatu status                                              counts, and what needs attention
  guatu status sewer --as-of 2020-06-30                     one commitment, with its formula
  guatu record sewer-network 52 --on 2020-06-30 --by Chen   report 52 km through June
  guatu tick sewer-network                                  declare it done
  guatu import june.xlsx                                    take in what a department sent
  guatu undo                                                take the last report back
  guatu export progress.csv                                 a table for spreadsheets
  guatu pack water-bureau.xlsx --unit 区水务局              a form for one unit to fill in
  guatu check my-plan                                       look for mistakes in a plan
  guatu status --demo                                       a fictional year, to look around in

Exit codes:
  0  done
  1  the plan, the journals or a file that is taken in have errors
  2  the command or a value on it is not clear
  3  not saved, or not readable: a file or folder refused
  4  nothing found, or several where one was meant
  5  no window: there is no display, or the program was built without one";

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "guatu", version, about = ABOUT, long_about = LONG_ABOUT, after_help = AFTER)]
pub struct Args {
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
    /// How the window opens.
    #[command(flatten)]
    pub look: Look,
    /// What to do; none opens the window.
    #[command(subcommand)]
    pub deed: Option<Deed>,
}

/// What every command takes.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Common {
    /// Folder of the plan [default: data/huadu-2020 here or beside the program, else the built-in plan]
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub plan: Option<PathBuf>,
    /// Folder of the journals [default: in the user's data folder, by the plan's id]
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub progress: Option<PathBuf>,
    /// Reporting date [default: today, or the plan's nearest day]
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// Rule that turns a gap into a pace, one of those `guatu rules` lists or your own, as in
    /// custom:points:-5:-15 or custom:of-plan:80:60 [default: default]
    #[arg(long, global = true, value_name = "RULE")]
    pub rule: Option<PaceRule>,
    /// Language: en, zh-Hans or zh-Hant [default: the system's]
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Show the demonstration year: fictional reports, kept apart from your own
    #[arg(long, global = true, conflicts_with_all = ["plan", "progress"])]
    pub demo: bool,
    /// Lay the published figures over the plan
    #[arg(long, global = true)]
    pub published: bool,
}

/// How the window opens: for links from elsewhere, and for pictures.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "The window")]
pub struct Look {
    /// View to show
    #[arg(long, value_parser = ["overview", "list", "charts", "wall", "timeline", "journal", "checks"])]
    pub view: Option<String>,
    /// Commitment to select, by its id
    #[arg(long, value_name = "ID")]
    pub select: Option<String>,
    /// Theme of the window
    #[arg(long, value_parser = ["system", "light", "dark"])]
    pub theme: Option<String>,
    /// Size of the window's content in points
    #[arg(long, value_name = "WxH", value_parser = size)]
    pub size: Option<(u16, u16)>,
}

/// Reads `1280x800`.
fn size(s: &str) -> Result<(u16, u16), String> {
    let read = |(w, h): (&str, &str)| Some((w.parse().ok()?, h.parse().ok()?));
    s.split_once('x').and_then(read).ok_or_else(|| format!("'{s}' is not WIDTHxHEIGHT, as in 1280x800"))
}

impl Common {
    /// The language to speak: the one asked for, or the system's.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(|| Lang::from_locale(&sys_locale::get_locale().unwrap_or_default()))
    }
}

/// The deeds.
#[derive(Debug, Subcommand)]
pub enum Deed {
    /// Tell where the plan stands: counts, and what needs attention
    #[command(after_help = "\
With WORDS, every commitment whose id or title (in any language) has all of them is told in
full: goal, actual, progress, planned share, gap, pace, required rate, formula.

  guatu status 污水                    in any language
  guatu status --behind                all that lag, are overdue or missed their goal
  guatu status --section s6 --all
  guatu status --since 2020-06-30      what was met, fell behind, was first reported since
  guatu status --json | jq .counts")]
    Status {
        /// Words to find in ids and titles
        words: Vec<String>,
        /// List every commitment
        #[arg(long, conflicts_with = "words")]
        all: bool,
        /// Tell what changed since a day
        #[arg(long, value_name = "DATE", value_parser = date, conflicts_with = "all")]
        since: Option<Date>,
        /// Print a report for programs
        #[arg(long)]
        json: bool,
        /// Which commitments.
        #[command(flatten)]
        filter: Filter,
    },
    /// List the pace rules, or what another rule would change
    #[command(after_help = "\
  guatu rules
  guatu rules --compare xuancheng --as-of 2020-09-30
  guatu rules --compare custom:of-plan:80:60 --rule yinchuan")]
    Rules {
        /// Compare with this rule: the commitments whose colour changes
        #[arg(long, value_name = "RULE")]
        compare: Option<PaceRule>,
        /// Print for programs
        #[arg(long)]
        json: bool,
    },
    /// Look for mistakes in a plan and its journals
    #[command(after_help = "Exit code 0 without errors (warnings may be there), 1 with errors.")]
    Check {
        /// Folder of the plan, as --plan
        #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
        dir: Option<PathBuf>,
        /// Print the findings for programs
        #[arg(long)]
        json: bool,
    },
    /// Write a file for others
    #[command(after_help = "\
Examples:
  guatu export progress.xlsx               a workbook, to filter and to print
  guatu export progress.csv                a line a measure, for other programs
  guatu export journal.csv --format entries   a line an entry, for statistics
  guatu export behind.md --behind          what is behind and why, for a chat
  guatu export due.ics                     all due dates, for calendars
  guatu export - --format json             the whole report, to standard output
  guatu export behind.csv --behind --force
  guatu export bulletin.docx --as-of 2020-09-30 --issuer 区政府办公室
  guatu export bulletin.pdf --unit 区水务局
  guatu export wall.svg --size a1          every commitment as a tile, to print
  guatu export wall.png --size 1920x1080 --dark --lang zh-Hans
  guatu export sewer.svg --chart trajectory --of sewer-network/length
  guatu export months.svg --chart months --by unit --size a3
  guatu export year.svg --chart timeline --rows projects --size a3")]
    Export {
        /// File to write; - for standard output
        file: PathBuf,
        /// What is written [default: from the file's extension]
        #[arg(long, value_parser = format())]
        format: Option<Format>,
        /// Office that issues a bulletin (docx, pdf, html) [default: none is named]
        #[arg(long, value_name = "OFFICE")]
        issuer: Option<String>,
        /// How a picture (svg, png) is drawn.
        #[command(flatten)]
        picture: Picture,
        /// What becomes of the file.
        #[command(flatten)]
        told: Writing,
        /// Which commitments.
        #[command(flatten)]
        filter: Filter,
    },
    /// Write the workbook a unit fills in and sends back
    #[command(after_help = "\
The pack holds the commitments of one lead unit (or whatever is selected), with their goals and
what was last known. Cells to fill in are open and checked, all others are locked. What
comes back is taken in with “guatu import”. Units are named with “guatu assign”, which holds from
the day of --on.

  guatu pack water-bureau.xlsx --unit 区水务局 --as-of 2020-06-30
  guatu pack section-6.xlsx --section s6 --lang zh-Hans
  guatu pack unreported.xlsx --standing not-reported")]
    Pack {
        /// Workbook to write, ending in .xlsx; - for standard output
        file: PathBuf,
        /// What becomes of the file.
        #[command(flatten)]
        told: Writing,
        /// Which commitments.
        #[command(flatten)]
        filter: Filter,
    },
    /// Print the JSON Schema of reports: what export and --json write
    Schema,
    /// Record a figure, class, rating or milestone
    #[command(after_help = "\
COMMITMENT is an id, or words that one title alone has, in any language. Where it has several
measures, or milestones, add them: COMMITMENT/MEASURE, COMMITMENT/MEASURE/MILESTONE.

VALUE fits the measure:
  a figure     52   52 km   1,000   ５２   -3.2      (- or nothing: no figure)
  a class      III   Ⅲ   3类   worse
  a rating     not-started, limited, substantial, done, or the words of any language
  a milestone  reached, with --on the day; not-reached

  guatu record sewer-network 52 --on 2020-06-30 --by Chen
  guatu record 污水管网 52km --problem 征地未完成
  guatu record river-section-quality/lixi-dam Ⅲ --on 2020-06-30
  guatu record huadu-avenue-upgrade reached --on 2020-11-03 --source 'Monthly bulletin'
  guatu record resident-income-growth/urban 5.1 --against 4.3")]
    Record(Record),
    /// Declare commitments done, or with --undo no longer done
    Tick {
        /// Ids, or words that one title alone has
        #[arg(required = true, value_name = "COMMITMENT")]
        commitments: Vec<String>,
        /// Take the tick back
        #[arg(long)]
        undo: bool,
        /// Day, person and answers.
        #[command(flatten)]
        terms: Terms,
    },
    /// Name the units answerable for a commitment
    Assign {
        /// Id, or words that one title alone has
        commitment: String,
        /// Lead unit; "" for nobody
        lead: String,
        /// Supporting unit; may be given several times [default: those there were]
        #[arg(long, value_name = "UNIT")]
        supporting: Vec<String>,
        /// Day, person and answers.
        #[command(flatten)]
        terms: Terms,
    },
    /// Take in the journals of other folders
    #[command(after_help = "\
The first folder takes in what the others hold; those are only read. With one PLACE alone, the
progress folder in use takes it in. A place is a progress folder, a journal (.ronl) or a
backup (.zip). Nothing is given up for it: what two people reported for one day is kept twice
and shown as a conflict. Merging the same again changes nothing. A backup is made before.

  guatu merge ours theirs                 ours then has both
  guatu merge backups/2020-07-01T080000Z-schedule.zip
  guatu merge ours theirs --dry-run       tell what would change

Exit code 1 when something in the places could not be read and was left out.")]
    Merge {
        /// The folder that takes in, and what it takes in
        #[arg(required = true, value_name = "PLACE")]
        places: Vec<PathBuf>,
        /// Tell what would change, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// Print for programs
        #[arg(long)]
        json: bool,
    },
    /// Take in what departments send back: tables, packs, exports of this program
    #[command(after_help = "\
A file is a workbook (xlsx, xlsm, xls, ods), text with commas, semicolons or tabs (csv, tsv), a
filled pack, or a ledger, journal or report that “guatu export” wrote. Every statement in it is
held against what is known:
  new          nothing was known for its day
  changed      it corrects what you, the same file, or the pack said for its day
  conflicts    somebody else said otherwise: left out, unless --take-conflicts
  known        it adds nothing; a file taken in twice changes nothing
  refused      with its cell and the reason

A ledger is taken in on its own day, lead units too; columns that were changed and are not taken
in are named.

When lines are refused, nothing is recorded until you say yes. What is taken is one deed, with
the file as its source; “guatu undo” takes all of it back.

  guatu import june.xlsx --dry-run           look, and record nothing
  guatu import june.xlsx --by Chen
  guatu import june.csv --on 2020-06-30 --map B=title --map 完成值=value

Fields: id, title, measure, milestone, value, against, unit, done, date, progress, note, problem,
next, lead, ignored. Exit code 1 when lines were refused or a file cannot be taken in.")]
    Import(Import),
    /// Keep a copy of all journals, or list the copies there are
    #[command(after_help = "\
One is made by itself before the first record of a day, and before journals are merged. They
lie in the folder “backups” of the progress folder; “guatu merge COPY.zip” brings one back.")]
    Backup {
        /// List the copies there are
        #[arg(long)]
        list: bool,
    },
    /// Take back the last deed recorded from this installation
    Undo {
        /// Name of the person
        #[arg(long, default_value = "", hide_default_value = true)]
        by: String,
    },
    /// Print what a shell completes
    #[command(after_help = "\
  guatu completions bash > ~/.local/share/bash-completion/completions/guatu
  guatu completions zsh > ~/.zfunc/_guatu
  guatu completions fish > ~/.config/fish/completions/guatu.fish")]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the page for man, or write the pages of all commands
    #[command(after_help = "\
  guatu man | man -l -
  guatu man ~/.local/share/man/man1")]
    Man {
        /// Folder to write all pages into
        #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
        folder: Option<PathBuf>,
    },
}

/// What becomes of a written file, and what is said of it.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct Writing {
    /// Write over a file that is there
    #[arg(long)]
    pub force: bool,
    /// Say nothing when it is written
    #[arg(long, short)]
    pub quiet: bool,
    /// Print path, format, count and bytes for programs
    #[arg(long, conflicts_with = "quiet")]
    pub json: bool,
}

/// How a picture is drawn. Pictures need no display and no installed font.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Pictures (svg, png)")]
pub struct Picture {
    /// What is drawn [default: wall]
    #[arg(long, value_name = "CHART", value_parser = Chart::KEYS)]
    pub chart: Option<String>,
    /// Of which measure a trajectory is; the leading one where none is named
    #[arg(long, value_name = "COMMITMENT[/MEASURE]")]
    pub of: Option<String>,
    /// What a chart repeats for [default: section; of burn-up, everything together]
    #[arg(long, value_name = "GROUPS", value_parser = grouping())]
    pub by: Option<Grouping>,
    /// A timeline's rows: what has a day of its own, everything, or projects [default: dated]
    #[arg(long, value_name = "ROWS", value_parser = keyed(&Rows::ALL, Rows::key))]
    pub rows: Option<Rows>,
    /// Size: a0 to a5 (lying), or width x height in points [default: 1920x1080]
    #[arg(long, value_name = "SIZE")]
    pub size: Option<Size>,
    /// Light ink on a dark ground
    #[arg(long)]
    pub dark: bool,
    /// Pixels a point of a PNG [default: 1, on paper sizes 3]
    #[arg(long, value_name = "FACTOR", value_parser = factor)]
    pub scale: Option<f64>,
}

/// Reads a factor of enlargement.
fn factor(s: &str) -> Result<f64, String> {
    let read = s.parse().ok().filter(|f| (0.1..=16.0).contains(f));
    read.ok_or_else(|| format!("'{s}' is no factor between 0.1 and 16"))
}

impl Deed {
    /// Whether something is on the disk when it answers, other than the answer.
    #[must_use]
    pub fn leaves_something(&self) -> bool {
        match self {
            Self::Merge { dry_run, .. } => !dry_run,
            Self::Import(wish) => !wish.dry_run,
            Self::Backup { list } => !list,
            Self::Man { folder } => folder.is_some(),
            Self::Export { file, .. } | Self::Pack { file, .. } => file.as_os_str() != "-",
            _ => self.records(),
        }
    }

    /// Whether it writes into a journal.
    #[must_use]
    pub const fn records(&self) -> bool {
        matches!(
            self,
            Self::Record(_)
                | Self::Tick { .. }
                | Self::Assign { .. }
                | Self::Undo { .. }
                | Self::Merge { .. }
                | Self::Import(_)
                | Self::Backup { .. }
        )
    }

    /// Whether it names a plan's folder of its own.
    #[must_use]
    pub const fn names_plan(&self) -> bool {
        matches!(self, Self::Check { dir: Some(_), .. })
    }
}

/// What is taken in, and how.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "questions apart, each answered for itself")]
pub struct Import {
    /// Files that came back
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Sheet of the workbook [default: the one that reports something]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// What a column says, by its letter or heading; may be given several times
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = mapped)]
    pub map: Vec<(String, Field)>,
    /// What a title or id of the file means, by the id of the commitment; may be given several times
    #[arg(long, value_name = "TITLE=ID", value_parser = meant)]
    pub same: Vec<(String, String)>,
    /// Day of lines that give none [default: the file's own, or the reporting date]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Name of the person who takes it in
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    pub by: String,
    /// Tell what would be recorded, and record nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Take what contradicts somebody else's report, too
    #[arg(long)]
    pub take_conflicts: bool,
    /// Answer questions with yes: take the other lines when some are refused
    #[arg(long)]
    pub yes: bool,
    /// Print for programs
    #[arg(long)]
    pub json: bool,
}

impl<'a> From<&'a Import> for super::import::Wish<'a> {
    fn from(i: &'a Import) -> Self {
        Self {
            files: &i.files,
            sheet: i.sheet.as_deref(),
            map: &i.map,
            same: &i.same,
            on: i.on,
            by: &i.by,
            dry_run: i.dry_run,
            take_conflicts: i.take_conflicts,
            yes: i.yes,
            json: i.json,
        }
    }
}

/// Reads `COLUMN=FIELD`.
fn mapped(s: &str) -> Result<(String, Field), String> {
    let (column, key) = s.rsplit_once('=').unwrap_or((s, ""));
    let field = Field::ALL.into_iter().find(|f| f.key() == key.trim());
    let fields = Field::ALL.map(Field::key).join(", ");
    match field {
        Some(field) if !column.trim().is_empty() => Ok((column.trim().to_owned(), field)),
        _ => Err(format!("'{s}' is not COLUMN=FIELD, as in C=value; fields are {fields}")),
    }
}

/// Reads `TITLE=ID`.
fn meant(s: &str) -> Result<(String, String), String> {
    match s.rsplit_once('=').map(|(title, id)| (title.trim(), id.trim())) {
        Some((title, id)) if !title.is_empty() && !id.is_empty() => Ok((title.to_owned(), id.to_owned())),
        _ => Err(format!("'{s}' is not TITLE=ID, as in 管网=sewer-network")),
    }
}

/// What is recorded.
#[derive(Debug, clap::Args)]
pub struct Record {
    /// Commitment, with /measure and /milestone where there are several
    #[arg(value_name = "COMMITMENT[/MEASURE[/MILESTONE]]")]
    pub target: String,
    /// Figure, class, rating, or reached / not-reached
    #[arg(allow_hyphen_values = true, required_unless_present_any = ["note", "problem", "next"])]
    pub value: Option<String>,
    /// The figure's unit, where it is written apart
    #[arg(hide = true)]
    pub unit: Option<String>,
    /// The figure it is compared with, of a compared measure
    #[arg(long, value_name = "FIGURE", allow_hyphen_values = true)]
    pub against: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What stands in the way
    #[arg(long, value_name = "TEXT")]
    pub problem: Option<String>,
    /// What is done next
    #[arg(long, value_name = "TEXT")]
    pub next: Option<String>,
    /// Title of what supports it
    #[arg(long, value_name = "TITLE")]
    pub source: Option<String>,
    /// Web address of the source
    #[arg(long, value_name = "URL", requires = "source")]
    pub link: Option<String>,
    /// Day, person and answers.
    #[command(flatten)]
    pub terms: Terms,
}

/// What every recording takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Terms {
    /// Day the report is about [default: the reporting date]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Name of the person
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    pub by: String,
    /// Answer questions with yes: a day outside the plan's period
    #[arg(long)]
    pub yes: bool,
    /// Print the commitments' report for programs
    #[arg(long)]
    pub json: bool,
}

/// Which commitments are shown. Values of one option are joined by OR, options by AND.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Which commitments")]
pub struct Filter {
    /// Id of a section, or words of its title
    #[arg(long, value_name = "SECTION")]
    pub section: Vec<String>,
    /// Kind of commitment
    #[arg(long, value_name = "KIND", value_parser = kind())]
    pub kind: Vec<Kind>,
    /// Where it stands
    #[arg(long, value_name = "STANDING", value_parser = standing())]
    pub standing: Vec<Standing>,
    /// Lead unit, or words of its name; "" for what nobody leads
    #[arg(long, value_name = "UNIT")]
    pub unit: Vec<String>,
    /// What lags, is overdue or missed its goal
    #[arg(long)]
    pub behind: bool,
}

fn date(typed: &str) -> Result<Date, String> {
    text::parse_date(typed).ok_or_else(|| "not a day of the calendar: write it as 2020-06-30".to_owned())
}

/// A parser for values with keys, which the help then lists.
fn keyed<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    key: fn(T) -> &'static str,
) -> impl clap::builder::TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(move |v| key(*v)))
        .try_map(move |s| all.iter().copied().find(|v| key(*v) == s).ok_or("unknown"))
}

fn kind() -> impl clap::builder::TypedValueParser<Value = Kind> {
    keyed(&Kind::ALL, Kind::key)
}

/// Groups are named as the other options name them.
fn grouping() -> impl clap::builder::TypedValueParser<Value = Grouping> {
    keyed(&group::ALL, |by| if by == Grouping::Lead { "unit" } else { group::key(by) })
}

fn format() -> impl clap::builder::TypedValueParser<Value = Format> {
    keyed(&Format::ALL, Format::name)
}

fn standing() -> impl clap::builder::TypedValueParser<Value = Standing> {
    keyed(&Standing::ALL, Standing::key)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    fn parse(line: &str) -> Result<Args, clap::Error> {
        Args::try_parse_from(std::iter::once("guatu").chain(line.split_whitespace()))
    }

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn what_every_command_takes_stands_before_or_after_it() {
        for line in ["--as-of 2020-06-30 --lang zh-Hant status", "status --as-of 2020/6/30 --lang zh-Hant"] {
            let common = parse(line).unwrap().common;
            assert_eq!(common.as_of, Some(jiff::civil::date(2020, 6, 30)));
            assert_eq!(common.lang(), Lang::Hant);
        }
        assert!(parse("").unwrap().deed.is_none());
    }

    #[test]
    fn values_may_begin_with_a_sign() {
        for (line, want) in [
            ("record a -3.2 --on 2020-06-30", "-3.2"),
            ("record a --on 2020-06-30 -3.2%", "-3.2%"),
            ("record a - --note x", "-"),
            ("record a -1,000 --by Chen", "-1,000"),
        ] {
            let Some(Deed::Record(r)) = parse(line).unwrap().deed else { panic!("{line}") };
            assert_eq!(r.value.as_deref(), Some(want), "{line}");
        }
        let Some(Deed::Record(r)) = parse("record a 52 km --against -1.5").unwrap().deed else { panic!() };
        assert_eq!((r.unit.as_deref(), r.against.as_deref()), (Some("km"), Some("-1.5")));
    }

    #[test]
    fn what_is_not_clear_is_refused() {
        for line in [
            "record a",
            "record a 52 --on 2020-02-30",
            "status --rule mine",
            "status --kind road",
            "status road --all",
            "export",
            "tick",
            "dance",
            "status --lang fr",
            "record a 52 --link http://x",
        ] {
            assert_eq!(parse(line).unwrap_err().exit_code(), 2, "{line}");
        }
        assert!(parse("record a --note x").is_ok());
    }
}
