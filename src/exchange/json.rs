//! JSON: the report, indented, with a line end at its end.

use super::{ExportError, report::Report};

/// The report as JSON. Figures that are not finite become `null`.
pub(super) fn write(report: &Report<'_>) -> Result<Vec<u8>, ExportError> {
    let mut bytes = serde_json::to_vec_pretty(report)?;
    bytes.push(b'\n');
    Ok(bytes)
}
