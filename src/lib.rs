//! Guatu (掛圖): a wall chart for an annual plan.
pub mod domain;
pub mod text;
