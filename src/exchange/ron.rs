//! RON: the report in the notation of the plan files, without `Some(…)` around what is there.

use ::ron::{extensions::Extensions, ser::PrettyConfig};

use super::{ExportError, report::Report};

/// The report as RON. Lines end the same on every system, so exports can be compared.
pub(super) fn write(report: &Report<'_>) -> Result<Vec<u8>, ExportError> {
    let config = PrettyConfig::new().new_line("\n").extensions(Extensions::IMPLICIT_SOME);
    let mut text = ::ron::ser::to_string_pretty(report, config)?;
    text.push('\n');
    Ok(text.into_bytes())
}

#[cfg(test)]
mod tests {
    use crate::exchange::{Format, Sheet, export, fixture::Fixture};

    #[test]
    fn what_is_written_reads_back_and_stays_readable() {
        let bytes = export(Format::Ron, &Fixture::sewer().scope(), &Sheet::default()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("#![enable(implicit_some)]\n("));
        assert!(text.contains("formula: \"P = A ÷ T = 52 ÷ 113.5 = 45.8 %"), "{text}");
        assert!(text.contains("compare: \"at-least\""));
        ::ron::from_str::<::ron::Value>(&text).unwrap();
    }
}
