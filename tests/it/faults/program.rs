//! The real program at an office: folders as they were, a command, and what must hold after
//! it however it went.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use guatu::store::{
    backups,
    files::{Disk, Files as _},
    progress::Reading,
};

/// A small plan, which is read quickly.
const PLAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/malformed/good");
const PLAN_ID: &str = "good-2020";

/// What the office has the program do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Record,
    /// The first report of all, in a folder that is not there yet.
    First,
    Tick,
    Merge,
    Export,
    Backup,
    Status,
}

impl Deed {
    pub const ALL: [Self; 7] =
        [Self::Record, Self::First, Self::Tick, Self::Merge, Self::Export, Self::Backup, Self::Status];
    /// Those that write.
    pub const WRITING: [Self; 6] =
        [Self::Record, Self::First, Self::Tick, Self::Merge, Self::Export, Self::Backup];

    /// Words of the entries that are there once it is done.
    fn brings(self) -> &'static [&'static str] {
        match self {
            Self::Record | Self::First | Self::Tick => &["now"],
            Self::Merge => &["there-1", "there-2"],
            Self::Export | Self::Backup | Self::Status => &[],
        }
    }
}

/// What the program gave.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    signal: Option<i32>,
    out: String,
    pub err: String,
}

impl Said {
    pub fn of(o: Output) -> Self {
        let text = |b: Vec<u8>| String::from_utf8_lossy(&b).into_owned();
        Self { code: o.status.code(), signal: o.status.signal(), out: text(o.stdout), err: text(o.stderr) }
    }

    pub fn done(&self) -> bool {
        self.code == Some(0)
    }

    /// Whether the system could not even load the program.
    pub fn never_began(&self) -> bool {
        self.code == Some(127)
    }

    /// Whether a code such as `[not-saved]` is in the message.
    fn has_code(&self) -> bool {
        let code = |s: &str| {
            s.split_once(']').is_some_and(|(c, _)| {
                c.contains('-') && c.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
            })
        };
        self.err.split('[').skip(1).any(code)
    }
}

/// Everything below a folder: content of files, none for folders.
type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

fn tree(folder: &Path) -> Tree {
    let mut all = Tree::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(tree(&path));
            all.insert(path, None);
        } else {
            all.insert(path.clone(), Some(fs::read(&path).unwrap()));
        }
    }
    all
}

/// An office whose folders can be put back as they were.
pub struct Office {
    home: PathBuf,
    away: PathBuf,
    before: Tree,
    /// What each deed answers and notes where nothing fails, and the report it writes.
    said: BTreeMap<usize, (String, String)>,
    report: Vec<u8>,
}

const OLD_REPORT: &str = "the report of last month\n";

impl Office {
    /// Two reports in the office's folder, two in another one's. `long` letters make the
    /// first name longer, and so move every later line in its file.
    pub fn new(home: &Path, away: &Path, long: usize) -> Self {
        let mut o = Self {
            home: home.to_owned(),
            away: away.to_owned(),
            before: Tree::new(),
            said: BTreeMap::new(),
            report: Vec::new(),
        };
        let first = format!("before-1{}", "+".repeat(long));
        for (value, by) in [("20", first.as_str()), ("30", "before-2")] {
            o.must(
                &["record", "sewer-network", value, "--on", "2020-03-31", "--by", by],
                &o.folder(),
                "data",
            );
        }
        for (what, by) in [("growth", "there-1"), ("jobless", "there-2")] {
            o.must(
                &["record", what, "5", "--on", "2020-03-31", "--by", by],
                &away.join("progress"),
                "data-there",
            );
        }
        // A day on which no backup was made yet.
        let _ = fs::remove_dir_all(o.folder().join("backups"));
        fs::write(o.report_path(), OLD_REPORT).unwrap();
        o.before = tree(home);
        for (n, deed) in Deed::ALL.into_iter().enumerate() {
            o.restore();
            let said = Said::of(o.command(&[], deed).output().unwrap());
            assert!(said.done(), "{deed:?}: {said:?}");
            if deed == Deed::Export {
                o.report = fs::read(o.report_path()).unwrap();
            }
            o.said.insert(n, (said.out, said.err));
        }
        o.restore();
        o
    }

    fn must(&self, args: &[&str], folder: &Path, data: &str) {
        let said = Said::of(self.guatu(&[], args, folder, data).output().unwrap());
        assert!(said.done(), "{args:?}: {said:?}");
    }

    fn folder(&self) -> PathBuf {
        self.home.join("progress")
    }

    fn folder_of(&self, deed: Deed) -> PathBuf {
        if deed == Deed::First { self.home.join("new/progress") } else { self.folder() }
    }

    fn report_path(&self) -> PathBuf {
        self.home.join("report.csv")
    }

    fn guatu(&self, before: &[&str], args: &[&str], folder: &Path, data: &str) -> Command {
        let words: Vec<&str> = [before, &[env!("CARGO_BIN_EXE_guatu")]].concat();
        let mut c = Command::new(words[0]);
        c.args(&words[1..]).args(args).arg("--progress").arg(folder);
        c.args(["--plan", PLAN, "--lang", "en", "--as-of", "2020-06-30"]);
        let data = if data == "data" { self.home.join(data) } else { self.away.join(data) };
        c.current_dir(&self.away).env_clear();
        c.env("HOME", &self.home).env("XDG_DATA_HOME", data).env("LC_ALL", "C").env("TZ", "UTC");
        c.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        c
    }

