//! A text as it stands in each kind of file.

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
    /// A part of a workbook.
    Xml,
}

/// Adds a text: what the format has uses for is written otherwise. What XML 1.0 cannot hold at all is left out.
pub fn push(out: &mut String, format: Format, text: &str) {
    for character in text.chars() {
        let instead = match (format, character) {
            (Format::Xml, '&') => "&amp;",
            (Format::Xml, '<') => "&lt;",
            (Format::Xml, '>') => "&gt;",
            (Format::Xml, '\0'..='\u{8}' | '\u{b}'..' ' | '\u{fffe}' | '\u{ffff}') => "",
            (Format::Csv, '"') => "\"\"",
            (Format::Json, '"') => "\\\"",
            (Format::Json, '\\') => "\\\\",
            (Format::Json, '\0'..' ') => {
                out.push_str("\\u00");
                for digit in [u32::from(character) / 16, u32::from(character) % 16] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
                continue;
            }
            _ => {
                out.push(character);
                continue;
            }
        };
        out.push_str(instead);
    }
}

/// Adds a line to others, unless it is empty.
pub fn add_line(lines: &mut String, line: &str) {
    if !line.is_empty() {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(line);
    }
}
