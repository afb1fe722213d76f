//! Round numbers along the axis of a drawing.

/// Numbers for the lines of a drawing that `most` has to fit into: from 0 to the first that is not below it, in
/// equal steps of 1, 2 or 5 and zeros, two to four of them.
///
/// ```
/// use ehr_grant_estimator::domain::gridlines;
/// assert_eq!(gridlines(78_325_000), [0, 50_000_000, 100_000_000]);
/// ```
pub fn gridlines(most: u64) -> Vec<u64> {
    let (mut unit, mut lead) = (1_u64, 1_u64);
    while unit.saturating_mul(lead * 3) < most {
        // 1, 2, 5, and the next zero.
        lead = lead * 2 + lead / 2 % 2;
        if lead > 5 {
            (unit, lead) = (unit.saturating_mul(10), 1);
        }
    }
    let mut lines = vec![0];
    let mut line = 0_u64;
    while line < most.max(1) {
        line = line.saturating_add(unit.saturating_mul(lead));
        lines.push(line);
    }
    lines
}