    /// A deed as a command, behind words of another program that starts it.
    pub fn command(&self, before: &[&str], deed: Deed) -> Command {
        let (report, there) = (self.report_path(), self.away.join("progress"));
        let on = ["--on", "2020-06-30", "--by", "now"];
        let args: Vec<&str> = match deed {
            Deed::Record | Deed::First => [&["record", "sewer-network", "52"], &on[..]].concat(),
            Deed::Tick => [&["tick", "growth"], &on[..]].concat(),
            Deed::Merge => vec!["merge", there.to_str().unwrap()],
            Deed::Export => vec!["export", "--force", report.to_str().unwrap()],
            Deed::Backup => vec!["backup"],
            Deed::Status => vec!["status"],
        };
        self.guatu(before, &args, &self.folder_of(deed), "data")
    }

    /// Puts everything back as it was before.
    pub fn restore(&self) {
        for path in tree(&self.home).into_keys().rev() {
            // Others' files in the home, such as one that fills the disk, are not below it.
            let _ = if path.is_dir() { fs::remove_dir(&path) } else { fs::remove_file(&path) };
        }
        for (path, content) in &self.before {
            match content {
                None => fs::create_dir_all(path).unwrap(),
                Some(bytes) => {
                    fs::create_dir_all(path.parent().unwrap()).unwrap();
                    fs::write(path, bytes).unwrap();
                }
            }
        }
    }

    /// What holds after a deed: it ended as a program does, a refusal says its code unless
    /// nobody could hear it, what was there is there, what was acknowledged is there, nothing
    /// half written stays, and no answer is silently another one.
    pub fn settle(&self, deed: Deed, said: &Said, heard: bool) -> Result<(), String> {
        if said.signal.is_some() || !matches!(said.code, Some(0 | 1 | 3)) {
            return Err("it ended as no program should".into());
        }
        if heard && !said.done() && !said.has_code() {
            return Err("a refusal without a code".into());
        }
        let reading = Reading::of(&Disk, &self.folder_of(deed), PLAN_ID);
        if let Some(f) = reading.findings.first() {
            return Err(format!("left behind: {f:?}"));
        }
        let mut there: Vec<&str> = reading.entries.iter().map(|e| e.by.trim_end_matches('+')).collect();
        there.sort_unstable();
        let before: &[&str] = if deed == Deed::First { &[] } else { &["before-1", "before-2"] };
        for word in before {
            if there.iter().filter(|w| *w == word).count() != 1 {
                return Err(format!("{word} was there before: {there:?}"));
            }
        }
        for word in deed.brings() {
            let n = there.iter().filter(|w| *w == word).count();
            if said.done() && n == 0 {
                return Err(format!("{word} was acknowledged and is lost: {there:?}"));
            }
        }
        let known: BTreeSet<&str> = before.iter().chain(deed.brings()).copied().collect();
        if let Some(stranger) = there.iter().find(|w| !known.contains(*w)) {
            return Err(format!("nobody recorded {stranger}"));
        }
        self.nothing_half(deed, said)?;
        let (out, err) = self.usual(deed);
        let silent = said.done() && said.err == *err;
        // What is on the disk counts as done although neither stream could be written to.
        let mute = said.out.is_empty() && Deed::WRITING.contains(&deed);
        if silent && !mute && deed != Deed::Backup && said.out != *out {
            return Err(format!("another answer than {out:?}, and not a word why"));
        }
        let report = fs::read(self.report_path()).unwrap_or_default();
        if report != OLD_REPORT.as_bytes() && (deed != Deed::Export || (silent && report != self.report)) {
            return Err("the report is half or wrong, and not a word why".into());
        }
        Ok(())
    }

    /// Neither half files nor half lines nor half backups are there.
    fn nothing_half(&self, deed: Deed, said: &Said) -> Result<(), String> {
        for (path, content) in tree(&self.home) {
            let Some(bytes) = content else { continue };
            let (name, kind) = (path.display(), path.extension().unwrap_or_default());
            if kind == "guatu-new" {
                return Err(format!("half a file stays: {name}"));
            }
            if kind == "ronl" && !bytes.is_empty() && !bytes.ends_with(b"\n") {
                return Err(format!("half a line stays: {name}"));
            }
        }
        let kept = backups::list(&Disk, &self.folder());
        for b in &kept {
            backups::read(&Disk, &b.path).map_err(|e| format!("half a backup stays: {e}"))?;
        }
        if deed == Deed::Backup && said.done() {
            let all = Disk.list(&self.folder()).unwrap();
            let journals = all.iter().filter(|p| p.extension().is_some_and(|e| e == "ronl")).count();
            let newest = kept.first().and_then(|b| backups::read(&Disk, &b.path).ok()).unwrap_or_default();
            if newest.len() != journals {
                return Err("the backup lacks a journal, and not a word of it".into());
            }
        }
        Ok(())
    }

    fn usual(&self, deed: Deed) -> &(String, String) {
        &self.said[&Deed::ALL.iter().position(|d| *d == deed).unwrap()]
    }

    /// The same deed once nothing fails any more: it is done, and what must hold holds.
    pub fn again(&self, deed: Deed) -> Result<(), String> {
        let said = Said::of(self.command(&[], deed).output().unwrap());
        // A folder that was made before is not missing any more.
        if !said.done() || !(said.err.is_empty() || said.err == self.usual(deed).1) {
            return Err(format!("afterwards it is refused or complains: {said:?}"));
        }
        // It may have been done before: then its answer is another one.
        let told = Said { err: "-".into(), ..said };
        self.settle(deed, &told, true).map_err(|e| format!("afterwards: {e}"))
    }
}
