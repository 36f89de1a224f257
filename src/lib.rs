//! Guatu (掛圖): a wall chart for an annual plan.
//!
//! RON files become a [`domain::plan::Plan`], journals a [`domain::journal::Journal`]; both
//! fold into a [`domain::tracker::Tracker`]; [`domain::scorecard::Scorecard`] derives every
//! figure once, and screens, exports and the command line read that one result, so they
//! cannot disagree.
//!
//! Who may know whom, kept by `cargo check --lib --no-default-features` and a test that
//! scans imports: `domain` knows nobody; `text` the domain's words; `search` both; `exchange` the domain
//! and texts, bytes in and bytes out; `store` the domain and the disk; views and widgets of
//! `gui` neither store nor exchange nor files. `desk`, `demo`, `cli` and the window's `app` and
//! `dispatch` tie them together.

pub mod chart;
pub mod cli;
pub mod demo;
pub mod desk;
pub mod domain;
pub mod exchange;
#[cfg(feature = "gui")]
pub mod gui;
mod many;
pub mod scope;
pub mod search;
pub mod store;
pub mod text;
