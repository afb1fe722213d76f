//! 按分: which lines a tax or a discount of a whole quote is of, by what the tax comes to.

use super::quote_divided::{divided, items, quote, sheet};
use super::quote_support::signed;

/// A quote with its tax in the prices above another: 10% of 600,000 + 480,000 − 80,000 is 100,000, so tax and discount
/// are theirs alone. 80,000 × 600 ÷ 1,080 = 44,444.4…; once it is divided, 600,000 − 44,444 and 480,000 − 35,556 are
/// left, and 100,000 × 555,556 ÷ 1,000,000 = 55,555.6. Both are cut, and the last has what is left.
#[test]
fn a_tax_says_how_far_its_quote_goes_up() {
    let lines = [
        "cyber.2860000.UTM装置",
        "train.165000.研修",
        "cyber.-5000.値引き",
        "consult.600000.支援",
        "train.480000.講習",
        "ask.-80000.値引き",
        "ask.100000.消費税",
    ];
    let first = sheet(&lines);
    assert_eq!(first.quote.apportioned(5).expect("two places").0, 3);
    let after = divided(&first, 5);
    assert_eq!(after.quote.apportioned(7).expect("two places").0, 3);
    let items = items(&divided(&after, 7));
    assert_eq!(items[..5], lines[..5]);
    let parts = [
        "consult.-44444.値引き",
        "train.-35556.値引き",
        "consult.55555.消費税",
        "train.44445.消費税",
    ];
    assert_eq!(items[5..], parts);
}

/// 10% of 1,001 is 100.1, cut to 100 or raised to 101; 99 and 102 are no tax of it. Then all that stands above counts.
#[test]
fn a_tax_may_be_cut_or_raised_to_whole_yen() {
    for (tax, first) in [(99, 0), (100, 1), (101, 1), (102, 0)] {
        let tax = format!("ask.{tax}.消費税");
        let lines = ["ehr.55555.a", "ehr.1000.b", "cyber.1.c", &tax];
        let found = quote(&lines).apportioned(3).expect("two places");
        assert_eq!(found.0, first, "{tax}");
    }
}

/// 1,200,000 is 10% of 9,000,000 + 3,000,000, and 8% of those and 3,000,000 more.
#[test]
fn a_tax_of_ten_per_cent_is_never_taken_for_one_of_eight() {
    let lines = [
        "ehr.3000000.電子カルテ",
        "cyber.9000000.UTM",
        "consult.3000000.支援",
        "ask.1200000.消費税（10%）",
    ];
    let (first, parts) = quote(&lines).apportioned(3).expect("two places");
    let parts: Vec<_> = parts
        .iter()
        .map(|part| (part.to.code(), part.amount))
        .collect();
    assert_eq!(first, 1);
    // 1,200,000 × 3 ÷ 12 and × 9 ÷ 12, in the order of the form.
    assert_eq!(
        parts,
        [("consult", signed(300_000)), ("cyber", signed(900_000))]
    );
}
