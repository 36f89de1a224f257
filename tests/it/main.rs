//! The one integration-test binary.

mod data;
mod desk;
mod golden;
mod kill;
mod laws;
mod ledger;
mod random;
mod rooms;
mod rules;
mod states;
mod store;
mod totals;
