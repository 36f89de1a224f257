//! A bulletin as a document for Word, `LibreOffice` and WPS (ECMA-376), for an office to edit:
//! real headings, tables whose heads repeat, footnotes, page numbers. Charts are pictures.
//!
//! The parts are written here and packed with the `zip` the backups use. No writer crate has
//! repeated table heads, texts for pictures and the same bytes for the same document at once.

mod body;
mod styles;

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use self::body::Body;
use super::{Bulletin, html::paper};
use crate::{
    exchange::{ExportError, png, svg::Escaped},
    text::tf,
};

/// Pixels a point of the charts: 200 an inch.
const SCALE: f64 = 200.0 / 96.0;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The bytes of the document.
///
/// # Errors
/// When a chart cannot be drawn or the package not be packed.
pub(super) fn write(b: &Bulletin) -> Result<Vec<u8>, ExportError> {
    let body = Body::of(b);
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        // Readers look for this one first.
        ("[Content_Types].xml".into(), content_types(b).into_bytes()),
        ("_rels/.rels".into(), package_rels().into_bytes()),
        ("docProps/core.xml".into(), core(b).into_bytes()),
        ("word/document.xml".into(), body.document(b).into_bytes()),
        ("word/styles.xml".into(), styles::write(b.lang).into_bytes()),
        ("word/settings.xml".into(), settings().into_bytes()),
        ("word/footnotes.xml".into(), body.footnotes().into_bytes()),
        ("word/footer1.xml".into(), footer(b).into_bytes()),
        ("word/_rels/document.xml.rels".into(), document_rels(b, body.pictures.len()).into_bytes()),
    ];
    if let Some(mark) = &b.mark {
        parts.push(("word/header1.xml".into(), header(mark).into_bytes()));
    }
    for (n, picture) in body.pictures.iter().enumerate() {
        parts.push((format!("word/media/image{}.png", n + 1), png::write(picture, &paper(), SCALE)?));
    }
    pack(&parts).map_err(|e| ExportError::Draw(e.to_string()))
}

fn pack(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The day of the export is none of the document's business, and would change its bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(b: &Bulletin) -> String {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut out = format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>"#
    );
    let named = ["styles", "settings", "footnotes"].map(|name| (name.to_owned(), name));
    let head = b.mark.iter().map(|_| ("header1".to_owned(), "header"));
    for (part, kind) in named.into_iter().chain([("footer1".to_owned(), "footer")]).chain(head) {
        // Writing into a string cannot fail.
        let _ = write!(out, r#"<Override PartName="/word/{part}.xml" ContentType="{WORD}.{kind}+xml"/>"#);
    }
    out.push_str(r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#);
    out
}

fn package_rels() -> String {
    format!(
        r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
    )
}

/// How the body names its parts: styles, settings, notes, foot, head, then the pictures.
fn document_rels(b: &Bulletin, pictures: usize) -> String {
    let mut out = format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">"#);
    let named =
        ["styles", "settings", "footnotes"].map(|kind| (kind.to_owned(), kind, format!("{kind}.xml")));
    let foot = [("footer".to_owned(), "footer", "footer1.xml".to_owned())];
    let head = b.mark.iter().map(|_| ("header".to_owned(), "header", "header1.xml".to_owned()));
    let images = (1..=pictures).map(|n| (format!("image{n}"), "image", format!("media/image{n}.png")));
    for (id, kind, target) in named.into_iter().chain(foot).chain(head).chain(images) {
        let _ = write!(out, r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#);
    }
    out.push_str("</Relationships>");
    out
}

fn core(b: &Bulletin) -> String {
    let creator = b.issuer.as_deref().unwrap_or("Guatu");
    format!(
        r#"{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>"#,
        Escaped(&b.title()),
        Escaped(creator),
        b.lang.tag(),
    )
}

fn settings() -> String {
    format!(
        r#"{HEAD}<w:settings xmlns:w="{MAIN}"><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#
    )
}

/// The page's number between dashes.
fn footer(b: &Bulletin) -> String {
    let number = tf(b.lang, "bulletin-page", &[("page", "\u{0}".into())]);
    let (before, after) = number.split_once('\u{0}').unwrap_or_default();
    format!(
        r#"{HEAD}<w:ftr xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:ftr>"#,
        Escaped(before),
        Escaped(after),
    )
}

fn header(mark: &str) -> String {
    format!(
        r#"{HEAD}<w:hdr xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:hdr>"#,
        Escaped(mark)
    )
}
