//! 国民の祝日: the days of a year on which offices in Japan are closed by law, as it stands since 2022.

use super::Date;

/// Those on the same day of every year: month and day.
const FIXED: [(u8, u8); 10] = [
    (1, 1),
    (2, 11),
    (2, 23),
    (4, 29),
    (5, 3),
    (5, 4),
    (5, 5),
    (8, 11),
    (11, 3),
    (11, 23),
];

/// Those on a Monday: which Monday, and the month.
const MONDAYS: [(u8, u8); 4] = [(2, 1), (3, 7), (3, 9), (2, 10)];

/// 春分 and 秋分: the month, and the day in 1980 in millionths, from which the calendar of the observatory follows
/// until 2099.
const EQUINOXES: [(u8, u32); 2] = [(3, 20_843_100), (9, 23_248_800)];

/// By how many millionths of a day an equinox is later in each year, before leap days take them back.
const DRIFT: u32 = 242_194;

/// The holidays of a calendar year, with those in lieu of a Sunday and those between two others; ascending.
pub fn holidays(year: u16) -> Vec<Date> {
    let fixed = FIXED
        .iter()
        .filter_map(|(month, day)| Date::new(year, *month, *day));
    let mondays = MONDAYS
        .iter()
        .filter_map(|(week, month)| monday(year, *month, *week));
    let equinoxes = EQUINOXES
        .iter()
        .filter_map(|(month, first)| equinox(year, *month, *first));
    let mut days: Vec<Date> = fixed.chain(mondays).chain(equinoxes).collect();
    days.sort_unstable();
    let named = days.clone();
    for day in &named {
        if day.weekday() == 0 {
            let mut later = (1..).map(|count| after(*day, count));
            days.extend(later.find(|day| !named.contains(day)));
        }
        let between = after(*day, 1);
        if named.contains(&after(*day, 2)) && !named.contains(&between) {
            days.push(between);
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

fn after(day: Date, count: i64) -> Date {
    Date::from_unix_days(day.unix_days() + count)
}

fn monday(year: u16, month: u8, week: u8) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let to_monday = i64::from((8 - first.weekday()) % 7);
    Some(after(first, to_monday + 7 * i64::from(week - 1)))
}

fn equinox(year: u16, month: u8, first: u32) -> Option<Date> {
    let years = u32::from(year).checked_sub(1980)?;
    let day = (first + DRIFT * years) / 1_000_000 - years / 4;
    Date::new(year, month, u8::try_from(day).ok()?)
}
