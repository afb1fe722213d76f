//! The rule book as plain text, for a terminal or a file.

use super::{Book, Row};

/// The whole book: parts, rows, and under each row its sentence and its place in the file.
pub fn text(book: &Book) -> String {
    let mut text = format!(
        "{}　{}（{}）\n{}\n",
        book.year,
        book.title,
        book.id,
        book.counted()
    );
    for section in &book.sections {
        text.push_str(&format!("\n■ {}\n", section.title));
        if !section.name.is_empty() {
            text.push_str(&format!("  {}\n", section.name));
        }
        section.rows.iter().for_each(|row| add(row, &mut text));
    }
    text
}

fn add(row: &Row, text: &mut String) {
    text.push_str(&format!(
        "\n{}：{}　［{}］\n",
        row.label,
        row.value,
        row.mark.word()
    ));
    for part in row.parts.iter().filter(|part| !part.is_told) {
        text.push_str(&format!("  {}：{}\n", part.name, part.text));
    }
    if let Some(cited) = &row.citation {
        text.push_str(&format!("  「{}」\n  {}\n", cited.quote, cited.found()));
        if !cited.remark.is_empty() {
            text.push_str(&format!("  {}\n", cited.remark));
        }
    }
    text.push_str(&format!("  {}\n", row.path));
}
