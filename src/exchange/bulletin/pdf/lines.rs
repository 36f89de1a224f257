//! Words in lines. Nothing is ever cut: what has no place to break, breaks anywhere.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::chart::face::Face;

/// A text in lines of at most `width` points, the first one shorter by `indent`. The lines
/// of the text stay apart.
pub(super) fn wrap(face: &Face, text: &str, size: f64, width: f64, indent: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = indent;
    let mut start = 0;
    for (end, kind) in linebreaks(text) {
        let piece = &text[start..end];
        start = end;
        let bare = piece.trim_end_matches(['\r', '\n']);
        let wide = face.width(bare, size);
        // A space at the end of a line takes no room.
        let needed = face.width(bare.trim_end(), size);
        if used + needed > width && used > 0.0 && needed <= width {
            lines.push(String::new());
            used = 0.0;
        }
        if needed <= width - used {
            push(&mut lines, bare);
            used += wide;
        } else {
            for c in bare.chars() {
                let one = face.width(c.encode_utf8(&mut [0; 4]), size);
                if used + one > width && used > 0.0 {
                    lines.push(String::new());
                    used = 0.0;
                }
                push(&mut lines, c.encode_utf8(&mut [0; 4]));
                used += one;
            }
        }
        if kind == BreakOpportunity::Mandatory && end < text.len() {
            lines.push(String::new());
            used = 0.0;
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

fn push(lines: &mut [String], piece: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Lang;

    #[test]
    fn no_line_is_too_long_and_no_character_is_lost() {
        let face = Face::of(Lang::Hans, false);
        for text in [
            "新建污水管网113.5公里，改造老旧小区12个。",
            "https://example.org/a/very/long/address/without/any/place/to/break/it?and=more",
            "Sewer pipes laid in all towns",
            "第一行\n第二行，略长一些的第二行\nlast",
            "",
        ] {
            for width in [30.0, 75.0, 200.0] {
                let lines = wrap(face, text, 9.0, width, 0.0);
                assert!(lines.iter().all(|l| face.width(l, 9.0) <= width + 1e-9), "{lines:?}");
                let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
                assert_eq!(bare(&lines.concat()), bare(text));
            }
        }
        assert_eq!(wrap(face, "甲\n乙", 9.0, 90.0, 0.0), ["甲", "乙"]);
        assert_eq!(wrap(face, "新建污水管网，共计。", 10.0, 60.0, 20.0), ["新建污水", "管网，共计。"]);
    }
}
