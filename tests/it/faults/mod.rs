//! The fault campaign: what the store survives, row by row of the ledger's promises.
//!
//! Every row has a short form that runs with each `cargo test`, a form for CI (`GUATU_CI=1`)
//! and a long one (`.ci/long <row>`, which sets `GUATU_LONG` to how many). `GUATU_SEED`
//! repeats a run. What long runs gave is written down in `tests/CAMPAIGNS.md`.

mod calls;
mod crash;
mod disk;
mod failing;
#[cfg(target_os = "linux")]
mod full;
mod kill;
mod liars;
mod model;
mod office;
#[cfg(target_os = "linux")]
mod program;
#[cfg(target_os = "linux")]
mod strace;
mod travel;
mod versions;
mod writers;

use std::io::Write as _;

/// A small generator of our own: a seed that is printed makes a run repeatable.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        // Seeds that differ in one bit start far apart, and none starts at zero.
        Self(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `n`; 0 where `n` is.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let high = usize::try_from(self.0 >> 20).unwrap_or(usize::MAX);
        high.checked_rem(n).unwrap_or(0)
    }
}

fn number(name: &str) -> Option<usize> {
    std::env::var(name).ok().and_then(|n| n.parse().ok())
}

/// How many of a row: with every test run, with CI, or as `GUATU_LONG` says.
pub fn many(short: usize, ci: usize) -> usize {
    let ordinary = if std::env::var_os("GUATU_CI").is_some() { ci } else { short };
    number("GUATU_LONG").unwrap_or(ordinary)
}

/// Whether there is time for everything: with CI and in long runs.
pub fn thorough() -> bool {
    std::env::var_os("GUATU_CI").is_some() || std::env::var_os("GUATU_LONG").is_some()
}

/// The seed of this run.
pub fn seed() -> u64 {
    number("GUATU_SEED").map_or(20_200_630, |n| n as u64)
}

/// Prints the figures of a row, which `--nocapture` shows.
pub fn result(row: &str, figures: &str) {
    // A test whose output nobody reads has still passed.
    let _ = writeln!(std::io::stdout(), "{row}: {figures}, seed {}", seed());
}
