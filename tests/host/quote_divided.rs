//! 按分: a tax or a discount of a whole quote is divided over the places of its lines.

use super::quote_support::signed;
use ehr_grant_estimator::domain::{Bearer, Quote, QuoteLine};
use ehr_grant_estimator::form::{
    Form, QuoteDeed, QuoteProblem, QuoteSheet, quote_item, quote_line, quote_line_from,
};

pub fn quote(items: &[&str]) -> Quote {
    let lines = items
        .iter()
        .map(|item| quote_line_from(item).expect("a line"));
    Quote {
        lines: lines.collect(),
        total: None,
    }
}

pub fn sheet(items: &[&str]) -> QuoteSheet {
    QuoteSheet {
        quote: quote(items),
        ..QuoteSheet::default()
    }
}

pub fn divided(sheet: &QuoteSheet, index: usize) -> QuoteSheet {
    sheet.apply(QuoteDeed::Divide(index)).expect("room")
}

pub fn parts(items: &[&str], index: usize) -> Vec<QuoteLine> {
    let divided = quote(items).apportioned(index);
    divided.map(|(_, parts)| parts).unwrap_or_default()
}

pub fn items(sheet: &QuoteSheet) -> Vec<String> {
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
    let parts = parts(&thirds, 3);
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

/// A discount that stands already makes its place smaller: (900 − 300) : 300 is 2 : 1 of 90. A tax does not.
#[test]
fn discounts_count_and_taxes_do_not() {
    let lines = [
        "ehr.900.a",
        "ehr.-300.値引き",
        "cyber.300.b",
        "cyber.5000.消費税（8%）",
        "ask.90.消費税（10%）",
    ];
    let parts = parts(&lines, 4);
    let parts: Vec<_> = parts.iter().map(|part| part.amount).collect();
    assert_eq!(parts, [signed(60), signed(30)]);
}

/// Two quotes, one below the other, with a discount after the tax of the first. The first: 100 : 300. The second, from
/// its own first line on: 200 : 600 and twice 10 less, so 80 as 190 : 590 would be, cut: 80 × 190 ÷ 780 = 19.48….
#[test]
fn a_quote_ends_with_the_tax_of_another() {
    let lines = [
        "ehr.100.a",
        "cyber.300.b",
        "ask.40.消費税",
        "ehr.-7.端数値引き",
        "ehr.200.c",
        "ehr.-10.値引き",
        "cyber.600.d",
        "cyber.-10.値引き",
        "ask.80.消費税",
    ];
    let first = sheet(&lines);
    assert_eq!(first.quote.apportioned(2).expect("two places").0, 0);
    assert_eq!(first.quote.apportioned(8).expect("two places").0, 4);
    // The parts stand where the line stood, the lower quote is the same.
    let after = divided(&divided(&first, 8), 2);
    let items = items(&after);
    assert_eq!(
        items[..4],
        [
            "ehr.100.a",
            "cyber.300.b",
            "ehr.10.消費税",
            "cyber.30.消費税"
        ]
    );
    assert_eq!(items[4..9], lines[3..8]);
    assert_eq!(items[9..], ["ehr.19.消費税", "cyber.61.消費税"]);
    let before = quote(&lines).sum();
    assert_eq!(after.quote.sum(), before);
}

/// Two rates of one quote stand one below the other, and both are about the same lines.
#[test]
fn taxes_one_below_the_other_are_of_one_quote() {
    let lines = [
        "ehr.10.x",
        "ehr.1.消費税",
        "ehr.100.a",
        "cyber.300.b",
        "ehr.5.消費税8%",
        "cyber.15.消費税8%",
        "ask.40.消費税10%",
    ];
    let parts: Vec<_> = parts(&lines, 6).iter().map(|part| part.amount).collect();
    assert_eq!(parts, [signed(10), signed(30)]);
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
        assert!(before.quote.apportioned(index).is_none(), "{why}");
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
    let parts = parts(&lines, 2);
    let parts: Vec<_> = parts.iter().map(|part| part.amount).collect();
    assert_eq!(parts, [signed(499_999_999_999), signed(500_000_000_000)]);
}

/// 250 lines at most: two for one of 249 fit, of 250 they do not.
#[test]
fn what_does_not_fit_is_not_divided() {
    for (things, is_room) in [(248, true), (249, false)] {
        let mut lines = Vec::new();
        for thing in 0..things {
            let to = if thing == 0 { "ehr" } else { "cyber" };
            let to = Bearer::called(to).expect("a place");
            lines.push(quote_line(to, signed(2), "x"));
        }
        lines.push(quote_line(Bearer::Ask, signed(50), "消費税"));
        let quote = Quote { lines, total: None };
        let sheet = QuoteSheet {
            quote,
            ..QuoteSheet::default()
        };
        let after = sheet.apply(QuoteDeed::Divide(things));
        if is_room {
            assert_eq!(after.expect("room").quote.lines.len(), 250);
        } else {
            assert_eq!(after, Err(QuoteProblem::Full { at_most: 250 }));
        }
    }
}
