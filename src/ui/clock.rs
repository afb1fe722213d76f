//! The day in Japan, wherever the device is.

use web_sys::js_sys;

use crate::domain::Date;

/// Japan is nine hours ahead of UTC and has no summer time.
const JAPAN_AHEAD_MS: i64 = 9 * 60 * 60 * 1_000;
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Today in Japan, by the device's clock.
pub fn today() -> Date {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole milliseconds, far below 2^53"
    )]
    let now = js_sys::Date::now() as i64;
    Date::from_unix_days((now + JAPAN_AHEAD_MS).div_euclid(DAY_MS))
}
