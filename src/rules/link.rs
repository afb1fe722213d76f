//! The link of a worked example. A pack writes it in one way only, as the page itself writes links.

use crate::domain::{BedCount, Case, Choice, Entry, Input, MonthCount, Yen};

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
    let count = || u32::try_from(digits(value, BedCount::LARGEST_ENTRY.into())?).ok();
    match (input, input.cost_item()) {
        (Input::Beds, _) => case.beds = Entry::Given(BedCount(count()?)),
        (Input::Months, _) => case.months = Entry::Given(MonthCount(count()?)),
        (_, Some(item)) => {
            let yen = Yen::new(digits(value, Yen::LARGEST_ENTRY)?);
            case.costs.set(item, Entry::Given(yen));
        }
        (_, None) => return case.plan.choose(input, value).then_some(()),
    }
    Some(())
}

/// A whole number, written as the page writes it.
fn digits(text: &str, most: u64) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number <= most && number.to_string() == text).then_some(number)
}
