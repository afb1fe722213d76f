//! The words and amounts of quotes: what tells a total, a discount and a line apart.

use super::quote_support::{adds_up, reads};
use ehr_grant_estimator::domain::RowProblem;
use ehr_grant_estimator::form::paste_quote;

#[test]
fn every_way_to_write_less_than_nothing_is_a_discount() {
    for amount in [
        "△500,000",
        "▲500,000円",
        "-500,000",
        "－５００，０００",
        "−500,000",
        "(500,000)",
        "（500,000）",
        "¥-500,000",
        "-¥500,000",
        "△ ¥500,000",
    ] {
        reads(
            &format!("調整\t{amount}"),
            &[("調整", -500_000)],
            -500_000,
            "",
            &[],
        );
    }
    for label in ["値引き", "お値引", "出精値引き", "特別割引", "値 引"] {
        reads(
            &format!("{label}\t500,000"),
            &[(label, -500_000)],
            -500_000,
            "",
            &[],
        );
    }
}

/// 1,000,000 − 100,000 − 50,000 = 850,000; the sum of the discounts is none of the lines.
#[test]
fn a_sum_of_discounts_is_not_taken_off_twice() {
    reads(
        "サーバ\t1,000,000\n値引\t100,000\n設計値引\t50,000\n値引合計\t150,000\n合計\t850,000",
        &[
            ("サーバ", 1_000_000),
            ("値引", -100_000),
            ("設計値引", -50_000),
        ],
        850_000,
        "850000",
        &[(4, RowProblem::SumOff)],
    );
}

#[test]
fn every_way_to_write_an_amount_is_read() {
    for amount in [
        "1,234,000",
        "1234000",
        "¥1,234,000",
        "￥1,234,000-",
        "¥1,234,000.-",
        "\\1,234,000",
        "１，２３４，０００円",
        "1,234千円",
        "123万4千円",
        "金1,234,000円也",
        "1,234,000円（税抜）",
        "1,234,000 円",
        "¥ 1,234,000",
    ] {
        reads(
            &format!("サーバ\t{amount}"),
            &[("サーバ", 1_234_000)],
            1_234_000,
            "",
            &[],
        );
        reads(
            &format!("サーバ 一式  {amount}"),
            &[("サーバ", 1_234_000)],
            1_234_000,
            "",
            &[],
        );
    }
}

#[test]
fn words_that_end_like_a_sum_and_are_none_are_lines() {
    adds_up(
        "基本設計\t1,000,000\n医事会計\t2,000,000\n統計\t300,000\n血圧計\t40,000\n体重計連携の合計\t3,340,000\n合計\t3,340,000",
        &[
            ("基本設計", 1_000_000),
            ("医事会計", 2_000_000),
            ("統計", 300_000),
            ("血圧計", 40_000),
        ],
        3_340_000,
        "3340000",
    );
    // It comes to the lines before it, so it is their sum; if not, it is a line.
    adds_up(
        "サーバ\t1,000,000\n端末\t500,000\nハード計\t1,500,000",
        &[("サーバ", 1_000_000), ("端末", 500_000)],
        1_500_000,
        "",
    );
    reads(
        "サーバ\t1,000,000\n血糖計\t500,000",
        &[("サーバ", 1_000_000), ("血糖計", 500_000)],
        1_500_000,
        "",
        &[(2, RowProblem::PerhapsSum)],
    );
}

#[test]
fn a_short_number_may_be_one_of_pieces() {
    reads("サーバ\t2", &[], 0, "", &[(1, RowProblem::Unclear)]);
    reads("冊子\t500円", &[("冊子", 500)], 500, "", &[]);
    reads("(1)\t機器", &[], 0, "", &[(1, RowProblem::Unclear)]);
    // Under its heading it is an amount, be it nothing.
    reads("品名\t金額\n搬入\t0", &[("搬入", 0)], 0, "", &[]);
}

#[test]
fn after_a_discount_the_sum_is_a_check() {
    // 5,000,000 − 500,000
    adds_up(
        "電子カルテ\t5,000,000\n値引前金額\t5,000,000\n値引き\t500,000\n値引後金額\t4,500,000\n消費税\t450,000\n\
         お支払総額\t4,950,000",
        &[
            ("電子カルテ", 5_000_000),
            ("値引き", -500_000),
            ("消費税", 450_000),
        ],
        4_950_000,
        "4950000",
    );
}

#[test]
fn totals_are_known_by_many_names() {
    for label in [
        "合計",
        "合 計",
        "総計",
        "総合計",
        "御見積金額",
        "お見積合計",
        "合計金額（税込）",
        "税込合計",
        "税込金額",
        "御請求金額",
        "お支払総額",
        "【合計】",
        "■合計",
        "合計①+②",
        "計",
        "税抜合計",
        "合計（税別）",
    ] {
        adds_up(
            &format!("サーバ\t1,000,000\n端末\t500,000\n{label}\t1,500,000"),
            &[("サーバ", 1_000_000), ("端末", 500_000)],
            1_500_000,
            "1500000",
        );
    }
    for label in [
        "消費税",
        "消費税等",
        "消費税額",
        "消費税（10%）",
        "税",
        "消費税 10%",
    ] {
        adds_up(
            &format!("サーバ\t1,000,000\n{label}\t100,000\n合計\t1,100,000"),
            &[("サーバ", 1_000_000), (label, 100_000)],
            1_100_000,
            "1100000",
        );
    }
}

#[test]
fn a_tax_in_brackets_stands_in_the_amounts_already() {
    for label in ["(うち消費税)", "（うち消費税等）", "(内消費税)"] {
        adds_up(
            &format!("サーバ\t1,100,000\n{label}\t100,000\n合計\t1,100,000"),
            &[("サーバ", 1_100_000)],
            1_100_000,
            "1100000",
        );
    }
    // Beside an amount it is a remark on that.
    adds_up(
        "サーバ\t1,100,000\t(税込)\n合計\t1,100,000(税込)",
        &[("サーバ", 1_100_000)],
        1_100_000,
        "1100000",
    );
}

#[test]
fn what_a_new_tax_makes_necessary_is_no_tax() {
    let (quote, _) = paste_quote("消費税率改定対応プログラム\t2,000,000\n消費税\t200,000");
    let is_tax: Vec<_> = quote.lines.iter().map(|line| line.is_tax).collect();
    assert_eq!(is_tax, [false, true]);
}
