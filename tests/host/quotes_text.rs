//! Quotes as they come from a file with commas, from a letter, or from somebody's keyboard.

use super::quote_support::{adds_up, number, reads};
use ehr_grant_estimator::domain::RowProblem;
use ehr_grant_estimator::form::paste_quote;

#[test]
fn a_file_with_commas_is_read_in_its_quotation_marks() {
    adds_up(
        "品名,数量,単価,金額\n電子カルテ,1,\"12,000,000\",\"12,000,000\"\nサーバ,2,500000,1000000\n値引,,,-1000000\n\
         小計,,,\"12,000,000\"\n消費税,,,\"1,200,000\"\n合計,,,\"13,200,000\"\n",
        &[
            ("電子カルテ", 12_000_000),
            ("サーバ", 1_000_000),
            ("値引", -1_000_000),
            ("消費税", 1_200_000),
        ],
        13_200_000,
        "13200000",
    );
}

#[test]
fn a_comma_that_may_part_digits_or_cells_is_not_guessed_at() {
    reads(
        "電子カルテ,12,000,000\nサーバ,500000",
        &[("サーバ", 500_000)],
        500_000,
        "",
        &[(1, RowProblem::Unusable)],
    );
    // Under headings of the same number it parts cells.
    reads(
        "品名,数量,単価,金額\n用紙,2,500,1000",
        &[("用紙", 1_000)],
        1_000,
        "",
        &[],
    );
    reads(
        "品名,数量,金額\n電子カルテ,1,12,000,000",
        &[],
        0,
        "",
        &[(2, RowProblem::Unusable)],
    );
}

#[test]
fn full_width_writing_is_read() {
    // 1,200,000 + 300,000 − 100,000
    adds_up(
        "品　名　　　　　金　額\nサーバ　　　　　１，２００，０００円\n設定作業　　　　　３００，０００円\n\
         お値引　　　　　▲１００，０００円\n合　　計　　１，４００，０００円",
        &[
            ("サーバ", 1_200_000),
            ("設定作業", 300_000),
            ("お値引", -100_000),
        ],
        1_400_000,
        "1400000",
    );
}

#[test]
fn what_comes_from_a_letter_has_its_number_and_price_taken_off() {
    adds_up(
        "電子カルテシステム 一式 1 式 12,000,000 12,000,000\nPowerEdge R650 サーバ 2 台 600,000 1,200,000\n\
         Windows Server 2025 300,000\n以上\n小 計 13,500,000\n消費税 (10%) 1,350,000\n御見積合計 14,850,000円",
        &[
            ("電子カルテシステム", 12_000_000),
            ("PowerEdge R650 サーバ", 1_200_000),
            ("Windows Server 2025", 300_000),
            ("消費税 (10%)", 1_350_000),
        ],
        14_850_000,
        "14850000",
    );
}

#[test]
fn a_part_of_another_line_is_told_and_not_added() {
    adds_up(
        "導入一式\t3,000,000\n内訳：設定\t2,000,000\n（内訳）研修\t1,000,000\n合計\t3,000,000",
        &[("導入一式", 3_000_000)],
        3_000_000,
        "3000000",
    );
}

#[test]
fn a_sum_that_the_lines_do_not_come_to_is_told_with_the_difference() {
    let (quote, report) =
        paste_quote("A\t1,000,000\nB\t2,000,000\n小計\t3,500,000\n合計\t3,500,000");
    let off = report.remarks.iter().map(|row| (row.row, row.why));
    let off: Vec<_> = off.collect();
    assert_eq!(off, [(3, RowProblem::SumOff), (4, RowProblem::SumOff)]);
    assert_eq!(quote.difference().map(number), Some(-500_000));
}

#[test]
fn a_quote_that_prints_only_its_total_is_one_line() {
    adds_up(
        "御見積金額　¥2,200,000（税込）",
        &[("御見積金額", 2_200_000)],
        2_200_000,
        "2200000",
    );
}

#[test]
fn the_numbers_of_a_letter_are_no_lines() {
    reads(
        "見積番号\t20260401\n登録番号\tT1234567890123\nTEL\t0312345678\n発行日\t2026/4/1\n有効期限\t2026.6.30\n\
         〒163-8001 東京都新宿区西新宿2-8-1\n品名\t金額\nサーバ\t1,000,000\n合計\t1,000,000",
        &[("サーバ", 1_000_000)],
        1_000_000,
        "1000000",
        &[],
    );
    reads(
        "見積番号\t20260401\nサーバ\t1,000,000",
        &[("サーバ", 1_000_000)],
        1_000_000,
        "",
        &[],
    );
}

#[test]
fn too_much_text_is_named_and_not_lost_in_silence() {
    let row = "サーバ\t1,000,000\n";
    let (quote, report) = paste_quote(&row.repeat(260));
    assert_eq!((quote.lines.len(), report.remarks.len()), (250, 10));
    assert_eq!(report.remarks[0].why, RowProblem::TooMuch);
    // Rows that are no lines come to an end, too.
    let (_, report) = paste_quote(&"以上\n".repeat(601));
    let last = report.remarks.last().expect("a remark");
    assert_eq!((last.row, last.text.as_str()), (601, ""));
    assert_eq!(last.why, RowProblem::TooMuch);
}

/// Nothing that can be pasted stops the program, and it takes no time to speak of.
#[test]
fn any_text_is_read_in_a_moment() {
    for piece in [
        "\"",
        "\t",
        ",",
        "\n",
        "計\t1,000\n",
        "a\n",
        "\"a\t",
        "(",
        "¥",
        "小計 9,999\n",
        "×",
        "ﾞ",
    ] {
        let text = piece.repeat(20_000);
        let started = std::time::Instant::now();
        let (quote, _) = paste_quote(&text);
        assert!(quote.lines.len() <= 250);
        assert!(started.elapsed().as_secs() < 5, "{piece:?}");
    }
}

#[test]
fn headings_parted_by_blanks_are_none_of_the_lines_and_what_stands_above_them_is_no_line() {
    // 8,000,000 + 1,500,000 − 1,000,000 = 8,500,000; × 10% = 850,000
    adds_up(
        "令和8年4月1日\n見積No. 20260401\n合計金額 ￥9,350,000 -（消費税込）\n項　目　数量　単位　単　価　金　額\n\
         1. 電子カルテ基本システム　1　式　8,000,000　8,000,000\n2. クライアントPC　10　台　150,000　1,500,000\n\
         値引き　　　　▲1,000,000\n小　計　　　　8,500,000\n消費税（10％）　　850,000\n合　計　　　　9,350,000",
        &[
            ("1. 電子カルテ基本システム", 8_000_000),
            ("2. クライアントPC", 1_500_000),
            ("値引き", -1_000_000),
            ("消費税（10％）", 850_000),
        ],
        9_350_000,
        "9350000",
    );
    reads(
        "品名 数量 単価\n端末 3 200,000",
        &[],
        0,
        "",
        &[(2, RowProblem::Unclear)],
    );
}

#[test]
fn of_a_table_with_costs_by_the_month_only_those_at_the_start_are_lines() {
    let report = reads(
        "項目,初期費用,月額費用\n電子カルテ,\"500,000\",\"30,000\"\n合計,\"500,000\",\"30,000\"",
        &[("電子カルテ", 500_000)],
        500_000,
        "500000",
        &[],
    );
    assert_eq!(report.column, "初期費用");
}
