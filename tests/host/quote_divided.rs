//! 按分: a tax or a discount of a whole quote is divided over the places of its lines.

use super::quote_support::{number, signed};
use ehr_grant_estimator::domain::{Bearer, Quote};
use ehr_grant_estimator::form::{
    Form, QuoteDeed, QuoteProblem, QuoteSheet, quote_item, quote_line, quote_line_from,
};

fn quote(items: &[&str]) -> Quote {
    let lines = items
        .iter()
        .map(|item| quote_line_from(item).expect("a line"));
    Quote {
        lines: lines.collect(),
        total: None,
    }
}

fn sheet(items: &[&str]) -> QuoteSheet {
    QuoteSheet {
        quote: quote(items),
        ..QuoteSheet::default()
    }
}

fn divided(sheet: &QuoteSheet, index: usize) -> QuoteSheet {
    sheet.apply(QuoteDeed::Divide(index)).expect("room")
}

fn items(sheet: &QuoteSheet) -> Vec<String> {
    sheet.quote.lines.iter().map(quote_item).collect()
}

/// 10% of 90,000,000, of 6,000,000 and of 4,000,000.
#[test]
fn a_tax_is_divided_as_the_lines_are() {
    let before = sheet(&[
        "ehr.80000000.電子カルテ",
        "cyber.6000000.バックアップ",
        "none.4000000.待合室",
        "ehr.10000000.導入作業",
        "ask.10000000.消費税（10%）",
    ]);
    let after = divided(&before, 4);
    let items = items(&after);
    let (_, parts) = items.split_at(4);
    let expected = [
        "ehr.9000000.消費税（10%）",
        "cyber.600000.消費税（10%）",
        "none.400000.消費税（10%）",
    ];
    assert_eq!(parts, expected);
    assert_eq!(after.quote.sum(), before.quote.sum());
    assert!(after.quote.lines.iter().skip(4).all(|line| line.is_tax));
    // The costs follow: 90,000,000 + 9,000,000 and 6,000,000 + 600,000.
    let form = Form::default().with_quote(&after.quote, &before.quote);
    let costs = Bearer::all().into_iter().filter_map(|to| match to {
        Bearer::Cost(input) => Some(form.text(input).to_owned()),
        _ => None,
    });
    let costs: Vec<_> = costs.filter(|text| !text.is_empty()).collect();
    assert_eq!(costs, ["99,000,000", "6,600,000"]);
}

/// 1,000 ÷ 3 each: 333.33… and 666.66… are cut, so the last has what is left.
#[test]
fn nothing_is_lost_between_the_parts() {
    let thirds = [
        "ehr.100.a",
        "cyber.100.b",
        "consult.100.c",
        "ask.-1000.出精値引",
    ];
    let parts = quote(&thirds).apportioned(3);
    let parts: Vec<_> = parts
        .iter()
        .map(|part| (part.to.code(), part.amount))
        .collect();
    assert_eq!(
        parts,
        [
            ("ehr", signed(-333)),
            ("consult", signed(-333)),
            ("cyber", signed(-334)),
        ]
    );
}

/// A discount that stands already makes its place smaller: (900 − 300) : 300 is 2 : 1 of 30. A tax does not.
#[test]
fn discounts_count_and_taxes_do_not() {
    let lines = [
        "ehr.900.a",
        "ehr.-300.値引き",
        "cyber.300.b",
        "cyber.5000.消費税",
        "ask.30.消費税",
    ];
    let parts = quote(&lines).apportioned(4);
    let parts: Vec<_> = parts.iter().map(|part| part.amount).collect();
    assert_eq!(parts, [signed(20), signed(10)]);
}

