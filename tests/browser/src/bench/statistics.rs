//! Medians and percentiles of whole numbers, and how they are written.

/// The middle one, or the lower of two; none of nothing.
pub fn median(values: impl IntoIterator<Item = u64>) -> Option<u64> {
    percentile(values, 50)
}

/// The smallest value that so many per cent do not exceed.
pub fn percentile(values: impl IntoIterator<Item = u64>, percent: usize) -> Option<u64> {
    let mut values: Vec<u64> = values.into_iter().collect();
    values.sort_unstable();
    let rank = (values.len() * percent).div_ceil(100).max(1);
    values.get(rank - 1).copied()
}

/// Microseconds as milliseconds: `12.3`, from a hundred on without the tenths.
pub fn milliseconds(time: u64) -> String {
    if time >= 100_000 {
        return thousands((time + 500) / 1000);
    }
    let tenths = (time + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// `0.63`, of two values of one kind.
pub fn ratio(value: u64, of: u64) -> String {
    let hundredths = (value * 100 + of / 2).checked_div(of).unwrap_or_default();
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// `1,234,567`.
pub fn thousands(value: u64) -> String {
    let digits = value.to_string();
    let places = digits.len();
    let spaced = digits.chars().enumerate().map(|(place, digit)| {
        let comma = place > 0 && (places - place).is_multiple_of(3);
        format!("{}{digit}", if comma { "," } else { "" })
    });
    spaced.collect()
}

#[cfg(test)]
mod tests {
    use super::{median, milliseconds, percentile, ratio, thousands};

    #[test]
    fn percentiles_are_values_that_were_measured() {
        assert_eq!(median([5, 1, 9]), Some(5));
        assert_eq!(median([4, 2]), Some(2));
        assert_eq!(percentile(1..=100, 95), Some(95));
        assert_eq!(percentile([7], 95), Some(7));
        assert_eq!(median([]), None);
    }

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(milliseconds(12_340), "12.3");
        assert_eq!(milliseconds(1_234_567), "1,235");
        assert_eq!(thousands(114_982), "114,982");
        assert_eq!(ratio(1, 3), "0.33");
        assert_eq!(ratio(250, 100), "2.50");
    }
}
