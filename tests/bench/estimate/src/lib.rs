//! `estimate` with its full trace, over and over, for `cargo xtask bench`.
//!
//! The shipped page carries no entry of this kind, so the library is compiled once more, with the profile
//! and the optimiser of the page, into a program of its own. The cases are those of `../../cases.js`: the
//! bench compares the sums of both, so that a lead is never won by doing less.

#![cfg_attr(test, allow(clippy::expect_used))]

use std::hint::black_box;

use ehr_grant_estimator::domain::{Case, Date, Entry, Input, Yen, YenRange};
use ehr_grant_estimator::rules::{Pack, estimate, read_pack};
use wasm_bindgen::prelude::wasm_bindgen;

const PACK: &str = include_str!("../../../../rules/tokyo-ehr-r8.json");

/// The shipped rules, read once, as the page does.
#[wasm_bindgen]
pub struct Rules {
    pack: Pack,
}

#[wasm_bindgen]
impl Rules {
    /// The shipped rules; none if they cannot be used.
    pub fn shipped() -> Option<Rules> {
        let pack = read_pack(PACK, |text| serde_json::from_str(text).ok()).ok()?;
        Some(Self { pack })
    }

    /// The grants of so many cases from the first on, added up modulo 2³².
    pub fn sum(&self, first: u32, count: u32) -> u32 {
        let today = self.pack.fiscal_year.from;
        let grants = (first..first.saturating_add(count)).map(|index| self.grants(index, today));
        let total: Yen = grants.sum();
        let total: u64 = total.to_string().parse().unwrap_or_default();
        u32::try_from(total % (1 << 32)).unwrap_or_default()
    }

    fn grants(&self, index: u32, today: Date) -> Yen {
        // The trace is read by nobody here, and must be made all the same.
        let answer = black_box(estimate(&self.pack, &case(index), today));
        let grants = answer.verdicts.iter().filter_map(|verdict| verdict.grant);
        grants.flat_map(|grant| [grant.low, grant.high]).sum()
    }
}

/// A case in which everything is entered.
fn case(index: u32) -> Case {
    let cost =
        |factor, below| Entry::Given(YenRange::exact(Yen::new(u64::from(index) * factor % below)));
    let clinic = index % 4 == 3;
    let mut case = Case::default();
    case.plan
        .choose(Input::Facility, if clinic { "clinic" } else { "hospital" });
    let beds = if clinic { index % 20 } else { 20 + index % 481 };
    case.counts.set(Input::Beds, Entry::Given(beds));
    case.counts.set(Input::Months, Entry::Given(1 + index % 12));
    for (input, cost) in [
        (Input::Ehr, cost(7_919_317, 300_000_000)),
        (Input::Staff, cost(104_729, 6_000_000)),
        (Input::Consulting, cost(15_485, 2_000_000)),
        (Input::Cyber, cost(611_953, 50_000_000)),
        (Input::Training, cost(7_907, 1_000_000)),
        (Input::Regional, cost(982_451, 40_000_000)),
    ] {
        case.costs.set(input, cost);
    }
    case
}

#[cfg(test)]
mod tests {
    use super::Rules;

    /// The first case enters no cost and 20 beds, the second 7,919,317円 and so on: worked out by hand.
    #[test]
    fn the_sum_is_that_of_the_leaflet_s_rules() {
        let rules = Rules::shipped().expect("the shipped rules are valid");
        assert_eq!(rules.sum(0, 1), 0);
        let exact = [7_919_317 * 3 / 4, 104_729 * 3 / 4, 15_485 * 3 / 4, 7_907];
        let ranges = 611_953 / 2 * 2 + 982_451 / 2 + 982_451 * 3 / 4;
        let second = exact.iter().sum::<u32>() * 2 + ranges;
        assert_eq!(rules.sum(1, 1), second);
        assert_eq!(rules.sum(0, 2), second);
    }
}
