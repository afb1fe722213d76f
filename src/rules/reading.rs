//! From the text of a file to checked packs: the one way in, for the page and everywhere else.

use std::cell::RefCell;
use std::fmt;
use std::str::FromStr;

use super::node::Node;
use super::pack::Pack;
use super::place::Place;
use super::shelf::Shelf;
use super::text::scan;
use super::validate::{validate, validate_together};
use super::{Fault, Problem};

/// Reads the packs of a page, a list of them, and checks each as a whole, and then all together.
///
/// `parse` makes nodes of JSON text: `serde_json`, or the browser. It is asked only where every
/// parser reads the same from the text, so that a text has the same problems, in the same words,
/// wherever it is read.
///
/// # Errors
/// Every problem at once, each with its place; paths begin with the number of the pack.
pub fn read_packs(
    text: &str,
    parse: impl FnOnce(&str) -> Option<Node>,
) -> Result<Shelf, Vec<Problem>> {
    let packs = read_text(text, parse, |top| {
        if top.is_longer_than(MOST_PACKS) {
            top.note(Fault::TooMuch);
            return Vec::new();
        }
        let packs = top.list(checked);
        if top.problems() == 0 {
            validate_together(&packs, top);
        }
        packs
    })?;
    Shelf::new(packs).ok_or_else(|| vec![whole(Fault::NotAList)])
}

/// Reads one pack and checks it as a whole, as [`read_packs`] does.
///
/// ```
/// # use ehr_grant_estimator::rules::read_pack;
/// let problems = read_pack("{ \"id\": 1.0 }", |text| serde_json::from_str(text).ok());
/// let first = problems.err().and_then(|problems| Some(problems.first()?.path.clone()));
/// assert_eq!(first.as_deref(), Some("1行9文字目"));
/// ```
///
/// # Errors
/// Every problem at once, each with its place.
pub fn read_pack(
    text: &str,
    parse: impl FnOnce(&str) -> Option<Node>,
) -> Result<Pack, Vec<Problem>> {
    read_text(text, parse, checked)
}

/// Why a text is no rule pack: every problem at once, each with its place, a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// The problems; one at least.
    pub problems: Vec<Problem>,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            write!(f, "{line_end}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for PackError {}

/// Reads one pack by `serde_json`, as [`read_pack`] does.
///
/// ```
/// use ehr_grant_estimator::rules::Pack;
/// let refused = "{}".parse::<Pack>().expect_err("nothing stands in it");
/// assert!(refused.to_string().starts_with("id：この項目がありません"));
/// ```
impl FromStr for Pack {
    type Err = PackError;

    fn from_str(text: &str) -> Result<Self, PackError> {
        let parse = |text: &str| serde_json::from_str(text).ok();
        read_pack(text, parse).map_err(|problems| PackError { problems })
    }
}

/// Reads one file in the form of a rule pack's: text, whole numbers, lists and objects, each problem with its
/// place. What `from` made of one with a problem is thrown away.
pub(crate) fn read_text<T>(
    text: &str,
    parse: impl FnOnce(&str) -> Option<Node>,
    from: impl FnOnce(&Place<'_>) -> T,
) -> Result<T, Vec<Problem>> {
    let problems = scan(text);
    if !problems.is_empty() {
        return Err(problems);
    }
    let Some(node) = parse(text) else {
        return Err(vec![whole(Fault::NotJson)]);
    };
    let found = RefCell::new(problems);
    let top = Place::top(&node, &found);
    let read = from(&top);
    let problems = found.into_inner();
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}

/// The most packs of one list: each that is none has many problems.
const MOST_PACKS: usize = 32;

/// A problem of the whole text.
fn whole(fault: Fault) -> Problem {
    let path = String::new();
    Problem { path, fault }
}

/// Reads a pack; what comes of one with a problem is a stand-in.
fn checked(at: &Place<'_>) -> Pack {
    let before = at.problems();
    let pack = Pack::read(at);
    // What a whole pack must be can only be asked of one whose every part could be read.
    if at.problems() == before {
        validate(&pack, at);
    }
    pack
}
