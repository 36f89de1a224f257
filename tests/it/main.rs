//! The one integration-test binary.

mod append;
mod books;
mod bulletin;
mod charts;
#[cfg(feature = "gui")]
mod charts_view;
mod cli;
#[cfg(feature = "gui")]
mod clipboard;
#[cfg(feature = "gui")]
mod closing;
#[cfg(feature = "gui")]
mod columns;
mod corpus;
mod data;
mod demo;
#[cfg(feature = "gui")]
mod demo_window;
mod desk;
#[cfg(feature = "gui")]
mod dialogs;
mod faults;
#[cfg(feature = "gui")]
mod finding;
#[cfg(feature = "gui")]
mod focus;
mod formulas;
#[cfg(feature = "gui")]
mod glyphs;
mod golden;
#[cfg(feature = "gui")]
mod gui;
#[cfg(feature = "gui")]
mod incoming;
mod laws;
mod ledger;
#[cfg(feature = "gui")]
mod ledger_keys;
mod malformed;
mod merge;
mod months;
#[cfg(feature = "gui")]
mod notices;
#[cfg(feature = "gui")]
mod order;
#[cfg(feature = "gui")]
mod outgoing;
#[cfg(feature = "gui")]
mod overview;
mod random;
#[cfg(feature = "gui")]
mod remembered;
mod rooms;
mod rules;
#[cfg(feature = "gui")]
mod sizes;
mod spreadsheets;
mod states;
mod store;
mod supply;
#[cfg(feature = "gui")]
mod timeline_gui;
mod totals;
mod trajectory;
mod why;
#[cfg(feature = "gui")]
mod why_gui;
#[cfg(feature = "gui")]
mod year;
