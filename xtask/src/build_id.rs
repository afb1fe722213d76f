//! Which build a page is: eight digits that follow from its content, so that a saved copy can be told
//! from another one.

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

/// Where the digits stand: for programs, and for people. `dev` is what `index.html` has there.
const PLACES: [(&str, &str); 2] = [
    ("<meta name=\"build\" content=\"", "\">"),
    ("<span data-build=\"\">", "</span>"),
];
const NONE: &str = "dev";
const DIGITS: usize = 8;

/// The page with its own digits in their places.
pub fn stamped(page: &str) -> Result<String> {
    let id = digits(page)?;
    Ok(PLACES.iter().fold(page.to_owned(), |page, place| {
        page.replace(&filled(*place, NONE), &filled(*place, &id))
    }))
}

/// The digits of a finished page.
///
/// # Errors
/// If they are missing, or not those that follow from the rest of the page.
pub fn verify(page: &str) -> Result<String> {
    let [(open, _), _] = PLACES;
    let id: String = page
        .split_once(open)
        .map(|(_, rest)| rest.chars().take(DIGITS).collect())
        .unwrap_or_default();
    let blank = PLACES.iter().fold(page.to_owned(), |page, place| {
        page.replace(&filled(*place, &id), &filled(*place, NONE))
    });
    let needed = digits(&blank)?;
    ensure!(
        id == needed,
        "the page says that it is build {id}, but it is {needed}"
    );
    Ok(id)
}

/// The hash is of the page as it is before it has digits.
fn digits(page: &str) -> Result<String> {
    for place in PLACES {
        let place = filled(place, NONE);
        let count = page.matches(&place).count();
        ensure!(
            count == 1,
            "the page must have exactly one {place}; it has {count}"
        );
    }
    let hash = format!("{:x}", Sha256::digest(page));
    Ok(hash.chars().take(DIGITS).collect())
}

fn filled((open, close): (&str, &str), text: &str) -> String {
    [open, text, close].concat()
}

#[cfg(test)]
mod tests {
    use super::{stamped, verify};

    const PAGE: &str =
        "<meta name=\"build\" content=\"dev\"><p>text</p><span data-build=\"\">dev</span>";

    #[test]
    fn the_digits_stand_in_both_places_and_follow_from_the_rest() {
        let page = stamped(PAGE).unwrap();
        let id = verify(&page).unwrap();
        assert!(id.len() == 8 && page.matches(&id).count() == 2 && !page.contains("dev"));
        assert_eq!(stamped(PAGE).unwrap(), page);
        assert_ne!(stamped(&PAGE.replace("text", "test")).unwrap(), page);
    }

    #[test]
    fn a_changed_page_is_not_what_it_says() {
        let page = stamped(PAGE).unwrap();
        let id = verify(&page).unwrap();
        assert!(verify(&page.replace("text", "test")).is_err());
        assert!(verify(&page.replace(&id, "01234567")).is_err());
        assert!(verify(&page.replacen(&id, "01234567", 1)).is_err());
        assert!(verify(PAGE).is_err());
    }

    #[test]
    fn a_missing_place_is_refused() {
        assert!(stamped(&PAGE.replace("<span data-build=\"\">dev</span>", "")).is_err());
        assert!(stamped(&PAGE.repeat(2)).is_err());
    }
}
