//! Amounts, rates and days as Japanese offices write them.

use crate::domain::{Date, RateRange, Yen, YenRange, grouped};

/// `45,375,000円`.
pub fn yen(amount: Yen) -> String {
    format!("{}円", amount.grouped())
}

/// `45,375,000円`, or `1,875,000円〜4,000,000円` where the ends differ.
pub fn yen_range(range: YenRange) -> String {
    if range.is_exact() {
        yen(range.low)
    } else {
        format!("{}〜{}", yen(range.low), yen(range.high))
    }
}

/// `3/4`, or `1/2〜3/4` where the ends differ.
pub fn rate_range(range: RateRange) -> String {
    if range.is_exact() {
        range.low.to_string()
    } else {
        format!("{}〜{}", range.low, range.high)
    }
}

/// `1億2,345万6,000円`: an amount as one says it, to check the number of digits by.
pub fn reading_aid(amount: Yen) -> String {
    let digits = amount.to_string();
    let mut text = String::new();
    for (unit, start, end) in [("億", 8, usize::MAX), ("万", 4, 8), ("", 0, 4)] {
        let from = digits.len().saturating_sub(end);
        let to = digits.len().saturating_sub(start);
        let part = digits.get(from..to).unwrap_or_default();
        let part = part.trim_start_matches('0');
        if !part.is_empty() {
            text.push_str(&grouped(part));
            text.push_str(unit);
        }
    }
    if text.is_empty() {
        text.push('0');
    }
    text.push('円');
    text
}

/// The same of a cost: `6,000万円〜8,000万円` where its ends differ.
pub fn cost_aid(cost: YenRange) -> String {
    let low = reading_aid(cost.low);
    if cost.is_exact() {
        low
    } else {
        format!("{low}〜{}", reading_aid(cost.high))
    }
}

/// `令和8年7月31日（金曜日）`, as the leaflet writes its deadlines.
pub fn era_date(date: Date) -> String {
    const WEEKDAYS: [char; 7] = ['日', '月', '火', '水', '木', '金', '土'];
    let weekday = WEEKDAYS.get(usize::from(date.weekday())).unwrap_or(&'日');
    format!("{}（{weekday}曜日）", short_era_date(date))
}

/// `令和8年7月31日`.
pub fn short_era_date(date: Date) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match year.checked_sub(2018) {
        Some(0) | None => format!("{year}年{month}月{day}日"),
        Some(1) => format!("令和元年{month}月{day}日"),
        Some(era_year) => format!("令和{era_year}年{month}月{day}日"),
    }
}

/// `7月31日`, where the year is known.
pub fn month_day(date: Date) -> String {
    format!("{}月{}日", date.month(), date.day())
}
