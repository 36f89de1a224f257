//! The styles of a document: fonts and sizes as GB/T 9704 has them for Chinese, and alike for
//! English. Fonts are named, not embedded: offices have them.

use std::fmt::Write as _;

use super::{HEAD, MAIN};
use crate::domain::words::Lang;

/// Fonts of a language, and sizes in half points.
struct Set {
    lang: &'static str,
    latin: &'static str,
    /// Body, title, first and second heading.
    fonts: [&'static str; 4],
    body: u16,
    title: u16,
    /// Height of a line in twentieths of a point, and whether it is exactly that.
    line: (u16, &'static str),
    /// First-line indent in hundredths of a character.
    indent: u16,
    cell: u16,
}

const fn set(lang: Lang) -> Set {
    match lang {
        Lang::Hans => Set {
            lang: "zh-CN",
            latin: "Times New Roman",
            fonts: ["仿宋", "宋体", "黑体", "楷体"],
            body: 32,
            title: 44,
            line: (560, "exact"),
            indent: 200,
            cell: 18,
        },
        Lang::Hant => Set {
            lang: "zh-TW",
            latin: "Times New Roman",
            fonts: ["標楷體", "新細明體", "微軟正黑體", "標楷體"],
            body: 32,
            title: 44,
            line: (560, "exact"),
            indent: 200,
            cell: 18,
        },
        Lang::En => Set {
            lang: "zh-TW",
            latin: "Times New Roman",
            fonts: ["新細明體", "新細明體", "微軟正黑體", "微軟正黑體"],
            body: 22,
            title: 40,
            line: (300, "auto"),
            indent: 0,
            cell: 17,
        },
    }
}

/// One paragraph style.
struct Style<'s> {
    id: &'s str,
    name: &'s str,
    paragraph: String,
    run: String,
}

pub(super) fn write(lang: Lang) -> String {
    let s = set(lang);
    let [body, title, first, second] = s.fonts;
    let (line, rule) = s.line;
    let latin_heading = if lang == Lang::En { "Arial" } else { s.latin };
    let font = |latin: &str, han: &str| {
        format!(r#"<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{han}"/>"#)
    };
    let size = |half: u16| format!(r#"<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>"#);
    let close = r#"<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/>"#;
    let after = if lang == Lang::En { 120 } else { 0 };
    let justify = if lang == Lang::En { "left" } else { "both" };
    let text = format!(
        r#"<w:spacing w:before="0" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/><w:ind w:firstLineChars="{}" w:firstLine="{}"/><w:jc w:val="{justify}"/>"#,
        s.indent,
        // What programs use that do not count characters.
        u32::from(s.indent) * u32::from(s.body) / 10,
    );
    let heading = |level: u8| {
        format!(
            r#"<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="60" w:line="{line}" w:lineRule="{rule}"/><w:ind w:firstLineChars="{}" w:firstLine="{}"/><w:outlineLvl w:val="{level}"/>"#,
            s.indent,
            u32::from(s.indent) * u32::from(s.body) / 10,
        )
    };
    let centered = |before: u16, after: u16| {
        format!(
            r#"<w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>"#
        )
    };
    let styles = [
        Style { id: "Text", name: "Body Text", paragraph: text, run: String::new() },
        Style {
            id: "Title",
            name: "Title",
            paragraph: centered(0, 120),
            run: format!("{}<w:b/>{}", font(s.latin, title), size(s.title)),
        },
        Style { id: "Issue", name: "Subtitle", paragraph: centered(0, 480), run: String::new() },
        Style {
            id: "Mark",
            name: "Mark",
            paragraph: format!(
                "<w:pBdr>{}</w:pBdr>{}",
                ["top", "left", "bottom", "right"]
                    .map(|side| format!(r#"<w:{side} w:val="single" w:sz="12" w:space="4" w:color="auto"/>"#))
                    .concat(),
                centered(0, 360),
            ),
            run: format!("<w:b/>{}", size(24)),
        },
        Style {
            id: "Heading1",
            name: "heading 1",
            paragraph: heading(0),
            run: format!(
                "{}{}{}",
                font(latin_heading, first),
                bold(lang),
                size(s.body + if lang == Lang::En { 4 } else { 0 })
            ),
        },
        Style {
            id: "Heading2",
            name: "heading 2",
            paragraph: heading(1),
            run: format!("{}{}{}", font(latin_heading, second), bold(lang), size(s.body)),
        },
        Style {
            id: "Caption",
            name: "caption",
            paragraph: centered(120, 80),
            run: format!("<w:b/>{}", size(21)),
        },
        Style { id: "Cell", name: "Table Text", paragraph: close.to_owned(), run: size(s.cell) },
        Style {
            id: "Picture",
            name: "Picture",
            paragraph: format!("<w:keepNext/>{}", centered(160, 0)),
            run: String::new(),
        },
        Style { id: "FootnoteText", name: "footnote text", paragraph: close.to_owned(), run: size(18) },
        Style {
            id: "Issuer",
            name: "Signature",
            paragraph: format!(
                r#"<w:spacing w:before="600" w:after="0" w:line="{line}" w:lineRule="{rule}"/><w:jc w:val="right"/>"#
            ),
            run: String::new(),
        },
        Style { id: "Header", name: "header", paragraph: centered(0, 0), run: format!("<w:b/>{}", size(18)) },
        Style {
            id: "Footer",
            name: "footer",
            paragraph: centered(0, 0),
            run: format!("{}{}", font(s.latin, title), size(if lang == Lang::En { 20 } else { 28 })),
        },
    ];
    let mut out = format!(
        r#"{HEAD}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{}{}<w:lang w:val="en-GB" w:eastAsia="{}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>"#,
        font(s.latin, body),
        size(s.body),
        s.lang,
    );
    for style in &styles {
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            r#"<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>"#,
            style.id, style.name, style.paragraph, style.run,
        );
    }
    out.push_str("</w:styles>");
    out
}

/// English headings are bold; Chinese ones have a face of their own.
const fn bold(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "<w:b/>",
        Lang::Hans | Lang::Hant => "",
    }
}
