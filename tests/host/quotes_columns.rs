//! Which column of a quote holds the amounts, and what they are counted in.

use super::quote_support::{adds_up, reads};
use ehr_grant_estimator::domain::RowProblem;

#[test]
fn quantity_and_price_are_not_taken_for_the_amount_whatever_their_order() {
    for text in [
        "数量\t単価\t金額\t品名\n3\t200,000\t600,000\t端末",
        "品名\t金額\t数量\t単価\n端末\t600,000\t3\t200,000",
        "区分\t品名\t型番\t数量\t標準価格\t提供価格\n端末\t\t2000-1\t3\t900,000\t600,000",
        "品 名\t数 量\t単 価（円）\t金 額（円）\n端末\t3\t200,000\t600,000",
    ] {
        reads(text, &[("端末", 600_000)], 600_000, "", &[]);
    }
}

/// What an offer is called is none of its headings, though it ends like one.
#[test]
fn the_name_of_an_offer_is_no_heading() {
    adds_up(
        "件名\t電子カルテ導入費用\n内容\t電子カルテシステム更新及び導入費用\nサーバ\t1\t1,000,000\n合計\t\t1,000,000",
        &[("サーバ", 1_000_000)],
        1_000_000,
        "1000000",
    );
}

#[test]
fn where_only_number_and_price_stand_nothing_is_multiplied() {
    reads(
        "品名\t数量\t単価\n端末\t3\t200,000\nサーバ\t1\t900,000",
        &[],
        0,
        "",
        &[(2, RowProblem::Unclear), (3, RowProblem::Unclear)],
    );
    reads("端末\t200,000\t3", &[], 0, "", &[(1, RowProblem::Unclear)]);
}

#[test]
fn a_lease_by_the_month_is_named_and_its_sum_is_a_line() {
    // 85,000 × 60 = 5,100,000
    reads(
        "項目\t金額\n月額リース料（60回）×60\t5,100,000\n合計\t5,100,000",
        &[("月額リース料（60回）×60", 5_100_000)],
        5_100_000,
        "5100000",
        &[],
    );
    reads(
        "月額リース料\t85,000\nリース料総額（60か月）\t5,100,000",
        &[("リース料総額（60か月）", 5_100_000)],
        5_100_000,
        "",
        &[(1, RowProblem::Unclear)],
    );
    reads(
        "品名\t月額\n電子カルテ利用料\t85,000",
        &[],
        0,
        "",
        &[(2, RowProblem::Unclear)],
    );
    reads(
        "電子カルテ利用料\t85,000×60か月",
        &[("電子カルテ利用料", 5_100_000)],
        5_100_000,
        "",
        &[],
    );
}

#[test]
fn amounts_in_thousands_of_yen_are_read_as_such() {
    adds_up(
        "単位：千円\n品名\t金額\n電子カルテ\t12,000\n値引\t△500\n合計\t11,500",
        &[("電子カルテ", 12_000_000), ("値引", -500_000)],
        11_500_000,
        "11500000",
    );
    adds_up(
        "品名\t金額（千円）\nサーバ\t800\n研修\t1,200\n計\t2,000",
        &[("サーバ", 800_000), ("研修", 1_200_000)],
        2_000_000,
        "2000000",
    );
}

#[test]
fn of_two_columns_of_amounts_one_is_taken_and_named() {
    let report = reads(
        "品名\t金額（税抜）\t消費税\t金額（税込）\nサーバ\t1,000,000\t100,000\t1,100,000\n合計\t1,000,000\t100,000\t1,100,000",
        &[("サーバ", 1_100_000)],
        1_100_000,
        "1100000",
        &[],
    );
    assert_eq!(report.column, "金額（税込）");
}

#[test]
fn a_lease_quote_with_a_column_of_its_own_for_the_sum_is_read() {
    // 120,000 × 60 = 7,200,000
    adds_up(
        "物件名\t数量\t月額リース料（税抜）\tリース期間\tリース料総額（税抜）\n電子カルテ一式\t1\t120,000\t60か月\t7,200,000\n\
         合計\t\t120,000\t\t7,200,000",
        &[("電子カルテ一式 60か月", 7_200_000)],
        7_200_000,
        "7200000",
    );
}
