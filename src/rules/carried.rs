//! The rule packs in a file that somebody has: a page that carries them, or a pack by itself.

/// What opens the data block of a page.
const OPEN: &str = "<script type=\"application/json\" id=\"rule-packs\">";
/// What closes it.
const CLOSE: &str = "</script>";

/// The text of the packs in a file, a JSON list as [`read_packs`](super::read_packs) takes it: those of the one data
/// block of a page, a list as it stands, or one pack. None where the file is neither.
///
/// ```
/// use ehr_grant_estimator::rules::packs_in;
/// assert_eq!(packs_in(" {\"id\": 1} ").as_deref(), Some("[{\"id\": 1}]"));
/// assert_eq!(packs_in("<p>").as_deref(), None);
/// ```
pub fn packs_in(file: &str) -> Option<String> {
    // Windows programs put a mark before UTF-8.
    let file = file.trim_start_matches('\u{feff}').trim();
    if file.starts_with('{') {
        return Some(format!("[{file}]"));
    }
    if file.starts_with('[') {
        return Some(file.to_owned());
    }
    let (_, rest) = file.split_once(OPEN)?;
    let (packs, after) = rest.split_once(CLOSE)?;
    let is_only = !after.contains(OPEN);
    is_only.then(|| packs.trim().to_owned())
}
