//! Which build a page is: a hash of its content, so that a saved copy can be told from another one, and the
//! worker can tell a whole page from one that was changed on its way.

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

/// What `index.html` has where the hash is to stand. The hash is of the page as it is with this.
const NONE: &str = "dev";
/// How many digits of the hash name the build.
const DIGITS: usize = 8;

/// The page with its own hash in its places.
pub fn stamped(page: &str) -> Result<String> {
    let hash = hash(page)?;
    Ok(exchanged(page, &places(NONE), &places(&hash)))
}

/// The digits that name a finished page.
///
/// # Errors
/// If they are missing or the hash is, or if they are not what follows from the rest of the page.
pub fn verify(page: &str) -> Result<String> {
    let hex = |rest: &str| rest.chars().take_while(char::is_ascii_hexdigit).collect();
    let said: String = page
        .split_once(" data-sha256=\"")
        .map(|(_, rest)| hex(rest))
        .unwrap_or_default();
    let needed = hash(&exchanged(page, &places(&said), &places(NONE)))?;
    ensure!(
        said == needed,
        "the page says that it is {said}, but it is {needed}"
    );
    Ok(name(&said).to_owned())
}

/// For programs, and for people.
fn places(hash: &str) -> [String; 2] {
    let name = name(hash);
    [
        format!("<meta name=\"build\" content=\"{name}\" data-sha256=\"{hash}\">"),
        format!("<span data-build=\"\">{name}</span>"),
    ]
}

fn name(hash: &str) -> &str {
    hash.get(..DIGITS).unwrap_or(hash)
}

fn exchanged(page: &str, old: &[String; 2], new: &[String; 2]) -> String {
    let pairs = old.iter().zip(new);
    pairs.fold(page.to_owned(), |page, (old, new)| page.replace(old, new))
}

fn hash(page: &str) -> Result<String> {
    for place in places(NONE) {
        let count = page.matches(&place).count();
        ensure!(
            count == 1,
            "the page must have exactly one {place}; it has {count}"
        );
    }
    Ok(format!("{:x}", Sha256::digest(page)))
}

#[cfg(test)]
mod tests {
    use super::{NONE, places, stamped, verify};

    const PAGE: &str = "<meta name=\"build\" content=\"dev\" data-sha256=\"dev\"><p>text</p>\
        <span data-build=\"\">dev</span>";

    #[test]
    fn the_digits_stand_in_both_places_and_follow_from_the_rest() {
        let page = stamped(PAGE).unwrap();
        let id = verify(&page).unwrap();
        // The second of three begins the whole hash.
        assert!(id.len() == 8 && page.matches(&id).count() == 3 && !page.contains("dev"));
        assert_eq!(stamped(PAGE).unwrap(), page);
        assert_ne!(stamped(&PAGE.replace("text", "test")).unwrap(), page);
    }

    #[test]
    fn a_changed_page_is_not_what_it_says() {
        let page = stamped(PAGE).unwrap();
        let id = verify(&page).unwrap();
        assert!(verify(&page.replace("text", "test")).is_err());
        assert!(verify(&page.replace(&id, "01234567")).is_err());
        for place in 0..3 {
            let at = page.match_indices(&id).nth(place).unwrap().0;
            let mut other = page.clone();
            other.replace_range(at..at + 8, "01234567");
            assert!(verify(&other).is_err(), "{other}");
        }
        assert!(verify(PAGE).is_err());
    }

    #[test]
    fn a_missing_place_is_refused() {
        assert!(stamped(&PAGE.replace("<span data-build=\"\">dev</span>", "")).is_err());
        assert!(stamped(&PAGE.repeat(2)).is_err());
    }

    /// It takes the hash of the same text as the build does.
    #[test]
    fn the_worker_empties_the_same_places() {
        for place in places(NONE) {
            assert!(
                include_str!("../../src/shell/sw.js").contains(&place),
                "{place}"
            );
        }
    }
}
