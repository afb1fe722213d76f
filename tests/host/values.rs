//! Values of the domain by themselves: rates in order, shares in per cent, days that exist.

use super::support::date;
use ehr_grant_estimator::domain::{Date, SubsidyRate, Yen, YenRange};

fn rate(text: &str) -> SubsidyRate {
    SubsidyRate::parse(text).expect("a rate")
}

#[test]
fn a_rate_is_a_fraction_above_0_and_at_most_1() {
    for text in ["1/1", "10/10", "1/2", "2/3", "1/4294967295"] {
        assert_eq!(rate(text).to_string(), text);
    }
    for text in [
        "0/1",
        "0/0",
        "1/0",
        "2/1",
        "11/10",
        "-1/2",
        "+1/2",
        "1/-2",
        "1 /2",
        "1",
        "",
        "/",
        "1/",
        "/2",
        "1/2/3",
        "0.5/1",
        "4294967296/4294967296",
        "３/４",
    ] {
        assert_eq!(SubsidyRate::parse(text), None, "{text}");
    }
    assert_eq!((rate("3/4").numerator(), rate("3/4").denominator()), (3, 4));
}

/// As fractions: 1/2 = 50/100, 2/3 = 66.6…/100, 3/4 = 75/100.
#[test]
fn rates_are_in_the_order_of_what_they_pay() {
    let ascending = [
        "1/4294967295",
        "1/10",
        "1/3",
        "1/2",
        "3/5",
        "2/3",
        "3/4",
        "10/10",
    ];
    for (at, low) in ascending.iter().enumerate() {
        for (other, high) in ascending.iter().enumerate() {
            let is_at_most = rate(low).is_at_most(rate(high));
            assert_eq!(is_at_most, at <= other, "{low} {high}");
        }
    }
    for (one, other) in [("1/2", "2/4"), ("10/10", "1/1"), ("3/4", "75/100")] {
        let (one, other) = (rate(one), rate(other));
        assert!(one.is_at_most(other) && other.is_at_most(one));
    }
}

#[test]
fn a_share_in_per_cent_is_cut() {
    let percent = |part: u64, whole: u64| Yen::new(part).percent_of(Yen::new(whole));
    assert_eq!(percent(0, 3), 0);
    assert_eq!(percent(1, 3), 33); // 33.3…
    assert_eq!(percent(2, 3), 66); // 66.6…
    assert_eq!(percent(3, 3), 100);
    assert_eq!(percent(999, 1_000), 99); // 99.9
    assert_eq!(percent(45_375_000, 70_000_000), 64); // 64.8…
    assert_eq!(percent(0, 0), 0);
    assert_eq!(percent(1, 0), 0);
}

#[test]
fn amounts_are_cut_to_a_multiple() {
    let cut = |yen: u64, unit: u64| Yen::new(yen).cut_to(Yen::new(unit));
    assert_eq!(cut(1_999, 1_000), Yen::new(1_000));
    assert_eq!(cut(2_000, 1_000), Yen::new(2_000));
    assert_eq!(cut(999, 1_000), Yen::ZERO);
    assert_eq!(cut(999, 1), Yen::new(999));
    let range = YenRange {
        low: Yen::new(1_999),
        high: Yen::new(2_001),
    };
    let cut = range.cut_to(Yen::new(1_000));
    assert_eq!(
        cut,
        YenRange {
            low: Yen::new(1_000),
            high: Yen::new(2_000)
        }
    );
}

/// Nothing is left of less than nothing; the larger rest stands last.
#[test]
fn what_is_above_a_range_is_least_where_the_range_ends() {
    let range = |low: u64, high: u64| YenRange {
        low: Yen::new(low),
        high: Yen::new(high),
    };
    assert_eq!(range(3, 5).excess_of(range(10, 10)), range(5, 7));
    assert_eq!(range(3, 5).excess_of(range(4, 4)), range(0, 1));
    assert_eq!(range(3, 5).excess_of(range(3, 3)), YenRange::ZERO);
    // A cost between 4 and 10 is above 3 by 1 to 7, and above 5 perhaps not at all.
    assert_eq!(range(3, 3).excess_of(range(4, 10)), range(1, 7));
    assert_eq!(range(3, 5).excess_of(range(4, 10)), range(0, 7));
    assert_eq!(range(3, 5).lesser(range(4, 4)), range(3, 4));
    assert!(!range(3, 5).is_exact() && range(3, 5).lesser(range(3, 3)).is_exact());
}

#[test]
fn a_sum_stops_at_the_end_instead_of_wrapping() {
    let largest = Yen::new(u64::MAX);
    assert_eq!(u64::from(largest), u64::MAX);
    assert_eq!(u64::from(largest.times(u32::MAX)), u64::MAX);
    assert_eq!(u64::from(largest + Yen::new(1)), u64::MAX);
    assert_eq!(largest + Yen::new(1) - largest, Yen::ZERO);
    assert_eq!(Yen::new(1) - largest, Yen::ZERO);
}

#[test]
fn a_day_exists_or_is_none() {
    for (year, month, last) in [
        (2026, 1, 31),
        (2026, 2, 28),
        (2026, 3, 31),
        (2026, 4, 30),
        (2026, 5, 31),
        (2026, 6, 30),
        (2026, 7, 31),
        (2026, 8, 31),
        (2026, 9, 30),
        (2026, 10, 31),
        (2026, 11, 30),
        (2026, 12, 31),
        (2028, 2, 29),
        (2000, 2, 29),
        (2100, 2, 28),
        (1, 1, 31),
        (9999, 12, 31),
    ] {
        assert!(Date::new(year, month, 1).is_some());
        assert_eq!(Date::new(year, month, 0), None);
        let day = Date::new(year, month, last).expect("the last day");
        assert_eq!((day.year(), day.month(), day.day()), (year, month, last));
        assert_eq!(Date::new(year, month, last + 1), None, "{year} {month}");
    }
    for (year, month) in [(0, 1), (10_000, 1), (2026, 0), (2026, 13)] {
        assert_eq!(Date::new(year, month, 1), None, "{year} {month}");
    }
    for text in [
        "2026-7-31",
        "26-07-31",
        "02026-07-31",
        "2026-07-031",
        "2026-07",
        "2026-07-31-",
        "2026/07/31",
        "",
        "+026-07-31",
        "2026-0x-31",
    ] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

/// Days that calendars print: the first of the epoch, a leap day, both ends.
#[test]
fn days_are_counted_from_1970() {
    for (text, days, weekday) in [
        ("1970-01-01", 0, 4),
        ("1969-12-31", -1, 3),
        ("2000-02-29", 11_016, 2), // 30 years of 365 days, 7 leap days before 2000, 31 + 28
        ("2026-07-31", 20_665, 5), // 56 years of 365 days, 14 leap days, 181 + 30
        ("0001-01-01", -719_162, 1),
        ("9999-12-31", 2_932_896, 5),
    ] {
        assert_eq!(date(text).unix_days(), days, "{text}");
        assert_eq!(Date::from_unix_days(days), date(text), "{text}");
        assert_eq!(date(text).weekday(), weekday, "{text}");
    }
    assert_eq!(Date::from_unix_days(-719_163), Date::FIRST);
    assert_eq!(Date::from_unix_days(2_932_897), Date::LAST);
}

/// The conversions that other programs use.
#[test]
fn yen_come_from_whole_numbers_and_go_back() {
    for number in [0, 1, 45_375_000, 999_999_999_999] {
        assert_eq!(Yen::from(number), Yen::new(number));
        assert_eq!(u64::from(Yen::from(number)), number);
    }
}
