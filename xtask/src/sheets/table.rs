//! Tables as text, and in which cells two of them differ.

/// The cells of a table in CSV.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let csv = csv.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(character),
        }
    }
    rows
}

/// Each cell that LibreOffice found otherwise than the page says. The workbook goes on to say how to read it.
pub fn differences(found: &str, expected: &str) -> Vec<String> {
    let (found, expected) = (cells(found), cells(expected));
    let mut differences = Vec::new();
    for (index, row) in expected.iter().enumerate() {
        for (column, ours) in row.iter().enumerate() {
            let theirs = found.get(index).and_then(|row| row.get(column));
            let theirs = theirs.map_or("", String::as_str);
            if !is_same(theirs, ours) {
                differences.push(format!(
                    "row {}, column {column}: {theirs}, not {ours}",
                    index + 1
                ));
            }
        }
    }
    differences
}

/// Each number of one plan that LibreOffice found otherwise. Other numbers may bring a line more or less: one
/// of reasons, or one of what a cut would make of the grant, which is not told where it makes nothing of it.
pub fn differences_in_numbers(found: &str, expected: &str) -> Vec<String> {
    let is_number = |cell: &str| cell.starts_with(|first: char| first.is_ascii_digit());
    let (found, expected) = (cells(found), cells(expected));
    let mut found = found.iter();
    let mut differences = Vec::new();
    for row in &expected {
        let [label, ours, ..] = row.as_slice() else {
            continue;
        };
        if is_number(ours) && !label.starts_with("端数") {
            let theirs = found.find(|row| row.first() == Some(label));
            let theirs = theirs.and_then(|row| row.get(1)).map_or("", String::as_str);
            if !is_same(theirs, ours) {
                differences.push(format!("{label}: {theirs}, not {ours}"));
            }
        }
    }
    differences
}

/// A rate that does not end is cut in one table and rounded in the other; a text that looks like a formula has
/// a mark before it in ours.
fn is_same(theirs: &str, ours: &str) -> bool {
    let is_endless = ours.len() == "0.666666666666".len() && ours.starts_with("0.");
    theirs == ours
        || Some(theirs) == ours.strip_prefix('\'')
        || is_endless && theirs.starts_with(ours)
}

#[cfg(test)]
mod tests {
    use super::differences;

    #[test]
    fn a_cell_that_came_to_something_else_is_told() {
        let ours = "\u{feff}a,,\r\n\"x\"\"\n,y\",45375000,\r\n0.666666666666,'=1,\r\n";
        let same = "a,\n\"x\"\"\n,y\",45375000\n0.666666666666667,=1\nabout\n";
        assert_eq!(differences(same, ours), [""; 0]);
        let other = same.replace("45375000", "45375001");
        assert_eq!(
            differences(&other, ours),
            ["row 2, column 1: 45375001, not 45375000"]
        );
        assert_eq!(differences("", ours).len(), 5);
    }
}
