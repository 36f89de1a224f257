//! The figures of a chart in words, for those who cannot see it.

/// A table: every line has a cell for each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// The lines.
    pub lines: Vec<Vec<String>>,
}

impl Table {
    /// A table of these columns without any line.
    #[must_use]
    pub const fn new(head: Vec<String>) -> Self {
        Self { head, lines: Vec::new() }
    }
}
