//! How far a long export or import is, and whether to go on.
//!
//! Whoever waits gives a [`Watch`]; whoever works reports to it through [`Steps`], which
//! asks now and then, not at every line. A watch decides by itself how often it draws.

use std::ops::ControlFlow;

/// Looks on at something long.
pub trait Watch {
    /// So much of it is done; `Break` asks to stop. Nothing half done is left behind then.
    fn step(&mut self, done: usize, of: usize) -> ControlFlow<()>;
}

impl<F: FnMut(usize, usize) -> ControlFlow<()>> Watch for F {
    fn step(&mut self, done: usize, of: usize) -> ControlFlow<()> {
        self(done, of)
    }
}

/// Nobody looks on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn step(&mut self, _: usize, _: usize) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// It was asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;

/// How many steps pass between two questions: some milliseconds of work.
const STRIDE: usize = 128;

/// The steps of one piece of work.
pub struct Steps<'w> {
    watch: &'w mut dyn Watch,
    done: usize,
    of: usize,
}

impl<'w> Steps<'w> {
    /// Work of so many steps. A watch that hears of none yet may already stop it.
    ///
    /// # Errors
    /// When it was asked to stop.
    pub fn new(watch: &'w mut dyn Watch, of: usize) -> Result<Self, Stopped> {
        let mut steps = Self { watch, done: 0, of };
        steps.tell()?;
        Ok(steps)
    }

    /// One more is done.
    ///
    /// # Errors
    /// When it was asked to stop.
    pub fn one(&mut self) -> Result<(), Stopped> {
        self.done += 1;
        if self.done.is_multiple_of(STRIDE) || self.done == self.of { self.tell() } else { Ok(()) }
    }

    fn tell(&mut self) -> Result<(), Stopped> {
        match self.watch.step(self.done, self.of) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Stopped),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watch_hears_of_the_beginning_the_way_and_the_end() {
        let mut heard = Vec::new();
        let mut watch = |done, of| {
            heard.push((done, of));
            ControlFlow::Continue(())
        };
        let mut steps = Steps::new(&mut watch, 300).unwrap();
        for _ in 0..300 {
            steps.one().unwrap();
        }
        assert_eq!(heard, [(0, 300), (128, 300), (256, 300), (300, 300)]);
    }

    #[test]
    fn what_is_asked_to_stop_stops() {
        let mut watch = |done, _| if done < 200 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
        let mut steps = Steps::new(&mut watch, 1000).unwrap();
        let worked = (0..1000).take_while(|_| steps.one().is_ok()).count();
        assert_eq!(worked, 255);
    }
}
