//! Today, in Japan.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ehr_grant_estimator::domain::Date;

/// Japan is nine hours ahead, all year.
const AHEAD: Duration = Duration::from_hours(9);
const DAY: u64 = 24 * 60 * 60;

/// The day that it is in Japan.
pub fn in_japan() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = (since.unwrap_or_default() + AHEAD).as_secs() / DAY;
    Date::from_unix_days(i64::try_from(days).unwrap_or_default())
}
