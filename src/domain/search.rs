//! Short words in texts.
//!
//! What the standard library finds them by is made for long ones; it is 2 KB of program, and no word here is long.

/// What stands before a word and behind it, where it stands first.
///
/// ```
/// use ehr_grant_estimator::domain::around;
/// assert_eq!(around("6,000から8,000", "から"), Some(("6,000", "8,000")));
/// assert_eq!(around("6,000", "から"), None);
/// ```
#[inline(never)]
pub fn around<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    text.char_indices().find_map(|(at, _)| {
        let (before, from) = text.split_at_checked(at)?;
        Some((before, from.strip_prefix(word)?))
    })
}

/// Whether a word stands in a text.
pub fn holds(text: &str, word: &str) -> bool {
    around(text, word).is_some()
}

/// A text with another word in place of one, wherever that stands.
///
/// ```
/// use ehr_grant_estimator::domain::replaced;
/// assert_eq!(replaced("小計・総計", "計", "額"), "小額・総額");
/// assert_eq!(replaced("合合計計", "合計", ""), "合計");
/// ```
#[inline(never)]
pub fn replaced(text: &str, word: &str, by: &str) -> String {
    let (mut made, mut left) = (String::new(), text);
    while let Some((before, behind)) = around(left, word) {
        made.push_str(before);
        made.push_str(by);
        left = behind;
    }
    made + left
}
