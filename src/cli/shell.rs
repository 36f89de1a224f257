//! What the shell knows of the program: completions, and pages for `man`. Both are made from
//! the command line's own definition, so they cannot tell of anything else.

use std::{io, path::Path};

use clap::{Command, CommandFactory as _};
use clap_complete::{Shell, generate};
use clap_mangen::{
    Man,
    roff::{Roff, roman},
};

use super::{
    Exit, Failure, World,
    args::{Args, Common},
    out::Console,
};
use crate::store::files;

/// Name of the program.
const NAME: &str = "guatu";

/// Prints a shell's completions.
pub(super) fn completions(common: &Common, world: &mut World<'_>, shell: Shell) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(shell, &mut Args::command(), NAME, &mut script);
    Console::new(common.lang(), world).bytes(&script)?;
    Ok(Exit::Done)
}

/// Prints the program's page, or writes the pages of all commands into a folder.
pub(super) fn man(common: &Common, world: &mut World<'_>, folder: Option<&Path>) -> Result<Exit, Failure> {
    let lang = common.lang();
    let pages = pages()?;
    let Some(folder) = folder else {
        let first = pages.first().map(|(_, page)| page.as_slice()).unwrap_or_default();
        Console::new(lang, world).bytes(first)?;
        return Ok(Exit::Done);
    };
    let written = std::path::absolute(folder).and_then(|folder| {
        world.files.create_folder(&folder)?;
        pages
            .iter()
            .try_for_each(|(name, page)| files::replace(world.files.as_ref(), &folder.join(name), page))
    });
    let shown = folder.display().to_string();
    written.map_err(|e| {
        let args = [("file", shown.as_str().into()), ("why", e.to_string().into())];
        Failure::refused(lang, "cli-man-failed", &args)
    })?;
    let args = [("count", pages.len().into()), ("folder", shown.into())];
    Console::new(lang, world).say("cli-man-written", &args)?;
    Ok(Exit::Done)
}

/// Every page with the name of its file, the program's own first.
fn pages() -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut program = Args::command().disable_help_subcommand(true);
    // Hands the options that every command takes down to each.
    program.build();
    let commands = program.get_subcommands().cloned().collect::<Vec<_>>();
    std::iter::once(program).chain(commands).map(page).collect()
}

fn page(command: Command) -> io::Result<(String, Vec<u8>)> {
    let more = command.get_after_long_help().or_else(|| command.get_after_help()).map(ToString::to_string);
    let man = Man::new(command).source(crate::exchange::provenance::GENERATOR);
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    if man.get_filename() == format!("{NAME}.1") {
        man.render_subcommands_section(&mut out)?;
    }
    if let Some(more) = more {
        notes(&more).to_writer(&mut out)?;
    }
    Ok((man.get_filename(), out))
}

/// What help says at its end. Lines that stand in stay lines of their own.
fn notes(text: &str) -> Roff {
    let mut roff = Roff::default();
    let name = if text.contains("  guatu ") { "EXAMPLES" } else { "NOTES" };
    roff.control("SH", [name]);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let stands_in = |l: &&str| l.starts_with("  ");
        if line.is_empty() {
            roff.control("PP", []);
        } else if stands_in(&line) {
            roff.control("nf", []);
            roff.text([roman(line)]);
            while let Some(line) = lines.next_if(stands_in) {
                roff.text([roman(line)]);
            }
            roff.control("fi", []);
        } else {
            roff.text([roman(line)]);
        }
    }
    roff
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;

    use super::*;

    fn commands() -> Vec<String> {
        let all = Args::command();
        all.get_subcommands().map(|c| c.get_name().to_owned()).collect()
    }

    #[test]
    fn every_command_has_a_page_that_names_all_it_takes() {
        let pages = pages().unwrap();
        assert_eq!(pages[0].0, "guatu.1");
        let first = String::from_utf8(pages[0].1.clone()).unwrap();
        assert_eq!(pages.len(), commands().len() + 1);
        let mut program = Args::command();
        program.build();
        for command in program.get_subcommands().filter(|c| c.get_name() != "help") {
            let name = format!("guatu-{}.1", command.get_name());
            let (_, page) = pages.iter().find(|(n, _)| *n == name).unwrap_or_else(|| panic!("no {name}"));
            let page = String::from_utf8(page.clone()).unwrap();
            assert!(first.contains(&format!("guatu\\-{}(1)", command.get_name())), "{name} is not listed");
            for arg in command.get_arguments().filter(|a| !a.is_hide_set()) {
                let named = arg.get_long().map_or_else(
                    || arg.get_value_names().unwrap()[0].to_string(),
                    |long| format!("--{long}").replace('-', "\\-"),
                );
                assert!(page.contains(&named), "{name} lacks {named}");
            }
        }
    }

    #[test]
    fn every_shell_completes_every_command() {
        for shell in Shell::value_variants() {
            let mut script = Vec::new();
            generate(*shell, &mut Args::command(), NAME, &mut script);
            let script = String::from_utf8(script).unwrap();
            for command in commands() {
                assert!(script.contains(&command), "{shell} lacks {command}");
            }
            assert!(script.contains("as-of"), "{shell}");
        }
    }

    #[test]
    fn lines_that_stand_in_stay_lines() {
        let roff = notes("Said.\nMore.\n\n  guatu a   one\n  guatu b   two\nThen.").to_roff();
        let want = ".SH EXAMPLES\nSaid.\nMore.\n.PP\n.nf\n  guatu a   one\n  guatu b   two\n.fi\nThen.\n";
        assert!(roff.ends_with(want), "{roff}");
    }
}
