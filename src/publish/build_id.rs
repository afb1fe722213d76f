//! Which build a page is: a hash of its content, so that a saved copy can be told from another one, and the
//! worker can tell a whole page from one that was changed on its way.

use std::fmt;

use sha2::{Digest, Sha256};

use super::Misplaced;

/// What a page has where the hash is to stand. The hash is of the page as it is with this.
const NONE: &str = "dev";
/// How many digits of the hash name the build.
const DIGITS: usize = 8;

/// Why a page is not the one that it says it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildError {
    /// A place of the hash is missing or stands twice.
    Misplaced(Misplaced),
    /// It says that it is one, but is another.
    Changed {
        /// The hash that it says.
        said: String,
        /// The hash that follows from the rest of it.
        needed: String,
    },
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Misplaced(place) => place.fmt(f),
            Self::Changed { said, needed } => {
                write!(f, "the page says that it is {said}, but it is {needed}")
            }
        }
    }
}

impl std::error::Error for BuildError {}

/// The page with its own hash in its places.
pub fn stamped(page: &str) -> Result<String, BuildError> {
    let hash = hash(page)?;
    Ok(exchanged(page, &blank(), &places(&hash)))
}

/// The digits that name a finished page.
///
/// # Errors
/// If they are missing or the hash is, or if they are not what follows from the rest of the page.
pub fn verify(page: &str) -> Result<String, BuildError> {
    let said = said(page);
    let needed = hash(&emptied(page))?;
    if said == needed {
        Ok(name(&said).to_owned())
    } else {
        Err(BuildError::Changed { said, needed })
    }
}

/// The sum of a file, as `sha256sum` writes it.
pub fn sum(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

/// The page as it was before its hash was put in.
pub(super) fn emptied(page: &str) -> String {
    exchanged(page, &places(&said(page)), &blank())
}

/// Where the hash stands: for programs, and for people.
pub fn places(hash: &str) -> [String; 2] {
    let name = name(hash);
    [
        format!("<meta name=\"build\" content=\"{name}\" data-sha256=\"{hash}\">"),
        format!("<span data-build=\"\">{name}</span>"),
    ]
}

fn blank() -> [String; 2] {
    places(NONE)
}

fn said(page: &str) -> String {
    let hex = |rest: &str| rest.chars().take_while(char::is_ascii_hexdigit).collect();
    page.split_once(" data-sha256=\"")
        .map(|(_, rest)| hex(rest))
        .unwrap_or_default()
}

fn name(hash: &str) -> &str {
    hash.get(..DIGITS).unwrap_or(hash)
}

fn exchanged(page: &str, old: &[String; 2], new: &[String; 2]) -> String {
    let pairs = old.iter().zip(new);
    pairs.fold(page.to_owned(), |page, (old, new)| page.replace(old, new))
}

fn hash(page: &str) -> Result<String, BuildError> {
    for place in blank() {
        let count = page.matches(&place).count();
        if count != 1 {
            let marker = place;
            return Err(BuildError::Misplaced(Misplaced { marker, count }));
        }
    }
    Ok(sum(page))
}
