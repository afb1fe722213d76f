//! The link of a worked example. A pack writes it in one way only, as the page itself writes links.

use crate::domain::{Case, Choice, Entry, Input, Kind, Yen, YenRange};

/// The case that an example's link stands for: `facility=hospital&beds=100&ehr=70000000`, keys in the
/// order of the form, numbers in plain digits. None for a text of any other form, and for one that
/// names a day or a pack: an example is worked out by the pack that it stands in.
///
/// The form reads the same case from such a link.
pub fn case_of(link: &str) -> Option<Case> {
    let mut case = Case::default();
    let mut inputs = Input::ALL.iter();
    for pair in link.split('&') {
        let (key, value) = pair.split_once('=')?;
        let input = inputs.find(|input| input.code() == key)?;
        enter(&mut case, *input, value)?;
    }
    Some(case)
}

fn enter(case: &mut Case, input: Input, value: &str) -> Option<()> {
    match input.field().kind {
        Kind::Choice { .. } => return case.plan.choose(input, value).then_some(()),
        Kind::Count { at_most, .. } => {
            let count = u32::try_from(digits(value, at_most.into())?).ok()?;
            case.counts.set(input, Entry::Given(count));
        }
        Kind::Cost => {
            let yen = Yen::new(digits(value, Yen::LARGEST_ENTRY)?);
            let cost = YenRange::exact(yen);
            case.costs.set(input, Entry::Given(cost));
        }
        Kind::JudgedOn | Kind::Pack => return None,
    }
    Some(())
}

/// A whole number, written as the page writes it.
fn digits(text: &str, most: u64) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number <= most && number.to_string() == text).then_some(number)
}
