//! Files: plans that people write, journals that only grow, and where both live.
//!
//! Invariant: every touch of a disk goes through [`files::Files`], so that a test can make
//! each call fail; and an entry that was acknowledged has been flushed.

pub mod backups;
pub mod files;
mod forks;
pub mod line;
mod memory;
pub mod merge;
pub mod places;
pub mod plan_folder;
pub mod progress;
mod reading;
pub mod register;
pub mod saver;
pub mod syntax;
