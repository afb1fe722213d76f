//! 按分 of random quotes, held against whole numbers of 128 bits.

use super::quote_divided::parts;
use super::quote_support::number;
use super::support::draws;

/// Of random quotes: the parts come to the line, and each is less than a yen from its exact share, reckoned in 128
/// bits.
#[test]
fn random_quotes_are_divided_to_the_yen() {
    let mut roll = draws(20_261_129);
    let (places, mut divided) = (["ehr", "staff", "cyber", "none"], 0);
    for _ in 0..2_000 {
        // Another quote, whose tax has its place.
        let mut lines = vec!["ehr.7000.品".to_owned(), "staff.700.消費税".to_owned()];
        let mut sums = [0_i128; 4];
        for own in 0..roll(12) {
            let at = usize::try_from(roll(4)).expect("a place");
            let size =
                [1_000, 90_000_000, 999_999_999_999][usize::try_from(roll(3)).expect("three")];
            let mut yen = i64::try_from(roll(size)).expect("an amount");
            if own > 0 && roll(5) == 0 {
                yen = -yen;
            }
            lines.push(format!("{}.{yen}.品", places[at]));
            sums[at] += i128::from(yen);
        }
        let amount = i64::try_from(roll(999_999_999_999)).expect("an amount") + 1;
        let (amount, label) = if roll(2) == 0 {
            (amount, "消費税")
        } else {
            (-amount, "値引き")
        };
        lines.push(format!("ask.{amount}.{label}"));
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        let parts = parts(&lines, lines.len() - 1);
        let whole: i128 = sums.iter().filter(|sum| **sum > 0).sum();
        if sums.iter().filter(|sum| **sum > 0).count() < 2 {
            assert!(parts.is_empty(), "{lines:?}");
            continue;
        }
        divided += 1;
        assert_eq!(
            parts.iter().map(|part| number(part.amount)).sum::<i64>(),
            amount
        );
        for part in parts {
            let at = places.iter().position(|place| *place == part.to.code());
            let exact = i128::from(amount) * sums[at.expect("a place of the quote")];
            let off = i128::from(number(part.amount)) * whole - exact;
            assert!(off.abs() < whole, "{lines:?}: {part:?} is a yen off");
        }
    }
    assert!(divided > 1_000, "{divided} of 2,000");
}
