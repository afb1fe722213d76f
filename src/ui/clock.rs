//! The day and time in Japan, wherever the device is; and when to look at the clock again.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use web_sys::js_sys;
use yew::Callback;

use crate::domain::Date;
use crate::view::Moment;

/// Japan is nine hours ahead of UTC and has no summer time.
const JAPAN_AHEAD_MS: i64 = 9 * 60 * 60 * 1_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
const MINUTE_MS: i64 = 60 * 1_000;

/// A clock that stands still just before a full minute must not be asked without end.
const LEAST_PAUSE_MS: i64 = 250;

/// The moment in Japan, by the device's clock.
pub fn now() -> Moment {
    let japan = utc_ms() + JAPAN_AHEAD_MS;
    Moment {
        day: Date::from_unix_days(japan.div_euclid(DAY_MS)),
        minute: u16::try_from(japan.rem_euclid(DAY_MS) / MINUTE_MS).unwrap_or_default(),
    }
}

/// Calls `look` at the next full minute. Every change of what the page says falls on one, and a timer
/// that sleeps longer would oversleep: a device that was put away stops its timers.
pub fn at_next_minute(look: Callback<()>) -> Timeout {
    let left = MINUTE_MS - utc_ms().rem_euclid(MINUTE_MS);
    let pause = u32::try_from(left.max(LEAST_PAUSE_MS)).unwrap_or_default();
    Timeout::new(pause, move || look.emit(()))
}

/// Calls `look` whenever somebody comes back to the page, until the listeners are dropped.
pub fn on_return(look: &Callback<()>) -> [EventListener; 3] {
    let listener = |target: &web_sys::EventTarget, event: &'static str| {
        let look = look.clone();
        EventListener::new(target, event, move |_| look.emit(()))
    };
    [
        listener(&document(), "visibilitychange"),
        listener(&window(), "pageshow"),
        listener(&window(), "focus"),
    ]
}

/// Milliseconds since 1970-01-01.
pub fn utc_ms() -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole milliseconds, far below 2^53"
    )]
    let utc = js_sys::Date::now() as i64;
    utc
}
