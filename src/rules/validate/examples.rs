//! A worked example comes to what is printed for it, by the rules that stand beside it.

use crate::rules::Fault;
use crate::rules::estimate::estimate;
use crate::rules::link::case_of;
use crate::rules::pack::Pack;
use crate::rules::place::Place;

/// Notes every example whose link cannot be read, or for which the pack does not give its grant.
pub fn check(pack: &Pack, at: &Place<'_>) {
    for (index, example) in pack.examples.iter().enumerate() {
        let at = at.item(index);
        let Some(case) = case_of(&example.link) else {
            at.field("link").note(Fault::NotALink);
            continue;
        };
        let answer = estimate(pack, &case, pack.fiscal_year.from);
        let mut verdicts = answer.verdicts.iter();
        let verdict = verdicts.find(|verdict| verdict.programme == example.programme);
        let given = verdict.and_then(|verdict| verdict.grant);
        let given = given.filter(|grant| grant.is_exact());
        let named = example.grant;
        match given.map(|grant| grant.low) {
            Some(given) if given == named => {}
            Some(given) => at.field("grant").note(Fault::OtherGrant { named, given }),
            None => at.field("grant").note(Fault::NoGrant),
        }
    }
}