#[test]
fn what_is_not_of_the_whole_quote_stays() {
    for (lines, index, why) in [
        (&["ehr.1.a", "cyber.1.b", "ask.2.消費税"][..], 0, "a thing"),
        (
            &["ehr.1.a", "cyber.1.b", "ask.2.サーバ"],
            2,
            "a thing to be given a place",
        ),
        (
            &["ehr.1.a", "cyber.1.b", "ehr.2.消費税"],
            2,
            "it has a place",
        ),
        (
            &["ehr.1.a", "ehr.1.b", "ask.2.消費税"],
            2,
            "all go to one place",
        ),
        (
            &["ehr.1.a", "cyber.1.b", "ask.1.c", "ask.2.消費税"],
            3,
            "one has no place yet",
        ),
        (
            &["ehr.1.a", "cyber.-1.値引き", "ask.2.消費税"],
            2,
            "less than nothing",
        ),
        (&["ask.2.消費税"], 0, "nothing beside it"),
        (&["ehr.1.a", "cyber.1.b"], 2, "no line"),
    ] {
        let before = sheet(lines);
        assert!(before.quote.apportioned(index).is_empty(), "{why}");
        assert_eq!(divided(&before, index), before, "{why}");
    }
}

/// 999,999,999,999 × 999,999,999,999 ÷ 1,999,999,999,998 is half of it: 499,999,999,999.5.
#[test]
fn the_largest_amounts_are_divided_exactly() {
    let lines = [
        "ehr.999999999999.a",
        "cyber.999999999999.b",
        "ask.999999999999.消費税",
    ];
    let parts = quote(&lines).apportioned(2);
    let parts: Vec<_> = parts.iter().map(|part| part.amount).collect();
    assert_eq!(parts, [signed(499_999_999_999), signed(500_000_000_000)]);
}

/// 250 lines at most: two for one of 249 fit, of 250 they do not.
#[test]
fn what_does_not_fit_is_not_divided() {
    for (things, is_room) in [(248, true), (249, false)] {
        let mut lines = vec![quote_line(Bearer::Ask, signed(50), "消費税")];
        for thing in 0..things {
            let to = if thing == 0 { "ehr" } else { "cyber" };
            let to = Bearer::called(to).expect("a place");
            lines.push(quote_line(to, signed(2), "x"));
        }
        let quote = Quote { lines, total: None };
        let sheet = QuoteSheet {
            quote,
            ..QuoteSheet::default()
        };
        let after = sheet.apply(QuoteDeed::Divide(0));
        if is_room {
            assert_eq!(after.expect("room").quote.lines.len(), 250);
        } else {
            assert_eq!(after, Err(QuoteProblem::Full { at_most: 250 }));
        }
    }
}

/// Of random quotes: the parts come to the line, and each is less than a yen from its exact share, reckoned in 128
/// bits.
#[test]
fn random_quotes_are_divided_to_the_yen() {
    let mut state = 20_261_129_u64;
    let mut roll = |sides: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % sides
    };
    let (places, mut divided) = (["ehr", "staff", "cyber", "none"], 0);
    for _ in 0..2_000 {
        let mut lines = Vec::new();
        let mut sums = [0_i128; 4];
        for _ in 0..roll(12) {
            let at = usize::try_from(roll(4)).expect("a place");
            let size =
                [1_000, 90_000_000, 999_999_999_999][usize::try_from(roll(3)).expect("three")];
            let mut yen = i64::try_from(roll(size)).expect("an amount");
            if roll(5) == 0 {
                yen = -yen;
            }
            let is_tax = yen > 0 && roll(6) == 0;
            let label = if is_tax { "消費税" } else { "品" };
            lines.push(format!("{}.{yen}.{label}", places[at]));
            sums[at] += if is_tax { 0 } else { i128::from(yen) };
        }
        let amount = i64::try_from(roll(999_999_999_999)).expect("an amount") + 1;
        let (amount, label) = if roll(2) == 0 {
            (amount, "消費税")
        } else {
            (-amount, "値引き")
        };
        lines.push(format!("ask.{amount}.{label}"));
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        let parts = quote(&lines).apportioned(lines.len() - 1);
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
