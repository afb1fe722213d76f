//! How text becomes a number: what is taken, and what is refused rather than guessed.

use ehr_grant_estimator::domain::{Date, InputProblem as P, Yen};
use ehr_grant_estimator::form::{parse_count, parse_day, parse_yen};

#[track_caller]
fn yen(text: &str, expected: u64) {
    assert_eq!(parse_yen(text), Ok(Some(Yen::new(expected))), "{text}");
}

#[track_caller]
fn refused(text: &str, problem: P) {
    assert_eq!(parse_yen(text), Err(problem), "{text}");
}

const TOO_LARGE: P = P::TooLarge {
    at_most: 999_999_999_999,
};

#[test]
fn nothing_is_not_zero() {
    for text in ["", " ", "\u{3000}", "\t\r\n", "\u{200b}"] {
        assert_eq!(parse_yen(text), Ok(None), "{text:?}");
        assert_eq!(parse_count(text, 99), Ok(None), "{text:?}");
        assert_eq!(parse_day(text), Ok(None), "{text:?}");
    }
    yen("0", 0);
}

#[test]
fn digits_of_both_widths_with_and_without_commas() {
    yen("1234", 1_234);
    yen("１２３４", 1_234);
    yen("1,234,567", 1_234_567);
    yen("１，２３４，５６７", 1_234_567);
    yen("00012", 12);
    yen(" 1234\r\n", 1_234);
    yen("\u{feff}1234\u{200b}", 1_234);
    yen("999,999,999,999", 999_999_999_999);
}

#[test]
fn marks_and_units_of_offices() {
    for text in [
        "¥1,000",
        "￥1000",
        "1000円",
        "1000 円",
        "１，０００円",
        "1千円",
    ] {
        yen(text, 1_000);
    }
    yen("１２万", 120_000);
    yen("7,000万円", 70_000_000);
    yen("1.5億円", 150_000_000);
    yen("１．５億", 150_000_000);
    yen("1.23456789億", 123_456_789);
    yen("100千円", 100_000);
    yen("5百万円", 5_000_000);
    yen("100万5千円", 1_005_000);
    yen("3億2千万", 320_000_000);
    yen("1億2345万6000円", 123_456_000);
    yen("1億2,345万6,000円", 123_456_000);
}

/// A lease is paid by the month: 250,000 × 12 = 3,000,000.
#[test]
fn an_amount_for_each_month_goes_with_their_number() {
    for text in [
        "250000×12",
        "250,000円×12か月",
        "２５万円　×　１２ヶ月",
        "25万*12",
        "¥250,000＊12カ月",
        "25万✕12月",
    ] {
        yen(text, 3_000_000);
    }
    yen("250000×0", 0);
    yen("999,999,999,999×1", 999_999_999_999);
    refused("999,999,999,999×2", TOO_LARGE);
    refused("99999999×99999999999999", TOO_LARGE);
    refused("250000×", P::Character('×'));
    refused("250000×月", P::Character('×'));
    refused("250000×12月か月", P::Character('月'));
    refused("×12", P::Character('円'));
    refused("250000×12×2", P::Character('×'));
    refused("250000×1.5", P::NotWhole);
    refused("250000×-1", P::Character('-'));
    refused("250000x12", P::Character('x'));
    refused("250000×12年", P::Character('年'));
}

#[test]
fn commas_part_digits_in_threes_or_not_at_all() {
    for text in [
        "1,23",
        "12,34,567",
        ",123",
        "1,,234",
        "1,234,",
        "1234,567",
        ",",
    ] {
        refused(text, P::Grouping);
    }
}

#[test]
fn less_than_nothing_is_never_read_as_more() {
    for text in [
        "-1", "−1", "－1", "ー1", "‐1", "△1", "▲1", "(1)", "（1）", " -1", "-1万",
    ] {
        refused(text, P::Negative);
        assert_eq!(parse_count(text, 99), Err(P::Negative), "{text}");
    }
}

#[test]
fn parts_of_a_yen_are_refused() {
    for text in [
        "1.234.567",
        "100.0",
        "100.",
        ".5",
        "1.5",
        "1.5円",
        "1.234567891億",
        "1.5万3",
    ] {
        refused(text, P::NotWhole);
    }
}

