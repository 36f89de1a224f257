//! The window: the only code that knows egui.
//!
//! Views and widgets get a [`model::Model`] to read and answer with [`action::Action`]s;
//! they never see the store, the exports or a file. [`dispatch`] turns actions into
//! entries and changes of the model; [`app`] holds both together.

pub mod action;
pub mod app;
mod clipboard;
pub mod command;
mod deeds;
mod demo;
pub mod dispatch;
pub mod display;
mod drop;
pub mod export;
pub mod filter;
mod focus;
pub mod fonts;
pub mod ime;
pub mod import;
mod keys;
pub mod model;
mod narrow;
pub mod notice;
mod opening;
pub mod options;
pub mod part;
pub mod prefs;
pub mod safety;
pub mod saved;
pub mod subject;
pub mod theme;
pub mod view;
pub mod widget;
mod year;
