//! Numbers that the documents promise, for tests: a limit of the code that is changed without them fails.

use std::fs;

/// The number that stands in `file`, from the project's folder, between these words. They stand there once;
/// how the lines of the text break does not matter.
#[track_caller]
pub fn promised(file: &str, before: &str, after: &str) -> usize {
    let text = fs::read_to_string(format!("../{file}")).expect("a document");
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let mut numbers = text.split(before).skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',')?;
        let (digits, rest) = rest.split_at(end);
        let number = digits.replace(',', "").parse().ok()?;
        rest.starts_with(after).then_some(number)
    });
    let number = numbers.next();
    assert!(numbers.next().is_none(), "{before}…{after} stands twice");
    number.unwrap_or_else(|| panic!("{file} does not say {before}…{after}"))
}

#[test]
fn the_page_waits_as_long_as_it_is_promised() {
    let seconds = promised("docs/contract.md", "`E-TIME` not started after ", " s");
    assert!(include_str!("../../src/shell/start.js").contains(&format!("}}, {seconds}000);")));
    // 「within three seconds」
    assert!(include_str!("../../src/shell/sw.js").contains("var PATIENCE = 3000;"));
}