#[test]
fn other_writings_are_refused_by_the_character() {
    refused("1'234", P::Character('\''));
    refused("1 234", P::Character(' '));
    refused("+5", P::Character('+'));
    refused("1e3", P::Character('e'));
    refused("0x10", P::Character('x'));
    refused("1_000", P::Character('_'));
    refused("Infinity", P::Character('I'));
    refused("NaN", P::Character('N'));
    refused("10²", P::Character('²'));
    refused("①", P::Character('①'));
    refused("½", P::Character('½'));
    refused("Ⅻ", P::Character('Ⅻ'));
    refused("㊿", P::Character('㊿'));
    refused("٣٤", P::Character('٣'));
    refused("१२", P::Character('१'));
    refused("12a3", P::Character('a'));
    refused("100くらい", P::Character('く'));
    refused("約100", P::Character('約'));
    refused("100〜200", P::Character('〜'));
    refused("100-200", P::Character('-'));
    refused("\u{202e}321", P::Character('\u{202e}'));
    refused("1\u{200b}2", P::Character('\u{200b}'));
    refused("100\t200", P::Character('\t'));
    refused("1\n2", P::Character('\n'));
    refused("<img src=x onerror=alert(1)>", P::Character('<'));
    refused("💴100", P::Character('💴'));
    refused("円", P::Character('円'));
    refused("1円円", P::Character('円'));
    refused("1兆", P::Character('兆'));
}

#[test]
fn currencies_and_numerals_have_their_own_words() {
    refused("$100", P::NotYen('$'));
    refused("100ドル", P::NotYen('ド'));
    refused("100%", P::NotYen('%'));
    refused("一二三", P::OtherNumerals('一'));
    refused("百万円", P::OtherNumerals('百'));
    refused("壱億", P::OtherNumerals('壱'));
    refused("万", P::OtherNumerals('万'));
    refused("1万万", P::OtherNumerals('万'));
}

#[test]
fn units_go_down() {
    for text in ["1万2億", "1千1万", "1万20000", "1億1億"] {
        refused(text, P::UnitOrder);
    }
}

#[test]
fn more_than_twelve_digits_is_too_much() {
    yen("999999999999", 999_999_999_999);
    for text in [
        "1000000000000",
        "10000億",
        "9007199254740993",
        "18446744073709551615",
        "18446744073709551616",
        "100000000000000000000000000000000000000",
        "999999999999億",
    ] {
        assert!(matches!(parse_yen(text), Err(P::TooLarge { .. })), "{text}");
    }
    refused("1000000000000", TOO_LARGE);
}

#[test]
fn a_hundred_thousand_characters_are_refused_at_once() {
    let started = std::time::Instant::now();
    refused(&"1".repeat(100_000), P::TooLong);
    refused(&"あ".repeat(100_000), P::TooLong);
    assert!(started.elapsed().as_millis() < 50);
}

#[test]
fn counts_are_whole_and_within_their_field() {
    for (text, count) in [
        ("0", 0),
        ("１００", 100),
        ("100床", 100),
        ("1,000", 1_000),
        ("012", 12),
    ] {
        assert_eq!(parse_count(text, 99_999), Ok(Some(count)), "{text}");
    }
    assert_eq!(parse_count("6か月", 99), Ok(Some(6)));
    assert_eq!(parse_count("99", 99), Ok(Some(99)));
    assert_eq!(parse_count("100", 99), Err(P::TooLarge { at_most: 99 }));
    assert_eq!(parse_count("3.5", 99), Err(P::NotWhole));
    assert_eq!(parse_count("３．５", 99), Err(P::NotWhole));
    assert_eq!(parse_count("100.0", 999), Err(P::NotWhole));
    assert_eq!(parse_count("1万", 99_999), Err(P::OtherNumerals('万')));
    for text in ["4294967295", "4294967296", "18446744073709551616"] {
        let too_large = P::TooLarge { at_most: 99_999 };
        assert_eq!(parse_count(text, 99_999), Err(too_large), "{text}");
    }
}

#[test]
fn days_of_the_calendar_in_the_ways_of_offices() {
    let day = Date::new(2026, 7, 31);
    for text in [
        "2026-07-31",
        "2026/7/31",
        "2026.7.31",
        "２０２６／７／３１",
        "2026年7月31日",
        "令和8年7月31日",
        "令和８年７月３１日",
        "R8.7.31",
    ] {
        assert_eq!(parse_day(text), Ok(day), "{text}");
    }
    assert_eq!(parse_day("令和元年5月1日"), Ok(Date::new(2019, 5, 1)));
    assert_eq!(parse_day("2028-02-29"), Ok(Date::new(2028, 2, 29)));
    for text in [
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-07-32",
        "2026-7",
        "20260731",
        "2026-07-31-1",
        "平成30年1月1日",
        "tomorrow",
        "令和-8-1-1",
        "令和65000年1月1日",
    ] {
        assert!(parse_day(text).is_err(), "{text}");
    }
}
