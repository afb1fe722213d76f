//! The day and time in Japan, wherever the device is.

use web_sys::js_sys;

use crate::domain::Date;
use crate::view::Moment;

/// Japan is nine hours ahead of UTC and has no summer time.
const JAPAN_AHEAD_MS: i64 = 9 * 60 * 60 * 1_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
const MINUTE_MS: i64 = 60 * 1_000;

/// The moment in Japan, by the device's clock.
pub fn now() -> Moment {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole milliseconds, far below 2^53"
    )]
    let utc = js_sys::Date::now() as i64;
    let japan = utc + JAPAN_AHEAD_MS;
    Moment {
        day: Date::from_unix_days(japan.div_euclid(DAY_MS)),
        minute: u16::try_from(japan.rem_euclid(DAY_MS) / MINUTE_MS).unwrap_or_default(),
    }
}
