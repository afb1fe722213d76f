//! Both sides of every threshold of every pack, whatever it is: beds, months, days.

use super::support::every_pack;
use ehr_grant_estimator::domain::{
    Case, Choice, Date, Entry, Facility, Input, PackYear, Quantity, RateRange, SubsidyRate, Value,
    Window, Yen, YenRange,
};
use ehr_grant_estimator::rules::{Pack, Programme, Rate, estimate};

/// A facility with costs for everything, in a pack's own year.
fn case(facility: Facility, beds: u32, months: u32) -> Case {
    let mut case = Case::default();
    assert!(case.plan.choose(Input::Facility, facility.code()));
    case.counts.set(Input::Beds, Entry::Given(beds));
    case.counts.set(Input::Months, Entry::Given(months));
    for input in Input::costs() {
        case.costs
            .set(input, Entry::Given(YenRange::exact(Yen::new(1_000_000))));
    }
    case
}

fn next_day(day: Date) -> Date {
    Date::from_unix_days(day.unix_days() + 1)
}

fn day_before(day: Date) -> Date {
    Date::from_unix_days(day.unix_days() - 1)
}

/// The rate that a facility gets; none where the programme is not for it.
fn rate_of(
    pack: &Pack,
    programme: &Programme,
    facility: Facility,
    beds: u32,
) -> Option<SubsidyRate> {
    let case = case(facility, beds, pack.limits.months.to);
    let answer = estimate(pack, &case, pack.fiscal_year.from);
    let verdict = answer.verdict(&programme.id).expect("of the pack");
    match verdict.step(Quantity::SubsidyRate)?.value {
        Value::Rate(RateRange { low, high }) if low == high => Some(low),
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn a_rate_by_beds_changes_between_its_two_sides() {
    let mut steps = 0;
    for pack in every_pack() {
        for programme in &pack.programmes {
            let Rate::ByBeds {
                facility,
                at_least,
                rate,
                otherwise,
                ..
            } = &programme.subsidy_rate
            else {
                continue;
            };
            for kind in facility {
                let below = rate_of(&pack, programme, *kind, at_least - 1);
                let from = rate_of(&pack, programme, *kind, *at_least);
                assert_eq!(
                    [below, from],
                    [Some(*otherwise), Some(*rate)],
                    "{}",
                    programme.id
                );
                steps += 1;
            }
        }
    }
    assert!(steps > 1, "{steps} steps");
}

#[test]
fn beds_and_months_are_wrong_just_outside_their_limits() {
    let wrong = |pack: &Pack, case: &Case| {
        let answer = estimate(pack, case, pack.fiscal_year.from);
        let inputs: Vec<_> = answer.problems.iter().map(|(input, _)| *input).collect();
        inputs
    };
    for pack in every_pack() {
        let months = &pack.limits.months;
        for limit in &pack.limits.beds {
            let with_beds = |beds| wrong(&pack, &case(limit.facility, beds, months.to));
            assert_eq!(with_beds(limit.from), []);
            for beds in limit
                .from
                .checked_sub(1)
                .into_iter()
                .chain(limit.to.map(|to| to + 1))
            {
                assert_eq!(with_beds(beds), [Input::Beds], "{} {beds}", pack.id);
            }
            assert_eq!(limit.to.map_or(vec![], with_beds), []);
            let with_months = |count| wrong(&pack, &case(limit.facility, limit.from, count));
            assert_eq!(
                (with_months(months.from), with_months(months.to)),
                (vec![], vec![])
            );
            for count in months
                .from
                .checked_sub(1)
                .into_iter()
                .chain([months.to + 1])
            {
                assert_eq!(with_months(count), [Input::Months], "{} {count}", pack.id);
            }
        }
    }
}

#[test]
fn each_deadline_is_open_on_its_day_and_over_on_the_next() {
    let mut days = 0;
    for pack in every_pack() {
        for programme in &pack.programmes {
            let window = |day: Date| {
                let answer = estimate(&pack, &Case::default(), day);
                let verdict = answer.verdict(&programme.id).expect("of the pack");
                (verdict.window, verdict.deadline)
            };
            let mut deadlines = programme
                .deadlines
                .iter()
                .map(|deadline| deadline.on)
                .peekable();
            if deadlines.peek().is_none() {
                assert_eq!(window(pack.fiscal_year.from), (Window::Unpublished, None));
            }
            while let Some(on) = deadlines.next() {
                assert_eq!(window(on), (Window::Open, Some(on)), "{}", programme.id);
                let after = match deadlines.peek() {
                    Some(next) => (Window::Open, Some(*next)),
                    None => (Window::Closed, Some(on)),
                };
                assert_eq!(window(next_day(on)), after, "{}", programme.id);
                days += 1;
            }
            // Nobody takes applications for a year that is over.
            assert_eq!(window(next_day(pack.fiscal_year.to)).0, Window::Closed);
        }
    }
    assert!(days > 4, "{days} deadlines");
}

#[test]
fn a_year_begins_and_ends_with_its_days() {
    for pack in every_pack() {
        let year = &pack.fiscal_year;
        for (day, lies) in [
            (day_before(year.from), PackYear::Future),
            (year.from, PackYear::Current),
            (year.to, PackYear::Current),
            (next_day(year.to), PackYear::Past),
        ] {
            assert_eq!(estimate(&pack, &Case::default(), day).year, lies, "{day}");
            assert_eq!(year.contains(day), lies == PackYear::Current, "{day}");
        }
    }
}
